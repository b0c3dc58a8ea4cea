import rule from '../../src/rules/key-does-not-match-certificate.ts';
import { aFile, aKey } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const keys = (...privateKeys: ReturnType<typeof aKey>[]) => aFile({ privateKeys });

testRule(rule, [
  ['passes a key that belongs to the first certificate', keys(aKey()), 'pass'],
  ['does not apply to a file without a key', keys(), 'not-applicable'],
  ['does not apply to the key of another file', keys(aKey({ file: 'mail/privkey.pem' })), 'not-applicable'],
  ['cannot compare an encrypted key', keys(aKey({ state: 'encrypted' })), 'not-applicable'],
  ['judges the key that a server loads, the first', keys(aKey(), aKey({ state: 'belongs-not' })), 'pass'],
  ['fails a key that cannot be decoded', keys(aKey({ state: 'undecodable' })), 'fail'],
  [
    'fails the key of another certificate',
    keys(aKey({ state: 'belongs-not', line: 40 })),
    {
      kind: 'fail',
      message: 'the private key at line 40 does not belong to the first certificate of the file',
      evidence: { file: 'mail/chain.pem', line: 40 },
      at: [{ file: 'mail/chain.pem', line: 40 }],
    },
  ],
]);
