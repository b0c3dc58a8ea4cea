/** A change as GitHub checks it out: a clone with the merge commit of a pull request, or what another event has. */
import { join } from 'node:path';
import { type EventName, eventPayloads } from './event-payloads.ts';
import { cloneOf, newRepository } from './git.ts';

export type Change = Readonly<Record<string, string | null>>;

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
  readonly event: EventName;
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
  const payload = eventPayloads({ base: tip, head: later, after: merge, fileCount: count })[event];
  origin.remove();
  return { folder: join(clone.folder), commit, payload, remove: clone.remove };
}
