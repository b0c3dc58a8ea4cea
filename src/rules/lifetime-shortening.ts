import { isAcmeIssuer, letsEncryptLifetimes, limitOn, publicCaLimits } from '../pki/ca-calendar.ts';
import { dateInWords } from '../pki/date.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { presentedDates } from '../rule/show-by.ts';

const DAY_MS = 86_400_000;

export default defineRule({
  id: 'lifetime-shortening',
  subject: 'certificate',
  level: 'note',
  title: 'The next certificate will last as long as this one',
  rationale:
    "Lifetimes shrink on published dates. What renews at a fixed interval, or by hand, comes too late from then on: Let's Encrypt goes from 90 to 64 days in February 2027 and to 45 in February 2028.",
  remediation:
    'Let the ACME client decide when to renew (ARI), or renew at a third of the lifetime; make no step of it depend on 60 or 90 days.',
  citations: [
    {
      title: "Let's Encrypt, Decreasing Certificate Lifetimes to 45 Days",
      url: 'https://letsencrypt.org/2025/12/02/from-90-to-45',
    },
    {
      title:
        'CA/Browser Forum Baseline Requirements section 6.3.2, Certificate operational periods and key pair usage periods',
      url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
    },
  ],
  since: '1.0.0',
  source: "Let's Encrypt",
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: presentedDates,
  hidesCertificate: false,

  judge({ path }) {
    if (path.kind !== 'trusted' || path.origin !== 'public')
      return notApplicable('no public CA issued the certificate');
    const [{ issuer, notBefore, notAfter }] = path.certificates;
    const lifetimeMs = notAfter.getTime() - notBefore.getTime();
    const renewedAt = new Date(notAfter.getTime() - lifetimeMs / 3);
    const next = limitOn(renewedAt, isAcmeIssuer(issuer) ? letsEncryptLifetimes : publicCaLimits);
    const lifetimeDays = Math.round(lifetimeMs / DAY_MS);
    if (next === null || next.maxDays >= lifetimeDays) return pass;
    // What renews at a fixed interval renews the next one as late as this one.
    const intervalDays = Math.round((lifetimeDays * 2) / 3);
    const slackDays = next.maxDays - intervalDays;
    const afterwards = daysAfter(renewedAt, (next.maxDays * 2) / 3);
    const byInterval = daysAfter(renewedAt, intervalDays);
    const left = slackDays > 0 ? `${slackDays} days before it ends` : 'which is too late';
    return fail(
      `the next certificate, due about ${dateInWords(renewedAt)}, will last ${next.maxDays} days at most; this one lasts ${lifetimeDays}. The one after it is due about ${dateInWords(afterwards)}; an interval of ${intervalDays} days would renew on ${dateInWords(byInterval)}, ${left}`,
      {
        nextLifetimeDays: next.maxDays,
        lifetimeDays,
        nextRenewal: day(renewedAt),
        renewalAfterNext: day(afterwards),
        slackDays,
      },
    );
  },
});

function daysAfter(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
