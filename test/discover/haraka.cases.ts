import type { Cases } from '../support/discovery.ts';

export default {
  format: 'haraka',
  cases: [
    { name: 'its name', path: 'haraka/config/me', text: '«mail.acme.net\n', finds: ['mail.acme.net:25'] },
    {
      name: 'forwarding, by domain',
      path: 'config/smtp_forward.ini',
      text: 'host=«a.acme.net\nport=2525\n; host=x\n[acme.org]\nhost=«b.acme.net\n',
      finds: ['a.acme.net:2525', 'b.acme.net:25'],
    },
  ],
} satisfies Cases;
