/**
 * For the environment of a child whose coverage is of no use: it runs what ships, or our sources altered, at other places than
 * in ours. Node.js would write it down, add it up, and spoil ours with it; left out, it would hand the variable on all the same.
 */
export const notCounted = { NODE_V8_COVERAGE: undefined };
