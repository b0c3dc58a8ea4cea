/** The issues of one repository, as GitHub keeps them: for `answer` of the fake. */
import type { GitHubReply, GitHubRequest } from './fake-github.ts';

const uri = 'https://api.github.com/x';
const user = (type: string) => ({
  ...Object.fromEntries(
    [
      ...['avatar_url', 'events_url', 'followers_url', 'following_url', 'gists_url', 'html_url', 'organizations_url'],
      ...['received_events_url', 'repos_url', 'starred_url', 'subscriptions_url', 'url'],
    ].map((name) => [name, uri]),
  ),
  gravatar_id: null,
  id: 1,
  login: type === 'Bot' ? 'github-actions[bot]' : 'alice',
  node_id: 'x',
  site_admin: false,
  type,
});

export interface FakeIssue {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  state_reason: string | null;
  labels: string[];
  assignees: string[];
  locked: boolean;
  author: 'Bot' | 'User';
  author_association: string;
  /** As GitHub answers for it. */
  gone: 'deleted' | 'moved' | null;
}

export interface FakeComment {
  id: number;
  issue: number;
  body: string;
}

export interface FakeIssues {
  readonly issues: FakeIssue[];
  readonly comments: FakeComment[];
  /** What GitHub's lists answer instead of what there is; null: the truth. */
  listed: readonly FakeIssue[] | null;
  readonly answer: (request: GitHubRequest) => GitHubReply | undefined;
  /** As a person would open one. */
  readonly add: (facts: Partial<FakeIssue>) => FakeIssue;
  readonly clear: () => void;
}

export function fakeIssues(): FakeIssues {
  const issues: FakeIssue[] = [];
  const comments: FakeComment[] = [];
  const add = (facts: Partial<FakeIssue>): FakeIssue => {
    const made: FakeIssue = {
      number: Math.max(0, ...issues.map(({ number }) => number)) + 1,
      title: '',
      body: '',
      state: 'open',
      state_reason: null,
      labels: [],
      assignees: [],
      locked: false,
      author: 'Bot',
      author_association: 'NONE',
      gone: null,
      ...facts,
    };
    issues.push(made);
    return made;
  };
  const shown = ({ labels, assignees, author, gone, ...one }: FakeIssue, repository = 'octo/mail') => ({
    ...one,
    id: one.number,
    node_id: 'x',
    url: `https://api.github.com/repos/${repository}/issues/${one.number}`,
    repository_url: `https://api.github.com/repos/${repository}`,
    labels_url: uri,
    comments_url: uri,
    events_url: uri,
    html_url: uri,
    labels: labels.map((name) => ({ name })),
    assignee: null,
    assignees: assignees.map(() => user('User')),
    milestone: null,
    comments: 0,
    user: user(author),
    closed_at: null,
    created_at: '2026-06-01T00:00:00Z',
    updated_at: '2026-06-01T00:00:00Z',
  });
  const shownComment = ({ id, body }: FakeComment) => ({
    id,
    node_id: 'x',
    url: uri,
    html_url: uri,
    issue_url: uri,
    body,
    user: user('Bot'),
    created_at: '2026-06-01T00:00:00Z',
    updated_at: '2026-06-01T00:00:00Z',
    author_association: 'NONE',
  });
  const ok = (content: unknown, status = 200): GitHubReply => ({ status, content });
  const refused = (status: number, message: string): GitHubReply => ({ status, content: { message } });

  function answer({ method, path, query, body }: GitHubRequest): GitHubReply | undefined {
    const [, number, rest] = /^\/repos\/octo\/mail\/issues(?:\/(\d+))?(\/comments)?$/.exec(path) ?? [];
    const commentId = /\/issues\/comments\/(\d+)$/.exec(path)?.[1];
    if (commentId !== undefined && method === 'DELETE') {
      const index = comments.findIndex(({ id }) => id === Number(commentId));
      if (index >= 0) comments.splice(index, 1);
      return { status: 204, content: undefined };
    }
    if (number === undefined) {
      if (!path.endsWith('/issues')) return undefined;
      if (method === 'POST') {
        if ((body['assignees'] as string[] | undefined)?.includes('nobody')) return refused(422, 'Validation Failed');
        const labels = (body['labels'] as string[] | undefined) ?? [];
        const { title, assignees = [] } = body as { title: string; assignees?: string[] };
        return ok(shown(add({ title, body: String(body['body']), labels, assignees })), 201);
      }
      const of = fake.listed ?? issues.filter(({ gone }) => gone === null);
      const wanted = of.filter(({ labels }) => query['labels'] === undefined || labels.includes(query['labels']));
      return ok([...wanted].sort((a, b) => b.number - a.number).map((one) => shown(one)));
    }
    const issue = issues.find((one) => one.number === Number(number));
    if (issue === undefined) return refused(404, 'Not Found');
    if (issue.gone === 'deleted') return refused(410, 'This issue was deleted');
    if (issue.gone === 'moved') return ok(shown({ ...issue, number: 99 }, 'octo/other'));
    if (rest !== undefined) {
      if (method === 'GET') return ok(comments.filter((one) => one.issue === issue.number).map(shownComment));
      if (issue.locked) return refused(403, 'Unable to create comment because issue is locked.');
      const made = {
        id: Math.max(100, ...comments.map(({ id }) => id)) + 1,
        issue: issue.number,
        body: String(body['body']),
      };
      comments.push(made);
      return ok(shownComment(made), 201);
    }
    if (method === 'PATCH') Object.assign(issue, body);
    return ok(shown(issue));
  }

  const fake: FakeIssues = {
    issues,
    comments,
    listed: null,
    answer,
    add,
    clear: () => {
      issues.length = 0;
      comments.length = 0;
      fake.listed = null;
    },
  };
  return fake;
}
