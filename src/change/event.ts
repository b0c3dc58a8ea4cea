/** What an event of GitHub's asks to compare. */
export type Comparison =
  | {
      readonly kind: 'pull-request';
      readonly number: number;
      readonly head: string;
      /** The tip of the base branch as the event knew it. */
      readonly base: string;
      /** How many files GitHub says it changes; null: it does not say. */
      readonly fileCount: number | null;
    }
  | {
      readonly kind: 'commits';
      readonly base: string;
      readonly head: string;
      /** Whether the base is no ancestor of the head. */
      readonly isForced: boolean;
    }
  | { readonly kind: 'none'; readonly because: string };

/** Whether an event is about a change at all: a schedule, and what is started by hand, is not. */
export function isOfChange(event: string): boolean {
  return ['pull_request', 'pull_request_target', 'merge_group', 'push'].includes(event);
}

/** @param payload of the event, as the runner hands it over: JSON that may hold anything. */
export function comparisonOf(event: string, payload: unknown): Comparison {
  switch (event) {
    case 'pull_request':
      return pullRequest(at(payload, 'pull_request'));
    case 'merge_group':
      return commits(at(payload, 'merge_group', 'base_sha'), at(payload, 'merge_group', 'head_sha'), false);
    case 'push':
      return push(payload);
    case 'pull_request_target':
      return none('on pull_request_target the base is checked out, not the change');
    default:
      return none(event === '' ? 'there is no event' : `the event "${event}" has no change`);
  }
}

function pullRequest(pull: unknown): Comparison {
  const [number, head, base] = [at(pull, 'number'), at(pull, 'head', 'sha'), at(pull, 'base', 'sha')];
  if (typeof number !== 'number' || !isId(head) || !isId(base)) return none('the event does not name its commits');
  const fileCount = at(pull, 'changed_files');
  return { kind: 'pull-request', number, head, base, fileCount: typeof fileCount === 'number' ? fileCount : null };
}

function push(payload: unknown): Comparison {
  if (at(payload, 'deleted') === true) return none('the branch was deleted');
  if (!String(at(payload, 'ref')).startsWith('refs/heads/')) return none('a tag has no commit before it');
  const before = at(payload, 'before');
  if (/^0+$/.test(String(before))) return none('a new branch has no commit before it');
  return commits(before, at(payload, 'after'), at(payload, 'forced') === true);
}

function commits(base: unknown, head: unknown, isForced: boolean): Comparison {
  if (!isId(base) || !isId(head)) return none('the event does not name its commits');
  return { kind: 'commits', base, head, isForced };
}

function none(because: string): Comparison {
  return { kind: 'none', because };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}
