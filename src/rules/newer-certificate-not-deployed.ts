import { nameAndEnd } from '../pki/end-entity.ts';
import { inDays, inWords } from '../pki/lifetime.ts';
import { candidatesFor, nameAndEndOf, olderThan, servedBy } from '../rule/newer-known.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { presentedDates } from '../rule/show-by.ts';

/** A file under review, or one that was renewed a moment ago, is not served yet, and need not be. */
const TIME_TO_DEPLOY_MS = 2 * 86_400_000;

export default defineRule({
  id: 'newer-certificate-not-deployed',
  subject: 'target',
  level: 'warning',
  title: 'The server presents the newest certificate that is known for it',
  rationale:
    'A renewed file looks like success, and is of no use before the mail server has loaded it: the old certificate is served until it expires. It is the mishap that most mail servers have had.',
  remediation:
    "Reload the mail server, see that it is configured with the file that is renewed, and add the reload to the renewal's deploy hook.",
  citations: [
    {
      title: 'Certbot User Guide, Renewing certificates: deploy hooks',
      url: 'https://eff-certbot.readthedocs.io/en/stable/using.html#renewing-certificates',
    },
  ],
  since: '1.0.0',
  source: 'Certbot',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['load'],
  showBy: presentedDates,
  hidesCertificate: false,

  judge(subject, { now }) {
    const { target, observations } = subject;
    if (target.kind !== 'service') return notApplicable('a file is not served');
    const served = servedBy(observations, target);
    const candidates = candidatesFor(subject).filter(
      ({ certificate: { notBefore, isSelfIssued } }) =>
        // A certificate that signs itself was not renewed by anybody, however long it lasts.
        new Date(notBefore) <= now && !isSelfIssued,
    );
    for (const { where, file, certificate } of candidates) {
      // What was seen or listed has no more use than a server can make of it.
      if (file === null && new Date(certificate.notAfter) < now) continue;
      const behind = olderThan(certificate, served);
      const [first] = behind;
      if (first === undefined) continue;
      const addresses = [...new Set(behind.map(({ address }) => address))];
      const ageMs = now.getTime() - Date.parse(certificate.notBefore);
      const serve = addresses.length === 1 ? 'serves' : 'serve';
      return fail(
        `${addresses.join(', ')} still ${serve} ${nameAndEnd(first.certificate)}; ${where} ${nameAndEndOf(certificate)}, issued ${inWords(ageMs)} ago`,
        { ...(file !== null && { file }), addresses, issuedDaysAgo: inDays(ageMs) },
        ageMs < TIME_TO_DEPLOY_MS ? { level: 'note' } : {},
      );
    }
    return pass;
  },
});
