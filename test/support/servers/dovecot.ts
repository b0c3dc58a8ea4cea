// Dovecot's submission proxy. Its login process greets and does TLS by itself, so no server needs to stand behind it.

import { freePort, type MailServer, type ServerOptions, startServer } from './process.ts';

export async function startDovecot(options: ServerOptions): Promise<MailServer> {
  const ports = { submission: await freePort(), submissions: await freePort() };
  const config = `
    protocols = submission
    listen = 127.0.0.1
    hostname = ${options.hostname}
    log_path = /dev/stderr
    ssl = yes
    ssl_cert = </run/tls/fullchain.pem
    ssl_key = </run/tls/privkey.pem
    submission_relay_host = 127.0.0.1
    passdb {
      driver = static
      args = password=unused
    }
    service submission-login {
      inet_listener submission {
        port = ${ports.submission}
      }
      inet_listener submissions {
        port = ${ports.submissions}
        ssl = yes
      }
    }
  `;
  return startServer(options, {
    name: 'Dovecot',
    image: 'dovecot',
    ports,
    // The accounts are settings; that it finds its helpers and libraries in /usr/lib/dovecot is compiled in.
    accounts: ['dovecot', 'dovenull'],
    files: { '/etc/dovecot/dovecot.conf': config },
    script: 'dovecot -F',
  });
}
