/** How much of what is found in all snippets is right, and how much of what is there is found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelled } from '../support/discovery.ts';
import { found, samples, tables } from '../support/snippets.ts';

test('precision is at least 0.97 and recall 0.95, over certain finds of all snippets', async (context) => {
  const counts = new Map<string, { found: number; expected: number; right: number }>();
  const read = samples.filter(({ isPassedOver }) => !isPassedOver);
  const all = [
    ...tables,
    ...[...new Set(read.map(({ file }) => file))].map((file) => ({
      name: file,
      cases: read.filter((sample) => sample.file === file),
    })),
  ];
  for (const { name, cases } of all) {
    const count = { found: 0, expected: 0, right: 0 };
    counts.set(name, count);
    for (const one of cases) {
      const { text, expected } = labelled(one);
      const key = (find: (typeof expected)[number]) =>
        [find.host, find.port, find.mode, find.class, find.line, find.column].join(' ');
      const wanted = new Set(expected.filter(({ certainty }) => certainty === 'certain').map(key));
      const finds = (await found(one, text)).filter(({ certainty }) => certainty === 'certain').map(key);
      count.found += finds.length;
      count.expected += wanted.size;
      count.right += finds.filter((find) => wanted.has(find)).length;
    }
  }
  const sum = { found: 0, expected: 0, right: 0 };
  for (const [name, count] of counts) {
    for (const key of ['found', 'expected', 'right'] as const) sum[key] += count[key];
    context.diagnostic(
      `${name}: ${count.right} of ${count.found} found are right, ${count.right} of ${count.expected}`,
    );
  }
  const snippets = all.reduce((total, { cases }) => total + cases.length, 0);
  context.diagnostic(`${snippets} snippets, precision ${sum.right / sum.found}, recall ${sum.right / sum.expected}`);
  assert.ok(sum.right / sum.found >= 0.97);
  assert.ok(sum.right / sum.expected >= 0.95);
});
