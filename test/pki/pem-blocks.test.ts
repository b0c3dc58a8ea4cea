/** PEM line by line, as OpenSSL's PEM_read_bio goes through it (test/pki/pem.test.ts asks OpenSSL itself). */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { bodyOf, goesOnInBase64 } from '../../src/pki/base64.ts';
import { readPem, unreadText } from '../../src/pki/pem.ts';

const pemOf = (text: string) => readPem(Buffer.from(text, 'latin1'));
const around = (body: string, label = 'A') => `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
const of = (count: number) => 'A'.repeat(count);
const LINE = of(64);

test('headers end with a blank line, and behind them a body has lines of 64 letters', () => {
  for (const [body, octets, headers] of [
    ['AAAA', 3, ''],
    [of(100), 75, ''],
    [of(600), 450, ''],
    ['AAAA\nAAAA', 6, ''],
    ['\nAAAA', 3, ''],
    ['k: v\n\nAAAA', 3, 'k: v'],
    ['AAAA\n\nAAAA', 3, 'AAAA'],
    ['k: v\nx\n\nAAAA', 3, 'k: v\nx'],
    ['k: v \n \nAAAA', 3, 'k: v'],
    [`k: v\n\n${LINE}\n${LINE}\nAAAA`, 99, 'k: v'],
    [`k: v\n\n${LINE}`, 48, 'k: v'],
    // OpenSSL reads 254 bytes at once, and the rest of such a line is none of its own.
    [`${of(253)}\n\nAAAA`, 3, of(253)],
    [`${of(254)}\nAA`, 192, ''],
    [`${of(254)}AA`, 192, ''],
    [`${of(508)}`, 381, ''],
    [`AA${' '.repeat(251)}\nAA`, 3, ''],
  ] as const) {
    const { blocks, unread } = pemOf(around(body));
    const [block] = blocks;
    assert.deepEqual([blocks.length, unread], [1, []], body);
    assert.deepEqual([block?.bytes, block?.headers, block?.label], [Buffer.alloc(octets), headers, 'A'], body);
  }
});

test('a block that OpenSSL cannot read says why, and reading goes on behind it', () => {
  for (const [body, defect] of [
    ['\n\nAAAA', 'blank-line'],
    ['k: v\n\n\nAAAA', 'blank-line'],
    ['k: v\n\nAAAA\nAAAA', 'blank-line'],
    [`k: v\n\n${of(65)}`, 'blank-line'],
    [`k: v\n\n${of(63)}\nA`, 'blank-line'],
    ['', 'blank-line'],
    ['k: v', 'not-base64'],
    ['k: v\n', 'blank-line'],
    ['AAA', 'not-base64'],
    // A colon makes it a header, whatever is in front.
    ['AAAA-:', 'not-base64'],
    ['A{AA', 'not-base64'],
  ] as const) {
    const { blocks, unread } = pemOf(around(body) + around('AAAA', 'B'));
    const [first] = unread;
    assert.deepEqual([first?.defect, first?.line], [defect, 1], JSON.stringify(body));
    assert.deepEqual(
      blocks.map(({ label }) => label),
      ['B'],
      JSON.stringify(body),
    );
  }
});

test('a block keeps the text that it is in the file, and no more', () => {
  const text = around('k: v\n\nAAAA');
  const [one, two] = pemOf(`x\n${text}between\n${text.trimEnd()}`).blocks;
  assert.deepEqual([one?.text, one?.line], [text, 2]);
  assert.deepEqual([two?.text, two?.line], [text.trimEnd(), 8]);
});

test('what could not be read is known by its length and its digest', () => {
  const text = 'a\u00ff';
  const sha256 = createHash('sha256').update(Buffer.from('61ff', 'hex')).digest('hex');
  assert.deepEqual(unreadText(text, 7, 'not-base64'), { line: 7, defect: 'not-base64', lengthBytes: 2, sha256 });
  const broken = around('{}');
  assert.deepEqual(pemOf(`x\n${broken}y\n`).unread, [unreadText(broken, 2, 'not-base64')]);
  const cut = '-----BEGIN A-----\nAAAA\n';
  assert.deepEqual(pemOf(cut).unread, [unreadText(cut, 1, 'end-missing')]);
  assert.deepEqual(pemOf('-----BEGIN A-----').unread, [unreadText('-----BEGIN A-----', 1, 'end-missing')]);
});

test('an end marker has the label of its beginning, and nothing behind it', () => {
  const begin = '-----BEGIN A-----\nAAAA\n';
  for (const [end, defect] of [
    ['-----END AB-----', 'end-of-another'],
    ['-----END A----', 'end-of-another'],
    ['-----END B-----', 'end-of-another'],
    ['-----END A-----x', 'end-not-alone'],
    ['-----END A-----BEGIN A-----', 'end-not-alone'],
  ] as const) {
    const { blocks, unread } = pemOf(`${begin}${end}\n${around('AAAA', 'B')}`);
    assert.deepEqual([unread[0]?.defect, blocks.map(({ label }) => label)], [defect, ['B']], end);
  }
  for (const end of ['-----END A----- ', '-----END A-----\t\r', '-----END A-----\u0080\u00ff'])
    assert.equal(pemOf(`${begin}${end}\n`).blocks.length, 1, JSON.stringify(end));
});

test('a marker inside a block that has no end of its own begins a block', () => {
  const { blocks, unread } = pemOf(`-----BEGIN A-----\nAAAA\n${around('AAAA', 'B')}`);
  assert.deepEqual(
    [blocks.map(({ label, line }) => `${label} ${line}`), unread[0]?.defect],
    [['B 3'], 'end-of-another'],
  );
  const again = pemOf(`-----BEGIN A-----\n${of(8)}\n-----BEGIN A-----\nBBBB\n-----END A-----\n`);
  assert.deepEqual(
    [again.blocks.length, again.blocks[0]?.bytes, again.unread[0]?.defect],
    [1, Buffer.alloc(6), 'marker-inside'],
  );
});

test('what a hyphen ends within a body is a block, but for what is dropped', () => {
  for (const body of ['AAAA-x', 'k: v\n\nAAAA-x:']) {
    const { blocks, unread } = pemOf(around(body));
    assert.deepEqual([blocks[0]?.bytes, unread[0]?.defect], [Buffer.alloc(3), 'marker-inside'], body);
  }
});

const MARK = '\u00ef\u00bb\u00bf';

test('a byte order mark is let pass where a file or the text behind a block begins, and nowhere else', () => {
  const labels = (text: string) => pemOf(text).blocks.map(({ label }) => label);
  assert.deepEqual(labels(`${MARK}${around('AAAA')}${MARK}${around('AAAA', 'B')}`), ['A', 'B']);
  assert.deepEqual(labels(`x\n${MARK}${around('AAAA')}`), []);
  assert.deepEqual(labels(`${around('AAAA')}x\n${MARK}${around('AAAA', 'B')}`), ['A']);
  assert.deepEqual(labels(`${MARK.slice(1)}${around('AAAA')}`), []);
  assert.deepEqual(labels('-----BEGIN A\nAAAA\n-----END A-----\n'), []);
});

test('a file has a thousand blocks at most, read or unread, and fewer strays', () => {
  const [good, broken] = [around('AAAA').repeat(500), around('{}').repeat(500)];
  assert.equal(pemOf(good + broken).blocks.length, 500);
  for (const more of [around('AAAA'), around('{}')])
    assert.throws(() => pemOf(good + broken + more), /more than 1000 PEM blocks/);
  assert.equal(stray(glued.repeat(999)).length, 999);
  assert.throws(() => stray(glued.repeat(1000)), /more than 1000 PEM blocks/);
  const hidden = `x-----BEGIN PRIVATE KEY-----\n${LINE}\n`;
  assert.equal(pemOf(`${around('AAAA')}${hidden}`).hiddenKeyLines.length, 1);
});

test('what is wrong comes in the order of the file', () => {
  const broken = around('{}');
  assert.deepEqual(
    pemOf(`${glued}${broken}${glued}${broken}`).unread.map(({ line }) => line),
    [1, 4, 7, 10],
  );
  assert.deepEqual(pemOf(around(LINE, 'PRIVATE KEY')).hiddenKeyLines, []);
  // A comment is one of its own line.
  assert.equal(stray(`# comment\n${glued}`).length, 1);
});

const stray = (text: string) => pemOf(text).unread.map(({ line, defect, lengthBytes }) => [line, defect, lengthBytes]);
const glued = `x-----BEGIN A-----\n${LINE}\n-----END A-----\n`;

test('a marker that is not alone in its line hides a block, but for comments', () => {
  const length = glued.length - 1;
  assert.deepEqual(stray(glued), [[1, 'marker-not-alone', length]]);
  assert.deepEqual(stray(`\n\n${glued}\ny\n${glued}`), [
    [3, 'marker-not-alone', length],
    [8, 'marker-not-alone', length],
  ]);
  assert.deepEqual(stray(`${around('AAAA')}${glued}`), [[4, 'marker-not-alone', length]]);
  // Without an end it goes on to the end of the file.
  assert.deepEqual(stray(`x-----BEGIN A-----\n${LINE}\n`), [[1, 'marker-not-alone', length - 15 - 1]]);
  for (const sign of ['#', ';', '//', ' #', '\t;', '# x ', '//-'])
    assert.deepEqual(stray(`${sign}${glued.slice(1)}`), [], sign);
  for (const sign of ['/', 'x#', '-', '*']) assert.deepEqual(stray(`${sign}${glued.slice(1)}`).length, 1, sign);
  const short = (letters: number) => stray(`x-----BEGIN A-----\n${of(letters)}\n`).length;
  assert.deepEqual([short(39), short(40)], [0, 1]);
});

test('a private key of any kind is seen where no server sees it', () => {
  const key = (kind: string, letters = 64) => `x-----BEGIN ${kind}PRIVATE KEY-----\n${of(letters)}\n`;
  const lines = (text: string) => pemOf(text).hiddenKeyLines;
  for (const kind of ['', 'RSA ', 'EC ', 'ENCRYPTED ', 'OPENSSH ', 'A1 B2 C3 '])
    assert.deepEqual(lines(`\n${key(kind)}`), [2], kind);
  for (const kind of ['rsa ', 'A ', 'A1 B2 C3 D4 ']) assert.deepEqual(lines(key(kind)), [], kind);
  assert.deepEqual(lines(`${key('')}\n${key('EC ')}${key('')}`), [1, 4, 6]);
  assert.deepEqual(lines(`${key('').trimEnd()}${key('')}`), [1, 2]);
  assert.deepEqual([lines(key('', 39)), lines(key('', 40))], [[], [1]]);
  assert.equal(lines(key('').repeat(900)).length, 900);
});

test('a body is base64 in groups of four, up to a hyphen', () => {
  const read = (text: string) => bodyOf(text);
  assert.deepEqual(read(' Y\tW\r\nJj '), { bytes: Buffer.from('abc'), isStoppedShort: false });
  assert.deepEqual(read('YQ=='), { bytes: Buffer.from('a'), isStoppedShort: false });
  assert.deepEqual(read('YWI='), { bytes: Buffer.from('ab'), isStoppedShort: false });
  assert.deepEqual(read('+/+/'), { bytes: Buffer.from('fbffbf', 'hex'), isStoppedShort: false });
  assert.deepEqual(read('YWJj-}'), { bytes: Buffer.from('abc'), isStoppedShort: true });
  assert.deepEqual(read('-'), { bytes: Buffer.alloc(0), isStoppedShort: true });
  assert.deepEqual(read(''), { bytes: Buffer.alloc(0), isStoppedShort: false });
  for (const text of ['YWJ', 'Y===', '=YWJ', 'YQ==YQ==', 'YW_j', '{YWJ', 'YWJ}', 'YW\fj'])
    assert.equal(read(text), null, text);
});

test('base64 goes on through line breaks, quotes, escapes and signs of comments', () => {
  assert.ok(goesOnInBase64('x\n# "AB", \'CD\' \\ ; > * EF', 1, 6));
  assert.ok(!goesOnInBase64('ABCDE', 0, 6));
  assert.ok(!goesOnInBase64('ABC-DEF', 0, 6));
  assert.ok(!goesOnInBase64('-ABCDEF', 0, 6));
  assert.ok(goesOnInBase64('-ABC+/=', 1, 6));
  assert.ok(goesOnInBase64(`${' '.repeat(18)}ABCDEF`, 0, 6));
  // No more than four times as much is looked at.
  assert.ok(!goesOnInBase64(`${' '.repeat(19)}ABCDEF`, 0, 6));
});
