import { causeEvidence, causeInWords, isTransient } from '../rule/cause.ts';
import { defineRule, fail, inconclusive, notApplicable, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'tls-handshake-failed',
  subject: 'connection',
  level: 'error',
  title: 'The TLS handshake completes at the default security level, TLS 1.2 or later',
  rationale:
    'No mail crosses a handshake that fails, however good the certificate. Common causes are a key that does not belong to the certificate, a chain file that is missing, a server that only speaks TLS 1.0, and plain text where TLS was expected.',
  remediation:
    "Read the mail server's log for this connection; check that key and certificate belong together, that the chain file can be read, and that TLS 1.2 is enabled. If the port speaks the other TLS mode, list the target with +starttls or +implicit.",
  citations: [
    { title: 'RFC 8446 section 6, Alert Protocol', url: 'https://www.rfc-editor.org/rfc/rfc8446#section-6' },
    {
      title: 'RFC 9325 section 3.1.1, SSL/TLS Protocol Versions',
      url: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1',
    },
  ],
  since: '1.0.0',
  source: 'RFC 8446',
  lifecycle: 'stable',
  seenAs: [['Gmail', 'TLS Negotiation failed: FAILED_PRECONDITION: starttls error (0): protocol error']],
  fix: ['compare', 'load'],
  showBy: plainHandshake,
  hidesCertificate: true,

  judge({ observation, observations, cut }) {
    if (cut === null || cut.step !== 'handshake') return pass;
    const isTooOld = observations.some(
      ({ look, outcome, endpoint }) =>
        look.name === 'obsolete-tls' && outcome === 'handshake' && endpoint?.address === observation.endpoint?.address,
    );
    if (isTooOld) return notApplicable('the server speaks obsolete TLS only');
    const when =
      observation.outcome === 'handshake' ? 'TLS broke right after the handshake' : 'the TLS handshake failed';
    const message = `${when}: ${causeInWords(cut.cause)}`;
    const evidence = causeEvidence(cut.cause);
    const otherMode = observation.outcome === 'interruption' ? observation.inOtherMode : undefined;
    if (otherMode?.works) return fail(`${message}; the port speaks STARTTLS, list it with +starttls`, evidence);
    if (otherMode?.cause?.kind === 'smtp-reply') {
      // Exim at its connection limit says 421 in clear, on the port for implicit TLS too.
      return inconclusive(`instead of TLS ${causeInWords(otherMode.cause)} in clear`, causeEvidence(otherMode.cause));
    }
    if (otherMode?.cause?.kind === 'malformed-reply')
      return fail(`${message}; in clear it sends "${otherMode.cause.text}"`, {
        ...evidence,
        text: otherMode.cause.text,
      });
    return isTransient(cut.cause) ? inconclusive(message, evidence) : fail(message, evidence);
  },
});
