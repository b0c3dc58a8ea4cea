/** A run against servers of this machine: what it looks at, whom it tells of it, and when it does not begin. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Observation } from '../../src/model/observation.ts';
import type { ReportedChange } from '../../src/model/report.ts';
import type { Target } from '../../src/model/target.ts';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import type { Given } from '../../src/settings/settings.ts';
import { begin } from '../../src/world/begin.ts';
import { run } from '../../src/world/run.ts';
import { listed, type Scope } from '../../src/world/scope.ts';
import { aTarget } from '../support/facts.ts';
import { host, startMailServers } from '../support/mail-servers.ts';
import { serve } from '../support/smtp-server.ts';

const servers = await startMailServers();
after(servers.stop);

const target = aTarget({ host });
const old = aTarget({ host: 'old.example.com' });
const change: ReportedChange = {
  ...{ base: 'git', because: 'compared by git', fileCount: 1, filesOfConcern: 1 },
  ...{ unchangedCount: 0, passedOverCount: 0, interpolatedCount: 0 },
};

async function ran(given: Given = {}, scope: Partial<Scope> = {}, port = servers.good.port) {
  const settings = await runSettingsOf(
    {
      ...{ 'connect-to': [`::127.0.0.1:${port}`], 'trust-anchors': [servers.anchorsFile], retries: ['0'] },
      ...{ looks: ['none'], 'timeout-ms': ['5000'], 'total-timeout-ms': ['86400000'], ...given },
    },
    [target],
  );
  const probed: (readonly Observation[])[] = [];
  const watched: string[] = [];
  const told = {
    onProbed: (observations: readonly Observation[]) => void probed.push(observations),
    watch: (name: string) => {
      watched.push(name);
      return () => {};
    },
  };
  const asked = { ...settings, notes: ['a note of the list'] };
  return { probed, watched, ...(await run(asked, told, { ...listed(asked), ...scope })) };
}
const hosts = (targets: readonly { readonly target: Target }[]) =>
  targets.map(({ target: one }) => (one.kind === 'service' ? one.host : one.file));

test('a target is looked at, whoever waits is told of it, and the report has what is to be known', async () => {
  const { report, probed, watched } = await ran({}, { notes: ['a note of the scope'] });
  assert.deepEqual([report.verdict, hosts(report.targets)], ['pass', [host]]);
  assert.deepEqual(report.notes?.slice(0, 2), ['a note of the list', 'a note of the scope']);
  assert.deepEqual(probed, [report.targets[0]?.observations]);
  assert.ok(watched.includes(host));
});

test('nobody has to be told', async () => {
  const given = { 'connect-to': ['::127.0.0.1:1'], retries: ['0'], looks: ['none'], 'total-timeout-ms': ['86400000'] };
  const { report, recording } = await run(await runSettingsOf(given, [target]));
  assert.deepEqual([report.verdict, report.notes, recording], ['inconclusive', undefined, null]);
});

test('what a change takes the place of is looked at beside it, and is no part of what is judged', async () => {
  const replaced = [{ before: old, after: target }];
  const { report, probed, isWhole } = await ran({ record: ['seen.json'] }, { change, replaced });
  assert.equal(probed.length, 2);
  assert.deepEqual([report.verdict, hosts(report.targets), isWhole], ['pass', [host], false]);
  const [row] = report.change?.effect?.rows ?? [];
  assert.deepEqual([row?.before?.verdict, row?.before?.seenBy], ['fail', 'this run']);
  assert.deepEqual([row?.after?.verdict, row?.after?.seenBy], ['pass', 'this run']);
});

test('a run whose time is over before it begins connects to nobody', async (t) => {
  const server = await serve(['220 mx\r\n', 'close!']);
  t.after(server.close);
  const { report } = await ran({ 'total-timeout-ms': ['1'] }, {}, server.port);
  assert.equal(report.verdict, 'inconclusive');
  const [first] = report.targets[0]?.observations ?? [];
  assert.deepEqual(first?.outcome === 'interruption' && first.cause, { kind: 'run-timeout', limitMs: 1 });
  assert.equal(server.heard.length, 0);
  const settings = await runSettingsOf({ 'total-timeout-ms': ['1'] }, [target]);
  const begun = begin(settings, []);
  const running = run(settings, {}, undefined, begun);
  assert.deepEqual(begun.stop.signal.reason, { kind: 'run-timeout', limitMs: 1 });
  await running;
});

test('it may suppose today, or a later day, and no day before today', async () => {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  for (const offset of [0, 1]) {
    const { report } = await ran({ now: [day(offset)] });
    assert.equal(report.judgedAt.slice(0, 10), day(offset));
  }
  const yesterday = day(-1);
  await assert.rejects(ran({ now: [yesterday] }), (error: Error) => {
    assert.match(error.message, new RegExp(`^now "${yesterday}T.*" is before today, ${day(0)}, `));
    return error.name === 'UsageError';
  });
});
