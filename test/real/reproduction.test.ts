/** The "Try:" line of a finding, run as it stands: it shows the same fault, in OpenSSL's words or as the certificate has it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import type { RuleId } from '../../src/model/rule-id.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { goodChain, type Issued, issue, privateKeyPem, type Wanted, x509 } from '../support/ca.ts';
import { der, sequence } from '../support/der.ts';
import { runCommand } from '../support/dist.ts';
import { daysFromNow } from '../support/facts.ts';
import { host } from '../support/mail-servers.ts';
import { programs } from '../support/requirements.ts';
import { type Act, type ServerTls, serve } from '../support/smtp-server.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'try-'));
after(() => rmSync(folder, { recursive: true }));

const far = daysFromNow(36_500);
const { root, intermediate, endEntity } = await goodChain('ecdsa', { notAfter: far });
const anchors = join(folder, 'root.pem');
writeFileSync(anchors, root.pem);

const by = (issuer: Issued, wanted: Partial<Wanted> = {}) =>
  issue({ subject: `CN=${host}`, dnsNames: [host], issuer, notAfter: far, ...wanted });
const byIntermediate = (wanted: Partial<Wanted>) => by(intermediate, wanted);
const ca = (subject: string, wanted: Partial<Wanted> = {}) =>
  issue({ subject, isCa: true, issuer: root, notAfter: far, keyName: subject, ...wanted });
const extension = (type: string, critical: boolean, value: Buffer) => new x509.Extension(type, critical, value);

/** What OpenSSL says of a rule's fault. */
function opensslOn(ruleId: RuleId): RegExp {
  const words = ruleOf(ruleId).seenAs.find(([who]) => who === 'OpenSSL')?.[1] ?? assert.fail(`no words for ${ruleId}`);
  // 1.1.1 wrote "self signed certificate" and "Hostname mismatch".
  return new RegExp(`^verify error:num=\\d+:${words.replace('self-signed', 'self.signed')}`, 'im');
}

interface Case {
  readonly script: readonly Act[];
  /** Options of the check that make it see the fault. */
  readonly options?: readonly string[];
  readonly shows: RegExp;
}

/** STARTTLS as far as TLS, then an EHLO; AUTH is offered over TLS alone. */
const session = (tls: ServerTls): readonly Act[] => [
  ...['220 mx\r\n', /^EHLO/, '250-mx\r\n250 STARTTLS\r\n', /^STARTTLS/, '220 go\r\n', { tls }],
  ...[/^EHLO/, '250-mx\r\n250 AUTH PLAIN\r\n', /^QUIT/, '221 bye\r\n'],
];
const pairOf = async (...chain: readonly [Issued, ...Issued[]]): Promise<ServerTls> => ({
  key: await privateKeyPem(chain[0]),
  cert: chain.map(({ pem }) => pem).join(''),
  // A server at the usual security level does not load what is too weak.
  ciphers: 'DEFAULT@SECLEVEL=0',
});
const presenting = async (
  chain: readonly [Issued, ...Issued[]],
  shows: RegExp,
  options: string[] = [],
): Promise<Case> => ({
  script: session(await pairOf(...chain)),
  options,
  shows,
});

const privateCa = await issue({ subject: 'CN=Private CA', isCa: true, notAfter: far });
const other = await byIntermediate({ subject: 'CN=other.example.com', dnsNames: ['other.example.com'] });
const noCa = await byIntermediate({ subject: 'CN=no CA', keyName: 'no CA' });
const lowCa = await ca('CN=Low', { pathLength: 0 });
const lowerCa = await ca('CN=Lower', { issuer: lowCa });
const permits = sequence(der(0xa0, sequence(der(0x82, 'other.example'))));
const limitedCa = await ca('CN=Limited', { more: [extension('2.5.29.30', true, permits)] });
const weakCa = await ca('CN=Weak', { keyType: 'rsa-weak' });
const letsEncrypt = await ca("C=US, O=Let's Encrypt, CN=R1");
const mustStaple = extension('1.3.6.1.5.5.7.1.24', false, sequence(der(2, Buffer.from([5]))));
const stranger = await issue({ subject: 'CN=Stranger', isCa: true, notAfter: far });
const good = await pairOf(endEntity, intermediate);

const cases: Readonly<Record<string, Case>> = {
  'chain-incomplete': await presenting([endEntity], opensslOn('chain-incomplete')),
  'certificate-self-signed': await presenting(
    [await issue({ subject: `CN=${host}`, dnsNames: [host], notAfter: far })],
    opensslOn('certificate-self-signed'),
  ),
  'certificate-not-trusted': await presenting([await by(privateCa), privateCa], opensslOn('certificate-not-trusted')),
  'issuer-not-a-ca': await presenting([await by(noCa), noCa, intermediate], opensslOn('issuer-not-a-ca')),
  'path-length-exceeded': await presenting([await by(lowerCa), lowerCa, lowCa], opensslOn('path-length-exceeded')),
  'name-constraints-violated': await presenting(
    [await by(limitedCa), limitedCa],
    opensslOn('name-constraints-violated'),
  ),
  'key-usage-unsuitable': await presenting(
    [await byIntermediate({ keyUsage: x509.KeyUsageFlags.keyAgreement }), intermediate],
    /X509v3 Key Usage: critical\n +Key Agreement\n/,
  ),
  'server-auth-missing': await presenting(
    [await byIntermediate({ extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] }), intermediate],
    opensslOn('server-auth-missing'),
  ),
  'critical-extension-unprocessed': await presenting(
    [await byIntermediate({ more: [extension('1.2.3.4', true, der(5))] }), intermediate],
    opensslOn('critical-extension-unprocessed'),
  ),
  'key-type-unsuitable': await presenting(
    [await byIntermediate({ keyType: 'ed25519' }), intermediate],
    /Public Key Algorithm: ED25519/,
  ),
  'key-too-small': await presenting([await by(weakCa), weakCa], /Subject: CN ?= ?Weak[\s\S]*Public-Key: \(1024 bit\)/),
  'signature-too-weak': await presenting(
    [await by(weakCa), weakCa],
    new RegExp(`Signature Algorithm: sha1WithRSAEncryption[\\s\\S]*Subject: CN ?= ?${host}`),
  ),
  'certificate-host-mismatch': await presenting([other, intermediate], opensslOn('certificate-host-mismatch')),
  'certificate-without-san': await presenting(
    [await byIntermediate({ dnsNames: [] }), intermediate],
    /^(?![\s\S]*Alternative Name)[\s\S]*Subject: /,
  ),
  'identifier-malformed': await presenting(
    [await byIntermediate({ dnsNames: [host, 'under_score.example'] }), intermediate],
    /Alternative Name: *\n.*DNS:under_score\.example/,
  ),
  'wildcard-on-public-suffix': await presenting(
    [await byIntermediate({ dnsNames: [host, '*.co.uk'] }), intermediate],
    /Alternative Name: *\n.*DNS:\*\.co\.uk/,
  ),
  'certificate-expired': await presenting(
    [await byIntermediate({ notAfter: daysFromNow(-1) }), intermediate],
    opensslOn('certificate-expired'),
  ),
  'certificate-not-yet-valid': await presenting(
    [await byIntermediate({ notBefore: daysFromNow(30_000) }), intermediate],
    opensslOn('certificate-not-yet-valid'),
  ),
  'certificate-expires-soon': await presenting(
    // A third of its lifetime is over on any day this test may run, by these thresholds.
    [await byIntermediate({ notBefore: new Date('1970-01-01T00:00:00Z') }), intermediate],
    /Not Before: Jan {2}1 00:00:00 1970 GMT\n +Not After : /,
    ['--warn-below', '95%', '--fail-below', '90%'],
  ),
  'renewal-overdue': await presenting([await by(letsEncrypt), letsEncrypt], /Not Before: .*\n +Not After : /, [
    '--now',
    '2120-01-01T00:00:00Z',
  ]),
  'ca-certificate-as-end-entity': await presenting(
    [await byIntermediate({ isCa: true, keyUsage: x509.KeyUsageFlags.digitalSignature }), intermediate],
    new RegExp(`Subject: CN ?= ?${host}[\\s\\S]*Basic Constraints: critical\\n +CA:TRUE`),
  ),
  'must-staple-without-staple': await presenting(
    [await byIntermediate({ more: [mustStaple] }), intermediate],
    /^OCSP response: no response sent/m,
  ),
  'presented-chain-order': await presenting(
    [endEntity, root, intermediate],
    /^ 1 s:CN ?= ?Test Root ecdsa\n[\s\S]*^ 2 s:CN ?= ?Test Intermediate ecdsa\n/m,
  ),
  'superfluous-certificate': await presenting([endEntity, intermediate, stranger], /^ 2 s:CN ?= ?Stranger\n/m),
  'certificate-depends-on-sni': {
    script: session({ ...(await pairOf(other, intermediate)), withSni: good }),
    shows: opensslOn('certificate-host-mismatch'),
  },
  'smtp-greeting-refused': { script: ['554 go away\r\n', /^QUIT/, '221 bye\r\n'], shows: /^554 go away/m },
  'starttls-not-supported': {
    script: ['220 mx\r\n', /^EHLO/, '250-mx\r\n250 HELP\r\n', /^\w+/, '502 no\r\n'],
    shows: /^250-mx\r?\n250 HELP\r?\n502 no/m,
  },
  'plaintext-after-starttls': {
    script: [
      '220 mx\r\n',
      /^EHLO/,
      '250-mx\r\n250 STARTTLS\r\n',
      /^STARTTLS/,
      '220 go\r\n250 injected\r\n',
      { tls: good },
    ],
    shows: /^220 go\r?\n250 injected/m,
  },
  'tls-handshake-failed': {
    script: session({ ...good, ciphers: 'ECDHE-RSA-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' }),
    shows: /alert handshake failure/,
  },
  'algorithms-not-shared': {
    script: session({ ...good, ciphers: 'ECDHE-ECDSA-ARIA256-GCM-SHA384:@SECLEVEL=0', maxVersion: 'TLSv1.2' }),
    shows: /alert handshake failure/,
  },
  'tls-version-too-old': {
    script: session({ ...good, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }),
    shows: /^ *Protocol *: TLSv1\.1/m,
  },
  'obsolete-tls-accepted': {
    script: session({ ...good, minVersion: 'TLSv1' }),
    options: ['--looks', 'obsolete-tls'],
    shows: /^ *Protocol *: TLSv1\.1/m,
  },
  'tls12-not-supported': {
    script: session({ ...good, minVersion: 'TLSv1.3' }),
    options: ['--looks', 'tls1.2'],
    shows: /alert protocol version/,
  },
  'auth-before-tls': {
    script: [
      '220 mx\r\n',
      /^EHLO/,
      '250-mx\r\n250-AUTH LOGIN\r\n250 STARTTLS\r\n',
      /^STARTTLS/,
      '220 go\r\n',
      { tls: good },
    ],
    shows: /^250-AUTH LOGIN/m,
  },
  'auth-not-offered': {
    script: [
      ...['220 mx\r\n', /^EHLO/, '250-mx\r\n250 STARTTLS\r\n', /^STARTTLS/, '220 go\r\n', { tls: good }],
      ...[/^EHLO/, '250-mx\r\n250 HELP\r\n', /^QUIT/, '221 bye\r\n'],
    ],
    shows: /^250-mx\r?\n250 HELP/m,
  },
};

for (const [ruleId, { script, options = [], shows }] of Object.entries(cases)) {
  test(`the line for ${ruleId} shows it`, { timeout: 60_000 }, async (t) => {
    if (programs(t, ['openssl', 'nc']) === undefined) return;
    const server = await serve(script);
    try {
      const line = await lineFor(ruleId, server.port, options);
      assert.match(line, /openssl s_client -connect 127\.0\.0\.1:|\| nc -w 5 127\.0\.0\.1 /);
      assert.match(await outputOf(line), shows, line);
    } finally {
      await server.close();
    }
  });
}

/** Checks, and finds the rule's "Try:" line in the report. */
async function lineFor(ruleId: string, port: number, options: readonly string[]): Promise<string> {
  const common = ['--connect-to', `${host}:587:127.0.0.1:${port}`, '--trust-anchors', anchors, '--retries', '0'];
  const { stdout } = await runCommand([`${host}:587`, ...common, ...options]);
  const section = stdout.split('\n\n').find((one) => one.startsWith(`${ruleId}\n`)) ?? assert.fail(stdout);
  return /^ {2}Try: {2}(.*)$/m.exec(section)?.[1] ?? assert.fail(section);
}

/** Runs it with the same trust anchors, and less patience. */
async function outputOf(line: string): Promise<string> {
  // Nothing but the test's own root: what the system trusts is not part of the line.
  const env = { PATH: process.env['PATH'], SSL_CERT_FILE: anchors, SSL_CERT_DIR: folder };
  const ran = await run('/bin/sh', ['-c', line.replace(/sleep \d/g, 'sleep 0.2').replace('-w 5', '-w 1')], {
    env,
    timeout: 20_000,
  }).catch((error) => error);
  return `${ran.stdout}${ran.stderr}`;
}
