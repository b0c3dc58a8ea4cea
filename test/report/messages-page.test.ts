import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { of } from '../../src/advice/sighting.ts';
import { sightings } from '../../src/advice/sightings.ts';
import { renderMessages } from '../../src/report/messages-page.ts';

test('docs/messages.md says what the program knows', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'messages.md'), 'utf8');
  assert.equal(renderMessages(sightings), page, 'run "npm run docs"');
});

test('a message is one cell, whatever is in it', () => {
  assert.match(
    renderMessages([of('any', 'a | b', /a/, ['chain-incomplete', 'certificate-expired'])]),
    /\n## Any program\n\n\| You saw .*\n\| --- \| --- \|\n\| `a \\\| b` \| \[chain-incomplete\]\(rules\.md#chain-incomplete\), \[certificate-expired\]\(rules\.md#certificate-expired\) \|\n$/,
  );
});
