import { limitOn, publicCaLimits } from '../pki/ca-calendar.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { presentedDates } from '../rule/show-by.ts';

const DAY_MS = 86_400_000;

export default defineRule({
  id: 'validity-too-long',
  subject: 'certificate',
  level: 'warning',
  title: "A public CA's certificate is valid no longer than the rules of its day allow",
  rationale:
    "Public CAs may issue for 398 days at most, for 200 since March 2026, for 100 from March 2027 and for 47 from March 2029. Verifiers such as Chrome's refuse what is longer; whether Gmail's does is not known.",
  remediation: 'Have the certificate issued again, and automate the renewal: by hand it will be needed every month.',
  citations: [
    {
      title:
        'CA/Browser Forum Baseline Requirements section 6.3.2, Certificate operational periods and key pair usage periods',
      url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
    },
  ],
  since: '1.0.0',
  source: 'CA/Browser Forum',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: presentedDates,
  hidesCertificate: false,

  judge({ path }) {
    if (path.kind !== 'trusted' || path.origin !== 'public')
      return notApplicable('no public CA issued the certificate');
    const [{ name, notBefore, notAfter }] = path.certificates;
    const limit = limitOn(notBefore, publicCaLimits);
    // The validity period counts its last second in.
    const days = (notAfter.getTime() + 1000 - notBefore.getTime()) / DAY_MS;
    if (limit === null || days <= limit.maxDays) return pass;
    const validityDays = Math.ceil(days);
    const allowed = `${limit.maxDays} days allowed since ${limit.from}`;
    return fail(`certificate "${name}" is valid for ${validityDays} days, ${allowed}`, {
      validityDays,
      maxDays: limit.maxDays,
    });
  },
});
