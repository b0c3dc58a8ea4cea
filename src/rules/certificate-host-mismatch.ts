import { canonicalIp, isNamedBy, nearestFirst } from '../pki/identifiers.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: 'certificate-host-mismatch',
  subject: 'certificate',
  level: 'error',
  title: 'The certificate names the host that the sender was told to connect to',
  rationale:
    'Since April 2020 Gmail refuses a server whose certificate does not name the host typed into "Send mail as". Nearly always a customer\'s own name was typed for a shared host.',
  remediation:
    'Enter one of the names on the certificate as the SMTP server, or issue a certificate that includes this host name and reload the mail server.',
  citations: [
    {
      title: 'RFC 9525 section 6, Verifying Service Identity',
      url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6',
    },
    {
      title: 'RFC 7817 section 3, Email Server Certificate Verification Rules',
      url: 'https://www.rfc-editor.org/rfc/rfc7817#section-3',
    },
  ],
  since: '1.0.0',
  source: 'RFC 9525',
  lifecycle: 'stable',
  seenAs: [
    ['Gmail', "TLS Negotiation failed, the certificate doesn't match the host., code: 0"],
    ['OpenSSL', 'hostname mismatch'],
    ['TLS reports (RFC 8460)', 'certificate-host-mismatch'],
  ],
  fix: ['issue', 'use', 'load'],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ target, path, observation }) {
    if (target.referenceIdentifiers.length === 0) return notApplicable('no name was given for the file');
    const [endEntity] = path.certificates;
    const presented = endEntity.presentedIdentifiers;
    const unmatched = target.referenceIdentifiers.filter((reference) => !isNamedBy(reference, presented));
    const [nearest] = unmatched;
    if (nearest === undefined) return pass;
    const isNamedOnlyByCommonName = unmatched.every((name) => name === endEntity.commonName?.toLowerCase());
    if (presented.length === 0 && isNamedOnlyByCommonName) return notApplicable('the name is in the common name only');
    const names = nearestFirst(presented, nearest).map(({ value }) => value);
    const seen = names.slice(0, 5).map((name) => `"${name}"`);
    const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
    const named = seen.length === 0 ? 'no host' : `${seen.join(', ')}${more}`;
    // Whoever is in between can have a name of his own at the address; only a CA's word makes it worth a suggestion.
    const isSound = path.kind === 'trusted' && path.defects.length === 0;
    const { namesAtAddress = [] } = isSound && observation.outcome === 'handshake' ? observation : {};
    const [here] = namesAtAddress;
    const hint =
      here === undefined
        ? ''
        : `; "${here}" resolves to the same address, and is the name to enter if that is the provider meant`;
    const addressAsName = unmatched.find((name) => canonicalIp(name) !== null && names.includes(name));
    if (addressAsName !== undefined)
      return fail(
        `the certificate has the address "${addressAsName}" as a DNS name, and senders compare an address with names of the type iPAddress only`,
        { presentedIdentifiers: names, referenceIdentifiers: target.referenceIdentifiers },
      );
    return fail(`the certificate does not name "${unmatched.join('", "')}"; it names ${named}${hint}`, {
      presentedIdentifiers: names,
      referenceIdentifiers: target.referenceIdentifiers,
      ...(here !== undefined && { namesAtAddress }),
    });
  },
});
