import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type ResolveOptions, resolverOf } from '../../src/probe/resolve.ts';
import { aTarget } from '../support/facts.ts';
import { nameServer, type Said } from '../support/name-server.ts';

type Zone = (name: string, type: 'A' | 'AAAA') => Said;
const look = { name: 'first', serverName: 'mail.example.com' } as const;

async function resolving(t: TestContext, zone: Zone, own: Partial<ResolveOptions> = {}, answersAfterMs = 0) {
  const server = await nameServer(zone, answersAfterMs);
  t.after(server.close);
  const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const hostsFile = join(folder, 'hosts');
  writeFileSync(
    hostsFile,
    '# ours\n127.0.0.9 listed.example Other.example # comment\n::9 listed.example\nnonsense x\n',
  );
  const resolve = resolverOf({ limitMs: 5000, redirections: [], nameServers: [server.address], hostsFile, ...own });
  return {
    asked: server.asked,
    resolve: async (host = 'mail.example.com', port = 587) => {
      const { endpoints, failed } = await resolve(aTarget({ host, port }), look);
      return {
        addresses: endpoints.map(({ address, family }) => `${address} ${family}`),
        failed: failed.map(({ cause, family }) => ({ cause, family })),
        endpoints,
      };
    },
  };
}

test('A and AAAA are asked apart, and together they are where a host is', async (t) => {
  const { resolve, asked } = await resolving(t, (_, type) =>
    type === 'A' ? ['192.0.2.1', '192.0.2.2'] : ['2001:db8::1'],
  );
  const { addresses, failed, endpoints } = await resolve();
  assert.deepEqual(addresses, ['192.0.2.1 4', '192.0.2.2 4', '2001:db8::1 6']);
  assert.deepEqual(failed, []);
  assert.equal(endpoints[0]?.port, 587);
  assert.deepEqual(asked.sort(), ['mail.example.com A', 'mail.example.com AAAA']);
});

test('of a name with more addresses than any host has, the first are looked at, and it is said', async (t) => {
  const { resolve } = await resolving(t, (name, type) =>
    type === 'AAAA' ? [] : Array.from({ length: name.startsWith('many') ? 65 : 64 }, (_, index) => `192.0.2.${index}`),
  );
  const { addresses, failed } = await resolve('many.example.com');
  assert.equal(addresses.length, 64);
  const message = 'the name has 65 addresses of one family, and the first 64 are looked at';
  assert.deepEqual(failed, [{ cause: { kind: 'system-error', code: 'E2BIG', message }, family: 4 }]);
  const most = await resolve('most.example.com');
  assert.deepEqual([most.addresses.length, most.failed], [64, []]);
});

test('a failure of one is not silence', async (t) => {
  for (const [broken, family] of [
    ['A', 4],
    ['AAAA', 6],
  ] as const) {
    const { resolve } = await resolving(t, (_, type) =>
      type === broken ? 'failure' : [type === 'A' ? '192.0.2.1' : '2001:db8::1'],
    );
    const { addresses, failed } = await resolve();
    assert.equal(addresses.length, 1);
    assert.ok(failed[0]?.cause.kind === 'system-error');
    assert.deepEqual([failed[0].cause.code, failed[0].family], ['ESERVFAIL', family]);
  }
});

test('an answer that does not come within the time limit is a failure, and keeps nobody from the other one', async (t) => {
  const { resolve } = await resolving(t, (_, type) => (type === 'A' ? ['192.0.2.1'] : 'silence'), { limitMs: 300 });
  const { addresses, failed } = await resolve();
  assert.deepEqual(addresses, ['192.0.2.1 4']);
  assert.deepEqual(failed, [{ cause: { kind: 'timeout', limitMs: 300 }, family: 6 }]);
});

test('a host without addresses of one kind is as common as any', async (t) => {
  for (const none of [[], 'no such name'] as const) {
    const { resolve } = await resolving(t, (_, type) => (type === 'A' ? ['192.0.2.1'] : none));
    assert.deepEqual(await resolve().then(({ addresses, failed }) => ({ addresses, failed })), {
      addresses: ['192.0.2.1 4'],
      failed: [],
    });
  }
});

test('a host without any address does not exist, and one of which nothing was learnt failed', async (t) => {
  const absent = await resolving(t, () => 'no such name');
  const [gone] = (await absent.resolve()).failed;
  assert.deepEqual(gone?.cause, {
    kind: 'system-error',
    code: 'ENOTFOUND',
    message: 'no address was found for mail.example.com',
  });
  const broken = await resolving(t, (_, type) => (type === 'A' ? 'failure' : []));
  const { failed } = await broken.resolve();
  assert.ok(failed.length === 1 && failed[0]?.cause.kind === 'system-error' && failed[0].cause.code === 'ESERVFAIL');
});

test('what the hosts file lists is asked of nobody', async (t) => {
  const { resolve, asked } = await resolving(t, () => ['192.0.2.1']);
  assert.deepEqual((await resolve('listed.example')).addresses, ['127.0.0.9 4', '::9 6']);
  assert.deepEqual((await resolve('other.example')).addresses, ['127.0.0.9 4']);
  assert.deepEqual(asked, []);
});

test('a name is asked for once in a run, whichever ports are listed', async (t) => {
  const { resolve, asked } = await resolving(t, (_, type) => (type === 'A' ? ['192.0.2.1'] : []));
  const found = await Promise.all([25, 465, 587].map((port) => resolve('mail.example.com', port)));
  assert.deepEqual(
    found.map(({ endpoints }) => endpoints[0]?.port),
    [25, 465, 587],
  );
  assert.equal(asked.length, 2);
});

test('three thousand slow names are all answered, since the time limit counts from the question', async (t) => {
  const answer: Zone = (_, type) => (type === 'A' ? ['192.0.2.1'] : []);
  // All together they take six seconds; one that is lost on the way, and asked for again, less than the limit.
  const { resolve } = await resolving(t, answer, { limitMs: 5000 }, 400);
  const names = Array.from({ length: 3000 }, (_, index) => `host${index}.example`);
  const found = await Promise.all(names.map((name) => resolve(name)));
  assert.deepEqual(
    new Set(found.map(({ addresses, failed }) => `${addresses} ${failed.length}`)),
    new Set(['192.0.2.1 4 0']),
  );
});

test('a run that is stopped asks nothing more', async (t) => {
  const stop = new AbortController();
  const { resolve } = await resolving(t, () => 'silence', { signal: stop.signal });
  const found = resolve();
  stop.abort({ kind: 'aborted' });
  assert.deepEqual((await found).failed, [{ cause: { kind: 'aborted' }, family: undefined }]);
  assert.deepEqual((await resolve('other.example.com')).failed[0]?.cause, { kind: 'aborted' });
});

test('each address is told as soon as it is known, to whoever asks later as well, with his own port', async (t) => {
  const stop = new AbortController();
  const server = await nameServer((_, type) => (type === 'A' ? ['192.0.2.1'] : 'silence'));
  t.after(server.close);
  const before = process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
  const resolve = resolverOf({
    limitMs: 3_600_000,
    redirections: [],
    nameServers: [server.address],
    hostsFile: '/dev/null',
    signal: stop.signal,
  });
  const told: string[] = [];
  const ask = (port: number, whenTold = () => {}) =>
    resolve(aTarget({ port }), look, ({ address, port: at }) => {
      told.push(`${address} ${at}`);
      whenTold();
    });
  let first: ReturnType<typeof ask> | undefined;
  await new Promise<void>((whenTold) => {
    first = ask(25, whenTold);
  });
  const second = ask(465);
  assert.deepEqual(told, ['192.0.2.1 25', '192.0.2.1 465']);
  stop.abort({ kind: 'aborted' });
  for (const [resolved, port] of [
    [await first, 25],
    [await second, 465],
  ] as const) {
    assert.deepEqual(resolved?.endpoints, [{ address: '192.0.2.1', port, family: 4 }]);
    const [unknown] = resolved.failed;
    assert.deepEqual([unknown?.family, unknown?.cause], [6, { kind: 'aborted' }]);
    assert.ok(unknown !== undefined && unknown.elapsedMs < 60_000);
  }
  assert.ok(process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length <= before);
});
