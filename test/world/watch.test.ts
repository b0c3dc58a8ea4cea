/** Which schedule a run tells of, what it asks GitHub for it, and what becomes of the problems. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { WorkflowFacts } from '../../src/schedule/watch.ts';
import type { Ran } from '../../src/world/run.ts';
import { withSchedule } from '../../src/world/watch.ts';
import { aReport, now } from '../support/facts.ts';
import { folderWith } from '../support/folder.ts';

const ran: Ran = {
  ...{ report: aReport(), recording: null, before: null, isWhole: true, warnings: ['a warning'] },
  ...{ state: null, lock: null, date: now },
};
const active: WorkflowFacts = { state: 'active', since: '2025-01-01T00:00:00Z', runs: [] };
const off: WorkflowFacts = { ...active, state: 'disabled_manually' };
const OWN = '.github/workflows/mail.yml';
const daily = "on:\n  schedule:\n    - cron: '0 6 * * *'\n";
const ours = `${daily}# uses smtp-cert-check\n`;
const push = 'on: push\n';

interface Asked {
  readonly own?: string | null;
  readonly others?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly facts?: WorkflowFacts | null;
  readonly hasToken?: boolean;
  readonly of?: Ran;
}

async function told(t: TestContext, { own = daily, others = {}, event = 'push', facts = null, ...more }: Asked = {}) {
  const root = folderWith(t, {});
  const folder = join(root, '.github/workflows');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(others)) writeFileSync(join(folder, name), text);
  const asked: string[] = [];
  const ask = async (workflow: string) => {
    asked.push(workflow);
    return facts;
  };
  const workflow = own === null ? null : { file: OWN, text: own };
  const runner = { root, event, payload: null, workflowFile: OWN, workflow };
  const { hasToken = true, of = ran } = more;
  return { asked, ran: await withSchedule(of, runner, hasToken ? ask : null) };
}

test('a workflow that runs by a schedule is told with its next run, after asking GitHub about it', async (t) => {
  const { asked, ran: after } = await told(t);
  assert.deepEqual(asked, [OWN]);
  const schedule = { workflow: OWN, lastRun: null, nextExpectedRun: '2026-06-01T06:00:00.000Z', problems: [] };
  assert.deepEqual(after, { ...ran, report: { ...ran.report, schedule } });
});

test('without a token nobody is asked, and without a schedule nothing is said', async (t) => {
  const alone = await told(t, { hasToken: false, facts: off });
  assert.deepEqual([alone.asked, alone.ran.report.schedule?.problems], [[], []]);
  for (const own of [null, push]) {
    const { asked, ran: after } = await told(t, { own });
    assert.deepEqual(asked, []);
    assert.equal(after, ran);
  }
});

test('a problem is a warning, and a note behind the others', async (t) => {
  const problem = `the schedule of ${OWN}: it is switched off: somebody has switched it off; it comes back under Actions, "Enable workflow"`;
  const alone = await told(t, { facts: off });
  assert.deepEqual([alone.ran.warnings, alone.ran.report.notes], [['a warning', problem], [problem]]);
  const noted = { ...ran, report: { ...ran.report, notes: ['a note'] } };
  assert.deepEqual((await told(t, { facts: off, of: noted })).ran.report.notes, ['a note', problem]);
  assert.deepEqual((await told(t, { facts: null, of: noted })).ran.report.notes, ['a note']);
});

test('the run is one of the schedule’s where the schedule has started it, and is that of this workflow', async (t) => {
  const lastRun = async (asked: Asked) => (await told(t, asked)).ran.report.schedule?.lastRun;
  assert.equal(await lastRun({ event: 'schedule' }), now.toISOString());
  assert.equal(await lastRun({ event: 'push' }), null);
  assert.equal(await lastRun({ own: push, others: { 'guard.yml': ours }, event: 'schedule' }), null);
});

test('of the workflows the one that runs comes first, then those that use the check, by name', async (t) => {
  const file = async (asked: Asked) => (await told(t, asked)).ran.report.schedule?.workflow ?? null;
  // Whatever the order in which a file system names them.
  const others = { 'b.yaml': ours, 'a.yml': ours, 'c.yml': ours };
  assert.equal(await file({ others }), OWN);
  assert.equal(await file({ own: push, others }), '.github/workflows/a.yml');
  for (const [name, text, expected] of [
    ['b.yaml', ours, '.github/workflows/b.yaml'],
    ['b.yml', daily, null],
    ['b.yml', 'on: push\n# smtp-cert-check\n', null],
    ['b.yml.old', ours, null],
    ['yml', ours, null],
    ['b.yml', `${ours}\0`, null],
    // What runs now may be another version than the one on the disk, and it is what tells.
    ['mail.yml', ours, null],
  ] as const)
    assert.equal(await file({ own: push, others: { [name]: text } }), expected, `${name}: ${text}`);
});

test('of fifty workflows at most the schedule is looked for, and none is read by a link out of the checkout', async (t) => {
  const file = async (count: number) => {
    const plain = Array.from({ length: count }, (_, index) => [`a${index}.yml`, push]);
    const asked = { own: push, others: { ...Object.fromEntries(plain), 'z.yml': ours } };
    return (await told(t, asked)).ran.report.schedule?.workflow ?? null;
  };
  assert.equal(await file(49), '.github/workflows/z.yml');
  assert.equal(await file(50), null);
  const root = folderWith(t, {});
  const elsewhere = join(folderWith(t, { 'guard.yml': ours }), 'guard.yml');
  mkdirSync(join(root, '.github/workflows'), { recursive: true });
  symlinkSync(elsewhere, join(root, '.github/workflows/guard.yml'));
  const runner = { root, event: 'push', payload: null, workflowFile: OWN, workflow: { file: OWN, text: push } };
  assert.equal(await withSchedule(ran, runner, null), ran);
});
