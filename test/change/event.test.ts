import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonOf } from '../../src/change/event.ts';

const [base, head] = ['a'.repeat(40), 'b'.repeat(40)];

test('each event says what to compare', () => {
  const pull = { number: 7, head: { sha: head }, base: { sha: base }, changed_files: 14 };
  assert.deepEqual(comparisonOf('pull_request', { pull_request: pull }), {
    kind: 'pull-request',
    number: 7,
    head,
    base,
    fileCount: 14,
  });
  assert.deepEqual(comparisonOf('merge_group', { merge_group: { base_sha: base, head_sha: head } }), {
    kind: 'commits',
    base,
    head,
    isForced: false,
  });
  const push = { ref: 'refs/heads/main', before: base, after: head, forced: true };
  assert.deepEqual(comparisonOf('push', push), { kind: 'commits', base, head, isForced: true });
});

test('an event without a change says why it has none', () => {
  const because = (event: string, payload: unknown) => {
    const comparison = comparisonOf(event, payload);
    return comparison.kind === 'none' ? comparison.because : comparison.kind;
  };
  assert.equal(because('schedule', { schedule: '17 5 * * *' }), 'the event "schedule" has no change');
  assert.equal(because('workflow_dispatch', { inputs: null }), 'the event "workflow_dispatch" has no change');
  assert.equal(
    because('pull_request_target', { pull_request: {} }),
    'on pull_request_target the base is checked out, not the change',
  );
  const push = { ref: 'refs/heads/main', before: '0'.repeat(40), after: head };
  assert.equal(because('push', push), 'a new branch has no commit before it');
  assert.equal(because('push', { ...push, deleted: true }), 'the branch was deleted');
  assert.equal(because('push', { ...push, ref: 'refs/tags/v1' }), 'a tag has no commit before it');
});

test('a payload may hold anything', () => {
  const payloads = [null, 7, 'x', [], {}, { pull_request: null }, { pull_request: { number: '7', head: 'x' } }].concat([
    { pull_request: { number: 7, head: { sha: '--upload-pack=x' }, base: { sha: base } } } as never,
  ]);
  for (const event of ['pull_request', 'merge_group', 'push', ''])
    for (const payload of payloads) assert.equal(comparisonOf(event, payload).kind, 'none');
});
