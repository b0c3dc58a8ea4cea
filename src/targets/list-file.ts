import { extname } from 'node:path';
import { boundsOfNamed, textOf } from '../disk/read.ts';
import { UsageError } from '../problem.ts';
import { parseList } from './list.ts';
import type { TargetsFile } from './yaml.ts';

/** Some 50,000 targets; the parser of YAML takes nine seconds for that at its worst, before any signal is listened to. */
const MAX_LIST_BYTES = 2_000_000;

/**
 * The targets of a file, each with its line: a plain list, or YAML where the name ends in .yml or .yaml, which may have
 * exceptions too.
 * @param workspace what no link may lead out of; null: links may lead anywhere.
 * @throws UsageError when the file cannot be read or a line of it cannot be understood.
 */
export async function readTargetsFile(file: string, workspace: string | null = null): Promise<TargetsFile> {
  const text = readTextFile(file, 'a file of targets', MAX_LIST_BYTES, workspace);
  const read = await parseTargetsFile(text, file);
  if (read.targets.length === 0)
    throw new UsageError(`${file}: no target in the file: expected one HOST[:PORT] per line`);
  return read;
}

/** The same of a text. @throws UsageError when a line of it cannot be understood. */
export async function parseTargetsFile(text: string, file: string): Promise<TargetsFile> {
  return ['.yml', '.yaml'].includes(extname(file).toLowerCase())
    ? (await import('./yaml.ts')).parseYaml(text, file)
    : { targets: parseList(text, file, true), exceptions: [] };
}

/** A file that a setting names. @throws UsageError that says which file was wanted for what. */
export function readTextFile(file: string, purpose: string, maxBytes: number, workspace: string | null): string {
  try {
    return textOf(file, { maxBytes, within: boundsOfNamed(file, false, workspace) });
  } catch (error) {
    throw new UsageError(`cannot read "${file}": ${(error as Error).message}; expected ${purpose}`);
  }
}
