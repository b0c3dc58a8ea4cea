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

    {
      name: 'TLS from the first byte at a port of its own',
      path: 'msmtprc',
      text: '\uFEFF defaults\n\ttls_starttls off  \n\taccount a\n\thost\t"«a.acme.net" # the first\n\tport 2500\n\ttls on\naccount b\nhost = \'«b.acme.net\'\nport 2501\ntls off\naccount c\nhost «c.acme.net:2502\nport 99999\ntls_starttls on\ntls on\naccount d\nport 587\n#host x.acme.net\nhost-name x.acme.net\n',
      finds: ['a.acme.net:2500 implicit', 'b.acme.net:2501', 'c.acme.net:2502'],
    },
    {
      name: 'a port that is none, and a host that is none',
      path: 'msmtprc',
      text: 'account a\nhost «a.acme.net\nport 99999\naccount b\nhost a b\naccount c\nhost\naccount d\nhost <HOST>\n',
      finds: ['a.acme.net:25'],
    },
    {
      name: 'defaults that are said again, and those of nobody',
      path: 'msmtprc',
      text: 'defaults\nport 2525\ndefaults\nport 26\nhost x.acme.net\naccount a\nhost «a.acme.net\ndefaults\nhost x.acme.net\n',
      finds: ['a.acme.net:26'],
    },
  ],
} satisfies Cases;
