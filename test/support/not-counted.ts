/**
 * For the environment of a child that runs our sources altered, or only imports them: at other places than in ours, or never
 * called, they spoil the coverage that Node.js adds up. Left out, it would hand the variable on all the same.
 */
export const notCounted = { NODE_V8_COVERAGE: undefined };
