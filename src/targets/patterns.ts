import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../model/target.ts';
import { readAll, UsageError } from '../problem.ts';
import { fileTargetIn } from './file-target.ts';

/**
 * The files that patterns name, one target each: `mail/*.pem name=mail.example.com`.
 * @throws UsageError for a pattern that names no file: a folder that moved must not turn the check green.
 */
export function filesOf(patterns: readonly string[], folder: string): Target[] {
  const targets = readAll(
    patterns,
    (line) => targetsOf(line, folder),
    () => null,
  ).flat();
  return [...new Map(targets.map((target) => [target.file, target])).values()];
}

function targetsOf(line: string, folder: string): Target[] {
  const pattern = fileTargetIn(`file:${line}`);
  const path = (pattern.file ?? '').replace(/^\.\//, '');
  const files = /[*?]/.test(path) ? matching(path, folder) : [path];
  if (files.length === 0) throw new UsageError(`no file matches "${path}": expected at least one`);
  return files.map((file) => {
    const whole = files.length > 1 ? wholeOf(file) : null;
    return { ...pattern, file, ...(whole !== null && files.includes(whole) && { partOf: whole }) };
  });
}

/** certbot's names, with a number in its archive: fullchain.pem is cert.pem and chain.pem, and privkey.pem has the key. */
function wholeOf(file: string): string | null {
  const part = /^(.*\/)?(?:cert|chain|privkey)(\d*)\.pem$/.exec(file);
  return part === null ? null : `${part[1] ?? ''}fullchain${part[2]}.pem`;
}

/** More folders and files than a repository of certificates has around them. */
const MAX_ENTRIES = 200_000;

function matching(pattern: string, folder: string): string[] {
  const parts = pattern.split('/');
  // What stands before the first wildcard is a folder by name, and the walk begins there.
  const start = parts
    .slice(
      0,
      Math.min(
        parts.findIndex((part) => /[*?]/.test(part)),
        parts.length - 1,
      ),
    )
    .join('/');
  const expression = expressionOf(pattern);
  const found: string[] = [];
  let entriesLeft = MAX_ENTRIES;
  const walk = (below: string): void => {
    for (const entry of entriesIn(join(pattern.startsWith('/') ? '/' : folder, below))) {
      if (entriesLeft-- <= 0)
        throw new UsageError(
          `"${pattern}" searches more than ${MAX_ENTRIES} files: expected a pattern below a folder by name`,
        );
      const path = below === '' || below === '/' ? `${below}${entry.name}` : `${below}/${entry.name}`;
      const isHidden = entry.name.startsWith('.') || entry.name === 'node_modules';
      if (entry.isDirectory() && !isHidden) walk(path);
      // certbot's live folders hold links.
      else if ((entry.isFile() || entry.isSymbolicLink()) && expression.test(path)) found.push(path);
    }
  };
  walk(start);
  return found.sort();
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** `*` and `?` stay within a part of the path; `**` as a whole part stands for any number of them, or none. */
export function expressionOf(pattern: string): RegExp {
  const source = pattern
    .split('/')
    .map((part) =>
      part === '**'
        ? '**'
        : part
            .replace(/[.+^${}()|[\]\\]/g, '\\$&')
            .replace(/\*+/g, '[^/]*')
            .replaceAll('?', '[^/]'),
    )
    .join('/')
    .replaceAll('**/', '(?:[^/]+/)*')
    .replace(/\*\*$/, '.*');
  return new RegExp(`^${source}$`);
}
