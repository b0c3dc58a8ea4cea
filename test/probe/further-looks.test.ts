/** What is looked at behind the first look, by what that one was answered: which looks, in which order, and no more. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { ExtraLook } from '../../src/model/look.ts';
import type { Interruption, Probed } from '../../src/model/observation.ts';
import type { TlsMode } from '../../src/model/target.ts';
import { secureContexts } from '../../src/probe/handshake.ts';
import { type LookOptions, lookAt } from '../../src/probe/looks.ts';
import { goodChain, privateKeyPem } from '../support/ca.ts';
import { daysFromNow } from '../support/facts.ts';
import { type Act, serve } from '../support/smtp-server.ts';

const [ecdsa, rsa] = [await goodChain('ecdsa', { notAfter: daysFromNow(36_500) }), await goodChain('rsa')];
const pairOf = async ({ endEntity, presented }: typeof ecdsa) => ({
  key: await privateKeyPem(endEntity),
  cert: presented.join(''),
});
const [pair, rsaPair] = [await pairOf(ecdsa), await pairOf(rsa)];
const secureContextOf = secureContexts([], 'boringssl');

interface Case {
  readonly looks?: readonly ExtraLook[];
  readonly mode?: TlsMode;
  readonly serverName?: string | null;
  readonly own?: Partial<LookOptions>;
}

async function looking(t: TestContext, scripts: readonly (readonly Act[])[], wanted: Case = {}) {
  const { looks = [], mode = 'implicit', serverName = 'mail.example.com', own = {} } = wanted;
  const [script = [], ...more] = scripts;
  const server = await serve(script, ...more);
  t.after(server.close);
  const endpoint = { address: '127.0.0.1', port: server.port, family: 4 } as const;
  const options = { limitMs: 5000, ehloName: 'probe.example.com', secureContextOf, ...own };
  const seen = await lookAt(endpoint, mode, serverName, looks, options);
  return { seen, server, summary: summary(seen) };
}
const summary = (seen: readonly Probed[]) =>
  seen.map((one) => `${one.look.name}: ${one.outcome === 'handshake' ? one.afterwards.outcome : one.cause.kind}`);

type Tls = Extract<Act, { tls: unknown }>['tls'];
const session = (tls: Tls): readonly Act[] => [{ tls }, '220 mx\r\n', /^EHLO/, '250 mx\r\n', /^QUIT/, '221 bye\r\n'];
const good = session(pair);
const cutOff: readonly Act[] = [{ tls: pair }, '421 busy\r\n', 'bytes!'];
const drops: readonly Act[] = ['bytes!', 'close!'];
const alert = (number: number): readonly Act[] => ['bytes!', Buffer.from([21, 3, 3, 0, 2, 2, number]), 'close!'];
const untilTls: readonly Act[] = ['220 mx\r\n', /^EHLO/, '250-mx\r\n250 STARTTLS\r\n', /^STARTTLS/, '220 go\r\n'];

/** A ServerHello of TLS 1.0, whatever was offered. */
const tls10 = Buffer.concat([
  Buffer.from('160301002a020000260301', 'hex'),
  Buffer.alloc(32, 7),
  Buffer.from('00c01300', 'hex'),
]);

for (const [what, scripts, expected] of [
  ['protocol_version', [alert(70), good], ['first: tls-alert', 'obsolete-tls: tls-alert']],
  [
    'handshake_failure, whatever is offered',
    [alert(40)],
    ['first: tls-alert', 'any-algorithm: tls-alert', 'obsolete-tls: tls-alert'],
  ],
  ['internal_error, whatever is offered', [alert(80)], ['first: tls-alert', 'any-algorithm: tls-alert']],
  [
    'an end, whatever is offered',
    [drops],
    ['first: connection-closed', 'small-client-hello: connection-closed', 'any-algorithm: connection-closed'],
  ],
  [
    'an alert, and twice again',
    [alert(40), good, alert(40)],
    ['any-algorithm: answered', 'first: tls-alert', 'first: tls-alert'],
  ],
  ['an alert once', [alert(40), good], ['first: answered', 'first: tls-alert', 'any-algorithm: answered']],
] as const satisfies readonly (readonly [string, readonly (readonly Act[])[], readonly string[]])[]) {
  test(`a first look that is answered by ${what}`, async (t) => {
    const { summary: found } = await looking(t, scripts);
    assert.deepEqual(found, expected);
  });
}

test('a server that answers by an old version has that looked at, and no text is looked for', async (t) => {
  const { summary: found, server } = await looking(t, [[...untilTls, 'bytes!', tls10, 'silence!']], {
    mode: 'starttls',
    own: { limitMs: 300 },
  });
  assert.equal(found[0], 'first: tls-error');
  assert.match(found[1] ?? '', /^obsolete-tls: /);
  assert.deepEqual([found.length, server.heard.length], [2, 2]);
});

test('silence in the handshake may be about the size of the ClientHello, and about nothing else', async (t) => {
  const silent: readonly Act[] = ['bytes!', 'silence!'];
  const { summary: found } = await looking(t, [silent], { own: { limitMs: 100 } });
  assert.deepEqual(found, ['first: timeout', 'small-client-hello: timeout']);
});

for (const [what, mode, script, other] of [
  ['silence where a greeting was due', 'starttls', ['silence!'], { mode: 'implicit', works: false, cause: 'timeout' }],
  [
    'no SMTP where a greeting was due',
    'starttls',
    ['hello\r\n', 'silence!'],
    { mode: 'implicit', works: false, cause: 'tls-error' },
  ],
  ['silence after the greeting', 'starttls', ['220 mx\r\n', 'silence!'], undefined],
  ['a greeting that refuses', 'starttls', ['554 no\r\n', /^QUIT/], undefined],
  ['an end where a greeting was due', 'starttls', ['close!'], undefined],
  ['what is no TLS', 'implicit', ['220 mx\r\n', 'silence!'], { mode: 'starttls', works: false, cause: 'timeout' }],
] as const) {
  test(`${what} (${mode}) ${other === undefined ? 'says nothing of' : 'is a reason to try'} the other TLS mode`, async (t) => {
    const { seen, server } = await looking(t, [script], { mode, own: { limitMs: 100 } });
    const [first, ...others] = seen as [Interruption];
    assert.deepEqual(others, []);
    assert.equal(server.heard.length, other === undefined ? 1 : 2);
    const tried = first.inOtherMode;
    assert.deepEqual(tried && { ...tried, cause: tried.cause?.kind }, other);
  });
}

test('what a connection is looked at for does not show it again', async (t) => {
  const looks: readonly ExtraLook[] = ['without-sni', 'rsa', 'ecdsa', 'tls1.2'];
  const names = ({ seen }: { seen: readonly Probed[] }) => seen.map(({ look }) => look.name);
  assert.deepEqual(names(await looking(t, [good], { looks })), ['first', 'without-sni', 'tls1.2', 'rsa']);
  assert.deepEqual(names(await looking(t, [session(rsaPair)], { looks })), ['first', 'without-sni', 'tls1.2', 'ecdsa']);
  const alone = await looking(t, [good], { looks, serverName: null });
  assert.deepEqual(names(alone), ['first', 'tls1.2', 'rsa']);
  const { seen } = await looking(t, [good], { looks: ['without-sni', 'tls1.2'] });
  assert.deepEqual(
    seen.map(({ look }) => look.serverName),
    ['mail.example.com', null, 'mail.example.com'],
  );
});

test('the first look is repeated until as many certificates are shown as asked for, before what may be refused', async (t) => {
  const looks: readonly ExtraLook[] = ['rsa', 'obsolete-tls', 'tls1.2'];
  for (const [leastShown, repeats] of [
    [undefined, 0],
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 2],
  ] as const) {
    const { seen } = await looking(t, [good], { looks, own: leastShown === undefined ? {} : { leastShown } });
    assert.deepEqual(
      seen.map(({ look }) => look.name),
      ['first', 'tls1.2', ...Array.from({ length: repeats }, () => 'first'), 'rsa', 'obsolete-tls'],
    );
  }
});

test('the further looks ask as the look did that decides', async (t) => {
  for (const [scripts, main] of [
    [[drops, good, drops, good], 'small-client-hello'],
    [[drops, good], 'first'],
  ] as const) {
    const asked: unknown[] = [];
    const own: Case['own'] = {
      secureContextOf: (name, as) => {
        asked.push([name, as]);
        return secureContextOf(name, as);
      },
    };
    await looking(t, scripts, { looks: ['tls1.2'], own });
    assert.deepEqual(asked.at(-1), ['tls1.2', main]);
  }
});

test('where a connection fails, none is made for the sake of the number', async (t) => {
  const { summary: found } = await looking(t, [good, cutOff, good], { looks: ['tls1.2'], own: { leastShown: 4 } });
  assert.deepEqual(found, ['first: answered', 'tls1.2: interruption']);
  const cut = await looking(t, [cutOff, good], { own: { leastShown: 3 } });
  assert.deepEqual(cut.summary, ['first: interruption']);
});
