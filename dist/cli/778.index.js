export const id = 778;
export const ids = [778];
export const modules = {

/***/ 8778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _exceptions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3423);
/* harmony import */ var _file_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6025);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3577);





const FORM = 'a list of targets, each a HOST[:PORT] or a mapping with "target" and options';
const EXCEPTION_KEYS = ['rule', 'host', 'until', 'reason'];
/**
 * `targets:` with a list, or a list alone. An item is a target, or a mapping: `target: HOST[:PORT]`, `profile: strict`,
 * `server: postfix`. Beside it `exceptions:` may list mappings with rule, host, until and reason.
 * @throws UsageError with file and line.
 */
function parseYaml(text, file) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    // Dates stay what was written: the schema of YAML 1.2 has none.
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false });
    const lineAt = (offset) => ({ file, line: lineCounter.linePos(offset).line });
    const lineOf = (node) => lineAt(node?.range?.[0] ?? 0);
    const refuse = (location, message) => {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb([{ location, message }]);
    };
    const [error] = document.errors;
    if (error !== undefined)
        refuse(lineAt(error.pos[0]), `${error.message}; expected YAML`);
    const top = document.contents;
    const sections = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(top) ? top : null;
    const other = sections?.items.map(({ key }) => key).find((key) => !['targets', 'exceptions'].includes(String(key)));
    if (other !== undefined)
        refuse(lineOf(other), `unknown key "${other}": expected targets or exceptions`);
    const targets = sections === null ? top : sections.get('targets', true);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(targets))
        return refuse(lineOf(top), `expected ${FORM}`);
    const exceptions = sections?.get('exceptions', true) ?? null;
    if (exceptions !== null && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(exceptions))
        return refuse(lineOf(exceptions), 'expected a list of exceptions');
    /** A mapping of texts. */
    const fieldsOf = (item, known, form) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item))
            return refuse(lineOf(item), `expected ${form}`);
        return new Map(item.items.map((pair) => {
            const { key, value } = pair;
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) || typeof value.value !== 'string')
                return refuse(lineOf(key), `expected ${form}`);
            const name = String(key.value);
            if (!known.includes(name))
                refuse(lineOf(key), `unknown key "${name}": expected ${known.join(', ')}`);
            return [name, value.value];
        }));
    };
    const readTarget = (item) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item) && typeof item.value === 'string')
            return (0,_list_js__WEBPACK_IMPORTED_MODULE_3__/* .targetWith */ .YT)(item.value, [], lineOf(item));
        const isOfFile = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) && (0,_file_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isFileTarget */ .uD)(String(item.get('target')));
        const fields = fieldsOf(item, ['target', 'profile', isOfFile ? 'name' : 'server'], FORM);
        const options = [...fields].filter(([name]) => name !== 'target');
        return (0,_list_js__WEBPACK_IMPORTED_MODULE_3__/* .targetWith */ .YT)(fields.get('target') ?? refuse(lineOf(item), `expected ${FORM}`), options, lineOf(item));
    };
    const readException = (item) => (0,_exceptions_js__WEBPACK_IMPORTED_MODULE_1__/* .exceptionOf */ .dB)(Object.fromEntries(fieldsOf(item, EXCEPTION_KEYS, 'a mapping with rule, host, until and reason')), lineOf(item));
    return {
        targets: (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .readAll */ .yw)(targets.items, readTarget, lineOf),
        exceptions: (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .readAll */ .yw)(exceptions?.items ?? [], readException, lineOf),
    };
}


/***/ })

};
