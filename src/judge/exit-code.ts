import type { Finding } from '../model/finding.ts';
import { isStopped } from '../model/observation.ts';
import type { ExitPolicy, Report } from '../model/report.ts';

/** 1 for a finding at or above fail-on, else 3 for what could not be tested, else 0. */
export function exitCodeOf(report: Report, { failOn, onInconclusive }: ExitPolicy): 0 | 1 | 3 {
  const findings = report.targets.flatMap((target) => target.findings).filter(({ accepted }) => accepted === undefined);
  if (findings.some((finding) => isFailure(finding, failOn))) return 1;
  const observations = report.targets.flatMap((target) => target.observations);
  // A run that was stopped has not been asked to be lenient with what it did not do.
  if (observations.some(isStopped)) return 3;
  const isUntested = findings.some(({ kind }) => kind === 'inconclusive') || report.targets.length === 0;
  return isUntested && onInconclusive === 'fail' ? 3 : 0;
}

function isFailure({ kind, level }: Finding, failOn: ExitPolicy['failOn']): boolean {
  if (kind !== 'fail' || failOn === 'never') return false;
  return level === 'error' || (failOn === 'warning' && level === 'warning');
}

/** The exit codes of the command, which the action's verdict follows. All others are reserved. */
export const exitCodes: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'nothing found that fails the run by fail-on and on-inconclusive'],
  [1, 'at least one finding at or above fail-on'],
  [2, 'a setting, a target or a file cannot be read; nothing was probed'],
  [3, 'a target could not be tested, on-inconclusive is fail; none has code 1'],
  [4, 'a report could not be written, or an internal error; it says which'],
];
