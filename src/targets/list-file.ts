import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { boundsOfNamed, standardInputText, textOf } from '../disk/read.ts';
import { slashed } from '../disk/slashes.ts';
import { UsageError } from '../problem.ts';
import { OWN_LISTS, parseList } from './list.ts';
import type { TargetsFile } from './yaml.ts';

/** Some 50,000 targets; the parser of YAML takes nine seconds for that at its worst, before any signal is listened to. */
const MAX_LIST_BYTES = 2_000_000;

/**
 * The targets of a file, each with its line: a plain list, or YAML where the name ends in .yml or .yaml, which may have
 * exceptions too.
 * @param workspace what no link may lead out of; null: links may lead anywhere.
 * @throws UsageError when the file cannot be read or a line of it cannot be understood.
 */
export async function readTargetsFile(named: string, workspace: string | null = null): Promise<TargetsFile> {
  if (named === STANDARD_INPUT) return fromStandardInput(workspace);
  const file = slashed(named);
  const text = readTextFile(file, 'a file of targets', MAX_LIST_BYTES, workspace);
  const read = await parseTargetsFile(text, file);
  if (read.targets.length === 0)
    throw new UsageError(`${file}: no target in the file: expected one HOST[:PORT] per line`);
  return read;
}

/** Instead of a file: what is piped into the command. */
export const STANDARD_INPUT = '-';

async function fromStandardInput(workspace: string | null): Promise<TargetsFile> {
  if (workspace !== null)
    throw new UsageError(`cannot read "${STANDARD_INPUT}": expected a file; nothing is piped into an action`);
  let text: string;
  try {
    text = standardInputText(MAX_LIST_BYTES);
  } catch (error) {
    throw new UsageError(
      `cannot read ${PIPED}: ${(error as Error).message}; expected targets, one HOST[:PORT] per line`,
    );
  }
  return parsePiped(text);
}

const PIPED = 'standard input';

/**
 * A list or YAML, whichever it looks like. Its lines are no places that a report could point at.
 * @throws UsageError when a line of it cannot be understood, or there is no target.
 */
export async function parsePiped(text: string): Promise<TargetsFile> {
  const looksLikeYaml = /^(?:[ \t]*(?:#.*|---)?\r?\n)*(?:- |targets:|exceptions:)/.test(text.replace(/^\uFEFF/, ''));
  const read = looksLikeYaml
    ? (await import('./yaml.ts')).parseYaml(text, PIPED)
    : { targets: parseList(text, PIPED, false), exceptions: [] };
  if (read.targets.length === 0) throw new UsageError(`no target on ${PIPED}: expected one HOST[:PORT] per line`);
  const placed = read.targets.map(
    ({ writtenAt, ...target }) => [target, `line ${writtenAt?.line} of ${PIPED}`] as const,
  );
  return { ...read, targets: placed.map(([target]) => target), lines: new Map(placed) };
}

/**
 * The list that is there without being named; null: there is none.
 * @throws UsageError where there are two.
 */
export function ownListIn(folder: string): string | null {
  const found = OWN_LISTS.filter((file) => existsSync(join(folder, file)));
  if (found.length > 1) throw new UsageError(`there are both ${found.join(' and ')}: expected one of them`);
  return found[0] ?? null;
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
