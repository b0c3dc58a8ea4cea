import { endpointOf, isMain, isOfKeyType } from '../model/observation.ts';
import type { Target } from '../model/target.ts';
import { type Certificate, isBeforeValidity } from '../pki/certificate.ts';
import { endEntityOf, isForHost, nameAndEnd } from '../pki/end-entity.ts';
import { isNamedBy } from '../pki/identifiers.ts';
import { byIssuance, inDays, inWords } from '../pki/lifetime.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { presentedDates } from '../rule/show-by.ts';

/** A file under review, or one that was renewed a moment ago, is not served yet, and need not be. */
const TIME_TO_DEPLOY_MS = 2 * 86_400_000;

export default defineRule({
  id: 'newer-certificate-not-deployed',
  subject: 'target',
  level: 'warning',
  title: 'The server presents the newest certificate that the listed files hold for it',
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

  judge({ target, observations, siblings }, { now }) {
    if (target.kind !== 'service') return notApplicable('a file is not served');
    const newest = siblings
      .flatMap(({ target: sibling, observations: [reading] }) => {
        const certificate = endEntityOf(reading);
        return sibling.kind !== 'file' || certificate === null ? [] : [{ file: sibling.file, certificate }];
      })
      .filter(({ certificate }) => isFor(target, certificate) && !isBeforeValidity(certificate, now))
      // A certificate that signs itself was not renewed by anybody, however long it lasts.
      .filter(({ certificate }) => !certificate.isSelfIssued)
      .sort((a, b) => byIssuance(b.certificate, a.certificate));
    for (const { file, certificate } of newest) {
      const behind = observations
        .filter((one) => isMain(one) || (isOfKeyType(one) && isForHost(one, target)))
        .flatMap((one) => {
          const served = endEntityOf(one);
          return served !== null && isOlder(served, certificate)
            ? [{ address: endpointOf(one)?.address ?? '', served }]
            : [];
        });
      const [first] = behind;
      if (first === undefined) continue;
      const addresses = [...new Set(behind.map(({ address }) => address))];
      const ageMs = now.getTime() - certificate.notBefore.getTime();
      const serve = addresses.length === 1 ? 'serves' : 'serve';
      return fail(
        `${addresses.join(', ')} still ${serve} ${nameAndEnd(first.served)}; "${file}" holds ${nameAndEnd(certificate)}, issued ${inWords(ageMs)} ago`,
        { file, addresses, issuedDaysAgo: inDays(ageMs) },
        ageMs < TIME_TO_DEPLOY_MS ? { level: 'note' } : {},
      );
    }
    return pass;
  },
});

function isFor({ referenceIdentifiers }: Target, { presentedIdentifiers }: Certificate): boolean {
  return referenceIdentifiers.every((reference) => isNamedBy(reference, presentedIdentifiers));
}

/** An RSA and an ECDSA certificate are a pair, and each is renewed for itself. */
function isOlder(served: Certificate, other: Certificate): boolean {
  return other.notBefore > served.notBefore && served.key.algorithm === other.key.algorithm;
}
