/**
 * `npm run mutation`: changes the code of every room, one small fault at a time, and tries each on the tests of the room.
 * `-- ROOM...` for some rooms, `-- --changed [BASE]` for the files that differ from BASE ("main").
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isEquivalent } from './equivalent.ts';
import { codeOf, rooms, testsOf } from './rooms.ts';

const LEAST_PERCENT = 90;
/** For all rooms together; one that is not done by then has failed. */
const LIMIT_MS = 2 * 3_600_000;
const FOLDER = 'build/mutation';

interface Mutant {
  readonly mutatorName: string;
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}
interface Results {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

const [first, ...rest] = process.argv.slice(2);
const changed = first === '--changed' ? changedSince(rest[0] ?? 'main') : null;
const asked = changed === null && first !== undefined ? [first, ...rest] : Object.keys(rooms);
const started = performance.now();
mkdirSync(FOLDER, { recursive: true });
const failed = asked.filter((name) => !isHeld(name));
if (failed.length > 0) {
  console.error(`below ${LEAST_PERCENT} %, or not done: ${failed.join(', ')}`);
  process.exitCode = 1;
}

function isHeld(name: string): boolean {
  const room = rooms[name];
  if (room === undefined) throw new Error(`no room "${name}": expected one of ${Object.keys(rooms).join(', ')}`);
  const mutate = codeOf(name, room).filter((path) => changed?.has(path) ?? true);
  if (mutate.length === 0) return true;
  const testFiles = testsOf(name, room);
  if (testFiles.length === 0) return said(`${name}: no tests`, false);
  const restMs = Math.ceil(LIMIT_MS - (performance.now() - started));
  if (restMs <= 0) return said(`${name}: not begun within two hours`, false);
  const file = `${FOLDER}/${slug(name)}`;
  const base = JSON.parse(readFileSync('scripts/mutation/stryker.config.json', 'utf8'));
  const leftOutFile = resolve(`${file}.left-out.txt`);
  writeFileSync(leftOutFile, '');
  rmSync(`${file}.json`, { force: true });
  const config = { ...base, mutate, warm: { testFiles, leftOutFile }, jsonReporter: { fileName: `${file}.json` } };
  writeFileSync(`${file}.config.json`, JSON.stringify(config));
  const { status } = spawnSync(
    'npx',
    ['--yes', '--package=@stryker-mutator/core@10.0.0', 'stryker', 'run', `${file}.config.json`],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: restMs,
    },
  );
  return status === 0 && existsSync(`${file}.json`) ? isEnough(name, file) : said(`${name}: not done`, false);
}

function isEnough(name: string, file: string): boolean {
  const { files } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Results;
  const all = Object.entries(files).flatMap(([path, { mutants }]) => mutants.map((mutant) => ({ path, mutant })));
  const survivors = all.filter(
    ({ path, mutant }) => ['Survived', 'NoCoverage'].includes(mutant.status) && !isEquivalent(path, mutant),
  );
  const noticed = all.filter(({ mutant }) => ['Killed', 'Timeout'].includes(mutant.status)).length;
  const count = noticed + survivors.length;
  const percent = count === 0 ? 100 : (100 * noticed) / count;
  const lines = survivors.map(
    ({ path, mutant: { location, status, replacement = '' } }) =>
      `${path}:${location.start.line}:${location.start.column} ${status}: ${replacement.replace(/\s+/g, ' ')}\n`,
  );
  writeFileSync(`${file}.survivors.txt`, lines.join(''));
  return said(
    `${name}: ${percent.toFixed(1)} %, ${noticed} of ${count} noticed; the others are in ${file}.survivors.txt`,
    percent >= LEAST_PERCENT,
  );
}

function changedSince(base: string): ReadonlySet<string> {
  const paths = execFileSync('git', ['diff', '--name-only', '--diff-filter=d', base, '--', 'src'], {
    encoding: 'utf8',
  });
  return new Set(paths.split('\n'));
}

function said(line: string, isGood: boolean): boolean {
  console.log(line);
  return isGood;
}

function slug(name: string): string {
  return name === '.' ? 'root' : name.replaceAll('/', '-');
}
