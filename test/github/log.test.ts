/** The report in the runner's log. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { writeLog } from '../../src/github/log.ts';
import { aHandshake, aReport } from '../support/facts.ts';
import { written } from '../support/written.ts';

const before = process.env['RUNNER_DEBUG'];
afterEach(() => {
  if (before === undefined) delete process.env['RUNNER_DEBUG'];
  else process.env['RUNNER_DEBUG'] = before;
});

test('the log has the report, and what was said on each connection where the runner is asked for more', async (t) => {
  const report = aReport({ verdict: 'pass', observations: [aHandshake()] });
  const said = (isDebug: boolean) => {
    process.env['RUNNER_DEBUG'] = isDebug ? '1' : '0';
    return written(t, () => writeLog(report, { policy: { failOn: 'error', onInconclusive: 'fail' } }));
  };
  const short = await said(false);
  assert.match(short, /mail\.example\.com/);
  assert.doesNotMatch(short, /^::debug::/m);
  assert.match(await said(true), /^::debug::/m);
});
