import type { Cut } from '../model/observation.ts';
import { causeEvidence, causeInWords, isTransient } from '../rule/cause.ts';
import { defineRule, fail, inconclusive, pass } from '../rule/rule.ts';
import { inClear } from '../rule/show-by.ts';

export default defineRule({
  id: 'smtp-greeting-refused',
  subject: 'connection',
  level: 'error',
  title: 'The server greets with 220 and answers EHLO with 250',
  rationale:
    'A server that turns this client away (421: too many connections or try later; 554: no service for this address) may well serve another, so the certificate is unknown rather than bad. An answer that is not SMTP is a fault of the service on that port.',
  remediation:
    'Try again later, or allow the address the check runs from. A slow greeting needs a longer timeout-ms, a server that minds the name in EHLO another ehlo-name. If clients have to have a certificate, ask for none (in Postfix "smtpd_tls_req_ccert = no"). If the answer is no SMTP, check which service listens on the port and whether the target needs +implicit or +starttls.',
  citations: [
    { title: 'RFC 5321 section 3.1, Session Initiation', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-3.1' },
    { title: 'RFC 5321 section 4.2, SMTP Replies', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.2' },
  ],
  since: '1.0.0',
  source: 'RFC 5321',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: inClear('EHLO probe'),
  hidesCertificate: true,

  judge({ observation, cut }) {
    if (cut === null || (cut.step !== 'greeting' && cut.step !== 'ehlo')) return pass;
    const { step, cause } = cut;
    const expected = step === 'greeting' ? 'no SMTP greeting came' : 'EHLO was not answered with 250';
    const message =
      step === 'greeting' && cause.kind === 'smtp-reply'
        ? `the server turned this client away: ${causeInWords(cause)}`
        : `${expected}: ${causeInWords(cause)}`;
    const evidence = { step, ...causeEvidence(cause) };
    const otherMode = observation.outcome === 'interruption' ? observation.inOtherMode : undefined;
    if (otherMode?.works) return fail(`${message}; the port speaks implicit TLS, list it with +implicit`, evidence);
    // Postfix says so over TLS, where others send an alert; it is what every client meets.
    if (observation.outcome === 'handshake' && cause.kind === 'smtp-reply' && WITHOUT_CERTIFICATE.test(cause.text))
      return fail(`${message}; it serves no client without a certificate of its own`, evidence);
    // An explicit refusal is aimed at this client and says nothing of others.
    const isAboutThisClient = cause.kind === 'smtp-reply' || isTransient(cause);
    return isAboutThisClient ? inconclusive(`${message}${wayOut(cut)}`, evidence) : fail(message, evidence);
  },
});

const WITHOUT_CERTIFICATE = /\bclient[ -]cert/i;

/** The setting that may get further. */
function wayOut({ step, cause }: Cut): string {
  if (cause.kind === 'timeout')
    return '; a server may wait on purpose before it answers, and a longer timeout-ms waits with it';
  if (step === 'ehlo' && cause.kind === 'smtp-reply' && cause.code !== 421)
    return '; where it minds the name said with EHLO, ehlo-name gives another';
  return '';
}
