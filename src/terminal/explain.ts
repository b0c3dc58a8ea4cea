import { EXAMPLE_HOST } from '../advice/commands.ts';
import { explanationOf, labels } from '../advice/explanation.ts';
import { rulesSeenAs } from '../advice/sightings.ts';
import type { RuleId } from '../model/rule-id.ts';
import { UsageError } from '../problem.ts';
import type { Rule } from '../rule/rule.ts';
import { ruleOf, rules } from '../rules/index.ts';
import { editDistance } from '../text/nearest.ts';
import { wrapped } from '../text/wrap.ts';

const INDENT = '  ';

/**
 * What is known of a rule, of the rules behind a message that somebody saw, or, for "", which rules there are.
 * @throws UsageError that says what could be meant.
 */
export function explain(asked: string): string {
  if (asked === '') return listOf(rules.map(({ id }) => id));
  const seen = rulesSeenAs(asked);
  const [only, ...others] = seen;
  if (only !== undefined && others.length === 0) return explainRule(ruleOf(only));
  if (seen.length > 0) return `This is what ${seen.length} rules find, the likeliest first:\n\n${listOf(seen)}`;
  if (/\s/.test(asked))
    throw new UsageError(
      'no rule is known for this message: expected the words of an error, such as "certificate has expired", or a rule; "explain" alone lists them',
    );
  throw new UsageError(
    `no rule is named "${asked}": expected for example ${nearest(asked).join(', ')}; "explain" alone lists them`,
  );
}

function listOf(ids: readonly RuleId[]): string {
  const lines = ids.flatMap((id) => [`${id}: ${ruleOf(id).level}`, ...wrapped(ruleOf(id).title, INDENT)]);
  return [...lines, '', `"explain ${ids[0]}" says more of the first one.`, ''].join('\n');
}

/** All of it: why, who refuses and in which words, and what fixes it where. */
function explainRule(rule: Rule): string {
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
  const distanceTo = (id: string) => (id.includes(written) ? 0 : editDistance(written.slice(0, 80), id));
  return rules
    .map(({ id }) => ({ id, distance: distanceTo(id) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ id }) => id);
}
