// Sendmail. It takes one certificate from its certificate file, whatever else that file holds: intermediates are
// presented only if they are in CACertFile, so that a full chain which works everywhere else is incomplete here.

import { readFile } from 'node:fs/promises';
import { freePort, type MailServer, type ServerOptions, startServer } from './process.ts';

export interface SendmailOptions extends ServerOptions {
  /** PEM file for CACertFile. Default: the full chain. */
  readonly caCertFile?: string;
}

export async function startSendmail(options: SendmailOptions): Promise<MailServer> {
  const ports = { smtp: await freePort(), submissions: await freePort() };
  const config = `
    include(\`/usr/share/sendmail/cf/m4/cf.m4')
    OSTYPE(\`debian')
    FEATURE(\`no_default_msa')
    DAEMON_OPTIONS(\`Name=MTA, Family=inet, Addr=127.0.0.1, Port=${ports.smtp}')
    DAEMON_OPTIONS(\`Name=TLSMTA, Family=inet, Addr=127.0.0.1, Port=${ports.submissions}, Modify=s')
    define(\`confDOMAIN_NAME', \`${options.hostname}')
    define(\`confSERVER_CERT', \`/run/tls/fullchain.pem')
    define(\`confSERVER_KEY', \`/run/tls/privkey.pem')
    define(\`confCACERT', \`/run/tls/cacert.pem')
    define(\`confCACERT_PATH', \`/run/tls')
    define(\`confDONT_PROBE_INTERFACES', \`True')
    MAILER(\`smtp')
  `;
  return startServer(options, {
    name: 'Sendmail',
    image: 'sendmail',
    ports,
    // Compiled in. It also drops STARTTLS when others can write to a folder above the key, as they can to /tmp.
    accounts: ['smmta', 'smmsp'],
    files: {
      '/etc/mail/sendmail.mc': config.replace(/^ +/gm, ''),
      '/run/tls/cacert.pem': await readFile(options.caCertFile ?? options.fullchain, 'utf8'),
    },
    script: `
      mkdir -p /var/lib/sendmail/host_status /run/sendmail/mta
      m4 /etc/mail/sendmail.mc > /etc/mail/sendmail.cf
      /usr/libexec/sendmail/sendmail -bD -X /run/log/sessions
    `,
  });
}
