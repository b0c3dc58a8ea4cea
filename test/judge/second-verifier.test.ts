/** A pass needs two verifiers: what becomes of OpenSSL's word where nothing that counts was found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { objectionOf } from '../../src/judge/second-verifier.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { RuleId } from '../../src/model/rule-id.ts';
import { rules } from '../../src/rules/index.ts';
import {
  aCaCertificate,
  aCertificate,
  aFinding,
  aHandshake,
  aTrustedPath,
  daysFromNow,
  now,
} from '../support/facts.ts';

const accepted = { until: daysFromNow(1).toISOString(), reason: 'ordered' };
const acceptedOf = (ruleId: RuleId) => aFinding({ ruleId, accepted });
const objection = (opensslVerdict: string | null, findings: readonly Finding[], path = aTrustedPath()) =>
  objectionOf(aHandshake({ opensslVerdict }), path, findings, now);

const refused = (opensslVerdict: string) => ({
  ruleId: 'certificate-not-trusted',
  level: 'error',
  kind: 'fail',
  message: `OpenSSL refuses the path for a reason that no other finding names: ${opensslVerdict}`,
  evidence: { opensslVerdict },
});
const otherDate = {
  ruleId: 'certificate-not-trusted',
  level: 'error',
  kind: 'inconclusive',
  message: 'OpenSSL was asked at another date, when it refused the path for one: CERT_NOT_YET_VALID',
  evidence: { probedAt: now.toISOString() },
};
const [unlike, open] = [acceptedOf('certificate-host-mismatch'), aFinding({ ruleId: 'key-too-small' })];
const outOfDate = aTrustedPath([aCertificate({ notAfter: daysFromNow(-1) }), aCaCertificate()]);
const inForceSinceThen = (days: number) => aTrustedPath([aCertificate({ notBefore: daysFromNow(days) })]);

for (const [behaviour, opensslVerdict, findings, expected, path, at = now] of [
  ['OpenSSL accepts the path, too', null, [unlike], null],
  ['OpenSSL was not asked', 'NOT_ASKED', [unlike], null],
  ['nothing was found, and OpenSSL refuses', 'CERT_REVOKED', [], refused('CERT_REVOKED')],
  ['what was found is accepted, and OpenSSL means something else', 'INVALID_CA', [unlike], refused('INVALID_CA')],
  ['a warning makes nothing red', 'INVALID_CA', [{ ...open, level: 'warning' }], refused('INVALID_CA')],
  ['a note makes nothing red', 'INVALID_CA', [{ ...open, level: 'note' }], refused('INVALID_CA')],
  ['an error is red already', 'INVALID_CA', [unlike, open], null],
  ['what cannot be told is no pass already', 'INVALID_CA', [{ ...open, level: 'warning', kind: 'inconclusive' }], null],
  ['of several findings one is what OpenSSL means', 'INVALID_CA', [unlike, acceptedOf('issuer-not-a-ca')], null],
  ['a date rule speaks of the path', 'CERT_HAS_EXPIRED', [unlike], null, outOfDate],
  ['what it means is no date', 'CERT_REVOKED', [acceptedOf('certificate-expired')], refused('CERT_REVOKED'), outOfDate],
  ['OpenSSL spoke of another date', 'CERT_NOT_YET_VALID', [unlike], otherDate, inForceSinceThen(1), daysFromNow(2)],
] as const) {
  test(`${behaviour}: ${expected === null ? 'no objection' : expected.kind}`, () => {
    const observation = aHandshake({ opensslVerdict });
    assert.deepEqual(objectionOf(observation, path ?? aTrustedPath(), findings, at), expected);
  });
}

const withoutAnchor = ['certificate-not-trusted', 'chain-incomplete', 'root-distrusted'] as const;

/** X509_V_ERR_* of OpenSSL's x509_vfy.h, and the findings that are the same fault. */
const meanings: readonly (readonly [word: string, ...ruleIds: RuleId[]])[] = [
  ['CERT_HAS_EXPIRED', 'certificate-expired'],
  ['CERT_NOT_YET_VALID', 'certificate-not-yet-valid'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', ...withoutAnchor],
  ['UNABLE_TO_GET_ISSUER_CERT', ...withoutAnchor],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', ...withoutAnchor],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', ...withoutAnchor],
  ['INVALID_CA', 'issuer-not-a-ca', 'key-usage-unsuitable'],
  ['INVALID_PURPOSE', 'server-auth-missing', 'key-usage-unsuitable', 'ca-certificate-as-end-entity', 'issuer-not-a-ca'],
  ['PATH_LENGTH_EXCEEDED', 'path-length-exceeded'],
  [
    'UNSPECIFIED',
    ...(['critical-extension-unprocessed', 'issuer-not-a-ca', 'key-too-small', 'key-type-unsuitable'] as const),
    ...(['key-usage-unsuitable', 'name-constraints-violated', 'signature-too-weak'] as const),
  ],
  // Words that no rule finds by itself.
  ['CERT_REVOKED'],
  ['CERT_SIGNATURE_FAILURE'],
  ['HOSTNAME_MISMATCH'],
];

for (const [word, ...ruleIds] of meanings) {
  const found = ruleIds.length === 0 ? 'no finding' : ruleIds.join(', ');
  test(`${word} is what ${found} means, accepted or not, and nothing else`, () => {
    const silencing = rules.filter(({ id }) => objection(word, [acceptedOf(id)]) === null).map(({ id }) => id);
    assert.deepEqual(
      silencing,
      rules.map(({ id }) => id).filter((id) => ruleIds.includes(id)),
    );
  });
}
