import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { runnerFacts } from '../../src/world/runner.ts';
import { folderWith } from '../support/folder.ts';

const REFERENCE = 'octo/mail/.github/workflows/mail.yml@refs/heads/main';

test('what the runner says of itself, and of the workflow as it is checked out', (t) => {
  const root = folderWith(t, { 'event.json': '{"number":7}' });
  mkdirSync(join(root, '.github/workflows'), { recursive: true });
  const environment = {
    GITHUB_WORKSPACE: root,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(root, 'event.json'),
    GITHUB_WORKFLOW_REF: REFERENCE,
  };
  const workflowFile = '.github/workflows/mail.yml';
  const facts = { root, event: 'push', payload: { number: 7 }, workflowFile };
  assert.deepEqual(runnerFacts(environment), { ...facts, workflow: null });
  writeFileSync(join(root, workflowFile), 'on: push\n');
  assert.deepEqual(runnerFacts(environment), { ...facts, workflow: { file: workflowFile, text: 'on: push\n' } });
  assert.deepEqual(runnerFacts({ ...environment, GITHUB_WORKFLOW_REF: 'other' }), {
    ...facts,
    workflowFile: null,
    workflow: null,
  });
});

test('a runner that says nothing runs here, for no event', () => {
  const nothing = { root: resolve('.'), event: '', payload: null, workflowFile: null, workflow: null };
  assert.deepEqual(runnerFacts({}), nothing);
  assert.deepEqual(runnerFacts({ GITHUB_WORKSPACE: '', GITHUB_EVENT_PATH: '' }), nothing);
});

test('a payload that cannot be read is none, and a workflow that is a link out of the checkout is none of it', (t) => {
  const root = folderWith(t, { 'bad.json': '{', secret: 'on: push' });
  for (const name of ['bad.json', 'none.json', '.'])
    assert.equal(runnerFacts({ GITHUB_EVENT_PATH: join(root, name) }).payload, null);
  const workspace = join(root, 'workspace');
  mkdirSync(join(workspace, '.github/workflows'), { recursive: true });
  symlinkSync(join(root, 'secret'), join(workspace, '.github/workflows/mail.yml'));
  assert.equal(runnerFacts({ GITHUB_WORKSPACE: workspace, GITHUB_WORKFLOW_REF: REFERENCE }).workflow, null);
});
