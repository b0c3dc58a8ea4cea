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
  ],
} satisfies Cases;
