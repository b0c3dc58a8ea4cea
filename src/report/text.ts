import { styleText } from 'node:util';
import type { CommandBlock } from '../advice/command-blocks.ts';
import { type Explanation, explanationsOf, labels } from '../advice/explanation.ts';
import type { Report, TargetReport } from '../model/report.ts';
import { plain } from '../text/escape.ts';
import { columnsOf, wrapped } from '../text/wrap.ts';
import { effectLines } from './effect.ts';
import { presentedBlocks } from './presented.ts';
import { sinceLines } from './since.ts';
import { stoppedIn, stoppedText } from './stopped.ts';
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
  touchedIn,
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
  readonly colour?: boolean;
  /** Whether to show the commands that fix a finding and that reproduce it; true by default. */
  readonly commands?: boolean;
  /** The columns of the terminal, which nothing but a command is wider than; absent: one finding a line, however long. */
  readonly columns?: number;
  /** Whether to show what every target presented. */
  readonly isVerbose?: boolean;
  /** For a runner's log, which folds groups: the verdict before them, each explanation in one. */
  readonly isGrouped?: boolean;
}

const INDENT = ' '.repeat(8);

/** More targets than this that pass without a finding are counted, not listed. */
const MAX_PASSES_LISTED = 20;

/** A paragraph as wide as may be: text, the indent of its lines, and what the first one begins with. */
type Lay = (text: string, indent?: string, first?: string) => string[];

/** For people: one line a finding, the worst targets first; then once per kind of finding what to do about it. */
export function renderText(report: Report, options: TextOptions = {}): string {
  const { colour = false, columns, isVerbose = false, isGrouped = false } = options;
  const painted = (word: string) =>
    colour && STYLES[word] !== undefined ? styleText(STYLES[word], word, { validateStream: false }) : word;
  // In a terminal of eighty columns a line goes to its last column but one or two, as it always has.
  const width = columns === undefined ? undefined : Math.max(columns, 24);
  const lay: Lay = (text, indent = INDENT, first = '') =>
    width === undefined ? [first + text] : wrapped(text, indent, first, width);
  const prose: Lay = (text, indent = INDENT, first = indent) =>
    wrapped(text, indent, first, width === undefined ? undefined : Math.min(width, 100));

  const touched = worstFirst(touchedIn(report.targets));
  const found = touched.flatMap(({ target, findings }) =>
    findings.flatMap((finding) => {
      const address = addressOf(finding, target);
      const where = address === null ? targetName(target) : `${targetName(target)} [${address}]`;
      const line = lay(`${where}: ${painted(levelWord(finding))} ${finding.ruleId}: ${plain(messageOf(finding))}`);
      const fingerprints = fingerprintsText(finding);
      return fingerprints === null ? line : [...line, ...lay(fingerprints, INDENT, INDENT)];
    }),
  );
  const presented = isVerbose
    ? report.targets
        .flatMap(presentedBlocks)
        .flatMap(({ head, lines }) => [
          '',
          ...lay(head),
          ...lines.flatMap((line) => lay(line, `${INDENT}  `, /^\d+\./.test(line) ? '    ' : INDENT)),
        ])
    : [];
  const explanations = explanationsOf(touched);
  const bodies = explanations.map((one) => explanationLines(one, options, prose));
  const verdict = [
    ...lay(`${painted(report.verdict)}: ${countsWithNames(report.targets)}`),
    ...lay(
      `Judged as of ${minuteOf(report.judgedAt)} ${profilesText(report)}; trust anchors: ${plain(report.trustAnchors)}.`,
    ),
    ...stoppedSentences(report).flatMap((sentence) => lay(sentence)),
    ...changeSentences(report).flatMap((sentence) => lay(`Change: ${plain(sentence)}.`)),
    ...[...effectLines(report), ...sinceLines(report)].flatMap((line) => lay(line)),
    ...(report.notes ?? []).flatMap((note) => lay(`Note: ${plain(note)}.`)),
  ];
  const advice = isGrouped
    ? bodies.flatMap((lines, index) => [
        `::group::${explanations[index]?.ruleId}: what to do`,
        ...lines,
        '::endgroup::',
      ])
    : bodies.flatMap((lines, index) => ['', explanations[index]?.ruleId ?? '', ...lines]);
  const shown = [...found, ...passesOf(report, painted).flatMap((line) => lay(line)), ...presented];
  const whole = isGrouped ? [...shown, '', ...verdict, '', ...advice] : [...shown, ...advice, '', ...verdict, ''];
  return isGrouped ? `${whole.join('\n').trimEnd()}\n` : whole.join('\n');
}

function stoppedSentences(report: Report): string[] {
  const stopped = stoppedIn(report);
  return stopped === null ? [] : [`${stoppedText(stopped)}, ${stopped.by}.`];
}

function passesOf(report: Report, painted: (word: string) => string): string[] {
  const passed = touchedIn(report.targets).filter(({ findings }) => findings.length === 0);
  return passed.length > MAX_PASSES_LISTED
    ? [`${passed.length} targets: ${painted('pass')}, the first expires ${firstExpiryOf(passed, report)}`]
    : passed.map(
        (one) => `${targetName(one.target)}: ${painted(one.verdict)}, expires ${firstExpiryOf([one], report)}`,
      );
}

function explanationLines(one: Explanation, { commands = true, columns }: TextOptions, lay: Lay): string[] {
  const more = head(labels.helpUri) + one.helpUri;
  return [
    ...lay(one.title, INDENT, head(labels.title)),
    ...lay(one.why, INDENT, head(labels.why)),
    ...one.seenAs.flatMap((words, index) =>
      columns === undefined
        ? [(index === 0 ? head(labels.seenAs) : INDENT) + words]
        : lay(words, INDENT, index === 0 ? head(labels.seenAs) : INDENT),
    ),
    ...lay(one.fix, INDENT, head(labels.fix)),
    ...(commands ? one.commands.flatMap(commandLines) : []),
    ...(commands && one.showBy !== null ? [head(labels.showBy) + one.showBy] : []),
    // An address that is cut leads nowhere.
    columns !== undefined && columnsOf(more) > columns ? `${head(labels.helpUri)}explain ${one.ruleId}` : more,
  ];
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
