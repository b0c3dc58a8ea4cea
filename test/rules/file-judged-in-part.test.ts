import rule from '../../src/rules/file-judged-in-part.ts';
import { aFile, aKey } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const noted = (message: string) =>
  ({ kind: 'fail', message, evidence: { file: 'mail/chain.pem', notJudged: [message] } }) as const;

testRule(rule, [
  ['passes a file of which all was judged', aFile(), 'pass'],
  [
    'is inconclusive of a key alone',
    aFile({ presentedChain: [], privateKeys: [aKey()] }),
    {
      kind: 'inconclusive',
      reason: 'the file holds a private key and no certificate to judge',
      evidence: { file: 'mail/chain.pem' },
    },
  ],
  [
    'passes an encrypted key in another file',
    aFile({ privateKeys: [aKey({ file: 'x.key', state: 'encrypted' })] }),
    'pass',
  ],
  [
    'is inconclusive for all reasons there are',
    aFile({ opensslVerdict: 'NOT_ASKED', privateKeys: [aKey({ state: 'encrypted' })] }),
    {
      kind: 'inconclusive',
      reason:
        'OpenSSL could not be asked about the path; the private key is encrypted, so whether it belongs to the certificate was not judged',
      evidence: { file: 'mail/chain.pem' },
    },
  ],
  ['is inconclusive where OpenSSL could not be asked', aFile({ opensslVerdict: 'NOT_ASKED' }), 'inconclusive'],
  [
    'notes an encrypted key in the file that was named for it',
    aFile({ keyFile: 'x.key', privateKeys: [aKey(), aKey({ file: 'x.key', state: 'encrypted' })] }),
    noted('the private key is encrypted, so whether it belongs to the certificate was not judged'),
  ],
  [
    'notes a key of a kind that is not read',
    aFile({ privateKeys: [aKey({ state: 'not-compared' })] }),
    noted(
      'the private key is of a kind that is not read here, so whether it belongs to the certificate was not judged',
    ),
  ],
  [
    'is inconclusive where no name was given',
    aFile({}, { name: null, referenceIdentifiers: [] }),
    {
      kind: 'inconclusive',
      reason: 'no name=HOST was given, so the names on the certificate were not judged; name=* says that any will do',
      evidence: { file: 'mail/chain.pem' },
    },
  ],
  ['passes where any name will do', aFile({}, { name: null, referenceIdentifiers: [], isForAnyName: true }), 'pass'],
  [
    'is inconclusive of what was not read',
    aFile({ presentedChain: [], unread: [{ line: 1, defect: 'end-missing', lengthBytes: 1, sha256: '' }] }),
    {
      kind: 'inconclusive',
      reason: 'the file holds no certificate that can be judged',
      evidence: { file: 'mail/chain.pem' },
    },
  ],
]);
