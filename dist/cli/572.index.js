export const id = 572;
export const ids = [572,705];
export const modules = {

/***/ 8572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseYaml: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/model/target.js
var model_target = __webpack_require__(677);
// EXTERNAL MODULE: ./build/problem.js
var problem = __webpack_require__(411);
// EXTERNAL MODULE: ./build/text/quote.js
var quote = __webpack_require__(390);
// EXTERNAL MODULE: ./build/yaml.js
var yaml = __webpack_require__(3705);
// EXTERNAL MODULE: ./build/targets/parse.js + 1 modules
var parse = __webpack_require__(6503);
;// CONCATENATED MODULE: ./build/targets/exceptions.js



/** @throws UsageError for a part that is missing or cannot be read. */
function exceptionOf({ rule, host, fingerprint, until, reason }, writtenAt) {
    const missing = Object.entries({ rule, host, until, reason }).find(([, value]) => (value ?? '').trim() === '');
    if (missing !== undefined)
        throw new problem/* UsageError */.eb(`the exception has no ${missing[0]}: expected rule, host, until and reason`);
    const text = host ?? '';
    const [, bracketed, v6Port] = /^\[(.*)\](?::(\d{1,5}))?$/.exec(text) ?? [];
    const [, name = '', namePort] = /^(.*?)(?::(\d{1,5}))?$/.exec(text) ?? [];
    const literal = (0,parse/* v6Of */.Om)(bracketed ?? text);
    const known = literal ?? (0,parse/* nameOf */.Vb)(name);
    const port = literal === null ? namePort : v6Port;
    if (known === null)
        throw new problem/* UsageError */.eb(`cannot read host ${(0,quote/* hostLetters */.Y)(text)}: expected the host of a target, or HOST:PORT`);
    const isDate = /^\d{4}-\d\d-\d\d$/.test(until ?? '') && new Date(`${until}T00:00:00Z`).toJSON()?.startsWith(until ?? '');
    if (!isDate)
        throw new problem/* UsageError */.eb(`cannot read until ${(0,quote/* hostLetters */.Y)(until ?? '')}: expected a date, for example 2027-01-31`);
    return {
        ruleId: rule ?? '',
        host: known,
        port: port === undefined ? null : Number(port),
        fingerprint: fingerprint === undefined ? null : sha256Of(fingerprint),
        until: `${until}T00:00:00.000Z`,
        reason: reason ?? '',
        writtenAt,
    };
}
/** As a finding shows it, or as openssl does: with colons and capitals. */
function sha256Of(text) {
    const digits = text.replaceAll(':', '').toLowerCase();
    if (/^[0-9a-f]{64}$/.test(digits))
        return digits;
    throw new problem/* UsageError */.eb(`cannot read fingerprint ${(0,quote/* hostLetters */.Y)(text)}: expected the SHA-256 of the certificate or of its key, 64 hexadecimal digits, as the finding shows it`);
}

// EXTERNAL MODULE: ./build/targets/file-target.js
var file_target = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/targets/list.js
var list = __webpack_require__(6025);
;// CONCATENATED MODULE: ./build/targets/yaml.js









const FORM = 'a list of targets, each a HOST[:PORT] or a mapping with "target" (or "host" and "port") and options';
const EXCEPTION_KEYS = ['rule', 'host', 'fingerprint', 'until', 'reason'];
const EXCEPTION_FORM = 'a mapping with rule, host, until, reason and, where the rule needs it, fingerprint';
/** A list of 50,000 targets has 250,000; the worst text of so many takes the parser some two seconds. */
const MOST_PIECES = 400_000;
/** YAML takes the brackets for a list. */
const QUOTE_IT = 'quotes around an IPv6 address, which YAML takes for a list: "[2001:db8::25]:587"';
/**
 * `targets:` with a list, or a list alone. An item is a target as in a plain list, or a mapping: `target: HOST[:PORT]`, or
 * `host:` with `port:` and `mode:`, then `profile: strict`, `server: postfix`. Beside it `exceptions:` may list mappings
 * with rule, host, fingerprint, until and reason. docs/targets.schema.json says the same to editors.
 * @throws UsageError with file and line, for everything that cannot be read.
 */
function parseYaml(text, file) {
    const lineCounter = new dist/* LineCounter */.HN();
    const [document, second] = documentsOf(text, file, lineCounter);
    const lineAt = (offset) => ({ file, line: lineCounter.linePos(offset).line });
    const lineOf = (node) => lineAt(node?.range?.[0] ?? 0);
    const refuse = (location, message) => {
        throw new problem/* UsageError */.eb([{ location, message }]);
    };
    if (second !== undefined)
        refuse(lineAt(second.range[0]), 'a second document begins here: expected one');
    const [error] = document.errors;
    if (error !== undefined) {
        const before = text.slice(Math.max(0, error.pos[0] - MAX_LITERAL), error.pos[0]);
        const what = isV6Literal(/\[([^[\]]*)\]$/.exec(before)?.[1])
            ? `expected ${QUOTE_IT}`
            : `it is no YAML from here: ${inWords(error.code)}; expected YAML`;
        refuse(lineAt(error.pos[0]), what);
    }
    const top = document.contents;
    const sections = (0,dist.isMap)(top) ? top : null;
    const requireUnique = (map) => {
        const known = new Set();
        for (const { key } of map.items) {
            const name = textIn(key);
            if (name !== null && known.has(name))
                refuse(lineOf(key), `the key ${(0,quote/* hostLetters */.Y)(name)} is there twice: expected it once`);
            if (name !== null)
                known.add(name);
        }
    };
    if (sections !== null)
        requireUnique(sections);
    const problems = new problem/* Problems */.Zw();
    for (const { key } of sections?.items ?? []) {
        const name = textIn(key);
        if (name === 'targets' || name === 'exceptions')
            continue;
        const what = name === null ? 'a key that is no word' : `unknown key ${(0,quote/* hostLetters */.Y)(name)}`;
        problems.read(() => refuse(lineOf(key), `${what}: expected targets or exceptions`), null);
    }
    problems.throwAny();
    const targets = sections === null ? top : sections.get('targets', true);
    if (!(0,dist.isSeq)(targets))
        return refuse(lineOf(top), `expected ${FORM}`);
    const exceptions = sections?.get('exceptions', true) ?? null;
    /** A mapping of texts. */
    const fieldsOf = (item, known, form) => {
        if (!(0,dist.isMap)(item))
            return refuse(lineOf(item), `expected ${form}`);
        requireUnique(item);
        const pairs = (0,problem/* readAll */.yw)(item.items, (pair) => {
            const { key, value } = pair;
            if (isV6List(value))
                refuse(lineOf(key), `expected ${QUOTE_IT}`);
            if (!(0,dist.isScalar)(key) || !(0,dist.isScalar)(value))
                return refuse(lineOf(key), `expected ${form}`);
            const name = String(key.value);
            if (!known.includes(name))
                refuse(lineOf(key), `unknown key ${(0,quote/* hostLetters */.Y)(name)}: expected ${known.join(', ')}`);
            const isText = typeof value.value === 'string' || (name === 'port' && typeof value.value === 'number');
            if (!isText)
                return refuse(lineOf(key), `expected ${form}`);
            return [name, String(value.value)];
        }, () => null);
        return new Map(pairs);
    };
    const readTarget = (item) => {
        const location = lineOf(item);
        if ((0,dist.isScalar)(item) && typeof item.value === 'string') {
            const line = item.value.trim();
            return (0,file_target/* isFileTarget */.uD)(line) ? [(0,file_target/* fileTargetIn */.ZC)(line, location)] : (0,list/* targetsIn */.A6)(line, location);
        }
        if (isV6List(item))
            refuse(location, `expected ${QUOTE_IT}`);
        const isOfFile = (0,dist.isMap)(item) && (0,file_target/* isFileTarget */.uD)(textIn(item.get('target', true)) ?? '');
        const own = isOfFile ? ['target', 'name', 'key'] : ['target', 'host', 'port', 'mode'];
        const fields = fieldsOf(item, [...own, 'profile', 'server'], FORM);
        const options = [...fields].filter(([name]) => ['name', 'key', 'profile', 'server'].includes(name));
        return [(0,list/* targetWith */.YT)(textOf(fields) ?? refuse(location, `expected ${FORM}`), options, location)];
    };
    const readException = (item) => exceptionOf(Object.fromEntries(fieldsOf(item, EXCEPTION_KEYS, EXCEPTION_FORM)), lineOf(item));
    const read = {
        targets: problems.read(() => (0,problem/* readAll */.yw)(targets.items, readTarget, lineOf).flat(), []),
        exceptions: problems.read(() => {
            if (exceptions === null)
                return [];
            if (!(0,dist.isSeq)(exceptions))
                return refuse(lineOf(exceptions), 'expected a list of exceptions');
            return (0,problem/* readAll */.yw)(exceptions.items, readException, lineOf);
        }, []),
    };
    problems.throwAny();
    return read;
}
/** null: no scalar. The parser would write all that is in such a key, and again for each key that it is a part of. */
function textIn(node) {
    return (0,dist.isScalar)(node) ? String(node.value) : null;
}
/** Dates in them stay what was written: the schema of YAML 1.2 has none. @throws UsageError */
function documentsOf(text, file, lines) {
    try {
        return (0,yaml.yamlDocuments)(text, { mostPieces: MOST_PIECES, isStrict: true, lines });
    }
    catch (error) {
        if (!(error instanceof yaml/* TooMuchYaml */.D))
            throw error;
        throw new problem/* UsageError */.eb(`${file}: ${error.message} (words, marks, ends of lines): expected fewer, or a plain list of targets`);
    }
}
/** "HOST:PORT+MODE" of a mapping that has them apart; null: it has no host, or two. */
function textOf(fields) {
    const [target, host, port, mode] = ['target', 'host', 'port', 'mode'].map((name) => fields.get(name));
    if (target !== undefined && host !== undefined)
        return null;
    const named = target ?? host;
    if (named === undefined)
        return null;
    const isV6 = (0,parse/* v6Of */.Om)(named) !== null && port !== undefined;
    return `${isV6 ? (0,model_target/* hostAndPort */.PG)(named, 0).slice(0, -2) : named}${port === undefined ? '' : `:${port}`}${mode === undefined ? '' : `+${mode}`}`;
}
/** An IPv6 address in brackets has no more letters than this. */
const MAX_LITERAL = 60;
/** Whether a list is what YAML makes of an IPv6 address in brackets. */
function isV6List(node) {
    if (!(0,dist.isSeq)(node) || node.items.length !== 1)
        return false;
    const [item] = node.items;
    return (0,dist.isScalar)(item) && typeof item.value === 'string' && isV6Literal(item.value);
}
function isV6Literal(text) {
    return (0,parse/* v6Of */.Om)(text?.trim() ?? '') !== null;
}
/** "BAD_INDENT" -> "bad indent". The parser's own words would quote the file. */
function inWords(code) {
    return code.toLowerCase().replaceAll('_', ' ');
}


/***/ }),

/***/ 3705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ TooMuchYaml),
/* harmony export */   yamlDocuments: () => (/* binding */ yamlDocuments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/** YAML that strangers write, and may write to be dear to read. */

/** Of a text with more pieces than were asked for. */
class TooMuchYaml extends Error {
}
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * The documents of a text, with the faults that each has. Reading stops at a number of pieces (a word, a mark, a run of blanks, the
 * end of a line), since the time and the memory that the parser takes go by them, and nothing can stop it later.
 * @returns one document at least, which may be empty.
 * @throws TooMuchYaml for a text with more pieces.
 */
function yamlDocuments(text, { mostPieces, isStrict, lines }) {
    const { stackTraceLimit } = Error;
    // The parser makes an Error of each fault that it finds and goes on, and the trace of each took most of the time: a megabyte of
    // commas, 12 seconds of 14.
    Error.stackTraceLimit = 0;
    try {
        // Its own search for keys that are there twice compares each with all before it.
        const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({ strict: isStrict, uniqueKeys: false, logLevel: 'silent' });
        return [...composer.compose(tokensOf(text, mostPieces, lines), true, text.length)];
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}
function* tokensOf(text, mostPieces, lines) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(lines?.addNewLine);
    lines?.addNewLine(0);
    // The parser takes a list behind the mark for one that begins within a line.
    parser.offset = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    let count = 0;
    for (const piece of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text.slice(parser.offset))) {
        if (++count > mostPieces)
            throw new TooMuchYaml(`it has more than ${mostPieces} pieces of YAML`);
        yield* parser.next(piece);
    }
    yield* parser.end();
}


/***/ })

};
