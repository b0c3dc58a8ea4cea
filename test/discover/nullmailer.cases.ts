import type { Cases } from '../support/discovery.ts';

export default {
  format: 'nullmailer',
  cases: [
    {
      name: 'remotes with options',
      path: 'etc/nullmailer/remotes',
      text: '# remotes\n«mail.acme.net smtp --port=587 --starttls --user=x\n«b.acme.net smtp --ssl\n«c.acme.net\n',
      finds: ['mail.acme.net:587', 'b.acme.net:465', 'c.acme.net:25'],
    },

    {
      name: 'ports in both notations, TLS from the first byte, and other protocols',
      path: 'remotes',
      text: '\t «a.acme.net smtp --port 2500 --ssl\n«b.acme.net smtp --port=2500\nx.acme.net qmqp --port=628\nx.acme.net\tqmqp\n«c.acme.net smtp --user=qmqp2\n«d.acme.net smtp --ssl-x # --ports 3\n',
      finds: ['a.acme.net:2500 implicit', 'b.acme.net:2500', 'c.acme.net:25', 'd.acme.net:465'],
    },
  ],
} satisfies Cases;
