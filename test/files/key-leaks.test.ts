/** A private key never leaves the process, whatever it is in and whatever that is taken for. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { problemText, UsageError } from '../../src/problem.ts';
import { argumentsOf } from '../../src/settings/from-arguments.ts';
import { command } from '../../src/terminal/command.ts';
import { plain } from '../../src/text/escape.ts';
import { certificateFiles, password } from '../support/certificate-files.ts';
import { runAction, runCommand } from '../support/dist.ts';
import { keySearch, keyShapes, newKeyPem } from '../support/key-shapes.ts';

const ec = await certificateFiles();
const rsa = await certificateFiles('rsa');
after(() => {
  ec.remove();
  rsa.remove();
});

const keys = {
  "an EC certificate's": { keyPem: ec.pem.key, certificate: ec.pem.endEntity },
  "another RSA certificate's": { keyPem: newKeyPem(), certificate: rsa.pem.endEntity },
} as const;

/** How a file is named: each is a run of its own. */
const roles: Readonly<Record<string, (file: string, good: string) => readonly string[]>> = {
  listed: (file) => [`file:${file} name=mail.example.com`],
  'a neighbour': (_, good) => [`file:${good} name=mail.example.com`],
  'by a pattern': (file) => ['--files', `${join(file, '..', '*')} name=mail.example.com`],
  'the CA file': (file, good) => [`file:${good} name=mail.example.com`, '--ca-file', file],
  'the trust anchors': (file, good) => [`file:${good} name=mail.example.com`, '--trust-anchors', file],
  'the targets file': (file) => ['--targets-file', file],
  'the key of another': (file, good) => [`file:${good} name=mail.example.com key=${file}`],
  'the recording': (file) => ['--replay', file],
};

/** A key in PKCS#12, as openssl writes it: encrypted in each of its ways, by the empty password, and in clear. */
function pkcs12Shapes(keyPem: string, certificate: string): Record<string, Buffer> {
  const key = ec.write('key-for-pkcs12.txt', keyPem);
  const both = ec.write('both-for-pkcs12.txt', keyPem + certificate);
  const made = (source: readonly string[], secret: string, ...options: readonly string[]) =>
    execFileSync('openssl', ['pkcs12', '-export', ...source, '-passout', `pass:${secret}`, ...options], {
      stdio: 'pipe',
    });
  const alone = ['-nocerts', '-inkey', key];
  const isOfKey = new X509Certificate(certificate).checkPrivateKey(createPrivateKey(keyPem));
  const old = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];
  const inClear = ['-keypbe', 'NONE', '-certpbe', 'NONE'];
  return {
    'PKCS#12': made(alone, password),
    'PKCS#12 of the old kind': made(alone, password, ...old),
    'PKCS#12 with the empty password': made(alone, ''),
    'PKCS#12 in clear': made(alone, '', ...inClear),
    'PKCS#12 in clear, without a MAC': made(alone, '', ...inClear, '-nomac'),
    ...(isOfKey && { 'PKCS#12 with its certificate': made(['-in', both], password) }),
    ...(isOfKey && { 'PKCS#12 with its certificate, in clear': made(['-in', both], '', ...inClear) }),
  };
}

/** Everything that a run shows or keeps. */
async function shownBy(folder: string, args: readonly string[]): Promise<Record<string, string>> {
  const shown: Record<string, string> = { stdout: '', stderr: '' };
  const files = ['json', 'markdown'].map((format) => ['--format', `${format}=${join(folder, `out.${format}`)}`]);
  const record = args[0] === '--replay' ? [] : ['--record', join(folder, 'out.record')];
  try {
    const { given, targets } = argumentsOf([...args, '--format', 'text', ...files.flat(), ...record]);
    await command(given, targets, (text) => {
      shown['stdout'] += text;
    });
  } catch (error) {
    const lines = error instanceof UsageError ? error.problems.map(problemText) : [String((error as Error).stack)];
    shown['stderr'] = lines.map(plain).join('\n');
  }
  for (const name of ['out.json', 'out.markdown', 'out.record'])
    if (existsSync(join(folder, name))) shown[name] = readFileSync(join(folder, name), 'utf8');
  return shown;
}

let folders = 0;
for (const [whose, { keyPem, certificate }] of Object.entries(keys)) {
  const find = keySearch(
    keyPem,
    [ec, rsa].map(({ pem }) => new X509Certificate(pem.endEntity).raw),
  );
  const shapes = keyShapes(keyPem, certificate);
  const inPkcs12 = pkcs12Shapes(keyPem, certificate);
  test(`nor in PKCS#12, of ${whose} key, in ${Object.keys(inPkcs12).length} ways, opened by its password or not`, async () => {
    process.env['P12_OF_A_TEST'] = password;
    const leaks: string[] = [];
    let opened = 0;
    for (const [shape, content] of Object.entries(inPkcs12))
      for (const options of [[], ['--pkcs12-password-env', 'P12_OF_A_TEST']])
        for (const [role, argsFor] of Object.entries(roles)) {
          if (role === 'the recording' && options.length > 0) continue;
          const folder = `leak-${folders++}`;
          mkdirSync(ec.path(folder));
          const file = ec.write(join(folder, 'x.pem'), content);
          const good = ec.write(join(folder, 'good.pem'), ec.pem.endEntity + ec.pem.intermediate);
          const shown = await shownBy(ec.path(folder), [...argsFor(file, good), ...options]);
          assert.ok(Object.values(shown).join('').length > 0);
          if (role === 'listed' && !/does not open/.test(JSON.stringify(shown))) opened += 1;
          for (const [output, text] of Object.entries(shown)) {
            const found = find(text);
            if (found !== null) leaks.push(`${shape}, as ${role}, in ${output}: ${found}`);
          }
        }
    assert.deepEqual(leaks, []);
    assert.ok(opened >= 5, `${opened} were opened`);
  });

  test(`no 40 characters of ${whose} key are shown, by ${Object.keys(shapes).length} shapes in ${Object.keys(roles).length} roles`, async () => {
    const leaks: string[] = [];
    for (const [shape, content] of Object.entries(shapes)) {
      for (const [role, argsFor] of Object.entries(roles)) {
        for (const extension of role === 'the targets file' ? ['pem', 'yml'] : ['pem']) {
          const folder = `leak-${folders++}`;
          mkdirSync(ec.path(folder));
          const file = ec.write(join(folder, `x.${extension}`), content);
          const good = ec.write(join(folder, 'good.pem'), ec.pem.endEntity + ec.pem.intermediate);
          const shown = await shownBy(ec.path(folder), argsFor(file, good));
          assert.ok(Object.values(shown).join('').length > 0);
          for (const [output, text] of Object.entries(shown)) {
            const found = find(text);
            if (found !== null) leaks.push(`${shape}, as ${role}, in ${output}: ${found}`);
          }
        }
      }
    }
    assert.deepEqual(leaks, []);
  });
}

test('nor by what ships: the action and the command, with all shapes in one folder and in each role', async () => {
  const { keyPem, certificate } = keys["an EC certificate's"];
  const find = keySearch(keyPem, [new X509Certificate(certificate).raw]);
  const shapes = Object.entries(keyShapes(keyPem, certificate));
  const good = ec.pem.endEntity + ec.pem.intermediate;
  const folder = 'leak-shipped';
  mkdirSync(ec.path(folder));
  const leaks: string[] = [];
  const look = (what: string, shown: Readonly<Record<string, string>>) => {
    for (const [output, text] of Object.entries(shown)) {
      const found = find(text);
      if (found !== null) leaks.push(`${what}, in ${output}: ${found}`);
    }
  };
  const prepare = (repository: string) => {
    for (const [index, [, content]] of shapes.entries()) writeFileSync(join(repository, `${index}.pem`), content);
    writeFileSync(join(repository, 'good.txt'), good);
  };
  for (const inputs of [
    { files: '*.pem name=mail.example.com' },
    { files: 'good.txt name=mail.example.com' },
    { 'targets-file': '17.pem' },
    { 'targets-file': '0.pem' },
    { files: 'good.txt name=mail.example.com', 'ca-file': '0.pem' },
    { files: 'good.txt name=mail.example.com', 'trust-anchors': '21.pem' },
    { files: 'good.txt name=mail.example.com key=12.pem' },
  ]) {
    const { stdout, stderr, summary, outputs } = await runAction({ inputs, prepare });
    assert.ok(stdout.length > 0);
    look(JSON.stringify(inputs), { stdout, stderr, summary, outputs: JSON.stringify(outputs) });
  }
  for (const [shape, content] of shapes) {
    const file = ec.write(join(folder, 'x.pem'), content);
    const record = ec.path(join(folder, 'out.record'));
    const { stdout, stderr } = await runCommand([`file:${file} name=*`, '--format', 'json', '--record', record]);
    const kept = existsSync(record) ? readFileSync(record, 'utf8') : '';
    look(shape, { stdout, stderr, kept });
  }
  assert.deepEqual(leaks, []);
});
