import type { Cases } from '../support/discovery.ts';

export default {
  format: 'nagios',
  cases: [
    {
      name: 'command lines of notifications and checks',
      path: 'nagios/objects/commands.cfg',
      text: 'define command {\n  command_name notify\n  command_line /usr/bin/sendEmail -f n@acme.net -t $CONTACTEMAIL$ -s «mail.acme.net:587 -u "x"\n}\n# check_smtp -H old.acme.net\ndefine command {\n  command_name check_mail\n  command_line $USER1$/check_smtp -H «mx.acme.net -p 25 -S\n}\ndefine command {\n  command_line printf "x" | mailx -S smtp=smtps://«out.acme.net:465 $CONTACTEMAIL$\n}\n',
      finds: ['mail.acme.net:587', 'mx.acme.net:25', 'out.acme.net:465'],
    },
    {
      name: 'macros, and a host that is only monitored',
      path: 'etc/nagios/hosts.cfg',
      text: 'define host {\n  host_name mail.acme.net\n  address mail.acme.net\n}\ndefine command {\n  command_line $USER1$/check_smtp -H $HOSTADDRESS$\n}\n',
      finds: [],
    },
    {
      name: 'every way to name the server, its port and TLS from the beginning',
      path: 'commands.cfg',
      text: 'define command {\n  command_line sendEmail -f a -s "«a.acme.net"\n  command_line check_smtp!-H «b.acme.net --port=2525 --ssl\n  command_line check_smtp_tls --hostname=«c.acme.net --ssl\n  command_line check_smtp -H «d.acme.net -p 2526\n  command_line swaks --server «e.acme.net -tlsc\n  command_line swaks -s «f.acme.net:2525 --tlsc -p 25\n  command_line x | mailx -S smtp=smtps://«g.acme.net a@acme.net\n  command_line x | mailx -S mta=smtp://«h.acme.net a@acme.net\n  mailcommand = "bsmtp -h «i.acme.net\\" x"\n}\n',
      finds: [
        'a.acme.net:25',
        'b.acme.net:2525 implicit',
        'c.acme.net:465',
        'd.acme.net:2526 placeholder',
        'e.acme.net:465',
        'f.acme.net:2525 implicit',
        'g.acme.net:465',
        'h.acme.net:25',
        'i.acme.net:25',
      ],
    },
    {
      name: 'words that only look like options, comments of both kinds, and a line that is too long',
      path: 'commands.cfg',
      text: `define command {\n  command_line check_smtp -H «a.acme.net x--ssl x-p 2525 --portal\n  # check_smtp -H b.acme.net\n; check_smtp -H c.acme.net\n#check_smtp -H d.acme.net\ncheck_smtp -H «e.acme.net # ${'x'.repeat(973)}\ncheck_smtp -H f.acme.net # ${'x'.repeat(974)}\n}\n`,
      finds: ['a.acme.net:25', 'e.acme.net:25'],
    },
  ],
} satisfies Cases;
