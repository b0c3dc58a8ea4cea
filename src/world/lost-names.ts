import type { Change } from '../change/change.ts';
import type { Target } from '../model/target.ts';
import { isNamedBy, type PresentedIdentifier } from '../pki/identifiers.ts';
import { fewOf } from './found-targets.ts';
import { namesIn } from './served-now.ts';

/** The rest is in the files themselves. */
const MOST_FILES = 20;

/**
 * A sentence for each certificate file of a change that has lost names which it had before: nothing is wrong with the new
 * certificate by itself, and clients that ask for one of them will refuse it.
 * @param pathOf the path of a file in the repository; null: it is outside.
 */
export async function lostNames(
  touched: readonly Target[],
  { base, head, files }: Change,
  pathOf: (file: string) => string | null,
): Promise<string[]> {
  const paths = new Set(touched.flatMap((target) => (target.kind === 'file' ? (pathOf(target.file) ?? []) : [])));
  const sentences: string[] = [];
  for (const path of [...paths].slice(0, MOST_FILES)) {
    const { wasAt } = files.find((one) => one.path === path) ?? { wasAt: path };
    const before = namesIn(wasAt === null ? null : await base.text(wasAt));
    const after = namesIn(await head.text(path));
    const lost = after.length === 0 ? [] : lostOf(before, after);
    if (lost.length > 0) sentences.push(`the certificate in ${path} no longer has the names ${fewOf(lost)}`);
  }
  return sentences;
}

/** A certificate of many thousand names is compared name by name, and with few wildcards. */
function lostOf(before: readonly PresentedIdentifier[], after: readonly PresentedIdentifier[]): string[] {
  const kept = new Set(after.map(({ value }) => value.toLowerCase()));
  const wildcards = after.filter(({ value }) => value.startsWith('*.')).slice(0, MOST_WILDCARDS);
  const values = new Set(before.map(({ value }) => value.toLowerCase()));
  return [...values].filter((value) => !kept.has(value)).filter((value) => !isNamedBy(value, wildcards));
}

const MOST_WILDCARDS = 50;
