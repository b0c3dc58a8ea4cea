import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type FileSystem = typeof fs;

/** Made from the function in whose place it is. */
export type StandIns = {
  readonly [Name in keyof FileSystem]?: (own: FileSystem[Name]) => (...given: never[]) => unknown;
};

/** Does something while functions of node:fs do something else, for the sources too. */
export function withFileSystem<Result>(standIns: StandIns, action: () => Result): Result {
  const own = Object.fromEntries(Object.keys(standIns).map((name) => [name, fs[name as keyof FileSystem]]));
  for (const [name, make] of Object.entries(standIns))
    Object.assign(fs, { [name]: (make as (one: unknown) => unknown)(own[name]) });
  syncBuiltinESMExports();
  try {
    return action();
  } finally {
    Object.assign(fs, own);
    syncBuiltinESMExports();
  }
}

/** As the file system throws it. */
export function refusal(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code });
}

/** How many files this process has open; on Linux. */
export function openCount(): number {
  return fs.readdirSync('/proc/self/fd').length;
}
