/** The labelled snippets of test/discover/, and what is found in them. Each is read to its end. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { discover } from '../../src/discover/find.ts';
import { type Case, type Cases, samplesIn } from './discovery.ts';

const folder = join(import.meta.dirname, '..', 'discover');
export const tables = await Promise.all(
  globSync('*.cases.ts', { cwd: folder })
    .sort()
    .map(async (file) => {
      const table = (await import(pathToFileURL(join(folder, file)).href)).default as Cases;
      return { ...table, name: file.replace(/\.cases\.ts$/, '') };
    }),
);

export const samples = globSync('samples/*.txt', { cwd: folder })
  .sort()
  .flatMap((file) => samplesIn(readFileSync(join(folder, file), 'utf8')).map((sample) => ({ ...sample, file })));

export async function found({ path, others = {} }: Case, text: string) {
  const beside = Object.entries(others).map(([name, other]) => ({ path: name, text: other }));
  const { finds, unreadable } = await discover([{ path, text }, ...beside]);
  assert.deepEqual(unreadable, []);
  return finds.filter(({ file }) => file === path);
}
