/** What a thread does with the orders that come in, over a channel within this process. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Order } from '../../src/probe/look.ts';
import { type Answer, type Equipment, STEPS, type Told, takeOrders } from '../../src/probe/thread.ts';
import { type Act, serve } from '../support/smtp-server.ts';

const busy: readonly Act[] = ['421 busy\r\n', /^QUIT/, '221 bye\r\n'];

/** A thread in this one, and what it answers, each answer once. */
function thread(t: TestContext) {
  const { port1, port2 } = new MessageChannel();
  t.after(() => {
    port1.close();
    port2.close();
  });
  const progress = new Uint8Array(4).fill(9);
  const equipment: Equipment = {
    profiles: new Map([['strict', { trustAnchorPem: [], offer: 'openssl' }]]),
    clientCertificate: null,
    progress,
  };
  t.mock.timers.enable({ apis: ['setInterval'] });
  takeOrders(port1 as MessagePort, equipment);
  const answers: Answer[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  port2.on('message', (answer: Answer) => {
    const first = waiting.shift();
    if (first === undefined) answers.push(answer);
    else first(answer);
  });
  return {
    progress,
    tell: (told: Told) => port2.postMessage(told),
    answer: () => {
      const known = answers.shift();
      return known !== undefined ? Promise.resolve(known) : new Promise<Answer>((resolve) => waiting.push(resolve));
    },
    /** What whoever looks on is told by now. */
    tick: () => t.mock.timers.tick(500),
  };
}

async function serving(t: TestContext, script: readonly Act[]) {
  const server = await serve(script);
  t.after(server.close);
  const order: Order = {
    endpoint: { address: '127.0.0.1', port: server.port, family: 4 },
    mode: 'starttls',
    serverName: 'mail.example.com',
    looks: [],
    limitMs: 3_600_000,
    ehloName: 'probe.example.com',
    leastShown: 1,
  };
  return { server, order };
}

test('an order is seen, then left once the connection is closed, each by its number', async (t) => {
  const { order } = await serving(t, busy);
  const { tell, answer } = thread(t);
  tell({ kind: 'order', number: 3, order, profile: 'strict' });
  const seen = await answer();
  assert.ok(seen.kind === 'seen' && seen.number === 3);
  const [first, ...others] = seen.seen;
  assert.deepEqual(first.outcome === 'interruption' && [first.step, first.cause], [
    'greeting',
    { kind: 'smtp-reply', code: 421, text: 'busy' },
  ]);
  assert.deepEqual([first.endpoint, others], [order.endpoint, []]);
  assert.deepEqual(await answer(), { kind: 'left', number: 3 });
});

test('an order by a profile that the thread does not know has failed, and the next one is carried out', async (t) => {
  const { order } = await serving(t, busy);
  const { tell, answer } = thread(t);
  tell({ kind: 'order', number: 0, order, profile: 'nobody' });
  const failed = await answer();
  assert.ok(failed.kind === 'failed' && failed.number === 0);
  assert.match(failed.error.message, /no secure contexts for "nobody"/);
  tell({ kind: 'order', number: 0, order, profile: 'strict' });
  assert.equal((await answer()).kind, 'seen');
});

test('the end of the run ends what is open, with its cause, and what comes then', async (t) => {
  const { order, server } = await serving(t, ['silence!']);
  const { tell, answer } = thread(t);
  tell({ kind: 'order', number: 1, order, profile: 'strict' });
  while (server.heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
  tell({ kind: 'end', cause: { kind: 'aborted' } });
  const causeOf = (one: Answer) =>
    one.kind === 'seen' && one.seen[0].outcome === 'interruption' ? one.seen[0].cause : one;
  assert.deepEqual(causeOf(await answer()), { kind: 'aborted' });
  assert.deepEqual(await answer(), { kind: 'left', number: 1 });
  tell({ kind: 'order', number: 2, order, profile: 'strict' });
  assert.deepEqual(causeOf(await answer()), { kind: 'aborted' });
  assert.equal(server.heard.length, 1);
});

test('how far an order is, is told twice a second by its number, of its last connection', async (t) => {
  let whenHeard = () => {};
  const heard = new Promise<void>((resolve) => {
    whenHeard = resolve;
  });
  const { order } = await serving(t, ['220 mx\r\n', /^EHLO/, () => whenHeard(), 'silence!']);
  const { tell, answer, tick, progress } = thread(t);
  tell({ kind: 'order', number: 2, order, profile: 'strict' });
  await heard;
  assert.deepEqual([...progress], [9, 9, 9, 9]);
  tick();
  assert.deepEqual([...progress], [9, 9, STEPS.indexOf('ehlo'), 9]);
  tell({ kind: 'end', cause: { kind: 'aborted' } });
  await answer();
  await answer();
  progress.fill(9);
  tick();
  assert.deepEqual([...progress], [9, 9, 9, 9]);
});

test('of an order whose connection takes leave, nothing more is told', async (t) => {
  const { order, server } = await serving(t, ['421 busy\r\n', /^QUIT/, 'silence!']);
  const { tell, answer, tick, progress } = thread(t);
  tell({ kind: 'order', number: 2, order, profile: 'strict' });
  assert.equal((await answer()).kind, 'seen');
  tick();
  assert.deepEqual([...progress], [9, 9, 9, 9]);
  await server.close();
  assert.deepEqual(await answer(), { kind: 'left', number: 2 });
});
