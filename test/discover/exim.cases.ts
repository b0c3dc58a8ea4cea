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
  ],
} satisfies Cases;
