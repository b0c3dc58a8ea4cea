/** Signature algorithms and public keys by what their standards and BoringSSL take of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { algorithmOf, publicKeyInfoOf, remarkOnPublicKey, signatureAlgorithmOf } from '../../src/pki/algorithms.ts';
import { decode } from '../../src/pki/der.ts';
import { noRemarks, type Remarks } from '../../src/pki/remarks.ts';
import { bitString, der, integer, oid, sequence } from '../support/der.ts';

const NULL = der(5);
const all = (remarks: Remarks) =>
  Object.entries(remarks).flatMap(([kind, texts]) => texts.map((text: string) => `${kind}: ${text}`));

/** The hash, and what is remarked. */
function signature(type: string, ...parameters: readonly Buffer[]): readonly string[] {
  const remarks = noRemarks();
  const { hash, oid: read } = signatureAlgorithmOf(algorithmOf(decode(sequence(oid(type), ...parameters))), remarks);
  assert.equal(read, type);
  return [hash, ...all(remarks)];
}

const [RSA_SHA256, ECDSA_SHA256, DSA_SHA1, ED25519] = [
  '1.2.840.113549.1.1.11',
  '1.2.840.10045.4.3.2',
  '1.2.840.10040.4.3',
  '1.3.101.112',
];
const mild = (how: string) =>
  `questionable: a signature algorithm ${how} NULL as its parameters (no verifier is known to mind)`;
const other = 'unverifiable: parameters of the signature algorithm that its standard does not have';

test('the parameters are NULL for RSA, nothing for others; NULL is let pass for ECDSA, and nothing for RSA', () => {
  assert.deepEqual(signature(RSA_SHA256, NULL), ['SHA-256']);
  assert.deepEqual(signature(RSA_SHA256), ['SHA-256', mild('without')]);
  assert.deepEqual(signature(RSA_SHA256, integer(1)), ['SHA-256', other]);
  assert.deepEqual(signature(ECDSA_SHA256), ['SHA-256']);
  assert.deepEqual(signature(ECDSA_SHA256, NULL), ['SHA-256', mild('with')]);
  assert.deepEqual(signature(ECDSA_SHA256, integer(1)), ['SHA-256', other]);
  for (const [type, hash] of [
    [DSA_SHA1, 'SHA-1'],
    [ED25519, 'intrinsic'],
  ] as const) {
    assert.deepEqual(signature(type), [hash]);
    assert.deepEqual(signature(type, NULL), [hash, other]);
  }
  assert.deepEqual(signature('1.2.3', NULL), ['unknown']);
  assert.deepEqual(signature('1.2.840.113549.1.1.99'), ['unknown']);
});

const HASHES = {
  'SHA-1': oid('1.3.14.3.2.26'),
  'SHA-256': oid('2.16.840.1.101.3.4.2.1'),
  'SHA-384': oid('2.16.840.1.101.3.4.2.2'),
  'SHA-512': oid('2.16.840.1.101.3.4.2.3'),
};
const pss = (hash: Buffer, mgfHash: Buffer, salt: number, ...more: readonly Buffer[]) =>
  signature(
    '1.2.840.113549.1.1.10',
    sequence(
      der(0xa0, hash),
      der(0xa1, sequence(oid('1.2.840.113549.1.1.8'), mgfHash)),
      der(0xa2, integer(salt)),
      ...more,
    ),
  );
const seen = (hash: string, salt: number, what: string) =>
  `unverifiable: a signature by RSASSA-PSS with ${hash} and a salt of ${salt} octets, ${what}`;
const NOT_TAKEN = 'its parameters not those that verifiers take';

test('RSASSA-PSS has three sets of parameters that verifiers take, each hash with NULL or without', () => {
  const trailer = der(0xa3, integer(1));
  for (const [name, salt] of [
    ['SHA-256', 32],
    ['SHA-384', 48],
    ['SHA-512', 64],
  ] as const) {
    const identifiers = [sequence(HASHES[name], NULL), sequence(HASHES[name])];
    for (const hash of identifiers)
      for (const mgfHash of identifiers) {
        assert.deepEqual(pss(hash, mgfHash, salt), [name]);
        assert.deepEqual(pss(hash, mgfHash, salt, trailer), [
          name,
          'questionable: a trailer field that DER leaves out (no verifier is known to mind)',
        ]);
      }
    const [hash] = identifiers as [Buffer];
    assert.deepEqual(pss(hash, hash, 20), [name, seen(name, 20, `${salt} required`)]);
    const sha1 = sequence(HASHES['SHA-1'], NULL);
    assert.deepEqual(pss(hash, sha1, salt), [name, seen(name, salt, NOT_TAKEN)]);
    assert.deepEqual(pss(hash, hash, salt, der(0xa3, integer(2))), [name, seen(name, salt, NOT_TAKEN)]);
  }
});

test('RSASSA-PSS without parameters is by SHA-1 with 20 octets of salt, which verifiers do not take', () => {
  const absent = ['SHA-1', seen('SHA-1', 20, NOT_TAKEN)];
  assert.deepEqual(signature('1.2.840.113549.1.1.10'), absent);
  assert.deepEqual(signature('1.2.840.113549.1.1.10', sequence()), absent);
  const sha1 = sequence(HASHES['SHA-1'], NULL);
  assert.deepEqual(pss(sha1, sha1, 20), absent);
  const only = (...fields: Buffer[]) => signature('1.2.840.113549.1.1.10', sequence(...fields));
  assert.deepEqual(only(der(0xa0, sequence(HASHES['SHA-256']))), ['SHA-256', seen('SHA-256', 20, '32 required')]);
  assert.deepEqual(only(der(0xa0, sequence(oid('1.2.3')))), ['unknown', seen('unknown', 20, NOT_TAKEN)]);
  assert.deepEqual(only(der(0xa2, der(2, Buffer.from([1, 0])))), ['SHA-1', seen('SHA-1', 256, NOT_TAKEN)]);
});

test('an algorithm has an identifier and at most one set of sound parameters', () => {
  const read =
    (...fields: Buffer[]) =>
    () =>
      algorithmOf(decode(sequence(...fields)));
  const dotted = oid('1.2.3');
  assert.deepEqual(read(dotted)(), { oid: '1.2.3', parameters: undefined });
  assert.equal(read(dotted, NULL)().parameters?.octets.toString('hex'), '0500');
  assert.throws(read(), /an algorithm is empty/);
  assert.throws(read(dotted, NULL, NULL), /more than one set/);
  assert.throws(read(NULL), /another type/);
  assert.throws(read(dotted, der(2, Buffer.alloc(2))), /shortest form/);
});

const RSA = oid('1.2.840.113549.1.1.1');
const EC = oid('1.2.840.10045.2.1');
const P256 = oid('1.2.840.10045.3.1.7');
const info = (algorithm: Buffer, key: Buffer, ...more: Buffer[]) =>
  publicKeyInfoOf(decode(sequence(algorithm, key, ...more)));
function publicKey(algorithm: Buffer, key: Buffer): string[] {
  const remarks = noRemarks();
  remarkOnPublicKey(info(algorithm, key), remarks);
  return all(remarks);
}

test('a public key has an algorithm and a key, which is bits', () => {
  const algorithm = sequence(EC, P256);
  assert.equal(info(algorithm, bitString(Buffer.from([4]))).algorithm.oid, '1.2.840.10045.2.1');
  assert.throws(() => publicKeyInfoOf(decode(sequence())), /not an algorithm and a key/);
  assert.throws(() => info(algorithm, bitString(Buffer.alloc(1)), NULL), /not an algorithm and a key/);
  assert.throws(() => publicKeyInfoOf(decode(sequence(algorithm))), /missing/);
  assert.throws(() => info(algorithm, der(4, 'x')), /another type/);
  assert.throws(() => info(algorithm, der(3, Buffer.from([1, 1]))), /unused bits/);
});

test('an EC key names its curve, and is a point with both coordinates', () => {
  const point = (form: number) => bitString(Buffer.from([form, 1, 2]));
  const named = (form: number) => publicKey(sequence(EC, P256), point(form));
  assert.deepEqual([named(4), named(0), named(6)], [[], [], []]);
  for (const form of [2, 3]) assert.deepEqual(named(form), ['disputed: an EC key that is a compressed point']);
  assert.deepEqual(publicKey(sequence(EC), point(4)), ['refused: an EC key without a curve']);
  for (const curve of [NULL, sequence()])
    assert.deepEqual(publicKey(sequence(EC, curve), point(2)), [
      'refused: an EC key whose curve is not one with a name',
    ]);
  const halved = der(3, Buffer.from([1, 4, 2]));
  assert.deepEqual(publicKey(sequence(EC, P256), halved), ['refused: a key or signature is not made of whole octets']);
  // Of another kind nothing is asked.
  assert.deepEqual(publicKey(sequence(oid('1.3.101.112')), point(2)), []);
});

test('an RSA key is an odd modulus and an odd exponent from 3 on', () => {
  const number = (hex: string) => der(2, Buffer.from(hex, 'hex'));
  const good = [number('00c1'), number('03')];
  const rsa = (...numbers: Buffer[]) => publicKey(sequence(RSA, NULL), bitString(sequence(...numbers)));
  assert.deepEqual(rsa(...good), []);
  const modulus = ['refused: an RSA key whose modulus is negative or even'];
  for (const wrong of ['00c0', 'c1', '00']) assert.deepEqual(rsa(number(wrong), number('03')), modulus, wrong);
  const exponent = ['refused: an RSA key whose exponent is not an odd number from 3 on'];
  for (const wrong of ['01', '00', '02', 'ff', '010000'])
    assert.deepEqual(rsa(number('00c1'), number(wrong)), exponent, wrong);
  for (const right of ['05', '010001', '0101']) assert.deepEqual(rsa(number('00c1'), number(right)), [], right);
  for (const numbers of [[], [number('00c1')], [...good, number('03')]])
    assert.deepEqual(rsa(...numbers), ['refused: an RSA key that is not two numbers']);
  assert.match(rsa(number('00c1'), der(4, Buffer.from([3]))).join(), /refused: .*another type/);
  assert.match(publicKey(sequence(RSA, NULL), bitString(Buffer.alloc(0))).join(), /refused: .*cut off/);
  const withoutNull = ['refused: an RSA key without NULL as its parameters'];
  for (const parameters of [[], [integer(0)]])
    assert.deepEqual(publicKey(sequence(RSA, ...parameters), bitString(sequence(...good))), withoutNull);
  // A key for RSASSA-PSS alone may have parameters; its numbers are the same.
  const forPss = (...numbers: Buffer[]) =>
    publicKey(sequence(oid('1.2.840.113549.1.1.10')), bitString(sequence(...numbers)));
  assert.deepEqual(forPss(...good), []);
  assert.deepEqual(forPss(number('00c0'), number('03')), modulus);
});

test('an RSA key has 16,384 bits at most', () => {
  const odd = (first: string, octets: number) => der(2, Buffer.from(`${first}${'01'.repeat(octets - 1)}`, 'hex'));
  const rsa = (modulus: Buffer) => publicKey(sequence(RSA, NULL), bitString(sequence(modulus, integer(3))));
  assert.deepEqual(rsa(odd('0080', 2048)), []);
  assert.deepEqual(rsa(odd('01', 2049)), ['refused: an RSA key of 16385 bits, 16384 at most']);
});
