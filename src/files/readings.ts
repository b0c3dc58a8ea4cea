import { X509Certificate } from 'node:crypto';
import { statSync } from 'node:fs';
import type { SecureContext } from 'node:tls';
import { isTracked } from '../git/tracked.ts';
import type { FileReading, PrivateKeySeen } from '../model/observation.ts';
import type { FileTarget, Target } from '../model/target.ts';
import { mayBelong } from '../pki/private-key.ts';
import type { Contents } from './contents.ts';
import { opensslVerdictOn } from './openssl-verdict.ts';
import type { Chain, KeyIn } from './pem-contents.ts';

export interface ReadingOptions {
  readonly workingDirectory: string;
  readonly secureContextFor: (target: Target) => SecureContext;
}

export interface ContentsOfFile {
  readonly file: string;
  readonly contents: Contents;
}

/** The other certificate files of a file's folder, and those of them whose keys are reported with this file. */
export interface Surroundings {
  readonly around: readonly ContentsOfFile[];
  readonly beside: readonly ContentsOfFile[];
  /** The file with the key of this one, where that is another. */
  readonly key: ContentsOfFile | null;
  readonly startedAt: Date;
}

/** One reading for each chain of a file. What is around the file is in the first alone. */
export async function readingsOf(
  target: FileTarget,
  own: ContentsOfFile,
  { around, beside, key, startedAt }: Surroundings,
  options: ReadingOptions,
): Promise<FileReading[]> {
  const whole = around.find((one) => one.file === target.partOf && isPartOf(own.contents, one.contents));
  const { file, contents } = whole ?? own;
  const isKeyThere = contents.chains[0].keys.some(({ state }) => state !== 'hidden');
  const isNamed = target.keyFile !== undefined;
  const isPartTheKey = whole !== undefined && own.contents.chains[0].certificates.length === 0;
  // A key in the file itself is the one that a server loads, unless the user says otherwise.
  const keyFile = isPartTheKey ? own : isNamed || !isKeyThere ? key : null;
  const keysInFile = (chain: Chain, from: ContentsOfFile) =>
    from.contents.chains.flatMap(({ keys }) => keys.map((one) => seen(one, from.file, stateOf(one, chain), options)));
  const readings = contents.chains.map(async (chain, index) => ({
    outcome: 'file' as const,
    startedAt: startedAt.toISOString(),
    format: contents.format,
    presentedChain: chain.certificates,
    ...(whole !== undefined && { partOf: whole.file }),
    ...(keyFile !== null && { keyFile: keyFile.file }),
    ...(contents.chains.length > 1 && { chainNumber: index + 1 }),
    ...(chain.certificates.length > 0 &&
      chain.keys.some(({ state }) => state !== 'hidden') && { isKeyFirst: contents.isKeyFirst }),
    opensslVerdict: await opensslVerdictOn(chain.certificates, options.secureContextFor(target)),
    unread: index === 0 ? contents.unread : [],
    privateKeys: [
      ...chain.keys.map((one) => seen(one, file, stateOf(one, chain), options)),
      ...(keyFile === null ? [] : keysInFile(chain, keyFile)),
      ...(index === 0 ? beside.filter((one) => one.file !== keyFile?.file).flatMap((one) => keysOf(one, options)) : []),
    ],
    neighbours: around.flatMap(({ file: other, contents: { chains } }) => {
      const [certificate] = chains[0].certificates;
      return certificate === undefined ? [] : [{ file: other, certificate }];
    }),
    elapsedMs: Date.now() - startedAt.getTime(),
  }));
  return Promise.all(readings);
}

/** Whether a file holds nothing but the first certificate of another, or all the others, or the key of the first. */
function isPartOf(part: Contents, whole: Contents): boolean {
  const [{ certificates, keys }] = part.chains;
  const [{ certificates: all }] = whole.chains;
  if (part.unread.length > 0) return false;
  if (certificates.length === 0)
    return keys.length === 1 && keys.every((key) => stateOf(key, { certificates: all, keys }) === 'belongs');
  const isSame = (expected: readonly string[]) => certificates.join() === expected.join();
  return keys.length === 0 && (isSame(all.slice(0, 1)) || isSame(all.slice(1)));
}

function keysOf({ file, contents }: ContentsOfFile, options: ReadingOptions): PrivateKeySeen[] {
  return contents.chains
    .flatMap(({ keys }) => keys)
    .map((key) =>
      seen(key, file, key.state === 'encrypted' || key.state === 'hidden' ? key.state : 'not-compared', options),
    );
}

function seen(
  { line }: KeyIn,
  file: string,
  state: PrivateKeySeen['state'],
  { workingDirectory }: ReadingOptions,
): PrivateKeySeen {
  return {
    file,
    line,
    state,
    isInRepository: isTracked(file, workingDirectory),
    permissions: permissionsOf(file),
  };
}

function stateOf(one: KeyIn, { certificates: [first] }: Chain): PrivateKeySeen['state'] {
  if (one.state !== 'readable' && one.state !== 'left') return one.state;
  if (first === undefined) return 'not-compared';
  if (one.state === 'left') return mayBelong(one.mayBelongTo, keyTypeOf(first)) ? 'not-compared' : 'belongs-not';
  return new X509Certificate(first).checkPrivateKey(one.key) ? 'belongs' : 'belongs-not';
}

function keyTypeOf(certificate: string): string | undefined {
  try {
    return new X509Certificate(certificate).publicKey.asymmetricKeyType;
  } catch {
    // OpenSSL cannot read the key.
    return undefined;
  }
}

function permissionsOf(file: string): string | null {
  // Windows has other permissions, and Node.js makes these up there.
  if (process.platform === 'win32') return null;
  const { mode } = statSync(file);
  return (mode & 0o777).toString(8).padStart(4, '0');
}
