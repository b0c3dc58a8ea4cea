import { execFileSync } from 'node:child_process';
import { basename, dirname, relative, resolve } from 'node:path';

/**
 * Whether git tracks a file. Where git cannot say (it is not installed, or does not trust the folder's owner), whether
 * the file stands under the working directory: then a key is rather reported once too often.
 */
export function isInRepository(file: string, workingDirectory: string): boolean {
  const path = resolve(workingDirectory, file);
  try {
    execFileSync('git', ['-C', dirname(path), 'ls-files', '--error-unmatch', '--', basename(path)], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', GIT_LITERAL_PATHSPECS: '1' },
    });
    return true;
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    if (/did not match any file|not a git repository/.test(stderr ?? '')) return false;
    const way = relative(workingDirectory, path);
    return way !== '' && !/^\.\.([\\/]|$)/.test(way) && way !== path;
  }
}
