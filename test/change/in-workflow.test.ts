import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesIn, workflowFileOf } from '../../src/change/in-workflow.ts';

const file = '.github/workflows/mail.yml';
const lines = (workflow: string, ...wanted: string[]) =>
  placesIn(workflow, file, 'hosts', wanted).map((place) => place?.line ?? null);

test('names the workflow’s file by the runner’s variable', () => {
  assert.equal(workflowFileOf('octo/mail/.github/workflows/mail.yml@refs/pull/7/merge'), file);
  for (const other of ['', 'octo/mail@refs/heads/main', 'octo/mail/../../etc/passwd@x'])
    assert.equal(workflowFileOf(other), null);
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
