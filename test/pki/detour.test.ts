/** What a detour is charged with, and what is left to the best path; the detours themselves are in first-fit.test.ts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detourWarningMs } from '../../src/pki/detour.ts';
import { pathFinder, type Trusted } from '../../src/pki/path.ts';
import { trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { type CertificateDraft, caDraft, HOST, pemOf, SERVER_AUTH, twin } from '../support/chain-draft.ts';
import { aCertificate, daysFromNow, limits, now } from '../support/facts.ts';

const DAY_MS = 86_400_000;
const x3 = caDraft('CN=X3', 'p256-3', null);
const x1 = caDraft('CN=X1', 'p256-1', null);
const r1 = caDraft('CN=R1', 'p256-2', x1);
const leafOf = (issuer: CertificateDraft): CertificateDraft => ({
  ...caDraft('CN=mail.example.com', 'p256-9', issuer),
  notAfter: daysFromNow(80),
  basicConstraints: null,
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: [SERVER_AUTH],
  names: [{ type: 'dns', value: HOST }],
});
const leaf = leafOf(r1);

type Anchors = Partial<Record<'public' | 'private', readonly CertificateDraft[]>>;

function pathOf(presented: readonly CertificateDraft[], anchors: Anchors = { public: [x1] }): Trusted {
  const pems = (drafts: readonly CertificateDraft[] = []) => drafts.map(pemOf);
  const set = trustAnchorsOf({ public: pems(anchors.public), given: [], private: pems(anchors.private) }, 'test');
  const path = pathFinder(set, now, limits)(presented.map(pemOf) as [string]);
  assert.ok(path.kind === 'trusted', path.kind);
  return path;
}
const kindsOf = ({ detour }: Trusted) => detour?.defects.map(({ kind }) => kind);

test("an anchor of the user's own leads nobody astray who does not have it", () => {
  const cross = twin(x1, { issuer: x3 });
  // The user's own copy of the root has expired; others go on to the public anchor.
  const own = twin(x1, { notAfter: daysFromNow(-1) });
  assert.equal(pathOf([leaf, r1, cross], { public: [x3], private: [own] }).detour, null);
  assert.notEqual(pathOf([leaf, r1, cross], { public: [x3, own] }).detour, null);
  // Where the best path ends at one of the user's own, the others of them are known as well.
  assert.notEqual(pathOf([leaf, r1, cross], { private: [x3, own] }).detour, null);
});

test('a detour is charged with its own defects, and not with what the best path has too', () => {
  const constrained = twin(r1, {
    more: [{ oid: '2.5.29.30', critical: true, value: Buffer.from('300fa00d300b82096e6574776f726b2e78', 'hex') }],
  });
  assert.deepEqual(kindsOf(pathOf([leaf, constrained, r1])), ['name-constraints-violated']);
  // A leaf that is not for servers is not for servers on either path.
  const clientOnly = { ...leafOf(r1), extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] };
  const path = pathOf([clientOnly, constrained, r1]);
  assert.deepEqual(
    path.defects.map(({ kind }) => kind),
    ['server-auth-missing'],
  );
  assert.deepEqual(kindsOf(path), ['name-constraints-violated']);
});

test('weak signatures and small keys on a detour are passed over, as BoringSSL does', () => {
  assert.equal(pathOf([leaf, twin(r1, { sha1: true }), r1]).detour, null);
  assert.deepEqual(kindsOf(pathOf([leaf, twin(r1, { sha1: true, extendedKeyUsage: [] }), r1])), [
    'server-auth-missing',
  ]);
});

test('a small key on a detour is passed over, as BoringSSL does', () => {
  const small = caDraft('CN=Small', 'rsa1024-1', x3);
  const good = twin(x1, { issuer: x3 });
  assert.equal(pathOf([leaf, r1, twin(x1, { issuer: small }), small, good], { public: [x3] }).detour, null);
  const forClients = { ...small, extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] };
  const path = pathOf([leaf, r1, twin(x1, { issuer: forClients }), forClients, good], { public: [x3] });
  assert.deepEqual(kindsOf(path), ['server-auth-missing']);
});

test('a defect of the same kind on another certificate is charged, too', () => {
  const forClients = twin(r1, { extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] });
  const worse = twin(forClients, { notAfter: daysFromNow(-1) });
  const path = pathOf([leaf, worse, forClients]);
  assert.deepEqual(
    path.defects.map(({ kind }) => kind),
    ['server-auth-missing'],
  );
  assert.deepEqual(kindsOf(path), ['server-auth-missing']);
});

test('what leads to no anchor is charged with that alone', () => {
  const lost = twin(r1, { issuer: x3, extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] });
  const path = pathOf([leaf, lost, r1]);
  assert.deepEqual([path.detour?.obstacle?.kind, kindsOf(path)], ['no-issuer', []]);
});

test('of a detour that leads nowhere no defect is told, only what stands in its way', () => {
  const between = caDraft('CN=Between', 'p256-4', x3);
  const forClients = twin(r1, { issuer: between, extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] });
  const path = pathOf([leaf, forClients, between, r1]);
  assert.deepEqual([path.detour?.obstacle?.kind, kindsOf(path)], ['no-issuer', []]);
});

test('of what leads astray the first to end ends the detour', () => {
  const between = caDraft('CN=Between', 'p256-4', x3);
  const byBetween = twin(r1, { issuer: between });
  const ending = { ...between, notAfter: daysFromNow(50) };
  const { detour } = pathOf([leaf, twin(byBetween, { issuer: ending }), ending, r1], { public: [x1, x3] });
  assert.equal(detour?.astray.length, 3);
  assert.deepEqual(detour?.endedBy?.notAfter, daysFromNow(50));
});

test('an anchor on a detour is asked for its name constraints alone', () => {
  const cross = twin(r1, { issuer: x3 });
  const detourBy = (anchor: CertificateDraft) => {
    const sent = twin(cross, { issuer: anchor });
    return pathOf([leaf, sent, r1], { public: [anchor, x1] });
  };
  const forClients = { ...twin(x3, {}), extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] };
  assert.equal(detourBy(forClients).detour, null);
  const constrained = twin(x3, {
    more: [{ oid: '2.5.29.30', critical: true, value: Buffer.from('300fa00d300b82096e6574776f726b2e78', 'hex') }],
  });
  assert.deepEqual(kindsOf(detourBy(constrained)), ['name-constraints-violated']);
});

test('a detour that ends when the best path does is none', () => {
  const sameEnd = twin(r1, { notBefore: daysFromNow(-5) });
  assert.equal(pathOf([leaf, sameEnd, r1]).detour, null);
  assert.equal(pathOf([leaf, twin(r1, { notAfter: daysFromNow(80) }), r1]).detour, null, 'to the second');
  const after = twin(r1, { notAfter: daysFromNow(81) });
  assert.equal(pathOf([leaf, after, r1]).detour, null, 'the end-entity certificate ends first on both');
  const passedOver = twin(r1, { sha1: true, notAfter: daysFromNow(80) });
  assert.equal(pathOf([leaf, passedOver, r1]).detour, null, 'another that ends to the second with the best');
  const before = twin(r1, { notAfter: daysFromNow(79) });
  const { detour } = pathOf([leaf, before, r1]);
  assert.equal(detour?.endedBy?.notAfter.getTime(), daysFromNow(79).getTime());
  assert.deepEqual(detour?.astray.length, 1);
});

test('no more is taken out than has to be', () => {
  const expired = (keyed: Partial<CertificateDraft>) => twin(r1, { notAfter: daysFromNow(-1), ...keyed });
  const good = twin(r1, { notAfter: daysFromNow(900) });
  const path = pathOf([leaf, expired({}), good, expired({ notAfter: daysFromNow(-2) })]);
  assert.deepEqual(
    path.detour?.toTakeOut.map(({ notAfter }) => notAfter.getTime()),
    [daysFromNow(-1).getTime()],
  );
});

test('a chain of thirty expired copies is not searched to its end', () => {
  const copies = Array.from({ length: 30 }, (_, day) => twin(r1, { notAfter: daysFromNow(-1 - day) }));
  const { detour } = pathOf([leaf, ...copies, r1]);
  assert.notEqual(detour, null);
  assert.deepEqual(detour?.toTakeOut, [], 'thirty tries do not find what to take out');
  assert.equal(pathOf([leaf, ...copies.slice(1), r1]).detour?.toTakeOut.length, 29);
});

test('a certificate on a detour is warned of by the larger threshold', () => {
  const certificate = aCertificate({ notBefore: daysFromNow(-10), notAfter: daysFromNow(90) });
  const days = (count: number) => ({ kind: 'duration', durationMs: count * DAY_MS }) as const;
  const warning = (warn: number, fail: number) =>
    detourWarningMs({ warnBelow: days(warn), failBelow: days(fail) }, certificate) / DAY_MS;
  assert.deepEqual([warning(7, 3), warning(3, 7), warning(0, 0)], [7, 7, 0]);
});
