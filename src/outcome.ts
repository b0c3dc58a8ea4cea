import type { ExitPolicy, Finding, Report } from './model.ts';

/** 1 for a finding at or above fail-on, else 3 for what could not be tested, else 0. */
export function exitCodeOf(report: Report, { failOn, onInconclusive }: ExitPolicy): 0 | 1 | 3 {
  const findings = report.targets.flatMap((target) => target.findings);
  if (findings.some((finding) => isFailure(finding, failOn))) return 1;
  const isUntested = findings.some(({ kind }) => kind === 'inconclusive') || report.targets.length === 0;
  return isUntested && onInconclusive === 'fail' ? 3 : 0;
}

function isFailure({ kind, level }: Finding, failOn: ExitPolicy['failOn']): boolean {
  if (kind !== 'fail' || failOn === 'never') return false;
  return level === 'error' || (failOn === 'warning' && level === 'warning');
}
