/** Which looks a prober orders of an address, and what it makes of what they see: from facts, without a connection. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LookName } from '../../src/model/look.ts';
import type { Cause, Interruption, Probed, Step } from '../../src/model/observation.ts';
import type { Looker, Order } from '../../src/probe/look.ts';
import { proberOf, type ScheduleOptions } from '../../src/probe/schedule.ts';
import { goodChain } from '../support/ca.ts';
import { aHandshake, anInterruption, aTarget, endpoint } from '../support/facts.ts';

const { presented } = await goodChain();
const shown = (name: LookName = 'first') =>
  aHandshake({ presentedChain: presented, look: { name, serverName: 'mail.example.com' } });
const failed = (step: Step, cause: Cause, more: Partial<Interruption> = {}): Interruption => ({
  ...anInterruption(step, cause),
  ...more,
});
const timeout: Cause = { kind: 'timeout', limitMs: 20_000 };
const closed: Cause = { kind: 'connection-closed' };
const refused = (code: number): Cause => ({ kind: 'smtp-reply', code, text: 'no' });

const summary = (seen: readonly Probed[]) => seen.map(({ look, outcome }) => `${look.name}: ${outcome}`);

/** Each order sees the next of these; the last one again and again. */
function prober(sights: readonly (readonly [Probed, ...Probed[]])[], own: Partial<ScheduleOptions> = {}) {
  const orders: Order[] = [];
  const pauses: number[] = [];
  const look: Looker = async (order) => {
    orders.push(order);
    const [first, ...others] = sights[Math.min(orders.length, sights.length) - 1] ?? [shown()];
    // Each look is another one, however alike they are.
    return [{ ...first }, ...others];
  };
  const probe = proberOf({
    limitMs: 20_000,
    ehloName: 'probe.example.com',
    secureContextsFor: () => assert.fail('no connection is made here'),
    redirections: [],
    looks: ['rsa'],
    namesToTry: () => [],
    concurrency: 4,
    retries: 1,
    resolve: async () => ({ endpoints: [endpoint], failed: [] }),
    look,
    pause: async (pauseMs) => pauses.push(pauseMs),
    ...own,
  });
  return { probe, orders, pauses };
}

test('an order says all that a look needs', async () => {
  const { probe, orders } = prober([[shown()]]);
  await probe(aTarget({ mode: 'implicit' }));
  assert.deepEqual(orders, [
    {
      endpoint,
      mode: 'implicit',
      serverName: 'mail.example.com',
      looks: ['rsa'],
      limitMs: 20_000,
      ehloName: 'probe.example.com',
      leastShown: 3,
    },
  ]);
});

test('an IP address is no server name', async () => {
  for (const host of ['192.0.2.1', '2001:db8::1']) {
    const { probe, orders } = prober([[shown()]]);
    await probe(aTarget({ host }));
    assert.equal(orders[0]?.serverName, null);
  }
});

test('three connections are to show a certificate, where there are further looks and repeats', async () => {
  for (const [own, leastShown] of [
    [{}, 3],
    [{ repeats: 1 }, 3],
    [{ repeats: 0 }, 1],
    [{ looks: [] }, 1],
  ] as const) {
    const { probe, orders } = prober([[shown()]], own);
    await probe(aTarget());
    assert.equal(orders[0]?.leastShown, leastShown);
  }
});

const cases: readonly (readonly [what: string, seen: Probed, isRetried: boolean])[] = [
  ['a certificate', shown(), false],
  ['a connection that nobody takes', failed('connect', timeout), false],
  ['silence in both TLS modes', failed('greeting', timeout, inOther({ works: false, cause: timeout })), false],
  ['silence in one TLS mode', failed('greeting', timeout, inOther({ works: false, cause: closed })), true],
  ['a port that speaks the other TLS mode', failed('greeting', timeout, inOther({ works: true })), false],
  ['silence after the greeting', failed('ehlo', timeout), true],
  ['a closed connection', failed('greeting', closed), true],
  ['an error of the system', failed('connect', { kind: 'system-error', code: 'ECONNRESET', message: '' }), true],
  ['no STARTTLS', failed('starttls', { kind: 'keyword-not-offered', keyword: 'STARTTLS' }), true],
  ['STARTTLS refused for now', failed('starttls', refused(454)), true],
  ['STARTTLS refused, and leave taken', failed('starttls', refused(421)), false],
  ['no SMTP in reply to STARTTLS', failed('starttls', { kind: 'malformed-reply', text: 'x' }), false],
  ['a greeting that refuses', failed('greeting', refused(554)), false],
  ['EHLO refused', failed('ehlo', refused(550)), false],
  ['no SMTP', failed('greeting', { kind: 'malformed-reply', text: 'x' }), false],
  ['a TLS alert', failed('handshake', { kind: 'tls-alert', alertNumber: 40 }), false],
  ['what is no TLS', failed('handshake', { kind: 'tls-error', code: 'ERR_SSL_WRONG_VERSION_NUMBER' }), false],
  ['no route', failed('connect', { kind: 'no-route', family: 4 }), false],
  ['a run that was stopped', failed('greeting', { kind: 'aborted' }), false],
];
function inOther(seen: { readonly works: boolean; readonly cause?: Cause }): Partial<Interruption> {
  return { inOtherMode: { mode: 'implicit', ...seen } };
}
for (const [what, seen, isRetried] of cases) {
  test(`${what} is ${isRetried ? '' : 'not '}tried again`, async () => {
    const { probe, orders, pauses } = prober([[seen]]);
    assert.equal((await probe(aTarget())).length, isRetried ? 2 : 1);
    assert.equal(orders.length, isRetried ? 2 : 1);
    assert.deepEqual(pauses, isRetried ? [1000] : []);
  });
}

test('each pause is twice as long as the one before, and no try is lost', async () => {
  const { probe, pauses } = prober([[failed('greeting', closed)]], { retries: 3 });
  assert.equal((await probe(aTarget())).length, 4);
  assert.deepEqual(pauses, [1000, 2000, 4000]);
});

test('a try after silence has five seconds at most, and any other one the whole limit', async () => {
  for (const [cause, limitMs, expected] of [
    [timeout, 20_000, 5000],
    [timeout, 300, 300],
    [closed, 20_000, 20_000],
  ] as const) {
    const { probe, orders } = prober([[failed('ehlo', cause)]], { limitMs });
    await probe(aTarget());
    assert.deepEqual(
      orders.map((one) => one.limitMs),
      [limitMs, expected],
    );
  }
});

test('after a failed try the first look is repeated alone, as often as asked to, three times if nobody says', async () => {
  for (const [own, count] of [
    [{}, 3],
    [{ repeats: 2 }, 2],
    [{ repeats: 0 }, 0],
  ] as const) {
    const { probe, orders } = prober([[failed('greeting', closed)], [shown()]], own);
    const seen = await probe(aTarget());
    assert.deepEqual(
      orders.slice(2).map(({ looks, limitMs }) => [looks, limitMs]),
      Array.from({ length: count }, () => ['first', 20_000]),
    );
    assert.deepEqual(summary(seen), [
      'first: handshake',
      'first: interruption',
      ...Array.from({ length: count }, () => 'first: handshake'),
    ]);
  }
});

test('what is refused is looked at by nobody, and says why', async () => {
  const cause: Cause = { kind: 'address-not-allowed', range: 'loopback' };
  const { probe, orders } = prober([[shown()]], { refusalOf: () => cause });
  const [seen, ...others] = await probe(aTarget());
  assert.ok(seen !== undefined && !Number.isNaN(Date.parse(seen.startedAt)));
  assert.deepEqual(
    [{ ...seen, startedAt: '' }, ...others],
    [
      {
        endpoint,
        look: { name: 'first', serverName: 'mail.example.com' },
        startedAt: '',
        elapsedMs: 0,
        outcome: 'interruption',
        step: 'connect',
        cause,
      },
    ],
  );
  assert.deepEqual(orders, []);
  const allowed = prober([[shown()]], { refusalOf: () => null });
  assert.deepEqual(summary(await allowed.probe(aTarget())), ['first: handshake']);
});

test('every address is looked at, once however often it is told, and what could not be resolved comes behind', async () => {
  const other = { ...endpoint, address: '2001:db8::1', family: 6 } as const;
  const unknown = failed('resolve', timeout, { endpoint: null, family: 6 });
  const { probe, orders } = prober([[shown()]], {
    resolve: async (_, look, onEndpoint) => {
      assert.deepEqual(look, { name: 'first', serverName: 'mail.example.com' });
      onEndpoint?.(endpoint);
      return { endpoints: [endpoint, other], failed: [unknown] };
    },
  });
  const seen = await probe(aTarget());
  assert.deepEqual(
    orders.map((one) => one.endpoint.address),
    [endpoint.address, other.address],
  );
  assert.deepEqual(summary(seen), ['first: handshake', 'first: handshake', 'first: interruption']);
  assert.equal(seen.at(-1), unknown);
});

/** Looks that end when they are told to, and the hosts whose look has begun. */
function lookers() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const look: Looker = ({ serverName }, _, leaving) => {
    begun.push(serverName ?? '');
    leaving.left = new Promise((resolve) => ends.push(resolve));
    return Promise.resolve([shown()]);
  };
  return { begun, look, end: () => ends.shift()?.() };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('the next look at an address waits until the connection is closed, and nobody else does', async () => {
  const { begun, look, end } = lookers();
  const addresses: Readonly<Record<string, string>> = {
    'a.example': '192.0.2.1',
    'b.example': '::ffff:192.0.2.1',
    'c.example': '192.0.2.2',
  };
  const { probe } = prober([], {
    look,
    resolve: async ({ host }) => ({ endpoints: [{ ...endpoint, address: addresses[host] ?? '' }], failed: [] }),
  });
  const probing = Object.keys(addresses).map((host) => probe(aTarget({ host })));
  // What was seen is there before the connection is closed.
  assert.deepEqual(summary(await (probing[0] ?? [])), ['first: handshake']);
  await turn();
  assert.deepEqual(begun, ['a.example', 'c.example']);
  end();
  await turn();
  assert.deepEqual(begun, ['a.example', 'c.example', 'b.example']);
  end();
  end();
  assert.equal((await Promise.all(probing)).length, 3);
});

test('no more looks at a time than asked for', async () => {
  const { begun, look, end } = lookers();
  const { probe } = prober([], {
    look,
    concurrency: 2,
    resolve: async ({ host }) => ({ endpoints: [{ ...endpoint, address: host }], failed: [] }),
  });
  const hosts = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
  const probing = hosts.map((host) => probe(aTarget({ host })));
  await turn();
  assert.equal(begun.length, 2);
  end();
  await turn();
  assert.equal(begun.length, 3);
  end();
  end();
  await Promise.all(probing);
});

test('a look that fails by a defect of the program is an error of the run', async () => {
  const { probe } = prober([], { look: () => Promise.reject(new Error('a defect')) });
  await assert.rejects(probe(aTarget()), /a defect/);
});

test('whoever watches is told of the name that is resolved, and hears the host with each connection', async () => {
  const told: string[] = [];
  const { probe } = prober([], {
    watch: (host, { step }) => {
      told.push(`${host}: ${step}`);
      return () => told.push(`${host}: over`);
    },
    look: async (_order, _target, _leaving, watch) => {
      watch?.({ step: 'greeting' })();
      return [shown()];
    },
  });
  await probe(aTarget());
  assert.deepEqual(
    told,
    ['resolve', 'over', 'greeting', 'over'].map((what) => `mail.example.com: ${what}`),
  );
  const alone = prober([], {
    look: async (_order, _target, _leaving, watch) => {
      assert.equal(watch, undefined);
      return [shown()];
    },
  });
  await alone.probe(aTarget());
});

test('a further try waits for its pause, and for none once the run is to stop', async () => {
  const run = new AbortController();
  const orders: Order[] = [];
  const look: Looker = async (order) => {
    orders.push(order);
    return [failed('greeting', closed)];
  };
  const probe = proberOf({
    look,
    signal: run.signal,
    limitMs: 20_000,
    ehloName: null,
    secureContextsFor: () => assert.fail('no connection is made here'),
    redirections: [],
    looks: [],
    namesToTry: () => [],
    concurrency: 1,
    retries: 1,
    resolve: async () => ({ endpoints: [endpoint], failed: [] }),
  });
  const probing = probe(aTarget());
  for (let turns = 0; turns < 20; turns++) await turn();
  assert.equal(orders.length, 1);
  run.abort({ kind: 'aborted' });
  for (let turns = 0; turns < 20; turns++) await turn();
  assert.equal(orders.length, 2);
  assert.equal((await probing).length, 2);
});
