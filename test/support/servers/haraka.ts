// Haraka. It presents tls_cert.pem whole; but of a file in config/tls, which it prefers for the server names in it,
// only the first certificate: a chain that is complete on disk and incomplete on the wire. Both can be had.

import { freePort, type MailServer, type ServerOptions, startServer } from './process.ts';

export interface HarakaOptions extends ServerOptions {
  /** Put the chain into config/tls as well. Default: false. */
  readonly tlsFolder?: boolean;
}

export async function startHaraka(options: HarakaOptions): Promise<MailServer> {
  const ports = { smtp: await freePort(), submissions: await freePort() };
  const smtpIni = `
    listen=127.0.0.1:${ports.smtp},127.0.0.1:${ports.submissions}
    smtps_port=${ports.submissions}
    nodes=0
  `;
  // Configured in its own folder, so that what is not written here keeps its default.
  const haraka = '/usr/lib/haraka/node_modules/Haraka';
  return startServer(options, {
    name: 'Haraka',
    image: 'haraka',
    ports,
    accounts: [],
    files: {
      [`${haraka}/config/me`]: options.hostname,
      [`${haraka}/config/plugins`]: 'tls',
      [`${haraka}/config/smtp.ini`]: smtpIni.replace(/^ +/gm, ''),
    },
    // Without Diffie-Hellman parameters it would search for some, which can take half a minute.
    script: `
      cd ${haraka}/config
      cp /run/tls/privkey.pem tls_key.pem
      cp /run/tls/fullchain.pem tls_cert.pem
      openssl genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048 -out dhparams.pem
      ${options.tlsFolder ? 'mkdir tls; cat tls_key.pem tls_cert.pem > tls/mail.pem' : ''}
      '${process.execPath}' ${haraka}/bin/haraka -c ${haraka}
    `,
  });
}
