import { EXAMPLE_HOST } from '../advice/commands.ts';
import { explanationOf, labels } from '../advice/explanation.ts';
import { UsageError } from '../problem.ts';
import { rules } from '../rules/index.ts';
import { editDistance } from '../text/nearest.ts';
import { wrapped } from '../text/wrap.ts';

const INDENT = '  ';

/**
 * All that is known of a rule, for the terminal: why, who refuses and in which words, and what fixes it where.
 * @throws UsageError that names the rules whose ids are nearest.
 */
export function explain(id: string): string {
  const rule = rules.find((one) => one.id === id.toLowerCase());
  if (rule === undefined)
    throw new UsageError(`no rule is named "${id}": expected for example ${nearest(id).join(', ')}`);
  const { title, why, seenAs, fix, commands, showBy, sources, helpUri } = explanationOf(rule);
  const run = `${labels.commands} (${EXAMPLE_HOST} stands for your host; the paths are certbot's)`;
  return [
    `${rule.id}: ${rule.level}`,
    ...wrapped(title, INDENT),
    ...section(labels.why, wrapped(why, INDENT)),
    ...section(
      labels.seenAs,
      seenAs.map((words) => INDENT + words),
    ),
    ...section(labels.fix, wrapped(fix, INDENT)),
    ...section(
      run,
      commands.flatMap(({ server, lines }) => [
        `${INDENT}${server}:`,
        ...lines.map((line) => `${INDENT}${INDENT}${line}`),
      ]),
    ),
    ...section(labels.showBy, showBy === null ? [] : [INDENT + showBy]),
    ...section(
      labels.sources,
      sources.flatMap((source) => [`${INDENT}${source.title}`, `${INDENT}${INDENT}${source.url}`]),
    ),
    ...section(labels.helpUri, [INDENT + helpUri]),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
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
