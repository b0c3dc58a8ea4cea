import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pemBlocks } from '../../src/files/pem.ts';

const block = (label: string) => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`;
const read = (text: string) => pemBlocks(text).map(({ label, line }) => `${label} ${line}`);

test('blocks keep their order and their line, whatever stands between them', () => {
  assert.deepEqual(read(`Bag Attributes\n${block('A')}\n# text\n${block('B')}`), ['A 2', 'B 7']);
});

test('line ends of Windows and a byte-order mark change nothing', () => {
  assert.deepEqual(pemBlocks(`\uFEFF${block('A').replaceAll('\n', '\r\n')}`), [
    { label: 'A', line: 1, text: block('A') },
  ]);
});

test('more blocks than any file has are refused, and quickly', () => {
  assert.throws(() => pemBlocks('-----BEGIN A-----\n'.repeat(200_000)), /more than 1000 PEM blocks/);
});

test('line ends of old Macintoshes are none, as for OpenSSL', () => {
  assert.deepEqual(read(block('A').replaceAll('\n', '\r')), []);
});

test('a marker counts only alone at the start of its line, as for OpenSSL', () => {
  assert.deepEqual(read(` ${block('A')}`), []);
  assert.deepEqual(read(`x-----BEGIN A-----\n`), []);
});

test('a block without its end is not made whole', () => {
  const [glued] = pemBlocks(block('A').trimEnd() + block('A'));
  assert.match(glued?.text ?? '', /-----END A----------BEGIN A-----/);
  const [cut, next] = pemBlocks(`-----BEGIN A-----\nAAAA\n${block('B')}`);
  assert.equal(cut?.text, '-----BEGIN A-----\nAAAA\n');
  assert.equal(next?.label, 'B');
});
