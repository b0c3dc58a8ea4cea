/** What `npm run mutation` stands on: that its rooms are all of src, and that its warm tests fail when tests fail. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { kept, LATE, load, runOne } from '../scripts/mutation/node-test.ts';
import { codeOf, rooms, testsOf } from '../scripts/mutation/rooms.ts';

/** For show, data alone, or what only the demo uses. */
const LEFT_ALONE = ['src/pki/distrust.ts', 'src/pki/issue.ts', 'src/rules/index.ts', 'src/version.ts'];

test('every source but the demo is in one room, and every room has tests', () => {
  const inRooms = Object.entries(rooms).flatMap(([name, room]) => codeOf(name, room));
  const all = globSync('src/**/*.ts', { exclude: ['src/demo/**'] }).map((path) => path.replaceAll('\\', '/'));
  assert.deepEqual(inRooms.toSorted(), all.filter((path) => !LEFT_ALONE.includes(path)).toSorted());
  for (const [name, room] of Object.entries(rooms)) assert.notDeepEqual(testsOf(name, room), [], name);
});

test('the stand-in for node:test has all that tests import of it', async () => {
  const has = Object.keys(await import('../scripts/mutation/node-test.ts'));
  const asked = globSync('test/**/*.ts').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^import \{([^}]*)\} from 'node:test'/gm)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    ),
  );
  const missing = [...new Set(asked)].filter((name) => !name.startsWith('type ') && !has.includes(name));
  assert.deepEqual(missing, []);
});

test('warm tests run again and again, and say why one fails', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'warm-'));
  try {
    const standIn = pathToFileURL(join(import.meta.dirname, '..', 'scripts', 'mutation', 'node-test.ts'));
    const file = join(folder, 'a.test.ts');
    writeFileSync(
      file,
      `import { afterEach, before, beforeEach, test } from '${standIn}';
       process.env.WARM = 'of this file';
       let count = 0;
       let prepared = 0;
       let ended = 0;
       before(() => { prepared++; });
       afterEach(() => { ended++; });
       test('prepares once', () => { if (prepared !== 1 || ended < 1) throw new Error(String([prepared, ended])); });
       beforeEach(() => { count++; });
       test('counts', (t) => { if (count > 1) throw new Error(String(count) + process.env.WARM); });
       test('inner', async (t) => { await t.test('fails', () => { throw new Error('inside'); }); });
       test('cleans', (t) => { t.after(() => { throw new Error('at the end'); }); });
       test('never', async () => { await new Promise(() => {}); });
       test('skipped', { skip: 'why' }, () => { throw new Error('run'); });`,
    );
    await load('a', pathToFileURL(file).href);
    assert.equal(process.env['WARM'], undefined);
    const ran = async (name: string, limitMs = 10_000) => {
      const one = kept.get(`a: ${name}`);
      assert.ok(one !== undefined, name);
      return runOne(one, limitMs);
    };
    assert.equal(await ran('counts'), null);
    assert.equal(await ran('counts'), 'Error: 2of this file');
    assert.equal(await ran('prepares once'), null);
    assert.equal(await ran('inner'), 'Error: inside');
    assert.equal(await ran('cleans'), 'Error: at the end');
    assert.equal(await ran('never', 1), LATE);
    assert.equal(kept.get('a: skipped')?.isSkipped, true);
    assert.equal(process.env['WARM'], undefined);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
