import type { Cases } from '../support/discovery.ts';

export default {
  format: 'pulumi',
  cases: [
    {
      name: 'records among the resources',
      path: 'infra/Pulumi.yaml',
      text: `name: dns
runtime: yaml
resources:
  mx:
    type: aws:route53:Record
    properties:
      zoneId: \${zone.id}
      type: MX
      records:
        - 10 «mail.acme.net
        - 20 mail.\${domain}
  cf:
    type: cloudflare:Record
    properties: { type: MX, content: «mx2.acme.net, priority: 10 }
`,
      finds: ['mail.acme.net:25', 'mx2.acme.net:25'],
    },
    {
      name: 'the configuration of a stack',
      path: 'Pulumi.prod.yaml',
      text: 'config:\n  aws:region: eu-west-1\n  web:smtpHost: «mail.acme.net\n  web:smtpPort: "465"\n  web:smtpPassword:\n    secure: AAAA\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'no mail',
      path: 'Pulumi.yaml',
      text: 'name: web\nresources:\n  a:\n    type: aws:route53:Record\n    properties: { type: A, records: [8.8.4.4], name: mail.acme.net }\n',
      finds: [],
    },
  ],
} satisfies Cases;
