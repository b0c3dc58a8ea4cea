import { cutOf, isAnswer } from '../model/observation.ts';
import { causeInWords } from '../rule/cause.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'look-incomplete',
  subject: 'endpoint',
  level: 'note',
  title: 'Every look that was asked for came to its end',
  rationale:
    'The first look decides the verdict, and it was complete. A further one was cut short by the network or by a limit of the server, so what it would have shown is not known.',
  remediation: 'Run the check again later. If the server allows few connections, ask for fewer looks.',
  citations: [
    {
      title: 'RFC 5321 section 3.8, Terminating Sessions and Connections',
      url: 'https://www.rfc-editor.org/rfc/rfc5321#section-3.8',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5321',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ main, looks }) {
    if (main.outcome !== 'handshake') return pass;
    const unseen = [...looks].flatMap(([name, observation]) => {
      const cut = observation === main ? null : cutOf(observation);
      if (cut === null || isAnswer(observation, cut)) return [];
      return [`${name}: ${causeInWords(cut.cause)}`];
    });
    return unseen.length === 0 ? pass : fail(`not everything could be looked at: ${unseen.join('; ')}`, { unseen });
  },
});
