import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderJson } from '../../src/report/json.ts';
import { goldenReports } from '../support/golden.ts';
import { validateReport } from '../support/schema.ts';

test('the schema refuses what a report must not be', async () => {
  const [report] = [...(await goldenReports()).values()];
  const broken = (change: (json: Record<string, unknown>) => void) => {
    const json = JSON.parse(renderJson(report as never));
    change(json);
    assert.throws(() => validateReport(json));
  };
  broken((json) => delete json['verdict']);
  broken((json) => Object.assign(json, { verdict: 'ok' }));
  broken((json) => Object.assign(json, { targets: [] }));
  broken((json) => Object.assign(json, { surprise: 1 }));
  broken(
    (json) =>
      delete (json as { targets: { observations: { presentedChain?: unknown }[] }[] }).targets[0]?.observations[0]
        ?.presentedChain,
  );
});
