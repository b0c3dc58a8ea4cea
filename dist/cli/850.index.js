export const id = 850;
export const ids = [850];
export const modules = {

/***/ 7850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _advice_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5047);
/* harmony import */ var _advice_servers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1109);
/* harmony import */ var _advice_show_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(548);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(411);
/* harmony import */ var _report_wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1650);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(688);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2788);
/* harmony import */ var _text_wrap_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5272);








const INDENT = '  ';
/**
 * All that is known of a rule, for the terminal: why, who refuses and in which words, and what mends it where.
 * @throws UsageError that names the rules whose ids are nearest.
 */
function explain(id) {
    const rule = _rules_index_js__WEBPACK_IMPORTED_MODULE_5__/* .rules */ .a.find((one) => one.id === id.toLowerCase());
    if (rule === undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`no rule is named "${id}": expected for example ${nearest(id).join(', ')}`);
    const commands = [..._advice_servers_js__WEBPACK_IMPORTED_MODULE_1__/* .servers */ .b0].flatMap(([software, { title }]) => block(title, (0,_advice_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commandsFor */ .Au)(id, software)));
    const words = (0,_report_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalsOf */ .he)(id).map((text) => `${INDENT}${text}`);
    const line = (0,_advice_show_by_js__WEBPACK_IMPORTED_MODULE_2__/* .exampleOf */ .Q)(rule);
    const head = `Commands (${_advice_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .EXAMPLE_HOST */ .Oo} stands for your host; the paths are certbot's)`;
    return [
        `${rule.id}: ${rule.level}`,
        ...(0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapped */ .k)(`${rule.title}.`, INDENT),
        ...section('Why', (0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapped */ .k)(rule.rationale, INDENT)),
        ...section('Seen elsewhere as', words),
        ...section('Fix', (0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapped */ .k)(rule.remediation, INDENT)),
        ...section(head, [...commands, ...block('Any other', (0,_advice_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commandsFor */ .Au)(id, null))]),
        ...section('See it yourself', line === null ? [] : [`${INDENT}${line}`]),
        ...section('Sources', rule.citations.flatMap(({ title, url }) => [`${INDENT}${title}`, `${INDENT}${INDENT}${url}`])),
        ...section('More', [`${INDENT}${(0,_report_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .helpUriOf */ .r5)(id)}`]),
        '',
    ].join('\n');
}
function section(title, lines) {
    return lines.length === 0 ? [] : ['', title, ...lines];
}
function block(title, lines) {
    return lines.length === 0 ? [] : [`${INDENT}${title}:`, ...lines.map((line) => `${INDENT}${INDENT}${line}`)];
}
/** The three ids that take the fewest edits; one that holds what was written comes first. */
function nearest(written) {
    const distanceTo = (id) => written !== '' && id.includes(written) ? 0 : (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_7__/* .editDistance */ .Y)(written.slice(0, 80), id);
    return _rules_index_js__WEBPACK_IMPORTED_MODULE_5__/* .rules */ .a
        .map(({ id }) => ({ id, distance: distanceTo(id) }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 3)
        .map(({ id }) => id);
}


/***/ })

};
