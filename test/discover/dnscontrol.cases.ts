import type { Cases } from '../support/discovery.ts';

const HEAD = 'var REG = NewRegistrar("none");\nvar DNS = DnsProvider("x");\n';

export default {
  format: 'dnscontrol',
  cases: [
    {
      name: 'MX records, absolute and relative to the domain',
      path: 'dnsconfig.js',
      text: `${HEAD}D("acme.net", REG, DNS,\n  MX("@", 10, "«mail.acme.net."),\n  MX("@", 20, "«mx2"), // second\n  A("mail", "8.8.4.4")\n);\n`,
      finds: ['mail.acme.net:25', 'mx2.acme.net:25'],
    },
    {
      name: 'SRV gives host and port',
      path: 'dns/dnsconfig.js',
      text: `${HEAD}D('acme.net', REG, DNS, SRV('_submission._tcp', 0, 1, 587, '«mail.acme.net.'), SRV("_submissions._tcp", 0, 1, 465, "«mail"), SRV("_imaps._tcp", 0, 1, 993, "mail"));\n`,
      finds: ['mail.acme.net:587', 'mail.acme.net:465'],
    },
    {
      name: 'TLSA owners',
      path: 'dnsconfig.js',
      text: `${HEAD}D("acme.net", REG, DNS,\n  TLSA("_25._tcp.«mail", 3, 1, 1, "00ff"),\n  TLSA("_443._tcp.www", 3, 1, 1, "00ff"));\n`,
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'a constant is found where its literal is, and once',
      path: 'dnsconfig.js',
      text: `${HEAD}const MAIL = "«mail.acme.net.";\nD("acme.net", REG, DNS, MX("@", 10, MAIL));\nD("acme.org", REG, DNS, MX("@", 10, MAIL));\n`,
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'records in an array outside of a domain',
      path: 'dnsconfig.js',
      text: `${HEAD}var GOOGLE = [\n  MX("@", 1, "«aspmx.l.google.com."),\n  MX("@", 5, "relative"),\n];\nD("acme.net", REG, DNS, GOOGLE);\n`,
      finds: ['aspmx.l.google.com:25 provider'],
    },
    {
      name: 'what has to be run is not read',
      path: 'dnsconfig.js',
      text: `${HEAD}function mx(h) { return MX("@", 10, h + ".acme.net."); }\nD("acme.net", REG, DNS, mx("mail"), MX("@", 10, "mail." + "acme.net."), MX("@", 1, \`\${x}.net.\`));\n`,
      finds: [],
    },
    {
      name: 'comments, and strings that look like code',
      path: 'dnsconfig.js',
      text: `${HEAD}// D("acme.net", REG, MX("@", 10, "old.acme.net."))\n/* MX("@", 10, "older.acme.net.") */\nD("acme.net", REG, TXT("@", 'MX("@", 10, "text.acme.net.")'));\n`,
      finds: [],
    },
    {
      name: 'a required file with a domain, a tag and D_EXTEND',
      path: 'domains/acme.net.js',
      text: 'D_EXTEND("acme.net!inside",\n  MX("lab", 10, "«mx.lab"),\n  MX("@", 0, "."),\n  MX("@", 10, `«mail.acme.net.`)\n);\n',
      finds: ['mx.lab.acme.net:25', 'mail.acme.net:25'],
    },
    {
      name: 'a module, with what it imports',
      path: 'dnsconfig.js',
      text: 'import { x } from "./x.js";\nD("acme.net", x, MX("@", 10, "«mail"));\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'relative names: of the zone itself, of no zone, and of a zone that is computed',
      path: 'dnsconfig.js',
      text: `${HEAD}D("acme.net", REG,\n  MX("mail", 10, "«@"),\n  TLSA("«_25._tcp", 3, 1, 1, "00ff"));\nD(zone(), REG, MX("@", 10, "mail"), MX("@", 10, "@"), MX("@", 20, "«b.acme.net."));\n`,
      finds: ['acme.net:25', 'acme.net:25', 'b.acme.net:25'],
    },
    {
      name: 'calls that lack what a record has',
      path: 'dnsconfig.js',
      text: `${HEAD}var LATER;\nD();\nD("acme.net", REG, MX(), MX("@"), MX("@", 10), MX("@", 10, null), MX("@", 10, true), SRV(), SRV("_submission._tcp", 0, 1, 587), TLSA(), MX("@", 10, LATER), MX("@", 10, "«mail"));\n`,
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'other records with the name of a service',
      path: 'dnsconfig.js',
      text: `${HEAD}D("acme.net", REG, CNAME("_25._tcp.mail", "tlsa.acme.net."), dns.MX("@", 10, "mail"), MX("@", 10, "«mx"));\n`,
      finds: ['mx.acme.net:25'],
    },
    {
      name: 'functions that are handed the name',
      path: 'dnsconfig.js',
      text: `${HEAD}function mail(name) {\n  return [\n    MX(name, 10, "«mx.acme.net."),\n    MX(name + ".x", 10, "«mx2.acme.net."),\n    SRV("_submission._tcp." + name, 0, 1, 587, "«mail.acme.net."),\n    SRV(name, 0, 1, 587, "b.acme.net."),\n    SRV(of(name), 0, 1, 587, "c.acme.net."),\n  ];\n}\n`,
      finds: ['mx.acme.net:25', 'mx2.acme.net:25', 'mail.acme.net:587'],
    },
    {
      name: 'a script that waits, and ends early',
      path: 'dnsconfig.js',
      text: `${HEAD}await ready();\nD("acme.net", REG, MX("@", 10, "«mail"));\nreturn;\n`,
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'a name that is set twice is none',
      path: 'dnsconfig.js',
      text: `${HEAD}var A = "a.acme.net.";\nvar A = "b.acme.net.";\nvar A = "c.acme.net.";\nvar B = "«d.acme.net.", PORT = 465;\nvar [ X ] = "x";\nD("acme.net", REG, MX("@", 10, A), MX("@", 10, B), SRV("_submissions._tcp", 0, 1, PORT, "«mail"));\n`,
      finds: ['d.acme.net:25', 'mail.acme.net:465'],
    },
  ],
} satisfies Cases;
