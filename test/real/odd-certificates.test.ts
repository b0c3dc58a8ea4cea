/** Certificates that no test library makes, from OpenSSL's own command, presented to the packaged command. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startMailServer } from '../../src/demo/mail-server.ts';
import { runCommand } from '../support/dist.ts';
import { programs } from '../support/requirements.ts';

const host = 'mail.example.test';

test('odd certificates are judged, and never end the run', { timeout: 60_000 }, async (t) => {
  const found = programs(t, ['openssl']);
  if (found === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'odd-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync(found.openssl, args, { stdio: 'pipe' });
  const text = (name: string) => readFileSync(file(name), 'utf8');
  const newKey = (name: string, ...options: string[]) => openssl('genpkey', ...options, '-out', file(`${name}.key`));
  const ec = (curve: string, ...more: string[]) => [
    '-algorithm',
    'EC',
    '-pkeyopt',
    `ec_paramgen_curve:${curve}`,
    ...more,
  ];
  const days = ['-days', '3650'];
  const isCa = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign'];
  const selfSign = (name: string, subject: string) =>
    openssl(
      'req',
      '-x509',
      '-new',
      '-key',
      file(`${name}.key`),
      '-subj',
      subject,
      ...days,
      ...isCa,
      '-out',
      file(`${name}.pem`),
    );
  const certify = (name: string, subject: string, issuer: string, extensions: string) => {
    writeFileSync(file(`${name}.ext`), extensions);
    openssl('req', '-new', '-key', file(`${name}.key`), '-subj', subject, '-out', file(`${name}.csr`));
    const by = ['-CA', file(`${issuer}.pem`), '-CAkey', file(`${issuer}.key`), '-CAcreateserial'];
    openssl(
      'x509',
      '-req',
      '-in',
      file(`${name}.csr`),
      ...by,
      ...days,
      '-extfile',
      file(`${name}.ext`),
      '-out',
      file(`${name}.pem`),
    );
  };
  const endEntity = `subjectAltName=DNS:${host}\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n`;
  const ca = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n';

  newKey('root', ...ec('P-256'));
  selfSign('root', '/CN=Root');
  newKey('leaf', ...ec('P-256'));
  certify('leaf', `/CN=${host}`, 'root', endEntity);

  const checkWith = async (more: readonly string[], ...chain: string[]) => {
    const server = await startMailServer({
      host,
      privateKeyPem: text(`${chain[0]}.key`),
      chainPem: chain.map((name) => text(`${name}.pem`)).join(''),
      mode: 'starttls',
    });
    const options = [
      '--connect-to',
      `::127.0.0.1:${server.port}`,
      '--trust-anchors',
      file('root.pem'),
      '--retries',
      '0',
      '--warn-below',
      '1d',
      '--fail-below',
      '1d',
    ];
    const { code, stdout, stderr } = await runCommand([host, ...options, ...more, '--format', 'json']);
    await server.close();
    const report = JSON.parse(stdout || assert.fail(`exit code ${code}: ${stderr}`)) as {
      targets: { findings: { ruleId: string; level: string }[] }[];
    };
    const errors = report.targets[0]?.findings.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId);
    return { code, errors };
  };

  const check = (...chain: string[]) => checkWith([], ...chain);

  await t.test("a stranger of the root's name on a curve without a NIST name does no harm", async () => {
    newKey('stranger', ...ec('secp256k1'));
    selfSign('stranger', '/CN=Root');
    assert.deepEqual(await check('leaf', 'stranger'), { code: 0, errors: [] });
  });

  for (const curve of ['secp256k1', 'brainpoolP256r1']) {
    await t.test(`an intermediate certificate on ${curve} is refused`, async () => {
      newKey('odd', ...ec(curve));
      certify('odd', '/CN=Odd', 'root', ca);
      certify('leaf', `/CN=${host}`, 'odd', endEntity);
      assert.deepEqual(await check('leaf', 'odd'), { code: 1, errors: ['key-type-unsuitable'] });
    });
  }

  await t.test('explicit curve parameters are refused', async () => {
    newKey('explicit', ...ec('P-256', '-pkeyopt', 'ec_param_enc:explicit'));
    certify('explicit', '/CN=Explicit', 'root', ca);
    certify('leaf', `/CN=${host}`, 'explicit', endEntity);
    assert.equal((await check('leaf', 'explicit')).code, 1);
  });

  for (const [name, ...options] of [
    ['Ed25519', '-algorithm', 'ED25519'],
    ['Ed448', '-algorithm', 'ED448'],
    ['P-521', ...ec('P-521')],
    ['RSA-PSS', '-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
  ] as const) {
    await t.test(
      `a server with a key of ${name} alone is refused as by BoringSSL, and is good enough for strict`,
      async () => {
        newKey(name, ...options);
        certify(name, `/CN=${host}`, 'root', endEntity);
        assert.deepEqual(await check(name), { code: 1, errors: ['key-type-unsuitable'] });
        assert.deepEqual(await checkWith(['--profile', 'strict'], name), { code: 0, errors: [] });
      },
    );
  }
});
