/** Certificate files in folders of their own, read within this process; for tests of what is read of them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadOptions, readFiles } from '../../src/files/read.ts';
import type { FileReading, Interruption } from '../../src/model/observation.ts';
import type { FileTarget, Target } from '../../src/model/target.ts';
import { secureContexts } from '../../src/probe/handshake.ts';
import type { CertificateFiles } from './certificate-files.ts';
import { aFileTarget } from './facts.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function readerOf(made: CertificateFiles) {
  const context = secureContexts([made.pem.root], 'boringssl')('first');
  let folders = 0;

  /** A folder of its own with these files. */
  function folderWith(files: Files): string {
    const folder = `read-${folders++}`;
    mkdirSync(made.path(folder));
    for (const [name, content] of Object.entries(files)) made.write(join(folder, name), content);
    return made.path(folder);
  }

  async function read(targets: readonly Target[], own: Partial<ReadOptions> = {}) {
    const notes: string[] = [];
    const readings = await readFiles(targets, {
      workingDirectory: made.folder,
      secureContextFor: () => context,
      password: { value: '', variable: null },
      workspace: null,
      signal: new AbortController().signal,
      onNote: (note) => notes.push(note),
      ...own,
    });
    return { notes, readings: targets.map((target) => readings.get(target) ?? []) };
  }

  /** The readings of one listed file of a folder; names of files in the facts are of that folder. */
  async function readIn(files: Files, name: string, facts: Partial<FileTarget> = {}) {
    const folder = folderWith(files);
    const named = (['keyFile', 'partOf'] as const).flatMap((field): [string, string][] => {
      const value = facts[field];
      return value === undefined ? [] : [[field, join(folder, value)]];
    });
    const target = aFileTarget({ ...facts, file: join(folder, name), ...Object.fromEntries(named) });
    const { readings, notes } = await read([target]);
    return { folder, notes, readings: filesOf(readings[0] ?? []) };
  }

  return { folderWith, read, readIn };
}

/** What was read; an interruption is an error here. */
export function filesOf(all: readonly (FileReading | Interruption)[]): readonly FileReading[] {
  return all.map((one) => {
    if (one.outcome !== 'file') throw new Error(JSON.stringify(one));
    return one;
  });
}

/** A reading in short, with the names of files within their folder. */
export const inShort = (folder: string, { presentedChain, privateKeys, ...reading }: FileReading) => ({
  certificates: presentedChain.length,
  keys: privateKeys.map(({ file, line, state }) => `${file.slice(folder.length + 1)}:${line} ${state}`),
  ...(reading.isKeyFirst !== undefined && { isKeyFirst: reading.isKeyFirst }),
  ...(reading.keyFile !== undefined && { keyFile: reading.keyFile.slice(folder.length + 1) }),
  ...(reading.partOf !== undefined && { partOf: reading.partOf.slice(folder.length + 1) }),
  ...(reading.chainNumber !== undefined && { chainNumber: reading.chainNumber }),
  ...(reading.unread.length > 0 && { unread: reading.unread.map(({ line, defect }) => `${line} ${defect}`) }),
});
