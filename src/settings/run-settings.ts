import type { Places } from '../disk/write.ts';
import type { Exception } from '../model/finding.ts';
import type { Observed } from '../model/observation.ts';
import { type Limits, type Profile, type ProfileName, profileNames, type Threshold } from '../model/profile.ts';
import type { ExitPolicy } from '../model/report.ts';
import type { Redirection, Target } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import { profiles } from '../profiles/index.ts';
import type { Recording } from '../recording/read.ts';
import { uniqueTargets } from '../targets/list.ts';
import { readTargetsFile, readTextFile } from '../targets/list-file.ts';
import { filesOf } from '../targets/patterns.ts';
import { requireOwnFile, requireRecordFile } from './outputs.ts';
import { type Given, type SettingName, type SliceOf, settings, sliceOf } from './settings.ts';

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
  /** Where files may be, the workspace first, which no link may lead out of; null: anywhere. */
  readonly places: Places;
  readonly look: LookSettings;
  readonly judge: JudgeSettings;
  readonly say: SaySettings;
  readonly remember: RememberSettings;
  /** What was observed before, to be judged again; null: nothing was. */
  readonly observed: Observed | null;
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

/** What a run over thousands of targets has seen. */
const MAX_RECORDING_BYTES = 200_000_000;

/**
 * Reads and checks every setting, and the files they name, before anything is probed.
 * @param listed the targets from the command line or the hosts input.
 * @param places where files may be written, the workspace first, which no link may lead out of; null: the user's own files may be anywhere.
 * @throws UsageError that names the setting, the value and what was expected.
 */
export async function runSettingsOf(
  given: Given,
  listed: readonly Target[],
  places: Places = null,
): Promise<RunSettings> {
  const recording = await recordingOf(given, listed);
  return settingsFrom({ ...recording?.judgedBy, ...given }, listed, recording, places);
}

/** The settings that decide how observations are judged: a recording keeps them, but for the date, which it has. */
const JUDGING: readonly SettingName[] = settings.flatMap((one) =>
  'slice' in one && one.slice === 'judge' && one.name !== 'now' ? [one.name] : [],
);

async function settingsFrom(
  given: Given,
  listed: readonly Target[],
  recording: Recording | null,
  places: Places,
): Promise<RunSettings> {
  const look = sliceOf('look', given, places);
  const { profile, warnBelow, failBelow, failOn, onInconclusive, now } = sliceOf('judge', given, places);
  const say = sliceOf('say', given, places);
  const remember = sliceOf('remember', given, places);
  const { targetsFile, files, only, discover: patterns } = sliceOf('list', given, places);
  requireOrder({ warnBelow, failBelow });
  requireRecordFile(say, places);
  requireOwnFile(remember.stateFile, say);

  const workspace = places?.[0] ?? null;
  const file = targetsFile === null ? { targets: [], exceptions: [] } : await readTargetsFile(targetsFile, workspace);
  const found = filesOf(files, '', workspace);
  const all = [...listed, ...found.targets, ...file.targets];
  const discover = places === null ? null : discoverOf(patterns, all.length > 0);
  const { targets, notes } =
    recording !== null
      ? { targets: recording.seen.map(({ target }) => target), notes: [] }
      : discover !== null && all.length === 0
        ? { targets: [], notes: [] }
        : uniqueTargets(all);
  // What is found in files is not known yet.
  if (discover === null) requireUse(look.redirections, given['connect-to'] ?? [], targets);

  return {
    targets,
    notes: [...found.notes, ...notes],
    targetsFile,
    discover,
    only,
    places,
    look,
    judge: {
      profile,
      profiles: withLimits({ warnBelow, failBelow }),
      exceptions: recording?.exceptions ?? file.exceptions,
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

async function recordingOf(given: Given, listed: readonly Target[]): Promise<Recording | null> {
  const file = given.replay?.at(-1);
  if (file === undefined) return null;
  const other = listed.length > 0 ? 'a target' : ONLY_LIVE.find((name) => given[name] !== undefined);
  if (other !== undefined) {
    throw new UsageError(
      `cannot use ${other} with replay: expected a recording alone, which holds targets and trust anchors`,
    );
  }
  // Loaded where there is a use for it.
  const { parseRecording } = await import('../recording/read.ts');
  const recording = parseRecording(
    readTextFile(file, 'a recording, as --record writes it', MAX_RECORDING_BYTES, null),
    file,
  );
  // A recording comes from anybody; it may say how to judge, and not which files to read or write.
  const foreign = Object.keys(recording.judgedBy).find((name) => !(JUDGING as readonly string[]).includes(name));
  if (foreign !== undefined)
    throw new UsageError(`cannot replay "${file}": it sets ${foreign}, expected ${JUDGING.join(', ')}`);
  // What other senders would have been refused was never offered.
  const [kept, wanted] = [recording.judgedBy, given].map((one) => profileNamedIn(one));
  if (kept && wanted && profiles[wanted].offer === 'boringssl' && profiles[kept].offer !== 'boringssl')
    throw new UsageError(
      `cannot judge by ${wanted} what was observed by ${kept}, which offers other algorithms: expected a run by ${wanted}`,
    );
  return recording;
}

/** The profile that was asked for by name, if it is one. */
function profileNamedIn(given: Given): ProfileName | undefined {
  return profileNames.find((name) => name === given.profile?.at(-1));
}

const ONLY_LIVE: readonly SettingName[] = settings.flatMap((one) => ('isOnlyLive' in one ? [one.name] : []));

/** By itself where nothing is listed; beside a list where it is asked for. */
function discoverOf(patterns: readonly string[], isListed: boolean): readonly string[] | null {
  if (patterns.length === 1 && patterns[0] === 'none') return null;
  return patterns.length > 0 || !isListed ? patterns : null;
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
