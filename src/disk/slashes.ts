import { sep } from 'node:path';

/** A path as reports, patterns and GitHub write it: with "/" on Windows too, which reads both. Elsewhere "\" is a letter. */
export function slashed(path: string): string {
  return path.split(sep).join('/');
}
