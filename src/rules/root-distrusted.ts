import { dateInWords } from '../pki/date.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'root-distrusted',
  subject: 'certificate',
  level: 'error',
  title: "The root programs trust the path's root for a certificate of that date",
  rationale:
    'Mozilla and Chrome take trust back from CAs, often for what they issue from a certain day on. A list of root certificates cannot say so: OpenSSL and Node.js go on trusting until the root is removed.',
  remediation: 'Get the certificate from another certificate authority.',
  citations: [
    {
      title: 'Google Security Blog, Sustaining Digital Certificate Security: Entrust Certificate Distrust',
      url: 'https://security.googleblog.com/2024/06/sustaining-digital-certificate-security.html',
    },
    {
      title: 'Node.js issue 45762, on distrust dates that its list cannot hold',
      url: 'https://github.com/nodejs/node/issues/45762',
    },
  ],
  since: '1.0.0',
  source: 'Google',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['issue', 'use', 'load'],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    if (path.kind !== 'trusted') return notApplicable('the path reaches no root');
    const { distrust } = path;
    if (distrust === null) return pass;
    const [{ notBefore }] = path.certificates;
    const since =
      distrust.issuedAfter === null
        ? 'altogether'
        : `for what is issued after ${dateInWords(new Date(distrust.issuedAfter))}`;
    const issued = dateInWords(notBefore);
    return fail(
      `the root "${distrust.name}" is distrusted by ${distrust.by} ${since}; the certificate was issued on ${issued}`,
      { root: distrust.name, by: distrust.by },
      // Trusted by one program and not by the other: which of them Gmail follows is not known.
      distrust.by === 'Chrome' ? { level: 'warning' } : {},
    );
  },
});
