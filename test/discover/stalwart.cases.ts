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
  ],
} satisfies Cases;
