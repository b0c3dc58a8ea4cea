import type { Cases } from '../support/discovery.ts';

export default {
  format: 'tinydns',
  cases: [
    {
      name: 'exchanges: absolute, completed, with a blank behind, and none',
      path: 'root/data',
      text: '@acme.net::«mail.acme.net.:10:86400\n@acme.net:192.0.2.5:«b:20\n@acme.net::«c.acme.net \n@acme.net\n@acme.net:192.0.2.5::10\n#@acme.net::old.acme.net\n+www.acme.net:192.0.2.7:86400\n=@acme.net::d.acme.net\n',
      finds: ['mail.acme.net:25', 'b.mx.acme.net:25', 'c.acme.net:25'],
    },
    {
      name: 'services: submission and others, completed, and cut short',
      path: 'acme.data',
      text: '@acme.net\nS_submission._tcp.acme.net:192.0.2.5:«mail.acme.net.:587:0:1:3600\nS_submissions._tcp.acme.net::«a:465\nS_imaps._tcp.acme.net::imap.acme.net:993\nS_submission._tcp.acme.net::b.acme.net\nS_submission._tcp.acme.net\nZ_submission._tcp.acme.net::c.acme.net:587\n',
      finds: ['mail.acme.net:587', 'a.srv._submissions._tcp.acme.net:465'],
    },
    {
      name: 'the octets of an SRV record, whole and cut short, and of another type',
      path: 'dns/data',
      text: ':_submission._tcp.acme.net:33:\\000\\000\\000\\001\\012\\033\\004«mail\\004acme\\003net\\000:3600\r\n:_submission._tcp.acme.net:33:\\000\\001\\000\\000\\002\\113\\001«a\\004acme\\003net\n:_submission._tcp.acme.net:33:\\000\\001\n:_submission._tcp.acme.net:33\n:_submission._tcp.acme.net:16:\\000\\000\\000\\001\\002\\113\\004mail\\004acme\\003net\\000\n',
      finds: ['mail.acme.net:2587', 'a.acme.net:587'],
    },
    {
      name: 'a line that is too long, and one that is not',
      path: 'data',
      text: `@acme.net::«a.acme.net:${'1'.repeat(978)}\n@acme.net::b.acme.net:${'1'.repeat(979)}\n`,
      finds: ['a.acme.net:25'],
    },
  ],
} satisfies Cases;
