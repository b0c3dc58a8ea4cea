import type { Cases } from '../support/discovery.ts';

export default {
  format: 'msmtp',
  cases: [
    {
      name: 'accounts with defaults',
      path: '.msmtprc',
      text: 'defaults\ntls on\nport 587\n\naccount work\nhost «mail.acme.net\nfrom x@acme.net\naccount home\nhost «smtp.gmail.com\nport 465\ntls_starttls off\naccount default : work\n',
      finds: ['mail.acme.net:587', 'smtp.gmail.com:465 provider'],
    },
    {
      name: "msmtp's own ports",
      path: 'etc/msmtprc',
      text: '# host old.acme.net\nhost «a.acme.net\naccount b\nhost «b.acme.net\ntls on\ntls_starttls off\n',
      finds: ['a.acme.net:25', 'b.acme.net:465'],
    },
  ],
} satisfies Cases;
