/** A server whose EC key is written as a compressed point, met by a current BoringSSL and by the packaged command. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { type CertificateDraft, caDraft, HOST, pemOf, privateKeyOf, SERVER_AUTH } from '../support/chain-draft.ts';
import { compressedPoint } from '../support/der.ts';
import { runCommand } from '../support/dist.ts';
import { daysFromNow } from '../support/facts.ts';
import { hasFile } from '../support/requirements.ts';
import { type Act, serve } from '../support/smtp-server.ts';
import { BUN } from '../support/verifiers.ts';

const validity = { notBefore: daysFromNow(-1), notAfter: daysFromNow(8000) };
const root = { ...caDraft('O=Test,CN=Root', 'p256-0', null), ...validity };
const leaf: CertificateDraft = {
  ...caDraft(`O=Test,CN=${HOST}`, 'p256-1', root),
  ...validity,
  basicConstraints: null,
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: [SERVER_AUTH],
  names: [{ type: 'dns', value: HOST }],
  encoding: { publicKey: compressedPoint },
};

/** How BoringSSL ends a handshake with it, in one line. */
async function toldByBoringSsl(port: number): Promise<string> {
  const options = JSON.stringify({ host: '127.0.0.1', port, servername: HOST, ca: pemOf(root) });
  const program = `
    const client = require('node:tls').connect(${options}, () => end('trusted ' + client.authorized));
    client.on('error', ({ code }) => end(code));
    function end(text) { console.log(text); process.exit(); }`;
  const { stdout } = await promisify(execFile)(BUN, ['-e', program]);
  return stdout.trim();
}

test('BoringSSL takes it where it is shown, GnuTLS and Go do not', { timeout: 60_000 }, async (t) => {
  if (!hasFile(t, BUN)) return;
  const folder = mkdtempSync(join(tmpdir(), 'compressed-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const anchors = join(folder, 'root.pem');
  writeFileSync(anchors, pemOf(root));
  const key = createPrivateKey({ key: privateKeyOf(leaf), format: 'der', type: 'pkcs8' });
  // Whether an OpenSSL shows it to BoringSSL in TLS 1.2 depends on its version.
  for (const [maxVersion, ofGmail] of [
    ['TLSv1.2', ['error key-type-unsuitable', 'warning certificate-malformed']],
    ['TLSv1.3', ['warning certificate-malformed']],
  ] as const) {
    const tls = { key: String(key.export({ format: 'pem', type: 'pkcs8' })), cert: pemOf(leaf), maxVersion };
    const script: Act[] = [{ tls }, `220 ${HOST} ESMTP\r\n`, /^EHLO/, `250-${HOST}\r\n250 AUTH PLAIN\r\n`];
    const server = await serve([...script, /^QUIT/, '221 bye\r\n']);
    t.after(() => server.close());
    if (maxVersion === 'TLSv1.3') assert.equal(await toldByBoringSsl(server.port), 'trusted true');
    const found = async (profile: string) => {
      const options = ['--connect-to', `::127.0.0.1:${server.port}`, '--trust-anchors', anchors, '--profile', profile];
      const { stdout, stderr } = await runCommand([`${HOST}:465`, ...options, '--format', 'json']);
      const { findings } = JSON.parse(stdout || assert.fail(stderr)).targets[0];
      return findings
        .map(({ level, ruleId }: { level: string; ruleId: string }) => `${level} ${ruleId}`)
        .filter((one: string) => /key-type|malformed/.test(one))
        .sort();
    };
    assert.deepEqual(await found('gmail'), ofGmail, maxVersion);
    assert.ok((await found('strict')).includes('error certificate-malformed'), maxVersion);
  }
});
