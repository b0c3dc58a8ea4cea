import { join, parse } from 'node:path';
import { entriesOf } from '../disk/folder.ts';
import { boundsOfNamed, isReadableLink, isWithin } from '../disk/read.ts';
import type { FileTarget } from '../model/target.ts';
import { readAll, UsageError } from '../problem.ts';
import { fileTargetIn } from './file-target.ts';

/** What patterns name, and what a search passed over: a line each, for the report. */
export interface FilesFound {
  readonly targets: readonly FileTarget[];
  readonly notes: readonly string[];
}

/**
 * The files that patterns name, one target each: `mail/*.pem name=mail.example.com`.
 * @param workspace what no link may lead out of; null: what is found has to be in the folder that is searched.
 * @param mostEntries how many files and folders one pattern may lead past.
 * @throws UsageError for a pattern that names no file: a folder that moved must not turn the check green.
 */
export function filesOf(
  patterns: readonly string[],
  folder: string,
  workspace: string | null = null,
  mostEntries: number = MAX_ENTRIES,
): FilesFound {
  const found = readAll(
    patterns,
    (line) => targetsOf(line, folder, workspace, mostEntries),
    () => null,
  );
  const identity = ({ partOf: _, ...target }: FileTarget) => JSON.stringify(target);
  const targets = found.flatMap((one) => one.targets);
  return {
    targets: [...new Map(targets.map((target) => [identity(target), target])).values()],
    notes: found.flatMap(({ notes }) => notes),
  };
}

function targetsOf(line: string, folder: string, workspace: string | null, mostEntries: number): FilesFound {
  const pattern = fileTargetIn(`file:${line}`);
  const path = pattern.file.replace(/^\.\//, '');
  if (!isWild(path)) return { targets: [{ ...pattern, file: path }], notes: [] };
  const { files, passedOver } = matching(path, folder, workspace, mostEntries);
  const shown = passedOver.slice(0, MAX_SHOWN).join(', ');
  const more = passedOver.length > MAX_SHOWN ? ` and ${passedOver.length - MAX_SHOWN} more` : '';
  const passed = passedOver.length === 0 ? '' : `passed over ${shown}${more}`;
  if (files.length === 0)
    throw new UsageError(`no file matches "${path}"${passed && ` (${passed})`}: expected at least one`);
  return {
    targets: files.map((file) => {
      const whole = wholeOf(file);
      return { ...pattern, file, ...(whole !== null && files.includes(whole) && { partOf: whole }) };
    }),
    notes: passed === '' ? [] : [`the search for "${path}" ${passed}`],
  };
}

/** certbot's names, with a number in its archive: fullchain.pem is cert.pem and chain.pem, and privkey.pem has the key. */
function wholeOf(file: string): string | null {
  const part = /^(.*\/)?(?:cert|chain|privkey)(\d*)\.pem$/.exec(file);
  return part === null ? null : `${part[1] ?? ''}fullchain${part[2]}.pem`;
}

const MAX_SHOWN = 5;
/** More folders and files than a repository of certificates has around them. */
const MAX_ENTRIES = 200_000;

function isWild(text: string): boolean {
  return /[*?]/.test(text);
}

function matching(pattern: string, folder: string, workspace: string | null, mostEntries: number) {
  // "/" or, on Windows, "C:/"; none where it is in the folder.
  const { root } = parse(pattern);
  const parts = pattern.slice(root.length).split('/');
  // What comes before the first wildcard is a folder by name, and the walk begins there.
  const first = parts.findIndex(isWild);
  const start = root + parts.slice(0, first).join('/');
  const pathTo = (below: string) => (root === '' ? join(folder, below) : below);
  const searched = pathTo(start);
  if (!isWithin(searched, boundsOfNamed(searched, false, workspace)))
    throw new UsageError(
      `cannot search "${start}": it leads out of the workspace, or nowhere, by a link; expected a folder in it`,
    );
  const rest = parts.slice(first);
  const files: string[] = [];
  const passedOver: string[] = [];
  let entriesLeft = mostEntries;

  /** @param places how far in the pattern the folder may be. */
  const walk = (below: string, places: ReadonlySet<number>): void => {
    const at = pathTo(below);
    const { entries, isCut } = entriesOf(at, entriesLeft);
    entriesLeft -= entries.length;
    if (isCut)
      throw new UsageError(
        `"${pattern}" searches more than ${mostEntries} files: expected a pattern below a folder by name`,
      );
    for (const entry of entries) {
      const path = below === '' || below === root ? `${below}${entry.name}` : `${below}/${entry.name}`;
      const next = placesAfter(entry.name, places, rest);
      const isMatch = next.has(rest.length);
      const goesOn = [...next].some((place) => place < rest.length);
      if (entry.isDirectory()) {
        if (goesOn && !isHidden(entry.name)) walk(path, next);
        // The repository's own folder holds nothing of the checkout.
        else if (goesOn && entry.name !== '.git') passedOver.push(`the hidden folder "${path}"`);
      } else if (entry.isSymbolicLink() && (isMatch || goesOn)) {
        // certbot's live folders hold links.
        if (isMatch && isReadableLink(join(at, entry.name), searched, workspace)) files.push(path);
        else passedOver.push(`the link "${path}"`);
      } else if (isMatch && entry.isFile()) files.push(path);
      else if (isMatch) passedOver.push(`"${path}", which is no regular file`);
    }
  };
  walk(start, new Set([0]));
  return { files: files.sort(), passedOver };
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** How far in the pattern a name gets from these places; its length: to the end. "**" is any number of folders, or none. */
function placesAfter(name: string, places: ReadonlySet<number>, parts: readonly string[]): Set<number> {
  const next = new Set<number>();
  // What is added on the way is gone through too, each place once, however many "**" lead to it.
  const open = new Set(places);
  for (const place of open) {
    const part = parts[place];
    if (part === undefined) continue;
    if (part === '**') {
      next.add(place);
      if (place === parts.length - 1) next.add(parts.length);
      open.add(place + 1);
    } else if (isPart(name, part)) next.add(place + 1);
  }
  return next;
}

/** Whether `*` and `?` of one part of a pattern make this name; each letter is looked at a few times at most. */
export function isPart(name: string, part: string): boolean {
  let [at, place, star, starAt] = [0, 0, -1, 0];
  while (at < name.length) {
    if (part[place] === '*') {
      star = place++;
      starAt = at;
    } else if (part[place] === '?' || part[place] === name[at]) {
      place++;
      at++;
    } else if (star >= 0) {
      place = star + 1;
      at = ++starAt;
    } else return false;
  }
  while (part[place] === '*') place++;
  return place === part.length;
}

/** Whether a path is one of a pattern's, whatever is on the disk. */
export function isMatch(path: string, pattern: string): boolean {
  const parts = pattern.split('/');
  const start: ReadonlySet<number> = new Set([0]);
  return path
    .split('/')
    .reduce((places, name) => placesAfter(name, places, parts), start)
    .has(parts.length);
}
