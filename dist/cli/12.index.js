export const id = 12;
export const ids = [12];
export const modules = {

/***/ 5012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./build/problem.js
var problem = __webpack_require__(411);
// EXTERNAL MODULE: ./build/profiles/index.js + 2 modules
var profiles = __webpack_require__(2032);
// EXTERNAL MODULE: ./build/disk/folder.js
var disk_folder = __webpack_require__(1210);
// EXTERNAL MODULE: ./build/disk/slashes.js
var slashes = __webpack_require__(3001);
// EXTERNAL MODULE: ./build/targets/list.js
var list = __webpack_require__(6025);
// EXTERNAL MODULE: ./build/targets/list-file.js
var list_file = __webpack_require__(2228);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/disk/read.js
var read = __webpack_require__(9762);
// EXTERNAL MODULE: ./build/targets/file-target.js
var file_target = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/targets/patterns.js





/**
 * The files that patterns name, one target each: `mail/*.pem name=mail.example.com`.
 * @param workspace what no link may lead out of; null: what is found has to be in the folder that is searched.
 * @param mostEntries how many files and folders one pattern may lead past.
 * @throws UsageError for a pattern that names no file: a folder that moved must not turn the check green.
 */
function filesOf(patterns, folder, workspace = null, mostEntries = MAX_ENTRIES) {
    const found = (0,problem/* readAll */.yw)(patterns, (line) => targetsOf(line, folder, workspace, mostEntries), () => null);
    const identity = ({ partOf: _, ...target }) => JSON.stringify(target);
    const targets = found.flatMap((one) => one.targets);
    return {
        targets: [...new Map(targets.map((target) => [identity(target), target])).values()],
        notes: found.flatMap(({ notes }) => notes),
    };
}
function targetsOf(line, folder, workspace, mostEntries) {
    const pattern = (0,file_target/* fileTargetIn */.ZC)(`file:${line}`);
    const path = pattern.file.replace(/^\.\//, '');
    if (!isWild(path))
        return { targets: [{ ...pattern, file: path }], notes: [] };
    const { files, passedOver } = matching(path, folder, workspace, mostEntries);
    const shown = passedOver.slice(0, MAX_SHOWN).join(', ');
    const more = passedOver.length > MAX_SHOWN ? ` and ${passedOver.length - MAX_SHOWN} more` : '';
    const passed = passedOver.length === 0 ? '' : `passed over ${shown}${more}`;
    if (files.length === 0)
        throw new problem/* UsageError */.eb(`no file matches "${path}"${passed && ` (${passed})`}: expected at least one`);
    return {
        targets: files.map((file) => {
            const whole = wholeOf(file);
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
function matching(pattern, folder, workspace, mostEntries) {
    // "/" or, on Windows, "C:/"; none where it is in the folder.
    const { root } = (0,external_node_path_.parse)(pattern);
    const parts = pattern.slice(root.length).split('/');
    // What comes before the first wildcard is a folder by name, and the walk begins there.
    const first = parts.findIndex(isWild);
    const start = root + parts.slice(0, first).join('/');
    const pathTo = (below) => (root === '' ? (0,external_node_path_.join)(folder, below) : below);
    const searched = pathTo(start);
    if (!(0,read/* isWithin */.UO)(searched, (0,read/* boundsOfNamed */._t)(searched, false, workspace)))
        throw new problem/* UsageError */.eb(`cannot search "${start}": it leads out of the workspace, or nowhere, by a link; expected a folder in it`);
    const rest = parts.slice(first);
    const files = [];
    const passedOver = [];
    let entriesLeft = mostEntries;
    /** @param places how far in the pattern the folder may be. */
    const walk = (below, places) => {
        const at = pathTo(below);
        const { entries, isCut } = (0,disk_folder/* entriesOf */.M)(at, entriesLeft);
        entriesLeft -= entries.length;
        if (isCut)
            throw new problem/* UsageError */.eb(`"${pattern}" searches more than ${mostEntries} files: expected a pattern below a folder by name`);
        for (const entry of entries) {
            const path = below === '' || below === root ? `${below}${entry.name}` : `${below}/${entry.name}`;
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
                if (isMatch && (0,read/* isReadableLink */.jR)((0,external_node_path_.join)(at, entry.name), searched, workspace))
                    files.push(path);
                else
                    passedOver.push(`the link "${path}"`);
            }
            else if (isMatch && entry.isFile())
                files.push(path);
            else if (isMatch)
                passedOver.push(`"${path}", which is no regular file`);
        }
    };
    walk(start, new Set([0]));
    return { files: files.sort(), passedOver };
}
function isHidden(name) {
    return name.startsWith('.') || name === 'node_modules';
}
/** How far in the pattern a name gets from these places; its length: to the end. "**" is any number of folders, or none. */
function placesAfter(name, places, parts) {
    const next = new Set();
    // What is added on the way is gone through too, each place once, however many "**" lead to it.
    const open = new Set(places);
    for (const place of open) {
        const part = parts[place];
        if (part === undefined)
            continue;
        if (part === '**') {
            next.add(place);
            if (place === parts.length - 1)
                next.add(parts.length);
            open.add(place + 1);
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

;// CONCATENATED MODULE: ./build/settings/listed-targets.js






/** The targets of every kind of list, each once. What cannot be read goes to the problems. */
async function listedTargets({ targetsFile: named, files, discover: patterns }, listed, { recording, places, lines, problems }) {
    const workspace = places?.[0] ?? null;
    const isListed = listed.length > 0 || named !== null || files.length > 0;
    const own = isListed || recording !== null || problems.list.length > 0
        ? null
        : problems.read(() => (0,list_file/* ownListIn */.oP)(workspace ?? '.'), null);
    const targetsFile = named ?? own;
    const file = targetsFile === null
        ? NOTHING_LISTED
        : await (0,list_file/* readTargetsFile */.vW)(targetsFile, workspace).catch((error) => {
            problems.add(error);
            return NOTHING_LISTED;
        });
    const found = problems.read(() => filesOf(files, '', workspace), { targets: [], notes: [] });
    const all = [...listed, ...found.targets, ...file.targets];
    const discover = places === null || recording !== null ? null : discoverOf(patterns.map(slashes/* slashed */.d), all.length > 0);
    const isKnown = recording !== null || (discover !== null && all.length === 0) || problems.list.length > 0;
    const { targets, notes } = isKnown
        ? { targets: recording?.seen.map(({ target }) => target) ?? [], notes: [] }
        : problems.read(() => (0,list/* uniqueTargets */.yA)(all, new Map([...(lines ?? []), ...(file.lines ?? [])])), {
            targets: [],
            notes: [],
        });
    const whence = own === null ? [] : [`no target is given, so those of ${own} are checked`];
    return { targetsFile, targets, discover, exceptions: file.exceptions, notes: [...whence, ...found.notes, ...notes] };
}
const NOTHING_LISTED = { targets: [], exceptions: [] };
/** The usual cause of a file that is not there. @throws UsageError where the workspace is empty. */
function requireCheckout([workspace = '.']) {
    if ((0,disk_folder/* entriesOf */.M)(workspace, 1).entries.length > 0)
        return;
    throw new problem/* UsageError */.eb('the workspace is empty: expected a step before this one that checks the repository out, uses: actions/checkout');
}
/** By itself where nothing is listed; beside a list where it is asked for. */
function discoverOf(patterns, isListed) {
    if (patterns.length === 1 && patterns[0] === 'none')
        return null;
    return patterns.length > 0 || !isListed ? patterns : null;
}

// EXTERNAL MODULE: ./build/settings/outputs.js
var outputs = __webpack_require__(158);
// EXTERNAL MODULE: ./build/model/profile.js
var profile = __webpack_require__(6775);
// EXTERNAL MODULE: ./build/settings/settings.js + 3 modules
var settings = __webpack_require__(8940);
;// CONCATENATED MODULE: ./build/settings/recorded.js





/** What a run over a hundred thousand targets has seen; a text of Node.js may not be much longer. */
const MAX_RECORDING_BYTES = 500_000_000;
/** The settings that decide how observations are judged: a recording keeps them, except the date, which it has anyway. */
const JUDGING = settings/* settings */.W0.flatMap((one) => 'slice' in one && one.slice === 'judge' && one.name !== 'now' ? [one.name] : []);
const ONLY_LIVE = settings/* settings */.W0.flatMap((one) => ('isOnlyLive' in one ? [one.name] : []));
/**
 * What was observed before, to be judged again; of several recordings all that they saw. null: nothing was given.
 * @throws UsageError for what is no recording, for one that may not be judged so, and for parts that are no whole.
 */
async function recordedIn(given, listed) {
    const [first, ...others] = given.replay ?? [];
    if (first === undefined)
        return null;
    const other = listed.length > 0 ? 'a target' : ONLY_LIVE.find((name) => given[name] !== undefined);
    if (other !== undefined) {
        throw new problem/* UsageError */.eb(`cannot use ${other} with replay: expected a recording alone, which holds targets and trust anchors`);
    }
    // Loaded where there is a use for it.
    const { parseRecording } = await __webpack_require__.e(/* import() */ 10).then(__webpack_require__.bind(__webpack_require__, 7010));
    const { together } = await __webpack_require__.e(/* import() */ 83).then(__webpack_require__.bind(__webpack_require__, 7083));
    const read = (file) => {
        const text = (0,list_file/* readTextFile */.Gu)(file, 'a recording, as --record writes it', MAX_RECORDING_BYTES, null);
        const recording = parseRecording(text, file);
        requireReplayable(recording, file, given);
        return { file, recording };
    };
    return together([read(first), ...others.map(read)]);
}
/**
 * What a recording sets. Of the exit code only what makes it stricter than the default: shards keep "never", since the job
 * behind them judges, and a stranger may.
 */
function settingsIn({ judgedBy }) {
    const { 'fail-on': failOn, 'on-inconclusive': _, ...others } = judgedBy;
    return failOn?.at(-1)?.toLowerCase().startsWith('warn') ? { ...others, 'fail-on': ['warning'] } : others;
}
function requireReplayable({ judgedBy }, file, given) {
    // A recording comes from anybody; it may say how to judge, and not which files to read or write.
    const foreign = Object.keys(judgedBy).find((name) => !JUDGING.includes(name));
    if (foreign !== undefined)
        throw new problem/* UsageError */.eb(`cannot replay "${file}": it sets ${foreign}, expected ${JUDGING.join(', ')}`);
    // What other senders would have been refused was never offered.
    const [kept, wanted] = [judgedBy, given].map((one) => profileNamedIn(one));
    if (kept && wanted && profiles/* profiles */.x[wanted].offer === 'boringssl' && profiles/* profiles */.x[kept].offer !== 'boringssl')
        throw new problem/* UsageError */.eb(`cannot judge by ${wanted} what was observed by ${kept}, which offers other algorithms: expected a run by ${wanted}`);
}
/** The profile that was asked for by name, if it is one. */
function profileNamedIn(given) {
    return profile/* profileNames */.C.find((name) => name === given.profile?.at(-1));
}

;// CONCATENATED MODULE: ./build/settings/run-settings.js






/**
 * Reads and checks every setting, and the files they name, before anything is probed.
 * @param listed the targets from the command line or the hosts input.
 * @param places where files may be written, the workspace first, which no link may lead out of; null: the user's own files may be anywhere.
 * @throws UsageError for everything that cannot be read: the setting, the value and what was expected.
 */
async function runSettingsOf(given, listed, places = null, { lines, problems: found = [] } = {}) {
    const problems = new problem/* Problems */.Zw(found);
    const recording = await recordedIn(given, listed).catch((error) => {
        problems.add(error);
        return null;
    });
    const all = { ...(recording && settingsIn(recording)), ...given };
    const slices = slicesOf(all, places, problems);
    const list = problems.read(() => (0,settings/* sliceOf */.Mz)('list', all, places), null);
    const beforeList = problems.list.length;
    const targets = list && (await listedTargets(list, listed, { recording, places, lines, problems }));
    const areTargetsKnown = targets?.discover === null && found.length === 0 && problems.list.length === beforeList;
    if (slices.look !== null && targets !== null && areTargetsKnown) {
        const { redirections } = slices.look;
        problems.read(() => requireUse(redirections, given['connect-to'] ?? [], targets.targets), undefined);
    }
    if (places !== null && problems.list.length > 0 && FILES.some((name) => given[name] !== undefined))
        problems.read(() => requireCheckout(places), undefined);
    if (problems.list.length > 0 || list === null || targets === null)
        throw new problem/* UsageError */.eb(problems.list);
    // Each of them was read, since there is no problem.
    return settingsFrom(all, recording, places, slices, list, targets);
}
/** The settings that name files of the checkout. */
const FILES = ['targets-file', 'files', 'ca-file', 'trust-anchors'];
/** All of them are read, so that every one that cannot be is reported; null: it is. */
function slicesOf(given, places, problems) {
    const look = problems.read(() => (0,settings/* sliceOf */.Mz)('look', given, places), null);
    const judge = problems.read(() => (0,settings/* sliceOf */.Mz)('judge', given, places), null);
    const say = problems.read(() => (0,settings/* sliceOf */.Mz)('say', given, places), null);
    const remember = problems.read(() => (0,settings/* sliceOf */.Mz)('remember', given, places), null);
    if (judge !== null)
        problems.read(() => requireOrder(judge), undefined);
    if (say !== null)
        problems.read(() => (0,outputs/* requireRecordFile */.n0)(say, places), undefined);
    if (say !== null && remember !== null)
        problems.read(() => (0,outputs/* requireOwnFile */.el)(remember.stateFile, say), undefined);
    return { look, judge, say, remember };
}
function settingsFrom(given, recording, places, { look, judge, say, remember }, { only, shard }, { targets, notes, targetsFile, discover, exceptions }) {
    const { profile, warnBelow, failBelow, failOn, onInconclusive, now } = judge;
    return {
        targets,
        notes,
        targetsFile,
        discover,
        only,
        shard,
        places,
        look,
        judge: {
            profile,
            profiles: withLimits({ warnBelow, failBelow }),
            exceptions: recording?.exceptions ?? exceptions,
            exitPolicy: { failOn, onInconclusive },
            now: now ?? (recording && new Date(recording.judgedAt)),
        },
        say,
        remember,
        observed: recording,
        judgedBy: Object.fromEntries(JUDGING.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))),
    };
}
/** Every profile, with the thresholds the user chose. */
function withLimits(chosen) {
    const changed = Object.values(profiles/* profiles */.x).map((one) => [
        one.name,
        { ...one, limits: { ...one.limits, ...chosen } },
    ]);
    return Object.fromEntries(changed);
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

// EXTERNAL MODULE: ./build/world/begin.js
var begin = __webpack_require__(6714);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
;// CONCATENATED MODULE: ./build/terminal/pace.js
/** From how many targets on a run is watched as a whole: where it is and how fast, and not each server. */
const MANY = 100;
/** What the rate is an average of: shorter ones jump with every dead host. */
const WINDOW_MS = 60_000;
/** How fast a run over many targets goes on. */
class Pace {
    #total;
    #nowMs;
    /** Where the run was and when, of the last minute and once before. */
    #marks;
    constructor(total, nowMs) {
        this.#total = total;
        this.#nowMs = nowMs;
        this.#marks = [{ ms: nowMs(), done: 0 }];
    }
    /** "4,312 of 10,000 done, 210 a second, about 27 s left"; `isShort`: without the rest. */
    line(done, isShort = false) {
        const ms = this.#nowMs();
        this.#marks.push({ ms, done });
        const before = this.#marks.findLastIndex((mark) => ms - mark.ms >= WINDOW_MS);
        this.#marks = this.#marks.slice(Math.max(before, 0));
        const [first] = this.#marks;
        const rate = first === undefined || ms === first.ms ? 0 : ((done - first.done) * 1000) / (ms - first.ms);
        const counted = `${written(done)} of ${written(this.#total)} done, ${rateInWords(rate)}`;
        const left = (this.#total - done) / rate;
        return isShort || left === 0 || !Number.isFinite(left) ? counted : `${counted}, about ${inWords(left)} left`;
    }
    /** "[#####...............]" */
    bar(done, cells) {
        const full = Math.floor((cells * Math.min(done, this.#total)) / this.#total);
        return `[${'#'.repeat(full)}${'.'.repeat(cells - full)}]`;
    }
}
function written(count) {
    return count.toLocaleString('en-US');
}
function rateInWords(rate) {
    return rate >= 1 || rate === 0
        ? `${written(Math.round(rate))} a second`
        : `${written(Math.round(rate * 60))} a minute`;
}
function inWords(seconds) {
    return seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

// EXTERNAL MODULE: ./build/terminal/screen.js
var screen = __webpack_require__(865);
;// CONCATENATED MODULE: ./build/terminal/waiting.js
/** The connections that are open, and how long the oldest has been. */
class Waiting {
    #open = new Map();
    #nowMs;
    constructor(nowMs) {
        this.#nowMs = nowMs;
    }
    watch = (name, progress) => {
        const key = {};
        this.#open.set(key, { name, progress, since: this.#nowMs() });
        return () => this.#open.delete(key);
    };
    /** "waiting for mail22.example.com: greeting, 12 s"; null: for nothing. */
    line() {
        // In the order in which they were opened.
        const [oldest, ...others] = this.#open.values();
        if (oldest === undefined)
            return null;
        const { name, progress, since } = oldest;
        const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
        return `waiting for ${name}: ${progress.step}, ${Math.floor((this.#nowMs() - since) / 1000)} s${more}`;
    }
}

;// CONCATENATED MODULE: ./build/terminal/progress.js




const REDRAW_MS = 1000;
/** A log is read afterwards: often enough to see that it goes on, and a run over many takes minutes. */
const LOG_MS = 10_000;
const LOG_OF_MANY_MS = 60_000;
/** Where there is room for a longer bar, and for how long the rest takes. */
const WIDE = 100;
/**
 * Says from the first second on what the run waits for: on a terminal each second, elsewhere every ten. A run over many
 * has a bar and a rate, elsewhere a line a minute.
 */
function progressOn(sink, targetCount, clock) {
    const waiting = new Waiting(clock.nowMs);
    const isTerminal = sink.isTTY === true;
    const columns = (0,screen/* columnsOfScreen */.J)(sink);
    let done = 0;
    let isDrawn = false;
    const pace = targetCount >= MANY ? new Pace(targetCount, clock.nowMs) : null;
    const isWide = columns === undefined || columns >= WIDE;
    const counted = () => {
        if (pace === null)
            return targetCount > 1 ? `${done} of ${targetCount} done` : '';
        return isTerminal ? `${pace.bar(done, isWide ? 20 : 10)} ${pace.line(done, !isWide)}` : pace.line(done);
    };
    const onTerminal = () => {
        const line = [counted(), waiting.line() ?? ''].filter((part) => part !== '').join(', ');
        const shown = columns === undefined ? line : line.slice(0, Math.max(columns - 1, 0));
        sink.write(`\r\u001b[K${(0,text_escape/* plain */.pj)(shown)}`);
        isDrawn = true;
    };
    const inLog = () => {
        const line = waiting.line();
        if (line !== null)
            sink.write(`${(0,text_escape/* plain */.pj)([counted(), line].filter((part) => part !== '').join(', '))}\n`);
    };
    const logMs = pace === null ? LOG_MS : LOG_OF_MANY_MS;
    const stop = clock.every(isTerminal ? REDRAW_MS : logMs, isTerminal ? onTerminal : inLog);
    return {
        onProbed: () => {
            done += 1;
        },
        watch: waiting.watch,
        clear: () => {
            stop();
            if (isDrawn)
                sink.write('\r\u001b[K');
        },
    };
}
/** The clock of this machine. It keeps no process alive. */
const machineClock = {
    nowMs: () => Number(process.hrtime.bigint() / 1000000n),
    every: (periodMs, tick) => {
        const timer = setInterval(tick, periodMs);
        timer.unref();
        return () => clearInterval(timer);
    },
};

;// CONCATENATED MODULE: ./build/terminal/command.js



/** One run of the command: checks, writes the reports, prints one of them. @returns the exit code. */
async function command(given, targets, print, as = {}) {
    const settings = await runSettingsOf(given, targets, null, as);
    const begun = (0,begin/* begin */.q)(settings, settings.targets);
    const sink = given.quiet === undefined ? process.stderr : { write: () => { } };
    const progress = progressOn(sink, settings.targets.length, machineClock);
    // Loaded while the names are asked for.
    const { runAndPrint } = await Promise.all(/* import() */[__webpack_require__.e(935), __webpack_require__.e(56), __webpack_require__.e(209), __webpack_require__.e(328)]).then(__webpack_require__.bind(__webpack_require__, 1328));
    return runAndPrint(settings, given, { begun, progress, print });
}


/***/ }),

/***/ 865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ columnsOfScreen)
/* harmony export */ });
/** The columns that lines have to fit; undefined: the stream is no terminal, and lines are as long as they are. */
function columnsOfScreen({ isTTY = false, columns }) {
    return isTTY && columns !== undefined && columns > 0 ? columns : undefined;
}


/***/ })

};
