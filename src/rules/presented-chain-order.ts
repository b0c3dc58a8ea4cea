import { isSame } from '../pki/certificate.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'presented-chain-order',
  subject: 'certificate',
  level: 'note',
  title: 'Each certificate that the server sends certifies the one before it',
  rationale:
    'TLS 1.2 requires the order, and TLS 1.3 recommends it. Current senders sort the chain for themselves; old ones do not.',
  remediation: "Put the server's own certificate first into the chain file, then its issuer, then that one's issuer.",
  citations: [
    {
      title: 'RFC 5246 section 7.4.2, Server Certificate',
      url: 'https://www.rfc-editor.org/rfc/rfc5246#section-7.4.2',
    },
    { title: 'RFC 8446 section 4.4.2, Certificate', url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2' },
  ],
  since: '1.0.0',
  source: 'RFC 5246',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['use', 'load'],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    if (path.kind !== 'trusted') return notApplicable('there is no path to compare with');
    const places = path.certificates.map((one) => path.presented.findIndex((other) => isSame(one, other)));
    const sent = places.filter((place) => place >= 0);
    if (sent.every((place, index) => index === 0 || place > (sent[index - 1] ?? 0))) return pass;
    const names = path.presented.map(({ name }) => name);
    return fail(`the certificates come in the order "${names.join('", "')}"`, { presentedCertificates: names });
  },
});
