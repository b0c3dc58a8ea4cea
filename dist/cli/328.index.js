export const id = 328;
export const ids = [328];
export const modules = {

/***/ 1328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAndPrint: () => (/* binding */ runAndPrint)
});

// EXTERNAL MODULE: ./build/judge/exit-code.js
var exit_code = __webpack_require__(3338);
// EXTERNAL MODULE: ./build/advice/explanation.js + 3 modules
var explanation = __webpack_require__(56);
// EXTERNAL MODULE: ./build/model/exit-policy.js
var exit_policy = __webpack_require__(4327);
// EXTERNAL MODULE: ./build/model/finding.js
var model_finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
;// CONCATENATED MODULE: ./build/report/result-line.js





/** What the line begins with, so that it can be found in a log among the lines of other programs. */
const RESULT_WORD = 'smtp-cert-check-result';
/** Whoever reads logs for their last lines reads some kilobytes of them. */
const MAX_RESULT_BYTES = 4096;
/** Of all paths together, in bytes; the others are counted. */
const MAX_PATHS_BYTES = 1400;
const ORDER = ['error', 'warning', 'note'];
const VERDICTS = ['fail', 'inconclusive', 'warn', 'pass'];
/**
 * The last line of the log, for programs: the fixed word, then JSON in the same line. `first` is the finding to begin
 * with, the one that weighs most; null: there is none.
 */
function resultLine(report, policy, exitCode, written) {
    const countOf = (verdict) => report.targets.filter((one) => one.verdict === verdict).length;
    const found = (0,wording/* worstFirst */.md)(report.targets)
        .flatMap((seen) => seen.findings.map((finding) => ({ finding, seen, level: levelIn(finding, seen, policy) })))
        .sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
    const [first] = found;
    const reports = pathsWithin(written);
    return lineOf({
        verdict: report.verdict,
        exitCode,
        counts: { targets: report.targets.length, ...Object.fromEntries(VERDICTS.map((one) => [one, countOf(one)])) },
        findings: found.length,
        first: first === undefined ? null : firstFinding(first.finding, first.seen),
        reports,
        ...(reports.length < written.length && { moreReports: written.length - reports.length }),
    });
}
/** The same line of a run that came to no verdict: what was wrong with the request, or with the program. */
function noResultLine(exitCode, problems) {
    const [first = ''] = problems;
    return lineOf({ verdict: null, exitCode, problems: problems.length, first: { message: clipped(first, 1000) } });
}
function lineOf(value) {
    return `${RESULT_WORD} ${(0,text_escape/* inline */.mG)(value)}`;
}
function levelIn(finding, { target }, policy) {
    return (0,model_finding/* shownLevelOf */.L)(finding, (0,exit_policy/* policyFor */.K)(target, policy));
}
function firstFinding(finding, seen) {
    const { fix, commands, helpUri } = (0,explanation/* explanationOfFinding */.Iw)(finding, seen);
    const [place] = finding.locations;
    return {
        rule: finding.ruleId,
        level: (0,wording/* levelWord */.dc)(finding),
        target: clipped((0,wording/* targetName */.je)(seen.target), 280),
        message: clipped((0,wording/* messageOf */.bD)(finding), 400),
        ...(place && { location: clipped(`${place.file}:${place.line}`, 200) }),
        fix: clipped(fix, 600),
        command: wholeOrNull((0,wording/* firstCommandOf */.RJ)(commands), 400),
        helpUri,
    };
}
/** The reports that went to files. */
function writtenOf(outputs) {
    return outputs.flatMap(({ format, file }) => (file === null ? [] : [{ format, path: file }]));
}
/** Half a path or half a command is of no use, and may be of another. */
function wholeOrNull(text, maxBytes) {
    return text === null || bytesOf(text) > maxBytes ? null : text;
}
function pathsWithin(written) {
    let used = 0;
    return written.filter((one) => {
        const bytes = bytesOf(one);
        if (used + bytes > MAX_PATHS_BYTES)
            return false;
        used += bytes;
        return true;
    });
}
function clipped(text, maxBytes) {
    const whole = (0,text_escape/* plain */.pj)(text);
    for (let length = whole.length;; length = Math.floor(length * 0.9)) {
        const shown = length === whole.length ? whole : `${(0,text_escape/* wellFormed */.ES)(whole.slice(0, length))}…`;
        if (bytesOf(shown) <= maxBytes)
            return shown;
    }
}
/** As it is in the line. */
function bytesOf(value) {
    return new TextEncoder().encode((0,text_escape/* inline */.mG)(value)).length;
}

// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
// EXTERNAL MODULE: ./build/world/memory.js + 5 modules
var memory = __webpack_require__(5477);
// EXTERNAL MODULE: ./build/world/run.js + 25 modules
var run = __webpack_require__(1700);
// EXTERNAL MODULE: external "node:tty"
var external_node_tty_ = __webpack_require__(7066);
;// CONCATENATED MODULE: ./build/terminal/colours.js

/**
 * Whether to colour: by FORCE_COLOR, NO_COLOR and TERM, as Node.js reads them. Where the stream is no terminal it takes
 * FORCE_COLOR to ask for it.
 */
function hasColours({ isTTY = false }, environment) {
    if (!isTTY && environment['FORCE_COLOR'] === undefined)
        return false;
    const known = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
    // https://no-color.org asks for a value that is not empty; Node.js takes an empty one too.
    if (environment['NO_COLOR'] === '')
        delete known['NO_COLOR'];
    return external_node_tty_.WriteStream.prototype.getColorDepth.call(null, known) > 1;
}

// EXTERNAL MODULE: ./build/terminal/screen.js
var screen = __webpack_require__(865);
;// CONCATENATED MODULE: ./build/terminal/run-and-print.js








/** The run that was begun, up to the report that is printed. @returns the exit code. */
async function runAndPrint(settings, given, { begun, progress, print, }) {
    const ran = await (0,run/* run */.e)(settings, progress, undefined, begun);
    const { report } = ran;
    progress.clear();
    const unwritten = [...(await (0,run/* writeFiles */.h)(ran, settings)).unwritten, ...(0,memory/* keep */.aC)(ran, settings)];
    const { stderr, stdout } = process;
    const { exitPolicy: policy } = settings.judge;
    const exitCode = unwritten.length > 0 ? 4 : (0,exit_code/* exitCodeOf */.F)(report, policy);
    const shown = settings.say.outputs.find(({ file }) => file === null)?.format ?? 'text';
    if (shown !== 'text')
        print((await __webpack_require__.e(/* import() */ 476).then(__webpack_require__.bind(__webpack_require__, 7476))).renderers[shown](report, { file: null, policy }));
    else if (given.quiet === undefined || report.verdict !== 'pass') {
        const columns = (0,screen/* columnsOfScreen */.J)(stdout);
        const isInRunner = columns === undefined && process.env['GITHUB_ACTIONS'] === 'true';
        print((0,report_text/* renderText */.S)(report, {
            colour: hasColours(stdout, process.env),
            ...(columns !== undefined && { columns }),
            isVerbose: given.verbose !== undefined,
            isGrouped: isInRunner,
        }));
        // In a log, and neither for a person at a terminal nor behind a report that a program reads.
        if (!stdout.isTTY)
            print(`${resultLine(report, policy, exitCode, unwritten.length > 0 ? [] : writtenOf(settings.say.outputs))}\n`);
    }
    for (const line of [...ran.warnings, ...unwritten])
        stderr.write(`smtp-cert-check: ${(0,text_escape/* plain */.pj)(line)}\n`);
    return exitCode;
}


/***/ })

};
