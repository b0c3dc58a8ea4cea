/** What a rule says of itself is prose: no test can tell one sentence from another. */
const PROSE = ['title', 'rationale', 'remediation', 'citations', 'since'];

/** A plugin of Stryker's, which is not installed beside this file. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'prose',
    value: {
      shouldIgnore: ({ node }) =>
        node.type === 'ObjectProperty' && PROSE.includes(node.key.name) ? 'prose' : undefined,
    },
  },
];
