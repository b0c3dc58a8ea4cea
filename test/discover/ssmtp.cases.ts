import type { Cases } from '../support/discovery.ts';

export default {
  format: 'ssmtp',
  cases: [
    {
      name: 'a mail hub with a port',
      path: 'ssmtp.conf',
      text: 'root=postmaster\nmailhub=«mail.acme.net:587\nhostname=web.acme.net\nUseSTARTTLS=YES\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'without a port',
      path: 'etc/ssmtp/ssmtp.conf',
      text: '#mailhub=x.acme.net\nmailhub = «mail.acme.net\n',
      finds: ['mail.acme.net:25'],
    },

    {
      name: 'TLS from the first byte',
      path: 'ssmtp.conf',
      text: 'MailHub="«mail.acme.net" # x\nUSETLS = yes\nUseSTARTTLS=no\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'TLS from the first byte at a port of its own',
      path: 'ssmtp.conf',
      text: "mailhub='«mail.acme.net:2500'\nUseTLS=YES\nmailhubs=x.acme.net\n",
      finds: ['mail.acme.net:2500 implicit'],
    },
    {
      name: 'STARTTLS',
      path: 'ssmtp.conf',
      text: 'mailhub=«mail.acme.net\nUseTLS=YES\nUseSTARTTLS=YES\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'a server without TLS',
      path: 'ssmtp.conf',
      text: 'mailhub=«mail.acme.net:2500\nUseTLS=no\nUseTLSCert=yes\nx=yes\n',
      finds: ['mail.acme.net:2500'],
    },
    {
      name: 'the server of each user',
      path: 'revaliases',
      text: '# root:root@acme.net:x.acme.net\n#root:root@acme.net:x.acme.net:587\nroot:root@acme.net:«mail.acme.net:587\nwww:www@acme.net:«b.acme.net\na b:c:x.acme.net\n::x.acme.net\n',
      finds: ['mail.acme.net:587', 'b.acme.net:25'],
    },
  ],
} satisfies Cases;
