/** A private key never leaves the process, whatever it is in and whatever that is taken for. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { problemText, UsageError } from '../../src/problem.ts';
import { argumentsOf } from '../../src/settings/from-arguments.ts';
import { command } from '../../src/terminal/command.ts';
import { plain } from '../../src/text/escape.ts';
import { certificateFiles } from '../support/certificate-files.ts';
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
  'the recording': (file) => ['--replay', file],
};

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
