import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Step } from '../../src/model/observation.ts';
import { secureContexts } from '../../src/probe/handshake.ts';
import { proberOf, type ScheduleOptions } from '../../src/probe/schedule.ts';
import { goodChain, privateKeyPem } from '../support/ca.ts';
import { aTarget } from '../support/facts.ts';
import { fullQueue } from '../support/full-queue.ts';
import { nameServer } from '../support/name-server.ts';
import { type Act, type ScriptedServer, serve } from '../support/smtp-server.ts';

const servers: ScriptedServer[] = [];
after(() => Promise.all(servers.map(({ close }) => close())));

async function start(script: readonly Act[], ...more: readonly (readonly Act[])[]): Promise<ScriptedServer> {
  const server = await serve(script, ...more);
  servers.push(server);
  return server;
}

function proberTo({ port }: Pick<ScriptedServer, 'port'>, own: Partial<ScheduleOptions> = {}) {
  return proberOf({
    limitMs: 2000,
    ehloName: 'probe.example.com',
    secureContextsFor: () => secureContexts([], 'boringssl'),
    redirections: [{ host: null, port: null, toHost: '127.0.0.1', toPort: port }],
    looks: [],
    namesToTry: () => [],
    concurrency: 10,
    retries: 1,
    pause: () => Promise.resolve(),
    ...own,
  });
}

const busy: readonly Act[] = ['421 busy\r\n', /^QUIT/, '221 bye\r\n'];

test('tries again after a fault of the transport, and reports what came of it', async () => {
  const pauses: number[] = [];
  const server = await start(['close!'], ['close!'], busy);
  const pause = async (pauseMs: number) => pauses.push(pauseMs);
  const observations = await proberTo(server, { retries: 5, pause })(aTarget());
  assert.deepEqual(
    observations.map((one) => one.outcome === 'interruption' && one.cause.kind),
    ['smtp-reply', 'connection-closed', 'connection-closed'],
  );
  assert.deepEqual(pauses, [1000, 2000]);
});

test('tries again as often as asked to, and not once more', async () => {
  for (const retries of [0, 1, 2]) {
    const server = await start(['close!']);
    assert.equal((await proberTo(server, { retries })(aTarget())).length, 1 + retries);
    assert.equal(server.heard.length, 1 + retries);
  }
});

test('a host that answers nobody costs one time limit, and one that falls silent is tried again', async () => {
  const silent = await start(['silence!']);
  const waited = await proberTo(silent, { limitMs: 300, retries: 5 })(aTarget());
  // The other TLS mode is what silence may mean, and it has its own connection.
  assert.equal(silent.heard.length, 2);
  assert.equal(waited.length, 1);

  const server = await start(['220 hello\r\n', /^EHLO/, 'silence!'], ['close!']);
  const seen = await proberTo(server, { limitMs: 300 })(aTarget());
  assert.deepEqual(
    seen.map((one) => one.outcome === 'interruption' && one.cause.kind),
    ['connection-closed', 'timeout'],
  );
});

test('nobody asks twice for a connection that TCP has asked for in vain', async () => {
  const full = await fullQueue();
  const seen = await proberTo(full, { limitMs: 300, retries: 5 })(aTarget());
  full.close();
  assert.deepEqual(
    seen.map((one) => one.outcome === 'interruption' && [one.step, one.cause.kind]),
    [['connect', 'timeout']],
  );
});

test('does not try again after an answer of the server', async () => {
  const server = await start(busy);
  await proberTo(server)(aTarget());
  assert.equal(server.heard.length, 1);
});

const untilEhlo: readonly Act[] = ['220 mx\r\n', /^EHLO/];
const untilStartTls: readonly Act[] = [...untilEhlo, '250-mx\r\n250 STARTTLS\r\n', /^STARTTLS/];

test('looks again where TLS was refused in clear, and each try is an observation', async () => {
  for (const refusal of [
    [...untilStartTls, '454 4.3.0 TLS not available due to temporary reason\r\n', /^QUIT/, '221 bye\r\n'],
    [...untilStartTls, '502 no\r\n', /^QUIT/, '221 bye\r\n'],
    [...untilEhlo, '250 mx\r\n', /^QUIT/, '221 bye\r\n'],
  ]) {
    const server = await start(refusal, busy);
    const seen = await proberTo(server)(aTarget({ mode: 'starttls' }));
    assert.equal(server.heard.length, 2);
    assert.deepEqual(
      seen.map((one) => one.outcome === 'interruption' && one.step),
      ['greeting', 'starttls'],
    );
  }
  const leaving = await start([...untilStartTls, '421 4.3.2 shutting down\r\n', /^QUIT/]);
  await proberTo(leaving)(aTarget({ mode: 'starttls' }));
  assert.equal(leaving.heard.length, 1);
});

test('opens one connection at a time to an address', async () => {
  let open = 0;
  let most = 0;
  const server = await start(['220 mx\r\n', /^EHLO/, '250 mx\r\n', /^QUIT/, '221 bye\r\n']);
  const probe = proberTo(server, { retries: 0 });
  const counted = async (host: string) => {
    const observations = await probe(aTarget({ host }));
    return observations.length;
  };
  const watch = setInterval(() => {
    open = server.openCount();
    most = Math.max(most, open);
  }, 1);
  const counts = await Promise.all(['a.example', 'b.example', 'c.example', 'd.example'].map(counted));
  clearInterval(watch);
  assert.deepEqual(counts, [1, 1, 1, 1]);
  assert.ok(most <= 1, `${most} connections at once`);
});

test('an IPv4 address and the same one mapped into IPv6 are one address', async () => {
  const server = await start(['220 mx\r\n', /^EHLO/, '250 mx\r\n', /^QUIT/, '221 bye\r\n']);
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, server.openCount());
  }, 1);
  const redirections = [
    { host: 'a.example', port: null, toHost: '127.0.0.1', toPort: server.port },
    { host: 'b.example', port: null, toHost: '::ffff:127.0.0.1', toPort: server.port },
  ];
  const probe = proberTo(server, { redirections, retries: 0 });
  await Promise.all(['a.example', 'b.example'].map((host) => probe(aTarget({ host }))));
  clearInterval(watch);
  assert.equal(server.heard.length, 2);
  assert.ok(most <= 1, `${most} connections at once`);
});

test('a name that does not resolve is an observation of its own', async () => {
  const probe = proberOf({
    limitMs: 5000,
    ehloName: null,
    secureContextsFor: () => secureContexts([], 'boringssl'),
    redirections: [{ host: 'mail.example.com', port: null, toHost: 'no-such-host.invalid', toPort: null }],
    looks: [],
    namesToTry: () => [],
    concurrency: 1,
    retries: 0,
  });
  const [observation] = await probe(aTarget());
  assert.ok(observation?.outcome === 'interruption');
  assert.equal(observation.step, 'resolve');
  assert.equal(observation.endpoint, null);
});

test('a run that is stopped ends at once, with what is queued and what waits for another try', async () => {
  const server = await start(['silence!']);
  const closed = await start([]);
  await closed.close();
  const stop = new AbortController();
  const { pause: _, ...options } = { pause: undefined, signal: stop.signal, limitMs: 60_000, retries: 10 };
  const probing = ['a.example', 'b.example'].map((host) =>
    proberTo(server, { ...options, concurrency: 1 })(aTarget({ host })),
  );
  const waiting = proberOf({
    ...options,
    ehloName: null,
    looks: [],
    namesToTry: () => [],
    concurrency: 1,
    secureContextsFor: () => secureContexts([], 'boringssl'),
    redirections: [{ host: null, port: null, toHost: '127.0.0.1', toPort: closed.port }],
  })(aTarget());
  setTimeout(() => stop.abort({ kind: 'aborted' }), 50);
  for (const [observation] of [...(await Promise.all(probing)), await waiting]) {
    assert.ok(observation?.outcome === 'interruption');
    assert.deepEqual(observation.cause, { kind: 'aborted' });
  }
});

const afterTls: readonly Act[] = [/^EHLO/, '250 mx\r\n', /^QUIT/, '221 bye\r\n'];
const withTls = (tls: Extract<Act, { tls: unknown }>['tls']): readonly Act[] => [
  ...['220 mx\r\n', /^EHLO/, '250-mx\r\n250 STARTTLS\r\n', /^STARTTLS/, '220 go\r\n', { tls }],
  ...afterTls,
];

test('of the names to try, those that resolve to the same address are part of the observation', async () => {
  const { endEntity, presented } = await goodChain('ecdsa');
  const server = await start(withTls({ key: await privateKeyPem(endEntity), cert: presented.join('') }));
  const to = (host: string, toHost: string) => ({ host, port: null, toHost, toPort: server.port });
  const tried: unknown[] = [];
  const probe = proberTo(server, {
    redirections: [
      to('mail.example.com', '127.0.0.1'),
      to('here.example', '::ffff:127.0.0.1'),
      to('elsewhere.example', '127.0.0.2'),
      to('nowhere.example', 'no-such-host.invalid'),
    ],
    namesToTry: (...asked) => {
      tried.push(asked);
      return ['elsewhere.example', 'here.example', 'nowhere.example'];
    },
  });
  const [observation] = await probe(aTarget());
  assert.ok(observation?.outcome === 'handshake');
  assert.deepEqual(observation.namesAtAddress, ['here.example']);
  assert.deepEqual(tried, [[['mail.example.com'], observation.presentedChain[0]]]);
  const [plain] = await proberTo(server)(aTarget());
  assert.ok(plain?.outcome === 'handshake' && !('namesAtAddress' in plain));
});

test('a name server that does not answer keeps nobody waiting longer than the time limit', async (t) => {
  const { endEntity, presented } = await goodChain('ecdsa');
  const server = await start(withTls({ key: await privateKeyPem(endEntity), cert: presented.join('') }));
  const names = await nameServer((name, type) =>
    name !== 'here.example' ? 'silence' : type === 'A' ? ['127.0.0.1'] : [],
  );
  t.after(names.close);
  const [observation] = await proberTo(server, {
    limitMs: 500,
    redirections: [{ host: 'mail.example.com', port: null, toHost: '127.0.0.1', toPort: server.port }],
    namesToTry: () => ['slow.example', 'here.example'],
    nameServers: [names.address],
  })(aTarget());
  assert.ok(observation?.outcome === 'handshake');
  assert.deepEqual(observation.namesAtAddress, ['here.example']);
});

test('an address is looked at as soon as it is known, whatever the other kind of address does', async (t) => {
  const server = await start(busy);
  const stop = new AbortController();
  const names = await nameServer((_, type) => (type === 'A' ? ['127.0.0.1'] : 'silence'));
  t.after(names.close);
  const seen: Step[] = [];
  const observations = proberTo(server, {
    limitMs: 60_000,
    retries: 0,
    redirections: [{ host: null, port: null, toHost: 'two.example', toPort: server.port }],
    nameServers: [names.address],
    signal: stop.signal,
    watch: (_, progress) => () => {
      seen.push(progress.step);
      // The look is over, and AAAA has not been answered.
      if (progress.step !== 'resolve') stop.abort({ kind: 'aborted' });
    },
  })(aTarget());
  const [looked, unknown, ...others] = await observations;
  assert.ok(looked?.outcome === 'interruption' && looked.cause.kind === 'smtp-reply');
  assert.ok(unknown?.outcome === 'interruption' && unknown.step === 'resolve');
  assert.deepEqual([unknown.family, unknown.cause.kind, others], [6, 'aborted', []]);
  assert.deepEqual(seen, ['greeting', 'resolve']);
});

test('probes every address of a name', async () => {
  const server = await start(busy);
  const observations = await proberOf({
    limitMs: 2000,
    ehloName: null,
    secureContextsFor: () => secureContexts([], 'boringssl'),
    redirections: [{ host: 'mail.example.com', port: null, toHost: 'localhost', toPort: server.port }],
    looks: [],
    namesToTry: () => [],
    concurrency: 10,
    retries: 0,
  })(aTarget());
  const { lookup } = await import('node:dns/promises');
  const expected = new Set((await lookup('localhost', { all: true })).map(({ address }) => address));
  assert.deepEqual(new Set(observations.map(({ endpoint }) => endpoint?.address)), expected);
});

test('whoever watches is told of each wait, how far it is, and that it is over', async () => {
  const seen: string[] = [];
  let open = 0;
  const server = await start([
    '220 hi\r\n',
    /^EHLO /,
    '250-hi\r\n',
    '250 STARTTLS\r\n',
    /^STARTTLS/,
    '220 go\r\n',
    'close!',
  ]);
  let step = () => '';
  const watch: NonNullable<ScheduleOptions['watch']> = (host, progress) => {
    open += 1;
    step = () => progress.step;
    seen.push(`${host}: ${progress.step}`);
    return () => {
      open -= 1;
      seen.push(`over at ${step()}`);
    };
  };
  await proberTo(server, { watch, retries: 0 })(aTarget());
  // The other TLS mode is not tried where this one got an answer.
  assert.deepEqual(seen.slice(0, 4), [
    'mail.example.com: resolve',
    'over at resolve',
    'mail.example.com: connect',
    'over at handshake',
  ]);
  assert.equal(open, 0);
});
