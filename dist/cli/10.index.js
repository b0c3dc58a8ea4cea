export const id = 10;
export const ids = [10];
export const modules = {

/***/ 5919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   lf: () => (/* binding */ knownCertificate),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   xt: () => (/* binding */ locked)
/* harmony export */ });
/* harmony import */ var _observation_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8860);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6685);


/** What is known from elsewhere, as data that may come from anybody: every text has an end. */
function shortText(maxCharacters) {
    return (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((value) => value.length <= maxCharacters, `a string of ${maxCharacters} characters at most`);
}
const sha256 = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((value) => /^[0-9a-f]{64}$/.test(value), 'a SHA-256 in hexadecimal digits');
const name = shortText(1000);
const knownCertificate = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)({
    sha256: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd)(sha256),
    keySha256: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd)(sha256),
    keyAlgorithm: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd)(shortText(30)),
    name,
    issuer: name,
    names: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(name),
    isSelfIssued: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .truth */ .Im,
    notBefore: _observation_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .date */ .p6,
    notAfter: _observation_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .date */ .p6,
});
const locked = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)({
    target: name,
    keyAlgorithm: shortText(30),
    keySha256: sha256,
    issuer: name,
    names: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(name),
    notBefore: _observation_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .date */ .p6,
    tlsVersion: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd)(shortText(20)),
});
const knownEndpoint = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)({
    target: name,
    address: shortText(100),
    chain: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(sha256),
    certificate: knownCertificate,
    tlsVersion: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd)(shortText(20)),
    firstSeen: _observation_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .date */ .p6,
    lastSeen: _observation_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .date */ .p6,
    newest: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(knownCertificate),
});
const known = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)({
    earlier: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)({ file: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(), observedAt: _observation_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .date */ .p6, endpoints: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(knownEndpoint) })),
    locked: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)({ file: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(), entries: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(locked) })),
    listed: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)({ file: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(), certificates: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(knownCertificate) })),
});


/***/ }),

/***/ 8860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p6: () => (/* binding */ date),
  Hc: () => (/* binding */ host),
  Mq: () => (/* binding */ mode),
  lQ: () => (/* binding */ observation),
  Oh: () => (/* binding */ port)
});

// UNUSED EXPORTS: definitions

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/model/look.js
var look = __webpack_require__(643);
// EXTERNAL MODULE: ./build/model/target.js
var target = __webpack_require__(677);
// EXTERNAL MODULE: ./build/targets/parse.js + 1 modules
var parse = __webpack_require__(6503);
;// CONCATENATED MODULE: ./build/recording/meanings.js
/** What the words of an observation mean, for docs/report.schema.json. A word without a meaning does not compile. */
const stepMeanings = {
    resolve: 'The addresses of the host: its A and AAAA records (RFC 1035 section 3.4.1, RFC 3596), or the hosts file.',
    connect: 'The TCP connection to the address (RFC 9293 section 3.5).',
    greeting: 'The reply that a server begins with, 220 (RFC 5321 section 3.1).',
    ehlo: 'The reply to EHLO, with the keywords of the extensions that the server offers (RFC 5321 section 4.1.1.1).',
    starttls: 'The reply to STARTTLS, 220 (RFC 3207 section 4).',
    handshake: 'The TLS handshake (RFC 8446 section 4, RFC 5246 section 7.3).',
    read: 'The reading of a listed file.',
};
const causeMeanings = {
    timeout: 'Nothing came within the time limit of the step. RFC 5321 section 4.5.3.2 has longer ones for senders.',
    aborted: 'A signal ended the run before an answer came.',
    'run-timeout': 'The time limit of the whole run passed before an answer came.',
    'no-route': 'This machine has no route to addresses of that family.',
    'system-error': "The system or the name server reported an error, by its code: ENOTFOUND (no such name, or none with that kind of address; RFC 2308), ECONNREFUSED and ECONNRESET (a reset, RFC 9293 section 3.5.2), and others of Node.js's list.",
    'address-not-allowed': 'The address is not global (the special-purpose registries of RFC 6890), and the run goes by what others wrote, so it was not connected to.',
    'port-not-allowed': 'The port is none of 25, 465, 587 and 2525, and the run goes by what others wrote.',
    'file-unreadable': 'The listed file cannot be read, or holds nothing that can be.',
    'connection-closed': 'The server closed the connection without a reply (RFC 5321 section 3.8 asks for a 421).',
    'smtp-reply': 'The reply refuses the step: 4yz for now, 5yz for good (RFC 5321 section 4.2.1).',
    'malformed-reply': 'The line is no reply of SMTP: three digits, then a space or a hyphen (RFC 5321 section 4.2).',
    'reply-too-long': 'The reply is longer than anything RFC 5321 section 4.5.3.1.5 has in mind, which is 512 octets a line.',
    'keyword-not-offered': 'The reply to EHLO lacks the keyword of the extension (RFC 5321 section 2.2.1, RFC 3207 section 2).',
    'tls-alert': 'The server ended the handshake by a fatal alert, with its number (RFC 8446 section 6.2).',
    'tls-error': 'What the server sent is no TLS that OpenSSL can follow, by the code of its error.',
};
const defectMeanings = {
    'end-missing': 'The block has a BEGIN line and no END line (RFC 7468 section 3).',
    'end-not-alone': 'The END line has something else in it, so OpenSSL does not take it for the end.',
    'end-of-another': 'The END line has another label than the BEGIN line (RFC 7468 section 2 wants the same one).',
    'not-base64': 'The body is not base64 (RFC 4648 section 4).',
    empty: 'There is nothing between the BEGIN line and the END line.',
    'blank-line': 'The body has a blank line: OpenSSL takes what comes before it for the headers of RFC 1421 section 4.4.',
    'marker-inside': 'A marker is in the middle of a line of the body: OpenSSL takes what comes before it, and drops the rest.',
    'marker-not-alone': 'The BEGIN line has something else in it, so OpenSSL passes over the block.',
    'not-a-certificate': 'The body can be decoded, and is something other than a certificate (RFC 5280 section 4.1).',
    'bytes-behind': 'Something comes behind the certificate in the same block.',
    'trusted-first': "The block is a TRUSTED CERTIFICATE of OpenSSL's, which OpenSSL alone loads, as the first one of a file.",
    'key-type-again': 'The key of a further chain has the type of an earlier one, and Postfix has one certificate of each type.',
    'trusted-elsewhere': "The block is a TRUSTED CERTIFICATE of OpenSSL's behind the first one, which nothing loads.",
};

// EXTERNAL MODULE: ./build/recording/shape.js
var shape = __webpack_require__(6685);
;// CONCATENATED MODULE: ./build/recording/observation-shape.js







/** As many as a run over a hundred thousand targets shows of its own; the texts of more are not held on to. */
const MOST_KNOWN = 300_000;
/** Observations as data: what a recording may hold of them, and their part of docs/report.schema.json. */
/** Shapes that others refer to by name, for the schema's $defs. */
const definitions = {};
function defined(name, shape) {
    definitions[name] = shape.schema;
    return { ...shape, schema: { $ref: `#/$defs/${name}` } };
}
const port = (0,shape/* whole */.WQ)(1, 65_535);
const date = (0,shape/* text */.Qq)((value) => !Number.isNaN(Date.parse(value)), 'an ISO 8601 date', { format: 'date-time' });
/** A host is printed, and put into a command to copy: it has to be one that a run could have had. */
const host = (0,shape/* text */.Qq)((value) => (0,parse/* nameOf */.Vb)(value) === value || (0,parse/* v6Of */.Om)(value) === value, 'a host name or an IP address in its shortest form');
const mode = defined('mode', (0,shape/* oneOf */.yL)(...target/* tlsModes */.A8));
const endpoint = (0,shape/* orNull */.Xd)((0,shape/* record */.g1)({
    address: (0,shape/* text */.Qq)((value) => (0,external_node_net_.isIP)(value) !== 0, 'an IP address'),
    port,
    family: (0,shape/* oneNumberOf */.xb)(4, 6),
}));
const observation_shape_look = (0,shape/* record */.g1)({
    name: (0,shape/* oneOf */.yL)(...look/* lookNames */.Gj),
    serverName: (0,shape/* described */.WY)('Sent as SNI; null: none was sent.', (0,shape/* orNull */.Xd)((0,shape/* text */.Qq)())),
});
const step = defined('step', (0,shape/* oneMeaning */.SL)(stepMeanings));
const limitMs = (0,shape/* whole */.WQ)(0);
const cause = defined('cause', (0,shape/* union */.KC)('kind', (0,shape/* describedEach */.$N)(causeMeanings, {
    timeout: (0,shape/* record */.g1)({ kind: (0,shape/* exactly */.pV)('timeout'), limitMs }),
    aborted: (0,shape/* record */.g1)({ kind: (0,shape/* exactly */.pV)('aborted') }),
    'run-timeout': (0,shape/* record */.g1)({ kind: (0,shape/* exactly */.pV)('run-timeout'), limitMs }),
    'no-route': (0,shape/* record */.g1)({ kind: (0,shape/* exactly */.pV)('no-route'), family: (0,shape/* oneNumberOf */.xb)(4, 6) }),
    'system-error': (0,shape/* record */.g1)({ kind: (0,shape/* exactly */.pV)('system-error'), code: (0,shape/* text */.Qq)(), message: (0,shape/* text */.Qq)() }),
    'address-not-allowed': (0,shape/* record */.g1)({
        kind: (0,shape/* exactly */.pV)('address-not-allowed'),
        range: (0,shape/* text */.Qq)(),
    }),
    'port-not-allowed': (0,shape/* record */.g1)({ kind: (0,shape/* exactly */.pV)('port-not-allowed'), port }),
    'file-unreadable': (0,shape/* record */.g1)({ kind: (0,shape/* exactly */.pV)('file-unreadable'), reason: (0,shape/* text */.Qq)() }),
    'connection-closed': (0,shape/* record */.g1)({ kind: (0,shape/* exactly */.pV)('connection-closed') }),
    'smtp-reply': (0,shape/* record */.g1)({ kind: (0,shape/* exactly */.pV)('smtp-reply'), code: (0,shape/* whole */.WQ)(200, 599), text: (0,shape/* text */.Qq)() }),
    'malformed-reply': (0,shape/* record */.g1)({ kind: (0,shape/* exactly */.pV)('malformed-reply'), text: (0,shape/* text */.Qq)() }),
    'reply-too-long': (0,shape/* record */.g1)({ kind: (0,shape/* exactly */.pV)('reply-too-long'), limitBytes: (0,shape/* whole */.WQ)(1) }),
    'keyword-not-offered': (0,shape/* record */.g1)({
        kind: (0,shape/* exactly */.pV)('keyword-not-offered'),
        keyword: (0,shape/* text */.Qq)(),
    }),
    'tls-alert': (0,shape/* record */.g1)({ kind: (0,shape/* exactly */.pV)('tls-alert'), alertNumber: (0,shape/* whole */.WQ)(0, 255) }),
    'tls-error': (0,shape/* record */.g1)({
        kind: (0,shape/* exactly */.pV)('tls-error'),
        code: (0,shape/* text */.Qq)(),
        text: (0,shape/* optional */.lq)((0,shape/* described */.WY)('The line that the server sent instead of TLS, where it was text.', (0,shape/* text */.Qq)())),
    }),
})));
const dialogue = defined('dialogue', (0,shape/* record */.g1)({
    greeting: (0,shape/* text */.Qq)(),
    ehloKeywords: (0,shape/* list */.p_)((0,shape/* text */.Qq)()),
    bytesAfterStarttls: (0,shape/* optional */.lq)((0,shape/* whole */.WQ)(1)),
}));
const cut = (0,shape/* record */.g1)({ outcome: (0,shape/* exactly */.pV)('interruption'), step, cause });
/** What every observation has. */
const seen = {
    endpoint: (0,shape/* described */.WY)('null: the host name resolves to no address.', endpoint),
    look: observation_shape_look,
    startedAt: date,
    elapsedMs: (0,shape/* whole */.WQ)(0),
    dialogue: (0,shape/* optional */.lq)(dialogue),
};
/** One certificate and nothing else: what is behind it, or no certificate at all, may be a key. */
const certificate = once((0,shape/* text */.Qq)((value) => {
    try {
        return new external_node_crypto_.X509Certificate(value).toString().trim() === value.trim();
    }
    catch {
        return false;
    }
}, 'one certificate in PEM form', { pattern: '^-----BEGIN CERTIFICATE-----' }));
/** Many endpoints show one certificate: it is decoded and kept once, however often it is written. */
function once(shape) {
    const known = new Map();
    return {
        schema: shape.schema,
        read(value, path) {
            const before = typeof value === 'string' ? known.get(value) : undefined;
            if (before !== undefined)
                return before;
            const read = shape.read(value, path);
            if (known.size >= MOST_KNOWN)
                known.clear();
            known.set(read, read);
            return read;
        },
    };
}
const opensslVerdict = (0,shape/* described */.WY)('Why OpenSSL refused the path; null: it accepted it; NOT_ASKED: it was not asked at its usual security level.', (0,shape/* orNull */.Xd)((0,shape/* text */.Qq)()));
const handshake = (0,shape/* record */.g1)({
    outcome: (0,shape/* exactly */.pV)('handshake'),
    ...seen,
    tlsVersion: (0,shape/* text */.Qq)(),
    cipherSuite: (0,shape/* text */.Qq)(),
    keyExchange: (0,shape/* optional */.lq)((0,shape/* described */.WY)("The group or method of the key exchange, by OpenSSL's name; absent: unknown.", (0,shape/* text */.Qq)())),
    presentedChain: (0,shape/* described */.WY)('PEM, as sent.', (0,shape/* several */.J$)(certificate)),
    isOcspStapled: shape/* truth */.Im,
    isRenegotiated: (0,shape/* optional */.lq)((0,shape/* described */.WY)('Set where the server asked for another handshake on the same connection.', shape/* set */.hZ)),
    namesAtAddress: (0,shape/* optional */.lq)((0,shape/* described */.WY)('Other hosts on the certificate whose names resolve to the address; looked up where it does not name the host.', (0,shape/* list */.p_)(host))),
    opensslVerdict,
    afterwards: (0,shape/* union */.KC)('outcome', {
        answered: (0,shape/* record */.g1)({ outcome: (0,shape/* exactly */.pV)('answered'), dialogue }),
        interruption: cut,
    }),
});
const interruption = (0,shape/* record */.g1)({
    outcome: (0,shape/* exactly */.pV)('interruption'),
    ...seen,
    step,
    cause,
    family: (0,shape/* optional */.lq)((0,shape/* described */.WY)('The kind of address that could not be resolved, where the other one could.', (0,shape/* oneNumberOf */.xb)(4, 6))),
    inOtherMode: (0,shape/* optional */.lq)((0,shape/* described */.WY)('What the port did in the other TLS mode, where that was tried.', (0,shape/* record */.g1)({ mode, works: shape/* truth */.Im, cause: (0,shape/* optional */.lq)(cause) }))),
});
const line = (0,shape/* whole */.WQ)(1);
const fileReading = (0,shape/* record */.g1)({
    outcome: (0,shape/* exactly */.pV)('file'),
    startedAt: date,
    elapsedMs: (0,shape/* whole */.WQ)(0),
    format: (0,shape/* oneOf */.yL)('pem', 'der', 'pkcs12'),
    presentedChain: (0,shape/* described */.WY)('PEM, in the order of the file.', (0,shape/* list */.p_)(certificate)),
    chainNumber: (0,shape/* optional */.lq)((0,shape/* described */.WY)("Which of the file's chains this is, where it has several, each behind its key.", (0,shape/* whole */.WQ)(1))),
    isKeyFirst: (0,shape/* optional */.lq)((0,shape/* described */.WY)('Whether the key of the file comes before its certificates; absent where it holds not both.', shape/* truth */.Im)),
    keyFile: (0,shape/* optional */.lq)((0,shape/* described */.WY)('The file whose key was compared with the first certificate, where it is another one.', (0,shape/* text */.Qq)())),
    partOf: (0,shape/* optional */.lq)((0,shape/* described */.WY)('The file that was judged instead, since this one is nothing but a part of it.', (0,shape/* text */.Qq)())),
    opensslVerdict,
    unread: (0,shape/* described */.WY)('What is in the file and was not read: where it is, never its text.', (0,shape/* list */.p_)((0,shape/* record */.g1)({
        line,
        defect: (0,shape/* oneMeaning */.SL)(defectMeanings),
        lengthBytes: (0,shape/* whole */.WQ)(1),
        sha256: (0,shape/* text */.Qq)((value) => /^[0-9a-f]{64}$/.test(value), 'a SHA-256 digest', { pattern: '^[0-9a-f]{64}$' }),
    }))),
    privateKeys: (0,shape/* described */.WY)('The private keys in the file and in its folder; never their text.', (0,shape/* list */.p_)((0,shape/* record */.g1)({
        file: (0,shape/* text */.Qq)(),
        line,
        state: (0,shape/* oneOf */.yL)('belongs', 'belongs-not', 'not-compared', 'encrypted', 'undecodable', 'hidden'),
        isInRepository: shape/* truth */.Im,
        permissions: (0,shape/* orNull */.Xd)((0,shape/* text */.Qq)()),
    }))),
    neighbours: (0,shape/* described */.WY)('The first certificate of each other file in the folder.', (0,shape/* list */.p_)((0,shape/* record */.g1)({ file: (0,shape/* text */.Qq)(), certificate }))),
});
const observation = defined('observation', (0,shape/* union */.KC)('outcome', { handshake, interruption, file: fileReading }));


/***/ }),

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

/***/ 6685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ describedEach),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   J$: () => (/* binding */ several),
/* harmony export */   KC: () => (/* binding */ union),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   SL: () => (/* binding */ oneMeaning),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   WY: () => (/* binding */ described),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   hZ: () => (/* binding */ set),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   nG: () => (/* binding */ byName),
/* harmony export */   pV: () => (/* binding */ exactly),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   xb: () => (/* binding */ oneNumberOf),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   ym: () => (/* binding */ ShapeError)
/* harmony export */ });
class ShapeError extends Error {
    name = 'ShapeError';
    /** "seen[3].target.port" */
    path;
    expected;
    constructor(path, expected) {
        super(`${path}: expected ${expected}`);
        this.path = path;
        this.expected = expected;
    }
}
function optional(shape) {
    return { optional: shape };
}
/** A shape with words about the value, for the schema. */
function described(description, shape) {
    return { ...shape, schema: { ...shape.schema, description } };
}
/** The same for each of several. */
function describedEach(descriptions, shapes) {
    const names = Object.keys(shapes);
    return Object.fromEntries(names.map((name) => [name, described(descriptions[name], shapes[name])]));
}
/** A string that passes a further test; `form` says in words what it is. */
function text(isOne = () => true, form = 'a string', schema = {}) {
    return shapeOf((value) => typeof value === 'string' && isOne(value), form, { type: 'string', ...schema });
}
const truth = shapeOf((value) => typeof value === 'boolean', 'true or false', { type: 'boolean' });
/** A mark that is set or absent. */
const set = shapeOf((value) => value === true, 'true', { const: true });
function whole(minimum, maximum = Number.MAX_SAFE_INTEGER) {
    const isOne = (value) => Number.isInteger(value) && value >= minimum && value <= maximum;
    const form = maximum === Number.MAX_SAFE_INTEGER ? `${minimum} or more` : `from ${minimum} to ${maximum}`;
    const limits = maximum === Number.MAX_SAFE_INTEGER ? { minimum } : { minimum, maximum };
    return shapeOf(isOne, `a whole number, ${form}`, { type: 'integer', ...limits });
}
/** One word of a few. */
function oneOf(...words) {
    return shapeOf((value) => words.includes(value), `one of ${words.join(', ')}`, { enum: words });
}
/** One word of a few, each with what it means, for the schema. */
function oneMeaning(meanings) {
    const words = Object.keys(meanings);
    const { read } = oneOf(...words);
    return { read, schema: { oneOf: words.map((word) => ({ const: word, description: meanings[word] })) } };
}
/** One number of a few. */
function oneNumberOf(...values) {
    return shapeOf((value) => values.includes(value), `one of ${values.join(', ')}`, { enum: values });
}
function orNull({ read, schema }) {
    return {
        read: (value, path) => (value === null ? null : read(value, path)),
        schema: { anyOf: [schema, { type: 'null' }] },
    };
}
function list(item) {
    return {
        read(value, path) {
            if (!Array.isArray(value))
                throw new ShapeError(path, 'a list');
            return value.map((one, index) => item.read(one, `${path}[${index}]`));
        },
        schema: { type: 'array', items: item.schema },
    };
}
/** A list that is not empty. */
function several(item) {
    const { read, schema } = list(item);
    return {
        read(value, path) {
            const [first, ...rest] = read(value, path);
            if (first === undefined)
                throw new ShapeError(path, 'a list of one or more');
            return [first, ...rest];
        },
        schema: { ...schema, minItems: 1 },
    };
}
/** Values of one shape under names that anybody may choose. */
function byName(item) {
    return {
        read: (value, path) => Object.fromEntries(Object.entries(objectAt(value, path)).map(([name, one]) => [name, item.read(one, `${path}.${name}`)])),
        schema: { type: 'object', additionalProperties: item.schema },
    };
}
function record(fields) {
    const entries = Object.entries(fields);
    const shapeIn = (field) => ('optional' in field ? field.optional : field);
    return {
        read(value, path) {
            const given = objectAt(value, path);
            const read = entries.flatMap(([name, field]) => {
                const one = Object.hasOwn(given, name) ? given[name] : undefined;
                if (one === undefined && 'optional' in field)
                    return [];
                return [[name, shapeIn(field).read(one, path === '' ? name : `${path}.${name}`)]];
            });
            return Object.fromEntries(read);
        },
        schema: {
            type: 'object',
            additionalProperties: false,
            required: entries.filter(([, field]) => !('optional' in field)).map(([name]) => name),
            properties: Object.fromEntries(entries.map(([name, field]) => [name, shapeIn(field).schema])),
        },
    };
}
/** Variants told apart by one field, which each of them describes with `exactly`. */
function union(tag, variants) {
    const shapes = variants;
    return {
        read(value, path) {
            const name = objectAt(value, path)[tag];
            const shape = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
            if (shape === undefined)
                throw new ShapeError(`${path}.${tag}`, `one of ${Object.keys(shapes).join(', ')}`);
            return shape.read(value, path);
        },
        schema: { oneOf: Object.values(shapes).map(({ schema }) => schema) },
    };
}
/** The value of a variant's tag. */
function exactly(value) {
    return shapeOf((one) => one === value, `"${value}"`, { const: value });
}
function shapeOf(isOne, expected, schema) {
    return {
        read(value, path) {
            if (!isOne(value))
                throw new ShapeError(path, expected);
            return value;
        },
        schema,
    };
}
function objectAt(value, path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new ShapeError(path, 'an object');
    return value;
}


/***/ }),

/***/ 4965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ hasAtMost)
/* harmony export */ });
const [COMMA, BRACKET, BRACE] = [44, 91, 123];
/**
 * Whether a text in JSON has so many values at most: lists, objects, and what is in them. What a parser makes of a text takes memory by
 * them, and not by its letters: an empty list some hundred bytes, for two letters and a comma. Signs in strings count too; they are few.
 */
function hasAtMost(mostValues, json) {
    if (json.length <= mostValues)
        return true;
    let count = 0;
    for (let at = 0; at < json.length && count <= mostValues; at++) {
        const code = json.charCodeAt(at);
        if (code === COMMA || code === BRACKET || code === BRACE)
            count++;
    }
    return count <= mostValues;
}


/***/ })

};
