/** Which key goes with a chain, and which blocks of a file no server reads. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, test } from 'node:test';
import { opensslVerdictOn } from '../../src/files/openssl-verdict.ts';
import { secureContexts } from '../../src/probe/handshake.ts';
import { certificateFiles } from '../support/certificate-files.ts';
import { type Files, inShort, readerOf } from '../support/read-files.ts';

const made = await certificateFiles();
after(() => made.remove());
const { readIn } = readerOf(made);
const { pem } = made;
const fullchain = pem.endEntity + pem.intermediate;
const lineAfter = (text: string) => text.split('\n').length;
const trusted = (text: string) => text.replaceAll(' CERTIFICATE', ' TRUSTED CERTIFICATE');
const withHeaders = (headers: string) => pem.key.replace('-----\n', `-----\n${headers}\n\n`);
const hidden = pem.key.replaceAll(/^/gm, '# ');
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' });

for (const [what, files, name, expected] of [
  [
    'the key in the file, before one with the name that certbot gives',
    { 'fullchain.pem': fullchain + pem.key, 'privkey.pem': pem.otherKey },
    'fullchain.pem',
    [
      {
        certificates: 2,
        keys: [`fullchain.pem:${lineAfter(fullchain)} belongs`, 'privkey.pem:1 not-compared'],
        isKeyFirst: false,
      },
    ],
  ],
  [
    'the key with the name that certbot gives, where the one in the file is in a comment',
    { 'fullchain.pem': fullchain + hidden, 'privkey.pem': pem.key },
    'fullchain.pem',
    [
      {
        certificates: 2,
        keys: [`fullchain.pem:${lineAfter(fullchain)} hidden`, 'privkey.pem:1 belongs'],
        keyFile: 'privkey.pem',
      },
    ],
  ],
  [
    'the key of the same number in an archive of certbot',
    {
      'cert12.pem': pem.endEntity,
      'privkey12.pem': pem.key,
      'privkey1.pem': pem.otherKey,
      'privkey.pem': pem.otherKey,
    },
    'cert12.pem',
    [
      {
        certificates: 1,
        keys: ['privkey12.pem:1 belongs', 'privkey.pem:1 not-compared', 'privkey1.pem:1 not-compared'],
        keyFile: 'privkey12.pem',
      },
    ],
  ],
  [
    'no key beside a file with another name',
    { 'mycert.pem': pem.endEntity, 'privkey.pem': pem.key },
    'mycert.pem',
    [{ certificates: 1, keys: ['privkey.pem:1 not-compared'] }],
  ],
  [
    'no second chain behind a key of the same type',
    { 'x.pem': pem.key + fullchain + ec + pem.selfSigned },
    'x.pem',
    [
      {
        certificates: 2,
        keys: ['x.pem:1 belongs'],
        isKeyFirst: true,
        chainNumber: 1,
        unread: [`${lineAfter(pem.key + fullchain)} key-type-again`],
      },
      {
        certificates: 1,
        keys: [`x.pem:${lineAfter(pem.key + fullchain)} belongs-not`],
        isKeyFirst: true,
        chainNumber: 2,
      },
    ],
  ],
  [
    'a certificate with trust settings where it is the first',
    { 'x.pem': trusted(pem.endEntity) + pem.intermediate },
    'x.pem',
    [{ certificates: 2, keys: [], unread: ['1 trusted-first'] }],
  ],
  [
    'no certificate with trust settings behind another',
    { 'x.pem': pem.endEntity + trusted(pem.intermediate) },
    'x.pem',
    [{ certificates: 1, keys: [], unread: [`${lineAfter(pem.endEntity)} trusted-elsewhere`] }],
  ],
  [
    'what is wrong in the order of the file',
    {
      'x.pem': `${trusted(pem.endEntity)}-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n${trusted(pem.intermediate)}`,
    },
    'x.pem',
    [
      {
        certificates: 1,
        keys: [],
        unread: [
          '1 trusted-first',
          `${lineAfter(pem.endEntity)} not-base64`,
          `${lineAfter(pem.endEntity) + 3} trusted-elsewhere`,
        ],
      },
    ],
  ],
  [
    'no certificate with headers, for which no server has a password',
    { 'x.pem': fullchain + pem.root.replace('-----\n', '-----\nProc-Type: 4,ENCRYPTED\n\n') },
    'x.pem',
    [{ certificates: 2, keys: [], unread: [`${lineAfter(fullchain)} not-a-certificate`] }],
  ],
  ...(
    [
      ['Proc-Type: 4,ENCRYPTED', 'encrypted'],
      ['Proc-Type:4,ENCRYPTED', 'encrypted'],
      ['Proc-Type: 4, ENCRYPTED', 'encrypted'],
      ['Proc-Type: 4,CLEAR', 'undecodable'],
      ['Comment: mine', 'belongs'],
      ['X-Proc-Type: 4,ENCRYPTED', 'belongs'],
    ] as const
  ).map(
    ([headers, state]) =>
      [
        `a key with "${headers}" as ${state}`,
        { 'x.pem': withHeaders(headers) + fullchain },
        'x.pem',
        [{ certificates: 2, keys: [`x.pem:1 ${state}`], isKeyFirst: true }],
      ] as const,
  ),
] as const satisfies readonly (readonly [string, Files, string, readonly object[]])[]) {
  test(`reads ${what}`, async () => {
    const { folder, readings } = await readIn(files, name);
    assert.deepEqual(
      readings.map((one) => inShort(folder, one)),
      expected,
    );
  });
}

test('OpenSSL is shown the whole chain in the order of the file, and asked about no other', async () => {
  const context = secureContexts([pem.root], 'boringssl')('first');
  assert.equal(await opensslVerdictOn([pem.endEntity, pem.root, pem.intermediate], context), null);
  assert.equal(await opensslVerdictOn([pem.endEntity, pem.root], context), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  assert.equal(await opensslVerdictOn([pem.selfSigned], context), 'DEPTH_ZERO_SELF_SIGNED_CERT');
  assert.equal(await opensslVerdictOn([pem.expired, pem.intermediate], context), 'CERT_HAS_EXPIRED');
});
