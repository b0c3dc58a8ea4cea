import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { outputsOf, requireRecordFile } from '../../src/settings/outputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a folder, or a file below what is no folder, is refused before anything is probed', () => {
  writeFileSync(join(folder, 'plain'), '');
  for (const file of [folder, join(folder, 'plain', 'report.json'), join(folder, 'plain', 'deep', 'report.json')]) {
    assert.throws(() => outputsOf([`json=${file}`], null), /^UsageError: cannot write ".*": /);
    assert.throws(() => requireRecordFile({ recordFile: file, outputs: [] }, null), /^UsageError: cannot write ".*": /);
  }
});

test('a folder that is not there is no obstacle, and is not made before there is a report', () => {
  outputsOf([`json=${join(folder, 'a', 'b', 'report.json')}`], [folder]);
  assert.ok(!existsSync(join(folder, 'a')));
});

test('a place outside of the workspace is refused', () => {
  assert.throws(() => outputsOf([`json=${join(folder, '..', 'x.json')}`], [folder]), /outside the workspace/);
});

test('no two go to one place, however it is written', () => {
  const file = join(folder, 'report');
  assert.throws(() => outputsOf([`json=${file}`, `text=${folder}/./report`], null), /two formats would go to/);
  assert.throws(() => outputsOf(['json', 'text'], null), /two formats would go to \(standard output\)/);
  const outputs = outputsOf([`json=${file}`], null);
  assert.throws(() => requireRecordFile({ recordFile: `${folder}/./report`, outputs }, null), /would both go to/);
  requireRecordFile({ recordFile: join(folder, 'recording'), outputs }, null);
});

test('the name of a file may hold an equals sign', () => {
  const file = join(folder, 'a=b=c.json');
  assert.deepEqual(outputsOf([`json=${file}`], null), [{ format: 'json', file }]);
});
