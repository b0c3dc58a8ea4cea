// Tests should meet the mail server most probes will meet: a real Postfix, which reads certificates from files, serves
// them on three kinds of ports, and changes them on reload. This one has no queue manager and no delivery agents, asks
// no name server, and shares nothing with a Postfix of the system.

import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, makeWorkspace, program, until, type Workspace } from './requirements.ts';

/** The files of one certificate, as Postfix reads them. */
export interface CertificateFiles {
  readonly privateKey: string;
  readonly fullchain: string;
}

/** What a Postfix instance is called and what it presents; sniMaps is by server name. */
export interface PostfixOptions {
  readonly hostname: string;
  readonly certificates: readonly CertificateFiles[];
  readonly sniMaps?: Readonly<Record<string, CertificateFiles>>;
  /** Parameters of main.cf beside those. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The first port is behind postscreen, which lets a client wait before it greets. */
  readonly isScreened?: boolean;
}

/** A running Postfix on 127.0.0.1. */
export interface Postfix {
  /** STARTTLS offered, STARTTLS required, and TLS from the first byte. */
  readonly ports: { readonly smtp: number; readonly submission: number; readonly submissions: number };
  /** Where main.cf is: what MAIL_CONFIG tells the commands of Postfix. */
  readonly configFolder: string;
  /** Replaces the certificates; resolves when no process is left that has loaded earlier ones. */
  useCertificates(certificates: readonly CertificateFiles[]): Promise<void>;
  /** What Postfix has logged; lines arrive a moment after the event, so poll for them with `until`. */
  log(): Promise<string>;
  /** Ends Postfix and deletes its folder. */
  stop(): Promise<void>;
}

/** Starts Postfix as its own instance; needs root, because Postfix does. */
export async function startPostfix(options: PostfixOptions): Promise<Postfix> {
  const workspace = await makeWorkspace();
  const path = (...names: string[]) => join(workspace.folder, ...names);
  const ports = { smtp: await freePort(), submission: await freePort(), submissions: await freePort() };
  const log = () => readFile(workspace.log, 'utf8');
  const configure = async (certificates: readonly CertificateFiles[]) => {
    await writeFile(path('main.cf'), mainCf(workspace, { ...options, certificates }));
    // Each Postfix process waits for a fresh main.cf to be two seconds old, lest it be half written. It never is: an
    // old date and a rename spare the tests the wait.
    await utimes(path('main.cf'), 0, 0);
    await rename(path('main.cf'), path('etc', 'main.cf'));
  };

  await mkdir(path('etc'));
  await mkdir(path('queue'));
  await writeFile(path('etc', 'master.cf'), masterCf(ports, options.isScreened === true));
  await configure(options.certificates);
  // What "postfix start" does (the check also makes the queue folders), but all in the one process group that the
  // workspace knows how to end. A master that cannot read its configuration or bind a port tells only syslog.
  const start = `"$0" -c "$2" check && exec "$1" -c "$2" -s`;
  const master = await workspace.start(
    ['/bin/sh', '-c', start, program('postfix'), program('master'), path('etc')],
    {},
    async () => (await log()).includes('daemon started'),
  );

  return {
    ports,
    configFolder: path('etc'),
    log,
    async useCertificates(certificates) {
      await configure(certificates);
      const earlier = await smtpdProcesses(master);
      process.kill(master, 'SIGHUP'); // The signal that "postfix reload" sends.
      await until('Postfix to end its earlier smtpd processes', async () => {
        return !earlier.some((pid) => existsSync(`/proc/${pid}`));
      });
    },
    stop: () => workspace.remove(),
  };
}

function mainCf(
  { folder, log }: Workspace,
  { hostname, certificates, sniMaps = {}, settings = {} }: PostfixOptions,
): string {
  const files = ({ privateKey, fullchain }: CertificateFiles) => `${privateKey}, ${fullchain}`;
  const sni = Object.entries(sniMaps).map(([name, certificate]) => `{ ${name} = ${files(certificate)} }`);
  return `compatibility_level = 3.6
myhostname = ${hostname}
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${log}
maillog_file_prefixes = ${folder}
inet_interfaces = loopback-only
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
smtpd_relay_restrictions = reject_unauth_destination
smtpd_peername_lookup = no
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_tls_chain_files = ${certificates.map(files).join(', ')}
tls_server_sni_maps = ${sni.length === 0 ? '' : `inline:{ ${sni.join(' ')} }`}
smtpd_sasl_mechanism_filter = plain, login
${Object.entries(settings)
  .map(([name, value]) => `${name} = ${value}\n`)
  .join('')}`;
}

function masterCf(ports: Postfix['ports'], isScreened: boolean): string {
  const screened = `inet n - n - 1 postscreen
smtpd pass - - n - - smtpd
tlsproxy unix - - n - 0 tlsproxy
dnsblog unix - - n - 0 dnsblog
`;
  return `127.0.0.1:${ports.smtp} ${isScreened ? screened : 'inet n - n - - smtpd\n'}127.0.0.1:${ports.submission} inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes
127.0.0.1:${ports.submissions} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
  -o smtpd_sasl_auth_enable=yes
tlsmgr unix - - n 1000? 1 tlsmgr
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;
}

async function smtpdProcesses(master: number): Promise<readonly string[]> {
  const children = (await readFile(`/proc/${master}/task/${master}/children`, 'utf8')).split(' ');
  const names = await Promise.all(children.map((pid) => readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')));
  return children.filter((_, index) => names[index]?.trim() === 'smtpd');
}
