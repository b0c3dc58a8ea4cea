/** What is taken out of PKCS#12 files, and what is none: written part by part here, and by OpenSSL. */
import assert from 'node:assert/strict';
import { createHash, createHmac, generateKeyPairSync, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import forge from 'node-forge';
import { openPkcs12 } from '../../src/pki/pkcs12.ts';
import { certificateFiles, password } from '../support/certificate-files.ts';
import { der, oid, sequence } from '../support/der.ts';
import {
  bag,
  CIPHERS,
  type Cipher,
  certificateBag,
  contentOf,
  count,
  DATA,
  encrypted,
  encryptedPart,
  HASHES,
  type Hash,
  octets,
  pbes2,
  pbkdf2,
  pfx,
  plainPart,
  SALT,
  type Scheme,
  shroudedKeyBag,
  tagged,
  X509_CERTIFICATE,
} from '../support/pkcs12.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const key = privateKey.export({ type: 'pkcs8', format: 'der' });
const [one, two] = [Buffer.from('one'), Buffer.from('two')];

/** The certificates as text, and what became of each key. */
async function held(file: Buffer, secret = ''): Promise<readonly [string[], string]> {
  const { certificates, privateKeys } = await openPkcs12(file, secret, async () => {});
  const keys = privateKeys.map((read) =>
    read.kind === 'read' && read.key.equals(privateKey) ? 'the key' : `another, ${read.kind}`,
  );
  return [certificates.map(String), keys.join()];
}

const withCertificate = pfx(contentOf(plainPart(certificateBag(one))));

test('certificates and keys are taken out in the order of the file, and nothing else', async () => {
  assert.deepEqual(await held(withCertificate), [['one'], '']);
  const others = [certificateBag(Buffer.from('x'), '1.2.840.113549.1.9.22.2'), bag(4, sequence()), bag(5, sequence())];
  const parts = [
    plainPart(certificateBag(two), bag(1, key), ...others),
    plainPart(),
    plainPart(bag(6, sequence(certificateBag(one), bag(6, sequence(bag(1, key)))))),
  ];
  assert.deepEqual(await held(pfx(contentOf(...parts))), [['two', 'one'], 'the key,the key']);
  assert.deepEqual(await held(pfx(contentOf())), [[], '']);
});

/** BER: of an indefinite length. */
const endless = (tag: number, ...parts: readonly Uint8Array[]) =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.alloc(2)]);

test('octets may come in pieces, and lengths be left open', async () => {
  const pieces = endless(0x24, octets(one.subarray(0, 1)), der(0x24, octets(one.subarray(1))));
  const inPieces = bag(3, sequence(oid(X509_CERTIFICATE), tagged(0, pieces)));
  const content = endless(0x24, octets(contentOf(plainPart(inPieces))));
  assert.deepEqual(await held(endless(0x30, count(3), endless(0x30, DATA, endless(0xa0, content)))), [['one'], '']);
});

const everything = (scheme: Scheme, secret: string) =>
  contentOf(
    encryptedPart(pbes2(scheme), encrypted(sequence(certificateBag(one)), scheme, secret)),
    plainPart(shroudedKeyBag(pbes2(scheme), encrypted(key, scheme, secret))),
  );

for (const cipher of Object.keys(CIPHERS) as Cipher[])
  test(`${cipher} decrypts with a key that PBKDF2 makes by any hash`, async () => {
    for (const prf of [null, ...(Object.keys(HASHES) as Hash[])]) {
      const file = pfx(everything({ cipher, prf, iterations: 3 }, 'sécrét'));
      assert.deepEqual(await held(file, 'sécrét'), [['one'], 'the key'], `${prf}`);
      await assert.rejects(held(file, 'secret'));
    }
  });

test('how long a key is the cipher says, whatever the file says', async () => {
  for (const keyLength of [[count(16)], [count(2 ** 31)]])
    assert.deepEqual(await held(pfx(everything({ prf: 'sha512', keyLength }, ''))), [['one'], 'the key']);
  assert.deepEqual(await held(pfx(everything({ prf: null, keyLength: [count(16)] }, ''))), [['one'], 'the key']);
});

/** RFC 7292 appendix C. */
const old = (number: number) => sequence(oid(`1.2.840.113549.1.12.1.${number}`), sequence(octets(SALT), count(1)));

const content = contentOf(plainPart(certificateBag(one)));
const macData = (algorithm: Buffer, digest: Buffer, ...rest: readonly Buffer[]) =>
  sequence(sequence(algorithm, octets(digest)), ...rest);

/** RFC 9579. */
function pbmac1(hash: Hash, prf: Hash, secret: string): Buffer {
  const { oid: _, hmac, octets: length } = HASHES[hash];
  const digest = createHmac(hash, pbkdf2Sync(secret, SALT, 3, length, prf))
    .update(content)
    .digest();
  const scheme = sequence(pbkdf2(count(3), prf, count(length)), sequence(oid(hmac), der(5)));
  return macData(sequence(oid('1.2.840.113549.1.5.14'), scheme), digest, octets(Buffer.from('NOT USED')), count(1));
}

test('a proof by PBMAC1 holds for the password and the content that it was made of', async () => {
  for (const hash of Object.keys(HASHES) as Hash[]) {
    const file = pfx(content, pbmac1(hash, 'sha256', 'sécrét'));
    assert.deepEqual(await held(file, 'sécrét'), [['one'], ''], hash);
    await assert.rejects(held(file, 'secret'), { message: 'the password is another' });
  }
  assert.deepEqual(await held(pfx(content, pbmac1('sha256', 'sha512', 'x')), 'x'), [['one'], '']);
  const other = pfx(contentOf(plainPart(certificateBag(two))), pbmac1('sha256', 'sha256', 'x'));
  await assert.rejects(held(other, 'x'), { message: 'the password is another' });
});

/** RFC 7292 appendix B.2, as far as a key of one digest needs it; the blocks of a password that is no text are none. */
function keyOfNoText(hash: Hash, purpose: 1 | 2 | 3, iterations: number): Buffer {
  let made = Buffer.concat([Buffer.alloc(64, purpose), Buffer.alloc(64, SALT)]);
  for (let round = 0; round < iterations; round++) made = createHash(hash).update(made).digest();
  return made;
}
const proofOfNoText = (iterations: number) =>
  createHmac('sha256', keyOfNoText('sha256', 3, iterations))
    .update(content)
    .digest();

test('no password is a text without letters, or no text; a count that is left out is one', async () => {
  const sha256 = sequence(oid(HASHES.sha256.oid), der(5));
  for (const [iterations, ...written] of [[1], [1, count(1)], [5, count(5)]] as const) {
    const file = pfx(content, macData(sha256, proofOfNoText(iterations), octets(SALT), ...written));
    assert.deepEqual(await held(file), [['one'], '']);
    await assert.rejects(held(file, 'x'), { message: 'the password is another' });
  }
  const short = macData(sha256, proofOfNoText(1).subarray(1), octets(SALT));
  await assert.rejects(held(pfx(content, short)), { message: 'the password is another' });
});

test('without a proof both writings of no password are tried, and of another password only its own', async () => {
  const [rc2Key, iv] = [keyOfNoText('sha1', 1, 1).subarray(0, 5), keyOfNoText('sha1', 2, 1).subarray(0, 8)];
  const cipher = forge.rc2.createEncryptionCipher(rc2Key.toString('latin1'), 40);
  cipher.start(iv.toString('latin1'));
  cipher.update(forge.util.createBuffer(sequence(certificateBag(one)).toString('latin1')));
  cipher.finish();
  const part = encryptedPart(old(6), Buffer.from(cipher.output.getBytes(), 'latin1'));
  assert.deepEqual(await held(pfx(contentOf(part))), [['one'], '']);
  await assert.rejects(held(pfx(contentOf(encryptedPart(old(1), Buffer.alloc(8)))), 'x'), /encryption .*unknown/);
});

const files = await certificateFiles();
after(() => files.remove());
const written = (...options: readonly string[]) => readFileSync(files.pkcs12('written.p12', options));
const by = (pbe: string) => ['-keypbe', pbe, '-certpbe', pbe];
const ofOpenssl = [
  ['AES-256 and SHA-256', written()],
  ['AES-192 and SHA-224', written(...by('AES-192-CBC'), '-macalg', 'sha224')],
  ['3DES and SHA-1', written(...by('PBE-SHA1-3DES'), '-macalg', 'sha1', '-iter', '1')],
  ['3DES and SHA-384', written(...by('PBE-SHA1-3DES'), '-macalg', 'sha384', '-nomaciter')],
  ['RC2 and SHA-512', written('-legacy', ...by('PBE-SHA1-RC2-40'), '-macalg', 'sha512')],
  ['3DES and no proof of the password', written(...by('PBE-SHA1-3DES'), '-nomac')],
] as const;
for (const [what, file] of ofOpenssl)
  test(`what OpenSSL writes with ${what} is opened with its password alone`, async () => {
    const { certificates, privateKeys } = await openPkcs12(file, password, async () => {});
    const { endEntity, intermediate } = files.pem;
    const der = (pem: string) => Buffer.from(pem.replace(/-----.*-----/g, ''), 'base64');
    assert.deepEqual(certificates, [endEntity, intermediate].map(der));
    const [read, ...more] = privateKeys;
    assert.ok(read?.kind === 'read' && more.length === 0);
    assert.equal(read.key.export({ type: 'pkcs8', format: 'pem' }), files.pem.key.replace(/\n\n$/, '\n'));
    for (const other of ['', `${password} `]) await assert.rejects(openPkcs12(file, other, async () => {}));
  });

const unknown = oid('1.2.3.4');
const pbes2Of = (derivation: Buffer, cipher: Buffer) =>
  sequence(oid('1.2.840.113549.1.5.13'), sequence(derivation, cipher));
const aes = sequence(oid(CIPHERS['aes-128-cbc'].oid), octets(Buffer.alloc(16)));
const ofKey = (...fields: readonly Buffer[]) => pfx(contentOf(plainPart(bag(2, sequence(...fields)))));
const ofPart = (...fields: readonly Buffer[]) => pfx(contentOf(sequence(...fields)));
const ofBags = (...bags: readonly Buffer[]) => pfx(contentOf(plainPart(...bags)));
const encryptedData = oid('1.2.840.113549.1.7.6');
const sixteen = octets(Buffer.alloc(16));
const proof = octets(Buffer.alloc(32));

const broken: Readonly<Record<string, readonly [Buffer, RegExp]>> = {
  nothing: [Buffer.alloc(0), /./],
  'a file without content': [sequence(count(3)), /no content/],
  'a number in place of a file': [count(3), /structure was expected/],
  'a file that is cut off': [withCertificate.subarray(0, -1), /Too few bytes/],
  'octets behind the file': [Buffer.concat([withCertificate, Buffer.alloc(2)]), /Unparsed/],
  'content of another type': [sequence(count(3), sequence(unknown, tagged(0, octets(content)))), /unknown kind/],
  'content without octets': [sequence(count(3), sequence(DATA)), /missing/],
  'content of no type': [sequence(count(3), sequence()), /missing/],
  'an identifier that is a structure': [sequence(count(3), sequence(sequence(), tagged(0, proof))), /plain/],
  'a part of another type': [ofPart(unknown, tagged(0, octets(sequence()))), /unknown kind/],
  'a part of no type': [ofPart(), /unknown kind/],
  'an encrypted part of nothing': [ofPart(encryptedData), /missing/],
  'an encrypted part that is empty': [ofPart(encryptedData, tagged(0)), /missing/],
  'an encrypted part without its content': [ofPart(encryptedData, tagged(0, sequence(count(0)))), /missing/],
  'an encrypted part without its algorithm': [
    ofPart(encryptedData, tagged(0, sequence(count(0), sequence(DATA)))),
    /missing/,
  ],
  'an encrypted part without octets': [
    ofPart(encryptedData, tagged(0, sequence(count(0), sequence(DATA, pbes2())))),
    /missing/,
  ],
  'a bag of nothing': [ofBags(sequence()), /missing/],
  'a bag without a value': [ofBags(sequence(oid(X509_CERTIFICATE))), /missing/],
  'a bag with an empty value': [ofBags(sequence(oid(X509_CERTIFICATE), tagged(0))), /missing/],
  'a certificate of no type': [ofBags(bag(3, sequence())), /missing/],
  'a certificate without octets': [ofBags(bag(3, sequence(oid(X509_CERTIFICATE)))), /missing/],
  'a certificate of nothing': [ofBags(bag(3, sequence(oid(X509_CERTIFICATE), tagged(0)))), /missing/],
  'a key without an algorithm': [ofKey(), /missing/],
  'a key without octets': [ofKey(pbes2()), /missing/],
  'an algorithm of nothing': [ofKey(sequence(), sixteen), /missing/],
  'an algorithm without parameters': [ofKey(sequence(oid('1.2.840.113549.1.5.13')), sixteen), /missing/],
  'an unknown algorithm': [ofKey(sequence(unknown, sequence(octets(SALT), count(1))), sixteen), /encryption .*unknown/],
  'a cipher of the past that nobody writes': [ofKey(old(1), sixteen), /encryption .*unknown/],
  'an algorithm without a count': [
    ofKey(sequence(oid('1.2.840.113549.1.12.1.3'), sequence(octets(SALT))), sixteen),
    /missing/,
  ],
  'an algorithm without a salt': [ofKey(sequence(oid('1.2.840.113549.1.12.1.3'), sequence()), sixteen), /missing/],
  'PBES2 without a cipher': [
    ofKey(sequence(oid('1.2.840.113549.1.5.13'), sequence(pbkdf2(count(1), null))), sixteen),
    /missing/,
  ],
  'PBES2 with an unknown cipher': [
    ofKey(pbes2Of(pbkdf2(count(1), null), sequence(unknown)), sixteen),
    /algorithm .*unknown/,
  ],
  'PBES2 without an initial value': [
    ofKey(pbes2Of(pbkdf2(count(1), null), sequence(oid(CIPHERS['aes-128-cbc'].oid))), sixteen),
    /missing/,
  ],
  'a derivation other than PBKDF2': [
    ofKey(pbes2Of(sequence(unknown, sequence()), aes), sixteen),
    /derivation .*unknown/,
  ],
  'a derivation of nothing': [ofKey(pbes2Of(sequence(), aes), sixteen), /missing/],
  'PBKDF2 without parameters': [ofKey(pbes2Of(sequence(oid('1.2.840.113549.1.5.12')), aes), sixteen), /missing/],
  'PBKDF2 without a count': [
    ofKey(pbes2Of(sequence(oid('1.2.840.113549.1.5.12'), sequence(octets(SALT))), aes), sixteen),
    /missing/,
  ],
  'PBKDF2 with an unknown function': [
    ofKey(
      pbes2Of(sequence(oid('1.2.840.113549.1.5.12'), sequence(octets(SALT), count(1), sequence(unknown))), aes),
      sixteen,
    ),
    /algorithm .*unknown/,
  ],
  'RC2 of half a block': [ofKey(old(6), octets(Buffer.alloc(7))), /password is another/],
  'a proof of nothing': [pfx(content, sequence()), /missing/],
  'a proof without an algorithm': [pfx(content, sequence(sequence())), /missing/],
  'a proof without a digest': [pfx(content, sequence(sequence(sequence(unknown)))), /missing/],
  'a proof without a salt': [pfx(content, macData(sequence(unknown), Buffer.alloc(32))), /missing/],
  'a proof by an unknown hash': [
    pfx(content, macData(sequence(unknown), Buffer.alloc(32), octets(SALT))),
    /algorithm .*unknown/,
  ],
  'a proof by no hash': [pfx(content, macData(sequence(), Buffer.alloc(32), octets(SALT))), /missing/],
};

test('a file in which something is missing or unknown is not opened, and the error says what it is', async () => {
  for (const [what, [file, words]] of Object.entries(broken))
    await assert.rejects(
      openPkcs12(file, '', async () => {}),
      words,
      what,
    );
});
