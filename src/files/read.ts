import { basename, dirname, extname, join } from 'node:path';
import { entriesOf } from '../disk/folder.ts';
import { boundsOfFound, boundsOfNamed, bytesOf } from '../disk/read.ts';
import type { FileReading } from '../model/observation.ts';
import type { Target } from '../model/target.ts';
import { type Problem, UsageError } from '../problem.ts';
import { contentsOf, type Password } from './contents.ts';
import { type ContentsOfFile, type ReadingOptions, readingsOf } from './readings.ts';

export interface ReadOptions extends ReadingOptions {
  readonly password: Password;
  /** What no link may lead out of; null: the user's own files may be anywhere. */
  readonly workspace: string | null;
}

/**
 * Reads every target that is a file, before anything is probed.
 * @throws UsageError with all that cannot be read, each with its reason and what was expected.
 */
export async function readFiles(
  targets: readonly Target[],
  options: ReadOptions,
): Promise<ReadonlyMap<Target, readonly FileReading[]>> {
  const readings = new Map<Target, readonly FileReading[]>();
  const problems: Problem[] = [];
  const listed = new Set(targets.flatMap(({ file }) => (file === undefined ? [] : [file])));
  const foldersSeen = new Set<string>();
  for (const target of targets) {
    const { file } = target;
    if (file === undefined) continue;
    const startedAt = new Date();
    try {
      const contents = await contentsOf(bytesOfListed(target, file, options), options.password);
      const around = await neighboursOf(file, options);
      // A key beside two listed files is one key, and one that is listed itself is reported there.
      const isNewFolder = !foldersSeen.has(dirname(file));
      foldersSeen.add(dirname(file));
      const beside = isNewFolder ? around.filter((one) => !listed.has(one.file)) : [];
      readings.set(target, await readingsOf(target, { file, contents }, { around, beside, startedAt }, options));
    } catch (error) {
      const message = `cannot read "${file}": ${(error as Error).message}; expected certificates as PEM, DER or PKCS#12`;
      problems.push({ message, location: target.writtenAt ?? null });
    }
  }
  if (problems.length > 0) throw new UsageError(problems);
  return readings;
}

/** More than any certificate file has. */
const MAX_FILE_BYTES = 4_000_000;

function bytesOfListed({ writtenAt }: Target, file: string, { workspace }: ReadOptions): Buffer {
  return bytesOf(file, {
    maxBytes: MAX_FILE_BYTES,
    within: boundsOfNamed(file, writtenAt !== undefined, workspace),
  });
}

const CERTIFICATE_EXTENSIONS: readonly string[] = ['.pem', '.crt', '.cer', '.cert', '.der', '.key'];
const MAX_NEIGHBOURS = 500;
/** More than any folder of certificates has. */
const MAX_ENTRIES = 20_000;

/** The other certificate files of the folder. Nobody listed them, so that one which cannot be read is no error. */
async function neighboursOf(file: string, { workspace }: ReadOptions): Promise<ContentsOfFile[]> {
  const folder = dirname(file);
  const found: ContentsOfFile[] = [];
  const names = entriesOf(folder, MAX_ENTRIES)
    .entries.map(({ name }) => name)
    .filter((name) => name !== basename(file) && CERTIFICATE_EXTENSIONS.includes(extname(name).toLowerCase()));
  for (const name of names.slice(0, MAX_NEIGHBOURS)) {
    const path = file === basename(file) ? name : join(folder, name);
    try {
      const bytes = bytesOf(path, { maxBytes: MAX_FILE_BYTES, within: boundsOfFound(path, folder, workspace) });
      found.push({ file: path, contents: await contentsOf(bytes, { value: '', variable: null }) });
    } catch {
      // Not a certificate file after all, or not for this user.
    }
  }
  return found;
}
