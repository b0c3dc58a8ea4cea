import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseList } from './list.ts';
import { UsageError } from './usage-error.ts';
import type { TargetsFile } from './yaml.ts';

/**
 * The targets of a file, each with its line: a plain list, or YAML where the name ends in .yml or .yaml, which may have
 * exceptions too.
 * @throws UsageError when the file cannot be read or a line of it cannot be understood.
 */
export async function readTargetsFile(file: string): Promise<TargetsFile> {
  const text = readTextFile(file, 'a file of targets');
  const read = ['.yml', '.yaml'].includes(extname(file).toLowerCase())
    ? (await import('./yaml.ts')).parseYaml(text, file)
    : { targets: parseList(text, file, true), exceptions: [] };
  if (read.targets.length === 0)
    throw new UsageError(`${file}: no target in the file: expected one HOST[:PORT] per line`);
  return read;
}

/** @throws UsageError that says which file was wanted for what. */
export function readTextFile(file: string, purpose: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read "${file}": ${reasonOf(error)}; expected ${purpose}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EDQUOT: "this user's share of the disk is used up",
  EFBIG: 'it would be larger than files may be here',
  EROFS: 'the file system is read-only',
  EIO: 'the disk has a fault',
  ENXIO: 'nobody reads from it',
  EBADF: 'it is not open for writing',
};

/** What the file system has against it, in words. */
export function reasonOf(error: unknown): string {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? code;
}
