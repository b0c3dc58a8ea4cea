import type { Cases } from '../support/discovery.ts';

export default {
  format: 'stalwart',
  cases: [
    {
      name: 'its name, its listeners and a relay',
      path: 'config.toml',
      text: '[server]\nhostname = "«mail.acme.net"\n[server.listener.smtp]\nbind = ["[::]:25"]\nprotocol = "smtp"\n[server.listener.submissions]\nbind = "[::]:465"\nprotocol = "smtp"\ntls.implicit = true\n[server.listener.imaptls]\nbind = ["[::]:993"]\nprotocol = "imap"\n[remote.relay]\naddress = "«relay.acme.org"\nport = 587\nprotocol = "smtp"\n',
      finds: ['mail.acme.net:25', '^mail.acme.net:465', 'relay.acme.org:587'],
    },
    {
      name: 'listeners of this machine alone, of another protocol, without a port, and what is bound by no listener',
      path: 'config.toml',
      text: '[server]\nhostname = "«mail.acme.net"\n[server.listener.local]\nbind = ["127.0.0.1:25", "[::1]:26", "10.127.0.1:587", "[::]"]\nprotocol = "smtp"\n[server.listener.odd]\nbind = "[::]:2465"\nprotocol = "smtp"\n[server.listener.tls]\nbind = "0.0.0.0:2525"\nprotocol = "smtp"\n[server.listener.tls.tls]\nimplicit = true\n[server.listener.lmtp]\nbind = "[::]:24"\nprotocol = "lmtp"\n[remote.relay]\nprotocol = "smtp"\nbind = "192.0.2.1:2526"\n',
      finds: ['mail.acme.net:587', '^mail.acme.net:2465 starttls', '^mail.acme.net:2525 implicit'],
    },
    {
      name: 'the name that comes first, and none of another table',
      path: 'config.toml',
      text: '[lookup.other]\nhostname = "b.acme.net"\n[remote.x]\nhostname = "c.acme.net"\n[lookup.default]\nhostname = "«mail.acme.net"\n[server]\nhostname = "d.acme.net"\n',
      finds: ['mail.acme.net:25'],
    },
    {
      name: 'relays of every version: by host or address, with TLS from the beginning or not',
      path: 'config.toml',
      text: '[server.listener.smtp]\nbind = "[::]:25"\n[remote.a]\nhost = "«a.acme.net"\nprotocol = "smtp"\n[queue.route.b]\naddress = "«b.acme.net"\nport = 2525\nprotocol = "smtp"\ntls.implicit = true\n[relay.c]\naddress = "«c.acme.net"\nport = 2525\nprotocol = "smtp"\ntls = { implicit = false }\n[remote.d]\naddress = "d.acme.net"\nprotocol = "lmtp"\n[remotes.e]\naddress = "e.acme.net"\nprotocol = "smtp"\n[my-relay.f]\naddress = "f.acme.net"\nprotocol = "smtp"\n[remote.g]\nprotocol = "smtp"\n',
      finds: ['a.acme.net:25', 'b.acme.net:2525 implicit', 'c.acme.net:2525'],
    },
  ],
} satisfies Cases;
