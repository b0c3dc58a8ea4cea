import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Certificate } from '../../src/pki/certificate.ts';
import { defectsOf, type PathLimits } from '../../src/pki/path-defect.ts';
import { NO_POLICIES } from '../../src/pki/policies.ts';
import { profiles } from '../../src/profiles/index.ts';
import { aCaCertificate, aCertificate } from '../support/facts.ts';

const root = aCaCertificate();
const anIntermediate = (facts: Partial<Certificate> = {}) =>
  aCaCertificate({ name: 'R1', subject: 'CN=R1', isSelfIssued: false, ...facts });
const said = (...path: Certificate[]) =>
  defectsOf(path, profiles.strict.limits).map(({ kind, detail }) => [kind, detail]);
const weak = { oid: '1.2.840.113549.1.1.5', hash: 'SHA-1' } as const;

test('a sound path has no defects', () => {
  assert.deepEqual(said(aCertificate(), anIntermediate(), root), []);
});

test('each defect says what was seen and what is required', () => {
  const [kind, oid] = ['key-usage-unsuitable', '1.2.3.4'];
  for (const [path, expected] of [
    [
      [aCertificate(), anIntermediate({ basicConstraints: null }), root],
      ['issuer-not-a-ca', '"R1" is not a CA certificate'],
    ],
    [
      [aCertificate(), anIntermediate({ basicConstraints: { ca: false, maxPathLength: null } }), root],
      ['issuer-not-a-ca', '"R1" is not a CA certificate'],
    ],
    [
      [aCertificate(), anIntermediate({ keyUsage: ['cRLSign', 'digitalSignature'] }), root],
      [kind, 'the key usage of "R1" is cRLSign, digitalSignature, keyCertSign required'],
    ],
    [
      [
        aCertificate(),
        anIntermediate(),
        anIntermediate({ name: 'R0', basicConstraints: { ca: true, maxPathLength: 0 } }),
        root,
      ],
      ['path-length-exceeded', '"R0" allows 0 intermediate certificates below it, the path has 1'],
    ],
    [
      [
        aCertificate(),
        anIntermediate({
          nameConstraints: {
            permitted: {
              dnsNames: ['a.example'],
              ipRanges: [],
              emailAddresses: [],
              uris: [],
              directoryNames: [['O=A']],
              unprocessedForms: [],
            },
            excluded: {
              dnsNames: [],
              ipRanges: [],
              emailAddresses: [],
              uris: [],
              directoryNames: [],
              unprocessedForms: [],
            },
            isCritical: true,
            faults: [],
          },
        }),
        root,
      ],
      ['name-constraints-violated', '"R1" may not certify mail.example.com, CN=mail.example.com'],
    ],
    [
      [aCertificate({ extendedKeyUsage: ['1.2.3', '1.2.4'] }), root],
      ['server-auth-missing', 'the extended key usage of "mail.example.com" is 1.2.3, 1.2.4, serverAuth required'],
    ],
    [
      [aCertificate({ keyUsage: ['keyEncipherment', 'keyAgreement'] }), root],
      [kind, 'the key usage of "mail.example.com" is keyEncipherment, keyAgreement, digitalSignature required'],
    ],
    [
      [aCertificate({ keyUsage: [] }), root],
      [kind, 'the key usage of "mail.example.com" is empty, digitalSignature required'],
    ],
    [
      [aCertificate({ unprocessedCriticalExtensions: [oid, '1.2.5'] }), root],
      [
        'critical-extension-unprocessed',
        '"mail.example.com" has critical extensions no verifier knows: 1.2.3.4, 1.2.5',
      ],
    ],
    [
      [aCertificate({ key: { algorithm: 'rsa', bits: 1024, curve: null } }), root],
      ['key-too-small', 'the RSA key of "mail.example.com" has 1024 bits, 2048 required'],
    ],
    [
      [aCertificate({ key: { algorithm: 'rsa-pss', bits: 2047, curve: null } }), root],
      ['key-too-small', 'the RSA key of "mail.example.com" has 2047 bits, 2048 required'],
    ],
    [
      [aCertificate({ signatureAlgorithm: weak }), root],
      [
        'signature-too-weak',
        'the signature on "mail.example.com" uses SHA-1, one with SHA-256, SHA-384 or SHA-512 required',
      ],
    ],
    [
      [aCertificate({ signatureAlgorithm: { oid, hash: 'unknown' } }), root],
      [
        'signature-too-weak',
        'the signature on "mail.example.com" uses algorithm 1.2.3.4, one with SHA-256, SHA-384 or SHA-512 required',
      ],
    ],
    [
      [aCertificate({ key: { algorithm: 'dsa', bits: 2048, curve: null } }), root],
      [
        'key-type-unsuitable',
        'the key of "mail.example.com" is dsa, RSA, RSA-PSS, ECDSA P-224, ECDSA P-256, ECDSA P-384, ECDSA P-521, Ed25519, or Ed448 required',
      ],
    ],
  ] as const)
    assert.deepEqual(said(...path), [expected], expected[1]);
});

test('what does not matter is no defect', () => {
  assert.deepEqual(said(aCertificate({ keyUsage: null, extendedKeyUsage: null, basicConstraints: null }), root), []);
  assert.deepEqual(said(aCertificate({ key: { algorithm: 'rsa', bits: 2048, curve: null } }), root), []);
  assert.deepEqual(said(aCertificate(), anIntermediate({ keyUsage: null }), root), []);
  for (const hash of ['MD2', 'MD5', 'SHA-1'] as const) {
    const signatureAlgorithm = { oid: '', hash };
    assert.equal(said(aCertificate({ signatureAlgorithm }), root).length, 1, hash);
    assert.deepEqual(
      said(aCertificate(), aCaCertificate({ signatureAlgorithm })),
      [],
      'nobody checks what a root signs itself',
    );
  }
  for (const hash of ['SHA-256', 'SHA-384', 'SHA-512', 'intrinsic'] as const)
    assert.deepEqual(said(aCertificate({ signatureAlgorithm: { oid: '', hash } }), root), [], hash);
});

test('a root without extensions is a CA because it is an anchor, and one that says otherwise is none', () => {
  const bare = { basicConstraints: null, keyUsage: null };
  assert.deepEqual(said(aCertificate(), aCaCertificate(bare)), []);
  assert.equal(said(aCertificate(), anIntermediate(bare), root).length, 1);
  assert.equal(said(aCertificate(), aCaCertificate({ ...bare, keyUsage: ['keyCertSign'] })).length, 1);
  assert.equal(
    said(aCertificate(), aCaCertificate({ basicConstraints: { ca: false, maxPathLength: null }, keyUsage: null }))
      .length,
    1,
  );
});

test('as many CAs may follow as the limit says, and self-issued ones do not count', () => {
  const limited = (limit: number) =>
    anIntermediate({ name: 'R0', basicConstraints: { ca: true, maxPathLength: limit } });
  const rolledOver = anIntermediate({ name: 'R1', isSelfIssued: true });
  assert.deepEqual(said(aCertificate(), limited(0), root), []);
  assert.deepEqual(said(aCertificate(), anIntermediate(), limited(1), root), []);
  assert.equal(said(aCertificate(), anIntermediate(), anIntermediate(), limited(1), root).length, 1);
  assert.deepEqual(said(aCertificate(), rolledOver, limited(0), root), []);
  // The end-entity certificate is no intermediate one, self-issued or not.
  assert.deepEqual(said(aCertificate({ isSelfIssued: true }), limited(0), root), []);
});

test('where disputed paths are refused self-issued CAs count, as GnuTLS and Go count them', () => {
  const limited = anIntermediate({ name: 'R0', basicConstraints: { ca: true, maxPathLength: 0 } });
  const path = [aCertificate(), anIntermediate({ isSelfIssued: true }), limited, root];
  const kindsWhere = (disputedPaths: 'refuse' | 'accept') =>
    defectsOf(path, { ...profiles.strict.limits, disputedPaths } as PathLimits).map(({ kind }) => kind);
  assert.deepEqual(kindsWhere('refuse'), ['path-length-exceeded']);
  assert.deepEqual(kindsWhere('accept'), []);
});

test('a policy that is required is asked for on a path, and not of a certificate that has none', () => {
  const demanding = aCertificate({ policies: { ...NO_POLICIES, requireExplicitPolicy: 0 } });
  const detail = '"mail.example.com" has none of the certificate policies that a CA above it requires';
  assert.deepEqual(said(demanding, root), [['explicit-policy-missing', detail]]);
  assert.deepEqual(said(demanding), []);
});

test('a CA with name constraints is refused for their faults, and above a common name alone', () => {
  const none = { dnsNames: [], ipRanges: [], emailAddresses: [], uris: [], directoryNames: [], unprocessedForms: [] };
  const having = (faults: readonly string[]) =>
    anIntermediate({ nameConstraints: { permitted: none, excluded: none, isCritical: true, faults } });
  const violated = (fault: string) => ['name-constraints-violated', `"R1" is refused: ${fault}`];
  assert.deepEqual(said(aCertificate(), having([]), root), []);
  assert.deepEqual(said(aCertificate(), having(['one', 'two']), root), [violated('one'), violated('two')]);
  const bare = aCertificate({ hasSubjectAltName: false, commonName: 'mail.example.com' });
  assert.deepEqual(said(bare, having([]), root), [
    violated('the certificate below it is named by its common name alone'),
  ]);
  assert.deepEqual(said(bare, anIntermediate(), root), []);
});

test('name constraints hold for every certificate below, but for self-issued CAs', () => {
  const none = { dnsNames: [], ipRanges: [], emailAddresses: [], uris: [], directoryNames: [], unprocessedForms: [] };
  const limited = anIntermediate({
    name: 'R0',
    nameConstraints: {
      permitted: none,
      excluded: { ...none, directoryNames: [['CN=R1']] },
      isCritical: true,
      faults: [],
    },
  });
  const below = { name: 'R1', directoryNames: [['CN=R1']] };
  const violated = [['name-constraints-violated', '"R0" may not certify CN=R1']];
  assert.deepEqual(said(aCertificate(), anIntermediate(below), limited, root), violated);
  assert.deepEqual(said(aCertificate(), anIntermediate({ ...below, isSelfIssued: true }), limited, root), []);
  assert.deepEqual(said(aCertificate({ ...below, isSelfIssued: true }), limited, root), violated);
  assert.deepEqual(said(aCertificate(), limited, root), []);
});
