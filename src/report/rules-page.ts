import { commandsFor } from '../advice/commands.ts';
import { servers } from '../advice/servers.ts';
import { exampleOf } from '../advice/show-by.ts';
import type { Rule } from '../rule/rule.ts';
import { codeBlock } from '../text/escape.ts';
import { refusalsOf } from './wording.ts';

/** What each subject is, for people. */
const SUBJECTS: Readonly<Record<Rule['subject'], string>> = {
  connection: 'each address',
  certificate: 'each presented chain',
  file: 'each listed file',
  endpoint: 'all looks at an address',
  target: 'all addresses of a target, and its other ports',
};

/** docs/rules.md: one section a rule, whose heading is the anchor that findings link to. */
export function renderRules(rules: readonly Rule[]): string {
  const index = rules.map(({ id, title }) => `- [${id}](#${id}): ${title}.`);
  const sections = rules.map(
    ({ id, title, level, subject, since, rationale, remediation, citations }) => `## ${id}

**${title}.**

| level | looks at | since |
| --- | --- | --- |
| ${level} | ${SUBJECTS[subject]} | ${since} |

**Why.** ${rationale}

${seenAs(id)}**What to do.** ${remediation}

${commandsOf(id)}${lineFor({ id, subject })}**Sources.** ${citations.map((citation) => `[${citation.title}](${citation.url})`).join('; ')}.
`,
  );
  return `<!-- Written by "npm run docs" from src/rules; change it there. -->

# Rules

A finding carries the id of the rule that made it. The rules stand in the order in which a connection meets them.
In the commands mail.example.com stands for your host, and the paths are certbot's.

${index.join('\n')}

${sections.join('\n')}`;
}

function seenAs(ruleId: string): string {
  const words = refusalsOf(ruleId);
  return words.length === 0 ? '' : `**Seen as.** ${words.join('; ')}\n\n`;
}

function lineFor(rule: Pick<Rule, 'id' | 'subject'>): string {
  const line = exampleOf(rule);
  return line === null ? '' : `See it yourself:\n\n${codeBlock('sh', [line])}\n\n`;
}

/** Folded, since it is long and a reader wants one of them. */
function commandsOf(ruleId: string): string {
  const blocks = [...servers].flatMap(([software, { title, shell }]) => {
    const lines = commandsFor(ruleId, software);
    return lines.length === 0 ? [] : [`${title}:\n\n${codeBlock(shell, lines)}`];
  });
  const any = commandsFor(ruleId, null);
  if (any.length > 0) blocks.push(`Any other:\n\n${codeBlock('sh', any)}`);
  if (blocks.length === 0) return '';
  return `<details><summary>Commands, by mail server</summary>\n\n${blocks.join('\n\n')}\n\n</details>\n\n`;
}
