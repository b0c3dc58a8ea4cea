import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ReplyParser, type ReplyResult } from '../../src/probe/smtp-reply.ts';

/** Pushes the parts and gives the first answer that is not "incomplete". */
function answer(...parts: readonly (string | Uint8Array)[]): ReplyResult {
  const parser = new ReplyParser();
  for (const part of parts) {
    const result = parser.push(typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
    if (result.kind !== 'incomplete') return result;
  }
  return { kind: 'incomplete' };
}

const reply = (code: number, lines: string[], bytesAfter = 0) => ({
  kind: 'reply',
  reply: { code, lines },
  bytesAfter,
});

test('reads a reply of one line', () => {
  assert.deepEqual(answer('220 mx.example.com ESMTP\r\n'), reply(220, ['mx.example.com ESMTP']));
});

test('reads a reply of several lines to its last, which has no hyphen', () => {
  assert.deepEqual(answer('250-mx\r\n250-STARTTLS\r\n250 HELP\r\n'), reply(250, ['mx', 'STARTTLS', 'HELP']));
});

test('takes a code without text, with a space or without one', () => {
  assert.deepEqual(answer('220\r\n'), reply(220, ['']));
  assert.deepEqual(answer('220 \r\n'), reply(220, ['']));
});

test('takes lines that end in a bare LF', () => {
  assert.deepEqual(answer('220-a\n220 b\n'), reply(220, ['a', 'b']));
});

test('a reply is not whole before its last line end', () => {
  assert.deepEqual(answer('250-mx\r\n250 HELP\r'), { kind: 'incomplete' });
  assert.deepEqual(answer('250-mx\r\n'), { kind: 'incomplete' });
});

test('counts what follows a reply without having been asked for', () => {
  assert.deepEqual(answer('220 go\r\n250 injected\r\n'), reply(220, ['go'], 14));
});

test('takes the code of the last line where the lines differ', () => {
  assert.deepEqual(answer('220-hello\r\n554 go away\r\n'), reply(554, ['hello', 'go away']));
});

test('says what was sent in place of a reply', () => {
  assert.deepEqual(answer('HTTP/1.1 400 Bad Request\r\n'), { kind: 'malformed', text: 'HTTP/1.1 400 Bad Request' });
  assert.deepEqual(answer('\r\n'), { kind: 'malformed', text: '' });
  assert.deepEqual(answer('2200 x\r\n'), { kind: 'malformed', text: '2200 x' });
  assert.deepEqual(answer('199 x\r\n'), { kind: 'malformed', text: '199 x' });
});

test('NUL and invalid UTF-8 are text like any other', () => {
  assert.deepEqual(answer(Buffer.from('220 a\0b\xff\r\n', 'latin1')), reply(220, ['a\0b\ufffd']));
});

test('stops at a line, or at lines, that go on for ever', () => {
  assert.deepEqual(answer(Buffer.alloc(10_000_000, 'a')), { kind: 'too-long', limitBytes: 131_072 });
  assert.deepEqual(answer(...Array<string>(10_000).fill('250-PIPELINING is offered\r\n')), {
    kind: 'too-long',
    limitBytes: 131_072,
  });
});

test('keeps of a line what RFC 5321 allows it, code and line end included, however it is cut', () => {
  const long = `220-${'a'.repeat(100_000)}\r\n220 ${'é'.repeat(300)}\r\n250 x\r\n`;
  const kept = reply(220, ['a'.repeat(506), 'é'.repeat(253)], 7);
  assert.deepEqual(answer(Buffer.from(long)), kept);
  const pieces = [...Buffer.from(long).subarray(0, -7)].map((octet) => Buffer.from([octet]));
  assert.deepEqual(answer(...pieces), { ...kept, bytesAfter: 0 });
  const longest = `220 ${'a'.repeat(506)}`;
  assert.deepEqual(answer(`${longest}\r\n`), reply(220, ['a'.repeat(506)]));
  assert.deepEqual(answer(longest, '\r', '\n'), reply(220, ['a'.repeat(506)]));
});

test('a thousand EHLO lines are not too many', () => {
  const result = answer(`${'250-X-KEYWORD with a parameter\r\n'.repeat(1000)}250 END\r\n`);
  assert.ok(result.kind === 'reply' && result.reply.lines.length === 1001);
});

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .array(fc.constantFrom('220 a\r\n', '250-b\r\n', '250 c\n', '\r', '\n', '25', '0-', 'x'), { maxLength: 20 })
    .map((all) => Buffer.from(all.join(''))),
);

test('answers the same however the bytes are cut', () => {
  fc.assert(
    fc.property(bytes, fc.array(fc.nat(200), { maxLength: 20 }), (all, cuts) => {
      const edges = [0, ...cuts.map((cut) => Math.min(cut, all.length)).sort((a, b) => a - b), all.length];
      const parts = edges.slice(1).map((edge, index) => all.subarray(edges[index], edge));
      const whole = answer(all);
      const cut = answer(...parts);
      // What follows the reply depends on how much has arrived by then; everything else must not.
      const comparable = (result: ReplyResult) => (result.kind === 'reply' ? result.reply : result);
      assert.deepEqual(comparable(cut), comparable(whole));
    }),
    { numRuns: 1000 },
  );
});
