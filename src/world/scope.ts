import { join, relative, resolve } from 'node:path';
import { discoveredIn } from '../change/discovered.ts';
import { type Comparison, comparisonOf, isOfChange } from '../change/event.ts';
import { listedByExpression } from '../change/in-workflow.ts';
import { listedIn } from '../change/listed.ts';
import { type Replaced, replacedBy } from '../change/replaced.ts';
import { goesByLink } from '../disk/read.ts';
import { slashed } from '../disk/slashes.ts';
import { DEFAULT_LOCK_FILE } from '../memory/lock-file.ts';
import type { ReportedChange } from '../model/report.ts';
import type { Target } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import { requireCheckout } from '../settings/listed-targets.ts';
import type { RunSettings } from '../settings/run-settings.ts';
import { parseTargetsFile } from '../targets/list-file.ts';
import { type AskListing, changeFor } from './based.ts';
import { type Checkout, MAX_TEXT_BYTES, openCheckout } from './checkout.ts';
import { type DiscoverPatterns, discoverPatterns } from './discover-patterns.ts';
import { textOnDisk } from './files-on-disk.ts';
import { fewOf, found, isService, newTargets, placedBy, sameServer, targetOf } from './found-targets.ts';
import { lostNames } from './lost-names.ts';
import { madeIn, placedInSource } from './made-by-job.ts';
import type { RunnerFacts } from './runner.ts';
import { servedNow } from './served-now.ts';
import { foundInSubmodules } from './submodules.ts';
import { turnsWithin } from './turns.ts';

/** What of all that is listed and found a run is to look at. */
export interface Scope {
  readonly targets: readonly Target[];
  /** null: the event has no change, so everything is looked at. */
  readonly change: ReportedChange | null;
  /** What is to be known of where was looked: a line each. */
  readonly notes: readonly string[];
  /** What the change puts in the place of what, as far as it is known. */
  readonly replaced: readonly Replaced[];
  /** Listed targets that the change leaves as they were, and nobody looks at. */
  readonly leftAlone: readonly Target[];
}

/** What was listed, where nothing has changed. */
export function listed({ targets }: Pick<RunSettings, 'targets'>): Scope {
  return { targets, change: null, replaced: [], leftAlone: [], notes: [] };
}

/** Whoever opens a pull request may list any number of hosts. */
const MOST_UNTRUSTED_TARGETS = 500;

/** @param listing GitHub's list of the files of a change; null: there is no token to ask with. */
export async function scopeOf(
  settings: RunSettings,
  facts: RunnerFacts & { readonly areFilesPlaced: boolean },
  listing: AskListing | null,
): Promise<Scope> {
  // What was recorded has been looked for before.
  if (settings.observed !== null) return listed(settings);
  requireGiven(settings, facts);
  const patterns = discoverPatterns(settings.discover ?? [], facts.root);
  const comparison = comparisonOf(facts.event, facts.payload);
  const checkout = openCheckout(facts.root);
  try {
    const scope = await scopeIn(settings, facts, comparison, checkout, listing, patterns);
    // Only a change that was looked through may leave nothing to look at.
    if (scope.targets.length === 0 && (scope.change?.filesOfConcern ?? null) === null) {
      requireCheckout([facts.root]);
      throw new UsageError(NO_TARGET);
    }
    if (settings.look.isUntrusted && scope.targets.length > MOST_UNTRUSTED_TARGETS)
      throw new UsageError(
        `${scope.targets.length} targets to check on a change that others may have written: expected ${MOST_UNTRUSTED_TARGETS} at most`,
      );
    return scope;
  } finally {
    checkout?.close();
  }
}

/** A variable that is not set leaves an input empty, which is not what anybody means by discovery. */
function requireGiven({ targets, discover }: RunSettings, { workflow }: RunnerFacts): void {
  if (workflow === null || targets.length > 0 || discover === null || discover.length > 0) return;
  const input = listedByExpression(workflow.text);
  if (input === null) return;
  throw new UsageError(
    `${input} is empty, and ${workflow.file} sets it by an expression: expected at least one target`,
  );
}

const NO_TARGET =
  'no target given: expected at least one HOST[:PORT], listed, in a targets-file, or in a file that discover finds';

async function scopeIn(
  settings: RunSettings,
  facts: Parameters<typeof scopeOf>[1],
  comparison: Comparison,
  checkout: Checkout | null,
  listing: AskListing | null,
  patterns: DiscoverPatterns,
): Promise<Scope> {
  const { isAsked } = patterns;
  const notes = [...patterns.notes];
  const onNote = (note: string) => notes.push(note);
  const alone = { replaced: [], leftAlone: [], notes };
  const turn = turnsWithin(settings.look.totalLimitMs);
  const everything = async () => [
    ...settings.targets,
    ...(settings.discover === null ? [] : newTargets(await found(facts.root, isAsked, turn, onNote), settings.targets)),
  ];
  if (!isOfChange(facts.event)) return { targets: await everything(), change: null, ...alone };

  const based = await changeFor(comparison, checkout, facts.root, listing);
  if (!('change' in based))
    return {
      targets: await everything(),
      change: { base: 'none', because: based.because, ...UNCOUNTED },
      ...alone,
    };

  const { change } = based;
  const pathOf = pathIn(facts.root);
  const isLink = (path: string) => goesByLink(facts.root, join(facts.root, path));
  const outcome = await listedIn(change, settings.targets, {
    workflow: facts.workflow?.file ?? null,
    areFilesPlaced: facts.areFilesPlaced,
    targetsFile: settings.targetsFile === null ? null : pathOf(settings.targetsFile),
    judging: filesThatJudge(settings).flatMap((file) => pathOf(file) ?? []),
    isAsCommitted: checkout?.isAsCommitted ?? ((path) => !isLink(path)),
    isLink,
    pathOf,
    listOf: parseTargetsFile,
  });
  const { base, because } = based;
  const fileCount = change.files.length;
  if ('everything' in outcome)
    return {
      targets: await everything(),
      change: {
        base,
        because: `${because}; ${outcome.everything}, so everything is checked`,
        fileCount,
        filesOfConcern: null,
        unchangedCount: 0,
        passedOverCount: 0,
        interpolatedCount: 0,
      },
      ...alone,
    };

  const discovered = settings.discover === null ? NOTHING_FOUND : await discoveredIn(change, isAsked, turn);
  const below = settings.discover === null ? [] : await foundInSubmodules(change, facts.root, isAsked, turn, onNote);
  const large = [...(checkout?.passedOver ?? [])];
  const passed = large.length === 0 ? '' : `; passed over ${fewOf(large)}, which has more than ${MAX_TEXT_BYTES} bytes`;
  const unread = discovered.unreadable.length === 0 ? '' : `; could not read ${fewOf(discovered.unreadable)}`;
  const inFiles = [...discovered.touched, ...below].flatMap(targetOf);
  const listed = settings.targets.map((target) => placedBy(target, outcome.unchanged.has(target), inFiles));
  const touched = listed.filter(({ isUnchanged }) => !isUnchanged);
  const made = await madeIn(patterns, change, facts.root, turn);
  const ofChange = new Set(change.files.map(({ path }) => path));
  const sources = made.map(({ file }) => file).filter((file) => ofChange.has(file));
  const extra = newTargets([...discovered.touched, ...below, ...made], touched).map((target) =>
    placedInSource(target, patterns),
  );
  const known = new Set([...discovered.touched, ...below].map(({ file, line }) => `${file}:${line}`));
  const rest =
    settings.only === 'changed'
      ? []
      : [
          ...listed.filter(({ isUnchanged }) => isUnchanged),
          ...(settings.discover === null
            ? []
            : newTargets(
                (await found(facts.root, isAsked, turn, onNote)).filter(
                  ({ file, line }) => !known.has(`${file}:${line}`),
                ),
                [...listed, ...extra],
              ).map((target) => ({ ...target, isUnchanged: true as const }))),
        ];
  const gone = [...outcome.gone, ...discovered.gone.flatMap(targetOf)]
    .filter(isService)
    .filter((target) => !settings.targets.some((one) => sameServer(one, target)));
  const added = [...touched, ...extra];
  const services = [...[...settings.targets, ...extra].filter(isService), ...gone];
  return {
    targets: [...added, ...rest],
    notes: [...notes, ...(await lostNames(added, change, pathOf))],
    leftAlone: settings.only === 'changed' ? listed.filter(({ isUnchanged }) => isUnchanged) : [],
    replaced: [
      ...replacedBy(gone, added.filter(isService)),
      ...servedNow(added, services, (file) => textOnDisk(facts.root, pathOf(file) ?? '')),
    ],
    change: {
      base,
      because: because + passed + unread,
      fileCount,
      filesOfConcern: new Set([
        ...outcome.filesOfConcern,
        ...discovered.filesOfConcern,
        ...below.map(({ file }) => file),
        ...sources,
      ]).size,
      unchangedCount: listed.length - touched.length,
      passedOverCount: discovered.passedOver,
      interpolatedCount: discovered.interpolated,
    },
  };
}

/** A change of one of these may change the verdict on any target. */
function filesThatJudge({ look: { caFile, trustAnchors }, remember: { lockFile, listFile } }: RunSettings): string[] {
  const named = [caFile?.file, trustAnchors?.file, lockFile ?? DEFAULT_LOCK_FILE, listFile];
  return named.flatMap((file) => file ?? []);
}

const UNCOUNTED = {
  fileCount: null,
  filesOfConcern: null,
  unchangedCount: 0,
  passedOverCount: 0,
  interpolatedCount: 0,
};
const NOTHING_FOUND = {
  touched: [],
  gone: [],
  filesOfConcern: [],
  passedOver: 0,
  interpolated: 0,
  unreadable: [],
};

/** From the working directory, where files are named, to the repository's own paths. */
function pathIn(root: string): (file: string) => string | null {
  return (file) => {
    const path = slashed(relative(root, resolve(file)));
    return path === '..' || path.startsWith('../') || path === '' ? null : path;
  };
}
