import { parseArgs } from 'node:util';
import type { Target } from '../model/target.ts';
import { type Problem, Problems, UsageError } from '../problem.ts';
import { fileTargetIn, isFileTarget } from '../targets/file-target.ts';
import { targetsIn } from '../targets/list.ts';
import { meantOption } from './meant-option.ts';
import { type Given, type Setting, settingsOf } from './settings.ts';

export interface Arguments {
  readonly given: Given;
  readonly targets: readonly Target[];
  /** Which argument a target is: "argument 2". */
  readonly lines: ReadonlyMap<Target, string>;
  /** What cannot be read of the arguments so far, to be reported with everything else that cannot be. */
  readonly problems: readonly Problem[];
  /** What "explain" is asked for, "" for the list; null: something else is asked for. */
  readonly explained: string | null;
  /** The paths of "discover PATH..."; null: something else is asked for. */
  readonly searched: readonly string[] | null;
}

const options = settingsOf('command');

/**
 * argv (without node and the script) -> what was given.
 * @throws UsageError for what cannot go together.
 */
export function argumentsOf(argv: readonly string[]): Arguments {
  const problems = new Problems();
  const { given, positionals } = parsed(argv, problems);
  if (given.demo !== undefined && (positionals.length > 0 || Object.keys(given).length > 1)) {
    throw new UsageError('--demo checks servers of its own: expected it alone');
  }
  const base = { given, targets: [], lines: new Map(), explained: null, searched: null };
  // A host of that name can still be listed with its port.
  if (positionals[0] === 'explain' || positionals[0] === 'discover') {
    problems.throwAny();
    return positionals[0] === 'explain'
      ? { ...base, problems: [], explained: explainedIn(positionals, given) }
      : { ...base, problems: [], searched: searchedIn(positionals, given) };
  }
  if (positionals[0] === 'merge')
    return { ...base, problems: problems.list, given: { ...given, replay: mergedIn(positionals, given) } };
  const lines = new Map(
    joined(positionals).flatMap((word, index) =>
      problems
        .readEach(() => targetsOf(word))
        .flat()
        .map((target) => [target, `argument ${index + 1}`] as const),
    ),
  );
  return { ...base, targets: [...lines.keys()], lines, problems: problems.list };
}

/** The words behind "explain": a rule, or what somebody saw, with or without quotes around it. */
function explainedIn([, ...words]: readonly string[], given: Given): string {
  if (Object.keys(given).length === 0) return words.join(' ').trim();
  throw new UsageError(
    'explain shows what is known of a rule: expected "explain RULE", "explain MESSAGE" or "explain" alone, without options',
  );
}

/** The paths of "discover PATH...", which has one option. */
function searchedIn([, ...paths]: readonly string[], given: Given): readonly string[] {
  const format = given['format'] ?? [];
  const isAlone = Object.keys(given).every((name) => name === 'format') && format.length <= 1;
  if (paths.length > 0 && isAlone && format.every((one) => one === 'text' || one === 'json')) return paths;
  throw new UsageError(
    'discover shows what would be checked in files: expected "discover PATH...", with --format json or nothing else',
  );
}

/** The recordings of "merge FILE...", which has the options of a replay. */
function mergedIn([, ...files]: readonly string[], given: Given): readonly string[] {
  if (files.length > 0 && given.replay === undefined) return files;
  throw new UsageError(
    'merge judges the recordings of several runs as one: expected "merge FILE...", for example merge part-1.json part-2.json',
  );
}

/** An option of a target may be an argument of its own: mail.example.com server=postfix. */
function joined(positionals: readonly string[]): string[] {
  const targets: string[] = [];
  for (const word of positionals) {
    const isOption = /^(?:name|key|server|profile)=/.test(word) && targets.length > 0;
    if (isOption) targets.push(`${targets.pop()} ${word}`);
    else targets.push(word);
  }
  return targets;
}

/** A path may have commas and spaces in it. */
function targetsOf(text: string): Target[] {
  if (isFileTarget(text)) return [fileTargetIn(text)];
  if (text.trim() === '') throw new UsageError('cannot read target "": expected HOST[:PORT]');
  return targetsIn(text, undefined);
}

function parsed(argv: readonly string[], problems: Problems) {
  const known = Object.fromEntries(
    options.map(({ name, value, letter }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: true,
        ...(letter !== undefined && { short: letter }),
      },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given: Record<string, string[]> = {};
  const positionals: string[] = [];
  let isAfterUnknown = false;
  for (const token of tokens) {
    // What comes behind an option that does not exist is its value, as likely as a target.
    if (token.kind === 'positional' && !isAfterUnknown) positionals.push(token.value);
    isAfterUnknown = false;
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    isAfterUnknown = option === undefined && token.inlineValue !== true;
    const value = problems.read(() => optionValue(option, token), null);
    if (option !== undefined && value !== null) given[option.name] = [...(given[option.name] ?? []), value];
  }
  for (const { name, isList, value } of options) {
    const count = given[name]?.length ?? 0;
    if (!isList && value !== undefined && count > 1)
      problems.add(new UsageError(`--${name} is given ${count} times: expected it once`));
  }
  if (given['verbose'] !== undefined && given['quiet'] !== undefined)
    problems.add(new UsageError('--verbose and --quiet are both given: expected one of them'));
  return { given: given as Given, positionals };
}

interface Token {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function optionValue(option: Setting | undefined, { rawName, value, inlineValue }: Token): string {
  if (option === undefined) throw new UsageError(`unknown option "${rawName}": ${meantOption(rawName, options)}`);
  if (option.value === undefined) {
    if (value === undefined) return 'true';
    throw new UsageError(`${rawName} takes no value: expected it alone`);
  }
  // Another option where the value should be, unless it is written as the value.
  const isMissing = value === undefined || value === '' || (!inlineValue && /^-./.test(value));
  if (!isMissing) return value;
  throw new UsageError(`${rawName} has no value: expected ${rawName}=${option.value}`);
}
