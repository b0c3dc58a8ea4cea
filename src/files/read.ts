import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { SecureContext } from 'node:tls';
import type { FileReading, PrivateKeySeen } from '../model/observation.ts';
import type { Target } from '../model/target.ts';
import { type Problem, reasonOf, UsageError } from '../problem.ts';
import { type Contents, contentsOf, type Password } from './contents.ts';
import { opensslVerdictOn } from './openssl-verdict.ts';
import { isInRepository } from './repository.ts';

export interface ReadOptions {
  readonly password: Password;
  readonly workingDirectory: string;
  readonly secureContextFor: (target: Target) => SecureContext;
}

/**
 * Reads every target that is a file, before anything is probed.
 * @throws UsageError with all that cannot be read, each with its reason and what was expected.
 */
export async function readFiles(
  targets: readonly Target[],
  options: ReadOptions,
): Promise<ReadonlyMap<Target, FileReading>> {
  const readings = new Map<Target, FileReading>();
  const problems: Problem[] = [];
  const listed = new Set(targets.flatMap(({ file }) => (file === undefined ? [] : [file])));
  const foldersSeen = new Set<string>();
  for (const target of targets) {
    const { file } = target;
    if (file === undefined) continue;
    const startedAt = new Date();
    try {
      const contents = await contentsOf(bytesOf(file), options.password);
      const around = await neighboursOf(file);
      // A key beside two listed files is one key, and one that is listed itself is reported there.
      const isNewFolder = !foldersSeen.has(dirname(file));
      foldersSeen.add(dirname(file));
      const beside = isNewFolder ? around.filter((one) => !listed.has(one.file)) : [];
      readings.set(target, {
        outcome: 'file',
        endpoint: null,
        look: { name: 'first', serverName: null },
        startedAt: startedAt.toISOString(),
        format: contents.format,
        presentedChain: contents.certificates,
        opensslVerdict: await opensslVerdictOn(contents.certificates, options.secureContextFor(target)),
        privateKeys: [{ file, contents }, ...beside].flatMap((one) => keysSeen(one, one.file === file, options)),
        neighbours: around.flatMap(({ file: other, contents: { certificates } }) =>
          certificates[0] === undefined ? [] : [{ file: other, certificate: certificates[0] }],
        ),
        elapsedMs: Date.now() - startedAt.getTime(),
      });
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

function bytesOf(file: string): Buffer {
  const size = (() => {
    try {
      const stat = statSync(file);
      if (stat.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      if (!stat.isFile()) throw Object.assign(new Error(), { code: 'it is no regular file' });
      return stat.size;
    } catch (error) {
      throw new Error(reasonOf(error));
    }
  })();
  if (size > MAX_FILE_BYTES) throw new Error(`it has ${size} bytes, ${MAX_FILE_BYTES} at most`);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(reasonOf(error));
  }
}

interface ContentsOfFile {
  readonly file: string;
  readonly contents: Contents;
}

const CERTIFICATE_EXTENSIONS: readonly string[] = ['.pem', '.crt', '.cer', '.cert', '.der', '.key'];
const MAX_NEIGHBOURS = 500;

/** The other certificate files of the folder. Nobody listed them, so that one which cannot be read is no error. */
async function neighboursOf(file: string): Promise<ContentsOfFile[]> {
  const folder = dirname(file);
  const found: ContentsOfFile[] = [];
  const names = namesIn(folder).filter(
    (name) => name !== basename(file) && CERTIFICATE_EXTENSIONS.includes(extname(name).toLowerCase()),
  );
  for (const name of names.slice(0, MAX_NEIGHBOURS)) {
    const path = file === basename(file) ? name : join(folder, name);
    try {
      found.push({ file: path, contents: await contentsOf(bytesOf(path), { value: '', variable: null }) });
    } catch {
      // Not a certificate file after all, or not for this user.
    }
  }
  return found;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function keysSeen({ file, contents }: ContentsOfFile, isOwn: boolean, options: ReadOptions): PrivateKeySeen[] {
  if (contents.keys.length === 0) return [];
  const around = { isInRepository: isInRepository(file, options.workingDirectory), permissions: permissionsOf(file) };
  return contents.keys.map(({ line, state }) => ({
    file,
    line,
    state:
      contents.format === 'pkcs12' && state === 'undecodable'
        ? 'encrypted'
        : isOwn || state === 'encrypted'
          ? state
          : 'not-compared',
    ...around,
  }));
}

function permissionsOf(file: string): string | null {
  // Windows has other permissions, and Node.js makes these up there.
  if (process.platform === 'win32') return null;
  const { mode } = statSync(file);
  return `0${(mode & 0o777).toString(8).padStart(3, '0')}`;
}
