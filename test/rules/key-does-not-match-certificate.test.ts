import rule from '../../src/rules/key-does-not-match-certificate.ts';
import { aFile, aKey } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const keys = (...privateKeys: ReturnType<typeof aKey>[]) => aFile({ privateKeys });

const failed = (message: string, line: number) => {
  const at = { file: 'mail/chain.pem', line };
  return { kind: 'fail', message, evidence: at, at: [at] } as const;
};

testRule(rule, [
  ['passes a key that belongs to the first certificate', keys(aKey()), 'pass'],
  ['does not apply to a file without a key', keys(), 'not-applicable'],
  ['does not apply to the key of another file', keys(aKey({ file: 'mail/privkey.pem' })), 'not-applicable'],
  ['cannot compare an encrypted key', keys(aKey({ state: 'encrypted' })), 'not-applicable'],
  ['judges the key that a server loads, the first', keys(aKey(), aKey({ state: 'belongs-not' })), 'pass'],
  [
    'fails a key that cannot be decoded',
    keys(aKey({ state: 'undecodable', line: 7 })),
    failed('the private key at line 7 cannot be decoded', 7),
  ],
  [
    'leaves a file that holds a key alone to file-judged-in-part',
    aFile({ presentedChain: [], privateKeys: [aKey({ state: 'not-compared' })] }),
    'not-applicable',
  ],
  ['passes over a key that no server sees', keys(aKey({ state: 'hidden' }), aKey({ line: 9 })), 'pass'],
  [
    'passes several chains, each behind its key',
    aFile({ chainNumber: 2, isKeyFirst: true, privateKeys: [aKey()] }),
    'pass',
  ],
  [
    'fails a key behind its chain in a file of several',
    aFile({ chainNumber: 2, isKeyFirst: false, privateKeys: [aKey()] }),
    failed(
      "the private key at line 1 comes behind a certificate, and Postfix's smtpd_tls_chain_files wants it first",
      1,
    ),
  ],
  [
    'passes a key first, for Postfix',
    aFile({ isKeyFirst: true, privateKeys: [aKey()] }, { server: 'postfix' }),
    'pass',
  ],
  [
    'passes a key of its own file, for Postfix',
    aFile({ isKeyFirst: false, keyFile: 'x.key', privateKeys: [aKey({ file: 'x.key' })] }, { server: 'postfix' }),
    'pass',
  ],
  [
    'passes a PKCS #12 file, of which Postfix is given another form',
    aFile({ format: 'pkcs12', isKeyFirst: false, privateKeys: [aKey()] }, { server: 'postfix' }),
    'pass',
  ],
  [
    'fails a key of another file that was compared',
    aFile({ keyFile: 'mail/privkey.pem', privateKeys: [aKey({ file: 'mail/privkey.pem', state: 'belongs-not' })] }),
    {
      kind: 'fail',
      message: 'the private key in "mail/privkey.pem" does not belong to the first certificate of the file',
      evidence: { file: 'mail/privkey.pem', line: 1 },
      at: [{ file: 'mail/privkey.pem', line: 1 }],
    },
  ],
  ['leaves a key that no server sees to others', keys(aKey({ state: 'hidden' })), 'not-applicable'],
  ['passes a key behind the certificates', aFile({ isKeyFirst: false, privateKeys: [aKey()] }), 'pass'],
  [
    'fails it where Postfix will load the file',
    aFile({ isKeyFirst: false, privateKeys: [aKey({ line: 40 })] }, { server: 'postfix' }),
    {
      kind: 'fail',
      message:
        "the private key at line 40 comes behind a certificate, and Postfix's smtpd_tls_chain_files wants it first",
      evidence: { file: 'mail/chain.pem', line: 40 },
      at: [{ file: 'mail/chain.pem', line: 40 }],
    },
  ],
  [
    'fails an encrypted key where Postfix will load the file',
    aFile({ privateKeys: [aKey({ state: 'encrypted' })] }, { server: 'postfix' }),
    failed('the private key at line 1 is encrypted, and Postfix has no password for it', 1),
  ],
  [
    'fails a key without certificates in a file with several chains',
    aFile({ chainNumber: 2, presentedChain: [], privateKeys: [aKey({ state: 'not-compared' })] }),
    failed('no certificate comes behind the private key at line 1, and Postfix loads none of the file', 1),
  ],
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
