import rule from '../../src/rules/cross-sign-without-eku.ts';
import { aCaCertificate, aCertificate, aChain, anIncompletePath, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const intermediate = {
  name: 'Root Q',
  subject: 'CN=Root Q',
  issuer: 'CN=Test CA',
  isSelfIssued: false,
  notBefore: new Date('2025-06-15T00:00:00Z'),
  extendedKeyUsage: null,
};
/** Of Root YR by ISRG Root X1. */
const REVOKED = '270c64b6ba1aae94b0756e83d8db0732f5b534bcdc545d44e334d5dd4d10fec0';
const through = (facts: object, origin: 'public' | 'private' = 'public') =>
  aChain(aTrustedPath([aCertificate(), aCaCertificate({ ...intermediate, ...facts }), aCaCertificate()], { origin }));

testRule(rule, [
  ['passes one with serverAuth', through({ extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'] }), 'pass'],
  ['passes one of the day before', through({ notBefore: new Date('2025-06-14T23:59:59Z') }), 'pass'],
  ['passes a root, which has none', through({ isSelfIssued: true }), 'pass'],
  [
    'passes an end-entity certificate without any, which is none of a CA',
    aChain(aTrustedPath([aCertificate({ extendedKeyUsage: null }), aCaCertificate()])),
    'pass',
  ],
  ['does not apply to a private CA', through({}, 'private'), 'not-applicable'],
  ['does not apply where there is no path', aChain(anIncompletePath()), 'not-applicable'],
  [
    'notes one of that day without any',
    through({}),
    {
      kind: 'fail',
      message:
        '"Root Q", issued by "CN=Test CA" on 15 June 2025, has no extended key usage, which root programs ask for since 15 June 2025; its CA may have to revoke it',
      evidence: { certificates: ['CN=Root Q'] },
    },
  ],
  ['leaves a revoked one to its own rule', through({ x509: { fingerprint256: REVOKED } }), 'pass'],
  [
    'names each of several',
    aChain(
      aTrustedPath([
        aCertificate(),
        aCaCertificate(intermediate),
        aCaCertificate({ ...intermediate, name: 'Root R', subject: 'CN=Root R' }),
        aCaCertificate(),
      ]),
    ),
    {
      kind: 'fail',
      message:
        '"Root Q", issued by "CN=Test CA" on 15 June 2025, and "Root R", issued by "CN=Test CA" on 15 June 2025, has no extended key usage, which root programs ask for since 15 June 2025; its CA may have to revoke it',
      evidence: { certificates: ['CN=Root Q', 'CN=Root R'] },
    },
  ],
]);
