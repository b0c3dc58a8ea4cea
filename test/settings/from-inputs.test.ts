import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inputsOf } from '../../src/settings/from-inputs.ts';

test('what others may have written is not trusted', () => {
  for (const event of [
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
    'merge_group',
  ])
    assert.deepEqual(inputsOf({ GITHUB_EVENT_NAME: event }).given, { untrusted: ['true'] }, event);
  for (const event of ['push', 'schedule', 'workflow_dispatch', 'x_pull_request', '', undefined])
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

test('an input that other actions have is refused, since the check would go on by the default', () => {
  for (const [name, meant] of [
    ['PORT', 'the port behind the host, such as mail.example.com:587'],
    ['STARTTLS', 'the mode behind the port, such as mail.example.com:2465+implicit'],
    ['DAYS', '"fail-below"'],
    ['WARNING', '"warn-below"'],
    ['CA', '"ca-file"'],
    ['TARGETS', '"hosts"'],
    ['TIMEOUT', '"timeout-ms"'],
    ['SNI', 'the name as the target, and connect-to for the address'],
  ] as const)
    assert.deepEqual(
      inputsOf({ INPUT_HOSTS: 'a.example', [`INPUT_${name}`]: '1' }).problems.map(({ message }) => message),
      [`unknown input "${name.toLowerCase()}": expected ${meant}`],
    );
  // Not every variable of that prefix is meant for this action.
  for (const name of ['SOMETHING', 'P', 'WORKING-DIRECTORY', 'HOSTS'])
    assert.deepEqual(inputsOf({ [`INPUT_${name}`]: 'a.example' }).problems, [], name);
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

test('a list of comments alone lists nothing, and is no wish to search for servers', () => {
  const told = (inputs: Readonly<Record<string, string>>) => inputsOf(inputs).problems.map(({ message }) => message);
  const hosts = 'hosts lists nothing: expected at least one HOST[:PORT]';
  assert.deepEqual(told({ INPUT_HOSTS: '# mail.example.com\n  # soon\n' }), [hosts]);
  // Two variables that are not set.
  assert.deepEqual(told({ INPUT_HOSTS: ' , ' }), [hosts]);
  assert.deepEqual(told({ INPUT_FILES: '# tls/*.pem' }), ['files lists nothing: expected at least one pattern']);
  assert.deepEqual(told({ INPUT_HOSTS: ' \n', INPUT_FILES: '' }), []);
  assert.deepEqual(told({ INPUT_HOSTS: '# ours\nmail.example.com', INPUT_FILES: '# ours\ntls/*.pem' }), []);
  for (const name of ['TARGETS-FILE', 'FILES', 'DISCOVER', 'REPLAY'])
    assert.deepEqual(told({ INPUT_HOSTS: '# ours', [`INPUT_${name}`]: 'a' }), [], name);
  // What is wrong with a line is told of it alone.
  assert.equal(told({ INPUT_HOSTS: '# ours\nb.example:x' }).length, 1);
});

const workflow = (text: string) => ({ file: '.github/workflows/mail.yml', text });

test('a host that cannot be read is told at its line in the workflow, else by its line of the input', () => {
  const told = (hosts: string, text: string | null) =>
    inputsOf({ INPUT_HOSTS: hosts }, text === null ? null : workflow(text)).problems;
  const message =
    'cannot read target "b.example.com:x": expected HOST[:PORT], for example mx.example.com:587, the port by number or as smtp, submission, submissions, smtps';
  assert.deepEqual(told('a.example.com\nb.example.com:x', 'hosts: |\n  a.example.com\n  b.example.com:x\n'), [
    { message, location: { file: '.github/workflows/mail.yml', line: 3 } },
  ]);
  assert.deepEqual(told('a.example.com\nb.example.com:x', null), [
    { message: `line 2 of hosts: ${message}`, location: null },
  ]);
  assert.deepEqual(told('b.example.com:x', null), [{ message, location: null }]);
  assert.deepEqual(told('b.example.com:x', 'hosts: $' + '{{ vars.HOSTS }}'), [{ message, location: null }]);
});

test('a target is placed where the workflow has it, and else has its line of the input', () => {
  const { targets, lines } = inputsOf(
    { INPUT_HOSTS: 'a.example.com\nb.example.com' },
    workflow('hosts: |\n  a.example.com\n'),
  );
  assert.deepEqual(
    targets.map((target) => [target.writtenAt ?? null, lines.get(target)]),
    [
      [{ file: '.github/workflows/mail.yml', line: 2 }, 'line 1 of hosts'],
      [null, 'line 2 of hosts'],
    ],
  );
});

test('files are placed where the workflow has every line of them', () => {
  const placed = (files: string, text: string | null) =>
    inputsOf({ INPUT_FILES: files }, text === null ? null : workflow(text)).areFilesPlaced;
  const text = 'files: |\n  a.pem\n  b.pem\n';
  assert.equal(placed('a.pem\nb.pem\n# none\n', text), true);
  assert.equal(placed('a.pem\nc.pem', text), false);
  assert.equal(placed('a.pem', null), false);
  assert.equal(placed('', text), true);
  assert.equal(placed('a.pem', 'hosts: |\n  a.pem\n'), false);
});

test('an input of another action’s is none of ours', () => {
  assert.deepEqual(inputsOf({ INPUT_NODE_VERSION: '24', 'XINPUT_FAIL-BELOV': '1d' }).problems, []);
});
