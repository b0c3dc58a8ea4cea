import type { CommandBlock } from '../advice/command-blocks.ts';
import { explanationOf, labels } from '../advice/explanation.ts';
import type { Rule } from '../rule/rule.ts';
import { codeBlock } from '../text/escape.ts';

/** What each subject is, for people. */
const SUBJECTS: Readonly<Record<Rule['subject'], string>> = {
  connection: 'each address',
  presented: 'each main connection, and each chain of a file',
  certificate: 'each presented chain',
  file: 'each listed file',
  endpoint: 'all looks at an address',
  target: 'all addresses of a target, and its other ports',
};

/** docs/rules.md: one section a rule, whose heading is the anchor that findings link to. */
export function renderRules(rules: readonly Rule[]): string {
  const index = rules.map(({ id, title }) => `- [${id}](#${id}): ${title}.`);
  const sections = rules.map(sectionOf);
  return `<!-- Written by "npm run docs" from src/rules; change it there. -->

# Rules

A finding carries the id of the rule that made it. The rules are in the order in which a connection meets them.
In the commands mail.example.com stands for your host, and the paths are certbot's.

${index.join('\n')}

${sections.join('\n')}`;
}

function sectionOf(rule: Rule): string {
  const { ruleId, title, why, seenAs, fix, commands, showBy, sources } = explanationOf(rule);
  const parts = [
    `## ${ruleId}`,
    `**${title}**`,
    `| level | looks at | since | source |\n| --- | --- | --- | --- |\n| ${rule.level} | ${SUBJECTS[rule.subject]} | ${rule.since} | ${rule.source} |`,
    `**${labels.why}.** ${why}`,
    ...(seenAs.length === 0 ? [] : [`**${labels.seenAs}.** ${seenAs.join('; ')}`]),
    `**${labels.fix}.** ${fix}`,
    ...commandsIn(commands),
    ...(showBy === null ? [] : [`**${labels.showBy}.**`, codeBlock('sh', [showBy])]),
    `**${labels.sources}.** ${sources.map((source) => `[${source.title}](${source.url})`).join('; ')}.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Folded, since it is long and a reader wants one of them. */
function commandsIn(commands: readonly CommandBlock[]): string[] {
  if (commands.length === 0) return [];
  const blocks = commands.map(({ server, shell, lines }) => `${server}:\n\n${codeBlock(shell, lines)}`);
  return [
    `<details><summary>${labels.commands}: the commands, by mail server</summary>\n\n${blocks.join('\n\n')}\n\n</details>`,
  ];
}
