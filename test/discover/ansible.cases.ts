import type { Cases } from '../support/discovery.ts';

export default {
  format: 'ansible',
  cases: [
    {
      name: 'variables of a group',
      path: 'group_vars/all/mail.yml',
      text: '---\nsmtp_host: «mail.acme.net\nsmtp_port: 587\nsmtp_user: "{{ vault_smtp_user }}"\nalertmanager_smtp:\n  smarthost: "«b.acme.net:465"\n',
      finds: ['mail.acme.net:587', 'b.acme.net:465'],
    },
    {
      name: 'a next hop of Postfix in brackets is a host, without them a look-up of MX',
      path: 'roles/postfix/defaults/main.yml',
      text: 'postfix_relayhost: "[«relay.acme.net]"\nother_relayhost: "[«b.acme.net]:587"\nnext_relayhost: «c.acme.net\n',
      finds: ['relay.acme.net:25', 'b.acme.net:587', 'c.acme.net:25 likely'],
    },
    {
      name: 'records by modules, and one that is taken away',
      path: 'playbooks/dns.yml',
      text: `- name: DNS
  hosts: localhost
  tasks:
    - name: MX
      community.general.cloudflare_dns:
        zone: acme.net
        type: MX
        record: "@"
        value: «mail.acme.net
        priority: 10
        state: present
    - name: route 53
      amazon.aws.route53: { record: acme.net, type: MX, value: ["10 «mx2.acme.net"] }
    - name: old
      community.general.cloudflare_dns: { zone: acme.net, type: MX, value: old.acme.net, priority: 20, state: absent }
`,
      finds: ['mail.acme.net:25', 'mx2.acme.net:25'],
    },
    {
      name: 'a task that sends mail',
      path: 'site.yml',
      text: '- hosts: all\n  tasks:\n    - name: tell\n      community.general.mail:\n        host: «mail.acme.net\n        port: 465\n        to: root@acme.net\n        secure: always\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'defaults in expressions',
      path: 'roles/app/defaults/main.yml',
      text: 'app_smtp_host: "{{ smtp_host | default(\'«mail.acme.net\') }}"\napp_smtp_port: "{{ smtp_port | default(\'587\') }}"\nx_smtp_host: "{{ hostvars[\'mail\'].name }}"\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'an inventory of hosts',
      path: 'inventory/hosts.yml',
      text: 'all:\n  children:\n    mail:\n      hosts:\n        mail.acme.net:\n          ansible_host: 8.8.4.4\n          ansible_port: 22\n',
      finds: [],
    },
    {
      name: 'the name of Postfix, where it receives',
      path: 'host_vars/mx1.acme.net',
      text: 'postfix_hostname: «mx1.acme.net\npostfix_relayhost_mxlookup: false\nx_postfix_hostname: a.acme.net\npostfix_hostname_x: a.acme.net\nlist: [1]\n',
      finds: ['mx1.acme.net:25'],
    },
    ...['relayhost', 'relay_host'].map((key) => ({
      name: `the name of Postfix beside its ${key}`,
      path: 'group_vars/all.yml',
      text: `postfix_myhostname: mx.acme.net\npostfix_${key}: "[«relay.acme.net]:587"\nx: y\n`,
      finds: ['relay.acme.net:587'],
    })),
    {
      name: 'names of Postfix that are no text',
      path: 'group_vars/all.yml',
      text: '- { postfix_hostname: [a.acme.net] }\n- { postfix_myhostname: !vault a.acme.net }\n- { POSTFIX_MYHOSTNAME: «b.acme.net }\n',
      finds: ['b.acme.net:25'],
    },
    {
      name: 'an inventory as an INI file, with variables of a host and of a group',
      path: 'inventory/hosts',
      text: 'web1 ansible_host=8.8.4.4\n[web]\nweb2 ansible_port=22 smtp_host=«a.acme.net smtp_port=465\n\n[all:vars]\nmail_host = «b.acme.net\nmail_port = 587\n\n[db]\n',
      finds: ['a.acme.net:465', 'b.acme.net:587'],
    },
    {
      name: 'a list in brackets is no section',
      path: 'group_vars/all.yml',
      text: '[{ mail: { host: «a.acme.net, port: 465 } }]\n',
      finds: ['a.acme.net:465'],
    },
    {
      name: 'brackets within the lines of a file without a suffix',
      path: 'group_vars/all',
      text: 'mail:\n  host: «a.acme.net\n  port: 465\n  to: [x]\n',
      finds: ['a.acme.net:465'],
    },
    {
      name: 'lines that tasks write, in each notation',
      path: 'roles/postfix/tasks/main.yml',
      text: `- name: a
  lineinfile:
    path: /etc/postfix/main.cf
    regexp: '^relayhost'
    line: "relayhost = [«a.acme.net]:587"
- name: b
  ansible.builtin.lineinfile: dest=/etc/postfix/main.cf regexp='^relayhost' line="relayhost = [«b.acme.net]:587"
- name: c
  lineinfile: destfile=/etc/postfix/main.cf line='relayhost = [«c.acme.net]:587' state=present
- name: d
  lineinfile: path=/etc/postfix/main.cf line=relayhost=[«d.acme.net]:587
- lineinfile: { path: /etc/postfix/main.cf, value: 'relayhost = [«f.acme.net]:587' }
- name: e
  replace: { path: /etc/postfix/main.cf, regexp: x, replace: 'relayhost = [«e.acme.net]' }
`,
      finds: [
        'a.acme.net:587',
        'b.acme.net:587',
        'c.acme.net:587',
        'd.acme.net:587',
        'f.acme.net:587',
        'e.acme.net:25',
      ],
    },
    {
      name: 'lines that tasks take away, or write to where nobody says, or that other modules are given',
      path: 'roles/postfix/tasks/main.yml',
      text: `- lineinfile: { path: /etc/postfix/main.cf, line: 'relayhost = [x.acme.net]', state: absent }
- lineinfile: { line: 'relayhost = [x.acme.net]' }
- lineinfile: path=/etc/postfix/main.cf line="relayhost = [x.acme.net]" state=absent
- blockinfile: { path: /etc/postfix/main.cf, line: 'relayhost = [x.acme.net]' }
- mylineinfile: { path: /etc/postfix/main.cf, line: 'relayhost = [x.acme.net]' }
- lineinfiles: { path: /etc/postfix/main.cf, line: 'relayhost = [x.acme.net]' }
- lineinfile: [a]
- lineinfile: { path: /etc/postfix/main.cf, regexp: 'relayhost = [x.acme.net]' }
`,
      finds: [],
    },
    {
      name: 'lines that a loop hands to a task, each where it is written',
      path: 'roles/postfix/tasks/main.yml',
      text: `- lineinfile: { path: /etc/postfix/main.cf, line: '{{ item }}' }
  loop:
    - mynetworks = 127.0.0.0/8
    - relayhost = [«a.acme.net]:587
    - fallback_relay = [«b.acme.net]
    - { line: 'relayhost = [x.acme.net]' }
- lineinfile: { path: /etc/postfix/main.cf, line: '{{item.line}}' }
  with_items:
    - { regexp: '^a', line: 'relayhost = [«c.acme.net]' }
    - 'relayhost = [x.acme.net]'
- lineinfile: { path: /etc/postfix/main.cf, line: '{{ items }}' }
  with_list: ['relayhost = [x.acme.net]']
- lineinfile: { path: /etc/postfix/main.cf, line: '{{   item   }}' }
  with_list: ['relayhost = [«d.acme.net]']
- lineinfile: { path: /etc/postfix/main.cf, line: '{{ item }} x' }
  with_list: ['relayhost = [x.acme.net]']
- lineinfile: { path: /etc/postfix/main.cf, line: '{{ item }}' }
  loop: ['relayhost = [«e.acme.net]', myhostname = «mx.acme.net]
- lineinfile: { path: /etc/postfix/main.cf, line: 'x {{ item }}' }
  with_list: ['relayhost = [x.acme.net]']
`,
      finds: ['a.acme.net:587', 'b.acme.net:25', 'c.acme.net:25', 'd.acme.net:25', 'e.acme.net:25', 'mx.acme.net:25'],
    },
    {
      name: 'options of INI files, and answers to Debian',
      path: 'roles/haraka/tasks/main.yml',
      text: `- ini_file: { path: /etc/haraka/config/smtp_forward.ini, section: acme.org, option: host, value: «a.acme.net }
- community.general.ini_file: { path: /etc/haraka/config/smtp_forward.ini, option: host, value: «b.acme.net }
- ini_file: { path: /etc/haraka/config/smtp_forward.ini, section: acme.org, option: port, value: x.acme.net }
- ini_file: { path: /etc/haraka/config/smtp_forward.ini, section: acme.org, value: x.acme.net }
- ini_file: { path: /etc/haraka/config/smtp_forward.ini, section: acme.org, option: host }
- debconf: { name: postfix, question: postfix/relayhost, vtype: string, value: '[«c.acme.net]:587' }
- debconf: { name: postfix, question: postfix/mailname, vtype: string, value: '[x.acme.net]:587' }
- debconf: { name: postfix, question: postfix/relayhost, vtype: string }
- debconf: { name: postfix, value: '[x.acme.net]:587' }
`,
      finds: ['a.acme.net:25', 'b.acme.net:25', 'c.acme.net:587'],
    },
    {
      name: 'commands that set parameters of Postfix',
      path: 'roles/postfix/tasks/main.yml',
      text: `- command: postconf -e 'relayhost = [«a.acme.net]:587'
- ansible.builtin.shell: postconf  -e  "relayhost=[«b.acme.net]" && postconf fallback_relay=[«c.acme.net] && true
- command:
    cmd: postconf -e 'relayhost  = [«d.acme.net]:587'
- shell: |
    set -e
    postconf -e 'relayhost = [«e.acme.net]'
- command: { argv: [postconf, -e, 'relayhost = [x.acme.net]'] }
- command: mypostconf -e 'relayhost = [x.acme.net]'
- my_shell: postconf -e 'relayhost = [x.acme.net]'
- commands: postconf -e 'relayhost = [x.acme.net]'
- command: postconf relayhost
- command: [postconf, -e]
- command: ${"postconf -e 'relayhost = [«f.acme.net]' ".padEnd(10_000, 'x')}x
- command: ${"postconf -e 'relayhost = [x.acme.net]' ".padEnd(10_000, 'x')}x
`,
      finds: ['a.acme.net:587', 'b.acme.net:25', 'c.acme.net:25', 'd.acme.net:587', 'e.acme.net:25', 'f.acme.net:25'],
    },
  ],
} satisfies Cases;
