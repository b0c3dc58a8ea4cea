import type { Calendar, Limits } from '../model.ts';
import { isAcmeIssuer } from './ca-calendar.ts';
import type { Certificate } from './certificate.ts';
import { renewalDueMs, thresholdMs } from './lifetime.ts';
import type { CertificationPath } from './path.ts';

/**
 * What will happen to a target as long as nothing is renewed: the first dates on which one of its paths is warned of,
 * fails and ends. null where no path is good.
 */
export function calendarOf(paths: readonly CertificationPath[], limits: Limits): Calendar | null {
  const ending = paths.flatMap((path) => (path.kind === 'trusted' && path.defects.length === 0 ? [path.endedBy] : []));
  const [first] = [...ending].sort((a, b) => a.notAfter.getTime() - b.notAfter.getTime());
  if (first === undefined) return null;
  const warnings = ending.flatMap((certificate) => warningsOf(certificate, limits));
  const failures = ending.map((certificate) => before(certificate, thresholdMs(limits.failBelow, certificate)));
  return {
    warning: earliest(warnings),
    failure: earliest(failures.map((at) => ({ at, ruleId: 'certificate-expires-soon' }))),
    end: { at: first.notAfter.toISOString(), ruleId: 'certificate-expired' },
    endedBy: first.name,
  };
}

function warningsOf(certificate: Certificate, limits: Limits): { at: Date; ruleId: string }[] {
  const soon = {
    at: before(certificate, thresholdMs(limits.warnBelow, certificate)),
    ruleId: 'certificate-expires-soon',
  };
  if (!isAcmeIssuer(certificate.issuer)) return [soon];
  return [soon, { at: before(certificate, renewalDueMs(certificate)), ruleId: 'renewal-overdue' }];
}

function before({ notAfter }: Certificate, spanMs: number): Date {
  return new Date(notAfter.getTime() - spanMs);
}

function earliest(events: readonly { at: Date; ruleId: string }[]): Calendar['end'] {
  const [first] = [...events].sort((a, b) => a.at.getTime() - b.at.getTime());
  if (first === undefined) throw new Error('a calendar has at least one event of a kind');
  return { at: first.at.toISOString(), ruleId: first.ruleId };
}
