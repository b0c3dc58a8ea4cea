import rule from '../../src/rules/file-permissions-too-open.ts';
import { aFile, aKey } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const key = (facts: Parameters<typeof aKey>[0]) => aFile({ privateKeys: [aKey(facts)] });

testRule(rule, [
  ['passes 0600', key({ permissions: '0600' }), 'pass'],
  ['passes 0711, which lets nobody read', key({ permissions: '0711' }), 'pass'],
  ['fails what the group can read', key({ permissions: '0640' }), 'fail'],
  ['passes where the system has no permissions', key({ permissions: null }), 'pass'],
  ['passes an encrypted key', key({ permissions: '0644', state: 'encrypted' }), 'pass'],
  ['leaves a key in a repository to its own rule', key({ permissions: '0644', isInRepository: true }), 'pass'],
  [
    'names every file that is open',
    aFile({ privateKeys: [aKey({ permissions: '0640' }), aKey({ file: 'x.key', permissions: '0604' })] }),
    {
      kind: 'fail',
      message: '"mail/chain.pem" has permissions 0640, "x.key" has permissions 0604, 0600 required for a private key',
      evidence: { file: 'mail/chain.pem', line: 1, permissions: '0640' },
      at: [
        { file: 'mail/chain.pem', line: 1 },
        { file: 'x.key', line: 1 },
      ],
    },
  ],
  [
    'fails what everybody can read',
    key({ permissions: '0604' }),
    {
      kind: 'fail',
      message: '"mail/chain.pem" has permissions 0604, 0600 required for a private key',
      evidence: { file: 'mail/chain.pem', line: 1, permissions: '0604' },
      at: [{ file: 'mail/chain.pem', line: 1 }],
    },
  ],
]);
