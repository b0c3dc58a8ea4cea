import { disputeOf, refusalText } from '../rule/openssl-dispute.ts';
import { defineRule, fail, inconclusive, notApplicable, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';
import { isLackingIntermediates } from './chain-incomplete.ts';

export default defineRule({
  id: 'certificate-not-trusted',
  subject: 'certificate',
  level: 'error',
  title: 'The certification path ends at a public trust anchor, and both verifiers accept it',
  rationale:
    "Senders that verify certificates start from a list of certificate authorities like Mozilla's. A path that does not reach one of them is refused. A CA of your own is unknown to Gmail.",
  remediation:
    "Get the certificate from a certificate authority in Mozilla's list. For a private CA that only your own senders have to trust, give its root as ca-file and judge the target by the strict profile.",
  citations: [
    { title: 'RFC 5280 section 6.1, Basic Path Validation', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6.1' },
    {
      title: 'Gmail Help: "it needs to chain up to a valid CA, like one in the Mozilla CA list"',
      url: 'https://support.google.com/mail/answer/21291',
    },
  ],
  since: '1.0.0',
  source: 'RFC 5280',
  lifecycle: 'stable',
  seenAs: [
    ['OpenSSL', 'self-signed certificate in certificate chain'],
    ['TLS reports (RFC 8460)', 'certificate-not-trusted'],
  ],
  fix: ['issue', 'use', 'load'],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path, observation }, { now, limits }) {
    const top = path.certificates.at(-1) ?? path.certificates[0];
    if (path.kind !== 'trusted' && path.cutShort !== null) return notApplicable('not every path was tried');
    if (path.kind === 'incomplete' && isLackingIntermediates(path)) return notApplicable('the chain is incomplete');
    if (path.kind === 'untrusted-anchor' && path.certificates.length === 1)
      return notApplicable('the certificate is self-signed');
    if (path.kind !== 'trusted') {
      const root = path.kind === 'incomplete' ? path.missingIssuer : top.subject;
      return fail(`the path ends at "${root}", which is not trusted`, { root });
    }
    const reasons: string[] = [];
    if (path.origin === 'private' && !limits.acceptPrivateAnchors) {
      reasons.push(`trust is private: only the given CA file holds "${top.name}", which Gmail does not know`);
    }
    // Each defect has a rule of its own, and OpenSSL would name but one of them.
    const dispute = reasons.length > 0 || path.defects.length > 0 ? 'none' : disputeOf(path, observation, now);
    if (dispute === 'other-date') {
      return inconclusive(
        `OpenSSL was asked at another date, when it refused the path for one: ${observation.opensslVerdict}`,
        { probedAt: observation.startedAt },
      );
    }
    if (dispute === 'refused')
      reasons.push(`OpenSSL refuses the path that this check accepts: ${refusalText(observation)}`);
    if (reasons.length === 0) return pass;
    return fail(reasons.join('; '), { reasons, opensslVerdict: observation.opensslVerdict ?? 'accepted' });
  },
});
