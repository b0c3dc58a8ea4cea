import * as core from '@actions/core';
import { UsageError } from '../problem.ts';

/**
 * The token of the input github-token. It is kept in this module, which only github/ may ask for it: no settings, no
 * prober and no report ever has it in hand.
 */

const VARIABLE = 'INPUT_GITHUB-TOKEN';

let held: string | null = null;

/**
 * Takes the token out of the environment before anything else runs, so that no program started later and no error that
 * shows its environment has it; the runner is told to hide it in the log.
 */
export function takeToken(environment: NodeJS.ProcessEnv = process.env): void {
  const given = environment[VARIABLE]?.trim() ?? '';
  delete environment[VARIABLE];
  held = given === '' ? null : given;
  if (held !== null) core.setSecret(held);
}

/** @throws UsageError with the lines to add, where no token was given. */
export function requireToken(setting: string, permission: string): void {
  if (held !== null) return;
  throw new UsageError(
    `${setting} needs a token: expected "github-token: $\{{ github.token }}" beside it, and "${permission}" under the job's permissions`,
  );
}

/** Whether one was given. */
export function hasToken(): boolean {
  return held !== null;
}

/** For the requests that need it. @throws Error where none was given. */
export function heldToken(): string {
  if (held === null) throw new Error('there is no github-token');
  return held;
}
