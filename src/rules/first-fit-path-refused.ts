import { isAfterValidity, isBeforeValidity, isSame, isWithinValidity } from '../pki/certificate.ts';
import { dateInWords } from '../pki/date.ts';
import { type Detour, detourWarningMs } from '../pki/detour.ts';
import { inDays, inWords } from '../pki/lifetime.ts';
import type { Trusted } from '../pki/path.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { presentedDates } from '../rule/show-by.ts';

export default defineRule({
  id: 'first-fit-path-refused',
  subject: 'certificate',
  level: 'error',
  title: 'The first certificates that fit make a good path, for senders that try no others',
  rationale:
    'For each certificate BoringSSL, which Gmail uses, takes as its issuer the first certificate whose name and key identifier fit: a trust anchor, else one that the server sends. It tries no other, and looks at dates and signatures only when the path is complete. An expired intermediate certificate before its renewed copy is enough to be refused, while other senders accept the same chain. By the strict profile this is a warning.',
  remediation:
    'Take the named certificates out of the chain file, or serve the chain as the certificate authority gives it today (with certbot fullchain.pem), and reload the mail server.',
  citations: [
    {
      title: 'BoringSSL, X509_verify_cert',
      url: 'https://boringssl.googlesource.com/boringssl/+/refs/heads/main/crypto/x509/x509_vfy.cc',
    },
    {
      title: 'RFC 4158 section 3.1, Certification Path Building: first matches and loops',
      url: 'https://www.rfc-editor.org/rfc/rfc4158#section-3.1',
    },
  ],
  since: '1.0.0',
  source: 'Google',
  lifecycle: 'stable',
  seenAs: [['BoringSSL', 'certificate has expired']],
  fix: ['use', 'load'],
  showBy: presentedDates,
  hidesCertificate: false,

  judge({ path }, context) {
    if (path.kind !== 'trusted') return notApplicable('there is no path to compare with');
    const [, ...issuers] = path.certificates;
    if (!issuers.every((one) => isWithinValidity(one, context.now))) {
      return notApplicable('no path is within its validity period');
    }
    const { detour } = path;
    if (detour === null) return pass;
    const refusals = refusalsOf(detour, context.now);
    const message = (led: string) =>
      `senders that take the first certificate that fits, as BoringSSL does, ${led}; ${cureOf(path, detour)}`;
    const evidence = {
      firstFitPath: detour.certificates.map(({ subject }) => subject),
      toTakeOut: detour.toTakeOut.map(({ subject }) => subject),
    };
    const milder = context.limits.takesFirstFit ? {} : ({ level: 'warning' } as const);
    if (refusals.length > 0) return fail(message(refusals.join(', and ')), evidence, milder);

    const { endedBy } = detour;
    if (endedBy === null) return pass;
    const remainingMs = endedBy.notAfter.getTime() - context.now.getTime();
    const requiredMs = detourWarningMs(context.limits, endedBy);
    if (remainingMs >= requiredMs) return pass;
    const expiry = `"${endedBy.name}", which expires on ${dateInWords(endedBy.notAfter)}`;
    return fail(
      message(`are led to ${expiry}, ${inWords(remainingMs)} left, ${inWords(requiredMs)} required`),
      { ...evidence, notAfter: endedBy.notAfter.toISOString(), remainingDays: inDays(remainingMs) },
      { level: 'warning' },
    );
  },
});

/** Why the detour is refused now, in words that go on from "senders …"; none: it is not. */
function refusalsOf({ obstacle, astray, defects }: Detour, now: Date): string[] {
  const before = astray.filter((one) => isBeforeValidity(one, now));
  const after = astray.filter((one) => isAfterValidity(one, now));
  return [
    ...after.map(({ name, notAfter }) => `are led to "${name}", which expired on ${dateInWords(notAfter)}`),
    ...before.map(({ name, notBefore }) => `are led to "${name}", which is not valid before ${dateInWords(notBefore)}`),
    ...(obstacle === null ? [] : [obstacle.detail]),
    ...defects.map(({ detail }) => `are led to a path on which ${detail}`),
  ];
}

/** Which certificates to take out, by their places in the chain as it is sent. */
function cureOf({ presented }: Trusted, { toTakeOut }: Detour): string {
  const places = presented.flatMap((one, index) => (toTakeOut.some((other) => isSame(one, other)) ? [index + 1] : []));
  if (places.length === 0) return 'taking certificates out of the chain file does not help';
  // Made here, since to load languages takes longer than to judge a certificate.
  const listed = new Intl.ListFormat('en').format(places.map(String));
  const which = places.length === 1 ? `certificate ${places[0]}` : `certificates ${listed}`;
  return `take ${which} of ${presented.length} out of the chain file`;
}
