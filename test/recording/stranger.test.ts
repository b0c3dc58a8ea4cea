/** A recording that somebody sends says how it is to be judged, and SECURITY.md says how far. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runCommand } from '../support/dist.ts';

const folder = mkdtempSync(join(tmpdir(), 'stranger-'));
after(() => rmSync(folder, { recursive: true }));
const good = JSON.parse(readFileSync(join(import.meta.dirname, '../recordings/courier-expired.json'), 'utf8'));

/** Judges the recording of a server whose certificate has expired, with what its sender has put into it. */
async function judged(changes: object, ...options: readonly string[]) {
  const file = join(folder, 'recording.json');
  writeFileSync(file, JSON.stringify({ ...good, ...changes }));
  const ran = await runCommand(['--replay', file, ...options, '--format', 'json']);
  const report = ran.stdout.startsWith('{') ? JSON.parse(ran.stdout) : null;
  return { ...ran, verdict: report?.verdict, findings: report?.targets[0].findings ?? [] };
}

test('its sender may make its exit code stricter, and milder than by default only whoever judges it', async () => {
  const lenient = { judgedBy: { 'fail-on': ['never'], 'on-inconclusive': ['ignore'] } };
  const { code, verdict } = await judged(lenient);
  assert.deepEqual([code, verdict], [1, 'fail']);
  assert.equal((await judged(lenient, '--fail-on', 'never')).code, 0);
  assert.equal((await judged({ judgedBy: { 'fail-on': ['NEVER'] } })).code, 1);
  const untested = JSON.parse(readFileSync(join(import.meta.dirname, '../recordings/nobody-listens.json'), 'utf8'));
  for (const wanted of ['warn', 'ignore', 'Off']) {
    assert.notEqual((await judged({ ...untested, judgedBy: { 'on-inconclusive': [wanted] } })).code, 0, wanted);
  }
  const warned = JSON.parse(
    readFileSync(join(import.meta.dirname, '../recordings/postfix-only-with-sni.json'), 'utf8'),
  );
  assert.equal((await judged({ ...warned, judgedBy: {} })).code, 0);
  assert.equal((await judged({ ...warned, judgedBy: { 'fail-on': ['warning'] } })).code, 1);
});

test('what it accepts is accepted and named, and trust, path and key need the fingerprint', async () => {
  const [{ target }] = good.seen;
  const exception = {
    ruleId: 'certificate-expired',
    host: target.host,
    port: null,
    fingerprint: null,
    until: new Date(Date.parse(good.judgedAt) + 86_400_000).toISOString(),
    reason: 'a stranger says so',
    writtenAt: { file: '../../etc/passwd', line: 1 },
  };
  const { findings } = await judged({ exceptions: [exception] });
  const expired = findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'certificate-expired');
  assert.equal(expired.accepted.reason, 'a stranger says so');
  const bold = await judged({ exceptions: [{ ...exception, ruleId: 'certificate-not-trusted' }] });
  assert.equal(bold.code, 2);
  assert.match(bold.stderr, /would accept any stranger's certificate/);
  const forever = await judged({ exceptions: [{ ...exception, until: '2099-01-01T00:00:00.000Z' }] });
  assert.equal(forever.code, 2);
});

test('it has so many values at most, whatever they are', async () => {
  const file = join(folder, 'large.json');
  const refused = async (text: string) => {
    writeFileSync(file, text);
    const { code, stderr } = await runCommand(['--replay', file]);
    return [code, stderr];
  };
  const tooMany = `smtp-cert-check: cannot replay "${file}": expected at most 16000000 values (lists, objects, and what is in them), as of some 100,000 targets\n`;
  assert.deepEqual(await refused(`{"recordingVersion":1,"seen":[${'[],'.repeat(8_000_000)}[]]}`), [2, tooMany]);
  assert.deepEqual(await refused(`{"recordingVersion":1,"seen":[${'{},'.repeat(8_000_000)}{}]}`), [2, tooMany]);
  const [code, stderr] = await refused(JSON.stringify({ ...good, seen: [[]] }));
  assert.equal(code, 2);
  assert.match(String(stderr), /seen\[0\] has another form than/);
});

test('it names no file to read or write, and no host to connect to', async () => {
  for (const [name, value] of Object.entries({
    format: `json=${join(folder, 'written.json')}`,
    record: join(folder, 'written.json'),
    'ca-file': '/etc/passwd',
    'targets-file': '/etc/passwd',
    'connect-to': '::127.0.0.1:1',
  })) {
    const { code, stderr } = await judged({ judgedBy: { [name]: [value] } });
    assert.equal(code, 2, name);
    assert.match(stderr, new RegExp(`it sets ${name}, expected`));
  }
});
