import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: 'Gitea',
      path: 'gitea/conf/app.ini',
      text: '[server]\nDOMAIN = git.acme.net\nSSH_PORT = 22\n\n[mailer]\nENABLED = true\nPROTOCOL = smtps\nSMTP_ADDR = «mail.acme.net\nSMTP_PORT = 465\nFROM = "Git" <git@acme.net>\n\n[email.incoming]\nENABLED = true\nHOST = imap.acme.net\nPORT = 993\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'Gitea: old names',
      path: 'custom/conf/app.ini',
      text: '[mailer]\nENABLED = true\nHOST = «mail.acme.net:587\nMAILER_TYPE = smtp\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'Forgejo: the protocol says the port',
      path: 'forgejo/app.ini',
      text: '[mailer]\nENABLED=true\nPROTOCOL=smtp+starttls\nSMTP_ADDR=«mail.acme.net\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'Forgejo: implicit TLS says the port too',
      path: 'forgejo/app.ini',
      text: '[mailer]\nENABLED=true\nPROTOCOL=smtps\nSMTP_ADDR=«mail.acme.net\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'Gitea: off, and by sendmail',
      path: 'gitea/app.ini',
      text: '[mailer]\nENABLED = false\nSMTP_ADDR = mail.acme.net\nSMTP_PORT = 587\n',
      finds: [],
    },
    {
      name: 'Gitea by sendmail',
      path: 'gitea/app.ini',
      text: '[mailer]\nENABLED = true\nPROTOCOL = sendmail\nSMTP_ADDR = mail.acme.net\nSMTP_PORT = 587\n',
      finds: [],
    },
  ],
} satisfies Cases;
