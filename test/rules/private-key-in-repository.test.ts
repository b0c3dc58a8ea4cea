import rule from '../../src/rules/private-key-in-repository.ts';
import { aFile, aKey } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const kept = (facts: Parameters<typeof aKey>[0] = {}) => aKey({ isInRepository: true, ...facts });

testRule(rule, [
  ['passes a file without a key', aFile(), 'pass'],
  ['passes a key that git does not track', aFile({ privateKeys: [aKey()] }), 'pass'],
  [
    'fails a key that it does',
    aFile({ privateKeys: [kept({ state: 'encrypted' }), kept({ file: 'mail/key.pem', line: 3 })] }),
    {
      kind: 'fail',
      message: 'a private key is in the repository, at mail/key.pem:3',
      evidence: { file: 'mail/key.pem', line: 3, places: ['mail/key.pem:3'] },
      at: [{ file: 'mail/key.pem', line: 3 }],
    },
  ],
  [
    'notes those in a PKCS #12 file, which encrypts them',
    aFile({ format: 'pkcs12', privateKeys: [kept(), kept({ line: 2 })] }),
    {
      kind: 'fail',
      level: 'note',
      message: 'an encrypted private key is in the repository, at mail/chain.pem:1, mail/chain.pem:2',
      evidence: { file: 'mail/chain.pem', line: 1, places: ['mail/chain.pem:1', 'mail/chain.pem:2'] },
      at: [1, 2].map((line) => ({ file: 'mail/chain.pem', line })),
    },
  ],
  [
    'notes an encrypted one',
    aFile({ privateKeys: [kept({ state: 'encrypted' })] }),
    {
      kind: 'fail',
      level: 'note',
      message: 'an encrypted private key is in the repository, at mail/chain.pem:1',
      evidence: { file: 'mail/chain.pem', line: 1, places: ['mail/chain.pem:1'] },
      at: [{ file: 'mail/chain.pem', line: 1 }],
    },
  ],
  [
    'names every place of several',
    aFile({ privateKeys: [kept(), kept({ line: 7 })] }),
    {
      kind: 'fail',
      message: 'a private key is in the repository, at mail/chain.pem:1, mail/chain.pem:7',
      evidence: { file: 'mail/chain.pem', line: 1, places: ['mail/chain.pem:1', 'mail/chain.pem:7'] },
      at: [1, 7].map((line) => ({ file: 'mail/chain.pem', line })),
    },
  ],
]);
