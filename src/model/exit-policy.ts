import type { Target } from './target.ts';

/** What counts as failure, by the user's choice. */
export interface ExitPolicy {
  readonly failOn: 'error' | 'warning' | 'never';
  readonly onInconclusive: 'fail' | 'warn' | 'ignore';
}

/**
 * What counts as failure for one target: what a change leaves alone and what was guessed from a file block nothing, and the
 * clouds that runners are in block port 25.
 */
export function policyFor(target: Target, policy: ExitPolicy): ExitPolicy {
  const { discovered, isUnchanged } = target;
  if (isUnchanged) return { failOn: 'never', onInconclusive: 'ignore' };
  const onInconclusive = policy.onInconclusive === 'fail' ? 'warn' : policy.onInconclusive;
  if (discovered?.certainty === 'likely') return { failOn: 'never', onInconclusive };
  return discovered !== undefined && target.kind === 'service' && target.port === 25
    ? { ...policy, onInconclusive }
    : policy;
}
