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
    {
      name: 'targets that are written in other ways, and what is none',
      path: 'targets.yml',
      text: 'targets:\n  - target: [x.acme.net]\n  - profile: strict\n  - [y.acme.net]\n  - "[«2001:4860::1]:25"\n  - SMTPS://[«2001:4860::2]\n  - target: file:25\n  - file:25\n  - http://z.acme.net\n  - smtp://«mail.acme.net:2525+implicit\n  - «mail.acme.net\nother:\n  targets:\n    - u.acme.net\n  inputs:\n    hosts: v.acme.net\n',
      finds: ['2001:4860::1:25', '2001:4860::2:465', 'mail.acme.net:2525 implicit', 'mail.acme.net:587'],
    },
    {
      name: 'hosts on one line, beside steps without any, and what an expression stands for',
      path: '.github/workflows/mail.yml',
      text: 'jobs:\n  mail:\n    steps:\n      - uses: actions/checkout@v6\n        with: { fetch-depth: 0 }\n      - uses: acme/smtp-cert-check@v1\n        with:\n          hosts: «mail.acme.net, «mx.acme.net:25,${{ matrix.host }} mail${{ matrix.zone }}.acme.net:25 ${{env.HOST}}:25 file:25 «last.acme.net\n      - uses: acme/smtp-cert-check@v1\n        env:\n          hosts: w.acme.net\n',
      finds: ['mail.acme.net:587', 'mx.acme.net:25', 'last.acme.net:587'],
    },
  ],
} satisfies Cases;
