import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesIn, workflowFileOf } from '../../src/change/in-workflow.ts';

const file = '.github/workflows/mail.yml';
const lines = (workflow: string, ...wanted: string[]) =>
  placesIn(workflow, file, 'hosts', wanted).map((place) => place?.line ?? null);

test('names the workflow’s file by the runner’s variable', () => {
  assert.equal(workflowFileOf('octo/mail/.github/workflows/mail.yml@refs/pull/7/merge'), file);
  assert.equal(workflowFileOf('octo/mail/.github/workflows/a.yaml@refs/heads/x'), '.github/workflows/a.yaml');
  for (const other of [
    '',
    'octo/mail@refs/heads/main',
    'octo/mail/../../etc/passwd@x',
    'octo/mail/.github/workflows/mail.yml',
    'octo/mail/.github/workflows/mail.yml.txt@x',
    'octo/mail/.github/workflows/mail-yml@x',
    'octo/mail/sub/.github/workflows/mail.yml@x',
    'octo/.github/workflows/mail.yml@x',
    '/mail/.github/workflows/mail.yml@x',
    'octo/mail/xgithub/workflows/mail.yml@x',
  ])
    assert.equal(workflowFileOf(other), null, other);
});

test('finds each line of an input in the workflow', () => {
  const workflow = `
jobs:
  check:
    steps:
      - uses: smtp-cert-check/smtp-cert-check@v1
        with:
          hosts: |
            # submissions://mail.example.com
            mail.example.com
            submissions://mail.example.com   # the other
          profile: gmail
      - run: |
          smtp.example.org
`;
  assert.deepEqual(
    lines(workflow, 'mail.example.com', 'submissions://mail.example.com   # the other', 'smtp.example.org'),
    [9, 10, null],
  );
});

test('takes the step that has most of them, and an input of one line', () => {
  const workflow =
    'hosts: |\n  a.example.com\nhosts: |\n  a.example.com\n  b.example.com\n- hosts: "c.example.com" # x\n';
  assert.deepEqual(lines(workflow, 'a.example.com', 'b.example.com'), [4, 5]);
  assert.deepEqual(lines(workflow, 'c.example.com'), [6]);
});

test('what an expression makes is nowhere', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow.
  assert.deepEqual(lines('hosts: ${{ vars.HOSTS }}\n', 'a.example.com'), [null]);
});

test('an input of one line stands behind its key, in quotes or not, before a comment', () => {
  for (const workflow of [
    'hosts: a.example.com',
    'hosts:   a.example.com   # mine',
    'hosts: "a.example.com"',
    "hosts: 'a.example.com' # mine",
    '"hosts": a.example.com',
    "'hosts' : a.example.com",
    '- hosts: a.example.com',
    'x: 1\r\nhosts: a.example.com\r\n',
    'x: 1\rhosts: a.example.com',
  ])
    assert.deepEqual(lines(workflow, 'a.example.com'), [workflow.startsWith('x') ? 2 : 1], workflow);
  for (const workflow of [
    'hosts: "a.example.com\'',
    'hosts: a.example.com#x',
    'hosts: a.example.com b',
    'hosts: "a.example.com" b',
    'hosts: b "a.example.com"',
    'hosts: b: a.example.com',
    'x hosts: a.example.com',
    'other-hosts: a.example.com',
    'hosts a.example.com',
  ])
    assert.deepEqual(lines(workflow, 'a.example.com'), [null], workflow);
});

test('the lines of an input end at the next key or step, and a server with a port is neither', () => {
  const of = (...between: string[]) => lines(['hosts: |', ...between, '  a.example.com'].join('\n'), 'a.example.com');
  for (const between of [
    '  b.example.com:587',
    '  submission://b.example.com',
    '',
    '  -b',
    '  x y: z',
    '  # profile: x',
  ])
    assert.deepEqual(of(between), [3], between);
  for (const between of ['profile: gmail', 'with:', '- run: x', '- uses'])
    assert.deepEqual(of(between), [null], between);
});

test('of steps with as many lines each the first is meant', () => {
  const workflow = 'hosts: |\n  a.example.com\nhosts: |\n  a.example.com\n';
  assert.deepEqual(lines(workflow, 'a.example.com', 'z.example.com'), [2, null]);
  assert.deepEqual(placesIn('x: y', file, 'hosts', ['a.example.com', 'b']), [null, null]);
});
