export const id = 778;
export const ids = [778];
export const modules = {

/***/ 8778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYamlList: () => (/* binding */ parseYamlList)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _file_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6025);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3577);




const FORM = 'a list of targets, each a HOST[:PORT] or a mapping with "target" and options';
/**
 * `targets:` with a list, or a list alone. An item is a target, or a mapping: `target: HOST[:PORT]`, `profile: strict`.
 * @throws UsageError with file and line.
 */
function parseYamlList(text, file) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false });
    const lineAt = (offset) => ({ file, line: lineCounter.linePos(offset).line });
    const lineOf = (node) => lineAt(node?.range?.[0] ?? 0);
    const refuse = (location, message) => {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb([{ location, message }]);
    };
    const [error] = document.errors;
    if (error !== undefined)
        refuse(lineAt(error.pos[0]), `${error.message}; expected YAML`);
    const top = document.contents;
    const list = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(top) ? top.get('targets', true) : top;
    const other = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(top)
        ? top.items.map(({ key }) => key).find((key) => String(key) !== 'targets')
        : undefined;
    if (other !== undefined)
        refuse(lineOf(other), `unknown key "${other}": expected targets alone`);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list))
        return refuse(lineOf(top), `expected ${FORM}`);
    const read = (item) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item) && typeof item.value === 'string')
            return (0,_list_js__WEBPACK_IMPORTED_MODULE_2__/* .targetWith */ .YT)(item.value, [], lineOf(item));
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) || !item.has('target'))
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`expected ${FORM}`);
        const options = item.items.flatMap((pair) => {
            const { key, value } = pair;
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) || typeof value.value !== 'string')
                return refuse(lineOf(key), `expected ${FORM}`);
            const [name, text] = [String(key.value), String(value.value)];
            const isOfFile = name === 'name' && (0,_file_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isFileTarget */ .uD)(String(item.get('target')));
            if (name !== 'target' && name !== 'profile' && !isOfFile)
                refuse(lineOf(key), `unknown key "${name}": expected target or profile`);
            return name === 'target' ? [] : [[name, text]];
        });
        return (0,_list_js__WEBPACK_IMPORTED_MODULE_2__/* .targetWith */ .YT)(String(item.get('target')), options, lineOf(item));
    };
    return (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readAll */ .yw)(list.items, read, (item) => lineOf(item));
}


/***/ })

};
