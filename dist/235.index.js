export const id = 235;
export const ids = [235];
export const modules = {

/***/ 5235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepIssues: () => (/* binding */ keepIssues)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 17 modules
var core = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/judge/verdict.js
var verdict = __webpack_require__(9517);
// EXTERNAL MODULE: ./build/memory/open-findings.js
var open_findings = __webpack_require__(9131);
// EXTERNAL MODULE: ./build/model/target.js
var target = __webpack_require__(677);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./build/report/markdown.js + 4 modules
var markdown = __webpack_require__(8949);
// EXTERNAL MODULE: ./build/report/since.js
var report_since = __webpack_require__(6233);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
;// CONCATENATED MODULE: ./build/github/issue-text.js





/**
 * The text of the issue: a part of our own between two marks that are not shown, with the issue's memory, and around it
 * whatever people write.
 */
const MEMORY_VERSION = 1;
/** An issue has 65,536 characters at most. */
const MAX_BODY_BYTES = 65_000;
const MAX_MEMORY_BYTES = 20_000;
function markOf(id) {
    return `<!-- smtp-cert-check issue ${id} -->`;
}
const END = '<!-- /smtp-cert-check issue -->';
const MEMORY = /<!-- smtp-cert-check memory (\{.*\}) -->/;
/** Whether a body is of the issue with that id. */
function isMarked(body, id) {
    return body.includes(markOf(id));
}
/** The id in the mark of a body; null: it has none. */
function idIn(body) {
    return /<!-- smtp-cert-check issue ([0-9a-f]{16}) -->/.exec(body)?.[1] ?? null;
}
/** null: there is none that can be read. */
function memoryIn(body) {
    try {
        const read = JSON.parse(MEMORY.exec(body)?.[1] ?? 'null');
        if (read === null || read['v'] !== MEMORY_VERSION)
            return null;
        const { status, openSince, lastRun, findings, digest } = read;
        if (status !== 'open' && status !== 'resolved' && status !== 'duplicate')
            return null;
        if (!isDate(openSince) || !isDate(lastRun) || !Array.isArray(findings) || !findings.every(isFinding))
            return null;
        // JavaScript reads dates with more in them than a date.
        return {
            status,
            openSince,
            lastRun: new Date(lastRun).toISOString(),
            findings,
            digest: typeof digest === 'string' ? digest : '',
        };
    }
    catch {
        return null;
    }
}
function isDate(value) {
    return typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value));
}
function isFinding(value) {
    const { key, ruleId, target, address, firstSeen, lastSeen } = (value ?? {});
    const areTexts = [key, ruleId, target].every((one) => typeof one === 'string' && one.length <= 3000);
    return areTexts && (address === null || typeof address === 'string') && isDate(firstSeen) && isDate(lastSeen);
}
/** Nothing in it may end the comment it is in. */
function memoryText(memory) {
    const within = (findings) => {
        const text = (0,text_escape/* inline */.mG)({ v: MEMORY_VERSION, ...memory, findings }).replace(/[<>]/g, (sign) => sign === '<' ? '\\u003c' : '\\u003e');
        return text.length <= MAX_MEMORY_BYTES || findings.length === 0 ? text : within(findings.slice(0, -1));
    };
    return `<!-- smtp-cert-check memory ${within(memory.findings.slice(0, 100))} -->`;
}
/** @param before the body as it is, people's words around ours; null: there is none yet. */
function bodyOf(id, memory, shown, before) {
    const memoryLine = memoryText(memory);
    const { lastRun, nextExpectedRun } = shown.times;
    const when = [
        `Last run: ${(0,wording/* minuteOf */.iA)(lastRun)}.`,
        ...(nextExpectedRun === null ? [] : [`Next run expected: ${(0,wording/* minuteOf */.iA)(nextExpectedRun)}.`]),
        'This text is kept by smtp-cert-check; what is written above or below it stays.',
    ].join(' ');
    const { since: _, ...report } = shown.report;
    const around = outside(before ?? '', id);
    const room = MAX_BODY_BYTES - memoryLine.length - around.above.length * 3 - around.below.length * 3 - 1000;
    const own = [
        markOf(id),
        memoryLine,
        ...(memory.status === 'duplicate'
            ? []
            : [(0,markdown/* renderMarkdown */.Gc)({ ...report, ...(shown.since && { since: shown.since }) }, Math.max(2000, room))]),
        ...shown.more,
        '',
        when,
        END,
    ].join('\n');
    return around.above + own + around.below;
}
/** What people wrote above and below our own part. */
function outside(body, id) {
    const start = body.indexOf(markOf(id));
    if (start < 0)
        return { above: body === '' ? '' : `${body}\n\n`, below: '' };
    const end = body.indexOf(END, start);
    return { above: body.slice(0, start), below: end < 0 ? '' : body.slice(end + END.length) };
}
/** What a comment is known by: what it says of which findings. */
function commentMark(kind, findings) {
    return `<!-- smtp-cert-check comment ${kind} ${digestOf(findings)} -->`;
}
/** The same for the same set of findings. */
function digestOf(findings) {
    const keys = findings.map(({ key }) => key).sort();
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(keys)).digest('hex').slice(0, 16);
}
/** The set of findings has changed. */
function changeComment(since, isBack) {
    const all = [...since.added, ...since.still];
    const accepted = since.accepted === undefined ? '' : `, ${since.accepted.length} accepted now`;
    const counts = `${since.added.length} new, ${since.still.length} still there, ${since.gone.length} gone${accepted}`;
    return [
        commentMark(isBack ? 'back' : 'changed', all),
        `**${isBack ? 'Failing again' : 'What fails has changed'}: ${counts}.**`,
        '',
        ...(0,report_since/* sinceRows */.Qz)(since).map((row) => `- ${(0,text_escape/* markdown */.wD)(row)}`),
        '',
    ].join('\n');
}
/** Nothing is wrong any more. */
function recoveryComment({ openSince, findings }, now, isAccepted) {
    const rows = findings.slice(0, 20).map((finding) => {
        const { target, address, ruleId, firstSeen } = finding;
        const where = address === null ? target : `${target} [${address}]`;
        return (0,text_escape/* markdown */.wD)(`${where} ${ruleId}, since ${(0,wording/* dayOf */.kb)(firstSeen)}${isAccepted(finding) ? ', accepted now' : ''}`);
    });
    const word = findings.length > 0 && findings.every(isAccepted) ? 'Accepted' : 'Resolved';
    return [
        commentMark('resolved', findings),
        `**${word}**, after ${(0,wording/* distance */.Io)(now, openSince).replace(/ ago$/, '').replace(/^in /, '')}. What was wrong:`,
        '',
        ...rows.map((row) => `- ${row}`),
        ...(findings.length > 20 ? [`- and ${findings.length - 20} more`] : []),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/github/requests.js
var github_requests = __webpack_require__(5298);
;// CONCATENATED MODULE: ./build/github/issue-find.js



/** Every issue has it, so that it is found among thousands. */
const OWN_LABEL = 'smtp-cert-check';
const PER_PAGE = 100;
/** An issue for each of a thousand hosts. */
const MOST_PAGES = 10;
/** Those that may be ours, by label: a list of all may be long. @throws Unanswered. */
async function labelledIssues(requests) {
    const all = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const listed = await list(requests, { labels: OWN_LABEL, ...(page > 1 && { page }) });
        all.push(...listed);
        if (listed.length < PER_PAGE)
            break;
    }
    return all.filter(isOwn);
}
/** The latest ones, since people take labels away. */
async function latestIssues(requests) {
    return (await list(requests, {})).filter(isOwn);
}
async function list(requests, more) {
    const parameters = { ...github/* context */._.repo, state: 'all', per_page: PER_PAGE, ...more };
    const listed = await requests.get('/repos/{owner}/{repo}/issues', parameters);
    if (!Array.isArray(listed))
        throw new github_requests/* Unanswered */.XX('GitHub answers something else than a list of issues');
    return listed;
}
/** Anybody may write the mark: only who may write to the repository can have written the issue. */
function isOwn({ user, author_association, pull_request }) {
    const isTrusted = user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author_association ?? '');
    return isTrusted && pull_request === undefined;
}
/** Those with the mark of an id, the oldest first; duplicates that were closed as such are none. */
function withMark(issues, id) {
    return issues
        .filter(({ body }) => isMarked(body ?? '', id))
        .map(issueOf)
        .filter(({ memory, isOpen }) => isOpen || memory?.status !== 'duplicate')
        .sort((a, b) => a.number - b.number);
}
/** Open issues with the mark of a group, each with its id. */
function openOfGroup(issues, group) {
    return issues.flatMap((one) => {
        const id = idIn(one.body ?? '');
        return one.state === 'open' && id?.startsWith(group) ? [{ id, issue: issueOf(one) }] : [];
    });
}
/** @throws Unanswered where GitHub does not say what has become of it: then nothing may be concluded. */
async function byNumber(requests, number) {
    try {
        const found = (await requests.get('/repos/{owner}/{repo}/issues/{issue_number}', {
            ...github/* context */._.repo,
            issue_number: number,
        }));
        const { owner, repo } = github/* context */._.repo;
        const isHere = found.number === number && found.url.toLowerCase().includes(`/${owner}/${repo}/`.toLowerCase());
        // The number may come from a file that others have changed.
        return isHere && isOwn(found) ? issueOf(found) : 'elsewhere';
    }
    catch (error) {
        if (error instanceof github_requests/* Unanswered */.XX && error.status === 410)
            return 'deleted';
        throw error;
    }
}
function issueOf({ number, state, locked = false, body }) {
    return { number, isOpen: state === 'open', isLocked: locked, body: body ?? '', memory: memoryIn(body ?? '') };
}

;// CONCATENATED MODULE: ./build/github/issue-write.js






async function issue_write_open(requests, subject) {
    const { id, title, failing, report, times, labels, assignees } = subject;
    const memory = memoryOf('open', times.lastRun, failing);
    const body = bodyOf(id, memory, { report, since: null, times, more: [] }, null);
    const asked = { ...github/* context */._.repo, title, body, labels: [...new Set([OWN_LABEL, ...labels])] };
    const post = (parameters) => requests.change('POST /repos/{owner}/{repo}/issues', parameters);
    let made;
    try {
        made = await post({ ...asked, ...(assignees.length > 0 && { assignees }) });
    }
    catch (error) {
        // Who has left cannot be assigned, and somebody has to hear of it all the same.
        if (!(error instanceof github_requests/* Unanswered */.XX) || error.status !== 422 || assignees.length === 0)
            throw error;
        core/* warning */.$e((0,text_escape/* plain */.pj)(`The issue is opened without assignees: GitHub does not take ${assignees.join(', ')}.`));
        made = await post(asked);
    }
    return { number: made.number, isOpen: true, isLocked: false, body, memory };
}
function memoryOf(status, at, findings) {
    return { status, openSince: at, lastRun: at, findings, digest: digestOf(findings) };
}
/** Brings an issue up to date. @returns whether it is open then. */
async function update(requests, subject, issue) {
    const { failing, isGreen, times } = subject;
    // Where somebody has deleted what an issue remembers, it begins anew.
    const memory = issue.memory ?? memoryOf('open', times.lastRun, []);
    const wasOpen = memory.status === 'open';
    const since = wasOpen
        ? sinceOf(memory, subject)
        : { lastRun: memory.lastRun, added: failing, still: [], gone: [], untold: [] };
    const known = new Map(since.still.map(({ key, firstSeen }) => [key, firstSeen]));
    const findings = [
        ...failing.map((one) => ({ ...one, firstSeen: known.get(one.key) ?? one.firstSeen })),
        // What could not be tested is not fixed.
        ...since.untold,
    ];
    if (findings.length === 0)
        return isGreen ? resolve(requests, subject, issue, memory) : issue.isOpen;
    // Closed by hand: for these findings that is respected.
    if (!issue.isOpen && since.added.length === 0)
        return false;
    const next = { ...memoryOf('open', times.lastRun, findings), ...(wasOpen && { openSince: memory.openSince }) };
    const body = bodyOf(subject.id, next, { report: subject.report, since, times, more: [] }, issue.body);
    await patch(requests, issue.number, { body, ...(!issue.isOpen && { state: 'open' }) });
    const isBack = !wasOpen || !issue.isOpen;
    if (since.added.length + since.gone.length + (since.accepted?.length ?? 0) > 0)
        await comment(requests, issue, changeComment(since, isBack));
    return true;
}
/** What is otherwise than the issue says. */
function sinceOf({ lastRun, findings, digest }, { failing, fate }) {
    const known = new Map(findings.map((one) => [one.key, one]));
    const failingNow = new Set(failing.map(({ key }) => key));
    const rest = findings.filter(({ key }) => !failingNow.has(key));
    const untold = rest.filter((one) => fate(one) === 'untold');
    // An issue does not remember all of very many.
    const accepted = rest.filter((one) => fate(one) === 'accepted');
    const isSame = digest === digestOf([...failing, ...untold]);
    return {
        lastRun,
        added: isSame ? [] : failing.filter(({ key }) => !known.has(key)),
        still: failing.flatMap((one) => known.get(one.key) ?? (isSame ? one : [])),
        // What is a note now fails nothing either.
        gone: rest.filter((one) => !['untold', 'accepted'].includes(fate(one))),
        ...(accepted.length > 0 && { accepted }),
        untold,
    };
}
async function resolve(requests, seen, issue, memory) {
    const { times, report, id, fate } = seen;
    // Closed already, or opened again by somebody who wants to keep it.
    if (memory.status !== 'open')
        return issue.isOpen;
    const next = memoryOf('resolved', times.lastRun, []);
    const since = sinceOf(memory, { ...seen, failing: [] });
    const body = bodyOf(id, next, { report, since, times, more: [] }, issue.body);
    if (issue.isOpen)
        await comment(requests, issue, recoveryComment(memory, times.lastRun, (one) => fate(one) === 'accepted'));
    await patch(requests, issue.number, { body, ...(issue.isOpen && { state: 'closed', state_reason: 'completed' }) });
    return false;
}
/** Another one is kept; this one was opened at the same time. */
async function closeDuplicate(requests, { id, report, times }, { number, body }, kept) {
    const memory = memoryOf('duplicate', times.lastRun, []);
    const more = [`Duplicate of #${kept.number}, which was opened at the same time and is kept.`];
    await patch(requests, number, {
        body: bodyOf(id, memory, { report, since: null, times, more }, body),
        state: 'closed',
        state_reason: 'not_planned',
    });
}
async function patch(requests, issue_number, changes) {
    await requests.change('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        ...github/* context */._.repo,
        issue_number,
        ...changes,
    });
}
/** A conversation that is locked is over; and of two runs at once one speaks. */
async function comment(requests, { number, isLocked }, body) {
    if (isLocked)
        return;
    const at = { ...github/* context */._.repo, issue_number: number };
    try {
        const made = (await requests.change('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...at,
            body,
        }));
        const [mark = ''] = body.split('\n');
        const since = new Date(Date.parse(made.created_at) - SAME_TIME_MS).toISOString();
        const listed = (await requests.get('/repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...at,
            since,
            per_page: 100,
        }));
        if (listed.some((one) => one.id < made.id && one.body?.startsWith(mark)))
            await requests.change('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
                ...github/* context */._.repo,
                comment_id: made.id,
            });
    }
    catch (error) {
        if (!(error instanceof github_requests/* Unanswered */.XX))
            throw error;
        core/* warning */.$e((0,text_escape/* plain */.pj)(`The issue has no comment on this change: ${error.message}.`));
    }
}
/** Two runs at once begin that near to each other. */
const SAME_TIME_MS = 10 * 60_000;

;// CONCATENATED MODULE: ./build/github/issue.js









/** A run with an issue for each host; some eighty writes a minute are allowed. */
const MOST_REQUESTS = 60;
/**
 * Keeps one issue true: opened on the first failure, changed in place, closed on recovery, and opened again. What GitHub
 * refuses becomes a warning: the verdict is the job's own status.
 * @returns what has become of the issues, for the state.
 */
async function keepIssues(run, settings) {
    const requests = (0,github_requests/* requestsOf */.uD)('issues: write', MOST_REQUESTS);
    const kept = [];
    const later = [];
    try {
        const labelled = await labelledIssues(requests);
        const find = finderIn(labelled, requests, run.before);
        const subjects = subjectsOf(run, settings);
        let mayOpen = true;
        for (const subject of subjects) {
            const [known, ...others] = await find(subject.id);
            if (isUsable(known)) {
                for (const one of others)
                    await closeDuplicate(requests, subject, one, known);
                kept.push({ id: subject.id, number: known.number, isOpen: await update(requests, subject, known) });
            }
            else if (isToOpen(subject, known, run.before)) {
                if (mayOpen)
                    kept.push(await opened(requests, subject));
                else
                    later.push(subject.name);
                mayOpen = false;
            }
        }
        // What is listed no more is over, too.
        const ids = new Set(subjects.map(({ id }) => id));
        for (const { id, issue } of openOfGroup(labelled, groupOf(run, settings)))
            if (!ids.has(id))
                kept.push({ id, number: issue.number, isOpen: await update(requests, unlisted(id, run), issue) });
    }
    catch (error) {
        const { message } = error;
        core/* warning */.$e((0,text_escape/* plain */.pj)(`The issue is left as it is: ${message}. The job's own status is not affected.`));
    }
    if (later.length > 0)
        core/* warning */.$e((0,text_escape/* plain */.pj)(`One issue is opened by a run at most; the next runs open those for ${later.join(', ')}.`));
    core/* debug */.Yz(`issue: ${requests.count()} requests to GitHub.`);
    return kept;
}
function finderIn(labelled, requests, before) {
    let latest = null;
    return async (id) => {
        const memory = before?.issues.find((one) => one.id === id);
        const [first, ...others] = chosen(withMark(labelled, id));
        if (first !== undefined)
            return [first, ...others];
        // A list without the issue that is remembered tells nothing: GitHub has answered with empty ones.
        if (memory !== undefined)
            return [await byNumber(requests, memory.number)];
        latest ??= latestIssues(requests);
        const [last, ...more] = chosen(withMark(await latest, id));
        return [last, ...more];
    };
}
/** An issue that somebody has closed and emptied is theirs. */
function isUsable(known) {
    return typeof known === 'object' && (known.isOpen || known.memory !== null);
}
/** What each issue is about: the whole run, or each host that it looked at. */
function subjectsOf(run, settings) {
    const { report, policy, times, exitCode } = run;
    const { per, title, labels, assignees } = settings;
    const groups = new Map();
    for (const one of report.targets) {
        const name = per === 'run' ? '' : ((0,target/* hostOf */.w4)(one.target) ?? 'files');
        groups.set(name, [...(groups.get(name) ?? []), one]);
    }
    return [...groups].map(([name, targets]) => {
        const own = { ...report, targets, verdict: (0,verdict/* worstVerdict */.z)(targets.map(({ verdict }) => verdict)) };
        const failing = (0,open_findings/* openFindingsOf */.mn)(own, times.lastRun, (finding, target) => (0,open_findings/* isFailing */.DI)(finding, target, policy));
        return {
            id: groupOf(run, settings) + issue_digestOf(name),
            name,
            title: name === '' ? title : `${title}: ${name}`,
            labels,
            assignees,
            report: own,
            failing,
            // A run that fails for another reason has not found that all is well.
            isGreen: per === 'host' || exitCode === 0,
            fate: (0,open_findings/* fateBy */.qh)(own, true),
            times,
        };
    });
}
/** A host of which no target is listed any more. */
function unlisted(id, { report, times }) {
    const nothing = { ...report, targets: [], verdict: 'pass' };
    return { id, report: nothing, failing: [], isGreen: true, fate: (0,open_findings/* fateBy */.qh)(nothing, true), times };
}
/** What the issues of one workflow and one title have in common. */
function groupOf({ workflow }, { title }) {
    return issue_digestOf(JSON.stringify([workflow, title]));
}
function issue_digestOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}
/** The issue to keep, the oldest that is open, and after it those that are open too; or the latest that is closed. */
function chosen(marked) {
    const open = marked.filter(({ isOpen }) => isOpen);
    return open.length > 0 ? open : marked.slice(-1);
}
/** Who has deleted an issue or moved it elsewhere does not want to see it again for the same reason. */
function isToOpen({ failing }, known, before) {
    if (failing.length === 0)
        return false;
    if (known === undefined)
        return true;
    const told = new Set(before?.findings.map(({ key }) => key));
    return failing.some(({ key }) => !told.has(key));
}
/** Opens an issue, and looks whether another run has done the same in the meantime: then the older one stays. */
async function opened(requests, subject) {
    const own = await issue_write_open(requests, subject);
    const [oldest] = withMark(await labelledIssues(requests), subject.id).filter(({ isOpen }) => isOpen);
    if (oldest === undefined || oldest.number >= own.number)
        return { id: subject.id, number: own.number, isOpen: true };
    await closeDuplicate(requests, subject, own, oldest);
    return { id: subject.id, number: oldest.number, isOpen: true };
}


/***/ }),

/***/ 5298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XX: () => (/* binding */ Unanswered),
/* harmony export */   fD: () => (/* binding */ MOST_REQUESTS),
/* harmony export */   uD: () => (/* binding */ requestsOf)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5011);


/** Requests of one run: no more than this many, repeated ones counted, since a repository has a thousand an hour. */
const MOST_REQUESTS = 10;
/** What GitHub asks to wait at a secondary limit that names no time. */
const DEFAULT_WAIT_SECONDS = 60;
const MOST_WAIT_SECONDS = 90;
/** Why there is no answer, in words for the summary. */
class Unanswered extends Error {
    /** What GitHub answered instead; null: it was not reached, or not asked. */
    status;
    constructor(message, status = null) {
        super(message);
        this.status = status;
    }
}
/** @param wait resolves after so many milliseconds. */
function requestsOf(permission, mostRequests = MOST_REQUESTS, wait = (durationMs) => new Promise((done) => setTimeout(done, durationMs))) {
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)((0,_token_js__WEBPACK_IMPORTED_MODULE_1__/* .heldToken */ .bq)());
    let count = 0;
    async function send(route, parameters, isRepeatable) {
        for (let attempt = 1;; attempt++) {
            if (count >= mostRequests)
                throw new Unanswered(`it would take more than ${mostRequests} requests to GitHub`);
            count++;
            try {
                return (await octokit.request(route, parameters)).data;
            }
            catch (error) {
                const refusal = refusalOf(error);
                const waitSeconds = attempt > 1 || (isFault(refusal) && !isRepeatable) ? null : waitAfter(refusal);
                if (waitSeconds === null)
                    throw new Unanswered(reasonOf(refusal, permission), refusal.status);
                await wait(waitSeconds * 1000);
            }
        }
    }
    return {
        count: () => count,
        get: (route, parameters) => send(`GET ${route}`, parameters, true),
        change: (route, parameters) => send(route, parameters, false),
    };
}
function refusalOf({ status, message, response }) {
    return { status: response === undefined ? null : status, message, headers: response?.headers ?? {} };
}
/** How long to wait before asking once more; null: asking again is of no use. */
function waitAfter(refusal) {
    if (isFault(refusal))
        return 1;
    const { status, message, headers } = refusal;
    const isLimit = status === 429 || (status === 403 && (/rate limit/i.test(message) || isSet(headers['retry-after'])));
    // The primary limit ends with the hour.
    if (!isLimit || String(headers['x-ratelimit-remaining']) === '0')
        return null;
    const seconds = Number(headers['retry-after'] ?? DEFAULT_WAIT_SECONDS);
    return seconds >= 0 && seconds <= MOST_WAIT_SECONDS ? seconds : null;
}
/** Of the server, or of the way to it. */
function isFault({ status }) {
    return status === null || status >= 500;
}
function isSet(header) {
    return header !== undefined && header !== '';
}
function reasonOf({ status, message }, permission) {
    if (/rate limit/i.test(message) || status === 429)
        return 'GitHub answers no more requests for a while (rate limit)';
    if (status === 403 || status === 404)
        return `GitHub answers ${status}: the job needs "permissions: ${permission}"`;
    if (status === 406 || status === 422)
        return `GitHub answers ${status}: the change is too large to be listed`;
    return status === null ? 'GitHub could not be reached' : `GitHub answers ${status}`;
}


/***/ })

};
