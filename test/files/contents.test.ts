/** What the bytes of a file are taken for: PEM, DER or PKCS#12, whatever is wrong in them. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, test } from 'node:test';
import { derContent, withoutRest } from '../../src/files/certificate-bytes.ts';
import { contentsOf } from '../../src/files/contents.ts';
import { certificateFiles } from '../support/certificate-files.ts';
import { oid, sequence } from '../support/der.ts';
import { bag, certificateBag, contentOf, encrypted, encryptedPart, pbes2, pfx, plainPart } from '../support/pkcs12.ts';

const made = await certificateFiles();
after(() => made.remove());
const { pem } = made;
const bytesOf = (text: string) => Buffer.from(text.replace(/-----.*-----/g, ''), 'base64');
const block = (label: string, bytes: Buffer) =>
  `-----BEGIN ${label}-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;
const names = Object.entries(pem).map(([name, text]) => [text, name] as const);
const [leaf, intermediate, root] = [pem.endEntity, pem.intermediate, pem.root].map(bytesOf) as [Buffer, Buffer, Buffer];
const key = bytesOf(pem.key);
const generated = (type: string, options: object) =>
  generateKeyPairSync(type as 'ec', options as { namedCurve: string }).privateKey.export({
    format: 'der',
    type: 'pkcs8',
  });
const dsa = generated('dsa', { modulusLength: 1024 });
const rsa = generated('rsa', { modulusLength: 1024 });
const lineAfter = (text: string) => text.split('\n').length;

async function inShort(bytes: Buffer) {
  const { format, chains, unread, isKeyFirst } = await contentsOf(bytes, { value: '', variable: null }, async () => {});
  return {
    format,
    isKeyFirst,
    chains: chains.map(({ certificates, keys }) =>
      [...certificates.map((one) => new Map(names).get(one)), ...keys.map(({ state }) => state)].join(' '),
    ),
    unread: unread.map(({ line, defect, lengthBytes }) => `${line} ${defect} of ${lengthBytes}`),
  };
}

const pkcs12 = (...bags: readonly Buffer[]) => pfx(contentOf(plainPart(...bags)));
const certificates = (...all: readonly Buffer[]) => all.map((one) => certificateBag(one));
const garbage = Buffer.from('garbage');

for (const [what, bags, chain, unread = []] of [
  [
    "the key's certificate first, wherever it is",
    [...certificates(root, leaf, intermediate), bag(1, key)],
    'endEntity root intermediate readable',
  ],
  [
    "the key's certificate where it is the first",
    [bag(1, key), ...certificates(leaf, root)],
    'endEntity root readable',
  ],
  [
    'certificates in the order of the file beside a key of none of them',
    [...certificates(root, leaf), bag(1, rsa)],
    'root endEntity readable',
  ],
  ['certificates in the order of the file without a key', certificates(root, leaf), 'root endEntity'],
  ['a key alone', [bag(1, key)], 'readable'],
  ['a key of a kind that is not compared', [...certificates(leaf), bag(1, dsa)], 'endEntity left'],
  [
    'a key that this program cannot decode, as one that a server may read',
    [...certificates(leaf), bag(1, sequence())],
    'endEntity encrypted',
  ],
  ['what is no certificate as unread', certificates(leaf, garbage), 'endEntity', ['1 not-a-certificate of 7']],
] as const satisfies readonly (readonly [string, readonly Buffer[], string, (readonly string[])?])[]) {
  test(`takes out of PKCS#12 ${what}`, async () => {
    assert.deepEqual(await inShort(pkcs12(...bags)), { format: 'pkcs12', isKeyFirst: false, chains: [chain], unread });
  });
}

/** BER: of an indefinite length. */
const endless = (tag: number, ...parts: readonly Uint8Array[]) =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.alloc(2)]);

test('PKCS#12 that its password does not open says which one was tried', async () => {
  const turn = async () => {};
  const algorithm = pbes2();
  const file = pfx(contentOf(encryptedPart(algorithm, encrypted(sequence(certificateBag(leaf)), {}, 'sesame'))));
  const opened = await contentsOf(file, { value: 'sesame', variable: 'P12' }, turn);
  assert.equal(opened.chains[0].certificates.length, 1);
  for (const [variable, reason] of [
    [null, /^the empty password does not open this PKCS#12 file; pkcs12-password-env names/],
    ['P12', /^the password in P12 does not open this PKCS#12 file$/],
  ] as const)
    await assert.rejects(contentsOf(file, { value: '', variable }, turn), (error) => {
      assert.match((error as Error).message, reason);
      return true;
    });
});

test('PKCS#12 may leave its length open', async () => {
  const closed = pkcs12(...certificates(leaf));
  assert.deepEqual((await inShort(endless(0x30, derContent(closed)))).chains, ['endEntity']);
});

test('PKCS#12 that nobody listed is not opened, and an empty one is an error', async () => {
  const turn = async () => {};
  await assert.rejects(contentsOf(pkcs12(...certificates(leaf)), null, turn), /a PKCS#12 file that nobody listed/);
  await assert.rejects(inShort(pkcs12()), /^Error: the PKCS#12 file is empty$/);
});

const trailing = Buffer.concat([leaf, garbage]);
/** X509_CERT_AUX, which OpenSSL writes behind a certificate with trust settings. */
const trust = sequence(sequence(oid('1.3.6.1.5.5.7.3.1')));
const [broken, other] = [
  '-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n',
  block('DH PARAMETERS', sequence()),
];
const rsaPem = block('PRIVATE KEY', rsa);
const hidden = `${pem.key.trimEnd().replaceAll(/^/gm, '# ')}\n`;
const locked = block('ENCRYPTED PRIVATE KEY', sequence());

for (const [what, content, expected] of [
  ['a certificate in DER', leaf, { format: 'der', chains: ['endEntity'] }],
  [
    'a certificate in DER with more behind it',
    trailing,
    { format: 'der', chains: ['endEntity'], unread: [`1 bytes-behind of ${trailing.length}`] },
  ],
  [
    'DER that is no certificate',
    sequence(sequence()),
    { format: 'der', chains: [''], unread: ['1 not-a-certificate of 4'] },
  ],
  ['a key in DER', key, { format: 'der', chains: ['readable'], isKeyFirst: true }],
  ['a key in DER of a kind that is not compared', dsa, { format: 'der', chains: ['left'], isKeyFirst: true }],
  [
    'blocks of other kinds as nothing',
    other + pem.endEntity + other + pem.intermediate,
    { chains: ['endEntity intermediate'] },
  ],
  [
    'a certificate beside one broken block',
    pem.endEntity + broken,
    { chains: ['endEntity'], unread: [`${lineAfter(pem.endEntity)} not-base64 of ${broken.length}`] },
  ],
  ['one broken block', broken, { chains: [''], unread: [`1 not-base64 of ${broken.length}`] }],
  ['a certificate and a key in a comment', pem.endEntity + hidden, { chains: ['endEntity hidden'] }],
  ['a key in a comment alone', hidden, { chains: ['hidden'] }],
  [
    'two keys of one type behind one chain',
    pem.endEntity + pem.key + pem.otherKey,
    { chains: ['endEntity readable readable'] },
  ],
  [
    'two keys before one chain',
    pem.key + rsaPem + pem.endEntity + pem.intermediate,
    { chains: ['endEntity intermediate readable readable'], isKeyFirst: true },
  ],
  [
    'two chains behind keys that ask for a password',
    locked + pem.endEntity + locked + pem.selfSigned,
    { chains: ['endEntity encrypted', 'selfSigned encrypted'] },
  ],
  [
    'a key in a comment with the first of two chains',
    pem.key + pem.endEntity + hidden + rsaPem + pem.selfSigned,
    { chains: ['endEntity readable hidden', 'selfSigned readable'], isKeyFirst: true },
  ],
  [
    'an encrypted key before one in clear',
    locked + pem.key + pem.endEntity,
    { chains: ['endEntity encrypted readable'], isKeyFirst: true },
  ],
  [
    'no trust settings in a file of chains',
    pem.key + block('TRUSTED CERTIFICATE', leaf) + rsaPem + pem.selfSigned,
    {
      chains: ['readable', 'selfSigned readable'],
      isKeyFirst: true,
      unread: [`${lineAfter(pem.key)} trusted-elsewhere of ${block('TRUSTED CERTIFICATE', leaf).length}`],
    },
  ],
  [
    'no first certificate with more behind it in its block',
    block('CERTIFICATE', trailing),
    { chains: [''], unread: [`1 not-a-certificate of ${block('CERTIFICATE', trailing).length}`] },
  ],
  [
    'another certificate with more behind it in its block',
    pem.selfSigned + block('CERTIFICATE', trailing),
    {
      chains: ['selfSigned endEntity'],
      unread: [`${lineAfter(pem.selfSigned)} bytes-behind of ${block('CERTIFICATE', trailing).length}`],
    },
  ],
  [
    'trust settings, which are no more than belongs there',
    block('TRUSTED CERTIFICATE', Buffer.concat([leaf, trust])),
    {
      chains: ['endEntity'],
      unread: [`1 trusted-first of ${block('TRUSTED CERTIFICATE', Buffer.concat([leaf, trust])).length}`],
    },
  ],
] as const satisfies readonly (readonly [string, Buffer | string, object])[]) {
  test(`reads ${what}`, async () => {
    const usual = { format: 'pem', isKeyFirst: false, unread: [] };
    assert.deepEqual(await inShort(Buffer.from(content)), { ...usual, ...expected });
  });
}

for (const [what, content] of [
  ['an empty structure', '3000'],
  ['a length that is left open and nothing behind it', '3080'],
  ['a length that is cut off', '308401'],
  ['a length of more octets than any has', '30880000000000000001'],
  ['a number that no structure of keys has', '3003020107'],
] as const)
  test(`${what} is neither a certificate nor a key`, async () => {
    await assert.rejects(
      inShort(Buffer.from(content, 'hex')),
      /^Error: it holds neither a certificate nor a PKCS#12 file$/,
    );
  });

for (const [what, head, length, isRest] of [
  ['no octets', [0], 0, true],
  ['127 octets', [0x7f], 127, true],
  ['128 octets, with a length of one octet', [0x81, 128], 128, true],
  ['255 octets, with a length of two', [0x82, 0, 255], 255, true],
  ['4 octets, with a length of four', [0x84, 0, 0, 0, 4], 4, true],
  ['a length of five octets, which is not followed', [0x85, 0, 0, 0, 0, 4], 4, false],
  ['a length that is left open', [0x80], 200, false],
] as const)
  test(`where a structure ends is told by ${what}`, () => {
    const content = Buffer.alloc(length, 7);
    const whole = Buffer.concat([Buffer.from([0x30, ...head]), content]);
    const followed = Buffer.concat([whole, garbage]);
    assert.deepEqual(withoutRest(followed), isRest ? whole : followed);
    assert.deepEqual(derContent(whole), content);
  });

test('a length that is cut off, or goes beyond the end, leaves what there is', () => {
  for (const octets of ['3082', '308201', '30820004', '300401'])
    assert.equal(withoutRest(Buffer.from(octets, 'hex')).toString('hex'), octets);
});
