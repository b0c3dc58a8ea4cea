import type { Cases } from '../support/discovery.ts';

export default {
  format: 'container-file',
  cases: [
    {
      name: 'quotes around the values of a Dockerfile',
      path: 'Dockerfile',
      text: 'FROM app\nENV SMTP_HOST="«mail.acme.net" SMTP_PORT=\'465\'\nENV MAIL_HOST="«b.acme.net"\nENV MAIL_PORT="587"\n',
      finds: ['mail.acme.net:465', 'b.acme.net:587'],
    },
    {
      name: 'a file that is written while it is built, and the environment beside it',
      path: 'mail/Containerfile',
      text: "FROM alpine\nCOPY --chmod=600 <<'EOF' /etc/msmtprc\naccount default\nhost «mail.acme.net\nport 465\ntls_starttls off\nEOF\nENV SMTP_HOST=«b.acme.net SMTP_PORT=587\n",
      finds: ['mail.acme.net:465', 'b.acme.net:587'],
    },
    {
      name: 'Postfix, a parameter at a time',
      path: 'relay.dockerfile',
      text: "RUN apk add postfix && \\\n  postconf -e 'inet_interfaces = loopback-only' && \\\n  postconf -e 'relayhost = [«relay.acme.net]:587'\n",
      finds: ['relay.acme.net:587'],
    },
  ],
} satisfies Cases;
