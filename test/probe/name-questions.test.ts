/** Who is asked for a name, how often, and what is made of the answers. */
import assert from 'node:assert/strict';
import { Resolver } from 'node:dns/promises';
import { type TestContext, test } from 'node:test';
import { startDeadline } from '../../src/probe/deadline.ts';
import { getaddrinfo } from '../../src/probe/getaddrinfo.ts';
import type { NameService } from '../../src/probe/name-service.ts';
import { type NameOptions, nameLookUp, RESOLVERS } from '../../src/probe/names.ts';
import { dialledFor } from '../../src/probe/resolve.ts';
import { folderWith } from '../support/folder.ts';
import { nameServer, type Said } from '../support/name-server.ts';

type Zone = (name: string, type: 'A' | 'AAAA') => Said;

interface Case {
  readonly host?: string;
  readonly own?: Partial<NameOptions>;
  readonly hosts?: string;
}

async function found(t: TestContext, zone: Zone, { host = 'mail.example.com', own = {}, hosts = '' }: Case = {}) {
  const server = await nameServer(zone);
  t.after(server.close);
  const hostsFile = `${folderWith(t, { hosts })}/hosts`;
  const lookUp = nameLookUp({ limitMs: 5000, nameServers: [server.address], hostsFile, ...own });
  const deadline = startDeadline(5000, own.signal);
  const told: string[] = [];
  const { addresses, failures } = await lookUp(host, deadline, (all) => {
    told.push(...all.map(({ address, family }) => `${address} ${family}`));
  });
  deadline.stop();
  return {
    addresses: addresses.map(({ address, family }) => `${address} ${family}`),
    failures: failures.map(
      ({ cause, family }) => `${family} ${cause.kind === 'system-error' ? cause.code : cause.kind}`,
    ),
    told: told.sort(),
    asked: server.asked.sort(),
  };
}

const only = (wanted: 'A' | 'AAAA', addresses: readonly string[]): Zone => {
  return (_, type) => (type === wanted ? addresses : []);
};

test('of what a name server says every address counts once, and is told as soon as it is known', async (t) => {
  const twice = ['192.0.2.1', '192.0.2.1', '192.0.2.2'];
  const { addresses, failures, told } = await found(t, only('A', twice));
  assert.deepEqual([addresses, failures], [['192.0.2.1 4', '192.0.2.2 4'], []]);
  assert.deepEqual(new Set(told), new Set(addresses));
  assert.deepEqual((await found(t, only('AAAA', ['2001:db8::1']))).addresses, ['2001:db8::1 6']);
});

test('a name of the hosts file is told, whatever its letters, and nobody is asked', async (t) => {
  const hosts = '192.0.2.7 mail.example.com\n';
  const { addresses, told, asked } = await found(t, () => [], { hosts, host: 'MAIL.example.com' });
  assert.deepEqual([addresses, told, asked], [['192.0.2.7 4'], ['192.0.2.7 4'], []]);
});

test('a name server that fails is asked twice for each kind of address, and no more', async (t) => {
  const { addresses, failures, asked } = await found(t, () => 'failure');
  assert.deepEqual([addresses, failures], [[], ['4 ESERVFAIL', '6 ESERVFAIL']]);
  const each = ['mail.example.com A', 'mail.example.com AAAA'];
  assert.deepEqual(
    asked,
    each.flatMap((one) => [one, one]),
  );
});

test('a name that does not exist is asked for once, and is no failure', async (t) => {
  const { addresses, failures, asked } = await found(t, () => 'no such name');
  assert.deepEqual([addresses, failures, asked.length], [[], [], 2]);
});

const service = (names: readonly string[], hasOtherWays = false): NameService => ({
  namesFor: () => names,
  hasOtherWays: () => hasOtherWays,
});

test('the names of search domains are asked for in their order, up to the first that there is', async (t) => {
  const own = { nameService: service(['a.example', 'b.example', 'c.example']) };
  const zone: Zone = (name, type) => (name === 'b.example' && type === 'AAAA' ? ['2001:db8::1'] : 'no such name');
  const { addresses, asked } = await found(t, zone, { own });
  assert.deepEqual(addresses, ['2001:db8::1 6']);
  assert.deepEqual(asked, ['a.example A', 'a.example AAAA', 'b.example A', 'b.example AAAA']);
});

test('a search domain of which nothing was learnt of one kind of address may have the name, and no other is asked', async (t) => {
  const own = { nameService: service(['a.example', 'b.example']) };
  const zone: Zone = (name, type) => (name === 'b.example' ? ['192.0.2.1'] : type === 'A' ? 'failure' : 'no such name');
  const { addresses, failures, asked } = await found(t, zone, { own });
  assert.deepEqual([addresses, failures], [[], ['4 ESERVFAIL']]);
  assert.ok(!asked.some((one) => one.startsWith('b.example')));
});

test('of two name servers that fail each is asked twice for each kind of address', async (t) => {
  const other = await nameServer(() => 'failure');
  t.after(other.close);
  const one = await nameServer(() => 'failure');
  t.after(one.close);
  const { failures } = await found(t, () => [], { own: { nameServers: [one.address, other.address] } });
  assert.deepEqual(failures, ['4 ESERVFAIL', '6 ESERVFAIL']);
  const each = ['A', 'A', 'AAAA', 'AAAA'].map((type) => `mail.example.com ${type}`);
  assert.deepEqual([one.asked.sort(), other.asked.sort()], [each, each]);
});

test('a question that is lost is asked again, however often, while there is time', async (t) => {
  let lostCount = 0;
  const ask = Resolver.prototype.resolve4 as (name: string) => Promise<string[]>;
  t.mock.method(Resolver.prototype, 'resolve4', function (this: Resolver, name: string) {
    if (++lostCount <= 5) return Promise.reject(Object.assign(new Error('lost'), { code: 'ETIMEOUT' }));
    return ask.call(this, name);
  });
  const { addresses, failures } = await found(t, only('A', ['192.0.2.1']));
  assert.deepEqual([addresses, failures, lostCount], [['192.0.2.1 4'], [], 6]);
});

test('no answer ends another question, and once nobody waits all that is open is given up', async (t) => {
  const [asked, cancelled]: [Resolver[], Resolver[]] = [[], []];
  let answer: (addresses: readonly string[]) => void = () => {};
  t.mock.method(Resolver.prototype, 'resolve4', function (this: Resolver, name: string) {
    asked.push(this);
    if (name === 'slow.example')
      return new Promise((resolve) => {
        answer = resolve;
      });
    if (asked.length > 2) return Promise.resolve(['192.0.2.1']);
    return Promise.reject(Object.assign(new Error('no'), { code: 'ESERVFAIL' }));
  });
  t.mock.method(Resolver.prototype, 'resolve6', () => Promise.resolve([]));
  t.mock.method(Resolver.prototype, 'cancel', function (this: Resolver) {
    cancelled.push(this);
  });
  const lookUp = nameLookUp({
    limitMs: 5000,
    nameServers: ['127.0.0.1:1', '127.0.0.1:2', '127.0.0.1:3'],
    hostsFile: '/dev/null',
  });
  const deadline = startDeadline(5000);
  const slow = lookUp('slow.example', deadline, () => {});
  const { addresses } = await lookUp('quick.example', deadline, () => {});
  assert.deepEqual(addresses, [{ address: '192.0.2.1', family: 4 }]);
  // The failure of one name server is asked about with the next one first, apart.
  const [usual, , other] = asked;
  assert.ok(usual !== undefined && other !== undefined && usual === asked[1]);
  assert.deepEqual(other.getServers(), ['127.0.0.1:2', '127.0.0.1:3', '127.0.0.1:1']);
  assert.deepEqual(cancelled, [other]);
  answer(['192.0.2.2']);
  assert.deepEqual((await slow).addresses, [{ address: '192.0.2.2', family: 4 }]);
  assert.equal(new Set(cancelled).size, 1 + RESOLVERS);
  assert.ok(cancelled.includes(usual));
  deadline.stop();
});

test('without name servers of its own it is by this machine that a name is looked for', async (t) => {
  const none = () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
  for (const kind of ['resolve4', 'resolve6'] as const) t.mock.method(Resolver.prototype, kind, none);
  const deadline = startDeadline(5000);
  const { addresses } = await nameLookUp({ limitMs: 5000, hostsFile: '/dev/null' })('localhost', deadline, () => {});
  deadline.stop();
  assert.ok(addresses.some(({ address }) => address === '127.0.0.1'));
});

test('the machine is asked where it may know a name that name servers do not, and only then', async (t) => {
  const local = (own: Partial<NameOptions>, zone: Zone = () => 'no such name') =>
    found(t, zone, { host: 'localhost', own });
  assert.ok((await local({ nameService: service(['localhost'], true) })).addresses.includes('127.0.0.1 4'));
  assert.deepEqual((await local({ nameService: service(['localhost']) })).addresses, []);
  assert.deepEqual((await local({})).addresses, []);
  const known = await local({ nameService: service(['localhost'], true) }, only('A', ['192.0.2.1']));
  assert.deepEqual(known.addresses, ['192.0.2.1 4']);
  const failing = await local({ nameService: service(['localhost'], true) }, () => 'failure');
  assert.deepEqual([failing.addresses, failing.failures], [[], ['4 ESERVFAIL', '6 ESERVFAIL']]);
});

test('a name server that is not there is no word on a name, and the machine may know it', async (t) => {
  const gone = await nameServer(() => []);
  gone.close();
  const nameServers = [gone.address];
  const asking = (own: Partial<NameOptions>) => found(t, () => [], { host: 'localhost', own: { nameServers, ...own } });
  assert.ok((await asking({ nameService: service(['localhost']) })).addresses.includes('127.0.0.1 4'));
  const alone = await asking({});
  assert.deepEqual([alone.addresses, alone.failures], [[], ['4 ECONNREFUSED', '6 ECONNREFUSED']]);
});

test('what one question has found is enough, where the other one is not understood', async (t) => {
  const resolve4 = () => Promise.reject(Object.assign(new Error('what?'), { code: 'EFORMERR' }));
  t.mock.method(Resolver.prototype, 'resolve4', resolve4);
  const own = { nameService: service(['localhost'], true) };
  const { addresses, failures } = await found(t, only('AAAA', ['2001:db8::1']), { host: 'localhost', own });
  assert.deepEqual([addresses, failures], [['2001:db8::1 6'], ['4 EFORMERR']]);
});

test('a run that is over asks for no name', async (t) => {
  const signal = AbortSignal.abort({ kind: 'aborted' });
  const { addresses, failures } = await found(t, () => 'silence', { own: { signal } });
  assert.deepEqual([addresses, failures], [[], ['4 aborted', '6 aborted']]);
});

test('the machine says where it is itself, and is asked nothing once the run is over', async () => {
  assert.deepEqual(await getaddrinfo({ limitMs: 5000 })('localhost', 4), ['127.0.0.1']);
  const run = new AbortController();
  const ask = getaddrinfo({ limitMs: 5000, signal: run.signal });
  assert.deepEqual(await ask('localhost', 4), ['127.0.0.1']);
  run.abort({ kind: 'aborted' });
  await assert.rejects(ask('localhost', 4), { reason: { kind: 'aborted' } });
});

const to = (host: string | null, port: number | null, toHost: string | null, toPort: number | null) =>
  ({ host, port, toHost, toPort }) as Parameters<typeof dialledFor>[1][number];
for (const [what, redirections, expected] of [
  ['no redirection', [], 'mail.example.com:587'],
  ['one for every host and port', [to(null, null, '192.0.2.1', 1)], '192.0.2.1:1'],
  ['one for the host', [to('mail.example.com', null, '192.0.2.1', null)], '192.0.2.1:587'],
  ['one for the port', [to(null, 587, null, 1)], 'mail.example.com:1'],
  ['one for both', [to('mail.example.com', 587, '192.0.2.1', 1)], '192.0.2.1:1'],
  ['one for another host', [to('other.example', null, '192.0.2.1', 1)], 'mail.example.com:587'],
  ['one for another port', [to('mail.example.com', 25, '192.0.2.1', 1)], 'mail.example.com:587'],
  [
    'several, of which the first counts',
    [to(null, null, 'a.example', 1), to(null, null, 'b.example', 2)],
    'a.example:1',
  ],
] as const) {
  test(`with ${what} the connection goes to ${expected}`, () => {
    const { host, port } = dialledFor({ host: 'mail.example.com', port: 587 }, redirections);
    assert.equal(`${host}:${port}`, expected);
  });
}
