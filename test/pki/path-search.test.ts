/** How far the search for a path goes, what ends it, and what is said of a path that is not found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_PATH_LENGTH, MAX_SIGNATURE_CHECKS, pathFinder } from '../../src/pki/path.ts';
import { trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { type CertificateDraft, caDraft, HOST, pemOf, SERVER_AUTH, twin } from '../support/chain-draft.ts';
import { der } from '../support/der.ts';
import { limits, now } from '../support/facts.ts';

const root = caDraft('CN=Root', 'p256-0', null);
const r1 = caDraft('CN=R1', 'p256-1', root);
const leafOf = (issuer: CertificateDraft): CertificateDraft => ({
  ...caDraft('CN=mail.example.com', 'p256-9', issuer),
  basicConstraints: null,
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: [SERVER_AUTH],
  names: [{ type: 'dns', value: HOST }],
});
const leaf = leafOf(r1);

function find(presented: readonly CertificateDraft[], anchors: readonly CertificateDraft[] = [root]) {
  const set = trustAnchorsOf({ public: anchors.map(pemOf), given: [], private: [] }, 'test');
  return pathFinder(set, now, limits)(presented.map(pemOf) as [string]);
}

/** From the end entity up to the last below the root. */
function chainOf(intermediates: number): CertificateDraft[] {
  const chain = [root];
  for (let depth = 0; depth < intermediates; depth++)
    chain.unshift(caDraft(`CN=CA ${depth}`, `p256-${depth % 8}`, chain[0] as CertificateDraft));
  return [leafOf(chain[0] as CertificateDraft), ...chain.slice(0, -1)];
}

test('a path may be as long as the limit, with its anchor', () => {
  const path = find(chainOf(MAX_PATH_LENGTH - 2));
  assert.deepEqual([path.kind, path.certificates.length, path.cutShort], ['trusted', MAX_PATH_LENGTH, null]);
});

test('a path that would be longer is not found, and that is said', () => {
  const chain = chainOf(MAX_PATH_LENGTH - 1);
  for (const presented of [chain, [...chain, root]]) {
    const path = find(presented);
    assert.deepEqual([path.kind, path.certificates.length, path.cutShort], ['incomplete', MAX_PATH_LENGTH, 'length']);
  }
  assert.equal(find(chain, []).cutShort, null, 'it goes on to nothing');
  assert.equal(find([...chain, root], []).cutShort, 'length', 'it goes on to what is no anchor');
});

test('as many signatures are checked as the limit says', () => {
  const namesakes = Array.from({ length: MAX_SIGNATURE_CHECKS - 1 }, () =>
    twin(r1, { key: 'p256-8', hasKeyIdentifiers: false }),
  );
  // The last two checks are of the right one and of the root.
  const enough = find([leaf, ...namesakes.slice(1), r1]);
  assert.deepEqual([enough.kind, enough.cutShort], ['trusted', null]);
  const tooMany = find([leaf, ...namesakes, r1]);
  assert.deepEqual([tooMany.kind, tooMany.cutShort], ['incomplete', 'signatures']);
});

test('a certificate that is sent again and again costs one check', () => {
  const namesake = twin(r1, { key: 'p256-8', hasKeyIdentifiers: false });
  const path = find([leaf, ...Array.from({ length: MAX_SIGNATURE_CHECKS }, () => namesake), r1]);
  assert.deepEqual([path.kind, path.cutShort], ['trusted', null]);
});

test('CAs that have issued each other lead nowhere, and end', () => {
  const one = caDraft('CN=One', 'p256-2', root);
  const other = twin(r1, { issuer: one });
  const path = find([leaf, other, twin(one, { issuer: r1 })], []);
  assert.deepEqual([path.kind, path.certificates.length, path.cutShort], ['incomplete', 3, null]);
});

test('an issuer whose key identifier fits is tried before all others', () => {
  const namesakes = Array.from({ length: MAX_SIGNATURE_CHECKS }, () => twin(r1, { key: 'p256-8' }));
  const path = find([leaf, ...namesakes, r1]);
  assert.deepEqual([path.kind, path.cutShort], ['trusted', 'signatures']);
});

test('an issuer whose key identifier is another is tried, too', () => {
  const renumbered = {
    ...leaf,
    more: [{ oid: '2.5.29.35', critical: false, value: Buffer.from('30048002abcd', 'hex') }],
  };
  assert.equal(find([{ ...renumbered, hasKeyIdentifiers: false }, r1]).kind, 'trusted');
});

test('a namesake of the missing issuer is one that is sent, or an anchor', () => {
  const other = twin(r1, { key: 'p256-8' });
  const isNamesakeThere = (presented: readonly CertificateDraft[], anchors?: readonly CertificateDraft[]) => {
    const path = find(presented, anchors);
    assert.ok(path.kind === 'incomplete');
    assert.equal(path.missingIssuer, 'CN=R1');
    return path.isNamesakeThere;
  };
  assert.equal(isNamesakeThere([leaf]), false);
  assert.equal(isNamesakeThere([leaf, other]), true);
  assert.equal(isNamesakeThere([leaf], [root, other]), true);
});

test('a self-issued certificate that another key has signed is no root', () => {
  const rolledOver = twin(root, { key: 'p256-7', signingKey: 'p256-0' });
  const path = find([leafOf(rolledOver), rolledOver], []);
  assert.deepEqual([path.kind, path.certificates.length], ['incomplete', 2]);
  assert.equal(find([leafOf(root), root], []).kind, 'untrusted-anchor');
});

test('what cannot be read and is not needed is listed by its place, with who cannot read it', () => {
  const stranger = caDraft('CN=Stranger', 'p256-3', root);
  const having = (oid: string) => ({ oid, critical: false, value: Buffer.from('0500', 'hex') });
  const path = find([
    leaf,
    twin(stranger, { encoding: { validity: der(5) } }),
    r1,
    twin(stranger, { more: [having('1.2.3'), having('1.2.3')] }),
    twin(stranger, { more: [having('2.5.29.31')] }),
  ]);
  assert.deepEqual(
    [path.kind, path.unread.map(({ place, unreadBy }) => [place, unreadBy])],
    [
      'trusted',
      [
        [2, 'BoringSSL'],
        [4, 'GnuTLS'],
        [5, null],
      ],
    ],
  );
  assert.throws(
    () => find([leaf, twin(stranger, { more: [having('1.2.3'), having('1.2.3')] })]),
    /1\.2\.3 is there twice/,
  );
});

test('of paths that lead nowhere the first of the longest is told', () => {
  const other = caDraft('CN=Other Root', 'p256-4', null);
  const upper = caDraft('CN=Upper', 'p256-5', root);
  const long = twin(r1, { issuer: upper });
  const missingOf = (...presented: CertificateDraft[]) => {
    const path = find([leaf, ...presented], []);
    assert.ok(path.kind === 'incomplete');
    return [path.missingIssuer, path.certificates.length];
  };
  assert.deepEqual(missingOf(long, upper, twin(r1, { issuer: other })), ['CN=Root', 3]);
  assert.deepEqual(missingOf(r1, twin(r1, { issuer: other })), ['CN=Root', 2]);
  assert.deepEqual(missingOf(twin(r1, { issuer: other }), r1), ['CN=Other Root', 2]);
});
