/** Which other hosts on a certificate are at the address: of what strangers wrote into it, and their name servers say. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Probed } from '../../src/model/observation.ts';
import type { Endpoint } from '../../src/model/target.ts';
import { hostAddress, type LookUpOptions, withNamesAtAddress } from '../../src/probe/names-at-address.ts';
import { aHandshake, anInterruption, aTarget, endpoint } from '../support/facts.ts';
import { nameServer, type Said } from '../support/name-server.ts';

const shown = (certificate: string, name: 'first' | 'without-sni' = 'first') =>
  aHandshake({ presentedChain: [certificate], look: { name, serverName: null } });

interface Case {
  readonly seen: readonly Probed[];
  readonly names?: readonly string[];
  readonly says?: (name: string, type: 'A' | 'AAAA') => Said;
  readonly at?: Endpoint;
  readonly own?: Partial<LookUpOptions>;
}

async function found(t: TestContext, { seen, names = ['mx.example'], says = () => [], at = endpoint, own = {} }: Case) {
  const server = await nameServer(says);
  t.after(server.close);
  const tried: unknown[] = [];
  const observations = await withNamesAtAddress(seen, aTarget(), at, {
    limitMs: 5000,
    redirections: [],
    namesToTry: (...asked) => {
      tried.push(asked);
      return names;
    },
    nameServers: [server.address],
    ...own,
  });
  const byOne = observations.map((one) => ('namesAtAddress' in one ? one.namesAtAddress : null));
  return { observations, names: byOne, asked: server.asked.sort(), tried };
}

test('a certificate that leaves no name to try costs no question, and stays as it is', async (t) => {
  const seen = [shown('a'), anInterruption('connect', { kind: 'aborted' })];
  const { observations, asked, tried } = await found(t, { seen, names: [] });
  assert.deepEqual(observations, seen);
  assert.deepEqual(asked, []);
  assert.deepEqual(tried, [[['mail.example.com'], 'a']]);
});

test('names that have the address are told in their order, by either kind of address', async (t) => {
  const names = ['c.example', 'a.example', 'other.example', 'b.example'];
  const says = (name: string, type: string): Said =>
    name === 'other.example' ? ['192.0.2.9'] : type === 'A' ? ['192.0.2.8', '192.0.2.1'] : [];
  assert.deepEqual((await found(t, { seen: [shown('a')], names, says })).names, [
    ['c.example', 'a.example', 'b.example'],
  ]);
  const v6 = { address: '2001:db8::1', port: 587, family: 6 } as const;
  const saysV6 = (_: string, type: string): Said => (type === 'AAAA' ? ['2001:db8::1'] : 'failure');
  assert.deepEqual((await found(t, { seen: [shown('a')], at: v6, says: saysV6 })).names, [['mx.example']]);
});

test('a name that does not resolve is at no address', async (t) => {
  for (const said of ['no such name', 'failure', []] as const)
    assert.deepEqual((await found(t, { seen: [shown('a')], says: () => said })).names, [[]]);
});

test('what is shown without SNI, or was cut before a certificate, is left as it is', async (t) => {
  const seen = [shown('a'), shown('b', 'without-sni'), anInterruption('connect', { kind: 'aborted' })];
  const { observations, names, tried } = await found(t, {
    seen,
    says: (_, type) => (type === 'A' ? ['192.0.2.1'] : []),
  });
  assert.deepEqual(names, [['mx.example'], null, null]);
  assert.deepEqual(observations.slice(1), seen.slice(1));
  assert.deepEqual(observations[0], { ...shown('a'), namesAtAddress: ['mx.example'] });
  assert.equal(tried.length, 1);
});

test('the names of one certificate are asked for once, and each of several certificates has its own', async (t) => {
  const seen = [shown('a'), shown('a'), shown('b'), shown('none')];
  const ask = { seen, own: { namesToTry: (_: unknown, pem: string) => (pem === 'none' ? [] : [`${pem}.example`]) } };
  const { names, asked } = await found(t, {
    ...ask,
    says: (name, type) => (name === 'a.example' && type === 'A' ? ['192.0.2.1'] : []),
  });
  assert.deepEqual(names, [['a.example'], ['a.example'], [], null]);
  assert.deepEqual(asked, ['a.example A', 'a.example AAAA', 'b.example A', 'b.example AAAA']);
});

test('a redirection of the name itself counts, and one of every host does not', async (t) => {
  const to = (host: string | null, toHost: string, port: number | null = null) => ({
    host,
    port,
    toHost,
    toPort: null,
  });
  for (const [redirections, expected] of [
    [[to('mx.example', '192.0.2.1')], ['mx.example']],
    [[to('mx.example', '192.0.2.2')], []],
    [[to('mx.example', '192.0.2.1', 587)], ['mx.example']],
    [[to('mx.example', '192.0.2.1', 25)], []],
    [[to(null, '192.0.2.1')], []],
  ] as const)
    assert.deepEqual((await found(t, { seen: [shown('a')], own: { redirections } })).names, [expected]);
});

test('a run that was stopped asks no name server, and one that is stopped waits for none', async (t) => {
  const seen = [shown('a')];
  const own = { signal: AbortSignal.abort({ kind: 'aborted' }), limitMs: 3_600_000 };
  const before = await found(t, { seen, own, says: () => 'silence' });
  assert.deepEqual([before.asked, before.names], [[], [null]]);
  const run = new AbortController();
  const says = (): Said => {
    run.abort({ kind: 'aborted' });
    return 'silence';
  };
  const startedAt = performance.now();
  const { names } = await found(t, { seen, says, own: { ...own, signal: run.signal } });
  assert.deepEqual(names, [[]]);
  assert.ok(performance.now() - startedAt < 2000);
});

test('an address is the same however it is written', () => {
  for (const [address, expected] of [
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '::ffff:c000:201'],
    ['2001:db8::ffff:192.0.2.1', '2001:db8::ffff:192.0.2.1'],
  ] as const)
    assert.equal(hostAddress({ address }), expected);
});
