/** The summary on a page in Chromium: what is in the first screen, that no cell wraps, and where links lead. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { drawn, missingForPages, type PageOptions } from '../support/page.ts';
import { summaries } from '../support/summaries.ts';

/** What the summary of a run is wide on GitHub, in a window of 1280 pixels and more. */
const WIDTH_PIXELS = 960;

/** What was measured of one of the pages; null, and the test skipped, without a browser. */
function measured<Result>(
  t: TestContext,
  name: string,
  measure: string,
  options: Partial<PageOptions> = {},
): Result | null {
  const why = missingForPages();
  if (why !== null) {
    if (process.env['REQUIRE_MTA'] === '1') assert.fail(`${why}, and REQUIRE_MTA=1 forbids skipping`);
    t.skip(why);
    return null;
  }
  const report = summaries[name];
  assert.ok(report !== undefined, name);
  const page = { theme: 'light', widthPixels: WIDTH_PIXELS, measure, ...options } as const;
  return drawn(renderMarkdown(report()), page).result as Result;
}

type Places = Readonly<Record<'message' | 'next' | 'passes', number | null>>;

for (const [name, atMost] of [
  ['one that is broken', { message: 200 }],
  ['thirty', { message: 200, next: 700, passes: 900 }],
  ['three hundred', { message: 200, next: 1000, passes: 1200 }],
] as const)
  test(`${name}: the first message, what breaks next and what passes are near the top`, (t) => {
    const found = measured<Places>(t, name, 'places');
    for (const [what, pixels] of Object.entries(atMost)) {
      const place = found?.[what as keyof Places] ?? null;
      if (found !== null) assert.ok(place !== null && place <= pixels, `${what}: ${place}`);
    }
  });

interface Cells {
  readonly count: number;
  readonly wrapped: readonly string[];
  readonly widthPixels: number;
}

test('no cell of a table wraps, and nothing is wider than the page', (t) => {
  for (const name of ['thirty', 'three hundred', 'thirty that pass']) {
    const found = measured<Cells>(t, name, 'cells', { isUnfolded: true });
    if (found === null) return;
    assert.ok(found.count >= 40, `${name}: ${found.count} cells`);
    assert.deepEqual(found.wrapped, [], name);
    assert.equal(found.widthPixels, WIDTH_PIXELS, name);
  }
});

test('on a telephone nothing is wider than the page', (t) => {
  const widthPixels = 500;
  const found = measured<Cells>(t, 'thirty', 'cells', { widthPixels });
  if (found !== null) assert.equal(found.widthPixels, widthPixels);
});

test('the name of a rule opens its advice, which is in sight then', (t) => {
  const found = measured(t, 'thirty', 'clicked');
  if (found !== null) assert.deepEqual(found, { wasOpen: false, isOpen: true, isInSight: true });
});

interface Picture {
  readonly rowCount: number;
  readonly nameCount: number;
  readonly colours: readonly string[];
  readonly longestPixels: number;
  readonly roomPixels: number;
}

for (const theme of ['light', 'dark'] as const)
  test(`the picture has one row a host, as Mermaid draws it in ${theme}, and its colours`, (t) => {
    const found = measured<Picture>(t, 'thirty', 'picture', { isUnfolded: true, theme });
    if (found === null) return;
    const { rowCount, nameCount, colours, longestPixels, roomPixels } = found;
    assert.deepEqual([rowCount, nameCount], [12, 12]);
    assert.deepEqual(colours, ['rgb(110, 119, 129)', 'rgb(154, 103, 0)', 'rgb(207, 34, 46)', 'rgb(26, 127, 55)']);
    assert.ok(longestPixels + 10 <= roomPixels, `names are ${longestPixels} wide, and have ${roomPixels}`);
  });
