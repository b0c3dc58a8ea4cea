import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { temporaryFolder, writtenReports } from '../../src/github/default-report.ts';
import { aReport } from '../support/facts.ts';
import { folderWith } from '../support/folder.ts';
import { written } from '../support/written.ts';

const before = process.env['RUNNER_TEMP'];
after(() => {
  if (before === undefined) delete process.env['RUNNER_TEMP'];
  else process.env['RUNNER_TEMP'] = before;
});

test('the reports that were asked for are those there are', () => {
  const asked = [
    { format: 'sarif', file: 'mail.sarif' },
    { format: 'text', file: null },
  ] as const;
  assert.deepEqual(writtenReports(aReport(), asked), [{ format: 'sarif', path: 'mail.sarif' }]);
});

test('where none was asked for there is one in JSON, in the runner’s temporary folder', (t) => {
  const folder = folderWith(t, {});
  process.env['RUNNER_TEMP'] = folder;
  assert.equal(temporaryFolder(), folder);
  const [report, ...more] = writtenReports(aReport(), [{ format: 'text', file: null }]);
  assert.deepEqual([report?.format, more], ['json', []]);
  assert.ok(report?.path.startsWith(folder));
  assert.equal(JSON.parse(readFileSync(report?.path ?? '', 'utf8')).verdict, 'fail');
});

test('without such a folder the machine’s is taken, and where nothing can be written there is no report', async (t) => {
  for (const none of ['', join(tmpdir(), 'none')]) {
    process.env['RUNNER_TEMP'] = none;
    assert.equal(temporaryFolder(), tmpdir());
  }
  delete process.env['RUNNER_TEMP'];
  assert.equal(temporaryFolder(), tmpdir());
  const [report] = writtenReports(aReport(), []);
  rmSync(dirname(report?.path ?? ''), { recursive: true });
  process.env['RUNNER_TEMP'] = join(folderWith(t, { file: '' }), 'file');
  let reports: unknown;
  const said = await written(t, () => {
    reports = writtenReports(aReport(), []);
  });
  assert.deepEqual(reports, []);
  assert.match(said, /^::warning::cannot write "report\.json" in /);
});
