import { endpointOf, isMain, isOfKeyType, mainsOf, type Observation } from '../model/observation.ts';
import { type Certificate, isSame } from '../pki/certificate.ts';
import { endEntityOf, isForHost, nameAndEnd } from '../pki/end-entity.ts';
import { byIssuance, renewalAtMs } from '../pki/lifetime.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { presentedDates } from '../rule/show-by.ts';

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
      title: 'Postfix TLS_README, Configuring the server certificate and key files: one sequence for each algorithm',
      url: 'https://www.postfix.org/TLS_README.html',
    },
    {
      title: 'RFC 5321 section 5.1, Locating the Target Host: several addresses',
      url: 'https://www.rfc-editor.org/rfc/rfc5321#section-5.1',
    },
  ],
  since: '1.0.0',
  source: 'Postfix',
  lifecycle: 'stable',
  seenAs: [],
  fix: ['load'],
  showBy: presentedDates,
  hidesCertificate: false,

  judge({ target, observations, siblings }, { now }) {
    if (target.kind !== 'service') return notApplicable('a file is not served');
    const main = mainsOf(observations);
    // Where there is no certificate of a type for the host, a server in Go shows one for another.
    const byKeyType = observations.filter(isOfKeyType).filter((one) => isForHost(one, target));
    const differences = [
      ...byPlace([...main, ...byKeyType].map((one) => [endpointOf(one)?.address ?? '', endEntityOf(one)])),
      ...byPlace([
        [`port ${target.port}`, endEntityOf(main[0])],
        ...siblings.flatMap(({ target: one, observations: seen }): Place[] =>
          one.kind === 'service' ? [[`port ${one.port}`, endEntityOf(seen.find(isMain))]] : [],
        ),
      ]).filter((difference) => difference.startsWith(`port ${target.port} `)),
      ...byKeyType.flatMap((one) => {
        const beside = main.find((other) => endpointOf(other)?.address === one.endpoint?.address);
        return staleKeyType(one, beside, now);
      }),
    ];
    return differences.length === 0 ? pass : fail(differences.join('; '), { differences });
  },
});

type Place = readonly [place: string, certificate: Certificate | null];

/**
 * What the places that serve an older certificate serve, beside the newest of the same key type. A server with an RSA
 * and an ECDSA certificate may choose either, so the two are never compared here.
 */
function byPlace(places: readonly Place[]): string[] {
  const all = places.flatMap(([place, certificate]) => (certificate === null ? [] : [{ place, certificate }]));
  const newest = new Map<string, (typeof all)[number]>();
  for (const one of all) {
    const known = newest.get(one.certificate.key.algorithm) ?? one;
    newest.set(one.certificate.key.algorithm, byIssuance(one.certificate, known.certificate) > 0 ? one : known);
  }
  return all.flatMap(({ place, certificate }) => {
    const best = newest.get(certificate.key.algorithm);
    if (best === undefined || isSame(certificate, best.certificate)) return [];
    const why = certificate.notAfter < best.certificate.notAfter ? 'expires first' : 'was issued first';
    return byIssuance(certificate, best.certificate) < 0
      ? [
          `${place} still serves ${nameAndEnd(certificate)}, which ${why}; ${best.place} serves ${nameAndEnd(best.certificate)}`,
        ]
      : [`${place} serves another certificate than ${best.place}, ${nameAndEnd(certificate)}`];
  });
}

/** Two key types are renewed one after the other; one is stale when it is past the time of its renewal, the other not. */
function staleKeyType(look: Observation, main: Observation | undefined, now: Date): string[] {
  const [one, other] = [endEntityOf(look), endEntityOf(main)];
  if (one === null || other === null) return [];
  const [first, last] = one.notAfter < other.notAfter ? [one, other] : [other, one];
  if (!isDueForRenewal(first, now) || isDueForRenewal(last, now)) return [];
  const kind = ({ key }: Certificate) => (key.algorithm === 'ec' ? 'ECDSA' : key.algorithm.toUpperCase());
  return [
    `${endpointOf(look)?.address} still serves the ${kind(first)} certificate ${nameAndEnd(first)}, which expires first, beside the ${kind(last)} one ${nameAndEnd(last)}`,
  ];
}

function isDueForRenewal(certificate: Certificate, now: Date): boolean {
  return certificate.notAfter.getTime() - now.getTime() < renewalAtMs(certificate);
}
