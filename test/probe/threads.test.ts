import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Probed } from '../../src/model/observation.ts';
import { secureContexts } from '../../src/probe/handshake.ts';
import { proberOf, type ScheduleOptions } from '../../src/probe/schedule.ts';
import { type ThreadOptions, threadsOf } from '../../src/probe/threads.ts';
import { goodChain, issue, privateKeyPem } from '../support/ca.ts';
import { aTarget } from '../support/facts.ts';
import { type Act, type ScriptedServer, serve } from '../support/smtp-server.ts';

const good = await goodChain('ecdsa');
const key = await privateKeyPem(good.endEntity);
const own = await issue({ subject: 'CN=other.example.com', dnsNames: ['other.example.com'] });
const toTls = (cert: string): readonly Act[] => [
  '220 mx\r\n',
  /^EHLO/,
  '250-mx\r\n250 STARTTLS\r\n',
  /^STARTTLS/,
  '220 go\r\n',
  { tls: { key, cert } },
];
const overTls = [/^EHLO/, '250-mx\r\n250 AUTH PLAIN\r\n', /^QUIT/, '221 bye\r\n'] as const;

/** One of each way in which a dialogue goes on or ends. */
const scripts: readonly (readonly Act[])[] = [
  [...toTls(good.presented.join('')), ...overTls],
  [...toTls(own.pem), ...overTls],
  [...toTls(good.presented.join('')), 'close!'],
  ['220 mx\r\n', /^EHLO/, '250 mx\r\n', /^QUIT/, '221 bye\r\n'],
  ['220 mx\r\n', /^EHLO/, '250-mx\r\n250 STARTTLS\r\n', /^STARTTLS/, '454 no key\r\n', /^QUIT/, '221 bye\r\n'],
  ['220 mx\r\n', /^EHLO/, '250-mx\r\n250 STARTTLS\r\n', /^STARTTLS/, '220 go\r\n', 'bytes!', 'no TLS here\r\n'],
  ['close!'],
  ['silence!'],
];
const servers = await Promise.all(scripts.map((script) => serve(script)));
after(() => Promise.all(servers.map(({ close }) => close())));

const program = new URL('../../src/probing.ts', import.meta.url);

function threads(more: Partial<ThreadOptions> = {}): ReturnType<typeof threadsOf> {
  return threadsOf({
    program,
    count: 2,
    concurrency: 16,
    profiles: new Map([['strict', { trustAnchorPem: [good.root.pem], offer: 'openssl' }]]),
    clientCertificate: null,
    profileOf: () => 'strict',
    signal: new AbortController().signal,
    ...more,
  });
}

const proberTo = ({ port }: ScriptedServer, more: Partial<ScheduleOptions>) =>
  proberOf({
    limitMs: 1000,
    ehloName: 'probe.example.com',
    secureContextsFor: () => secureContexts([good.root.pem], 'openssl'),
    redirections: [{ host: null, port: null, toHost: '127.0.0.1', toPort: port }],
    looks: ['without-sni', 'rsa', 'ecdsa'],
    namesToTry: () => [],
    concurrency: 4,
    retries: 1,
    pause: () => Promise.resolve(),
    ...more,
  });

const timeless = (seen: readonly Probed[]) => seen.map((one) => ({ ...one, startedAt: '', elapsedMs: 0 }));

test('threads see what one thread sees, to the letter', async () => {
  const { look, end } = threads();
  const seenBy = (more: Partial<ScheduleOptions>) =>
    Promise.all(servers.map(async (server) => timeless(await proberTo(server, more)(aTarget()))));
  const [alone, together] = [await seenBy({}), await seenBy({ look })];
  await end();
  assert.equal(JSON.stringify(together), JSON.stringify(alone));
  const outcomes = new Set(together.flat().map((one) => (one.outcome === 'handshake' ? 'handshake' : one.cause.kind)));
  const expected = ['connection-closed', 'handshake', 'keyword-not-offered', 'smtp-reply', 'timeout', 'tls-alert'];
  assert.deepEqual([...outcomes].sort(), [...expected, 'tls-error']);
});

test('an address gets one connection at a time, whichever thread opens it', async () => {
  const { look, end } = threads();
  const open: number[] = [];
  // By the first command of one, what was closed before is closed here too.
  const [greeting, hello, ...rest] = toTls(good.presented.join('')) as [Act, Act, ...Act[]];
  const server = await serve([greeting, hello, () => open.push(server.openCount()), ...rest, ...overTls]);
  const probe = proberTo(server, { look });
  await Promise.all(['a.example', 'b.example', 'c.example', 'd.example'].map((host) => probe(aTarget({ host }))));
  await Promise.all([end(), server.close()]);
  assert.ok(open.length >= 4 * 3);
  assert.deepEqual(new Set(open), new Set([1]));
});

test('the end of the run reaches every thread, and whoever asks then is told so', async () => {
  const run = new AbortController();
  const { look, end } = threads({ signal: run.signal });
  const server = await serve(['silence!']);
  const probe = proberTo(server, { look, limitMs: 3_600_000, signal: run.signal, retries: 0 });
  const seen = ['a.example', 'b.example'].map((host) => probe(aTarget({ host })));
  while (server.heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
  run.abort({ kind: 'aborted' });
  const causes = (await Promise.all(seen)).flat().map((one) => one.outcome === 'interruption' && one.cause);
  await Promise.all([end(), server.close()]);
  assert.deepEqual(causes, [{ kind: 'aborted' }, { kind: 'aborted' }]);
});

test('whoever watches is told of each order, and that it is over', async () => {
  const { look, end } = threads();
  const [server] = servers as [ScriptedServer];
  const told: string[] = [];
  const watch = (host: string, { step }: { readonly step: string }) => {
    told.push(`${host} ${step}`);
    return () => told.push(`${host} over`);
  };
  await proberTo(server, { look, looks: [], watch })(aTarget());
  await end();
  const whole = ['resolve', 'over', 'connect', 'over'].map((step) => `mail.example.com ${step}`);
  assert.deepEqual(told, whole);
});

test('a defect in a thread is an error of the run, and so is a thread that dies: nobody waits for ever', async () => {
  const [server] = servers as [ScriptedServer];
  const unknown = threads({ profileOf: () => 'nobody' });
  await assert.rejects(proberTo(server, { look: unknown.look })(aTarget()), /no secure contexts for "nobody"/);
  await unknown.end();
  const folder = mkdtempSync(join(tmpdir(), 'threads-'));
  const file = join(folder, 'dying.mjs');
  const dying = async (text: string) => {
    writeFileSync(file, text);
    const { look, end } = threads({ program: pathToFileURL(file) });
    await proberTo(server, { look })(aTarget()).finally(end);
  };
  await assert.rejects(dying("throw new Error('out of memory')"), /out of memory/);
  await assert.rejects(dying(''), /a thread that probes has ended/);
  // A thread that has nothing to do when it dies fails nobody, and is handed nothing any more.
  const { look, end } = threads({ program: pathToFileURL(file) });
  const probe = proberTo(server, { look });
  await assert.rejects(probe(aTarget()), /has ended/);
  await assert.rejects(probe(aTarget()), /has ended/);
  await end();
  rmSync(folder, { recursive: true });
});
