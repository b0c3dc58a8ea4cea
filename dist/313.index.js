export const id = 313;
export const ids = [313];
export const modules = {

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


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflowFacts: () => (/* binding */ workflowFacts)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3491);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2413);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3699);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5298);




const PERMISSION = 'actions: read';
/** @throws RangeError where it is no date. */
function isoOf(date) {
    return new Date(String(date)).toISOString();
}
/** What GitHub says of a workflow and its runs by schedule, by two requests; null: it does not tell, and that is no fault. */
async function workflowFacts(file) {
    const requests = (0,_requests_js__WEBPACK_IMPORTED_MODULE_3__/* .requestsOf */ .uD)(PERMISSION);
    const at = { ..._actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.repo, workflow_id: file.split('/').at(-1) ?? '' };
    try {
        const { state, created_at, updated_at } = (await requests.get('/repos/{owner}/{repo}/actions/workflows/{workflow_id}', at));
        const listed = (await requests.get('/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
            ...at,
            event: 'schedule',
            per_page: 10,
        }));
        const runs = listed.workflow_runs.filter(({ id }) => id !== _actions_github__WEBPACK_IMPORTED_MODULE_1__/* .context */ ._.runId);
        return {
            state: String(state),
            since: [isoOf(created_at), isoOf(updated_at)].sort().at(-1) ?? '',
            runs: runs.map(({ created_at: started, conclusion, html_url }) => ({
                at: isoOf(started),
                conclusion,
                url: html_url,
            })),
        };
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(`Whether the schedule still runs was not looked at: ${error.message}.`));
        return null;
    }
}


/***/ })

};
