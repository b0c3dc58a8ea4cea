import type { Limits } from '../model/profile.ts';
import { isSame } from '../pki/certificate.ts';
import type { CertificationPath, Unread } from '../pki/path.ts';
import { disputedIn } from '../pki/path-defect.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'certificate-malformed',
  subject: 'certificate',
  level: 'error',
  title: 'Every certificate that is sent is written as the standard has it',
  rationale:
    'OpenSSL reads much that BoringSSL, Go or GnuTLS refuse: other encodings, other parameters of an algorithm, empty or repeated policies. Whoever is behind it cannot connect. BoringSSL and Go read every certificate that is sent before they look for a path, and refuse a chain with one that they cannot read, needed or not. What only one of them minds is a warning.',
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

  judge({ path }, { limits }) {
    const defects = path.defects.filter(({ kind }) => kind === 'certificate-malformed').map(({ detail }) => detail);
    const [cutOff, minded] = [
      unneededOf(path, limits, true),
      [...mindedOnPath(path), ...unneededOf(path, limits, false)],
    ];
    const refused = [...defects, ...cutOff];
    if (refused.length > 0) return fail(refused.join('; '), { defects: refused });
    return minded.length === 0 ? pass : fail(minded.join('; '), { remarks: minded }, { level: 'warning' });
  },
});

/** A trust anchor is in the hands of those who trust it; what one verifier alone minds is not looked at there. */
function mindedOnPath({ kind, certificates }: CertificationPath): string[] {
  const anchor = kind === 'trusted' && certificates.length > 1 ? certificates.at(-1) : undefined;
  return certificates.flatMap((one) => {
    const disputed = disputedIn(one, one === anchor).map((each) => `${each} (GnuTLS and Go refuse it)`);
    const remarks = one === anchor ? disputed : [...one.remarks.questionable, ...disputed];
    return [...new Set(remarks)].map((each) => `"${one.name}" has ${each}`);
  });
}

/** What there is against certificates that the path does not need: senders read the whole chain before they look for one. */
function unneededOf(
  { presented, certificates, unread }: CertificationPath,
  { disputedEncodings }: Pick<Limits, 'disputedEncodings'>,
  isRefusal: boolean,
): string[] {
  const of = presented.length + unread.length;
  const isRefused = ({ unreadBy }: Unread) =>
    unreadBy === 'BoringSSL' || (unreadBy === 'GnuTLS' && disputedEncodings === 'refuse');
  const undecoded = unread
    .filter((one) => isRefused(one) === isRefusal)
    .map(({ place, reason, unreadBy }) => {
      const who = unreadBy === null ? 'Go, and mostly GnuTLS, read' : `${unreadBy} and Go read`;
      return `certificate ${place} of ${of}, which the path does not need, cannot be decoded: ${reason}; ${who} no chain with it`;
    });
  const extras = presented.filter((one) => !certificates.some((needed) => isSame(needed, one)));
  const remarked = extras.flatMap(({ name, remarks }) => {
    const disputed = [...remarks.disputed, ...remarks.contradictory].map(
      (each) => [each, 'GnuTLS and Go read'] as const,
    );
    const seen = isRefusal === (disputedEncodings === 'refuse') ? disputed : [];
    const ofGo = isRefusal ? [] : remarks.refused.map((each) => [each, 'Go reads'] as const);
    return [...seen, ...ofGo].map(
      ([what, who]) => `"${name}", which the path does not need, has ${what}; ${who} no chain with it`,
    );
  });
  return [...new Set([...undecoded, ...remarked])];
}
