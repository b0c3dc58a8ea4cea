import { commandsFor, EXAMPLE_HOST } from '../advice/commands.ts';
import { servers } from '../advice/servers.ts';
import { exampleOf } from '../advice/show-by.ts';
import { UsageError } from '../problem.ts';
import { helpUriOf, refusalsOf } from '../report/wording.ts';
import { rules } from '../rules/index.ts';
import { editDistance } from '../text/nearest.ts';
import { wrapped } from '../text/wrap.ts';

const INDENT = '  ';

/**
 * All that is known of a rule, for the terminal: why, who refuses and in which words, and what mends it where.
 * @throws UsageError that names the rules whose ids are nearest.
 */
export function explain(id: string): string {
  const rule = rules.find((one) => one.id === id.toLowerCase());
  if (rule === undefined)
    throw new UsageError(`no rule is named "${id}": expected for example ${nearest(id).join(', ')}`);
  const commands = [...servers].flatMap(([software, { title }]) => block(title, commandsFor(id, software)));
  const words = refusalsOf(id).map((text) => `${INDENT}${text}`);
  const line = exampleOf(rule);
  const head = `Commands (${EXAMPLE_HOST} stands for your host; the paths are certbot's)`;
  return [
    `${rule.id}: ${rule.level}`,
    ...wrapped(`${rule.title}.`, INDENT),
    ...section('Why', wrapped(rule.rationale, INDENT)),
    ...section('Seen elsewhere as', words),
    ...section('Fix', wrapped(rule.remediation, INDENT)),
    ...section(head, [...commands, ...block('Any other', commandsFor(id, null))]),
    ...section('See it yourself', line === null ? [] : [`${INDENT}${line}`]),
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
  const distanceTo = (id: string) =>
    written !== '' && id.includes(written) ? 0 : editDistance(written.slice(0, 80), id);
  return rules
    .map(({ id }) => ({ id, distance: distanceTo(id) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ id }) => id);
}
