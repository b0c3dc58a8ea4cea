import type { Finding } from '../model/finding.ts';
import { cutOf, endpointOf, isStopped } from '../model/observation.ts';
import type { Report, TargetReport } from '../model/report.ts';

/** How far a run came that was stopped before it was over. */
export interface Stopped {
  /** How many targets were looked at to the end. */
  readonly doneCount: number;
  readonly targetCount: number;
  /** What stopped it: "by a signal", "by total-timeout-ms after 60000 ms". */
  readonly by: string;
}

/** null: every target was looked at to the end. */
export function stoppedIn({ targets }: Pick<Report, 'targets'>): Stopped | null {
  const left = targets.filter((one) => !isLookedAt(one));
  const [first] = left;
  if (first === undefined) return null;
  return { doneCount: targets.length - left.length, targetCount: targets.length, by: causeOf(first) };
}

/** "Stopped after 8 of 200 targets" */
export function stoppedText({ doneCount, targetCount }: Stopped): string {
  return `Stopped after ${doneCount} of ${targetCount} ${targetCount === 1 ? 'target' : 'targets'}`;
}

/** Whether the run did not end before every look at it was over, and judged. */
export function isLookedAt({ observations, findings }: Pick<TargetReport, 'observations' | 'findings'>): boolean {
  return !observations.some(isStopped) && !findings.some(isOfStop);
}

/**
 * A target without the findings that say no more than that the run ended: they are no server's fault. None where nothing
 * else is known of it.
 */
export function shownOf(seen: TargetReport): readonly TargetReport[] {
  if (isLookedAt(seen)) return [seen];
  const addresses = new Set(seen.observations.filter(isStopped).map((one) => endpointOf(one)?.address));
  const isForStop = (finding: Finding) =>
    isOfStop(finding) ||
    (addresses.has(finding.endpoint?.address) &&
      (finding.kind === 'inconclusive' || finding.ruleId === 'look-incomplete'));
  const findings = seen.findings.filter((finding) => !isForStop(finding));
  return findings.length === 0 ? [] : [{ ...seen, findings }];
}

/** Whether a finding says of itself that it comes of the end of the run. */
function isOfStop({ kind, evidence }: Finding): boolean {
  return kind === 'inconclusive' && (evidence['cause'] === 'aborted' || evidence['cause'] === 'run-timeout');
}

function causeOf({ observations, findings }: TargetReport): string {
  const cut = observations.filter(isStopped).map(cutOf)[0];
  const limitMs = cut?.cause.kind === 'run-timeout' ? cut.cause.limitMs : findings.find(isOfStop)?.evidence['limitMs'];
  return limitMs === undefined ? 'by a signal' : `by total-timeout-ms after ${limitMs} ms`;
}
