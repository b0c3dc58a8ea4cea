// Certificates in tests should come about as on a real mail server: issued over ACME by a certificate authority with
// an intermediate, and written to disk by certbot. Pebble is that authority on loopback.

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { freePort, makeWorkspace, program } from './requirements.ts';

/** The files of one certificate, under certbot's names. */
export interface IssuedCertificate {
  readonly privateKey: string;
  readonly certificate: string;
  readonly chain: string;
  readonly fullchain: string;
}

/** A running ACME authority whose certificates are good until it stops. */
export interface Pebble {
  readonly rootPem: string;
  /** Lets certbot obtain a certificate; the names are not validated, and wildcards are allowed. */
  issue(names: readonly string[], options: { readonly keyType: 'rsa' | 'ecdsa' }): Promise<IssuedCertificate>;
  /**
   * Lets certbot renew it, due or not, with these scripts in its folder of deploy hooks, by name; they see `variables`.
   * @returns what certbot says of it.
   */
  renew(
    certificate: IssuedCertificate,
    hooks: Readonly<Record<string, string>>,
    variables: Readonly<Record<string, string>>,
  ): Promise<string>;
  /** Ends Pebble and deletes everything it issued. */
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** Starts Pebble on free loopback ports with a new root and a new intermediate. */
export async function startPebble(): Promise<Pebble> {
  const workspace = await makeWorkspace();
  const path = (name: string) => join(workspace.folder, name);
  const authority = `127.0.0.1:${await freePort()}`;
  const management = `127.0.0.1:${await freePort()}`;

  await writeFile(
    path('pebble.json'),
    JSON.stringify({
      pebble: {
        listenAddress: authority,
        managementListenAddress: management,
        certificate: path('https.pem'),
        privateKey: path('https.key'),
      },
    }),
  );
  const forLoopback = ['-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', path('https.key')];
  await run(program('openssl'), ['req', '-x509', ...newKey, ...forLoopback, '-out', path('https.pem')]);

  const ca = await readFile(path('https.pem'), 'utf8');
  let rootPem = '';
  await workspace.start(
    [program('pebble'), '-config', path('pebble.json')],
    // Pebble delays validations and refuses good nonces at random to harden clients; certbot needs no hardening here.
    { PEBBLE_VA_ALWAYS_VALID: '1', PEBBLE_VA_NOSLEEP: '1', PEBBLE_WFE_NONCEREJECT: '0' },
    async () => {
      rootPem = await fetchText(`https://${management}/roots/0`, ca).catch(() => '');
      return rootPem !== '';
    },
  );

  const certbot = (folder: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}) =>
    run(
      'setpriv', // So that certbot, too, ends when the test process is killed.
      [
        ...['--pdeathsig', 'KILL', program('certbot'), ...args],
        ...['--config-dir', folder, '--work-dir', folder, '--logs-dir', folder],
      ],
      {
        env: {
          PATH: process.env['PATH'],
          HOME: workspace.folder,
          TMPDIR: workspace.folder,
          REQUESTS_CA_BUNDLE: path('https.pem'),
          ...variables,
        },
      },
    );

  let orders = 0;
  return {
    rootPem,
    async issue(names, { keyType }) {
      const order = path(`order-${++orders}`); // certbot locks its folders: with one each, orders may run in parallel.
      await certbot(order, [
        ...['certonly', '--non-interactive', '--cert-name', 'issued'],
        ...['--server', `https://${authority}/dir`, '--agree-tos', '--register-unsafely-without-email'],
        ...['--manual', '--manual-auth-hook', 'true', '--preferred-challenges', 'dns'],
        ...['--key-type', keyType, ...names.flatMap((name) => ['--domain', name])],
      ]);
      const file = (name: string) => join(order, 'live', 'issued', name);
      return {
        privateKey: file('privkey.pem'),
        certificate: file('cert.pem'),
        chain: file('chain.pem'),
        fullchain: file('fullchain.pem'),
      };
    },
    async renew({ fullchain }, hooks, variables) {
      const order = join(dirname(fullchain), '..', '..');
      const folder = join(order, 'renewal-hooks', 'deploy');
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      for (const [name, script] of Object.entries(hooks)) await writeFile(join(folder, name), script, { mode: 0o755 });
      const { stdout, stderr } = await certbot(
        order,
        ['renew', '--force-renewal', '--no-random-sleep-on-renew'],
        variables,
      );
      return stdout + stderr;
    },
    stop: () => workspace.remove(),
  };
}

async function fetchText(url: string, ca: string): Promise<string> {
  const [response] = (await once(get(url, { ca, agent: false }), 'response')) as [IncomingMessage];
  return response.statusCode === 200 ? text(response) : '';
}
