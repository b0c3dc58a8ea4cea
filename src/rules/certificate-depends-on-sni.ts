import { chainOf, cutOf, isRefusedByTls } from '../model/observation.ts';
import { isSame } from '../pki/certificate.ts';
import { endEntityOf, nameAndEnd } from '../pki/end-entity.ts';
import { isNamedBy } from '../pki/identifiers.ts';
import { causeInWords } from '../rule/cause.ts';
import { defineRule, fail, pass } from '../rule/rule.ts';
import { handshakeWith } from '../rule/show-by.ts';

export default defineRule({
  id: 'certificate-depends-on-sni',
  subject: 'endpoint',
  level: 'warning',
  title: 'A sender without SNI is shown the same certificate',
  rationale:
    'Not every sender sends the server name (SNI): Postfix by default sends none, and whether "Send mail as" does is not documented. Such a sender gets the server\'s default certificate, often one for another name, self-signed, or out of date.',
  remediation:
    "Make the certificate of the name that clients use the server's default, or put all names on one certificate.",
  citations: [
    { title: 'RFC 6066 section 3, Server Name Indication', url: 'https://www.rfc-editor.org/rfc/rfc6066#section-3' },
    {
      title: 'Postfix postconf(5), smtp_tls_servername: "absent DANE, no SNI name is sent by default"',
      url: 'https://www.postfix.org/postconf.5.html#smtp_tls_servername',
    },
  ],
  since: '1.0.0',
  source: 'RFC 6066',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['use', 'load'],
  showBy: handshakeWith({ options: '-noservername' }),
  hidesCertificate: false,

  judge({ target, main, looks }) {
    const look = looks.get('without-sni');
    const cut = look && cutOf(look);
    if (cut && isRefusedByTls(cut)) return fail(`without SNI the handshake fails: ${causeInWords(cut.cause)}`, {});
    const [withName, withoutName] = [endEntityOf(main), endEntityOf(look)];
    if (look === undefined || withName === null || withoutName === null) return pass;
    const [shown, hidden] = [chainOf(main), chainOf(look)];
    if (isSame(withName, withoutName)) {
      if (shown.join() === hidden.join()) return pass;
      return fail(
        `without SNI the server sends another chain, ${hidden.length} long; with it the chain is ${shown.length} long`,
        {
          withoutSni: hidden.length,
          withSni: shown.length,
        },
      );
    }
    const names = withoutName.presentedIdentifiers;
    const isNamed = target.referenceIdentifiers.every((reference) => isNamedBy(reference, names));
    const does = isNamed ? 'names the host too' : `does not name "${target.host}"`;
    return fail(
      `without SNI the server presents ${nameAndEnd(withoutName)}, which ${does}; with it ${nameAndEnd(withName)}`,
      {
        presentedIdentifiers: names.map(({ value }) => value),
      },
    );
  },
});
