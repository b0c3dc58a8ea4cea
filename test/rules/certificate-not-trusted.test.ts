import rule from '../../src/rules/certificate-not-trusted.ts';
import {
  aCaCertificate,
  aCertificate,
  aChain,
  aHandshake,
  anIncompletePath,
  anUntrustedPath,
  aTrustedPath,
  context,
  daysFromNow,
  limits,
  now,
} from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const intermediate = aCaCertificate({ subject: 'CN=R1', issuer: 'CN=Private Root', isSelfIssued: false });
const root = aCaCertificate({ name: 'Private Root', subject: 'CN=Private Root', issuer: 'CN=Private Root' });
const refusedBy = (opensslVerdict: string, startedAt = now) => ({
  observation: aHandshake({ opensslVerdict, startedAt: startedAt.toISOString() }),
});
const expiredSince = (days: number) => aTrustedPath([aCertificate({ notAfter: daysFromNow(-days) }), aCaCertificate()]);

const overIntermediate = aTrustedPath([aCertificate(), intermediate, root], { origin: 'private' });
const ofUser = 'trust is private: only the given CA file holds "Private Root", which Gmail does not know';

testRule(rule, [
  [
    'names the trust anchor, and not what OpenSSL makes of the path as well',
    aChain(overIntermediate, refusedBy('CERT_REVOKED')),
    { kind: 'fail', message: ofUser, evidence: { reasons: [ofUser], opensslVerdict: 'CERT_REVOKED' } },
  ],
  [
    'fails a trust anchor that is presented alone, where OpenSSL refuses it',
    aChain(aTrustedPath([root]), refusedBy('CERT_REVOKED')),
    'fail',
  ],
  [
    'fails a path that OpenSSL refuses, though not every other was tried',
    aChain(aTrustedPath(undefined, { cutShort: 'signatures' }), refusedBy('CERT_REVOKED')),
    'fail',
  ],
  [
    'does not apply where not every path was tried',
    aChain({ ...anUntrustedPath([aCertificate(), root]), cutShort: 'signatures' }),
    'not-applicable',
  ],
  ['passes where both verifiers accept the path', aChain(aTrustedPath()), 'pass'],
  ['does not apply where the chain is incomplete', aChain(anIncompletePath()), 'not-applicable'],
  ['does not apply to a self-signed certificate', aChain(anUntrustedPath([aCaCertificate()])), 'not-applicable'],
  [
    'fails a path to an unknown root that was sent',
    aChain(anUntrustedPath([aCertificate(), root])),
    {
      kind: 'fail',
      message: 'the path ends at "CN=Private Root", which is not trusted',
      evidence: { root: 'CN=Private Root' },
    },
  ],
  [
    'fails a path to an unknown root that was not sent',
    aChain(anIncompletePath([aCertificate(), intermediate], 'CN=Private Root')),
    {
      kind: 'fail',
      message: 'the path ends at "CN=Private Root", which is not trusted',
      evidence: { root: 'CN=Private Root' },
    },
  ],
  [
    'leaves a defect on the path to its own rule, which OpenSSL may see as well',
    aChain(
      aTrustedPath(undefined, { defects: [{ kind: 'key-too-small', certificate: root, detail: '' }] }),
      refusedBy('UNSPECIFIED'),
    ),
    'pass',
  ],
  [
    'fails private trust in the gmail profile',
    aChain(aTrustedPath(undefined, { origin: 'private' })),
    {
      kind: 'fail',
      message: 'trust is private: only the given CA file holds "Test CA", which Gmail does not know',
      evidence: {
        reasons: ['trust is private: only the given CA file holds "Test CA", which Gmail does not know'],
        opensslVerdict: 'accepted',
      },
    },
  ],
  [
    'says what UNSPECIFIED may mean',
    aChain(aTrustedPath(), refusedBy('UNSPECIFIED')),
    {
      kind: 'fail',
      message:
        'OpenSSL refuses the path that this check accepts: UNSPECIFIED, its word for what has no name in Node.js, such as a name constraint of another form or explicit curve parameters',
      evidence: {
        reasons: [
          'OpenSSL refuses the path that this check accepts: UNSPECIFIED, its word for what has no name in Node.js, such as a name constraint of another form or explicit curve parameters',
        ],
        opensslVerdict: 'UNSPECIFIED',
      },
    },
  ],
  [
    'leaves a certificate that is not valid yet to its own rule',
    aChain(
      aTrustedPath([aCertificate({ notBefore: daysFromNow(1) }), aCaCertificate()]),
      refusedBy('CERT_NOT_YET_VALID'),
    ),
    'pass',
  ],
  [
    'passes private trust in the strict profile',
    aChain(aTrustedPath(undefined, { origin: 'private' })),
    'pass',
    { now, limits: { ...limits, acceptPrivateAnchors: true } },
  ],
  [
    'fails where OpenSSL refuses what this check accepts',
    aChain(aTrustedPath(), refusedBy('INVALID_PURPOSE')),
    {
      kind: 'fail',
      message: 'OpenSSL refuses the path that this check accepts: INVALID_PURPOSE',
      evidence: {
        reasons: ['OpenSSL refuses the path that this check accepts: INVALID_PURPOSE'],
        opensslVerdict: 'INVALID_PURPOSE',
      },
    },
  ],
  [
    'leaves an expired certificate to certificate-expired',
    aChain(expiredSince(1), refusedBy('CERT_HAS_EXPIRED')),
    'pass',
  ],
  ['fails where OpenSSL alone finds a date to refuse', aChain(aTrustedPath(), refusedBy('CERT_HAS_EXPIRED')), 'fail'],
  [
    'cannot tell when OpenSSL refused for a date, and another date is judged at',
    aChain(expiredSince(1), refusedBy('CERT_HAS_EXPIRED')),
    {
      kind: 'inconclusive',
      reason: 'OpenSSL was asked at another date, when it refused the path for one: CERT_HAS_EXPIRED',
      evidence: { probedAt: now.toISOString() },
    },
    { ...context, now: daysFromNow(-2) },
  ],
  [
    'keeps it when no validity period begins or ends between the probe and the date judged at',
    aChain(aTrustedPath(), refusedBy('CERT_HAS_EXPIRED', daysFromNow(-5))),
    'fail',
  ],
  ['does not ask OpenSSL of what was read over obsolete TLS', aChain(aTrustedPath(), refusedBy('NOT_ASKED')), 'pass'],
]);
