import { isPublicSuffix } from '../pki/public-suffix.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { presentedNames } from '../rule/show-by.ts';

export default defineRule({
  id: 'wildcard-on-public-suffix',
  subject: 'certificate',
  level: 'warning',
  title: 'No wildcard of the certificate covers everything below a public suffix',
  rationale:
    'A wildcard such as "*.co.uk" would name hosts of anybody. Public CAs may not issue it but to who controls all of them, and it matches nothing here or in careful senders; OpenSSL and Node.js do match it.',
  remediation: 'Issue the certificate for the names that the server has.',
  citations: [
    {
      title: 'CA/Browser Forum Baseline Requirements section 3.2.2.6, Wildcard Domain Validation',
      url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
    },
  ],
  since: '1.0.0',
  source: 'CA/Browser Forum',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: presentedNames,
  hidesCertificate: false,

  judge({ path }) {
    const [{ presentedIdentifiers }] = path.certificates;
    const names = presentedIdentifiers.map(({ value }) => value);
    const wide = names.filter((name) => name.startsWith('*.') && isPublicSuffix(name.slice(2).toLowerCase()));
    if (wide.length === 0) return pass;
    return fail(`the certificate names "${wide.join('", "')}", a whole public suffix`, { wildcards: wide });
  },
});
