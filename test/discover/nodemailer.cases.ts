import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: 'a transport',
      path: 'src/mail/transport.js',
      text: "const nodemailer = require('nodemailer');\n\nconst transporter = nodemailer.createTransport({\n  host: '«mail.acme.net',\n  port: 465,\n  secure: true, // TLS\n  auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASS },\n});\n",
      finds: ['mail.acme.net:465'],
    },
    {
      name: "nodemailer's own ports",
      path: 'lib/mail.ts',
      text: "import { createTransport } from 'nodemailer';\nexport const a = createTransport({ host: '«a.acme.net' });\nexport const b = createTransport({ host: `«b.acme.net`, secure: true });\n",
      finds: ['a.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'a connection URL',
      path: 'server/mail.mjs',
      text: "import nodemailer from 'nodemailer';\nexport default nodemailer.createTransport('smtps://bot%40acme.net:pw@«mail.acme.net/?pool=true');\n",
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'the environment, with a fallback and without',
      path: 'app/mail.ts',
      text: "import nodemailer from 'nodemailer';\nconst t = nodemailer.createTransport({\n  host: process.env.SMTP_HOST || '«mail.acme.net',\n  port: parseInt(process.env.SMTP_PORT || '587', 10),\n});\nconst u = nodemailer.createTransport({ host: process.env.SMTP_HOST, port: Number(process.env.SMTP_PORT), });\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'a service of others, and a test account',
      path: 'src/mail.js',
      text: "const nodemailer = require('nodemailer');\nconst a = nodemailer.createTransport({ service: 'gmail', auth: { user: 'x', pass: 'y' } });\nconst b = nodemailer.createTransport({ host: '«smtp.ethereal.email', port: 587 });\nconst c = nodemailer.createTransport({ jsonTransport: true });\n",
      finds: ['smtp.ethereal.email:587 placeholder'],
    },
    {
      name: 'an object that is handed over by name',
      path: 'src/mailer.ts',
      text: "import nodemailer from 'nodemailer';\nconst smtpConfig: SMTPTransport.Options = {\n  host: '«mail.acme.net',\n  port: 587,\n};\nexport const mailer = nodemailer.createTransport(smtpConfig);\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: "Nest's module of mail",
      path: 'src/app.module.ts',
      text: "import { MailerModule } from '@nestjs-modules/mailer';\n@Module({\n  imports: [\n    MailerModule.forRoot({\n      transport: { host: '«mail.acme.net', port: 587, secure: false },\n      defaults: { from: '\"No\" <no@acme.net>' },\n    }),\n  ],\n})\nexport class AppModule {}\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: "Nest's module of mail, in a factory",
      path: 'src/mail.module.ts',
      text: "import { MailerModule } from '@nestjs-modules/mailer';\n@Module({\n  imports: [\n    MailerModule.forRootAsync({\n      useFactory: async (config: ConfigService) => ({\n        transport: {\n          host: '«mail.acme.net',\n          port: 465,\n          secure: true,\n        },\n      }),\n    }),\n  ],\n})\nexport class MailModule {}\n",
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'comments, a regular expression and a string that is put together',
      path: 'src/mail.js',
      text: "const nodemailer = require('nodemailer');\n// nodemailer.createTransport({ host: 'old.acme.net', port: 25 });\n/* createTransport({ host: 'old.acme.net', port: 25 }) */\nconst r = /^smtp[\"'].*/;\nconst t = nodemailer.createTransport({ host: 'smtp.' + domain, port: 587 });\nconst u = nodemailer.createTransport({ host: `smtp.${domain}`, port: 587 });\n",
      finds: [],
    },
    {
      name: "Strapi's plugin",
      path: 'config/plugins.js',
      text: "module.exports = ({ env }) => ({\n  email: {\n    config: {\n      provider: 'nodemailer',\n      providerOptions: {\n        host: env('SMTP_HOST', '«mail.acme.net'),\n        port: env('SMTP_PORT', 587),\n      },\n      settings: { defaultFrom: 'x@acme.net' },\n    },\n  },\n});\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'a server of the web in the same file',
      path: 'src/server.js',
      text: "const nodemailer = require('nodemailer');\nconst http = { host: 'www.acme.net', port: 3000 };\nconst redis = new Redis({ host: 'redis.acme.net', port: 6379 });\napp.listen({ host: 'app.acme.net', port: 8025 });\nconst t = nodemailer.createTransport({ host: '«mail.acme.net', port: 25 });\n",
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'a function that returns it, and a class that keeps it',
      path: 'src/mail.ts',
      text: "export const make = () =>\n  nodemailer.createTransport({\n    host: '«a.acme.net',\n    port: 587,\n  });\nexport class Mail {\n  constructor() {\n    this.t = nodemailer.createTransport({ host: '«b.acme.net', port: 465, secure: true });\n  }\n}\n",
      finds: ['a.acme.net:587', 'b.acme.net:465'],
    },
  ],
} satisfies Cases;
