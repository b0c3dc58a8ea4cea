import type { Cases } from '../support/discovery.ts';

export default {
  format: 'mail-server-environment',
  cases: [
    {
      name: 'mailcow: name and ports',
      path: 'mailcow.conf',
      text: 'MAILCOW_HOSTNAME=«mail.acme.net\nSMTP_PORT=25\nSMTPS_PORT=465\nSUBMISSION_PORT=587\nIMAPS_PORT=993\nADDITIONAL_SAN=imap.*,smtp.*\nDBNAME=mailcow\n',
      finds: ['mail.acme.net:25', '^mail.acme.net:465', '^mail.acme.net:587'],
    },
    {
      name: 'mailcow: ports bound to an address or to this machine',
      path: 'mailcow.conf',
      text: 'MAILCOW_HOSTNAME=«mail.acme.net\nSMTP_PORT=8.8.4.4:2525\nSMTPS_PORT=127.0.0.1:465\n',
      finds: ['mail.acme.net:2525'],
    },
    {
      name: 'docker-mailserver: its name, and a relay',
      path: 'mailserver.env',
      text: '# OVERRIDE_HOSTNAME=old.acme.net\nOVERRIDE_HOSTNAME=«mail.acme.net\nRELAY_HOST=«smtp.eu.mailgun.org\nRELAY_PORT=587\nDEFAULT_RELAY_HOST=\n',
      finds: ['mail.acme.net:25', 'smtp.eu.mailgun.org:587 provider'],
    },
    {
      name: 'a relay alone',
      path: 'mailserver.env',
      text: 'RELAY_HOST=«relay.acme.net\nRELAY_PORT=587\n',
      finds: ['relay.acme.net:587'],
    },
    { name: 'no name', path: 'mailserver.env', text: 'OVERRIDE_HOSTNAME=\nLOG_LEVEL=info\nSMTP_ONLY=\n', finds: [] },
    {
      name: 'how TLS begins by the name of the port; addresses of this machine and others',
      path: 'mailcow.conf',
      text: 'MAILCOW_HOSTNAME=«mail.acme.net\nSMTP_PORT=10.127.0.1:2465\nSMTPS_PORT=2525\nSUBMISSION_PORT=localhost:587\n',
      finds: ['mail.acme.net:2465 starttls', '^mail.acme.net:2525 implicit'],
    },
    {
      name: 'submission on a port that others begin with TLS',
      path: 'mailcow.conf',
      text: 'MAILCOW_HOSTNAME=«mail.acme.net\nSUBMISSION_PORT=2465\nSMTP_PORT=off\n',
      finds: ['mail.acme.net:2465 starttls'],
    },
    {
      name: 'Mailu: the first of its names, at all ports; a default',
      path: 'mailu.env',
      text: 'HOSTNAMES=${NAME:-«mail.acme.net},mx.acme.net\nTLS_FLAVOR=cert\n',
      finds: ['mail.acme.net:25', '^mail.acme.net:465', '^mail.acme.net:587'],
    },
  ],
} satisfies Cases;
