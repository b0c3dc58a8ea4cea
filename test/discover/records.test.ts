/** Which servers a DNS record names, and how its words are read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asWritten, below, recordSightings, type Word, wordsIn } from '../../src/discover/dns-record.ts';
import type { Sighting } from '../../src/discover/format.ts';
import { literalIn, optionsIn, pairsIn, partsOf } from '../../src/discover/pairs.ts';
import { readCode } from '../../src/discover/tree/code.ts';
import { languages } from '../../src/discover/tree/tokens.ts';
import { type Entry, valueAt } from '../../src/discover/tree/tree.ts';

const shown = ({ host, port, at, modeHint, certainty, why }: Sighting) =>
  `${host}:${port} @${at} ${modeHint ?? '-'} ${certainty}: ${why}`;
/** The owner is at 0, and the data behind it and a blank. */
function record(type: string, owner: string, data: string, complete = asWritten): readonly string[] {
  const word: Word = { text: owner, at: 0 };
  return recordSightings(type, word, wordsIn({ text: data, at: owner.length + 1 }), complete).map(shown);
}

test('an MX record names the host behind its preference', () => {
  assert.deepEqual(record('MX', 'a.b', '10 mx.acme.net.'), ['mx.acme.net:25 @7 - certain: MX record of "a.b"']);
  assert.deepEqual(record('mx', '', '0 mx.acme.net'), ['mx.acme.net:25 @3 - certain: MX record']);
  for (const data of ['10', 'mx.acme.net.', 'x10 mx.acme.net', '10x mx.acme.net', '0 .', '10 a..b', ''])
    assert.deepEqual(record('MX', 'a.b', data), [], data);
  assert.deepEqual(
    record('MX', 'a.b', '10 mx', () => null),
    [],
  );
  assert.deepEqual(
    record('MX', 'a.b', '10 mx', (name) => `${name}.acme.net`),
    ['mx.acme.net:25 @7 - certain: MX record of "a.b"'],
  );
  assert.deepEqual([...record('A', 'a.b', '10 mx.acme.net'), ...record('CNAME', 'a.b', '10 mx.acme.net')], []);
});

test('an SRV record names the server of a service that mail is submitted to', () => {
  const server = (service: string, data = '0 1 587 mail.acme.net.') => record('SRV', `_${service}._tcp`, data);
  assert.deepEqual(server('submission'), ['mail.acme.net:587 @25 starttls certain: SRV record "_submission._tcp"']);
  assert.deepEqual(
    ['submissions', 'SMTPS', 'smtp', 'smtp-tls'].flatMap((service) =>
      server(service, '0 1 26 m.acme.net').map((one) => one.split(' ')[2]),
    ),
    ['implicit', 'implicit', 'starttls', 'starttls'],
  );
  assert.deepEqual(record('SRV', '_submission._tcp.acme.net', '0 1 1 m.acme.net').length, 1);
  assert.deepEqual(server('submission', '0 1 65535 m.acme.net').length, 1);
  for (const data of [
    '0 1 0 m.acme.net',
    '0 1 65536 m.acme.net',
    '0 1 2.5 m.acme.net',
    '0 1 x m.acme.net',
    '0 0 587 .',
    '0 1 587',
  ])
    assert.deepEqual(server('submission', data), [], data);
  for (const service of ['imaps', 'submissionx', 'xsmtp', 'submission._udp'])
    assert.deepEqual(server(service), [], service);
  assert.deepEqual(record('SRV', 'x._submission._tcp', '0 1 587 m.acme.net'), []);
  assert.deepEqual(record('SRV', '_submission._tcpx', '0 1 587 m.acme.net'), []);
});

test('a TLSA record is of the host and port that its own name says', () => {
  assert.deepEqual(record('TLSA', '_25._tcp.mx.acme.net.', '3 1 1 00'), [
    'mx.acme.net:25 @9 - certain: TLSA record "_25._tcp.mx.acme.net."',
  ]);
  assert.deepEqual(record('TYPE52', '_465._TCP.a.b', '3 1 1 00').length, 1);
  for (const owner of [
    '_443._tcp.a.b',
    '_25._udp.a.b',
    'x._25._tcp.a.b',
    '_25._tcpx.a.b',
    '_25._tcp.*.a.b',
    '_25._tcp',
    '25._tcp.a.b',
  ])
    assert.deepEqual(record('TLSA', owner, '3 1 1 00'), [], owner);
  const complete = (name: string) => (name === '@' ? 'acme.net' : `${name}.acme.net`);
  assert.deepEqual(record('TLSA', '_25._tcp', '', complete), ['acme.net:25 @0 - certain: TLSA record "_25._tcp"']);
});

test('a record whose names cannot be told names no server', () => {
  const unknown = () => null;
  assert.deepEqual(record('SRV', '_submission._tcp', '0 1 587 mail', unknown), []);
  assert.deepEqual(record('TLSA', '_25._tcp', '', unknown), []);
  assert.deepEqual(record('TLSA', '_25._tcp.*.acme.net', ''), []);
  assert.deepEqual(
    ['@', 'mx', 'mx.acme.net.'].map((name) => [below('acme.org')(name), below(null)(name)]),
    [
      ['acme.org', null],
      ['mx.acme.org', null],
      ['mx.acme.net', 'mx.acme.net'],
    ],
  );
});

test('words are told by blanks and quotes, each where it is', () => {
  assert.deepEqual(wordsIn({ text: '10  "mx.a."\\n', at: 5 }), [
    { text: '10', at: 5 },
    { text: 'mx.a.', at: 10 },
    { text: 'n', at: 17 },
  ]);
  assert.deepEqual(wordsIn({ text: 'a b', at: 5, offsetOf: (index) => index * 10 }), [
    { text: 'a', at: 0 },
    { text: 'b', at: 20 },
  ]);
});

/** `x = CODE`, read as JavaScript. */
function inCode(code: string) {
  const value = valueAt(readCode(`x = ${code}\n`, languages.javascript), 'x');
  assert.ok(value !== undefined, code);
  return value;
}
const pair = ({ key, keyAt, value }: Entry) =>
  `${key}@${keyAt}=${value.kind === 'scalar' ? `${value.text}@${value.at}` : value.kind}`;

test('a name and a value beside one another are a setting, and so is NAME=VALUE in a list', () => {
  const pairs = (code: string) => pairsIn(inCode(code)).map(pair);
  assert.deepEqual(pairs('["SMTP_HOST=mail", "--smtp.port=\'25\'", "-a=b", "---c=d", "1=2", "x"]'), [
    'SMTP_HOST@6=mail@16',
    'smtp.port@24=25@37',
    'a@44=b@47',
  ]);
  for (const name of ['name', 'key', 'option_name', 'OptionName', 'parameter_key', 'ParameterKey'])
    for (const value of ['value', 'default', 'parameter_value', 'ParameterValue'])
      assert.equal(pairs(`[{ ${name}: "HOST", ${value}: "mail" }]`).length, 1, `${name} ${value}`);
  assert.deepEqual(pairs('{ a: { name: "HOST", value: "mail" }, b: "C=d" }'), ['HOST@18=mail@33']);
  assert.deepEqual(
    ['[{ name: "HOST" }]', '[{ value: "mail" }]', '[{ name: host, value: "mail" }]', '"A=b"'].flatMap(pairs),
    [],
  );
});

test('options of a command are settings, with what is behind "=" or comes next', () => {
  const options = (code: string) => optionsIn(inCode(code)).map(pair);
  assert.deepEqual(options('["--smtp-host", "mail", "-p=25", "---x=1", "y", "--last"]'), [
    'smtp-host@6=mail@21',
    'p@29=25@32',
  ]);
  assert.deepEqual(options('"send --host mail  --port=25"'), ['host@10=mail@17', 'port@23=25@30']);
  assert.deepEqual(options(`"--host mail${' '.repeat(9990)}"`), []);
});

test('the literal of a value is what is written, or what code falls back to', () => {
  const literal = (code: string) => {
    const found = literalIn(inCode(code));
    return found && `${found.text}@${found.at}${found.isDefault ? ' default' : ''}`;
  };
  assert.deepEqual(['"mail"', '25', 'host', '["a"]', '{ value: "mail" }', '{ host: "mail" }'].map(literal), [
    'mail@5',
    '25@4',
    null,
    null,
    'mail@14',
    null,
  ]);
  assert.deepEqual(
    ['env("H", "mail")', 'env("H")', 'env("H", default="mail")', 'f("mail", "x")', 'f(env("H", "mail"))'].map(literal),
    ['mail@14 default', null, 'mail@22 default', 'mail@7', 'mail@16 default'],
  );
  assert.deepEqual(
    [
      'process.env.H || "mail"',
      'ENV.fetch("H", "mail")',
      'config("H", "mail")',
      'prefetched("H", "m")',
      'fetcher("H", "m")',
      'configure("H", "m")',
      'f(x)',
    ].map(literal),
    ['mail@22 default', 'mail@20 default', 'mail@17 default', 'H@16', 'H@13', 'H@15', null],
  );
});

test('alternatives are a server each, and no more than a few', () => {
  const parts = (text: string) => partsOf({ text, at: 2 }).map((one) => `${one.text}@${one.at}`);
  assert.deepEqual(parts('a.b'), ['a.b@2']);
  assert.deepEqual(parts('a b'), ['a b@2']);
  assert.deepEqual(parts('ab.c;de'), ['ab.c@2', 'de@7']);
  assert.deepEqual(parts('failover(smtp://ab)'), ['smtp://ab@11']);
  assert.deepEqual(parts('a;b; c'), ['a@2', 'b@4', 'c@7']);
  assert.deepEqual(parts('failover(smtp://a smtps://b)'), ['smtp://a@11', 'smtps://b@20']);
  assert.deepEqual(parts('roundrobin(smtp://a ses+smtp://b)'), ['smtp://a@13', 'ses+smtp://b@22']);
  assert.deepEqual(parts('xfailover(smtp://a)'), ['xfailover(smtp://a)@2']);
  assert.equal(parts('a;'.repeat(21)).length, 20);
});
