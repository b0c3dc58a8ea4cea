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
  ],
} satisfies Cases;
