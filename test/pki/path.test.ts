import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rootCertificates } from 'node:tls';
import type { ProfileName } from '../../src/model/profile.ts';
import { type Certificate, certificateOf, type PublicKey } from '../../src/pki/certificate.ts';
import { distrustOf, distrusts } from '../../src/pki/distrust.ts';
import { type CertificationPath, pathFinder } from '../../src/pki/path.ts';
import { defectsOf } from '../../src/pki/path-defect.ts';
import { trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { profiles } from '../../src/profiles/index.ts';
import { goodChain, type Issued, issue, x509 } from '../support/ca.ts';
import { aCaCertificate, aCertificate, daysFromNow, limits, now } from '../support/facts.ts';

function find(
  presented: readonly Issued[],
  anchors: readonly Issued[],
  privateAnchors: readonly Issued[] = [],
): CertificationPath {
  const pemOf = (issued: readonly Issued[]) => issued.map(({ pem }) => pem);
  const set = trustAnchorsOf({ public: pemOf(anchors), given: [], private: pemOf(privateAnchors) }, 'test');
  return pathFinder(set, now, limits)(presented.map(({ pem }) => pem) as [string]);
}

const namesOf = ({ certificates }: CertificationPath) => certificates.map(({ name }) => name);
const defectKinds = ({ defects }: CertificationPath) => defects.map(({ kind }) => kind);

for (const keyType of ['ecdsa', 'rsa', 'ed25519'] as const) {
  test(`finds the path end-entity -> intermediate -> root (${keyType})`, async () => {
    const { root, intermediate, endEntity } = await goodChain(keyType);
    const path = find([endEntity, intermediate], [root]);
    assert.equal(path.kind, 'trusted');
    assert.deepEqual(namesOf(path), ['mail.example.com', `Test Intermediate ${keyType}`, `Test Root ${keyType}`]);
    // Gmail's library knows Ed25519 in issuers alone.
    assert.deepEqual(defectKinds(path), keyType === 'ed25519' ? ['key-type-unsuitable'] : []);
  });
}

test('finds it in any order, with duplicates, strangers and the root in between', async () => {
  const { root, intermediate, endEntity } = await goodChain();
  const stranger = await issue({ subject: 'CN=Stranger', isCa: true });
  const path = find([endEntity, root, stranger, intermediate, intermediate], [root]);
  assert.equal(path.kind, 'trusted');
  assert.equal(path.certificates.length, 3);
});

test('is incomplete without the intermediate, and names the missing issuer', async () => {
  const { root, endEntity } = await goodChain();
  const path = find([endEntity], [root]);
  assert.ok(path.kind === 'incomplete');
  assert.equal(path.missingIssuer, 'CN=Test Intermediate ecdsa');
  assert.equal(path.isNamesakeThere, false);
});

test('an issuer of the right name and another key has issued nothing', async () => {
  const { root, endEntity } = await goodChain();
  const impostor = await issue({
    subject: 'CN=Test Intermediate ecdsa',
    keyName: 'impostor',
    isCa: true,
    issuer: root,
  });
  const path = find([endEntity, impostor], [root]);
  assert.ok(path.kind === 'incomplete' && path.isNamesakeThere);
});

test('a chain to a root that is no trust anchor ends there', async () => {
  const { root, intermediate, endEntity } = await goodChain();
  const other = await issue({ subject: 'CN=Other Root', isCa: true });
  const path = find([endEntity, intermediate, root], [other]);
  assert.equal(path.kind, 'untrusted-anchor');
  assert.equal(path.certificates.length, 3);
});

test('a self-signed certificate is a path of one', async () => {
  const { root } = await goodChain();
  const path = find([await issue({ subject: 'CN=mail.example.com', dnsNames: ['mail.example.com'] })], [root]);
  assert.equal(path.kind, 'untrusted-anchor');
  assert.equal(path.certificates.length, 1);
});

test('a self-signed certificate that the user trusts is its own anchor', async () => {
  const own = await issue({ subject: 'CN=mail.example.com', dnsNames: ['mail.example.com'] });
  const path = find([own], [], [own]);
  assert.ok(path.kind === 'trusted' && path.origin === 'private');
});

test('prefers the path whose certificates are all within their validity (the DST Root CA X3 shape)', async () => {
  const root = await issue({ subject: 'CN=ISRG Root', isCa: true });
  const expiredRoot = await issue({ subject: 'CN=DST Root', isCa: true, notAfter: daysFromNow(-1) });
  const crossSigned = await issue({
    subject: 'CN=ISRG Root',
    isCa: true,
    issuer: expiredRoot,
    notAfter: daysFromNow(-1),
  });
  const intermediate = await issue({ subject: 'CN=R3', isCa: true, issuer: root });
  const endEntity = await issue({
    subject: 'CN=mail.example.com',
    dnsNames: ['mail.example.com'],
    issuer: intermediate,
  });
  const path = find([endEntity, intermediate, crossSigned], [expiredRoot, root]);
  assert.ok(path.kind === 'trusted');
  assert.equal(path.certificates.at(-1)?.subject, 'CN=ISRG Root');
  assert.equal(path.endedBy.name, 'mail.example.com');
});

test("a path of which only the user's CA file knows the root is private, a public one comes first", async () => {
  const { root, intermediate, endEntity } = await goodChain();
  const onlyPrivate = find([endEntity, intermediate], [], [root]);
  const both = find([endEntity, intermediate], [root], [root]);
  assert.ok(onlyPrivate.kind === 'trusted' && onlyPrivate.origin === 'private');
  assert.ok(both.kind === 'trusted' && both.origin === 'public');
});

test('the path ends with the certificate that expires first', async () => {
  const root = await issue({ subject: 'CN=Root', isCa: true });
  const shortLived = await issue({ subject: 'CN=Short', isCa: true, issuer: root, notAfter: daysFromNow(5) });
  const endEntity = await issue({ subject: 'CN=mail.example.com', issuer: shortLived });
  const path = find([endEntity, shortLived], [root]);
  assert.ok(path.kind === 'trusted');
  assert.equal(path.endedBy.name, 'Short');
});

test('names every defect of a path', async () => {
  const root = await issue({ subject: 'CN=Root', isCa: true, pathLength: 0 });
  const weak = await issue({ subject: 'CN=Weak', keyType: 'rsa-weak', isCa: true, issuer: root });
  const noCa = await issue({ subject: 'CN=No CA', issuer: weak });
  const endEntity = await issue({
    subject: 'CN=mail.example.com',
    dnsNames: ['mail.example.com'],
    issuer: noCa,
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'],
    keyUsage: x509.KeyUsageFlags.keyAgreement,
  });
  const path = find([endEntity, noCa, weak], [root]);
  assert.deepEqual(
    new Set(defectKinds(path)),
    new Set([
      'server-auth-missing',
      'key-usage-unsuitable',
      'issuer-not-a-ca',
      'signature-too-weak',
      'key-too-small',
      'path-length-exceeded',
    ]),
  );
});

test('knows the kinds of keys that the senders of a profile know, in a server and in its issuers', () => {
  const ec = (curve: string | null): PublicKey => ({ algorithm: 'ec', bits: 256, curve });
  const other = (algorithm: string): PublicKey => ({ algorithm, bits: 4096, curve: null });
  const isKnown = (key: PublicKey, to: ProfileName) => {
    const issuer = defectsOf([aCertificate(), aCaCertificate({ key })], profiles[to].limits);
    const own = defectsOf([aCertificate({ key })], profiles[to].limits);
    return [own, issuer].map((defects) => defects.length === 0);
  };
  for (const key of [ec('prime256v1'), ec('secp384r1'), other('rsa')]) {
    assert.deepEqual(isKnown(key, 'gmail'), [true, true], JSON.stringify(key));
    assert.deepEqual(isKnown(key, 'strict'), [true, true], JSON.stringify(key));
  }
  for (const key of [ec('secp521r1'), ec('secp224r1'), other('ed25519')]) {
    assert.deepEqual(isKnown(key, 'gmail'), [false, true], JSON.stringify(key));
    assert.deepEqual(isKnown(key, 'strict'), [true, true], JSON.stringify(key));
  }
  for (const key of [other('ed448'), other('rsa-pss')]) {
    assert.deepEqual(isKnown(key, 'gmail'), [false, false], JSON.stringify(key));
    assert.deepEqual(isKnown(key, 'strict'), [true, true], JSON.stringify(key));
  }
  for (const key of [ec('secp256k1'), ec('brainpoolP256r1'), ec(null), other('dsa')]) {
    assert.deepEqual(isKnown(key, 'strict'), [false, false], JSON.stringify(key));
  }
});

test('says which kind of key was seen, and which are known', () => {
  const detailOf = (key: PublicKey) => defectsOf([aCertificate({ key })], limits).map(({ detail }) => detail);
  const required = 'RSA, ECDSA P-256, or ECDSA P-384 required';
  assert.deepEqual(detailOf({ algorithm: 'ed25519', bits: null, curve: null }), [
    `the key of "mail.example.com" is Ed25519, ${required}`,
  ]);
  assert.deepEqual(detailOf({ algorithm: 'ec', bits: 256, curve: 'secp256k1' }), [
    `the key of "mail.example.com" is EC on secp256k1, ${required}`,
  ]);
  assert.deepEqual(detailOf({ algorithm: 'ec', bits: null, curve: null }), [
    `the key of "mail.example.com" is EC on a curve of its own, ${required}`,
  ]);
});

test('an RSA key may have an exponent as long as the senders of a profile take', () => {
  const kindsOf = (exponentBits: number, to: ProfileName) =>
    defectsOf(
      [aCertificate({ key: { algorithm: 'rsa', bits: 2048, curve: null, exponentBits } })],
      profiles[to].limits,
    );
  assert.deepEqual(kindsOf(33, 'gmail'), []);
  assert.deepEqual(
    kindsOf(34, 'gmail').map(({ kind, detail }) => [kind, detail]),
    [['key-type-unsuitable', 'the RSA key of "mail.example.com" has an exponent of 34 bits, 33 at most']],
  );
  assert.deepEqual(kindsOf(64, 'strict'), []);
  assert.equal(kindsOf(65, 'strict').length, 1);
});

test('the last good path ends the target, even where it is not the best one today', async () => {
  const root = await issue({ subject: 'CN=Root', isCa: true });
  const ending = await issue({ subject: 'CN=R1', isCa: true, issuer: root, notAfter: daysFromNow(20) });
  const beginning = await issue({ subject: 'CN=R1', isCa: true, issuer: root, notBefore: daysFromNow(10) });
  const tooLate = await issue({ subject: 'CN=R1', isCa: true, issuer: root, notBefore: daysFromNow(30) });
  const endEntity = await issue({ subject: 'CN=mail.example.com', issuer: ending });
  const endOf = (...chain: Issued[]) => {
    const path = find([endEntity, ...chain], [root]);
    assert.ok(path.kind === 'trusted');
    return path.endedBy.notAfter;
  };
  assert.deepEqual(endOf(ending, beginning), daysFromNow(80));
  assert.deepEqual(endOf(ending, tooLate), daysFromNow(20));
});

test('what cannot be decoded does no harm beside a path, and is the cause where there is none', async () => {
  const { root, intermediate, endEntity } = await goodChain();
  const twice = new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'x.example' }]);
  const broken = await issue({ subject: 'CN=Broken', dnsNames: ['x.example'], more: [twice] });
  assert.equal(find([endEntity, broken, intermediate], [root]).kind, 'trusted');
  assert.throws(() => find([endEntity, broken], [root]), /is there twice/);
});

test('a root that is distrusted for its date gives way to another', async () => {
  const [entrust] = distrusts;
  assert.ok(entrust?.issuedAfter);
  const root = {
    x509: { fingerprint256: (entrust.fingerprint.match(/../g) ?? []).join(':').toUpperCase() },
  } as unknown as Certificate;
  const issuedAt = (date: string) => distrustOf(aCertificate({ notBefore: new Date(date) }), root);
  assert.equal(issuedAt('2024-11-30T00:00:00Z'), null);
  assert.equal(issuedAt('2024-12-01T00:00:00Z'), entrust);
});

test('the table of distrusted roots names each once, by the name it has', () => {
  const fingerprints = distrusts.map(({ fingerprint }) => fingerprint);
  assert.equal(new Set(fingerprints).size, fingerprints.length);
  const held = new Map(
    rootCertificates.map((pem) => {
      const { x509: root, subject } = certificateOf(pem);
      return [root.fingerprint256.replaceAll(':', '').toLowerCase(), subject];
    }),
  );
  const known = distrusts.filter(({ fingerprint }) => held.has(fingerprint));
  assert.ok(known.length > 0);
  for (const { fingerprint, name } of known) assert.ok(held.get(fingerprint)?.includes(name), name);
});

test('only the last certificate is excused for being self-issued', () => {
  const root = { ...aCaCertificate(), basicConstraints: null, keyUsage: null };
  const sha1 = { oid: '1.2.840.10045.4.1', hash: 'SHA-1' } as const;
  const kinds = (path: readonly Certificate[]) => defectsOf(path, limits).map(({ kind }) => kind);
  assert.deepEqual(kinds([aCertificate(), { ...root, signatureAlgorithm: sha1 }]), []);
  // A certificate that the root gave its own name to, on another key.
  const selfIssued = { ...root, signatureAlgorithm: sha1 };
  assert.deepEqual(kinds([aCertificate(), selfIssued, root]), ['issuer-not-a-ca', 'signature-too-weak']);
});

test('a thousand cross-signed intermediates of one name end in bounded time', async () => {
  const { root, endEntity, intermediate } = await goodChain();
  const others = await Promise.all(
    Array.from({ length: 60 }, () =>
      issue({ subject: 'CN=Test Intermediate ecdsa', isCa: true, issuer: intermediate }),
    ),
  );
  const many = Array.from({ length: 1000 }, (_, index) => others[index % others.length] as Issued);
  const path = find([endEntity, ...many, intermediate], [root]);
  assert.ok(path.certificates.length <= 16);
});
