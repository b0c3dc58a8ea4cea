import type { Cases } from '../support/discovery.ts';

export default {
  format: 'proxmox',
  cases: [
    {
      name: 'how TLS begins says the port, where none is written',
      path: 'notifications.cfg',
      text: 'smtp: a\n\tserver «a.acme.net\n\nsmtp: b\n  mode  starttls\n  server  «b.acme.net\n\nsmtp: c\n\tserver «c.acme.net\n\tmode insecure\n\nsmtp: d\n\tserver «d.acme.net\n\tmode tls\n',
      finds: ['a.acme.net:465', 'b.acme.net:587', 'c.acme.net:25', 'd.acme.net:465'],
    },
    {
      name: 'on ports that do not say how TLS begins; what is switched off, and words of a comment',
      path: 'notifications.cfg',
      text: 'smtp: a\n\tcomment  mode insecure  port 26  disable 1  server x.acme.net\n\tserver «a.acme.net\n\tport  2525\n\tdisable 0\nsmtp: b\n\tserver «b.acme.net\n\tmode starttls\n  port 2525\nsmtp: c\n\tserver c.acme.net\n\tdisable  1\nsmtp: d\n  disable true\n  server d.acme.net\nsmtp: e\n\tmailto a@acme.net\ngotify: f\n\tserver f.acme.net\n',
      finds: ['a.acme.net:2525 implicit', 'b.acme.net:2525'],
    },
  ],
} satisfies Cases;
