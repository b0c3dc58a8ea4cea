export const id = 418;
export const ids = [418];
export const modules = {

/***/ 6418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postCheckRun: () => (/* binding */ postCheckRun)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3491);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2413);
/* harmony import */ var _report_annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6241);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8949);
/* harmony import */ var _report_wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2867);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3699);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7249);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5011);








/** GitHub's REST API: at most 50 annotations a request, 65,535 characters of summary. */
const MAX_ANNOTATIONS_PER_REQUEST = 50;
const MAX_SUMMARY_BYTES = 65_000;
/** What a check run of this action is known by, with its run, job and exit code: any other of the name is a job's, or another tool's. */
const EXTERNAL_ID = /^smtp-cert-check (\d+) ([0-9a-f]{16}) (\d)$/;
/**
 * Posts the report as a check run on the commit under review. What GitHub refuses, as it does for pull requests from
 * forks, becomes a warning: the verdict is the job's own status.
 */
async function postCheckRun(report, policy, exitCode, name) {
    try {
        const { checks } = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)((0,_token_js__WEBPACK_IMPORTED_MODULE_7__/* .heldToken */ .bq)()).rest;
        const head_sha = commitUnderReview();
        const earlier = name === _actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.job ? null : await earlierRuns(name, head_sha);
        if (earlier === null) {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(`The check run "${name}" was not posted: another check of this commit has that name, such as a job's own. Expected a name for check-run that no job has. The job's own status is not affected.`));
            return;
        }
        const located = (0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .annotationsOf */ .Ih)(report, policy).flatMap(checkAnnotationOf);
        const beside = worstOf(earlier.otherCodes);
        const title = `${(0,_report_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .countsText */ .WN)(report.targets)}${beside === 0 ? '' : '; another job of that name found more'}`;
        const output = { title, summary: (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .Gc)(report, MAX_SUMMARY_BYTES) };
        const annotationsFrom = (start) => located.slice(start, start + MAX_ANNOTATIONS_PER_REQUEST);
        const state = {
            ..._actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.repo,
            status: 'completed',
            // GitHub takes checks of one name for one, and a green job is not to hide a red one.
            conclusion: conclusionOf(worstOf([exitCode, beside])),
            external_id: `smtp-cert-check ${runId()} ${(0,_job_js__WEBPACK_IMPORTED_MODULE_6__/* .jobId */ .D)()} ${exitCode}`,
            output: { ...output, annotations: annotationsFrom(0) },
        };
        const { data } = earlier.own === null
            ? await checks.create({ ...state, name, head_sha })
            : await checks.update({ ...state, check_run_id: earlier.own });
        for (let start = MAX_ANNOTATIONS_PER_REQUEST; start < located.length; start += MAX_ANNOTATIONS_PER_REQUEST) {
            const annotations = annotationsFrom(start);
            await checks.update({ ..._actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.repo, check_run_id: data.id, output: { ...output, annotations } });
        }
    }
    catch (error) {
        const { status, message } = error;
        const hint = status === 403 || status === 404
            ? ' The job needs "permissions: checks: write"; a pull request from a fork never has it.'
            : '';
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(`The check run "${name}" could not be posted: ${message}.${hint} The job's own status is not affected.`));
    }
}
/** What the commit has of the name; null: it is another tool's, or a job's. */
async function earlierRuns(check_name, ref) {
    const { checks } = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)((0,_token_js__WEBPACK_IMPORTED_MODULE_7__/* .heldToken */ .bq)()).rest;
    const asked = checks.listForRef({ ..._actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.repo, ref, check_name, filter: 'all', per_page: 100 });
    // Who may not write is told so by the request that writes.
    const runs = await asked.then(({ data }) => data.check_runs ?? []).catch(() => []);
    const last = new Map();
    for (const { id, external_id, output } of [...runs].sort((a, b) => a.id - b.id)) {
        const [, run, job, code] = EXTERNAL_ID.exec(external_id ?? '') ?? [];
        if (run !== undefined && job !== undefined)
            last.set(job, { id, run, code: Number(code), isBare: output.annotations_count === 0 });
    }
    if (last.size === 0 && runs.length > 0)
        return null;
    const own = last.get((0,_job_js__WEBPACK_IMPORTED_MODULE_6__/* .jobId */ .D)());
    last.delete((0,_job_js__WEBPACK_IMPORTED_MODULE_6__/* .jobId */ .D)());
    // A commit may be checked every day, and a job of yesterday is perhaps no more.
    const others = [...last.values()].filter(({ run }) => run === runId());
    return { own: own?.isBare ? own.id : null, otherCodes: others.map(({ code }) => code) };
}
/** The same for every job and attempt of a run. */
function runId() {
    return String(_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.runId || 0);
}
/** What could not be tested weighs less than what is wrong. */
function worstOf(codes) {
    return codes.find((code) => code !== 0 && code !== 3) ?? codes.find((code) => code !== 0) ?? 0;
}
/** On a pull request GITHUB_SHA is a merge commit that nobody looks at. */
function commitUnderReview() {
    const head = _actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.payload.pull_request?.['head']?.sha;
    return typeof head === 'string' ? head : _actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.sha;
}
function conclusionOf(exitCode) {
    return exitCode === 0 ? 'success' : exitCode === 3 ? 'action_required' : 'failure';
}
/** The Checks API takes no annotation without a place. */
function checkAnnotationOf({ level, title, message, location }) {
    if (location === null)
        return [];
    const annotation_level = { error: 'failure', warning: 'warning', note: 'notice' }[level];
    return [
        { path: location.file, start_line: location.line, end_line: location.line, annotation_level, title, message },
    ];
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
