import type { Cases } from '../support/discovery.ts';

export default {
  format: 'settings',
  cases: [
    {
      name: 'Home Assistant',
      path: 'homeassistant/configuration.yaml',
      text: 'homeassistant:\n  external_url: https://home.acme.net\nnotify:\n  - name: mail\n    platform: smtp\n    server: «mail.acme.net\n    port: 587\n    encryption: starttls\n    sender: ha@acme.net\n    recipient: me@acme.net\n  - platform: group\n    server: x.acme.net\n    port: 587\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'Home Assistant: "tls" is implicit there',
      path: 'config/notify.yaml',
      text: '- name: mail\n  platform: smtp\n  server: «mail.acme.net\n  port: 8465\n  encryption: tls\n',
      finds: ['mail.acme.net:8465 implicit'],
    },
    {
      name: "Home Assistant's own port",
      path: 'configuration.yaml',
      text: 'notify:\n  - platform: smtp\n    server: "«mail.acme.net"\n    sender: ha@acme.net\n',
      finds: ['mail.acme.net:587'],
    },
  ],
} satisfies Cases;
