import type { OpenFinding, State } from '../model/known.ts';
import type { Report, Since } from '../model/report.ts';
import { fateBy, openFindingsOf } from './open-findings.ts';

/** What is new, still there and gone since the run before. */
export function sinceOf(before: State, report: Pick<Report, 'targets'>, at: string, isWhole: boolean): Since {
  const known = new Map(before.findings.map((one): [string, OpenFinding] => [one.key, one]));
  const now = openFindingsOf(report, at);
  const fate = fateBy(report, isWhole);
  const of = (...fates: readonly string[]) => before.findings.filter((one) => fates.includes(fate(one)));
  const accepted = of('accepted');
  return {
    lastRun: before.observedAt,
    added: now.filter(({ key }) => !known.has(key)),
    still: now.flatMap(({ key }) => known.get(key) ?? []),
    gone: of('gone', 'unlisted'),
    ...(accepted.length > 0 && { accepted }),
    untold: of('untold'),
  };
}
