import type { Exception } from '../model/finding.ts';
import type { Known } from '../model/known.ts';
import type { AnchorPem, Observed, Seen } from '../model/observation.ts';
import { profileNames } from '../model/profile.ts';
import { type FileTarget, type Location, mailServers, type ServiceTarget, type Target } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import { MOST_SHARDS } from '../targets/shard.ts';
import { hasAtMost } from '../text/json-values.ts';
import { known } from './known-shape.ts';
import { date, host, mode, observation, port } from './observation-shape.ts';
import {
  byName,
  exactly,
  list,
  oneOf,
  optional,
  orNull,
  record,
  ShapeError,
  set,
  text,
  truth,
  union,
  whole,
} from './shape.ts';

/**
 * What was observed, in a file: a bug report, a test fixture, an artifact of a run. It holds all that a judgement
 * takes from the world, so that judging it again gives the same report, byte for byte.
 */
export interface Recording extends Observed {
  /** ISO 8601, UTC. */
  readonly judgedAt: string;
  /** Settings that decided the judgement, as given; those left to their defaults are absent. */
  readonly judgedBy: Readonly<Record<string, readonly string[]>>;
  readonly exceptions: readonly Exception[];
  /** What was known from elsewhere; absent: nothing. */
  readonly known?: Known;
  /** Which part of a run over several machines it is; absent: the whole. */
  readonly part?: Part;
  /** Set where the run, on whatever machines, left out what a change does not touch, or others may have written what it looked at. */
  readonly isOfChange?: true;
}

/** One of `count` shards, 1 to `count`, and where each of its targets is among all of them, from 0. */
export interface Part {
  readonly number: number;
  readonly count: number;
  readonly places: readonly number[];
}

export const RECORDING_VERSION = 1;

/** A run over a hundred thousand targets writes some twelve million. */
const MOST_VALUES = 16_000_000;

/** @throws UsageError for another file, a newer recording or a damaged one. */
export function parseRecording(text: string, file: string): Recording {
  const refuse = (expected: string): never => {
    throw new UsageError(`cannot replay "${file}": expected ${expected}`);
  };
  if (!hasAtMost(MOST_VALUES, text))
    return refuse(`at most ${MOST_VALUES} values (lists, objects, and what is in them), as of some 100,000 targets`);
  const read = parsed(text);
  const recordingVersion = read?.['recordingVersion'];
  if (typeof recordingVersion !== 'number') return refuse('a recording, as --record writes it');
  if (recordingVersion !== RECORDING_VERSION) {
    return refuse(
      `recording version ${RECORDING_VERSION}, which this release reads; the file has version ${recordingVersion}`,
    );
  }
  try {
    return recording.read(read, '');
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return refuse(`a whole recording; ${error.path} has another form than ${error.expected}`);
  }
}

const location = record<Location>({ file: text(), line: whole(1) });
const listed = {
  referenceIdentifiers: list(text()),
  profile: optional(oneOf(...profileNames)),
  server: optional(oneOf(...mailServers)),
  writtenAt: optional(location),
  discovered: optional(record({ format: text(), certainty: oneOf('certain', 'likely') })),
  isUnchanged: optional(set),
};
const target = union<Target, 'kind'>('kind', {
  service: record<ServiceTarget>({ kind: exactly('service'), host, port, mode, ...listed }),
  file: record<FileTarget>({
    kind: exactly('file'),
    file: text(),
    name: orNull(host),
    isForAnyName: optional(truth),
    keyFile: optional(text()),
    partOf: optional(text()),
    ...listed,
  }),
});

const pems = list(text());
const recording = record<Recording>({
  observedAt: date,
  judgedAt: date,
  judgedBy: byName(list(text())),
  trustAnchors: text(),
  anchors: record<AnchorPem>({ public: pems, given: pems, private: pems }),
  exceptions: list(
    record<Exception>({
      ruleId: text(),
      host: text(),
      port: orNull(port),
      fingerprint: orNull(text()),
      until: date,
      reason: text(),
      writtenAt: location,
    }),
  ),
  notes: list(text()),
  isOfChange: optional(set),
  part: optional(record<Part>({ number: whole(1, MOST_SHARDS), count: whole(1, MOST_SHARDS), places: list(whole(0)) })),
  known: optional(known),
  seen: list(record<Seen>({ target, observations: list(observation) })),
});

/** What is no object has no version either. */
function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
