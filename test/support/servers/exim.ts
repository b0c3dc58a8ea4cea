// Exim as Debian builds it, with GnuTLS, which sorts the chain when it loads it: a wrong order on disk is presented in
// the right one.

import { freePort, type MailServer, type ServerOptions, startServer } from './process.ts';

export async function startExim(options: ServerOptions): Promise<MailServer> {
  const ports = { smtp: await freePort(), submission: await freePort(), submissions: await freePort() };
  const config = `
    primary_hostname = ${options.hostname}
    local_interfaces = 127.0.0.1
    daemon_smtp_ports = ${ports.smtp} : ${ports.submission} : ${ports.submissions}
    tls_on_connect_ports = ${ports.submissions}
    tls_advertise_hosts = *
    tls_certificate = /run/tls/fullchain.pem
    tls_privatekey = /run/tls/privkey.pem
    acl_smtp_rcpt = refuse
    rfc1413_query_timeout = 0s
    keep_environment =
    pid_file_path = /run/exim.pid
    log_file_path = /run/log/%slog
    log_selector = +smtp_connection +tls_cipher

    begin acl
    refuse:
      deny message = this server takes no mail
  `;
  return startServer(options, {
    name: 'Exim',
    image: 'exim',
    ports,
    // Compiled in, like the spool, and the configuration file's name unless root gives another.
    accounts: ['Debian-exim'],
    files: { '/etc/exim4/exim4.conf': config.replace(/^ {4}/gm, '') },
    script: `
      mkdir /var/spool/exim4
      chown -R Debian-exim:Debian-exim /var/spool/exim4 /run/log /run/tls
      exim4 -bdf
    `,
  });
}
