import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonOf } from '../../src/change/event.ts';
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

test('a payload may hold anything', () => {
  const anything = [null, 7, 'x', [], {}, { pull_request: null }, { pull_request: { number: '7', head: 'x' } }].concat([
    { pull_request: { number: 7, head: { sha: '--upload-pack=x' }, base: { sha: base } } } as never,
  ]);
  for (const event of ['pull_request', 'merge_group', 'push', ''])
    for (const payload of anything) assert.equal(comparisonOf(event, payload).kind, 'none');
});
