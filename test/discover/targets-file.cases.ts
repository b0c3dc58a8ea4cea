import type { Cases } from '../support/discovery.ts';

export default {
  format: 'targets-file',
  cases: [
    {
      name: 'one target a line, with options and comments',
      path: 'mail/hosts.txt',
      text: '# ours\n«mail.acme.net\n  «mx.acme.net:25 profile=strict # first\nsubmissions://«mail.acme.net\nfile:cert.pem\n',
      finds: ['mail.acme.net:587', 'mx.acme.net:25', 'mail.acme.net:465'],
    },
    {
      name: 'a mode that is written, and an address',
      path: 'smtp-hosts.txt',
      text: '«mail.acme.net:2587+implicit\n[«2a00:1450:4001::1]:465\n',
      finds: ['mail.acme.net:2587 implicit', '2a00:1450:4001::1:465'],
    },
    {
      name: 'a list of another kind',
      path: 'hosts.txt',
      text: '127.0.0.1/8 mail\nhttp://mail.acme.net/\n',
      finds: [],
    },
    {
      name: 'a byte order mark, blanks, lines of every kind, and a file with a number for a name',
      path: 'hosts.txt',
      text: '\uFEFF«a.acme.net\r\n\t «b.acme.net\tprofile=strict\r\n\r\nfile:25\n#c.acme.net\nSMTPS://[«2001:4860::2]\n',
      finds: ['a.acme.net:587', 'b.acme.net:587', '2001:4860::2:465'],
    },
  ],
} satisfies Cases;
