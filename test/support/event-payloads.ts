/**
 * What a runner hands over of each event, with all the fields that GitHub documents for it ("Webhook events and payloads"):
 * what is not asked for has to do no harm, and what looks alike must not be taken one for another.
 */

const API = 'https://api.github.com';

/** The commits of a change, as an event names them. */
export interface Commits {
  /** The tip of the base branch. */
  readonly base: string;
  readonly head: string;
  /** What a push or a merge queue ends with. */
  readonly after: string;
  readonly fileCount: number;
}

const urlsOf = (base: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`${name}_url`, `${base}/${name}`]));

function user(login: string, type = 'User') {
  const url = `${API}/users/${login}`;
  const lists = ['followers', 'following', 'gists', 'starred', 'subscriptions', 'organizations', 'repos', 'events'];
  return {
    login,
    id: 21_031_067,
    node_id: 'MDQ6VXNlcjIxMDMxMDY3',
    avatar_url: `https://avatars.githubusercontent.com/${login}`,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${login}`,
    ...urlsOf(url, [...lists, 'received_events']),
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

const LISTS = [
  ...['forks', 'keys', 'collaborators', 'teams', 'hooks', 'issue_events', 'events', 'assignees', 'branches', 'tags'],
  ...['blobs', 'git_tags', 'git_refs', 'trees', 'statuses', 'languages', 'stargazers', 'contributors', 'subscribers'],
  ...[
    'subscription',
    'commits',
    'git_commits',
    'comments',
    'issue_comment',
    'contents',
    'compare',
    'merges',
    'archive',
  ],
  ...['downloads', 'issues', 'pulls', 'milestones', 'notifications', 'labels', 'releases', 'deployments'],
];

export function repository(full_name: string, fork = false) {
  const [owner = '', name = ''] = full_name.split('/');
  const url = `${API}/repos/${full_name}`;
  return {
    id: 186_853_002,
    node_id: 'MDEwOlJlcG9zaXRvcnkxODY4NTMwMDI=',
    name,
    full_name,
    private: false,
    owner: user(owner, 'Organization'),
    html_url: `https://github.com/${full_name}`,
    description: null,
    fork,
    url,
    ...urlsOf(url, LISTS),
    created_at: '2026-01-15T15:19:25Z',
    updated_at: '2026-05-31T15:19:27Z',
    pushed_at: '2026-05-31T15:20:32Z',
    git_url: `git://github.com/${full_name}.git`,
    ssh_url: `git@github.com:${full_name}.git`,
    clone_url: `https://github.com/${full_name}.git`,
    svn_url: `https://github.com/${full_name}`,
    homepage: null,
    size: 300,
    stargazers_count: 0,
    watchers_count: 0,
    language: 'HCL',
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    forks_count: 1,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: 2,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: ['mail'],
    visibility: 'public',
    forks: 1,
    open_issues: 2,
    watchers: 0,
    default_branch: 'main',
    custom_properties: {},
  };
}

const organization = {
  login: 'octo',
  id: 6_811_672,
  node_id: 'MDEyOk9yZ2FuaXphdGlvbjY4MTE2NzI=',
  url: `${API}/orgs/octo`,
  ...urlsOf(`${API}/orgs/octo`, ['repos', 'events', 'hooks', 'issues', 'members', 'public_members']),
  avatar_url: 'https://avatars.githubusercontent.com/u/6811672?v=4',
  description: '',
};
const everywhere = { repository: repository('octo/mail'), organization, sender: user('contributor') };

function pullRequest({ base, head, after, fileCount }: Commits) {
  const url = `${API}/repos/octo/mail/pulls/7`;
  const branch = (label: string, ref: string, sha: string, repo: object) => ({
    label,
    ref,
    sha,
    user: user(label.split(':')[0] ?? ''),
    repo,
  });
  return {
    action: 'synchronize',
    number: 7,
    // Other commits than those of the change: the push before this one.
    before: '6113728f27ae82c7b1a177c8d03f9e96e0adf246',
    after: head,
    pull_request: {
      url,
      id: 279_147_437,
      node_id: 'MDExOlB1bGxSZXF1ZXN0Mjc5MTQ3NDM3',
      html_url: 'https://github.com/octo/mail/pull/7',
      diff_url: 'https://github.com/octo/mail/pull/7.diff',
      patch_url: 'https://github.com/octo/mail/pull/7.patch',
      issue_url: `${API}/repos/octo/mail/issues/7`,
      number: 7,
      state: 'open',
      locked: false,
      title: 'Move the relay',
      user: user('contributor'),
      body: 'hosts: evil.example\n::warning::not ours',
      created_at: '2026-05-30T15:20:33Z',
      updated_at: '2026-05-31T15:20:33Z',
      closed_at: null,
      merged_at: null,
      merge_commit_sha: after,
      assignee: null,
      assignees: [],
      requested_reviewers: [user('reviewer')],
      requested_teams: [],
      labels: [],
      milestone: null,
      draft: false,
      commits_url: `${url}/commits`,
      review_comments_url: `${url}/comments`,
      review_comment_url: `${API}/repos/octo/mail/pulls/comments{/number}`,
      comments_url: `${API}/repos/octo/mail/issues/7/comments`,
      statuses_url: `${API}/repos/octo/mail/statuses/${head}`,
      head: branch('contributor:topic', 'topic', head, repository('contributor/mail', true)),
      base: branch('octo:main', 'main', base, repository('octo/mail')),
      _links: {
        self: { href: url },
        html: { href: 'https://github.com/octo/mail/pull/7' },
        issue: { href: `${API}/repos/octo/mail/issues/7` },
        comments: { href: `${API}/repos/octo/mail/issues/7/comments` },
        review_comments: { href: `${url}/comments` },
        review_comment: { href: `${API}/repos/octo/mail/pulls/comments{/number}` },
        commits: { href: `${url}/commits` },
        statuses: { href: `${API}/repos/octo/mail/statuses/${head}` },
      },
      author_association: 'CONTRIBUTOR',
      auto_merge: null,
      active_lock_reason: null,
      merged: false,
      mergeable: true,
      rebaseable: true,
      mergeable_state: 'unstable',
      merged_by: null,
      comments: 0,
      review_comments: 0,
      maintainer_can_modify: true,
      commits: 1,
      additions: 1,
      deletions: 1,
      changed_files: fileCount,
    },
    ...everywhere,
  };
}

/** A push has the repository in a form of its own: times in seconds, the page as its address, an owner with a name. */
function repositoryOfPush() {
  const known = repository('octo/mail');
  return {
    ...known,
    owner: { name: 'octo', email: null, ...known.owner },
    url: known.html_url,
    created_at: 1_768_490_365,
    pushed_at: 1_780_240_841,
    stargazers: 0,
    master_branch: 'main',
    organization: 'octo',
  };
}

const person = { name: 'Contributor', email: 'contributor@acme.net', username: 'contributor' };
const commit = (id: string) => ({
  id,
  tree_id: 'f9d2a07e9488b91af2641b26b9407fe22a451433',
  distinct: true,
  message: 'Move the relay',
  timestamp: '2026-05-31T15:20:41Z',
  url: `https://github.com/octo/mail/commit/${id}`,
  author: person,
  committer: person,
  added: [],
  removed: [],
  modified: ['README.md'],
});

/** By the name of the event. */
export function eventPayloads(commits: Commits) {
  const { base, head, after } = commits;
  const short = (id: string) => id.slice(0, 12);
  return {
    pull_request: pullRequest(commits),
    merge_group: {
      action: 'checks_requested',
      merge_group: {
        head_sha: after,
        head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${base}`,
        base_sha: base,
        base_ref: 'refs/heads/main',
        head_commit: {
          id: after,
          tree_id: commit(after).tree_id,
          message: 'Move the relay',
          timestamp: '2026-05-31T15:20:41Z',
          author: { name: person.name, email: person.email },
          committer: { name: person.name, email: person.email },
        },
      },
      ...everywhere,
      installation: { id: 1, node_id: 'MDIzOkludGVncmF0aW9uSW5zdGFsbGF0aW9uMQ==' },
    },
    push: {
      ref: 'refs/heads/main',
      before: base,
      after,
      ...everywhere,
      repository: repositoryOfPush(),
      pusher: { name: 'contributor', email: 'contributor@acme.net' },
      created: false,
      deleted: false,
      forced: false,
      base_ref: null,
      compare: `https://github.com/octo/mail/compare/${short(base)}...${short(after)}`,
      commits: [commit(head), commit(after)],
      head_commit: commit(after),
    },
    // No webhook, and so documented by GitHub's changelog of 2022-09-27 alone; before it there was only the first key.
    schedule: { schedule: '17 5 * * *', workflow: '.github/workflows/mail.yml', ...everywhere },
    workflow_dispatch: {
      inputs: null,
      ref: 'refs/heads/main',
      workflow: '.github/workflows/mail.yml',
      ...everywhere,
    },
  };
}

export type EventName = keyof ReturnType<typeof eventPayloads>;
