/** The workflows of README, each run as written: its step's inputs go through the packaged action. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { settingsOf } from '../src/settings/settings.ts';
import { certificateFiles } from './support/certificate-files.ts';
import { runAction } from './support/dist.ts';
import { startFakeGitHub } from './support/fake-github.ts';
import { host, startMailServers } from './support/mail-servers.ts';

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

interface Step {
  readonly uses: string;
  readonly with?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly on: Readonly<
    Record<
      string,
      { readonly paths?: readonly string[]; readonly cron?: string }[] & { readonly paths?: readonly string[] }
    >
  >;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly 'runs-on': string; readonly steps: readonly Step[] }>>;
}

/** By the file name in the block's first line. */
const workflows = new Map(
  [...readme.matchAll(/```yaml\n# \.github\/workflows\/(\S+)\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => [
    name,
    parse(text) as Workflow,
  ]),
);
const workflow = (name: string) => workflows.get(name) ?? assert.fail(`README has no workflow ${name}`);

function ownStep(name: string): Step {
  const steps = Object.values(workflow(name).jobs).flatMap((job) => job.steps);
  const [own] = steps.filter(({ uses }) => uses.startsWith('smtp-cert-check/smtp-cert-check@'));
  return own ?? assert.fail(`${name} does not use the action`);
}

const servers = await startMailServers();
const github = await startFakeGitHub();
after(() => Promise.all([servers.stop(), github.stop()]));

/** What a test adds to the inputs as written: where the hosts of the example are found, and whom to trust. */
function withLoopback(inputs: Readonly<Record<string, string>>, port: number): Record<string, string> {
  return {
    ...inputs,
    'connect-to': `:587:127.0.0.1:${port}\n::127.0.0.1:${servers.closedPort}`,
    'trust-anchors': servers.anchorsFile,
    retries: '0',
  };
}

const readOnlyToken = () => ({ GITHUB_API_URL: github.url, GITHUB_TOKEN: 'read-only' });

test('README has the four uses, complete workflows all of them', () => {
  assert.deepEqual(
    [...workflows.keys()],
    [
      'mail-certificates.yml',
      'mail-certificates-pr.yml',
      'mail-certificates-summary.yml',
      'mail-certificate-files.yml',
    ],
  );
  const inputNames = settingsOf('action').map(({ name }) => name);
  for (const [name, { on, permissions, jobs }] of workflows) {
    assert.ok(Object.keys(on).length > 0 && permissions !== undefined, name);
    for (const job of Object.values(jobs)) assert.equal(job['runs-on'], 'ubuntu-latest');
    for (const input of Object.keys(ownStep(name).with ?? {})) assert.ok(inputNames.includes(input as never), input);
  }
});

test('scheduled: red without any token when a host cannot be tested, and it says which', async () => {
  const { on } = workflow('mail-certificates.yml');
  assert.match(on['schedule']?.[0]?.cron ?? '', /^[1-9]\d* \d+ \* \* \*$/);
  const { code, outputs, stdout } = await runAction({
    inputs: withLoopback(ownStep('mail-certificates.yml').with ?? {}, servers.good.port),
  });
  assert.equal(code, 3, stdout);
  assert.equal(outputs['verdict'], 'inconclusive');
  assert.match(stdout, /mail\.example\.com:465 \[127\.0\.0\.1\]: inconclusive endpoint-unreachable/);
  assert.match(stdout, /mail\.example\.com:587: pass/);
});

test('pull request: the status follows the servers, with a read-only token and with none', async () => {
  const { on, permissions } = workflow('mail-certificates-pr.yml');
  // GitHub leaves a required check pending for ever where they do not match.
  for (const { on: events } of workflows.values()) assert.equal(events['pull_request']?.paths, undefined);
  assert.ok('pull_request' in on && 'merge_group' in on && 'workflow_dispatch' in on);
  assert.deepEqual(permissions, { contents: 'read' });
  const step = ownStep('mail-certificates-pr.yml');
  const targetsFile = step.with?.['targets-file'] ?? '';
  const event = { pull_request: { number: 1, head: { sha: 'a'.repeat(40) } } };
  for (const environment of [readOnlyToken(), {}]) {
    const files = { [targetsFile]: `${host}\n` };
    const green = await runAction({
      inputs: withLoopback(step.with ?? {}, servers.good.port),
      files,
      event,
      environment,
    });
    assert.equal(green.code, 0, green.stdout);
    const red = await runAction({
      inputs: withLoopback(step.with ?? {}, servers.selfSigned.port),
      files,
      event,
      environment,
    });
    assert.equal(red.code, 1, red.stdout);
    assert.match(red.stdout, /^::error title=.*,file=mail\/hosts\.txt,line=1::/m);
  }
  assert.deepEqual(github.requests, [], 'no request is made unless a check run is asked for');
});

test('job summary: never red for what it finds, and both reports are written', async () => {
  const inputs = withLoopback(ownStep('mail-certificates-summary.yml').with ?? {}, servers.selfSigned.port);
  const { code, outputs, summary } = await runAction({ inputs, environment: readOnlyToken() });
  assert.equal(code, 0);
  assert.equal(outputs['verdict'], 'fail');
  assert.equal(outputs['report-path'], 'smtp-certificates.json');
  assert.match(summary, /### ❌ Broken\n\n- `mail\.example\.com:587`: /);
  assert.match(summary, /### ❓ Could not be tested\n\n- `mx1\.example\.com:25`: /);
});

test('pull request that changes certificate files: green for a good chain, red for a part of it', async () => {
  const { on, permissions } = workflow('mail-certificate-files.yml');
  assert.deepEqual(permissions, { contents: 'read' });
  assert.ok('pull_request' in on && 'merge_group' in on);
  const { pem, path, remove } = await certificateFiles();
  const inputs = {
    ...ownStep('mail-certificate-files.yml').with,
    'trust-anchors': path('root.crt.txt'),
  };
  const file = 'mail/certificates/fullchain.pem';
  const green = await runAction({ inputs, files: { [file]: pem.endEntity + pem.intermediate } });
  const red = await runAction({ inputs, files: { [file]: pem.endEntity } });
  remove();
  assert.equal(green.code, 0, green.stdout);
  assert.match(green.summary, /<summary>✅ 1 target passes;[\s\S]* \| `file:mail\/certificates\/fullchain\.pem` \| /);
  assert.equal(red.code, 1, red.stdout);
  assert.match(red.stdout, /^::error title=.*chain-incomplete,file=mail\/certificates\/fullchain\.pem,line=1::/m);
});
