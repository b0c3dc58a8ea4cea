import type { Cases } from '../support/discovery.ts';

export default {
  format: 'exim',
  cases: [
    {
      name: "Debian's smart host",
      path: 'update-exim4.conf.conf',
      text: "dc_eximconfig_configtype='smarthost'\ndc_other_hostnames='web.acme.net'\ndc_smarthost='«mail.acme.net::587'\n",
      finds: ['mail.acme.net:587'],
    },
    {
      name: 'routers and its own name',
      path: 'exim.conf',
      text: 'primary_hostname = «mx.acme.net\ndaemon_smtp_ports = 25 : 465 : 587\nbegin routers\nsmarthost:\n  driver = manualroute\n  # route_list = * old.acme.net\n  route_list = * «relay.acme.net::587 byname\nlocal:\n  route_data = ${lookup{$domain}}\n',
      finds: ['mx.acme.net:25', '^mx.acme.net:465', '^mx.acme.net:587', 'relay.acme.net:587'],
    },
    {
      name: 'the port of a transport',
      path: 'exim4.conf',
      text: 'begin routers\nroute_list = * «relay.acme.net\nbegin transports\n  port = 465\n  protocol = smtps\n',
      finds: ['relay.acme.net:465'],
    },

    {
      name: 'several hosts, with ports and without',
      path: 'exim4.conf',
      text: 'dc_smarthost=\'«a.acme.net::587;«b.acme.net;«c.acme.net::2525\'\nhosts = «d.acme.net : «e.acme.net::26\n  smarthost  =  [«8.8.4.4]\n# hosts = x.acme.net\nroute_data="«f.acme.net:2525"\n',
      finds: [
        'a.acme.net:587',
        'b.acme.net:25',
        'c.acme.net:2525',
        'd.acme.net:25',
        'e.acme.net:26',
        '8.8.4.4:25',
        'f.acme.net:2525',
      ],
    },
    {
      name: 'one colon before an address is no port',
      path: 'exim.conf',
      text: 'route_data = «a.acme.net:«8.8.8.8\n',
      finds: ['a.acme.net:25', '8.8.8.8:25'],
    },
    {
      name: 'rules with another sign between them',
      path: 'exim.conf',
      text: 'begin routers\n  route_list = <+ a.org «a.acme.net + !  b.org   "«b.acme.net::26" byname + x.org\nroute_list = a.org «c.acme.net ; b.org «d.acme.net\n',
      finds: ['a.acme.net:25', 'b.acme.net:26', 'c.acme.net:25', 'd.acme.net:25'],
    },
    {
      name: 'a port by its name',
      path: 'exim.conf',
      text: 'hosts = «a.acme.net\n\t port  =  submission\n',
      finds: ['a.acme.net:587'],
    },
    {
      name: 'a port that is commented out',
      path: 'exim.conf',
      text: 'hosts = «a.acme.net\n# port = 587\n',
      finds: ['a.acme.net:25'],
    },
    {
      name: 'its name, and the port of all servers',
      path: 'exim.conf',
      text: '\t primary_hostname=«mx.acme.net\n#primary_hostname = x.acme.net\n#daemon_smtp_ports = 465\n',
      finds: ['mx.acme.net:25'],
    },
    {
      name: 'ports by their names, and others',
      path: 'exim.conf',
      text: 'primary_hostname  =  «mx.acme.net\n\t daemon_smtp_ports=smtps:submission:2525\n',
      finds: ['mx.acme.net:465', '^mx.acme.net:587'],
    },
    {
      name: 'no port of mail is open',
      path: 'exim.conf',
      text: 'primary_hostname = mx.acme.net\ndaemon_smtp_ports = 2525 : 10025\n',
      finds: [],
    },
    {
      name: 'ports that something else fills in',
      path: 'exim.conf',
      text: 'primary_hostname = «mx.acme.net\ndaemon_smtp_ports = ${PORTS}\n',
      finds: ['mx.acme.net:25'],
    },
  ],
} satisfies Cases;
