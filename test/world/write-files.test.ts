/** Every report and the recording are written, whatever becomes of the others. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Format } from '../../src/model/format.ts';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import { parseTarget } from '../../src/targets/parse.ts';
import { writeFiles } from '../../src/world/run.ts';
import { aFinding, aReport, now } from '../support/facts.ts';
import { folderWith } from '../support/folder.ts';

const settings = await runSettingsOf({}, [parseTarget('mail.example.com')]);
const ran = {
  ...{ report: aReport(), recording: 'seen' as string | null, before: null, isWhole: true, warnings: [] },
  ...{ state: null, lock: null, date: now },
};

function write(
  outputs: readonly (readonly [Format, string | null])[],
  recordFile: string | null,
  recording = ran.recording,
) {
  const say = { ...settings.say, recordFile, outputs: outputs.map(([format, file]) => ({ format, file })) };
  return writeFiles({ ...ran, recording }, { ...settings, say });
}

test('what goes to standard output is nobody’s file', async () => {
  assert.deepEqual(await write([['json', null]], null), { written: [], unwritten: [] });
});

test('each report goes to its file in its format, and the recording to its own', async (t) => {
  const folder = folderWith(t, {});
  const [json, sarif, seen] = ['a.json', 'b.sarif', 'seen.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const { written, unwritten } = await write(
    [
      ['json', json],
      ['text', null],
      ['sarif', sarif],
    ],
    seen,
  );
  assert.deepEqual(
    [written, unwritten],
    [
      [
        { format: 'json', file: json },
        { format: 'sarif', file: sarif },
      ],
      [],
    ],
  );
  assert.equal(JSON.parse(readFileSync(json, 'utf8')).schemaVersion, 1);
  assert.equal(JSON.parse(readFileSync(sarif, 'utf8')).version, '2.1.0');
  assert.equal(readFileSync(seen, 'utf8'), 'seen');
  const report = join(folder, 'report.json');
  assert.deepEqual(await write([['json', report]], null), {
    written: [{ format: 'json', file: report }],
    unwritten: [],
  });
  const alone = join(folder, 'alone.json');
  assert.deepEqual(await write([], alone), { written: [], unwritten: [] });
  assert.ok(existsSync(alone));
});

test('a report is written as what makes the run fail, and a disk’s limit ends no run', async (t) => {
  const file = join(folderWith(t, {}), 'junit.xml');
  const report = aReport({
    verdict: 'warn',
    findings: [aFinding({ level: 'warning', ruleId: 'superfluous-certificate' })],
  });
  process.removeAllListeners('SIGXFSZ');
  const failures = async (failOn: 'warning' | 'error') => {
    const say = { ...settings.say, outputs: [{ format: 'junit' as const, file }] };
    const judge = { ...settings.judge, exitPolicy: { ...settings.judge.exitPolicy, failOn } };
    await writeFiles({ ...ran, report }, { ...settings, say, judge });
    return /<failure/.test(readFileSync(file, 'utf8'));
  };
  assert.deepEqual([await failures('warning'), await failures('error')], [true, false]);
  assert.equal(process.listenerCount('SIGXFSZ'), 1);
});

test('what cannot be written is told, and costs nothing else', async (t) => {
  const folder = folderWith(t, { file: '' });
  const [good, bad] = [join(folder, 'a.json'), join(folder, 'file', 'x')];
  const { written, unwritten } = await write(
    [
      ['json', bad],
      ['json', good],
    ],
    bad,
  );
  assert.deepEqual(written, [{ format: 'json', file: good }]);
  assert.deepEqual(
    unwritten,
    [1, 2].map(() => `cannot write "${bad}": a part of the path is no folder`),
  );
});

test('without a recording none is written', async (t) => {
  const folder = folderWith(t, {});
  assert.deepEqual(await write([], join(folder, 'seen.json'), null), { written: [], unwritten: [] });
  assert.deepEqual(readdirSync(folder), []);
});
