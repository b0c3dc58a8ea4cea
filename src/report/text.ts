import { styleText } from 'node:util';
import type { CommandBlock } from '../advice/command-blocks.ts';
import { explanationsOf, labels } from '../advice/explanation.ts';
import type { Report, TargetReport } from '../model/report.ts';
import { plain } from '../text/escape.ts';
import { wrapped } from '../text/wrap.ts';
import { effectLines } from './effect.ts';
import { sinceLines } from './since.ts';
import {
  addressOf,
  blockHead,
  changeSentences,
  countsWithNames,
  dateOf,
  fingerprintsText,
  levelWord,
  messageOf,
  minuteOf,
  profilesText,
  targetName,
  worstFirst,
} from './wording.ts';

type Style = Parameters<typeof styleText>[0];
const STYLES: Readonly<Record<string, Style>> = {
  error: 'red',
  fail: 'red',
  warning: 'yellow',
  warn: 'yellow',
  inconclusive: 'magenta',
  note: 'cyan',
  pass: 'green',
};

export interface TextOptions {
  /** For a terminal. */
  readonly colour?: boolean;
  /** Whether to show the commands that fix a finding and that reproduce it; true by default. */
  readonly commands?: boolean;
}

const INDENT = ' '.repeat(8);

/** More targets than this that pass without a finding are counted, not listed. */
const MAX_PASSES_LISTED = 20;

/** For people: one line a finding, the worst targets first; then once per kind of finding what to do about it. */
export function renderText(report: Report, { colour = false, commands = true }: TextOptions = {}): string {
  const painted = (word: string) =>
    colour && STYLES[word] !== undefined ? styleText(STYLES[word], word, { validateStream: false }) : word;

  const found = worstFirst(report.targets).flatMap(({ target, findings }) =>
    findings.flatMap((finding) => {
      const address = addressOf(finding, target);
      const where = address === null ? targetName(target) : `${targetName(target)} [${address}]`;
      const line = `${where}: ${painted(levelWord(finding))} ${finding.ruleId}: ${plain(messageOf(finding))}`;
      const fingerprints = fingerprintsText(finding);
      return fingerprints === null ? [line] : [line, INDENT + fingerprints];
    }),
  );
  const passed = report.targets.filter(({ findings }) => findings.length === 0);
  const passes =
    passed.length > MAX_PASSES_LISTED
      ? [`${passed.length} targets: ${painted('pass')}, the first expires ${firstExpiryOf(passed, report)}`]
      : passed.map(
          (one) => `${targetName(one.target)}: ${painted(one.verdict)}, expires ${firstExpiryOf([one], report)}`,
        );
  const advice = explanationsOf(worstFirst(report.targets)).flatMap((one) => [
    '',
    one.ruleId,
    ...wrapped(one.title, INDENT, head(labels.title)),
    ...wrapped(one.why, INDENT, head(labels.why)),
    ...one.seenAs.map((words, index) => (index === 0 ? head(labels.seenAs) : INDENT) + words),
    ...wrapped(one.fix, INDENT, head(labels.fix)),
    ...(commands ? one.commands.flatMap(commandLines) : []),
    ...(commands && one.showBy !== null ? [head(labels.showBy) + one.showBy] : []),
    head(labels.helpUri) + one.helpUri,
  ]);
  const basis = `Judged as of ${minuteOf(report.judgedAt)} ${profilesText(report)}; trust anchors: ${plain(report.trustAnchors)}.`;
  return [
    ...found,
    ...passes,
    ...advice,
    '',
    `${painted(report.verdict)}: ${countsWithNames(report.targets)}`,
    basis,
    ...changeSentences(report).map((sentence) => `Change: ${plain(sentence)}.`),
    ...effectLines(report),
    ...sinceLines(report),
    ...(report.notes ?? []).map((note) => `Note: ${plain(note)}.`),
    '',
  ].join('\n');
}

function head(label: string): string {
  return `  ${label}:`.padEnd(INDENT.length);
}

function commandLines(block: CommandBlock): string[] {
  return [`${head(labels.commands)}# ${plain(blockHead(block))}`, ...block.lines.map((line) => INDENT + line)];
}

function firstExpiryOf(targets: readonly TargetReport[], { judgedAt }: Report): string {
  const [first] = targets.flatMap(({ expiresAt }) => expiresAt ?? []).sort();
  return first === undefined ? 'at no date' : dateOf(first, { judgedAt });
}
