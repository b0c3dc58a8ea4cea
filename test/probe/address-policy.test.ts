/** Where a run over others' targets may connect to. */
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import type { Probed } from '../../src/model/observation.ts';
import { rangeOf, refusalOf } from '../../src/probe/address-policy.ts';
import { secureContexts } from '../../src/probe/handshake.ts';
import { proberOf } from '../../src/probe/schedule.ts';
import { aTarget } from '../support/facts.ts';
import { nameServer } from '../support/name-server.ts';
import { serve } from '../support/smtp-server.ts';

const ranges: Readonly<Record<string, readonly string[]>> = {
  global: [
    '8.8.8.8',
    '1.1.1.1',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001:81b::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2002:808:808::1',
  ],
  loopback: [
    '127.0.0.1',
    '127.255.255.254',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '::ffff:0:7f00:1',
    '0:0:0:0:0:0:0:1',
  ],
  private: [
    '10.0.0.1',
    '10.255.255.255',
    '172.16.0.0',
    '172.31.255.255',
    '192.168.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:c0a8:1::1',
    '2001:0:808:808:0:0:f5ff:fffe',
    '2001:0:a00:1::f7f7:f7f7',
  ],
  'link-local': [
    '169.254.169.254',
    '169.254.0.1',
    'fe80::1',
    'fe80::1%eth0',
    'febf::1',
    '::ffff:169.254.169.254',
    '64:ff9b::a9fe:a9fe',
  ],
  'carrier-grade NAT': ['100.64.0.1', '100.127.255.255', '::ffff:100.64.0.1'],
  'unique local': ['fc00::1', 'fd00:ec2::254', 'fdff:ffff::1'],
  'site-local': ['fec0::1'],
  unspecified: ['0.0.0.0', '0.1.2.3', '::'],
  multicast: ['224.0.0.1', '239.255.255.250', 'ff02::1'],
  broadcast: ['255.255.255.255'],
  reserved: [
    '192.0.0.8',
    '192.0.2.1',
    '198.51.100.1',
    '203.0.113.1',
    '198.18.0.1',
    '192.88.99.1',
    '240.0.0.1',
    '2001:db8::1',
    '3fff::1',
    '4000::1',
    '1::1',
    'e000::1',
  ],
  as112: ['192.31.196.1', '192.175.48.1'],
  amt: ['192.52.193.1'],
  benchmarking: ['2001:2::1'],
  discard: ['100::1'],
  'segment routing': ['5f00::1'],
  'local NAT64': ['64:ff9b:1::808:808'],
  'no address': ['', 'mail.example.com', '127.1.1.1.1'],
};
for (const [range, addresses] of Object.entries(ranges)) {
  for (const address of addresses) test(`"${address}" is ${range}`, () => assert.equal(rangeOf(address), range));
}

test('mail ports of global addresses may be connected to, and nothing else', () => {
  for (const port of [25, 465, 587, 2525]) assert.equal(refusalOf({ address: '8.8.8.8', port }), null);
  for (const port of [22, 80, 2465, 6379, 65535])
    assert.deepEqual(refusalOf({ address: '8.8.8.8', port }), { kind: 'port-not-allowed', port });
  assert.deepEqual(refusalOf({ address: '10.0.0.1', port: 25 }), { kind: 'address-not-allowed', range: 'private' });
});

const options = {
  limitMs: 2000,
  ehloName: 'probe.example.com',
  secureContextsFor: () => secureContexts([], 'boringssl'),
  looks: ['without-sni', 'rsa', 'tls1.2'] as const,
  redirections: [],
  namesToTry: () => [],
  concurrency: 10,
  retries: 2,
  pause: () => Promise.resolve(),
  refusalOf,
};

test('what is refused is never connected to: by name, by address, by a redirection, with any look', async () => {
  const server = await serve(['220 a secret\r\n', /^EHLO/, '250 mx\r\n', /^QUIT/, '221 bye\r\n']);
  try {
    for (const { host, redirections } of [
      { host: 'localhost', redirections: [] },
      { host: '127.0.0.1', redirections: [] },
      { host: '::ffff:7f00:1', redirections: [] },
      {
        host: 'mail.example.com',
        redirections: [{ host: null, port: null, toHost: '127.0.0.1', toPort: server.port }],
      },
    ]) {
      const seen = await proberOf({ ...options, redirections })(aTarget({ host, port: server.port }));
      assert.ok(seen.length > 0, host);
      for (const one of seen)
        assert.deepEqual(one.outcome === 'interruption' && [one.step, one.cause], [
          'connect',
          { kind: 'address-not-allowed', range: 'loopback' },
        ]);
    }
    assert.deepEqual(server.heard, []);
    const allowed = await proberOf({ ...options, redirections: [], refusalOf: () => null })(
      aTarget({ host: '127.0.0.1', port: server.port }),
    );
    assert.ok(server.heard.length > 0, 'the server is one that can be connected to');
    assert.ok(allowed.length > 0);
  } finally {
    await server.close();
  }
});

const refusals = (seen: readonly Probed[]) =>
  seen.map((one) =>
    one.outcome === 'interruption' && one.cause.kind === 'address-not-allowed' ? one.cause.range : one,
  );

test('a name whose server answers with addresses that are not global is connected to nowhere', async (t) => {
  const answers = {
    A: ['10.0.0.1', '169.254.169.254', '127.0.0.1', '100.64.0.1'],
    AAAA: ['fd00:ec2::254', '::1', 'fe80::1', '64:ff9b::7f00:1', '2002:7f00:1::1'],
  };
  const names = await nameServer((_, type) => answers[type]);
  t.after(names.close);
  const seen = await proberOf({ ...options, nameServers: [names.address] })(aTarget({ host: 'mx.example.com' }));
  assert.deepEqual(refusals(seen).sort(), [
    ...['carrier-grade NAT', 'link-local', 'link-local', 'loopback', 'loopback', 'loopback', 'loopback', 'private'],
    'unique local',
  ]);
});

/** What is allowed and what is not are both on loopback, since no test speaks to anything else. */
const oneAddress: typeof refusalOf = ({ address }) =>
  address === '127.0.0.1' ? null : { kind: 'address-not-allowed', range: 'another' };

for (const [first, then] of [
  ['127.0.0.1', '127.0.0.2'],
  ['127.0.0.2', '127.0.0.1'],
] as const)
  test(`a name that is at ${first} as it is checked, and at ${then} afterwards, is connected to where it was checked`, async (t) => {
    const allowed = await serve(['220 mx\r\n', /^EHLO/, '421 later\r\n']);
    t.after(allowed.close);
    let connections = 0;
    const trap = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => trap.listen(allowed.port, '127.0.0.2', resolve));
    t.after(() => trap.close());
    let questions = 0;
    const names = await nameServer((_, type) => {
      if (type === 'AAAA') return [];
      questions += 1;
      return [questions === 1 ? first : then];
    });
    t.after(names.close);
    const probe = proberOf({ ...options, refusalOf: oneAddress, nameServers: [names.address] });
    const target = aTarget({ host: 'rebinding.example.com', port: allowed.port });
    // Every look, every retry, and a second target of the same name.
    const seen = [...(await probe(target)), ...(await probe(target))];
    assert.ok(seen.every((one) => one.endpoint?.address === first));
    assert.equal(connections, 0);
    assert.equal(allowed.heard.length > 0, first === '127.0.0.1');
    assert.deepEqual(
      new Set(refusals(seen).filter((one) => typeof one === 'string')),
      new Set(first === '127.0.0.1' ? [] : ['another']),
    );
  });
