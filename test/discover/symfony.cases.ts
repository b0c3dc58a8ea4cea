import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: 'a DSN',
      path: 'config/packages/mailer.yaml',
      text: "framework:\n    mailer:\n        dsn: 'smtp://bot:pass@«mail.acme.net:587'\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'several transports, and one by the environment',
      path: 'config/packages/mailer.yaml',
      text: "framework:\n    mailer:\n        transports:\n            main: '%env(MAILER_DSN)%'\n            alerts: 'smtps://bot:p%%40ss@«alerts.acme.net'\n            bulk: 'smtp://«bulk.acme.net:2525?auto_tls=false'\n            none: 'null://null'\n            api: 'sendgrid+api://KEY@default'\n",
      finds: ['alerts.acme.net:465', 'bulk.acme.net:2525'],
    },
    {
      name: 'alternatives',
      path: 'config/packages/mailer.yaml',
      text: 'framework:\n  mailer:\n    dsn: "failover(smtp://«a.acme.net:587 smtps://u:p@«b.acme.net:465)"\n',
      finds: ['a.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'no port is implicit TLS at 465 there, and advice',
      path: 'config/packages/prod/mailer.yaml',
      text: "framework:\n  mailer:\n    dsn: 'smtp://«mail.acme.net'\n",
      finds: ['mail.acme.net:465 likely'],
    },
    {
      name: 'the environment of a stage',
      path: 'config/packages/mailer.yaml',
      text: "framework:\n  mailer:\n    dsn: '%env(MAILER_DSN)%'\nwhen@dev:\n  framework:\n    mailer:\n      dsn: 'smtp://«localhost:1025'\nwhen@prod:\n  framework:\n    mailer:\n      dsn: 'smtps://«mail.acme.net:465'\n",
      finds: ['localhost:1025 placeholder', 'mail.acme.net:465'],
    },
    {
      name: 'Swift Mailer',
      path: 'app/config/config.yml',
      text: 'swiftmailer:\n    transport: smtp\n    host: «mail.acme.net\n    port: 465\n    encryption: ssl\n    username: "%mailer_user%"\n    spool: { type: memory }\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'parameters',
      path: 'app/config/parameters.yml',
      text: 'parameters:\n    database_host: 127.0.0.1\n    database_port: 3306\n    mailer_transport: smtp\n    mailer_host: «mail.acme.net\n    mailer_port: 587\n    mailer_user: ~\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'who logs in may be by the environment',
      path: 'config/packages/mailer.yaml',
      text: "framework:\n  mailer:\n    dsn: 'smtp://%env(MAILER_USER)%:%env(MAILER_PASSWORD)%@«mail.acme.net:587'\n    other: 'smtp://u:p@%env(MAILER_HOST)%:587'\n",
      finds: ['mail.acme.net:587'],
    },
  ],
} satisfies Cases;
