export const id = 939;
export const ids = [939];
export const modules = {

/***/ 6939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ shownLevelOf)
/* harmony export */ });
/** The level at which a finding is shown, by what the user lets fail: an accepted one is for information. */
function shownLevelOf({ kind, level, accepted }, { failOn, onInconclusive }) {
    if (accepted !== undefined)
        return 'note';
    if (kind === 'inconclusive')
        return { fail: 'error', warn: 'warning', ignore: 'note' }[onInconclusive];
    return failOn === 'never' && level === 'error' ? 'warning' : level;
}


/***/ })

};
