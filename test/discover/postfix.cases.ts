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

    {
      name: 'a byte order mark, white space at the beginning, and comments that are indented',
      path: 'main.cf',
      text: '\uFEFF  relayhost =\n   # in between\n\t\n\t[«relay.acme.net]:587\n #x\n',
      finds: ['relay.acme.net:587'],
    },
    {
      name: 'lines longer than any setting',
      path: 'main.cf',
      text: `${'relayhost = [«a.acme.net]:587'.padEnd(4001)}\n${'relayhost = [b.acme.net]'.padEnd(4001)}\n`,
      finds: ['a.acme.net:587'],
    },
    {
      name: 'a value that goes on behind a comment',
      path: 'main.cf',
      text: `relayhost =\n#${'x'.repeat(3996)}\n [«a.acme.net]\n`,
      finds: ['a.acme.net:25'],
    },
    {
      name: 'a value that goes on too far away',
      path: 'main.cf',
      text: `myhostname = «mail.acme.net\nrelayhost =\n#${'x'.repeat(3997)}\n [a.acme.net]\n`,
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'interfaces of which one alone is its own',
      path: 'main.cf',
      text: 'myhostname = «mail.acme.net\ninet_interfaces = 8.8.8.8, localhost\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'the host itself by its name',
      path: 'main.cf',
      text: 'myhostname = mail.acme.net\ninet_interfaces = localhost\n',
      finds: [],
    },
    {
      name: 'the host itself by its address',
      path: 'main.cf',
      text: 'myhostname = mail.acme.net\ninet_interfaces = 127.0.0.1\n',
      finds: [],
    },
    {
      name: 'services that others cannot reach, or that are no port of mail',
      path: 'postfix/main.cf',
      text: 'myhostname = «mail.acme.net\n',
      others: {
        'postfix/master.cf':
          '127.0.0.1:465 inet n - y - - smtpd\nlocalhost:587 inet n - y - - smtpd\n[::1]:465 inet n - y - - smtpd\nsubmission unix n - y - - smtpd\n2525 inet n - y - - smtpd\n',
      },
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'services at an address, in a template',
      path: 'postfix/main.cf',
      text: 'myhostname = «mail.acme.net\n',
      others: {
        'postfix/master.cf.j2': '10.127.0.5:465\tinet  n - y - - smtpd\n8.8.8.8:submission inet n - y - - smtpd\n',
      },
      finds: ['mail.acme.net:25', '^mail.acme.net:465', '^mail.acme.net:587'],
    },
    {
      name: 'next hops: the first of a list, by transports',
      path: 'main.cf',
      text: 'relayhost = [«a.acme.net]:587, [x.acme.net]\nsmtp_fallback_relay = [«c.acme.net],x.acme.net\nfallback_relay = smtp://«b.acme.net:587\nfallback_transport = smtps:[«d.acme.net]:2500\nrelay_transport = smtp-inet:[«e.acme.net]\nlocal_transport = error:nobody.acme.net\nvirtual_transport = lmtp:[x.acme.net]:24\ndefault_transport = mysmtps:[«g.acme.net]:2500\n',
      finds: [
        'a.acme.net:587',
        'c.acme.net:25',
        'b.acme.net:587 likely',
        'd.acme.net:2500 implicit',
        'e.acme.net:25',
        'g.acme.net:2500',
      ],
    },
    {
      name: 'parameters in a file of any name',
      path: 'notes.conf',
      text: 'myhostname = «mail.acme.net\nsmtpd_banner = x\nno parameter\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'no parameter that can be read, and no table either',
      path: 'main.cf',
      text: '{{ name }} = {{ value }}\nacme.org relay.acme.net\n',
      finds: [],
    },
    {
      name: 'what is no next hop',
      path: 'main.cf',
      text: 'relayhost = mail\nsmtp_fallback_relay = https://a.acme.net\nfallback_relay = [a.acme.net] x\nfallback_transport = [«mail]\ndefault_transport = mail:587\n',
      finds: ['mail:25 placeholder'],
    },
    {
      name: 'what the same file says of its domain and name',
      path: 'main.cf',
      text: 'mydomain = acme.org\nmyhostname = «mx.$mydomain\nrelayhost = [«relay.${mydomain}]:587\nfallback_relay = [«b.$(mydomain)]\nrelay_transport = smtp:[«c.$myhostname]\nfallback_transport = smtp:[x.$mydomains]\n',
      finds: ['mx.acme.org:25', 'relay.acme.org:587', 'b.acme.org:25', 'c.mx.acme.org:25'],
    },
    {
      name: 'a domain that something else fills in',
      path: 'main.cf',
      text: 'mydomain = {{ domain }}\nmyhostname = «mx.acme.net\nrelayhost = [relay.$mydomain]\n',
      finds: ['mx.acme.net:25'],
    },
    {
      name: 'a name that something else fills in, and a domain',
      path: 'main.cf',
      text: 'mydomain = acme.net\nmyhostname = {{ name }}\nrelayhost = [«relay.$mydomain]\nfallback_relay = [relay.$myhostname]\n',
      finds: ['relay.acme.net:25'],
    },
    {
      name: 'tables in the parameter itself',
      path: 'main.cf',
      text: 'transport_maps = inline:{ acme.org=smtp:[«mx.acme.org]:587, b.org=relay:[«b.acme.net] }\nsender_dependent_relayhost_maps = static:[«c.acme.net]:587\ndefault_transport_maps = static:smtp:[«d.acme.net]\nsender_dependent_default_transport_maps = static:smtp:[«e.acme.net]\nmy_transport_maps = static:[x.acme.net]\nrelayhost_maps_old = static:[x.acme.net]\nrelayhost_maps = hash:/etc/x=[x.acme.net]\nsmtp_sasl_maps = static:[x.acme.net]\n',
      finds: ['mx.acme.org:587', 'b.acme.net:25', 'c.acme.net:587', 'd.acme.net:25', 'e.acme.net:25'],
    },
    {
      name: 'a table with lines of all kinds',
      path: 'transport',
      text: '#old.org smtp:[x.acme.net]\nacme.org \t smtp:[«mx.acme.org]\nlone\n*   [«b.acme.net]:587 c.acme.net\n',
      finds: ['mx.acme.org:25', 'b.acme.net:587'],
    },
    {
      name: 'what may be logged in to, with whatever stands behind it',
      path: 'sasl_passwd',
      text: '[«a.acme.net]:587\tuser:x\nb.acme.net [x.acme.net]\n  [x.acme.net]\n[«c.acme.net]\n',
      finds: ['a.acme.net:587', 'c.acme.net:25'],
    },
    {
      name: 'a main.cf for TLS alone is no table',
      path: 'smtpd_tls_main.cf',
      text: 'myhostname = «mail.acme.net\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'options of services in each notation',
      path: 'master.cf.j2',
      text: 'relay unix - - n - - smtp\n  -o relayhost=[«a.acme.net]:587 -o { relayhost = [«b.acme.net] }\n  -o  fallback_relay=[«c.acme.net]\n  -o {fallback_transport=smtp:[«d.acme.net]}\n  -o myhostname=x.acme.net\n  -o {  relay_transport  =  [«e.acme.net]  }\nrelayhost = [x.acme.net]\n',
      finds: ['a.acme.net:587', 'b.acme.net:25', 'c.acme.net:25', 'd.acme.net:25', 'e.acme.net:25'],
    },
  ],
} satisfies Cases;
