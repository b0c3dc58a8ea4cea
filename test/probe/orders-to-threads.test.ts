/** How orders are shared out among threads, and what becomes of them; the threads run a few lines that answer as told. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Handshake, Probed } from '../../src/model/observation.ts';
import type { ProbeOptions } from '../../src/probe/probe.ts';
import { type ThreadOptions, threadsOf } from '../../src/probe/threads.ts';
import { aHandshake, anInterruption, aTarget } from '../support/facts.ts';

const cut = anInterruption('greeting', { kind: 'smtp-reply', code: 421, text: 'busy' });
const handshake = aHandshake({ presentedChain: ['end entity', 'issuer'] });

/** What a thread does with each message, `told`, in JavaScript. */
const program = (onMessage: string) => `
  import { parentPort, resourceLimits, threadId, workerData } from 'node:worker_threads';
  const [cut, handshake] = ${JSON.stringify([cut, handshake])};
  const open = [];
  const seen = (number, one) => parentPort.postMessage({ kind: 'seen', number, seen: [one] });
  const left = (number) => parentPort.postMessage({ kind: 'left', number });
  const failed = (number, error) => parentPort.postMessage({ kind: 'failed', number, error });
  parentPort.on('message', (told) => { ${onMessage} });
`;

function threads(t: TestContext, onMessage: string, more: Partial<ThreadOptions> = {}) {
  const { look, end } = threadsOf({
    program: new URL(`data:text/javascript,${encodeURIComponent(program(onMessage))}`),
    count: 1,
    concurrency: 2,
    profiles: new Map(),
    clientCertificate: null,
    profileOf: ({ host }) => `rules for ${host}`,
    signal: new AbortController().signal,
    ...more,
  });
  t.after(end);
  const ask = async (ehloName = '', watch?: ProbeOptions['watch']) => {
    const leaving = { left: Promise.resolve() };
    const order = { mode: 'starttls', serverName: null, looks: [], limitMs: 5000, ehloName, leastShown: 1 } as const;
    const endpoint = { address: '192.0.2.1', port: 25, family: 4 } as const;
    const [one] = await look({ ...order, endpoint }, aTarget(), leaving, watch);
    return { one, leaving };
  };
  return { ask, end };
}

const causeOf = (one: Probed) => one.outcome === 'interruption' && one.cause;

test('an order goes to the thread that has the fewest', async (t) => {
  const { ask } = threads(
    t,
    "seen(told.number, { ...cut, elapsedMs: threadId }); if (told.order.ehloName === 'goes') left(told.number);",
    { count: 2, concurrency: 4 },
  );
  const threadOf = async (ehloName: string) => {
    const { one, leaving } = await ask(ehloName);
    if (ehloName === 'goes') await leaving.left;
    return one.elapsedMs;
  };
  const first = await threadOf('stays');
  const second = await threadOf('goes');
  assert.notEqual(first, second);
  assert.deepEqual([await threadOf('goes'), await threadOf('stays')], [second, second]);
});

test('an order has its place until it is left, and nobody has one more', async (t) => {
  // Each lets the one before leave.
  const { ask } = threads(t, 'seen(told.number, cut); open.splice(0).forEach(left); open.push(told.number);');
  const isLeft = ({ left }: { readonly left: Promise<void> }) =>
    Promise.race([left.then(() => true), new Promise((resolve) => setImmediate(() => resolve(false)))]);
  const first = await ask();
  assert.equal(await isLeft(first.leaving), false);
  const second = ask();
  await assert.rejects(ask(), /more than 2 orders at a time/);
  await first.leaving.left;
  const third = await ask();
  assert.equal(await isLeft(third.leaving), false);
  await (await second).leaving.left;
});

test('who watches is told how far an order is, from the start, and that it is over once it is seen', async (t) => {
  const onOrder = 'workerData.progress[told.number] = 3; seen(told.number, cut); left(told.number);';
  const { ask } = threads(t, onOrder, { concurrency: 1 });
  for (let turn = 0; turn < 2; turn++) {
    const told: string[] = [];
    const { leaving } = await ask('', (progress) => {
      told.push(progress.step);
      return () => told.push(progress.step, 'over');
    });
    await leaving.left;
    assert.deepEqual(told, ['connect', 'starttls', 'over']);
  }
});

test('an order that has failed fails whoever asked, and leaves its place to the next', async (t) => {
  const { ask } = threads(t, 'failed(told.number, new Error(told.order.ehloName));', { concurrency: 1 });
  await assert.rejects(ask('a defect'), { message: 'a defect' });
  await assert.rejects(ask('another'), { message: 'another' });
});

test('an answer to an order that nobody has given is passed over', async (t) => {
  const onOrder = 'seen(9, cut); failed(9, new Error()); left(9); seen(told.number, cut);';
  const { ask } = threads(t, onOrder);
  assert.deepEqual((await ask()).one, cut);
});

test('a thread that dies fails what it has, lets go of what was seen, and says for ever why', async (t) => {
  const onOrder = "if (told.order.ehloName === 'dies') throw new Error('out of memory'); seen(told.number, cut);";
  const { ask, end } = threads(t, onOrder);
  const { leaving } = await ask();
  await assert.rejects(ask('dies'), { message: 'out of memory' });
  await leaving.left;
  await end();
  await assert.rejects(ask(), { message: 'out of memory' });
});

test('once the threads are ended they take no order', async (t) => {
  const { ask, end } = threads(t, 'seen(told.number, cut); left(told.number);');
  await ask();
  await end();
  await assert.rejects(ask(), { message: 'a thread that probes has ended' });
});

test('the end of the run is told to every thread, with its cause', async (t) => {
  const run = new AbortController();
  const onMessage = `
    if (told.kind === 'end') open.forEach((number) => seen(number, { ...cut, cause: told.cause }));
    else if (told.kind === 'order') open.push(told.number);
  `;
  const { ask } = threads(t, onMessage, { count: 2, signal: run.signal });
  const asked = [ask(), ask()];
  run.abort({ kind: 'aborted' });
  const causes = (await Promise.all(asked)).map(({ one }) => causeOf(one));
  assert.deepEqual(causes, [{ kind: 'aborted' }, { kind: 'aborted' }]);
});

test('a thread has what looks are made with, and little memory for what is new', async (t) => {
  const profiles = new Map([['strict', { trustAnchorPem: ['anchor'], offer: 'openssl' as const }]]);
  const clientCertificate = { privateKeyPem: 'key', certificatePem: 'certificate' };
  const onOrder = `
    const { profiles, clientCertificate, progress } = workerData;
    const young = resourceLimits.maxYoungGenerationSizeMb;
    const said = JSON.stringify([...profiles, clientCertificate, progress.length, told.order.ehloName, young]);
    seen(told.number, { ...cut, cause: { kind: 'system-error', code: told.profile, message: said } });
  `;
  const { ask } = threads(t, onOrder, { profiles, clientCertificate });
  const message = JSON.stringify([...profiles, clientCertificate, 2, 'probe.example.com', 16]);
  const code = `rules for ${aTarget().host}`;
  assert.deepEqual(causeOf((await ask('probe.example.com')).one), { kind: 'system-error', code, message });
});

test('what is seen is what the thread saw, and a chain is kept once however often it is seen', async (t) => {
  const onOrder = "seen(told.number, told.order.ehloName === 'cut' ? cut : handshake);";
  const { ask } = threads(t, onOrder, { concurrency: 3 });
  assert.deepEqual((await ask('cut')).one, cut);
  const [one, other] = [(await ask()).one, (await ask()).one] as [Handshake, Handshake];
  assert.deepEqual(one, handshake);
  assert.equal(one.presentedChain, other.presentedChain);
});
