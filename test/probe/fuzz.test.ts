/** Whatever bytes a server sends, however they are cut: no crash, no hang, no unbounded buffer, one and the same result. */
import assert from 'node:assert/strict';
import { Duplex } from 'node:stream';
import { test } from 'node:test';
import fc from 'fast-check';
import { causeOf } from '../../src/probe/cause.ts';
import { Conversation } from '../../src/probe/conversation.ts';
import { ehlo, greet, type Progress, startTls } from '../../src/probe/dialogue.ts';

/** A stream that has been sent these segments and then ended; what is written to it is kept. */
function streamOf(segments: readonly Uint8Array[]): { stream: Duplex; written: string[] } {
  const waiting = [...segments];
  const written: string[] = [];
  const stream = new Duplex({
    read() {
      const next = waiting.shift();
      // An empty segment would not wake the reader.
      if (next === undefined) this.push(null);
      else if (next.length === 0) this._read(0);
      else setImmediate(() => this.push(next));
    },
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { stream, written };
}

async function talk(segments: readonly Uint8Array[]) {
  const { stream, written } = streamOf(segments);
  const conversation = new Conversation(stream);
  const progress: Progress = { step: 'greeting' };
  try {
    await greet(conversation, progress);
    await ehlo(conversation, progress, 'probe.example.com');
    await startTls(conversation, progress);
    return { progress, written, cause: null };
  } catch (error) {
    return { progress, written, cause: causeOf(error) };
  }
}

const fragment = fc.constantFrom(
  '220 mx\r\n',
  '220-mx\r\n',
  '250-mx\r\n',
  '250 STARTTLS\r\n',
  '250-starttls\r\n',
  '220 go\r\n',
  '421 no\r\n',
  '502 what\r\n',
  '454 later\n',
  'x',
  '\r',
  '\n',
  '\0',
  '25',
  '-',
);
const script = fc.array(fragment, { maxLength: 12 }).map((parts) => Buffer.from(parts.join('')));
const bytes = fc.oneof(
  script,
  fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
);

test('the dialogue ends with a result, and lines that were cut end like lines that were not', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.array(fc.nat(100), { maxLength: 30 }), async (all, sizes) => {
      // One reply a segment is how an honest server talks in lock-step; anything beyond is what came unasked for.
      const lines = all
        .toString('latin1')
        .split(/(?<=\n)/)
        .map((line) => Buffer.from(line, 'latin1'));
      const cut: Buffer[] = [];
      for (const [index, line] of lines.entries()) {
        const at = (sizes[index] ?? 0) % (line.length + 1);
        cut.push(line.subarray(0, at), line.subarray(at));
      }
      const [whole, pieces] = [await talk(lines), await talk(cut)];
      assert.deepEqual(pieces, whole);
      assert.ok(whole.cause !== null || whole.progress.step === 'starttls');
      for (const line of whole.written)
        assert.match(line, /^(EHLO probe\.example\.com|HELO probe\.example\.com|STARTTLS)\r\n$/);
    }),
    { numRuns: 500 },
  );
});

test('a line of ten megabytes and an endless reply end at the limit', async () => {
  const megabyte = Buffer.alloc(1_000_000, 'a');
  const line = await talk([Buffer.from('220 '), ...Array<Buffer>(10).fill(megabyte)]);
  assert.deepEqual(line.cause, { kind: 'reply-too-long', limitBytes: 131_072 });
  const endless = await talk([
    Buffer.from('220 mx\r\n'),
    ...Array<Buffer>(10_000).fill(Buffer.from('250-PIPELINING\r\n'.repeat(10))),
  ]);
  assert.deepEqual([endless.progress.step, endless.cause?.kind], ['ehlo', 'reply-too-long']);
});
