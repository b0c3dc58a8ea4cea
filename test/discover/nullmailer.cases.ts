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
  ],
} satisfies Cases;
