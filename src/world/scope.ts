import { relative, resolve, sep } from 'node:path';
import { changeOfListing } from '../change/by-listing.ts';
import type { Change, Side } from '../change/change.ts';
import { discoveredIn } from '../change/discovered.ts';
import { type Comparison, comparisonOf } from '../change/event.ts';
import { listedIn } from '../change/listed.ts';
import { type Replaced, replacedBy } from '../change/replaced.ts';
import type { Find } from '../discover/format.ts';
import type { Listing } from '../github/changed-files.ts';
import type { ReportedChange } from '../model/report.ts';
import { type ServiceTarget, type Target, targetKeyOf } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import type { RunSettings } from '../settings/run-settings.ts';
import { parseTargetsFile } from '../targets/list-file.ts';
import { isMatch } from '../targets/patterns.ts';
import { type Checkout, MAX_TEXT_BYTES, openCheckout } from './checkout.ts';
import { filesOnDisk, sideOnDisk, textOnDisk } from './files-on-disk.ts';
import type { RunnerFacts } from './runner.ts';
import { servedNow } from './served-now.ts';
import { turnsWithin } from './turns.ts';

/** What of all that is listed and found a run is to look at. */
export interface Scope {
  readonly targets: readonly Target[];
  /** null: the event has no change, so everything is looked at. */
  readonly change: ReportedChange | null;
  /** What the change puts in the place of what, as far as it is known. */
  readonly replaced: readonly Replaced[];
}

/** Whoever opens a pull request may list any number of hosts. */
const MOST_UNTRUSTED_TARGETS = 500;

/** @param listing GitHub's list of the files of a change; null: there is no token to ask with. */
export async function scopeOf(
  settings: RunSettings,
  facts: RunnerFacts & { readonly areFilesPlaced: boolean },
  listing: ((comparison: Exclude<Comparison, { kind: 'none' }>) => Promise<Listing>) | null,
): Promise<Scope> {
  requireGiven(settings, facts);
  const comparison = comparisonOf(facts.event, facts.payload);
  const checkout = openCheckout(facts.root);
  try {
    const scope = await scopeIn(settings, facts, comparison, checkout, listing);
    // Only a change that was looked through may leave nothing to look at.
    if (scope.targets.length === 0 && (scope.change?.filesOfConcern ?? null) === null) throw new UsageError(NO_TARGET);
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
  if (targets.length > 0 || discover === null || discover.length > 0) return;
  const [, input] = /^[ \t]*(hosts|targets-file):[ \t]*["']?\$\{\{/m.exec(workflow?.text ?? '') ?? [];
  if (input === undefined) return;
  throw new UsageError(
    `${input} is empty, and ${workflow?.file} sets it by an expression: expected at least one target`,
  );
}

const NO_TARGET =
  'no target given: expected at least one HOST[:PORT], listed, in a targets-file, or in a file that discover finds';

async function scopeIn(
  settings: RunSettings,
  facts: Parameters<typeof scopeOf>[1],
  comparison: Comparison,
  checkout: Checkout | null,
  listing: Parameters<typeof scopeOf>[2],
): Promise<Scope> {
  const isAsked = pathFilterOf(settings.discover);
  const turn = turnsWithin(settings.look.totalLimitMs);
  const everything = async () => [
    ...settings.targets,
    ...(settings.discover === null ? [] : newTargets(await found(facts.root, isAsked, turn), settings.targets)),
  ];
  const hasNoChange = comparison.kind === 'none' && facts.event !== 'pull_request_target';
  if (hasNoChange) return { targets: await everything(), change: null, replaced: [] };

  const based = await changeFor(comparison, checkout, facts.root, listing);
  if (!('change' in based))
    return {
      targets: await everything(),
      change: { base: 'none', because: based.because, ...UNCOUNTED },
      replaced: [],
    };

  const { change } = based;
  const pathOf = pathIn(facts.root);
  const outcome = await listedIn(change, settings.targets, {
    workflow: facts.workflow?.file ?? null,
    areFilesPlaced: facts.areFilesPlaced,
    targetsFile: settings.targetsFile === null ? null : pathOf(settings.targetsFile),
    judging: [settings.look.caFile, settings.look.trustAnchors].flatMap((pem) =>
      pem === null ? [] : (pathOf(pem.file) ?? []),
    ),
    isAsCommitted: checkout?.isAsCommitted ?? (() => true),
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
      },
      replaced: [],
    };

  const discovered = settings.discover === null ? NOTHING_FOUND : await discoveredIn(change, isAsked, turn);
  const large = [...(checkout?.passedOver ?? [])].slice(0, 5);
  const passed =
    large.length === 0 ? '' : `; passed over ${large.join(', ')}, which has more than ${MAX_TEXT_BYTES} bytes`;
  const inFiles = discovered.touched.flatMap(targetOf);
  const listed = settings.targets.map((target) => placedBy(target, outcome.unchanged.has(target), inFiles));
  const touched = listed.filter(({ isUnchanged }) => !isUnchanged);
  const extra = newTargets(discovered.touched, touched);
  const known = new Set(discovered.touched.map(({ file, line }) => `${file}:${line}`));
  const rest =
    settings.only === 'changed'
      ? []
      : [
          ...listed.filter(({ isUnchanged }) => isUnchanged),
          ...(settings.discover === null
            ? []
            : newTargets(
                (await found(facts.root, isAsked, turn)).filter(({ file, line }) => !known.has(`${file}:${line}`)),
                [...listed, ...extra],
              ).map((target) => ({ ...target, isUnchanged: true as const }))),
        ];
  const gone = [...outcome.gone, ...discovered.gone.flatMap(targetOf)].filter(
    (target) => !settings.targets.some((one) => sameServer(one, target)),
  );
  const added = [...touched, ...extra];
  const services = [...settings.targets, ...extra, ...gone].filter(isService);
  return {
    targets: [...added, ...rest],
    replaced: [
      ...replacedBy(gone, added.filter(isService)),
      ...servedNow(added, services, (file) => textOnDisk(facts.root, pathOf(file) ?? '')),
    ],
    change: {
      base,
      because: because + passed,
      fileCount,
      filesOfConcern: new Set([...outcome.filesOfConcern, ...discovered.filesOfConcern]).size,
      unchangedCount: listed.length - touched.length,
      passedOverCount: discovered.passedOver,
    },
  };
}

const UNCOUNTED = { fileCount: null, filesOfConcern: null, unchangedCount: 0, passedOverCount: 0 };
const NOTHING_FOUND = { touched: [], gone: [], filesOfConcern: [], passedOver: 0 };

type Based =
  | { readonly change: Change; readonly base: 'git' | 'api'; readonly because: string }
  | { readonly because: string };

async function changeFor(
  comparison: Comparison,
  checkout: Checkout | null,
  root: string,
  listing: Parameters<typeof scopeOf>[2],
): Promise<Based> {
  if (comparison.kind === 'none') return comparison;
  const byGit = checkout?.changeFor(comparison) ?? { because: 'there is no clone to compare in', isOther: false };
  if ('change' in byGit)
    return { change: byGit.change, base: 'git', because: `compared by git with ${byGit.baseCommit.slice(0, 10)}` };
  if (byGit.isOther) return byGit;
  if (listing === null) return { because: `${byGit.because}; and there is no github-token to ask GitHub with` };
  const head: Side = checkout?.head ?? sideOnDisk(root);
  const asked = await listing(comparison).catch((error: Error) => error);
  if (asked instanceof Error) return { because: `${byGit.because}; and ${asked.message}` };
  return {
    change: changeOfListing(asked.files, head, asked.textAtBase),
    base: 'api',
    because: "compared by GitHub's list of changed files",
  };
}

/** A listed target that a file of the change names anew is shown there. */
function placedBy(target: Target, isUnchanged: boolean, found: readonly Target[]): Target {
  if (!isUnchanged) return target;
  const here = found.find((one) => sameServer(one, target));
  if (here === undefined) return { ...target, isUnchanged };
  return here.writtenAt === undefined ? target : { ...target, writtenAt: here.writtenAt };
}

function isService(target: Target): target is ServiceTarget {
  return target.kind === 'service';
}

function sameServer(a: Target, b: Target): boolean {
  return targetKeyOf(a) === targetKeyOf(b) && (a.kind === 'file' || b.kind === 'file' || a.mode === b.mode);
}

/** One target a server, of those that are not listed anyway. */
function newTargets(finds: readonly Find[], listed: readonly Target[]): Target[] {
  const known = new Map<string, Target>();
  for (const target of finds.flatMap(targetOf)) {
    const key = targetKeyOf(target);
    const before = known.get(key);
    const isBetter = before?.discovered?.certainty === 'likely' && target.discovered?.certainty === 'certain';
    if (!listed.some((one) => sameServer(one, target)) && (before === undefined || isBetter)) known.set(key, target);
  }
  return [...known.values()];
}

function targetOf({ host, port, mode, file, line, format, certainty, class: whose }: Find): Target[] {
  if (whose !== 'own') return [];
  const discovered = { format, certainty };
  const writtenAt = { file, line };
  if (port === 0)
    return [{ kind: 'file', file, name: null, referenceIdentifiers: [], isForAnyName: true, discovered, writtenAt }];
  return [{ kind: 'service', host, port, mode, referenceIdentifiers: [host], discovered, writtenAt }];
}

/** Everything that a whole checkout names. */
async function found(root: string, isAsked: (path: string) => boolean, turn: () => Promise<void>): Promise<Find[]> {
  const { discoverIn } = await import('../discover/find.ts');
  return (await discoverIn(filesOnDisk(root, isAsked), turn)).filter(({ class: whose }) => whose === 'own');
}

function pathFilterOf(patterns: readonly string[] | null): (path: string) => boolean {
  const wanted = (patterns ?? []).map((pattern) => pattern.replace(/^\.?\//, ''));
  return (path) => wanted.length === 0 || wanted.some((pattern) => isMatch(path, pattern));
}

/** From the working directory, where files are named, to the repository's own paths. */
function pathIn(root: string): (file: string) => string | null {
  return (file) => {
    const path = relative(root, resolve(file)).split(sep).join('/');
    return path === '..' || path.startsWith('../') || path === '' ? null : path;
  };
}
