export const id = 79;
export const ids = [79];
export const modules = {

/***/ 79:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepComment: () => (/* binding */ keepComment)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3491);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2413);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8949);
/* harmony import */ var _report_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2867);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3699);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7249);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5011);







/** A comment has 65,536 characters at most. */
const MAX_COMMENT_BYTES = 64_000;
/** Not shown, and what the comment of an earlier run is known by. */
const MARK = '<!-- smtp-cert-check -->';
const PER_PAGE = 100;
const MOST_PAGES = 5;
/**
 * Keeps one comment on the pull request: there is none as long as nothing is wrong, it is changed in place, and says
 * "resolved" once it is. What GitHub refuses becomes a warning: the verdict is the job's own status.
 */
async function keepComment(report, exitCode) {
    const issue_number = _actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.payload.pull_request?.['number'];
    if (typeof issue_number !== 'number')
        return;
    try {
        const { issues } = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)((0,_token_js__WEBPACK_IMPORTED_MODULE_6__/* .heldToken */ .bq)()).rest;
        const before = await earlierComment(issue_number);
        if (before === null && exitCode === 0)
            return;
        const body = bodyAfter(before?.body ?? '', report, exitCode);
        if (before === null)
            await issues.createComment({ ..._actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.repo, issue_number, body });
        else if (before.body !== body)
            await issues.updateComment({ ..._actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.repo, comment_id: before.id, body });
    }
    catch (error) {
        const { status, message } = error;
        const hint = status === 403 || status === 404
            ? ' The job needs "permissions: pull-requests: write"; a pull request from a fork never has it.'
            : '';
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(`The comment could not be written: ${message}.${hint} The job's own status is not affected.`));
    }
}
/** Anybody may write the mark; only a bot's comment is this action's own. */
async function earlierComment(issue_number) {
    const { issues } = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)((0,_token_js__WEBPACK_IMPORTED_MODULE_6__/* .heldToken */ .bq)()).rest;
    for (let page = 1; page <= MOST_PAGES; page++) {
        const { data } = await issues.listComments({ ..._actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.repo, issue_number, per_page: PER_PAGE, page });
        const own = data.find(({ body, user }) => body?.startsWith(MARK) && user?.type === 'Bot');
        if (own !== undefined)
            return { id: own.id, body: own.body ?? '' };
        if (data.length < PER_PAGE)
            return null;
    }
    return null;
}
/** Several jobs of a workflow may keep the comment, as those of a matrix: one that is green resolves nothing for another. */
function bodyAfter(before, report, exitCode) {
    const head = _actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.payload.pull_request?.['head']?.sha;
    const job = (0,_job_js__WEBPACK_IMPORTED_MODULE_5__/* .jobId */ .D)();
    const others = failingIn(before, head)
        .filter((one) => one !== job)
        .slice(0, MOST_JOBS);
    if (exitCode === 0)
        return others.length === 0 ? resolvedText(report) : before.replace(FAILING, failingText(head, others));
    const beside = others.length === 0 ? '' : '\nAnother job of this commit fails as well; see its own page.\n';
    return `${MARK}\n${failingText(head, [...others, job])}${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMarkdown */ .Gc)(report, MAX_COMMENT_BYTES)}${beside}`;
}
/** Which jobs fail at which commit, behind the mark. */
const FAILING = /(?<=^<!-- smtp-cert-check -->\r?\n)<!-- smtp-cert-check failing at ([0-9a-f]{40,64}):((?: [0-9a-f]{16})+) -->\r?\n/;
/** There is no room for more. */
const MOST_JOBS = 40;
function failingText(head, jobs) {
    return typeof head === 'string' ? `<!-- smtp-cert-check failing at ${head}: ${jobs.join(' ')} -->\n` : '';
}
/** Of an earlier commit nobody knows whether they are still there, and each says itself how it ends. */
function failingIn(body, head) {
    const [, at, jobs = ''] = FAILING.exec(body) ?? [];
    return at !== undefined && at === head ? jobs.trim().split(' ') : [];
}
/** What is wrong and fails nothing, by an exception or the settings, is not resolved. */
function resolvedText({ targets }) {
    const touched = (0,_report_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .touchedIn */ .sc)(targets);
    const accepted = touched.flatMap(({ findings }) => findings).filter((one) => one.accepted !== undefined).length;
    const isOpen = touched.some(({ verdict }) => verdict === 'fail' || verdict === 'inconclusive');
    if (accepted > 0 || isOpen) {
        const beside = accepted === 0 ? '' : `; accepted for now: ${accepted}`;
        return `${MARK}\n## ⚠️ SMTP certificates: nothing fails the run any more\n\nWhat is left is let pass by the settings or by exceptions, ${(0,_report_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .countsText */ .WN)(targets)}${beside}.\n`;
    }
    const now = targets.length === 0 ? 'the change touches no SMTP server any more' : (0,_report_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .countsText */ .WN)(targets);
    return `${MARK}\n## ✅ SMTP certificates: resolved\n\nWhat was found here before is found no more: ${now}.\n`;
}


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ jobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * What tells a job from the others of its workflow: those of a matrix differ in what they look at, or from where. The name of a
 * report, and that of a runner, may differ each time.
 */
const OF_THE_JOB = /^(?:INPUT_(?:HOSTS|TARGETS-FILE|FILES|DISCOVER|SHARD|PROFILE|CONNECT-TO)|GITHUB_(?:WORKFLOW_REF|JOB|ACTION)|RUNNER_(?:ENVIRONMENT|OS|ARCH))$/;
/** The same in each run of a step of a workflow, and another for every other step: 16 hexadecimal digits. */
function jobId(environment = process.env) {
    const facts = Object.entries(environment).filter(([name]) => OF_THE_JOB.test(name));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(facts.sort())).digest('hex').slice(0, 16);
}


/***/ })

};
