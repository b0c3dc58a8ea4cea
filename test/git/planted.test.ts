/** A checkout whose git configuration names programs, through what ships: none of them runs, and no git does. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { certificateFiles } from '../support/certificate-files.ts';
import { runAction, runCommand } from '../support/dist.ts';

const files = await certificateFiles();
const marks = realpathSync(mkdtempSync(join(tmpdir(), 'marks-')));
after(() => {
  files.remove();
  rmSync(marks, { recursive: true });
});

/** What a program or a file of configuration may be named by, of all that git says it has. */
const NAMES_PROGRAM =
  /command|cmd|helper|program|editor|pager|hook|proxy|path|driver|textconv|external|askpass|fsmonitor|tool|clean|smudge|process|tunnel|vcs|uploadpack|receivepack|httpd|browser|filter|worktree|include|^alias|^trace2|signer/i;
/** Which git's own list leaves to its manual. */
const MORE = [
  'filter.x.clean',
  'filter.x.smudge',
  'filter.x.process',
  'diff.x.command',
  'diff.x.textconv',
  'alias.ls-files',
]
  .concat(['merge.x.driver', 'pager.ls-files', 'credential.helper', 'include.path', 'includeIf.gitdir:/.path'])
  .concat(['core.fsmonitor', 'hook.x.command', 'diff.external', 'core.sshCommand', 'core.hooksPath', 'core.worktree']);

function plantedKeys(): readonly string[] {
  const known = execFileSync('git', ['help', '--config'], { encoding: 'utf8' }).split('\n');
  const named = known.filter((key) => NAMES_PROGRAM.test(key)).map((key) => key.replaceAll(/<[^>]*>|\*/g, 'x'));
  return [...new Set([...named, ...MORE])].filter((key) => key.includes('.'));
}

/** Every key has a program of its own, so that each one that ran can be counted. */
function configuration(folder: string): string {
  return plantedKeys()
    .map((key, index) => {
      const [section = '', ...rest] = key.split('.');
      const name = rest.pop();
      const sub = rest.length === 0 ? '' : ` "${rest.join('.')}"`;
      const program = join(folder, `p-${index}.sh`);
      writeFileSync(program, `#!/bin/sh\n: > ${join(marks, String(index))}\n`);
      chmodSync(program, 0o755);
      return `[${section}${sub}]\n\t${name} = ${program}\n`;
    })
    .join('');
}

function plant(folder: string): void {
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
  git('init', '-q');
  git('add', 'mail');
  // A repository of its own to git, of plain files.
  for (const part of ['objects/x', 'refs/x']) mkdirSync(join(folder, 'mail', part), { recursive: true });
  cpSync(join(folder, '.git/index'), join(folder, 'mail/index'));
  writeFileSync(join(folder, 'mail/HEAD'), 'ref: refs/heads/main\n');
  const text = configuration(folder);
  writeFileSync(join(folder, 'mail/config'), text);
  writeFileSync(join(folder, '.git/config'), text, { flag: 'a' });
  writeFileSync(join(folder, '.gitattributes'), '* filter=x diff=x merge=x\n');
  for (const hooks of ['mail/hooks', '.git/hooks']) {
    mkdirSync(join(folder, hooks), { recursive: true });
    for (const hook of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction', 'post-checkout']) {
      writeFileSync(join(folder, hooks, hook), `#!/bin/sh\n: > ${join(marks, hook)}\n`, { mode: 0o755 });
    }
  }
  // Windows, and a PATH with a dot, look in the current folder first.
  for (const name of ['git', 'git.exe', 'git.cmd', 'sh', 'mail/git'])
    writeFileSync(join(folder, name), `#!/bin/sh\n: > ${join(marks, 'git')}\n`, { mode: 0o755 });
}

const ran = () => readdirSync(marks);
const repository = { 'mail/cert.pem': files.pem.endEntity + files.pem.intermediate, 'mail/x.key': files.pem.key };
const trust = files.path('root.crt.txt');
/** The checkout's folder comes first, as it would by mistake. */
const PATH = `.:mail:${process.env['PATH']}`;

test('the trap works: git as it comes runs what such a checkout names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trap-'));
  mkdirSync(join(folder, 'mail'));
  writeFileSync(join(folder, 'mail/x.key'), '');
  plant(folder);
  const [fsmonitor] = configuration(folder).match(/^\[core\]\n\tfsmonitor = .*\n/m) ?? [];
  writeFileSync(join(folder, '.git/config'), String(fsmonitor));
  execFileSync('git', ['-C', folder, 'status'], { stdio: 'pipe' });
  const count = ran().length;
  for (const mark of ran()) rmSync(join(marks, mark));
  rmSync(folder, { recursive: true });
  assert.ok(plantedKeys().length > 100, String(plantedKeys().length));
  assert.ok(count > 0);
});

test('the action runs nothing of a checkout, and finds the key that a second repository would hide', async () => {
  const inputs = { files: 'mail/*.pem name=mail.example.com', 'trust-anchors': trust };
  const { code, stdout } = await runAction({ inputs, files: repository, prepare: plant, environment: { PATH } });
  assert.deepEqual(ran(), []);
  assert.equal(code, 1, stdout);
  assert.match(stdout, /private-key-in-repository,file=mail\/x\.key,line=1::/);
});

test('nor does the command', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'checkout-')));
  mkdirSync(join(folder, 'mail'));
  for (const [name, text] of Object.entries(repository)) writeFileSync(join(folder, name), text);
  plant(folder);
  assert.ok(existsSync(join(folder, 'mail/HEAD')));
  const target = `file:${join(folder, 'mail/cert.pem')} name=mail.example.com`;
  const { code, stdout } = await runCommand([target, '--trust-anchors', trust], process.execPath, { PATH });
  rmSync(folder, { recursive: true });
  assert.deepEqual(ran(), []);
  assert.equal(code, 1, stdout);
  assert.match(stdout, /error private-key-in-repository: .*x\.key:1/);
});
