import type { Cases } from '../support/discovery.ts';

export default {
  format: 'wildfly-cli',
  cases: [
    {
      name: 'bindings in one step, with quotes, blanks and without a port',
      path: 'mail.cli',
      text: '/socket-binding-group=s/remote-destination-outbound-socket-binding=mail-smtp:add(host=«a.acme.net, port=587)\n/socket-binding-group=s/remote-destination-outbound-socket-binding=mail-2/:add(port = "465", host = "«b.acme.net")\n/socket-binding-group=s/remote-destination-outbound-socket-binding=smtp:add(host="«c.acme.net")\n/socket-binding-group=s/remote-destination-outbound-socket-binding=queue:add(host=q.acme.net, port=587)\n',
      finds: ['a.acme.net:587', 'b.acme.net:465', 'c.acme.net:25'],
    },
    {
      name: 'attributes one after another, of several bindings; the last host counts, and a port alone is no server',
      path: 'mail.cli',
      text: '/x/remote-destination-outbound-socket-binding=mail-a:write-attribute(name=port, value=587)\n/x/remote-destination-outbound-socket-binding=mail-b:write-attribute(name=port, value=465)\n# /x/remote-destination-outbound-socket-binding=mail-a:write-attribute(name=host, value=old.acme.net)\n/x/remote-destination-outbound-socket-binding=mail-a:write-attribute(name=host, value=b.acme.net)\n/x/remote-destination-outbound-socket-binding=mail-a:write-attribute( name = host , value = «a.acme.net)\n/x/remote-destination-outbound-socket-binding=mail-a:write-attribute(name=source-port, value=1)\n',
      finds: ['a.acme.net:587'],
    },
    {
      name: 'expressions with a default, and without one',
      path: 'mail.cli',
      text: '/x/remote-destination-outbound-socket-binding=mail-a:add(host=${env.SMTP_HOST:«a.acme.net}, port=${env.SMTP_PORT:587})\n/x/remote-destination-outbound-socket-binding=mail-b:add(host="${smtp.host}", port="${smtp.port:465}")\n/x/remote-destination-outbound-socket-binding=mail-c:write-attribute(name=host, value=${smtp.host:«c.acme.net})\n',
      finds: ['a.acme.net:587', 'c.acme.net:25'],
    },
  ],
} satisfies Cases;
