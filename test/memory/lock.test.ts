/** The lock, and lists of certificates, as files. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parseCertificateList } from '../../src/memory/certificate-list.ts';
import { parseLock, renderLock } from '../../src/memory/lock-file.ts';
import { parseState } from '../../src/memory/state-file.ts';
import { UsageError } from '../../src/problem.ts';
import { issue } from '../support/ca.ts';
import { runAction, runCommand } from '../support/dist.ts';
import { daysFromNow } from '../support/facts.ts';
import { host, startMailServers } from '../support/mail-servers.ts';

const servers = await startMailServers();
const folder = mkdtempSync(join(tmpdir(), 'lock-'));
after(async () => {
  rmSync(folder, { recursive: true });
  await servers.stop();
});
const { good, selfSigned, closedPort } = servers;
const at = (name: string) => join(folder, name);
const check = (port: number, ...more: string[]) =>
  runCommand([
    host,
    ...['--connect-to', `::127.0.0.1:${port}`, '--trust-anchors', servers.anchorsFile],
    ...['--retries', '0', '--looks', 'none', '--timeout-ms', '5000', '--format', 'json', ...more],
  ]);
const rulesIn = ({ stdout }: { stdout: string }): string[] =>
  JSON.parse(stdout).targets.flatMap((one: { findings: { ruleId: string; level: string }[] }) =>
    one.findings.map(({ ruleId, level }) => `${level} ${ruleId}`),
  );

test('a lock is written by --update-lock, holds, and fails another certificate whatever else is wrong with it', async () => {
  const file = at('mail-certs.lock');
  const missing = await check(good.port, '--lock', file);
  assert.equal(missing.code, 2);
  assert.match(missing.stderr, /cannot read ".*mail-certs.lock": there is no such file/);
  assert.equal((await check(good.port, '--lock', file, '--update-lock')).code, 0);
  const [entry] = parseLock(readFileSync(file, 'utf8'), file);
  assert.deepEqual([entry?.target, entry?.issuer, entry?.names], [`${host}:587`, 'CN=Test Intermediate ecdsa', [host]]);
  assert.equal((await check(good.port, '--lock', file)).code, 0);
  const other = await check(selfSigned.port, '--lock', file);
  assert.equal(other.code, 1);
  assert.deepEqual(rulesIn(other), ['error certificate-self-signed', 'error certificate-changed']);
});

test('a lock makes nothing pass that is red without it', async () => {
  const file = at('of-the-bad.lock');
  assert.equal((await check(selfSigned.port, '--lock', file, '--update-lock')).code, 1);
  const again = await check(selfSigned.port, '--lock', file);
  assert.equal(again.code, 1);
  assert.deepEqual(rulesIn(again), ['error certificate-self-signed']);
});

test('what was not seen stays locked as it was, and so does every other target', async () => {
  const file = at('kept.lock');
  await check(good.port, '--lock', file, '--update-lock');
  const before = readFileSync(file, 'utf8');
  const [entry] = parseLock(before, file);
  assert.ok(entry !== undefined);
  writeFileSync(file, renderLock([entry, { ...entry, target: 'mx.example.com:25' }]));
  const both = readFileSync(file, 'utf8');
  assert.equal((await check(closedPort, '--lock', file, '--update-lock')).code, 3);
  assert.equal(readFileSync(file, 'utf8'), both);
});

for (const [what, change, line, why] of [
  ['cut off', (text: string) => text.slice(0, -20), 1, /expected a lock/],
  ['newer', (text: string) => text.replace('"lockVersion": 1', '"lockVersion": 2'), 1, /lock version 1/],
  [
    'with a damaged entry',
    (text: string) => text.replace(/"keySha256":"./, '"keySha256":"X'),
    4,
    /entries\[0\]\.keySha256/,
  ],
] as const) {
  test(`a lock that is ${what} is an error at its line, and nothing is probed`, async () => {
    const file = at(`bad ${line} ${what}.lock`);
    await check(good.port, '--lock', file, '--update-lock');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    const ran = await check(good.port, '--lock', file);
    assert.equal(ran.code, 2);
    assert.match(ran.stderr, why);
    assert.ok(ran.stderr.includes(`${file}:${line}: `), ran.stderr);
  });
}

const inputs = (port: number) => ({
  hosts: host,
  'connect-to': `::127.0.0.1:${port}`,
  'trust-anchors': servers.anchorsFile,
  retries: '0',
  looks: 'none',
});

test('mail-certs.lock is taken where it is there, and a lock of no use is an annotation at its line', async () => {
  const file = at('default.lock');
  await check(selfSigned.port, '--lock', file, '--update-lock');
  const text = readFileSync(file, 'utf8');
  const ran = await runAction({ inputs: inputs(good.port), files: { 'mail-certs.lock': text } });
  assert.equal(ran.code, 1);
  assert.match(ran.stdout, /^::error [^:]*certificate-changed::/m);
  const bad = await runAction({
    inputs: inputs(good.port),
    files: { 'mail-certs.lock': text.replace('"names"', '"nams"') },
  });
  assert.equal(bad.code, 2);
  assert.match(bad.stdout, /^::error file=mail-certs\.lock,line=4::/m);
});

test('a recording holds what was known, and is judged the same again', async () => {
  const [lock, state, recording] = [at('r.lock'), at('r.json'), at('recording.json')];
  await check(good.port, '--lock', lock, '--update-lock', '--state', state);
  const live = await check(selfSigned.port, '--lock', lock, '--state', state, '--record', recording);
  assert.ok(rulesIn(live).includes('error certificate-changed'));
  const again = await runCommand(['--replay', recording, '--format', 'json']);
  assert.deepEqual(JSON.parse(again.stdout).targets, JSON.parse(live.stdout).targets);
});

test('recordings that are merged know together what each of them knew', async () => {
  const lock = at('m.lock');
  const [one, other] = [at('one.json'), at('other.json')];
  await check(good.port, '--record', one);
  const elsewhere = (port: number, ...more: string[]) =>
    runCommand([
      ...['other.example.com', '--connect-to', `::127.0.0.1:${port}`, '--trust-anchors', servers.anchorsFile],
      ...['--looks', 'none', '--retries', '0', '--lock', lock, ...more],
    ]);
  await elsewhere(good.port, '--update-lock');
  assert.match((await elsewhere(selfSigned.port, '--record', other)).stdout, /certificate-changed/);
  const merged = await runCommand(['--replay', one, '--replay', other, '--format', 'json']);
  assert.ok(rulesIn(merged).includes('error certificate-changed'), merged.stderr);
});

const ca = await issue({ subject: 'CN=Test CA', isCa: true });
const listed = await issue({
  subject: `CN=${host}`,
  dnsNames: [host],
  issuer: ca,
  notBefore: daysFromNow(-3),
  notAfter: daysFromNow(30_000),
});
const crtSh = (facts: object = {}) => ({
  issuer_ca_id: 1,
  issuer_name: "C=US, O=Let's Encrypt, CN=R12",
  common_name: host,
  name_value: host,
  id: 1,
  entry_timestamp: '2026-06-01T00:00:00.123',
  not_before: '2026-05-29T00:00:00',
  not_after: '2126-08-27T00:00:00',
  serial_number: '01',
  ...facts,
});
const certSpotter = {
  id: '1',
  tbs_sha256: 'ab',
  cert_sha256: 'a'.repeat(64),
  dns_names: [host],
  pubkey_sha256: 'cd',
  issuer: { friendly_name: "Let's Encrypt", name: "C=US, O=Let's Encrypt, CN=R12" },
  not_before: '2026-05-29T00:00:00Z',
  not_after: '2126-08-27T00:00:00Z',
  revoked: false,
};

for (const [form, text] of [
  ['PEM', listed.pem],
  ['crt.sh', JSON.stringify([crtSh()])],
  ['Cert Spotter', JSON.stringify([certSpotter])],
] as const) {
  test(`a renewal that is listed as ${form} and that no server presents is a finding`, async () => {
    const file = at(`list.${form}`);
    writeFileSync(file, text);
    const stale = await check(good.port, '--known-certificates', file);
    assert.deepEqual([stale.code, rulesIn(stale)], [0, ['warning newer-certificate-not-deployed']]);
    assert.match(
      stale.stdout,
      new RegExp(`still serves .*; .*list\\.${form}.* lists .*mail\\.example\\.com.* issued \\d+ days ago`),
    );
  });
}

test('what is listed for other names, or was issued before, is no renewal', async () => {
  const file = at('others.json');
  const others = [
    crtSh({ name_value: 'www.example.com' }),
    crtSh({ name_value: `${host}\nwww.example.com` }),
    crtSh({ not_before: '2020-01-01T00:00:00' }),
    crtSh({ not_after: '2026-05-30T00:00:00' }),
  ];
  writeFileSync(file, JSON.stringify(others));
  assert.deepEqual(rulesIn(await check(good.port, '--known-certificates', file)), []);
});

for (const [what, text] of [
  ['an empty file', ''],
  ['an empty list', '[]'],
  ['a page of an error', '<html>502 Bad Gateway</html>'],
  ['a list without dates', '[{"name_value": "mail.example.com"}]'],
  ['a list that is cut off', '[{"name_value": "mail.ex'],
  ['half a certificate', listed.pem.slice(0, 200)],
] as const) {
  test(`${what} is no list of certificates`, () => {
    assert.throws(() => parseCertificateList(text, 'list'), UsageError);
  });
}

test('a list and a state have so many values at most, whatever they are', () => {
  const lists = `[${'[],'.repeat(2_000_000)}[]]`;
  assert.throws(() => parseCertificateList(lists, 'list'), /it has more than 4000000 values/);
  assert.throws(() => parseCertificateList('[[]]', 'list'), /entry 1 has not the names and dates/);
  const state = `{"stateVersion":1,"endpoints":${lists}}`;
  assert.deepEqual(parseState(state, new Date(0)), { unusable: 'it has more than 4000000 values' });
});
