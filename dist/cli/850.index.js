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
/* harmony import */ var _advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(411);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5148);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2788);
/* harmony import */ var _text_wrap_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5272);






const INDENT = '  ';
/**
 * All that is known of a rule, for the terminal: why, who refuses and in which words, and what fixes it where.
 * @throws UsageError that names the rules whose ids are nearest.
 */
function explain(id) {
    const rule = _rules_index_js__WEBPACK_IMPORTED_MODULE_3__/* .rules */ .aO.find((one) => one.id === id.toLowerCase());
    if (rule === undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`no rule is named "${id}": expected for example ${nearest(id).join(', ')}`);
    const { title, why, seenAs, fix, commands, showBy, sources, helpUri } = (0,_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .explanationOf */ .pg)(rule);
    const run = `${_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.commands} (${_advice_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .EXAMPLE_HOST */ .Oo} stands for your host; the paths are certbot's)`;
    return [
        `${rule.id}: ${rule.level}`,
        ...(0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .k)(title, INDENT),
        ...section(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.why, (0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .k)(why, INDENT)),
        ...section(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.seenAs, seenAs.map((words) => INDENT + words)),
        ...section(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.fix, (0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .k)(fix, INDENT)),
        ...section(run, commands.flatMap(({ server, lines }) => [
            `${INDENT}${server}:`,
            ...lines.map((line) => `${INDENT}${INDENT}${line}`),
        ])),
        ...section(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.showBy, showBy === null ? [] : [INDENT + showBy]),
        ...section(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.sources, sources.flatMap((source) => [`${INDENT}${source.title}`, `${INDENT}${INDENT}${source.url}`])),
        ...section(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.helpUri, [INDENT + helpUri]),
        '',
    ].join('\n');
}
function section(title, lines) {
    return lines.length === 0 ? [] : ['', title, ...lines];
}
/** The three ids that take the fewest edits; one that holds what was written comes first. */
function nearest(written) {
    const distanceTo = (id) => written !== '' && id.includes(written) ? 0 : (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .editDistance */ .Y)(written.slice(0, 80), id);
    return _rules_index_js__WEBPACK_IMPORTED_MODULE_3__/* .rules */ .aO
        .map(({ id }) => ({ id, distance: distanceTo(id) }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 3)
        .map(({ id }) => id);
}


/***/ })

};
