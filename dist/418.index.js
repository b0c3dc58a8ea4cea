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
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5011);







/** GitHub's REST API: at most 50 annotations a request, 65,535 characters of summary. */
const MAX_ANNOTATIONS_PER_REQUEST = 50;
const MAX_SUMMARY_BYTES = 65_000;
/** What an earlier run's check run is known by: any other of the name is a job's, or another tool's. */
const EXTERNAL_ID = 'smtp-cert-check';
/**
 * Posts the report as a check run on the commit under review. What GitHub refuses, as it does for pull requests from
 * forks, becomes a warning: the verdict is the job's own status.
 */
async function postCheckRun(report, policy, exitCode, name) {
    try {
        const { checks } = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)((0,_token_js__WEBPACK_IMPORTED_MODULE_6__/* .heldToken */ .bq)()).rest;
        const head_sha = commitUnderReview();
        const earlier = name === _actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.job ? 'of another' : await earlierRun(name, head_sha);
        if (earlier === 'of another') {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(`The check run "${name}" was not posted: another check of this commit has that name, such as a job's own. Expected a name for check-run that no job has. The job's own status is not affected.`));
            return;
        }
        const located = (0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .annotationsOf */ .Ih)(report, policy).flatMap(checkAnnotationOf);
        const output = { title: (0,_report_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .countsText */ .WN)(report.targets), summary: (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .Gc)(report, MAX_SUMMARY_BYTES) };
        const annotationsFrom = (start) => located.slice(start, start + MAX_ANNOTATIONS_PER_REQUEST);
        const state = {
            ..._actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.repo,
            status: 'completed',
            conclusion: conclusionOf(exitCode),
            output: { ...output, annotations: annotationsFrom(0) },
        };
        const { data } = earlier === null
            ? await checks.create({ ...state, name, head_sha, external_id: EXTERNAL_ID })
            : await checks.update({ ...state, check_run_id: earlier });
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
/**
 * The check run of the name that an earlier attempt left on the commit, to be changed in place; null: there is none. GitHub
 * adds the annotations of a change to those that are there, so one that has some is left, and a new one takes its place.
 */
async function earlierRun(check_name, ref) {
    const { checks } = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)((0,_token_js__WEBPACK_IMPORTED_MODULE_6__/* .heldToken */ .bq)()).rest;
    const asked = checks.listForRef({ ..._actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.repo, ref, check_name, filter: 'latest' });
    // Who may not write is told so by the request that writes.
    const runs = await asked.then(({ data }) => data.check_runs ?? []).catch(() => []);
    const own = runs.find(({ external_id }) => external_id === EXTERNAL_ID);
    if (own === undefined)
        return runs.length > 0 ? 'of another' : null;
    return own.output.annotations_count === 0 ? own.id : null;
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


/***/ })

};
