export const id = 705;
export const ids = [705];
export const modules = {

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
