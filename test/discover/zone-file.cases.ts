import type { Cases } from '../support/discovery.ts';

const SOA = '@ IN SOA ns1.acme.net. hostmaster.acme.net. ( 2026112501 ; serial\n  1h 15m 2w 1h )\n';

export default {
  format: 'zone-file',
  cases: [
    {
      name: 'MX records, absolute and relative to $ORIGIN',
      path: 'dns/acme.zone',
      text: `$ORIGIN acme.net.\n$TTL 1h\n${SOA}@ IN MX 10 «mail\n  IN MX 20 «mx2.acme.net.\nmail IN A 8.8.4.4\n`,
      finds: ['mail.acme.net:25', 'mx2.acme.net:25'],
    },
    {
      name: 'the origin is the name of the file',
      path: 'zones/acme.net',
      text: `$TTL 3600\n${SOA}\t3600\tIN\tMX\t0 «mail\n`,
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'the class before the TTL, none of both, and lower case',
      path: 'bind/db.acme.net',
      text: `${SOA}@ IN 300 MX 5 «a.acme.net.\nsub MX 5 «b.acme.net.\nlow 1d in mx 5 «c\n`,
      finds: ['a.acme.net:25', 'b.acme.net:25', 'c.acme.net:25'],
    },
    {
      name: '$ORIGIN changes what follows',
      path: 'acme.zone',
      text: `$ORIGIN acme.net.\n${SOA}@ MX 1 «mx\n$ORIGIN lab\n@ MX 1 «mx\n$ORIGIN other.org.\n@ MX 1 «mx\n`,
      finds: ['mx.acme.net:25', 'mx.lab.acme.net:25', 'mx.other.org:25'],
    },
    {
      name: 'a record in parentheses over several lines',
      path: 'acme.net.zone',
      text: `${SOA}@ IN MX ( 10 ; first\n    «mail.acme.net. )\n_submission._tcp IN SRV (\n  0 1\n  587 «mail )\n`,
      finds: ['mail.acme.net:25', 'mail.acme.net:587'],
    },
    {
      name: 'SRV records of submission, where the port beats the label',
      path: 'acme.net.zone',
      text: `${SOA}_submission._tcp 3600 IN SRV 0 1 587 «mail.acme.net.\n_submissions._tcp SRV 0 1 465 «mail\n_submission._tcp.b SRV 0 0 465 «ssl0.ovh.net.\n_submissions._tcp.c SRV 0 0 2465 «mail\n`,
      finds: ['mail.acme.net:587', 'mail.acme.net:465', 'ssl0.ovh.net:465 provider', 'mail.acme.net:2465 implicit'],
    },
    {
      name: 'what is not offered: SRV to the root, null MX',
      path: 'acme.net.zone',
      text: `${SOA}_submission._tcp SRV 0 0 0 .\n@ MX 0 .\n`,
      finds: [],
    },
    {
      name: 'other services are no SMTP servers',
      path: 'acme.net.zone',
      text: `${SOA}_imaps._tcp SRV 0 1 993 mail\n_autodiscover._tcp SRV 0 0 443 mail\n_443._tcp.www TLSA 3 1 1 00ff\nmail CNAME smtp.acme.net.\n@ TXT "v=spf1 mx -all"\n`,
      finds: [],
    },
    {
      name: 'owners of TLSA records, also of the name of the zone',
      path: 'acme.net.zone',
      text: `${SOA}_25._tcp.«mail IN TLSA 3 1 1 00ff\n_465._tcp.«mail.acme.net. 300 IN TLSA 2 1 1 (\n 00ff\n 00ee )\n«_587._tcp TLSA 3 1 1 00ff\n*._tcp.mail TLSA 3 1 1 00ff\n`,
      finds: ['mail.acme.net:25', 'mail.acme.net:465', 'acme.net:587'],
    },
    {
      name: 'two TLSA records of one owner are two places',
      path: 'acme.net.zone',
      text: `${SOA}_25._tcp.«mail TLSA 3 1 1 00ff\n             TLSA 3 1 1 00ee\n`,
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'comments and unknown types are passed over',
      path: 'zones/acme.net',
      text: `${SOA}; @ IN MX 10 old.acme.net.\n@ DYNA geoip!web\n@ TYPE257 \\# 22 000569737375656c6574 ; CAA\n@ MX 10 «mail.acme.net. ; the only one\nkey IN TXT "k=rsa; p=MIG" "x ( y"\nback MX 1 «mail\n`,
      finds: ['mail.acme.net:25', 'mail.acme.net:25'],
    },
    {
      name: 'a relative name without an origin is nothing to check',
      path: 'zones/internal',
      text: `$TTL 300\n${SOA}@ MX 10 mail\n@ MX 20 «mail.acme.net.\n`,
      finds: ['mail.acme.net:25'],
    },
    {
      name: "providers and names that are nobody's",
      path: 'acme.net.zone',
      text: `${SOA}@ MX 1 «ASPMX.L.GOOGLE.COM.\n@ MX 5 «mx.example.com.\n`,
      finds: ['aspmx.l.google.com:25 provider', 'mx.example.com:25 placeholder'],
    },
    {
      name: 'names beyond ASCII count as one column a character',
      path: 'acme.net.zone',
      text: `${SOA}@ TXT "🙂" \n@ MX 1 «post.bücher.net.\n`,
      finds: ['post.xn--bcher-kva.net:25'],
    },
    {
      name: 'a zone file by its content alone',
      path: 'records/acme.txt',
      text: `$ORIGIN acme.net.\n$TTL 300\n@\tIN\tMX\t10\t«mail\n`,
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'a first line without an owner, as in a file that another one includes',
      path: 'zones/acme.net',
      text: '\tMX 10 «mail\n\tTLSA 3 1 1 00ff\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'an owner in the first line, behind a byte order mark, alone, and of lines that end as they did on a Mac',
      path: 'zones/acme.net',
      text: '\uFEFF_25._tcp.«a TLSA 3 1 1 00ff\r_25._tcp.«b TLSA 3 1 1 00ff\r\n_25._tcp.«c\n  TLSA 3 1 1 00ff\n_25._tcp.«d TLSA 3 1 1 00ff',
      finds: ['a.acme.net:25', 'b.acme.net:25', 'c.acme.net:25', 'd.acme.net:25'],
    },
    {
      name: 'times in units, and words that are neither a time nor a class',
      path: 'acme.net.zone',
      text: `@ 1h15m IN MX 1 «a\n@ IN 2W MX 1 «b\n@ 300 MX 1 «c\n@ IN 90\n@ ADMIN MX 1 d\n@ INFO MX 1 d\n@ X300 MX 1 d\n@ 300X MX 1 d\n@ 15minutes MX 1 d\n`,
      finds: ['a.acme.net:25', 'b.acme.net:25', 'c.acme.net:25'],
    },
    {
      name: 'a bracket too many closes nothing',
      path: 'acme.net.zone',
      text: `${SOA}@ MX 10 «a )\n@ MX ( 20\n «b )\n`,
      finds: ['a.acme.net:25', 'b.acme.net:25'],
    },
    {
      name: 'commands without what they need, and others',
      path: 'acme.net.zone',
      text: `$ORIGIN\n$TTL\n@ MX 1 «a\n$origin lab\n@ MX 1 «b\n$GENERATE MX 1 c\n`,
      finds: ['a.acme.net:25', 'b.lab.acme.net:25'],
    },
    {
      name: 'the origin by the name of the file: without what servers put before and behind it',
      path: 'bind/pri.sub.acme.net.signed',
      text: `@ MX 1 «mail\n`,
      finds: ['mail.sub.acme.net:25'],
    },
    {
      name: 'the origin by the name of the file: with the same words within it',
      path: 'zones/my.db.zone.net',
      text: `@ MX 1 «mail\n`,
      finds: ['mail.my.db.zone.net:25'],
    },
    {
      name: 'the name of a file that is no domain',
      path: 'zones/acme.net~',
      text: `@ MX 1 mail\n`,
      finds: [],
    },
    {
      name: 'the name of a file with more than a domain',
      path: 'zones/copy of acme.net',
      text: `@ MX 1 mail\n`,
      finds: [],
    },
  ],
} satisfies Cases;
