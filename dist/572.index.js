export const id = 572;
export const ids = [572];
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
// EXTERNAL MODULE: ./build/problem.js
var problem = __webpack_require__(411);
// EXTERNAL MODULE: ./build/text/quote.js
var quote = __webpack_require__(390);
// EXTERNAL MODULE: ./build/targets/parse.js
var parse = __webpack_require__(5366);
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
var file_target = __webpack_require__(542);
// EXTERNAL MODULE: ./build/targets/list.js
var list = __webpack_require__(6025);
// EXTERNAL MODULE: ./build/targets/without-traces.js
var without_traces = __webpack_require__(9692);
;// CONCATENATED MODULE: ./build/targets/yaml.js







const FORM = 'a list of targets, each a HOST[:PORT] or a mapping with "target" and options';
const EXCEPTION_KEYS = ['rule', 'host', 'fingerprint', 'until', 'reason'];
/**
 * `targets:` with a list, or a list alone. An item is a target, or a mapping: `target: HOST[:PORT]`, `profile: strict`,
 * `server: postfix`. Beside it `exceptions:` may list mappings with rule, host, fingerprint, until and reason.
 * @throws UsageError with file and line.
 */
function parseYaml(text, file) {
    const lineCounter = new dist/* LineCounter */.HN();
    // Dates stay what was written: the schema of YAML 1.2 has none. The parser's own search for keys that are there twice
    // compares each with all before it.
    const document = (0,without_traces/* withoutTraces */.$)(() => (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, uniqueKeys: false }));
    const lineAt = (offset) => ({ file, line: lineCounter.linePos(offset).line });
    const lineOf = (node) => lineAt(node?.range?.[0] ?? 0);
    const refuse = (location, message) => {
        throw new problem/* UsageError */.eb([{ location, message }]);
    };
    const [error] = document.errors;
    if (error !== undefined)
        refuse(lineAt(error.pos[0]), `it is no YAML from here: ${inWords(error.code)}; expected YAML`);
    const top = document.contents;
    const sections = (0,dist.isMap)(top) ? top : null;
    const requireUnique = (map) => {
        const known = new Set();
        for (const { key } of map.items) {
            if (known.has(String(key)))
                refuse(lineOf(key), `the key ${(0,quote/* hostLetters */.Y)(String(key))} is there twice: expected it once`);
            known.add(String(key));
        }
    };
    if (sections !== null)
        requireUnique(sections);
    const other = sections?.items.map(({ key }) => key).find((key) => !['targets', 'exceptions'].includes(String(key)));
    if (other !== undefined)
        refuse(lineOf(other), `unknown key ${(0,quote/* hostLetters */.Y)(String(other))}: expected targets or exceptions`);
    const targets = sections === null ? top : sections.get('targets', true);
    if (!(0,dist.isSeq)(targets))
        return refuse(lineOf(top), `expected ${FORM}`);
    const exceptions = sections?.get('exceptions', true) ?? null;
    if (exceptions !== null && !(0,dist.isSeq)(exceptions))
        return refuse(lineOf(exceptions), 'expected a list of exceptions');
    /** A mapping of texts. */
    const fieldsOf = (item, known, form) => {
        if (!(0,dist.isMap)(item))
            return refuse(lineOf(item), `expected ${form}`);
        requireUnique(item);
        return new Map(item.items.map((pair) => {
            const { key, value } = pair;
            if (!(0,dist.isScalar)(key) || !(0,dist.isScalar)(value) || typeof value.value !== 'string')
                return refuse(lineOf(key), `expected ${form}`);
            const name = String(key.value);
            if (!known.includes(name))
                refuse(lineOf(key), `unknown key ${(0,quote/* hostLetters */.Y)(name)}: expected ${known.join(', ')}`);
            return [name, value.value];
        }));
    };
    const readTarget = (item) => {
        if ((0,dist.isScalar)(item) && typeof item.value === 'string')
            return (0,list/* targetWith */.YT)(item.value, [], lineOf(item));
        const isOfFile = (0,dist.isMap)(item) && (0,file_target/* isFileTarget */.uD)(String(item.get('target')));
        const fields = fieldsOf(item, ['target', 'profile', 'server', ...(isOfFile ? ['name', 'key'] : [])], FORM);
        const options = [...fields].filter(([name]) => name !== 'target');
        return (0,list/* targetWith */.YT)(fields.get('target') ?? refuse(lineOf(item), `expected ${FORM}`), options, lineOf(item));
    };
    const readException = (item) => exceptionOf(Object.fromEntries(fieldsOf(item, EXCEPTION_KEYS, 'a mapping with rule, host, until, reason and, where the rule needs it, fingerprint')), lineOf(item));
    return {
        targets: (0,problem/* readAll */.yw)(targets.items, readTarget, lineOf),
        exceptions: (0,problem/* readAll */.yw)(exceptions?.items ?? [], readException, lineOf),
    };
}
/** "BAD_INDENT" -> "bad indent". The parser's own words would quote the file. */
function inWords(code) {
    return code.toLowerCase().replaceAll('_', ' ');
}


/***/ })

};
