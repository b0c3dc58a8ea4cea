import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonOf, isOfChange } from '../../src/change/event.ts';
import { eventPayloads } from '../support/event-payloads.ts';

const [base, head, after] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)] as const;

const payloads = eventPayloads({ base, head, after, fileCount: 14 });

test('each event says what to compare, of all that GitHub hands over', () => {
  assert.deepEqual(comparisonOf('pull_request', payloads.pull_request), {
    kind: 'pull-request',
    number: 7,
    head,
    base,
    fileCount: 14,
  });
  const commits = { kind: 'commits', base, head: after, isForced: false };
  assert.deepEqual(comparisonOf('merge_group', payloads.merge_group), commits);
  assert.deepEqual(comparisonOf('push', payloads.push), commits);
  assert.deepEqual(comparisonOf('push', { ...payloads.push, forced: true }), { ...commits, isForced: true });
});

test('a payload of another event is not taken for the one that ran', () => {
  const names = ['pull_request', 'merge_group', 'push'] as const;
  for (const event of names) {
    for (const other of names.filter((name) => name !== event))
      assert.equal(comparisonOf(event, payloads[other]).kind, 'none', `${event} with the payload of ${other}`);
  }
});

test('an event without a change says why it has none', () => {
  const because = (event: string, payload: unknown) => {
    const comparison = comparisonOf(event, payload);
    return comparison.kind === 'none' ? comparison.because : comparison.kind;
  };
  assert.equal(because('schedule', payloads.schedule), 'the event "schedule" has no change');
  assert.equal(because('workflow_dispatch', payloads.workflow_dispatch), 'the event "workflow_dispatch" has no change');
  assert.equal(
    because('pull_request_target', { pull_request: {} }),
    'on pull_request_target the base is checked out, not the change',
  );
  const push = { ...payloads.push, before: '0'.repeat(40), created: true };
  assert.equal(because('push', push), 'a new branch has no commit before it');
  assert.equal(because('push', { ...push, deleted: true }), 'the branch was deleted');
  assert.equal(because('push', { ...push, ref: 'refs/tags/v1' }), 'a tag has no commit before it');
});

test('four events are about a change', () => {
  const events = ['pull_request', 'pull_request_target', 'merge_group', 'push'];
  const others = ['', 'schedule', 'workflow_dispatch', 'pull_request_review', 'repository_dispatch'];
  assert.deepEqual([...events, ...others].filter(isOfChange), events);
});

test('a commit is named by 40 or 64 hexadecimal digits, and without one there is nothing to compare', () => {
  const none = { kind: 'none', because: 'the event does not name its commits' };
  const long = 'e'.repeat(64);
  const pushOf = (more: object) => comparisonOf('push', { ...payloads.push, ...more });
  assert.deepEqual(pushOf({ before: long, after: long }), { kind: 'commits', base: long, head: long, isForced: false });
  for (const id of [
    undefined,
    7,
    '',
    'a'.repeat(39),
    'a'.repeat(41),
    'a'.repeat(65),
    'A'.repeat(40),
    `${base}\n`,
    [base],
  ]) {
    for (const side of ['before', 'after']) assert.deepEqual(pushOf({ [side]: id }), none, `${side} ${id}`);
    for (const side of ['base', 'head']) {
      const { pull_request } = payloads.pull_request as { pull_request: object };
      const pull = { pull_request: { ...pull_request, [side]: { sha: id } } };
      assert.deepEqual(comparisonOf('pull_request', pull), none, `${side} ${id}`);
      const { merge_group } = payloads.merge_group as { merge_group: object };
      const group = { merge_group: { ...merge_group, [`${side}_sha`]: id } };
      assert.deepEqual(comparisonOf('merge_group', group), none, `${side} ${id}`);
    }
  }
  // Zeros alone are no commit; these are one.
  assert.equal(pushOf({ before: `${'0'.repeat(39)}1` }).kind, 'commits');
  assert.equal(pushOf({ before: `1${'0'.repeat(39)}` }).kind, 'commits');
  assert.equal(pushOf({ forced: 'true' }).kind, 'commits');
  assert.equal(pushOf({ ref: 'x/refs/heads/main' }).kind, 'none');
  assert.deepEqual(comparisonOf('', {}), { kind: 'none', because: 'there is no event' });
});

test('a pull request that does not say how many files it has may have any number', () => {
  const { pull_request } = payloads.pull_request as { pull_request: object };
  const pull = { pull_request: { ...pull_request, changed_files: '14' } };
  const unnumbered = { pull_request: { ...pull_request, number: '7' } };
  assert.equal(comparisonOf('pull_request', unnumbered).kind, 'none');
  assert.equal((comparisonOf('pull_request', pull) as { fileCount: unknown }).fileCount, null);
});

test('a payload may hold anything', () => {
  const anything = [null, 7, 'x', [], {}, { pull_request: null }, { pull_request: { number: '7', head: 'x' } }].concat([
    { pull_request: { number: 7, head: { sha: '--upload-pack=x' }, base: { sha: base } } } as never,
  ]);
  for (const event of ['pull_request', 'merge_group', 'push', ''])
    for (const payload of anything) assert.equal(comparisonOf(event, payload).kind, 'none');
});
