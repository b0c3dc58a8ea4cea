import { explanationOfFinding, labels } from '../advice/explanation.ts';
import { type ExitPolicy, policyFor } from '../model/exit-policy.ts';
import { type Finding, shownLevelOf } from '../model/finding.ts';
import type { Level } from '../model/level.ts';
import type { Report, TargetReport } from '../model/report.ts';
import type { Location } from '../model/target.ts';
import { plain } from '../text/escape.ts';
import { addressOf, firstCommandOf, messageOf, targetName, worstFirst } from './wording.ts';

/** One mark at a line of the repository, or at the run where the target is in no file. */
export interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly location: { readonly file: string; readonly line: number } | null;
}

/**
 * The runner shows ten annotations of a level per step and only logs the rest (its ExecutionContext). One of the ten
 * is left for what the action itself has to say, such as why the step failed.
 */
export const MAX_ANNOTATIONS_PER_LEVEL = 9;

/**
 * One annotation a target and cause, the worst targets first. What a change leaves as it was has none: its author has
 * nothing to do with it.
 */
export function annotationsOf(report: Report, policy: ExitPolicy): Annotation[] {
  return worstFirst(report.targets)
    .filter(({ target }) => !target.isUnchanged)
    .flatMap((seen) =>
      byCause(seen.findings).map((findings) => annotationOf(findings, seen, policyFor(seen.target, policy))),
    );
}

/** The findings of one rule at one level and place, at whatever address. */
function byCause(findings: readonly Finding[]): (readonly [Finding, ...Finding[]])[] {
  const causes = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const { ruleId, kind, level, accepted, locations } = finding;
    const key = JSON.stringify([ruleId, kind, level, accepted, locations]);
    const known = causes.get(key);
    if (known === undefined) causes.set(key, [finding]);
    else known.push(finding);
  }
  return [...causes.values()];
}

/** As many of a level as are shown, the last of them saying how many more there are. */
export function rolledUp(annotations: readonly Annotation[]): Annotation[] {
  return (['error', 'warning', 'note'] as const).flatMap((level): Annotation[] => {
    const ofLevel = annotations.filter((annotation) => annotation.level === level);
    if (ofLevel.length <= MAX_ANNOTATIONS_PER_LEVEL) return ofLevel;
    const shown = ofLevel.slice(0, MAX_ANNOTATIONS_PER_LEVEL - 1);
    const message = `${ofLevel.length - shown.length} more findings are in the job summary and in the report`;
    return [...shown, { level, title: 'more findings', message, location: null }];
  });
}

function annotationOf(
  [finding, ...alike]: readonly [Finding, ...Finding[]],
  seen: TargetReport,
  policy: ExitPolicy,
): Annotation {
  const { target } = seen;
  const address = addressOf(finding, target);
  const more = alike.length === 0 ? '' : ` and ${alike.length} more`;
  const where = address === null ? '' : ` [${address}${more}]`;
  const { ruleId, locations } = finding;
  const [place] = locations;
  const { fix, commands, helpUri } = explanationOfFinding(finding, seen);
  const command = firstCommandOf(commands);
  const cause = `${finding.kind === 'inconclusive' ? 'inconclusive: ' : ''}${messageOf(finding)}`;
  const cure = command === null ? `${labels.fix}: ${fix}` : `${labels.commands}: ${plain(command)}`;
  return {
    level: shownLevelOf(finding, policy),
    title: ruleId,
    // A line each, so that a command can be copied.
    message: [plain(`${targetName(target)}${where}: ${cause}`), cure, `${labels.helpUri}: ${helpUri}`].join('\n'),
    location: place === undefined ? null : placeOf(place),
  };
}

/** Who names a file may not write into the log by it. */
function placeOf({ file, line }: Location): NonNullable<Annotation['location']> {
  return { file: plain(file), line };
}
