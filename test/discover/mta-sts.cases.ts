import type { Cases } from '../support/discovery.ts';

export default {
  format: 'mta-sts',
  cases: [
    {
      name: 'the MX hosts of a policy',
      path: 'mta-sts/.well-known/mta-sts.txt',
      text: 'version: STSv1\r\nmode: enforce\r\nmx: «mail.acme.net\r\nmx:«mx2.acme.net\r\nmax_age: 604800\r\n',
      finds: ['mail.acme.net:25', 'mx2.acme.net:25'],
    },
    {
      name: 'a wildcard names no host',
      path: '.well-known/mta-sts.txt',
      text: 'version: STSv1\nmode: testing\nmx: *.acme.net\nmx: «backup.acme.net\nmax_age: 86400\n',
      finds: ['backup.acme.net:25'],
    },
    {
      name: 'the hosts of a provider',
      path: 'public/.well-known/mta-sts.txt',
      text: 'version: STSv1\nmode: enforce\nmx: «acme-net.mail.protection.outlook.com\nmax_age: 604800\n',
      finds: ['acme-net.mail.protection.outlook.com:25 provider'],
    },
    {
      name: 'a trailing dot and a byte order mark',
      path: 'mta-sts.txt',
      text: '\uFEFFversion: STSv1\nmode: enforce\nmx:  «MAIL.acme.net.\nmax_age: 604800\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'another text that is named so',
      path: 'mta-sts.txt',
      text: 'mx: mail.acme.net\n',
      finds: [],
    },
  ],
} satisfies Cases;
