// Certificates in tests should come about as on a real mail server: issued over ACME by a certificate authority with
// an intermediate, and written to disk by certbot. Pebble is that authority on loopback.

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { join } from 'node:path';
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

  let orders = 0;
  return {
    rootPem,
    async issue(names, { keyType }) {
      const order = path(`order-${++orders}`); // certbot locks its folders: with one each, orders may run in parallel.
      await run(
        'setpriv', // So that certbot, too, ends when the test process is killed.
        [
          ...['--pdeathsig', 'KILL', program('certbot'), 'certonly', '--non-interactive', '--cert-name', 'issued'],
          ...['--config-dir', order, '--work-dir', order, '--logs-dir', order],
          ...['--server', `https://${authority}/dir`, '--agree-tos', '--register-unsafely-without-email'],
          ...['--manual', '--manual-auth-hook', 'true', '--preferred-challenges', 'dns'],
          ...['--key-type', keyType, ...names.flatMap((name) => ['--domain', name])],
        ],
        {
          env: {
            PATH: process.env['PATH'],
            HOME: workspace.folder,
            TMPDIR: workspace.folder,
            REQUESTS_CA_BUNDLE: path('https.pem'),
          },
        },
      );
      const file = (name: string) => join(order, 'live', 'issued', name);
      return {
        privateKey: file('privkey.pem'),
        certificate: file('cert.pem'),
        chain: file('chain.pem'),
        fullchain: file('fullchain.pem'),
      };
    },
    stop: () => workspace.remove(),
  };
}

async function fetchText(url: string, ca: string): Promise<string> {
  const [response] = (await once(get(url, { ca, agent: false }), 'response')) as [IncomingMessage];
  return response.statusCode === 200 ? text(response) : '';
}
