import type { Cases } from '../support/discovery.ts';

export default {
  format: 'puppet',
  cases: [
    {
      name: 'a class by its title, whatever it is called, and on a line of its own',
      path: 'manifests/mail.pp',
      text: "class { 'profile::smtp': host => '«a.acme.net', port => 587 }\nclass {\n  'app::smtp':\n    host => '«b.acme.net',\n    port => 465,\n}\n",
      finds: ['a.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'next hops of Postfix: by transport, in brackets or looked up',
      path: 'manifests/transports.pp',
      text: "postfix::transport { 'a.org': nexthop => '[«a.acme.net]:587' }\npostfix::transport { 'b.org': destination => 'smtp:[«b.acme.net]' }\npostfix::transport { 'c.org': ensure => present, destination => 'relay:«c.acme.net:2525' }\n",
      finds: ['a.acme.net:587', 'b.acme.net:25', 'c.acme.net:2525 likely'],
    },
    {
      name: 'transports that are no next hops of ours, and without one',
      path: 'manifests/transports.pp',
      text: "postfix::transport { 'a.org': nexthop => 'my-relay:a.acme.net' }\npostfix::transport { 'b.org': ensure => absent }\npostfix::transports { 'c.org': nexthop => '[c.acme.net]' }\nmy_postfix::transport { 'd.org': nexthop => '[d.acme.net]' }\npostfix::transport { 'e.org': nexthop => '[«e.acme.net]' }\n",
      finds: ['e.acme.net:25'],
    },
    {
      name: 'parameters of Postfix are read together, each at its place',
      path: 'manifests/postfix.pp',
      text: "postfix::config {\n  'smtp_tls_wrappermode': ensure => present, value => 'yes';\n  'mydomain': value => 'acme.net';\n  'myhostname': value => '«mx.$mydomain';\n  'relayhost': value => '[«relay.acme.net]:2465';\n}\n",
      finds: ['mx.acme.net:25', 'relay.acme.net:2465 implicit'],
    },
    {
      name: 'a variable of Puppet is none of Postfix, and a text of several lines no parameter',
      path: 'manifests/postfix.pp',
      text: "postfix::config {\n  'mydomain': value => 'acme.net';\n  'relayhost': value => $mydomain;\n  'fallback_relay': value => ['a.acme.net'];\n  'mynetworks': value => \"127.0.0.0/8\n    relayhost = [b.acme.net]\nrelayhost = [c.acme.net]\";\n}\nmy_postfix::config { 'relay_transport': value => 'smtp:[d.acme.net]' }\npostfix::config { 'relay_transport': value => 'smtp:[«e.acme.net]' }\n",
      finds: ['e.acme.net:25'],
    },
    {
      name: 'a line that is put into a file is read as that file; the title of a resource is no key',
      path: 'manifests/lines.pp',
      text: "file_line { \"relay\": path => '/etc/postfix/main.cf', line => 'relayhost = [«a.acme.net]:587' }\nfile { '/etc/motd': path => '/etc/motd' }\nconcat::fragment { 'x': line => 'relayhost = [b.acme.net]' }\nfile_line { $title: path => '/etc/ssmtp/ssmtp.conf', line => 'mailhub=«c.acme.net:25' }\nfile_line { ['d', 'e']: path => '/etc/ssmtp/ssmtp.conf', line => 'mailhub=«d.acme.net:465' }\n",
      finds: ['a.acme.net:587', 'c.acme.net:25', 'd.acme.net:465'],
    },
    {
      name: 'a class whose title has no quotes',
      path: 'manifests/mail.pp',
      text: "class { postfix: relayhost => '[«a.acme.net]:587' }\nclass { ::profile::smtp: host => '«b.acme.net', port => 465 }\nclass { smtp::client:\n  host => '«c.acme.net',\n}\n",
      finds: ['a.acme.net:587', 'b.acme.net:465', 'c.acme.net:587 likely'],
    },
  ],
} satisfies Cases;
