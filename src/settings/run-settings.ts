import type { Places } from '../disk/write.ts';
import type { ExitPolicy } from '../model/exit-policy.ts';
import type { Exception } from '../model/finding.ts';
import type { Limits, Profile, ProfileName, Threshold } from '../model/profile.ts';
import type { Redirection, Target } from '../model/target.ts';
import { type Problem, Problems, UsageError } from '../problem.ts';
import { profiles } from '../profiles/index.ts';
import type { Recording } from '../recording/read.ts';
import type { Shard } from '../targets/shard.ts';
import { listedTargets, requireCheckout } from './listed-targets.ts';
import { requireOwnFile, requireRecordFile } from './outputs.ts';
import { JUDGING, recordedIn, settingsIn } from './recorded.ts';
import { type Given, type SettingName, type SliceOf, sliceOf } from './settings.ts';

/** What the user asked for, read and checked: one slice for each stage, and no stage is handed another's. */
export interface RunSettings {
  readonly targets: readonly Target[];
  /** What is to be known of how they were listed. */
  readonly notes: readonly string[];
  /** The file that lists targets; null: none was named. */
  readonly targetsFile: string | null;
  /** Where to look for servers that nobody listed, by pattern, all files with none; null: nowhere. */
  readonly discover: readonly string[] | null;
  readonly only: 'changed' | 'all';
  /** The part of all targets that this run is to check; null: all of them. */
  readonly shard: Shard | null;
  /** Where files may be, the workspace first, which no link may lead out of; null: anywhere. */
  readonly places: Places;
  readonly look: LookSettings;
  readonly judge: JudgeSettings;
  readonly say: SaySettings;
  readonly remember: RememberSettings;
  /** What was observed before, to be judged again; null: nothing was. */
  readonly observed: Recording | null;
  /** What was given of the settings that a recording keeps. */
  readonly judgedBy: Given;
}

export type LookSettings = SliceOf<'look'>;

export interface JudgeSettings {
  readonly profile: ProfileName;
  /** The profiles, with the thresholds the user chose. */
  readonly profiles: Readonly<Record<ProfileName, Profile>>;
  /** Findings that the targets file accepts for a while. */
  readonly exceptions: readonly Exception[];
  readonly exitPolicy: ExitPolicy;
  /** null: the date of the run; of a recording, the date it was judged at. */
  readonly now: Date | null;
}

export type SaySettings = SliceOf<'say'>;

export type RememberSettings = SliceOf<'remember'>;

/** What is known of the arguments or inputs beside their values. */
export interface WrittenAs {
  /** Where a target is written that is in no file. */
  readonly lines?: ReadonlyMap<Target, string>;
  /** What of them cannot be read. */
  readonly problems?: readonly Problem[];
}

/**
 * Reads and checks every setting, and the files they name, before anything is probed.
 * @param listed the targets from the command line or the hosts input.
 * @param places where files may be written, the workspace first, which no link may lead out of; null: the user's own files may be anywhere.
 * @throws UsageError for everything that cannot be read: the setting, the value and what was expected.
 */
export async function runSettingsOf(
  given: Given,
  listed: readonly Target[],
  places: Places = null,
  { lines, problems: found = [] }: WrittenAs = {},
): Promise<RunSettings> {
  const problems = new Problems(found);
  const recording = await recordedIn(given, listed).catch((error: unknown) => {
    problems.add(error);
    return null;
  });
  const all = { ...(recording && settingsIn(recording)), ...given };
  const slices = slicesOf(all, places, problems);
  const list = problems.read(() => sliceOf('list', all, places), null);
  const beforeList = problems.list.length;
  const targets = list && (await listedTargets(list, listed, { recording, places, lines, problems }));
  const areTargetsKnown = targets?.discover === null && found.length === 0 && problems.list.length === beforeList;
  if (slices.look !== null && targets !== null && areTargetsKnown) {
    const { redirections } = slices.look;
    problems.read(() => requireUse(redirections, given['connect-to'] ?? [], targets.targets), undefined);
  }
  if (places !== null && problems.list.length > 0 && FILES.some((name) => given[name] !== undefined))
    problems.read(() => requireCheckout(places), undefined);
  if (problems.list.length > 0 || list === null || targets === null) throw new UsageError(problems.list);
  // Each of them was read, since there is no problem.
  return settingsFrom(all, recording, places, slices as Slices, list, targets);
}

/** The settings that name files of the checkout. */
const FILES: readonly SettingName[] = ['targets-file', 'files', 'ca-file', 'trust-anchors'];

type Slices = { readonly [Slice in 'look' | 'judge' | 'say' | 'remember']: SliceOf<Slice> };

/** All of them are read, so that every one that cannot be is reported; null: it is. */
function slicesOf(given: Given, places: Places, problems: Problems): { [Slice in keyof Slices]: Slices[Slice] | null } {
  const look = problems.read(() => sliceOf('look', given, places), null);
  const judge = problems.read(() => sliceOf('judge', given, places), null);
  const say = problems.read(() => sliceOf('say', given, places), null);
  const remember = problems.read(() => sliceOf('remember', given, places), null);
  if (judge !== null) problems.read(() => requireOrder(judge), undefined);
  if (say !== null) problems.read(() => requireRecordFile(say, places), undefined);
  if (say !== null && remember !== null) problems.read(() => requireOwnFile(remember.stateFile, say), undefined);
  return { look, judge, say, remember };
}

function settingsFrom(
  given: Given,
  recording: Recording | null,
  places: Places,
  { look, judge, say, remember }: Slices,
  { only, shard }: SliceOf<'list'>,
  { targets, notes, targetsFile, discover, exceptions }: Awaited<ReturnType<typeof listedTargets>>,
): RunSettings {
  const { profile, warnBelow, failBelow, failOn, onInconclusive, now } = judge;
  return {
    targets,
    notes,
    targetsFile,
    discover,
    only,
    shard,
    places,
    look,
    judge: {
      profile,
      profiles: withLimits({ warnBelow, failBelow }),
      exceptions: recording?.exceptions ?? exceptions,
      exitPolicy: { failOn, onInconclusive },
      now: now ?? (recording && new Date(recording.judgedAt)),
    },
    say,
    remember,
    observed: recording,
    judgedBy: Object.fromEntries(JUDGING.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))),
  };
}

/** Every profile, with the thresholds the user chose. */
export function withLimits(chosen: Pick<Limits, 'warnBelow' | 'failBelow'>): Readonly<Record<ProfileName, Profile>> {
  const changed = Object.values(profiles).map((one): [ProfileName, Profile] => [
    one.name,
    { ...one, limits: { ...one.limits, ...chosen } },
  ]);
  return Object.fromEntries(changed) as Record<ProfileName, Profile>;
}

/** A warning that can never come is not what anybody means. */
function requireOrder({
  warnBelow,
  failBelow,
}: {
  readonly warnBelow: Threshold;
  readonly failBelow: Threshold;
}): void {
  const isBelow =
    (warnBelow.kind === 'duration' && failBelow.kind === 'duration' && warnBelow.durationMs < failBelow.durationMs) ||
    (warnBelow.kind === 'ratio' && failBelow.kind === 'ratio' && warnBelow.ratio < failBelow.ratio);
  if (isBelow)
    throw new UsageError(
      'warn-below is less than fail-below, so nothing could warn: expected it to be more, or the same',
    );
}

/** One that is for no target is misspelt, and the real host would be contacted instead. */
function requireUse(redirections: readonly Redirection[], given: readonly string[], targets: readonly Target[]): void {
  const unused = redirections.findIndex(
    ({ host, port }) =>
      !targets.some(
        (target) =>
          target.kind === 'service' && (host ?? target.host) === target.host && (port ?? target.port) === target.port,
      ),
  );
  if (unused >= 0)
    throw new UsageError(`connect-to "${given[unused]}" is for no listed target: expected the host and port of one`);
}
