/** The summary through GitHub's own Markdown parser: what it becomes, whether its links lead anywhere, and nothing that GitHub strips. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { goldenReports, HOSTILE } from '../support/golden.ts';
import { htmlOf, missing } from '../support/page.ts';
import { summaries } from '../support/summaries.ts';

const pages: ReadonlyMap<string, () => string> = new Map(
  [...Object.entries(summaries), ...[...goldenReports()].map(([name, report]) => [name, () => report] as const)].map(
    ([name, report]) => [name, () => renderMarkdown(report())],
  ),
);

/** Each page as HTML; skipped without the parser. */
function eachPage(t: TestContext, look: (html: string, name: string) => void): void {
  const why = missing('cmark-gfm');
  if (why !== null) {
    if (process.env['REQUIRE_MTA'] === '1') assert.fail(`${why}, and REQUIRE_MTA=1 forbids skipping`);
    t.skip(why);
    return;
  }
  for (const [name, markdown] of pages) look(htmlOf(markdown()), name);
}

const tagsIn = (html: string) => [...html.matchAll(/<(\/?)(\w+)([^>]*)>/g)];

/** What GitHub leaves of HTML in Markdown (its html-pipeline), as far as the summary has any of it. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'id'],
  details: ['open'],
  pre: ['lang'],
  th: [],
  td: [],
  ...Object.fromEntries(
    'h2 h3 p strong em code ul ol li table thead tbody tr sub summary b br'.split(' ').map((tag) => [tag, []]),
  ),
};

test('GitHub strips nothing of it', (t) => {
  eachPage(t, (html, name) => {
    for (const [tag, , element = '', attributes = ''] of tagsIn(html)) {
      assert.ok(ALLOWED[element] !== undefined, `${name}: ${tag}`);
      for (const [, attribute = ''] of attributes.matchAll(/(\w+)=|\b(?:open)\b/g))
        assert.ok(attribute === '' || ALLOWED[element].includes(attribute), `${name}: ${tag}`);
    }
  });
});

test('what is opened is closed, in order', (t) => {
  eachPage(t, (html, name) => {
    const open: string[] = [];
    for (const [tag, close, element = ''] of tagsIn(html)) {
      if (element === 'br') continue;
      if (close === '') open.push(element);
      else assert.equal(open.pop(), element, `${name}: ${tag}`);
    }
    assert.deepEqual(open, [], name);
  });
});

test('each link on the page leads to one place, inside of the fold that it opens, by a name that GitHub leaves as it is', (t) => {
  eachPage(t, (html, name) => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, name);
    for (const [, id = ''] of html.matchAll(/ href="#([^"]*)"/g)) {
      // GitHub puts that before every other id, and its job summaries follow links to nothing else.
      assert.match(id, /^user-content-[a-z0-9-]+$/, name);
      assert.ok(ids.includes(id), `${name}: #${id}`);
      const before = html.slice(0, html.indexOf(` id="${id}"`));
      assert.ok(before.lastIndexOf('<details') > before.lastIndexOf('</details>'), `${name}: #${id}`);
      assert.ok(before.lastIndexOf('</summary>') > before.lastIndexOf('<details'), `${name}: #${id}`);
    }
  });
});

test('the name of every rule that was found leads to its advice', (t) => {
  eachPage(t, (html, name) => {
    const advised = [...html.matchAll(/<summary><b>([\w-]+)<\/b>/g)].map(([, id]) => id);
    if (name === 'thirty') assert.equal(advised.length, 6);
    for (const id of advised)
      assert.match(html, new RegExp(`<a href="#user-content-${id}-\\w+">${id}</a>`), `${name}: ${id}`);
  });
});

test('code is code, and no Markdown is left over in what a reader sees', (t) => {
  eachPage(t, (html, name) => {
    if (name === 'hostile') return;
    const prose = html.replace(/<pre[\s\S]*?<\/pre>|<code>[\s\S]*?<\/code>/g, '').replace(/<[^>]*>/g, '');
    assert.doesNotMatch(prose, /```|\*\*|\]\(|^#|^\||&lt;(?:br|a|details|b)&gt;/m, name);
  });
});

test('nobody is told by a text of a stranger, and it refers to nothing', (t) => {
  eachPage(t, (html, name) => {
    assert.doesNotMatch(html, /"mailto:/, name);
    // GitHub looks at each text of the page, wherever it comes from.
    const texts = html.replace(/<pre[\s\S]*?<\/pre>|<code>[\s\S]*?<\/code>/g, '<>').split(/<[^>]*>/);
    for (const text of texts) assert.doesNotMatch(text, /@[\w-]|#\d|\bGH-\d/i, name);
  });
});

test('a picture is a block that GitHub draws', (t) => {
  eachPage(t, (html, name) => {
    assert.equal(html.includes('<pre lang="mermaid">'), html.includes('<summary>Calendar'), name);
  });
});

test('the text of a stranger is text, word for word', (t) => {
  eachPage(t, (html, name) => {
    if (name !== 'hostile') return;
    const shown = html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"');
    for (const part of ['<img src=x> `code` [a](http://evil.example) @team', '*bold*']) {
      assert.ok(HOSTILE.includes(part) && shown.includes(part), part);
    }
  });
});
