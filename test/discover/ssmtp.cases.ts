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
  ],
} satisfies Cases;
