import type { Exception } from '../model/finding.ts';
import type { Seen } from '../model/observation.ts';
import { UsageError } from '../problem.ts';
import { knownTogether } from './known-together.ts';
import { merge } from './merge.ts';
import type { Part, Recording } from './read.ts';

/** A recording, and the file that it was read from. */
export interface RecordingFile {
  readonly file: string;
  readonly recording: Recording;
}

/**
 * Several recordings as one: shards of a run in the order in which their targets were listed, others one behind the other.
 * @throws UsageError where they were judged by different settings, or a shard is missing or there twice: what nobody
 *   looked at would be no part of the verdict.
 */
export function together(files: readonly [RecordingFile, ...RecordingFile[]]): Recording {
  const [{ recording: first, file: firstFile }, ...others] = files;
  if (others.length === 0) return first;
  for (const { file, recording } of others)
    if (JSON.stringify(recording.judgedBy) !== JSON.stringify(first.judgedBy))
      throw new UsageError(
        `cannot merge "${file}" with "${firstFile}": they were judged by different settings, expected the same`,
      );
  const all = files.map(({ recording }) => recording);
  const { part: _, ...rest } = first;
  const known = knownTogether(all.map((one) => one.known));
  return {
    ...rest,
    ...(Object.keys(known).length > 0 && { known }),
    ...all.slice(1).reduce((one, other) => merge(one, other), merge(first, { ...first, seen: [] })),
    ...(all.some(({ part }) => part !== undefined) && { seen: inPlace(files) }),
    ...(all.some(({ isOfChange }) => isOfChange) && { isOfChange: true }),
    judgedAt:
      all
        .map(({ judgedAt }) => judgedAt)
        .sort()
        .at(-1) ?? first.judgedAt,
    exceptions: unique(all.flatMap(({ exceptions }) => exceptions)),
  };
}

function unique(exceptions: readonly Exception[]): Exception[] {
  return [...new Map(exceptions.map((one) => [JSON.stringify(one), one])).values()];
}

function inPlace(files: readonly RecordingFile[]): Seen[] {
  const parts = files.map(({ file, recording }) => ({ file, seen: recording.seen, part: partOf(file, recording) }));
  const count = parts[0]?.part.count ?? 0;
  const byNumber = new Map<number, string>();
  const seen: Seen[] = [];
  for (const { file, part, seen: own } of parts) {
    if (part.count !== count)
      throw new UsageError(`cannot merge "${file}": it is one of ${part.count} shards, the first is one of ${count}`);
    const twin = byNumber.get(part.number);
    if (twin !== undefined)
      throw new UsageError(`cannot merge "${file}": "${twin}" is shard ${part.number} of ${count} as well`);
    byNumber.set(part.number, file);
    for (const [index, place] of part.places.entries()) seen[place] = own[index] as Seen;
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !byNumber.has(number));
  if (missing.length > 0)
    throw new UsageError(`cannot merge: shard ${missing.join(', ')} of ${count} is missing, expected all of them`);
  // A place that two have, and one that none has.
  const total = parts.reduce((sum, { seen: own }) => sum + own.length, 0);
  if (seen.length !== total || Object.keys(seen).length !== total)
    throw new UsageError('cannot merge: the shards are not of one list, expected each target in one of them');
  return seen;
}

/** Its places are as many as its targets. */
function partOf(file: string, { part, seen }: Recording): Part {
  if (part === undefined) throw new UsageError(`cannot merge "${file}": it is no shard, and the others are`);
  if (part.places.length !== seen.length)
    throw new UsageError(`cannot merge "${file}": it has ${seen.length} targets and ${part.places.length} places`);
  return part;
}
