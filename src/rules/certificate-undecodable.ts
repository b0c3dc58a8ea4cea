import type { FileDefect, Observation, UnreadText } from '../model/observation.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'certificate-undecodable',
  subject: 'connection',
  level: 'error',
  title: 'Every presented certificate is a well-formed X.509 certificate',
  rationale:
    "A certificate that does not follow the standard's encoding is read differently, or not at all, by different senders. What cannot be read cannot be vouched for. A server that cannot read one block of a file does not load the others either.",
  remediation:
    'Replace the certificate by one that a certificate authority issued with current software. In a file, put each marker on a line of its own, and take the blocks from the CA once more where one is cut off or damaged.',
  citations: [
    {
      title: 'RFC 5280 section 4.1, Basic Certificate Fields',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1',
    },
    {
      title: 'RFC 7468 section 2, General Considerations: each marker is on a line of its own',
      url: 'https://www.rfc-editor.org/rfc/rfc7468#section-2',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: true,

  judge({ target, observation, undecodable }) {
    const unread = unreadOf(observation);
    const reasons = [
      ...unread.map(({ line, defect }) => `line ${line}: ${WORDS[defect].what}; ${WORDS[defect].cure}`),
      ...(undecodable === null ? [] : [`a certificate cannot be decoded: ${undecodable}`]),
    ];
    if (reasons.length === 0) return pass;
    const isMild =
      undecodable === null && isCertificateThere(observation) && unread.every(({ defect }) => MILD.has(defect));
    const evidence =
      unread.length === 0
        ? {}
        : {
            lines: unread.map(({ line }) => `${line}`),
            lengthsBytes: unread.map(({ lengthBytes }) => `${lengthBytes}`),
            sha256: unread.map(({ sha256 }) => sha256),
          };
    const at = unread.map(({ line }) => ({ file: target.file ?? '', line }));
    return fail(reasons.join('; '), evidence, { ...(isMild && { level: 'warning' }), ...(at.length > 0 && { at }) });
  },
});

/** OpenSSL loads the file without a word of these. */
const MILD: ReadonlySet<FileDefect> = new Set(['marker-not-alone', 'trusted-first', 'trusted-elsewhere']);

const AGAIN = 'put the block in once more, whole';
const WORDS: Readonly<Record<FileDefect, { readonly what: string; readonly cure: string }>> = {
  'end-missing': { what: 'a block is cut off: it has no END line', cure: AGAIN },
  'end-not-alone': {
    what: 'the END line of a block has something behind it',
    cure: 'put a line break behind the END marker',
  },
  'end-of-another': { what: 'a block ends with the END line of another kind', cure: AGAIN },
  'not-base64': { what: 'a block is not base64', cure: AGAIN },
  empty: { what: 'a block is empty', cure: 'take it out, or put in what belongs there' },
  'blank-line': { what: 'a block has a blank line or headers in it', cure: 'take the lines out that are not base64' },
  'marker-inside': {
    what: 'a block has a marker in its middle, and OpenSSL drops what comes after it',
    cure: 'put the missing END line before it',
  },
  'marker-not-alone': {
    what: 'a BEGIN marker is not alone on its line, so that servers pass over the block',
    cure: 'put it on a line of its own, with nothing before it, and let lines end with LF',
  },
  'not-a-certificate': { what: 'a block for a certificate holds something else', cure: AGAIN },
  'bytes-behind': { what: 'something comes behind a certificate in its block', cure: AGAIN },
  'trusted-first': {
    what: 'a "TRUSTED CERTIFICATE", which OpenSSL alone loads, and only as the first of a file',
    cure: 'write it anew with "openssl x509 -in FILE"',
  },
  'trusted-elsewhere': {
    what: 'a "TRUSTED CERTIFICATE", which no server loads but as the first of a file',
    cure: 'write it anew with "openssl x509 -in FILE"',
  },
};

function unreadOf(observation: Observation): readonly UnreadText[] {
  return observation.outcome === 'file' ? observation.unread : [];
}

function isCertificateThere(observation: Observation): boolean {
  return observation.outcome !== 'interruption' && observation.presentedChain.length > 0;
}
