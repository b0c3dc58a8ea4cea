import type { ExitPolicy, Finding, Observation, Report } from './model.ts';

/** 1 for a finding at or above fail-on, else 3 for what could not be tested, else 0. */
export function exitCodeOf(report: Report, { failOn, onInconclusive }: ExitPolicy): 0 | 1 | 3 {
  const findings = report.targets.flatMap((target) => target.findings).filter(({ accepted }) => accepted === undefined);
  if (findings.some((finding) => isFailure(finding, failOn))) return 1;
  const observations = report.targets.flatMap((target) => target.observations);
  if (observations.some(isStopped)) return 3;
  const isUntested = findings.some(({ kind }) => kind === 'inconclusive') || report.targets.length === 0;
  return isUntested && onInconclusive === 'fail' ? 3 : 0;
}

/** A run that was stopped has not been asked to be lenient with what it did not do. */
function isStopped(observation: Observation): boolean {
  if (observation.outcome === 'file') return false;
  const cut = observation.outcome === 'interruption' ? observation : observation.afterwards;
  return cut.outcome === 'interruption' && (cut.cause.kind === 'aborted' || cut.cause.kind === 'run-timeout');
}

function isFailure({ kind, level }: Finding, failOn: ExitPolicy['failOn']): boolean {
  if (kind !== 'fail' || failOn === 'never') return false;
  return level === 'error' || (failOn === 'warning' && level === 'warning');
}
