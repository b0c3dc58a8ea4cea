import type { Locked } from '../model/known.ts';
import type { Observed } from '../model/observation.ts';
import { allEndpointsOf } from '../pki/known-endpoints.ts';
import { UsageError } from '../problem.ts';
import { locked } from '../recording/known-shape.ts';
import { list, record, ShapeError } from '../recording/shape.ts';
import { lockedOf } from '../rule/changed.ts';
import { inline } from '../text/escape.ts';

/** What was accepted of each target, in a file that is committed and reviewed: an entry a line, sorted. */
export const LOCK_VERSION = 1;
export const MAX_LOCK_BYTES = 16 * 1024 * 1024;
/** Taken where it is there and none is named. */
export const DEFAULT_LOCK_FILE = 'mail-certs.lock';

const lock = record<{ readonly entries: readonly Locked[] }>({ entries: list(locked) });

export function renderLock(entries: readonly Locked[]): string {
  const lines = entries.map((one) => `    ${inline(one)}`).sort();
  return `{\n  "lockVersion": ${LOCK_VERSION},\n  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** @throws UsageError with file and line: a lock that is passed over would lock nothing. */
export function parseLock(text: string, file: string): readonly Locked[] {
  const refuse = (expected: string, line = 1): never => {
    throw new UsageError([
      { message: `cannot read the lock: expected ${expected}; --update-lock writes it anew`, location: { file, line } },
    ]);
  };
  const value = parsed(text);
  if (value?.['lockVersion'] === undefined) return refuse('a lock, as --update-lock writes it');
  if (value['lockVersion'] !== LOCK_VERSION) return refuse(`lock version ${LOCK_VERSION}, which this release reads`);
  try {
    return lock.read(value, '').entries;
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return refuse(`${error.path} to be ${error.expected}`, lineOf(error.path, text));
  }
}

/** The entries for what was seen now in the place of those of the same targets; the others stay. */
export function updatedLock(
  before: readonly Locked[],
  { seen, observedAt }: Pick<Observed, 'seen' | 'observedAt'>,
): Locked[] {
  const now = seen.flatMap((one) => allEndpointsOf(one, observedAt).map(lockedOf));
  const updated = new Set(now.map(({ target }) => target));
  const all = [...before.filter(({ target }) => !updated.has(target)), ...now];
  return [...new Map(all.map((one) => [inline(one), one])).values()];
}

/** As this program writes it, an entry is a line. */
function lineOf(path: string, text: string): number {
  const index = Number(/^entries\[(\d+)\]/.exec(path)?.[1] ?? Number.NaN);
  const lines = text.split('\n').flatMap((line, number) => (line.startsWith('    {') ? [number + 1] : []));
  return lines[index] ?? 1;
}

/** What is no object has no version either. */
function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
