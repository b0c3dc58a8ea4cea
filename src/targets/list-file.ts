import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { reasonOf, UsageError } from '../problem.ts';
import { parseList } from './list.ts';
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
