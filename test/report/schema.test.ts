import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('each step, each cause and each defect of a file is explained', () => {
  const { $defs } = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/report.schema.json'), 'utf8'));
  const explained = ({ oneOf }: { oneOf: { description?: string }[] }) => {
    for (const one of oneOf) assert.match(one.description ?? '', /^.{20,}\.$/, JSON.stringify(one));
    return oneOf.length;
  };
  const { file } = Object.fromEntries(
    $defs.observation.oneOf.map((one: { properties: { outcome: { const: string } } }) => [
      one.properties.outcome.const,
      one.properties,
    ]),
  );
  assert.deepEqual([$defs.step, $defs.cause, file.unread.items.properties.defect].map(explained), [7, 15, 13]);
});
