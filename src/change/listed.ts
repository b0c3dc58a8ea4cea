import { requestOf, type ServiceTarget, type Target } from '../model/target.ts';
import { type Change, type ChangedFile, folderOf } from './change.ts';

/** Where the listed targets come from, as paths in the repository; null: from outside of it, or from nowhere. */
export interface ListSources {
  readonly workflow: string | null;
  readonly targetsFile: string | null;
  /** Whether the patterns of certificate files are written in the workflow. */
  readonly areFilesPlaced: boolean;
  /** Other files that decide how the targets are judged: CA certificates. */
  readonly judging: readonly string[];
  /** Whether a file is on the disk as the head has it; an earlier step of the job may have made or changed it. */
  readonly isAsCommitted: (path: string) => boolean;
  /** Whether a path goes by a link, to what may have changed though the path has not. */
  readonly isLink: (path: string) => boolean;
  /** The path in the repository of a file that a target names; null: it is outside. */
  readonly pathOf: (file: string) => string | null;
  readonly listOf: (
    text: string,
    file: string,
  ) => Promise<{ readonly targets: readonly Target[]; readonly exceptions: readonly object[] }>;
}

/** Why everything is to be checked, or which of the listed targets the change leaves as they were. */
export type ListedOutcome =
  | { readonly everything: string }
  | {
      readonly unchanged: ReadonlySet<Target>;
      /** Services that the list had before, and has no more. */
      readonly gone: readonly ServiceTarget[];
      readonly filesOfConcern: readonly string[];
    };

/**
 * A target counts as unchanged only where both sides are seen to say the same of it. What cannot be told is checked: a target
 * without a line, a list that the job has made, a list that could not be read before.
 */
export async function listedIn(
  change: Change,
  targets: readonly Target[],
  sources: ListSources,
): Promise<ListedOutcome> {
  const changed = new Map(change.files.map((file) => [file.path, file]));
  const settings = await settingsChanged(change, sources);
  if (settings !== null) return { everything: `the change is to ${settings}` };
  const link = sources.judging.find(sources.isLink);
  if (link !== undefined) return { everything: `the change may be to what the link ${link} leads to` };

  const { targetsFile } = sources;
  const list =
    targetsFile === null
      ? null
      : { path: targetsFile, isSound: sources.isAsCommitted(targetsFile), change: changed.get(targetsFile) };
  const before = list?.isSound && list.change ? await listBefore(change, list.change, sources) : null;
  if (list !== null && before !== null && (await exceptionsDiffer(change, list.path, before, sources)))
    return { everything: `the change is to the exceptions in ${list.path}` };

  const folders = new Set(change.files.flatMap(({ path, wasAt }) => [folderOf(path), folderOf(wasAt ?? path)]));
  const keysBefore = new Set(before?.targets.map(requestOf));
  const isLineUnchanged = (target: Target): boolean => {
    const file = target.writtenAt?.file;
    // What an expression makes is written nowhere.
    if (file === undefined) return target.kind === 'file' && sources.areFilesPlaced && sources.workflow !== null;
    if (list !== null && sources.pathOf(file) === list.path)
      return list.isSound && (list.change === undefined || keysBefore.has(requestOf(target)));
    return sources.workflow !== null && sources.pathOf(file) === sources.workflow;
  };
  // The rules for files look at the files beside them too.
  const areFilesUnchanged = (target: Target): boolean =>
    filesNamedBy(target).every((named) => {
      const path = sources.pathOf(named);
      return path !== null && !folders.has(folderOf(path)) && sources.isAsCommitted(path);
    });
  const certificateFolders = new Set(
    targets.flatMap(filesNamedBy).flatMap((file) => {
      const path = sources.pathOf(file);
      return path === null ? [] : [folderOf(path)];
    }),
  );
  const keysNow = new Set(targets.map(requestOf));
  return {
    gone: (before?.targets ?? [])
      .filter((target) => target.kind === 'service')
      .filter((target) => !keysNow.has(requestOf(target))),
    unchanged: new Set(targets.filter((target) => isLineUnchanged(target) && areFilesUnchanged(target))),
    filesOfConcern: [
      ...(list?.change ? [list.path] : []),
      ...change.files
        .filter(({ path, wasAt }) => [path, wasAt ?? path].some((one) => certificateFolders.has(folderOf(one))))
        .map(({ path }) => path),
    ],
  };
}

/** The workflow that runs, or another place that may hold the step: a reusable workflow, an action of the repository's own. */
async function settingsChanged(
  { files, base, head }: Change,
  { workflow, judging }: ListSources,
): Promise<string | null> {
  for (const { path, wasAt } of files) {
    if (workflow !== null && (path === workflow || wasAt === workflow)) return `the workflow ${path}`;
    if (judging.includes(path) || (wasAt !== null && judging.includes(wasAt))) return path;
    if (!/^\.github\/.*\.ya?ml$|(?:^|\/)action\.ya?ml$/.test(path)) continue;
    const texts = [await head.text(path), wasAt === null ? null : await base.text(wasAt)];
    if (texts.some((text) => OURS.test(text ?? ''))) return path;
  }
  return null;
}

/** What the step, or the inputs that are handed to it, cannot be written without. */
const OURS = /smtp-cert-check|targets-file|\bhosts:/;

async function listBefore({ base }: Change, { path, wasAt }: ChangedFile, { listOf }: ListSources) {
  const text = wasAt === null ? null : await base.text(wasAt);
  if (text === null) return null;
  try {
    return await listOf(text, path);
  } catch {
    // It could not be read before, so nothing in it was checked.
    return null;
  }
}

async function exceptionsDiffer(
  change: Change,
  file: string,
  before: { readonly exceptions: readonly object[] },
  { listOf }: ListSources,
) {
  const text = await change.head.text(file);
  if (text === null) return true;
  const withoutPlaces = (exceptions: readonly object[]) =>
    JSON.stringify(exceptions.map((one) => ({ ...one, writtenAt: null })));
  return withoutPlaces((await listOf(text, file)).exceptions) !== withoutPlaces(before.exceptions);
}

function filesNamedBy(target: Target): readonly string[] {
  return target.kind === 'service' ? [] : [target.file, ...(target.keyFile === undefined ? [] : [target.keyFile])];
}
