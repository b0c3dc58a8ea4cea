// OpenSMTPD. Version 6.8 of Debian 12 presents the right chain and then fails every handshake with OpenSSL 3 (alert
// 80): a server whose certificate is fine and whose TLS is not.

import { freePort, type MailServer, type ServerOptions, startServer } from './process.ts';

export async function startOpenSmtpd(options: ServerOptions): Promise<MailServer> {
  const { hostname } = options;
  const ports = { smtp: await freePort(), submissions: await freePort() };
  const config = `
    pki "${hostname}" cert "/run/tls/fullchain.pem"
    pki "${hostname}" key "/run/tls/privkey.pem"
    listen on 127.0.0.1 port ${ports.smtp} tls pki "${hostname}" hostname "${hostname}"
    listen on 127.0.0.1 port ${ports.submissions} smtps pki "${hostname}" hostname "${hostname}"
    match from any for any reject
  `;
  return startServer(options, {
    name: 'OpenSMTPD',
    image: 'opensmtpd',
    ports,
    // Compiled in, like the spool, the folder it makes its root, and the path under which it starts itself again.
    accounts: ['opensmtpd', 'opensmtpq'],
    files: { '/etc/smtpd.conf': config },
    script: '/usr/sbin/smtpd -d',
  });
}
