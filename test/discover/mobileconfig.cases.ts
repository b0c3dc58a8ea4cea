import type { Cases } from '../support/discovery.ts';

const profile = (entries: string) =>
  `<?xml version="1.0"?>\n<plist version="1.0"><dict>\n<key>PayloadContent</key>\n<array><dict>\n${entries}</dict></array>\n</dict></plist>\n`;

export default {
  format: 'mobileconfig',
  cases: [
    {
      name: 'the outgoing server of an account',
      path: 'ios/acme.mobileconfig',
      text: profile(
        '<key>IncomingMailServerHostName</key><string>imap.acme.net</string>\n<key>IncomingMailServerPortNumber</key><integer>993</integer>\n<key>OutgoingMailServerHostName</key>\n<string>«smtp.acme.net</string>\n<key>OutgoingMailServerPortNumber</key><integer>465</integer>\n<key>OutgoingMailServerUseSSL</key><true/>\n',
      ),
      finds: ['smtp.acme.net:465'],
    },
    {
      name: 'STARTTLS on 587, where UseSSL means either',
      path: 'acme.mobileconfig',
      text: profile(
        '<key>OutgoingMailServerUseSSL</key><true/><key>OutgoingMailServerPortNumber</key><integer>587</integer>\n<key>OutgoingMailServerHostName</key><string>«smtp.acme.net</string>\n',
      ),
      finds: ['smtp.acme.net:587'],
    },
    {
      name: 'no port is a guess, and a template is none',
      path: 'acme.mobileconfig',
      text:
        profile('<key>OutgoingMailServerHostName</key><string>«smtp.acme.net</string>\n') +
        profile('<key>OutgoingMailServerHostName</key><string>{{ host }}</string>\n'),
      finds: ['smtp.acme.net:587 likely'],
    },
  ],
} satisfies Cases;
