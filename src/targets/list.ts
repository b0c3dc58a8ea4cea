import { type Target, targetKeyOf } from '../model/target.ts';
import { readAll, UsageError } from '../problem.ts';
import { hostLetters, type Quote, whole } from '../text/quote.ts';
import { fileTarget, isFileTarget } from './file-target.ts';
import { type Option, profileNamed, requireOptions, serverNamed } from './options.ts';
import { parseTarget } from './parse.ts';

/**
 * A list of targets, one a line: `TARGET [key=value …] [# comment]`. The keys are `profile` and `server`.
 * @param file where the lines come from, for errors; kept in the targets when it is a file of the repository.
 * @throws UsageError with file and line.
 */
export function parseList(text: string, file: string, isFile: boolean, firstLine = 1): Target[] {
  const lines = text.split(/\r\n|\r|\n/).flatMap((content, index) => {
    const [first, ...options] = content
      .replace(/^\uFEFF/, '')
      .replace(/(^|\s)#.*$/s, '')
      .trim()
      .split(/\s+/);
    return first === undefined || first === '' ? [] : [{ first, options, location: { file, line: firstLine + index } }];
  });
  return readAll(
    lines,
    ({ first, options, location }) => {
      const pairs = options.map((option) => keyAndValue(option, isFile ? hostLetters : whole));
      return targetWith(first, pairs, isFile ? location : undefined);
    },
    ({ location }) => location,
  );
}

/** One target and its options, as a list or a YAML file gives them. */
export function targetWith(text: string, options: readonly Option[], writtenAt: Target['writtenAt']): Target {
  if (isFileTarget(text)) return fileTarget(text, options, writtenAt);
  const quoted = writtenAt === undefined ? whole : hostLetters;
  const target = parseTarget(text, quoted);
  requireOptions(options, ['profile', 'server'], 'a host', quoted);
  const chosen = options.map(([key, value]) =>
    key === 'profile' ? { profile: profileNamed(value, quoted) } : { server: serverNamed(value, quoted) },
  );
  return Object.assign({ ...target }, ...chosen, writtenAt && { writtenAt });
}

function keyAndValue(option: string, quoted: Quote): [string, string] {
  const at = option.indexOf('=');
  if (at < 1)
    throw new UsageError(
      `cannot read ${quoted(option)}: expected one target a line, and behind it nothing but profile=NAME or server=NAME`,
    );
  return [option.slice(0, at), option.slice(at + 1)];
}

/**
 * All targets of the run, each once, and a line for each that is listed again with the same options.
 * @throws UsageError when there is none.
 */
export function uniqueTargets(targets: readonly Target[]): { targets: readonly Target[]; notes: readonly string[] } {
  if (targets.length === 0)
    throw new UsageError('no target given: expected at least one HOST[:PORT], listed or in a targets-file');
  const known = new Map<string, Target>();
  const notes: string[] = [];
  for (const target of targets) {
    const { writtenAt, server: _, ...identity } = target;
    const key = JSON.stringify(Object.entries(identity).sort());
    const first = known.get(key);
    if (first === undefined) known.set(key, target);
    else
      notes.push(
        `"${targetKeyOf(target).replace(/^file:/, '')}" is listed${placeOf(first)} and again${placeOf(target)}, and checked once`,
      );
  }
  return { targets: [...known.values()], notes };
}

function placeOf({ writtenAt }: Target): string {
  return writtenAt === undefined ? '' : ` at ${writtenAt.file}:${writtenAt.line}`;
}
