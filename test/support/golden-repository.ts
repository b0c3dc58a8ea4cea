/** A change as GitHub checks it out: a clone with the merge commit of a pull request, or what another event has. */
import { join } from 'node:path';
import { cloneOf, newRepository } from './git.ts';

export type Change = Readonly<Record<string, string | null>>;
export type Event = 'pull_request' | 'merge_group' | 'push' | 'schedule' | 'workflow_dispatch';

export interface CheckedOut {
  readonly folder: string;
  readonly commit: string;
  /** What the runner hands over of the event. */
  readonly payload: object;
  readonly remove: () => void;
}

export interface Asked {
  readonly base: Readonly<Record<string, string>>;
  readonly change: Change;
  readonly event: Event;
  /** null: the whole history. */
  readonly depth: number | null;
  /** Changes of the base branch since the pull request was begun. */
  readonly since?: Change | undefined;
  /** What the workflow checks out: GitHub's merge, the head itself, or a merge of an earlier head. */
  readonly ref?: 'merge' | 'head' | 'stale' | undefined;
}

export function checkedOut({ base, change, event, depth, since = {}, ref = 'merge' }: Asked): CheckedOut {
  const origin = newRepository();
  const start = origin.commit(base, 'base');
  origin.git('checkout', '-q', '-b', 'topic');
  const head = origin.commit(change, 'change');
  origin.git('checkout', '-q', 'main');
  const tip = Object.keys(since).length > 0 ? origin.commit(since, 'since') : start;
  origin.git('merge', '-q', '--no-ff', '-m', 'merge', 'topic');
  const merge = origin.git('rev-parse', 'HEAD');
  const count = origin.git('diff', '--name-only', '-M100%', `${tip}`, merge).split('\n').length;
  const later = ref === 'stale' ? origin.git('commit-tree', '-p', head, '-m', 'later', `${head}^{tree}`) : head;
  const commit = ref === 'head' ? head : merge;
  const clone = cloneOf(origin, commit, depth);
  const payloads: Readonly<Record<Event, object>> = {
    pull_request: {
      action: 'synchronize',
      number: 7,
      pull_request: {
        number: 7,
        changed_files: count,
        head: { sha: later, ref: 'topic', repo: { fork: true } },
        base: { sha: tip, ref: 'main' },
      },
    },
    merge_group: {
      action: 'checks_requested',
      merge_group: { head_sha: merge, base_sha: tip, base_ref: 'refs/heads/main' },
    },
    push: { ref: 'refs/heads/main', before: tip, after: merge, created: false, deleted: false, forced: false },
    schedule: { schedule: '17 5 * * *' },
    workflow_dispatch: { inputs: null },
  };
  origin.remove();
  return { folder: join(clone.folder), commit, payload: payloads[event], remove: clone.remove };
}
