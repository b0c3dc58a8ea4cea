/** Which words of a script are lines of main.cf, and that they are still where they were. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainCfOf } from '../../src/discover/postconf.ts';

const linesOf = (text: string) =>
  mainCfOf({ kind: 'scalar', text, at: 7 }).map(({ path, pieces }) => [
    path,
    pieces.map((piece) => piece.text).join(''),
  ]);

test('every setting of a postconf is a line, up to the next command', () => {
  for (const [script, ...lines] of [
    ["postconf -e 'a = b' c=d", 'a = b', 'c=d'],
    ['sudo /usr/sbin/postconf "relayhost = [x]"; e=f', 'relayhost = [x]'],
    ['postconf a=b && c=d || postconf e=f | g=h', 'a=b', 'e=f'],
    ["postconf -e \\\n 'a = b' \\\n 'c = d'\ne=f\npostconf g=h", 'a = b', 'c = d', 'g=h'],
    ['echo "postfix postfix/relayhost string [x]:1" | debconf-set-selections', 'relayhost = [x]:1'],
  ] as const)
    assert.deepEqual(linesOf(script), [['main.cf', lines.map((line) => `${line}\n`).join('')]], script);
  for (const script of [
    'mypostconf a=b',
    'postconf relayhost',
    '# postconf a=b',
    'postconf -M a/inet=b',
    'postfix/relayhost string',
    'echo "postfix postfix/mailname string x"',
  ])
    assert.deepEqual(linesOf(script), [], script);
});

test('a character of a line is where it was written', () => {
  const text = "x\npostconf 'a = b'\n";
  const [piece] = mainCfOf({ kind: 'scalar', text, at: 7 })[0]?.pieces ?? [];
  assert.equal(piece?.offsetOf?.(4), 7 + text.indexOf('b'));
  const [inner] = mainCfOf({ kind: 'scalar', text, at: 0, offsetOf: (index) => 2 * index })[0]?.pieces ?? [];
  assert.equal(inner?.offsetOf?.(0), 2 * text.indexOf('a ='));
});
