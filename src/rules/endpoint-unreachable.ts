import type { Observation } from '../model/observation.ts';
import { causeEvidence, causeInWords } from '../rule/cause.ts';
import { defineRule, fail, inconclusive, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'endpoint-unreachable',
  subject: 'connection',
  level: 'error',
  title: 'The host resolves and accepts a TCP connection on the port',
  rationale:
    'Without a connection nothing is known of the certificate. The fault may lie with the server, with a firewall, or with the place the check runs from: hosted runners have no IPv6, and clouds block outbound port 25.',
  remediation:
    'Check that the name exists and that the service listens on that port and address; then run the check from a network that may reach it, for port 25 a runner of your own.',
  citations: [
    {
      title: 'RFC 5321 section 5.1, Locating the Target Host',
      url: 'https://www.rfc-editor.org/rfc/rfc5321#section-5.1',
    },
    {
      title: 'Azure: Troubleshoot outbound SMTP connectivity problems',
      url: 'https://learn.microsoft.com/azure/virtual-network/troubleshoot-outbound-smtp-connectivity',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5321',
  lifecycle: 'stable',
  seenAs: [['Gmail', "Couldn't reach server. Please double-check the server and port number"]],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: true,

  judge({ target, cut, observation, observations, isNetworkUp }) {
    if (cut === null || (cut.step !== 'resolve' && cut.step !== 'connect')) return pass;
    const goal = cut.step === 'resolve' ? `${namesOf(observation)} could not be resolved` : 'could not connect';
    const message = `${goal}: ${causeInWords(cut.cause)}`;
    const evidence = { step: cut.step, ...causeEvidence(cut.cause) };
    if (cut.cause.kind === 'no-route' && observations.some(({ outcome }) => outcome === 'handshake')) {
      // The host was seen at another address; what cannot be seen from here does not turn it red.
      return fail(`${message}; not testable from here`, evidence, { level: 'note' });
    }
    const isPort25Silent = target.port === 25 && cut.cause.kind === 'timeout';
    if (!isPort25Silent) return inconclusive(message, evidence);
    const hint = isNetworkUp
      ? 'other connections of this run succeeded, and many clouds, hosted runners among them, block outbound port 25'
      : 'many clouds, hosted runners among them, block outbound port 25';
    return inconclusive(`${message}; ${hint}`, evidence);
  },
});

/** What could not be resolved: the other kind of address may have been. */
function namesOf(observation: Observation): string {
  const family = observation.outcome === 'interruption' ? observation.family : undefined;
  return family === undefined ? 'the host name' : `the host's IPv${family} addresses (${family === 4 ? 'A' : 'AAAA'})`;
}
