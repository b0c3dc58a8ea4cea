import type { Cases } from '../support/discovery.ts';

export default {
  format: 'sendmail',
  cases: [
    {
      name: 'a smart host in brackets, with a port',
      path: 'sendmail.mc',
      text: "dnl define(`SMART_HOST', `old.acme.net')\ndefine(`SMART_HOST', `relay:[«mail.acme.net]')dnl\ndefine(`RELAY_MAILER_ARGS', `TCP $h 587')dnl\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'without brackets, and its own name',
      path: 'sendmail.mc',
      text: "define(`confDOMAIN_NAME', `«mx.acme.net')dnl\ndefine(`SMART_HOST', `«smtp.acme.net')dnl\nMASQUERADE_AS(`acme.net')dnl\n",
      finds: ['mx.acme.net:25', 'smtp.acme.net:25 likely'],
    },
  ],
} satisfies Cases;
