import { dateInWords } from '../pki/date.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';

export default defineRule({
  id: 'exception-expired',
  subject: 'target',
  level: 'warning',
  title: 'Every exception for the target is still in force',
  rationale:
    'An exception accepts a finding until a date, so that it is thought of again. From that date on the finding counts as before, and the exception only misleads whoever reads the file.',
  remediation: 'Fix what the exception was for and remove it, or give it another date and say why.',
  citations: [
    {
      title: 'Reference, Exceptions',
      url: 'https://github.com/smtp-cert-check/smtp-cert-check/blob/main/docs/reference.md#exceptions',
    },
  ],
  since: '1.0.0',
  source: 'this project',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: null,
  hidesCertificate: false,

  judge({ exceptions }, { now }) {
    const ended = exceptions.filter(({ until }) => new Date(until) <= now);
    if (ended.length === 0) return pass;
    const words = ended.map(
      ({ ruleId, until, reason }) =>
        `the exception for ${ruleId} ended on ${dateInWords(new Date(until))} ("${reason}")`,
    );
    return fail(words.join('; '), { rules: ended.map(({ ruleId }) => ruleId) });
  },
});
