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

    {
      name: 'mailers before a smart host',
      path: 'sendmail.mc',
      text: "define(`SMART_HOST',`smtp:[«a.acme.net]')\n\t define(  `MAIL_HUB'  ,  `esmtp8:[«b.acme.net]')\ndefine(`SMART_HOST', `dsmtp:«c.acme.net')\nx define(`MAIL_HUB', `[x.acme.net]')\n",
      finds: ['a.acme.net:25', 'b.acme.net:25', 'c.acme.net:25 likely'],
    },
    {
      name: 'the port of a mailer, and its name',
      path: 'sendmail.mc',
      text: "define(`SMART_HOST', `[«a.acme.net]')\n\t define(  `ESMTP_MAILER_ARGS'  ,  `TCP $h 2525')\n\t define(  `confDOMAIN_NAME'  ,  `«mx.acme.net')\ndnl define(`confDOMAIN_NAME',`x.acme.net')\n",
      finds: ['a.acme.net:2525', 'mx.acme.net:25'],
    },
    {
      name: 'no blank anywhere',
      path: 'sendmail.mc',
      text: "define(`SMART_HOST',`[«a.acme.net]')\ndefine(`SMTP_MAILER_ARGS',`TCP $h 26')\ndefine(`confDOMAIN_NAME',`«mx.acme.net')\n",
      finds: ['a.acme.net:26', 'mx.acme.net:25'],
    },
    {
      name: 'a port that is commented out',
      path: 'sendmail.mc',
      text: "define(`SMART_HOST', `[«a.acme.net]')\ndnl define(`RELAY_MAILER_ARGS', `TCP $h 587')\n",
      finds: ['a.acme.net:25'],
    },
    {
      name: 'mailertable',
      path: 'mailertable',
      text: '#x.org smtp:[x.acme.net]\n \t# x.org smtp:[x.acme.net]\n.acme.org \t smtp:[«a.acme.net]\nb.org relay:«b.acme.net\nc.org esmtp8:[«c.acme.net]\nd.org dsmtp:[«d.acme.net]\ne.org local:x.acme.net\nf.org error:5.7.0:550 smtp:x.acme.net\n',
      finds: ['a.acme.net:25', 'b.acme.net:25 likely', 'c.acme.net:25', 'd.acme.net:25'],
    },
    {
      name: 'whom to log in to',
      path: 'authinfo',
      text: 'AuthInfo:[«a.acme.net]:587 "U:x"\nauthinfo:«b.acme.net\t"U:x"\n#AuthInfo:x.acme.net "U:x"\nAuthInfo:x.acme.net\n',
      finds: ['a.acme.net:587', 'b.acme.net:25 likely'],
    },
  ],
} satisfies Cases;
