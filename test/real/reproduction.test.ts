/** The "Try:" line of a finding, run as it stands: OpenSSL shows the same fault, in the words that explain gives it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createSecureContext, createServer, type TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import { refusals } from '../../src/advice.ts';
import { startMailServer } from '../../src/demo/mail-server.ts';
import { goodChain, type Issued, issue, privateKeyPem, type Wanted } from '../support/ca.ts';
import { runCommand } from '../support/dist.ts';
import { daysFromNow } from '../support/facts.ts';
import { host } from '../support/mail-servers.ts';
import { programs } from '../support/requirements.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'try-'));
after(() => rmSync(folder, { recursive: true }));

const far = daysFromNow(36_500);
const { root, intermediate, endEntity } = await goodChain('ecdsa', { notAfter: far });
const anchors = join(folder, 'root.pem');
writeFileSync(anchors, root.pem);
const privateCa = await issue({ subject: 'CN=Private CA', isCa: true });
const byIntermediate = (wanted: Partial<Wanted>) =>
  issue({ subject: `CN=${host}`, dnsNames: [host], issuer: intermediate, notAfter: far, ...wanted });
const other = await byIntermediate({ subject: 'CN=other.example.com', dnsNames: ['other.example.com'] });

/** What OpenSSL says of a rule's fault. */
function opensslOn(ruleId: string): RegExp {
  const words = refusals[ruleId]?.find(([who]) => who === 'OpenSSL')?.[1] ?? assert.fail(`no words for ${ruleId}`);
  // 1.1.1 wrote "self signed certificate" and "Hostname mismatch".
  return new RegExp(`^verify error:num=\\d+:${words.replace('self-signed', 'self.signed')}`, 'im');
}

/** Checks, finds the rule's "Try:" line in the report, and runs it with the same trust anchors. */
async function tryOn(openssl: string, port: number, ruleId: string, targetPort = 587): Promise<string> {
  const to = `${host}:${targetPort}:127.0.0.1:${port}`;
  const thresholds = ruleId === 'certificate-expires-soon' ? ['--warn-below', '95%', '--fail-below', '90%'] : [];
  const options = ['--connect-to', to, '--trust-anchors', anchors, '--retries', '0', ...thresholds];
  const args = [`${host}:${targetPort}`, ...options];
  const { stdout } = await runCommand(args);
  const section = stdout.split('\n\n').find((one) => one.startsWith(`${ruleId}\n`)) ?? assert.fail(stdout);
  const [, line = ''] = /^ {2}Try: {2}(.*)$/m.exec(section) ?? [];
  assert.match(line, /^openssl s_client -connect 127\.0\.0\.1:/);
  // Nothing but the test's own root: what the system trusts is not part of the line.
  const env = { PATH: process.env['PATH'], SSL_CERT_FILE: anchors, SSL_CERT_DIR: folder };
  const ran = await run('/bin/sh', ['-c', line.replace(/^openssl/, openssl)], { env }).catch((error) => error);
  return `${ran.stdout}${ran.stderr}`;
}

const chains: Readonly<Record<string, { readonly chain: readonly Issued[]; readonly shows?: RegExp }>> = {
  'chain-incomplete': { chain: [endEntity] },
  'certificate-self-signed': { chain: [await issue({ subject: `CN=${host}`, dnsNames: [host], notAfter: far })] },
  'certificate-not-trusted': { chain: [await byIntermediate({ issuer: privateCa }), privateCa] },
  'certificate-host-mismatch': { chain: [other, intermediate] },
  'certificate-without-san': {
    chain: [await byIntermediate({ dnsNames: [] }), intermediate],
    shows: /^(?!.*DNS:).*No extensions/is,
  },
  'certificate-expired': { chain: [await byIntermediate({ notAfter: daysFromNow(-1) }), intermediate] },
  'certificate-not-yet-valid': { chain: [await byIntermediate({ notBefore: daysFromNow(30_000) }), intermediate] },
  'certificate-expires-soon': {
    // A third of its lifetime is over on any day this test may run, by the thresholds below.
    chain: [await byIntermediate({ notBefore: new Date('1970-01-01T00:00:00Z') }), intermediate],
    shows: /NotAfter: /,
  },
};

for (const [ruleId, { chain, shows = opensslOn(ruleId) }] of Object.entries(chains)) {
  test(`the line for ${ruleId} shows it`, { timeout: 60_000 }, async (t) => {
    const found = programs(t, ['openssl']);
    if (found === undefined) return;
    const chainPem = chain.map(({ pem }) => pem).join('');
    const server = await startMailServer({
      host,
      privateKeyPem: await privateKeyPem(endEntity),
      chainPem,
      mode: 'starttls',
    });
    try {
      assert.match(await tryOn(found.openssl, server.port, ruleId), shows);
    } finally {
      await server.close();
    }
  });
}

test('the line for certificate-depends-on-sni asks as a sender without SNI does', { timeout: 60_000 }, async (t) => {
  const found = programs(t, ['openssl']);
  if (found === undefined) return;
  const key = await privateKeyPem(endEntity);
  const cert = (one: Issued) => one.pem + intermediate.pem;
  const withName = createSecureContext({ key, cert: cert(endEntity) });
  const greet = (socket: TLSSocket) => {
    socket.on('error', () => {});
    socket.write('220 mail.example.com ESMTP\r\n');
    socket.on('data', (data) => socket.write(/^QUIT/i.test(String(data)) ? '221 bye\r\n' : '250 AUTH PLAIN\r\n'));
  };
  const server = createServer({ key, cert: cert(other), SNICallback: (_, done) => done(null, withName) }, greet);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const text = await tryOn(found.openssl, (server.address() as AddressInfo).port, 'certificate-depends-on-sni', 465);
    assert.match(text, opensslOn('certificate-host-mismatch'));
  } finally {
    server.close();
  }
});
