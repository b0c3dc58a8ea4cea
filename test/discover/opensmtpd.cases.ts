import type { Cases } from '../support/discovery.ts';

export default {
  format: 'opensmtpd',
  cases: [
    {
      name: 'a relay with a label',
      path: 'smtpd.conf',
      text: '# relay host smtp://old.acme.net\naction "out" relay host smtp+tls://bob@«mail.acme.net:587 auth <secrets>\naction "s" relay host smtps://x@«b.acme.net auth <secrets>\naction "l" lmtp "/run/lmtp"\n',
      finds: ['mail.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'names of listeners',
      path: 'etc/mail/smtpd.conf',
      text: 'listen on eth0 tls pki mail hostname "«mail.acme.net"\nlisten on eth0 smtps pki mail hostname «mail.acme.net\nlisten on lo0 hostname x.acme.net\nlisten on eth0 port submission tls-require hostname «mail.acme.net auth\n',
      finds: ['mail.acme.net:25', 'mail.acme.net:465', 'mail.acme.net:587'],
    },
  ],
} satisfies Cases;
