export const id = 169;
export const ids = [169];
export const modules = {

/***/ 4169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  changedFiles: () => (/* binding */ changedFiles)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./build/github/token.js
var token = __webpack_require__(5011);
;// CONCATENATED MODULE: ./build/github/requests.js


/** Requests of one run: no more than this many, repeated ones counted, since a repository has a thousand an hour. */
const MOST_REQUESTS = 10;
/** What GitHub asks to wait at a secondary limit that names no time. */
const DEFAULT_WAIT_SECONDS = 60;
const MOST_WAIT_SECONDS = 90;
/** Why there is no answer, in words for the summary. */
class Unanswered extends Error {
}
/** @param wait resolves after so many milliseconds. */
function requestsOf(permission, wait = (durationMs) => new Promise((done) => setTimeout(done, durationMs))) {
    const octokit = (0,github/* getOctokit */.Q)((0,token/* heldToken */.bq)());
    let count = 0;
    async function get(route, parameters) {
        for (let attempt = 1;; attempt++) {
            if (count >= MOST_REQUESTS)
                throw new Unanswered(`it would take more than ${MOST_REQUESTS} requests to GitHub`);
            count++;
            try {
                return (await octokit.request(`GET ${route}`, parameters)).data;
            }
            catch (error) {
                const waitSeconds = attempt > 1 ? null : waitAfter(error);
                if (waitSeconds === null)
                    throw new Unanswered(reasonOf(error, permission));
                await wait(waitSeconds * 1000);
            }
        }
    }
    return { count: () => count, get };
}
/** How long to wait before asking once more; null: asking again is of no use. */
function waitAfter({ status = 0, message, response }) {
    if (status >= 500)
        return 1;
    const isLimit = status === 429 || (status === 403 && (/rate limit/i.test(message) || isSet(response?.headers['retry-after'])));
    // The primary limit ends with the hour.
    if (!isLimit || String(response?.headers['x-ratelimit-remaining']) === '0')
        return null;
    const seconds = Number(response?.headers['retry-after'] ?? DEFAULT_WAIT_SECONDS);
    return seconds >= 0 && seconds <= MOST_WAIT_SECONDS ? seconds : null;
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
    return status === undefined ? 'GitHub could not be reached' : `GitHub answers ${status}`;
}

;// CONCATENATED MODULE: ./build/github/changed-files.js


const PER_PAGE = 100;
/** One request is left for a text or a repetition. */
const MOST_PAGES = MOST_REQUESTS - 1;
/** A comparison lists no more, and does not say so. */
const MOST_COMPARED = 300;
/** The files of a change by GitHub's API. @throws Unanswered. */
async function changedFiles(comparison) {
    const ofPull = comparison.kind === 'pull-request';
    const requests = requestsOf(ofPull ? 'pull-requests: read' : 'contents: read');
    const files = ofPull ? await filesOfPull(requests, comparison) : await filesBetween(requests, comparison);
    return {
        files: files.filter(({ status }) => status !== 'unchanged').map(listed),
        textAtBase: (path) => textAt(requests, path, comparison.base),
        requestCount: requests.count,
    };
}
async function filesOfPull(requests, { number, fileCount }) {
    if ((fileCount ?? 0) > MOST_PAGES * PER_PAGE)
        throw new Unanswered(`it changes ${fileCount} files, which takes more than ${MOST_REQUESTS} requests to GitHub`);
    const files = [];
    for (let page = 1;; page++) {
        const parameters = { ...github/* context */._.repo, pull_number: number, per_page: PER_PAGE, page };
        const part = (await requests.get('/repos/{owner}/{repo}/pulls/{pull_number}/files', parameters));
        files.push(...part);
        if (part.length < PER_PAGE)
            break;
    }
    // A push in the meantime, or GitHub's own end at 3,000.
    if (fileCount !== null && files.length !== fileCount)
        throw new Unanswered(`GitHub lists ${files.length} of ${fileCount} changed files`);
    return files;
}
async function filesBetween(requests, { base, head, isForced }) {
    if (isForced)
        throw new Unanswered('the branch was rewritten, and GitHub compares with an earlier commit');
    const parameters = { ...github/* context */._.repo, basehead: `${base}...${head}`, per_page: 1 };
    const { files = [] } = (await requests.get('/repos/{owner}/{repo}/compare/{basehead}', parameters));
    if (files.length >= MOST_COMPARED)
        throw new Unanswered(`GitHub lists ${MOST_COMPARED} changed files at most`);
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
        const parameters = { ...github/* context */._.repo, path, ref };
        const reply = await requests.get('/repos/{owner}/{repo}/contents/{path}', parameters);
        const { type, encoding, content } = reply;
        return type === 'file' && encoding === 'base64' ? Buffer.from(content ?? '', 'base64').toString('utf8') : null;
    }
    catch (error) {
        if (error instanceof Unanswered)
            return null;
        throw error;
    }
}


/***/ })

};
