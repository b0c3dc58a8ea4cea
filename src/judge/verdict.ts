import type { Verdict } from '../model/report.ts';

const SEVERITY: readonly Verdict[] = ['pass', 'warn', 'inconclusive', 'fail'];

/** The verdict on many is the worst of them; on none it is inconclusive, since silence is never green. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return SEVERITY.findLast((one) => verdicts.includes(one)) ?? 'inconclusive';
}
