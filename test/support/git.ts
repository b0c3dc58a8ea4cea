/** Repositories with a history, made by git itself. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Repository {
  readonly folder: string;
  /** @returns what git prints, without the last line end. */
  readonly git: (...args: string[]) => string;
  /** Writes files (null: removes one) and commits. @returns the commit. */
  readonly commit: (files: Readonly<Record<string, string | null>>, message?: string) => string;
  readonly remove: () => void;
}

/** No setting of the machine's, and dates that do not change. */
const environment = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'A'],
      [`GIT_${who}_EMAIL`, 'a@example.com'],
      [`GIT_${who}_DATE`, '2026-06-01T00:00:00Z'],
    ]),
  ),
};

export function newRepository(...options: string[]): Repository {
  const folder = newFolder();
  const repository = repositoryIn(folder);
  repository.git('init', '-q', '-b', 'main', ...options);
  return repository;
}

/** As actions/checkout has it: a clone of the last commits, with nothing on a branch. */
export function cloneOf(origin: Repository, commit: string, depth: number | null): Repository {
  const clone = repositoryIn(newFolder());
  clone.git('init', '-q', '-b', 'main');
  origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  clone.git('fetch', '-q', ...(depth === null ? [] : [`--depth=${depth}`]), `file://${origin.folder}`, commit);
  clone.git('checkout', '-q', '--detach', commit);
  return clone;
}

export function repositoryIn(folder: string): Repository {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], {
      env: environment,
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 1e9,
    }).replace(/\n$/, '');
  return {
    folder,
    git,
    commit: (files, message = 'change') => {
      write(folder, files);
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function write(folder: string, files: Readonly<Record<string, string | null>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    if (text === null) {
      rmSync(path);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'repository-')));
}
