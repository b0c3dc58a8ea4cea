/**
 * `npm run recordings -- NAME...`: writes test/recordings/NAME.json, what the packaged command sees of a real mail server
 * with that face. It needs what `.ci/run` installs, and root. A recording that is there stays as it is unless it is named:
 * it is what a server said on its day.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goodChain, type Issued, issue, type KeyType, privateKeyPem, type Wanted } from '../test/support/ca.ts';
import { runCommand } from '../test/support/dist.ts';
import { startPostfix } from '../test/support/postfix.ts';
import { startCourier } from '../test/support/servers/courier.ts';
import { startDovecot } from '../test/support/servers/dovecot.ts';
import { startDebianExim, startExim } from '../test/support/servers/exim.ts';
import { startHaraka } from '../test/support/servers/haraka.ts';
import { startOpenSmtpd } from '../test/support/servers/opensmtpd.ts';
import { freePort, type MailServer, type Ports, type ServerOptions } from '../test/support/servers/process.ts';
import { startSendmail } from '../test/support/servers/sendmail.ts';

interface Running {
  readonly ports: Ports;
  stop(): Promise<void> | void;
}

const DAY_MS = 86_400_000;
const host = 'mail.example.com';
/** Which port a service has where it is at home. */
const usualPorts = { smtp: 25, submission: 587, submissions: 465 } as const;
const recordings = join(import.meta.dirname, '..', 'test', 'recordings');
const folder = mkdtempSync(join(tmpdir(), 'recordings-'));
const images = process.env['MAIL_SERVERS'] ?? '/opt/smtp-cert-check/mail-servers';
const anchorPems = new Set<string>();

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const ninetyDays = (begunDaysAgo: number) => ({
  notBefore: inDays(-begunDaysAgo),
  notAfter: inDays(90 - begunDaysAgo),
});

/** The certificate's files, as certbot would leave them. */
async function certificate(name: string, keyType: KeyType, wanted: Partial<Wanted> = {}) {
  const { root, endEntity, presented } = await goodChain(keyType, {
    subject: `CN=${host}`,
    dnsNames: [host],
    ...ninetyDays(10),
    ...wanted,
  });
  anchorPems.add(root.pem);
  return filesOf(name, endEntity, presented);
}

async function filesOf(name: string, endEntity: Issued, chain: readonly string[]) {
  const file = (suffix: string, text: string) => {
    writeFileSync(join(folder, `${name}${suffix}`), text);
    return join(folder, `${name}${suffix}`);
  };
  return { privateKey: file('.key', await privateKeyPem(endEntity)), fullchain: file('.pem', chain.join('')) };
}

const ofOther = { subject: 'CN=shared.hoster.example', dnsNames: ['shared.hoster.example'] };
const good = await certificate('good', 'rsa');
const expired = await certificate('expired', 'rsa', ninetyDays(95));
const soon = await certificate('soon', 'ecdsa', ninetyDays(85));
const renewed = await certificate('renewed', 'ecdsa', ninetyDays(3));
const stale = await certificate('stale', 'rsa', ninetyDays(75));
const shared = await certificate('shared', 'rsa', ofOther);
const own = await issue({ subject: `CN=${host}`, keyType: 'rsa', dnsNames: [host], ...ninetyDays(0) });
const selfSigned = await filesOf('self-signed', own, [own.pem]);
const root = join(folder, 'root.pem');
writeFileSync(root, (await goodChain('rsa')).root.pem);
const anchors = join(folder, 'anchors.pem');
writeFileSync(anchors, [...anchorPems].join(''));

type Files = typeof good;
const from = (start: (options: ServerOptions) => Promise<MailServer>, files: Files) => () =>
  start({ folder: images, hostname: host, ...files });
const postfix =
  (certificates: readonly Files[], sniMaps: Readonly<Record<string, Files>> = {}) =>
  () =>
    startPostfix({ hostname: host, certificates, sniMaps });

const faces: Readonly<Record<string, () => Promise<Running>>> = {
  'courier-expired': from(startCourier, expired),
  'dovecot-name-of-the-hoster': from(startDovecot, shared),
  'exim-good': from(startExim, good),
  'exim-as-installed': from(startDebianExim, good),
  'go-other-key-type-other-host': () => startGo([shared, renewed]),
  'haraka-without-intermediate': from((options) => startHaraka({ ...options, tlsFolder: true }), good),
  'nobody-listens': async () => ({ ports: { submission: await freePort() }, stop: () => {} }),
  'opensmtpd-broken-tls': from(startOpenSmtpd, good),
  'postfix-expires-soon': postfix([soon]),
  'postfix-one-key-type-stale': postfix([stale, renewed]),
  'postfix-only-with-sni': postfix([shared], { [host]: renewed }),
  'postfix-self-signed': postfix([selfSigned]),
  'postfix-without-certificate': postfix([]),
  'sendmail-root-instead-of-intermediate': from((options) => startSendmail({ ...options, caCertFile: root }), good),
};

async function startGo(pairs: readonly Files[]): Promise<Running> {
  const binary = join(folder, 'go-smtp');
  const source = join(import.meta.dirname, '..', 'test', 'support', 'go-smtp', 'main.go');
  const env = { ...process.env, GOPROXY: 'off', GOTOOLCHAIN: 'local', GO111MODULE: 'off' };
  execFileSync('go', ['build', '-o', binary, source], { env });
  const server = spawn(
    binary,
    pairs.flatMap(({ privateKey, fullchain }) => [fullchain, privateKey]),
  );
  const [line] = await once(server.stdout, 'data');
  return { ports: { submissions: Number(line) }, stop: () => void server.kill() };
}

async function record(name: string, { ports }: Running): Promise<void> {
  const listed = Object.entries(ports).map(([service, port]) => {
    const usual = usualPorts[service as keyof typeof usualPorts];
    return [`${host}:${usual}`, '--connect-to', `${host}:${usual}:127.0.0.1:${port}`];
  });
  const file = join(recordings, `${name}.json`);
  const options = ['--trust-anchors', anchors, '--retries', '0', '--timeout-ms', '15000', '--record', file];
  const { code, stderr } = await runCommand([...listed.flat(), ...options]);
  if (!existsSync(file)) throw new Error(`${name}: exit code ${code}, ${stderr}`);
  // Of this machine nothing is kept.
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`${folder}/`, ''));
}

mkdirSync(recordings, { recursive: true });
const named = process.argv.slice(2);
for (const name of named)
  if (!(name in faces)) throw new Error(`no face "${name}": expected one of ${Object.keys(faces).join(', ')}`);
try {
  for (const [name, start] of Object.entries(faces)) {
    if (named.length > 0 ? !named.includes(name) : existsSync(join(recordings, `${name}.json`))) continue;
    const server = await start();
    try {
      await record(name, server);
    } finally {
      await server.stop();
    }
    console.log(name);
  }
} finally {
  rmSync(folder, { recursive: true });
}
