import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: 'properties',
      path: 'src/main/resources/application.properties',
      text: '# spring.mail.host=old.acme.net\n! spring.mail.port=26\nserver.port=8443\nspring.mail.host=«mail.acme.net\nspring.mail.port=587\nspring.mail.username=bot\nspring.mail.properties.mail.smtp.auth=true\nspring.mail.properties.mail.smtp.starttls.enable=true\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'YAML of two profiles',
      path: 'src/main/resources/application.yml',
      text: 'spring:\n  mail:\n    host: «a.acme.net\n    port: 587\n    properties:\n      mail:\n        smtp:\n          auth: true\n          starttls:\n            enable: true\n---\nspring:\n  config:\n    activate:\n      on-profile: prod\n  mail:\n    host: «b.acme.net\n    port: 465\n    protocol: smtps\n',
      finds: ['a.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'defaults of interpolations',
      path: 'application-prod.yml',
      text: 'spring:\n  mail:\n    host: ${MAIL_HOST:«mail.acme.net}\n    port: ${MAIL_PORT:465}\nalerts:\n  mail:\n    host: ${ALERT_HOST}\n    port: 587\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: "Jakarta Mail's own port",
      path: 'config/application-prod.properties',
      text: 'spring.mail.host = «mail.acme.net\nspring.mail.username = x\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'the own port of its other protocol',
      path: 'config/application.properties',
      text: 'spring.mail.host: «mail.acme.net\nspring.mail.protocol: smtps\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'dotted keys in YAML',
      path: 'application.yaml',
      text: 'spring.mail:\n  host: «a.acme.net\n  port: 587\napp.mail.host: «b.acme.net\napp.mail.port: 465\n',
      finds: ['a.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'an environment without a default',
      path: 'application.properties',
      text: 'spring.mail.host=${MAIL_HOST}\nspring.mail.port=${MAIL_PORT:587}\n',
      finds: [],
    },
    {
      name: 'implicit TLS by the property of Jakarta Mail',
      path: 'bootstrap.properties',
      text: 'spring.mail.host=«mail.acme.net\nspring.mail.port=8465\nspring.mail.properties.mail.smtp.ssl.enable=true\n',
      finds: ['mail.acme.net:8465 implicit'],
    },
    {
      name: 'the health check of mail is no switch of it',
      path: 'application.yml',
      text: 'management:\n  health:\n    mail:\n      enabled: false\nspring:\n  mail:\n    host: «mail.acme.net\n    port: 587\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'Quarkus, and its mock',
      path: 'src/main/resources/application.properties',
      text: 'quarkus.mailer.from=x@acme.net\nquarkus.mailer.host=«mail.acme.net\nquarkus.mailer.port=465\nquarkus.mailer.ssl=true\n',
      finds: ['mail.acme.net:465'],
    },
  ],
} satisfies Cases;
