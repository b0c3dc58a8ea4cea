import type { Digests } from '../model/finding.ts';
import type { KnownEndpoint } from '../model/known.ts';
import { targetKeyOf } from '../model/target.ts';
import { allEndpointsOf, knownEndpointsOf } from '../pki/known-endpoints.ts';
import { comparedWithNearest, lockedOf } from '../rule/changed.ts';
import { defineRule, fail, notApplicable, pass } from '../rule/rule.ts';
import { presentedDates } from '../rule/show-by.ts';

export default defineRule({
  id: 'certificate-changed',
  subject: 'target',
  level: 'error',
  title: 'The certificate is the one that is locked or was there before, or a renewal of it by the same issuer',
  rationale:
    'Another issuer, a key that came without a renewal, missing names or a lower TLS version can mean a mistake, another machine behind the same name, or somebody who intercepts mail. Such a certificate can be valid by every public rule, so no other rule reports it.',
  remediation:
    'Find out who changed it. If the change is intended, run with --update-lock and commit the lock. Without a lock the next run compares with what this one saw.',
  citations: [
    {
      title: 'RFC 9162, Certificate Transparency: certificates that the owner of a name did not expect',
      url: 'https://www.rfc-editor.org/rfc/rfc9162#section-1',
    },
  ],
  since: '1.0.0',
  source: 'this project',
  lifecycle: 'stable',
  seenAs: [],
  fix: [],
  showBy: presentedDates,
  hidesCertificate: false,

  judge({ target, observations, known }) {
    if (known === undefined) return notApplicable('nothing is known of it from before');
    const locked = known.locked?.entries ?? [];
    // A run before knows one certificate of each type for an address, and a lock all that are accepted.
    const remembered = new Set(knownEndpointsOf({ target, observations }, NOW).map(idOf));
    const seen = allEndpointsOf({ target, observations }, NOW).map((one) => {
      const here = known.earlier.filter(({ address }) => address === one.address);
      const earlier = (here.length > 0 ? here : known.earlier).map(lockedOf);
      const now = lockedOf(one);
      const against = (all: typeof locked) => {
        if (all.length === 0) return null;
        const ofType = all.filter(({ keyAlgorithm }) => keyAlgorithm === now.keyAlgorithm);
        if (ofType.length > 0) return comparedWithNearest(now, ofType);
        // A type of key that was not asked for before is no change of the other.
        const isNewType = one.tlsVersion === null;
        return comparedWithNearest(
          now,
          isNewType ? all.map((other) => ({ ...other, keyAlgorithm: now.keyAlgorithm })) : all,
        );
      };
      const state = remembered.has(idOf(one)) ? against(earlier) : null;
      return { address: one.address, certificate: digestsOf(one), lock: against(locked), state };
    });
    const changesBy = (source: 'lock' | 'state') => {
      const changed = seen.flatMap(({ address, certificate, [source]: one }) =>
        one?.kind === 'changed' ? [{ text: `${address}: ${one.changes.join(', ')}`, certificate }] : [],
      );
      const certificates = new Map(changed.map(({ certificate }) => [certificate.certificateSha256, certificate]));
      return { changes: [...new Set(changed.map(({ text }) => text))], certificates: [...certificates.values()] };
    };
    const [byLock, byState] = [changesBy('lock'), changesBy('state')];
    if (byLock.changes.length > 0)
      return fail(
        `not as locked in "${known.locked?.file}": ${byLock.changes.join('; ')}`,
        { changes: byLock.changes },
        { certificates: byLock.certificates },
      );
    if (byState.changes.length > 0)
      return fail(
        `not as in the run before: ${byState.changes.join('; ')}`,
        { changes: byState.changes },
        { level: 'warning', certificates: byState.certificates },
      );
    const renewed = seen.filter(({ lock, state }) => (lock ?? state)?.kind === 'renewed').map(({ address }) => address);
    if (renewed.length === 0) return pass;
    const since = locked.length > 0 ? `"${known.locked?.file}" was written` : 'the run before';
    return fail(
      `${[...new Set(renewed)].join(', ')} ${renewed.length === 1 ? 'presents' : 'present'} a certificate that the same issuer renewed since ${since}`,
      { target: targetKeyOf(target), renewed: [...new Set(renewed)] },
      { level: 'note' },
    );
  },
});

/** When it was seen does not matter here. */
const NOW = '1970-01-01T00:00:00Z';

function idOf({ address, certificate }: KnownEndpoint): string {
  return `${address} ${certificate.sha256}`;
}

function digestsOf({ certificate: { sha256, keySha256 } }: KnownEndpoint): Digests {
  return { certificateSha256: sha256 ?? '', keySha256: keySha256 ?? '' };
}
