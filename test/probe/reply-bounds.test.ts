/** Where a reply has its end: the limits of RFC 5321 to the octet, and what a parser keeps of one reply for the next. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReplyParser } from '../../src/probe/smtp-reply.ts';

const MOST = 128 * 1024;
const push = (parser: ReplyParser, text: string) => parser.push(Buffer.from(text, 'latin1'));
const said = (text: string) => push(new ReplyParser(), text);
const tooLong = { kind: 'too-long', limitBytes: MOST };

test('a reply may have so many octets, and not one more, in one piece or in two', () => {
  const line = `250-${'x'.repeat(506)}\r\n`;
  const whole = `${line.repeat(255)}250 ${'x'.repeat(506)}\r\n`;
  assert.equal(whole.length, MOST);
  assert.equal(said(whole).kind, 'reply');
  const longer = whole.replace('-x', '-xx');
  assert.deepEqual(said(longer), tooLong);
  const parser = new ReplyParser();
  assert.equal(push(parser, longer.slice(0, -1)).kind, 'incomplete');
  assert.deepEqual(push(parser, 'x'), tooLong);
});

test('of a line without an end as many octets are waited for', () => {
  assert.deepEqual(said('x'.repeat(MOST)), { kind: 'incomplete' });
  assert.deepEqual(said('x'.repeat(MOST + 1)), tooLong);
});

for (const [what, before, kind] of [
  ['a reply', '220-mx\r\n220 mx\r\n', 'reply'],
  ['a reply with more behind it', '220 mx\r\n250', 'reply'],
  ['what is no reply', '220-mx\r\nhello\r\n', 'malformed'],
  ['a line without an end', `220-mx\r\n${'x'.repeat(MOST)}`, 'too-long'],
  ['lines without an end', '220-mx\r\n'.repeat(MOST / 8 + 1), 'too-long'],
] as const) {
  test(`nothing of ${what} is left for the next reply`, () => {
    const parser = new ReplyParser();
    assert.equal(push(parser, before).kind, kind);
    const next = { kind: 'reply', reply: { code: 354, lines: ['go'] }, bytesAfter: 0 };
    assert.deepEqual(push(parser, '354 go\r\n'), next);
    // As much as before is allowed again.
    assert.equal(push(parser, '2'.repeat(MOST)).kind, 'incomplete');
  });
}

for (const [text, code, line] of [
  ['200 x', 200, 'x'],
  ['599 x', 599, 'x'],
  ['250', 250, ''],
  ['250  x ', 250, ' x '],
  ['250 a\rb', 250, 'a\rb'],
  ['250 a\u0085b', 250, 'a\ufffdb'],
] as const) {
  test(`"${text.replace('\r', ' ')}" is a reply`, () =>
    assert.deepEqual(said(`${text}\r\n`), { kind: 'reply', reply: { code, lines: [line] }, bytesAfter: 0 }));
}

for (const text of ['100 x', '650 x', '25 x', '250x', '250_x', ' 250 x', 'x250 x', '2500', 'a50 x', '25a x']) {
  test(`"${text}" is no reply`, () => assert.deepEqual(said(`${text}\r\n`), { kind: 'malformed', text }));
}

test('of what is no reply 120 characters are shown', () => {
  assert.deepEqual(said(`${'x'.repeat(120)}\r\n`), { kind: 'malformed', text: 'x'.repeat(120) });
  assert.deepEqual(said(`${'x'.repeat(121)}\r\n`), { kind: 'malformed', text: 'x'.repeat(120) });
});

test('a line that is cut keeps its code and as much text as a whole one', () => {
  const parser = new ReplyParser();
  assert.equal(push(parser, `250 ${'a'.repeat(600)}`).kind, 'incomplete');
  assert.equal(push(parser, 'b'.repeat(600)).kind, 'incomplete');
  assert.deepEqual(push(parser, 'c\r\n'), {
    kind: 'reply',
    reply: { code: 250, lines: ['a'.repeat(506)] },
    bytesAfter: 0,
  });
});
