import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pictured } from '../support/pictures.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');

for (const { name, markdown, widthPixels } of pictured()) {
  test(`the pictures of docs/pictures/${name}.md show what is written today`, () => {
    assert.equal(
      readFileSync(join(folder, `${name}.md`), 'utf8'),
      markdown,
      'if the change is meant, run "npm run pictures" (it needs chromium and cmark-gfm, and MERMAID as in .ci/run) and look at them',
    );
  });

  test(`${name} is there in light and in dark, in one size`, () => {
    const sizes = ['light', 'dark'].map((theme) => {
      const png = readFileSync(join(folder, `${name}-${theme}.png`));
      assert.equal(png.toString('latin1', 1, 4), 'PNG');
      assert.ok(png.length < 300_000, `${png.length} bytes`);
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    });
    assert.deepEqual(sizes[0], sizes[1]);
    assert.equal(sizes[0]?.[0], widthPixels);
    assert.ok((sizes[0]?.[1] ?? 0) > 200);
  });
}
