import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: 'Mattermost',
      path: 'mattermost/config/config.json',
      text: '{\n  "ServiceSettings": { "SiteURL": "https://chat.acme.net", "ListenAddress": ":8065" },\n  "EmailSettings": {\n    "SendEmailNotifications": true,\n    "SMTPUsername": "x",\n    "SMTPServer": "«mail.acme.net",\n    "SMTPPort": "10465",\n    "ConnectionSecurity": "TLS",\n    "PushNotificationServer": "https://push.mattermost.com"\n  }\n}\n',
      finds: ['mail.acme.net:10465 implicit'],
    },
    {
      name: 'Mattermost: STARTTLS, and an empty server',
      path: 'config.json',
      text: '{"EmailSettings":{"SMTPServer":"«mail.acme.net","SMTPPort":"10587","ConnectionSecurity":"STARTTLS"},"Other":{"EmailSettings":{"SMTPServer":"","SMTPPort":""}}}',
      finds: ['mail.acme.net:10587'],
    },
  ],
} satisfies Cases;
