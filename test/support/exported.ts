/** What the modules of src export. */
import { globSync } from 'node:fs';
import { join } from 'node:path';

const src = join(import.meta.dirname, '..', '..', 'src');
/** The entry points run as they are imported, and export nothing. */
export const modules = globSync('**/*.ts', { cwd: src })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.d.ts') && file !== 'action.ts' && file !== 'cli.ts')
  .sort();

export type Exported = (...given: unknown[]) => unknown;

/** The functions and classes that a module exports, by name. */
export async function exportedBy(file: string): Promise<Record<string, Exported>> {
  const exported: Record<string, unknown> = await import(join(src, file));
  return Object.fromEntries(
    Object.entries(exported).filter((entry): entry is [string, Exported] => typeof entry[1] === 'function'),
  );
}
