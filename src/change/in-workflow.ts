import type { Location } from '../model/target.ts';

/** "octo/mail/.github/workflows/mail.yml@refs/pull/7/merge" -> ".github/workflows/mail.yml"; null: it names none. */
export function workflowFileOf(reference: string): string | null {
  return /^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+\.ya?ml)@/.exec(reference)?.[1] ?? null;
}

/** Inputs, and an expression behind one or as the first line of its block, whatever comments are before that. */
function byExpression(inputs: string): RegExp {
  return new RegExp(
    String.raw`(?:^|[{,])[ \t]*["']?(${inputs})["']?:[ \t]*(?:[|>][\d+-]*[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*)?["']?\$\{\{`,
    'm',
  );
}

const LISTED_BY_EXPRESSION = byExpression('hosts|targets-file');
/** Other actions have an input of that name, in steps of their own. */
const FILES_BY_EXPRESSION = byExpression('files');
const STEP = /^(?=[ \t]*- )/m;

/** Which list of targets a workflow file hands over by an expression, which may be empty; null: none. */
export function listedByExpression(workflow: string): string | null {
  const listed = LISTED_BY_EXPRESSION.exec(workflow)?.[1];
  if (listed !== undefined) return listed;
  const isOfFiles = (step: string) => step.includes('smtp-cert-check') && FILES_BY_EXPRESSION.test(step);
  return workflow.split(STEP).some(isOfFiles) ? 'files' : null;
}

/**
 * Where the lines of an input are written in a workflow file: each line of the input is a line of its own below the name of
 * the input, or the whole input is behind it. null for a line that is not there, as where an expression makes it.
 */
export function placesIn(workflow: string, file: string, input: string, lines: readonly string[]): (Location | null)[] {
  const written = workflow.split(/\r\n|\r|\n/).map((line) => line.trim());
  const blocks = [...written.entries()].filter(([, line]) => keyOf(line) === input).map(([index]) => index);
  const placed = blocks.map((block) => lines.map((line) => lineOf(written, block, line)));
  const best = placed.sort((a, b) => known(b) - known(a))[0];
  return lines.map((_, index) => {
    const line = best?.[index] ?? null;
    return line === null ? null : { file, line };
  });
}

function lineOf(written: readonly string[], block: number, wanted: string): number | null {
  const key = written[block] ?? '';
  const value = key.slice(key.indexOf(':') + 1).replace(/\s#.*/s, '');
  if (unquoted(value.trim()) === wanted) return block + 1;
  for (let at = block + 1; at < written.length && !isEnd(written[at] ?? ''); at++) {
    if (written[at] === wanted) return at + 1;
  }
  return null;
}

/** Another key, or another step: no target looks like one. */
function isEnd(line: string): boolean {
  return /^[\w-]+:(?:\s|$)/.test(line) || line.startsWith('- ');
}

function keyOf(line: string): string | null {
  return /^(?:- )?["']?([\w-]+)["']?\s*:/.exec(line)?.[1] ?? null;
}

function unquoted(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}

function known(places: readonly (number | null)[]): number {
  return places.filter((place) => place !== null).length;
}
