import type { Cases } from '../support/discovery.ts';

export default {
  format: 'monit',
  cases: [
    {
      name: 'servers one after another: ports, TLS, quotes and comments between them',
      path: 'monitrc',
      text: 'set mailserver «a.acme.net  port  2525 username "x,y" password "z, o.acme.net" using  ssl, # old.acme.net\n  # o2.acme.net,\n# old, o3.acme.net,\n"x#y" p.acme.net,\n   «b.acme.net port 2525,«c.acme.net"x"\nset alert a@acme.net\n',
      finds: ['a.acme.net:2525 implicit', 'b.acme.net:2525', 'c.acme.net:25'],
    },
    {
      name: 'a sign of a comment within a word is none',
      path: 'monitrc',
      text: 'set mailserver «a.acme.net username "x#y" password\n"x#y" port 2525\n',
      finds: ['a.acme.net:2525'],
    },
    {
      name: 'the SMTP services of hosts that are checked, and other services',
      path: 'conf.d/hosts',
      text: 'set daemon 30\ncheck host mail with address «a.acme.net\n  if failed port 2525 type  tcpssl protocol smtp then alert\n  if failed ping then alert\n  if failed port 993 protocol imap then alert\nCHECK HOST b ADDRESS "«b.acme.net"\n  IF  FAILED PORT 26 PROTOCOL SMTP THEN ALERT\n  if failed  port  2525  protocol  smtps\n  if failed protocol smtp with  ssl\ncheck  host c address  «c.acme.net\n  if failed protocol smtp\n  if failed ping address 192.0.2.1\ncheck process d with pidfile x\n  if failed host d.acme.net port 25 protocol smtp\n',
      finds: [
        'a.acme.net:2525 implicit',
        'b.acme.net:26',
        '^b.acme.net:465',
        '^b.acme.net:2525 implicit',
        'c.acme.net:25',
      ],
    },
    {
      name: 'a test over several lines ends where it says what is then to be done, or where the next begins',
      path: 'conf.d/hosts',
      text: 'set daemon 30\ncheck host a with address «a.acme.net\n  if failed\n    port 465\n    protocol smtps\n    with timeout 5 seconds\n  then alert\n  protocol smtp port 25\n  if failed port 993\n  if failed\n    protocol smtp\n    port 587 then alert\n  if failed port 143 then exec "x protocol smtp"\n',
      finds: ['a.acme.net:465', '^a.acme.net:587'],
    },
  ],
} satisfies Cases;
