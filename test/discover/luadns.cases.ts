import type { Cases } from '../support/discovery.ts';

export default {
  format: 'luadns',
  cases: [
    {
      name: 'records, with names that are constants and numbers',
      path: 'acme.net.lua',
      text: '-- mx(_a, "old.acme.net", 10)\nlocal mx2 = "«b.acme.net."\nlocal submit = "«c.acme.net"\nmx(_a, "«a.acme.net.", 10)\nmx("lists", mx2, 20)\nsrv("_submission._tcp", submit, 587)\nsrv("_imaps._tcp", "imap.acme.net", 993)\ntlsa("_25._tcp.«d.acme.net", 3, 1, 1, "00ff")\n',
      finds: ['b.acme.net:25', 'c.acme.net:587', 'a.acme.net:25', 'd.acme.net:25'],
    },
    {
      name: 'other records with the same arguments, and what cannot be told',
      path: 'acme.net.lua',
      text: 'local twice = "t.acme.net"\ntwice = "u.acme.net"\nlocal other = name\nlocal list = { "v.acme.net" }\ncname("_submission._tcp", "a.acme.net", 587)\na("_25._tcp.b.acme.net", "192.0.2.1", 1)\nmx(_a, twice, 10)\nmx(_a, other, 10)\nmx(_a, list, 10)\nmx(_a, unknown, 10)\nmx(_a, { "w.acme.net" }, 10)\nmx(_a)\nsrv(_a, "x.acme.net", 587)\nsrv("_submission._tcp", "y.acme.net")\nsrv("_submission._tcp")\ntlsa(_a, 3)\ntlsa()\nmx(_a, "«z.acme.net", 10)\n',
      finds: ['z.acme.net:25'],
    },
  ],
} satisfies Cases;
