import { candidates } from '../discover/candidates.ts';
import { discover } from '../discover/find.ts';
import type { Find, SourceFile } from '../discover/format.ts';
import { formats } from '../discover/formats.ts';
import { UsageError } from '../problem.ts';
import { type Change, folderOf, type Side } from './change.ts';

/** No change that people look at has more text, and memory ends somewhere. */
const MOST_TEXT = 200_000_000;

/** What discovery says of the files of a change. */
export interface Discovered {
  /** Servers of one's own and certificates that are new or changed, at the head's line. */
  readonly touched: readonly Find[];
  /** Servers of one's own that were there before, in no file of the change any more; under the path that the file has now. */
  readonly gone: readonly Find[];
  /** Changed files that name a server or hold a certificate, before or after, by path. */
  readonly filesOfConcern: readonly string[];
  /** How many finds in them are of a provider, or of nobody; they are never contacted. */
  readonly passedOver: number;
  /** How many hosts in them stand for something else, such as "${SMTP_HOST}". */
  readonly interpolated: number;
  /** Which of them could not be read to the end. */
  readonly unreadable: readonly string[];
}

/**
 * What a change does to the servers that its files name, as sets: a find is new unless the same file had it before, or another
 * file of the change has lost it. So what is indented, moved or renamed is not new.
 * @param isAsked whether discovery is to look at a path.
 * @param turn awaited before each file is looked through: what it throws ends the search.
 */
export async function discoveredIn(
  change: Change,
  isAsked: (path: string) => boolean,
  turn?: () => Promise<void>,
): Promise<Discovered> {
  const changed = change.files.flatMap(({ path, wasAt }) => (wasAt === null ? [path] : [path, wasAt]));
  const asked = candidates(new Set(changed)).filter(isAsked);
  const { finds: after, interpolatedCounts, unreadable } = await findsAt(change.head, asked, isAsked, turn);
  const { finds: before } = await findsAt(change.base, asked, isAsked, turn);

  const keysAfter = byFile(after);
  const keysBefore = byFile(before);
  const has = (keys: ReadonlyMap<string, ReadonlySet<string>>, file: string, key: string) =>
    keys.get(file)?.has(key) ?? false;
  const moved = new Set(before.filter(({ file, key }) => !has(keysAfter, file, key)).map(({ key }) => key));
  const pathNow = new Map(change.files.map(({ path, wasAt }) => [wasAt ?? path, path]));
  const touched = after.filter(
    ({ file, key, class: whose }) => whose === 'own' && !moved.has(key) && !has(keysBefore, file, key),
  );
  const isKept = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key, port, class: whose }) => whose === 'own' && port !== 0 && !isKept.has(key));
  const ofChange = new Set(changed);
  const inChange = (find: Find) => ofChange.has(find.file);
  const found = new Set([...before, ...after].map(({ file }) => file));
  const decides = (path: string) => [...found].some((file) => isTogether(path, file));
  const paths = asked.filter((path) => found.has(path) || decides(path));
  return {
    touched,
    gone: gone.map((find) => ({ ...find, file: pathNow.get(find.file) ?? find.file })),
    filesOfConcern: [...new Set(paths.map((path) => pathNow.get(path) ?? path))],
    passedOver: after.filter((find) => inChange(find) && find.class !== 'own').length,
    interpolated: [...interpolatedCounts].reduce((sum, [file, count]) => sum + (ofChange.has(file) ? count : 0), 0),
    unreadable: unreadable.filter((file) => ofChange.has(file)),
  };
}

interface KeyedFind extends Find {
  readonly key: string;
}

async function findsAt(
  side: Side,
  asked: readonly string[],
  isAsked: (path: string) => boolean,
  turn?: () => Promise<void>,
) {
  const files: SourceFile[] = [];
  let left = MOST_TEXT;
  for (const path of withThoseBeside(side, asked, isAsked)) {
    const text = await side.text(path);
    left -= text?.length ?? 0;
    if (left < 0)
      throw new UsageError(
        `the change has more than ${MOST_TEXT} characters of text: expected discover to name fewer files`,
      );
    if (text !== null) files.push({ path, text });
  }
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const found = await discover(files, turn);
  const finds: KeyedFind[] = found.finds.map((find) => ({ ...find, key: keyOf(find, texts.get(find.file) ?? '') }));
  return { ...found, finds };
}

/** A certificate is what its file holds. */
function keyOf({ host, port, mode }: Find, text: string): string {
  return port === 0 ? text : JSON.stringify([host, port, mode]);
}

/** What a changed file means may be decided by another one, which did not change. */
function withThoseBeside(
  side: Side,
  asked: readonly string[],
  isAsked: (path: string) => boolean,
): ReadonlySet<string> {
  const all = new Set(asked);
  for (const path of asked.filter((one) => togetherOf(one) !== undefined)) {
    const beside = side.filesIn(folderOf(path)).filter((other) => isTogether(path, other));
    for (const other of candidates(beside).filter(isAsked)) all.add(other);
  }
  return all;
}

function togetherOf(path: string): RegExp | undefined {
  return formats.flatMap(({ together }) => together ?? []).find((one) => one.test(nameOf(path)));
}

function isTogether(path: string, other: string): boolean {
  return folderOf(path) === folderOf(other) && (togetherOf(path)?.test(nameOf(other)) ?? false);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function byFile(finds: readonly KeyedFind[]): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { file, key } of finds) keys.set(file, (keys.get(file) ?? new Set()).add(key));
  return keys;
}
