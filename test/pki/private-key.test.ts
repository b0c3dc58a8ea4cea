/** OpenSSL computes the public key of some kinds of key as it reads them, and nothing interrupts it: which keys it gets. */
import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { contentsOf } from '../../src/files/contents.ts';
import { mayBelong, privateKeyReader } from '../../src/pki/private-key.ts';
import { der, integer, oid, sequence } from '../support/der.ts';

const number = (octets: number) => {
  const value = randomBytes(octets);
  value[0] = 0x7f;
  value[octets - 1] = 0xff;
  return der(2, value);
};
const pkcs8 = (algorithm: Buffer, key: Buffer) => sequence(integer(0), algorithm, der(4, key));
const dsa = (octets: number) =>
  pkcs8(sequence(oid('1.2.840.10040.4.1'), sequence(number(octets), number(32), number(octets))), number(octets - 1));
const dh = (octets: number) =>
  pkcs8(sequence(oid('1.2.840.113549.1.3.1'), sequence(number(octets), integer(2))), number(octets - 1));
const pem = (label: string, bytes: Buffer, headers = '') =>
  `-----BEGIN ${label}-----\n${headers}${bytes
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END ${label}-----\n`;

const made: Readonly<Record<string, KeyObject>> = {
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  'rsa-pss': generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey,
  ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  ed25519: generateKeyPairSync('ed25519').privateKey,
  ed448: generateKeyPairSync('ed448').privateKey,
  dsa: generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 }).privateKey,
  x25519: generateKeyPairSync('x25519').privateKey,
};
const keyOf = (type: string) => made[type] as KeyObject;
const written = (type: string, form: 'pkcs8' | 'pkcs1' | 'sec1' = 'pkcs8') =>
  keyOf(type).export({ format: 'der', type: form as 'pkcs8' });
const explicit = generateKeyPairSync('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' }).privateKey;

const read = (bytes: Buffer, label?: string) => privateKeyReader()(bytes, label);
const stateIn = async (content: string | Buffer) =>
  (await contentsOf(Buffer.from(content), null, async () => {})).chains[0].keys.map(({ state }) => state);

const HOSTILE: readonly (readonly [string, Buffer])[] = [
  ['DSA of 24,000 bits', dsa(3000)],
  ['DSA of 64,000 bits', dsa(8000)],
  ['DH of 8,000 bits', dh(1000)],
];
for (const [name, bytes] of HOSTILE)
  test(`${name} is left, in PEM and in DER`, async () => {
    const started = performance.now();
    assert.deepEqual(await stateIn(pem('PRIVATE KEY', bytes)), ['left']);
    assert.deepEqual(await stateIn(pem('PRIVATE KEY', bytes, 'Comment: x\n\n')), ['left']);
    assert.deepEqual(await stateIn(bytes), ['left']);
    // OpenSSL takes from 0.4 s to two minutes for each.
    assert.ok(performance.now() - started < 400);
  });

test('a thousand keys in a file, each without its public key, are read as far as ten', async () => {
  const key = sequence(integer(1), der(4, randomBytes(71)), der(0xa0, oid('1.3.132.0.39')));
  const states = await stateIn(pem('EC PRIVATE KEY', key).repeat(1000));
  assert.deepEqual([states.length, states.lastIndexOf('readable')], [1000, 9]);
});

test('keys that certificates have are read in each form, whatever is behind them', () => {
  for (const type of ['rsa', 'rsa-pss', 'ec', 'ed25519', 'ed448'])
    for (const bytes of [written(type), Buffer.concat([written(type), Buffer.from([0x30, 0])])]) {
      const found = read(bytes);
      assert.ok(found.kind === 'read' && found.key.equals(keyOf(type)), type);
    }
  for (const [type, form] of [
    ['rsa', 'pkcs1'],
    ['ec', 'sec1'],
  ] as const) {
    const found = read(written(type, form));
    assert.ok(found.kind === 'read' && found.key.equals(keyOf(type)), form);
  }
});

test('a label of PEM lets through what OpenSSL reads behind it, and nothing else', () => {
  const forms = [
    ...['rsa', 'rsa-pss', 'ec', 'ed25519'].map((type) => written(type)),
    written('rsa', 'pkcs1'),
    written('ec', 'sec1'),
  ];
  const labels = ['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'OPENSSH PRIVATE KEY', 'ANY PRIVATE KEY'];
  for (const label of labels)
    for (const bytes of forms) {
      const isReadByOpenssl = (() => {
        try {
          return createPrivateKey(pem(label, bytes)).type === 'private';
        } catch {
          return false;
        }
      })();
      assert.equal(read(bytes, label).kind, isReadByOpenssl ? 'read' : 'undecodable', label);
    }
});

test('headers are passed over, as by OpenSSL, but for those of encryption', async () => {
  for (const [headers, state] of [
    ['Comment: x\n\n', 'readable'],
    ['Proc-Type: 4,MIC-CLEAR\n\n', 'undecodable'],
    ['Proc-Type: 4, ENCRYPTED\nDEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\n', 'encrypted'],
  ] as const)
    assert.deepEqual(await stateIn(pem('PRIVATE KEY', written('ec'), headers)), [state], headers);
});

test('a key of another kind, or beyond a size, belongs to no certificate that has a key of these kinds', () => {
  const numbers = Array.from({ length: 8 }, () => number(2100));
  for (const bytes of [written('dsa'), written('x25519'), dsa(8000), sequence(integer(0), ...numbers)]) {
    const found = read(bytes);
    assert.ok(found.kind === 'left' && found.mayBelongTo === 'none');
    assert.deepEqual(
      ['rsa', 'ec', 'dsa', undefined].map((type) => mayBelong('none', type)),
      [false, false, true, true],
    );
  }
});

test('a curve that the key itself spells out is left, wherever it does', () => {
  const sec1 = explicit.export({ format: 'der', type: 'sec1' });
  const named = sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7'));
  for (const bytes of [sec1, explicit.export({ format: 'der', type: 'pkcs8' }), pkcs8(named, sec1)]) {
    assert.deepEqual(read(bytes), { kind: 'left', mayBelongTo: 'ec' });
    assert.deepEqual(
      ['rsa', 'ec'].map((type) => mayBelong('ec', type)),
      [false, true],
    );
  }
});

test('what is no key is undecodable', () => {
  const bytes = written('rsa');
  for (const other of [
    Buffer.alloc(0),
    bytes.subarray(0, -1),
    sequence(integer(0)),
    sequence(integer(5), der(4, bytes)),
    pkcs8(sequence(oid('1.2.840.113549.1.1.1')), Buffer.from('x')),
  ])
    assert.equal(read(other).kind, 'undecodable');
});

test('an algorithm whose identifier is 60,000 octets long is none', () => {
  const started = performance.now();
  const identifier = der(6, Buffer.alloc(60_000, 0x81), Buffer.from([1]));
  assert.equal(read(pkcs8(sequence(identifier), Buffer.alloc(1))).kind, 'undecodable');
  // Read as a number it took four seconds for each 100,000.
  assert.ok(performance.now() - started < 400);
});

test('a key that was left for another reason may belong to any certificate', () => {
  for (const type of ['rsa', 'ec', 'dsa', undefined]) assert.ok(mayBelong('any', type));
});

/** As PKCS#1 writes a key: a version, and numbers of that many octets. */
const numbers = (version: Buffer, ...octets: readonly number[]) => sequence(version, ...octets.map(number));

test('an RSA key has eight numbers behind its version, and 16,384 octets at most', () => {
  const seven = new Array<number>(7).fill(2043);
  assert.deepEqual(numbers(integer(0), ...seven, 2044).length, 16_384);
  assert.notEqual(read(numbers(integer(0), ...seven, 2044)).kind, 'left');
  assert.deepEqual(read(numbers(integer(0), ...seven, 2045)), { kind: 'left', mayBelongTo: 'none' });
  const few = numbers(integer(0), 9, 9, 9, 9, 9, 9, 9);
  assert.deepEqual(read(few), { kind: 'left', mayBelongTo: 'none' });
  assert.equal(read(few, 'RSA PRIVATE KEY').kind, 'left');
  assert.equal(read(sequence(integer(0), number(9), der(4, 'x'))).kind, 'undecodable');
});

test('a label that says DSA is believed, whatever is behind it', () => {
  for (const type of ['rsa', 'ec'])
    assert.deepEqual(read(written(type), 'DSA PRIVATE KEY'), { kind: 'left', mayBelongTo: 'none' });
});

test('a version is 0 or 1, and an INTEGER', () => {
  const fields = (bytes: Buffer) => bytes.subarray(bytes[1] === 0x82 ? 7 : bytes[1] === 0x81 ? 6 : 5);
  const versioned = (version: Buffer) => read(sequence(version, fields(written('ec')))).kind;
  assert.equal(versioned(integer(0)), 'read');
  for (const version of [integer(2), der(4, Buffer.alloc(1)), der(2)]) assert.equal(versioned(version), 'undecodable');
});

test('a curve that is named in the key alone is enough, and parameters that are cut off are none', () => {
  const identifier = oid('1.2.840.10045.2.1');
  const sec1 = written('ec', 'sec1');
  assert.equal(read(pkcs8(sequence(identifier), sec1)).kind === 'left', false);
  assert.equal(read(pkcs8(sequence(identifier, Buffer.from([0x30])), sec1)).kind, 'undecodable');
  assert.equal(read(pkcs8(der(0x31, identifier), sec1)).kind, 'undecodable');
  assert.equal(read(sequence(integer(0), sequence(identifier), der(0x24, octetString))).kind, 'undecodable');
  assert.equal(read(pkcs8(sequence(der(4, 'x')), sec1)).kind, 'undecodable');
});
const octetString = der(4, 'x');

test('of the keys of a file ten are read, and any behind them may belong to any certificate', () => {
  const reader = privateKeyReader();
  const found = Array.from({ length: 11 }, () => reader(written('ed25519')));
  assert.deepEqual(
    found.slice(0, 10).map(({ kind }) => kind),
    new Array(10).fill('read'),
  );
  assert.deepEqual(found[10], { kind: 'left', mayBelongTo: 'any' });
});

test('a key of another version, or with a length that DER does not have, is none', () => {
  // OpenSSL minds a version of PKCS#8 only.
  for (const [type, form] of [
    ['rsa', 'pkcs1'],
    ['ec', 'sec1'],
    ['ed25519', 'pkcs8'],
  ] as const) {
    const renumbered = Buffer.from(written(type, form));
    renumbered[renumbered.indexOf(form === 'sec1' ? '020101' : '020100', 0, 'hex') + 2] = 2;
    assert.deepEqual(read(renumbered), { kind: 'undecodable' }, form);
  }
  const bytes = written('ed25519');
  const long = Buffer.concat([Buffer.from('3081', 'hex'), bytes.subarray(1)]);
  assert.deepEqual(read(long), { kind: 'undecodable' });
});
