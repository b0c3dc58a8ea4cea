/** What is piped in place of a file: a list or YAML, whichever it looks like. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostOf } from '../../src/model/target.ts';
import { parsePiped, readTargetsFile } from '../../src/targets/list-file.ts';

test('each target has its line, which is no place that a report could point at', async () => {
  for (const [text, lines] of [
    ['a.example\n\nb.example:25\n', [1, 3]],
    ['a.example # ours - and nobody else’s\nb.example # targets:\n', [1, 2]],
    ['# targets:\r\na.example\r\n', [2]],
    ['- a.example\n- b.example\n', [1, 2]],
    ['\uFEFF- a.example\n', [1]],
    ['# ours\n- a.example\n', [2]],
    ['---\n- a.example\n', [2]],
    ['\r\n  \r\n  # ours\r\n#\r\n---\r\ntargets:\r\n  - a.example\r\n', [7]],
    ['exceptions: []\ntargets:\n  - a.example\n', [3]],
  ] as const) {
    const { targets, exceptions, lines: places } = await parsePiped(text);
    assert.deepEqual(
      targets.map((target) => places?.get(target)),
      lines.map((line) => `line ${line} of standard input`),
      text,
    );
    assert.deepEqual([targets.map(({ writtenAt }) => writtenAt), exceptions], [lines.map(() => undefined), []], text);
    assert.deepEqual(targets.map(hostOf), ['a.example', 'b.example'].slice(0, lines.length), text);
  }
});

test('what cannot be understood is said with its line, and so is that there is no target', async () => {
  for (const [text, message] of [
    ['a.example\nb.example:0\n', /^standard input:2: cannot read target/],
    ['- a.example\n- b.example:0\n', /^standard input:2: cannot read target/],
    ['', /^no target on standard input: expected one HOST\[:PORT\] per line$/],
    ['# nothing\n', /^no target on standard input/],
    ['targets: []\n', /^no target on standard input/],
    ['exceptions: []\n', /^standard input:1: expected a list of targets/],
  ] as const)
    await assert.rejects(parsePiped(text), { name: 'UsageError', message }, text);
});

test('nothing is piped into an action', async () => {
  await assert.rejects(readTargetsFile('-', '/'), {
    name: 'UsageError',
    message: 'cannot read "-": expected a file; nothing is piped into an action',
  });
});
