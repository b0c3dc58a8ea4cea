/** A certificate that no path needs, which a server sends all the same: who reads the chain nevertheless. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { type CertificateDraft, caDraft, HOST, pemOf, privateKeyOf, SERVER_AUTH } from '../support/chain-draft.ts';
import { der, integer, oid, sequence } from '../support/der.ts';
import { runCommand } from '../support/dist.ts';
import { daysFromNow } from '../support/facts.ts';
import { hasFile, programs } from '../support/requirements.ts';
import { type Act, serve } from '../support/smtp-server.ts';
import { BUN } from '../support/verifiers.ts';

const validity = { notBefore: daysFromNow(-1), notAfter: daysFromNow(8000) };
const root = { ...caDraft('O=Test,CN=Root', 'p256-0', null), ...validity };
const ca = { ...caDraft('O=Test,CN=CA', 'p256-1', root), ...validity };
const leaf: CertificateDraft = {
  ...caDraft('O=Test,CN=Mail server', 'p256-2', ca),
  ...validity,
  basicConstraints: null,
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: [SERVER_AUTH],
  names: [{ type: 'dns', value: HOST }],
};
const unneeded = (changes: Partial<CertificateDraft>): CertificateDraft => ({
  ...caDraft('O=Test,CN=Stranger', 'p256-3', root),
  ...validity,
  ...changes,
});
const date = (text: string) => der(0x17, text);

/** Each with who refuses the chain: BoringSSL, Go; and what the gmail profile says. */
const cases: Readonly<Record<string, readonly [CertificateDraft, string, string[]]>> = {
  'a sound one': [unneeded({}), '', []],
  'one of version 4': [unneeded({ encoding: { version: der(0xa0, integer(3)) } }), 'BoringSSL Go', ['error']],
  'one of the 30th of February': [
    unneeded({ encoding: { validity: sequence(date('260230000000Z'), date('270101000000Z')) } }),
    'BoringSSL Go',
    ['error'],
  ],
  'one with an extension twice': [
    unneeded({ more: [{ oid: '2.5.29.19', critical: true, value: sequence() }] }),
    'Go',
    ['warning'],
  ],
  'one with two algorithms': [
    unneeded({ encoding: { outerAlgorithm: sequence(oid('1.2.840.10045.4.3.3')) } }),
    'Go',
    ['warning'],
  ],
};

const CLIENT = `package main

import ("crypto/tls"; "crypto/x509"; "fmt"; "os")

func main() {
	roots := x509.NewCertPool()
	pem, _ := os.ReadFile(os.Args[2])
	roots.AppendCertsFromPEM(pem)
	_, err := tls.Dial("tcp", "127.0.0.1:"+os.Args[1], &tls.Config{RootCAs: roots, ServerName: "${HOST}"})
	fmt.Print(err == nil)
}
`;

test('BoringSSL and Go read every certificate that is sent, and so does the report', {
  timeout: 120_000,
}, async (t) => {
  const found = programs(t, ['go']);
  if (found === undefined || !hasFile(t, BUN)) return;
  const folder = mkdtempSync(join(tmpdir(), 'unneeded-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const run = promisify(execFile);
  const anchors = file('root.pem', pemOf(root));
  const env = { PATH: process.env['PATH'], HOME: folder, GOPROXY: 'off', GOTOOLCHAIN: 'local', GO111MODULE: 'off' };
  const go = join(folder, 'client');
  await run(found.go, ['build', '-o', go, file('main.go', CLIENT)], { env });
  const bun = file(
    'client.mjs',
    `import { connect } from 'node:tls';
    import { readFileSync } from 'node:fs';
    const end = (isGood) => { console.log(isGood); process.exit(); };
    const [, , port, roots] = process.argv;
    const client = connect({ host: '127.0.0.1', port, servername: '${HOST}', ca: readFileSync(roots, 'utf8') });
    client.once('secureConnect', () => end(client.authorized)).once('error', () => end(false));`,
  );
  const key = String(
    createPrivateKey({ key: privateKeyOf(leaf), format: 'der', type: 'pkcs8' }).export({
      format: 'pem',
      type: 'pkcs8',
    }),
  );

  for (const [what, [extra, refusedBy, levels]] of Object.entries(cases)) {
    const script: Act[] = [
      { tls: { key, cert: [leaf, ca, extra].map(pemOf).join('') } },
      `220 ${HOST} ESMTP\r\n`,
      /^EHLO/,
    ];
    const server = await serve([...script, `250-${HOST}\r\n250 AUTH PLAIN\r\n`, /^QUIT/, '221 bye\r\n']);
    t.after(() => server.close());
    const port = String(server.port);
    const isRead = async (client: string, ...more: string[]) =>
      (await run(client, [...more, port, anchors])).stdout.trim() === 'true';
    const refusals = [...((await isRead(BUN, bun)) ? [] : ['BoringSSL']), ...((await isRead(go)) ? [] : ['Go'])];
    assert.equal(refusals.join(' '), refusedBy, what);

    const options = ['--connect-to', `::127.0.0.1:${port}`, '--trust-anchors', anchors, '--format', 'json'];
    const { stdout, stderr } = await runCommand([`${HOST}:465`, ...options]);
    const { findings } = JSON.parse(stdout || assert.fail(stderr)).targets[0];
    const seen = findings.filter(({ ruleId }: { ruleId: string }) => ruleId === 'certificate-malformed');
    assert.deepEqual(
      seen.map(({ level }: { level: string }) => level),
      levels,
      `${what}: ${JSON.stringify(findings)}`,
    );
  }
});
