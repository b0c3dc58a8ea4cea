import { cutOf } from '../model/observation.ts';
import { causeInWords } from '../rule/cause.ts';
import { isFailure, shownOtherwise } from '../rule/connections.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'connections-differ',
  subject: 'endpoint',
  level: 'warning',
  title: 'Every connection to an address gets the same answer',
  rationale:
    'Behind one address there may be several machines, or several processes of one. Where one of them resets connections, cannot do TLS, or was left out of a renewal, senders fail by chance, and a test that happens to meet another one looks fine.',
  remediation:
    'Check each machine behind the address by itself, with connect-to; repair the one that answers otherwise, or take it out of the load balancer until it is.',
  citations: [
    {
      title: 'RFC 5321 section 4.5.4.1, Sending Strategy: what a sender that fails tries again, and when',
      url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.5.4.1',
    },
    {
      title: 'HAProxy Configuration Manual, balance: connections go to each server in turn',
      url: 'https://docs.haproxy.org/2.6/configuration.html#balance',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5321',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ main, tries }) {
    if (cutOf(main) !== null) return pass;
    const failed = tries.flatMap((one) => {
      const cut = cutOf(one);
      return cut !== null && isFailure(one, cut, main, tries) ? [cut.cause] : [];
    });
    const answers = shownOtherwise(main, tries);
    if (failed.length === 0 && answers.length === 0) return pass;
    const causes = [...new Set(failed.map(causeInWords))];
    const failures =
      failed.length === 0
        ? []
        : [`${failed.length} of ${tries.length} connections to this address failed: ${causes.join(', ')}`];
    return fail([...failures, ...answers].join('; '), {
      connections: tries.length,
      failedConnections: failed.length,
      ...(causes.length > 0 && { causes }),
      ...(answers.length > 0 && { answers }),
    });
  },
});
