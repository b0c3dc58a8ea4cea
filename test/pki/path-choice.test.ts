/** Of several paths, which is taken: each case in both orders, so that no order is right by chance. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathFinder } from '../../src/pki/path.ts';
import { trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { goodChain, type Issued, issue, type Wanted, x509 } from '../support/ca.ts';
import { daysFromNow, limits, now } from '../support/facts.ts';

const { KeyUsageFlags } = x509;
const publicRoot = await issue({ subject: 'CN=Public Root', isCa: true });
const privateRoot = await issue({ subject: 'CN=Private Root', isCa: true });
/** One CA, certified several times: the same name and key. */
const r1 = (wanted: Partial<Wanted> = {}) => issue({ subject: 'CN=R1', isCa: true, issuer: publicRoot, ...wanted });
const good = await r1();
const expired = await r1({ notAfter: daysFromNow(-1) });
const early = await r1({ notBefore: daysFromNow(1) });
const endingSoon = await r1({ notAfter: daysFromNow(20) });
const notForCerts = await r1({ keyUsage: KeyUsageFlags.digitalSignature });
const byPrivate = await r1({ issuer: privateRoot });
const endEntity = await issue({ subject: 'CN=mail.example.com', dnsNames: ['mail.example.com'], issuer: good });

function find(...presented: Issued[]) {
  const set = trustAnchorsOf({ public: [publicRoot.pem], given: [], private: [privateRoot.pem] }, 'test');
  return pathFinder(set, now, limits)([endEntity.pem, ...presented.map(({ pem }) => pem)]);
}

for (const [why, chosen, other] of [
  ['one within its validity is taken before one that has expired', good, expired],
  ['one within its validity is taken before one that is not valid yet', good, early],
  ['one without defects is taken before one with', good, notForCerts],
  ['one to a public root is taken before one to a private root', good, byPrivate],
  ['one that lasts longer is taken before one that ends earlier', good, endingSoon],
  ['a private one that is good is taken before a public one that has expired', byPrivate, expired],
  ['a private one that is good is taken before a public one with a defect', byPrivate, notForCerts],
  ['one that ends sooner is taken before one with a defect', endingSoon, notForCerts],
] as const) {
  test(why, () => {
    for (const presented of [
      [chosen, other],
      [other, chosen],
    ] as const) {
      const path = find(...presented);
      assert.ok(path.kind === 'trusted');
      assert.equal(path.certificates[1]?.x509.toString(), chosen.pem);
      assert.equal(path.origin, chosen === byPrivate ? 'private' : 'public');
      assert.equal(path.certificates.length, 3);
    }
  });
}

test('only a sound path of the same origin takes over from the one that ends', async () => {
  const later = { notBefore: daysFromNow(10), notAfter: daysFromNow(70) };
  const endOf = (...presented: Issued[]) => {
    const path = find(...presented);
    assert.ok(path.kind === 'trusted');
    return path.endedBy.notAfter;
  };
  assert.deepEqual(endOf(endingSoon, await r1(later)), daysFromNow(70));
  assert.deepEqual(
    endOf(endingSoon, await r1({ ...later, keyUsage: KeyUsageFlags.digitalSignature })),
    daysFromNow(20),
  );
  assert.deepEqual(endOf(endingSoon, await r1({ ...later, issuer: privateRoot })), daysFromNow(20));
  const rightThen = await r1({ ...later, notBefore: daysFromNow(20) });
  const momentLater = await r1({ ...later, notBefore: new Date(daysFromNow(20).getTime() + 1000) });
  assert.deepEqual(endOf(endingSoon, rightThen), daysFromNow(70));
  assert.deepEqual(endOf(endingSoon, momentLater), daysFromNow(20));
  const defective = await r1({ notAfter: daysFromNow(20), keyUsage: KeyUsageFlags.digitalSignature });
  assert.deepEqual(endOf(defective, await r1({ ...later, keyUsage: KeyUsageFlags.digitalSignature })), daysFromNow(20));
  // Nothing takes over from a path that is refused now.
  const upper = await issue({ subject: 'CN=Upper', isCa: true, issuer: publicRoot, ...later });
  assert.deepEqual(endOf(defective, await r1({ ...later, issuer: upper }), upper), daysFromNow(20));
});

test('an anchor that is presented ends the path, and stands in it once', async () => {
  const bySelf = await issue({ subject: 'CN=self', dnsNames: ['mail.example.com'] });
  const own = trustAnchorsOf({ public: [bySelf.pem], given: [], private: [] }, 'test');
  const path = pathFinder(own, now, limits)([bySelf.pem]);
  assert.ok(path.kind === 'trusted');
  assert.equal(path.certificates.length, 1);
  const namesake = await issue({ subject: 'CN=self', keyName: 'another', dnsNames: ['mail.example.com'] });
  assert.equal(pathFinder(own, now, limits)([namesake.pem]).kind, 'untrusted-anchor');
});

test('of paths that lead nowhere the longest is reported', async () => {
  const unknown = await issue({ subject: 'CN=Unknown Root', isCa: true });
  const upper = await issue({ subject: 'CN=Upper', isCa: true, issuer: unknown });
  const lower = await issue({ subject: 'CN=Lower', isCa: true, issuer: upper });
  const leaf = await issue({ subject: 'CN=x', issuer: lower });
  const none = trustAnchorsOf({ public: [], given: [], private: [] }, 'test');
  const path = pathFinder(none, now, limits)([leaf.pem, upper.pem, lower.pem]);
  assert.ok(path.kind === 'incomplete');
  assert.deepEqual(
    path.certificates.map(({ name }) => name),
    ['x', 'Lower', 'Upper'],
  );
  assert.equal(path.missingIssuer, 'CN=Unknown Root');
});

test('a CA that changed its key and signed the new one with the old is no root', async () => {
  const old = await issue({ subject: 'CN=R', isCa: true, keyName: 'old' });
  const renewed = await issue({ subject: 'CN=R', isCa: true, keyName: 'new', issuer: old });
  const leaf = await issue({ subject: 'CN=x', issuer: renewed });
  const none = trustAnchorsOf({ public: [], given: [], private: [] }, 'test');
  const path = pathFinder(none, now, limits)([leaf.pem, renewed.pem]);
  assert.ok(path.kind === 'incomplete');
  assert.equal(path.missingIssuer, 'CN=R');
});

test('the same chain is answered from memory', async () => {
  const { presented, root } = await goodChain();
  const finder = pathFinder(trustAnchorsOf({ public: [root.pem], given: [], private: [] }, 'test'), now, limits);
  assert.equal(finder(presented), finder([...presented]));
  assert.notEqual(finder(presented), finder([presented[0]]));
});
