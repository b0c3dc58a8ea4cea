import { type Certificate, comparable, isWithinValidity } from '../pki/certificate.ts';
import { type CertificationPath, MAX_PATH_LENGTH, MAX_SIGNATURE_CHECKS } from '../pki/path.ts';
import { defineRule, inconclusive, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'path-search-cut-short',
  subject: 'certificate',
  level: 'error',
  title: 'The presented chain is small enough for every path to be tried',
  rationale:
    'Certificates of one name that have not signed what they seem to have signed cost a signature check each, and every verifier limits what a server can make it do. Whether a path exists behind the limit is not known, so such a chain is neither passed nor called incomplete.',
  remediation:
    'Serve the chain as the certificate authority gives it, without what was appended: the end-entity certificate and the one to three intermediate certificates between it and a root.',
  citations: [
    {
      title: 'RFC 4158 section 5.2, Certification Path Building: depth and number of certificates tried',
      url: 'https://www.rfc-editor.org/rfc/rfc4158#section-5.2',
    },
    { title: 'RFC 5280 section 8, Security Considerations', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-8' },
  ],
  since: '1.0.0',
  source: 'RFC 4158',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['use', 'load'],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }, { now }) {
    if (path.cutShort === null || isGood(path, now)) return pass;
    const { presented } = path;
    if (path.cutShort === 'length') {
      return inconclusive(
        `the search for a path stopped at its length, ${MAX_PATH_LENGTH} certificates at most: whether the ${presented.length} certificates that are sent lead to a trust anchor is not known`,
        { presentedCount: presented.length, maxPathLength: MAX_PATH_LENGTH },
      );
    }
    const namesakes = mostOfOneName(path.presented);
    return inconclusive(
      `the search for a path stopped after ${MAX_SIGNATURE_CHECKS} signature checks: ${namesakes.length} of the ${presented.length} certificates that are sent have the name "${namesakes[0]?.subject}", and whether one of them leads to a trust anchor is not known`,
      { presentedCount: presented.length, maxSignatureChecks: MAX_SIGNATURE_CHECKS },
    );
  },
});

/** Nothing that was not tried could be better. */
function isGood(path: CertificationPath, now: Date): boolean {
  const isInForce = path.certificates.every((one) => isWithinValidity(one, now));
  return path.kind === 'trusted' && path.defects.length === 0 && path.distrust === null && isInForce;
}

function mostOfOneName(presented: readonly Certificate[]): readonly Certificate[] {
  const byName = new Map<string, Certificate[]>();
  for (const one of presented) {
    const name = comparable(one.subject);
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  return [...byName.values()].reduce((most, one) => (one.length > most.length ? one : most), []);
}
