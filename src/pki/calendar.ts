import type { Limits } from '../model/profile.ts';
import type { Calendar, CalendarEvent } from '../model/report.ts';
import type { RuleId } from '../model/rule-id.ts';
import { isAcmeIssuer } from './ca-calendar.ts';
import type { Certificate } from './certificate.ts';
import { detourWarningMs } from './detour.ts';
import { firstToEnd, renewalDueMs, thresholdMs } from './lifetime.ts';
import type { CertificationPath, Trusted } from './path.ts';

/**
 * What will happen to a target as long as nothing is renewed: the first dates on which one of its paths is warned of,
 * fails and ends, by the rules certificate-expires-soon, renewal-overdue, certificate-expired and first-fit-path-refused. null where no path is
 * good.
 */
export function calendarOf(paths: readonly CertificationPath[], limits: Limits): Calendar | null {
  const trusted = paths.filter((path): path is Trusted => path.kind === 'trusted' && path.defects.length === 0);
  const good = trusted.filter((path) => !isAlwaysRefused(path, limits));
  const [first] = good.map((path) => endOf(path, limits)).sort((a, b) => a.notAfter.getTime() - b.notAfter.getTime());
  if (first === undefined) return null;
  const failures = good.flatMap((path) => [
    expiresSoon(path, thresholdMs(limits.failBelow, path.endedBy)),
    ...(limits.takesFirstFit ? detourEnds(path, 0) : []),
  ]);
  const warnings = good.flatMap((path) => [
    expiresSoon(path, thresholdMs(limits.warnBelow, path.endedBy)),
    ...renewalOverdue(path),
    ...(path.detour?.endedBy ? detourEnds(path, detourWarningMs(limits, path.detour.endedBy)) : []),
  ]);
  const isDetour = good.some(({ detour }) => detour?.endedBy === first);
  return {
    warning: earliest([...warnings, ...failures]),
    failure: earliest(failures),
    end: { at: first.notAfter.toISOString(), ruleId: isDetour ? 'first-fit-path-refused' : 'certificate-expired' },
    endedBy: first.name,
  };
}

/** The certificate that ends a target's last path: for senders that take the first fit, that path's too. */
export function endOf({ endedBy, detour }: Trusted, { takesFirstFit }: Limits): Certificate {
  return takesFirstFit && detour?.endedBy ? firstToEnd([endedBy, detour.endedBy]) : endedBy;
}

/** Senders that take the first fit refuse it, whatever the date. */
function isAlwaysRefused({ detour }: Trusted, { takesFirstFit }: Limits): boolean {
  return takesFirstFit && detour !== null && (detour.obstacle !== null || detour.defects.length > 0);
}

function detourEnds(path: Trusted, spanMs: number): Event[] {
  const endedBy = path.detour?.endedBy ?? null;
  return endedBy === null ? [] : [{ at: before(endedBy, spanMs, path), ruleId: 'first-fit-path-refused' }];
}

interface Event {
  readonly at: Date;
  readonly ruleId: RuleId;
}

function expiresSoon(path: Trusted, spanMs: number): Event {
  return { at: before(path.endedBy, spanMs, path), ruleId: 'certificate-expires-soon' };
}

function renewalOverdue(path: Trusted): Event[] {
  const [endEntity] = path.certificates;
  if (!isAcmeIssuer(endEntity.issuer)) return [];
  return [{ at: before(endEntity, renewalDueMs(endEntity), path), ruleId: 'renewal-overdue' }];
}

/** That long before the certificate ends, but not before the path begins: nobody warns of what is not valid yet. */
function before({ notAfter }: Certificate, spanMs: number, { certificates }: Trusted): Date {
  const begin = Math.max(...certificates.map(({ notBefore }) => notBefore.getTime()));
  return new Date(Math.max(notAfter.getTime() - spanMs, begin));
}

function earliest(events: readonly Event[]): CalendarEvent {
  const [first] = [...events].sort((a, b) => a.at.getTime() - b.at.getTime());
  if (first === undefined) throw new Error('a calendar has at least one event of a kind');
  return { at: first.at.toISOString(), ruleId: first.ruleId };
}
