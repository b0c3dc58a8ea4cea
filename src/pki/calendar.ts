import type { Limits } from '../model/profile.ts';
import type { Calendar, CalendarEvent } from '../model/report.ts';
import type { RuleId } from '../model/rule-id.ts';
import { isAcmeIssuer } from './ca-calendar.ts';
import type { Certificate } from './certificate.ts';
import { renewalDueMs, thresholdMs } from './lifetime.ts';
import type { CertificationPath, Trusted } from './path.ts';

/**
 * What will happen to a target as long as nothing is renewed: the first dates on which one of its paths is warned of,
 * fails and ends, by the rules certificate-expires-soon, renewal-overdue and certificate-expired. null where no path is
 * good.
 */
export function calendarOf(paths: readonly CertificationPath[], limits: Limits): Calendar | null {
  const good = paths.filter((path): path is Trusted => path.kind === 'trusted' && path.defects.length === 0);
  const [first] = good.map(({ endedBy }) => endedBy).sort((a, b) => a.notAfter.getTime() - b.notAfter.getTime());
  if (first === undefined) return null;
  const failures = good.map((path) => expiresSoon(path, thresholdMs(limits.failBelow, path.endedBy)));
  const warnings = good.flatMap((path) => [
    expiresSoon(path, thresholdMs(limits.warnBelow, path.endedBy)),
    ...renewalOverdue(path),
  ]);
  return {
    warning: earliest([...warnings, ...failures]),
    failure: earliest(failures),
    end: { at: first.notAfter.toISOString(), ruleId: 'certificate-expired' },
    endedBy: first.name,
  };
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
