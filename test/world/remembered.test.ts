/** What a run knows of earlier ones, and what it leaves for later ones: which files are read and written, and which are not. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { renderLock } from '../../src/memory/lock-file.ts';
import { MAX_STATE_BYTES, renderState } from '../../src/memory/state-file.ts';
import type { KnownIssue, Locked, State } from '../../src/model/known.ts';
import { type RememberSettings, type RunSettings, runSettingsOf } from '../../src/settings/run-settings.ts';
import { parseTarget } from '../../src/targets/parse.ts';
import { isKept, keep, lockAfter, memoryOf, readState, remembering, writeState } from '../../src/world/memory.ts';
import { issue as certificate } from '../support/ca.ts';
import { anObserved, aRecordingOf, aReport, now } from '../support/facts.ts';
import { folderWith } from '../support/folder.ts';

const settings = await runSettingsOf({}, [parseTarget('mail.example.com')]);
const locked: Locked = {
  target: 'mail.example.com:587',
  keyAlgorithm: 'ec',
  keySha256: 'ab'.repeat(32),
  issuer: 'CN=Test CA',
  names: ['mail.example.com'],
  notBefore: '2026-05-01T00:00:00.000Z',
  tlsVersion: 'TLSv1.3',
};
const issue: KnownIssue = { id: '0123456789abcdef', number: 7, isOpen: true };
const state = (hour: number, issues: readonly KnownIssue[] = []): State => ({
  observedAt: new Date(now.getTime() + hour * 3_600_000).toISOString(),
  ...{ endpoints: [], findings: [], issues },
});
const asked = (remember: Partial<RememberSettings>, more: Partial<RunSettings> = {}): RunSettings => ({
  ...settings,
  remember: { ...settings.remember, ...remember },
  ...more,
});

/** In a folder of its own, which is the working directory. */
function inFolder(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = folderWith(t, files);
  const before = process.cwd();
  process.chdir(folder);
  t.after(() => process.chdir(before));
  return folder;
}

test('a state is known where there is one that can be read, and else a warning says why not', (t) => {
  const folder = inFolder(t, { 'state.json': renderState(state(-1)), 'broken.json': '{' });
  const memory = memoryOf(asked({ stateFile: 'state.json' }), now);
  assert.deepEqual(memory.state, state(-1));
  assert.deepEqual(memory.known, { earlier: { file: 'state.json', ...state(-1) } });
  assert.deepEqual([memory.warnings, memory.lock], [[], null]);
  for (const stateFile of [null, 'none.json'])
    assert.deepEqual(memoryOf(asked({ stateFile }), now), { state: null, warnings: [], known: {}, lock: null });
  const broken = memoryOf(asked({ stateFile: 'broken.json' }), now);
  assert.deepEqual([broken.state, broken.known, broken.warnings.length], [null, {}, 1]);
  assert.match(broken.warnings[0] ?? '', /^nothing is remembered of earlier runs: "broken\.json" cannot be used, it /);
  const outside = folderWith(t, { 'state.json': renderState(state(-1)) });
  symlinkSync(join(outside, 'state.json'), join(folder, 'link.json'));
  const linked = memoryOf(asked({ stateFile: 'link.json' }, { places: [folder] }), now);
  assert.equal(linked.state, null);
  assert.match(
    linked.warnings.join(),
    /^nothing is remembered of earlier runs: "link\.json" cannot be used, it leads out of /,
  );
  assert.deepEqual(memoryOf(asked({ stateFile: 'link.json' }), now).state, state(-1));
});

test('a lock is known where it is named, or is there without being named', (t) => {
  inFolder(t, { 'a.lock': renderLock([locked]) });
  const lock = { file: 'a.lock', entries: [locked] };
  const of = (remember: Partial<RememberSettings>) => {
    const { known, lock: written } = memoryOf(asked(remember), now);
    return [known.locked ?? null, written];
  };
  assert.deepEqual(of({ lockFile: 'a.lock' }), [lock, null]);
  assert.deepEqual(of({ lockFile: 'a.lock', isLockUpdated: true }), [null, lock]);
  assert.deepEqual(of({ lockFile: 'new.lock', isLockUpdated: true }), [null, { file: 'new.lock', entries: [] }]);
  assert.deepEqual(of({}), [null, null]);
  assert.deepEqual(of({ isLockUpdated: true }), [null, { file: 'mail-certs.lock', entries: [] }]);
  assert.throws(() => of({ lockFile: 'none.lock' }), { name: 'UsageError', message: /cannot read "none\.lock"/ });
  writeFileSync('mail-certs.lock', renderLock([]));
  assert.deepEqual(of({}), [{ file: 'mail-certs.lock', entries: [] }, null]);
  writeFileSync('mail-certs.lock', '{');
  assert.throws(() => of({}), { name: 'UsageError', message: /cannot read the lock/ });
});

test('a list of certificates is known where it is named, and one that cannot be read is an error', async (t) => {
  inFolder(t, { 'own.pem': (await certificate({ subject: 'CN=x' })).pem });
  const { listed } = memoryOf(asked({ listFile: 'own.pem' }), now).known;
  assert.deepEqual([listed?.file, listed?.certificates.length], ['own.pem', 1]);
  assert.throws(() => memoryOf(asked({ listFile: 'none.txt' }), now), { name: 'UsageError', message: /none\.txt/ });
});

test('a recording brings what was known when it was made, and nothing else is read', () => {
  const known = { locked: { file: 'a.lock', entries: [locked] } };
  const recorded = { ...aRecordingOf(aReport()), known };
  const remember = { lockFile: '/none', stateFile: '/none', isLockUpdated: true };
  assert.deepEqual(memoryOf(asked(remember, { observed: recorded }), now), {
    ...{ state: null, warnings: [], known, lock: null },
  });
});

test('what is kept is of today, of what is served, and of nobody else’s making', () => {
  const stateFile = 'state.json';
  const { look, judge } = settings;
  assert.equal(isKept(asked({ stateFile })), true);
  assert.equal(isKept(asked({})), false);
  assert.equal(isKept(asked({ stateFile }, { observed: aRecordingOf(aReport()) })), false);
  assert.equal(isKept(asked({ stateFile }, { judge: { ...judge, now } })), false);
  assert.equal(isKept(asked({ stateFile }, { look: { ...look, isUntrusted: true } })), false);
});

test('a report says what has changed since the run before, and what of it is of no use', () => {
  const report = { ...aReport(), notes: ['a note'] };
  const run = { report, observed: anObserved([]), isWhole: true };
  const memory = { state: null, warnings: [], known: {}, lock: null };
  assert.deepEqual(remembering(aReport(), memory, run), aReport());
  assert.deepEqual(remembering(report, { ...memory, warnings: ['a warning'] }, run), {
    ...report,
    notes: ['a note', 'a warning'],
  });
  assert.equal(remembering(report, { ...memory, state: state(-1) }, run).since?.lastRun, state(-1).observedAt);
});

test('a state and a lock are written where they are to be, and nothing else', (t) => {
  inFolder(t, {});
  const lock = { file: 'a.lock', entries: [locked] };
  const kept = (remember: Partial<RememberSettings>, what: Partial<Parameters<typeof keep>[0]>) => {
    const problems = keep({ state: null, lock: null, date: now, ...what }, asked(remember), [issue]);
    const files = readdirSync('.').sort();
    for (const file of files) rmSync(file);
    return [...problems, ...files];
  };
  assert.deepEqual(kept({ stateFile: 'state.json' }, {}), []);
  assert.deepEqual(kept({}, { state: state(0) }), []);
  assert.deepEqual(kept({ stateFile: 'state.json' }, { state: state(0) }), ['state.json']);
  assert.deepEqual(kept({}, { lock }), ['a.lock']);
  assert.deepEqual(kept({ stateFile: 'state.json' }, { state: state(0), lock }), ['a.lock', 'state.json']);
  const all = asked({ stateFile: 'state.json' });
  assert.deepEqual(keep({ state: state(0), lock, date: now }, all, [issue]), []);
  assert.deepEqual(readState('state.json', null, now), { state: state(0, [issue]) });
  assert.equal(readFileSync('a.lock', 'utf8'), renderLock([locked]));
  assert.deepEqual(keep({ state: state(1), lock: null, date: now }, all), []);
  assert.deepEqual(readState('state.json', null, new Date(now.getTime() + 86_400_000)), { state: state(1) });
});

test('a lock that is to be written has what the run has seen', () => {
  const observed = { ...anObserved([]), observedAt: now.toISOString() };
  const memory = { state: null, warnings: [], known: {}, lock: null };
  assert.equal(lockAfter(memory, observed), null);
  const lock = { file: 'a.lock', entries: [locked] };
  assert.deepEqual(lockAfter({ ...memory, lock }, observed), lock);
});

test('the later of two runs is remembered, and what is no state is put beside it', (t) => {
  inFolder(t, {});
  const write = (hour: number) => writeState('state.json', state(hour), null, now);
  const there = () => readState('state.json', null, now);
  for (const [hour, left] of [
    [-3, -3],
    [-2, -2],
    [-3, -2],
    [-2, -2],
  ] as const) {
    assert.deepEqual(write(hour), []);
    assert.deepEqual(there(), { state: state(left) });
  }
  assert.ok(!existsSync('state.json.unreadable'));
  writeFileSync('state.json', 'mine');
  assert.deepEqual(write(-1), []);
  assert.deepEqual(there(), { state: state(-1) });
  assert.equal(readFileSync('state.json.unreadable', 'utf8'), 'mine');
  assert.deepEqual(readdirSync('.').sort(), ['state.json', 'state.json.unreadable']);
});

test('the folder of a state is made, and no folder outside of where files may be', (t) => {
  inFolder(t, {});
  const file = 'new/folder/state.json';
  assert.deepEqual(writeState(file, state(-1), null, now), []);
  assert.deepEqual(readState(file, null, now), { state: state(-1) });
  assert.deepEqual(readdirSync('new/folder'), ['state.json']);
  const outside = writeState('elsewhere/state.json', state(-1), [join(process.cwd(), 'new')], now);
  assert.match(outside.join(), /its folder is outside the workspace/);
  assert.deepEqual(readdirSync('.'), ['new']);
});

test('a state that no run could read again, or that has no place, is not written', (t) => {
  inFolder(t, {});
  const long = state(0, [{ ...issue, id: 'x'.repeat(MAX_STATE_BYTES) }]);
  assert.match(
    writeState('state.json', long, null, now).join(),
    /^cannot write "state\.json": it would have more than \d+/,
  );
  assert.deepEqual(readdirSync('.'), []);
  writeFileSync('a-file', '');
  assert.deepEqual(writeState('a-file/state.json', state(0), null, now), [
    'cannot write "a-file/state.json": a part of the path is no folder',
  ]);
});
