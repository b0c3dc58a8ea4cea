import type { Sighting } from '../advice/sighting.ts';

/** docs/messages.md: what others say of a server, and the rules that find what is behind it. */
export function renderMessages(sightings: readonly Sighting[]): string {
  const groups = new Map<string, Sighting[]>();
  for (const one of sightings) groups.set(one.by, [...(groups.get(one.by) ?? []), one]);
  const sections = [...groups].map(([by, list]) => {
    const rows = list.map(
      ({ example, ruleIds }) => `| \`${example.replaceAll('|', '\\|')}\` | ${ruleIds.map(linkTo).join(', ')} |`,
    );
    return [
      `## ${by === 'any' ? 'Any program' : by}`,
      '',
      '| You saw | Rules, the likeliest first |',
      '| --- | --- |',
      ...rows,
      '',
    ];
  });
  return [
    '# What you saw, and what it is',
    '',
    '`explain "the line you saw"` on the command line finds the same rules, in a whole line of a log too. Written by `npm run docs`.',
    '',
    ...sections.flat(),
  ].join('\n');
}

function linkTo(ruleId: string): string {
  return `[${ruleId}](rules.md#${ruleId})`;
}
