import type { Certificate } from '../../src/pki/certificate.ts';
import { profiles } from '../../src/profiles/index.ts';
import rule from '../../src/rules/certificate-malformed.ts';
import {
  aCaCertificate,
  aCertificate,
  aChain,
  anIncompletePath,
  anUntrustedPath,
  aTrustedPath,
  context,
} from '../support/facts.ts';
import { testDefectRule, testRule } from '../support/rule.ts';

testDefectRule(rule, '"mx" has an RSA key without NULL as its parameters');

const extra = (remarks: Partial<Certificate['remarks']>) =>
  aCaCertificate({ name: 'Extra', remarks: { ...aCertificate().remarks, ...remarks } });
const besides = (...extras: Certificate[]) => {
  const path = aTrustedPath();
  return aChain({ ...path, presented: [...path.presented, ...extras] });
};
const unread = (unreadBy: 'BoringSSL' | 'GnuTLS' | null) =>
  aChain(aTrustedPath(undefined, { unread: [{ place: 3, reason: 'the version is none', unreadBy }] }));
const strict = { ...context, limits: { ...context.limits, ...profiles.strict.limits } };
const algorithms = 'two algorithms; GnuTLS and Go read no chain with it';

const ofGnuTls = (as: 'remarks' | 'defects') => {
  const message =
    'certificate 3 of 3, which the path does not need, cannot be decoded: the version is none; GnuTLS and Go read no chain with it';
  return { kind: 'fail', message, evidence: { [as]: [message] } } as const;
};

const remark = 'a serial number below zero (Go refuses it)';
const minded = {
  remarks: { refused: [], unverifiable: [], disputed: [], contradictory: [], questionable: [remark, remark] },
};

const third = 'certificate 3 of 3, which the path does not need, cannot be decoded: the version is none';
const ofGo = (what: string) => `"Extra", which the path does not need, has ${what}; Go reads no chain with it`;

testRule(rule, [
  [
    'warns once of what few verifiers mind',
    aChain(aTrustedPath([aCertificate(minded), aCaCertificate()])),
    {
      kind: 'fail',
      level: 'warning',
      message: `"mail.example.com" has ${remark}`,
      evidence: { remarks: [`"mail.example.com" has ${remark}`] },
    },
  ],
  [
    'warns of an anchor that most verifiers cannot read',
    aChain(
      aTrustedPath([
        aCertificate(),
        aCaCertificate({ remarks: { ...minded.remarks, contradictory: ['two algorithms'] } }),
      ]),
    ),
    {
      kind: 'fail',
      level: 'warning',
      message: '"Test CA" has two algorithms (GnuTLS and Go refuse it)',
      evidence: {
        remarks: ['"Test CA" has two algorithms (GnuTLS and Go refuse it)'],
      },
    },
  ],
  ['warns of the only certificate, trusted as it is', aChain(aTrustedPath([aCertificate(minded)])), 'fail'],
  [
    'warns of the last of a path that no anchor ends',
    aChain(anUntrustedPath([aCertificate(), aCaCertificate(minded)])),
    {
      kind: 'fail',
      level: 'warning',
      message: `"Test CA" has ${remark}`,
      evidence: { remarks: [`"Test CA" has ${remark}`] },
    },
  ],
  [
    'warns in strict, too, of an extension alone that cannot be decoded',
    unread(null),
    {
      kind: 'fail',
      level: 'warning',
      message: `${third}; Go, and mostly GnuTLS, read no chain with it`,
      evidence: { remarks: [`${third}; Go, and mostly GnuTLS, read no chain with it`] },
    },
    strict,
  ],
  [
    'names all that is wrong',
    besides(extra({ refused: ['one', 'two'] })),
    {
      kind: 'fail',
      level: 'warning',
      message: `${ofGo('one')}; ${ofGo('two')}`,
      evidence: { remarks: [ofGo('one'), ofGo('two')] },
    },
  ],
  ['minds no trust anchor', aChain(aTrustedPath([aCertificate(), aCaCertificate(minded)])), 'pass'],
  ['minds the last one of a path that reaches no anchor', aChain(anIncompletePath([aCertificate(minded)])), 'fail'],
  [
    'fails for one that the path does not need where BoringSSL cannot read it',
    unread('BoringSSL'),
    {
      kind: 'fail',
      message:
        'certificate 3 of 3, which the path does not need, cannot be decoded: the version is none; BoringSSL and Go read no chain with it',
      evidence: {
        defects: [
          'certificate 3 of 3, which the path does not need, cannot be decoded: the version is none; BoringSSL and Go read no chain with it',
        ],
      },
    },
  ],
  [
    'warns where only an extension of it cannot be decoded',
    unread(null),
    {
      kind: 'fail',
      level: 'warning',
      message:
        'certificate 3 of 3, which the path does not need, cannot be decoded: the version is none; Go, and mostly GnuTLS, read no chain with it',
      evidence: {
        remarks: [
          'certificate 3 of 3, which the path does not need, cannot be decoded: the version is none; Go, and mostly GnuTLS, read no chain with it',
        ],
      },
    },
  ],
  ['warns in gmail where GnuTLS and Go cannot read it', unread('GnuTLS'), { ...ofGnuTls('remarks'), level: 'warning' }],
  ['fails in strict where GnuTLS and Go cannot read it', unread('GnuTLS'), ofGnuTls('defects'), strict],
  [
    'warns in gmail of one that GnuTLS and Go cannot read, needed or not',
    besides(extra({ contradictory: ['two algorithms'] })),
    {
      kind: 'fail',
      level: 'warning',
      message: `"Extra", which the path does not need, has ${algorithms}`,
      evidence: { remarks: [`"Extra", which the path does not need, has ${algorithms}`] },
    },
  ],
  [
    'which is an error in strict',
    besides(extra({ contradictory: ['two algorithms'] })),
    {
      kind: 'fail',
      message: `"Extra", which the path does not need, has ${algorithms}`,
      evidence: { defects: [`"Extra", which the path does not need, has ${algorithms}`] },
    },
    strict,
  ],
  [
    'warns of one that Go alone cannot read',
    besides(extra({ refused: ['an address of 5 octets'] })),
    {
      kind: 'fail',
      level: 'warning',
      message: '"Extra", which the path does not need, has an address of 5 octets; Go reads no chain with it',
      evidence: {
        remarks: ['"Extra", which the path does not need, has an address of 5 octets; Go reads no chain with it'],
      },
    },
  ],
  ['does not mind what nobody meets', besides(extra({ unverifiable: ['a salt'], questionable: ['a zero'] })), 'pass'],
  [
    'warns of an intermediate certificate, and not of the anchor above it',
    aChain(
      aTrustedPath([
        aCertificate(),
        aCaCertificate({ name: 'Intermediate CA', isSelfIssued: false, ...minded }),
        aCaCertificate(minded),
      ]),
    ),
    {
      kind: 'fail',
      level: 'warning',
      message: `"Intermediate CA" has ${remark}`,
      evidence: { remarks: [`"Intermediate CA" has ${remark}`] },
    },
  ],
  [
    'leaves what makes a certificate below the anchor a defect to the path',
    aChain(
      aTrustedPath([
        aCertificate({ remarks: { ...aCertificate().remarks, contradictory: ['two algorithms'] } }),
        aCaCertificate(),
      ]),
    ),
    'pass',
  ],
]);
