import type { Cases } from '../support/discovery.ts';

export default {
  format: 'dnscontrol-ir',
  cases: [
    {
      name: 'records with their targets',
      path: 'ir.json',
      text: `{
  "registrars": [{ "name": "none", "type": "NONE" }],
  "dns_providers": [],
  "domains": [{
    "name": "acme.net",
    "records": [
      { "type": "MX", "name": "@", "target": "«mail.acme.net.", "mxpreference": 10 },
      { "type": "SRV", "name": "_submission._tcp", "target": "«mail", "srvpriority": 0, "srvweight": 1, "srvport": 587 },
      { "type": "A", "name": "mail", "target": "8.8.4.4" },
      { "type": "TLSA", "name": "_25._tcp.«mail", "target": "00ff", "tlsausage": 3 }
    ]
  }]
}
`,
      finds: ['mail.acme.net:25', 'mail.acme.net:587', 'mail.acme.net:25'],
    },
    {
      name: 'names that are relative, and records that lack something',
      path: 'ir.json',
      text: `{"registrars": [], "domains": [
  {"name": "acme.net", "records": [
    null,
    {"name": "@", "target": "a.acme.net."},
    {"type": "MX", "name": "@"},
    {"type": "MX", "target": "a.acme.net."},
    {"type": "SRV", "name": "_submission._tcp", "target": "a.acme.net."},
    {"type": "CNAME", "name": "_25._tcp.mail", "target": "a.acme.net."},
    {"type": "TLSA", "name": "«_587._tcp", "target": "00ff"},
    {"type": "MX", "name": "mail", "target": "«@"}
  ]},
  {"name": "acme.org"},
  {"records": [{"type": "MX", "name": "@", "target": "b"}]}
]}
`,
      finds: ['acme.net:587', 'acme.net:25'],
    },
  ],
} satisfies Cases;
