export const id = 695;
export const ids = [695];
export const modules = {

/***/ 5076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changedFiles: () => (/* binding */ changedFiles)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5298);


const PER_PAGE = 100;
/** One request is left for a text or a repetition. */
const MOST_PAGES = _requests_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_REQUESTS */ .fD - 1;
/** A comparison lists no more, and does not say so. */
const MOST_COMPARED = 300;
/** The files of a change by GitHub's API. @throws Unanswered. */
async function changedFiles(comparison) {
    const ofPull = comparison.kind === 'pull-request';
    const requests = (0,_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .requestsOf */ .uD)(ofPull ? 'pull-requests: read' : 'contents: read');
    const files = ofPull ? await filesOfPull(requests, comparison) : await filesBetween(requests, comparison);
    return {
        files: files.filter(({ status }) => status !== 'unchanged').map(listed),
        textAtBase: (path) => textAt(requests, path, comparison.base),
        requestCount: requests.count,
    };
}
async function filesOfPull(requests, { number, fileCount }) {
    if ((fileCount ?? 0) > MOST_PAGES * PER_PAGE)
        throw new _requests_js__WEBPACK_IMPORTED_MODULE_1__/* .Unanswered */ .XX(`it changes ${fileCount} files, which takes more than ${_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_REQUESTS */ .fD} requests to GitHub`);
    const files = [];
    for (let page = 1;; page++) {
        const parameters = { ..._actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.repo, pull_number: number, per_page: PER_PAGE, page };
        const part = (await requests.get('/repos/{owner}/{repo}/pulls/{pull_number}/files', parameters));
        files.push(...part);
        if (part.length < PER_PAGE)
            break;
    }
    // A push in the meantime, or GitHub's own end at 3,000.
    if (fileCount !== null && files.length !== fileCount)
        throw new _requests_js__WEBPACK_IMPORTED_MODULE_1__/* .Unanswered */ .XX(`GitHub lists ${files.length} of ${fileCount} changed files`);
    return files;
}
async function filesBetween(requests, { base, head, isForced }) {
    if (isForced)
        throw new _requests_js__WEBPACK_IMPORTED_MODULE_1__/* .Unanswered */ .XX('the branch was rewritten, and GitHub compares with an earlier commit');
    const parameters = { ..._actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.repo, basehead: `${base}...${head}`, per_page: 1 };
    const { files = [] } = (await requests.get('/repos/{owner}/{repo}/compare/{basehead}', parameters));
    if (files.length >= MOST_COMPARED)
        throw new _requests_js__WEBPACK_IMPORTED_MODULE_1__/* .Unanswered */ .XX(`GitHub lists ${MOST_COMPARED} changed files at most`);
    return files;
}
function listed({ filename, status, changes, previous_filename, patch }) {
    const isNew = status === 'added' || status === 'copied';
    return {
        path: filename,
        wasAt: isNew ? null : (previous_filename ?? filename),
        isGone: status === 'removed',
        patch: patch ?? null,
        isSame: status === 'renamed' && changes === 0,
    };
}
async function textAt(requests, path, ref) {
    try {
        const parameters = { ..._actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.repo, path, ref };
        const reply = await requests.get('/repos/{owner}/{repo}/contents/{path}', parameters);
        const { type, encoding, content } = reply;
        return type === 'file' && encoding === 'base64' ? Buffer.from(content ?? '', 'base64').toString('utf8') : null;
    }
    catch (error) {
        if (error instanceof _requests_js__WEBPACK_IMPORTED_MODULE_1__/* .Unanswered */ .XX)
            return null;
        throw error;
    }
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
