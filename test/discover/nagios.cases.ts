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
  ],
} satisfies Cases;
