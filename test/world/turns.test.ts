/** The time for the whole run, which began with the process. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { msLeft, turnsWithin } from '../../src/world/turns.ts';

test('what is left of the time counts from the start of the process, and is never less than nothing', () => {
  const [before, left, after] = [performance.now(), msLeft(1e9), performance.now()];
  assert.ok(left <= 1e9 - before && left >= 1e9 - after, `${left}`);
  assert.equal(msLeft(0), 0);
});

test('a search goes on while there is time left, gives others their turn, and says why it ends', async () => {
  let isTheirTurn = false;
  setImmediate(() => {
    isTheirTurn = true;
  });
  await turnsWithin(1e9)();
  assert.ok(isTheirTurn);
  await assert.rejects(turnsWithin(1)(), {
    name: 'UsageError',
    message: /^total-timeout-ms, 1, has passed while files were searched for servers: expected /,
  });
});
