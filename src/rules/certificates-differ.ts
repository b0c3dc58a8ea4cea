import type { Observation } from '../model.ts';
import { type Certificate, isAfterValidity, isSame } from '../pki/certificate.ts';
import { endEntityOf, isMain, nameAndEnd } from './presented.ts';
import { defineRule, fail, pass } from './rule.ts';

export default defineRule({
  id: 'certificates-differ',
  subject: 'target',
  level: 'warning',
  title: 'Every address, port and key type of a host presents the certificate that was renewed last',
  rationale:
    'A renewal that reaches one machine, one service or one of two key types leaves the others with a certificate that runs out unnoticed: senders then fail by chance.',
  remediation:
    "Install the newer certificate where the older one is still served, and reload the mail service there; then add both steps to the renewal's deploy hook.",
  citations: [
    {
      title: 'Postfix TLS_README, on one chain for each public key algorithm',
      url: 'https://www.postfix.org/TLS_README.html',
    },
    {
      title: 'RFC 5321 section 5.1: a host with several addresses',
      url: 'https://www.rfc-editor.org/rfc/rfc5321#section-5.1',
    },
  ],
  since: '1.0.0',

  judge({ target, observations, siblings }, { now }) {
    const main = observations.filter(isMain);
    const differences = [
      ...byPlace(main.map((one) => [one.endpoint?.address ?? '', endEntityOf(one)])),
      ...byPlace([
        [`port ${target.port}`, endEntityOf(main[0])],
        ...siblings.map(
          (sibling): Place => [`port ${sibling.target.port}`, endEntityOf(sibling.observations.find(isMain))],
        ),
      ]).filter((difference) => difference.startsWith(`port ${target.port} `)),
      ...observations.flatMap((one) =>
        staleKeyType(
          one,
          main.find(({ endpoint }) => endpoint?.address === one.endpoint?.address),
          now,
        ),
      ),
    ];
    return differences.length === 0 ? pass : fail(differences.join('; '), { differences });
  },
});

type Place = readonly [place: string, certificate: Certificate | null];

/** What the places that serve the certificate that expires first still serve, beside what the others serve. */
function byPlace(places: readonly Place[]): string[] {
  const seen = places.flatMap(([place, certificate]) => (certificate === null ? [] : [{ place, certificate }]));
  const [newest] = [...seen].sort((a, b) => b.certificate.notAfter.getTime() - a.certificate.notAfter.getTime());
  if (newest === undefined) return [];
  return seen
    .filter(({ certificate }) => !isSame(certificate, newest.certificate))
    .filter(({ certificate }) => sameKind(certificate, newest.certificate))
    .map(({ place, certificate }) =>
      certificate.notAfter < newest.certificate.notAfter
        ? `${place} still serves ${nameAndEnd(certificate)}, which expires first; ${newest.place} serves ${nameAndEnd(newest.certificate)}`
        : `${place} serves another certificate than ${newest.place}, ${nameAndEnd(certificate)}`,
    );
}

/** A server with an RSA and an ECDSA certificate may choose either; those are compared by what each look asked for. */
function sameKind(one: Certificate, other: Certificate): boolean {
  return one.key.algorithm === other.key.algorithm;
}

/** Two key types are renewed one after the other; one is stale when it is past two thirds of its life, the other not. */
function staleKeyType(look: Observation, main: Observation | undefined, now: Date): string[] {
  if (look.look.name !== 'rsa' && look.look.name !== 'ecdsa') return [];
  const [one, other] = [endEntityOf(look), endEntityOf(main)];
  if (one === null || other === null) return [];
  const [first, last] = one.notAfter < other.notAfter ? [one, other] : [other, one];
  if (!isDueForRenewal(first, now) || isDueForRenewal(last, now)) return [];
  const kind = ({ key }: Certificate) => (key.algorithm === 'ec' ? 'ECDSA' : key.algorithm.toUpperCase());
  return [
    `${look.endpoint?.address} still serves the ${kind(first)} certificate ${nameAndEnd(first)}, which expires first, beside the ${kind(last)} one ${nameAndEnd(last)}`,
  ];
}

function isDueForRenewal(certificate: Certificate, now: Date): boolean {
  const { notBefore, notAfter } = certificate;
  const remainingMs = notAfter.getTime() - now.getTime();
  return isAfterValidity(certificate, now) || remainingMs < (notAfter.getTime() - notBefore.getTime()) / 3;
}
