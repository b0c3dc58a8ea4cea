import { basename } from 'node:path';
import { alone, isThere, putAside } from '../disk/alone.ts';
import { boundsOfNamed, textOf } from '../disk/read.ts';
import { type Places, writeAll } from '../disk/write.ts';
import type { Run } from '../memory/remember.ts';
import { sinceOf } from '../memory/since.ts';
import { MAX_STATE_BYTES, parseState, type ReadState, renderState } from '../memory/state-file.ts';
import type { State } from '../model/known.ts';
import type { Report } from '../model/report.ts';
import type { RunSettings } from '../settings/run-settings.ts';

/** What is known before a run, from the files that the settings name. */
export interface Memory {
  /** null: there is none, or it is of no use. */
  readonly state: State | null;
  /** What is of no use, in words. */
  readonly warnings: readonly string[];
}

/** Never an error: without its memory a run judges as well, and remembers anew. */
export function memoryOf({ remember: { stateFile }, places, observed }: RunSettings, now: Date): Memory {
  const read = stateFile === null || observed !== null ? null : readState(stateFile, places, now);
  if (read === null || 'state' in read) return { state: read?.state ?? null, warnings: [] };
  return {
    state: null,
    warnings: [`nothing is remembered of earlier runs: "${stateFile}" cannot be used, ${read.unusable}`],
  };
}

/** The same report, which says what has changed since the run before. */
export function remembering(report: Report, { state, warnings }: Memory, run: Run): Report {
  const notes = [...(report.notes ?? []), ...warnings];
  return {
    ...report,
    ...(notes.length > 0 && { notes }),
    ...(state && { since: sinceOf(state, run.report, run.observed.observedAt, run.isWhole) }),
  };
}

/**
 * Whether the next run is to know of this one: not where it supposed another date, and not where others may have written
 * what was checked, who could make it remember what they like.
 */
export function isKept({ remember, look, judge, observed }: RunSettings): boolean {
  return remember.stateFile !== null && observed === null && judge.now === null && !look.isUntrusted;
}

/** What an earlier run left in a file; where that is of no use, why, and the run begins anew. */
export function readState(file: string, places: Places, now: Date): ReadState | null {
  if (!isThere(file)) return null;
  try {
    const within = boundsOfNamed(file, false, places?.[0] ?? null);
    return parseState(textOf(file, { maxBytes: MAX_STATE_BYTES, within }), now);
  } catch (error) {
    return { unusable: (error as Error).message };
  }
}

/** @returns what could not be written, a line each. */
export function keepState(
  { state, date }: { readonly state: State | null; readonly date: Date },
  { remember: { stateFile }, places }: RunSettings,
): string[] {
  return state === null || stateFile === null ? [] : writeState(stateFile, state, places, date);
}

/**
 * Writes the state for the next run, unless a later run has written its own in the meantime. What cannot be read is kept
 * beside it, since it may be somebody's file.
 * @returns what went wrong, a line each.
 */
export function writeState(file: string, state: State, places: Places, now: Date): string[] {
  const text = renderState(state);
  if (Buffer.byteLength(text) > MAX_STATE_BYTES)
    return [`cannot write "${file}": it would have more than ${MAX_STATE_BYTES} bytes`];
  try {
    return alone(file, () => {
      const there = readState(file, places, now);
      if (there !== null && 'state' in there && Date.parse(there.state.observedAt) > Date.parse(state.observedAt))
        return [];
      if (there !== null && 'unusable' in there) putAside(file, `${basename(file)}.unreadable`);
      return writeAll([{ file, text: () => text }], places);
    });
  } catch (error) {
    return [`cannot write "${file}": ${(error as Error).message}`];
  }
}
