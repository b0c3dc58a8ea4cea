import { join } from 'node:path';
import { candidates } from '../discover/candidates.ts';
import { filesBelow } from '../disk/files-below.ts';
import { trackedFilesIn } from '../git/tracked.ts';
import { UsageError } from '../problem.ts';
import { isMatch } from '../targets/patterns.ts';

/** Where discovery is to look. */
export interface DiscoverPatterns {
  readonly isAsked: (path: string) => boolean;
  /** What is to be known of patterns that name nothing: a line each. */
  readonly notes: readonly string[];
  /** Files that a pattern names and git does not track: an earlier step of the job has made them. */
  readonly made: readonly string[];
  /** The files that git tracks and discovery may read; empty where every file is asked for. */
  readonly tracked: readonly string[];
}

const MOST_ENTRIES = 200_000;

/**
 * @param patterns none: everywhere.
 * @throws UsageError for a pattern that names nothing in any repository, as of files that discovery never reads.
 */
export function discoverPatterns(patterns: readonly string[], root: string): DiscoverPatterns {
  const wanted = patterns.map((written) => ({ written, pattern: written.replace(/^\.?\//, '') }));
  for (const { written, pattern } of wanted) requirePossible(written, pattern);
  const isAsked = (path: string) => wanted.length === 0 || wanted.some(({ pattern }) => isMatch(path, pattern));
  if (wanted.length === 0) return { isAsked, notes: [], made: [], tracked: [] };
  const onDisk = candidates(filesBelow(root, (folder) => candidates([folder]).length > 0, MOST_ENTRIES).paths);
  const tracked = candidates(trackedFilesIn(root) ?? onDisk);
  const isTracked = new Set(tracked);
  const made = onDisk.filter((path) => !isTracked.has(path) && isAsked(path));
  const paths = [...tracked, ...made];
  const unused = wanted.filter(({ pattern }) => !paths.some((path) => isMatch(path, pattern)));
  return { isAsked, notes: unused.map(({ written, pattern }) => noteOn(written, pattern, paths)), made, tracked };
}

function requirePossible(written: string, pattern: string): void {
  if (pattern.split('/').includes('..'))
    throw new UsageError(`discover "${written}" leads out of the repository: expected a path in it`);
  const example = join('.', pattern.replaceAll('**', 'x').replace(/[*?]/g, 'x')).replaceAll('\\', '/');
  if (candidates([example]).length > 0) return;
  throw new UsageError(
    `discover "${written}" names files that are never read (documentation, samples, tests, others' code, locks): expected files of infrastructure`,
  );
}

function noteOn(written: string, pattern: string, paths: readonly string[]): string {
  const folder = pattern.replace(/\/$/, '');
  const isFolder = paths.some((path) => path.startsWith(`${folder}/`));
  return `discover "${written}" names no file of the repository${isFolder ? `; it is a folder, whose files are "${folder}/**"` : ''}`;
}
