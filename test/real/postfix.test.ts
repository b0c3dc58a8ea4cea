/** The main job on real parts: Postfix serves what certbot got from an ACME server, and the packaged command judges it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCommand } from '../support/dist.ts';
import { startPebble } from '../support/pebble.ts';
import { startPostfix } from '../support/postfix.ts';
import { programs } from '../support/requirements.ts';

const host = 'mail.example.test';
const other = 'shared.hoster.test';
const DAY_MS = 86_400_000;

test('Postfix with certificates from certbot', { timeout: 120_000 }, async (t) => {
  const found = programs(t, ['postfix', 'certbot', 'pebble', 'openssl']);
  if (found === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'real-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const fileWith = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  const pebble = await startPebble();
  t.after(() => pebble.stop());
  const [rsa, ecdsa, otherName] = await Promise.all([
    pebble.issue([host], { keyType: 'rsa' }),
    pebble.issue([host], { keyType: 'ecdsa' }),
    pebble.issue([other], { keyType: 'ecdsa' }),
  ]);
  const anchors = fileWith('root.pem', pebble.rootPem);
  const selfSigned = { privateKey: join(folder, 'own.key'), fullchain: join(folder, 'own.pem') };
  const request = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '90',
    '-subj',
    `/CN=${host}`,
  ];
  execFileSync(
    found.openssl,
    [
      ...request,
      '-addext',
      `subjectAltName=DNS:${host}`,
      '-keyout',
      selfSigned.privateKey,
      '-out',
      selfSigned.fullchain,
    ],
    { stdio: 'ignore' },
  );

  const postfix = await startPostfix({ hostname: host, certificates: [rsa, ecdsa] });
  t.after(() => postfix.stop());
  const { smtp, submission, submissions } = postfix.ports;
  const targets = [`smtp://${host}`, `submission://${host}`, `submissions://${host}`];
  const redirected = [
    `${host}:25:127.0.0.1:${smtp}`,
    `${host}:587:127.0.0.1:${submission}`,
    `${host}:465:127.0.0.1:${submissions}`,
  ];
  const check = async (...more: string[]) => {
    const options = redirected.flatMap((one) => ['--connect-to', one]);
    const { code, stdout, stderr } = await runCommand([
      ...targets,
      ...options,
      '--trust-anchors',
      anchors,
      '--retries',
      '0',
      '--format',
      'json',
      ...more,
    ]);
    assert.equal(stderr, '');
    const report = JSON.parse(stdout) as {
      verdict: string;
      targets: {
        findings: { ruleId: string; level: string; message: string }[];
        observations: { presentedChain?: string[] }[];
      }[];
    };
    // OpenSSL makes a self-signed certificate a CA's, which is a warning beside the errors.
    const ruleIds = report.targets.map(({ findings }) =>
      findings.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId),
    );
    return {
      code,
      verdict: report.verdict,
      ruleIds,
      findings: report.targets.flatMap(({ findings }) => findings),
      messages: report.targets.map(({ findings }) => findings.map(({ message }) => message).join('; ')),
      observations: report.targets.flatMap(({ observations }) => observations),
    };
  };
  const onEachPort = (ruleId: string) => targets.map(() => [ruleId]);

  await t.test('passes on all three ports, and sees the chain as it stands in the file', async () => {
    const { code, verdict, ruleIds, observations } = await check();
    assert.deepEqual({ code, verdict, ruleIds }, { code: 0, verdict: 'pass', ruleIds: [[], [], []] });
    const files = [rsa, ecdsa].map(({ fullchain }) => readFileSync(fullchain, 'utf8').replaceAll('\n\n', '\n'));
    for (const { presentedChain } of observations) assert.ok(files.includes((presentedChain ?? []).join('')));
  });

  for (const [name, certificate] of [
    ['RSA', rsa],
    ['ECDSA', ecdsa],
  ] as const) {
    await t.test(`passes with the ${name} certificate alone`, async () => {
      await postfix.useCertificates([certificate]);
      const { code, ruleIds } = await check();
      assert.deepEqual({ code, ruleIds }, { code: 0, ruleIds: [[], [], []] });
    });
  }

  await t.test('notices a renewed certificate on disk that Postfix has not loaded', async () => {
    await postfix.useCertificates([ecdsa]);
    const renewed = await pebble.issue([host], { keyType: 'ecdsa' });
    const inThreeDays = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const levelsOf = async () => {
      const { findings } = await check(`file:${renewed.fullchain} name=${host}`, '--now', inThreeDays);
      return findings.flatMap(({ ruleId, level }) => (ruleId === 'newer-certificate-not-deployed' ? [level] : []));
    };
    assert.deepEqual(await levelsOf(), ['warning', 'warning', 'warning']);
    await postfix.useCertificates([renewed]);
    assert.deepEqual(await levelsOf(), []);
  });

  await t.test('turns red when the certificate names another host', async () => {
    await postfix.useCertificates([otherName]);
    // The other name is listed too, so that it may be redirected.
    const listed = [`submissions://${other}`, '--connect-to', `${other}:465:127.0.0.1:${submissions}`];
    const { code, ruleIds, messages } = await check(...listed);
    assert.deepEqual({ code, ruleIds }, { code: 1, ruleIds: [...onEachPort('certificate-host-mismatch'), []] });
    const suggestion = `"${other}" resolves to the same address`;
    const isSuggested = messages.map((text) => text.includes(suggestion));
    assert.deepEqual(isSuggested, [false, false, true, false], messages.join('\n'));
  });

  await t.test('turns red when cert.pem stands in for fullchain.pem', async () => {
    await postfix.useCertificates([{ privateKey: rsa.privateKey, fullchain: rsa.certificate }]);
    const { code, ruleIds } = await check();
    assert.deepEqual({ code, ruleIds }, { code: 1, ruleIds: onEachPort('chain-incomplete') });
  });

  await t.test('turns red when the certificate is a self-signed one', async () => {
    await postfix.useCertificates([selfSigned]);
    const { code, ruleIds } = await check();
    assert.deepEqual({ code, ruleIds }, { code: 1, ruleIds: onEachPort('certificate-self-signed') });
  });

  await t.test('turns red when judged as of a date past expiry, and just before it', async () => {
    await postfix.useCertificates([rsa]);
    const notAfter = Date.parse(
      execFileSync(found.openssl, ['x509', '-noout', '-enddate', '-in', rsa.certificate], { encoding: 'utf8' }).replace(
        'notAfter=',
        '',
      ),
    );
    const asOf = async (date: number) => check('--now', new Date(date).toISOString());
    const { code, ruleIds } = await asOf(notAfter + DAY_MS);
    assert.equal(code, 1);
    for (const found of ruleIds) assert.ok(found.includes('certificate-expired'), found.join());
    assert.deepEqual((await asOf(notAfter - DAY_MS)).ruleIds, onEachPort('certificate-expires-soon'));
  });

  await t.test('is inconclusive, and not green, when Postfix has stopped', async () => {
    await postfix.stop();
    const { code, verdict, ruleIds } = await check();
    assert.deepEqual(
      { code, verdict, ruleIds },
      { code: 3, verdict: 'inconclusive', ruleIds: onEachPort('endpoint-unreachable') },
    );
  });
});
