import type { Cases } from '../support/discovery.ts';

export default {
  format: 'targets-yaml',
  cases: [
    {
      name: 'a list of targets with options',
      path: 'mail/hosts.yml',
      text: '# ours\ntargets:\n  - «mail.acme.net\n  - target: submissions://«mail.acme.net\n    profile: strict\n  - file:cert.pem\nexceptions: []\n',
      finds: ['mail.acme.net:587', 'mail.acme.net:465'],
    },
    {
      name: 'the hosts of a workflow',
      path: '.github/workflows/mail.yml',
      text: 'jobs:\n  mail:\n    steps:\n      - uses: smtp-cert-check/smtp-cert-check@v1\n        with:\n          hosts: |\n            «mail.acme.net:587\n            smtp://«mx.acme.net\n',
      finds: ['mail.acme.net:587', 'mx.acme.net:25'],
    },
  ],
} satisfies Cases;
