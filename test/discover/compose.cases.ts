import type { Cases } from '../support/discovery.ts';

export default {
  format: 'compose',
  cases: [
    {
      name: 'an environment as a mapping',
      path: 'docker-compose.yml',
      text: `services:
  web:
    image: acme/web
    ports: ["8080:80"]
    environment:
      PORT: 5000
      SMTP_HOST: «mail.acme.net
      SMTP_PORT: "587"
`,
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'an environment as a list, with defaults',
      path: 'deploy/compose.yaml',
      text: `services:
  grafana:
    image: grafana/grafana
    environment:
      - GF_SMTP_ENABLED=true
      - "GF_SMTP_HOST=«mail.acme.net:465"
      - PORT=9999
  web:
    image: acme/web
    environment:
      - SMTP_HOST=\${SMTP_HOST:-«b.acme.net}
      - SMTP_PORT=\${SMTP_PORT:-587}
      - ALERT_SMTP_HOST=\${ALERT_HOST}
`,
      finds: ['mail.acme.net:465', 'b.acme.net:587'],
    },
    {
      name: 'docker-mailserver: host and domain apart, the published ports',
      path: 'docker-compose.yml',
      text: `services:
  mailserver:
    image: ghcr.io/docker-mailserver/docker-mailserver:15
    hostname: «mail
    domainname: acme.net
    ports:
      - "25:25"
      - "143:143"
      - "465:465"
      - "0.0.0.0:587:587/tcp"
`,
      finds: ['mail.acme.net:25', '^mail.acme.net:465', '^mail.acme.net:587'],
    },
    {
      name: 'docker-mailserver: OVERRIDE_HOSTNAME is its name',
      path: 'compose.yml',
      text: `services:
  mail:
    image: docker.io/mailserver/docker-mailserver:latest
    hostname: x
    environment:
      - OVERRIDE_HOSTNAME=«mail.acme.net
    ports:
      - target: 465
        published: "465"
      - 2525:25
`,
      finds: ['mail.acme.net:465', '^mail.acme.net:2525'],
    },
    {
      name: 'a mail server without ports is met at 25',
      path: 'compose.yml',
      text: 'services:\n  smtp:\n    image: boky/postfix\n    hostname: "«mail.acme.net"\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'catchers in development',
      path: 'compose.override.yml',
      text: 'services:\n  web:\n    image: x\n    environment:\n      MAIL_HOST: «mailpit\n      MAIL_PORT: 1025\n  mailpit:\n    image: axllent/mailpit\n    hostname: mail.acme.net\n',
      finds: ['mailpit:1025 placeholder'],
    },
    {
      name: 'a relay of docker-mailserver',
      path: 'docker-compose.yml',
      text: 'services:\n  mail:\n    image: mailserver/docker-mailserver\n    environment:\n      RELAY_HOST: «smtp.acme.net\n      RELAY_PORT: 587\n      DEFAULT_RELAY_HOST: "[«relay.acme.net]:25"\n',
      finds: ['smtp.acme.net:587', 'relay.acme.net:25'],
    },
    {
      name: "another service's host name",
      path: 'docker-compose.yml',
      text: 'services:\n  web:\n    image: nginx\n    hostname: mail.acme.net\n    environment:\n      VIRTUAL_HOST: mail.acme.net\n      EMAIL_DOMAIN: acme.net\n    labels:\n      - traefik.http.routers.mail.rule=Host(`mail.acme.net`)\n',
      finds: [],
    },
    {
      name: 'an embedded configuration',
      path: 'compose.yaml',
      text: 'services:\n  app:\n    image: x\nconfigs:\n  app:\n    content: |\n      ignored\n  app.ini:\n    path: app.ini\n    content: |\n      [smtp]\n      host = «mail.acme.net\n      port = 587\n',
      finds: ['mail.acme.net:587'],
    },
    {
      name: "GitLab's configuration in a variable",
      path: 'docker-compose.yml',
      text: `services:
  gitlab:
    image: gitlab/gitlab-ce
    hostname: git.acme.net
    environment:
      GITLAB_OMNIBUS_CONFIG: |
        gitlab_rails['smtp_enable'] = true
        gitlab_rails['smtp_address'] = "«mail.acme.net"
        gitlab_rails['smtp_port'] = 587
`,
      finds: ['mail.acme.net:587'],
    },
  ],
} satisfies Cases;
