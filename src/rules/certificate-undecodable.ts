import type { Observation, UnreadText } from '../model/observation.ts';
import { isPassedOver, wordsOf } from '../rule/file-defects.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

/** The file is to be made anew by then. */
const MOST_SHOWN = 9;

export default defineRule({
  id: 'certificate-undecodable',
  subject: 'presented',
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
    const shown = unread.slice(0, MOST_SHOWN);
    const reasons = [
      ...shown.map(({ line, defect }) => `line ${line}: ${wordsOf(defect)}`),
      ...(unread.length > shown.length ? [`and ${unread.length - shown.length} more like these`] : []),
      ...(undecodable === null ? [] : [`a certificate cannot be decoded: ${undecodable}`]),
    ];
    if (reasons.length === 0) return pass;
    const isMild =
      undecodable === null &&
      isCertificateThere(observation) &&
      unread.every(({ defect }) => isPassedOver(defect, target.server));
    const evidence =
      unread.length === 0
        ? {}
        : {
            lines: shown.map(({ line }) => `${line}`),
            lengthsBytes: shown.map(({ lengthBytes }) => `${lengthBytes}`),
            sha256: shown.map(({ sha256 }) => sha256),
          };
    const at = target.kind === 'file' ? shown.map(({ line }) => ({ file: target.file, line })) : [];
    return fail(reasons.join('; '), evidence, { ...(isMild && { level: 'warning' }), ...(at.length > 0 && { at }) });
  },
});

function unreadOf(observation: Observation): readonly UnreadText[] {
  return observation.outcome === 'file' ? observation.unread : [];
}

function isCertificateThere(observation: Observation): boolean {
  return observation.outcome !== 'interruption' && observation.presentedChain.length > 0;
}
