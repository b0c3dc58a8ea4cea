import type { Cases } from '../support/discovery.ts';

export default {
  format: 'postfix',
  cases: [
    {
      name: 'its own name and a next hop in brackets',
      path: 'postfix/main.cf',
      text: '# myhostname = host.domain.tld\n#myhostname = virtual.acme.net\nmyhostname = «mail.acme.net\nmydomain = acme.net\nrelayhost = [«relay.acme.org]:587\n',
      finds: ['mail.acme.net:25', 'relay.acme.org:587'],
    },
    {
      name: 'the services of master.cf beside it',
      path: 'postfix/main.cf',
      text: 'myhostname=«mail.acme.net\n',
      others: {
        'postfix/master.cf':
          'smtp      inet  n - y - - smtpd\nsubmission inet n - y - - smtpd\n  -o syslog_name=postfix/submission\n#smtps inet n - y - - smtpd\n465 inet n - y - - smtpd\n127.0.0.1:10025 inet n - y - - smtpd\n',
      },
      finds: ['mail.acme.net:25', '^mail.acme.net:465', '^mail.acme.net:587'],
    },
    {
      name: 'values on lines that go on, the last one of two, and an empty one',
      path: 'main.cf',
      text: 'relayhost = [old.acme.net]\nsmtp_fallback_relay =\nrelayhost =\n# in between\n  [«relay.acme.net]\n',
      finds: ['relay.acme.net:25'],
    },
    {
      name: 'no brackets: a look-up of MX',
      path: 'etc/postfix/main.cf',
      text: 'relayhost = «smtp.acme.net:587\ndefault_transport = smtp:[«out.acme.net]:2525\nvirtual_transport = lmtp:unix:private/dovecot-lmtp\n',
      finds: ['smtp.acme.net:587 likely', 'out.acme.net:2525'],
    },
    {
      name: 'a machine that listens to itself alone',
      path: 'main.cf',
      text: 'myhostname = web1.acme.net\ninet_interfaces = loopback-only\nrelayhost = «$mydomain\n',
      finds: ['acme.net:25 likely'],
    },
    {
      name: 'a single label is completed by the machine',
      path: 'main.cf',
      text: 'myhostname = «mail\nmydestination = localhost\nrelayhost = \n',
      finds: ['mail:25 placeholder likely'],
    },
    {
      name: 'a template with a default',
      path: 'templates/main.cf.j2',
      text: "myhostname = {{ postfix_hostname | default('«mail.acme.net') }}\nrelayhost = {{ relayhost }}\n",
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'transport',
      path: 'postfix/transport',
      text: '# table\nacme.org    smtp:[«mx.acme.org]:25\n.acme.org   smtp:[«mx2.acme.org]\nother.org relay:«hub.acme.net\nlocal.org lmtp:unix:x\nx.org error:no\n',
      finds: ['mx.acme.org:25', 'mx2.acme.org:25', 'hub.acme.net:25 likely'],
    },
    {
      name: 'master.cf: options of a service',
      path: 'master.cf',
      text: 'relay unix - - n - - smtp\n  -o relayhost=[«out.acme.net]:587\n  -o smtp_tls_security_level=encrypt\nsmtp inet n - y - - smtpd -o myhostname=x.acme.net\n',
      finds: ['out.acme.net:587'],
    },
    {
      name: 'a port by its name',
      path: 'main.cf',
      text: 'relayhost = [«mail.acme.net]:submission\n',
      finds: ['mail.acme.net:587'],
    },
  ],
} satisfies Cases;
