import { canonicalIp } from '../pki/identifiers.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { presentedNames } from '../rule/show-by.ts';

export default defineRule({
  id: 'identifier-malformed',
  subject: 'certificate',
  level: 'warning',
  title: 'Every name on the certificate has a form that senders match',
  rationale:
    'A wildcard within a label, a trailing dot, an underscore or an address instead of a DNS name is matched by some senders and ignored by others, so the server works for part of the world.',
  remediation:
    'Issue the certificate again with whole names: letters, digits and hyphens, "*" only as the first label, addresses as addresses.',
  citations: [
    {
      title: 'RFC 9525 section 6.3, Matching the DNS Domain Name Portion',
      url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6.3',
    },
    {
      title: 'RFC 5280 section 4.2.1.6, Subject Alternative Name',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6',
    },
  ],
  since: '1.0.0',
  source: 'RFC 9525',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: presentedNames,
  hidesCertificate: false,

  judge({ path }) {
    const [{ presentedIdentifiers }] = path.certificates;
    const malformed = presentedIdentifiers.flatMap(({ kind, value }) => {
      const reason = kind === 'DNS-ID' ? reasonAgainst(value) : null;
      return reason === null ? [] : [`"${value}" (${reason})`];
    });
    return malformed.length === 0 ? pass : fail(`the certificate has ${malformed.join(', ')}`, { malformed });
  },
});

/** RFC 5890 section 2.3.1: letters, digits, and hyphens within. */
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

function reasonAgainst(name: string): string | null {
  if (canonicalIp(name) !== null) return 'an address in a DNS name';
  if (name.endsWith('.')) return 'a trailing dot';
  if (name.includes('_')) return 'an underscore';
  const labels = name.replace(/^\*\./, '').split('.');
  if (labels.some((label) => label.includes('*'))) return 'a wildcard that is not the whole first label';
  return labels.every((label) => LABEL.test(label)) ? null : 'no host name';
}
