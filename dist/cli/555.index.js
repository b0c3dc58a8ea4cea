export const id = 555;
export const ids = [555];
export const modules = {

/***/ 9555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3090);
/* harmony import */ var _report_reproduction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3653);
/* harmony import */ var _report_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9650);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7595);
/* harmony import */ var _servers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7000);
/* harmony import */ var _settings_nearest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8898);
/* harmony import */ var _targets_usage_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3577);
/* harmony import */ var _wrapped_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4857);








const INDENT = '  ';
/**
 * All that is known of a rule, for the terminal: why, who refuses and in which words, and what mends it where.
 * @throws UsageError that names the rules whose ids are nearest.
 */
function explain(id) {
    const rule = _rules_index_js__WEBPACK_IMPORTED_MODULE_3__/* .rules */ .a.find((one) => one.id === id.toLowerCase());
    if (rule === undefined)
        throw new _targets_usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`no rule is named "${id}": expected for example ${nearest(id).join(', ')}`);
    const commands = [..._servers_js__WEBPACK_IMPORTED_MODULE_4__/* .servers */ .b0].flatMap(([software, { title }]) => block(title, (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .commandsFor */ .Au)(id, software)));
    const words = (0,_report_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalsOf */ .he)(id).map((text) => `${INDENT}${text}`);
    const line = (0,_report_reproduction_js__WEBPACK_IMPORTED_MODULE_1__/* .exampleOf */ .Q)(rule);
    const head = `Commands (${_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .EXAMPLE_HOST */ .Oo} stands for your host; the paths are certbot's)`;
    return [
        `${rule.id}: ${rule.level}`,
        ...(0,_wrapped_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapped */ .k)(`${rule.title}.`, INDENT),
        ...section('Why', (0,_wrapped_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapped */ .k)(rule.rationale, INDENT)),
        ...section('Seen elsewhere as', words),
        ...section('Fix', (0,_wrapped_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapped */ .k)(rule.remediation, INDENT)),
        ...section(head, [...commands, ...block('Any other', (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .commandsFor */ .Au)(id, null))]),
        ...section('See it yourself', line === null ? [] : [`${INDENT}${line}`]),
        ...section('Sources', rule.citations.flatMap(({ title, url }) => [`${INDENT}${title}`, `${INDENT}${INDENT}${url}`])),
        ...section('More', [`${INDENT}${(0,_report_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .helpUriOf */ .r5)(id)}`]),
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
    const distanceTo = (id) => written !== '' && id.includes(written) ? 0 : (0,_settings_nearest_js__WEBPACK_IMPORTED_MODULE_7__/* .editDistance */ .Y)(written.slice(0, 80), id);
    return _rules_index_js__WEBPACK_IMPORTED_MODULE_3__/* .rules */ .a
        .map(({ id }) => ({ id, distance: distanceTo(id) }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 3)
        .map(({ id }) => id);
}


/***/ })

};
