import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../src/model/observation.ts';
import { type Clock, progressOn } from '../../src/terminal/progress.ts';

/** A clock that goes on by what it is told, and what was written to the stream. */
function watching(stream: { isTTY?: boolean; columns?: number }, targetCount: number) {
  const written: string[] = [];
  let nowMs = 0;
  let period = 0;
  let tick: (() => void) | null = null;
  const clock: Clock = {
    nowMs: () => nowMs,
    every: (periodMs, call) => {
      period = periodMs;
      tick = call;
      return () => {
        tick = null;
      };
    },
  };
  const progress = progressOn({ ...stream, write: (text) => written.push(text) }, targetCount, clock);
  const pass = (ms: number) => {
    for (const end = nowMs + ms; nowMs < end; ) {
      nowMs = Math.min(end, nowMs + period - (nowMs % period));
      if (nowMs % period === 0) tick?.();
    }
  };
  return { written, pass, ...progress };
}

test('on a terminal the line is there from the first second, and is taken away', () => {
  const { written, pass, watch, onProbed, clear } = watching({ isTTY: true, columns: 80 }, 30);
  const progress: { step: Step } = { step: 'connect' };
  const done = watch('mail22.example.com', progress);
  pass(999);
  assert.deepEqual(written, []);
  pass(1);
  progress.step = 'greeting';
  onProbed();
  pass(11_000);
  done();
  pass(1000);
  clear();
  pass(5000);
  assert.equal(written[0], '\r\u001b[K0 of 30 done, waiting for mail22.example.com: connect, 1 s');
  assert.equal(written[11], '\r\u001b[K1 of 30 done, waiting for mail22.example.com: greeting, 12 s');
  assert.deepEqual(written.slice(12), ['\r\u001b[K1 of 30 done', '\r\u001b[K']);
});

test('one target is not counted, and the longest wait is named first', () => {
  const { written, pass, watch } = watching({ isTTY: true, columns: 80 }, 1);
  watch('a.example', { step: 'handshake' });
  pass(1000);
  watch('b.example', { step: 'connect' });
  pass(1000);
  assert.deepEqual(written, [
    '\r\u001b[Kwaiting for a.example: handshake, 1 s',
    '\r\u001b[Kwaiting for a.example: handshake, 2 s (and 1 more)',
  ]);
});

test('no line is as wide as the terminal, where it would go on to the next', () => {
  const { written, pass, watch } = watching({ isTTY: true, columns: 20 }, 5);
  watch('mail.example.com', { step: 'ehlo' });
  pass(1000);
  assert.equal(written[0], '\r\u001b[K0 of 5 done, waitin');
});

test('elsewhere it is one line every ten seconds, while something is waited for', () => {
  const { written, pass, watch, clear } = watching({}, 99);
  const done = watch('mail.example.com', { step: 'greeting' });
  pass(9999);
  assert.deepEqual(written, []);
  pass(10_001);
  done();
  pass(30_000);
  clear();
  assert.deepEqual(written, [
    '0 of 99 done, waiting for mail.example.com: greeting, 10 s\n',
    '0 of 99 done, waiting for mail.example.com: greeting, 20 s\n',
  ]);
});

test('over many there is a bar with a rate on a terminal', () => {
  const { written, pass, watch, onProbed } = watching({ isTTY: true, columns: 160 }, 10_000);
  watch('mx7.example.com', { step: 'connect' });
  for (let done = 0; done < 2500; done++) onProbed();
  pass(10_000);
  assert.equal(
    written.at(-1),
    '\r\u001b[K[#####...............] 2,500 of 10,000 done, 250 a second, about 30 s left, waiting for mx7.example.com: connect, 10 s',
  );
});

test('where the terminal is narrow, what is waited for is worth more than how long the rest takes', () => {
  const { written, pass, watch, onProbed } = watching({ isTTY: true, columns: 80 }, 100);
  watch('mx7.example.com', { step: 'connect' });
  for (let done = 0; done < 99; done++) onProbed();
  pass(1000);
  assert.equal(
    written.at(-1),
    '\r\u001b[K[#########.] 99 of 100 done, 99 a second, waiting for mx7.example.com: connect,',
  );
});

test('over many it is one line a minute elsewhere, and the rate is that of the last minute', () => {
  const { written, pass, watch, onProbed } = watching({}, 1000);
  watch('mx7.example.com', { step: 'connect' });
  for (let done = 0; done < 600; done++) onProbed();
  pass(120_000);
  onProbed();
  pass(60_000);
  assert.deepEqual(written, [
    '600 of 1,000 done, 10 a second, about 40 s left, waiting for mx7.example.com: connect, 60 s\n',
    '600 of 1,000 done, 0 a second, waiting for mx7.example.com: connect, 120 s\n',
    '601 of 1,000 done, 1 a minute, about 399 min left, waiting for mx7.example.com: connect, 180 s\n',
  ]);
});
