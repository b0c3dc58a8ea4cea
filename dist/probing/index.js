import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 314:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dgram");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
;// CONCATENATED MODULE: ./build/probe/cause.js
/** Thrown where the dialogue itself gives the reason to end it. */
class cause_DialogueEnded extends Error {
    reason;
    constructor(reason) {
        super(reason.kind);
        this.reason = reason;
    }
}
/**
 * What a caught error says of the connection.
 * @throws the error itself when it is none of the connection's, so that a defect of the program is not taken for one
 *   of the server.
 */
function causeOf(error) {
    if (error instanceof cause_DialogueEnded)
        return error.reason;
    const { code, message = '' } = error;
    if (typeof code !== 'string')
        throw error;
    const alertNumber = /SSL alert number (\d+)/.exec(message)?.[1];
    if (alertNumber !== undefined)
        return { kind: 'tls-alert', alertNumber: Number(alertNumber) };
    if (code.startsWith('ERR_SSL_'))
        return { kind: 'tls-error', code };
    // Node gives a connection that ends within the handshake the code of a reset, and a sentence instead of a system call.
    if (code === 'ECONNRESET' && message.startsWith('Client network socket disconnected'))
        return { kind: 'connection-closed' };
    if (code === 'EPIPE')
        return { kind: 'connection-closed' };
    if (code.startsWith('ERR_'))
        throw error;
    return { kind: 'system-error', code, message };
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/probe/offer.js


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
        return { ciphers: external_node_crypto_namespaceObject.constants.defaultCoreCipherList };
    return {
        ciphers: BORINGSSL_CIPHERS,
        sigalgs: BORINGSSL_SIGNATURE_ALGORITHMS,
        ecdhCurve: offersHybridGroup() ? `${HYBRID_GROUP}:${BORINGSSL_GROUPS}` : BORINGSSL_GROUPS,
        // It connects to servers without RFC 5746 as well, where OpenSSL 3 gives up.
        secureOptions: external_node_crypto_namespaceObject.constants.SSL_OP_LEGACY_SERVER_CONNECT,
    };
}
/** Whether the ClientHello can be as long as Gmail's: the key share of the post-quantum group makes it so. */
function offersHybridGroup() {
    try {
        (0,external_node_tls_namespaceObject.createSecureContext)({ ecdhCurve: HYBRID_GROUP });
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/probe/presented.js

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
function presented_keyTypeOf([endEntity]) {
    if (!keyTypes.has(endEntity))
        keyTypes.set(endEntity, new external_node_crypto_namespaceObject.X509Certificate(endEntity).publicKey.asymmetricKeyType);
    return keyTypes.get(endEntity);
}

;// CONCATENATED MODULE: ./build/probe/handshake.js





/** How each look differs from the first in what OpenSSL is told. */
const TLS_OPTIONS = {
    // Without the post-quantum key share of Node.js 24 the ClientHello fits one TCP segment (364 bytes for 1,594).
    'small-client-hello': { ecdhCurve: 'X25519:P-256:P-384' },
    'any-algorithm': { ...optionsOf('openssl'), sigalgs: undefined, ecdhCurve: 'auto', secureOptions: 0 },
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
        const context = (0,external_node_tls_namespaceObject.createSecureContext)({
            ca: [...trustAnchorPem],
            // In so many words, so that NODE_OPTIONS cannot lower it.
            minVersion: 'TLSv1.2',
            ...optionsOf(offer),
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
    const secured = (0,external_node_tls_namespaceObject.connect)({
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
            const nowhere = new external_node_stream_namespaceObject.Duplex({
                read() { },
                write(bytes, _encoding, done) {
                    resolve(bytes);
                    done();
                },
            });
            const servername = serverName ?? '';
            secured = (0,external_node_tls_namespaceObject.connect)({ socket: nowhere, secureContext, servername, rejectUnauthorized: false }).on('error', reject);
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
        const onClose = () => reject(new cause_DialogueEnded({ kind: 'connection-closed' }));
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
        throw new cause_DialogueEnded({ kind: 'tls-error', code: 'NO_CERTIFICATE_PRESENTED' });
    return once([endEntity, ...rest]);
}

;// CONCATENATED MODULE: ./build/model/look.js
/**
 * What a connection asks for. The first one asks as a sender like Gmail does; the others see another face of the same
 * server, or find out why the first saw none. All that is told of a look by its name is told by this table.
 */
const looks = {
    first: { isMain: true, isMet: 'always' },
    /** As the first, with a ClientHello that fits one packet, as many senders have it: for servers that take no longer one. */
    'small-client-hello': { isMain: true, isMet: 'always' },
    /** With all that OpenSSL has: for servers that share nothing with BoringSSL. */
    'any-algorithm': { isMain: true, isMet: 'where it decides' },
    'without-sni': { isExtra: true, isByDefault: true, isMet: 'where it names the host' },
    rsa: { isExtra: true, isByDefault: true, isOfKeyType: true, isMet: 'always' },
    ecdsa: { isExtra: true, isByDefault: true, isOfKeyType: true, isMet: 'always' },
    'client-certificate': { isExtra: true, isMet: 'always' },
    'tls1.2': { isExtra: true, isMet: 'always' },
    'obsolete-tls': { isExtra: true, isMet: 'where the main look saw nothing' },
};
const lookNames = Object.keys(looks);
const extraLooks = lookNames.filter((name) => look_factsOf(name).isExtra === true);
const defaultLooks = extraLooks.filter((name) => look_factsOf(name).isByDefault === true);
function look_factsOf(name) {
    return looks[name];
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
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
                throw new cause_DialogueEnded({ kind: 'malformed-reply', text: result.text });
            if (result.kind === 'too-long')
                throw new cause_DialogueEnded({ kind: 'reply-too-long', limitBytes: result.limitBytes });
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
        const onEnd = () => settle(() => reject(stream.errored ?? new cause_DialogueEnded({ kind: 'connection-closed' })));
        const onError = (error) => settle(() => reject(error));
        stream.on('readable', onReadable).on('end', onEnd).on('close', onEnd).on('error', onError);
        if (stream.destroyed || stream.readableEnded)
            onEnd();
    });
}

;// CONCATENATED MODULE: ./build/probe/deadline.js

/** @param outer fires, with a Cause as its reason, when the whole run has to stop. */
function startDeadline(limitMs, outer) {
    const acts = [];
    let over = null;
    const end = (cause) => {
        if (over !== null)
            return;
        over = cause;
        for (const act of acts)
            act(cause);
    };
    const timer = setTimeout(() => end({ kind: 'timeout', limitMs }), limitMs);
    const forget = outer === undefined ? null : listen(outer, end);
    return {
        cause: () => over,
        onOver(act) {
            if (over === null)
                acts.push(act);
            else
                act(over);
        },
        stop() {
            clearTimeout(timer);
            forget?.();
        },
    };
}
/** @param ending has a Cause when it comes, which the error then has. */
function rejectAt(ending) {
    const rejected = new Promise((_, reject) => {
        ending.onOver((cause) => reject(new DialogueEnded(cause)));
    });
    // It is there to be raced, and nobody may be left in the race when it comes.
    rejected.catch(() => { });
    return rejected;
}
/** The end of a whole run, whose signal fires with a Cause as its reason. */
function endingOf(signal) {
    return { onOver: (act) => void listen(signal, act) };
}
/** Who listens to the signal of a run: thousands do, and an event target goes through all of them for each that comes or goes. */
const listening = new WeakMap();
/** @returns what ends the listening. */
function listen(signal, act) {
    if (signal.aborted) {
        act(signal.reason);
        return () => { };
    }
    const acts = listening.get(signal) ?? listeningTo(signal);
    acts.add(act);
    return () => acts.delete(act);
}
function listeningTo(signal) {
    const acts = new Set();
    listening.set(signal, acts);
    signal.addEventListener('abort', () => {
        for (const act of acts)
            act(signal.reason);
    }, { once: true });
    return acts;
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
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
        throw new cause_DialogueEnded({ kind: 'keyword-not-offered', keyword: 'STARTTLS' });
    }
    expected(220, await conversation.command('STARTTLS'));
    const bytesAfterStarttls = conversation.bytesAfterReply;
    if (bytesAfterStarttls > 0)
        progress.dialogue = { greeting, ehloKeywords, bytesAfterStarttls };
}
function expected(code, reply) {
    if (reply.code === code)
        return reply;
    throw new cause_DialogueEnded({ kind: 'smtp-reply', code: reply.code, text: reply.lines.join('\n') });
}
/**
 * The name to say EHLO with where the user chose none: this machine's name if it is a whole domain name, else an
 * address literal, as RFC 5321 section 4.1.4 asks. Never "localhost", which many servers refuse.
 */
function defaultEhloName(localAddress, machineName = (0,external_node_os_namespaceObject.hostname)()) {
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(machineName) && !/^localhost\./i.test(machineName))
        return machineName;
    return localAddress.includes(':') ? `[IPv6:${localAddress}]` : `[${localAddress}]`;
}

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
    const { createSocket } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 314, 19));
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
    const deadline = startDeadline(options.limitMs, options.signal);
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
    let socket = (0,external_node_net_namespaceObject.createConnection)({
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
        const secured = startHandshake(socket, look.serverName, secureContext);
        socket = secured;
        const isStapled = await handshaken(secured);
        const facts = handshakeFacts(secured, look.name, isStapled);
        const isRenegotiated = renegotiationOf(secured);
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
    return { outcome: 'interruption', step, cause: deadline.cause() ?? causeOf(error) };
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
    const deadline = startDeadline(Math.min(options.limitMs, LIMIT_MS), options.signal);
    const { address: host, port, family } = endpoint;
    const socket = (0,external_node_net_namespaceObject.createConnection)({ host, port, family });
    // At once where the run is over: nothing is opened then.
    deadline.onOver(() => socket.destroy(new Error('the deadline has passed')));
    const progress = { step: 'connect' };
    try {
        await connected(socket);
        const conversation = new Conversation(socket);
        await greet(conversation, progress);
        await ehlo(conversation, progress, options.ehloName ?? defaultEhloName(socket.localAddress ?? ''));
        await startTls(conversation, progress);
        socket.write(await clientHello(serverName, options.secureContextOf('first')));
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

;// CONCATENATED MODULE: ./build/model/observation.js

/** The certificates that a server presented, or would present from a file; none where there was no handshake. */
function chainOf(observation) {
    return observation.outcome === 'interruption' ? [] : observation.presentedChain;
}
/** Whether it was seen by connecting. */
function isProbed(observation) {
    return observation.outcome !== 'file';
}
/** Where it was seen; null: in a file, or the host name resolves to no address. */
function endpointOf(observation) {
    return isProbed(observation) ? observation.endpoint : null;
}
/** Whether this may decide about its endpoint: the first look, or one that takes its place. A file has but one look. */
function isMain(observation) {
    return observation.outcome === 'file' || factsOf(observation.look.name).isMain === true;
}
/** What decides about each endpoint: where it was looked at several times, the look that was put first. */
function mainsOf(observations) {
    const addresses = new Set();
    return observations.filter(isMain).filter((one) => {
        const endpoint = endpointOf(one);
        if (endpoint === null)
            return true;
        const isFirst = !addresses.has(endpoint.address);
        addresses.add(endpoint.address);
        return isFirst;
    });
}
/** Whether this look asks for the certificate of one key type. */
function isOfKeyType(observation) {
    return isProbed(observation) && factsOf(observation.look.name).isOfKeyType === true;
}
/** Where an observation's dialogue ended early, before or after the handshake. */
function observation_cutOf(observation) {
    if (observation.outcome === 'interruption')
        return observation;
    if (observation.outcome === 'file')
        return null;
    return observation.afterwards.outcome === 'interruption' ? observation.afterwards : null;
}
/** Whether TLS itself refused this client: an alert. A bare close may as well be a limit on connections. */
function isRefusedByTls({ cause }) {
    return cause.kind === 'tls-alert';
}
/** Whether the server hung up once the handshake was complete: in TLS 1.3 the moment it has seen a client certificate. */
function isHungUp(observation, { cause }) {
    return observation.outcome === 'handshake' && cause.kind === 'connection-closed';
}
/** Whether the cut says what a further look asked for, and so is for the rule about that look. */
function isAnswer(observation, cut) {
    if (isRefusedByTls(cut))
        return true;
    if (observation.look.name === 'client-certificate')
        return isHungUp(observation, cut);
    // A server without that key type has no more to say; some hang up before their alert arrives.
    return isOfKeyType(observation) && cut.step === 'handshake' && cut.cause.kind !== 'timeout';
}
/** Whether the run was stopped while this was looked at. */
function isStopped(observation) {
    const cause = observation_cutOf(observation)?.cause.kind;
    return cause === 'aborted' || cause === 'run-timeout';
}
/** Whether the dialogue ended with the run, or since the server asks for fewer connections: neither speaks of its health. */
function observation_isEndedFromHere({ cause }) {
    if (cause.kind === 'smtp-reply')
        return cause.code === 421;
    return cause.kind === 'aborted' || cause.kind === 'run-timeout';
}

;// CONCATENATED MODULE: ./build/probe/tries.js




/** Looks that may decide about their endpoint, the best one first. */
const DECIDING = lookNames.filter((name) => look_factsOf(name).isMain);
/** handshake_failure, access_denied and insufficient_security: what servers without a key type answer who asks for it. */
const NO_SUCH_KEY_TYPE = (/* unused pure expression or super */ null && ([40, 49, 71]));
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
    const cut = cutOf(one);
    if (cut === null || isEndedFromHere(cut))
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
    return new X509Certificate(presentedChain[0]).checkHost(serverName, { subject: 'never' }) !== undefined;
}
/** Whether two certificates or chains of one key type differ. */
function differ(answered) {
    if (answered.length < 2)
        return false;
    const chains = new Map();
    return answered.some(({ presentedChain }) => {
        const kind = keyTypeOf(presentedChain);
        const chain = presentedChain.join('');
        const known = chains.get(kind) ?? chain;
        chains.set(kind, known);
        return known !== chain;
    });
}

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
        return [...decidingFirst([...tries, again]), ...(await extras(main))];
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
        const isAllWell = () => [seen, ...observations].every((one) => isWhole(one));
        while (1 + observations.length < (options.leastShown ?? 1) && isAllWell())
            observations.push(await look(seen.look.name));
        for (const name of ofUse.filter(isRefusable))
            observations.push(await look(name, own));
        return observations;
    }
}
/** Whether a sound server may refuse it, and show nothing. */
function isRefusable(name) {
    return look_factsOf(name).isOfKeyType === true || name === 'obsolete-tls';
}
/** A look that could only show again what the first one showed is left out. */
function isOfUse(name, { presentedChain }, serverName) {
    if (name === 'without-sni')
        return serverName !== null;
    if (name !== 'rsa' && name !== 'ecdsa')
        return true;
    return presented_keyTypeOf(presentedChain) !== (name === 'rsa' ? 'rsa' : 'ec');
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
async function look({ endpoint, mode, serverName, looks, ...rest }, own) {
    const options = { ...rest, ...own };
    if (typeof looks === 'string')
        return [await probe(endpoint, mode, { name: looks, serverName }, options)];
    return lookAt(endpoint, mode, serverName, looks, options);
}

;// CONCATENATED MODULE: ./build/probe/thread.js


/** What an order may be at. */
const STEPS = ['connect', 'greeting', 'ehlo', 'starttls', 'handshake'];
/** Often enough for whoever looks on. */
const TELL_MS = 500;
/** Carries out the orders that come in, until the thread is ended from outside. */
function takeOrders(port, { profiles, clientCertificate, progress }) {
    const contexts = new Map([...profiles].map(([name, { trustAnchorPem, offer }]) => [
        name,
        secureContexts(trustAnchorPem, offer, clientCertificate),
    ]));
    const run = new AbortController();
    /** The connections of each order, by its number, which the next one has too; the one that was opened last tells how far it is. */
    const open = new Map();
    const answer = (message) => port.postMessage(message);
    const carryOut = async ({ number, order, profile }) => {
        const connections = [];
        open.set(number, connections);
        const leaving = { left: Promise.resolve() };
        try {
            const secureContextOf = contexts.get(profile);
            if (secureContextOf === undefined)
                throw new Error(`there are no secure contexts for "${profile}"`);
            const watch = (connection) => {
                connections.push(connection);
                return () => void connections.splice(connections.indexOf(connection), 1);
            };
            const seen = await look(order, { secureContextOf, signal: run.signal, leaving, watch });
            answer({ kind: 'seen', number, seen });
            await leaving.left;
            answer({ kind: 'left', number });
        }
        catch (error) {
            answer({ kind: 'failed', number, error: error });
        }
    };
    port.on('message', (told) => {
        if (told.kind === 'end')
            run.abort(told.cause);
        else
            void carryOut(told);
    });
    setInterval(() => {
        for (const [number, connections] of open) {
            const step = connections.at(-1)?.step;
            if (step !== undefined)
                progress[number] = STEPS.indexOf(step);
        }
    }, TELL_MS).unref();
}

;// CONCATENATED MODULE: ./build/probing.js


/** What the threads run that connect, where there are many to connect to. */
if (external_node_worker_threads_namespaceObject.parentPort !== null)
    takeOrders(external_node_worker_threads_namespaceObject.parentPort, external_node_worker_threads_namespaceObject.workerData);

