import type { KnownCertificate, KnownEndpoint, KnownIssue, OpenFinding, State } from '../model/known.ts';
import type { Observed } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { targetKeyOf } from '../model/target.ts';
import { knownEndpointsOf } from '../pki/known-endpoints.ts';
import { fateBy, openFindingsOf } from './open-findings.ts';

/** An address that was not seen for so long is not in use any more. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** A run: what it saw and what that means, and whether it looked at all that is listed. */
export interface Run {
  readonly observed: Observed;
  readonly report: Pick<Report, 'targets'>;
  readonly isWhole: boolean;
}

/** What the next run is to know: what this one saw, and what it has no better knowledge of. */
export function remembered(before: State | null, { observed, report, isWhole }: Run): State {
  const { observedAt, seen } = observed;
  const listed = new Set(seen.map(({ target }) => targetKeyOf(target)));
  const now = new Map(seen.flatMap((one) => knownEndpointsOf(one, observedAt)).map((one) => [placeOf(one), one]));
  const earliestMs = Date.parse(observedAt) - KEPT_DAYS * DAY_MS;
  const isKept = ({ target, lastSeen }: KnownEndpoint) =>
    (listed.has(target) || !isWhole) && Date.parse(lastSeen) >= earliestMs;
  const known = new Map((before?.endpoints ?? []).filter(isKept).map((one) => [placeOf(one), one]));
  for (const [place, one] of now) known.set(place, together(known.get(place), one, observedAt));

  const fate = fateBy(report, isWhole);
  const findings = new Map((before?.findings ?? []).map((one): [string, OpenFinding] => [one.key, one]));
  for (const [key, one] of findings) if (['gone', 'accepted', 'unlisted'].includes(fate(one))) findings.delete(key);
  for (const one of openFindingsOf(report, observedAt))
    findings.set(one.key, { ...one, firstSeen: findings.get(one.key)?.firstSeen ?? one.firstSeen });

  return {
    observedAt,
    endpoints: [...known.values()].sort(by(placeOf)),
    findings: [...findings.values()].sort(by(({ key }) => key)),
    issues: before?.issues ?? [],
  };
}

/** The same state, with what has become of its issues. */
export function withIssues(state: State, issues: readonly KnownIssue[]): State {
  const byId = new Map([...state.issues, ...issues].map((one) => [one.id, one]));
  return { ...state, issues: [...byId.values()].sort(by(({ id }) => id)) };
}

function placeOf({ target, address, certificate }: KnownEndpoint): string {
  return `${target} ${address} ${certificate.keyAlgorithm}`;
}

function together(before: KnownEndpoint | undefined, now: KnownEndpoint, at: string): KnownEndpoint {
  if (before === undefined) return now;
  const isSame = before.certificate.sha256 === now.certificate.sha256;
  const newest = [before.certificate, ...(before.newest === undefined ? [] : [before.newest])]
    .filter((one) => isNewer(one, now.certificate) && Date.parse(one.notAfter) > Date.parse(at))
    .sort((a, b) => Date.parse(b.notBefore) - Date.parse(a.notBefore))[0];
  return { ...now, firstSeen: isSame ? before.firstSeen : now.firstSeen, ...(newest && { newest }) };
}

function isNewer(one: KnownCertificate, other: KnownCertificate): boolean {
  return Date.parse(one.notBefore) > Date.parse(other.notBefore);
}

/** For texts of which no two are alike. */
function by<One>(text: (one: One) => string): (a: One, b: One) => number {
  return (a, b) => (text(a) < text(b) ? -1 : 1);
}
