import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';

/**
 * The folder of the programs that others read our workflows and reports with. .ci/run fills it; a test that lacks it is
 * skipped, and fails under REQUIRE_MTA=1.
 * @returns undefined after skipping the test.
 */
export function toolsFor(t: TestContext): string | undefined {
  const folder = process.env['TOOLS'];
  if (folder !== undefined) return folder;
  if (process.env['REQUIRE_MTA'] === '1') assert.fail('TOOLS names no folder, and REQUIRE_MTA=1 forbids skipping');
  t.skip('TOOLS names no folder of the programs that others read our workflows and reports with');
  return undefined;
}
