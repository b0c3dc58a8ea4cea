import type { Cases } from '../support/discovery.ts';

export default {
  format: 'dovecot',
  cases: [
    {
      name: 'the relay of submission',
      path: 'dovecot.conf',
      text: 'protocols = imap submission\nssl_cert = </etc/letsencrypt/live/mail.acme.net/fullchain.pem\nsubmission_relay_host = «mail.acme.net\nsubmission_relay_port = 587\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'no port, and another host',
      path: 'conf.d/20-submission.conf',
      text: '#submission_relay_host = old.acme.net\nsubmission_relay_host = «mail.acme.net\nimapc_host = imap.acme.net\n',
      finds: ['mail.acme.net:25'],
    },
  ],
} satisfies Cases;
