/** What is written to an issue in each state, and what is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Issue } from '../../src/github/issue-find.ts';
import { digestOf, type IssueMemory, memoryIn } from '../../src/github/issue-text.ts';
import { closeDuplicate, open, type Subject, update } from '../../src/github/issue-write.ts';
import { type Parameters, type Requests, Unanswered } from '../../src/github/requests.ts';
import type { OpenFinding } from '../../src/model/known.ts';
import { aReport, daysFromNow, now } from '../support/facts.ts';
import { written } from '../support/written.ts';

process.env['GITHUB_REPOSITORY'] = 'octo/mail';
const at = now.toISOString();
const before = daysFromNow(-2).toISOString();

const finding = (key: string, firstSeen = at): OpenFinding => ({
  ...{ key, ruleId: 'certificate-expired', target: `${key}.example.com:587`, address: null },
  ...{ firstSeen, lastSeen: at },
});
const subject = (facts: Partial<Subject> = {}): Subject => ({
  id: '0123456789abcdef',
  name: '',
  title: 'A check fails',
  labels: [],
  assignees: [],
  report: aReport(),
  failing: [],
  isGreen: true,
  fate: () => 'gone',
  times: { lastRun: at, nextExpectedRun: null },
  ...facts,
});
const memoryOf = (findings: readonly OpenFinding[], status: IssueMemory['status'] = 'open'): IssueMemory => ({
  ...{ status, openSince: before, lastRun: before, findings, digest: digestOf(findings) },
});
const anIssue = (facts: Partial<Issue> = {}): Issue => ({
  ...{ number: 7, isOpen: true, isLocked: false, body: 'words', memory: memoryOf([finding('a', before)]) },
  ...facts,
});

/** GitHub, as far as it is written to; what was written, as "POST …/issues {…}" without the bodies. */
function gitHub({
  refusing,
  comments = [],
}: {
  refusing?: (route: string, sent: Parameters) => Error | undefined;
  comments?: object[];
} = {}) {
  const sent: { readonly route: string; readonly parameters: Parameters }[] = [];
  const requests: Requests = {
    count: () => sent.length,
    get: async (route, parameters) => {
      sent.push({ route: `GET ${route}`, parameters });
      return comments;
    },
    change: async (route, parameters) => {
      sent.push({ route, parameters });
      const refusal = refusing?.(route, parameters);
      if (refusal !== undefined) throw refusal;
      return route.endsWith('/comments') ? { id: 50, created_at: at } : { number: 7 };
    },
  };
  const bodies = () => sent.flatMap(({ parameters: { body } }) => (typeof body === 'string' ? [body] : []));
  return {
    requests,
    sent,
    bodies,
    /** The calls in short, each with what it changes beside the body. */
    calls: () =>
      sent.map(({ route, parameters: { owner, repo, body: _, title: __, labels: ___, issue_number, ...rest } }) => {
        assert.deepEqual([owner, repo], ['octo', 'mail']);
        const where = route
          .replace(/\/repos\/\{owner\}\/\{repo\}\/issues/, '')
          .replace('{issue_number}', `${issue_number}`);
        return Object.keys(rest).length === 0 ? where : `${where} ${JSON.stringify(rest)}`;
      }),
    remembered: () => memoryIn(bodies()[0] ?? ''),
  };
}

const CLOSED = 'PATCH /7 {"state":"closed","state_reason":"completed"}';
const COMMENTED = [
  'POST /7/comments',
  `GET /7/comments {"since":"${new Date(now.getTime() - 600_000).toISOString()}","per_page":100}`,
];

test('it is opened with our label, each label once, and what fails', async () => {
  const { requests, sent, calls, remembered } = gitHub();
  const made = await open(requests, subject({ failing: [finding('a')], labels: ['mail', 'smtp-cert-check', 'mail'] }));
  assert.deepEqual(calls(), ['POST ']);
  const { title, labels } = sent[0]?.parameters ?? {};
  assert.deepEqual([title, labels], ['A check fails', ['smtp-cert-check', 'mail']]);
  assert.deepEqual(remembered(), { ...memoryOf([finding('a')]), openSince: at, lastRun: at });
  assert.deepEqual([made.number, made.isOpen, made.isLocked, made.memory], [7, true, false, remembered()]);
});

test('who cannot be assigned is left out, and no other refusal is passed over', async (t) => {
  const of = async (status: number, assignees: readonly string[]) => {
    const github = gitHub({
      refusing: (_, { assignees: given }) =>
        given || assignees.length === 0 ? new Unanswered('no', status) : undefined,
    });
    const refused: string[] = [];
    const said = await written(t, () =>
      open(github.requests, subject({ assignees })).catch((error: Error) => refused.push(error.message)),
    );
    return [...refused, ...github.calls(), said.slice(0, 72)].filter((one) => one !== '');
  };
  const assigned = 'POST  {"assignees":["bob","eve"]}';
  assert.deepEqual(await of(422, ['bob', 'eve']), [
    assigned,
    'POST ',
    '::warning::The issue is opened without assignees: GitHub does not take b',
  ]);
  assert.deepEqual(await of(403, ['bob', 'eve']), ['no', assigned]);
  assert.deepEqual(await of(422, []), ['no', 'POST ']);
});

test('what still fails is kept true without a word, with the date of each', async () => {
  const { requests, calls, remembered, bodies } = gitHub();
  assert.equal(await update(requests, subject({ failing: [finding('a')] }), anIssue()), true);
  assert.deepEqual(calls(), ['PATCH /7']);
  assert.deepEqual(remembered(), { ...memoryOf([finding('a', before)]), openSince: before, lastRun: at });
  assert.match(bodies()[0] ?? '', /^words\n\n<!-- [\s\S]*0 new, 1 still there, 0 gone/);
});

test('what is new, and what is gone, is said, once', async () => {
  const { requests, calls, remembered, bodies } = gitHub();
  assert.equal(await update(requests, subject({ failing: [finding('b')] }), anIssue()), true);
  assert.deepEqual(calls(), ['PATCH /7', ...COMMENTED]);
  assert.deepEqual([remembered()?.openSince, remembered()?.findings], [before, [finding('b')]]);
  assert.match(bodies()[1] ?? '', /\*\*What fails has changed: 1 new, 0 still there, 1 gone\.\*\*/);
  const less = gitHub();
  const two = anIssue({ memory: memoryOf([finding('a'), finding('b')]) });
  await update(less.requests, subject({ failing: [finding('a')] }), two);
  assert.match(less.bodies()[1] ?? '', /0 new, 1 still there, 1 gone/);
});

test('what is accepted now is not called gone, and nothing that is accepted keeps the issue open', async () => {
  const fate = ({ key }: { readonly key: string }) => (key === 'b' ? 'accepted' : 'gone');
  const two = anIssue({ memory: memoryOf([finding('a'), finding('b')]) });
  const { requests, calls, bodies } = gitHub();
  assert.equal(await update(requests, subject({ failing: [finding('a')], fate }), two), true);
  assert.deepEqual(calls(), ['PATCH /7', ...COMMENTED]);
  assert.match(bodies()[1] ?? '', /0 new, 1 still there, 0 gone, 1 accepted now\.\*\*/);
  const none = gitHub();
  assert.equal(await update(none.requests, subject({ fate }), two), false);
  assert.match(none.bodies()[0] ?? '', /^- [^\n]*\n- [^\n]*accepted now\n/m);
  assert.match(none.bodies()[1] ?? '', /0 new, 0 still there, 1 gone, 1 accepted now/);
});

test('what could not be tested is neither gone nor fixed', async () => {
  const { requests, calls, remembered } = gitHub();
  const untold = subject({ fate: () => 'untold' });
  assert.equal(await update(requests, untold, anIssue()), true);
  assert.deepEqual([calls(), remembered()?.findings], [['PATCH /7'], [finding('a', before)]]);
  const more = gitHub();
  await update(more.requests, { ...untold, failing: [finding('b')] }, anIssue());
  assert.deepEqual(more.remembered()?.findings, [finding('b'), finding('a', before)]);
  assert.match(more.bodies()[1] ?? '', /1 new, 0 still there, 0 gone/);
});

test('it is closed once nothing fails, in a green run', async () => {
  const { requests, calls, remembered, bodies } = gitHub();
  assert.equal(await update(requests, subject(), anIssue()), false);
  assert.deepEqual(calls(), [...COMMENTED, CLOSED]);
  assert.match(bodies()[0] ?? '', /\*\*Resolved\*\*, after 48 hours/);
  assert.deepEqual(memoryIn(bodies()[1] ?? ''), { ...memoryOf([], 'resolved'), openSince: at, lastRun: at });
  assert.match(bodies()[1] ?? '', /0 new, 0 still there, 1 gone/);
  assert.equal(remembered(), null);
  // A run that fails for another reason has not found that all is well.
  for (const isOpen of [true, false]) {
    const red = gitHub();
    assert.equal(await update(red.requests, subject({ isGreen: false }), anIssue({ isOpen })), isOpen);
    assert.deepEqual(red.calls(), []);
  }
});

test('one that somebody has closed stays closed for the same findings, is opened for others, and is told of recovery', async () => {
  const closed = anIssue({ isOpen: false });
  const same = gitHub();
  assert.equal(await update(same.requests, subject({ failing: [finding('a')] }), closed), false);
  assert.deepEqual(same.calls(), []);
  const other = gitHub();
  assert.equal(await update(other.requests, subject({ failing: [finding('a'), finding('b')] }), closed), true);
  assert.deepEqual(other.calls(), ['PATCH /7 {"state":"open"}', ...COMMENTED]);
  assert.match(other.bodies()[1] ?? '', /\*\*Failing again: 1 new, 1 still there, 0 gone/);
  const green = gitHub();
  assert.equal(await update(green.requests, subject(), closed), false);
  assert.deepEqual([green.calls(), green.remembered()?.status], [['PATCH /7'], 'resolved']);
});

test('after recovery all begins anew, and who has opened it again keeps it open', async () => {
  const resolved = anIssue({ isOpen: false, memory: memoryOf([finding('a', before)], 'resolved') });
  const again = gitHub();
  assert.equal(await update(again.requests, subject({ failing: [finding('a')] }), resolved), true);
  assert.deepEqual(again.calls(), ['PATCH /7 {"state":"open"}', ...COMMENTED]);
  assert.deepEqual(again.remembered(), { ...memoryOf([finding('a')]), openSince: at, lastRun: at });
  assert.match(again.bodies()[1] ?? '', /\*\*Failing again: 1 new, 0 still there, 0 gone/);
  const opened = gitHub();
  await update(opened.requests, subject({ failing: [finding('a')] }), { ...resolved, isOpen: true });
  assert.deepEqual([opened.calls()[0], /Failing again/.test(opened.bodies()[1] ?? '')], ['PATCH /7', true]);
  for (const isOpen of [true, false]) {
    const quiet = gitHub();
    assert.equal(await update(quiet.requests, subject(), { ...resolved, isOpen }), isOpen);
    assert.deepEqual(quiet.calls(), []);
  }
});

test('where somebody has deleted what it remembers, it begins anew', async () => {
  const { requests, calls, remembered, bodies } = gitHub();
  assert.equal(await update(requests, subject({ failing: [finding('a')] }), anIssue({ memory: null })), true);
  assert.deepEqual([calls(), remembered()?.findings], [['PATCH /7', ...COMMENTED], [finding('a')]]);
  assert.match(bodies()[1] ?? '', /What fails has changed: 1 new/);
});

test('of very many findings an issue remembers some, and knows the set by its digest', async () => {
  const all = [finding('a', before), finding('b', before), finding('c', before)];
  const cut = anIssue({ memory: { ...memoryOf(all.slice(0, 1)), digest: digestOf(all) } });
  const same = gitHub();
  await update(same.requests, subject({ failing: all }), cut);
  assert.deepEqual(same.calls(), ['PATCH /7']);
  assert.match(same.bodies()[0] ?? '', /0 new, 3 still there, 0 gone/);
  const untold = gitHub();
  await update(untold.requests, subject({ failing: all.slice(1), fate: () => 'untold' }), cut);
  assert.deepEqual(untold.calls(), ['PATCH /7']);
});

test('a conversation that is locked is over', async () => {
  const { requests, calls } = gitHub();
  await update(requests, subject(), anIssue({ isLocked: true }));
  assert.deepEqual(calls(), [CLOSED]);
});

test('of two runs that say the same at once the later one takes its words back', async () => {
  const of = async (comments: (mark: string) => object[]) => {
    const first = gitHub();
    await update(first.requests, subject(), anIssue());
    const [mark = ''] = first.bodies()[0]?.split('\n') ?? [];
    const github = gitHub({ comments: comments(mark) });
    await update(github.requests, subject(), anIssue());
    return github.calls().filter((call) => call.startsWith('DELETE'));
  };
  assert.deepEqual(await of((mark) => [{ id: 49, body: `${mark}\nthe same` }]), [
    'DELETE /comments/{comment_id} {"comment_id":50}',
  ]);
  assert.deepEqual(
    await of((mark) => [
      { id: 50, body: mark },
      { id: 51, body: mark },
    ]),
    [],
  );
  assert.deepEqual(await of((mark) => [{ id: 49, body: `other ${mark}` }, { id: 48 }]), []);
});

test('a comment that is refused is a warning, and any other error is one', async (t) => {
  const refusing = (error: Error) => (route: string) => (route.endsWith('/comments') ? error : undefined);
  const refused = gitHub({ refusing: refusing(new Unanswered('GitHub answers 403', 403)) });
  const said = await written(t, () => update(refused.requests, subject(), anIssue()));
  assert.equal(said.trim(), '::warning::The issue has no comment on this change: GitHub answers 403.');
  assert.deepEqual(refused.calls().at(-1), CLOSED);
  const broken = gitHub({ refusing: refusing(new TypeError('x')) });
  await assert.rejects(update(broken.requests, subject(), anIssue()), TypeError);
});

test('a duplicate says of which, and is closed as not planned', async () => {
  const { requests, calls, remembered, bodies } = gitHub();
  await closeDuplicate(requests, subject({ failing: [finding('a')] }), anIssue({ number: 8 }), { number: 7 });
  assert.deepEqual(calls(), ['PATCH /8 {"state":"closed","state_reason":"not_planned"}']);
  assert.deepEqual([remembered()?.status, remembered()?.findings], ['duplicate', []]);
  assert.match(bodies()[0] ?? '', /\nDuplicate of #7, which was opened at the same time and is kept\.\n/);
});
