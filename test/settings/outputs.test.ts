import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { outputsOf, requireOwnFile, requireRecordFile, requireWritable } from '../../src/settings/outputs.ts';

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

test('the state has a file of its own', () => {
  const state = join(folder, 'state.json');
  const outputs = [{ format: 'json', file: join(folder, 'report.json') }] as const;
  requireOwnFile(state, { recordFile: join(folder, 'seen.json'), outputs });
  requireOwnFile(null, { recordFile: state, outputs: [{ format: 'json', file: state }] });
  requireOwnFile(state, { recordFile: null, outputs: [{ format: 'json', file: null }] });
  const message = `the state and a report would both go to ${state}: expected different files`;
  for (const one of [
    { recordFile: `${folder}/./state.json`, outputs },
    { recordFile: null, outputs: [...outputs, { format: 'text', file: state }] },
  ] as const)
    assert.throws(() => requireOwnFile(state, one), { name: 'UsageError', message });
});

test('where a file may be is said by who asks', () => {
  const file = join(folder, 'plain', 'x');
  assert.throws(() => requireWritable(file, null), /expected a file in a folder that may be written to$/);
  assert.throws(
    () => requireWritable(file, [folder]),
    /expected a file in a folder of the workspace or of the runner's/,
  );
  requireWritable(join(folder, 'x'), [folder]);
});

test('a format is one by its whole name', () => {
  for (const bad of ['', 'jso', 'json=', '=x', 'JSON'])
    assert.throws(() => outputsOf([bad], null), /cannot read format "/, bad);
  assert.deepEqual(outputsOf([], null), []);
  assert.deepEqual(outputsOf(['text', `json=${join(folder, 'a')}`, `sarif=${join(folder, 'b')}`], null).length, 3);
});
