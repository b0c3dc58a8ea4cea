import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { EOL } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hasToken, heldToken, takeToken } from '../../src/github/token.ts';
import { inputsOf } from '../../src/settings/from-inputs.ts';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import { settings } from '../../src/settings/settings.ts';
import { runAction } from '../support/dist.ts';
import { startFakeGitHub } from '../support/fake-github.ts';
import { startMailServers } from '../support/mail-servers.ts';
import { written } from '../support/written.ts';

const servers = await startMailServers();
const github = await startFakeGitHub();
after(() => Promise.all([servers.stop(), github.stop()]));

const token = 'ghs_0123456789abcdefghijABCDEFGHIJ012345';

test('the token leaves the environment as it is read', () => {
  const environment = { 'INPUT_GITHUB-TOKEN': ` ${token}\n`, INPUT_HOSTS: 'mail.example.com' };
  takeToken(environment);
  assert.deepEqual(environment, { INPUT_HOSTS: 'mail.example.com' });
  assert.equal(heldToken(), token);
  takeToken({ 'INPUT_GITHUB-TOKEN': ' ' });
  assert.throws(heldToken, /there is no github-token/);
});

test('the runner is told to hide the token, and nothing where there is none', async (t) => {
  const hidden = (environment: NodeJS.ProcessEnv) => written(t, () => takeToken(environment));
  assert.equal(await hidden({ 'INPUT_GITHUB-TOKEN': token }), `::add-mask::${token}${EOL}`);
  assert.equal(hasToken(), true);
  for (const none of [{}, { 'INPUT_GITHUB-TOKEN': '' }, { 'INPUT_GITHUB-TOKEN': '\n' }]) {
    assert.equal(await hidden(none), '');
    assert.equal(hasToken(), false);
  }
});

test('no setting ever holds a token, even where it was not taken out of the environment', async () => {
  const { given, targets } = inputsOf({
    INPUT_HOSTS: 'mail.example.com',
    'INPUT_CHECK-RUN': 'Mail',
    'INPUT_GITHUB-TOKEN': token,
  });
  const held = JSON.stringify([given, await runSettingsOf(given, targets)]);
  assert.ok(!held.includes(token));
});

test('the token has no default, so that a run without check-run is handed none', () => {
  const row = settings.find(({ name }) => name === 'github-token');
  assert.ok(row !== undefined && !('default' in row));
});

test('only github/ asks for the token', () => {
  const src = join(import.meta.dirname, '..', '..', 'src');
  const askers = globSync('**/*.ts', { cwd: src }).filter((file) =>
    /heldToken|INPUT_GITHUB|GITHUB_TOKEN/.test(readFileSync(join(src, file), 'utf8')),
  );
  assert.deepEqual(
    askers.map((file) => file.replaceAll('\\', '/')).filter((file) => !file.startsWith('github/')),
    [],
  );
});

const checkRun = (inputs: Readonly<Record<string, string>>) =>
  runAction({
    inputs: {
      hosts: 'mail.example.com',
      'connect-to': `::127.0.0.1:${servers.selfSigned.port}`,
      'trust-anchors': servers.anchorsFile,
      retries: '0',
      format: 'json=report.json',
      record: 'recording.json',
      'check-run': 'Mail',
      ...inputs,
    },
    environment: { GITHUB_API_URL: github.url },
  });

test('check-run without a token is a usage error that names the lines to add', async () => {
  const { code, stdout, outputs } = await checkRun({});
  assert.equal(code, 2);
  assert.match(
    stdout,
    /^::error::check-run needs a token: expected "github-token: \$\{\{ github\.token \}\}" beside it, and "checks: write" under the job's permissions$/m,
  );
  assert.deepEqual(outputs, {});
});

test('a token is nowhere in what a run writes, but for the line that has the runner hide it', async () => {
  const { stdout, stderr, summary, outputs } = await checkRun({ 'github-token': token });
  assert.deepEqual(
    stdout.split('\n').filter((line) => line.includes(token)),
    [`::add-mask::${token}`],
  );
  assert.ok(![stderr, summary, ...Object.values(outputs)].some((text) => text.includes(token)));
  assert.match(outputs['report'] ?? '', /certificate-self-signed/);
});
