/** A pull request that changes the lock alone: every target is checked, and by the lock that it brings. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runAction, runCommand } from '../support/dist.ts';
import { startFakeGitHub } from '../support/fake-github.ts';
import { startMailServers } from '../support/mail-servers.ts';

const servers = await startMailServers();
const github = await startFakeGitHub();
const folder = mkdtempSync(join(tmpdir(), 'lock-'));
after(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all([servers.stop(), github.stop()]);
});

async function lockOf(port: number): Promise<string> {
  const file = join(folder, `${port}.lock`);
  const options = ['--connect-to', `::127.0.0.1:${port}`, '--trust-anchors', servers.anchorsFile, '--looks', 'none'];
  await runCommand(['mail.example.com', ...options, '--lock', file, '--update-lock']);
  return readFileSync(file, 'utf8');
}

const changed = (filename: string) => ({
  sha: 'c'.repeat(40),
  filename,
  status: 'modified',
  additions: 1,
  deletions: 1,
  changes: 2,
  blob_url: 'https://github.com/octo/mail/blob/c/x',
  raw_url: 'https://github.com/octo/mail/raw/c/x',
  contents_url: 'https://api.github.com/repos/octo/mail/contents/x',
  patch: '@@ -1 +1 @@\n-a\n+b',
});

async function onChangeOf(file: string, lock: string) {
  github.answer = ({ path }) =>
    path.endsWith('/pulls/7/files') ? { status: 200, content: [changed(file)] } : undefined;
  const ran = await runAction({
    inputs: {
      'targets-file': 'hosts.txt',
      discover: 'none',
      'connect-to': `::127.0.0.1:${servers.good.port}`,
      'trust-anchors': servers.anchorsFile,
      'allow-private': 'true',
      retries: '0',
      looks: 'none',
      'github-token': 'reads',
    },
    files: { 'hosts.txt': 'mail.example.com\n', 'mail-certs.lock': lock, 'README.md': 'x' },
    event: {
      pull_request: { number: 7, changed_files: 1, head: { sha: 'a'.repeat(40) }, base: { sha: 'b'.repeat(40) } },
    },
    environment: { GITHUB_API_URL: github.url, GITHUB_EVENT_NAME: 'pull_request' },
  });
  const { targets } = JSON.parse(ran.outputs['report'] ?? '{"targets":[]}');
  return {
    code: ran.code,
    rules: targets.flatMap((one: { findings: { ruleId: string }[] }) => one.findings.map(({ ruleId }) => ruleId)),
    targets,
  };
}

test('a pull request accepts a change by committing the lock, which has every target checked', async () => {
  const [old, accepted] = [await lockOf(servers.selfSigned.port), await lockOf(servers.good.port)];
  const untouched = await onChangeOf('README.md', old);
  assert.deepEqual([untouched.code, untouched.targets.length], [0, 0]);
  const refused = await onChangeOf('mail-certs.lock', old);
  assert.deepEqual([refused.code, refused.rules], [1, ['certificate-changed']]);
  const good = await onChangeOf('mail-certs.lock', accepted);
  assert.deepEqual([good.code, good.rules, good.targets.length], [0, [], 1]);
});
