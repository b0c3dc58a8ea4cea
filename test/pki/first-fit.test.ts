/**
 * The path of the first certificate that fits, each case as a BoringSSL of 2026 was seen to judge it:
 *
 *     mail.example.com <- R1 <- X1 (anchor) <- X3 (no anchor unless said)
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Certificate } from '../../src/pki/certificate.ts';
import { firstFitPath, isFit } from '../../src/pki/first-fit.ts';
import { pathFinder, type Trusted } from '../../src/pki/path.ts';
import { trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { type CertificateDraft, caDraft, HOST, pemOf, SERVER_AUTH, twin } from '../support/chain-draft.ts';
import { aCaCertificate, aCertificate, daysFromNow, limits, now } from '../support/facts.ts';

const x3 = caDraft('CN=X3', 'p256-3', null);
const x1 = caDraft('CN=X1', 'p256-1', null);
const r1 = caDraft('CN=R1', 'p256-2', x1);
const leaf: CertificateDraft = {
  ...caDraft('CN=mail.example.com', 'p256-9', r1),
  notAfter: daysFromNow(80),
  basicConstraints: null,
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: [SERVER_AUTH],
  names: [{ type: 'dns', value: HOST }],
};

const expired = twin(r1, { notAfter: daysFromNow(-1) });
const early = twin(r1, { notBefore: daysFromNow(1) });
const endingSoon = twin(r1, { notAfter: daysFromNow(9) });
const otherKey = twin(r1, { key: 'p256-8' });
const unmarked = twin(r1, { key: 'p256-8', hasKeyIdentifiers: false });
const notForCertificates = twin(r1, { keyUsage: ['digitalSignature'] });
const noCa = twin(r1, { basicConstraints: { ca: false, critical: true } });
const x1ByX3 = twin(x1, { issuer: x3 });
const x1ByX3Expired = twin(x1, { issuer: x3, notAfter: daysFromNow(-1) });
const x3Expired = twin(x3, { notAfter: daysFromNow(-1) });

function pathOf(presented: readonly CertificateDraft[], anchors: readonly CertificateDraft[] = [x1]): Trusted {
  const set = trustAnchorsOf({ public: anchors.map(pemOf), given: [], private: [] }, 'test');
  const path = pathFinder(set, now, limits)(presented.map(pemOf) as [string]);
  assert.ok(path.kind === 'trusted', path.kind);
  return path;
}

const placesOf = (path: Trusted, certificates: readonly Certificate[]) =>
  path.presented.flatMap((one, place) => (certificates.includes(one) ? [place] : []));

for (const [what, presented, anchors] of [
  ['the chain as its CA gives it', [leaf, r1]],
  ['the renewed one before the expired one', [leaf, r1, expired]],
  ['one twice', [leaf, r1, r1]],
  ['the end-entity certificate twice', [leaf, leaf, r1]],
  ['with the root', [leaf, r1, x1]],
  ['a namesake whose key identifier does not fit', [leaf, otherKey, r1]],
  ['a namesake that may not sign certificates', [leaf, notForCertificates, r1]],
  ['an expired root that is sent, since an anchor comes first', [leaf, r1, twin(x1, { notAfter: daysFromNow(-1) })]],
  ['the root cross-signed by an expired one: DST Root CA X3', [leaf, r1, x1ByX3Expired, x3Expired]],
  ['the same where the expired one is an anchor, too', [leaf, r1, x1ByX3Expired], [x1, x3Expired]],
  ['a cross-sign to an anchor', [leaf, r1, x1ByX3], [x3]],
  ['two anchors of one name and key, one of them expired', [leaf, r1], [twin(x1, { notAfter: daysFromNow(-1) }), x1]],
  ['strangers', [leaf, caDraft('CN=Stranger', 'p256-7', null), r1]],
] as const satisfies readonly (readonly [string, readonly CertificateDraft[], (readonly CertificateDraft[])?])[]) {
  test(`the first fit is as good as any: ${what}`, () => {
    assert.equal(pathOf(presented, anchors).detour, null);
  });
}

for (const [what, presented, toTakeOut, obstacle, anchors] of [
  ['an expired one before its renewal', [leaf, expired, r1], [1], null],
  ['one that is not valid yet', [leaf, early, r1], [1], null],
  ['an expired one twice', [leaf, expired, expired, r1], [1, 2], null],
  ['an expired one and one not valid yet', [leaf, expired, early, r1], [1, 2], null],
  [
    'a good copy is left where it is, the expired one above it is not',
    [leaf, twin(r1, {}), x1ByX3Expired, x1ByX3, r1],
    [2],
    null,
    [x3],
  ],
  [
    'a copy signed with SHA-1 is left where it is, the expired one above it is not',
    [leaf, twin(r1, { sha1: true }), x1ByX3Expired, x1ByX3, r1],
    [2],
    null,
    [x3],
  ],
  [
    'an expired one, and behind a good copy one above it',
    [leaf, expired, twin(r1, { sha1: true }), x1ByX3Expired, x1ByX3, r1],
    [1, 3],
    null,
    [x3],
  ],
  ['one that ends before its renewal', [leaf, endingSoon, r1], [1], null],
  ['one that is no CA', [leaf, noCa, r1], [1], null],
  ['a namesake of another key without key identifiers', [leaf, unmarked, r1], [1], 'wrong-signature'],
  ['an expired cross-sign, a level up', [leaf, r1, x1ByX3Expired, x1ByX3], [2], null, [x3]],
  ['a cross-sign by a CA that nobody knows', [leaf, twin(r1, { issuer: x3 }), r1], [1], 'no-issuer'],
  [
    'a cross-sign by a root that is sent and no anchor',
    [leaf, twin(r1, { issuer: x3 }), x3, r1],
    [1],
    'untrusted-root',
  ],
  [
    'an anchor that has expired, where a cross-sign goes on',
    [leaf, r1, x1ByX3],
    [],
    null,
    [twin(x1, { notAfter: daysFromNow(-1) }), x3],
  ],
] as const satisfies readonly (readonly [
  string,
  readonly CertificateDraft[],
  readonly number[],
  string | null,
  (readonly CertificateDraft[])?,
])[]) {
  test(`the first fit leads astray: ${what}`, () => {
    const path = pathOf(presented, anchors);
    assert.ok(path.detour !== null);
    assert.deepEqual(placesOf(path, path.detour.toTakeOut), toTakeOut);
    assert.equal(path.detour.obstacle?.kind ?? null, obstacle);
  });
}

test('an end-entity certificate that the user lists as an anchor is one, although it may sign no certificates', () => {
  const own = twin(leaf, { issuer: null });
  assert.equal(pathOf([own], [own]).detour, null);
});

test('an anchor that is no root leads nowhere, and nothing can be taken out', () => {
  const { detour } = pathOf([leaf, r1], [r1]);
  assert.equal(detour?.obstacle?.kind, 'no-issuer');
  assert.deepEqual(detour?.toTakeOut, []);
});

test('the issuer that an authority key identifier names is compared, too', () => {
  const serial = 0x20000001;
  const old = twin(r1, { issuer: x3, serial, notAfter: daysFromNow(-1) });
  assert.equal(pathOf([twin(leaf, { issuerSerial: serial }), old, twin(r1, { serial })]).detour, null);
  assert.notEqual(pathOf([leaf, old, r1]).detour, null);
});

test('the end-entity certificate may be led to once more', () => {
  const signing = twin(leaf, { keyUsage: ['digitalSignature', 'keyCertSign'] });
  const { detour } = pathOf([signing, twin(r1, { issuer: signing }), r1]);
  assert.equal(detour?.obstacle, null);
  assert.ok(detour?.defects.some(({ kind }) => kind === 'issuer-not-a-ca'));
});

test('a self-signed certificate is no anchor because there is one of its name and key', () => {
  const own = twin(leaf, { issuer: null, keyUsage: null });
  const { detour } = pathOf([own], [twin(own, { notAfter: daysFromNow(70) })]);
  assert.equal(detour?.obstacle?.kind, 'untrusted-root');
});

test('anchors that have issued each other lead to no root', () => {
  const [x1ByX3AndBack, x3ByX1] = [x1ByX3, twin(x3, { issuer: x1 })];
  const { detour } = pathOf([leaf, r1], [x1ByX3AndBack, x3ByX1]);
  assert.equal(detour?.obstacle?.kind, 'no-issuer');
});

test('the serial number that an authority key identifier names is compared, too', () => {
  const renewed = twin(r1, { serial: 0x20000001 });
  const old = twin(r1, { serial: 0x20000000, notAfter: daysFromNow(-1) });
  const naming = (issuerSerial: number) => twin(leaf, { issuerSerial });
  assert.equal(pathOf([naming(0x20000001), old, renewed]).detour, null);
  assert.equal(pathOf([naming(0x20000000), old, renewed]).detour?.toTakeOut.length, 0);
  assert.equal(pathOf([naming(0x20000000), renewed]).detour?.obstacle?.kind, 'no-issuer');
});

test('what stands in the way is said in words that go on from "senders"', () => {
  const detailOf = (...presented: CertificateDraft[]) => pathOf(presented).detour?.obstacle?.detail;
  const byX3 = twin(r1, { issuer: x3 });
  assert.equal(detailOf(leaf, byX3, r1), 'find no issuer of "R1" whose name and key identifier fit');
  assert.equal(detailOf(leaf, byX3, x3, r1), 'are led to the root "X3", which is not trusted');
  const wrong = 'are led to a certificate of "R1" whose key has not signed "mail.example.com"';
  assert.equal(detailOf(leaf, unmarked, r1), wrong);
});

test('a path of more than a hundred certificates is followed no further', () => {
  const numbered = (number: number) => aCaCertificate({ subject: `CN=${number}`, issuer: `CN=${number + 1}` });
  const presented = Array.from({ length: 150 }, (_, number) => numbered(number));
  const [first, ...others] = presented;
  assert.ok(first !== undefined);
  const sent = firstFitPath([first, ...others], () => []);
  const kept = firstFitPath([first], (name) => [numbered(Number(name.slice('CN='.length)))]);
  for (const { certificates, obstacle } of [sent, kept])
    assert.deepEqual([certificates.length, obstacle?.kind], [100, 'no-issuer']);
});

test('a root alone is one where it is an anchor, and no root else', () => {
  const own = aCaCertificate({ subject: 'CN=Own', issuer: 'CN=Own', isSelfIssued: true });
  assert.deepEqual(
    firstFitPath([own], () => [own]),
    { certificates: [own], obstacle: null },
  );
  assert.equal(firstFitPath([own], () => []).obstacle?.kind, 'untrusted-root');
});

test('an authority key identifier that names no key fits any', () => {
  const keyIdentifiers = { authority: null, subjectKey: 'aa', serialNumber: '01', issuer: ['CN=Root'] };
  const issuer = aCaCertificate({ subject: 'CN=CA', keyIdentifiers });
  const naming = (key: string | null) => {
    const authority = { key, issuer: null, serialNumber: '01' };
    return aCertificate({ issuer: 'CN=CA', keyIdentifiers: { ...keyIdentifiers, subjectKey: null, authority } });
  };
  assert.deepEqual(
    [null, 'aa', 'bb'].map((key) => isFit(naming(key), issuer)),
    [true, true, false],
  );
});
