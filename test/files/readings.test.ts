/** What is read of a certificate file, chain by chain, with the keys in it and beside it. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { after, test } from 'node:test';
import type { FileTarget } from '../../src/model/target.ts';
import { certificateFiles } from '../support/certificate-files.ts';
import { type Files, inShort, readerOf } from '../support/read-files.ts';

const made = await certificateFiles();
after(() => made.remove());
const { readIn } = readerOf(made);
const { pem } = made;
const fullchain = pem.endEntity + pem.intermediate;
const der = (text: string) => Buffer.from(text.replace(/-----.*-----/g, ''), 'base64');

const keyLine = fullchain.split('\n').length;
const certbot = {
  'cert.pem': pem.endEntity,
  'chain.pem': pem.intermediate,
  'fullchain.pem': fullchain,
  'privkey.pem': pem.key,
};
const own = `fullchain.pem`;
const encrypted = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
  ...{ format: 'pem', type: 'pkcs8', cipher: 'aes-128-cbc', passphrase: 'x' },
} as never) as unknown as string;
const rsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'pem', type: 'pkcs8' });

const hidden = pem.key.replaceAll(/^/gm, '# ');
const generated = (type: string, options: object) =>
  generateKeyPairSync(type as 'ec', options as { namedCurve: string }).privateKey.export({
    format: 'pem',
    type: 'pkcs8',
  });
const dsaKey = generated('dsa', { modulusLength: 1024 });
const explicitKey = generated('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' });
/** id-ecPublicKey with another last arc: a kind of key that OpenSSL does not know. */
const oddCertificate = new X509Certificate(
  Buffer.from(der(pem.endEntity).toString('hex').replace('06072a8648ce3d0201', '06072a8648ce3d027f'), 'hex'),
).toString();

for (const [what, files, name, facts, expected] of [
  ['a chain', { 'x.pem': fullchain }, 'x.pem', {}, [{ certificates: 2, keys: [] }]],
  [
    'a chain and its key',
    { 'x.pem': fullchain + pem.key },
    'x.pem',
    {},
    [{ certificates: 2, keys: [`x.pem:${keyLine} belongs`], isKeyFirst: false }],
  ],
  [
    'a key and its chain',
    { 'x.pem': pem.key + fullchain },
    'x.pem',
    {},
    [{ certificates: 2, keys: ['x.pem:1 belongs'], isKeyFirst: true }],
  ],
  [
    'a chain and the key of another',
    { 'x.pem': fullchain + pem.otherKey },
    'x.pem',
    {},
    [{ certificates: 2, keys: [`x.pem:${keyLine} belongs-not`], isKeyFirst: false }],
  ],
  [
    'a chain and a key of another type',
    { 'x.pem': fullchain + rsaKey },
    'x.pem',
    {},
    [{ certificates: 2, keys: [`x.pem:${keyLine} belongs-not`], isKeyFirst: false }],
  ],
  [
    'a chain and a key that asks for a password',
    { 'x.pem': encrypted + fullchain },
    'x.pem',
    {},
    [{ certificates: 2, keys: ['x.pem:1 encrypted'], isKeyFirst: false }],
  ],
  [
    'a chain and a key that is none',
    { 'x.pem': `${fullchain}-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n` },
    'x.pem',
    {},
    [{ certificates: 2, keys: [`x.pem:${keyLine} undecodable`], isKeyFirst: false }],
  ],
  [
    'a chain and a key in a comment',
    { 'x.pem': fullchain + pem.key.replaceAll(/^/gm, '# ') },
    'x.pem',
    {},
    [{ certificates: 2, keys: [`x.pem:${keyLine} hidden`] }],
  ],
  ['a key alone', { 'x.pem': pem.key }, 'x.pem', {}, [{ certificates: 0, keys: ['x.pem:1 not-compared'] }]],
  [
    'two chains, each behind its key',
    { 'x.pem': pem.key + fullchain + rsaKey + pem.selfSigned },
    'x.pem',
    {},
    [
      { certificates: 2, keys: ['x.pem:1 belongs'], isKeyFirst: true, chainNumber: 1 },
      {
        certificates: 1,
        keys: [`x.pem:${(pem.key + fullchain).split('\n').length} belongs-not`],
        isKeyFirst: true,
        chainNumber: 2,
      },
    ],
  ],
  [
    "certbot's chain, with the key beside it",
    certbot,
    own,
    {},
    [{ certificates: 2, keys: ['privkey.pem:1 belongs'], keyFile: 'privkey.pem' }],
  ],
  [
    "certbot's certificate alone, which is no part unless it was listed so",
    certbot,
    'cert.pem',
    {},
    [{ certificates: 1, keys: ['privkey.pem:1 belongs'], keyFile: 'privkey.pem' }],
  ],
  ...(['cert.pem', 'chain.pem'] as const).map(
    (part) =>
      [
        `${part} as a part of the chain beside it`,
        certbot,
        part,
        { partOf: own },
        [
          part === 'cert.pem'
            ? { certificates: 2, keys: ['privkey.pem:1 belongs'], keyFile: 'privkey.pem', partOf: own }
            : { certificates: 2, keys: ['privkey.pem:1 not-compared'], partOf: own },
        ],
      ] as const,
  ),
  [
    'the key as a part of the chain beside it',
    certbot,
    'privkey.pem',
    { partOf: own },
    [{ certificates: 2, keys: ['privkey.pem:1 belongs'], keyFile: 'privkey.pem', partOf: own }],
  ],
  [
    'another key, which is no part of that chain',
    { ...certbot, 'privkey.pem': pem.otherKey },
    'privkey.pem',
    { partOf: own },
    [{ certificates: 0, keys: ['privkey.pem:1 not-compared'] }],
  ],
  [
    'another certificate, which is no part of that chain',
    { ...certbot, 'cert.pem': pem.selfSigned },
    'cert.pem',
    { partOf: own },
    [{ certificates: 1, keys: ['privkey.pem:1 belongs'], keyFile: 'privkey.pem' }],
  ],
  [
    'a certificate with its key, which is more than a part',
    { 'cert.pem': pem.endEntity + pem.key, [own]: fullchain },
    'cert.pem',
    { partOf: own },
    [{ certificates: 1, keys: [`cert.pem:${pem.endEntity.split('\n').length} belongs`], isKeyFirst: false }],
  ],
  [
    'a certificate with something unread, which is more than a part',
    { 'cert.pem': `${pem.endEntity}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`, [own]: fullchain },
    'cert.pem',
    { partOf: own },
    [{ certificates: 1, keys: [], unread: [`${pem.endEntity.split('\n').length} not-a-certificate`] }],
  ],
  [
    'a named key, before the one in the file',
    { 'x.pem': fullchain + pem.otherKey, 'k.txt': pem.key },
    'x.pem',
    { keyFile: 'k.txt' },
    [
      {
        certificates: 2,
        keys: [`x.pem:${keyLine} belongs-not`, 'k.txt:1 belongs'],
        isKeyFirst: false,
        keyFile: 'k.txt',
      },
    ],
  ],
  [
    'keys of other files, which are compared with nothing',
    { 'x.pem': fullchain, 'a.key': pem.key, 'b.KEY': encrypted, 'c.txt': pem.key, 'd.pem': 'nothing' },
    'x.pem',
    {},
    [{ certificates: 2, keys: ['a.key:1 not-compared', 'b.KEY:1 encrypted'] }],
  ],
  [
    'a key in a comment of another file, and what is beside a file with its first chain alone',
    { 'x.pem': pem.key + fullchain + rsaKey + pem.selfSigned, 'h.pem': hidden },
    'x.pem',
    {},
    [
      { certificates: 2, keys: ['x.pem:1 belongs', 'h.pem:1 hidden'], isKeyFirst: true, chainNumber: 1 },
      {
        certificates: 1,
        keys: [`x.pem:${(pem.key + fullchain).split('\n').length} belongs-not`],
        isKeyFirst: true,
        chainNumber: 2,
      },
    ],
  ],
  [
    'the key twice, which is more than a part',
    { ...certbot, 'privkey.pem': pem.key + pem.key },
    'privkey.pem',
    { partOf: own },
    [{ certificates: 0, keys: [1, pem.key.split('\n').length].map((line) => `privkey.pem:${line} not-compared`) }],
  ],
  [
    'a certificate beside a file without one, of which it is no part',
    { 'cert.pem': pem.endEntity, [own]: pem.key },
    'cert.pem',
    { partOf: own },
    [{ certificates: 1, keys: [`${own}:1 not-compared`] }],
  ],
  [
    'a certificate whose name goes on behind that of certbot',
    { 'cert.pem.crt': pem.endEntity, 'privkey.pem': pem.key },
    'cert.pem.crt',
    {},
    [{ certificates: 1, keys: ['privkey.pem:1 not-compared'] }],
  ],
  ...(
    [
      ['a DSA key behind a chain of another kind of key', fullchain, dsaKey, 'belongs-not'],
      ['a DSA key behind a certificate whose key OpenSSL does not know', oddCertificate, dsaKey, 'not-compared'],
      ['a key with a curve of its own behind a chain with a curve', fullchain, explicitKey, 'not-compared'],
      ['a DSA key alone', '', dsaKey, 'not-compared'],
      ['a key behind a certificate whose key OpenSSL does not know', oddCertificate, pem.key, 'belongs-not'],
    ] as const
  ).map(
    ([what, certificates, key, state]) =>
      [
        what,
        { 'x.pem': `${certificates}${key}` },
        'x.pem',
        {},
        [
          {
            certificates: certificates.split('BEGIN').length - 1,
            keys: [`x.pem:${certificates.split('\n').length} ${state}`],
            ...(certificates !== '' && { isKeyFirst: false }),
          },
        ],
      ] as const,
  ),
  ['DER', { 'x.der': der(pem.endEntity) }, 'x.der', {}, [{ certificates: 1, keys: [] }]],
  [
    'DER with more behind it',
    { 'x.der': Buffer.concat([der(pem.endEntity), Buffer.from('x')]) },
    'x.der',
    {},
    [{ certificates: 1, keys: [], unread: ['1 bytes-behind'] }],
  ],
  [
    'DER that is no certificate',
    { 'x.der': Buffer.from('3003300100', 'hex') },
    'x.der',
    {},
    [{ certificates: 0, keys: [], unread: ['1 not-a-certificate'] }],
  ],
  ['a key in DER', { 'x.der': der(pem.key) }, 'x.der', {}, [{ certificates: 0, keys: ['x.der:1 not-compared'] }]],
] as const satisfies readonly (readonly [string, Files, string, Partial<FileTarget>, readonly object[]])[]) {
  test(`reads ${what}`, async () => {
    const { folder, readings } = await readIn(files, name, facts);
    assert.deepEqual(
      readings.map((one) => inShort(folder, one)),
      expected,
    );
    for (const one of readings) assert.ok(!JSON.stringify(one).includes('PRIVATE KEY'));
  });
}
