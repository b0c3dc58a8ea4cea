import { commandsFor, EXAMPLE_HOST, refusals } from './advice.ts';
import { helpUriOf } from './report/wording.ts';
import { rules } from './rules/index.ts';
import { servers } from './servers.ts';
import { wrapped } from './settings/help.ts';
import { UsageError } from './targets/usage-error.ts';

const INDENT = '  ';

/**
 * All that is known of a rule, for the terminal: why, who refuses and in which words, and what mends it where.
 * @throws UsageError that names the rules whose ids are nearest.
 */
export function explain(id: string): string {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined)
    throw new UsageError(`no rule is named "${id}": expected for example ${nearest(id).join(', ')}`);
  const commands = [...servers].flatMap(([software, { title }]) => block(title, commandsFor(id, software)));
  const words = (refusals[id] ?? []).map(([who, text]) => `${INDENT}${who}: ${text}`);
  const head = `Commands (${EXAMPLE_HOST} stands for your host; the paths are certbot's)`;
  return [
    `${rule.id}: ${rule.level}`,
    ...wrapped(`${rule.title}.`, INDENT),
    ...section('Why', wrapped(rule.rationale, INDENT)),
    ...section('Seen elsewhere as', words),
    ...section('Fix', wrapped(rule.remediation, INDENT)),
    ...section(head, [...commands, ...block('Any other', commandsFor(id, null))]),
    ...section(
      'Sources',
      rule.citations.flatMap(({ title, url }) => [`${INDENT}${title}`, `${INDENT}${INDENT}${url}`]),
    ),
    ...section('More', [`${INDENT}${helpUriOf(id)}`]),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${INDENT}${title}:`, ...lines.map((line) => `${INDENT}${INDENT}${line}`)];
}

/** The three ids that take the fewest edits; one that holds what was written comes first. */
function nearest(written: string): readonly string[] {
  const distanceTo = (id: string) => (written !== '' && id.includes(written) ? 0 : edits(written.slice(0, 80), id));
  return rules
    .map(({ id }) => ({ id, distance: distanceTo(id) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ id }) => id);
}

/** Levenshtein's distance: insertions, deletions and substitutions from one text to another. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const substituted = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(substituted, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
