/** What one address hides: several machines behind it, of which one is not like the others. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ExtraLook } from '../../src/model/look.ts';
import type { Probed } from '../../src/model/observation.ts';
import type { TlsMode } from '../../src/model/target.ts';
import { secureContexts } from '../../src/probe/handshake.ts';
import { proberOf } from '../../src/probe/schedule.ts';
import { goodChain, privateKeyPem } from '../support/ca.ts';
import { aTarget, daysFromNow } from '../support/facts.ts';
import { type Act, type ScriptedServer, serve } from '../support/smtp-server.ts';

const pairOf = async (chain: Awaited<ReturnType<typeof goodChain>>) => ({
  key: await privateKeyPem(chain.endEntity),
  cert: chain.presented.join(''),
});
const rsa = await pairOf(await goodChain('rsa', { notAfter: daysFromNow(36_500) }));
const expired = await pairOf(await goodChain('rsa', { notAfter: daysFromNow(-1) }));
const ecdsa = await pairOf(await goodChain('ecdsa'));

const servers: ScriptedServer[] = [];
after(() => Promise.all(servers.map(({ close }) => close())));

type Tls = Extract<Act, { tls: unknown }>['tls'];
const session = (tls: Tls): readonly Act[] => [{ tls }, '220 mx\r\n', /^EHLO/, '250 mx\r\n', /^QUIT/, '221 bye\r\n'];
const good = session(rsa);
const resets: readonly Act[] = ['reset!'];
const resetsTls: readonly Act[] = ['bytes!', 'reset!'];
const alerts: readonly Act[] = ['bytes!', Buffer.from('15030300020228', 'hex'), 'close!'];
const DEFAULT_LOOKS: readonly ExtraLook[] = ['without-sni', 'rsa', 'ecdsa'];

async function probed(
  scripts: readonly (readonly Act[])[],
  repeats = 3,
  mode: TlsMode = 'implicit',
  looks: readonly ExtraLook[] = DEFAULT_LOOKS,
) {
  const [script = [], ...more] = scripts;
  const server = await serve(script, ...more);
  servers.push(server);
  const probe = proberOf({
    limitMs: 3000,
    ehloName: 'probe.example.com',
    secureContextsFor: () => secureContexts([], 'boringssl'),
    redirections: [{ host: null, port: null, toHost: '127.0.0.1', toPort: server.port }],
    looks,
    namesToTry: () => [],
    concurrency: 10,
    retries: 1,
    repeats,
    pause: () => Promise.resolve(),
  });
  const observations = await probe(aTarget({ mode }));
  return { observations, connections: server.heard.length };
}

const summary = (observations: readonly Probed[]) => observations.map((one) => `${one.look.name}: ${one.outcome}`);
const inTurn = (...machines: readonly (readonly Act[])[]) =>
  Array.from({ length: 30 }, (_, connection) => machines[connection % machines.length] ?? good);

test('a healthy address costs four connections by default, of which three show a certificate', async () => {
  const { connections, observations } = await probed([good]);
  assert.equal(connections, 4);
  assert.deepEqual(summary(observations), [
    'first: handshake',
    'without-sni: handshake',
    'first: handshake',
    'ecdsa: interruption',
  ]);
});

test('who asks for one look, or for no repeats, gets no connection more than that', async () => {
  assert.equal((await probed([good], 3, 'implicit', [])).connections, 1);
  assert.equal((await probed([good], 0)).connections, 3);
  assert.equal((await probed([good], 3, 'implicit', ['without-sni', 'client-certificate'])).connections, 3);
});

test('a machine of three that take turns leaves a trace, whatever it does and wherever it is met', async () => {
  for (const bad of [session(expired), resets, resetsTls, alerts]) {
    for (const place of [0, 1, 2]) {
      const machines = [good, good, good].map((script, index) => (index === place ? bad : script));
      const { observations } = await probed(inTurn(...machines));
      const of = (outcome: string) => observations.filter((one) => one.outcome === outcome);
      const certificates = new Set(of('handshake').map((one) => 'presentedChain' in one && one.presentedChain[0]));
      const failed = of('interruption').filter(({ look }) => look.name === 'first');
      assert.ok(certificates.size > 1 || failed.length > 0, `${place}: ${summary(observations)}`);
    }
  }
});

test('a try that failed stays an observation, and the first look is repeated three times', async () => {
  const { connections, observations } = await probed([resets, good]);
  assert.deepEqual(summary(observations), [
    'first: handshake',
    'without-sni: handshake',
    'first: handshake',
    'ecdsa: interruption',
    'first: interruption',
    'first: handshake',
    'first: handshake',
    'first: handshake',
  ]);
  assert.equal(connections, 8);
});

test('a dead address is not looked at again for that', async () => {
  const { observations } = await probed([resets]);
  assert.deepEqual(summary(observations), ['first: interruption', 'first: interruption']);
});

test('the first look is repeated where a machine shows another certificate', async () => {
  for (const machines of [
    [good, session(expired)],
    [session(expired), good],
  ]) {
    const { observations } = await probed(inTurn(...machines));
    const shown = observations.flatMap((one) => (one.outcome === 'handshake' ? [one.presentedChain.join('')] : []));
    assert.equal(new Set(shown).size, 2);
    assert.ok(observations.filter(({ look }) => look.name === 'first').length >= 4);
  }
});

test('a server that shows a default certificate to senders without SNI is not looked at again for that', async () => {
  const other = await goodChain('rsa', { dnsNames: ['other.example.com'] });
  const { connections } = await probed([session({ ...(await pairOf(other)), withSni: rsa })]);
  assert.equal(connections, 4);
});

test('a server with a certificate of each key type is not looked at again for that', async () => {
  const { connections } = await probed([session({ key: [rsa.key, ecdsa.key], cert: [rsa.cert, ecdsa.cert] })]);
  assert.equal(connections, 4);
});

test('a server that hangs up on a key type is asked once more whether it does so each time', async () => {
  const { observations } = await probed([good, good, good, resetsTls, good, good, good, resetsTls]);
  assert.deepEqual(summary(observations).sort(), [
    'ecdsa: interruption',
    'ecdsa: interruption',
    ...new Array(5).fill('first: handshake'),
    'without-sni: handshake',
  ]);
});

test('a machine that resets is seen in whichever of the three default looks it is met', async () => {
  for (const place of [0, 1, 2]) {
    for (const bad of [resets, resetsTls]) {
      const machines = [good, good, good].map((script, index) => (index === place ? bad : script));
      const { observations } = await probed(inTurn(...machines));
      const [main] = observations;
      assert.equal(main?.outcome, 'handshake');
      const cut = observations.filter(({ look, outcome }) => look.name === 'first' && outcome === 'interruption');
      assert.ok(cut.length > 0, `place ${place}: ${summary(observations)}`);
    }
  }
});

test('a machine that sends an alert is seen as well, and does not pass for one of other algorithms', async () => {
  for (const place of [0, 1]) {
    const machines = [good, good, good].map((script, index) => (index === place ? alerts : script));
    const { observations } = await probed(inTurn(...machines));
    assert.equal(observations[0]?.look.name, 'first');
    assert.ok(observations.some(({ look, outcome }) => look.name === 'first' && outcome === 'interruption'));
  }
});

test('a server that asks for fewer connections gets no more of them', async () => {
  const upToTls: readonly Act[] = ['220 mx\r\n', /^EHLO/, '250-mx\r\n250 STARTTLS\r\n', /^STARTTLS/, '220 go\r\n'];
  const afterTls: readonly Act[] = [/^EHLO/, '250 mx\r\n', /^QUIT/, '221 bye\r\n'];
  const busy: readonly Act[] = ['421 busy\r\n', /^QUIT/, '221 bye\r\n'];
  const { connections } = await probed([[...upToTls, { tls: rsa }, ...afterTls], busy], 3, 'starttls');
  assert.equal(connections, 3);
});

test('nobody repeats what should not be repeated', async () => {
  assert.equal((await probed([resets, good], 0)).connections, 4);
});
