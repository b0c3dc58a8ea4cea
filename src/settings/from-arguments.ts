import { parseArgs } from 'node:util';
import type { Target } from '../model/target.ts';
import { readAll, UsageError } from '../problem.ts';
import { fileTargetIn, isFileTarget } from '../targets/file-target.ts';
import { parseTarget } from '../targets/parse.ts';
import { nearestOf } from '../text/nearest.ts';
import { type Given, settingsOf } from './settings.ts';

export interface Arguments {
  readonly given: Given;
  readonly targets: readonly Target[];
  /** The rule of "explain RULE"; null: something else is asked for. */
  readonly explained: string | null;
  /** The paths of "discover PATH..."; null: something else is asked for. */
  readonly searched: readonly string[] | null;
}

/**
 * argv (without node and the script) -> what was given.
 * @throws UsageError for an unknown option, a missing value or a target that cannot be read.
 */
export function argumentsOf(argv: readonly string[]): Arguments {
  const options = Object.fromEntries(
    settingsOf('command').map(({ name, value }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: true,
        ...(name === 'help' && { short: 'h' }),
      },
    ]),
  );
  const { values, positionals } = parsed(argv, options);
  const given = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, (value as (string | boolean)[]).map(String)]),
  );
  for (const { name, isList } of settingsOf('command')) {
    const values = given[name] ?? [];
    if (!isList && values.length > 1)
      throw new UsageError(`--${name} is given ${values.length} times: expected it once`);
  }
  if (given['demo'] !== undefined && (positionals.length > 0 || Object.keys(given).length > 1)) {
    throw new UsageError('--demo checks servers of its own: expected it alone');
  }
  const [first, rule, ...more] = positionals;
  if (first === 'explain') {
    const isAlone = rule !== undefined && more.length === 0 && Object.keys(given).length === 0;
    if (isAlone) return { given, targets: [], explained: rule, searched: null };
    // A host of that name can still be listed with its port.
    throw new UsageError(
      'explain shows what is known of a rule: expected "explain RULE" alone, for example explain certificate-expired',
    );
  }
  if (first === 'merge')
    return { given: { ...given, replay: mergedIn(positionals, given) }, targets: [], explained: null, searched: null };
  if (first === 'discover') return { given, targets: [], explained: null, searched: searchedIn(positionals, given) };
  return { given, targets: readAll(positionals, targetOf, () => null), explained: null, searched: null };
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

/** A file may have options behind it, all in one argument. */
function targetOf(text: string): Target {
  return isFileTarget(text) ? fileTargetIn(text) : parseTarget(text);
}

function parsed(argv: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']) {
  try {
    return parseArgs({ args: [...argv], options: options ?? {}, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = (/--[\w-]+/.exec(message) ?? /-\w/.exec(message))?.[0] ?? '';
    const { value } = settingsOf('command').find(({ name }) => `--${name}` === option) ?? {};
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const meant = nearestOf(
        option.slice(2),
        settingsOf('command').map(({ name }) => name),
      );
      throw new UsageError(`unknown option "${option}": ${meant === undefined ? 'see --help' : `expected --${meant}`}`);
    }
    if (value !== undefined) throw new UsageError(`${option} has no value: expected ${option}=${value}`);
    throw new UsageError(`${option} takes no value: expected it alone`);
  }
}
