import type { Cases } from '../support/discovery.ts';

export default {
  format: 'octodns',
  cases: [
    {
      name: 'MX values, one record of several under a name',
      path: 'config/acme.net.yaml',
      text: `---
'':
  - type: A
    value: 8.8.4.4
  - ttl: 300
    type: MX
    values:
      - exchange: «mail.acme.net.
        preference: 10
      - exchange: '«mx2.acme.net.'
        preference: 20
`,
      finds: ['mail.acme.net:25', 'mx2.acme.net:25'],
    },
    {
      name: 'a single value, and the older words',
      path: 'zones/acme.net.yaml',
      text: `lists:
  type: MX
  value: { exchange: «lists.acme.net., preference: 10 }
old:
  type: MX
  values:
    - priority: 10
      value: «old.acme.net.
`,
      finds: ['lists.acme.net:25', 'old.acme.net:25'],
    },
    {
      name: 'SRV of submission, and of another service',
      path: 'acme.net.yaml',
      text: `_submission._tcp:
  type: SRV
  value:
    port: 587
    priority: 0
    target: «mail.acme.net.
    weight: 1
_imaps._tcp:
  type: SRV
  values:
    - { port: 993, priority: 0, target: mail.acme.net., weight: 1 }
_submissions._tcp:
  type: SRV
  values:
    - { port: 465, priority: 0, target: «mail.acme.net., weight: 1 }
_pop3._tcp:
  type: SRV
  value: { port: 0, priority: 0, target: ., weight: 0 }
`,
      finds: ['mail.acme.net:587', 'mail.acme.net:465'],
    },
    {
      name: 'TLSA owners are relative to the zone of the file',
      path: 'acme.net.yaml',
      text: `_25._tcp.«mail:
  type: TLSA
  value: { certificate_usage: 3, selector: 1, matching_type: 1, certificate_association_data: 00ff }
www:
  type: CNAME
  value: acme.net.
`,
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'no mail',
      path: 'acme.net.yaml',
      text: `mail:
  type: A
  value: 8.8.4.4
'':
  type: TXT
  value: v=spf1 mx -all
mx:
  type: CNAME
  value: mail.acme.net.
`,
      finds: [],
    },
    {
      name: 'hosts of a provider',
      path: 'acme.net.yml',
      text: `'':
  type: MX
  values:
  - {exchange: «aspmx.l.google.com., preference: 1}
`,
      finds: ['aspmx.l.google.com:25 provider'],
    },
    {
      name: 'TLSA of the zone itself, whatever the case of its type',
      path: 'acme.net.yaml',
      text: `«_25._tcp:
  type: TLSA
  value: { certificate_usage: 3, selector: 1, matching_type: 1, certificate_association_data: 00ff }
_465._tcp.«mail.b:
  type: tlsa
  value: { certificate_usage: 3, selector: 1, matching_type: 1, certificate_association_data: 00ff }
`,
      finds: ['acme.net:25', 'mail.b.acme.net:465'],
    },
    {
      name: 'what is no record, beside one',
      path: 'acme.net.yaml',
      text: `www: text
list: [text, 5]
odd:
  values: [{ exchange: odd.acme.net., preference: 10 }]
'':
  type: MX
  values: [{ exchange: '@', preference: 10 }, { exchange: «b.acme.net, preference: 20 }]
`,
      finds: ['b.acme.net:25'],
    },
  ],
} satisfies Cases;
