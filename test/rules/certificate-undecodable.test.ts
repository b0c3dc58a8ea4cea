import type { UnreadText } from '../../src/model/observation.ts';
import rule from '../../src/rules/certificate-undecodable.ts';
import { aFileTarget, aPresented, aReading } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const unread = (...defects: UnreadText['defect'][]) =>
  aPresented({
    target: aFileTarget({ file: 'mail/chain.pem' }),
    observation: aReading({
      unread: defects.map((defect, index) => ({ line: index + 1, defect, lengthBytes: 40, sha256: 'a'.repeat(64) })),
    }),
  });

testRule(rule, [
  [
    'fails what could not be read in a file, with its line, its length and its digest',
    unread('end-missing'),
    {
      kind: 'fail',
      message: 'line 1: a block is cut off: it has no END line; put the block in once more, whole',
      evidence: { lines: ['1'], lengthsBytes: ['40'], sha256: ['a'.repeat(64)] },
      at: [{ file: 'mail/chain.pem', line: 1 }],
    },
  ],
  [
    'warns of what servers pass over',
    unread('trusted-first'),
    {
      kind: 'fail',
      level: 'warning',
      message:
        'line 1: a "TRUSTED CERTIFICATE", which OpenSSL alone loads, and only as the first of a file; write it anew with "openssl x509 -in FILE"',
      evidence: { lines: ['1'], lengthsBytes: ['40'], sha256: ['a'.repeat(64)] },
      at: [{ file: 'mail/chain.pem', line: 1 }],
    },
  ],
  ['passes when everything can be decoded', aPresented(), 'pass'],
  [
    'fails what cannot be decoded',
    aPresented({ undecodable: 'extension 2.5.29.17 is there twice' }),
    {
      kind: 'fail',
      message: 'a certificate cannot be decoded: extension 2.5.29.17 is there twice',
      evidence: {},
    },
  ],
]);
