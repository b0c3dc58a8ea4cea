export const id = 827;
export const ids = [827];
export const modules = {

/***/ 6025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   YT: () => (/* binding */ targetWith),
/* harmony export */   yA: () => (/* binding */ uniqueTargets)
/* harmony export */ });
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(677);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(411);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(390);
/* harmony import */ var _file_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1979);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6503);






/**
 * A list of targets, one a line: `TARGET [key=value …] [# comment]`. The keys are `profile` and `server`.
 * @param file where the lines come from, for errors; kept in the targets when it is a file of the repository.
 * @throws UsageError with file and line.
 */
function parseList(text, file, isFile, firstLine = 1) {
    const lines = text.split(/\r\n|\r|\n/).flatMap((content, index) => {
        const [first, ...options] = content
            .replace(/^\uFEFF/, '')
            .replace(/(^|\s)#.*$/, '')
            .trim()
            .split(/\s+/);
        return first === undefined || first === '' ? [] : [{ first, options, location: { file, line: firstLine + index } }];
    });
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(lines, ({ first, options, location }) => {
        const pairs = options.map((option) => keyAndValue(option, isFile ? _text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .hostLetters */ .Y : _text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .W));
        return targetWith(first, pairs, isFile ? location : undefined);
    }, ({ location }) => location);
}
/** One target and its options, as a list or a YAML file gives them. */
function targetWith(text, options, writtenAt) {
    if ((0,_file_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isFileTarget */ .uD)(text))
        return (0,_file_target_js__WEBPACK_IMPORTED_MODULE_1__/* .fileTarget */ .aJ)(text, options, writtenAt);
    const quoted = writtenAt === undefined ? _text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .W : _text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .hostLetters */ .Y;
    const target = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTarget */ .hu)(text, quoted);
    (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .requireOptions */ .ex)(options, ['profile', 'server'], 'a host', quoted);
    const chosen = options.map(([key, value]) => key === 'profile' ? { profile: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .profileNamed */ .JD)(value, quoted) } : { server: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .serverNamed */ .Jl)(value, quoted) });
    return Object.assign({ ...target }, ...chosen, writtenAt && { writtenAt });
}
function keyAndValue(option, quoted) {
    const at = option.indexOf('=');
    if (at < 1)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`cannot read ${quoted(option)}: expected one target a line, and behind it nothing but profile=NAME or server=NAME`);
    return [option.slice(0, at), option.slice(at + 1)];
}
/**
 * All targets of the run, each once, and a line for each that is listed again with the same options.
 * @throws UsageError when there is none.
 */
function uniqueTargets(targets) {
    if (targets.length === 0)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('no target given: expected at least one HOST[:PORT], listed or in a targets-file');
    const known = new Map();
    const notes = [];
    for (const target of targets) {
        const { writtenAt, server: _, ...identity } = target;
        const key = JSON.stringify(Object.entries(identity).sort());
        const first = known.get(key);
        if (first === undefined)
            known.set(key, target);
        else
            notes.push(`"${(0,_model_target_js__WEBPACK_IMPORTED_MODULE_5__/* .targetKeyOf */ .IY)(target).replace(/^file:/, '')}" is listed${placeOf(first)} and again${placeOf(target)}, and checked once`);
    }
    return { targets: [...known.values()], notes };
}
function placeOf({ writtenAt }) {
    return writtenAt === undefined ? '' : ` at ${writtenAt.file}:${writtenAt.line}`;
}


/***/ }),

/***/ 1827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./build/judge/exit-code.js + 1 modules
var exit_code = __webpack_require__(2722);
// EXTERNAL MODULE: ./build/report/index.js + 4 modules
var build_report = __webpack_require__(9098);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
// EXTERNAL MODULE: ./build/problem.js
var problem = __webpack_require__(411);
// EXTERNAL MODULE: ./build/profiles/index.js + 2 modules
var profiles = __webpack_require__(2032);
// EXTERNAL MODULE: ./build/recording/read.js + 3 modules
var read = __webpack_require__(4388);
// EXTERNAL MODULE: ./build/targets/parse.js + 1 modules
var parse = __webpack_require__(6503);
;// CONCATENATED MODULE: ./build/targets/connect-to.js


const PART = String.raw `(\[[^\]]+\]|[^:[\]]*)`;
const FORM = new RegExp(`^${PART}:(\\d*):${PART}:(\\d*)$`);
/**
 * "mx.example.com:587:127.0.0.1:2587" -> Redirection; an empty part stands for any host or port, or for the target's own.
 * @throws UsageError
 */
function parseConnectTo(text) {
    const refuse = (expected) => {
        throw new problem/* UsageError */.eb(`cannot read connect-to "${text}": expected ${expected}`);
    };
    const [, host, port, toHost, toPort] = FORM.exec(text) ?? refuse('HOST:PORT:ADDRESS:PORT, for example mx.example.com:25::2525');
    return { host: hostOf(host), port: portOf(port), toHost: hostOf(toHost), toPort: portOf(toPort) };
    function portOf(digits = '') {
        if (digits === '')
            return null;
        return Number(digits) >= 1 && Number(digits) <= 65535 ? Number(digits) : refuse('a port from 1 to 65535');
    }
    function hostOf(part = '') {
        if (part === '')
            return null;
        if (!part.startsWith('['))
            return (0,parse/* nameOf */.Vb)(part) ?? refuse('host names or IP addresses');
        return (0,parse/* v6Of */.Om)(part.slice(1, -1)) ?? refuse('an IPv6 address in the brackets');
    }
}

// EXTERNAL MODULE: ./build/targets/list.js
var targets_list = __webpack_require__(6025);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/disk/read.js
var disk_read = __webpack_require__(9762);
;// CONCATENATED MODULE: ./build/targets/list-file.js




/** Some 50,000 targets. */
const MAX_LIST_BYTES = 2_000_000;
/**
 * The targets of a file, each with its line: a plain list, or YAML where the name ends in .yml or .yaml, which may have
 * exceptions too.
 * @param workspace what no link may lead out of; null: links may lead anywhere.
 * @throws UsageError when the file cannot be read or a line of it cannot be understood.
 */
async function readTargetsFile(file, workspace = null) {
    const text = readTextFile(file, 'a file of targets', MAX_LIST_BYTES, workspace);
    const read = await parseTargetsFile(text, file);
    if (read.targets.length === 0)
        throw new problem/* UsageError */.eb(`${file}: no target in the file: expected one HOST[:PORT] per line`);
    return read;
}
/** The same of a text. @throws UsageError when a line of it cannot be understood. */
async function parseTargetsFile(text, file) {
    return ['.yml', '.yaml'].includes((0,external_node_path_.extname)(file).toLowerCase())
        ? (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 8572))).parseYaml(text, file)
        : { targets: (0,targets_list/* parseList */.E1)(text, file, true), exceptions: [] };
}
/** A file that a setting names. @throws UsageError that says which file was wanted for what. */
function readTextFile(file, purpose, maxBytes, workspace) {
    try {
        return (0,disk_read/* textOf */.b6)(file, { maxBytes, within: (0,disk_read/* boundsOfNamed */._t)(file, false, workspace) });
    }
    catch (error) {
        throw new problem/* UsageError */.eb(`cannot read "${file}": ${error.message}; expected ${purpose}`);
    }
}

// EXTERNAL MODULE: ./build/disk/folder.js
var disk_folder = __webpack_require__(1210);
// EXTERNAL MODULE: ./build/targets/file-target.js
var file_target = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/targets/patterns.js





/**
 * The files that patterns name, one target each: `mail/*.pem name=mail.example.com`.
 * @param workspace what no link may lead out of; null: what is found has to be in the folder that is searched.
 * @throws UsageError for a pattern that names no file: a folder that moved must not turn the check green.
 */
function filesOf(patterns, folder, workspace = null) {
    const found = (0,problem/* readAll */.yw)(patterns, (line) => targetsOf(line, folder, workspace), () => null);
    const identity = ({ partOf: _, ...target }) => JSON.stringify(target);
    const targets = found.flatMap((one) => one.targets);
    return {
        targets: [...new Map(targets.map((target) => [identity(target), target])).values()],
        notes: found.flatMap(({ notes }) => notes),
    };
}
function targetsOf(line, folder, workspace) {
    const pattern = (0,file_target/* fileTargetIn */.ZC)(`file:${line}`);
    const path = pattern.file.replace(/^\.\//, '');
    if (!isWild(path))
        return { targets: [{ ...pattern, file: path }], notes: [] };
    const { files, passedOver } = matching(path, folder, workspace);
    const shown = passedOver.slice(0, MAX_SHOWN).join(', ');
    const more = passedOver.length > MAX_SHOWN ? ` and ${passedOver.length - MAX_SHOWN} more` : '';
    const passed = passedOver.length === 0 ? '' : `passed over ${shown}${more}`;
    if (files.length === 0)
        throw new problem/* UsageError */.eb(`no file matches "${path}"${passed && ` (${passed})`}: expected at least one`);
    return {
        targets: files.map((file) => {
            const whole = files.length > 1 ? wholeOf(file) : null;
            return { ...pattern, file, ...(whole !== null && files.includes(whole) && { partOf: whole }) };
        }),
        notes: passed === '' ? [] : [`the search for "${path}" ${passed}`],
    };
}
/** certbot's names, with a number in its archive: fullchain.pem is cert.pem and chain.pem, and privkey.pem has the key. */
function wholeOf(file) {
    const part = /^(.*\/)?(?:cert|chain|privkey)(\d*)\.pem$/.exec(file);
    return part === null ? null : `${part[1] ?? ''}fullchain${part[2]}.pem`;
}
const MAX_SHOWN = 5;
/** More folders and files than a repository of certificates has around them. */
const MAX_ENTRIES = 200_000;
function isWild(text) {
    return /[*?]/.test(text);
}
function matching(pattern, folder, workspace) {
    const parts = pattern.split('/');
    // What comes before the first wildcard is a folder by name, and the walk begins there.
    const first = parts.findIndex(isWild);
    const start = parts.slice(0, first).join('/');
    const searched = (0,external_node_path_.join)(pattern.startsWith('/') ? '/' : folder, start);
    if (!(0,disk_read/* isWithin */.UO)(searched, (0,disk_read/* boundsOfNamed */._t)(searched, false, workspace)))
        throw new problem/* UsageError */.eb(`cannot search "${start}": it leads out of the workspace by a link; expected a folder in it`);
    const rest = parts.slice(first);
    const files = [];
    const passedOver = [];
    let entriesLeft = MAX_ENTRIES;
    /** @param places how far in the pattern the folder may be. */
    const walk = (below, places) => {
        const at = (0,external_node_path_.join)(pattern.startsWith('/') ? '/' : folder, below);
        const { entries, isCut } = (0,disk_folder/* entriesOf */.M)(at, entriesLeft);
        entriesLeft -= entries.length;
        if (isCut)
            throw new problem/* UsageError */.eb(`"${pattern}" searches more than ${MAX_ENTRIES} files: expected a pattern below a folder by name`);
        for (const entry of entries) {
            const path = below === '' || below === '/' ? `${below}${entry.name}` : `${below}/${entry.name}`;
            const next = placesAfter(entry.name, places, rest);
            const isMatch = next.has(rest.length);
            const goesOn = [...next].some((place) => place < rest.length);
            if (entry.isDirectory()) {
                if (goesOn && !isHidden(entry.name))
                    walk(path, next);
                // The repository's own folder holds nothing of the checkout.
                else if (goesOn && entry.name !== '.git')
                    passedOver.push(`the hidden folder "${path}"`);
            }
            else if (entry.isSymbolicLink() && (isMatch || goesOn)) {
                // certbot's live folders hold links.
                if (isMatch && (0,disk_read/* isReadableLink */.jR)((0,external_node_path_.join)(at, entry.name), searched, workspace))
                    files.push(path);
                else if (isMatch || rest.includes('**'))
                    passedOver.push(`the link "${path}"`);
            }
            else if (isMatch && entry.isFile())
                files.push(path);
            else if (isMatch)
                passedOver.push(`"${path}", which is no regular file`);
        }
    };
    walk(start === '' && pattern.startsWith('/') ? '/' : start, new Set([0]));
    return { files: files.sort(), passedOver };
}
function isHidden(name) {
    return name.startsWith('.') || name === 'node_modules';
}
/** How far in the pattern a name gets from these places; its length: to the end. "**" is any number of folders, or none. */
function placesAfter(name, places, parts) {
    const next = new Set();
    const open = [...places];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
        const part = parts[place];
        if (part === undefined)
            continue;
        if (part === '**') {
            next.add(place);
            if (place === parts.length - 1)
                next.add(parts.length);
            open.push(place + 1);
        }
        else if (isPart(name, part))
            next.add(place + 1);
    }
    return next;
}
/** Whether `*` and `?` of one part of a pattern make this name; each letter is looked at a few times at most. */
function isPart(name, part) {
    let [at, place, star, starAt] = [0, 0, -1, 0];
    while (at < name.length) {
        if (part[place] === '*') {
            star = place++;
            starAt = at;
        }
        else if (part[place] === '?' || part[place] === name[at]) {
            place++;
            at++;
        }
        else if (star >= 0) {
            place = star + 1;
            at = ++starAt;
        }
        else
            return false;
    }
    while (part[place] === '*')
        place++;
    return place === part.length;
}
/** Whether a path is one of a pattern's, whatever is on the disk. */
function isMatch(path, pattern) {
    const parts = pattern.split('/');
    const start = new Set([0]);
    return path
        .split('/')
        .reduce((places, name) => placesAfter(name, places, parts), start)
        .has(parts.length);
}

// EXTERNAL MODULE: ./build/disk/write.js
var write = __webpack_require__(6271);
;// CONCATENATED MODULE: ./build/settings/outputs.js



const FORMATS = ['text', 'json', 'markdown'];
/**
 * "json=report.json" -> Output.
 * @throws UsageError for an unknown format, one place for two of them, or a place that cannot be written.
 */
function outputsOf(values, places) {
    const outputs = values.map((value) => {
        const [name = '', ...file] = value.split('=');
        const format = FORMATS.find((one) => one === name);
        if (format === undefined || (value.includes('=') && file.join('=') === '')) {
            throw new problem/* UsageError */.eb(`cannot read format "${value}": expected ${FORMATS.join(', ')}, or one of them with =FILE`);
        }
        return { format, file: value.includes('=') ? file.join('=') : null };
    });
    const goals = outputs.map(({ file }) => (file === null ? '(standard output)' : (0,external_node_path_.resolve)(file)));
    const twice = goals.find((goal, index) => goals.indexOf(goal) < index);
    if (twice !== undefined)
        throw new problem/* UsageError */.eb(`two formats would go to ${twice}: expected FORMAT=FILE with different files`);
    for (const { file } of outputs)
        if (file !== null)
            requireWritable(file, places);
    return outputs;
}
/** Found out before anything is probed, not when the report is ready and has no place to go. */
function requireWritable(file, places) {
    const obstacle = (0,write/* obstacleTo */.zv)(file, places);
    if (obstacle === null)
        return;
    const expected = places === null
        ? 'a file in a folder that exists and may be written to'
        : "a file in a folder of the workspace or of the runner's temporary folder";
    throw new problem/* UsageError */.eb(`cannot write "${file}": ${obstacle}; expected ${expected}`);
}
/**
 * The file of a recording, once it is known that it can be written.
 * @throws UsageError where it cannot, or where a report is to go there too.
 */
function recordFileOf(file, outputs, places) {
    if (file === null)
        return null;
    requireWritable(file, places);
    if (outputs.some((output) => output.file !== null && (0,external_node_path_.resolve)(output.file) === (0,external_node_path_.resolve)(file)))
        throw new problem/* UsageError */.eb(`record and format would both go to ${(0,external_node_path_.resolve)(file)}: expected different files`);
    return file;
}

// EXTERNAL MODULE: ./build/settings/settings.js
var settings = __webpack_require__(4663);
;// CONCATENATED MODULE: ./build/settings/threshold.js
const UNIT_MS = { d: 86_400_000, h: 3_600_000 };
/** Below that a threshold warns of nothing: no timer of a certificate client is quicker. */
const LEAST = { d: 1 / 24, h: 1, '%': 1 };
/** "30%", "14d", "48h" or "auto" (what `auto` says) -> Threshold; null: none of these. */
function parseThreshold(text, auto) {
    if (text === 'auto')
        return auto;
    const [, digits, unit] = /^(\d{1,5}(?:\.\d{1,3})?)([%dh])$/.exec(text) ?? [];
    if (digits === undefined || Number(digits) < LEAST[unit])
        return null;
    if (unit !== '%')
        return { kind: 'duration', durationMs: Number(digits) * UNIT_MS[unit] };
    return Number(digits) <= 100 ? { kind: 'ratio', ratio: Number(digits) / 100 } : null;
}

;// CONCATENATED MODULE: ./build/settings/values.js
/** Readers of single values: text -> value, or null for what is none. */
const EXTRA_LOOKS = [
    'without-sni',
    'rsa',
    'ecdsa',
    'client-certificate',
    'tls1.2',
    'obsolete-tls',
];
/** "all", "none" or names with commas between them, in the order of the table. */
function looksOf(text) {
    if (text === 'all')
        return EXTRA_LOOKS;
    if (text === 'none')
        return [];
    const names = text.split(',').map((name) => name.trim());
    const known = EXTRA_LOOKS.filter((look) => names.includes(look));
    return names.every((name) => EXTRA_LOOKS.includes(name)) ? known : null;
}
/** A decimal number without sign or point. */
function wholeNumber(text, least, most) {
    return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null;
}
const ISO_DATE = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;
/** A date without a time is its first instant in UTC; a time has to say its zone. */
function dateOf(text) {
    const day = ISO_DATE.exec(text)?.[1];
    // JavaScript takes 30 February for 2 March.
    if (day === undefined || !new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day))
        return null;
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? null : date;
}
/** RFC 5321 section 4.1.2: a domain or an address literal. Anything else could carry a command of its own. */
function ehloNameOf(text) {
    return /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[a-z0-9.:-]+\])$/i.test(text) && text.length <= 255 ? text : null;
}

;// CONCATENATED MODULE: ./build/settings/run-settings.js











/** A bundle of all public roots has 230 kB. */
const MAX_PEM_BYTES = 4_000_000;
/** What a run over thousands of targets has seen. */
const MAX_RECORDING_BYTES = 200_000_000;
/**
 * Reads and checks every setting, and the files they name, before anything is probed.
 * @param listed the targets from the command line or the hosts input.
 * @param places where files may be written, the workspace first, which no link may lead out of; null: the user's own files may be anywhere.
 * @throws UsageError that names the setting, the value and what was expected.
 */
async function runSettingsOf(given, listed, places = null) {
    const recording = recordingOf(given, listed);
    return settingsFrom({ ...recording?.judgedBy, ...given }, listed, recording, places);
}
/** The settings that decide how observations are judged: a recording keeps them. */
const JUDGING = ['profile', 'warn-below', 'fail-below', 'fail-on', 'on-inconclusive'];
async function settingsFrom(given, listed, recording, places) {
    const text = (name) => given[name]?.at(-1) ?? defaultOf(name);
    const list = (name) => given[name] ?? [];
    const workspace = places?.[0] ?? null;
    const readWith = (name, read, expected) => {
        const value = text(name) ?? '';
        const result = read(value);
        if (result === null)
            throw new problem/* UsageError */.eb(`cannot read ${name} "${value}": expected ${expected}`);
        return result;
    };
    const choice = (name, choices) => readWith(name, (value) => choices.find((one) => one === value) ?? null, (0,settings/* inWords */.r4)(choices));
    const count = (name, least, most) => readWith(name, (value) => wholeNumber(value, least, most), `a whole number from ${least} to ${most}`);
    const threshold = (name, auto) => readWith(name, (value) => parseThreshold(value, auto), 'auto, or a number with %, d or h, for example 30%, 14d or 48h, and no less than 1% or 1h');
    const pem = (name) => {
        const file = text(name);
        return file === null
            ? null
            : { file, text: readTextFile(file, `the PEM file of ${name}`, MAX_PEM_BYTES, workspace) };
    };
    const fromFile = text('targets-file');
    const chosen = {
        warnBelow: threshold('warn-below', profiles/* profiles */.x.gmail.limits.warnBelow),
        failBelow: threshold('fail-below', profiles/* profiles */.x.gmail.limits.failBelow),
    };
    requireOrder(chosen);
    const withThresholds = (profile) => ({ ...profile, limits: { ...profile.limits, ...chosen } });
    const file = fromFile === null ? { targets: [], exceptions: [] } : await readTargetsFile(fromFile, workspace);
    const found = filesOf(list('files'), '', workspace);
    const all = [...listed, ...found.targets, ...file.targets];
    const discover = places === null ? null : discoverOf(list('discover'), all.length > 0);
    const { targets, notes } = recording !== null
        ? { targets: recording.seen.map(({ target }) => target), notes: [] }
        : discover !== null && all.length === 0
            ? { targets: [], notes: [] }
            : (0,targets_list/* uniqueTargets */.yA)(all);
    const redirections = list('connect-to').map(parseConnectTo);
    const outputs = outputsOf(list('format'), places);
    // What is found in files is not known yet.
    if (discover === null)
        requireUse(redirections, list('connect-to'), targets);
    return {
        targets,
        notes: [...found.notes, ...notes],
        targetsFile: fromFile,
        discover,
        only: choice('only', ['changed', 'all']),
        workspace,
        exceptions: recording?.exceptions ?? file.exceptions,
        profile: choice('profile', ['gmail', 'strict']),
        profiles: { gmail: withThresholds(profiles/* profiles */.x.gmail), strict: withThresholds(profiles/* profiles */.x.strict) },
        caFile: pem('ca-file'),
        trustAnchors: pem('trust-anchors'),
        redirections,
        pkcs12PasswordVariable: text('pkcs12-password-env'),
        now: text('now') === null
            ? recording && new Date(recording.judgedAt)
            : readWith('now', dateOf, 'an ISO 8601 date, for example 2027-01-31 or 2027-01-31T12:00:00Z'),
        exitPolicy: {
            failOn: choice('fail-on', ['error', 'warning', 'never']),
            onInconclusive: choice('on-inconclusive', ['fail', 'warn', 'ignore']),
        },
        limitMs: count('timeout-ms', 1, 600_000),
        retries: count('retries', 0, 10),
        repeats: count('repeats', 0, 20),
        concurrency: count('concurrency', 1, 1000),
        ehloName: text('ehlo-name') === null
            ? null
            : readWith('ehlo-name', ehloNameOf, 'a domain name or an address literal such as [192.0.2.1]'),
        looks: readWith('looks', looksOf, `all, none, or a list of ${EXTRA_LOOKS.join(', ')}`),
        isUntrusted: choice('untrusted', ['true', 'false']) === 'true' && choice('allow-private', ['true', 'false']) === 'false',
        totalLimitMs: count('total-timeout-ms', 1, 86_400_000),
        outputs,
        places,
        recordFile: recordFileOf(text('record'), outputs, places),
        observed: recording,
        judgedBy: Object.fromEntries(JUDGING.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))),
        checkRun: text('check-run'),
    };
}
function recordingOf(given, listed) {
    const file = given.replay?.at(-1);
    if (file === undefined)
        return null;
    const other = listed.length > 0 ? 'a target' : ONLY_LIVE.find((name) => given[name] !== undefined);
    if (other !== undefined) {
        throw new problem/* UsageError */.eb(`cannot use ${other} with replay: expected a recording alone, which holds targets and trust anchors`);
    }
    const recording = (0,read/* parseRecording */.f)(readTextFile(file, 'a recording, as --record writes it', MAX_RECORDING_BYTES, null), file);
    // A recording comes from anybody; it may say how to judge, and not which files to read or write.
    const foreign = Object.keys(recording.judgedBy).find((name) => !JUDGING.includes(name));
    if (foreign !== undefined)
        throw new problem/* UsageError */.eb(`cannot replay "${file}": it sets ${foreign}, expected ${JUDGING.join(', ')}`);
    // What Gmail's senders would have been refused was never offered.
    if (recording.judgedBy['profile']?.at(-1) === 'strict' && given.profile?.at(-1) === 'gmail')
        throw new problem/* UsageError */.eb('cannot judge by gmail what was observed by strict, which offers other algorithms: expected a run by gmail');
    return recording;
}
/** What a recording holds already, or what has no meaning without a network. */
const ONLY_LIVE = [
    'targets-file',
    'files',
    'pkcs12-password-env',
    'ca-file',
    'trust-anchors',
    'connect-to',
    'record',
];
function defaultOf(name) {
    const { default: standard } = settings/* settings */.W0.find((one) => one.name === name) ?? {};
    return standard ?? null;
}
/** By itself where nothing is listed; beside a list where it is asked for. */
function discoverOf(patterns, isListed) {
    if (patterns.length === 1 && patterns[0] === 'none')
        return null;
    return patterns.length > 0 || !isListed ? patterns : null;
}
/** A warning that can never come is not what anybody means. */
function requireOrder({ warnBelow, failBelow, }) {
    const isBelow = (warnBelow.kind === 'duration' && failBelow.kind === 'duration' && warnBelow.durationMs < failBelow.durationMs) ||
        (warnBelow.kind === 'ratio' && failBelow.kind === 'ratio' && warnBelow.ratio < failBelow.ratio);
    if (isBelow)
        throw new problem/* UsageError */.eb('warn-below is less than fail-below, so nothing could warn: expected it to be more, or the same');
}
/** One that is for no target is misspelt, and the real host would be contacted instead. */
function requireUse(redirections, given, targets) {
    const unused = redirections.findIndex(({ host, port }) => !targets.some((target) => target.kind === 'service' && (host ?? target.host) === target.host && (port ?? target.port) === target.port));
    if (unused >= 0)
        throw new problem/* UsageError */.eb(`connect-to "${given[unused]}" is for no listed target: expected the host and port of one`);
}

// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
// EXTERNAL MODULE: ./build/world/run.js + 44 modules
var run = __webpack_require__(9067);
;// CONCATENATED MODULE: ./build/terminal/progress.js
/** A list shorter than this is done before anyone wonders. */
const MIN_TARGETS = 5;
/** One line on a terminal that counts what is done; nothing where the stream is no terminal. */
function progressOn(stream, targetCount) {
    if (!stream.isTTY || targetCount < MIN_TARGETS)
        return { onProbed: () => { }, clear: () => { } };
    let done = 0;
    let withoutCertificate = 0;
    return {
        onProbed(observations) {
            done += 1;
            if (!observations.some(({ outcome }) => outcome !== 'interruption'))
                withoutCertificate += 1;
            stream.write(`\r${done} of ${targetCount} targets probed, ${withoutCertificate} without a certificate`);
        },
        clear: () => stream.write('\r\u001b[K'),
    };
}

;// CONCATENATED MODULE: ./build/terminal/command.js







/** One run of the command: checks, writes the reports, prints one of them. @returns the exit code. */
async function command(given, targets, print) {
    const settings = await runSettingsOf(given, targets);
    const progress = progressOn(process.stderr, settings.targets.length);
    const ran = await (0,run/* run */.e)(settings, progress.onProbed);
    const { report } = ran;
    progress.clear();
    const unwritten = (0,run/* writeFiles */.h)(ran, settings);
    const shown = settings.outputs.find(({ file }) => file === null)?.format ?? 'text';
    print(shown === 'text' ? (0,report_text/* renderText */.S)(report, { colour: process.stdout.isTTY }) : build_report/* renderers */.Z[shown](report));
    for (const line of unwritten)
        process.stderr.write(`smtp-cert-check: ${(0,text_escape/* plain */.pj)(line)}\n`);
    return unwritten.length > 0 ? 4 : (0,exit_code/* exitCodeOf */.F)(report, settings.exitPolicy);
}


/***/ })

};
