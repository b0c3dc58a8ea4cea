import type { Cases } from '../support/discovery.ts';

export default {
  format: 'mox',
  cases: [
    {
      name: 'its name, what listens, and a transport',
      path: 'mox.conf',
      text: 'DataDir: ../data\nHostname: «mail.acme.net\nListeners:\n\tpublic:\n\t\tSMTP:\n\t\t\tEnabled: true\n\t\tSubmissions:\n\t\t\tEnabled: true\n\t\tIMAPS:\n\t\t\tEnabled: true\nTransports:\n\trelay:\n\t\tSubmission:\n\t\t\tHost: «relay.acme.org\n\t\t\tPort: 587\n',
      finds: ['mail.acme.net:25', '^mail.acme.net:465', 'relay.acme.org:587'],
    },

    {
      name: 'listeners with and without mail, and ends of lines of Windows',
      path: 'mox.conf',
      text: 'Hostname:   «mail.acme.net\r\nListeners:\r\n\tpublic:\r\n\t\tSMTP: \r\n\t\t\tEnabled:   true\r\n\t\tSubmission:\r\n\t\t\tEnabled: true\r\n\t\tSubmissions:\r\n\t\t\tEnabled: false\r\n#\t\tSubmissions:\r\n\t\t\tEnabled: true\r\nTransports:\r\n#\t\tSMTP:\r\n\t\t\tHost: x.acme.net\r\n\tx:\r\n\t\tSubmissions:\r\n\t\t\tHost: «a.acme.net\r\n\t\t\tPort: 2525\r\n',
      finds: ['mail.acme.net:25', '^mail.acme.net:587', 'a.acme.net:2525'],
    },
    {
      name: 'it only sends',
      path: 'mox.conf',
      text: 'Hostname: mail.acme.net\n# Hostname: x.acme.net\nSMTP:\n\tEnabled: true\nTransports:\n\ta:\n\t\tSMTP: \n\t\t\tHost:«a.acme.net\n\tb:\n\t\tSubmissions:\n\t\t\tHost:   «b.acme.net \n\tc:\n\t\tSubmission:\n\t\t\tNoSTARTTLS: false\n\t\t\tAuth: x\n\t\t\tHost: «c.acme.net\n\td:\n\t\tSMTP:\n\t\t\tHost: «d.acme.net \n\t\t\tPort:   2525\n',
      finds: ['a.acme.net:25', 'b.acme.net:465', 'c.acme.net:587', 'd.acme.net:2525'],
    },
  ],
} satisfies Cases;
