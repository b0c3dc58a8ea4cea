import { type ProfileName, profileNames } from '../model/profile.ts';
import type { Target } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import { profiles } from '../profiles/index.ts';
import type { RecordingFile } from '../recording/parts.ts';
import type { Recording } from '../recording/read.ts';
import { readTextFile } from '../targets/list-file.ts';
import { type Given, type SettingName, settings } from './settings.ts';

/** What a run over a hundred thousand targets has seen; a text of Node.js may not be much longer. */
const MAX_RECORDING_BYTES = 500_000_000;

/** The settings that decide how observations are judged: a recording keeps them, except the date, which it has anyway. */
export const JUDGING: readonly SettingName[] = settings.flatMap((one) =>
  'slice' in one && one.slice === 'judge' && one.name !== 'now' ? [one.name] : [],
);

const ONLY_LIVE: readonly SettingName[] = settings.flatMap((one) => ('isOnlyLive' in one ? [one.name] : []));

/**
 * What was observed before, to be judged again; of several recordings all that they saw. null: nothing was given.
 * @throws UsageError for what is no recording, for one that may not be judged so, and for parts that are no whole.
 */
export async function recordedIn(given: Given, listed: readonly Target[]): Promise<Recording | null> {
  const [first, ...others] = given.replay ?? [];
  if (first === undefined) return null;
  const other = listed.length > 0 ? 'a target' : ONLY_LIVE.find((name) => given[name] !== undefined);
  if (other !== undefined) {
    throw new UsageError(
      `cannot use ${other} with replay: expected a recording alone, which holds targets and trust anchors`,
    );
  }
  // Loaded where there is a use for it.
  const { parseRecording } = await import('../recording/read.ts');
  const { together } = await import('../recording/parts.ts');
  const read = (file: string): RecordingFile => {
    const text = readTextFile(file, 'a recording, as --record writes it', MAX_RECORDING_BYTES, null);
    const recording = parseRecording(text, file);
    requireReplayable(recording, file, given);
    return { file, recording };
  };
  return together([read(first), ...others.map(read)]);
}

/**
 * What a recording sets. Of the exit code only what makes it stricter than the default: shards keep "never", since the job
 * behind them judges, and a stranger may.
 */
export function settingsIn({ judgedBy }: Recording): Given {
  const { 'fail-on': failOn, 'on-inconclusive': _, ...others } = judgedBy;
  return failOn?.at(-1)?.toLowerCase().startsWith('warn') ? { ...others, 'fail-on': ['warning'] } : others;
}

function requireReplayable({ judgedBy }: Recording, file: string, given: Given): void {
  // A recording comes from anybody; it may say how to judge, and not which files to read or write.
  const foreign = Object.keys(judgedBy).find((name) => !(JUDGING as readonly string[]).includes(name));
  if (foreign !== undefined)
    throw new UsageError(`cannot replay "${file}": it sets ${foreign}, expected ${JUDGING.join(', ')}`);
  // What other senders would have been refused was never offered.
  const [kept, wanted] = [judgedBy, given].map((one) => profileNamedIn(one));
  if (kept && wanted && profiles[wanted].offer === 'boringssl' && profiles[kept].offer !== 'boringssl')
    throw new UsageError(
      `cannot judge by ${wanted} what was observed by ${kept}, which offers other algorithms: expected a run by ${wanted}`,
    );
}

/** The profile that was asked for by name, if it is one. */
function profileNamedIn(given: Given): ProfileName | undefined {
  return profileNames.find((name) => name === given.profile?.at(-1));
}
