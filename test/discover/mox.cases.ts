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
  ],
} satisfies Cases;
