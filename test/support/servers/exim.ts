// Exim as Debian builds it, with GnuTLS, which sorts the chain when it loads it: a wrong order on disk is presented in
// the right one.

import { readFile } from 'node:fs/promises';
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

/**
 * Exim as Debian configures it for "internet site", without a certificate: it makes itself a self-signed one when it
 * starts. The certificate that it could have stands where certbot would write it. There is no systemd, so that
 * "systemctl reload exim4" does what the package's own script does.
 */
export async function startDebianExim(options: ServerOptions): Promise<MailServer> {
  const ports = { smtp: await freePort() };
  const live = `/etc/letsencrypt/live/${options.hostname}`;
  return startServer(options, {
    name: 'Exim as Debian configures it',
    image: 'exim',
    ports,
    accounts: ['Debian-exim'],
    files: {
      '/etc/mailname': options.hostname,
      '/etc/exim4/update-exim4.conf.conf': `
dc_eximconfig_configtype='internet'
dc_other_hostnames='${options.hostname}'
dc_local_interfaces='127.0.0.1.${ports.smtp}'
dc_use_split_config='false'
`,
      [`${live}/fullchain.pem`]: await readFile(options.fullchain, 'utf8'),
      [`${live}/privkey.pem`]: await readFile(options.privateKey, 'utf8'),
      '/usr/local/bin/systemctl':
        '#!/bin/sh\n[ "$*" = "reload exim4" ] && update-exim4.conf && kill -HUP "$(cat /run/exim.pid)"',
    },
    script: `
      chmod 755 /usr/local/bin/systemctl
      chmod 700 /etc/letsencrypt/live
      mkdir -p /var/spool/exim4 /var/log/exim4 /var/lib/exim4
      chown -R Debian-exim:Debian-exim /var/spool/exim4 /var/log/exim4
      update-exim4.conf
      exim4 -bdf -oP /run/exim.pid
    `,
  });
}
