import { basename, dirname, extname, join } from 'node:path';
import { entriesOf } from '../disk/folder.ts';
import { boundsOfFound, boundsOfNamed, bytesOf, isReadableLink } from '../disk/read.ts';
import type { Cause, FileReading, Interruption } from '../model/observation.ts';
import type { FileTarget, Target } from '../model/target.ts';
import { type Problem, UsageError } from '../problem.ts';
import { contentsOf, type Password } from './contents.ts';
import { type ContentsOfFile, type ReadingOptions, readingsOf } from './readings.ts';
import { turnOf } from './turn.ts';

export interface ReadOptions extends ReadingOptions {
  readonly password: Password;
  /** What no link may lead out of; null: the user's own files may be anywhere. */
  readonly workspace: string | null;
  /** Fires, with a Cause as its reason, when the run has to stop: what was not read by then is left. */
  readonly signal: AbortSignal;
  /** Told, in words, of what was looked at in part. */
  readonly onNote: (note: string) => void;
}

/**
 * Reads every target that is a file, before anything is probed. One that cannot be read keeps no other from being checked.
 * @throws UsageError with all reasons, where nothing but files is listed and none of them can be read.
 */
export async function readFiles(
  targets: readonly Target[],
  options: ReadOptions,
): Promise<ReadonlyMap<Target, readonly (FileReading | Interruption)[]>> {
  const readings = new Map<Target, readonly (FileReading | Interruption)[]>();
  const problems: Problem[] = [];
  const fileTargets = targets.filter((target) => target.kind === 'file');
  const listed = new Set(fileTargets.map(({ file }) => file));
  const foldersSeen = new Set<string>();
  const turn = turnOf(options.signal);
  for (const target of fileTargets) {
    const { file } = target;
    const startedAt = new Date();
    try {
      await turn();
      const contents = await contentsOf(bytesOfListed(target, file, options), options.password, turn);
      const around = await neighboursOf(file, options);
      const key = await keyFileOf(target, around, options);
      // A key beside two listed files is one key, and one that is listed itself is reported there.
      const isNewFolder = !foldersSeen.has(dirname(file));
      foldersSeen.add(dirname(file));
      const beside = isNewFolder ? around.filter((one) => !listed.has(one.file)) : [];
      const surroundings = { around, beside, key, startedAt };
      readings.set(target, await readingsOf(target, { file, contents }, surroundings, options));
    } catch (error) {
      if (options.signal.aborted) {
        readings.set(target, [notRead(startedAt, options.signal.reason)]);
        continue;
      }
      const reason = `${(error as Error).message}; expected certificates as PEM, DER or PKCS#12`;
      readings.set(target, [notRead(startedAt, { kind: 'file-unreadable', reason })]);
      problems.push({ message: `cannot read "${file}": ${reason}`, location: target.writtenAt ?? null });
    }
  }
  if (targets.length > 0 && problems.length === targets.length) throw new UsageError(problems);
  return readings;
}

function notRead(startedAt: Date, cause: Cause): Interruption {
  return {
    outcome: 'interruption',
    endpoint: null,
    look: { name: 'first', serverName: null },
    startedAt: startedAt.toISOString(),
    elapsedMs: Date.now() - startedAt.getTime(),
    step: 'read',
    cause,
  };
}

/** More than any certificate file has. */
const MAX_FILE_BYTES = 4_000_000;

function bytesOfListed({ writtenAt }: Target, file: string, { workspace }: ReadOptions): Buffer {
  return bytesOf(file, {
    maxBytes: MAX_FILE_BYTES,
    within: boundsOfNamed(file, writtenAt !== undefined, workspace),
  });
}

/** The file with the key, where the user named it, or where it has certbot's name for it. */
async function keyFileOf(
  { file, keyFile, writtenAt }: FileTarget,
  around: readonly ContentsOfFile[],
  { password, signal, workspace }: ReadOptions,
): Promise<ContentsOfFile | null> {
  if (keyFile === undefined) return around.find((one) => one.file === privateKeyBeside(file)) ?? null;
  try {
    const within = boundsOfNamed(keyFile, writtenAt !== undefined, workspace);
    const contents = await contentsOf(bytesOf(keyFile, { maxBytes: MAX_FILE_BYTES, within }), password, turnOf(signal));
    if (contents.chains[0].keys.length === 0) throw new Error('it holds no private key');
    return { file: keyFile, contents };
  } catch (error) {
    throw new Error(`its key, "${keyFile}", cannot be read: ${(error as Error).message}`);
  }
}

/** certbot's names, with a number in its archive. */
function privateKeyBeside(file: string): string | null {
  const own = /^(?:fullchain|cert)(\d*)\.pem$/.exec(basename(file));
  if (own === null) return null;
  return join(dirname(file), `privkey${own[1]}.pem`);
}

const CERTIFICATE_EXTENSIONS: readonly string[] = ['.pem', '.crt', '.cer', '.cert', '.der', '.key'];
const MAX_NEIGHBOURS = 500;
/** More than any folder of certificates has. */
const MAX_ENTRIES = 20_000;

/** The other certificate files of the folder. Nobody listed them, so that one which cannot be read is no error. */
async function neighboursOf(file: string, { signal, workspace, onNote }: ReadOptions): Promise<ContentsOfFile[]> {
  const folder = dirname(file);
  const found: ContentsOfFile[] = [];
  const { entries, isCut } = entriesOf(folder, MAX_ENTRIES);
  const names = entries
    .map(({ name }) => name)
    .filter((name) => name !== basename(file) && CERTIFICATE_EXTENSIONS.includes(extname(name).toLowerCase()));
  const links = new Set(entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name));
  if (isCut || names.length > MAX_NEIGHBOURS)
    onNote(
      `the folder "${folder}" of "${file}" has more than ${isCut ? `${MAX_ENTRIES} entries` : `${MAX_NEIGHBOURS} other certificate files`}, and was looked at in part`,
    );
  const turn = turnOf(signal);
  for (const name of names.slice(0, MAX_NEIGHBOURS)) {
    await turn();
    const path = join(folder, name);
    const isLink = links.has(name);
    if (isLink && !isReadableLink(path, folder, workspace)) {
      onNote(`beside "${file}" the link "${path}" was passed over, which leads out`);
      continue;
    }
    try {
      const bytes = bytesOf(path, { maxBytes: MAX_FILE_BYTES, within: boundsOfFound(path, folder, workspace) });
      found.push({ file: path, contents: await contentsOf(bytes, null, turn) });
    } catch {
      // Not a certificate file after all, or not for this user.
    }
  }
  return found;
}
