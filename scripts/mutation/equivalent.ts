import { readFileSync } from 'node:fs';

/** Changes that no test can notice, since what the program does stays the same. */
interface Equivalent {
  readonly path: string;
  /** The line that is changed, without its indent. */
  readonly line: string;
  /** What stands there instead, as the list of survivors has it. */
  readonly becomes: string;
  readonly why: string;
}

const equivalents: readonly Equivalent[] = [];

export function isEquivalent(
  path: string,
  {
    replacement = '',
    location,
  }: { readonly replacement?: string; readonly location: { readonly start: { readonly line: number } } },
): boolean {
  const alike = equivalents.filter((one) => one.path === path && one.becomes === replacement.replace(/\s+/g, ' '));
  if (alike.length === 0) return false;
  const line = readFileSync(path, 'utf8').split('\n')[location.start.line - 1]?.trim();
  return alike.some((one) => one.line === line);
}
