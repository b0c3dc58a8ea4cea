/** What a rule says of itself: no test can tell one sentence from another. */
const PROSE = ['title', 'rationale', 'remediation', 'citations', 'since', 'source', 'seenAs'];

/** Why a rule does not apply is for the reader of the code; nothing prints it. */
const isReason = ({ node, parent }) =>
  node.type === 'StringLiteral' && parent?.type === 'CallExpression' && parent.callee.name === 'notApplicable';

/** A plugin of Stryker's, which is not installed beside this file. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'prose',
    value: {
      shouldIgnore: (path) =>
        (path.node.type === 'ObjectProperty' && PROSE.includes(path.node.key.name)) || isReason(path)
          ? 'prose'
          : undefined,
    },
  },
];
