import { type Certificate, isAfterValidity, isSame } from '../pki/certificate.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'superfluous-certificate',
  subject: 'certificate',
  level: 'note',
  title: 'The server sends no certificate that the path does not need',
  rationale:
    'Certificates beside the path do no harm as long as no sender is led to them; where one is, the rule first-fit-path-refused says so. They cost bytes, and confuse whoever reads the chain.',
  remediation: 'Serve the chain as the certificate authority gives it, without what was appended by hand.',
  citations: [
    { title: 'RFC 8446 section 4.4.2, Certificate', url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2' },
  ],
  since: '1.0.0',
  source: 'RFC 8446',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['use', 'load'],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }, { now }) {
    if (path.kind !== 'trusted') return notApplicable('there is no path to compare with');
    const { presented, certificates, detour } = path;
    const extras = presented.filter(
      (one, place) =>
        !certificates.some((needed) => isSame(needed, one)) ||
        presented.findIndex((other) => isSame(other, one)) < place,
    );
    if (extras.length === 0) return pass;
    const isHarmless = (one: Certificate) => !detour?.certificates.some((taken) => isSame(taken, one));
    const words = extras.map((one) => {
      const remark = isHarmless(one) ? ' (expired, which does no harm)' : ' (expired)';
      return `"${one.name}"${isAfterValidity(one, now) ? remark : ''}`;
    });
    return fail(`the path does not need ${words.join(', ')}`, { superfluous: extras.map(({ subject }) => subject) });
  },
});
