import type { Cases } from '../support/discovery.ts';

export default {
  format: 'environment',
  cases: [
    {
      name: 'a host and its port',
      path: '.env',
      text: 'APP_NAME=x\nSMTP_HOST=«mail.acme.net\nSMTP_PORT=587\nSMTP_USER=bot@acme.net\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'export, quotes, blanks and a comment behind',
      path: '.env.production',
      text: 'export SMTP_SERVER = "«mail.acme.net" # ours\nexport SMTP_PORT=\'465\'\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'one prefix each',
      path: 'app.env',
      text: 'ALERTS_SMTP_HOST=«a.acme.net\nALERTS_SMTP_PORT=465\nEMAIL_HOST=«b.acme.net\nEMAIL_PORT=587\n',
      finds: ['a.acme.net:465', 'b.acme.net:587'],
    },
    {
      name: 'the port beside the host in one value',
      path: 'grafana.env',
      text: 'GF_SMTP_ENABLED=true\nGF_SMTP_HOST=«mail.acme.net:465\nGF_SMTP_FROM_ADDRESS=grafana@acme.net\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'switched off: everything under the prefix',
      path: 'grafana.env',
      text: 'GF_SMTP_ENABLED=false\nGF_SMTP_HOST=mail.acme.net:465\n',
      finds: [],
    },
    {
      name: 'mail goes to a log',
      path: '.env',
      text: 'MAIL_MAILER=log\nMAIL_HOST=mail.acme.net\nMAIL_PORT=587\n',
      finds: [],
    },
    {
      name: 'URLs, with what is before the host',
      path: '.env',
      text: 'MAILER_DSN=smtp://user:p%40ss@«mail.acme.net:587?verify_peer=1\nMAIL_URL=smtps://«mail.acme.net\nEMAIL_SERVER="submission://«mail.acme.net"\n',
      finds: ['mail.acme.net:587', 'mail.acme.net:465', 'mail.acme.net:587'],
    },
    {
      name: 'smtp:// without a port is a guess',
      path: '.env',
      text: 'MAIL_URL=smtp://«mail.acme.net\nMAILER_DSN=smtp://«b.acme.net\n',
      finds: ['mail.acme.net:587 likely', 'b.acme.net:465 likely'],
    },
    {
      name: 'no port is a guess too',
      path: '.env',
      text: 'SMTP_HOST=«mail.acme.net\n',
      finds: ['mail.acme.net:587 likely'],
    },
    {
      name: 'a default of an interpolation is a find, an interpolation is none',
      path: '.env',
      text: 'SMTP_HOST=${MAIL_SERVER:-«mail.acme.net}\nSMTP_PORT=${MAIL_PORT:-465}\nALERT_SMTP_HOST=${HOST}\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: "catchers of mail in development and names that are nobody's",
      path: '.env',
      text: 'MAIL_HOST=«mailpit\nMAIL_PORT=1025\nSMTP_HOST=«smtp.example.com\nSMTP_PORT=587\n',
      finds: ['mailpit:1025 placeholder', 'smtp.example.com:587 placeholder'],
    },
    {
      name: 'a provider',
      path: '.env.local',
      text: 'MAIL_MAILER=smtp\nMAIL_HOST=«smtp.gmail.com\nMAIL_PORT=587\n',
      finds: ['smtp.gmail.com:587 provider'],
    },
    {
      name: 'keys that look like it',
      path: '.env',
      text: 'IMAP_HOST=mail.acme.net\nIMAP_PORT=993\nMAIL_DOMAIN=acme.net\nSMTP_HELO=mail.acme.net\nMAIL_FROM_ADDRESS=x.acme.net\nDB_HOST=mail.acme.net\nMAIL_IMAP_HOST=mail.acme.net\nPORT=3000\n',
      finds: [],
    },
    {
      name: 'the port of another service',
      path: '.env',
      text: 'MAIL_HOST=mail.acme.net\nMAIL_PORT=993\n',
      finds: [],
    },
    {
      name: 'a port is of the host with its prefix, and of no other',
      path: '.env',
      text: 'SMTP_HOST=«mail.acme.net\nSMTP_PORT=465\nALERT_SMTP_HOST=«b.acme.net\n',
      finds: ['mail.acme.net:465', 'b.acme.net:587 likely'],
    },
    {
      name: 'a port under another word of mail, where there is one only',
      path: '.env',
      text: 'SMTP_HOST=«mail.acme.net\nMAIL_PORT=465\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'a flag counts on an unusual port alone',
      path: '.env',
      text: 'SMTP_HOST=«mail.acme.net\nSMTP_PORT=8465\nSMTP_SECURE=true\nMAIL_HOST=«b.acme.net\nMAIL_PORT=587\nMAIL_ENCRYPTION=ssl\n',
      finds: ['mail.acme.net:8465 implicit', 'b.acme.net:587'],
    },
    {
      name: 'what is commented out',
      path: '.env',
      text: '# SMTP_HOST=old.acme.net\n#SMTP_PORT=25\nSMTP_HOST=\n',
      finds: [],
    },
    {
      name: "the web's port is not the mail's",
      path: '.env',
      text: 'PORT=8080\nSMTP_HOST=«mail.acme.net\n',
      finds: ['mail.acme.net:587 likely'],
    },
    {
      name: 'an address that is not public, and one that is',
      path: '.env',
      text: 'SMTP_HOST=«10.0.0.25\nSMTP_PORT=25\nMAIL_HOST=«8.8.4.4\nMAIL_PORT=25\n',
      finds: ['10.0.0.25:25 placeholder', '8.8.4.4:25'],
    },
    {
      name: "Sentry's namespace of addresses, and its server",
      path: '.env',
      text: 'SENTRY_MAIL_HOST=acme.net\n',
      finds: [],
    },
    {
      name: 'a server in Sentry',
      path: 'sentry.env',
      text: 'SENTRY_MAIL_HOST=«mail.acme.net\nSENTRY_MAIL_PORT=587\n',
      finds: ['mail.acme.net:587'],
    },
  ],
} satisfies Cases;
