import { type Explanation, explanationsOf, helpUriOf, labels } from '../advice/explanation.ts';
import type { Finding } from '../model/finding.ts';
import type { TargetReport } from '../model/report.ts';
import type { RuleId } from '../model/rule-id.ts';
import { targetKeyOf } from '../model/target.ts';
import { codeBlock, markdown } from '../text/escape.ts';
import { shortHash } from '../text/hash.ts';
import { fitting } from './fitting.ts';
import { blockHead, fingerprintsText, targetName } from './wording.ts';

/** The advice of so many rules is open; more would push each other off the screen. */
const MAX_OPEN = 3;

/** For how many targets the fingerprints are said that an exception has to name. */
const MAX_FINGERPRINTS = 3;

/** What to do about what was found, a fold for each rule, and how the rest of the page refers to it. */
export interface AdviceSection {
  /** Empty where nothing was found. */
  readonly text: string;
  /** The name of a rule, as a link to its advice: on the page, or where that is left out in the documentation. */
  readonly linkTo: (ruleId: RuleId) => string;
}

/** Advice of at most that many bytes, the worst rules first. */
export function adviceSection(targets: readonly TargetReport[], roomBytes: number): AdviceSection {
  const anchorOf = anchorsOf(targets);
  const explanations = explanationsOf(targets)
    .map((one) => ({ one, weight: weightOf(one.ruleId, targets) }))
    .sort((a, b) => a.weight - b.weight);
  const folds = explanations.map(({ one, weight }, index) =>
    foldOf(
      one,
      anchorOf(one.ruleId),
      index < MAX_OPEN && weight < WEIGHT_OF_NOTES,
      fingerprintsFor(one.ruleId, targets),
    ),
  );
  const kept = fitting(folds, roomBytes);
  const onPage = new Set(explanations.slice(0, kept.length).map(({ one }) => one.ruleId));
  const leftOut = explanations.slice(kept.length).map(({ one: { ruleId } }) => `[${ruleId}](${helpUriOf(ruleId)})`);
  const rest = leftOut.length === 0 ? '' : `\nLeft out for length: ${leftOut.join(', ')}.\n`;
  return {
    text: folds.length === 0 ? '' : `\n### What to do\n${kept.join('')}${rest}`,
    linkTo: (ruleId) => `[${ruleId}](${onPage.has(ruleId) ? `#${anchorOf(ruleId)}` : helpUriOf(ruleId)})`,
  };
}

/**
 * GitHub puts "user-content-" before an id that has it not, and in a job summary follows a link only where it says so too;
 * headings have no anchors there. The summaries of all jobs are on one page, so each says whose it is.
 */
function anchorsOf(targets: readonly TargetReport[]): (ruleId: RuleId) => string {
  const page = shortHash(targets.map(({ target }) => targetKeyOf(target)).join(' '));
  return (ruleId) => `user-content-${ruleId}-${page}`;
}

const WEIGHT_OF_NOTES = 3;

/** By the worst finding of a rule: 0 for an error, 1 where nothing could be told, 2 for a warning. */
function weightOf(ruleId: RuleId, targets: readonly TargetReport[]): number {
  const weights = targets.flatMap(({ findings }) => findings.filter((one) => one.ruleId === ruleId).map(weightOfOne));
  return weights.reduce((worst, next) => Math.min(worst, next), WEIGHT_OF_NOTES);
}

export function weightOfOne({ kind, level, accepted }: Pick<Finding, 'kind' | 'level' | 'accepted'>): number {
  if (accepted !== undefined) return WEIGHT_OF_NOTES;
  if (kind === 'inconclusive') return 1;
  return { error: 0, warning: 2, note: WEIGHT_OF_NOTES }[level];
}

function foldOf(explanation: Explanation, anchor: string, isOpen: boolean, fingerprints: readonly string[]): string {
  const { ruleId, title, helpUri } = explanation;
  const [why, ...others] = adviceParts(explanation);
  const parts = [
    `<details${isOpen ? ' open' : ''}><summary><b>${ruleId}</b>: ${markdown(title)}</summary>`,
    `<a id="${anchor}"></a>${why}`,
    ...others,
    ...fingerprints,
    `[${labels.helpUri}](${helpUri})`,
    '</details>',
  ];
  return `\n${parts.join('\n\n')}\n`;
}

/** Why it is required, what fixes it and what shows it: one paragraph or block each. */
export function adviceParts({ why, seenAs, fix, commands, showBy }: Explanation): string[] {
  return [
    `**${labels.why}.** ${why}`,
    ...(seenAs.length === 0 ? [] : [`**${labels.seenAs}.** ${seenAs.map(markdown).join('; ')}`]),
    `**${labels.fix}.** ${fix}`,
    ...commands.flatMap((block) => [
      `**${labels.commands}** on ${markdown(blockHead(block))}`,
      codeBlock(block.shell, block.lines),
    ]),
    ...(showBy === null ? [] : [`**${labels.showBy}.**`, codeBlock('sh', [showBy])]),
  ];
}

/** What an exception for the rule has to name, where it has to. */
function fingerprintsFor(ruleId: RuleId, targets: readonly TargetReport[]): string[] {
  const all = targets.flatMap(({ target, findings }) => {
    const texts = new Set(
      findings.filter((one) => one.ruleId === ruleId).flatMap((one) => fingerprintsText(one) ?? []),
    );
    return [...texts].map((text) => `- \`${targetName(target)}\`: ${text}`);
  });
  if (all.length === 0) return [];
  const more = all.length > MAX_FINGERPRINTS ? [`- ${all.length - MAX_FINGERPRINTS} more in the JSON report`] : [];
  return ['**Accept.** An exception names one of these:', [...all.slice(0, MAX_FINGERPRINTS), ...more].join('\n')];
}
