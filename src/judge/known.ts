import type { Known, KnownCertificate, KnownEndpoint, KnownOfTarget } from '../model/known.ts';
import { hostOf, type Target, targetKeyOf } from '../model/target.ts';
import { isNamedBy } from '../pki/identifiers.ts';
import { grouped } from './grouped.ts';

/** Looks up what is known of a target; undefined: nothing. */
export function knownBy({ earlier, locked, listed }: Known): (target: Target) => KnownOfTarget | undefined {
  const byTarget = grouped(earlier?.endpoints ?? [], ({ target }) => target);
  const byHost = grouped(earlier?.endpoints ?? [], ({ target }) => hostIn(target));
  const entries = grouped(locked?.entries ?? [], ({ target }) => target);
  const listedFor = finderIn(listed?.certificates ?? []);
  const day = earlier?.observedAt.slice(0, 10);

  return (target) => {
    if (target.kind !== 'service') return undefined;
    const key = targetKeyOf(target);
    const seenAt = ({ target: one, address }: KnownEndpoint) =>
      `the run of ${day} saw ${one === key ? '' : `at ${one} `}at ${address}`;
    const own: KnownOfTarget = {
      earlier: byTarget.get(key) ?? [],
      locked: locked === undefined ? null : { file: locked.file, entries: entries.get(key) ?? [] },
      certificates: [
        ...(byHost.get(target.host) ?? []).flatMap((one) =>
          [one.certificate, ...(one.newest === undefined ? [] : [one.newest])]
            .filter(({ names }) => isNamed(target, names))
            .map((certificate) => ({ where: seenAt(one), certificate })),
        ),
        ...listedFor(target).map((certificate) => ({ where: `"${listed?.file}" lists`, certificate })),
      ],
    };
    const isNothing = own.earlier.length === 0 && own.locked === null && own.certificates.length === 0;
    return isNothing ? undefined : own;
  };
}

/** What of it is about these targets. */
export function knownAbout({ earlier, locked, listed }: Known, targets: readonly Target[]): Known {
  const [keys, hosts] = [new Set(targets.map(targetKeyOf)), new Set(targets.map(hostOf))];
  const ofHost = ({ target }: KnownEndpoint) => hosts.has(hostIn(target));
  const listedFor = finderIn(listed?.certificates ?? []);
  const ofUse = new Set(targets.flatMap((target) => (target.kind === 'service' ? listedFor(target) : [])));
  return {
    ...(earlier && { earlier: { ...earlier, endpoints: earlier.endpoints.filter(ofHost) } }),
    ...(locked && { locked: { ...locked, entries: locked.entries.filter(({ target }) => keys.has(target)) } }),
    ...(listed && { listed: { ...listed, certificates: [...ofUse] } }),
  };
}

/** Finds the certificates for a target among very many. */
function finderIn(certificates: readonly KnownCertificate[]): (target: Target) => readonly KnownCertificate[] {
  const pairs = certificates.flatMap((certificate) => certificate.names.map((name) => ({ name, certificate })));
  const byName = grouped(pairs, ({ name }) => name);
  return (target) => {
    // A wildcard stands for the first label alone.
    const near = target.referenceIdentifiers
      .slice(0, 1)
      .flatMap((name) => [name, ['*', ...name.split('.').slice(1)].join('.')])
      .flatMap((name) => byName.get(name) ?? []);
    return [...new Set(near.map(({ certificate }) => certificate))].filter(({ names }) => isNamed(target, names));
  };
}

/** Whether names as they are kept name everything that a target has to be named by. */
function isNamed({ referenceIdentifiers }: Target, names: readonly string[]): boolean {
  const presented = names.map((value) => ({
    kind: /^[\d.]+$|:/.test(value) ? ('IP-ID' as const) : ('DNS-ID' as const),
    value,
  }));
  return referenceIdentifiers.every((reference) => isNamedBy(reference, presented));
}

/** "mail.example.com:587" -> "mail.example.com" */
function hostIn(target: string): string {
  return target.replace(/:\d+$/, '').replace(/[[\]]/g, '');
}
