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

    {
      name: 'TLS from the first byte, where that is said',
      path: 'dovecot.conf',
      text: '  submission_relay_host  =  «a.acme.net\n\tsubmission_relay_ssl = smtps\n submission_relay_port = 2500\nsubmission_host=«b.acme.net:2525\n#submission_host = x.acme.net\n',
      finds: ['a.acme.net:2500 implicit', 'b.acme.net:2525'],
    },
    {
      name: 'STARTTLS, and a port that is commented out',
      path: 'dovecot.conf',
      text: 'submission_relay_host=«a.acme.net:2500\nsubmission_relay_ssl = starttls\n#submission_relay_port = 587\n\t submission_host  =  «b.acme.net\n',
      finds: ['a.acme.net:2500', 'b.acme.net:25'],
    },
  ],
} satisfies Cases;
