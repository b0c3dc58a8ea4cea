import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConnectTo } from '../../src/targets/connect-to.ts';

test('reads where to connect to instead', () => {
  assert.deepEqual(parseConnectTo('Mail.example.com:587:127.0.0.1:2587'), {
    host: 'mail.example.com',
    port: 587,
    toHost: '127.0.0.1',
    toPort: 2587,
  });
  assert.deepEqual(parseConnectTo('::[::1]:2525'), { host: null, port: null, toHost: '::1', toPort: 2525 });
  assert.deepEqual(parseConnectTo(':::'), { host: null, port: null, toHost: null, toPort: null });
  assert.deepEqual(parseConnectTo('a:1:b:65535'), { host: 'a', port: 1, toHost: 'b', toPort: 65_535 });
  assert.deepEqual(parseConnectTo('[2001:db8::1]:25::2525'), {
    host: '2001:db8::1',
    port: 25,
    toHost: null,
    toPort: 2525,
  });
});

test('spells hosts as targets are spelt', () => {
  assert.equal(parseConnectTo('MAIL.Example.com.:587::25').host, 'mail.example.com');
  assert.equal(parseConnectTo('b\u00fccher.example:587::25').host, 'xn--bcher-kva.example');
  assert.equal(parseConnectTo('[2001:DB8:0::1]:25::25').host, '2001:db8::1');
});

test('refuses what has another form', () => {
  for (const [text, expected] of [
    ['mail.example.com:587', /expected HOST:PORT:ADDRESS:PORT/],
    ['a:587:127.0.0.1:70000', /expected a port from 1 to 65535/],
    ['a:0:b:1', /expected a port from 1 to 65535/],
    ['a:1:[127.0.0.1]:1', /expected an IPv6 address in the brackets/],
    ['[::g]:1:a:1', /expected an IPv6 address in the brackets/],
    ['a b:1:c:1', /expected host names or IP addresses/],
    ['a:1:b..c:1', /expected host names or IP addresses/],
    ['a:65536:b:1', /expected a port from 1 to 65535/],
    ['x:a:1:b:1', /expected HOST:PORT:ADDRESS:PORT/],
    ['a:1:b:1:x', /expected HOST:PORT:ADDRESS:PORT/],
    ['a:1:::1:1', /expected HOST:PORT:ADDRESS:PORT/],
    ['', /^cannot read connect-to "": expected HOST:PORT:ADDRESS:PORT, for example mx\.example\.com:25::2525$/],
  ] as const) {
    assert.throws(() => parseConnectTo(text), { name: 'UsageError', message: expected });
  }
});
