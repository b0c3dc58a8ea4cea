import {
  type Cut,
  chainOf,
  cutOf,
  isAnswer,
  isEndedFromHere,
  isMain,
  isOfKeyType,
  type Probed,
} from '../model/observation.ts';
import { type Certificate, isSame } from '../pki/certificate.ts';
import { endEntityOf, nameAndEnd } from '../pki/end-entity.ts';

/**
 * Whether a connection failed where the same question was answered on another one. Until the handshake all looks ask the
 * same; what comes then may be the answer to a further look.
 */
export function isFailure(one: Probed, cut: Cut, main: Probed, tries: readonly Probed[]): boolean {
  if (isEndedFromHere(cut)) return false;
  // Where another look decides, the first one failed for what it offers.
  if (isMain(one)) return main.look.name === 'first';
  if (one.look.name === 'obsolete-tls' && cut.step === 'handshake') return false;
  if (!isAnswer(one, cut)) return true;
  const alike = tries.filter((other) => other.look.name === one.look.name);
  return cut.cause.kind !== 'tls-alert' && alike.some((other) => cutOf(other)?.cause.kind !== cut.cause.kind);
}

/** What connections were shown that is not what the main one was, and should be. */
export function shownOtherwise(main: Probed, tries: readonly Probed[]): string[] {
  const certificate = endEntityOf(main);
  if (certificate === null) return [];
  const alike = tries.filter((one) => isComparable(one) && keyOf(one) === certificate.key.algorithm);
  const usual = chainOf(main).join();
  const others = new Map<string, Probed[]>();
  for (const one of alike) {
    const chain = chainOf(one).join();
    if (chain !== usual) others.set(chain, [...(others.get(chain) ?? []), one]);
  }
  return [...others.values()].map(([one, ...more]) => {
    const other = endEntityOf(one) as Certificate;
    const count = `${more.length + 1} of ${alike.length} connections to this address`;
    if (isSame(other, certificate)) return `${count} got another chain with ${nameAndEnd(certificate)}`;
    return `${count} got ${nameAndEnd(other)} instead of ${nameAndEnd(certificate)}`;
  });
}

/** A sender without SNI, and one of obsolete TLS, may be shown something else on every connection. */
function isComparable(one: Probed): boolean {
  return !['without-sni', 'obsolete-tls'].includes(one.look.name) && !isOfKeyType(one);
}

function keyOf(one: Probed): string | undefined {
  return endEntityOf(one)?.key.algorithm;
}
