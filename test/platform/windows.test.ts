/** Drive letters, backslashes and CRLF, by test/support/as-windows.ts: the sources see Windows, whatever runs them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { placesIn } from '../../src/change/in-workflow.ts';
import { inputsOf } from '../../src/settings/from-inputs.ts';
import { parseList } from '../../src/targets/list.ts';
import { parseYaml } from '../../src/targets/yaml.ts';
import { goodChain } from '../support/ca.ts';
import { daysFromNow } from '../support/facts.ts';
import { notCounted } from '../support/not-counted.ts';

const root = mkdtempSync(join(tmpdir(), 'as-windows-'));
after(() => rmSync(root, { recursive: true, force: true }));
const workspace = 'D/a/mail/mail';
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n');
const chain = await goodChain('ecdsa', { notAfter: daysFromNow(36_500) });
write(`${workspace}/certificates/a.pem`, crlf(chain.presented.join('')));
write('C/certs/b.pem', crlf(chain.presented.join('')));
write('C/certs/root.crt', crlf(chain.root.pem));
write(`${workspace}/lists/hosts.txt`, 'mail.example.com:1\r\nb.example:0\r\n');
write(`${workspace}/lists/good.yml`, crlf('- target: "file:certificates\\\\a.pem"\n  name: mail.example.com\n'));
mkdirSync(join(root, 'D/a/_temp'), { recursive: true });

const project = join(import.meta.dirname, '..', '..');
function runs(entry: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', join(project, 'test/support/as-windows.ts'), join(project, entry), ...args],
    {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        ...notCounted,
        AS_WINDOWS_ROOT: root,
        AS_WINDOWS_CWD: 'D:\\a\\mail\\mail',
        ...variables,
      },
    },
  );
  return { code: status, stdout, stderr };
}
const command = (...args: string[]) => runs('src/cli.ts', args);
const skip = process.platform === 'win32' && 'this is Windows, where every other test is one of this';

test('a list behind backslashes is read, and its lines are named with slashes', { skip }, () => {
  const { code, stderr } = command('--targets-file', 'lists\\hosts.txt');
  assert.equal(code, 2);
  assert.match(stderr, /^smtp-cert-check: lists\/hosts\.txt:2: cannot read target "b\.example…"/);
});

test('certificate files are found by patterns and by names, with drive letters and without', { skip }, () => {
  const trusted = ['--trust-anchors', 'C:\\certs\\root.crt'];
  for (const [args, name] of [
    [['--files', 'certificates\\*.pem name=mail.example.com'], 'file:certificates/a.pem'],
    [['--files', '.\\certificates\\**\\*.pem name=mail.example.com'], 'file:certificates/a.pem'],
    [['--files', 'C:\\certs\\*.pem name=mail.example.com'], 'file:C:/certs/b.pem'],
    [['file:C:\\certs\\b.pem', 'name=mail.example.com'], 'file:C:/certs/b.pem'],
    [['--targets-file', 'lists\\good.yml'], 'file:certificates/a.pem'],
  ] as const) {
    const { code, stdout, stderr } = command(...args, ...trusted);
    assert.equal(code, 0, stdout + stderr);
    assert.ok(stdout.startsWith(`${name}: pass`), stdout);
  }
  assert.equal(command('--files', 'C:\\none\\*.pem').code, 2);
});

test('reports go where backslashes lead, and make the folders', { skip }, () => {
  const { code, stderr } = command(
    'file:C:\\certs\\b.pem name=*',
    '--format',
    'json=reports\\mail\\a.json',
    '--format',
    'markdown=C:\\reports\\a.md',
  );
  assert.equal(code, 1, stderr);
  assert.ok(existsSync(join(root, workspace, 'reports/mail/a.json')) && existsSync(join(root, 'C/reports/a.md')));
});

test('what discover finds is shown with slashes', { skip }, () => {
  write(`${workspace}/infra/app.yml`, 'smtp_host: mail.example.net\r\nsmtp_port: 587\r\n');
  for (const path of ['.', 'D:\\a\\mail\\mail'])
    assert.match(command('discover', path).stdout, /^infra\/app\.yml:1:12: mail\.example\.net:587 starttls/m);
});

test('in the action annotations have slashes, and no file leads out of the workspace', { skip }, () => {
  const runner = {
    GITHUB_WORKSPACE: 'D:\\a\\mail\\mail',
    RUNNER_TEMP: 'D:\\a\\_temp',
    GITHUB_OUTPUT: join(root, 'D/a/_temp/output'),
    GITHUB_STEP_SUMMARY: 'D:\\a\\_temp\\summary.md',
  };
  writeFileSync(runner.GITHUB_OUTPUT, '');
  const bad = runs('src/action.ts', [], { ...runner, 'INPUT_TARGETS-FILE': 'lists\\hosts.txt' });
  assert.equal(bad.code, 2);
  assert.match(bad.stdout, /^::error file=lists\/hosts\.txt,line=2::lists\/hosts\.txt:2: cannot read target/m);
  assert.match(readFileSync(join(root, 'D/a/_temp/summary.md'), 'utf8'), /nothing was checked/);
  for (const file of ['C:\\reports\\a.json', '..\\a.json', '\\a.json']) {
    const { code, stdout } = runs('src/action.ts', [], {
      ...runner,
      INPUT_HOSTS: 'a.example',
      INPUT_FORMAT: `json=${file}`,
    });
    assert.equal(code, 2, stdout);
    assert.match(stdout, /its folder is outside the workspace and the temporary folder/, file);
  }
  const good = runs('src/action.ts', [], {
    ...runner,
    INPUT_FILES: 'certificates\\*.pem name=mail.example.com',
    'INPUT_TRUST-ANCHORS': 'C:\\certs\\root.crt',
    INPUT_FORMAT: 'json=reports\\b.json',
  });
  assert.equal(good.code, 0, good.stdout + good.stderr);
  assert.ok(existsSync(join(root, workspace, 'reports/b.json')));
});

test('CRLF ends lines as LF does: of inputs, lists, YAML and the workflow', () => {
  const { given, targets } = inputsOf({
    INPUT_HOSTS: 'a.example\r\n# b\r\nc.example:25\r\n',
    INPUT_FORMAT: 'text\r\njson=a.json\r\n',
  });
  assert.deepEqual([targets.length, given.format], [2, ['text', 'json=a.json']]);
  assert.equal(parseList('a.example server=exim\r\nb.example # x\r\n', 'hosts.txt', true).length, 2);
  assert.deepEqual(
    parseYaml('targets:\r\n  - a.example\r\n  - host: b.example\r\n    port: 25\r\n', 'hosts.yml').targets.map(
      ({ writtenAt }) => writtenAt?.line,
    ),
    [2, 3],
  );
  const workflow = 'steps:\r\n  - with:\r\n      hosts: |\r\n        a.example\r\n        b.example:25 # x\r\n';
  assert.deepEqual(
    placesIn(workflow, 'w.yml', 'hosts', ['a.example', 'b.example:25 # x']).map((place) => place?.line),
    [4, 5],
  );
});
