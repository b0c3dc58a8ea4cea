import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../src/model/observation.ts';
import { Pace } from '../../src/terminal/pace.ts';
import { type Clock, machineClock, progressOn } from '../../src/terminal/progress.ts';

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

test('what was never drawn is not taken away, and in a log nothing ever is', () => {
  for (const stream of [{ isTTY: true, columns: 80 }, {}]) {
    const { written, clear } = watching(stream, 5);
    clear();
    assert.deepEqual(written, []);
  }
  const { written, pass, watch, clear } = watching({}, 5);
  watch('a.example', { step: 'connect' });
  pass(10_000);
  clear();
  assert.equal(written.length, 1);
});

test('no name of a host is obeyed by a terminal or a log', () => {
  const onTerminal = watching({ isTTY: true }, 1);
  onTerminal.watch('a\u001b[2J\n.example', { step: 'connect' });
  onTerminal.pass(1000);
  assert.deepEqual(onTerminal.written, ['\r\u001b[Kwaiting for a\\u001b[2J\\n.example: connect, 1 s']);
  const inLog = watching({}, 1);
  inLog.watch('##[error]\r\n::error::x', { step: 'connect' });
  inLog.pass(10_000);
  assert.deepEqual(inLog.written, ['waiting for # #[error]\\r\\n::error::x: connect, 10 s\n']);
});

test('from a hundred targets on a run is watched as a whole, and a bar is long where there are a hundred columns', () => {
  const first = (stream: object, targetCount: number) => {
    const { written, pass, watch } = watching(stream, targetCount);
    watch('a.example', { step: 'connect' });
    pass(60_000);
    return written[0];
  };
  assert.equal(first({}, 99), '0 of 99 done, waiting for a.example: connect, 10 s\n');
  assert.equal(first({}, 100), '0 of 100 done, 0 a second, waiting for a.example: connect, 60 s\n');
  const bar = (columns?: number) =>
    /\[[.#]*\]/.exec(first({ isTTY: true, ...(columns !== undefined && { columns }) }, 100) ?? '')?.[0].length;
  assert.deepEqual([99, 100, undefined].map(bar), [12, 22, 22]);
  assert.equal(first({ isTTY: true, columns: 1 }, 5), '\r\u001b[K');
});

test('a rate below one a second is one a minute, and what takes longer than a hundred seconds is minutes', () => {
  let nowMs = 0;
  const lineAfter = (total: number, seconds: number, done: number) => {
    nowMs = 0;
    const pace = new Pace(total, () => nowMs);
    nowMs = seconds * 1000;
    return pace.line(done);
  };
  assert.equal(lineAfter(1000, 10, 10), '10 of 1,000 done, 1 a second, about 17 min left');
  assert.equal(lineAfter(1000, 20, 10), '10 of 1,000 done, 30 a minute, about 33 min left');
  assert.equal(lineAfter(109, 10, 10), '10 of 109 done, 1 a second, about 99 s left');
  assert.equal(lineAfter(110, 10, 10), '10 of 110 done, 1 a second, about 2 min left');
  assert.equal(lineAfter(100, 10, 100), '100 of 100 done, 10 a second');
  assert.equal(lineAfter(100, 0, 0), '0 of 100 done, 0 a second');
});

test('the rate is of the last minute and the mark before it', () => {
  let nowMs = 0;
  const pace = new Pace(1000, () => nowMs);
  const at = (seconds: number, done: number) => {
    nowMs = seconds * 1000;
    return pace.line(done, true);
  };
  assert.equal(at(10, 100), '100 of 1,000 done, 10 a second');
  assert.equal(at(60, 100), '100 of 1,000 done, 2 a second');
  assert.equal(at(70, 100), '100 of 1,000 done, 0 a second');
});

test('a bar is never longer than it is', () => {
  const pace = new Pace(10, () => 0);
  assert.deepEqual(
    [0, 4, 5, 10, 12].map((done) => pace.bar(done, 4)),
    ['[....]', '[#...]', '[##..]', '[####]', '[####]'],
  );
});

test('the clock of the machine goes on, and keeps no process alive', (t) => {
  let isAlive = true;
  const timer = { unref: () => (isAlive = false) };
  const set = t.mock.method(globalThis, 'setInterval', () => timer as never);
  const clear = t.mock.method(globalThis, 'clearInterval', () => {});
  const tick = () => {};
  const stop = machineClock.every(500, tick);
  assert.deepEqual(set.mock.calls[0]?.arguments, [tick, 500]);
  assert.equal(isAlive, false);
  stop();
  assert.deepEqual(clear.mock.calls[0]?.arguments, [timer]);
  const microseconds = Number(process.hrtime.bigint() / 1000n);
  assert.ok(Math.abs(machineClock.nowMs() - microseconds / 1000) < 60_000);
});

test('a wait is as long as its own connection, and the next oldest is named once it ends', () => {
  const { written, pass, watch } = watching({ isTTY: true }, 1);
  pass(3000);
  const first = watch('a.example', { step: 'connect' });
  pass(1000);
  watch('b.example', { step: 'connect' });
  watch('c.example', { step: 'connect' });
  pass(1000);
  first();
  pass(1000);
  assert.deepEqual(written.slice(3), [
    '\r\u001b[Kwaiting for a.example: connect, 1 s',
    '\r\u001b[Kwaiting for a.example: connect, 2 s (and 2 more)',
    '\r\u001b[Kwaiting for b.example: connect, 2 s (and 1 more)',
  ]);
});
