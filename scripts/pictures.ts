/**
 * Writes docs/pictures anew: the job summary as GitHub shows it, in light and in dark, and the Markdown that they show.
 * A test compares the Markdown; look at the pictures before you commit them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawn } from '../test/support/page.ts';
import { pictured } from '../test/support/pictures.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
for (const { name, markdown, widthPixels } of pictured()) {
  writeFileSync(join(folder, `${name}.md`), markdown);
  for (const theme of ['light', 'dark'] as const) {
    const picture = join(folder, `${name}-${theme}.png`);
    rmSync(picture, { force: true });
    drawn(markdown, { theme, widthPixels, picture, isUnfolded: name === 'calendar' });
  }
}
