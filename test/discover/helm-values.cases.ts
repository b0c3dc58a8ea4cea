import type { Cases } from '../support/discovery.ts';

export default {
  format: 'helm-values',
  cases: [
    {
      name: 'a mapping of mail',
      path: 'charts/web/values.yaml',
      text: 'image: { repository: acme/web }\nservice:\n  port: 80\nsmtp:\n  enabled: true\n  host: «mail.acme.net\n  port: 587\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'switched off',
      path: 'values-prod.yaml',
      text: 'smtp:\n  enabled: false\n  host: mail.acme.net\n  port: 587\n',
      finds: [],
    },
    {
      name: 'environments of three forms',
      path: 'values.prod.yaml',
      text: `env:
  SMTP_HOST: «a.acme.net
  SMTP_PORT: 465
  PORT: 9000
extraEnv:
  - name: SMTP_HOST
    value: «b.acme.net
  - name: SMTP_PORT
    value: "587"
app:
  env:
    GF_SMTP_HOST: "«c.acme.net:25"
`,
      finds: ['a.acme.net:465', 'b.acme.net:587', 'c.acme.net:25'],
    },
    {
      name: 'compound keys of charts',
      path: 'values.yaml',
      text: 'mastodon:\n  smtp:\n    server: «mail.acme.net\n    port: 587\n    tls: false\n    domain: acme.net\nglobal:\n  email:\n    smtpHost: «smtp.sendgrid.net\n    smtpPort: 2525\n',
      finds: ['mail.acme.net:587', 'smtp.sendgrid.net:2525 provider'],
    },
    {
      name: "names that are nobody's, and none",
      path: 'values.yaml',
      text: 'smtp:\n  host: "«smtp.example.com"\n  port: 587\nmail:\n  host: ""\n  port: 25\nother:\n  smtp: { host: , port: 25 }\n',
      finds: ['smtp.example.com:587 placeholder'],
    },
  ],
} satisfies Cases;
