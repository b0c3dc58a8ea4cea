import { type Certificate, certificateOf, isSame } from '../pki/certificate.ts';
import { endEntityOf, nameAndEnd } from '../pki/end-entity.ts';
import { byIssuance } from '../pki/lifetime.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';

export default defineRule({
  id: 'old-certificate-left-beside-new',
  subject: 'file',
  level: 'note',
  title: 'A folder holds one certificate for the same names, not an older one beside it',
  rationale:
    'The configuration of one service may still point at the older file, which then runs out unnoticed while the newer one looks like success.',
  remediation: 'See which file each service is configured with, then remove the older one.',
  citations: [
    {
      title: 'RFC 5280 section 4.1.2.5, Validity',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: null,
  hidesCertificate: false,

  judge({ target, reading }) {
    const own = endEntityOf(reading);
    if (own === null) return notApplicable('the file holds no certificate');
    const others = reading.neighbours.flatMap(({ file, certificate }) => {
      const other = decoded(certificate);
      return other !== null && isForTheSame(own, other) && !isSame(own, other) ? [{ file, other }] : [];
    });
    if (others.length === 0) return pass;
    const found = others.map(({ file, other }) => {
      const order = byIssuance(other, own);
      const which = order === 0 ? 'another,' : order < 0 ? 'the older' : 'the newer';
      return `"${file}" holds ${which} ${nameAndEnd(other)}`;
    });
    return fail(`${found.join(', ')}; this file holds ${nameAndEnd(own)}`, {
      file: target.file,
      files: others.map(({ file }) => file),
    });
  },
});

function decoded(pem: string): Certificate | null {
  try {
    return certificateOf(pem);
  } catch {
    // Nobody listed that file.
    return null;
  }
}

/** An RSA and an ECDSA certificate for the same names are a pair, and a CA has no names at all. */
function isForTheSame(one: Certificate, other: Certificate): boolean {
  const names = ({ presentedIdentifiers }: Certificate) =>
    presentedIdentifiers
      .map(({ value }) => value)
      .sort()
      .join();
  return names(one) !== '' && names(one) === names(other) && one.key.algorithm === other.key.algorithm;
}
