import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Certificate } from '../../src/pki/certificate.ts';
import { profiles } from '../../src/profiles/index.ts';
import rule from '../../src/rules/revoked-intermediate-presented.ts';
import { aCaCertificate, aCertificate, aChain, anIncompletePath, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

/** Only the fingerprint matters; the certificate itself is Let's Encrypt's. */
const withFingerprint = (hex: string): Certificate => {
  const fingerprint256 = (hex.match(/../g) ?? []).join(':').toUpperCase();
  const one = aCaCertificate({ name: 'Root YR', isSelfIssued: false });
  return { ...one, x509: { raw: one.x509.raw, fingerprint256 } as Certificate['x509'] };
};
const revoked = [
  '270c64b6ba1aae94b0756e83d8db0732f5b534bcdc545d44e334d5dd4d10fec0',
  '2d7b5b429f80c0f0a032a0051f696a0f8d0b98980e71f6f244eac6367bc4c917',
  '00beaef280277e38999d3c60b27736e8f21e782c3d4b444ac34d465a7ab287c5',
];
const [rootYr, rootYe] = [withFingerprint(revoked[0] ?? ''), withFingerprint(revoked[1] ?? '')];
const current = withFingerprint('072639d0b140d5bffae16ad9c3f6cc6086040621f51ee61a6d46a8915c07cf76');
const [endEntity, root] = [aCertificate(), aCaCertificate()];

testRule(rule, [
  ['passes a good chain', aChain(aTrustedPath()), 'pass'],
  ['passes the cross-sign of 2026-05-13', aChain(aTrustedPath([endEntity, current, root])), 'pass'],
  [
    'fails a chain that leads nowhere, too',
    aChain(anIncompletePath([endEntity, rootYe])),
    {
      kind: 'fail',
      message: 'the chain has the certificate of "Root YE" by "ISRG Root X2", revoked in May 2026',
      evidence: { revokedFingerprints: [revoked[1] ?? ''] },
    },
  ],
  [
    'says so where only one of two is on the path',
    aChain(aTrustedPath([endEntity, rootYr, root], { presented: [endEntity, rootYe, rootYr] })),
    {
      kind: 'fail',
      message:
        'the chain has the certificate of "Root YE" by "ISRG Root X2", revoked in May 2026, and "Root YR" by "ISRG Root X1", revoked in May 2026; OpenSSL and BoringSSL, which look at no revocation list, still accept the path',
      evidence: { revokedFingerprints: [revoked[1] ?? '', revoked[0] ?? ''] },
    },
  ],
  [
    'says that OpenSSL still accepts a path through it',
    aChain(aTrustedPath([endEntity, rootYr, root])),
    {
      kind: 'fail',
      message:
        'the chain has the certificate of "Root YR" by "ISRG Root X1", revoked in May 2026; OpenSSL and BoringSSL, which look at no revocation list, still accept the path',
      evidence: { revokedFingerprints: [revoked[0] ?? ''] },
    },
  ],
  [
    'says that a path does without it',
    aChain(aTrustedPath([endEntity, current, root], { presented: [endEntity, current, rootYr, rootYe] })),
    {
      kind: 'fail',
      message:
        'the chain has the certificate of "Root YR" by "ISRG Root X1", revoked in May 2026, and "Root YE" by "ISRG Root X2", revoked in May 2026; there is a path that does not need it',
      evidence: { revokedFingerprints: revoked.slice(0, 2) },
    },
  ],
]);

test('knows the three of May 2026, and warns of them for Gmail', () => {
  for (const fingerprint of revoked) {
    const judgement = rule.judge(aChain(aTrustedPath([endEntity, withFingerprint(fingerprint), root])), {
      now: new Date(0),
      limits: profiles.gmail.limits,
    });
    assert.equal(judgement.kind, 'fail', fingerprint);
  }
  assert.equal(rule.level, 'error');
  assert.equal(profiles.gmail.levels[rule.id], 'warning');
});
