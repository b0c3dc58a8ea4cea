/** Shards as processes of the packaged command: what they recorded, merged, is the report of one machine. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Exception } from '../../src/model/finding.ts';
import { renderRecording } from '../../src/recording/write.ts';
import { goodChain } from '../support/ca.ts';
import { runCommand } from '../support/dist.ts';
import { aHandshake, anInterruption, anObserved, aTarget, endpoint, now } from '../support/facts.ts';
import { folderWith } from '../support/folder.ts';

const { presented, root, endEntity } = await goodChain();
const until = new Date(now.getTime() + 30 * 86_400_000).toISOString();
const exception = (host: string): Exception => ({
  ruleId: 'certificate-host-mismatch',
  host,
  port: null,
  fingerprint: null,
  until,
  reason: 'moves next week',
  writtenAt: { file: 'hosts.yml', line: 1 },
});

/** Two services of each host, good ones, broken ones and dead ones. */
function wholeRun(hostCount: number): string {
  const seen = Array.from({ length: hostCount * 2 }, (_, index) => {
    const host = index % 3 === 0 ? 'mail.example.com' : `mx${index % hostCount}.example`;
    const observation = [
      aHandshake({ presentedChain: presented }),
      aHandshake({ presentedChain: [endEntity.pem] }),
      anInterruption('connect', { kind: 'timeout', limitMs: 50 }),
    ][index % 3] as ReturnType<typeof aHandshake>;
    const address = `192.0.2.${index % 250}`;
    return {
      target: aTarget({ host, port: 1000 + index }),
      observations: [{ ...observation, endpoint: { ...endpoint, address } }],
    };
  });
  const observed = anObserved(seen, { public: [root.pem], given: [], private: [] });
  const exceptions = [exception('mx1.example'), exception('mx2.example')];
  return renderRecording({ ...observed, judgedAt: now.toISOString(), judgedBy: {}, exceptions });
}

async function recorded(t: TestContext, count: number) {
  const folder = folderWith(t, { 'whole.json': wholeRun(40) });
  const whole = join(folder, 'whole.json');
  const parts = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const part = join(folder, `part-${index + 1}.json`);
      const args = ['--replay', whole, '--shard', `${index + 1}/${count}`, '--record', part];
      return { part, ...(await runCommand([...args, '--format', 'json'])) };
    }),
  );
  return { folder, whole, parts };
}

test('four shards as four processes, merged, are one run, byte for byte, in every format', async (t) => {
  const { whole, parts } = await recorded(t, 4);
  const files = parts.map(({ part }) => part);
  for (const format of ['text', 'json', 'markdown', 'sarif', 'junit', 'prometheus']) {
    const one = await runCommand(['--replay', whole, '--format', format]);
    const merged = await runCommand(['merge', ...files.toReversed(), '--format', format]);
    assert.equal(merged.stdout, one.stdout);
    assert.deepEqual([merged.code, merged.stderr], [one.code, one.stderr]);
  }
  const counts = parts.map(({ stdout }) => JSON.parse(stdout).targets.length);
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    80,
  );
  assert.match(JSON.parse(parts[1]?.stdout ?? '').notes.join(), /this is shard 2 of 4, with \d+ of all targets/);
});

test('the recording of the merged run is the recording of the whole', async (t) => {
  const { folder, whole, parts } = await recorded(t, 3);
  const [one, merged] = [join(folder, 'one.json'), join(folder, 'merged.json')];
  await runCommand(['--replay', whole, '--record', one]);
  await runCommand(['merge', ...parts.map(({ part }) => part), '--record', merged]);
  assert.equal(readFileSync(merged, 'utf8'), readFileSync(one, 'utf8'));
});

test('what is no whole is refused, for a shard that is missing is green about nothing', async (t) => {
  const { folder, whole, parts } = await recorded(t, 3);
  const files = parts.map(({ part }) => part);
  const refused = async (list: readonly string[], message: RegExp) => {
    const { code, stderr, stdout } = await runCommand(['merge', ...list]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, message);
  };
  await refused([files[0] ?? '', files[2] ?? ''], /shard 2 of 3 is missing, expected all of them/);
  await refused([...files, files[1] ?? ''], /part-2\.json" is shard 2 of 3 as well/);
  await refused([whole, ...files], /it is no shard, and the others are/);
  await refused([], /expected "merge FILE\.\.\."/);

  const changed = (change: (part: Record<string, unknown>) => void, number = 1) => {
    const recording = JSON.parse(readFileSync(files[number] ?? '', 'utf8'));
    change(recording);
    const file = join(folder, 'changed.json');
    writeFileSync(file, JSON.stringify(recording));
    return files.with(number, file);
  };
  await refused(
    changed((recording) => Object.assign(recording, { judgedBy: { profile: ['gmail'] } })),
    /judged by different settings/,
  );
  await refused(
    changed(({ part }) => Object.assign(part as object, { count: 4 })),
    /one of 4 shards, the first is one of 3/,
  );
  await refused(
    changed(({ part }) => (part as { places: number[] }).places.splice(0, 1, 0)),
    /not of one list/,
  );
  const holdsFirst = files.findIndex((file) => JSON.parse(readFileSync(file, 'utf8')).part.places.includes(0));
  await refused(
    changed(({ part }) => {
      const { places } = part as { places: number[] };
      places[places.indexOf(0)] = 1;
    }, holdsFirst),
    /not of one list/,
  );
  await refused(
    changed(({ part }) => (part as { places: number[] }).places.pop()),
    /targets and \d+ places/,
  );
});
