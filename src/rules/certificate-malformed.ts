import type { Certificate } from '../pki/certificate.ts';
import { disputedIn } from '../pki/path-defect.ts';
import { withoutDefect } from '../rule/defect.ts';
import { defineRule, fail } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'certificate-malformed',
  subject: 'certificate',
  level: 'error',
  title: 'Every certificate on the path is written as the standard has it',
  rationale:
    'OpenSSL reads much that BoringSSL, Go or GnuTLS refuse: other encodings, other parameters of an algorithm, empty or repeated policies. Whoever is behind it cannot connect. What only one of them minds is a warning.',
  remediation:
    'Have the certificate issued again by current CA software; where an intermediate certificate is named, ask its CA for another.',
  citations: [
    {
      title: 'RFC 5280 section 4.1, Basic Certificate Fields',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1',
    },
    { title: 'RFC 4055, algorithm identifiers for RSA', url: 'https://www.rfc-editor.org/rfc/rfc4055' },
    {
      title: 'RFC 5280 section 4.2.1.4, Certificate Policies',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.4',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [
    ['BoringSSL', 'invalid or inconsistent certificate policy extension'],
    ['Go', 'x509: malformed certificate'],
  ],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    const refused = withoutDefect(path, 'certificate-malformed');
    if (refused.kind !== 'pass') return refused;
    const anchor = path.kind === 'trusted' && path.certificates.length > 1 ? path.certificates.at(-1) : undefined;
    const minded = path.certificates.flatMap((one) =>
      [...new Set(mindedOf(one, one === anchor))].map((each) => `"${one.name}" has ${each}`),
    );
    return minded.length === 0 ? refused : fail(minded.join('; '), { remarks: minded }, { level: 'warning' });
  },
});

/** A trust anchor is in the hands of those who trust it; what one verifier alone minds is not looked at there. */
function mindedOf(one: Certificate, isAnchor: boolean): string[] {
  const disputed = disputedIn(one, isAnchor).map((each) => `${each} (GnuTLS and Go refuse it)`);
  return isAnchor ? disputed : [...one.remarks.questionable, ...disputed];
}
