/** How a server, a port and a URL are read out of a value, wherever the value stands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInterpolation, modeAt, portIn, resolved, schemeOf, serverAt } from '../../src/discover/server.ts';

const AT = 10;
const SERVERS: readonly (readonly [written: string, read: string | null])[] = [
  ['mail.acme.net', 'mail.acme.net @10'],
  ['mail.acme.net:587', 'mail.acme.net @10 587'],
  ['  mail.acme.net:587', 'mail.acme.net @12 587'],
  ['mail.acme.net:587  ', 'mail.acme.net @10 587'],
  ['mail.acme.net:submission', 'mail.acme.net @10 587'],
  ['mail.acme.net::25', 'mail.acme.net @10 25'],
  ['mail.acme.net:x', null],
  ['mail_.acme..net', null],
  ['', null],
  ['[mail.acme.net]', 'mail.acme.net @11 bracketed'],
  ['[mail.acme.net]:submission', 'mail.acme.net @11 587 bracketed'],
  ['[]', null],
  ['smtp://[2001:db8::1]:465/x', '2001:db8::1 @18 465 smtp'],
  [' SMTPS://u:p@mail.acme.net:465/x', 'mail.acme.net @23 465 smtps'],
  ['smtp://u@@mail.acme.net', 'mail.acme.net @20 smtp'],
  ['smtp://mail.acme.net', 'mail.acme.net @17 smtp'],
  ['1smtp://mail.acme.net', null],
  ['x smtp://mail.acme.net', null],
  // Who logs in stands for something else, and so does what comes behind the server.
  ['smtp://${USER}:${PASSWORD}@mail.acme.net?x=${Y}', 'mail.acme.net @37 smtp'],
  [' smtp://${USER}@mail.acme.net#${X}', 'mail.acme.net @26 smtp'],
  ['smtp://${USER}@mail.acme.net/a@${X}', null],
  ['smtp://${HOST}', null],
  ['x smtp://${USER}@mail.acme.net', null],
  ['.smtp://${USER}@mail.acme.net', null],
  // Defaults are where they are written.
  ['${HOST:-mail.acme.net}:${PORT:-25}', 'mail.acme.net @18 25 default'],
  ['${HOST:-mail.acme.net}', 'mail.acme.net @18 default'],
  ['${smtp.host:mail.acme.net}', 'mail.acme.net @22 default'],
  ['mail.${ZONE:-acme.net}', 'mail.acme.net @10 default'],
  ['{{ x | default("mail.acme.net") }}', 'mail.acme.net @26 default'],
  ["{{ x | d('mail.acme.net') }}", 'mail.acme.net @20 default'],
  ['{{ env.Getenv "H" "mail.acme.net" }}', 'mail.acme.net @29 default'],
  ['smtp://mail.acme.net:${PORT:-2525}', 'mail.acme.net @17 2525 smtp default'],
  ['mail.acme.net:{{ p | default(2525) }}', 'mail.acme.net @10 2525 default'],
  ['${HOST}', null],
  ['$HOST', null],
  ['mail.${ZONE}', null],
  ['<your host>', null],
  ['__HOST__', null],
  ['__ZONE__.acme.net', null],
  ['smtp://mail.acme.net/a?x=${Y}', 'mail.acme.net @17 smtp'],
  [`${'a.'.repeat(499)}aa`, null],
  [`smtp://mail.acme.net/${'x'.repeat(979)}`, 'mail.acme.net @17 smtp'],
  [`smtp://mail.acme.net/${'x'.repeat(980)}`, null],
];
for (const [written, read] of SERVERS) {
  test(`a server in ${JSON.stringify(written.slice(0, 60))}${written.length}: ${read}`, () => {
    const server = serverAt(written, AT);
    const words = server && [
      server.host,
      `@${server.at}`,
      ...(server.port === null ? [] : [server.port]),
      ...(server.scheme === null ? [] : [server.scheme]),
      ...(server.isBracketed ? ['bracketed'] : []),
      ...(server.isDefault ? ['default'] : []),
    ];
    assert.equal(words?.join(' ') ?? null, read);
  });
}

test('a port is a number that a port can have, a service, or the default of what stands for one', () => {
  const texts = ['587', ' 25 ', '1', '0', '65535', '65536', '123456', 'x587', '587x', 'submission', 'smtps', 'https'];
  assert.deepEqual(texts.map(portIn), [587, 25, 1, null, 65535, null, null, null, null, 587, 465, null]);
  assert.deepEqual(['${PORT:-587}', '${PORT}', '', '-1', '1e3', '25.0'].map(portIn), [
    587,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('every character of a default keeps its place', () => {
  const { text, isDefault, isInterpolated, offsetOf } = resolved('a${X:-bc}d', AT);
  assert.deepEqual([text, isDefault, isInterpolated], ['abcd', true, false]);
  assert.deepEqual([0, 1, 2, 3].map(offsetOf), [10, 16, 17, 19]);
  const plain = resolved('ab', AT);
  assert.deepEqual([plain.text, plain.isDefault, plain.isInterpolated, plain.offsetOf(1)], ['ab', false, false, 11]);
  const half = resolved('${X:-b}${Y}', AT);
  assert.deepEqual([half.text, half.isDefault, half.isInterpolated], ['b${Y}', true, true]);
  assert.equal(resolved('${Y}', AT).isDefault, false);
});

test('what stands for something else without a default is told from texts', () => {
  const written = ['${HOST}', '{{ host }}', '%env(HOST)%', '@@HOST@@', '#{host}', '__HOST__', '$(host)', '<%= host %>'];
  assert.deepEqual(
    written.filter((one) => !isInterpolation(one)),
    [],
  );
  assert.deepEqual(['mail.acme.net', '${HOST:-x}', '5 $', '100%'].filter(isInterpolation), []);
  // A longer value is a text.
  assert.deepEqual(
    [996, 997].map((length) => isInterpolation('${X}'.padEnd(length + 4))),
    [true, false],
  );
});

test('a scheme says its port and how TLS begins', () => {
  const said = (...names: readonly string[]) =>
    names.map((name) => {
      const scheme = schemeOf(name);
      return scheme && `${scheme.port} ${scheme.modeHint}`;
    });
  const of = (count: number, words: string | null) => Array.from({ length: count }, () => words);
  assert.deepEqual(said('smtps', 'submissions', 'smtp+ssl', 'smtp+tls-wrapper', 'smtp-ssl'), of(5, '465 implicit'));
  assert.deepEqual(said('smtp', 'smtp+tls', 'smtp+starttls', 'smtp-tls', 'tls', 'starttls'), of(6, 'null starttls'));
  assert.deepEqual(said('submission', 'ssl'), ['587 starttls', 'null implicit']);
  assert.deepEqual(said('https', 'smtpx', 'xsmtp', 'imaps', ''), of(5, null));
});

test('the ports that all agree on say how TLS begins, whatever a setting says', () => {
  assert.deepEqual(
    [25, 465, 587].map((port) => modeAt(port, port === 465 ? 'starttls' : 'implicit')),
    ['starttls', 'implicit', 'starttls'],
  );
  assert.deepEqual([modeAt(2525, 'implicit'), modeAt(2465, 'starttls')], ['implicit', 'starttls']);
  assert.deepEqual([modeAt(2525, undefined), modeAt(2465, undefined)], ['starttls', 'implicit']);
});
