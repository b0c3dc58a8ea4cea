import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasColours } from '../../src/terminal/colours.ts';
import { columnsOfScreen } from '../../src/terminal/screen.ts';

const terminal = { isTTY: true, columns: 80 };
const cases: readonly (readonly [
  stream: object,
  environment: Record<string, string | undefined>,
  expected: boolean,
])[] = [
  [terminal, { TERM: 'xterm-256color' }, true],
  [terminal, { TERM: 'dumb' }, false],
  [terminal, { TERM: 'xterm', NO_COLOR: '1' }, false],
  [terminal, { TERM: 'xterm', NO_COLOR: '' }, true],
  [terminal, { TERM: 'dumb', FORCE_COLOR: '1' }, true],
  [terminal, { TERM: 'xterm', FORCE_COLOR: '0' }, false],
  [{}, { TERM: 'xterm' }, false],
  [{}, { FORCE_COLOR: '1' }, true],
  [{}, { FORCE_COLOR: '' }, true],
  [{}, { FORCE_COLOR: '0' }, false],
  [{}, { NO_COLOR: '1' }, false],
  [terminal, { TERM: 'xterm', NO_COLOR: undefined }, true],
  [terminal, { TERM: 'xterm', COLORTERM: undefined, CI: undefined }, true],
  [terminal, { NO_COLOR: 'no', TERM: 'xterm-256color' }, false],
];
for (const [stream, environment, expected] of cases) {
  test(`${expected ? 'colours' : 'none'} for ${JSON.stringify([stream, environment])}`, () =>
    assert.equal(hasColours(stream, environment), expected));
}

test('a terminal that does not know its width has none', () => {
  assert.deepEqual([terminal, { isTTY: true }, { isTTY: true, columns: 0 }, { columns: 80 }].map(columnsOfScreen), [
    80,
    undefined,
    undefined,
    undefined,
  ]);
});
