import { candidates } from '../discover/candidates.ts';
import { discoverIn } from '../discover/find.ts';
import type { Find, SourceFile } from '../discover/format.ts';
import { type Change, folderOf, type Side } from './change.ts';

/** What discovery says of the files of a change. */
export interface Discovered {
  /** Servers of one's own and certificates that are new or changed, at the head's line. */
  readonly touched: readonly Find[];
  /** Changed files that name a server or hold a certificate, before or after, by path. */
  readonly filesOfConcern: readonly string[];
  /** How many finds in them are of a provider, or of nobody; they are never contacted. */
  readonly passedOver: number;
}

/** A format may look at what is beside a file; in a folder of more, at the changed files alone. */
const MOST_BESIDE = 200;

/**
 * What a change does to the servers that its files name, as sets: a find is new unless the same file had it before, or another
 * file of the change has lost it. So what is indented, moved or renamed is not new.
 * @param isAsked whether discovery is to look at a path.
 */
export async function discoveredIn(change: Change, isAsked: (path: string) => boolean): Promise<Discovered> {
  const changed = change.files.flatMap(({ path, wasAt }) => (wasAt === null ? [path] : [path, wasAt]));
  const asked = candidates(new Set(changed)).filter(isAsked);
  const after = await findsAt(change.head, asked, isAsked);
  const before = await findsAt(change.base, asked, isAsked);

  const keysAfter = byFile(after);
  const keysBefore = byFile(before);
  const has = (keys: ReadonlyMap<string, ReadonlySet<string>>, file: string, key: string) =>
    keys.get(file)?.has(key) ?? false;
  const moved = new Set(before.filter(({ file, key }) => !has(keysAfter, file, key)).map(({ key }) => key));
  const renamed = new Map(change.files.map(({ path, wasAt }) => [path, wasAt ?? path]));
  const touched = after.filter(
    ({ file, key, class: whose }) =>
      whose === 'own' && !moved.has(key) && !has(keysBefore, renamed.get(file) ?? file, key),
  );
  const ofChange = new Set(changed);
  const inChange = (find: Find) => ofChange.has(find.file);
  return {
    touched,
    filesOfConcern: [...new Set([...before, ...after].filter(inChange).map(({ file }) => renamedTo(change, file)))],
    passedOver: after.filter((find) => inChange(find) && find.class !== 'own').length,
  };
}

interface KeyedFind extends Find {
  readonly key: string;
}

async function findsAt(side: Side, asked: readonly string[], isAsked: (path: string) => boolean): Promise<KeyedFind[]> {
  const files: SourceFile[] = [];
  for (const path of withThoseBeside(side, asked, isAsked)) {
    const text = await side.text(path);
    if (text !== null) files.push({ path, text });
  }
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return (await discoverIn(files)).map((find) => ({ ...find, key: keyOf(find, texts.get(find.file) ?? '') }));
}

/** A certificate is what its file holds. */
function keyOf({ host, port, mode }: Find, text: string): string {
  return port === 0 ? text : JSON.stringify([host, port, mode]);
}

function withThoseBeside(
  side: Side,
  asked: readonly string[],
  isAsked: (path: string) => boolean,
): ReadonlySet<string> {
  const all = new Set(asked);
  for (const folder of new Set(asked.map(folderOf))) {
    const beside = candidates(side.filesIn(folder)).filter(isAsked);
    if (beside.length <= MOST_BESIDE) for (const path of beside) all.add(path);
  }
  return all;
}

function byFile(finds: readonly KeyedFind[]): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { file, key } of finds) keys.set(file, (keys.get(file) ?? new Set()).add(key));
  return keys;
}

/** A renamed file is one file. */
function renamedTo({ files }: Change, path: string): string {
  return files.find(({ wasAt }) => wasAt === path)?.path ?? path;
}
