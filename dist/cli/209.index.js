export const id = 209;
export const ids = [209];
export const modules = {

/***/ 247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ filesBelow)
/* harmony export */ });
/* unused harmony export isFolder */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1210);



/** @param enters whether to look into a folder, by its path with a "/" at the end. */
function filesBelow(folder, enters, mostEntries) {
    const paths = [];
    const waiting = [''];
    let left = mostEntries;
    let isCut = false;
    for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
        const read = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .M)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below), left);
        left -= read.entries.length;
        isCut ||= read.isCut;
        for (const entry of read.entries) {
            const path = below + entry.name;
            if (entry.isFile())
                paths.push(path);
            else if (entry.isDirectory() && enters(`${path}/`))
                waiting.push(`${path}/`);
        }
    }
    return { paths: paths.sort(), isCut };
}
function isFolder(path) {
    try {
        return lstatSync(path).isDirectory();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mn: () => (/* binding */ openFindingsOf),
/* harmony export */   qh: () => (/* binding */ fateBy)
/* harmony export */ });
/* unused harmony exports isTold, isFailing */
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2364);
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(677);
/* harmony import */ var _pki_end_entity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1952);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9057);






/** Whether a finding is told from run to run: a note is for information, and an accepted one is known. */
function isTold({ level, accepted }) {
    return level !== 'note' && accepted === undefined;
}
/** Whether it is a reason for the run to fail. */
function isFailing(finding, target, policy) {
    return isBlocking(finding, policyFor(target, policy));
}
/** The findings of a run that are told, as the next run will know them. */
function openFindingsOf({ targets }, at, isAsked = isTold) {
    return targets.flatMap(({ target, findings }) => findings
        .filter((finding) => isAsked(finding, target))
        .map(({ key, ruleId, endpoint }) => ({
        key,
        ruleId,
        target: (0,_model_target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetKeyOf */ .IY)(target),
        address: endpoint?.address ?? null,
        firstSeen: at,
        lastSeen: at,
    })));
}
/** @param isWhole whether the run looked at all that is listed. */
function fateBy({ targets }, isWhole) {
    // One server may be judged in several ways.
    const found = new Map();
    for (const { target, findings, observations } of targets) {
        const own = found.get((0,_model_target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetKeyOf */ .IY)(target));
        if (own === undefined)
            found.set((0,_model_target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetKeyOf */ .IY)(target), { findings: [...findings], observations: [...observations] });
        else {
            own.findings.push(...findings);
            own.observations.push(...observations);
        }
    }
    const told = new Set(targets.flatMap(({ findings }) => findings.filter(isTold).map(({ key }) => key)));
    const accepted = new Set(targets.flatMap(({ findings }) => findings.filter((one) => one.accepted !== undefined).map(({ key }) => key)));
    return (finding) => {
        const { key, target } = finding;
        if (told.has(key))
            return 'still';
        if (accepted.has(key))
            return 'accepted';
        const seen = found.get(target);
        if (seen === undefined)
            return isWhole ? 'unlisted' : 'untold';
        return isInDoubt(seen, finding) ? 'untold' : 'gone';
    };
}
/** Whether something keeps the run from seeing that a finding at that address is gone. */
function isInDoubt({ findings, observations }, finding) {
    const { address, ruleId: before } = finding;
    return findings.some(({ kind, ruleId, endpoint }) => {
        if (kind !== 'inconclusive' && !HIDING.includes(ruleId))
            return false;
        if (ruleId === 'look-incomplete' && isOfMainLook(finding, observations))
            return false;
        // Where the dialogue came further than to the fault of an earlier step, that one is gone.
        if ((0,_rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isRuleId */ .KX)(before) && (0,_rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleOf */ .Y)(before).hidesCertificate && ORDER.indexOf(before) < ORDER.indexOf(ruleId))
            return false;
        return endpoint === null || address === null || endpoint.address === address;
    });
}
/**
 * Whether the look that decides, which is complete where a further one is not, shows what a finding was about: the dialogue, or the
 * certificate of that type of key. A server that never answers one look would keep everything open for ever.
 */
function isOfMainLook({ ruleId, key, address }, observations) {
    const subject = (0,_rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isRuleId */ .KX)(ruleId) ? (0,_rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleOf */ .Y)(ruleId).subject : null;
    if (subject !== 'certificate')
        return subject === 'connection';
    const words = key.split(' ');
    return (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .mainsOf */ .OE)(observations)
        .filter((one) => (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointOf */ .X5)(one)?.address === address)
        .flatMap((one) => (0,_pki_end_entity_js__WEBPACK_IMPORTED_MODULE_1__/* .endEntityOf */ .A3)(one) ?? [])
        .some((certificate) => words.includes((0,_pki_end_entity_js__WEBPACK_IMPORTED_MODULE_1__/* .faceOf */ .zn)(certificate)));
}
const ORDER = _rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .rules */ .aO.map(({ id }) => id);
/** Rules whose findings leave something unseen: the certificate, or one of its faces. */
const HIDING = [..._rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .rules */ .aO.filter(({ hidesCertificate }) => hidesCertificate).map(({ id }) => id), 'look-incomplete'];


/***/ }),

/***/ 8027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ withIssues),
/* harmony export */   H: () => (/* binding */ remembered)
/* harmony export */ });
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(677);
/* harmony import */ var _pki_known_endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5543);
/* harmony import */ var _open_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9131);



/** An address that was not seen for so long is not in use any more. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;
/** What the next run is to know: what this one saw, and what it has no better knowledge of. */
function remembered(before, { observed, report, isWhole }) {
    const { observedAt, seen } = observed;
    const listed = new Set(seen.map(({ target }) => (0,_model_target_js__WEBPACK_IMPORTED_MODULE_2__/* .targetKeyOf */ .IY)(target)));
    const now = new Map(seen.flatMap((one) => (0,_pki_known_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .knownEndpointsOf */ .j8)(one, observedAt)).map((one) => [placeOf(one), one]));
    const earliestMs = Date.parse(observedAt) - KEPT_DAYS * DAY_MS;
    const isKept = ({ target, lastSeen }) => (listed.has(target) || !isWhole) && Date.parse(lastSeen) >= earliestMs;
    const known = new Map((before?.endpoints ?? []).filter(isKept).map((one) => [placeOf(one), one]));
    for (const [place, one] of now)
        known.set(place, together(known.get(place), one, observedAt));
    const fate = (0,_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .fateBy */ .qh)(report, isWhole);
    const findings = new Map((before?.findings ?? []).map((one) => [one.key, one]));
    for (const [key, one] of findings)
        if (['gone', 'accepted', 'unlisted'].includes(fate(one)))
            findings.delete(key);
    for (const one of (0,_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .openFindingsOf */ .mn)(report, observedAt))
        findings.set(one.key, { ...one, firstSeen: findings.get(one.key)?.firstSeen ?? one.firstSeen });
    return {
        observedAt,
        endpoints: [...known.values()].sort(by(placeOf)),
        findings: [...findings.values()].sort(by(({ key }) => key)),
        issues: before?.issues ?? [],
    };
}
/** The same state, with what has become of its issues. */
function withIssues(state, issues) {
    const byId = new Map([...state.issues, ...issues].map((one) => [one.id, one]));
    return { ...state, issues: [...byId.values()].sort(by(({ id }) => id)) };
}
function placeOf({ target, address, certificate }) {
    return `${target} ${address} ${certificate.keyAlgorithm}`;
}
function together(before, now, at) {
    if (before === undefined)
        return now;
    const isSame = before.certificate.sha256 === now.certificate.sha256;
    const newest = [before.certificate, ...(before.newest === undefined ? [] : [before.newest])]
        .filter((one) => isNewer(one, now.certificate) && Date.parse(one.notAfter) > Date.parse(at))
        .sort((a, b) => Date.parse(b.notBefore) - Date.parse(a.notBefore))[0];
    return { ...now, firstSeen: isSame ? before.firstSeen : now.firstSeen, ...(newest && { newest }) };
}
function isNewer(one, other) {
    return Date.parse(one.notBefore) > Date.parse(other.notBefore);
}
/** For texts of which no two are alike. */
function by(text) {
    return (a, b) => (text(a) < text(b) ? -1 : 1);
}


/***/ }),

/***/ 8870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ anchorsOfUse),
/* harmony export */   Z1: () => (/* binding */ splitPem),
/* harmony export */   sz: () => (/* binding */ trustAnchorsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9812);


/**
 * A trust-anchor set. Decoding waits until a path asks: a set has some 120 members and a path needs one or two.
 */
function trustAnchorsOf(byOrigin, description) {
    const origins = new Map();
    for (const origin of ['public', 'given', 'private']) {
        for (const one of byOrigin[origin])
            if (!origins.has(one))
                origins.set(one, origin);
    }
    const pem = [...origins.keys()];
    let index;
    const decoded = new Map();
    return {
        description,
        publicPem: pem.filter((one) => origins.get(one) !== 'private'),
        pem,
        withSubject(name) {
            const key = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(name);
            const known = decoded.get(key);
            if (known !== undefined)
                return known;
            index ??= indexOf(pem);
            const anchors = (index.get(key) ?? []).map((one) => ({
                certificate: (0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateOf */ .tq)(one),
                origin: origins.get(one) ?? 'private',
            }));
            decoded.set(key, anchors);
            return anchors;
        },
    };
}
/** Those anchors that the chains could lead to: whatever their certificates name as their issuer, or are. */
function anchorsOfUse(anchors, presentedChains) {
    const presented = [...new Set(presentedChains.flat())].flatMap((pem) => {
        try {
            return [new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem)];
        }
        catch {
            // What cannot be decoded in a file leads to no anchor.
            return [];
        }
    });
    const names = new Set(presented.flatMap(({ subject, issuer }) => [(0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .nameInLine */ .BT)(subject), (0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .nameInLine */ .BT)(issuer)]));
    const found = [...names].flatMap((name) => anchors.withSubject(name));
    const pemOf = (origin) => [
        ...new Set(found.filter((one) => one.origin === origin).map(({ certificate }) => certificate.x509.toString())),
    ].sort();
    return { public: pemOf('public'), given: pemOf('given'), private: pemOf('private') };
}
function indexOf(pem) {
    const index = new Map();
    for (const one of pem) {
        const key = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)((0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .nameInLine */ .BT)(new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(one).subject));
        index.set(key, [...(index.get(key) ?? []), one]);
    }
    return index;
}
const MARKER = /-----(BEGIN|END) (?:TRUSTED |X509 )?CERTIFICATE-----/g;
/**
 * The certificates of a PEM file, each as a text of its own; what is between the blocks is passed over.
 * @throws Error that says which block is not a certificate or has trust settings, or that there is none.
 */
function splitPem(text) {
    const blocks = blocksOf(text);
    if (blocks.length === 0)
        throw new Error('it holds no "-----BEGIN CERTIFICATE-----" block');
    return blocks.map((block, index) => {
        try {
            // Decoded in the form in which it is asked for again.
            const pem = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).toString();
            (0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateOf */ .tq)(pem);
            return pem;
        }
        catch (error) {
            throw new Error(`certificate ${index + 1} of ${blocks.length} cannot be decoded: ${error.message}`);
        }
    });
}
/** From marker to marker, each of them looked at once, however many begin and never end. */
function blocksOf(text) {
    const blocks = [];
    let begin = null;
    for (const { 0: marker, 1: kind, index } of text.matchAll(MARKER)) {
        // Its trust settings may say that it is not to be trusted for servers; nothing here reads them.
        if (marker.includes('TRUSTED'))
            throw new Error(`certificate ${blocks.length + 1} is a "TRUSTED CERTIFICATE", with trust settings; write it anew with "openssl x509"`);
        if (kind === 'BEGIN')
            begin ??= index;
        else if (begin !== null) {
            blocks.push(text.slice(begin, index + marker.length));
            begin = null;
        }
    }
    if (begin !== null)
        throw new Error(`certificate ${blocks.length + 1} has no "-----END CERTIFICATE-----"`);
    return blocks;
}


/***/ }),

/***/ 5896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ renegotiationOf),
/* harmony export */   EZ: () => (/* binding */ startHandshake),
/* harmony export */   F8: () => (/* binding */ handshakeFacts),
/* harmony export */   Ye: () => (/* binding */ clientHello),
/* harmony export */   au: () => (/* binding */ handshaken),
/* harmony export */   wF: () => (/* binding */ secureContexts)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
/* harmony import */ var _cause_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9554);
/* harmony import */ var _offer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83);
/* harmony import */ var _presented_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7651);





/** How each look differs from the first in what OpenSSL is told. */
const TLS_OPTIONS = {
    // Without the post-quantum key share of Node.js 24 the ClientHello fits one TCP segment (364 bytes for 1,594).
    'small-client-hello': { ecdhCurve: 'X25519:P-256:P-384' },
    'any-algorithm': { ...(0,_offer_js__WEBPACK_IMPORTED_MODULE_3__/* .optionsOf */ .c)('openssl'), sigalgs: undefined, ecdhCurve: 'auto', secureOptions: 0 },
    rsa: { sigalgs: 'RSA-PSS+SHA256:RSA-PSS+SHA384:RSA-PSS+SHA512:RSA+SHA256:RSA+SHA384:RSA+SHA512' },
    ecdsa: { sigalgs: 'ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512' },
    'tls1.2': { maxVersion: 'TLSv1.2' },
    'obsolete-tls': { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' },
};
/**
 * One context a look for the whole run, made when it is first needed: reading some 120 trust anchors takes OpenSSL
 * longer than a handshake. The default security level stays, except for obsolete TLS: a lower one would relax the verdict
 * on the certificates too.
 */
function secureContexts(trustAnchorPem, offer, clientCertificate = null) {
    const made = new Map();
    return (look, main = 'first') => {
        // A look without SNI asks for nothing else of OpenSSL.
        const name = look === 'without-sni' ? 'first' : look;
        const key = `${name} ${main}`;
        const known = made.get(key);
        if (known !== undefined)
            return known;
        const presented = name === 'client-certificate' && clientCertificate !== null;
        const context = (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.createSecureContext)({
            ca: [...trustAnchorPem],
            // In so many words, so that NODE_OPTIONS cannot lower it.
            minVersion: 'TLSv1.2',
            ...(0,_offer_js__WEBPACK_IMPORTED_MODULE_3__/* .optionsOf */ .c)(offer),
            ...TLS_OPTIONS[main],
            ...TLS_OPTIONS[name],
            ...(presented && { key: clientCertificate.privateKeyPem, cert: clientCertificate.certificatePem }),
        });
        made.set(key, context);
        return context;
    };
}
/** More certificates than any chain needs; OpenSSL itself stops at some 100 KB of them. */
const MAX_PRESENTED_CERTIFICATES = 1000;
/**
 * Begins TLS over a connected socket; `handshaken` waits for it. From here on only the TLS socket may be destroyed:
 * Node 20 crashes when the plain one goes first. The handshake goes on whatever OpenSSL thinks of the certificate.
 * @param serverName sent as SNI (RFC 6066 section 3); null sends none, which IP literals require.
 */
function startHandshake(socket, serverName, secureContext) {
    const secured = (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.connect)({
        socket,
        secureContext,
        servername: serverName ?? '',
        rejectUnauthorized: false,
        // The name is judged by RFC 9525 elsewhere; Node's own check would accept common names and partial wildcards.
        checkServerIdentity: () => undefined,
        requestOCSP: true,
    });
    // Node converts the whole chain for the check it is told not to make, and Node.js 24 crashes in that conversion on
    // a curve without a NIST name, wherever in the chain a server puts it.
    secured.getPeerCertificate = () => ({});
    return secured;
}
/** The first bytes that this client sends with TLS, for a connection on which no TLS is to follow. */
async function clientHello(serverName, secureContext) {
    let secured;
    try {
        return await new Promise((resolve, reject) => {
            const nowhere = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Duplex({
                read() { },
                write(bytes, _encoding, done) {
                    resolve(bytes);
                    done();
                },
            });
            const servername = serverName ?? '';
            secured = (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.connect)({ socket: nowhere, secureContext, servername, rejectUnauthorized: false }).on('error', reject);
        });
    }
    finally {
        secured?.destroy();
    }
}
/**
 * Waits for the handshake.
 * @returns whether an OCSP response was stapled to it (RFC 6066 section 8).
 * @throws the socket's error when it fails.
 */
function handshaken(socket) {
    return new Promise((resolve, reject) => {
        let isStapled = false;
        socket.once('OCSPResponse', (response) => {
            isStapled = (response?.length ?? 0) > 0;
        });
        const onClose = () => reject(new _cause_js__WEBPACK_IMPORTED_MODULE_2__/* .DialogueEnded */ .l({ kind: 'connection-closed' }));
        socket.once('close', onClose);
        socket.once('error', reject);
        socket.once('secureConnect', () => {
            socket.off('close', onClose).off('error', reject);
            // Between two reads nobody listens; the next read finds the error on the stream.
            socket.on('error', () => { });
            resolve(isStapled);
        });
    });
}
/** Tells later whether the server has asked for another handshake; in TLS 1.3 there is none, and its tickets look like one. */
function renegotiationOf(socket) {
    let isRenegotiated = false;
    socket.on('secure', () => {
        isRenegotiated = socket.getProtocol() !== 'TLSv1.3';
    });
    return () => isRenegotiated;
}
function handshakeFacts(socket, look, isStapled) {
    return {
        tlsVersion: socket.getProtocol() ?? 'unknown',
        cipherSuite: socket.getCipher().standardName,
        ...keyExchangeOf(socket),
        presentedChain: presentedChain(socket),
        isOcspStapled: isStapled,
        opensslVerdict: look === 'obsolete-tls' ? 'NOT_ASKED' : socket.authorized ? null : String(socket.authorizationError),
    };
}
/** Static RSA has no key of its own for the connection, and finite fields have no name. */
function keyExchangeOf(socket) {
    const { type, name, size } = socket.getEphemeralKeyInfo();
    if (name !== undefined)
        return { keyExchange: name };
    if (type !== undefined)
        return { keyExchange: `${type} ${size} bits` };
    return socket.getCipher().standardName.startsWith('TLS_RSA_') ? { keyExchange: 'RSA' } : {};
}
/**
 * The certificates as sent. Walking issuerCertificate from here keeps the order of the Certificate message and adds
 * nothing; getPeerCertificate(true) sorts, completes and drops.
 */
function presentedChain(socket) {
    const chain = [];
    let certificate = socket.getPeerX509Certificate();
    while (certificate !== undefined && chain.length < MAX_PRESENTED_CERTIFICATES) {
        chain.push(certificate.toString());
        certificate = certificate.issuerCertificate;
    }
    const [endEntity, ...rest] = chain;
    if (endEntity === undefined)
        throw new _cause_js__WEBPACK_IMPORTED_MODULE_2__/* .DialogueEnded */ .l({ kind: 'tls-error', code: 'NO_CERTIFICATE_PRESENTED' });
    return (0,_presented_js__WEBPACK_IMPORTED_MODULE_4__/* .once */ .O)([endEntity, ...rest]);
}


/***/ }),

/***/ 1133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ look_look)
});

// EXTERNAL MODULE: ./build/model/look.js
var look = __webpack_require__(643);
// EXTERNAL MODULE: ./build/probe/presented.js
var presented = __webpack_require__(7651);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/probe/cause.js
var cause = __webpack_require__(9554);
;// CONCATENATED MODULE: ./build/probe/smtp-reply.js
/**
 * RFC 5321 section 4.5.3.1.5 allows a reply line 512 octets and sets no number of lines; 256 full lines are far more
 * than any server has been seen to send, and keep an endless reply from filling the memory.
 */
const MAX_REPLY_BYTES = 128 * 1024;
/**
 * Of a longer line the rest is counted and thrown away: no expression, here or behind, ever sees more of what a stranger
 * wrote in one line. It includes the code and CRLF (RFC 5321 section 4.5.3.1.5).
 */
const MAX_LINE_OCTETS = 512;
/** How much of a line that is no reply is kept to show it. */
const MAX_SHOWN_CHARACTERS = 120;
const LF = 0x0a;
const CR = 0x0d;
const LINE = /^([2-5]\d\d)(?:([ -])(.*))?$/s;
/** Collects one reply after the other, however the bytes are cut. */
class ReplyParser {
    #unfinished = [];
    #kept = 0;
    #lines = [];
    #size = 0;
    /** Takes the next bytes; once it has answered anything but "incomplete" it starts on the next reply. */
    push(bytes) {
        let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        for (let end = rest.indexOf(LF); end >= 0; end = rest.indexOf(LF)) {
            const line = this.#finishLine(rest.subarray(0, end));
            this.#size += end + 1;
            if (this.#size > MAX_REPLY_BYTES)
                return this.#reset({ kind: 'too-long', limitBytes: MAX_REPLY_BYTES });
            rest = rest.subarray(end + 1);
            const [, code, separator, text = ''] = LINE.exec(line) ?? [];
            if (code === undefined)
                return this.#reset({ kind: 'malformed', text: line.slice(0, MAX_SHOWN_CHARACTERS) });
            this.#lines.push(text);
            if (separator === '-')
                continue;
            const reply = { code: Number(code), lines: this.#lines };
            return this.#reset({ kind: 'reply', reply, bytesAfter: rest.length });
        }
        // Enough to find the end of a line that is not cut, and no more.
        if (this.#kept < MAX_LINE_OCTETS)
            this.#unfinished.push(Buffer.from(rest.subarray(0, MAX_LINE_OCTETS)));
        this.#kept += Math.min(rest.length, MAX_LINE_OCTETS);
        this.#size += rest.length;
        return this.#size > MAX_REPLY_BYTES
            ? this.#reset({ kind: 'too-long', limitBytes: MAX_REPLY_BYTES })
            : { kind: 'incomplete' };
    }
    /** Lines end in CRLF; a bare LF, which some servers send, ends one as well. */
    #finishLine(end) {
        const whole = Buffer.concat([...this.#unfinished, end.subarray(0, MAX_LINE_OCTETS)]);
        this.#unfinished = [];
        this.#kept = 0;
        const line = whole.at(-1) === CR ? whole.subarray(0, -1) : whole;
        return line.subarray(0, MAX_LINE_OCTETS - 2).toString('utf8');
    }
    #reset(result) {
        this.#unfinished = [];
        this.#kept = 0;
        this.#lines = [];
        this.#size = 0;
        return result;
    }
}

;// CONCATENATED MODULE: ./build/probe/conversation.js


/**
 * Commands and replies over any stream, in lock-step: nothing is sent before the reply to the command before it is
 * whole, since Exim and postscreen punish a client that talks out of turn (RFC 5321 section 4.3.1).
 */
class Conversation {
    #stream;
    #parser = new ReplyParser();
    /** Bytes that followed the last reply without having been asked for. */
    bytesAfterReply = 0;
    constructor(stream) {
        this.#stream = stream;
    }
    /**
     * The next reply.
     * @throws DialogueEnded when the stream ends, or what comes is no reply; the stream's error when it fails.
     */
    async reply() {
        for (;;) {
            const result = this.#parser.push(await nextBytes(this.#stream));
            if (result.kind === 'incomplete')
                continue;
            if (result.kind === 'malformed')
                throw new cause/* DialogueEnded */.l({ kind: 'malformed-reply', text: result.text });
            if (result.kind === 'too-long')
                throw new cause/* DialogueEnded */.l({ kind: 'reply-too-long', limitBytes: result.limitBytes });
            this.bytesAfterReply = result.bytesAfter;
            return result.reply;
        }
    }
    async command(line) {
        this.#stream.write(`${line}\r\n`);
        return this.reply();
    }
}
/** Everything that has arrived, as soon as anything has; leaves the stream paused, ready to be handed to TLS. */
function nextBytes(stream) {
    const ready = stream.read();
    if (ready !== null)
        return Promise.resolve(ready);
    return new Promise((resolve, reject) => {
        const settle = (finish) => {
            stream.off('readable', onReadable).off('end', onEnd).off('close', onEnd).off('error', onError);
            finish();
        };
        const onReadable = () => {
            const bytes = stream.read();
            if (bytes !== null)
                settle(() => resolve(bytes));
        };
        const onEnd = () => settle(() => reject(stream.errored ?? new cause/* DialogueEnded */.l({ kind: 'connection-closed' })));
        const onError = (error) => settle(() => reject(error));
        stream.on('readable', onReadable).on('end', onEnd).on('close', onEnd).on('error', onError);
        if (stream.destroyed || stream.readableEnded)
            onEnd();
    });
}

// EXTERNAL MODULE: ./build/probe/deadline.js
var probe_deadline = __webpack_require__(9525);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(542);
;// CONCATENATED MODULE: ./build/probe/dialogue.js


/** Reads the greeting (RFC 5321 section 3.1). */
async function greet(conversation, progress) {
    progress.step = 'greeting';
    const greeting = expected(220, await conversation.reply());
    progress.dialogue = { greeting: greeting.lines.join('\n'), ehloKeywords: [] };
}
/** Says EHLO, or HELO to a server that has no EHLO (RFC 5321 section 3.2), and notes the keywords. */
async function ehlo(conversation, progress, ehloName) {
    progress.step = 'ehlo';
    const reply = await conversation.command(`EHLO ${ehloName}`);
    const isUnknownCommand = reply.code === 500 || reply.code === 502;
    if (isUnknownCommand)
        expected(250, await conversation.command(`HELO ${ehloName}`));
    else
        expected(250, reply);
    const ehloKeywords = isUnknownCommand ? [] : reply.lines.slice(1);
    progress.dialogue = { greeting: progress.dialogue?.greeting ?? '', ehloKeywords };
}
/**
 * Asks for TLS, up to the 220 that allows it (RFC 3207 section 4). What the server sent behind the 220, and so before
 * TLS, is counted and thrown away: a client that used it would take a stranger's words for the server's.
 */
async function startTls(conversation, progress) {
    progress.step = 'starttls';
    const { greeting = '', ehloKeywords = [] } = progress.dialogue ?? {};
    if (!ehloKeywords.some((line) => /^STARTTLS(?:\s|$)/i.test(line))) {
        throw new cause/* DialogueEnded */.l({ kind: 'keyword-not-offered', keyword: 'STARTTLS' });
    }
    expected(220, await conversation.command('STARTTLS'));
    const bytesAfterStarttls = conversation.bytesAfterReply;
    if (bytesAfterStarttls > 0)
        progress.dialogue = { greeting, ehloKeywords, bytesAfterStarttls };
}
function expected(code, reply) {
    if (reply.code === code)
        return reply;
    throw new cause/* DialogueEnded */.l({ kind: 'smtp-reply', code: reply.code, text: reply.lines.join('\n') });
}
/**
 * The name to say EHLO with where the user chose none: this machine's name if it is a whole domain name, else an
 * address literal, as RFC 5321 section 4.1.4 asks. Never "localhost", which many servers refuse.
 */
function defaultEhloName(localAddress, machineName = (0,external_node_os_.hostname)()) {
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(machineName) && !/^localhost\./i.test(machineName))
        return machineName;
    return localAddress.includes(':') ? `[IPv6:${localAddress}]` : `[${localAddress}]`;
}

// EXTERNAL MODULE: ./build/probe/handshake.js
var handshake = __webpack_require__(5896);
;// CONCATENATED MODULE: ./build/probe/route.js
/** What connecting fails with where there may be no route; a router on the way may have said so too. */
const MAYBE_NO_ROUTE = ['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'];
/**
 * Tells "this machine has no route to IPv6" from "the server's network is down", by the machine's own routing table.
 * Hosted runners have no IPv6; a host must not turn red for that.
 */
async function withRouteChecked(cut, endpoint) {
    const { cause } = cut;
    if (cut.step !== 'connect' || cause.kind !== 'system-error' || !MAYBE_NO_ROUTE.includes(cause.code))
        return cut;
    if (await hasRoute(endpoint))
        return cut;
    return { ...cut, cause: { kind: 'no-route', family: endpoint.family } };
}
/** Connecting a UDP socket looks the route up and sends nothing. */
async function hasRoute({ address, port, family }) {
    const { createSocket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1314, 19));
    return new Promise((resolve) => {
        const socket = createSocket(family === 6 ? 'udp6' : 'udp4');
        const answer = (error) => {
            socket.close();
            resolve(error === undefined);
        };
        socket.once('error', answer);
        // Node hands this callback the error, if there is one; its types do not know that.
        socket.connect(port, address, answer);
    });
}

;// CONCATENATED MODULE: ./build/probe/probe.js







/** How long to wait for the goodbye, once everything is known. */
const QUIT_LIMIT_MS = 1000;
/** One endpoint, one look -> what was seen, within one deadline. Throws only for defects of the program. */
async function probe(endpoint, mode, look, options) {
    await options.leaving?.left;
    const startedAt = new Date();
    const deadline = (0,probe_deadline/* startDeadline */.db)(options.limitMs, options.signal);
    const progress = { step: 'connect' };
    const observed = () => ({
        endpoint,
        look,
        startedAt: startedAt.toISOString(),
        elapsedMs: Math.max(0, Date.now() - startedAt.getTime()),
    });
    // A run that is over opens nothing more, and its signal has fired already.
    const over = deadline.cause();
    if (over !== null) {
        deadline.stop();
        return { ...observed(), outcome: 'interruption', step: progress.step, cause: over };
    }
    let goodbye = null;
    let socket = (0,external_node_net_.createConnection)({
        host: endpoint.address,
        port: endpoint.port,
        family: endpoint.family,
    });
    const unwatch = options.watch?.(progress);
    deadline.onOver(() => socket.destroy(new Error('the deadline has passed')));
    try {
        // Made while the connection is: the first one of a run takes longer than a handshake.
        const secureContext = options.secureContextOf(look.name);
        await connected(socket);
        const name = options.ehloName ?? defaultEhloName(socket.localAddress ?? '');
        if (mode === 'starttls') {
            const conversation = new Conversation(socket);
            await greet(conversation, progress);
            await ehlo(conversation, progress, name);
            await startTls(conversation, progress);
        }
        progress.step = 'handshake';
        const secured = (0,handshake/* startHandshake */.EZ)(socket, look.serverName, secureContext);
        socket = secured;
        const isStapled = await (0,handshake/* handshaken */.au)(secured);
        const facts = (0,handshake/* handshakeFacts */.F8)(secured, look.name, isStapled);
        const isRenegotiated = (0,handshake/* renegotiationOf */.AJ)(secured);
        const afterwards = await smtpOverTls(secured, mode, name, deadline, options.watch);
        if (afterwards.outcome === 'answered')
            goodbye = quit(secured);
        const said = progress.dialogue && { dialogue: progress.dialogue };
        const again = isRenegotiated() && { isRenegotiated: true };
        return { ...observed(), outcome: 'handshake', ...facts, ...said, ...again, afterwards };
    }
    catch (error) {
        const cut = await withRouteChecked(cutBy(error, progress, deadline), endpoint);
        if (cut.cause.kind === 'smtp-reply' || cut.cause.kind === 'keyword-not-offered')
            goodbye = quit(socket);
        return { ...observed(), ...cut, ...(progress.dialogue && { dialogue: progress.dialogue }) };
    }
    finally {
        unwatch?.();
        deadline.stop();
        if (goodbye === null)
            socket.destroy();
        else if (options.leaving !== undefined)
            options.leaving.left = goodbye;
        else
            await goodbye;
    }
}
/**
 * The dialogue over TLS, up to QUIT. It proves that the handshake holds: in TLS 1.3 a client has finished before the
 * server has, and learns of a refusal with its first read only.
 */
async function smtpOverTls(socket, mode, name, deadline, watch) {
    const progress = { step: mode === 'implicit' ? 'greeting' : 'ehlo' };
    const unwatch = watch?.(progress);
    try {
        const conversation = new Conversation(socket);
        if (mode === 'implicit')
            await greet(conversation, progress);
        // RFC 3207 section 4.2: the client has to forget what was said before TLS, and SHOULD begin with EHLO.
        await ehlo(conversation, progress, name);
        return { outcome: 'answered', dialogue: progress.dialogue ?? { greeting: '', ehloKeywords: [] } };
    }
    catch (error) {
        const cut = cutBy(error, progress, deadline);
        const isAboutTls = cut.cause.kind === 'tls-alert' || cut.cause.kind === 'tls-error';
        return isAboutTls ? { ...cut, step: 'handshake' } : cut;
    }
    finally {
        unwatch?.();
    }
}
function cutBy(error, { step }, deadline) {
    return { outcome: 'interruption', step, cause: deadline.cause() ?? (0,cause/* causeOf */.r)(error) };
}
/** Waits for the connection; from then on the next read finds an error on the stream. */
function connected(socket) {
    return new Promise((resolve, reject) => {
        socket.once('error', reject);
        socket.once('connect', () => {
            socket.off('error', reject);
            socket.on('error', () => { });
            resolve();
        });
    });
}
/**
 * Takes leave as RFC 5321 section 4.1.1.10 asks, and closes the connection once the server has answered. What it says does
 * not matter any more, so nobody waits for that but the next connection to the address, and the process may end before.
 */
async function quit(socket) {
    if (socket.destroyed)
        return;
    const timer = setTimeout(() => socket.destroy(), QUIT_LIMIT_MS).unref();
    socket.unref();
    try {
        await new Conversation(socket).command('QUIT');
    }
    catch {
        // The server hung up first.
    }
    finally {
        clearTimeout(timer);
        socket.destroy();
    }
}

;// CONCATENATED MODULE: ./build/probe/text-for-tls.js






/** How long the server gets for it: it has answered once already. */
const LIMIT_MS = 5000;
/** RFC 5321 section 4.5.3.1.5: the longest line of a reply. */
const MAX_OCTETS = 512;
/**
 * OpenSSL says only that the answer to STARTTLS is no TLS. One connection more, up to the ClientHello, shows what it is:
 * mostly a sentence about a key that cannot be read, or a filter that knows no TLS.
 * @returns the interruption, with the text in its cause where there is one.
 */
async function withTextForTls(seen, endpoint, options) {
    const { cause } = seen;
    if (cause.kind !== 'tls-error')
        return seen;
    const text = await textForTls(endpoint, seen.look.serverName, options);
    return text === null ? seen : { ...seen, cause: { ...cause, text } };
}
async function textForTls(endpoint, serverName, options) {
    const deadline = (0,probe_deadline/* startDeadline */.db)(Math.min(options.limitMs, LIMIT_MS), options.signal);
    const { address: host, port, family } = endpoint;
    const socket = (0,external_node_net_.createConnection)({ host, port, family });
    // At once where the run is over: nothing is opened then.
    deadline.onOver(() => socket.destroy(new Error('the deadline has passed')));
    const progress = { step: 'connect' };
    try {
        await connected(socket);
        const conversation = new Conversation(socket);
        await greet(conversation, progress);
        await ehlo(conversation, progress, options.ehloName ?? defaultEhloName(socket.localAddress ?? ''));
        await startTls(conversation, progress);
        socket.write(await (0,handshake/* clientHello */.Ye)(serverName, options.secureContextOf('first')));
        return firstLineOf(await nextBytes(socket));
    }
    catch {
        // Nothing more is known than before.
        return null;
    }
    finally {
        deadline.stop();
        socket.destroy();
    }
}
/** null where it is no text: a TLS record begins with a control character. */
function firstLineOf(bytes) {
    const [line = ''] = bytes.subarray(0, MAX_OCTETS).toString('utf8').split(/\r?\n/);
    return line !== '' && !/[^\t\P{Cc}]|\ufffd/u.test(line) ? line : null;
}

// EXTERNAL MODULE: ./build/probe/tries.js
var probe_tries = __webpack_require__(72);
;// CONCATENATED MODULE: ./build/probe/looks.js





const PROTOCOL_VERSION = 70;
/** How long the other TLS mode gets: it only has to answer. */
const OTHER_MODE_LIMIT_MS = 5000;
/**
 * Everything there is to see of one endpoint, one connection after the other. A healthy server costs the first
 * connection and those looks that are asked for; only where the first fails is more done, to learn why.
 * @returns the first look, or what had to take its place, and behind it the others.
 */
async function lookAt(endpoint, mode, serverName, looks, options) {
    const look = (name, own = {}, ownMode = mode) => probe(endpoint, ownMode, { name, serverName: name === 'without-sni' ? null : serverName }, { ...options, ...own });
    const first = await look('first');
    if (first.outcome === 'handshake')
        return [first, ...(await extras(first))];
    if (mayBeOfOtherMode(first, mode)) {
        const other = mode === 'starttls' ? 'implicit' : 'starttls';
        const limitMs = Math.min(options.limitMs, OTHER_MODE_LIMIT_MS);
        return [withOtherMode(first, other, await look('first', { limitMs }, other))];
    }
    if (first.step !== 'handshake')
        return [first];
    const isVersionShared = !isAboutVersions(first.cause);
    const tries = [isVersionShared ? await withTextForTls(first, endpoint, options) : first];
    for (const name of substitutesFor(first.cause)) {
        const other = await look(name);
        tries.push(other);
        if (other.outcome !== 'handshake')
            continue;
        // One failure proves nothing about what was offered: the first has to fail twice.
        const again = await look('first');
        const main = again.outcome === 'handshake' ? again : other;
        return [...(0,probe_tries/* decidingFirst */.Qf)([...tries, again]), ...(await extras(main))];
    }
    if (!isVersionShared)
        tries.push(await look('obsolete-tls'));
    return tries;
    async function extras(seen) {
        const own = { secureContextOf: (name) => options.secureContextOf(name, seen.look.name) };
        const ofUse = looks.filter((name) => isOfUse(name, seen, serverName));
        const observations = [];
        for (const name of ofUse.filter((one) => !isRefusable(one)))
            observations.push(await look(name, own));
        // Where one of them failed, machines differ, and more is repeated than this.
        const isAllWell = () => [seen, ...observations].every((one) => (0,probe_tries/* isWhole */.wP)(one));
        while (1 + observations.length < (options.leastShown ?? 1) && isAllWell())
            observations.push(await look(seen.look.name));
        for (const name of ofUse.filter(isRefusable))
            observations.push(await look(name, own));
        return observations;
    }
}
/** Whether a sound server may refuse it, and show nothing. */
function isRefusable(name) {
    return (0,look/* factsOf */.xS)(name).isOfKeyType === true || name === 'obsolete-tls';
}
/** A look that could only show again what the first one showed is left out. */
function isOfUse(name, { presentedChain }, serverName) {
    if (name === 'without-sni')
        return serverName !== null;
    if (name !== 'rsa' && name !== 'ecdsa')
        return true;
    return (0,presented/* keyTypeOf */.z)(presentedChain) !== (name === 'rsa' ? 'rsa' : 'ec');
}
/** Silence where a greeting was due, and what is no TLS where TLS was: the port may speak the other mode. */
function mayBeOfOtherMode({ step, cause }, mode) {
    if (mode === 'starttls') {
        return step === 'greeting' && (cause.kind === 'timeout' || cause.kind === 'malformed-reply');
    }
    return step === 'handshake' && cause.kind === 'tls-error';
}
function withOtherMode(first, mode, observation) {
    if (observation.outcome === 'handshake')
        return { ...first, inOtherMode: { mode, works: true } };
    return { ...first, inOtherMode: { mode, works: false, cause: observation.cause } };
}
/** protocol_version (70), and handshake_failure (40), which older servers send in its place. */
function isAboutVersions(cause) {
    if (cause.kind === 'tls-alert')
        return cause.alertNumber === PROTOCOL_VERSION || cause.alertNumber === 40;
    return cause.kind === 'tls-error' && cause.code === 'ERR_SSL_UNSUPPORTED_PROTOCOL';
}
/**
 * What may take the place of the first look. Most servers that share no algorithm with a client say so by an alert, not all
 * of them by the right one, and some hang up. Some old servers and middleboxes drop a ClientHello that does not fit one TCP
 * segment.
 */
function substitutesFor(cause) {
    switch (cause.kind) {
        case 'tls-alert':
            return cause.alertNumber === PROTOCOL_VERSION ? [] : ['any-algorithm'];
        case 'connection-closed':
        case 'system-error':
            return ['small-client-hello', 'any-algorithm'];
        case 'timeout':
            return ['small-client-hello'];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./build/probe/look.js


/** Carries an order out in this thread. */
async function look_look({ endpoint, mode, serverName, looks, ...rest }, own) {
    const options = { ...rest, ...own };
    if (typeof looks === 'string')
        return [await probe(endpoint, mode, { name: looks, serverName }, options)];
    return lookAt(endpoint, mode, serverName, looks, options);
}


/***/ }),

/***/ 83:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ optionsOf),
/* harmony export */   d: () => (/* binding */ offersHybridGroup)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);


/** TLS 1.3's, then what BoringSSL offers for TLS 1.2 by default, in its order and without Triple DES. */
const BORINGSSL_CIPHERS = [
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'ECDHE-ECDSA-AES128-GCM-SHA256',
    'ECDHE-RSA-AES128-GCM-SHA256',
    'ECDHE-ECDSA-AES256-GCM-SHA384',
    'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305',
    'ECDHE-RSA-CHACHA20-POLY1305',
    'ECDHE-ECDSA-AES128-SHA',
    'ECDHE-RSA-AES128-SHA',
    'ECDHE-ECDSA-AES256-SHA',
    'ECDHE-RSA-AES256-SHA',
    'AES128-GCM-SHA256',
    'AES256-GCM-SHA384',
    'AES128-SHA',
    'AES256-SHA',
].join(':');
/** BoringSSL's kVerifySignatureAlgorithms (ssl/extensions.cc), except SHA-1: no EdDSA and no P-521. */
const BORINGSSL_SIGNATURE_ALGORITHMS = ['ECDSA+SHA256', 'RSA-PSS+SHA256', 'RSA+SHA256']
    .concat(['ECDSA+SHA384', 'RSA-PSS+SHA384', 'RSA+SHA384', 'RSA-PSS+SHA512', 'RSA+SHA512'])
    .join(':');
/** BoringSSL's kDefaultGroups. Node.js 20 has no post-quantum key exchange. */
const BORINGSSL_GROUPS = 'X25519:P-256:P-384';
const HYBRID_GROUP = 'X25519MLKEM768';
/** In so many words, so that NODE_OPTIONS cannot lower it. The security level stays the default one. */
function optionsOf(offer) {
    if (offer === 'openssl')
        return { ciphers: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.defaultCoreCipherList };
    return {
        ciphers: BORINGSSL_CIPHERS,
        sigalgs: BORINGSSL_SIGNATURE_ALGORITHMS,
        ecdhCurve: offersHybridGroup() ? `${HYBRID_GROUP}:${BORINGSSL_GROUPS}` : BORINGSSL_GROUPS,
        // It connects to servers without RFC 5746 as well, where OpenSSL 3 gives up.
        secureOptions: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.SSL_OP_LEGACY_SERVER_CONNECT,
    };
}
/** Whether the ClientHello can be as long as Gmail's: the key share of the post-quantum group makes it so. */
function offersHybridGroup() {
    try {
        (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.createSecureContext)({ ecdhCurve: HYBRID_GROUP });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 7651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once),
/* harmony export */   z: () => (/* binding */ keyTypeOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** What was presented, by its end-entity certificate: thousands of endpoints and looks show the same. */
const known = new Map();
const keyTypes = new Map();
/** The same chain, kept once however often it is presented. */
function once(chain) {
    const alike = known.get(chain[0]) ?? [];
    const same = alike.find((one) => one.length === chain.length && one.every((pem, place) => pem === chain[place]));
    if (same !== undefined)
        return same;
    const [endEntity, ...others] = chain;
    // Certificates of CAs are in the chains of many end entities.
    const own = [alike[0]?.[0] ?? endEntity, ...others.map(onceAlone)];
    known.set(own[0], [...alike, own]);
    return own;
}
const issuers = new Map();
function onceAlone(pem) {
    const same = issuers.get(pem);
    if (same === undefined)
        issuers.set(pem, pem);
    return same ?? pem;
}
/** rsa, ec, …, by node:crypto's names, of the key in the end-entity certificate. */
function keyTypeOf([endEntity]) {
    if (!keyTypes.has(endEntity))
        keyTypes.set(endEntity, new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(endEntity).publicKey.asymmetricKeyType);
    return keyTypes.get(endEntity);
}


/***/ }),

/***/ 72:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ decidingFirst),
/* harmony export */   V4: () => (/* binding */ looksToRepeat),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_look_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(643);
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2364);
/* harmony import */ var _presented_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7651);




/** Looks that may decide about their endpoint, the best one first. */
const DECIDING = _model_look_js__WEBPACK_IMPORTED_MODULE_1__/* .lookNames */ .Gj.filter((name) => (0,_model_look_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(name).isMain);
/** handshake_failure, access_denied and insufficient_security: what servers without a key type answer who asks for it. */
const NO_SUCH_KEY_TYPE = [40, 49, 71];
const UNRECOGNIZED_NAME = 112;
/**
 * The looks to repeat, since one connection to this endpoint was answered otherwise than another: several machines may
 * share the address. None where all are alike, or none was answered.
 */
function looksToRepeat(tries, serverName, repeats) {
    const answered = tries.filter(isWhole).filter(({ look }) => look.name !== 'obsolete-tls');
    if (answered.length === 0)
        return [];
    const failed = tries.filter((one) => !isWhole(one) && isUnexpected(one));
    const isDifferent = differ(answered.filter((one) => isForHost(one, serverName)));
    if (failed.length === 0 && !isDifferent)
        return [];
    // A server without a key type may hang up each time it is asked for it; then that is its answer.
    const hungUp = failed.map(({ look }) => look.name).filter((name) => name === 'rsa' || name === 'ecdsa');
    return [...new Array(repeats).fill('first'), ...(repeats > 0 ? new Set(hungUp) : [])];
}
/** The same, what decides first: a whole first look, else what took its place, else how the last try ended. */
function decidingFirst(tries) {
    const whole = DECIDING.flatMap((name) => tries.filter((one) => isWhole(one) && one.look.name === name));
    const handshakes = DECIDING.flatMap((name) => tries.filter((one) => one.outcome === 'handshake' && one.look.name === name));
    const main = whole[0] ?? handshakes[0] ?? tries[0];
    return [main, ...tries.filter((one) => one !== main)];
}
function isWhole(one) {
    return one.outcome === 'handshake' && one.afterwards.outcome === 'answered';
}
/** Whether a failure is other than what a sound server would answer to such a look. */
function isUnexpected(one) {
    const cut = (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .cutOf */ .EM)(one);
    if (cut === null || (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndedFromHere */ .fv)(cut))
        return false;
    const { cause, step } = cut;
    const alert = cause.kind === 'tls-alert' ? cause.alertNumber : null;
    switch (one.look.name) {
        case 'rsa':
        case 'ecdsa':
            return !NO_SUCH_KEY_TYPE.some((one) => one === alert);
        case 'without-sni':
            return alert !== UNRECOGNIZED_NAME;
        case 'client-certificate':
            return step !== 'handshake' && one.outcome !== 'handshake';
        case 'tls1.2':
            return alert === null;
        case 'obsolete-tls':
            return step !== 'handshake';
        default:
            return true;
    }
}
/** Without SNI many servers show the certificate of another host. */
function isForHost({ look, presentedChain }, serverName) {
    if (look.name !== 'without-sni' || serverName === null)
        return true;
    return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(presentedChain[0]).checkHost(serverName, { subject: 'never' }) !== undefined;
}
/** Whether two certificates or chains of one key type differ. */
function differ(answered) {
    if (answered.length < 2)
        return false;
    const chains = new Map();
    return answered.some(({ presentedChain }) => {
        const kind = (0,_presented_js__WEBPACK_IMPORTED_MODULE_3__/* .keyTypeOf */ .z)(presentedChain);
        const chain = presentedChain.join('');
        const known = chains.get(kind) ?? chain;
        chains.set(kind, known);
        return known !== chain;
    });
}


/***/ }),

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

/***/ 3302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ effectLines),
/* harmony export */   Mt: () => (/* binding */ effectTable)
/* harmony export */ });
/* unused harmony export effectSentence */
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3699);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2867);


/** What a change does, beside what was there before: for people, in the formats they read. */
const MOST_ROWS = 50;
const SIGNS = { fail: '❌', inconclusive: '❓', warn: '⚠️', pass: '✅' };
/** "3 of 3 passed; after this change 2 of 3"; where nothing is left, how many there were. */
function effectSentence({ before, after, rows }) {
    if (after.targetCount === 0)
        return `${rows.length} ${rows.length === 1 ? 'server' : 'servers'} taken out`;
    if (before.targetCount === 0)
        return `how it was before is not known; after this change ${share(after)} passed`;
    return `${share(before)} passed; after this change ${share(after)}`;
}
function share({ passedCount, targetCount }) {
    return `${passedCount} of ${targetCount}`;
}
/** A line a target for a terminal: "before: …; after: …". */
function effectLines({ change }) {
    const { effect } = change ?? {};
    if (effect === undefined)
        return [];
    const rows = effect.rows.slice(0, MOST_ROWS).map((row) => {
        const { before, after, remark } = row;
        const sides = `${textOf(before, NOT_BEFORE)} -> ${textOf(after, goneFrom(row))}`;
        return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(remark === null ? sides : `${sides} (${remark})`);
    });
    return [`Change: ${effectSentence(effect)}.`, ...rows.map((row) => `  ${row}`), ...left(effect).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)];
}
const NOT_BEFORE = 'nothing';
/** Other files may go on naming a server; what the change says of it is of one file. */
function goneFrom({ before }) {
    const file = before?.target.writtenAt?.file;
    return file === undefined ? 'gone' : `gone from ${file}`;
}
function textOf(standing, none) {
    return standing === null ? none : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je)(standing.target)} ${wordsOf(standing)}`;
}
/** A table for Markdown; none where the change replaces nothing. */
function effectTable({ change }) {
    const { effect } = change ?? {};
    if (effect === undefined)
        return [];
    const rows = effect.rows.slice(0, MOST_ROWS).map(tableRow);
    const end = left(effect).map((line) => `\n${line}\n`);
    return [`**${effectSentence(effect)}.**\n\n| Before | After |\n| --- | --- |\n${rows.join('')}${end.join('')}\n`];
}
function tableRow(row) {
    const { before, after, remark } = row;
    const beside = remark === null ? '' : `<br>${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(remark)}`;
    return `| ${cellOf(before, NOT_BEFORE)} | ${cellOf(after, (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(goneFrom(row)))}${beside} |\n`;
}
function cellOf(standing, none) {
    if (standing === null)
        return none;
    const sign = standing.verdict === null ? '' : `${SIGNS[standing.verdict]} `;
    return `${sign}\`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je)(standing.target)}\` ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(wordsOf(standing))}`;
}
/** "fail: certificate-expired", "pass, expires 4 December 2026, as an earlier run saw it", "not looked at" */
function wordsOf({ verdict, expiresAt, ruleIds, seenBy }) {
    if (verdict === null)
        return 'not looked at';
    const why = ruleIds.length === 0 ? '' : `: ${ruleIds.join(', ')}`;
    const expiry = expiresAt === null ? '' : `, expires ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(expiresAt)}`;
    return `${verdict}${why}${expiry}${seenBy === 'an earlier run' ? ', as an earlier run saw it' : ''}`;
}
function left({ rows }) {
    return rows.length <= MOST_ROWS ? [] : [`…and ${rows.length - MOST_ROWS} more.`];
}


/***/ }),

/***/ 4888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fitting),
/* harmony export */   d: () => (/* binding */ byteLength)
/* harmony export */ });
/** As many of the first parts as fit into that many bytes. */
function fitting(parts, roomBytes) {
    let used = 0;
    const end = parts.findIndex((part) => {
        used += byteLength(part);
        return used > roomBytes;
    });
    return end < 0 ? parts : parts.slice(0, end);
}
/** In UTF-8. */
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}


/***/ }),

/***/ 5849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   bW: () => (/* binding */ presentedBlocks)
/* harmony export */ });
/* unused harmony export tlsText */
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2364);
/* harmony import */ var _pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9812);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3699);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2867);




/** null where it cannot be decoded. */
function decoded(pem) {
    let certificate;
    try {
        certificate = (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateOf */ .tq)(pem);
    }
    catch {
        return null;
    }
    const { x509, subject, issuer, presentedIdentifiers, notBefore, notAfter, key } = certificate;
    return {
        subject,
        issuer,
        names: presentedIdentifiers.map(({ value }) => value),
        serialNumber: x509.serialNumber.toLowerCase(),
        notBefore: isoOf(notBefore),
        notAfter: isoOf(notAfter),
        key: { algorithm: key.algorithm, bits: key.bits, curve: key.curve },
        sha256: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
    };
}
/** A certificate may say a date that no calendar has. */
function isoOf(date) {
    return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
/** Of each address what the first connection was shown, and what a further one was shown instead. Escaped. */
function presentedBlocks({ target, observations }) {
    const known = new Set();
    return observations.flatMap((seen) => {
        if (!isPresenting(seen))
            return [];
        const chain = (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .chainOf */ .dR)(seen);
        const place = seen.outcome === 'file' ? '' : ` [${seen.endpoint?.address ?? ''}]`;
        const key = `${place} ${chain.join('')}`;
        if (chain.length === 0 || known.has(key))
            return [];
        known.add(key);
        return [{ head: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .targetName */ .je)(target)}${place}: ${howSeen(seen)}`, lines: chain.flatMap(linesOf) }];
    });
}
function isPresenting(seen) {
    return seen.outcome !== 'interruption';
}
function howSeen(seen) {
    if (seen.outcome === 'file')
        return `${seen.format} file`;
    const look = seen.look.name === 'first' ? '' : `, looked at by ${seen.look.name}`;
    return `${tlsText(seen)}${look}`;
}
/** "TLSv1.3, TLS_AES_256_GCM_SHA384, key exchange X25519MLKEM768" */
function tlsText({ tlsVersion, cipherSuite, keyExchange }) {
    const exchange = keyExchange === undefined ? '' : `, key exchange ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(keyExchange)}`;
    return `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(tlsVersion)}, ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(cipherSuite)}${exchange}`;
}
/** More names than anybody reads. */
const MAX_NAMES = 20;
function linesOf(pem, index) {
    const certificate = decoded(pem);
    if (certificate === null)
        return [`${index + 1}. cannot be decoded`];
    const { subject, issuer, names, notBefore, notAfter, key, sha256 } = certificate;
    const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
    const strength = key.curve ?? (key.bits === null ? '' : `${key.bits} bits`);
    return [
        `${index + 1}. ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(subject) || '(no subject)'}`,
        `issued by ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(issuer) || '(no issuer)'}`,
        ...(names.length === 0 ? [] : [`names ${names.slice(0, MAX_NAMES).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj).join(', ')}${more}`]),
        `valid from ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .minuteOf */ .iA)(notBefore)} to ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .minuteOf */ .iA)(notAfter)}`,
        `key ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(`${key.algorithm} ${strength}`.trim())}, SHA-256 ${sha256}`,
    ];
}


/***/ }),

/***/ 6233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ac: () => (/* binding */ sinceLines),
/* harmony export */   sg: () => (/* binding */ sinceFold)
/* harmony export */ });
/* unused harmony exports sinceSentence, sinceRows */
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3699);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4888);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2867);



/** What is new, still there and gone since the run before: for people, in the formats they read. */
/** Of each kind; the rest is counted. */
const MOST_SHOWN = 10;
/** "since the run of 25 November 2026, 06:10 UTC: 1 new, 2 still there, 1 gone" */
function sinceSentence({ lastRun, added, still, gone, accepted = [], untold }) {
    const counts = [
        `${added.length} new`,
        `${still.length} still there`,
        `${gone.length} gone`,
        ...(accepted.length > 0 ? [`${accepted.length} accepted now`] : []),
        ...(untold.length > 0 ? [`${untold.length} not tested this time`] : []),
    ];
    return `since the run of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .minuteOf */ .iA)(lastRun)}: ${counts.join(', ')}`;
}
/** A line a finding; those that are not tested are only counted. */
function sinceRows({ added, still, gone, accepted = [], untold }) {
    const row = (what, behind) => (one) => {
        const where = one.address === null ? one.target : `${one.target} [${one.address}]`;
        return `${what}: ${where} ${one.ruleId}${behind(one)}`;
    };
    const of = (all, what, behind = () => '') => [
        ...all.slice(0, MOST_SHOWN).map(row(what, behind)),
        ...(all.length > MOST_SHOWN ? [`${what}: ${all.length - MOST_SHOWN} more`] : []),
    ];
    const since = ({ firstSeen }) => `, since ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(firstSeen)}`;
    return [
        ...of(added, 'new'),
        ...of(still, 'still there', since),
        ...of(gone, 'gone', ({ firstSeen }) => `, first seen ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(firstSeen)}`),
        ...of(accepted, 'accepted now', since),
        ...of(untold, 'not tested', since),
    ];
}
/** For a terminal or a log; none where no earlier run is remembered. */
function sinceLines({ since }) {
    if (since === undefined)
        return [];
    return [`State: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(sinceSentence(since))}.`, ...sinceRows(since).map((row) => `  ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(row)}`)];
}
/** The same in Markdown, as many rows as fit folded below its sentence; empty where no earlier run is remembered. */
function sinceFold({ since }, roomBytes) {
    if (since === undefined)
        return '';
    const sentence = sinceSentence(since).replace(/^s/, 'S');
    const rows = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_2__/* .fitting */ ._)(sinceRows(since).map((row) => `- ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(row)}\n`), roomBytes);
    if (rows.length === 0)
        return `\n${sentence}.\n`;
    return `\n<details><summary>${sentence}</summary>\n\n${rows.join('')}\n</details>\n`;
}


/***/ }),

/***/ 3678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rp: () => (/* binding */ shownOf),
/* harmony export */   TN: () => (/* binding */ stoppedText),
/* harmony export */   fL: () => (/* binding */ stoppedIn),
/* harmony export */   gq: () => (/* binding */ isLookedAt)
/* harmony export */ });
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2364);

/** null: every target was looked at to the end. */
function stoppedIn({ targets }) {
    const left = targets.filter((one) => !isLookedAt(one));
    const [first] = left;
    if (first === undefined)
        return null;
    return { doneCount: targets.length - left.length, targetCount: targets.length, by: causeOf(first) };
}
/** "Stopped after 8 of 200 targets" */
function stoppedText({ doneCount, targetCount }) {
    return `Stopped after ${doneCount} of ${targetCount} ${targetCount === 1 ? 'target' : 'targets'}`;
}
/** Whether the run did not end before every look at it was over, and judged. */
function isLookedAt({ observations, findings }) {
    return !observations.some(_model_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .isStopped */ .id) && !findings.some(isOfStop);
}
/**
 * A target without the findings that say no more than that the run ended: they are no server's fault. None where nothing
 * else is known of it.
 */
function shownOf(seen) {
    if (isLookedAt(seen))
        return [seen];
    const addresses = new Set(seen.observations.filter(_model_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .isStopped */ .id).map((one) => (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointOf */ .X5)(one)?.address));
    const isForStop = (finding) => isOfStop(finding) ||
        (addresses.has(finding.endpoint?.address) &&
            (finding.kind === 'inconclusive' || finding.ruleId === 'look-incomplete'));
    const findings = seen.findings.filter((finding) => !isForStop(finding));
    return findings.length === 0 ? [] : [{ ...seen, findings }];
}
/** Whether a finding says of itself that it comes of the end of the run. */
function isOfStop({ kind, evidence }) {
    return kind === 'inconclusive' && (evidence['cause'] === 'aborted' || evidence['cause'] === 'run-timeout');
}
function causeOf({ observations, findings }) {
    const cut = observations.filter(_model_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .isStopped */ .id).map(_model_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .cutOf */ .EM)[0];
    const limitMs = cut?.cause.kind === 'run-timeout' ? cut.cause.limitMs : findings.find(isOfStop)?.evidence['limitMs'];
    return limitMs === undefined ? 'by a signal' : `by total-timeout-ms after ${limitMs} ms`;
}


/***/ }),

/***/ 3920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3699);
/* harmony import */ var _text_wrap_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5272);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3302);
/* harmony import */ var _presented_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5849);
/* harmony import */ var _since_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6233);
/* harmony import */ var _stopped_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3678);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2867);









const STYLES = {
    error: 'red',
    fail: 'red',
    warning: 'yellow',
    warn: 'yellow',
    inconclusive: 'magenta',
    note: 'cyan',
    pass: 'green',
};
const INDENT = ' '.repeat(8);
/** More targets than this that pass without a finding are counted, not listed. */
const MAX_PASSES_LISTED = 20;
/** For people: one line a finding, the worst targets first; then once per kind of finding what to do about it. */
function renderText(report, options = {}) {
    const { colour = false, columns, isVerbose = false, isGrouped = false } = options;
    const painted = (word) => colour && STYLES[word] !== undefined ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(STYLES[word], word, { validateStream: false }) : word;
    // In a terminal of eighty columns a line goes to its last column but one or two, as it always has.
    const width = columns === undefined ? undefined : Math.max(columns, 24);
    const lay = (text, indent = INDENT, first = '') => width === undefined ? [first + text] : (0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_8__/* .wrapped */ .k)(text, indent, first, width);
    const prose = (text, indent = INDENT, first = indent) => (0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_8__/* .wrapped */ .k)(text, indent, first, width === undefined ? undefined : Math.min(width, 100));
    const touched = (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .worstFirst */ .md)((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .touchedIn */ .sc)(report.targets));
    const found = touched.flatMap(({ target, findings }) => findings.flatMap((finding) => {
        const address = (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .addressOf */ .ci)(finding, target);
        const where = address === null ? (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .targetName */ .je)(target) : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .targetName */ .je)(target)} [${address}]`;
        const line = lay(`${where}: ${painted((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .levelWord */ .dc)(finding))} ${finding.ruleId}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(finding))}`);
        const fingerprints = (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .fingerprintsText */ .rc)(finding);
        return fingerprints === null ? line : [...line, ...lay(fingerprints, INDENT, INDENT)];
    }));
    const presented = isVerbose
        ? report.targets
            .flatMap(_presented_js__WEBPACK_IMPORTED_MODULE_4__/* .presentedBlocks */ .bW)
            .flatMap(({ head, lines }) => [
            '',
            ...lay(head),
            ...lines.flatMap((line) => lay(line, `${INDENT}  `, /^\d+\./.test(line) ? '    ' : INDENT)),
        ])
        : [];
    const explanations = (0,_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .explanationsOf */ .Ce)(touched);
    const bodies = explanations.map((one) => explanationLines(one, options, prose));
    const verdict = [
        ...lay(`${painted(report.verdict)}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .countsWithNames */ .vE)(report.targets)}`),
        ...lay(`Judged as of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .minuteOf */ .iA)(report.judgedAt)} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .profilesText */ .Ab)(report)}; trust anchors: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(report.trustAnchors)}.`),
        ...stoppedSentences(report).flatMap((sentence) => lay(sentence)),
        ...(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .changeSentences */ .fZ)(report).flatMap((sentence) => lay(`Change: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(sentence)}.`)),
        ...[...(0,_effect_js__WEBPACK_IMPORTED_MODULE_3__/* .effectLines */ .JF)(report), ...(0,_since_js__WEBPACK_IMPORTED_MODULE_5__/* .sinceLines */ .ac)(report)].flatMap((line) => lay(line)),
        ...(report.notes ?? []).flatMap((note) => lay(`Note: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(note)}.`)),
    ];
    const advice = isGrouped
        ? bodies.flatMap((lines, index) => [
            `::group::${explanations[index]?.ruleId}: what to do`,
            ...lines,
            '::endgroup::',
        ])
        : bodies.flatMap((lines, index) => ['', explanations[index]?.ruleId ?? '', ...lines]);
    const shown = [...found, ...passesOf(report, painted).flatMap((line) => lay(line)), ...presented];
    const whole = isGrouped ? [...shown, '', ...verdict, '', ...advice] : [...shown, ...advice, '', ...verdict, ''];
    return isGrouped ? `${whole.join('\n').trimEnd()}\n` : whole.join('\n');
}
function stoppedSentences(report) {
    const stopped = (0,_stopped_js__WEBPACK_IMPORTED_MODULE_6__/* .stoppedIn */ .fL)(report);
    return stopped === null ? [] : [`${(0,_stopped_js__WEBPACK_IMPORTED_MODULE_6__/* .stoppedText */ .TN)(stopped)}, ${stopped.by}.`];
}
function passesOf(report, painted) {
    const passed = (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .touchedIn */ .sc)(report.targets).filter(({ findings }) => findings.length === 0);
    return passed.length > MAX_PASSES_LISTED
        ? [`${passed.length} targets: ${painted('pass')}, the first expires ${firstExpiryOf(passed, report)}`]
        : passed.map((one) => `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .targetName */ .je)(one.target)}: ${painted(one.verdict)}, expires ${firstExpiryOf([one], report)}`);
}
function explanationLines(one, { commands = true, columns }, lay) {
    const more = head(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.helpUri) + one.helpUri;
    return [
        ...lay(one.title, INDENT, head(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.title)),
        ...lay(one.why, INDENT, head(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.why)),
        ...one.seenAs.flatMap((words, index) => columns === undefined
            ? [(index === 0 ? head(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.seenAs) : INDENT) + words]
            : lay(words, INDENT, index === 0 ? head(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.seenAs) : INDENT)),
        ...lay(one.fix, INDENT, head(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.fix)),
        ...(commands ? one.commands.flatMap(commandLines) : []),
        ...(commands && one.showBy !== null ? [head(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.showBy) + one.showBy] : []),
        // An address that is cut leads nowhere.
        columns !== undefined && (0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_8__/* .columnsOf */ .P)(more) > columns ? `${head(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.helpUri)}explain ${one.ruleId}` : more,
    ];
}
function head(label) {
    return `  ${label}:`.padEnd(INDENT.length);
}
function commandLines(block) {
    return [`${head(_advice_explanation_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.commands)}# ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .blockHead */ .kF)(block))}`, ...block.lines.map((line) => INDENT + line)];
}
function firstExpiryOf(targets, { judgedAt }) {
    const [first] = targets.flatMap(({ expiresAt }) => expiresAt ?? []).sort();
    return first === undefined ? 'at no date' : (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .dateOf */ .Q$)(first, { judgedAt });
}


/***/ }),

/***/ 2867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ profilesText),
/* harmony export */   Q$: () => (/* binding */ dateOf),
/* harmony export */   RJ: () => (/* binding */ firstCommandOf),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   dc: () => (/* binding */ levelWord),
/* harmony export */   fZ: () => (/* binding */ changeSentences),
/* harmony export */   iA: () => (/* binding */ minuteOf),
/* harmony export */   je: () => (/* binding */ targetName),
/* harmony export */   kF: () => (/* binding */ blockHead),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   rc: () => (/* binding */ fingerprintsText),
/* harmony export */   sc: () => (/* binding */ touchedIn),
/* harmony export */   uZ: () => (/* binding */ uniqueNames),
/* harmony export */   vE: () => (/* binding */ countsWithNames)
/* harmony export */ });
/* unused harmony export distance */
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(677);
/* harmony import */ var _pki_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2619);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3699);



/** Words and links that several formats share. */
/** Of more hosts than this only the number is said. */
const MAX_HOSTS_NAMED = 12;
/** "a.example, b.example: Postfix, as the greeting says": who a block of commands is for. Not escaped. */
function blockHead({ hosts, server }) {
    const named = hosts.slice(0, MAX_HOSTS_NAMED).join(', ');
    const more = hosts.length > MAX_HOSTS_NAMED ? ` and ${hosts.length - MAX_HOSTS_NAMED} more` : '';
    return `${named}${more}: ${server}`;
}
/** What would be markup in a report: nobody who names files may write it. */
const MARKUP = /[`|<>[\]@#&\\]/g;
/** How a target is written: the file, or host and port, with the mode where the port does not tell it. */
function targetName(target) {
    switch (target.kind) {
        case 'file':
            return `file:${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(target.file).replace(MARKUP, encodeURIComponent)}`;
        case 'service': {
            const { host, port, mode } = target;
            const address = (0,_model_target_js__WEBPACK_IMPORTED_MODULE_2__/* .hostAndPort */ .PG)(host, port);
            return (port === 465) === (mode === 'implicit') ? address : `${address}+${mode}`;
        }
    }
}
/** The address of a finding; null where it adds nothing to the target's name. */
function addressOf({ endpoint }, target) {
    return endpoint === null || endpoint.address === (0,_model_target_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(target) ? null : endpoint.address;
}
/** The word before a finding: its level, that nothing could be told, or that the user accepts it. */
function levelWord({ kind, level, accepted }) {
    if (accepted !== undefined)
        return 'accepted';
    return kind === 'inconclusive' ? 'inconclusive' : level;
}
/** What is said of a finding: its message, and until when and why it is accepted. */
function messageOf({ message, accepted }) {
    return accepted === undefined ? message : `${message}; accepted until ${dayOf(accepted.until)}: ${accepted.reason}`;
}
/** What an exception for the finding has to name, where it has to: each certificate or its key. */
function fingerprintsText({ evidence }) {
    const { certificateSha256, keySha256 } = evidence;
    if (certificateSha256 === undefined || keySha256 === undefined)
        return null;
    const keys = [keySha256].flat();
    return [certificateSha256]
        .flat()
        .map((one, index) => `SHA-256 of the certificate ${one}, of its key ${keys[index]}`)
        .join('; and ');
}
/** "in 27 days", "12 hours ago": from one ISO date to another. */
function distance(fromIso, toIso) {
    return distanceInWords(new Date(fromIso), new Date(toIso));
}
/** "4 December 2026" */
function dayOf(iso) {
    return (0,_pki_date_js__WEBPACK_IMPORTED_MODULE_0__/* .dateInWords */ .$y)(new Date(iso));
}
/** "4 December 2026, in 9 days" */
function dateOf(iso, { judgedAt }) {
    return (0,_pki_date_js__WEBPACK_IMPORTED_MODULE_0__/* .dateAndDistance */ .ho)(new Date(iso), new Date(judgedAt));
}
/** "4 December 2026, 10:11 UTC" */
function minuteOf(iso) {
    return `${dayOf(iso)}, ${iso.slice(11, 16)} UTC`;
}
const ORDER = ['fail', 'inconclusive', 'warn', 'pass'];
/** The first line that is to be run; null where no command fixes it. */
function firstCommandOf([first]) {
    return first?.lines.find((line) => !line.startsWith('#')) ?? null;
}
/** A stable order: the worst verdict first, within one verdict as listed. */
function worstFirst(targets) {
    return [...targets].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}
/** Without those that a change leaves as they are: whoever makes it is told of them in one sentence. */
function touchedIn(targets) {
    return targets.filter(({ target }) => !target.isUnchanged);
}
/** "7 targets: 5 fail, 2 pass", of those that a change touches. */
function countsText(targets) {
    const touched = touchedIn(targets);
    return touched.length === 0 ? NONE : `${counted(touched.length, 'target')}: ${verdictsText(touched, () => '')}`;
}
/** "8 targets: 1 fail (a.example:587), 7 pass": the same, with up to five names for what did not pass. */
function countsWithNames(targets) {
    const touched = touchedIn(targets);
    return touched.length === 0 ? NONE : `${counted(touched.length, 'target')}: ${verdictsText(touched, namesBehind)}`;
}
const NONE = 'no target to check';
function namesBehind(verdict, names) {
    if (verdict === 'pass')
        return '';
    return ` (${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''})`;
}
function verdictsText(targets, behind) {
    const counts = ORDER.flatMap((verdict) => {
        const names = targets.filter((one) => one.verdict === verdict).map(({ target }) => targetName(target));
        return names.length === 0 ? [] : [`${names.length} ${verdict}${behind(verdict, names)}`];
    });
    return counts.join(', ');
}
/** What a change was compared with and how much of it is of concern, one sentence each; none where there is no change. */
function changeSentences({ change, targets }) {
    if (change === undefined)
        return [];
    const { base, because, fileCount, filesOfConcern, unchangedCount, passedOverCount, interpolatedCount } = change;
    if (base === 'none')
        return [`everything is checked: ${because}`];
    if (filesOfConcern === null)
        return [because];
    const beside = targets.filter(({ target }) => target.isUnchanged);
    const unseen = unchangedCount - beside.length;
    return [
        `${filesOfConcern} of ${fileCount ?? 0} changed ${fileCount === 1 && filesOfConcern === 1 ? 'file' : 'files'} ${filesOfConcern === 1 ? 'concerns' : 'concern'} mail (${because})`,
        ...(unseen > 0 ? [`${counted(unseen, 'listed target')} the change leaves as before, not looked at`] : []),
        ...(passedOverCount > 0
            ? [`${counted(passedOverCount, 'server')} of a provider or of nobody in these files, not contacted`]
            : []),
        ...(interpolatedCount > 0
            ? [
                `${counted(interpolatedCount, 'host')} in these files ${interpolatedCount === 1 ? 'is a variable' : 'are variables'} without a default, not looked at`,
            ]
            : []),
        ...(beside.length > 0
            ? [
                `${counted(beside.length, 'target')} that this change does not touch: ${verdictsText(beside, namesBehind)}; the schedule guards those`,
            ]
            : []),
    ];
}
/** "1 file", "2 files" */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** "by the gmail profile", or with how many targets went by which. */
function profilesText({ profile, targets }) {
    const counts = new Map();
    for (const one of targets)
        counts.set(one.profile, (counts.get(one.profile) ?? 0) + 1);
    if (counts.size < 2)
        return `by the ${[...counts.keys()][0] ?? profile} profile`;
    return `by the profiles ${[...counts].map(([name, count]) => `${name} (${count})`).join(' and ')}`;
}
/** The names of targets, for formats in which a name must not be there twice: GitLab reads the first test of a name alone. */
function uniqueNames(targets) {
    const counts = new Map();
    return targets.map(({ target }) => {
        const name = targetName(target);
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        return count === 1 ? name : `${name} (${count})`;
    });
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


/***/ }),

/***/ 5477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t8: () => (/* binding */ isKept),
  aC: () => (/* binding */ keep),
  K_: () => (/* binding */ lockAfter),
  zE: () => (/* binding */ memoryOf),
  Mw: () => (/* binding */ remembering)
});

// UNUSED EXPORTS: readState, writeState

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/disk/alone.js


const STEP_MS = 10;
/** Whoever holds it reads and writes one file; after that long it is dead. */
const MOST_STEPS = 500;
/**
 * Does something while no other process does the same to that file, so that what is read is still there when it is
 * replaced. A file beside it says that somebody is at it.
 * @throws Error where no file can be made there.
 */
function alone(file, action) {
    const lock = (0,external_node_path_.join)((0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(file))), `.${(0,external_node_path_.basename)(file)}.lock`);
    for (let steps = 0; !isTaken(lock); steps++) {
        if (steps >= MOST_STEPS) {
            (0,external_node_fs_.rmSync)(lock, { force: true });
            steps = 0;
        }
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MS);
    }
    try {
        return action();
    }
    finally {
        (0,external_node_fs_.rmSync)(lock, { force: true });
    }
}
function isTaken(lock) {
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(lock, 'wx'));
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/** Whether anything is there under that name, a link that leads nowhere too. */
function isThere(file) {
    try {
        return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false }) !== undefined;
    }
    catch (error) {
        // What would be its folder is a file.
        if (error.code === 'ENOTDIR')
            return false;
        throw error;
    }
}
/** Keeps a file under another name beside it, in the place of what had that name. */
function putAside(file, name) {
    (0,external_node_fs_.renameSync)(file, (0,external_node_path_.join)((0,external_node_path_.dirname)(file), name));
}

// EXTERNAL MODULE: ./build/disk/read.js
var read = __webpack_require__(9762);
// EXTERNAL MODULE: ./build/disk/write.js
var write = __webpack_require__(6271);
// EXTERNAL MODULE: ./build/pki/certificate.js + 6 modules
var certificate = __webpack_require__(9812);
// EXTERNAL MODULE: ./build/pki/known-endpoints.js
var known_endpoints = __webpack_require__(5543);
// EXTERNAL MODULE: ./build/pki/trust-anchors.js
var trust_anchors = __webpack_require__(8870);
// EXTERNAL MODULE: ./build/problem.js
var problem = __webpack_require__(411);
// EXTERNAL MODULE: ./build/text/json-values.js
var json_values = __webpack_require__(4965);
;// CONCATENATED MODULE: ./build/memory/certificate-list.js





/**
 * A list of certificates that were issued, as the user has it: PEM, or what a monitor of Certificate Transparency answers in
 * JSON. Nothing is asked of such a monitor by this program.
 */
const MAX_LIST_BYTES = 64 * 1024 * 1024;
/** crt.sh writes some ten for each certificate, in 500 bytes. */
const MOST_VALUES = 4_000_000;
const EXPECTED = 'certificates in PEM, or a list in JSON as crt.sh (?output=json) or Cert Spotter (/v1/issuances) answers it';
/** @throws UsageError where it is something else, or holds nothing: a list that is passed over would hide a renewal. */
function parseCertificateList(text, file) {
    const refuse = (reason) => {
        throw new problem/* UsageError */.eb(`cannot use "${file}" as known-certificates: ${reason}; expected ${EXPECTED}`);
    };
    const isJson = /^\s*\[/.test(text);
    const all = isJson ? fromJson(text, refuse) : fromPem(text, refuse);
    return all.length === 0 ? refuse('it holds no certificate') : all;
}
function fromPem(text, refuse) {
    try {
        return (0,trust_anchors/* splitPem */.Z1)(text).flatMap((pem) => (0,known_endpoints/* knownCertificateOf */._n)((0,certificate/* certificateOf */.tq)(pem)) ?? []);
    }
    catch (error) {
        return refuse(error.message);
    }
}
function fromJson(text, refuse) {
    if (!(0,json_values/* hasAtMost */.l)(MOST_VALUES, text))
        return refuse(`it has more than ${MOST_VALUES} values`);
    const entries = parsed(text);
    if (!Array.isArray(entries))
        return refuse('it is no JSON');
    return entries.map((entry, index) => {
        const known = entry === null ? null : entryOf(entry);
        return known ?? refuse(`entry ${index + 1} has not the names and dates of a certificate`);
    });
}
/** null: it is of neither form. */
function entryOf(entry) {
    const { dns_names, name_value, issuer, issuer_name, not_before, not_after, cert, cert_sha256 } = entry;
    const names = Array.isArray(dns_names) ? dns_names : typeof name_value === 'string' ? name_value.split('\n') : [];
    const [notBefore, notAfter] = [isoOf(not_before), isoOf(not_after)];
    if (names.length === 0 || !names.every((one) => typeof one === 'string') || notBefore === null || notAfter === null)
        return null;
    const issuedBy = issuer_name ?? issuer?.['name'];
    const print = cert_sha256 ?? cert?.['sha256'];
    const kept = (0,known_endpoints/* keptNames */.Dk)(names);
    return {
        sha256: typeof print === 'string' && /^[0-9a-f]{64}$/.test(print) ? print : null,
        keySha256: null,
        // Neither form tells it.
        keyAlgorithm: null,
        name: kept[0],
        issuer: typeof issuedBy === 'string' ? issuedBy.slice(0, 300) : '',
        names: kept,
        isSelfIssued: false,
        notBefore,
        notAfter,
    };
}
/** crt.sh writes its dates without a zone, in UTC. */
function isoOf(value) {
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value))
        return null;
    const hasZone = /Z$|[+-]\d\d:\d\d$/.test(value);
    const date = new Date(hasZone ? value : `${value}Z`);
    return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/recording/known-shape.js
var known_shape = __webpack_require__(5919);
// EXTERNAL MODULE: ./build/recording/shape.js
var shape = __webpack_require__(6685);
// EXTERNAL MODULE: ./build/rule/changed.js
var changed = __webpack_require__(5007);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
;// CONCATENATED MODULE: ./build/memory/lock-file.js






/** What was accepted of each target, in a file that is committed and reviewed: an entry a line, sorted. */
const LOCK_VERSION = 1;
const MAX_LOCK_BYTES = 16 * 1024 * 1024;
/** Taken where it is there and none is named. */
const DEFAULT_LOCK_FILE = 'mail-certs.lock';
const lock = (0,shape/* record */.g1)({ entries: (0,shape/* list */.p_)(known_shape/* locked */.xt) });
function renderLock(entries) {
    const lines = entries.map((one) => `    ${(0,text_escape/* inline */.mG)(one)}`).sort();
    return `{\n  "lockVersion": ${LOCK_VERSION},\n  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
/** @throws UsageError with file and line: a lock that is passed over would lock nothing. */
function parseLock(text, file) {
    const refuse = (expected, line = 1) => {
        throw new problem/* UsageError */.eb([
            { message: `cannot read the lock: expected ${expected}; --update-lock writes it anew`, location: { file, line } },
        ]);
    };
    const value = lock_file_parsed(text);
    if (value?.['lockVersion'] === undefined)
        return refuse('a lock, as --update-lock writes it');
    if (value['lockVersion'] !== LOCK_VERSION)
        return refuse(`lock version ${LOCK_VERSION}, which this release reads`);
    try {
        return lock.read(value, '').entries;
    }
    catch (error) {
        if (!(error instanceof shape/* ShapeError */.ym))
            throw error;
        return refuse(`${error.path} to be ${error.expected}`, lineOf(error.path, text));
    }
}
/** The entries for what was seen now in the place of those of the same targets; the others stay. */
function updatedLock(before, { seen, observedAt }) {
    const now = seen.flatMap((one) => (0,known_endpoints/* allEndpointsOf */.LE)(one, observedAt).map(changed/* lockedOf */.U));
    const updated = new Set(now.map(({ target }) => target));
    const all = [...before.filter(({ target }) => !updated.has(target)), ...now];
    return [...new Map(all.map((one) => [(0,text_escape/* inline */.mG)(one), one])).values()];
}
/** As this program writes it, an entry is a line. */
function lineOf(path, text) {
    const index = Number(/^entries\[(\d+)\]/.exec(path)?.[1] ?? Number.NaN);
    const lines = text.split('\n').flatMap((line, number) => (line.startsWith('    {') ? [number + 1] : []));
    return lines[index] ?? 1;
}
/** What is no object has no version either. */
function lock_file_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/memory/remember.js
var remember = __webpack_require__(8027);
// EXTERNAL MODULE: ./build/memory/open-findings.js
var open_findings = __webpack_require__(9131);
;// CONCATENATED MODULE: ./build/memory/since.js

/** What is new, still there and gone since the run before. */
function sinceOf(before, report, at, isWhole) {
    const known = new Map(before.findings.map((one) => [one.key, one]));
    const now = (0,open_findings/* openFindingsOf */.mn)(report, at);
    const fate = (0,open_findings/* fateBy */.qh)(report, isWhole);
    const of = (...fates) => before.findings.filter((one) => fates.includes(fate(one)));
    const accepted = of('accepted');
    return {
        lastRun: before.observedAt,
        added: now.filter(({ key }) => !known.has(key)),
        still: now.flatMap(({ key }) => known.get(key) ?? []),
        gone: of('gone', 'unlisted'),
        ...(accepted.length > 0 && { accepted }),
        untold: of('untold'),
    };
}

// EXTERNAL MODULE: ./build/recording/observation-shape.js + 1 modules
var observation_shape = __webpack_require__(8860);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/memory/state-file.js






/**
 * The state of a run, in a file that is committed or kept as an artifact: a certificate is written once however many
 * addresses present it, one entry a line, and a date that is this run's is left out, so that the difference between two
 * days is what has changed.
 */
const STATE_VERSION = 1;
/** Some 50,000 addresses. */
const MAX_STATE_BYTES = 32 * 1024 * 1024;
/** One of 50,000 endpoints has a quarter of them. */
const state_file_MOST_VALUES = 4_000_000;
function renderState({ observedAt, endpoints, findings, issues }) {
    const certificates = new Map(endpoints
        .flatMap(({ certificate, newest }) => (newest === undefined ? [certificate] : [certificate, newest]))
        .map((one) => [one.sha256, one]));
    const ifOther = (seen) => ({
        firstSeen: seen.firstSeen,
        ...(seen.lastSeen !== observedAt && { lastSeen: seen.lastSeen }),
    });
    const lists = {
        certificates: [...certificates.values()].sort((a, b) => ((a.sha256 ?? '') < (b.sha256 ?? '') ? -1 : 1)),
        endpoints: endpoints.map(({ target, address, chain, tlsVersion, newest, ...seen }) => ({
            target,
            address,
            // The first of the chain is the certificate.
            chain,
            ...(tlsVersion !== null && { tlsVersion }),
            ...ifOther(seen),
            ...(newest && { newest: newest.sha256 }),
        })),
        findings: findings.map(({ key, ruleId, target, address, ...seen }) => ({
            key,
            ruleId,
            target,
            ...(address !== null && { address }),
            ...ifOther(seen),
        })),
        issues,
    };
    const head = { stateVersion: STATE_VERSION, program: { name: 'smtp-cert-check', version: version/* version */.r }, observedAt };
    const parts = [
        ...Object.entries(head).map(([key, value]) => `${(0,text_escape/* inline */.mG)(key)}: ${(0,text_escape/* inline */.mG)(value)}`),
        ...Object.entries(lists).map(([key, items]) => items.length === 0
            ? `${(0,text_escape/* inline */.mG)(key)}: []`
            : `${(0,text_escape/* inline */.mG)(key)}: [\n${items.map((one) => `  ${(0,text_escape/* inline */.mG)(one)}`).join(',\n')}\n ]`),
    ];
    return `{\n ${parts.join(',\n ')}\n}\n`;
}
const seenAt = { firstSeen: observation_shape/* date */.p6, lastSeen: (0,shape/* optional */.lq)(observation_shape/* date */.p6) };
const written = (0,shape/* record */.g1)({
    observedAt: observation_shape/* date */.p6,
    certificates: (0,shape/* list */.p_)(known_shape/* knownCertificate */.lf),
    endpoints: (0,shape/* list */.p_)((0,shape/* record */.g1)({
        target: known_shape/* name */.UU,
        address: (0,known_shape/* shortText */.os)(100),
        chain: (0,shape/* list */.p_)(known_shape/* sha256 */.sc),
        tlsVersion: (0,shape/* optional */.lq)((0,known_shape/* shortText */.os)(20)),
        newest: (0,shape/* optional */.lq)(known_shape/* sha256 */.sc),
        ...seenAt,
    })),
    findings: (0,shape/* list */.p_)((0,shape/* record */.g1)({
        key: (0,known_shape/* shortText */.os)(3000),
        ruleId: (0,known_shape/* shortText */.os)(100),
        target: known_shape/* name */.UU,
        address: (0,shape/* optional */.lq)((0,known_shape/* shortText */.os)(100)),
        ...seenAt,
    })),
    issues: (0,shape/* list */.p_)((0,shape/* record */.g1)({ id: (0,known_shape/* shortText */.os)(100), number: (0,shape/* whole */.WQ)(1), isOpen: shape/* truth */.Im })),
});
/**
 * What a file holds that is to be a state. It may come from anybody.
 * @param now the date of the run: a state that is later would keep every run from being remembered.
 */
function parseState(text, now) {
    if (!(0,json_values/* hasAtMost */.l)(state_file_MOST_VALUES, text))
        return { unusable: `it has more than ${state_file_MOST_VALUES} values` };
    const read = state_file_parsed(text);
    const stateVersion = read?.['stateVersion'];
    if (stateVersion === undefined)
        return { unusable: 'it is no state of smtp-cert-check' };
    if (stateVersion !== STATE_VERSION)
        return { unusable: `it has another version than ${STATE_VERSION}, which this release reads` };
    try {
        const given = written.read(read, '');
        // JavaScript reads dates with more in them than a date.
        const state = stateOf({ ...given, observedAt: new Date(given.observedAt).toISOString() });
        return Date.parse(state.observedAt) > now.getTime() + CLOCKS_DIFFER_MS
            ? { unusable: 'it says that it is from the future' }
            : { state };
    }
    catch (error) {
        if (!(error instanceof shape/* ShapeError */.ym))
            throw error;
        return { unusable: `it is damaged: ${error.path} is not ${error.expected}` };
    }
}
const CLOCKS_DIFFER_MS = 3_600_000;
function stateOf({ observedAt, certificates, endpoints, findings, issues }) {
    const bySha256 = new Map(certificates.map((one) => [one.sha256, one]));
    const certificateOf = (print, path) => {
        const known = bySha256.get(print ?? null);
        if (known === undefined || print === undefined)
            throw new shape/* ShapeError */.ym(path, 'one of the certificates');
        return known;
    };
    return {
        observedAt,
        endpoints: endpoints.map(({ tlsVersion = null, lastSeen = observedAt, newest, ...one }, index) => {
            const path = `endpoints[${index}]`;
            return {
                ...one,
                tlsVersion,
                lastSeen,
                certificate: certificateOf(one.chain[0], `${path}.chain`),
                ...(newest !== undefined && { newest: certificateOf(newest, `${path}.newest`) }),
            };
        }),
        findings: findings.map(({ address = null, lastSeen = observedAt, ...one }) => ({ ...one, address, lastSeen })),
        issues,
    };
}
function state_file_parsed(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' ? value : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/targets/list-file.js
var list_file = __webpack_require__(2228);
;// CONCATENATED MODULE: ./build/world/memory.js











/**
 * Without a state a run judges as well, and remembers anew; a lock or a list that cannot be read would hide something.
 * @throws UsageError for the latter two.
 */
function memoryOf({ remember, places, observed }, now) {
    if (observed !== null)
        return { state: null, warnings: [], known: observed.known ?? {}, lock: null };
    const { stateFile, listFile, isLockUpdated } = remember;
    const workspace = places?.[0] ?? null;
    const read = stateFile === null ? null : readState(stateFile, places, now);
    const state = read !== null && 'state' in read ? read.state : null;
    const lock = lockOf(remember, workspace);
    return {
        state,
        warnings: read !== null && 'unusable' in read
            ? [`nothing is remembered of earlier runs: "${stateFile}" cannot be used, ${read.unusable}`]
            : [],
        known: {
            ...(state && stateFile !== null && { earlier: { file: stateFile, ...state } }),
            ...(lock && !isLockUpdated && { locked: lock }),
            ...(listFile !== null && { listed: listIn(listFile, workspace) }),
        },
        lock: isLockUpdated ? lock : null,
    };
}
function listIn(file, workspace) {
    const text = (0,list_file/* readTextFile */.Gu)(file, 'a list of certificates', MAX_LIST_BYTES, workspace);
    return { file, certificates: parseCertificateList(text, file) };
}
function lockOf({ lockFile, isLockUpdated }, workspace) {
    const file = lockFile ?? DEFAULT_LOCK_FILE;
    if (!isThere(file) && (isLockUpdated || lockFile === null))
        return isLockUpdated ? { file, entries: [] } : null;
    return { file, entries: parseLock((0,list_file/* readTextFile */.Gu)(file, 'a lock of certificates', MAX_LOCK_BYTES, workspace), file) };
}
/** The same report, which says what has changed since the run before. */
function remembering(report, { state, warnings }, run) {
    const notes = [...(report.notes ?? []), ...warnings];
    return {
        ...report,
        ...(notes.length > 0 && { notes }),
        ...(state && { since: sinceOf(state, run.report, run.observed.observedAt, run.isWhole) }),
    };
}
/**
 * Whether the next run is to know of this one: not where it supposed another date, and not where others may have written
 * what was checked, who could make it remember what they like.
 */
function isKept({ remember, look, judge, observed }) {
    return remember.stateFile !== null && observed === null && judge.now === null && !look.isUntrusted;
}
/** What an earlier run left in a file; where that is of no use, why, and the run begins anew. */
function readState(file, places, now) {
    if (!isThere(file))
        return null;
    try {
        const within = (0,read/* boundsOfNamed */._t)(file, false, places?.[0] ?? null);
        return parseState((0,read/* textOf */.b6)(file, { maxBytes: MAX_STATE_BYTES, within }), now);
    }
    catch (error) {
        return { unusable: error.message };
    }
}
/** @returns what could not be written, a line each. */
function keep({ state, lock, date }, { remember: { stateFile }, places }, issues = []) {
    return [
        ...(state === null || stateFile === null ? [] : writeState(stateFile, (0,remember/* withIssues */.$)(state, issues), places, date)),
        ...(lock === null ? [] : (0,write/* writeAll */.f4)([{ file: lock.file, text: () => renderLock(lock.entries) }], places)),
    ];
}
/** The lock with what this run has seen; null: it is not to be written. */
function lockAfter({ lock }, observed) {
    return lock && { ...lock, entries: updatedLock(lock.entries, observed) };
}
/**
 * Writes the state for the next run, unless a later run has written its own in the meantime. What cannot be read is kept
 * beside it, since it may be somebody's file.
 * @returns what went wrong, a line each.
 */
function writeState(file, state, places, now) {
    const text = renderState(state);
    if (Buffer.byteLength(text) > MAX_STATE_BYTES)
        return [`cannot write "${file}": it would have more than ${MAX_STATE_BYTES} bytes`];
    try {
        (0,write/* makeFolderOf */.i7)(file, places);
        return alone(file, () => {
            const there = readState(file, places, now);
            if (there !== null && 'state' in there && Date.parse(there.state.observedAt) > Date.parse(state.observedAt))
                return [];
            if (there !== null && 'unusable' in there)
                putAside(file, `${(0,external_node_path_.basename)(file)}.unreadable`);
            return (0,write/* writeAll */.f4)([{ file, text: () => text }], places);
        });
    }
    catch (error) {
        return [`cannot write "${file}": ${(0,problem/* reasonOf */.A3)(error)}`];
    }
}


/***/ }),

/***/ 1700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run),
  h: () => (/* binding */ writeFiles)
});

// EXTERNAL MODULE: ./build/model/target.js
var model_target = __webpack_require__(677);
// EXTERNAL MODULE: ./build/problem.js
var problem = __webpack_require__(411);
// EXTERNAL MODULE: ./build/text/quote.js
var quote = __webpack_require__(390);
;// CONCATENATED MODULE: ./build/judge/exceptions.js



const DAY_MS = 86_400_000;
/** Long enough for any plan, and short enough to be thought of again. */
const MAX_DAYS = 366;
/** Whether an exception is for this target. */
function isFor({ host, port }, target) {
    return host === (0,model_target/* hostOf */.w4)(target) && (port === null || (0,model_target/* targetKeyOf */.IY)(target) === (0,model_target/* hostAndPort */.PG)(host, port));
}
/** Of the rules for certificates, those about names and dates alone: accepted, they leave trust, path and key as they are. */
const OF_NAMES_AND_DATES = [
    'certificate-expired',
    'certificate-expires-soon',
    'certificate-host-mismatch',
    'certificate-not-yet-valid',
    'certificate-without-san',
    'identifier-malformed',
    'lifetime-shortening',
    'must-staple-without-staple',
    'renewal-overdue',
    'superfluous-certificate',
    'validity-too-long',
    'wildcard-on-public-suffix',
];
/** Rules about other subjects by which one certificate and any other would be told apart. */
const OF_CERTIFICATES = ['certificate-changed', 'key-does-not-match-certificate'];
/** Whether a rule is about trust, path or key; one that is not listed here is taken for it. */
function needsFingerprint({ id, subject }) {
    return OF_CERTIFICATES.includes(id) || (subject === 'certificate' && !OF_NAMES_AND_DATES.includes(id));
}
/**
 * The exception by which a finding is accepted at that date; one that has ended accepts nothing.
 * @param certificates that the finding is about: each has to be accepted, and the exception is the one that ends first.
 */
function acceptedBy(exceptions, rule, certificates, now) {
    const acceptedFor = (certificate) => exceptions.find(({ ruleId, fingerprint, until }) => {
        if (ruleId !== rule.id || now >= new Date(until))
            return false;
        if (fingerprint === null)
            return !needsFingerprint(rule);
        return fingerprint === certificate?.certificateSha256 || fingerprint === certificate?.keySha256;
    });
    const all = certificates.length === 0 ? [acceptedFor(undefined)] : certificates.map(acceptedFor);
    if (all.includes(undefined))
        return undefined;
    return all.reduce((first, one) => (new Date(one?.until ?? '') < new Date(first?.until ?? '') ? one : first));
}
/**
 * Holds exceptions to what they may be: for a listed target, for a rule there is, and for no longer than a year.
 * @throws UsageError with all that are not.
 */
function requireSound(exceptions, targets, rules, today) {
    const hosts = new Set(targets.map(model_target/* hostOf */.w4));
    const services = new Set(targets.map(model_target/* targetKeyOf */.IY));
    const check = (exception) => {
        const { ruleId, host, port, fingerprint, until } = exception;
        if (ruleId === 'exception-expired')
            throw new problem/* UsageError */.eb('an exception for exception-expired would hide that others have ended');
        const rule = rules.find(({ id }) => id === ruleId);
        if (rule?.hidesCertificate)
            throw new problem/* UsageError */.eb(`an exception for ${ruleId} would pass a server whose certificate was not seen, or not in full`);
        if (rule === undefined)
            throw new problem/* UsageError */.eb(`there is no rule ${(0,quote/* hostLetters */.Y)(ruleId)}: expected one of docs/rules.md`);
        if (fingerprint === null && needsFingerprint(rule))
            throw new problem/* UsageError */.eb(`an exception for ${ruleId} without a fingerprint would accept any stranger's certificate: expected fingerprint, the SHA-256 of the certificate or of its key, as the finding shows it`);
        if (!(port === null ? hosts.has(host) : services.has((0,model_target/* hostAndPort */.PG)(host, port)))) {
            throw new problem/* UsageError */.eb(`the exception is for "${host}${port === null ? '' : `:${port}`}", which is no listed target`);
        }
        if (new Date(until).getTime() - today.getTime() > MAX_DAYS * DAY_MS) {
            throw new problem/* UsageError */.eb(`the exception lasts until ${until.slice(0, 10)}: expected a year at most`);
        }
    };
    (0,problem/* readAll */.yw)(exceptions, check, ({ writtenAt }) => writtenAt);
}

;// CONCATENATED MODULE: ./build/judge/grouped.js
/** Items by their key; those that have none are left out. */
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (key === null)
            continue;
        const group = groups.get(key) ?? [];
        group.push(item);
        groups.set(key, group);
    }
    return groups;
}

// EXTERNAL MODULE: ./build/model/observation.js
var model_observation = __webpack_require__(2364);
// EXTERNAL MODULE: ./build/pki/ca-calendar.js
var ca_calendar = __webpack_require__(7958);
// EXTERNAL MODULE: ./build/pki/detour.js
var detour = __webpack_require__(7946);
// EXTERNAL MODULE: ./build/pki/lifetime.js
var lifetime = __webpack_require__(7984);
;// CONCATENATED MODULE: ./build/pki/calendar.js



/**
 * What will happen to a target as long as nothing is renewed: the first dates on which one of its paths is warned of,
 * fails and ends, by the rules certificate-expires-soon, renewal-overdue, certificate-expired and first-fit-path-refused. null where no path is
 * good.
 */
function calendarOf(paths, limits) {
    const trusted = paths.filter((path) => path.kind === 'trusted' && path.defects.length === 0);
    const good = trusted.filter((path) => !isAlwaysRefused(path, limits));
    const [first] = good.map((path) => endOf(path, limits)).sort((a, b) => a.notAfter.getTime() - b.notAfter.getTime());
    if (first === undefined)
        return null;
    const failures = good.flatMap((path) => [
        expiresSoon(path, (0,lifetime/* thresholdMs */.gP)(limits.failBelow, path.endedBy)),
        ...(limits.takesFirstFit ? detourEnds(path, 0) : []),
    ]);
    const warnings = good.flatMap((path) => [
        expiresSoon(path, (0,lifetime/* thresholdMs */.gP)(limits.warnBelow, path.endedBy)),
        ...renewalOverdue(path),
        ...(path.detour?.endedBy ? detourEnds(path, (0,detour/* detourWarningMs */.k)(limits, path.detour.endedBy)) : []),
    ]);
    const isDetour = good.some(({ detour }) => detour?.endedBy === first);
    return {
        warning: earliest([...warnings, ...failures]),
        failure: earliest(failures),
        end: { at: first.notAfter.toISOString(), ruleId: isDetour ? 'first-fit-path-refused' : 'certificate-expired' },
        endedBy: first.name,
    };
}
/** The certificate that ends a target's last path: for senders that take the first fit, that path's too. */
function endOf({ endedBy, detour }, { takesFirstFit }) {
    return takesFirstFit && detour?.endedBy ? (0,lifetime/* firstToEnd */.VW)([endedBy, detour.endedBy]) : endedBy;
}
/** Senders that take the first fit refuse it, whatever the date. */
function isAlwaysRefused({ detour }, { takesFirstFit }) {
    return takesFirstFit && detour !== null && (detour.obstacle !== null || detour.defects.length > 0);
}
function detourEnds(path, spanMs) {
    const endedBy = path.detour?.endedBy ?? null;
    return endedBy === null ? [] : [{ at: before(endedBy, spanMs, path), ruleId: 'first-fit-path-refused' }];
}
function expiresSoon(path, spanMs) {
    return { at: before(path.endedBy, spanMs, path), ruleId: 'certificate-expires-soon' };
}
function renewalOverdue(path) {
    const [endEntity] = path.certificates;
    if (!(0,ca_calendar/* isAcmeIssuer */.Yh)(endEntity.issuer))
        return [];
    return [{ at: before(endEntity, (0,lifetime/* renewalDueMs */.J$)(endEntity), path), ruleId: 'renewal-overdue' }];
}
/** That long before the certificate ends, but not before the path begins: nobody warns of what is not valid yet. */
function before({ notAfter }, spanMs, { certificates }) {
    const begin = Math.max(...certificates.map(({ notBefore }) => notBefore.getTime()));
    return new Date(Math.max(notAfter.getTime() - spanMs, begin));
}
function earliest(events) {
    const [first] = [...events].sort((a, b) => a.at.getTime() - b.at.getTime());
    if (first === undefined)
        throw new Error('a calendar has at least one event of a kind');
    return { at: first.at.toISOString(), ruleId: first.ruleId };
}

// EXTERNAL MODULE: ./build/pki/end-entity.js
var end_entity = __webpack_require__(1952);
// EXTERNAL MODULE: ./build/pki/fingerprints.js
var fingerprints = __webpack_require__(5742);
// EXTERNAL MODULE: ./build/rule/cause.js
var rule_cause = __webpack_require__(2196);
;// CONCATENATED MODULE: ./build/judge/one-key-type.js
/** What is said of a certificate for another host: no more than that. */
const ABOUT_THE_NAME = ['certificate-host-mismatch', 'certificate-without-san'];
/**
 * What to make of a finding that a look for one key type alone has brought; null: nothing. A server in Go that has no certificate
 * of that type for the host answers with the first one it has, whoever it is for; an OpenSSL server sends an alert.
 */
function forOneKeyType(finding, { look, isForHost }, profile) {
    if (!isForHost && !ABOUT_THE_NAME.some((id) => id === finding.ruleId))
        return null;
    const isAtMostWarning = !isForHost || profile.mostByOneKeyType === 'warning';
    const other = look === 'rsa' ? 'ECDSA' : 'RSA';
    const message = `${finding.message}; only a sender that takes no ${other} certificates is shown this`;
    if (!isAtMostWarning)
        return { ...finding, message };
    const level = finding.level === 'note' ? 'note' : 'warning';
    return { ...finding, kind: 'fail', level, message };
}

// EXTERNAL MODULE: ./build/rule/openssl-dispute.js
var openssl_dispute = __webpack_require__(2248);
;// CONCATENATED MODULE: ./build/judge/second-verifier.js

/**
 * What OpenSSL refuses in a certificate with which nothing counts as wrong: either the path is good, or what is wrong
 * is accepted. It is left out only where it names what was found; no exception silences it.
 * @param findings what the rules say of this observation, accepted or not.
 */
function objectionOf(observation, path, findings, now) {
    const isOpen = ({ kind, level, accepted }) => accepted === undefined && (level === 'error' || kind === 'inconclusive');
    const dispute = (0,openssl_dispute/* disputeOf */.G)(path, observation, now);
    if (dispute === 'none' || findings.some(isOpen))
        return null;
    const opensslVerdict = String(observation.opensslVerdict);
    if (findings.some(({ ruleId }) => NAMES_OF[opensslVerdict]?.includes(ruleId)))
        return null;
    const common = { ruleId: 'certificate-not-trusted', level: 'error' };
    return dispute === 'refused'
        ? {
            ...common,
            kind: 'fail',
            message: `OpenSSL refuses the path for a reason that no other finding names: ${(0,openssl_dispute/* refusalText */.K)(observation)}`,
            evidence: { opensslVerdict },
        }
        : {
            ...common,
            kind: 'inconclusive',
            message: `OpenSSL was asked at another date, when it refused the path for one: ${opensslVerdict}`,
            evidence: { probedAt: observation.startedAt },
        };
}
const WITHOUT_ANCHOR = ['certificate-not-trusted', 'chain-incomplete', 'root-distrusted'];
/** Which rules find what OpenSSL means by its word. It has one word, and stops at the first fault. */
const NAMES_OF = {
    CERT_HAS_EXPIRED: ['certificate-expired'],
    CERT_NOT_YET_VALID: ['certificate-not-yet-valid'],
    DEPTH_ZERO_SELF_SIGNED_CERT: ['certificate-self-signed'],
    SELF_SIGNED_CERT_IN_CHAIN: WITHOUT_ANCHOR,
    UNABLE_TO_GET_ISSUER_CERT: WITHOUT_ANCHOR,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: WITHOUT_ANCHOR,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: WITHOUT_ANCHOR,
    INVALID_CA: ['issuer-not-a-ca', 'key-usage-unsuitable'],
    INVALID_PURPOSE: ['server-auth-missing', 'key-usage-unsuitable', 'ca-certificate-as-end-entity', 'issuer-not-a-ca'],
    PATH_LENGTH_EXCEEDED: ['path-length-exceeded'],
    // Its words for these have no name in Node.js.
    UNSPECIFIED: [
        'critical-extension-unprocessed',
        'issuer-not-a-ca',
        'key-too-small',
        'key-type-unsuitable',
        'key-usage-unsuitable',
        'name-constraints-violated',
        'signature-too-weak',
    ],
};

// EXTERNAL MODULE: ./build/model/look.js
var look = __webpack_require__(643);
// EXTERNAL MODULE: ./build/pki/algorithms.js
var algorithms = __webpack_require__(3437);
;// CONCATENATED MODULE: ./build/pki/as-used.js

/** RSA key exchange without forward secrecy: the server does not sign, it decrypts. */
const STATIC_RSA = /^TLS_RSA_WITH_/;
/**
 * A path, judged by what the handshake used its end-entity key for. By itself a path is judged as one of a server that
 * signs, as every suite with forward secrecy has it.
 */
function asUsed(path, { tlsVersion, cipherSuite }) {
    const [endEntity] = path.certificates;
    const own = [];
    // RFC 8422 section 5.1.2 has done away with such points: OpenSSL before 3.0.20 shows them to none who does not offer them,
    // and BoringSSL does not. In TLS 1.3 nobody is asked.
    if (tlsVersion !== 'TLSv1.3' && endEntity.remarks.disputed.includes(algorithms/* COMPRESSED_POINT */.J2)) {
        const detail = `the EC key of "${endEntity.name}" is a compressed point, an uncompressed one required in ${tlsVersion}`;
        own.push({ kind: 'key-type-unsuitable', certificate: endEntity, detail });
    }
    const isStatic = STATIC_RSA.test(cipherSuite);
    const { keyUsage } = endEntity;
    if (isStatic && keyUsage !== null && !keyUsage.includes('keyEncipherment')) {
        const detail = `the key usage of "${endEntity.name}" is ${keyUsage.join(', ') || 'empty'}, keyEncipherment required by ${cipherSuite}, which was agreed on`;
        own.push({ kind: 'key-usage-unsuitable', certificate: endEntity, detail });
    }
    if (!isStatic && own.length === 0)
        return path;
    const isOfSigning = ({ kind, certificate }) => isStatic && kind === 'key-usage-unsuitable' && certificate === endEntity;
    return { ...path, defects: [...own, ...path.defects.filter((defect) => !isOfSigning(defect))] };
}

;// CONCATENATED MODULE: ./build/judge/subjects.js




function subjectsOf({ target, observations }, { siblings, isNetworkUp, exceptions, known }, findPath) {
    const main = (0,model_observation/* mainsOf */.OE)(observations);
    const mainAt = (one) => main.filter(model_observation/* isProbed */.Po).find((other) => isAtAddressOf(one, other));
    const all = observations.map((observation) => ({ observation, ...decode(observation, findPath) }));
    const garbledAt = (one) => {
        const garbled = all.filter(({ observation, undecodable }) => undecodable !== null && isAtAddressOf(one, observation));
        return garbled.find(({ observation }) => !(0,model_observation/* isOfKeyType */.rI)(observation)) ?? garbled[0];
    };
    const isMet = (one) => {
        if (!(0,model_observation/* isProbed */.Po)(one) || main.includes(one))
            return true;
        switch ((0,look/* factsOf */.xS)(one.look.name).isMet) {
            case 'always':
                return true;
            // Another machine may have answered it than the one that decided.
            case 'where it decides':
                return mainAt(one)?.look.name === one.look.name;
            // A sender without SNI may be shown the certificate of another host, for which there is a rule.
            case 'where it names the host':
                return (0,end_entity/* isForHost */.AI)(one, target);
            // Obsolete TLS is how the certificate could be read where nothing else worked.
            case 'where the main look saw nothing':
                return mainAt(one)?.outcome === 'interruption';
        }
    };
    return {
        ...subjectsOfKind(target, observations, isNetworkUp),
        presented: main.map((observation) => {
            const garbled = garbledAt(observation);
            return {
                subject: { target, observation, undecodable: garbled?.undecodable ?? null },
                endpoint: (0,model_observation/* endpointOf */.X5)(observation),
                ...(garbled && (0,model_observation/* cutOf */.EM)(observation) === null && oneKeyTypeOf(garbled.observation)),
            };
        }),
        certificate: all.flatMap(({ observation, path }) => {
            if (path === null || !isMet(observation))
                return [];
            const face = (0,end_entity/* faceOf */.zn)(path.certificates[0]);
            const subject = { target, observation: observation, path };
            return [{ subject, endpoint: (0,model_observation/* endpointOf */.X5)(observation), face, ...oneKeyTypeOf(observation, target) }];
        }),
        target: [{ subject: { target, observations, siblings, exceptions, known }, endpoint: null }],
    };
}
/** What has no address, such as a chain of a file, is alone. */
function isAtAddressOf(one, other) {
    const address = (0,model_observation/* endpointOf */.X5)(one)?.address;
    return one === other || (address !== undefined && address === (0,model_observation/* endpointOf */.X5)(other)?.address);
}
/** What targets of one kind alone have. */
function subjectsOfKind(target, observations, isNetworkUp) {
    switch (target.kind) {
        case 'service':
            return { ...subjectsOfService(target, observations.filter(model_observation/* isProbed */.Po), isNetworkUp), file: [] };
        case 'file': {
            const readings = observations.filter((one) => one.outcome === 'file');
            return {
                connection: [],
                endpoint: [],
                file: readings.map((reading) => ({ subject: { target, reading }, endpoint: null })),
            };
        }
    }
}
/** Connections, and an endpoint behind them. */
function subjectsOfService(target, observations, isNetworkUp) {
    const looksAt = (one) => observations.filter((other) => isAtAddressOf(one, other));
    const main = (0,model_observation/* mainsOf */.OE)(observations);
    return {
        connection: main.map((observation) => ({
            subject: { target, observation, cut: (0,model_observation/* cutOf */.EM)(observation), observations, isNetworkUp },
            endpoint: observation.endpoint,
        })),
        endpoint: main.map((one) => ({
            subject: { target, main: one, looks: byName(looksAt(one)), tries: looksAt(one) },
            endpoint: one.endpoint,
        })),
    };
}
function byName(looks) {
    const named = new Map();
    for (const one of looks)
        if (!named.has(one.look.name))
            named.set(one.look.name, one);
    return named;
}
/** Without a target: what cannot be decoded names nobody, and may be for the host. */
function oneKeyTypeOf(observation, target) {
    if (!(0,model_observation/* isOfKeyType */.rI)(observation))
        return {};
    const isForTarget = target === undefined || (0,end_entity/* isForHost */.AI)(observation, target);
    return { oneKeyType: { look: observation.look.name, isForHost: isForTarget } };
}
function decode(observation, findPath) {
    const [first, ...rest] = (0,model_observation/* chainOf */.dR)(observation);
    if (first === undefined)
        return { path: null, undecodable: null };
    try {
        const path = findPath([first, ...rest]);
        return { path: observation.outcome === 'handshake' ? asUsed(path, observation) : path, undecodable: null };
    }
    catch (error) {
        return { path: null, undecodable: error.message };
    }
}

;// CONCATENATED MODULE: ./build/judge/judge.js










/** rules x observations -> findings -> verdict, for one target. Decides which rule applies to what. */
function judge(seen, surroundings, rules, profile, findPath, now) {
    const { target, observations } = seen;
    const subjects = subjectsOf(seen, surroundings, findPath);
    const context = { now, limits: profile.limits };
    const found = rules.flatMap((rule) => foundBy(rule, subjects, profile, context, surroundings.exceptions));
    const objections = subjects.certificate.flatMap(({ subject, ...about }) => {
        const own = found.filter((finding) => finding.subject === subject);
        const objection = objectionOf(subject.observation, subject.path, own, now);
        return objection === null ? [] : [{ ...objection, ...about }];
    });
    const all = asMet([...found, ...objections], profile);
    const findings = identified([...withoutRepetition(all), ...unexplained(observations, all)], target);
    const paths = subjects.certificate
        .filter(({ oneKeyType }) => oneKeyType?.isForHost !== false)
        .map(({ subject }) => subject.path);
    return {
        target,
        verdict: verdictOf(findings),
        profile: profile.name,
        expiresAt: firstExpiry(paths, profile.limits),
        calendar: calendarOf(paths, profile.limits),
        findings,
        observations,
    };
}
/** A target that was looked at, and whose judgement the end of the run did not wait for: nothing is known of it. */
function unjudged({ target, observations }, profile, cause) {
    const why = cause.kind === 'aborted' ? 'the run was stopped' : (0,rule_cause/* causeInWords */.sn)(cause);
    const found = { ...unknown(`it was looked at and not judged: ${why}`, null), evidence: (0,rule_cause/* causeEvidence */.vx)(cause) };
    return {
        target,
        verdict: 'inconclusive',
        profile: profile.name,
        expiresAt: null,
        calendar: null,
        findings: identified([found], target),
        observations,
    };
}
/** fail > inconclusive > warn > pass; notes, and what is accepted, do not count. */
function verdictOf(all) {
    const findings = all.filter(({ accepted }) => accepted === undefined);
    if (findings.some(({ kind, level }) => kind === 'fail' && level === 'error'))
        return 'fail';
    if (findings.some(({ kind }) => kind === 'inconclusive'))
        return 'inconclusive';
    return findings.some(({ level }) => level === 'warning') ? 'warn' : 'pass';
}
function foundBy(rule, subjects, profile, context, exceptions) {
    const level = levelOf(rule, profile);
    if (level === 'off')
        return [];
    return judgementsOf(rule, subjects, context).flatMap(({ judgement, ...about }) => {
        if (judgement.kind === 'pass' || judgement.kind === 'not-applicable')
            return [];
        const { kind, evidence } = judgement;
        const found = { ruleId: rule.id, level, kind, evidence, ...about };
        // What could not be tested is unknown, and cannot be accepted: on-inconclusive is for that.
        if (kind === 'inconclusive')
            return [{ ...found, message: judgement.reason }];
        const { message, at } = judgement;
        const own = rule.lifecycle === 'trial' ? level : (judgement.level ?? level);
        const { certificates = certificatesOf(about.subject) } = judgement;
        const exception = acceptedBy(exceptions, rule, certificates, context.now);
        return [
            {
                ...found,
                message,
                level: own,
                evidence: { ...evidence, ...(needsFingerprint(rule) && evidenceOf(certificates)) },
                ...(at && { at }),
                ...(exception && { accepted: { until: exception.until, reason: exception.reason } }),
            },
        ];
    });
}
/** The certificate that the server presented for itself, or that the file has for one; empty: there is none. */
function certificatesOf(subject) {
    const observation = 'reading' in subject ? subject.reading : 'observation' in subject ? subject.observation : undefined;
    const endEntity = (0,end_entity/* endEntityOf */.A3)(observation);
    const digests = endEntity && (0,fingerprints/* fingerprintsOf */.t)(endEntity);
    return digests === null ? [] : [digests];
}
/** What an exception has to name. */
function evidenceOf(certificates) {
    const [first, ...others] = certificates;
    if (first === undefined || others.length === 0)
        return { ...first };
    return {
        certificateSha256: certificates.map(({ certificateSha256 }) => certificateSha256),
        keySha256: certificates.map(({ keySha256 }) => keySha256),
    };
}
/** A trial rule is a note whatever it finds: a minor version turns no green run red. */
function levelOf({ id, level, lifecycle }, { levels }) {
    const own = levels[id] ?? level;
    return lifecycle === 'trial' && own !== 'off' ? 'note' : own;
}
function judgementsOf(rule, subjects, context) {
    // The rule and its subjects go by the same name; TypeScript cannot follow that through the union.
    const judgeOne = rule.judge;
    return subjects[rule.subject].map((about) => {
        try {
            return { judgement: judgeOne(about.subject, context), ...about };
        }
        catch (error) {
            throw new Error(`rule ${rule.id} failed: ${error.message}`, { cause: error });
        }
    });
}
/** What a look for one key type finds once more is left out, and what it alone finds is said of those who meet it. */
function asMet(all, profile) {
    const byAll = new Set(all.filter(({ oneKeyType }) => oneKeyType === undefined).map(sameness));
    return all.flatMap((finding) => {
        if (finding.oneKeyType === undefined)
            return [finding];
        return byAll.has(sameness(finding)) ? [] : [forOneKeyType(finding, finding.oneKeyType, profile) ?? []].flat();
    });
}
/** Two looks at one endpoint find the same thing once; what is accepted of one certificate is not of another. */
function withoutRepetition(findings) {
    return [...new Map(findings.map((finding) => [sameness(finding), finding])).values()];
}
function sameness({ ruleId, message, endpoint, accepted }) {
    return JSON.stringify([ruleId, message, endpoint, accepted]);
}
/**
 * Findings with a key that is theirs alone and the same on every day, and their places. A second one of the same rule,
 * address and face, which is rare, is told by its number.
 */
function identified(all, target) {
    const counts = new Map();
    return all.map(({ face, at, subject: _, oneKeyType: __, ...found }) => {
        const parts = [found.ruleId, (0,model_target/* targetKeyOf */.IY)(target), found.endpoint?.address, face];
        const key = parts.filter((part) => part !== undefined).join(' ');
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return { key: count === 1 ? key : `${key} #${count}`, ...found, locations: at ?? (0,model_target/* locationsOf */.Ue)(target) };
    });
}
/** No certificate without a verdict on it: what no rule has spoken of is unknown, and never green. */
function unexplained(observations, found) {
    const main = (0,model_observation/* mainsOf */.OE)(observations);
    if (main.length === 0)
        return [unknown('nothing was observed of this target', null)];
    const isToldAt = (where) => found.some(({ endpoint }) => endpoint?.address === where?.address);
    const untold = main.flatMap((one) => one.outcome !== 'interruption' || isToldAt(one.endpoint) ? [] : [unknown(endInWords(one), one.endpoint)]);
    const stopped = observations.find(model_observation/* isStopped */.id);
    if (stopped === undefined || [...found, ...untold].some(({ kind }) => kind === 'inconclusive'))
        return untold;
    // The exit code says so too, and the verdict has to go with it.
    return [...untold, unknown('the run was stopped before every look was over', (0,model_observation/* endpointOf */.X5)(stopped))];
}
function unknown(message, endpoint) {
    return { ruleId: 'endpoint-unreachable', level: 'error', kind: 'inconclusive', message, evidence: {}, endpoint };
}
function endInWords({ step, cause }) {
    if (step === 'read')
        return `the file was not read: ${(0,rule_cause/* causeInWords */.sn)(cause)}`;
    return 'the connection ended in a way that no rule knows';
}
function firstExpiry(paths, limits) {
    const dates = paths.flatMap((path) => (path.kind === 'trusted' ? [endOf(path, limits).notAfter.getTime()] : []));
    return dates.length === 0 ? null : new Date(Math.min(...dates)).toISOString();
}

// EXTERNAL MODULE: ./build/pki/identifiers.js
var identifiers = __webpack_require__(1471);
;// CONCATENATED MODULE: ./build/judge/known.js



/** Looks up what is known of a target; undefined: nothing. */
function knownBy({ earlier, locked, listed }) {
    const byTarget = grouped(earlier?.endpoints ?? [], ({ target }) => target);
    const byHost = grouped(earlier?.endpoints ?? [], ({ target }) => hostIn(target));
    const entries = grouped(locked?.entries ?? [], ({ target }) => target);
    const listedFor = finderIn(listed?.certificates ?? []);
    const day = earlier?.observedAt.slice(0, 10);
    return (target) => {
        if (target.kind !== 'service')
            return undefined;
        const key = (0,model_target/* targetKeyOf */.IY)(target);
        const seenAt = ({ target: one, address }) => `the run of ${day} saw ${one === key ? '' : `at ${one} `}at ${address}`;
        const own = {
            earlier: byTarget.get(key) ?? [],
            locked: locked === undefined ? null : { file: locked.file, entries: entries.get(key) ?? [] },
            certificates: [
                ...(byHost.get(target.host) ?? []).flatMap((one) => [one.certificate, ...(one.newest === undefined ? [] : [one.newest])]
                    .filter(({ names }) => isNamed(target, names))
                    .map((certificate) => ({ where: seenAt(one), certificate }))),
                ...listedFor(target).map((certificate) => ({ where: `"${listed?.file}" lists`, certificate })),
            ],
        };
        const isNothing = own.earlier.length === 0 && own.locked === null && own.certificates.length === 0;
        return isNothing ? undefined : own;
    };
}
/** What of it is about these targets. */
function knownAbout({ earlier, locked, listed }, targets) {
    const [keys, hosts] = [new Set(targets.map(model_target/* targetKeyOf */.IY)), new Set(targets.map(model_target/* hostOf */.w4))];
    const ofHost = ({ target }) => hosts.has(hostIn(target));
    const listedFor = finderIn(listed?.certificates ?? []);
    const ofUse = new Set(targets.flatMap((target) => (target.kind === 'service' ? listedFor(target) : [])));
    return {
        ...(earlier && { earlier: { ...earlier, endpoints: earlier.endpoints.filter(ofHost) } }),
        ...(locked && { locked: { ...locked, entries: locked.entries.filter(({ target }) => keys.has(target)) } }),
        ...(listed && { listed: { ...listed, certificates: [...ofUse] } }),
    };
}
/** Finds the certificates for a target among very many. */
function finderIn(certificates) {
    const pairs = certificates.flatMap((certificate) => certificate.names.map((name) => ({ name, certificate })));
    const byName = grouped(pairs, ({ name }) => name);
    return (target) => {
        // A wildcard stands for the first label alone.
        const near = target.referenceIdentifiers
            .slice(0, 1)
            .flatMap((name) => [name, ['*', ...name.split('.').slice(1)].join('.')])
            .flatMap((name) => byName.get(name) ?? []);
        return [...new Set(near.map(({ certificate }) => certificate))].filter(({ names }) => isNamed(target, names));
    };
}
/** Whether names as they are kept name everything that a target has to be named by. */
function isNamed({ referenceIdentifiers }, names) {
    const presented = names.map((value) => ({
        kind: /^[\d.]+$|:/.test(value) ? 'IP-ID' : 'DNS-ID',
        value,
    }));
    return referenceIdentifiers.every((reference) => (0,identifiers/* isNamedBy */.$8)(reference, presented));
}
/** "mail.example.com:587" -> "mail.example.com" */
function hostIn(target) {
    return target.replace(/:\d+$/, '').replace(/[[\]]/g, '');
}

;// CONCATENATED MODULE: ./build/judge/verdict.js
const SEVERITY = ['pass', 'warn', 'inconclusive', 'fail'];
/** The verdict on many is the worst of them; on none it is inconclusive, since silence is never green. */
function worstVerdict(verdicts) {
    return SEVERITY.findLast((one) => verdicts.includes(one)) ?? 'inconclusive';
}

// EXTERNAL MODULE: ./build/pki/path.js
var path = __webpack_require__(196);
// EXTERNAL MODULE: ./build/pki/trust-anchors.js
var trust_anchors = __webpack_require__(8870);
;// CONCATENATED MODULE: ./build/check.js









/** Looks at every target. They keep their order. */
async function observe(targets, world) {
    const seen = await Promise.all(targets.map(async (target) => ({ target, observations: await world.observe(target) })));
    const chains = seen.flatMap(({ observations }) => observations.map(model_observation/* chainOf */.dR));
    return {
        observedAt: world.date.toISOString(),
        trustAnchors: world.trustAnchors.description,
        anchors: (0,trust_anchors/* anchorsOfUse */.H4)(world.trustAnchors, chains),
        notes: world.notes(),
        seen,
    };
}
/** What it means on a date: each target is judged beside the others of its host. */
function judgeAll(...given) {
    const steps = judging(...given);
    for (;;) {
        const step = steps.next(null);
        if (step.done)
            return step.value;
    }
}
/**
 * The same, a target at a time. Before each it asks whether the run has to end; once it is given the cause for that, what
 * is left is not judged, and says so.
 */
function* judging({ seen, anchors, trustAnchors, notes }, rules, { profile, profiles, exceptions, known = {} }, now, findPathBy = ({ limits }) => (0,path/* pathFinder */.Uq)((0,trust_anchors/* trustAnchorsOf */.sz)(anchors, trustAnchors), now, limits)) {
    const byHost = grouped(seen, ({ target }) => (0,model_target/* hostOf */.w4)(target));
    const knownOf = knownBy(known);
    const exceptionsOf = grouped(exceptions, ({ host }) => host);
    const isNetworkUp = seen.some(({ observations }) => observations.some(isAnswered));
    const finders = new Map();
    const findPathFor = (whose) => {
        const finder = finders.get(whose.name) ?? findPathBy(whose);
        finders.set(whose.name, finder);
        return finder;
    };
    const reports = [];
    let end = null;
    let unjudgedCount = 0;
    for (const one of seen) {
        end ??= yield;
        const { target } = one;
        const whose = profiles[target.profile ?? profile];
        if (end !== null) {
            if (!target.isUnchanged)
                unjudgedCount += 1;
            reports.push(unjudged(one, whose, end));
            continue;
        }
        const host = (0,model_target/* hostOf */.w4)(target) ?? '';
        const siblings = (byHost.get(host) ?? []).slice(0, MAX_COMPARED).filter((other) => other !== one);
        const own = (exceptionsOf.get(host) ?? []).filter((exception) => isFor(exception, target));
        const around = { siblings, isNetworkUp, exceptions: own, known: knownOf(target) };
        reports.push(judge(one, around, rules, whose, findPathFor(whose), now));
    }
    const verdict = worstVerdict(reports.map((report) => report.verdict));
    const all = [...notes, ...comparedInPart(byHost), ...(seen.some((one) => isSeenAfter(one, now)) ? [EARLIER] : [])];
    return {
        profile,
        judgedAt: now.toISOString(),
        trustAnchors,
        verdict,
        ...(all.length > 0 && { notes: all }),
        ...(unjudgedCount > 0 && { unjudgedCount }),
        targets: reports,
    };
}
/** More services than a host has; to compare thousands with one another would take hours. */
const MAX_COMPARED = 100;
function comparedInPart(byHost) {
    return [...byHost].flatMap(([host, { length }]) => length <= MAX_COMPARED
        ? []
        : [`${length} targets are for "${host}", and each was compared with the first ${MAX_COMPARED} alone`]);
}
const EARLIER = 'it was judged as of an earlier day than it was observed, so what has expired since then is not found';
function isSeenAfter({ observations }, now) {
    const day = now.toISOString().slice(0, 10);
    return observations.some(({ startedAt }) => startedAt.slice(0, 10) > day);
}
/** Whether a connection came about. */
function isAnswered(observation) {
    if (observation.outcome === 'file')
        return false;
    const step = (0,model_observation/* cutOf */.EM)(observation)?.step;
    return step !== 'resolve' && step !== 'connect' && step !== 'read';
}

// EXTERNAL MODULE: ./build/disk/write.js
var write = __webpack_require__(6271);
// EXTERNAL MODULE: ./build/memory/remember.js
var remember = __webpack_require__(8027);
// EXTERNAL MODULE: ./build/rules/index.js + 69 modules
var rules = __webpack_require__(9057);
// EXTERNAL MODULE: ./build/world/begin.js
var begin = __webpack_require__(6714);
// EXTERNAL MODULE: ./build/pki/certificate.js + 6 modules
var certificate = __webpack_require__(9812);
// EXTERNAL MODULE: ./build/pki/date.js
var date = __webpack_require__(2619);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/disk/files-below.js
var files_below = __webpack_require__(247);
// EXTERNAL MODULE: ./build/disk/read.js
var read = __webpack_require__(9762);
;// CONCATENATED MODULE: ./build/world/files-on-disk.js





/** A larger file is generated, or no settings. */
const MAX_TEXT_BYTES = (/* unused pure expression or super */ null && (2 * 1024 * 1024));
const MOST_ENTRIES = 200_000;
/**
 * Every file of a checkout that may name a server.
 * @param onNote is told where there are more files than are looked at.
 */
function* files_on_disk_filesOnDisk(root, isAsked, onNote, mostEntries = MOST_ENTRIES) {
    const { paths, isCut } = filesBelow(root, (folder) => candidates([folder]).length > 0, mostEntries);
    if (isCut)
        onNote(`the workspace has more than ${mostEntries} files and folders, and servers were searched for in so many`);
    for (const path of candidates(paths).filter(isAsked)) {
        const text = textOnDisk(root, path);
        if (text !== null)
            yield { path, text };
    }
}
/** The head of a change where there is no clone: a checkout that was unpacked from an archive. */
function sideOnDisk(root) {
    return {
        text: async (path) => textOnDisk(root, path),
        filesIn: (folder) => {
            try {
                const entries = readdirSync(join(root, folder), { withFileTypes: true });
                return entries.filter((entry) => entry.isFile()).map(({ name }) => folder + name);
            }
            catch {
                return [];
            }
        },
    };
}
/** null: it is not there, or no text of a bearable size, or a link out of the checkout. */
function textOnDisk(root, path) {
    try {
        const text = textOf(join(root, path), { maxBytes: MAX_TEXT_BYTES, within: [root] });
        return text.includes('\0') ? null : text;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/world/found-targets.js


/** A listed target that a file of the change names anew is shown there. */
function placedBy(target, isUnchanged, found) {
    if (!isUnchanged)
        return target;
    const here = found.find((one) => sameServer(one, target));
    if (here === undefined)
        return { ...target, isUnchanged };
    return here.writtenAt === undefined ? target : { ...target, writtenAt: here.writtenAt };
}
function isService(target) {
    return target.kind === 'service';
}
/** A server that is asked for in another mode is another target. */
function identityOf(target) {
    return `${(0,model_target/* targetKeyOf */.IY)(target)}+${isService(target) ? target.mode : ''}`;
}
/** Whether two targets are one server, asked for in one way. */
function sameServer(a, b) {
    return identityOf(a) === identityOf(b);
}
/** One target a server, of those that are not listed anyway. */
function newTargets(finds, listed) {
    const known = new Map();
    for (const target of finds.flatMap(targetOf)) {
        const key = targetKeyOf(target);
        const before = known.get(key);
        const isBetter = before?.discovered?.certainty === 'likely' && target.discovered?.certainty === 'certain';
        if (!listed.some((one) => sameServer(one, target)) && (before === undefined || isBetter))
            known.set(key, target);
    }
    return [...known.values()];
}
/** The target that a find is; none for a server that is not one's own. */
function targetOf({ host, port, mode, file, line, format, certainty, class: whose }) {
    if (whose !== 'own')
        return [];
    const discovered = { format, certainty };
    const writtenAt = { file, line };
    if (port === 0)
        return [{ kind: 'file', file, name: null, referenceIdentifiers: [], isForAnyName: true, discovered, writtenAt }];
    return [{ kind: 'service', host, port, mode, referenceIdentifiers: [host], discovered, writtenAt }];
}
/** More names tell nothing more. */
const MOST_NAMED = 5;
/** The first of them, and how many more there are. */
function fewOf(names) {
    const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
    return names.slice(0, MOST_NAMED).join(', ') + more;
}
/**
 * Everything that a whole checkout names.
 * @param onNote is told what of it was not looked through.
 */
async function found(root, isAsked, turn, onNote) {
    const { discover } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(811)]).then(__webpack_require__.bind(__webpack_require__, 6811));
    const { finds, unreadable } = await discover(filesOnDisk(root, isAsked, onNote), turn);
    if (unreadable.length > 0)
        onNote(`servers may be named in what could not be read: ${fewOf(unreadable)}`);
    return finds.filter(({ class: whose }) => whose === 'own');
}

;// CONCATENATED MODULE: ./build/world/effect.js




/** What was there before is for information: a change of hundreds of lines is no reason for hundreds of connections. */
const MOST_PROBED_BEFORE = 20;
/** The targets of the base to look at: those that something takes the place of, and nobody knows anything of. */
function probedBefore(targets, replaced, knownOfBase) {
    const seen = new Set(targets.map(identityOf));
    const asked = new Map();
    for (const { before, after } of replaced) {
        if (before === null || after === null || before.kind === 'file')
            continue;
        const identity = identityOf(before);
        if (!seen.has(identity) && knownOfBase(before) === null)
            asked.set(identity, before);
    }
    return [...asked.values()].slice(0, MOST_PROBED_BEFORE);
}
/**
 * null: there is nothing to compare with.
 * @param before the targets of the base, as this run has seen them.
 */
function effectOf(after, before, { replaced, leftAlone }, knownOfBase) {
    const seen = new Map([...before, ...after].map((one) => [identityOf(one.target), one]));
    const standing = (target) => {
        if (target === null)
            return null;
        const now = seen.get(identityOf(target));
        if (now !== undefined)
            return standingOf(now);
        const known = knownOfBase(target);
        return known === null
            ? { target, verdict: null, expiresAt: null, ruleIds: [], seenBy: null }
            : { target, ...known, seenBy: 'an earlier run' };
    };
    const rows = replaced.map((one) => ({
        before: standing(one.before),
        after: standing(one.after),
        remark: remarkOn(one, seen),
    }));
    if (!rows.some((row) => row.before !== null))
        return null;
    // What a certificate file is put beside is left alone too, and has a row of its own.
    const inRows = new Set(replaced.flatMap(({ before: target }) => (target === null ? [] : [identityOf(target)])));
    const unchanged = [
        ...after.filter(({ target }) => target.isUnchanged).map(standingOf),
        ...leftAlone.filter((target) => !inRows.has(identityOf(target))).map(standing),
    ];
    return {
        before: countOf([...unchanged, ...rows.map((row) => row.before)]),
        after: countOf([...unchanged, ...rows.map((row) => row.after)]),
        rows,
    };
}
function standingOf({ target, verdict, expiresAt, findings }) {
    const ruleIds = [...new Set(findings.filter(({ level }) => level !== 'note').map(({ ruleId }) => ruleId))];
    return { target, verdict, expiresAt, ruleIds, seenBy: 'this run' };
}
function countOf(standings) {
    const verdicts = new Map(standings.flatMap((one) => (one === null || one.verdict === null ? [] : [[identityOf(one.target), one.verdict]])));
    const passed = [...verdicts.values()].filter((verdict) => verdict === 'pass' || verdict === 'warn');
    return { passedCount: passed.length, targetCount: verdicts.size };
}
/** The certificate of a file beside the one that its host serves. */
function remarkOn({ before, after }, seen) {
    if (before?.kind !== 'service' || after?.kind !== 'file')
        return null;
    const [served, filed] = [before, after].map((target) => firstCertificateOf(seen.get(identityOf(target))));
    if (served === undefined || filed === undefined)
        return 'what the host serves now is not known';
    if (served.x509.fingerprint256 === filed.x509.fingerprint256)
        return 'the host serves this very certificate';
    const until = (certificate) => (0,date/* dateInWords */.$y)(certificate.notAfter);
    const names = (certificate) => new Set(certificate.presentedIdentifiers.map(({ value }) => value));
    const lost = [...names(served)].filter((name) => !names(filed).has(name)).slice(0, MOST_NAMES);
    return [
        `the host serves another certificate, valid until ${until(served)}; this one is valid until ${until(filed)}`,
        ...(lost.length > 0 ? [`it no longer has the names ${lost.join(', ')}`] : []),
        ...(served.key.algorithm === filed.key.algorithm
            ? []
            : [`its key is ${filed.key.algorithm}, and was ${served.key.algorithm}`]),
    ].join('; ');
}
const MOST_NAMES = 5;
function firstCertificateOf(report) {
    const observations = report?.observations ?? [];
    const [first] = [...(0,model_observation/* mainsOf */.OE)(observations), ...observations].flatMap(model_observation/* chainOf */.dR);
    try {
        return first === undefined ? undefined : (0,certificate/* certificateOf */.tq)(first);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/world/judged.js

/** What was seen before the end of a run is worth its judgement; a runner that cancels waits ten seconds in all. */
const GRACE_MS = 3000;
/** How long nothing else gets its turn. */
const TURN_MS = 50;
/**
 * Judges to the end, or until the run has to end and some time more has passed. It takes turns, so that a signal and the
 * limit of the run are heard.
 * @param signal fires with a Cause as its reason.
 * @param clock in milliseconds, from anywhere.
 */
async function judgedBy(steps, signal, clock = () => Number(process.hrtime.bigint() / 1000000n)) {
    let turnEndsAt = clock() + TURN_MS;
    let endsAt = signal.aborted ? clock() + GRACE_MS : null;
    for (;;) {
        if (clock() >= turnEndsAt) {
            await (0,promises_.setImmediate)();
            turnEndsAt = clock() + TURN_MS;
            if (signal.aborted)
                endsAt ??= clock() + GRACE_MS;
        }
        const isOver = endsAt !== null && clock() >= endsAt;
        const step = steps.next(isOver ? signal.reason : null);
        if (step.done)
            return step.value;
    }
}

;// CONCATENATED MODULE: ./build/world/known-of-base.js


/** What was seen longer ago is looked at again. */
const FRESH_DAYS = 3;
const known_of_base_DAY_MS = 86_400_000;
/**
 * What an earlier run has left of a target: it was seen lately, and which findings it has. A target that is judged in a way of
 * its own is looked at.
 */
function knownFrom(state, now) {
    const since = now.getTime() - FRESH_DAYS * known_of_base_DAY_MS;
    return (target) => {
        if (state === null || target.profile !== undefined)
            return null;
        const key = (0,model_target/* targetKeyOf */.IY)(target);
        const seen = state.endpoints.filter((one) => one.target === key && Date.parse(one.lastSeen) >= since);
        const ends = seen.map(({ certificate }) => certificate.notAfter).sort();
        const [expiresAt] = ends;
        if (expiresAt === undefined || Date.parse(expiresAt) <= now.getTime())
            return null;
        const open = new Set(state.findings.filter((one) => one.target === key).map(({ ruleId }) => ruleId));
        // What was a note is not remembered, so that a rule of notes found something worse.
        const found = rules/* rules */.aO.filter(({ id }) => open.has(id));
        const verdict = found.length === 0 ? 'pass' : found.some(({ level }) => level === 'error') ? 'fail' : 'warn';
        return { verdict, expiresAt, ruleIds: found.map(({ id }) => id) };
    };
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/pki/names-to-try.js


/** Names looked up for one certificate: a shared host's may have a hundred. */
const MAX_NAMES_TO_TRY = 10;
/** A whole domain name in letters, digits and hyphens (RFC 5890 section 2.3.1). */
const HOST_NAME = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/**
 * The hosts on a certificate that may be the server's own name, where it does not name every reference identifier: mostly
 * a customer typed his own domain for a server that goes by its hoster's. The nearest first.
 */
function namesToTry(referenceIdentifiers, presentedPem) {
    try {
        const { presentedIdentifiers } = (0,certificate/* certificateOf */.tq)(presentedPem);
        const unmatched = referenceIdentifiers.find((reference) => !(0,identifiers/* isNamedBy */.$8)(reference, presentedIdentifiers));
        if (unmatched === undefined)
            return [];
        const hosts = (0,identifiers/* nearestFirst */.F8)(presentedIdentifiers, unmatched)
            .map(({ value }) => value.toLowerCase())
            .filter((value) => HOST_NAME.test(value) && (0,identifiers/* canonicalIp */.IZ)(value) === null);
        return [...new Set(hosts)].slice(0, MAX_NAMES_TO_TRY);
    }
    catch {
        // certificate-undecodable says so.
        return [];
    }
}

// EXTERNAL MODULE: ./build/probe/handshake.js
var handshake = __webpack_require__(5896);
// EXTERNAL MODULE: ./build/probe/offer.js
var offer = __webpack_require__(83);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/probe/look.js + 7 modules
var probe_look = __webpack_require__(1133);
// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: ./build/probe/deadline.js
var probe_deadline = __webpack_require__(9525);
// EXTERNAL MODULE: ./build/probe/resolve.js + 6 modules
var probe_resolve = __webpack_require__(4430);
;// CONCATENATED MODULE: ./build/probe/names-at-address.js




const LOOK_UP_LIMIT_MS = 3000;
/** Adds which other hosts on the certificate are at the address, where there are names to try. */
async function withNamesAtAddress(observations, target, endpoint, { namesToTry, redirections, limitMs, signal, nameServers }) {
    const namesOn = (observation) => {
        // The certificate that is shown without SNI does not have to name the host.
        if (observation.outcome !== 'handshake' || observation.look.name === 'without-sni')
            return [];
        return namesToTry(target.referenceIdentifiers, observation.presentedChain[0]);
    };
    // Most name their host, and a resolver of its own would be made for each.
    const names = new Map(observations.map((one) => [one, namesOn(one)]));
    // A run that is over asks nothing more, and its signal has fired already.
    if (signal?.aborted || observations.every((one) => names.get(one)?.length === 0))
        return [...observations];
    const deadline = (0,probe_deadline/* startDeadline */.db)(limitMs, signal);
    const resolver = new external_node_dns_promises_.Resolver({ timeout: LOOK_UP_LIMIT_MS, tries: 1 });
    if (nameServers !== undefined)
        resolver.setServers(nameServers);
    deadline.onOver(() => resolver.cancel());
    const found = new Map();
    const withOwn = async (observation) => {
        const own = names.get(observation) ?? [];
        if (observation.outcome !== 'handshake' || own.length === 0)
            return observation;
        const [certificate] = observation.presentedChain;
        const looking = found.get(certificate) ?? namesAt(endpoint, own, target, redirections, resolver);
        found.set(certificate, looking);
        return { ...observation, namesAtAddress: await looking };
    };
    try {
        return await Promise.all(observations.map(withOwn));
    }
    finally {
        deadline.stop();
    }
}
/**
 * Which of the names resolve to the endpoint's address, in their order; those that do not resolve do not. The names are a
 * stranger's, and their name servers may be slow on purpose: asked for as targets are, by getaddrinfo, a few of them would
 * keep every thread that resolves targets.
 */
async function namesAt(endpoint, names, { port }, redirections, resolver) {
    const found = await Promise.all(names.map(async (name) => {
        // One that is for every host says nothing of this name.
        const own = redirections.filter((redirection) => redirection.host !== null);
        const { host } = (0,probe_resolve/* dialledFor */.N)({ host: name, port }, own);
        const answers = (0,external_node_net_.isIP)(host) === 0 ? [resolver.resolve4(host), resolver.resolve6(host)] : [[host]];
        const addresses = await Promise.allSettled(answers);
        return addresses
            .flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
            .some((address) => hostAddress({ address }) === hostAddress(endpoint));
    }));
    return names.filter((_, index) => found[index]);
}
/** One machine may be written as an IPv4 address and as the same one mapped into IPv6. */
function hostAddress({ address }) {
    return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

// EXTERNAL MODULE: ./build/probe/queue.js
var queue = __webpack_require__(3182);
// EXTERNAL MODULE: ./build/probe/tries.js
var probe_tries = __webpack_require__(72);
;// CONCATENATED MODULE: ./build/probe/schedule.js







const FIRST_PAUSE_MS = 1000;
/** How long a try may take after one that waited in vain: another machine behind the address may answer at once. */
const AFTER_TIMEOUT_MS = 5000;
const REPEATS = 3;
/** Connections to one address that show a certificate: where three machines take turns behind it, each of them is met. */
const LEAST_SHOWN = 3;
/** A prober of targets that keeps to the limits of `options` over all of them: every address of a target is probed. */
function proberOf(options) {
    const inTurn = (0,queue/* queueOf */.n)(options.concurrency);
    const resolve = options.resolve ?? (0,probe_resolve/* resolverOf */.E)(options);
    const pause = options.pause ?? pauseOrStop;
    const { signal } = options;
    const carryOut = options.look ??
        ((order, target, leaving, watch) => (0,probe_look/* look */.O)(order, {
            secureContextOf: options.secureContextsFor(target),
            leaving,
            ...(signal && { signal }),
            ...(watch && { watch }),
        }));
    /** What is seen is there before the connection is closed, which the next one to the address has to wait for. */
    const inTurnUntilLeft = (endpoint, task) => new Promise((settle, reject) => {
        const untilLeft = async () => {
            const leaving = { left: Promise.resolve() };
            settle(await task(leaving));
            await leaving.left;
        };
        inTurn(hostAddress(endpoint), untilLeft).catch(reject);
    });
    return async (target) => {
        const serverName = (0,external_node_net_.isIP)(target.host) === 0 ? target.host : null;
        const unwatch = options.watch?.(target.host, { step: 'resolve' });
        const { watch, ehloName } = options;
        const repeats = options.repeats ?? REPEATS;
        const own = {
            mode: target.mode,
            serverName,
            ehloName,
            leastShown: options.looks.length > 0 && repeats > 0 ? LEAST_SHOWN : 1,
        };
        const ownWatch = watch && ((progress) => watch(target.host, progress));
        const observe = async (endpoint) => {
            const refusal = options.refusalOf?.(endpoint) ?? null;
            if (refusal !== null)
                return [notConnected(endpoint, { name: 'first', serverName }, refusal)];
            const seenBy = (looks, limitMs) => inTurnUntilLeft(endpoint, (leaving) => carryOut({ ...own, endpoint, looks, limitMs }, target, leaving, ownWatch));
            let seen = await seenBy(options.looks, options.limitMs);
            const tries = [];
            for (let retry = 0; retry < options.retries && isWorthARetry(seen); retry++) {
                tries.push(...seen);
                await pause(FIRST_PAUSE_MS * 2 ** retry, options.signal);
                const limitMs = isTimeout(seen[0]) ? Math.min(options.limitMs, AFTER_TIMEOUT_MS) : options.limitMs;
                seen = await seenBy(options.looks, limitMs);
            }
            for (const name of (0,probe_tries/* looksToRepeat */.V4)([...seen, ...tries], serverName, repeats))
                tries.push(...(await seenBy(name, options.limitMs)));
            return withNamesAtAddress((0,probe_tries/* decidingFirst */.Qf)([...seen, ...tries]), target, endpoint, options);
        };
        const observing = new Map();
        const observed = (endpoint) => {
            const known = observing.get(endpoint.address) ?? observe(endpoint);
            observing.set(endpoint.address, known);
            // Whoever waits for it, later, hears of it.
            known.catch(() => { });
            return known;
        };
        const { endpoints, failed } = await resolve(target, { name: 'first', serverName }, observed);
        unwatch?.();
        return [...(await Promise.all(endpoints.map(observed))).flat(), ...failed];
    };
}
function notConnected(endpoint, look, cause) {
    const startedAt = new Date().toISOString();
    return { endpoint, look, startedAt, elapsedMs: 0, outcome: 'interruption', step: 'connect', cause };
}
/**
 * Faults on the way to the server, after which the same question may be answered; and no TLS where it was asked for, which may be one
 * machine's of several, or over in a second. No other answer: whoever turns a client away does not want to be asked again. Where
 * nobody has answered for the whole time limit, nobody will: TCP has asked for the connection several times by itself.
 */
function isWorthARetry([first]) {
    if (first.outcome !== 'interruption' || first.inOtherMode?.works === true)
        return false;
    if (isTimeout(first) && (first.step === 'connect' || first.inOtherMode?.cause?.kind === 'timeout'))
        return false;
    if (first.step === 'starttls' && first.cause.kind === 'smtp-reply')
        return first.cause.code !== 421;
    return ['timeout', 'system-error', 'connection-closed', 'keyword-not-offered'].includes(first.cause.kind);
}
function isTimeout(one) {
    return one.outcome === 'interruption' && one.cause.kind === 'timeout';
}
async function pauseOrStop(pauseMs, signal) {
    try {
        await (0,promises_.setTimeout)(pauseMs, undefined, signal && { signal });
    }
    catch {
        // The run has to stop; the next try finds that out, and says so.
    }
}

;// CONCATENATED MODULE: ./build/world/descriptors.js

/** What else is open: files, the sockets of name look-ups, what Node.js keeps for itself. */
const KEPT = 64;
/** How many connections may be open at the same time, as Linux says of this process; null: no such limit is known. */
function connectionLimit(limitsFile = '/proc/self/limits') {
    try {
        const soft = /^Max open files\s+(\d+)/m.exec(String((0,external_node_fs_.readFileSync)(limitsFile)))?.[1];
        return soft === undefined ? null : Math.max(1, Number(soft) - KEPT);
    }
    catch {
        return null;
    }
}
/** As many connections as asked for, or as the system allows: said where there are targets that wait for it. */
function boundedBy(limit, { targets, look: { concurrency } }, onNote) {
    if (limit === null || limit >= concurrency)
        return concurrency;
    if (limit < targets.length)
        onNote(`${limit} connections were open at the same time, not ${concurrency}: this system allows the process no more open files (ulimit -n)`);
    return limit;
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./build/world/heap.js

/** Less than that takes no memory to speak of. */
const LEAST_TARGETS = 500;
/**
 * Keeps V8's young generation from growing further. It grows to 128 MB where a machine has room, and what is dead in it, and
 * in what was moved out of it, keeps the memory of connections and certificates beside the heap: half of all memory at
 * ten thousand hosts. V8 reads this flag each time it would grow.
 */
function keepHeapSmall(targetCount) {
    if (targetCount >= LEAST_TARGETS)
        (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(542);
;// CONCATENATED MODULE: ./build/world/threads.js

/** Below that, threads cost more than they save: each takes 100 ms of a processor to start, and an order a tenth of a look. */
const threads_LEAST_TARGETS = 2000;
/** Two cores are what a runner has. With more the names and the judgement, which have one thread, are the bottleneck. */
const MOST_THREADS = 4;
/** Threads that connect, as many as there are processors; null: the run is too small, or has one processor, and loads none. */
async function threadsFor(targets, options, processors = (0,external_node_os_.availableParallelism)()) {
    const count = threadCount(targets, processors);
    if (count === 0)
        return null;
    const { threadsOf } = await __webpack_require__.e(/* import() */ 371).then(__webpack_require__.bind(__webpack_require__, 9371));
    return threadsOf({ ...options, program: program(import.meta.url), count });
}
/** Files are read without any. */
function threadCount(targets, processors) {
    const serviceCount = targets.filter(({ kind }) => kind === 'service').length;
    return serviceCount < threads_LEAST_TARGETS || processors < 2 ? 0 : Math.min(processors, MOST_THREADS);
}
/** As it stands beside the sources, and as it is bundled: in a folder of its own beside index.js, or beside the command's. */
function program(own) {
    if (own.endsWith('.ts'))
        return new URL('../probing.ts', own);
    return new URL(/\/cli\/[^/]+$/.test(own) ? '../probing/index.js' : './probing/index.js', own);
}

;// CONCATENATED MODULE: ./build/world/live.js











/** The real world for `observe`: files, the network, and where trust starts. @throws UsageError when a PEM file holds something else. */
async function liveWorld(settings, date, begun, watch) {
    const trustAnchors = trustAnchorsFor(settings.look);
    const notes = new Set(notesOn(settings));
    const onNote = (note) => notes.add(note);
    keepHeapSmall(settings.targets.length);
    const concurrency = boundedBy(connectionLimit(), settings, onNote);
    const bounded = { ...settings, look: { ...settings.look, concurrency } };
    const looking = await filesAndNetwork(bounded, trustAnchors, begun, onNote, watch);
    return { ...looking, trustAnchors, notes: () => [...notes], date };
}
function trustAnchorsFor({ trustAnchors, caFile }) {
    // Both verifiers start from the same list, given explicitly: NODE_EXTRA_CA_CERTS does not widen it.
    const given = trustAnchors === null ? [] : live_certificatesOf(trustAnchors);
    const own = caFile === null ? [] : live_certificatesOf(caFile);
    const base = trustAnchors === null
        ? `the Mozilla list in Node.js ${process.version} (${external_node_tls_.rootCertificates.length} certificates)`
        : `${trustAnchors.file} (${given.length} certificate${given.length === 1 ? '' : 's'})`;
    const description = caFile === null ? base : `${base} and, as private ones, ${caFile.file} (${own.length})`;
    return (0,trust_anchors/* trustAnchorsOf */.sz)({ public: trustAnchors === null ? external_node_tls_.rootCertificates : [], given, private: own }, description);
}
/** A run that cannot do all that Gmail does says so. */
function notesOn({ notes, targets, judge: { profile } }, isHybrid = offer/* offersHybridGroup */.d) {
    const isLikeGmail = targets.some((one) => one.kind === 'service' && (one.profile ?? profile) === 'gmail');
    if (!isLikeGmail || isHybrid())
        return [...notes];
    const note = `Node.js ${process.version} has no X25519MLKEM768, which makes Gmail's ClientHello longer than one packet: whether the servers take that was not tested`;
    return [...notes, note];
}
/** What of the settings the prober has a use for, named one by one: nothing else is near a socket. */
function wayOf({ concurrency, ehloName, limitMs, looks, redirections, repeats, retries }) {
    return { concurrency, ehloName, limitMs, looks, redirections, repeats, retries };
}
async function filesAndNetwork({ targets, places, look, judge }, anchors, { stop: { signal }, resolve }, onNote, watch) {
    const clientCertificate = look.looks.includes('client-certificate') ? await newClientCertificate() : null;
    const anchorsFor = ({ limits }) => (limits.acceptPrivateAnchors ? anchors.pem : anchors.publicPem);
    const contextsOf = (profile) => (0,handshake/* secureContexts */.wF)(anchorsFor(profile), profile.offer, clientCertificate);
    const contexts = Object.fromEntries(Object.values(judge.profiles).map((one) => [one.name, contextsOf(one)]));
    const secureContextsFor = ({ profile = judge.profile }) => contexts[profile];
    const reading = targets.some(({ kind }) => kind === 'file') ? await __webpack_require__.e(/* import() */ 472).then(__webpack_require__.bind(__webpack_require__, 4472)) : null;
    const readings = await reading?.readFiles(targets, {
        password: passwordFrom(look.pkcs12PasswordVariable),
        workingDirectory: process.cwd(),
        workspace: places?.[0] ?? null,
        onNote,
        signal,
        secureContextFor: (target) => secureContextsFor(target)('first'),
    });
    // Loaded where there is a use for it.
    const policy = look.isUntrusted && !look.isPrivateAllowed ? await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(76)]).then(__webpack_require__.bind(__webpack_require__, 76)) : null;
    const threads = await threadsFor(targets, {
        profiles: new Map(Object.values(judge.profiles).map((one) => [one.name, { trustAnchorPem: anchorsFor(one), offer: one.offer }])),
        clientCertificate,
        concurrency: look.concurrency,
        profileOf: ({ profile = judge.profile }) => profile,
        signal,
    });
    const probe = proberOf({
        ...wayOf(look),
        ...(threads && { look: threads.look }),
        ...(policy && { refusalOf: policy.refusalOf }),
        namesToTry: namesToTry,
        resolve,
        secureContextsFor,
        signal,
        ...(watch && { watch }),
    });
    return {
        end: async () => threads?.end(),
        async observe(target) {
            switch (target.kind) {
                case 'service':
                    return probe(target);
                case 'file':
                    return readings?.get(target) ?? [];
            }
        },
    };
}
function passwordFrom(variable) {
    const value = variable === null ? '' : process.env[variable];
    if (value === undefined)
        throw new problem/* UsageError */.eb(`the environment has no variable "${variable}": expected it to hold the PKCS#12 password`);
    return { value, variable };
}
/** A throw-away self-signed certificate: a server that rejects unknown client certificates rejects this one. */
async function newClientCertificate() {
    const { daysFrom, issueEndEntity, newKeys } = await Promise.all(/* import() */[__webpack_require__.e(542), __webpack_require__.e(400)]).then(__webpack_require__.bind(__webpack_require__, 8400));
    const keys = await newKeys();
    const today = new Date();
    const endEntity = { host: 'smtp-cert-check.invalid', notBefore: daysFrom(today, -1), notAfter: daysFrom(today, 1) };
    return { privateKeyPem: keys.privateKeyPem, certificatePem: issueEndEntity(endEntity, keys) };
}
function live_certificatesOf({ file, text }) {
    const refuse = (reason, expected) => {
        throw new problem/* UsageError */.eb(`cannot use "${file}": ${reason}; expected ${expected}`);
    };
    const pems = (() => {
        try {
            return (0,trust_anchors/* splitPem */.Z1)(text);
        }
        catch (error) {
            return refuse(error.message, 'certificates in PEM form');
        }
    })();
    // An intermediate certificate that is trusted for itself would hide that the server does not send it.
    const other = pems.map((pem) => (0,certificate/* certificateOf */.tq)(pem)).find(({ isSelfIssued }) => !isSelfIssued);
    if (other !== undefined)
        refuse(`"${other.name}" was issued by "${other.issuer}" and is no root`, 'root certificates alone');
    return pems;
}

// EXTERNAL MODULE: ./build/world/memory.js + 5 modules
var world_memory = __webpack_require__(5477);
// EXTERNAL MODULE: ./build/targets/shard.js
var targets_shard = __webpack_require__(3889);
;// CONCATENATED MODULE: ./build/world/part.js


/** @param targets all of them, in the order listed. */
function ownPart(targets, shard) {
    if (shard === null)
        return { of: (all) => all, part: null };
    const places = (0,targets_shard/* placesIn */.y)(targets, shard);
    return {
        of: (all) => places.flatMap((place) => all.slice(place, place + 1)),
        part: { ...shard, places },
    };
}
/** Those for the targets that were seen: of others nothing is to be judged. */
function exceptionsFor(exceptions, { seen }) {
    return exceptions.filter((exception) => seen.some(({ target }) => isFor(exception, target)));
}
/** A report on a part says so, for it may be green while another part is not. */
function saidToBePart(report, part) {
    if (part === null)
        return report;
    const { number, count, places } = part;
    const note = `this is shard ${number} of ${count}, with ${places.length} of all targets: the verdict is on these alone`;
    return { ...report, notes: [...(report.notes ?? []), note] };
}

;// CONCATENATED MODULE: ./build/world/turns.js


/** What is left of the time for the whole run, which began with the process: what settings name is read in it too. */
function msLeft(limitMs) {
    return Math.max(0, limitMs - performance.now());
}
/** Between two files: the search ends with the time for the whole run, and what is not searched may be anything. */
function turnsWithin(limitMs) {
    return async () => {
        await nextTurn();
        if (msLeft(limitMs) > 0)
            return;
        throw new UsageError(`total-timeout-ms, ${limitMs}, has passed while files were searched for servers: expected discover to name fewer files, or a longer time`);
    };
}

;// CONCATENATED MODULE: ./build/world/run.js
















/**
 * Checks every target of the settings. When a signal comes or the time for the whole run is over, what is left becomes
 * inconclusive; nothing is lost.
 * @param told of each target's observations as they come in, and of each connection.
 * @param begun with the same settings and targets.
 */
async function run(settings, told = {}, scope = { targets: settings.targets, change: null, replaced: [], leftAlone: [], notes: [] }, begun = (0,begin/* begin */.q)(settings, scope.targets)) {
    const today = new Date();
    const { look, judge, say } = settings;
    const { stop } = begun;
    const onSignal = () => stop.abort({ kind: 'aborted' });
    const { totalLimitMs } = look;
    const onLimit = () => stop.abort({ kind: 'run-timeout', limitMs: totalLimitMs });
    const timer = setTimeout(onLimit, msLeft(totalLimitMs));
    if (msLeft(totalLimitMs) === 0)
        onLimit();
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    try {
        requireSound(judge.exceptions, settings.targets, rules/* rules */.aO, today);
        const memory = (0,world_memory/* memoryOf */.zE)(settings, today);
        const knownOfBase = knownFrom(memory.state, today);
        const before = settings.observed === null ? probedBefore(scope.targets, scope.replaced, knownOfBase) : [];
        const recorded = settings.observed;
        const own = ownPart(scope.targets, settings.shard);
        const targets = [...own.of(scope.targets), ...before];
        const notes = [...settings.notes, ...scope.notes];
        const all = recorded !== null
            ? { ...recorded, seen: own.of(recorded.seen) }
            : await observedNow({ ...settings, targets, notes }, today, begun, told);
        const part = own.part ?? recorded?.part ?? null;
        const judged = (seen) => judgedBy(judging({ ...all, seen }, rules/* rules */.aO, { ...judge, known: memory.known }, judge.now ?? today), stop.signal);
        // What was there before is seen on the same occasion, and is no part of what is judged.
        const observed = { ...all, seen: all.seen.slice(0, all.seen.length - before.length) };
        const after = await judged(observed.seen);
        const effect = effectOf(after.targets, (await judged(all.seen.slice(observed.seen.length))).targets, scope, knownOfBase);
        const isOfChange = scope.change !== null || recorded?.isOfChange === true;
        const whole = { observed, report: after, isWhole: !isOfChange && part === null };
        const report = (0,world_memory/* remembering */.Mw)(ofChange(after, scope, effect), memory, whole);
        const known = knownAbout(memory.known, observed.seen.map(({ target }) => target));
        const kept = {
            ...(Object.keys(known).length > 0 && { known }),
            judgedAt: report.judgedAt,
            judgedBy: settings.judgedBy,
            exceptions: part === null ? judge.exceptions : exceptionsFor(judge.exceptions, observed),
            ...(part && { part }),
            ...((isOfChange || look.isUntrusted) && { isOfChange: true }),
        };
        return {
            report: saidToBePart(report, part),
            recording: say.recordFile === null ? null : await recordingOf({ ...observed, ...kept }),
            state: (0,world_memory/* isKept */.t8)(settings) ? (0,remember/* remembered */.H)(memory.state, whole) : null,
            lock: (0,world_memory/* lockAfter */.K_)(memory, observed),
            before: memory.state,
            isWhole: whole.isWhole,
            warnings: memory.warnings,
            date: today,
        };
    }
    catch (error) {
        // Nobody waits for the names any more.
        stop.abort({ kind: 'aborted' });
        throw error;
    }
    finally {
        clearTimeout(timer);
        process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    }
}
/** What only some runs have a use for is loaded by them. */
async function recordingOf(recording) {
    return (await __webpack_require__.e(/* import() */ 863).then(__webpack_require__.bind(__webpack_require__, 863))).renderRecording(recording);
}
/** The verdict on a change is on what it touches; where that is nothing, it has done no harm. */
function ofChange(report, { change }, effect) {
    if (change === null)
        return report;
    const touched = report.targets.filter(({ target }) => !target.isUnchanged);
    return {
        ...report,
        verdict: touched.length === 0 ? 'pass' : worstVerdict(touched.map(({ verdict }) => verdict)),
        change: { ...change, ...(effect && { effect }) },
    };
}
async function observedNow(settings, today, begun, { onProbed, watch }) {
    requireNotPast(settings.judge.now ?? today, today);
    const world = await liveWorld(settings, today, begun, watch);
    try {
        return await observe(settings.targets, toldOf(world, onProbed));
    }
    finally {
        await world.end();
    }
}
/** A certificate that has expired since then would be good. */
function requireNotPast(now, today) {
    const day = today.toISOString().slice(0, 10);
    if (now >= new Date(`${day}T00:00:00Z`))
        return;
    throw new problem/* UsageError */.eb(`now "${now.toISOString()}" is before today, ${day}, and what has expired since then would pass: expected today or later, or an earlier day for a recording`);
}
/** The same world, which tells of each target's observations as they come in. */
function toldOf(world, onProbed = () => { }) {
    return {
        ...world,
        async observe(target) {
            const observations = await world.observe(target);
            onProbed(observations);
            return observations;
        },
    };
}
/**
 * Writes the reports and the recording to every file asked for; what goes to standard output is left to the caller.
 * @returns the reports that are written, and what could not be written and why, a line each.
 */
async function writeFiles({ report, recording }, { judge: { exitPolicy: policy }, say: { outputs, recordFile }, places }) {
    (0,write/* surviveFileSizeLimit */.hA)();
    const toFiles = outputs.flatMap(({ format, file }) => (file === null ? [] : [{ format, file }]));
    if (toFiles.length === 0 && recordFile === null)
        return { written: [], unwritten: [] };
    const { renderers } = await __webpack_require__.e(/* import() */ 476).then(__webpack_require__.bind(__webpack_require__, 7476));
    const reports = toFiles.map(({ format, file }) => ({
        format,
        file,
        text: () => renderers[format](report, { file, policy }),
    }));
    const kept = recordFile === null || recording === null ? [] : [{ file: recordFile, text: () => recording }];
    const written = [];
    const unwritten = reports.flatMap((one) => {
        const failed = (0,write/* writeAll */.f4)([one], places);
        if (failed.length === 0)
            written.push({ format: one.format, file: one.file });
        return failed;
    });
    return { written, unwritten: [...unwritten, ...(0,write/* writeAll */.f4)(kept, places)] };
}


/***/ })

};
