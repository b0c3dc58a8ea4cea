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
    {
      name: 'images of mail servers, by the name of the image',
      path: 'compose.yml',
      text: `services:
  a: { image: postfix, hostname: «a.acme.net }
  b: { image: acme/postfix-relay_1:2, hostname: «b.acme.net }
  c: { image: stalwartlabs/stalwart:latest, hostname: «c.acme.net }
  d: { image: "ghcr.io/acme/my-stalwart-mail@sha256:00ff", hostname: «d.acme.net }
  e: { image: acme/exim, hostname: «e.acme.net }
  f: { image: acme/exim4, hostname: «f.acme.net }
  g: { image: mailcow/mailcow-postfix, hostname: «g.acme.net }
  h: { image: acme/mymailserver, hostname: h.acme.net }
  i: { image: ghcr.io/mailu/admin:2024, hostname: i.acme.net }
  j: { image: acme/haraka-ui, hostname: j.acme.net }
  k: { build: postfix, hostname: k.acme.net }
`,
      finds: [
        'a.acme.net:25',
        'b.acme.net:25',
        'c.acme.net:25',
        'd.acme.net:25',
        'e.acme.net:25',
        'f.acme.net:25',
        'g.acme.net:25',
      ],
    },
    {
      name: 'a service is not reached by its own name as a client',
      path: 'compose.yml',
      text: 'services:\n  none: x\n  smtp:\n    image: acme/relay\n    hostname: mail.acme.net\n    environment:\n      SMTP_HOST: «b.acme.net\n      SMTP_PORT: 465\n',
      finds: ['b.acme.net:465'],
    },
    {
      name: 'a file without services',
      path: 'compose.configs.yml',
      text: 'configs:\n  app:\n    path: app.ini\n    content: |\n      [smtp]\n      host = «mail.acme.net\n      port = 465\n',
      finds: ['mail.acme.net:465'],
    },
    {
      name: 'a mail server without a name',
      path: 'compose.yml',
      text: 'services:\n  mail:\n    image: boky/postfix\n    ports: ["25:25"]\n    environment:\n      RELAYHOST: "[«relay.acme.net]:587"\n',
      finds: ['relay.acme.net:587'],
    },
    {
      name: 'a domain apart: of a name without a dot, or alone',
      path: 'compose.yml',
      text: `services:
  a:
    image: boky/postfix
    hostname: «a.acme.net
    domainname: acme.net
  b:
    image: boky/postfix
    domainname: «b.acme.net
  c:
    image: boky/postfix
    hostname: \${NAME:-«c.acme.net}
  d:
    image: boky/postfix
    hostname: x
    domainname: acme.net
    environment: { OVERRIDE_HOSTNAME: «d }
  e:
    image: boky/postfix
    hostname: «e
`,
      finds: ['a.acme.net:25', 'b.acme.net:25', 'c.acme.net:25', 'd:25 placeholder likely', 'e:25 placeholder likely'],
    },
    {
      name: 'names in variables, where they are set',
      path: 'compose.yml',
      text: `services:
  a:
    image: boky/postfix
    hostname: x.acme.net
    environment: { X_MAILNAME: y.acme.net, MAILNAME_X: z.acme.net, MAILNAME: «a.acme.net }
  b:
    image: boky/postfix
    hostname: «b.acme.net
    environment: { MAILNAME: "", HOSTNAMES: { x: y } }
  c:
    image: boky/postfix
    hostname: «c.acme.net
    environment: ["MAILNAME=", { x: y }]
  d:
    image: boky/postfix
    hostname: x.acme.net
    environment: [PORT=1, POSTFIX_myhostname=«d.acme.net]
`,
      finds: ['a.acme.net:25', 'b.acme.net:25', 'c.acme.net:25', 'd.acme.net:25'],
    },
    {
      name: 'what listens on the own address of the machine alone is no server for others',
      path: 'compose.yml',
      text: `services:
  a: { image: boky/postfix, hostname: a.acme.net, ports: ["127.0.0.1:25:25", "993:993"] }
  b: { image: boky/postfix, hostname: b.acme.net, ports: [{ target: 25, published: 25, host_ip: 127.0.0.1 }] }
  c: { image: boky/postfix, hostname: c.acme.net, ports: [{ target: 25, host_ip: "::1" }] }
  d: { image: boky/postfix, hostname: «d.acme.net, ports: [{ target: 587, host_ip: 8.8.4.4 }] }
`,
      finds: ['d.acme.net:587'],
    },
    {
      name: 'published ports, in each way of writing',
      path: 'compose.yml',
      text: `services:
  a:
    image: boky/postfix
    hostname: «a.acme.net
    ports: ["127.0.0.1:587:587", "localhost:465:465", "[::1]:2525:25", "25:25", "993:993"]
  b:
    image: boky/postfix
    hostname: «b.acme.net
    ports: ["10.127.0.1:2587:587", "\${PORT:-8465}:465/tcp", "\${OTHER}:25", "0:25"]
  c:
    image: boky/postfix
    hostname: «c.acme.net
    ports: ["587", [25], { target: 465 }, { target: 25, published: 2525 }, { target: 80, published: 25 }, { published: 25 }]
`,
      finds: [
        'a.acme.net:25',
        'b.acme.net:2587',
        '^b.acme.net:8465 implicit',
        'c.acme.net:465',
        '^c.acme.net:587',
        '^c.acme.net:2525',
      ],
    },
  ],
} satisfies Cases;
