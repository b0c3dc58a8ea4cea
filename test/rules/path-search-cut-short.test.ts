import rule from '../../src/rules/path-search-cut-short.ts';
import {
  aCaCertificate,
  aCertificate,
  aChain,
  aDefect,
  anIncompletePath,
  aTrustedPath,
  daysFromNow,
} from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const presented = [
  aCertificate(),
  ...Array.from({ length: 201 }, () => aCaCertificate()),
  aCaCertificate({ subject: 'CN=Another CA' }),
];
const expired = aTrustedPath([aCertificate({ notAfter: daysFromNow(-1) }), aCaCertificate()]);

const distrust = { name: 'R', by: 'Mozilla', issuedAfter: null, fingerprint: '' } as const;

testRule(rule, [
  ['passes where every path was tried', aChain(anIncompletePath()), 'pass'],
  ['passes where a good path was found before', aChain(aTrustedPath(undefined, { cutShort: 'signatures' })), 'pass'],
  [
    'cannot tell whether there is a path after so many signatures',
    aChain({ ...anIncompletePath(), presented, cutShort: 'signatures' }),
    {
      kind: 'inconclusive',
      reason:
        'the search for a path stopped after 200 signature checks: 201 of the 203 certificates that are sent have the name "CN=Test CA", and whether one of them leads to a trust anchor is not known',
      evidence: { presentedCount: 203, maxSignatureChecks: 200 },
    },
  ],
  [
    'cannot tell whether so long a chain leads anywhere',
    aChain({ ...anIncompletePath(), presented, cutShort: 'length' }),
    {
      kind: 'inconclusive',
      reason:
        'the search for a path stopped at its length, 16 certificates at most: whether the 203 certificates that are sent lead to a trust anchor is not known',
      evidence: { presentedCount: 203, maxPathLength: 16 },
    },
  ],
  [
    'cannot tell whether there is a better path than one with a defect',
    aChain(aTrustedPath(undefined, { cutShort: 'signatures', defects: [aDefect('issuer-not-a-ca')] })),
    'inconclusive',
  ],
  [
    'cannot tell whether there is one to a root that is not distrusted',
    aChain(aTrustedPath(undefined, { cutShort: 'signatures', distrust })),
    'inconclusive',
  ],
  [
    'cannot tell whether there is one that has not expired',
    aChain({ ...expired, cutShort: 'signatures' }),
    'inconclusive',
  ],
  [
    'counts the first of several names that are sent as often',
    aChain({
      ...anIncompletePath(),
      presented: [aCertificate(), aCaCertificate()],
      cutShort: 'signatures',
    }),
    {
      kind: 'inconclusive',
      reason:
        'the search for a path stopped after 200 signature checks: 1 of the 2 certificates that are sent have the name "CN=mail.example.com", and whether one of them leads to a trust anchor is not known',
      evidence: { presentedCount: 2, maxSignatureChecks: 200 },
    },
  ],
]);
