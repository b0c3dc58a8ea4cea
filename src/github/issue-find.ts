import { context } from '@actions/github';
import { type IssueMemory, idIn, isMarked, memoryIn } from './issue-text.ts';
import { type Parameters, type Requests, Unanswered } from './requests.ts';

/** Every issue has it, so that it is found among thousands. */
export const OWN_LABEL = 'smtp-cert-check';
const PER_PAGE = 100;
/** An issue for each of a thousand hosts. */
const MOST_PAGES = 10;

/** An issue as far as it is of use. */
export interface Issue {
  readonly number: number;
  readonly isOpen: boolean;
  readonly isLocked: boolean;
  readonly body: string;
  /** null: it has none that can be read. */
  readonly memory: IssueMemory | null;
}

/** What has become of an issue that is remembered by its number. */
export type Remembered = Issue | 'deleted' | 'elsewhere';

export interface ApiIssue {
  readonly number: number;
  readonly state: string;
  readonly locked?: boolean;
  readonly body?: string | null;
  readonly url: string;
  readonly repository_url?: string;
  readonly pull_request?: object;
  readonly user?: { readonly type?: string } | null;
  readonly author_association?: string;
}

/** Those that may be ours, by label: a list of all may be long. @throws Unanswered. */
export async function labelledIssues(requests: Requests): Promise<readonly ApiIssue[]> {
  const all: ApiIssue[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const listed = await list(requests, { labels: OWN_LABEL, ...(page > 1 && { page }) });
    all.push(...listed);
    if (listed.length < PER_PAGE) break;
  }
  return all.filter(isOwn);
}

/** The latest ones, since people take labels away. */
export async function latestIssues(requests: Requests): Promise<readonly ApiIssue[]> {
  return (await list(requests, {})).filter(isOwn);
}

async function list(requests: Requests, more: Parameters): Promise<readonly ApiIssue[]> {
  const parameters = { ...context.repo, state: 'all', per_page: PER_PAGE, ...more };
  const listed = await requests.get('/repos/{owner}/{repo}/issues', parameters);
  if (!Array.isArray(listed)) throw new Unanswered('GitHub answers something else than a list of issues');
  return listed as ApiIssue[];
}

/** Anybody may write the mark: only who may write to the repository can have written the issue. */
function isOwn({ user, author_association, pull_request }: ApiIssue): boolean {
  const isTrusted = user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author_association ?? '');
  return isTrusted && pull_request === undefined;
}

/** Those with the mark of an id, the oldest first; duplicates that were closed as such are none. */
export function withMark(issues: readonly ApiIssue[], id: string): Issue[] {
  return issues
    .filter(({ body }) => isMarked(body ?? '', id))
    .map(issueOf)
    .filter(({ memory, isOpen }) => isOpen || memory?.status !== 'duplicate')
    .sort((a, b) => a.number - b.number);
}

/** Open issues with the mark of a group, each with its id. */
export function openOfGroup(
  issues: readonly ApiIssue[],
  group: string,
): { readonly id: string; readonly issue: Issue }[] {
  return issues.flatMap((one) => {
    const id = idIn(one.body ?? '');
    return one.state === 'open' && id?.startsWith(group) ? [{ id, issue: issueOf(one) }] : [];
  });
}

/** @throws Unanswered where GitHub does not say what has become of it: then nothing may be concluded. */
export async function byNumber(requests: Requests, number: number): Promise<Remembered> {
  try {
    const found = (await requests.get('/repos/{owner}/{repo}/issues/{issue_number}', {
      ...context.repo,
      issue_number: number,
    })) as ApiIssue;
    const { owner, repo } = context.repo;
    const isHere = found.number === number && found.url.toLowerCase().includes(`/${owner}/${repo}/`.toLowerCase());
    // The number may come from a file that others have changed.
    return isHere && isOwn(found) ? issueOf(found) : 'elsewhere';
  } catch (error) {
    if (error instanceof Unanswered && error.status === 410) return 'deleted';
    throw error;
  }
}

function issueOf({ number, state, locked = false, body }: ApiIssue): Issue {
  return { number, isOpen: state === 'open', isLocked: locked, body: body ?? '', memory: memoryIn(body ?? '') };
}
