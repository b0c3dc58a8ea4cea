import { type ExitPolicy, policyFor } from '../model/exit-policy.ts';
import { isBlocking } from '../model/finding.ts';
import { isStopped } from '../model/observation.ts';
import type { Report } from '../model/report.ts';

/** 1 for a finding at or above fail-on, else 3 for what could not be tested, else 0. */
export function exitCodeOf(report: Report, policy: ExitPolicy): 0 | 1 | 3 {
  const blocking = report.targets.flatMap(({ target, findings }) =>
    findings.filter((finding) => isBlocking(finding, policyFor(target, policy))),
  );
  if (blocking.some(({ kind }) => kind === 'fail')) return 1;
  const observations = report.targets
    .filter(({ target }) => !target.isUnchanged)
    .flatMap((target) => target.observations);
  // A run that was stopped has not been asked to be lenient with what it did not do.
  if (report.unjudgedCount !== undefined || observations.some(isStopped)) return 3;
  if (blocking.length > 0) return 3;
  // Nothing to look at is green where a change was looked through, and nowhere else.
  return report.targets.length === 0 && report.change === undefined && policy.onInconclusive === 'fail' ? 3 : 0;
}

/** The exit codes of the command, which the action's verdict follows. All others are reserved. */
export const exitCodes: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'nothing found that fails the run by fail-on and on-inconclusive'],
  [1, 'at least one finding at or above fail-on'],
  [2, 'a setting, a target or all the files cannot be read; nothing was probed'],
  [3, 'a target could not be tested, on-inconclusive is fail; none has code 1'],
  [4, 'a report could not be written, or an internal error; it says which'],
];
