/** YAML that somebody wrote to be dear to read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schedulesIn } from '../../src/schedule/workflow.ts';
import { parseYaml } from '../../src/targets/yaml.ts';
import { yamlDocuments } from '../../src/yaml.ts';

const nested = (depth: number) => `${'{? '.repeat(depth)}a${': b}'.repeat(depth)}`;

test('keys of keys of keys are never written out, which takes twice as long for each', () => {
  const refuses = (text: string, message: RegExp) =>
    assert.throws(() => parseYaml(text, 'hosts.yml'), { name: 'UsageError', message });
  refuses(`- ${nested(300)}\n`, /^hosts\.yml:1: expected a list of targets/);
  refuses(`- target: ${nested(300)}\n`, /^hosts\.yml:1: expected a list of targets/);
  refuses(
    `? ${nested(300)}\n: b\ntargets: []\n`,
    /^hosts\.yml:1: a key that is no word: expected targets or exceptions$/,
  );
  refuses(`targets: []\nexceptions:\n- ${nested(300)}\n`, /^hosts\.yml:3: expected a mapping with rule/);
});

test('nor in a workflow', async () => {
  const of = async (lines: string) => (await schedulesIn(lines)).map(({ hours }) => [...hours]);
  assert.deepEqual(await of(`env: ${nested(300)}\non:\n  schedule:\n    - cron: '0 6 * * *'\n`), [[6]]);
  assert.deepEqual(await of(`on: ${nested(300)}\n`), []);
});

test('a list of more than 400,000 pieces is refused, one of 50,000 targets is read', () => {
  assert.throws(() => parseYaml('- a:b\n'.repeat(100_001), 'hosts.yml'), {
    name: 'UsageError',
    message:
      'hosts.yml: it has more than 400000 pieces of YAML (words, marks, ends of lines): expected fewer, or a plain list of targets',
  });
  const targets = Array.from({ length: 50_000 }, (_, number) => `- mx${number}.example.com\n`);
  assert.equal(parseYaml(targets.join(''), 'hosts.yml').targets.length, 50_000);
});

test('a second document is refused where it begins', () => {
  assert.throws(() => parseYaml('- a.example\n---\n- b.example\n', 'hosts.yml'), {
    message: 'hosts.yml:2: a second document begins here: expected one',
  });
});

test('a bound is of pieces, whatever they are', () => {
  const count = (text: string, mostPieces: number) => yamlDocuments(text, { mostPieces, isStrict: false }).length;
  assert.equal(count('a: b\n', 9), 1);
  assert.throws(() => count('[a, b, c]\n', 9), { message: 'it has more than 9 pieces of YAML' });
});
