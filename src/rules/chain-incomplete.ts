import { isAcmeIssuer } from '../pki/ca-calendar.ts';
import type { Certificate } from '../pki/certificate.ts';
import type { Incomplete } from '../pki/path.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'chain-incomplete',
  subject: 'certificate',
  level: 'error',
  title: 'The server sends every intermediate certificate between its own and a trust anchor',
  rationale:
    'A mail sender builds the path from what the server sends; it does not fetch what is missing, as browsers do. The web site on the same certificate may look fine while mail is refused.',
  remediation:
    'Serve the full chain: with certbot fullchain.pem instead of cert.pem, the end-entity certificate first and every intermediate after it. Then reload the mail server. If the missing issuer is a root of your own, give it as ca-file and judge the target by the strict profile.',
  citations: [
    {
      title:
        'RFC 8446 section 4.4.2, Certificate: only "a certificate that specifies a trust anchor MAY be omitted from the chain"',
      url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2',
    },
    {
      title: 'RFC 5280 section 6, Certification Path Validation',
      url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6',
    },
  ],
  since: '1.0.0',
  source: 'RFC 8446',
  lifecycle: 'stable',
  seenAs: [['OpenSSL', 'unable to get local issuer certificate']],
  fix: ['use', 'load'],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    if (path.cutShort !== null) return notApplicable('not every path was tried');
    if (path.kind === 'untrusted-anchor') return notApplicable('the chain ends at a self-signed certificate');
    if (path.kind !== 'incomplete' || !isLackingIntermediates(path)) return pass;
    const top = topOf(path);
    const what = path.isNamesakeThere
      ? `the certificate of "${path.missingIssuer}" that is there has not signed "${top.name}"`
      : `the chain has no certificate of "${path.missingIssuer}", which issued "${top.name}", nor is it a trust anchor`;
    return fail(`${what}${generationY(path)}`, {
      missingIssuer: path.missingIssuer,
      presentedCertificates: path.presented.map(({ subject }) => subject),
      issuerUrls: top.issuerUrls,
    });
  },
});

/**
 * Whether the issuer that is missing is one the server should have sent. It is when only the end-entity certificate
 * came, and when the last one found says where its issuer's certificate can be fetched: only a root is not fetched.
 * Otherwise the missing issuer may as well be the root of a private CA, and the path is complete but not trusted.
 */
export function isLackingIntermediates(path: Incomplete): boolean {
  return path.certificates.length === 1 || topOf(path).issuerUrls.length > 0;
}

function topOf({ certificates }: Incomplete): Certificate {
  return certificates.at(-1) ?? certificates[0];
}

/**
 * Let's Encrypt's chains since May 2026 have two certificates or more after the server's own: YR1 to YR3 or YE1 to YE3,
 * then Root YR or Root YE, cross-signed by a root that senders know.
 */
function generationY({ certificates, missingIssuer }: Incomplete): string {
  const isOfIt = (name: string) => /CN=(Y[RE]\d|Root Y[RE])$/.test(name) && isAcmeIssuer(name.replace(/, CN=.*/, ''));
  if (![missingIssuer, ...certificates.slice(1).map(({ subject }) => subject)].some(isOfIt)) return '';
  return certificates.length === 1
    ? "; Let's Encrypt's chains since May 2026 have two certificates or more after the server's own"
    : "; Let's Encrypt's chains since May 2026 have one certificate more, which a deploy script that keeps a single issuer leaves out";
}
