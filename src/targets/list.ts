import { requestOf, type Target, targetKeyOf } from '../model/target.ts';
import { readAll, UsageError } from '../problem.ts';
import { hostLetters, whole } from '../text/quote.ts';
import { fileTarget, isFileTarget } from './file-target.ts';
import { type Option, profileNamed, requireOptions, serverNamed } from './options.ts';
import { parseTarget } from './parse.ts';

/**
 * A list of targets, one a line: `TARGET [key=value …] [# comment]`, or several with commas between them. The keys are
 * `profile` and `server`.
 * @param file where the lines come from.
 * @param isFile false: the user typed or piped them, so a space may separate two targets.
 * @throws UsageError with file and line.
 */
export function parseList(text: string, file: string, isFile: boolean): Target[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ content: withoutComment(content), location: { file, line: index + 1 } }));
  return readAll(
    lines,
    ({ content, location }) =>
      isFile
        ? targetsIn(content, location)
        : targetsIn(content, undefined).map((target) => ({ ...target, writtenAt: location })),
    ({ location }) => location,
  ).flat();
}

/** One line of a list. A `#` at its start or behind a space begins a comment. */
export function withoutComment(line: string): string {
  return line
    .replace(/^\uFEFF/, '')
    .replace(/(^|\s)#.*$/s, '')
    .trim();
}

/**
 * The targets of one line, with the options behind each. Where the user typed them, in a workflow or on a command line,
 * a space may separate two as well as a comma; a file might be anything, and such a line be a sentence.
 * @param writtenAt the line, where it is a file's.
 * @throws UsageError
 */
export function targetsIn(line: string, writtenAt: Target['writtenAt']): Target[] {
  const quoted = writtenAt === undefined ? whole : hostLetters;
  const ofFile = isFileTarget(line);
  const parts = line.match(ofFile ? /\s+|\S+/g : /[\s,]+|[^\s,]+/g) ?? [];
  const found: { readonly text: string; readonly options: Option[] }[] = [];
  for (const [index, word] of parts.entries()) {
    if (ofFile ? /^\s/.test(word) : /^[\s,]/.test(word)) continue;
    const before = parts[index - 1] ?? '';
    const last = found.at(-1);
    const option = optionIn(word);
    if (last !== undefined && option !== null) last.options.push(option);
    else if (last === undefined || before.includes(',') || (writtenAt === undefined && !ofFile))
      found.push({ text: word, options: [] });
    else
      throw new UsageError(
        `cannot read ${quoted(word)}: expected one target a line, or commas between them, and behind each nothing but profile=NAME or server=NAME`,
      );
  }
  return readAll(
    found,
    ({ text, options }) => targetWith(text, options, writtenAt),
    // Whoever reads several lines knows where each is.
    () => null,
  );
}

/** Where a list is looked for that nobody named. */
export const OWN_LISTS = ['.github/mail-hosts.txt', '.github/mail-hosts.yml', '.github/mail-hosts.yaml'] as const;

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

/** `key=value`; null: it is none. */
function optionIn(word: string): Option | null {
  const at = word.indexOf('=');
  return at < 1 ? null : [word.slice(0, at), word.slice(at + 1)];
}

/**
 * All targets of the run, each once, and a line for each that is listed again with the same options.
 * @param lines where targets are written that are in no file.
 * @throws UsageError when there is none.
 */
export function uniqueTargets(
  targets: readonly Target[],
  lines: ReadonlyMap<Target, string> = new Map(),
): { targets: readonly Target[]; notes: readonly string[] } {
  if (targets.length === 0)
    throw new UsageError(
      `no target given: expected at least one HOST[:PORT], listed, in a targets-file, or in ${OWN_LISTS[0]}`,
    );
  const placeOf = (target: Target) => {
    const { writtenAt } = target;
    const line = writtenAt === undefined ? lines.get(target) : `${writtenAt.file}:${writtenAt.line}`;
    return line === undefined ? '' : ` at ${line}`;
  };
  const known = new Map<string, Target>();
  const notes: string[] = [];
  for (const target of targets) {
    const key = requestOf(target);
    const first = known.get(key);
    if (first === undefined) known.set(key, target);
    else
      notes.push(
        `"${targetKeyOf(target).replace(/^file:/, '')}" is listed${placeOf(first)} and again${placeOf(target)}, and checked once`,
      );
  }
  return { targets: [...known.values()], notes };
}
