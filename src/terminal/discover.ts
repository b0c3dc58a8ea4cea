import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { candidates, isCandidateName } from '../discover/candidates.ts';
import { type Discovery, discover as discoverIn } from '../discover/find.ts';
import type { SourceFile } from '../discover/format.ts';
import { filesBelow } from '../disk/files-below.ts';
import { isBelow, textOf } from '../disk/read.ts';
import { slashed } from '../disk/slashes.ts';
import { UsageError } from '../problem.ts';
import { json, plain } from '../text/escape.ts';

/** A larger file is generated, or no settings. */
const MAX_BYTES = 2 * 1024 * 1024;
const MOST_ENTRIES = 200_000;

interface Candidate {
  /** As it is shown: from the working directory where it is below it, with "/". */
  readonly path: string;
  /** What it was found below; null: it was named. */
  readonly searched: string | null;
}

/**
 * What would be checked in files, and why: offline, and nothing but the files is read.
 * @param say writes a line that is not part of the report.
 * @throws UsageError for a path that does not exist.
 */
export async function discover(
  paths: readonly string[],
  format: 'text' | 'json',
  say: (line: string) => void,
): Promise<string> {
  const found = await discoverIn(filesOf(paths, say));
  for (const file of found.unreadable) say(`could not read "${file}" to the end`);
  return format === 'json' ? `${json(found.finds)}\n` : textFrom(found);
}

function* filesOf(paths: readonly string[], say: (line: string) => void): Generator<SourceFile> {
  const all = paths.flatMap((path) => candidatesAt(path, say));
  for (const { path, searched } of new Map(all.map((one) => [one.path, one])).values()) {
    try {
      const text = textOf(path, { maxBytes: MAX_BYTES, within: searched === null ? null : [searched] });
      if (!text.includes('\0')) yield { path, text };
    } catch (error) {
      say(`passed over "${path}": ${(error as Error).message}`);
    }
  }
}

function candidatesAt(given: string, say: (line: string) => void): Candidate[] {
  if (!existsSync(given)) throw new UsageError(`cannot find "${given}": expected a file or a folder`);
  const { paths, isCut } = filesBelow(given, (folder) => candidates([folder]).length > 0, MOST_ENTRIES);
  if (isCut) say(`"${given}" has more than ${MOST_ENTRIES} entries: the others are passed over`);
  if (paths.length === 0) return isCandidateName(given) ? [{ path: shown(given), searched: null }] : [];
  return candidates(paths).map((path) => ({ path: shown(join(given, path)), searched: given }));
}

function shown(path: string): string {
  return slashed(isBelow('.', path) ? relative('.', resolve(path)) : path);
}

function textFrom({ finds, interpolatedCounts }: Discovery): string {
  const counts = (['own', 'provider', 'placeholder'] as const).map(
    (name) => `${finds.filter((find) => find.class === name).length} ${name}`,
  );
  const lines = finds.map(
    ({ file, line, column, host, port, mode, class: whose, certainty, format, why }) =>
      `${file}:${line}:${column}: ${port === 0 ? 'certificate' : `${host}:${port} ${mode}`}, ${whose}, ${certainty}: ${why} (${format})`,
  );
  const unknown = [...interpolatedCounts.values()].reduce((sum, count) => sum + count, 0);
  const hosts = unknown === 1 ? '1 host is a variable' : `${unknown} hosts are variables`;
  const beside = unknown === 0 ? '' : ` ${hosts} without a default.`;
  const end = `${finds.length} found: ${counts.join(', ')}. Own servers are checked, the others are never contacted.${beside}`;
  return [...lines, end].map((line) => `${plain(line)}\n`).join('');
}
