import { basename } from 'node:path';
import { alone, isThere, putAside } from '../disk/alone.ts';
import { boundsOfNamed, textOf } from '../disk/read.ts';
import { makeFolderOf, type Places, writeAll } from '../disk/write.ts';
import { MAX_LIST_BYTES, parseCertificateList } from '../memory/certificate-list.ts';
import { DEFAULT_LOCK_FILE, MAX_LOCK_BYTES, parseLock, renderLock, updatedLock } from '../memory/lock-file.ts';
import { type Run, withIssues } from '../memory/remember.ts';
import { sinceOf } from '../memory/since.ts';
import { MAX_STATE_BYTES, parseState, type ReadState, renderState } from '../memory/state-file.ts';
import type { Known, KnownIssue, Locked, State } from '../model/known.ts';
import type { Observed } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { reasonOf } from '../problem.ts';
import type { RememberSettings, RunSettings } from '../settings/run-settings.ts';
import { readTextFile } from '../targets/list-file.ts';

/** What is known before a run, from the files that the settings name. */
export interface Memory {
  /** null: there is none, or it is of no use. */
  readonly state: State | null;
  /** What is of no use, in words. */
  readonly warnings: readonly string[];
  readonly known: Known;
  /** The lock that this run writes anew; null: none. */
  readonly lock: { readonly file: string; readonly entries: readonly Locked[] } | null;
}

/**
 * Without a state a run judges as well, and remembers anew; a lock or a list that cannot be read would hide something.
 * @throws UsageError for the latter two.
 */
export function memoryOf({ remember, places, observed }: RunSettings, now: Date): Memory {
  if (observed !== null) return { state: null, warnings: [], known: observed.known ?? {}, lock: null };
  const { stateFile, listFile, isLockUpdated } = remember;
  const workspace = places?.[0] ?? null;
  const read = stateFile === null ? null : readState(stateFile, places, now);
  const state = read !== null && 'state' in read ? read.state : null;
  const lock = lockOf(remember, workspace);
  return {
    state,
    warnings:
      read !== null && 'unusable' in read
        ? [`nothing is remembered of earlier runs: "${stateFile}" cannot be used, ${read.unusable}`]
        : [],
    known: {
      ...(state && stateFile !== null && { earlier: { file: stateFile, ...state } }),
      ...(lock && !isLockUpdated && { locked: lock }),
      ...(listFile !== null && { listed: listIn(listFile, workspace) }),
    },
    lock: isLockUpdated ? lock : null,
  };
}

function listIn(file: string, workspace: string | null): NonNullable<Known['listed']> {
  const text = readTextFile(file, 'a list of certificates', MAX_LIST_BYTES, workspace);
  return { file, certificates: parseCertificateList(text, file) };
}

function lockOf({ lockFile, isLockUpdated }: RememberSettings, workspace: string | null): Memory['lock'] {
  const file = lockFile ?? DEFAULT_LOCK_FILE;
  if (!isThere(file) && (isLockUpdated || lockFile === null)) return isLockUpdated ? { file, entries: [] } : null;
  return { file, entries: parseLock(readTextFile(file, 'a lock of certificates', MAX_LOCK_BYTES, workspace), file) };
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

/** What a run leaves for the next ones. */
export interface Kept {
  /** null: nothing is to be kept of it. */
  readonly state: State | null;
  /** null: the lock stays as it is. */
  readonly lock: Memory['lock'];
  readonly date: Date;
}

/** @returns what could not be written, a line each. */
export function keep(
  { state, lock, date }: Kept,
  { remember: { stateFile }, places }: RunSettings,
  issues: readonly KnownIssue[] = [],
): string[] {
  return [
    ...(state === null || stateFile === null ? [] : writeState(stateFile, withIssues(state, issues), places, date)),
    ...(lock === null ? [] : writeAll([{ file: lock.file, text: () => renderLock(lock.entries) }], places)),
  ];
}

/** The lock with what this run has seen; null: it is not to be written. */
export function lockAfter({ lock }: Memory, observed: Pick<Observed, 'seen' | 'observedAt'>): Memory['lock'] {
  return lock && { ...lock, entries: updatedLock(lock.entries, observed) };
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
    makeFolderOf(file, places);
    return alone(file, () => {
      const there = readState(file, places, now);
      if (there !== null && 'state' in there && Date.parse(there.state.observedAt) > Date.parse(state.observedAt))
        return [];
      if (there !== null && 'unusable' in there) putAside(file, `${basename(file)}.unreadable`);
      return writeAll([{ file, text: () => text }], places);
    });
  } catch (error) {
    return [`cannot write "${file}": ${reasonOf(error)}`];
  }
}
