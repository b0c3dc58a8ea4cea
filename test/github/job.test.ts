/** What tells a job from the others that speak on GitHub for the same commit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobId } from '../../src/github/job.ts';

const job = {
  GITHUB_WORKFLOW_REF: 'octo/mail/.github/workflows/mail.yml@refs/pull/7/merge',
  GITHUB_JOB: 'check',
  GITHUB_ACTION: '__smtp-cert-check_smtp-cert-check',
  'INPUT_TARGETS-FILE': 'mail/production.txt',
};

test('a job is the same in each attempt, on whatever machine, with whatever token and whatever name of a report', () => {
  assert.match(jobId(job), /^[0-9a-f]{16}$/);
  const again = {
    ...job,
    GITHUB_RUN_ATTEMPT: '2',
    RUNNER_NAME: 'x',
    'INPUT_GITHUB-TOKEN': 'x',
    INPUT_RECORD: '2.json',
    PATH: 'x',
  };
  assert.equal(jobId(Object.fromEntries(Object.entries(again).reverse())), jobId(job));
});

test('another workflow, job, step or input is another job, as in a matrix', () => {
  const others = [...Object.keys(job), 'INPUT_PROFILE'].map((name) => jobId({ ...job, [name]: 'other' }));
  assert.equal(new Set([jobId(job), ...others]).size, 6);
});

test('jobs of a matrix that look from different machines are told apart, and one that is run again is not', () => {
  const job = { GITHUB_JOB: 'check', INPUT_HOSTS: 'mail.example.com', RUNNER_OS: 'Linux' };
  const hosted = jobId({ ...job, RUNNER_ENVIRONMENT: 'github-hosted', RUNNER_NAME: 'GitHub Actions 1' });
  assert.notEqual(jobId({ ...job, RUNNER_ENVIRONMENT: 'self-hosted' }), hosted);
  assert.notEqual(jobId({ ...job, RUNNER_ENVIRONMENT: 'github-hosted', RUNNER_OS: 'Windows' }), hosted);
  assert.equal(jobId({ ...job, RUNNER_ENVIRONMENT: 'github-hosted', RUNNER_NAME: 'GitHub Actions 2' }), hosted);
});
