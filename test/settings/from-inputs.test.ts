import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inputsOf } from '../../src/settings/from-inputs.ts';

test('what others may have written is not trusted', () => {
  for (const event of ['pull_request', 'pull_request_target', 'merge_group'])
    assert.deepEqual(inputsOf({ GITHUB_EVENT_NAME: event }).given, { untrusted: ['true'] }, event);
  for (const event of ['push', 'schedule', '', undefined])
    assert.deepEqual(inputsOf({ GITHUB_EVENT_NAME: event }).given, {}, event);
});

test('an untrusted event cannot be made a trusted one by an input', () => {
  const { given } = inputsOf({ GITHUB_EVENT_NAME: 'pull_request', INPUT_UNTRUSTED: 'false' });
  assert.deepEqual(given['untrusted'], ['true']);
});

test('the token is no setting', () => {
  assert.deepEqual(inputsOf({ 'INPUT_GITHUB-TOKEN': 'secret' }).given, {});
});

test('a misspelt input is refused, and says which was meant', () => {
  const [problem] = inputsOf({ 'INPUT_FAIL-BELOV': '10d' }).problems;
  assert.equal(problem?.message, 'unknown input "fail-belov": expected "fail-below"');
});

test('lines of a list are values, without empty ones, and hosts have their line', () => {
  const { given, targets } = inputsOf({
    INPUT_FORMAT: 'text\r\n\n  json=report.json\n',
    INPUT_HOSTS: '\nmx.example.com\n\nmail.example.com:465 # here\n',
    'INPUT_EHLO-NAME': '  ',
  });
  assert.deepEqual([given['format'], given['ehlo-name']], [['text', 'json=report.json'], undefined]);
  assert.deepEqual(
    targets.map((target) => target.kind === 'service' && [target.host, target.port, target.mode]),
    [
      ['mx.example.com', 587, 'starttls'],
      ['mail.example.com', 465, 'implicit'],
    ],
  );
});
