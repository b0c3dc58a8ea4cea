import type { Cases } from '../support/discovery.ts';

export default {
  format: 'mail-client',
  cases: [
    {
      name: 'addresses of servers: how TLS begins by the scheme',
      path: '.muttrc',
      text: 'set smtp_url="smtps://me@«a.acme.net:2525"\nset smtp_url="smtp://me@«b.acme.net:2465"\nset mta=smtp://«smtps.acme.net\noutgoing = submissions://«c.acme.net\noutgoing = smtp+plain://me@«d.acme.net\n# set smtp_url="smtp://e.acme.net"\nset folder=imaps://f.acme.net\n',
      finds: [
        'a.acme.net:2525 implicit',
        'b.acme.net:2465 implicit',
        'smtps.acme.net:587',
        'c.acme.net:465',
        'd.acme.net:587',
      ],
    },
    {
      name: "git's server, its port and encryption in any order",
      path: '.gitconfig',
      text: '[sendemail]\nsmtpEncryption=ssl\n  smtpServerPort  =  2525\n\tsmtpServer = «a.acme.net\n',
      finds: ['a.acme.net:2525 implicit'],
    },
    {
      name: "git's server with TLS from the beginning, and its usual port",
      path: '.gitconfig',
      text: '[sendemail]\n  smtpencryption  =  ssl\n#\tsmtpserverport = 26\n\tsmtpserver = «a.acme.net\n',
      finds: ['a.acme.net:465'],
    },
    {
      name: "git's server without either, and what is commented out",
      path: '.gitconfig',
      text: '[sendemail]\n#\tsmtpencryption = ssl\n\tsmtpencryption = sslx\n\tsmtpserver = «a.acme.net\n\tsmtpserverport=\n',
      finds: ['a.acme.net:25'],
    },
    {
      name: 'a port without blanks, and its sign alone',
      path: '.gitconfig',
      text: '[sendemail]\nsmtpserverport=2525\nsmtpserver=«a.acme.net\n',
      finds: ['a.acme.net:2525'],
    },
    {
      name: "git's servers by identity, which say of themselves what differs",
      path: '.gitconfig',
      text: '[sendemail "work"]\n\tsmtpserver = «a.acme.net\n\tsmtpserverport = 2525\n[core]\n\tsmtpserverport = 26\n[sendemail]\n\tsmtpserver = «b.acme.net\n\tsmtpserverport = 465\n\tsmtpencryption = ssl\n[sendemail "home"]\n\tsmtpserver = «c.acme.net\n[sendemail "plain"]\n\tsmtpserver = «d.acme.net\n\tsmtpserverport = 2525\n\tsmtpencryption = tls\n',
      finds: ['a.acme.net:2525 implicit', 'b.acme.net:465', 'c.acme.net:465', 'd.acme.net:2525'],
    },
    {
      name: "git's sections begin at a line of their own, indented or not",
      path: '.gitconfig',
      text: '# see [sendemail]\nsmtpserverport = 26\n  [sendemail]\n\tsmtpserver = «a.acme.net\n\t# [old]\n#[older]\n\tsmtpserverport = 2525\n[sendemail "x"]\n\tsmtpserver = «b.acme.net\n',
      finds: ['a.acme.net:2525', 'b.acme.net:2525'],
    },
  ],
} satisfies Cases;
