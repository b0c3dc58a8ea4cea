export const id = 863;
export const ids = [863];
export const modules = {

/***/ 7010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ RECORDING_VERSION),
/* harmony export */   parseRecording: () => (/* binding */ parseRecording)
/* harmony export */ });
/* harmony import */ var _model_profile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6775);
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(677);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(411);
/* harmony import */ var _targets_shard_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3889);
/* harmony import */ var _text_json_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4965);
/* harmony import */ var _known_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5919);
/* harmony import */ var _observation_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8860);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6685);








const RECORDING_VERSION = 1;
/** A run over a hundred thousand targets writes some twelve million. */
const MOST_VALUES = 16_000_000;
/** @throws UsageError for another file, a newer recording or a damaged one. */
function parseRecording(text, file) {
    const refuse = (expected) => {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`cannot replay "${file}": expected ${expected}`);
    };
    if (!(0,_text_json_values_js__WEBPACK_IMPORTED_MODULE_4__/* .hasAtMost */ .l)(MOST_VALUES, text))
        return refuse(`at most ${MOST_VALUES} values (lists, objects, and what is in them), as of some 100,000 targets`);
    const read = parsed(text);
    const recordingVersion = read?.['recordingVersion'];
    if (typeof recordingVersion !== 'number')
        return refuse('a recording, as --record writes it');
    if (recordingVersion !== RECORDING_VERSION) {
        return refuse(`recording version ${RECORDING_VERSION}, which this release reads; the file has version ${recordingVersion}`);
    }
    try {
        return recording.read(read, '');
    }
    catch (error) {
        if (!(error instanceof _shape_js__WEBPACK_IMPORTED_MODULE_3__/* .ShapeError */ .ym))
            throw error;
        return refuse(`a whole recording; ${error.path} has another form than ${error.expected}`);
    }
}
const location = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)({ file: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(), line: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(1) });
const listed = {
    referenceIdentifiers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)()),
    profile: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(..._model_profile_js__WEBPACK_IMPORTED_MODULE_5__/* .profileNames */ .C)),
    server: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(..._model_target_js__WEBPACK_IMPORTED_MODULE_6__/* .mailServers */ .Aq)),
    writtenAt: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(location),
    discovered: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)({ format: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(), certainty: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('certain', 'likely') })),
    isUnchanged: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .set */ .hZ),
};
const target = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KC)('kind', {
    service: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)({ kind: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .exactly */ .pV)('service'), host: _observation_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .host */ .Hc, port: _observation_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .port */ .Oh, mode: _observation_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .mode */ .Mq, ...listed }),
    file: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)({
        kind: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .exactly */ .pV)('file'),
        file: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(),
        name: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .orNull */ .Xd)(_observation_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .host */ .Hc),
        isForAnyName: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .truth */ .Im),
        keyFile: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)()),
        partOf: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)()),
        ...listed,
    }),
});
const pems = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)());
const recording = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)({
    observedAt: _observation_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .date */ .p6,
    judgedAt: _observation_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .date */ .p6,
    judgedBy: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .byName */ .nG)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)())),
    trustAnchors: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(),
    anchors: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)({ public: pems, given: pems, private: pems }),
    exceptions: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)({
        ruleId: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(),
        host: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(),
        port: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .orNull */ .Xd)(_observation_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .port */ .Oh),
        fingerprint: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .orNull */ .Xd)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)()),
        until: _observation_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .date */ .p6,
        reason: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(),
        writtenAt: location,
    })),
    notes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)()),
    isOfChange: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .set */ .hZ),
    part: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)({ number: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(1, _targets_shard_js__WEBPACK_IMPORTED_MODULE_7__/* .MOST_SHARDS */ .Y), count: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(1, _targets_shard_js__WEBPACK_IMPORTED_MODULE_7__/* .MOST_SHARDS */ .Y), places: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(0)) })),
    known: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_known_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO),
    seen: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)({ target, observations: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(_observation_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .observation */ .lQ) })),
});
/** What is no object has no version either. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderRecording: () => (/* binding */ renderRecording)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3699);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8508);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7010);



/** The file's text. */
function renderRecording({ observedAt, judgedAt, judgedBy, trustAnchors, anchors, exceptions, notes, isOfChange, part, known, seen, }) {
    const written = {
        recordingVersion: _read_js__WEBPACK_IMPORTED_MODULE_1__/* .RECORDING_VERSION */ .$,
        program: { name: 'smtp-cert-check', version: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .version */ .r },
        observedAt,
        judgedAt,
        judgedBy,
        trustAnchors,
        anchors,
        exceptions,
        notes,
        ...(isOfChange && { isOfChange }),
        ...(part && { part }),
        ...(known && { known }),
        seen,
    };
    return `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)(written)}\n`;
}


/***/ })

};
