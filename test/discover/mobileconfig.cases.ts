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
    {
      name: 'TLS from the beginning or not, where no port is written',
      path: 'acme.mobileconfig',
      text:
        profile(
          '<key>OutgoingMailServerHostName</key><string>«a.acme.net</string>\n<key>OutgoingMailServerUseSSL</key><true/>\n',
        ) +
        profile(
          '<key>OutgoingMailServerHostName</key><string>«b.acme.net</string>\n<key>OutgoingMailServerUseSSL</key><false/><key>x</key><true/>\n',
        ),
      finds: ['a.acme.net:465 likely', 'b.acme.net:587 likely'],
    },
    {
      name: 'on a port that does not say how TLS begins',
      path: 'acme.mobileconfig',
      text:
        profile(
          '<key>OutgoingMailServerHostName</key><string>«a.acme.net</string><key>OutgoingMailServerPortNumber</key><integer>2525</integer><key>OutgoingMailServerUseSSL</key><true/>\n',
        ) +
        profile(
          '<key>OutgoingMailServerHostName</key><string>«b.acme.net</string><key>OutgoingMailServerPortNumber</key><integer>2465</integer>\n',
        ),
      finds: ['a.acme.net:2525 implicit', 'b.acme.net:2465 starttls'],
    },
    {
      name: 'names that are values, and values that are no names',
      path: 'acme.mobileconfig',
      text:
        profile(
          '<key>PayloadDisplayName</key><string>OutgoingMailServerHostName</string><integer>x.acme.net</integer>\n<key>OutgoingMailServerHostName</key><string>«a.acme.net</string>\n',
        ) +
        profile('<key>OutgoingMailServerHostName</key><dict><string>y.acme.net</string></dict>\n') +
        profile(
          '<key>IncomingMailServerHostName</key><string>z.acme.net</string><key>OutgoingMailServerHostName</key>\n',
        ),
      finds: ['a.acme.net:587 likely'],
    },
  ],
} satisfies Cases;
