import type { Places } from '../disk/write.ts';
import type { Exception } from '../model/finding.ts';
import type { ExtraLook, Observed } from '../model/observation.ts';
import type { Profile, ProfileName, Threshold } from '../model/profile.ts';
import type { ExitPolicy } from '../model/report.ts';
import type { Redirection, Target } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import { profiles } from '../profiles/index.ts';
import { parseRecording, type Recording } from '../recording/read.ts';
import { parseConnectTo } from '../targets/connect-to.ts';
import { uniqueTargets } from '../targets/list.ts';
import { readTargetsFile, readTextFile } from '../targets/list-file.ts';
import { filesOf } from '../targets/patterns.ts';
import { type Output, outputsOf, recordFileOf } from './outputs.ts';
import { type Given, inWords, type Setting, type SettingName, settings } from './settings.ts';
import { parseThreshold } from './threshold.ts';
import { dateOf, EXTRA_LOOKS, ehloNameOf, looksOf, wholeNumber } from './values.ts';

/** What the user asked for, read and checked. */
export interface RunSettings {
  readonly targets: readonly Target[];
  /** What is to be known of how they were listed. */
  readonly notes: readonly string[];
  /** The file that lists targets; null: none was named. */
  readonly targetsFile: string | null;
  /** Where to look for servers that nobody listed, by pattern, all files with none; null: nowhere. */
  readonly discover: readonly string[] | null;
  readonly only: 'changed' | 'all';
  /** The action's, which no link may lead out of; null: the user's own files may be anywhere. */
  readonly workspace: string | null;
  /** Findings that the targets file accepts for a while. */
  readonly exceptions: readonly Exception[];
  readonly profile: ProfileName;
  /** The profiles, with the thresholds the user chose. */
  readonly profiles: Readonly<Record<ProfileName, Profile>>;
  /** PEM files, read; null: none given. */
  readonly caFile: PemFile | null;
  readonly trustAnchors: PemFile | null;
  readonly redirections: readonly Redirection[];
  /** The environment variable with the password of PKCS#12 files; null: none was named. */
  readonly pkcs12PasswordVariable: string | null;
  /** null: the date of the run; of a recording, the date it was judged at. */
  readonly now: Date | null;
  readonly exitPolicy: ExitPolicy;
  readonly limitMs: number;
  readonly retries: number;
  readonly repeats: number;
  readonly concurrency: number;
  readonly ehloName: string | null;
  readonly looks: readonly ExtraLook[];
  /** Whether the targets are to be kept to global addresses and mail ports, since others may have written them. */
  readonly isUntrusted: boolean;
  /** For the whole run. */
  readonly totalLimitMs: number;
  readonly outputs: readonly Output[];
  /** Where files may be written. */
  readonly places: Places;
  /** Where to write what was observed; null: nowhere. */
  readonly recordFile: string | null;
  /** What was observed before, to be judged again; null: nothing was. */
  readonly observed: Observed | null;
  /** What was given of the settings that a recording keeps. */
  readonly judgedBy: Given;
  /** The name of the check run to post; null: none. */
  readonly checkRun: string | null;
}

/** A bundle of all public roots has 230 kB. */
const MAX_PEM_BYTES = 4_000_000;
/** What a run over thousands of targets has seen. */
const MAX_RECORDING_BYTES = 200_000_000;

export interface PemFile {
  readonly file: string;
  readonly text: string;
}

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
  const recording = recordingOf(given, listed);
  return settingsFrom({ ...recording?.judgedBy, ...given }, listed, recording, places);
}

/** The settings that decide how observations are judged: a recording keeps them. */
const JUDGING: readonly SettingName[] = ['profile', 'warn-below', 'fail-below', 'fail-on', 'on-inconclusive'];

async function settingsFrom(
  given: Given,
  listed: readonly Target[],
  recording: Recording | null,
  places: Places,
): Promise<RunSettings> {
  const text = (name: SettingName): string | null => given[name]?.at(-1) ?? defaultOf(name);
  const list = (name: SettingName): readonly string[] => given[name] ?? [];
  const workspace = places?.[0] ?? null;
  const readWith = <T>(name: SettingName, read: (value: string) => T | null, expected: string): T => {
    const value = text(name) ?? '';
    const result = read(value);
    if (result === null) throw new UsageError(`cannot read ${name} "${value}": expected ${expected}`);
    return result;
  };
  const choice = <T extends string>(name: SettingName, choices: readonly T[]) =>
    readWith(name, (value) => choices.find((one) => one === value) ?? null, inWords(choices));
  const count = (name: SettingName, least: number, most: number) =>
    readWith(name, (value) => wholeNumber(value, least, most), `a whole number from ${least} to ${most}`);
  const threshold = (name: 'warn-below' | 'fail-below', auto: Threshold) =>
    readWith(
      name,
      (value) => parseThreshold(value, auto),
      'auto, or a number with %, d or h, for example 30%, 14d or 48h, and no less than 1% or 1h',
    );
  const pem = (name: 'ca-file' | 'trust-anchors'): PemFile | null => {
    const file = text(name);
    return file === null
      ? null
      : { file, text: readTextFile(file, `the PEM file of ${name}`, MAX_PEM_BYTES, workspace) };
  };

  const fromFile = text('targets-file');
  const chosen = {
    warnBelow: threshold('warn-below', profiles.gmail.limits.warnBelow),
    failBelow: threshold('fail-below', profiles.gmail.limits.failBelow),
  };
  requireOrder(chosen);
  const withThresholds = (profile: Profile): Profile => ({ ...profile, limits: { ...profile.limits, ...chosen } });

  const file = fromFile === null ? { targets: [], exceptions: [] } : await readTargetsFile(fromFile, workspace);
  const found = filesOf(list('files'), '', workspace);
  const all = [...listed, ...found.targets, ...file.targets];
  const discover = places === null ? null : discoverOf(list('discover'), all.length > 0);
  const { targets, notes } =
    recording !== null
      ? { targets: recording.seen.map(({ target }) => target), notes: [] }
      : discover !== null && all.length === 0
        ? { targets: [], notes: [] }
        : uniqueTargets(all);
  const redirections = list('connect-to').map(parseConnectTo);
  const outputs = outputsOf(list('format'), places);
  // What is found in files is not known yet.
  if (discover === null) requireUse(redirections, list('connect-to'), targets);

  return {
    targets,
    notes: [...found.notes, ...notes],
    targetsFile: fromFile,
    discover,
    only: choice('only', ['changed', 'all']),
    workspace,
    exceptions: recording?.exceptions ?? file.exceptions,
    profile: choice('profile', ['gmail', 'strict']),
    profiles: { gmail: withThresholds(profiles.gmail), strict: withThresholds(profiles.strict) },
    caFile: pem('ca-file'),
    trustAnchors: pem('trust-anchors'),
    redirections,
    pkcs12PasswordVariable: text('pkcs12-password-env'),
    now:
      text('now') === null
        ? recording && new Date(recording.judgedAt)
        : readWith('now', dateOf, 'an ISO 8601 date, for example 2027-01-31 or 2027-01-31T12:00:00Z'),
    exitPolicy: {
      failOn: choice('fail-on', ['error', 'warning', 'never']),
      onInconclusive: choice('on-inconclusive', ['fail', 'warn', 'ignore']),
    },
    limitMs: count('timeout-ms', 1, 600_000),
    retries: count('retries', 0, 10),
    repeats: count('repeats', 0, 20),
    concurrency: count('concurrency', 1, 1000),
    ehloName:
      text('ehlo-name') === null
        ? null
        : readWith('ehlo-name', ehloNameOf, 'a domain name or an address literal such as [192.0.2.1]'),
    looks: readWith('looks', looksOf, `all, none, or a list of ${EXTRA_LOOKS.join(', ')}`),
    isUntrusted:
      choice('untrusted', ['true', 'false']) === 'true' && choice('allow-private', ['true', 'false']) === 'false',
    totalLimitMs: count('total-timeout-ms', 1, 86_400_000),
    outputs,
    places,
    recordFile: recordFileOf(text('record'), outputs, places),
    observed: recording,
    judgedBy: Object.fromEntries(JUDGING.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))),
    checkRun: text('check-run'),
  };
}

function recordingOf(given: Given, listed: readonly Target[]): Recording | null {
  const file = given.replay?.at(-1);
  if (file === undefined) return null;
  const other = listed.length > 0 ? 'a target' : ONLY_LIVE.find((name) => given[name] !== undefined);
  if (other !== undefined) {
    throw new UsageError(
      `cannot use ${other} with replay: expected a recording alone, which holds targets and trust anchors`,
    );
  }
  const recording = parseRecording(
    readTextFile(file, 'a recording, as --record writes it', MAX_RECORDING_BYTES, null),
    file,
  );
  // A recording comes from anybody; it may say how to judge, and not which files to read or write.
  const foreign = Object.keys(recording.judgedBy).find((name) => !(JUDGING as readonly string[]).includes(name));
  if (foreign !== undefined)
    throw new UsageError(`cannot replay "${file}": it sets ${foreign}, expected ${JUDGING.join(', ')}`);
  // What Gmail's senders would have been refused was never offered.
  if (recording.judgedBy['profile']?.at(-1) === 'strict' && given.profile?.at(-1) === 'gmail')
    throw new UsageError(
      'cannot judge by gmail what was observed by strict, which offers other algorithms: expected a run by gmail',
    );
  return recording;
}

/** What a recording holds already, or what has no meaning without a network. */
const ONLY_LIVE: readonly SettingName[] = [
  'targets-file',
  'files',
  'pkcs12-password-env',
  'ca-file',
  'trust-anchors',
  'connect-to',
  'record',
];

function defaultOf(name: SettingName): string | null {
  const { default: standard } = (settings as readonly Setting[]).find((one) => one.name === name) ?? {};
  return standard ?? null;
}

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
