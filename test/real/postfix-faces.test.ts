/** The faces a real Postfix has: another certificate without SNI, and one chain for each key type. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { goodChain, type KeyType, privateKeyPem, type Wanted } from '../support/ca.ts';
import { runCommand } from '../support/dist.ts';
import { daysFromNow } from '../support/facts.ts';
import { type CertificateFiles, startPostfix } from '../support/postfix.ts';
import { programs } from '../support/requirements.ts';

const host = 'mail.example.test';
const YEAR_DAYS = 365;

test('Postfix with SNI maps, and with an RSA and an ECDSA certificate', { timeout: 60_000 }, async (t) => {
  if (programs(t, ['postfix']) === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'faces-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const fileWith = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const roots = new Set<string>();
  const issueFiles = async (
    name: string,
    keyType: KeyType,
    years: number,
    wanted: Partial<Wanted> = {},
  ): Promise<CertificateFiles> => {
    const validity = { notAfter: daysFromNow(years * YEAR_DAYS) };
    const { root, endEntity, presented } = await goodChain(keyType, {
      subject: `CN=${host}`,
      dnsNames: [host],
      ...validity,
      ...wanted,
    });
    roots.add(root.pem);
    return {
      privateKey: fileWith(`${name}.key`, await privateKeyPem(endEntity)),
      fullchain: fileWith(`${name}.pem`, presented.join('')),
    };
  };
  const ecdsa = await issueFiles('ecdsa', 'ecdsa', 90);
  const rsa = await issueFiles('rsa', 'rsa', 90);
  const staleRsa = await issueFiles('stale-rsa', 'rsa', 30);
  const shared = await issueFiles('shared', 'ecdsa', 90, {
    subject: 'CN=shared.hoster.test',
    dnsNames: ['shared.hoster.test'],
  });
  const anchors = fileWith('roots.pem', [...roots].join(''));

  /** Past two thirds of the life of what lasts 30 years, and long before that of what lasts 90. */
  const asOf = daysFromNow(25 * YEAR_DAYS).toISOString();
  const check = async (port: number, ...more: string[]) => {
    const options = [
      '--connect-to',
      `${host}:25:127.0.0.1:${port}`,
      '--trust-anchors',
      anchors,
      '--warn-below',
      '1d',
      '--fail-below',
      '1d',
    ];
    const { code, stdout } = await runCommand([`smtp://${host}`, ...options, '--format', 'json', ...more]);
    const [target] = (
      JSON.parse(stdout) as {
        targets: { findings: { ruleId: string; message: string }[]; observations: { look: { name: string } }[] }[];
      }
    ).targets;
    return { code, findings: target?.findings ?? [], looks: target?.observations.map(({ look }) => look.name) };
  };

  const postfix = await startPostfix({ hostname: host, certificates: [shared], sniMaps: { [host]: ecdsa } });
  t.after(() => postfix.stop());

  await t.test('a sender without SNI is shown another certificate, which is a warning', async () => {
    const { code, findings } = await check(postfix.ports.smtp);
    assert.equal(code, 0);
    assert.deepEqual(
      findings.map(({ ruleId }) => ruleId),
      ['certificate-depends-on-sni'],
    );
    assert.match(
      findings[0]?.message ?? '',
      /without SNI the server presents "shared\.hoster\.test" .*, which does not name "mail\.example\.test"/,
    );
  });

  const pair = await startPostfix({ hostname: host, certificates: [rsa, ecdsa] });
  t.after(() => pair.stop());

  await t.test('two certificates in good health are no finding, and each is looked at', async () => {
    const { code, findings, looks } = await check(pair.ports.smtp, '--now', asOf);
    assert.deepEqual({ code, findings }, { code: 0, findings: [] });
    assert.deepEqual(looks, ['first', 'without-sni', 'first', 'rsa']);
  });

  await t.test('the stale one of two is found, and named', async () => {
    await pair.useCertificates([staleRsa, ecdsa]);
    const { code, findings } = await check(pair.ports.smtp, '--now', asOf);
    assert.equal(code, 0);
    assert.deepEqual(
      findings.map(({ ruleId }) => ruleId),
      ['certificates-differ'],
    );
    assert.match(
      findings[0]?.message ?? '',
      /127\.0\.0\.1 still serves the RSA certificate "mail\.example\.test" \(until \d+ \w+ \d{4}\), which expires first/,
    );
  });

  await t.test('once it has expired senders of one key type fail, and Gmail does not', async () => {
    for (const [profile, expected] of [
      ['gmail', 0],
      ['strict', 1],
    ] as const) {
      const expired = ['--now', daysFromNow(31 * YEAR_DAYS).toISOString(), '--profile', profile];
      const { code, findings } = await check(pair.ports.smtp, ...expired);
      assert.equal(code, expected);
      assert.deepEqual(
        findings.map(({ ruleId }) => ruleId),
        ['certificate-expired', 'certificates-differ'],
      );
      assert.match(findings[0]?.message ?? '', /only a sender that takes no ECDSA certificates is shown this$/);
    }
  });
});
