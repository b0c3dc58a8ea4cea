import { defineRule, fail, inconclusive, pass } from '../rule/rule.ts';

export default defineRule({
  id: 'file-judged-in-part',
  subject: 'file',
  level: 'note',
  title: 'Everything that can be judged of a certificate file was judged',
  rationale:
    'A file says nothing of the host that will serve it, and a key that is encrypted cannot be compared. What was not judged is not known to be good.',
  remediation:
    'Give the host name with name=HOST behind the file, or name=* where any name will do. List the file that the server will present, which begins with its own certificate; once it is deployed, check the server itself.',
  citations: [
    {
      title: 'RFC 9525 section 6.1, Constructing a List of Reference Identifiers',
      url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6.1',
    },
  ],
  since: '1.0.0',
  source: 'RFC 9525',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: null,
  hidesCertificate: false,

  judge({ target, reading }) {
    const { file } = target;
    if (reading.presentedChain.length === 0)
      return reading.unread.length === 0
        ? inconclusive('the file holds a private key and no certificate to judge', { file })
        : inconclusive('the file holds no certificate that can be judged', { file });
    const isOfTarget = (key: { file: string }) => key.file === file || key.file === reading.keyFile;
    const isSeenAs = (state: string) => reading.privateKeys.some((key) => isOfTarget(key) && key.state === state);
    // A pass needs two verifiers and a name; a file that OpenSSL could not be shown has one verifier.
    const unknown = [
      ...(reading.opensslVerdict === 'NOT_ASKED' ? ['OpenSSL could not be asked about the path'] : []),
      ...(target.referenceIdentifiers.length === 0 && target.isForAnyName !== true
        ? ['no name=HOST was given, so the names on the certificate were not judged; name=* says that any will do']
        : []),
    ];
    const left = isSeenAs('encrypted')
      ? ['the private key is encrypted, so whether it belongs to the certificate was not judged']
      : isSeenAs('not-compared')
        ? [
            'the private key is of a kind that is not read here, so whether it belongs to the certificate was not judged',
          ]
        : [];
    if (unknown.length > 0) return inconclusive([...unknown, ...left].join('; '), { file });
    return left.length === 0 ? pass : fail(left.join('; '), { file, notJudged: left });
  },
});
