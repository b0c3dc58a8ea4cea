/** Markdown as GitHub shows it: through its own parser, and on a page in Chromium. Nothing is fetched. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { now } from './facts.ts';

/** Null where everything is there that the pages need; else what is missing. */
export function missingForPages(): string | null {
  if (process.env['MERMAID'] === undefined) return 'MERMAID names no folder with mermaid in it';
  return ['cmark-gfm', 'chromium'].map(missing).find((one) => one !== null) ?? null;
}

/** Null where the program is there; a test that is skipped without it is not skipped where REQUIRE_MTA=1. */
export function missing(program: string): string | null {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return `${program} is not installed`;
  }
}

/** HTML by cmark-gfm, the parser that GitHub wrote for its Markdown, with the extensions it turns on. */
export function htmlOf(markdown: string): string {
  const extensions = ['table', 'strikethrough', 'autolink', 'tagfilter', 'tasklist'].flatMap((name) => ['-e', name]);
  return execFileSync('cmark-gfm', ['--unsafe', '--github-pre-lang', ...extensions], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

export type Theme = 'light' | 'dark';

export interface PageOptions {
  readonly theme: Theme;
  readonly widthPixels: number;
  /** Whether folds are opened first. */
  readonly isUnfolded?: boolean;
  /** One of page-measures.js, run once the page is drawn; what it returns comes back. */
  readonly measure?: string;
  /** A PNG of the page is written there. */
  readonly picture?: string;
}

interface Measured {
  readonly heightPixels: number;
  readonly result: unknown;
}

/** Draws Markdown as a page and says what was measured there. */
export function drawn(markdown: string, options: PageOptions): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, pageOf(markdown, options));
    const address = pathToFileURL(file).href;
    const { widthPixels, picture } = options;
    const text = chromium(folder, [`--window-size=${widthPixels},800`, '--dump-dom', address]);
    const measured = JSON.parse(/<body data-measured="([^"]*)"/.exec(text)?.[1]?.replaceAll('&quot;', '"') ?? 'null');
    if (measured === null) throw new Error('the page was not drawn within its time');
    const { heightPixels, result } = JSON.parse(decodeURIComponent(measured)) as Measured;
    if (picture !== undefined) {
      chromium(folder, [`--window-size=${widthPixels},${heightPixels}`, `--screenshot=${picture}`, address]);
    }
    return { heightPixels, result };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function chromium(profile: string, more: readonly string[]): string {
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=20000'];
  return execFileSync(
    'chromium',
    [...options, '--allow-file-access-from-files', `--user-data-dir=${profile}`, ...more],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
      timeout: 120_000,
    },
  );
}

const GROUND: Readonly<Record<Theme, string>> = { light: '#ffffff', dark: '#0d1117' };

/** The date of the page is that of the tests, so that a picture is the same on every day. */
function pageOf(markdown: string, { theme, isUnfolded = false, measure }: PageOptions): string {
  const css = createRequire(import.meta.url).resolve(`github-markdown-css/github-markdown-${theme}.css`);
  const mermaid = pathToFileURL(`${process.env['MERMAID']}/node_modules/mermaid/dist/mermaid.min.js`).href;
  const html = htmlOf(markdown);
  return `<!doctype html>
<meta charset="utf-8">
<style>
${readFileSync(css, 'utf8')}
body { margin: 0; padding: 24px; background: ${GROUND[theme]}; }
</style>
<script>
const Today = Date;
Date = class extends Today {
  constructor(...given) { given.length === 0 ? super(${now.getTime()}) : super(...given); }
  static now() { return ${now.getTime()}; }
};
</script>
<body>
<article class="markdown-body">${isUnfolded ? html.replaceAll('<details>', '<details open>') : html}</article>
<script src="${mermaid}"></script>
<script>
${readFileSync(join(import.meta.dirname, 'page-measures.js'), 'utf8')}
(async () => {
  mermaid.initialize({ startOnLoad: false, theme: '${theme === 'dark' ? 'dark' : 'default'}' });
  for (const [index, code] of [...document.querySelectorAll('pre[lang=mermaid]')].entries()) {
    const { svg } = await mermaid.render('picture' + index, code.textContent);
    const place = document.createElement('div');
    place.innerHTML = svg;
    code.replaceWith(place);
  }
  const result = ${measure === undefined ? 'null' : `await pageMeasures.${measure}()`};
  const measured = JSON.stringify({ heightPixels: Math.ceil(document.querySelector('article').getBoundingClientRect().bottom) + 24, result });
  document.body.dataset.measured = JSON.stringify(encodeURIComponent(measured));
})();
</script>
`;
}
