import { X509Certificate } from 'node:crypto';
import { statSync } from 'node:fs';
import type { SecureContext } from 'node:tls';
import { isTracked } from '../git/tracked.ts';
import type { FileReading, PrivateKeySeen } from '../model/observation.ts';
import type { Target } from '../model/target.ts';
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
  readonly startedAt: Date;
}

/** One reading for each chain of a file. What is around the file is in the first alone. */
export async function readingsOf(
  target: Target,
  { file, contents }: ContentsOfFile,
  { around, beside, startedAt }: Surroundings,
  options: ReadingOptions,
): Promise<FileReading[]> {
  const readings = contents.chains.map(async (chain, index) => ({
    outcome: 'file' as const,
    endpoint: null,
    look: { name: 'first' as const, serverName: null },
    startedAt: startedAt.toISOString(),
    format: contents.format,
    presentedChain: chain.certificates,
    opensslVerdict: await opensslVerdictOn(chain.certificates, options.secureContextFor(target)),
    unread: index === 0 ? contents.unread : [],
    privateKeys: [
      ...chain.keys.map((key) => seen(key, file, stateOf(key, chain), options)),
      ...(index === 0 ? beside.flatMap((other) => keysOf(other, options)) : []),
    ],
    neighbours: around.flatMap(({ file: other, contents: { chains } }) => {
      const [certificate] = chains[0].certificates;
      return certificate === undefined ? [] : [{ file: other, certificate }];
    }),
    elapsedMs: Date.now() - startedAt.getTime(),
  }));
  return Promise.all(readings);
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

function stateOf({ state, key }: KeyIn, { certificates: [first] }: Chain): PrivateKeySeen['state'] {
  if (key === null || state !== 'readable') return state === 'readable' ? 'undecodable' : state;
  if (first === undefined) return 'not-compared';
  return new X509Certificate(first).checkPrivateKey(key) ? 'belongs' : 'belongs-not';
}

function permissionsOf(file: string): string | null {
  // Windows has other permissions, and Node.js makes these up there.
  if (process.platform === 'win32') return null;
  const { mode } = statSync(file);
  return `0${(mode & 0o777).toString(8).padStart(3, '0')}`;
}
