export const id = 410;
export const ids = [410];
export const modules = {

/***/ 1728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tq: () => (/* binding */ certificateOf),
  Zm: () => (/* binding */ comparable),
  R5: () => (/* binding */ isAfterValidity),
  aw: () => (/* binding */ isBeforeValidity),
  Ft: () => (/* binding */ isSame),
  yS: () => (/* binding */ isSameName),
  s3: () => (/* binding */ isSignedBy),
  ae: () => (/* binding */ isWithinValidity),
  BT: () => (/* binding */ nameInLine)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/asn1.js
var asn1 = __webpack_require__(7357);
// EXTERNAL MODULE: ./build/pki/identifiers.js
var identifiers = __webpack_require__(1471);
;// CONCATENATED MODULE: ./build/pki/extensions.js


const KEY_USAGES = [
    'digitalSignature',
    'nonRepudiation',
    'keyEncipherment',
    'dataEncipherment',
    'keyAgreement',
    'keyCertSign',
    'cRLSign',
    'encipherOnly',
    'decipherOnly',
];
/** RFC 3279, RFC 4055, RFC 5758, RFC 8410. RSASSA-PSS carries its hash in its parameters. */
const SIGNATURE_HASHES = {
    '1.2.840.113549.1.1.2': 'MD2',
    '1.2.840.113549.1.1.3': 'MD4',
    '1.2.840.113549.1.1.4': 'MD5',
    '1.2.840.113549.1.1.5': 'SHA-1',
    '1.2.840.113549.1.1.14': 'SHA-224',
    '1.2.840.113549.1.1.11': 'SHA-256',
    '1.2.840.113549.1.1.12': 'SHA-384',
    '1.2.840.113549.1.1.13': 'SHA-512',
    '1.2.840.10040.4.3': 'SHA-1',
    '1.2.840.10045.4.1': 'SHA-1',
    '1.2.840.10045.4.3.1': 'SHA-224',
    '1.2.840.10045.4.3.2': 'SHA-256',
    '1.2.840.10045.4.3.3': 'SHA-384',
    '1.2.840.10045.4.3.4': 'SHA-512',
    '1.3.101.112': 'intrinsic',
    '1.3.101.113': 'intrinsic',
};
const RSASSA_PSS = '1.2.840.113549.1.1.10';
const HASHES = {
    '1.3.14.3.2.26': 'SHA-1',
    '2.16.840.1.101.3.4.2.4': 'SHA-224',
    '2.16.840.1.101.3.4.2.1': 'SHA-256',
    '2.16.840.1.101.3.4.2.2': 'SHA-384',
    '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const COMMON_NAME = '2.5.4.3';
const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';
/**
 * Extensions that path validation here, or OpenSSL beside it, processes; the others must not be critical. Policy
 * constraints, mappings and inhibitAnyPolicy are not among them: OpenSSL leaves them alone unless told otherwise.
 */
const EXTENSIONS = {
    subjectAltName: '2.5.29.17',
    basicConstraints: '2.5.29.19',
    keyUsage: '2.5.29.15',
    extendedKeyUsage: '2.5.29.37',
    nameConstraints: '2.5.29.30',
    authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
    certificatePolicies: '2.5.29.32',
    crlDistributionPoints: '2.5.29.31',
    tlsFeature: '1.3.6.1.5.5.7.1.24',
};
/** @throws Error when the bytes are not the DER of a certificate. */
function certificateDetailsOf(der) {
    const [tbs, signatureAlgorithm] = childrenOf(decode(Buffer.from(der).toString('latin1')));
    if (tbs === undefined || signatureAlgorithm === undefined)
        throw new Error('the certificate has no signed part');
    requireVersion3(tbs);
    const fields = childrenOf(tbs).filter(isUniversal);
    const subject = fields[4];
    if (subject === undefined)
        throw new Error('the certificate has no subject');
    const extensions = extensionsOf(tbs);
    const read = (oid, reader) => {
        const extension = extensions.get(oid);
        return extension === undefined ? null : reader(decode(extension.value));
    };
    return {
        signatureAlgorithm: signatureAlgorithmOf(signatureAlgorithm),
        commonName: commonNameOf(subject),
        presentedIdentifiers: read(EXTENSIONS.subjectAltName, presentedIdentifiersOf) ?? [],
        basicConstraints: read(EXTENSIONS.basicConstraints, basicConstraintsOf),
        keyUsage: read(EXTENSIONS.keyUsage, keyUsageOf),
        extendedKeyUsage: read(EXTENSIONS.extendedKeyUsage, (value) => childrenOf(value).map(oidOf)),
        nameConstraints: read(EXTENSIONS.nameConstraints, nameConstraintsOf),
        isMustStaple: read(EXTENSIONS.tlsFeature, hasStatusRequest) ?? false,
        issuerUrls: read(EXTENSIONS.authorityInfoAccess, issuerUrlsOf) ?? [],
        unprocessedCriticalExtensions: [...extensions]
            .filter(([oid, { critical }]) => critical && !Object.values(EXTENSIONS).includes(oid))
            .map(([oid]) => oid),
    };
}
function decode(der) {
    return asn1.fromDer(der, { strict: true, parseAllBytes: true, decodeBitStrings: false, maxDepth: 32 });
}
function childrenOf(node) {
    if (!Array.isArray(node.value))
        throw new Error('an ASN.1 structure was expected and a plain value found');
    return node.value;
}
function bytesOf(node) {
    if (typeof node.value !== 'string')
        throw new Error('a plain ASN.1 value was expected and a structure found');
    return node.value;
}
/** Dotted form. node-forge's own decoder stops at 53 bits, and UUID-based identifiers have 128. */
function oidOf(node) {
    const arcs = [];
    let arc = 0n;
    for (const octet of Buffer.from(bytesOf(node), 'latin1')) {
        arc = (arc << 7n) | BigInt(octet & 0x7f);
        if (octet & 0x80)
            continue;
        arcs.push(arc);
        arc = 0n;
    }
    const [first = 0n, ...rest] = arcs;
    const top = first < 80n ? first / 40n : 2n;
    return [top, first - top * 40n, ...rest].join('.');
}
function isUniversal(node) {
    return node.tagClass === asn1.Class.UNIVERSAL;
}
function isContext(node, tag) {
    return node.tagClass === asn1.Class.CONTEXT_SPECIFIC && node.type === tag;
}
/** RFC 5280 section 4.1.2.9: extensions "MUST only appear if the version is 3", which is written as 2. */
function requireVersion3(tbs) {
    const [first] = childrenOf(tbs);
    const version = first !== undefined && isContext(first, 0) ? childrenOf(first)[0] : undefined;
    const isVersion3 = version !== undefined && hexOf(version) === '02';
    const hasExtensions = childrenOf(tbs).some((node) => isContext(node, 3));
    if (hasExtensions && !isVersion3)
        throw new Error('a certificate before version 3 has extensions');
}
function signatureAlgorithmOf(node) {
    const [identifier, parameters] = childrenOf(node);
    if (identifier === undefined)
        throw new Error('the signature algorithm is empty');
    const oid = oidOf(identifier);
    if (oid !== RSASSA_PSS)
        return { oid, hash: SIGNATURE_HASHES[oid] ?? 'unknown' };
    // RFC 4055 section 3.1: hashAlgorithm [0] defaults to SHA-1.
    const hashParameter = parameters === undefined ? undefined : childrenOf(parameters).find((child) => isContext(child, 0));
    const hashIdentifier = hashParameter && childrenOf(childrenOf(hashParameter)[0])[0];
    return { oid, hash: hashIdentifier === undefined ? 'SHA-1' : (HASHES[oidOf(hashIdentifier)] ?? 'unknown') };
}
function commonNameOf(subject) {
    for (const attribute of childrenOf(subject).flatMap(childrenOf)) {
        const [type, value] = childrenOf(attribute);
        if (type === undefined || value === undefined || oidOf(type) !== COMMON_NAME)
            continue;
        const bytes = Buffer.from(bytesOf(value), 'latin1');
        return value.type === asn1.Type.BMPSTRING ? bytes.swap16().toString('utf16le') : bytes.toString('utf8');
    }
    return null;
}
function extensionsOf(tbs) {
    const found = new Map();
    const wrapper = childrenOf(tbs).find((node) => isContext(node, 3));
    for (const extension of wrapper === undefined ? [] : childrenOf(childrenOf(wrapper)[0])) {
        const [identifier, ...rest] = childrenOf(extension);
        const value = rest.at(-1);
        if (identifier === undefined || value === undefined)
            throw new Error('an extension has no value');
        const oid = oidOf(identifier);
        // RFC 5280 section 4.2: "A certificate MUST NOT include more than one instance of a particular extension."
        if (found.has(oid))
            throw new Error(`extension ${oid} stands twice`);
        const [criticalFlag] = rest;
        const critical = criticalFlag?.type === asn1.Type.BOOLEAN && bytesOf(criticalFlag) !== '\0';
        found.set(oid, { critical, value: bytesOf(value) });
    }
    return found;
}
function presentedIdentifiersOf(names) {
    return childrenOf(names).flatMap((name) => {
        if (isContext(name, 2))
            return [{ kind: 'DNS-ID', value: bytesOf(name) }];
        if (isContext(name, 7))
            return [{ kind: 'IP-ID', value: ipTextOf(Buffer.from(bytesOf(name), 'latin1')) }];
        return [];
    });
}
function ipTextOf(bytes) {
    if (bytes.length === 4)
        return bytes.join('.');
    if (bytes.length !== 16)
        return bytes.toString('hex');
    const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
    return (0,identifiers/* canonicalIp */.I)(groups.join(':')) ?? groups.join(':');
}
function basicConstraintsOf(value) {
    const fields = childrenOf(value);
    const flag = fields.find((field) => field.type === asn1.Type.BOOLEAN);
    const length = fields.find((field) => field.type === asn1.Type.INTEGER);
    return {
        ca: flag !== undefined && bytesOf(flag) !== '\0',
        maxPathLength: length === undefined ? null : Number.parseInt(hexOf(length), 16),
    };
}
function hexOf(node) {
    return Buffer.from(bytesOf(node), 'latin1').toString('hex');
}
function keyUsageOf(value) {
    const [, ...octets] = Buffer.from(bytesOf(value), 'latin1');
    return KEY_USAGES.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}
function issuerUrlsOf(value) {
    return childrenOf(value).flatMap((description) => {
        const [method, location] = childrenOf(description);
        if (method === undefined || location === undefined || oidOf(method) !== CA_ISSUERS)
            return [];
        return isContext(location, 6) ? [bytesOf(location)] : [];
    });
}
/** Feature 5 is the TLS extension status_request. */
function hasStatusRequest(value) {
    return childrenOf(value).some((feature) => hexOf(feature) === '05');
}
function nameConstraintsOf(value) {
    const subtrees = (tag) => {
        const list = childrenOf(value).find((node) => isContext(node, tag));
        const bases = (list === undefined ? [] : childrenOf(list)).map((subtree) => childrenOf(subtree)[0]);
        return {
            dnsNames: bases.filter((base) => isContext(base, 2)).map(bytesOf),
            ipRanges: bases.filter((base) => isContext(base, 7)).map((base) => Buffer.from(bytesOf(base), 'latin1')),
        };
    };
    return { permitted: subtrees(0), excluded: subtrees(1) };
}

;// CONCATENATED MODULE: ./build/pki/certificate.js


/**
 * Decodes one certificate from PEM or DER.
 * @throws Error when it is not a certificate or an extension cannot be decoded.
 */
function certificateOf(encoded) {
    const x509 = new external_node_crypto_.X509Certificate(encoded);
    const details = certificateDetailsOf(x509.raw);
    const subject = nameInLine(x509.subject);
    const issuer = nameInLine(x509.issuer);
    return {
        ...details,
        x509,
        name: details.commonName ?? details.presentedIdentifiers[0]?.value ?? subject,
        subject,
        issuer,
        notBefore: dateOf(x509.validFrom),
        notAfter: dateOf(x509.validTo),
        key: publicKeyOf(x509),
        isSelfIssued: isSameName(subject, issuer),
    };
}
/** node:crypto writes one attribute a line and leaves an empty name undefined. */
function nameInLine(lines) {
    return (lines ?? '').split('\n').join(', ');
}
function dateOf(text) {
    const date = new Date(text);
    // An invalid date is neither before nor after anything, and so would never be red.
    if (Number.isNaN(date.getTime()))
        throw new Error(`the date "${text}" cannot be read`);
    return date;
}
/** Whether two are the same certificate, byte for byte. */
function isSame(one, other) {
    return one === other || one.x509.raw.equals(other.x509.raw);
}
/** RFC 5280 section 7.1 compares names without regard to case and to repeated white space. */
function isSameName(one, other) {
    return one === other || comparable(one) === comparable(other);
}
function comparable(name) {
    return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
/** RFC 5280 section 4.1.2.5: "The validity period … inclusive", and its dates are whole seconds. */
function isWithinValidity({ notBefore, notAfter }, date) {
    return !isBeforeValidity({ notBefore }, date) && !isAfterValidity({ notAfter }, date);
}
function isBeforeValidity({ notBefore }, date) {
    return date < notBefore;
}
function isAfterValidity({ notAfter }, date) {
    return Math.floor(date.getTime() / 1000) > Math.floor(notAfter.getTime() / 1000);
}
/** Whether `issuer`'s key made the signature on `certificate`. */
function isSignedBy(certificate, issuer) {
    try {
        const { publicKey } = issuer.x509;
        // No CA has an RSA exponent beyond 64 bits (they use 65537), and checking with a long one takes a second.
        if ((publicKey.asymmetricKeyDetails?.publicExponent ?? 0n) >= 1n << 64n)
            return false;
        return certificate.x509.verify(publicKey);
    }
    catch {
        // A key this runtime cannot use cannot vouch for anything.
        return false;
    }
}
function publicKeyOf(x509) {
    try {
        const { asymmetricKeyType = 'unknown', asymmetricKeyDetails: details } = x509.publicKey;
        const curveBits = Number(/\d{3}/.exec(details?.namedCurve ?? '')?.[0]);
        const curve = details?.namedCurve ?? null;
        return { algorithm: asymmetricKeyType, bits: details?.modulusLength ?? (curveBits || null), curve };
    }
    catch {
        return { algorithm: 'unknown', bits: null, curve: null };
    }
}


/***/ }),

/***/ 1471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isNamedBy),
/* harmony export */   I: () => (/* binding */ canonicalIp)
/* harmony export */ });
/* harmony import */ var _public_suffix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8790);

/** Whether one of the presented identifiers names the reference identifier (a DNS name in A-labels or an IP literal). */
function isNamedBy(reference, presented) {
    const ip = canonicalIp(reference);
    if (ip !== null)
        return presented.some(({ kind, value }) => kind === 'IP-ID' && value === ip);
    return presented.some(({ kind, value }) => kind === 'DNS-ID' && matchesDnsId(reference, value));
}
/** Section 6.3: a presented identifier that breaks the rules for wildcards "MUST be ignored". */
function matchesDnsId(reference, presented) {
    const expected = reference.toLowerCase();
    const pattern = presented.toLowerCase();
    if (!pattern.includes('*'))
        return pattern === expected;
    const suffix = pattern.slice(1);
    if (!pattern.startsWith('*.') || suffix.includes('*'))
        return false;
    // A wildcard for a whole public suffix would name other people's hosts.
    if ((0,_public_suffix_js__WEBPACK_IMPORTED_MODULE_0__/* .isPublicSuffix */ .R)(suffix.slice(1)))
        return false;
    const firstDot = expected.indexOf('.');
    return firstDot > 0 && expected.slice(firstDot) === suffix;
}
/** The shortest text form of an IP address (RFC 5952 for IPv6), or null when the text is not an IP literal. */
function canonicalIp(text) {
    if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) {
        const octets = text.split('.').map(Number);
        return octets.every((octet) => octet < 256) ? octets.join('.') : null;
    }
    if (!/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(text))
        return null;
    try {
        return new URL(`http://[${text}]/`).hostname.slice(1, -1);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 8790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isPublicSuffix)
/* harmony export */ });
/* harmony import */ var tldts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(935);

/** Whether registries give names below it to anybody (publicsuffix.org's list, its ICANN part): "com", "co.uk". */
function isPublicSuffix(domain) {
    return (0,tldts__WEBPACK_IMPORTED_MODULE_0__/* .getPublicSuffix */ .pj)(domain, { allowPrivateDomains: false }) === domain;
}


/***/ }),

/***/ 2032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ profiles)
});

;// CONCATENATED MODULE: ./build/profiles/gmail.js
const DAY_MS = 86_400_000;
/**
 * "Strict public verification", the nearest that can be known of what Gmail's "Send mail as" demands. It is not
 * Gmail's code. Each number has its source; all were read on 2026-11-24.
 */
const gmail = {
    name: 'gmail',
    levels: {},
    limits: {
        // Let's Encrypt's integration guide has certificates renewed at one third of the lifetime left, so a healthy one
        // dips to 33 %: 30 % means that a renewal was missed. The caps keep year-long certificates from warning for months.
        warnBelow: { kind: 'capped-ratio', ratio: 0.3, atMostMs: 30 * DAY_MS },
        failBelow: { kind: 'capped-ratio', ratio: 0.2, atMostMs: 14 * DAY_MS },
        // CA/Browser Forum Baseline Requirements section 6.1.5; RFC 9325 section 4.5.
        minRsaKeyBits: 2048,
        // RFC 9325 section 4.5: "curves of less than 224 bits MUST NOT be used".
        minEcKeyBits: 224,
        // support.google.com/mail/answer/21291: "a valid CA, like one in the Mozilla CA list".
        acceptPrivateAnchors: false,
    },
};

;// CONCATENATED MODULE: ./build/profiles/strict.js

/** RFC 5280, RFC 9325 and RFC 9525 for senders of one's own: as strict as gmail, and a private CA is good enough. */
const strict = {
    name: 'strict',
    // Who relays by address, or logs in by other means than a password, needs no PLAIN or LOGIN, and may go by addresses.
    levels: { 'auth-not-offered': 'off', 'ip-literal-target': 'off' },
    limits: { ...gmail.limits, acceptPrivateAnchors: true },
};

;// CONCATENATED MODULE: ./build/profiles/index.js


const profiles = { gmail: gmail, strict: strict };


/***/ }),

/***/ 9456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderRecording),
/* harmony export */   f: () => (/* binding */ parseRecording)
/* harmony export */ });
/* harmony import */ var _targets_usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3577);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8508);


const RECORDING_VERSION = 1;
/** The file's text. */
function renderRecording(report, judgedBy, anchors) {
    const recording = {
        recordingVersion: RECORDING_VERSION,
        program: { name: 'smtp-cert-check', version: _version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .r },
        judgedAt: report.judgedAt,
        judgedBy,
        trustAnchors: report.trustAnchors,
        anchors,
        seen: report.targets.map(({ target, observations }) => ({ target, observations })),
    };
    return `${JSON.stringify(recording, null, 2)}\n`;
}
/** @throws UsageError for another file, a newer recording or a damaged one. */
function parseRecording(text, file) {
    const refuse = (expected) => {
        throw new _targets_usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`cannot replay "${file}": expected ${expected}`);
    };
    const json = parsed(text);
    if (!isObject(json) || typeof json['recordingVersion'] !== 'number')
        return refuse('a recording, as --record writes it');
    if (json['recordingVersion'] !== RECORDING_VERSION) {
        return refuse(`recording version ${RECORDING_VERSION}, which this release reads; the file has version ${json['recordingVersion']}`);
    }
    const { judgedAt, judgedBy, trustAnchors, anchors, seen } = json;
    const isWhole = typeof judgedAt === 'string' &&
        !Number.isNaN(Date.parse(judgedAt)) &&
        isObject(judgedBy) &&
        Object.values(judgedBy).every(isTexts) &&
        typeof trustAnchors === 'string' &&
        isObject(anchors) &&
        isTexts(anchors['public']) &&
        isTexts(anchors['given']) &&
        isTexts(anchors['private']) &&
        Array.isArray(seen);
    if (!isWhole)
        return refuse('a whole recording; a part of this one is missing or has another form');
    for (const [index, one] of seen.entries()) {
        const isSeen = isObject(one) &&
            isTarget(one['target']) &&
            Array.isArray(one['observations']) &&
            one['observations'].every(isObservation);
        if (!isSeen)
            return refuse(`a whole recording; number ${index + 1} in "seen" has another form`);
    }
    return json;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isTexts(value) {
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
function isTarget(value) {
    if (!isObject(value))
        return false;
    const { host, port, mode, referenceIdentifiers } = value;
    const isMode = mode === 'starttls' || mode === 'implicit';
    return typeof host === 'string' && Number.isInteger(port) && isMode && isTexts(referenceIdentifiers);
}
function isObservation(value) {
    if (!isObject(value) || !isObject(value['look']) || typeof value['startedAt'] !== 'string')
        return false;
    if (value['outcome'] === 'interruption')
        return isCut(value);
    const { afterwards, presentedChain, opensslVerdict } = value;
    if (value['outcome'] === 'file')
        return isTexts(presentedChain) && isFileFacts(value);
    if (value['outcome'] !== 'handshake' || !isTexts(presentedChain) || presentedChain.length === 0)
        return false;
    const isVerdict = opensslVerdict === null || typeof opensslVerdict === 'string';
    return (isVerdict &&
        isObject(afterwards) &&
        (afterwards['outcome'] === 'answered' ? isObject(afterwards['dialogue']) : isCut(afterwards)));
}
function isFileFacts({ format, privateKeys, neighbours }) {
    const isList = (list) => Array.isArray(list) && list.every((one) => isObject(one) && isText(one['file']));
    return isText(format) && isList(privateKeys) && isList(neighbours);
}
function isText(value) {
    return typeof value === 'string';
}
function isCut({ step, cause }) {
    return typeof step === 'string' && isObject(cause) && typeof cause['kind'] === 'string';
}


/***/ }),

/***/ 9409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ renderers)
});

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
;// CONCATENATED MODULE: ./build/report/json.js



/** The published form, docs/report.schema.json: schemaVersion 1. Fields may be added to it, none changes or goes. */
function renderJson(report) {
    const published = {
        schemaVersion: 1,
        program: { name: 'smtp-cert-check', version: version/* version */.r },
        profile: report.profile,
        judgedAt: report.judgedAt,
        trustAnchors: report.trustAnchors,
        verdict: report.verdict,
        targets: report.targets.map(({ target, verdict, profile, expiresAt, findings, observations }) => ({
            target: target.file === undefined
                ? { host: target.host, port: target.port, mode: target.mode }
                : { file: target.file, ...(target.host !== '' && { host: target.host }) },
            ...(target.writtenAt && { writtenAt: target.writtenAt }),
            verdict,
            profile,
            expiresAt,
            findings: findings.map(({ ruleId, level, kind, message, evidence, endpoint }) => ({
                ruleId,
                level,
                kind,
                message,
                evidence,
                address: endpoint?.address ?? null,
                helpUri: (0,wording/* helpUriOf */.r5)(ruleId),
            })),
            observations,
        })),
    };
    return `${(0,report_escape/* json */.Pq)(published)}\n`;
}

;// CONCATENATED MODULE: ./build/report/markdown.js


/**
 * The runner drops a step's whole summary over 1 MiB (its FileCommandManager); the comment fields of the Checks API
 * end at 65,535 characters.
 */
const SUMMARY_LIMIT_BYTES = 1024 * 1024 - 1024;
const SIGNS = { fail: '❌', inconclusive: '❓', warn: '⚠️', pass: '✅' };
/**
 * For the job summary: the verdict, a table of all targets, the worst first, the findings of each, and once per kind
 * of finding what to do about it. Where it would grow over the limit, what comes last is left out and counted.
 */
function renderMarkdown(report, limitBytes = SUMMARY_LIMIT_BYTES) {
    const targets = (0,wording/* worstFirst */.md)(report.targets);
    const opening = [
        `## ${SIGNS[report.verdict]} SMTP certificates: ${report.verdict}`,
        '',
        `${(0,wording/* countsText */.WN)(report.targets)}. Judged as of ${report.judgedAt} ${(0,wording/* profilesText */.Ab)(report)}; trust anchors: ${(0,report_escape/* markdown */.wD)(report.trustAnchors)}.`,
        '',
        '',
    ].join('\n');
    const tableHead = '| | Target | Expires | Findings |\n| --- | --- | --- | --- |\n';
    const advice = adviceOn(targets);
    const room = limitBytes - byteLength(opening + tableHead + advice) - 200;
    const rows = targets.map((target) => row(target, report));
    const sections = targets.flatMap(sectionOf);
    const keptRows = fitting(rows, room);
    const keptSections = fitting(sections, room - byteLength(keptRows.join('')));
    const left = [
        ...(keptRows.length < rows.length ? [`${rows.length - keptRows.length} targets`] : []),
        ...(keptSections.length < sections.length
            ? [`the findings of ${sections.length - keptSections.length} targets`]
            : []),
    ];
    const rest = left.length === 0 ? '' : `\n…and ${left.join(' and ')}, left out to stay within ${limitBytes} bytes.\n`;
    return `${opening}${tableHead}${keptRows.join('')}${keptSections.join('')}${rest}${advice}`;
}
/** For the job summary of a run that could not begin. */
function renderProblems(problems) {
    return [
        '## ❌ SMTP certificates: nothing was checked',
        '',
        ...problems.map((problem) => `- ${markdown(problem)}`),
        '',
    ].join('\n');
}
function row({ target, profile, verdict, expiresAt, findings }, report) {
    const expiry = expiresAt === null ? '–' : `${expiresAt.slice(0, 10)} (${(0,wording/* distance */.Io)(report.judgedAt, expiresAt)})`;
    const ids = [...new Set(findings.map(({ ruleId }) => ruleId))].map((id) => `[${id}](${(0,wording/* helpUriOf */.r5)(id)})`);
    const own = profile === report.profile ? '' : ` (${profile})`;
    return `| ${SIGNS[verdict]} ${verdict} | \`${(0,wording/* targetName */.je)(target)}\`${own} | ${expiry} | ${ids.join(', ')} |\n`;
}
function sectionOf({ target, verdict, findings }) {
    if (findings.length === 0)
        return [];
    const items = findings.map((finding) => item(finding, (0,wording/* addressOf */.ci)(finding, target)));
    return [`\n### ${SIGNS[verdict]} ${(0,wording/* targetName */.je)(target)}\n\n${items.join('')}`];
}
/** Once for each rule that found something, with a command for the first target it found it at. */
function adviceOn(targets) {
    const first = new Map();
    for (const { target, findings } of targets) {
        for (const { ruleId, endpoint } of findings) {
            if (first.has(ruleId))
                continue;
            const { rationale, remediation } = (0,wording/* ruleOf */.Y)(ruleId);
            const command = endpoint === null ? '' : `\nSee it yourself:\n\n\`\`\`sh\n${(0,wording/* reproduction */.N$)(target, endpoint)}\n\`\`\`\n`;
            first.set(ruleId, `\n<details><summary>${ruleId}: why, and what to do</summary>\n\n${rationale}\n\n**What to do.** ${remediation}\n${command}\n</details>\n`);
        }
    }
    return [...first.values()].join('');
}
function item(finding, address) {
    const where = address === null ? '' : ` at \`${address}\``;
    return `- **${(0,wording/* levelWord */.dc)(finding)}** [${finding.ruleId}](${(0,wording/* helpUriOf */.r5)(finding.ruleId)})${where}: ${(0,report_escape/* markdown */.wD)(finding.message)}\n`;
}
function fitting(parts, roomBytes) {
    let used = 0;
    const end = parts.findIndex((part) => {
        used += byteLength(part);
        return used > roomBytes;
    });
    return end < 0 ? parts : parts.slice(0, end);
}
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}

// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
;// CONCATENATED MODULE: ./build/report/index.js



/** Format name -> Report -> text. */
const renderers = {
    text: (report) => (0,report_text/* renderText */.S)(report),
    json: renderJson,
    markdown: (report) => renderMarkdown(report),
};


/***/ }),

/***/ 3920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2867);



const STYLES = {
    error: 'red',
    fail: 'red',
    warning: 'yellow',
    warn: 'yellow',
    inconclusive: 'magenta',
    note: 'cyan',
    pass: 'green',
};
/** More targets than this that pass without a finding are counted, not listed. */
const MAX_PASSES_LISTED = 20;
/** For people: one line a finding, the worst targets first; then once per kind of finding what to do about it. */
function renderText(report, { colour = false, commands = true } = {}) {
    const painted = (word) => colour && STYLES[word] !== undefined ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(STYLES[word], word, { validateStream: false }) : word;
    const found = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .md)(report.targets).flatMap(({ target, findings }) => findings.map((finding) => {
        const address = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .addressOf */ .ci)(finding, target);
        const where = address === null ? (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je)(target) : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je)(target)} [${address}]`;
        return `${where}: ${painted((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .levelWord */ .dc)(finding))} ${finding.ruleId}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(finding.message)}`;
    }));
    const passed = report.targets.filter(({ findings }) => findings.length === 0);
    const passes = passed.length > MAX_PASSES_LISTED
        ? [`${passed.length} targets: ${painted('pass')}, the first expires ${firstExpiryOf(passed, report)}`]
        : passed.map((one) => `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je)(one.target)}: ${painted(one.verdict)}, expires ${firstExpiryOf([one], report)}`);
    const advice = firstOfEachRule(report.targets).flatMap(([{ ruleId, endpoint }, { target }]) => [
        '',
        ruleId,
        `  Rule: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleOf */ .Y)(ruleId).title}.`,
        `  Why:  ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleOf */ .Y)(ruleId).rationale}`,
        `  Fix:  ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleOf */ .Y)(ruleId).remediation}`,
        ...(endpoint === null || !commands ? [] : [`  Try:  ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .reproduction */ .N$)(target, endpoint)}`]),
        `  More: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .helpUriOf */ .r5)(ruleId)}`,
    ]);
    const basis = `Judged as of ${report.judgedAt} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .profilesText */ .Ab)(report)}; trust anchors: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(report.trustAnchors)}.`;
    return [
        ...found,
        ...passes,
        ...advice,
        '',
        `${painted(report.verdict)}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .countsWithNames */ .vE)(report.targets)}`,
        basis,
        '',
    ].join('\n');
}
function firstExpiryOf(targets, { judgedAt }) {
    const [first] = targets.flatMap(({ expiresAt }) => expiresAt ?? []).sort();
    return first === undefined ? 'at no date' : `${first.slice(0, 10)} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io)(judgedAt, first)})`;
}
function firstOfEachRule(targets) {
    const first = new Map();
    for (const target of (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .md)(targets)) {
        for (const finding of target.findings) {
            if (!first.has(finding.ruleId))
                first.set(finding.ruleId, [finding, target]);
        }
    }
    return [...first.values()];
}


/***/ }),

/***/ 2867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ profilesText),
/* harmony export */   Io: () => (/* binding */ distance),
/* harmony export */   N$: () => (/* binding */ reproduction),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   Y: () => (/* binding */ ruleOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   dc: () => (/* binding */ levelWord),
/* harmony export */   je: () => (/* binding */ targetName),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   r5: () => (/* binding */ helpUriOf),
/* harmony export */   vE: () => (/* binding */ countsWithNames)
/* harmony export */ });
/* unused harmony export hostAndPort */
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3951);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8508);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);



/** Words and links that several formats share. */
const rulesById = new Map(_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .a.map((rule) => [rule.id, rule]));
/** @throws Error for an id that no rule has. */
function ruleOf(id) {
    const rule = rulesById.get(id);
    if (rule === undefined)
        throw new Error(`no rule is named "${id}"`);
    return rule;
}
/** The page section that explains a rule. */
function helpUriOf(ruleId) {
    return `${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryUrl */ .E}/blob/main/docs/rules.md#${ruleId}`;
}
/** What would be markup in a report: nobody who names files may write it. */
const MARKUP = /[`|<>[\]@#&\\]/g;
/** How a target is written: the file, or host and port, with the mode where the port does not tell it. */
function targetName({ file, host, port, mode }) {
    if (file !== undefined)
        return `file:${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(file).replace(MARKUP, encodeURIComponent)}`;
    const address = hostAndPort(host, port);
    return (port === 465) === (mode === 'implicit') ? address : `${address}+${mode}`;
}
function hostAndPort(host, port) {
    return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
/** The address of a finding; null where it adds nothing to the target's name. */
function addressOf({ endpoint }, { host }) {
    return endpoint === null || endpoint.address === host ? null : endpoint.address;
}
/** The word before a finding: its level, or that nothing could be told. */
function levelWord({ kind, level }) {
    return kind === 'inconclusive' ? 'inconclusive' : level;
}
/** "in 27 days", "12 days ago": from one ISO date to another, in whole days, hours below three days. */
function distance(fromIso, toIso) {
    const spanMs = Date.parse(toIso) - Date.parse(fromIso);
    const hours = Math.floor(Math.abs(spanMs) / 3_600_000);
    const text = hours < 72 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
    return spanMs < 0 ? `${text} ago` : `in ${text}`;
}
const ORDER = ['fail', 'inconclusive', 'warn', 'pass'];
/** A stable order: the worst verdict first, within one verdict as listed. */
function worstFirst(targets) {
    return [...targets].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}
/** "7 targets: 5 fail, 2 pass" */
function countsText(targets) {
    const counts = ORDER.flatMap((verdict) => {
        const count = targets.filter((one) => one.verdict === verdict).length;
        return count === 0 ? [] : [`${count} ${verdict}`];
    });
    return `${targets.length} ${targets.length === 1 ? 'target' : 'targets'}: ${counts.join(', ')}`;
}
/** "8 targets: 1 fail (a.example:587), 7 pass": the counts, with up to five names for what did not pass. */
function countsWithNames(targets) {
    const order = ['fail', 'inconclusive', 'warn'];
    return order.reduce((text, verdict) => {
        const names = targets.filter((one) => one.verdict === verdict).map(({ target }) => targetName(target));
        const more = names.length > 5 ? ', …' : '';
        return text.replace(`${names.length} ${verdict}`, (count) => `${count} (${names.slice(0, 5).join(', ')}${more})`);
    }, countsText(targets));
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
/** One line that shows the same with a tool everybody has. */
function reproduction({ host, mode }, endpoint) {
    const at = endpoint === null ? '' : ` -connect ${hostAndPort(endpoint.address, endpoint.port)}`;
    const isIp = host.includes(':') || /^[\d.]+$/.test(host);
    const name = isIp ? `-noservername -verify_ip ${host}` : `-servername ${host} -verify_hostname ${host}`;
    return `openssl s_client${at}${mode === 'starttls' ? ' -starttls smtp' : ''} ${name} -showcerts </dev/null`;
}


/***/ }),

/***/ 3951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./build/rules/rule.js
/** Types a rule by its subject. */
function defineRule(rule) {
    return rule;
}
const pass = { kind: 'pass' };
/** The requirement is not met; `level` where this case is milder than the rule's own level. */
function fail(message, evidence, level) {
    return { kind: 'fail', message, evidence, ...(level && { level }) };
}
/** The rule has nothing to say of this subject. */
function notApplicable(reason) {
    return { kind: 'not-applicable', reason };
}
/** It cannot be told from here; never green. */
function inconclusive(reason, evidence = {}) {
    return { kind: 'inconclusive', reason, evidence };
}

;// CONCATENATED MODULE: ./build/rules/submission.js
/** Message submission (RFC 6409) on 587, or submissions (RFC 8314) on 465. */
function isSubmission({ port }) {
    return port === 587 || port === 465;
}
/** The mechanisms of the AUTH keyword, in upper case; "AUTH=PLAIN" is how servers wrote it before RFC 2554. */
function authMechanisms(ehloKeywords) {
    const lists = ehloKeywords.flatMap((line) => /^AUTH[ =](.*)$/i.exec(line)?.[1] ?? []);
    return [...new Set(lists.flatMap((list) => list.toUpperCase().split(/\s+/)).filter((one) => one !== ''))];
}

;// CONCATENATED MODULE: ./build/rules/auth-before-tls.js


/* harmony default export */ const auth_before_tls = (defineRule({
    id: 'auth-before-tls',
    subject: 'connection',
    level: 'warning',
    title: 'A submission server offers AUTH over TLS only',
    rationale: 'A mail program that is set to use no encryption, or whose STARTTLS a middlebox has stripped, would send the password in clear.',
    remediation: 'Offer AUTH after STARTTLS only: in Postfix "smtpd_tls_auth_only = yes", in Exim an auth_advertise_hosts that depends on $tls_in_cipher.',
    citations: [
        {
            title: 'RFC 8314 section 3.3, Cleartext Considered Obsolete',
            url: 'https://www.rfc-editor.org/rfc/rfc8314#section-3.3',
        },
        { title: 'RFC 4954 section 4, The AUTH Command', url: 'https://www.rfc-editor.org/rfc/rfc4954#section-4' },
    ],
    since: '1.0.0',
    judge({ target, observation }) {
        if (!isSubmission(target) || target.mode === 'implicit')
            return notApplicable('nothing is said before TLS, or the port is not 587');
        const mechanisms = authMechanisms(observation.dialogue?.ehloKeywords ?? []);
        if (mechanisms.length === 0)
            return pass;
        return fail(`the server offers AUTH ${mechanisms.join(' ')} before TLS`, { mechanisms });
    },
}));

;// CONCATENATED MODULE: ./build/rules/auth-not-offered.js


/* harmony default export */ const auth_not_offered = (defineRule({
    id: 'auth-not-offered',
    subject: 'connection',
    level: 'error',
    title: 'A submission server offers AUTH with PLAIN or LOGIN over TLS',
    rationale: 'Gmail\'s "Send mail as" logs in with the user name and the password typed into the dialog. A server that offers no AUTH over TLS, or only mechanisms that take something else, cannot be used with it.',
    remediation: 'Enable SMTP AUTH with PLAIN (over TLS it is safe) on the submission ports, in Postfix "smtpd_sasl_auth_enable = yes".',
    citations: [
        {
            title: 'RFC 4954 section 3, The Authentication Service Extension',
            url: 'https://www.rfc-editor.org/rfc/rfc4954#section-3',
        },
        {
            title: 'Gmail Help, Send emails from a different address or alias',
            url: 'https://support.google.com/mail/answer/22370',
        },
    ],
    since: '1.0.0',
    judge({ target, observation }) {
        if (!isSubmission(target))
            return notApplicable('the port is none of the submission ports 587 and 465');
        if (observation.outcome !== 'handshake' || observation.afterwards.outcome !== 'answered')
            return notApplicable('nothing was said over TLS');
        const mechanisms = authMechanisms(observation.afterwards.dialogue.ehloKeywords);
        if (mechanisms.includes('PLAIN') || mechanisms.includes('LOGIN'))
            return pass;
        const offered = mechanisms.length === 0 ? 'no AUTH' : `AUTH ${mechanisms.join(' ')}`;
        return fail(`the server offers ${offered} over TLS, PLAIN or LOGIN required`, { mechanisms });
    },
}));

;// CONCATENATED MODULE: ./build/rules/ca-certificate-as-end-entity.js

/* harmony default export */ const ca_certificate_as_end_entity = (defineRule({
    id: 'ca-certificate-as-end-entity',
    subject: 'certificate',
    level: 'warning',
    title: "The server's own certificate is not a CA certificate",
    rationale: "Some verifiers, webpki among them, refuse a CA certificate as a server's own. And whoever reads the mail server's key could issue certificates with it.",
    remediation: "Issue a certificate for the server with basicConstraints CA:FALSE, and keep the CA's key elsewhere.",
    citations: [
        {
            title: 'RFC 5280 section 4.2.1.9, Basic Constraints',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        const [{ name, basicConstraints }] = path.certificates;
        return basicConstraints?.ca === true
            ? fail(`the server presents the CA certificate "${name}" as its own`, {})
            : pass;
    },
}));

// EXTERNAL MODULE: ./build/pki/certificate.js + 1 modules
var pki_certificate = __webpack_require__(1728);
// EXTERNAL MODULE: ./build/pki/identifiers.js
var identifiers = __webpack_require__(1471);
;// CONCATENATED MODULE: ./build/rules/cause.js
/** Words for a few TLS alerts (RFC 8446 section 6.2) that mail servers do send; the others go by number. */
const ALERTS = {
    40: 'handshake_failure',
    42: 'bad_certificate',
    43: 'unsupported_certificate',
    46: 'certificate_unknown',
    47: 'illegal_parameter',
    48: 'unknown_ca',
    50: 'decode_error',
    70: 'protocol_version',
    71: 'insufficient_security',
    80: 'internal_error',
    112: 'unrecognized_name',
    116: 'certificate_required',
};
/** What ended a dialogue, to follow "because" or a colon. */
function causeInWords(cause) {
    switch (cause.kind) {
        case 'timeout':
            return `no answer within ${cause.limitMs} ms`;
        case 'aborted':
            return 'the run was stopped before an answer came';
        case 'run-timeout':
            return `the whole run has a limit of ${cause.limitMs} ms, which has passed`;
        case 'no-route':
            return `this machine has no route to IPv${cause.family}`;
        case 'system-error':
            return `${SYSTEM_ERRORS[cause.code] ?? cause.message} (${cause.code})`;
        case 'connection-closed':
            return 'the server closed the connection';
        case 'smtp-reply':
            return `the server answered "${`${cause.code} ${cause.text}`.trim()}"`;
        case 'malformed-reply':
            return `the server sent "${cause.text}", which is not an SMTP reply`;
        case 'reply-too-long':
            return `the server sent a reply of more than ${cause.limitBytes} bytes`;
        case 'keyword-not-offered':
            return `the server does not offer ${cause.keyword}`;
        case 'tls-alert':
            return `the server sent TLS alert ${cause.alertNumber} (${ALERTS[cause.alertNumber] ?? 'see RFC 8446 section 6'})`;
        case 'tls-error':
            return `the server's answer is not TLS that OpenSSL can follow (${cause.code})`;
    }
}
const SYSTEM_ERRORS = {
    ENOTFOUND: 'the name does not exist in DNS',
    EAI_AGAIN: 'the name server did not answer',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was reset',
    EHOSTUNREACH: 'there is no route to the address',
    ENETUNREACH: 'there is no route to the network',
    EADDRNOTAVAIL: 'this machine has no address of that family',
    ETIMEDOUT: 'the connection timed out',
};
/**
 * Whether trying again later or from elsewhere may well end otherwise: the network, a limit, a server that is busy.
 * Then nothing is known of the server, and the judgement is inconclusive.
 */
function isTransient(cause) {
    switch (cause.kind) {
        case 'timeout':
        case 'aborted':
        case 'run-timeout':
        case 'no-route':
        case 'system-error':
        case 'connection-closed':
            return true;
        case 'smtp-reply':
            // RFC 5321 section 4.2.1: 4yz is a transient negative completion reply.
            return cause.code < 500;
        default:
            return false;
    }
}
/** The facts of a cause, for evidence. */
function causeEvidence(cause) {
    const { kind, ...facts } = cause;
    return { cause: kind, ...facts };
}

// EXTERNAL MODULE: ./build/rules/presented.js
var presented = __webpack_require__(4430);
;// CONCATENATED MODULE: ./build/rules/certificate-depends-on-sni.js





/* harmony default export */ const certificate_depends_on_sni = (defineRule({
    id: 'certificate-depends-on-sni',
    subject: 'endpoint',
    level: 'warning',
    title: 'A sender without SNI is shown the same certificate',
    rationale: 'Not every sender sends the server name (SNI): Postfix by default sends none, and whether "Send mail as" does is not documented. Such a sender gets the server\'s default certificate, often one for another name, self-signed, or out of date.',
    remediation: "Make the certificate of the name that clients use the server's default, or put all names on one certificate.",
    citations: [
        { title: 'RFC 6066 section 3, Server Name Indication', url: 'https://www.rfc-editor.org/rfc/rfc6066#section-3' },
        { title: 'Postfix TLS_README, Server-side SNI', url: 'https://www.postfix.org/TLS_README.html' },
    ],
    since: '1.0.0',
    judge({ target, main, looks }) {
        const look = looks.get('without-sni');
        const cut = look && (0,presented/* cutOf */.EM)(look);
        if (cut && (0,presented/* isRefusedByTls */.$0)(cut))
            return fail(`without SNI the handshake fails: ${causeInWords(cut.cause)}`, {});
        const [withName, withoutName] = [(0,presented/* endEntityOf */.A3)(main), (0,presented/* endEntityOf */.A3)(look)];
        if (withName === null || withoutName === null || (0,pki_certificate/* isSame */.Ft)(withName, withoutName))
            return pass;
        const names = withoutName.presentedIdentifiers;
        const isNamed = target.referenceIdentifiers.every((reference) => (0,identifiers/* isNamedBy */.$)(reference, names));
        const does = isNamed ? 'names the host too' : `does not name "${target.host}"`;
        return fail(`without SNI the server presents ${(0,presented/* nameAndEnd */.AV)(withoutName)}, which ${does}; with it ${(0,presented/* nameAndEnd */.AV)(withName)}`, {
            presentedIdentifiers: names.map(({ value }) => value),
        });
    },
}));

;// CONCATENATED MODULE: ./build/pki/lifetime.js
/** The remaining lifetime below which a threshold bites, for a certificate of that lifetime; milliseconds. */
function thresholdMs(threshold, certificate) {
    const lifetimeMs = certificate.notAfter.getTime() - certificate.notBefore.getTime();
    switch (threshold.kind) {
        case 'duration':
            return threshold.durationMs;
        case 'ratio':
            return threshold.ratio * lifetimeMs;
        case 'capped-ratio':
            return Math.min(threshold.ratio * lifetimeMs, threshold.atMostMs);
    }
}
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A span of time in the largest unit that still says something: "27 days", "31 hours", "5 minutes". Rounded down. */
function inWords(spanMs) {
    const [unit, sizeMs] = spanMs >= 3 * DAY_MS ? ['day', DAY_MS] : spanMs >= HOUR_MS ? ['hour', HOUR_MS] : ['minute', MINUTE_MS];
    const count = Math.floor(spanMs / sizeMs);
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
/** For evidence: days with two decimals. */
function inDays(spanMs) {
    return Math.round((spanMs / DAY_MS) * 100) / 100;
}

;// CONCATENATED MODULE: ./build/rules/certificate-expired.js



/* harmony default export */ const certificate_expired = (defineRule({
    id: 'certificate-expired',
    subject: 'certificate',
    level: 'error',
    title: 'No certificate on the path has passed its notAfter date',
    rationale: 'A sender that verifies certificates refuses an expired one, whichever certificate of the path it is. The usual reason is a renewal that failed, or one that succeeded and that the mail server never loaded.',
    remediation: "Renew the certificate, install it with its intermediates, and reload the mail server. If the file on disk is newer than the certificate shown here, only the reload is missing: add it to the renewal's deploy hook.",
    citations: [
        { title: 'RFC 5280 section 4.1.2.5, Validity', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5' },
        {
            title: 'RFC 8460 section 4.3.1, Negotiation Failures',
            url: 'https://www.rfc-editor.org/rfc/rfc8460#section-4.3.1',
        },
    ],
    since: '1.0.0',
    judge({ path }, { now }) {
        const expired = path.certificates.filter((certificate) => (0,pki_certificate/* isAfterValidity */.R5)(certificate, now));
        const [first] = expired;
        if (first === undefined)
            return pass;
        const message = expired.map(({ name, notAfter }) => `certificate "${name}" expired at ${notAfter.toISOString()}`);
        return fail(message.join('; '), {
            notAfter: first.notAfter.toISOString(),
            expiredForDays: inDays(now.getTime() - first.notAfter.getTime()),
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificate-expires-soon.js



/* harmony default export */ const certificate_expires_soon = (defineRule({
    id: 'certificate-expires-soon',
    subject: 'certificate',
    level: 'error',
    title: 'The path has more remaining lifetime than the thresholds ask for',
    rationale: "Let's Encrypt sends no expiry mail any more, and a certificate that automation should have renewed by now shows that the renewal or the reload behind it does not work. The thresholds follow the certificate's own lifetime, since a 160-hour certificate never has 30 days left.",
    remediation: 'Run the renewal by hand and read its output, for certbot "certbot renew"; then reload the mail server and see that the new certificate is served.',
    citations: [
        {
            title: "Let's Encrypt, Integration Guide: when to renew",
            url: 'https://letsencrypt.org/docs/integration-guide/',
        },
        {
            title: "Let's Encrypt, Ending Support for Expiration Notification Emails",
            url: 'https://letsencrypt.org/2025/01/22/ending-expiration-emails/',
        },
    ],
    since: '1.0.0',
    judge({ path }, { now, limits }) {
        if (path.certificates.some((certificate) => !(0,pki_certificate/* isWithinValidity */.ae)(certificate, now))) {
            return notApplicable('a certificate on the path is out of its validity period already');
        }
        const first = path.certificates.reduce((a, b) => (b.notAfter < a.notAfter ? b : a));
        const remainingMs = first.notAfter.getTime() - now.getTime();
        const [warnBelowMs, failBelowMs] = [thresholdMs(limits.warnBelow, first), thresholdMs(limits.failBelow, first)];
        const isFailing = remainingMs < failBelowMs;
        if (!isFailing && remainingMs >= warnBelowMs)
            return pass;
        const requiredMs = isFailing ? failBelowMs : warnBelowMs;
        const expiry = `certificate "${first.name}" expires at ${first.notAfter.toISOString()}`;
        return fail(`${expiry}, ${inWords(remainingMs)} left, ${inWords(requiredMs)} required`, {
            notAfter: first.notAfter.toISOString(),
            remainingDays: inDays(remainingMs),
            warnBelowDays: inDays(warnBelowMs),
            failBelowDays: inDays(failBelowMs),
        }, isFailing ? undefined : 'warning');
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificate-host-mismatch.js


/* harmony default export */ const certificate_host_mismatch = (defineRule({
    id: 'certificate-host-mismatch',
    subject: 'certificate',
    level: 'error',
    title: 'The certificate names the host that the sender was told to connect to',
    rationale: 'Since April 2020 Gmail refuses a server whose certificate does not name the host typed into "Send mail as": "TLS Negotiation failed, the certificate doesn\'t match the host., code: 0". Nearly always a customer\'s own name was typed for a shared host.',
    remediation: 'Enter one of the names on the certificate as the SMTP server, or issue a certificate that includes this host name and reload the mail server.',
    citations: [
        {
            title: 'RFC 9525 section 6, Verifying Service Identity',
            url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6',
        },
        {
            title: 'RFC 7817 section 3, Email Server Certificate Verification Rules',
            url: 'https://www.rfc-editor.org/rfc/rfc7817#section-3',
        },
    ],
    since: '1.0.0',
    judge({ target, path }) {
        if (target.referenceIdentifiers.length === 0)
            return notApplicable('no name was given for the file');
        const [endEntity] = path.certificates;
        const presented = endEntity.presentedIdentifiers;
        const unmatched = target.referenceIdentifiers.filter((reference) => !(0,identifiers/* isNamedBy */.$)(reference, presented));
        if (unmatched.length === 0)
            return pass;
        const isNamedOnlyByCommonName = unmatched.every((name) => name === endEntity.commonName?.toLowerCase());
        if (presented.length === 0 && isNamedOnlyByCommonName)
            return notApplicable('the name stands in the common name only');
        const names = presented.map(({ value }) => value);
        const seen = names.length === 0
            ? 'no host'
            : names
                .slice(0, 5)
                .map((name) => `"${name}"`)
                .join(', ');
        const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
        return fail(`the certificate does not name "${unmatched.join('", "')}"; it names ${seen}${more}`, {
            presentedIdentifiers: names,
            referenceIdentifiers: target.referenceIdentifiers,
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/chain-incomplete.js

/* harmony default export */ const chain_incomplete = (defineRule({
    id: 'chain-incomplete',
    subject: 'certificate',
    level: 'error',
    title: 'The server sends every intermediate certificate between its own and a trust anchor',
    rationale: 'A mail sender builds the path from what the server sends; it does not fetch what is missing, as browsers do. The web site on the same certificate may look fine while mail is refused.',
    remediation: 'Serve the full chain: with certbot fullchain.pem in place of cert.pem, the end-entity certificate first and every intermediate after it. Then reload the mail server. If the missing issuer is a root of your own, give it as ca-file and judge the target by the strict profile.',
    citations: [
        {
            title: 'RFC 8446 section 4.4.2, Certificate: "Each following certificate SHOULD directly certify the one immediately preceding it"',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2',
        },
        {
            title: 'RFC 5280 section 6, Certification Path Validation',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        if (path.kind === 'untrusted-anchor')
            return notApplicable('the chain ends at a self-signed certificate');
        if (path.kind !== 'incomplete' || !isLackingIntermediates(path))
            return pass;
        const top = path.certificates.at(-1)?.name;
        return fail(`no certificate of "${path.missingIssuer}", which issued "${top}", was sent, nor is it a trust anchor`, {
            missingIssuer: path.missingIssuer,
            presentedCertificates: path.presented.map(({ subject }) => subject),
            issuerUrls: path.certificates.at(-1)?.issuerUrls ?? [],
        });
    },
}));
/**
 * Whether the issuer that is missing is one the server should have sent. It is when only the end-entity certificate
 * came, and when the last one found says where its issuer's certificate can be fetched: only a root is not fetched.
 * Otherwise the missing issuer may as well be the root of a private CA, and the path is complete but not trusted.
 */
function isLackingIntermediates(path) {
    if (path.kind !== 'incomplete')
        return false;
    return path.certificates.length === 1 || (path.certificates.at(-1)?.issuerUrls.length ?? 0) > 0;
}

;// CONCATENATED MODULE: ./build/rules/certificate-not-trusted.js



/* harmony default export */ const certificate_not_trusted = (defineRule({
    id: 'certificate-not-trusted',
    subject: 'certificate',
    level: 'error',
    title: 'The certification path ends at a public trust anchor, and both verifiers accept it',
    rationale: "Senders that verify certificates start from a list of certificate authorities like Mozilla's. A path that does not reach one of them is refused. A CA of your own is unknown to Gmail.",
    remediation: "Get the certificate from a certificate authority in Mozilla's list. For a private CA that only your own senders have to trust, give its root as ca-file and judge the target by the strict profile.",
    citations: [
        { title: 'RFC 5280 section 6.1, Basic Path Validation', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6.1' },
        {
            title: 'Gmail Help: "it needs to chain up to a valid CA, like one in the Mozilla CA list"',
            url: 'https://support.google.com/mail/answer/21291',
        },
    ],
    since: '1.0.0',
    judge({ path, observation }, { now, limits }) {
        const top = path.certificates.at(-1) ?? path.certificates[0];
        if (isLackingIntermediates(path))
            return notApplicable('the chain is incomplete');
        if (path.kind === 'untrusted-anchor' && path.certificates.length === 1)
            return notApplicable('the certificate is self-signed');
        if (path.kind !== 'trusted') {
            const root = path.kind === 'incomplete' ? path.missingIssuer : top.subject;
            return fail(`the path ends at "${root}", which is not trusted`, { root });
        }
        const reasons = [];
        if (path.origin === 'private' && !limits.acceptPrivateAnchors) {
            reasons.push(`trust is private: only the given CA file holds "${top.name}", which Gmail does not know`);
        }
        // Each defect has a rule of its own, and OpenSSL would name but one of them.
        const dispute = reasons.length > 0 || path.defects.length > 0 ? 'none' : disputeOf(path, observation, now);
        if (dispute === 'other-date') {
            return inconclusive(`OpenSSL was asked at another date, when it refused the path for one: ${observation.opensslVerdict}`, {
                probedAt: observation.startedAt,
            });
        }
        if (dispute === 'refused')
            reasons.push(`OpenSSL refuses the path that this check accepts: ${refusalText(observation)}`);
        if (reasons.length === 0)
            return pass;
        return fail(reasons.join('; '), { reasons, opensslVerdict: observation.opensslVerdict ?? 'accepted' });
    },
}));
const DATE_VERDICTS = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];
/**
 * Whether OpenSSL's verdict speaks against the path. It was given at the time of the probe, and a reason of dates hides
 * every other: where a certificate's validity period begins or ends between then and `now`, OpenSSL has said nothing
 * of the path as it is at `now`.
 */
function disputeOf(path, { opensslVerdict, startedAt }, now) {
    // What was read over obsolete TLS is red for that; OpenSSL was not asked at its usual security level. Of a file it is
    // asked wherever it can be, and file-judged-in-part says where not.
    if (opensslVerdict === null || opensslVerdict === 'NOT_ASKED')
        return 'none';
    if (!DATE_VERDICTS.includes(opensslVerdict))
        return 'refused';
    // Out of date on the path that was found: the date rules say so, with the date.
    if (path.certificates.some((one) => !(0,pki_certificate/* isWithinValidity */.ae)(one, now)))
        return 'none';
    const probedAt = new Date(startedAt);
    const isSameAtBoth = [...path.certificates, ...path.presented].every((one) => (0,pki_certificate/* isWithinValidity */.ae)(one, probedAt) === (0,pki_certificate/* isWithinValidity */.ae)(one, now));
    return isSameAtBoth ? 'refused' : 'other-date';
}
function refusalText({ opensslVerdict }) {
    if (opensslVerdict !== 'UNSPECIFIED')
        return String(opensslVerdict);
    return 'UNSPECIFIED, its word for what has no name in Node.js, such as a name constraint of another form or explicit curve parameters';
}

;// CONCATENATED MODULE: ./build/rules/certificate-not-yet-valid.js



/* harmony default export */ const certificate_not_yet_valid = (defineRule({
    id: 'certificate-not-yet-valid',
    subject: 'certificate',
    level: 'error',
    title: 'Every certificate on the path has reached its notBefore date',
    rationale: 'A sender refuses a certificate whose validity period has not begun. A certificate made on a machine whose clock runs ahead has such a date.',
    remediation: 'Correct the clock of the machine that issued the certificate, issue it again, and reload the mail server.',
    citations: [
        { title: 'RFC 5280 section 4.1.2.5, Validity', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5' },
    ],
    since: '1.0.0',
    judge({ path }, { now }) {
        const early = path.certificates.filter((certificate) => (0,pki_certificate/* isBeforeValidity */.aw)(certificate, now));
        const [first] = early;
        if (first === undefined)
            return pass;
        const message = early.map(({ name, notBefore }) => `certificate "${name}" is valid from ${notBefore.toISOString()}`);
        return fail(`${message.join('; ')}, judged at ${now.toISOString()}`, {
            notBefore: first.notBefore.toISOString(),
            validInDays: inDays(first.notBefore.getTime() - now.getTime()),
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificate-self-signed.js

/* harmony default export */ const certificate_self_signed = (defineRule({
    id: 'certificate-self-signed',
    subject: 'certificate',
    level: 'error',
    title: 'The certificate is issued by a certificate authority, not signed with its own key',
    rationale: 'Anyone can make a self-signed certificate for any name, so it proves nothing. Gmail refuses it, and its message points elsewhere: "TLS Negotiation failed, the certificate doesn\'t match the host." Mail server packages install such a certificate as their default.',
    remediation: "Get a certificate from a public certificate authority such as Let's Encrypt, configure it for the mail service (the web server's setting is another one), and reload the mail server.",
    citations: [
        {
            title: 'Gmail Help, Check emails from other accounts: "We do not accept self-signed certificates."',
            url: 'https://support.google.com/mail/answer/21291',
        },
        {
            title: 'RFC 5280 section 3.2, Certification Paths and Trust',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-3.2',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        const [endEntity] = path.certificates;
        if (path.kind !== 'untrusted-anchor' || path.certificates.length > 1)
            return pass;
        return fail(`certificate "${endEntity.name}" is signed with its own key`, { subject: endEntity.subject });
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificate-undecodable.js

/* harmony default export */ const certificate_undecodable = (defineRule({
    id: 'certificate-undecodable',
    subject: 'connection',
    level: 'error',
    title: 'Every presented certificate is a well-formed X.509 certificate',
    rationale: "A certificate that does not follow the standard's encoding is read differently, or not at all, by different senders. What cannot be read cannot be vouched for.",
    remediation: 'Replace the certificate by one that a certificate authority issued with current software.',
    citations: [
        {
            title: 'RFC 5280 section 4.1, Basic Certificate Fields',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1',
        },
    ],
    since: '1.0.0',
    judge({ undecodable }) {
        return undecodable === null ? pass : fail(`a presented certificate cannot be decoded: ${undecodable}`, {});
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificate-without-san.js

/* harmony default export */ const certificate_without_san = (defineRule({
    id: 'certificate-without-san',
    subject: 'certificate',
    level: 'error',
    title: 'The certificate has a subjectAltName with a DNS name or an IP address',
    rationale: 'A name in the common name alone has not counted for years: "The Common Name RDN MUST NOT be used to identify a service". OpenSSL, GnuTLS and Node still accept it, so a test with them looks fine.',
    remediation: 'Issue the certificate again with the host name in subjectAltName; every public certificate authority does so.',
    citations: [
        {
            title: 'RFC 9525 section 2, Designing Application Protocols',
            url: 'https://www.rfc-editor.org/rfc/rfc9525#section-2',
        },
        { title: 'RFC 8461 section 4.2, MX Host Validation', url: 'https://www.rfc-editor.org/rfc/rfc8461#section-4.2' },
    ],
    since: '1.0.0',
    judge({ path }) {
        const [{ presentedIdentifiers, commonName, subject }] = path.certificates;
        if (presentedIdentifiers.length > 0)
            return pass;
        const named = commonName === null ? 'has no name' : `names "${commonName}" in its common name only`;
        return fail(`the certificate ${named}, subjectAltName required`, { subject });
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificates-differ.js



/* harmony default export */ const certificates_differ = (defineRule({
    id: 'certificates-differ',
    subject: 'target',
    level: 'warning',
    title: 'Every address, port and key type of a host presents the certificate that was renewed last',
    rationale: 'A renewal that reaches one machine, one service or one of two key types leaves the others with a certificate that runs out unnoticed: senders then fail by chance.',
    remediation: "Install the newer certificate where the older one is still served, and reload the mail service there; then add both steps to the renewal's deploy hook.",
    citations: [
        {
            title: 'Postfix TLS_README, on one chain for each public key algorithm',
            url: 'https://www.postfix.org/TLS_README.html',
        },
        {
            title: 'RFC 5321 section 5.1: a host with several addresses',
            url: 'https://www.rfc-editor.org/rfc/rfc5321#section-5.1',
        },
    ],
    since: '1.0.0',
    judge({ target, observations, siblings }, { now }) {
        const main = observations.filter(presented/* isMain */.CA);
        const differences = [
            ...byPlace(main.map((one) => [one.endpoint?.address ?? '', (0,presented/* endEntityOf */.A3)(one)])),
            ...byPlace([
                [`port ${target.port}`, (0,presented/* endEntityOf */.A3)(main[0])],
                ...siblings.map((sibling) => [`port ${sibling.target.port}`, (0,presented/* endEntityOf */.A3)(sibling.observations.find(presented/* isMain */.CA))]),
            ]).filter((difference) => difference.startsWith(`port ${target.port} `)),
            ...observations.flatMap((one) => staleKeyType(one, main.find(({ endpoint }) => endpoint?.address === one.endpoint?.address), now)),
        ];
        return differences.length === 0 ? pass : fail(differences.join('; '), { differences });
    },
}));
/** What the places that serve the certificate that expires first still serve, beside what the others serve. */
function byPlace(places) {
    const seen = places.flatMap(([place, certificate]) => (certificate === null ? [] : [{ place, certificate }]));
    const [newest] = [...seen].sort((a, b) => b.certificate.notAfter.getTime() - a.certificate.notAfter.getTime());
    if (newest === undefined)
        return [];
    return seen
        .filter(({ certificate }) => !(0,pki_certificate/* isSame */.Ft)(certificate, newest.certificate))
        .filter(({ certificate }) => sameKind(certificate, newest.certificate))
        .map(({ place, certificate }) => certificate.notAfter < newest.certificate.notAfter
        ? `${place} still serves ${(0,presented/* nameAndEnd */.AV)(certificate)}, which expires first; ${newest.place} serves ${(0,presented/* nameAndEnd */.AV)(newest.certificate)}`
        : `${place} serves another certificate than ${newest.place}, ${(0,presented/* nameAndEnd */.AV)(certificate)}`);
}
/** A server with an RSA and an ECDSA certificate may choose either; those are compared by what each look asked for. */
function sameKind(one, other) {
    return one.key.algorithm === other.key.algorithm;
}
/** Two key types are renewed one after the other; one is stale when it is past two thirds of its life, the other not. */
function staleKeyType(look, main, now) {
    if (look.look.name !== 'rsa' && look.look.name !== 'ecdsa')
        return [];
    const [one, other] = [(0,presented/* endEntityOf */.A3)(look), (0,presented/* endEntityOf */.A3)(main)];
    if (one === null || other === null)
        return [];
    const [first, last] = one.notAfter < other.notAfter ? [one, other] : [other, one];
    if (!isDueForRenewal(first, now) || isDueForRenewal(last, now))
        return [];
    const kind = ({ key }) => (key.algorithm === 'ec' ? 'ECDSA' : key.algorithm.toUpperCase());
    return [
        `${look.endpoint?.address} still serves the ${kind(first)} certificate ${(0,presented/* nameAndEnd */.AV)(first)}, which expires first, beside the ${kind(last)} one ${(0,presented/* nameAndEnd */.AV)(last)}`,
    ];
}
function isDueForRenewal(certificate, now) {
    const { notBefore, notAfter } = certificate;
    const remainingMs = notAfter.getTime() - now.getTime();
    return (0,pki_certificate/* isAfterValidity */.R5)(certificate, now) || remainingMs < (notAfter.getTime() - notBefore.getTime()) / 3;
}

;// CONCATENATED MODULE: ./build/rules/client-certificate-refused.js



/* harmony default export */ const client_certificate_refused = (defineRule({
    id: 'client-certificate-refused',
    subject: 'endpoint',
    level: 'error',
    title: 'A sender that offers a client certificate is served like any other',
    rationale: 'Gmail offers a client certificate to a server that asks for one. A server that asks, and aborts because it does not know the issuer, does not get mail from Gmail.',
    remediation: 'Do not ask for client certificates on ports that other servers or Gmail use, or take any and ignore it: in Postfix "smtpd_tls_ask_ccert = no".',
    citations: [
        {
            title: 'RFC 8446 section 4.4.2.4, Receiving a Certificate Message',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2.4',
        },
        { title: "mox issue 359, on Gmail's client certificate", url: 'https://github.com/mjl-/mox/issues/359' },
    ],
    since: '1.0.0',
    judge({ looks }) {
        const look = looks.get('client-certificate');
        const cut = look && (0,presented/* cutOf */.EM)(look);
        if (!cut || !((0,presented/* isRefusedByTls */.$0)(cut) || (look.outcome === 'handshake' && cut.cause.kind === 'connection-closed')))
            return pass;
        return fail(`a sender with a client certificate is refused: ${causeInWords(cut.cause)}`, causeEvidence(cut.cause));
    },
}));

;// CONCATENATED MODULE: ./build/rules/defect.js

/** Fails where the path has defects of that kind, in their words. */
function withoutDefect({ defects }, kind) {
    const found = defects.filter((defect) => defect.kind === kind).map(({ detail }) => detail);
    return found.length === 0 ? pass : fail(found.join('; '), { defects: found });
}

;// CONCATENATED MODULE: ./build/rules/critical-extension-unprocessed.js


/* harmony default export */ const critical_extension_unprocessed = (defineRule({
    id: 'critical-extension-unprocessed',
    subject: 'certificate',
    level: 'error',
    title: 'No certificate on the path has a critical extension that verifiers do not know',
    rationale: 'A verifier has to refuse a certificate with a critical extension it does not know. Such extensions come from private CA software.',
    remediation: 'Issue the certificate again without that extension, or with the extension not marked critical.',
    citations: [
        {
            title: 'RFC 5280 section 4.2, Certificate Extensions',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        return withoutDefect(path, 'critical-extension-unprocessed');
    },
}));

;// CONCATENATED MODULE: ./build/rules/endpoint-unreachable.js


/* harmony default export */ const endpoint_unreachable = (defineRule({
    id: 'endpoint-unreachable',
    subject: 'connection',
    level: 'error',
    title: 'The host resolves and accepts a TCP connection on the port',
    rationale: 'Without a connection nothing is known of the certificate. The fault may lie with the server, with a firewall, or with the place the check runs from: hosted runners have no IPv6, and clouds block outbound port 25. Gmail shows "Couldn\'t reach server. Please double-check the server and port number".',
    remediation: 'Check that the name exists and that the service listens on that port and address; then run the check from a network that may reach it, for port 25 a runner of your own.',
    citations: [
        {
            title: 'RFC 5321 section 5, Address Resolution and Mail Handling',
            url: 'https://www.rfc-editor.org/rfc/rfc5321#section-5',
        },
        {
            title: 'Azure: outbound SMTP connectivity on port 25',
            url: 'https://learn.microsoft.com/azure/virtual-network/troubleshoot-outbound-smtp-connectivity',
        },
    ],
    since: '1.0.0',
    judge({ target, cut, observation, observations, isNetworkUp }) {
        if (cut === null || (cut.step !== 'resolve' && cut.step !== 'connect'))
            return pass;
        const goal = cut.step === 'resolve' ? 'the host name could not be resolved' : 'could not connect';
        const message = `${goal}: ${causeInWords(cut.cause)}`;
        const evidence = { step: cut.step, ...causeEvidence(cut.cause) };
        if (cut.cause.kind === 'no-route' &&
            observations.some((one) => one !== observation && one.outcome === 'handshake')) {
            // The host was seen at another address; what cannot be seen from here does not turn it red.
            return fail(`${message}; not testable from here`, evidence, 'note');
        }
        const isPort25Silent = target.port === 25 && cut.cause.kind === 'timeout';
        if (!isPort25Silent)
            return inconclusive(message, evidence);
        const hint = isNetworkUp
            ? 'other connections of this run succeeded, and many clouds, hosted runners among them, block outbound port 25'
            : 'many clouds, hosted runners among them, block outbound port 25';
        return inconclusive(`${message}; ${hint}`, evidence);
    },
}));

;// CONCATENATED MODULE: ./build/rules/file-judged-in-part.js

/* harmony default export */ const file_judged_in_part = (defineRule({
    id: 'file-judged-in-part',
    subject: 'file',
    level: 'note',
    title: 'Everything that can be judged of a certificate file was judged',
    rationale: 'A file says nothing of the host that will serve it, and a key that is encrypted cannot be compared. What was not judged is not known to be good.',
    remediation: 'Give the host name with name=HOST behind the file. List the file that the server will present, which begins with its own certificate; once it is deployed, check the server itself.',
    citations: [
        {
            title: 'RFC 9525 section 6.1, Constructing a list of reference identifiers',
            url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6.1',
        },
    ],
    since: '1.0.0',
    judge({ target, reading }) {
        const file = target.file ?? '';
        if (reading.presentedChain.length === 0)
            return inconclusive('the file holds a private key and no certificate to judge', { file });
        const left = [
            ...(target.referenceIdentifiers.length === 0
                ? ['no name=HOST was given, so the names on the certificate were not judged']
                : []),
            ...(reading.privateKeys.some((key) => key.file === target.file && key.state === 'encrypted')
                ? ['the private key is encrypted, so whether it belongs to the certificate was not judged']
                : []),
        ];
        // A pass needs two verifiers; a file that OpenSSL could not be shown has one.
        if (reading.opensslVerdict === 'NOT_ASKED')
            return inconclusive(['OpenSSL could not be asked about the path', ...left].join('; '), { file });
        return left.length === 0 ? pass : fail(left.join('; '), { file, notJudged: left });
    },
}));

;// CONCATENATED MODULE: ./build/rules/file-permissions-too-open.js

/* harmony default export */ const file_permissions_too_open = (defineRule({
    id: 'file-permissions-too-open',
    subject: 'file',
    level: 'warning',
    title: 'A file with a private key can be read by its owner alone',
    rationale: 'Every user and every program on the machine that can read the key can pass for the mail server. Mail servers read it before they give up their rights, so nobody else has to.',
    remediation: 'Set the permissions with "chmod 600 FILE", and see that the renewal keeps them.',
    citations: [
        {
            title: 'Postfix TLS_README: "the private key must be accessible only by root"',
            url: 'https://www.postfix.org/TLS_README.html#server_cert_key',
        },
    ],
    since: '1.0.0',
    judge({ reading }) {
        // In a repository the key is the matter, and git keeps no permissions but the executable bit.
        const open = reading.privateKeys.filter(({ permissions, state, isInRepository }) => permissions !== null &&
            state !== 'encrypted' &&
            !isInRepository &&
            (Number.parseInt(permissions, 8) & 0o44) !== 0);
        const [first] = open;
        if (first === undefined)
            return pass;
        const files = [...new Set(open.map(({ file, permissions }) => `"${file}" has permissions ${permissions}`))];
        return fail(`${files.join(', ')}, 0600 required for a private key`, {
            file: first.file,
            line: first.line,
            permissions: first.permissions ?? '',
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/identifier-malformed.js


/* harmony default export */ const identifier_malformed = (defineRule({
    id: 'identifier-malformed',
    subject: 'certificate',
    level: 'warning',
    title: 'Every name on the certificate has a form that senders match',
    rationale: 'A wildcard within a label, a trailing dot, an underscore or an address in place of a DNS name is matched by some senders and ignored by others, so the server works for part of the world.',
    remediation: 'Issue the certificate again with whole names: letters, digits and hyphens, "*" only as the first label, addresses as addresses.',
    citations: [
        {
            title: 'RFC 9525 section 6.3, Matching the DNS Domain Name Portion',
            url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6.3',
        },
        {
            title: 'RFC 5280 section 4.2.1.6, Subject Alternative Name',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        const [{ presentedIdentifiers }] = path.certificates;
        const malformed = presentedIdentifiers.flatMap(({ kind, value }) => {
            const reason = kind === 'DNS-ID' ? reasonAgainst(value) : null;
            return reason === null ? [] : [`"${value}" (${reason})`];
        });
        return malformed.length === 0 ? pass : fail(`the certificate has ${malformed.join(', ')}`, { malformed });
    },
}));
/** RFC 5890 section 2.3.1: letters, digits, and hyphens within. */
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;
function reasonAgainst(name) {
    if ((0,identifiers/* canonicalIp */.I)(name) !== null)
        return 'an address in a DNS name';
    if (name.endsWith('.'))
        return 'a trailing dot';
    if (name.includes('_'))
        return 'an underscore';
    const labels = name.replace(/^\*\./, '').split('.');
    if (labels.some((label) => label.includes('*')))
        return 'a wildcard that is not the whole first label';
    return labels.every((label) => LABEL.test(label)) ? null : 'no host name';
}

;// CONCATENATED MODULE: ./build/rules/ip-literal-target.js


/* harmony default export */ const ip_literal_target = (defineRule({
    id: 'ip-literal-target',
    subject: 'target',
    level: 'warning',
    title: 'The host is listed by its name',
    rationale: 'Google\'s documents on TLS settings recommend host names, and an older one says that its checks "block any certificate linked to an IP address instead of a hostname". Few CAs certify addresses, and for days only.',
    remediation: 'List the server by a name that its certificate has.',
    citations: [
        {
            title: 'Google Workspace Help, Add mail servers for Gmail email routing',
            url: 'https://support.google.com/a/answer/2614757',
        },
        {
            title: 'RFC 9525 section 6.4, Matching an IP Address',
            url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6.4',
        },
    ],
    since: '1.0.0',
    judge({ target }) {
        if ((0,identifiers/* canonicalIp */.I)(target.host) === null)
            return pass;
        return fail(`the target is the address ${target.host}, a host name is what Gmail asks for`, {});
    },
}));

;// CONCATENATED MODULE: ./build/rules/issuer-not-a-ca.js


/* harmony default export */ const issuer_not_a_ca = (defineRule({
    id: 'issuer-not-a-ca',
    subject: 'certificate',
    level: 'error',
    title: 'Every issuer on the path is a CA certificate',
    rationale: "A certificate that was issued with a certificate that is not a CA's proves nothing: whoever has any certificate could issue it. All verifiers refuse it.",
    remediation: 'Get the certificate from a certificate authority, or mark your own CA certificate as one (basicConstraints with CA:TRUE) and issue again.',
    citations: [
        {
            title: 'RFC 5280 section 4.2.1.9, Basic Constraints',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9',
        },
        {
            title: 'RFC 5280 section 6.1.4, Preparation for Certificate i+1',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6.1.4',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        return withoutDefect(path, 'issuer-not-a-ca');
    },
}));

;// CONCATENATED MODULE: ./build/rules/key-does-not-match-certificate.js

/* harmony default export */ const key_does_not_match_certificate = (defineRule({
    id: 'key-does-not-match-certificate',
    subject: 'file',
    level: 'error',
    title: 'The private key in a file belongs to its first certificate',
    rationale: "A mail server refuses to load a certificate with the key of another, or offers no TLS from then on. It happens when only one of the two files is renewed, or when the issuer's certificate stands first.",
    remediation: 'Put the key that the certificate was requested with beside it, and the server\'s own certificate before its issuer\'s. Compare the two outputs of "openssl x509 -in FILE -noout -pubkey" and "openssl pkey -in FILE -pubout".',
    citations: [
        {
            title: 'OpenSSL, SSL_CTX_check_private_key: the key has to belong to the certificate',
            url: 'https://docs.openssl.org/3.0/man3/SSL_CTX_use_certificate/',
        },
    ],
    since: '1.0.0',
    judge({ target, reading }) {
        // A server loads the first key of a file.
        const key = reading.privateKeys.find(({ file }) => file === target.file);
        if (key === undefined)
            return notApplicable('the file holds no private key');
        const evidence = { file: key.file, line: key.line };
        if (key.state === 'undecodable')
            return fail(`the private key at line ${key.line} cannot be decoded`, evidence);
        if (key.state === 'belongs-not')
            return fail(`the private key at line ${key.line} does not belong to the first certificate of the file`, evidence);
        return key.state === 'belongs' ? pass : notApplicable('the private key cannot be compared');
    },
}));

;// CONCATENATED MODULE: ./build/rules/key-too-small.js


/* harmony default export */ const key_too_small = (defineRule({
    id: 'key-too-small',
    subject: 'certificate',
    level: 'error',
    title: 'Every key on the path is as large as senders ask for',
    rationale: 'RSA keys of less than 2048 bits can be broken with effort, and CAs may not certify them. OpenSSL at its usual security level and the senders that use it refuse them.',
    remediation: 'Make a new key, RSA with 2048 bits or more or ECDSA with P-256, and have it certified.',
    citations: [
        { title: 'RFC 9325 section 4.5, Public Key Length', url: 'https://www.rfc-editor.org/rfc/rfc9325#section-4.5' },
        {
            title: 'CA/Browser Forum Baseline Requirements section 6.1.5, Key sizes',
            url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        return withoutDefect(path, 'key-too-small');
    },
}));

;// CONCATENATED MODULE: ./build/rules/key-type-unsuitable.js


/* harmony default export */ const key_type_unsuitable = (defineRule({
    id: 'key-type-unsuitable',
    subject: 'certificate',
    level: 'error',
    title: 'Every key on the path is of a kind that senders know',
    rationale: 'TLS libraries agree on RSA, on ECDSA with the NIST curves, and on EdDSA. A DSA key, or a curve such as secp256k1 or brainpool, is refused by BoringSSL, which Gmail uses, and by GnuTLS and Go; OpenSSL lets some of them pass.',
    remediation: 'Make a new key, RSA with 2048 bits or more or ECDSA with P-256, and have it certified.',
    citations: [
        {
            title: 'RFC 8446 section 4.2.3, Signature Algorithms',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.2.3',
        },
        {
            title: 'RFC 8422 section 5.1.1, Supported Elliptic Curves Extension',
            url: 'https://www.rfc-editor.org/rfc/rfc8422#section-5.1.1',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        return withoutDefect(path, 'key-type-unsuitable');
    },
}));

;// CONCATENATED MODULE: ./build/rules/key-usage-unsuitable.js


/* harmony default export */ const key_usage_unsuitable = (defineRule({
    id: 'key-usage-unsuitable',
    subject: 'certificate',
    level: 'error',
    title: 'The key usage allows the server to sign, and its issuers to issue',
    rationale: 'In every cipher suite with forward secrecy the server signs. BoringSSL, which Gmail uses, refuses a certificate whose key usage lacks digitalSignature (KEY_USAGE_BIT_INCORRECT); OpenSSL lets it pass, so tests with it look fine.',
    remediation: 'Issue the certificate again with the key usage digitalSignature, and CA certificates with keyCertSign.',
    citations: [
        { title: 'RFC 5280 section 4.2.1.3, Key Usage', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.3' },
        {
            title: 'RFC 8446 section 4.4.2.2, Server Certificate Selection',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2.2',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        return withoutDefect(path, 'key-usage-unsuitable');
    },
}));

;// CONCATENATED MODULE: ./build/rules/large-client-hello-refused.js

/* harmony default export */ const large_client_hello_refused = (defineRule({
    id: 'large-client-hello-refused',
    subject: 'endpoint',
    level: 'warning',
    title: 'The server takes a ClientHello that does not fit one TCP segment',
    rationale: 'A sender with post-quantum key exchange begins with some 1,600 bytes. Old servers and middleboxes that expect the ClientHello in one segment drop the connection; the check got through with a short one only.',
    remediation: "Update the mail server's TLS library, and any firewall or filter that inspects its TLS connections.",
    citations: [
        {
            title: 'RFC 8446 section 5.1: handshake messages may be "fragmented across several records"',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-5.1',
        },
        { title: 'tldr.fail, on servers that cannot take a large ClientHello', url: 'https://tldr.fail/' },
    ],
    since: '1.0.0',
    judge({ looks }) {
        if (!looks.has('small-client-hello'))
            return pass;
        return fail('the handshake fails with a ClientHello of more than one TCP segment, and holds with a short one', {});
    },
}));

;// CONCATENATED MODULE: ./build/pki/ca-calendar.js
const publicCaLimits = [
    { from: '2018-03-01', maxDays: 825 },
    { from: '2020-09-01', maxDays: 398 },
    { from: '2026-03-15', maxDays: 200 },
    { from: '2027-03-15', maxDays: 100 },
    { from: '2029-03-15', maxDays: 47 },
];
/** Let's Encrypt's default profile, "classic". */
const letsEncryptLifetimes = [
    { from: '2015-09-14', maxDays: 90 },
    { from: '2027-02-10', maxDays: 64 },
    { from: '2028-02-16', maxDays: 45 },
];
/** The limit in force on that day; null: there was none. */
function limitOn(date, calendar) {
    return calendar.findLast(({ from }) => new Date(from) <= date) ?? null;
}
/** Whether a CA with this distinguished name issues by ACME only, so that its certificates renew themselves. */
function isAcmeIssuer(issuer) {
    return /O=(Let's Encrypt|ISRG|Internet Security Research Group)(,|$)/.test(issuer);
}

;// CONCATENATED MODULE: ./build/rules/lifetime-shortening.js


const lifetime_shortening_DAY_MS = 86_400_000;
/* harmony default export */ const lifetime_shortening = (defineRule({
    id: 'lifetime-shortening',
    subject: 'certificate',
    level: 'note',
    title: 'The next certificate will last as long as this one',
    rationale: "Lifetimes shrink on published dates. What renews at a fixed interval, or by hand, comes too late from then on: Let's Encrypt goes from 90 to 64 days in February 2027 and to 45 in February 2028.",
    remediation: 'Let the ACME client decide when to renew (ARI), or renew at a third of the lifetime; make no step of it depend on 60 or 90 days.',
    citations: [
        {
            title: "Let's Encrypt, Decreasing Certificate Lifetimes to 45 Days",
            url: 'https://letsencrypt.org/2025/12/02/from-90-to-45',
        },
        {
            title: 'CA/Browser Forum Baseline Requirements section 6.3.2, Certificate operational periods and key pair usage periods',
            url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        if (path.kind !== 'trusted' || path.origin !== 'public')
            return notApplicable('no public CA issued the certificate');
        const [{ issuer, notBefore, notAfter }] = path.certificates;
        const lifetimeMs = notAfter.getTime() - notBefore.getTime();
        const renewedAt = new Date(notAfter.getTime() - lifetimeMs / 3);
        const next = limitOn(renewedAt, isAcmeIssuer(issuer) ? letsEncryptLifetimes : publicCaLimits);
        const lifetimeDays = Math.round(lifetimeMs / lifetime_shortening_DAY_MS);
        if (next === null || next.maxDays >= lifetimeDays)
            return pass;
        const due = renewedAt.toISOString().slice(0, 10);
        return fail(`the next certificate, due about ${due}, will last ${next.maxDays} days at most; this one lasts ${lifetimeDays}`, {
            nextLifetimeDays: next.maxDays,
            lifetimeDays,
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/look-incomplete.js



/* harmony default export */ const look_incomplete = (defineRule({
    id: 'look-incomplete',
    subject: 'endpoint',
    level: 'note',
    title: 'Every look that was asked for came to its end',
    rationale: 'The first look decides the verdict, and it was complete. A further one was cut short by the network or by a limit of the server, so what it would have shown is not known.',
    remediation: 'Run the check again later. If the server allows few connections, ask for fewer looks.',
    citations: [
        {
            title: 'RFC 5321 section 3.8: 421, closing the transmission channel',
            url: 'https://www.rfc-editor.org/rfc/rfc5321#section-3.8',
        },
    ],
    since: '1.0.0',
    judge({ main, looks }) {
        if (main.outcome !== 'handshake')
            return pass;
        const unseen = [...looks].flatMap(([name, observation]) => {
            const cut = observation === main ? null : (0,presented/* cutOf */.EM)(observation);
            // What the end of such a look says of TLS is for the rule about that look.
            if (cut === null || !isTransient(cut.cause) || (cut.step === 'handshake' && cut.cause.kind !== 'timeout'))
                return [];
            return [`${name}: ${causeInWords(cut.cause)}`];
        });
        return unseen.length === 0 ? pass : fail(`not everything could be looked at: ${unseen.join('; ')}`, { unseen });
    },
}));

;// CONCATENATED MODULE: ./build/rules/must-staple-without-staple.js

/* harmony default export */ const must_staple_without_staple = (defineRule({
    id: 'must-staple-without-staple',
    subject: 'certificate',
    level: 'warning',
    title: 'A certificate that asks for a stapled OCSP response comes with one',
    rationale: 'The extension "must staple" tells senders to refuse the certificate without a stapled response. GnuTLS does; OpenSSL and BoringSSL do not look. Few mail servers can staple at all.',
    remediation: 'Issue the certificate again without must-staple: with certbot leave out --must-staple.',
    citations: [{ title: 'RFC 7633 section 4, Processing', url: 'https://www.rfc-editor.org/rfc/rfc7633#section-4' }],
    since: '1.0.0',
    judge({ path, observation }) {
        const [{ name, isMustStaple }] = path.certificates;
        if (observation.outcome === 'file')
            return notApplicable('a file is not stapled to');
        if (!isMustStaple || observation.isOcspStapled)
            return pass;
        return fail(`certificate "${name}" asks for a stapled OCSP response, and none came`, {});
    },
}));

;// CONCATENATED MODULE: ./build/rules/name-constraints-violated.js


/* harmony default export */ const name_constraints_violated = (defineRule({
    id: 'name-constraints-violated',
    subject: 'certificate',
    level: 'error',
    title: 'Every CA on the path may certify the names below it',
    rationale: 'A CA certificate may be limited to certain domains or addresses. Verifiers refuse what it issues for others.',
    remediation: 'Get the certificate from a CA that is not limited, or remove the names outside its limits from the certificate.',
    citations: [
        {
            title: 'RFC 5280 section 4.2.1.10, Name Constraints',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        return withoutDefect(path, 'name-constraints-violated');
    },
}));

;// CONCATENATED MODULE: ./build/rules/obsolete-tls-accepted.js

/* harmony default export */ const obsolete_tls_accepted = (defineRule({
    id: 'obsolete-tls-accepted',
    subject: 'endpoint',
    level: 'note',
    title: 'The server refuses TLS 1.0 and 1.1',
    rationale: 'Senders of today use TLS 1.2 or 1.3, so nothing is lost with the old versions but senders that are just as old. Gmail itself still speaks them to reach such servers.',
    remediation: 'Disable TLS 1.0 and 1.1, unless mail from very old systems has to arrive encrypted.',
    citations: [{ title: 'RFC 8996, Deprecating TLS 1.0 and TLS 1.1', url: 'https://www.rfc-editor.org/rfc/rfc8996' }],
    since: '1.0.0',
    judge({ main, looks }) {
        const obsolete = looks.get('obsolete-tls');
        if (main.outcome !== 'handshake' || obsolete?.outcome !== 'handshake')
            return pass;
        return fail(`the server still accepts ${obsolete.tlsVersion}`, { tlsVersion: obsolete.tlsVersion });
    },
}));

;// CONCATENATED MODULE: ./build/rules/old-certificate-left-beside-new.js



/* harmony default export */ const old_certificate_left_beside_new = (defineRule({
    id: 'old-certificate-left-beside-new',
    subject: 'file',
    level: 'note',
    title: 'A folder holds one certificate for the same names, not an older one beside it',
    rationale: 'The configuration of one service may still point at the older file, which then runs out unnoticed while the newer one looks like success.',
    remediation: 'See which file each service is configured with, then remove the older one.',
    citations: [
        {
            title: 'RFC 5280 section 4.1.2.5, Validity',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5',
        },
    ],
    since: '1.0.0',
    judge({ target, reading }) {
        const own = (0,presented/* endEntityOf */.A3)(reading);
        if (own === null || (0,presented/* chainOf */.dR)(reading).length === 0)
            return notApplicable('the file holds no certificate');
        const others = reading.neighbours.flatMap(({ file, certificate }) => {
            const other = decoded(certificate);
            return other !== null && isForTheSame(own, other) && !(0,pki_certificate/* isSame */.Ft)(own, other) ? [{ file, other }] : [];
        });
        if (others.length === 0)
            return pass;
        const found = others.map(({ file, other }) => other.notAfter < own.notAfter
            ? `"${file}" holds the older ${(0,presented/* nameAndEnd */.AV)(other)}`
            : `"${file}" holds the newer ${(0,presented/* nameAndEnd */.AV)(other)}`);
        return fail(`${found.join(', ')}; this file holds ${(0,presented/* nameAndEnd */.AV)(own)}`, {
            file: target.file ?? '',
            files: others.map(({ file }) => file),
        });
    },
}));
function decoded(pem) {
    try {
        return (0,pki_certificate/* certificateOf */.tq)(pem);
    }
    catch {
        // Nobody listed that file.
        return null;
    }
}
/** An RSA and an ECDSA certificate for the same names are a pair, and a CA has no names at all. */
function isForTheSame(one, other) {
    const names = ({ presentedIdentifiers }) => presentedIdentifiers
        .map(({ value }) => value)
        .sort()
        .join();
    return names(one) !== '' && names(one) === names(other) && one.key.algorithm === other.key.algorithm;
}

;// CONCATENATED MODULE: ./build/rules/path-length-exceeded.js


/* harmony default export */ const path_length_exceeded = (defineRule({
    id: 'path-length-exceeded',
    subject: 'certificate',
    level: 'error',
    title: 'No CA on the path has more CA certificates below it than it allows',
    rationale: 'A CA certificate may limit how many CAs follow below it. A path that is longer is refused by every verifier, even if each signature is good.',
    remediation: 'Issue the certificate from a CA higher up, or renew the CA certificate that sets the limit with a larger one.',
    citations: [
        {
            title: 'RFC 5280 section 4.2.1.9, Basic Constraints',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9',
        },
        {
            title: 'RFC 5280 section 6.1.4, Preparation for Certificate i+1',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6.1.4',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        return withoutDefect(path, 'path-length-exceeded');
    },
}));

;// CONCATENATED MODULE: ./build/rules/plaintext-after-starttls.js

/* harmony default export */ const plaintext_after_starttls = (defineRule({
    id: 'plaintext-after-starttls',
    subject: 'connection',
    level: 'error',
    title: 'The server sends nothing between its 220 to STARTTLS and the TLS handshake',
    rationale: "What comes in clear behind the 220 may be a stranger's: a client that reads it as the server's first words over TLS has been tricked (CVE-2011-0411). Careful senders give up on such a server. This check threw the bytes away.",
    remediation: 'Update the mail server. If it is current, look for a proxy or filter between it and the network that answers in its place.',
    citations: [
        {
            title: 'RFC 3207 section 4.2, Result of the STARTTLS Command',
            url: 'https://www.rfc-editor.org/rfc/rfc3207#section-4.2',
        },
        { title: 'CVE-2011-0411', url: 'https://www.cve.org/CVERecord?id=CVE-2011-0411' },
    ],
    since: '1.0.0',
    judge({ observation }) {
        const bytes = observation.dialogue?.bytesAfterStarttls ?? 0;
        if (bytes === 0)
            return pass;
        return fail(`the server sent ${bytes} bytes in clear behind its 220 to STARTTLS, none allowed`, {
            plaintextBytes: bytes,
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/presented-chain-order.js


/* harmony default export */ const presented_chain_order = (defineRule({
    id: 'presented-chain-order',
    subject: 'certificate',
    level: 'note',
    title: 'Each certificate that the server sends certifies the one before it',
    rationale: 'TLS 1.2 requires the order, and TLS 1.3 recommends it. Current senders sort the chain for themselves; old ones do not.',
    remediation: "Put the server's own certificate first into the chain file, then its issuer, then that one's issuer.",
    citations: [
        {
            title: 'RFC 5246 section 7.4.2, Server Certificate',
            url: 'https://www.rfc-editor.org/rfc/rfc5246#section-7.4.2',
        },
        { title: 'RFC 8446 section 4.4.2, Certificate', url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2' },
    ],
    since: '1.0.0',
    judge({ path }) {
        if (path.kind !== 'trusted')
            return notApplicable('there is no path to compare with');
        const places = path.certificates.map((one) => path.presented.findIndex((other) => (0,pki_certificate/* isSame */.Ft)(one, other)));
        const sent = places.filter((place) => place >= 0);
        if (sent.every((place, index) => index === 0 || place > (sent[index - 1] ?? 0)))
            return pass;
        const names = path.presented.map(({ name }) => name);
        return fail(`the certificates come in the order "${names.join('", "')}"`, { presentedCertificates: names });
    },
}));

;// CONCATENATED MODULE: ./build/rules/private-key-in-repository.js

/* harmony default export */ const private_key_in_repository = (defineRule({
    id: 'private-key-in-repository',
    subject: 'file',
    level: 'error',
    title: 'No private key is kept in the repository',
    rationale: 'Whoever can read the repository, a fork or a clone of it can pass for the mail server, and the key stays in the history after the file is gone. A CA revokes the certificate within a day once it is told.',
    remediation: 'Request a certificate with a new key, have the old one revoked, take the file out of the repository, and hand the key to the server by a secret store.',
    citations: [
        {
            title: 'CA/Browser Forum, TLS Baseline Requirements section 4.9.1.1: revocation within 24 hours',
            url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
        },
        {
            title: 'GitHub Docs, Removing sensitive data from a repository',
            url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository',
        },
    ],
    since: '1.0.0',
    judge({ reading }) {
        const kept = reading.privateKeys.filter((key) => key.isInRepository);
        const isEncrypted = (state) => state === 'encrypted' || reading.format === 'pkcs12';
        const open = kept.filter(({ state }) => !isEncrypted(state));
        const first = open[0] ?? kept[0];
        if (first === undefined)
            return pass;
        const shown = open.length > 0 ? open : kept;
        const places = shown.map(({ file, line }) => `${file}:${line}`);
        const evidence = { file: first.file, line: first.line, places };
        return open.length > 0
            ? fail(`a private key stands in the repository, at ${places.join(', ')}`, evidence)
            : fail(`an encrypted private key stands in the repository, at ${places.join(', ')}`, evidence, 'note');
    },
}));

;// CONCATENATED MODULE: ./build/rules/renewal-overdue.js




const TEN_DAYS_MS = 864_000_000;
/** A renewal that runs twice a day, after a random wait, may be late by that share of the lifetime: 1.8 days of 90. */
const GRACE_RATIO = 0.02;
/* harmony default export */ const renewal_overdue = (defineRule({
    id: 'renewal-overdue',
    subject: 'certificate',
    level: 'warning',
    title: 'A certificate that automation renews has been renewed when it was due',
    rationale: "ACME clients renew Let's Encrypt certificates when a third of the lifetime is left (half of it below ten days). A certificate that is older shows that the renewal failed, or that the mail server has not loaded the new one.",
    remediation: "Look at the renewal's log, for certbot /var/log/letsencrypt/letsencrypt.log. If the file on disk is newer than the certificate shown here, reload the mail server and add the reload to the deploy hook.",
    citations: [
        {
            title: "Let's Encrypt, Integration Guide: when to renew",
            url: 'https://letsencrypt.org/docs/integration-guide/',
        },
    ],
    since: '1.0.0',
    judge({ path }, { now, limits }) {
        const [endEntity] = path.certificates;
        const { name, issuer, notBefore, notAfter } = endEntity;
        if (!isAcmeIssuer(issuer))
            return notApplicable('the issuer is none that only automation uses');
        if (!(0,pki_certificate/* isWithinValidity */.ae)(endEntity, now))
            return notApplicable('the certificate is out of its validity period');
        const lifetimeMs = notAfter.getTime() - notBefore.getTime();
        const remainingMs = notAfter.getTime() - now.getTime();
        if (remainingMs < thresholdMs(limits.warnBelow, endEntity))
            return notApplicable('certificate-expires-soon says so');
        const dueMs = lifetimeMs * (lifetimeMs < TEN_DAYS_MS ? 1 / 2 : 1 / 3);
        if (remainingMs >= dueMs - lifetimeMs * GRACE_RATIO)
            return pass;
        return fail(`certificate "${name}" has ${inWords(remainingMs)} left, and was due for renewal at ${inWords(dueMs)}`, {
            remainingDays: inDays(remainingMs),
            dueDays: inDays(dueMs),
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/root-distrusted.js

/* harmony default export */ const root_distrusted = (defineRule({
    id: 'root-distrusted',
    subject: 'certificate',
    level: 'error',
    title: "The root programs trust the path's root for a certificate of that date",
    rationale: 'Mozilla and Chrome take trust back from CAs, often for what they issue from a certain day on. A list of root certificates cannot say so: OpenSSL and Node.js go on trusting until the root is removed.',
    remediation: 'Get the certificate from another certificate authority.',
    citations: [
        {
            title: 'Google Security Blog, Sustaining Digital Certificate Security: Entrust Certificate Distrust',
            url: 'https://security.googleblog.com/2024/06/sustaining-digital-certificate-security.html',
        },
        {
            title: 'Node.js issue 45762, on distrust dates that its list cannot hold',
            url: 'https://github.com/nodejs/node/issues/45762',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        if (path.kind !== 'trusted')
            return notApplicable('the path reaches no root');
        const { distrust } = path;
        if (distrust === null)
            return pass;
        const [{ notBefore }] = path.certificates;
        const since = distrust.issuedAfter === null ? 'altogether' : `for what is issued after ${distrust.issuedAfter.slice(0, 10)}`;
        const issued = notBefore.toISOString().slice(0, 10);
        return fail(`the root "${distrust.name}" is distrusted by ${distrust.by} ${since}; the certificate is of ${issued}`, { root: distrust.name, by: distrust.by }, 
        // Trusted by one program and not by the other: which of them Gmail follows is not known.
        distrust.by === 'Chrome' ? 'warning' : undefined);
    },
}));

;// CONCATENATED MODULE: ./build/rules/server-auth-missing.js


/* harmony default export */ const server_auth_missing = (defineRule({
    id: 'server-auth-missing',
    subject: 'certificate',
    level: 'error',
    title: 'The certificate, and any issuer that limits purposes, is meant for server authentication',
    rationale: 'A certificate whose extended key usage lists other purposes only, such as client authentication, is refused by senders that connect to the server.',
    remediation: "Issue the certificate again with the extended key usage serverAuth, or use the server certificate in place of a client's.",
    citations: [
        {
            title: 'RFC 5280 section 4.2.1.12, Extended Key Usage',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        return withoutDefect(path, 'server-auth-missing');
    },
}));

;// CONCATENATED MODULE: ./build/rules/signature-too-weak.js


/* harmony default export */ const signature_too_weak = (defineRule({
    id: 'signature-too-weak',
    subject: 'certificate',
    level: 'error',
    title: 'Every signature on the path uses SHA-256 or better',
    rationale: 'Collisions for MD5 and SHA-1 can be made, so a signature with them may belong to another certificate. Current TLS libraries refuse them.',
    remediation: 'Have the certificate issued again by a CA that signs with SHA-256, and replace intermediate certificates by their current version.',
    citations: [
        { title: 'RFC 9325 section 4.5, Public Key Length', url: 'https://www.rfc-editor.org/rfc/rfc9325#section-4.5' },
        {
            title: 'CA/Browser Forum Baseline Requirements section 7.1.3.2, Signature AlgorithmIdentifier',
            url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        return withoutDefect(path, 'signature-too-weak');
    },
}));

;// CONCATENATED MODULE: ./build/rules/smtp-greeting-refused.js


/* harmony default export */ const smtp_greeting_refused = (defineRule({
    id: 'smtp-greeting-refused',
    subject: 'connection',
    level: 'error',
    title: 'The server greets with 220 and answers EHLO with 250',
    rationale: 'A server that turns this client away (421: too many connections or try later; 554: no service for this address) may well serve another, so the certificate is unknown rather than bad. An answer that is not SMTP is a fault of the service on that port.',
    remediation: 'Try again later, or allow the address the check runs from. If the answer is no SMTP, check which service listens on the port and whether the target needs +implicit or +starttls.',
    citations: [
        { title: 'RFC 5321 section 3.1, Session Initiation', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-3.1' },
        { title: 'RFC 5321 section 4.2, SMTP Replies', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.2' },
    ],
    since: '1.0.0',
    judge({ observation, cut }) {
        if (cut === null || (cut.step !== 'greeting' && cut.step !== 'ehlo'))
            return pass;
        const { step, cause } = cut;
        const expected = step === 'greeting' ? 'no SMTP greeting came' : 'EHLO was not answered with 250';
        const message = step === 'greeting' && cause.kind === 'smtp-reply'
            ? `the server turned this client away: ${causeInWords(cause)}`
            : `${expected}: ${causeInWords(cause)}`;
        const evidence = { step, ...causeEvidence(cause) };
        const otherMode = observation.outcome === 'interruption' ? observation.inOtherMode : undefined;
        if (otherMode?.works)
            return fail(`${message}; the port speaks implicit TLS, list it with +implicit`, evidence);
        // A refusal in so many words is aimed at this client and says nothing of others.
        const isAboutThisClient = cause.kind === 'smtp-reply' || cause.kind === 'timeout' || cause.kind === 'aborted';
        const isAboutTheNetwork = cause.kind === 'system-error' || cause.kind === 'connection-closed';
        return isAboutThisClient || isAboutTheNetwork ? inconclusive(message, evidence) : fail(message, evidence);
    },
}));

;// CONCATENATED MODULE: ./build/rules/starttls-not-supported.js


/* harmony default export */ const starttls_not_supported = (defineRule({
    id: 'starttls-not-supported',
    subject: 'connection',
    level: 'error',
    title: 'The server offers STARTTLS in its EHLO reply and answers it with 220',
    rationale: 'A sender that insists on TLS gives up where STARTTLS is not offered or answered with 454. Gmail shows "STARTTLS not supported and the user requires enforcement.". A server often withdraws it because its certificate or key file cannot be read.',
    remediation: "Enable TLS for this service, then read the mail server's log for an error about the certificate or key file and reload. If the server does offer it, look for a middlebox that rewrites SMTP.",
    citations: [
        { title: 'RFC 3207 section 4, The STARTTLS Command', url: 'https://www.rfc-editor.org/rfc/rfc3207#section-4' },
        {
            title: 'RFC 8460 section 4.3.1, Negotiation Failures',
            url: 'https://www.rfc-editor.org/rfc/rfc8460#section-4.3.1',
        },
    ],
    since: '1.0.0',
    judge({ target, observation, cut }) {
        if (target.mode === 'implicit')
            return notApplicable('the target uses implicit TLS');
        if (cut === null || cut.step !== 'starttls')
            return pass;
        // Cisco's "fixup" and filters like it overwrite what they do not want the client to see.
        const stripped = cut.cause.kind === 'keyword-not-offered' &&
            observation.dialogue?.ehloKeywords.find((line) => /^X{4,}\w?$/.test(line));
        const message = `TLS cannot begin: ${causeInWords(cut.cause)}${stripped ? `; a middlebox strips it, "${stripped}" stands in its place` : ''}`;
        const evidence = causeEvidence(cut.cause);
        // 454 is transient by its number, but what every client meets until the server's files are mended (RFC 3207).
        const isRefusal = cut.cause.kind === 'smtp-reply' && cut.cause.code !== 421;
        return isRefusal || !isTransient(cut.cause) ? fail(message, evidence) : inconclusive(message, evidence);
    },
}));

;// CONCATENATED MODULE: ./build/rules/superfluous-certificate.js


/* harmony default export */ const superfluous_certificate = (defineRule({
    id: 'superfluous-certificate',
    subject: 'certificate',
    level: 'note',
    title: 'The server sends no certificate that the path does not need',
    rationale: 'Certificates beside the path do no harm: senders build the path from what fits, even where one of the others has expired. They cost bytes, and confuse whoever reads the chain.',
    remediation: 'Serve the chain as the certificate authority gives it, without what was appended by hand.',
    citations: [
        { title: 'RFC 8446 section 4.4.2, Certificate', url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2' },
    ],
    since: '1.0.0',
    judge({ path }, { now }) {
        if (path.kind !== 'trusted')
            return notApplicable('there is no path to compare with');
        const { presented, certificates } = path;
        const extras = presented.filter((one, place) => !certificates.some((needed) => (0,pki_certificate/* isSame */.Ft)(needed, one)) ||
            presented.findIndex((other) => (0,pki_certificate/* isSame */.Ft)(other, one)) < place);
        if (extras.length === 0)
            return pass;
        const words = extras.map((one) => `"${one.name}"${(0,pki_certificate/* isAfterValidity */.R5)(one, now) ? ' (expired, which does no harm)' : ''}`);
        return fail(`the path does not need ${words.join(', ')}`, { superfluous: extras.map(({ subject }) => subject) });
    },
}));

;// CONCATENATED MODULE: ./build/rules/tls-handshake-failed.js


/* harmony default export */ const tls_handshake_failed = (defineRule({
    id: 'tls-handshake-failed',
    subject: 'connection',
    level: 'error',
    title: 'The TLS handshake completes at the default security level, TLS 1.2 or later',
    rationale: 'No mail crosses a handshake that fails, however good the certificate. Gmail bounces with "TLS Negotiation failed: FAILED_PRECONDITION: starttls error". Common causes are a key that does not belong to the certificate, a chain file that is missing, a server that only speaks TLS 1.0, and plain text where TLS was expected.',
    remediation: "Read the mail server's log for this connection; check that key and certificate belong together, that the chain file can be read, and that TLS 1.2 is enabled. If the port speaks the other TLS mode, list the target with +starttls or +implicit.",
    citations: [
        { title: 'RFC 8446 section 6, Alert Protocol', url: 'https://www.rfc-editor.org/rfc/rfc8446#section-6' },
        {
            title: 'RFC 9325 section 3.1.1, SSL/TLS Protocol Versions',
            url: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1',
        },
    ],
    since: '1.0.0',
    judge({ observation, observations, cut }) {
        if (cut === null || cut.step !== 'handshake')
            return pass;
        const isTooOld = observations.some(({ look, outcome, endpoint }) => look.name === 'obsolete-tls' && outcome === 'handshake' && endpoint?.address === observation.endpoint?.address);
        if (isTooOld)
            return notApplicable('the server speaks obsolete TLS only');
        const when = observation.outcome === 'handshake' ? 'TLS broke right after the handshake' : 'the TLS handshake failed';
        const message = `${when}: ${causeInWords(cut.cause)}`;
        const evidence = causeEvidence(cut.cause);
        const otherMode = observation.outcome === 'interruption' ? observation.inOtherMode : undefined;
        if (otherMode?.works)
            return fail(`${message}; the port speaks STARTTLS, list it with +starttls`, evidence);
        if (otherMode?.cause?.kind === 'smtp-reply') {
            // Exim at its connection limit says 421 in clear, on the port for implicit TLS too.
            return inconclusive(`in place of TLS ${causeInWords(otherMode.cause)} in clear`, causeEvidence(otherMode.cause));
        }
        return isTransient(cut.cause) ? inconclusive(message, evidence) : fail(message, evidence);
    },
}));

;// CONCATENATED MODULE: ./build/rules/tls-version-too-old.js

/* harmony default export */ const tls_version_too_old = (defineRule({
    id: 'tls-version-too-old',
    subject: 'endpoint',
    level: 'error',
    title: 'The server speaks TLS 1.2 or later',
    rationale: 'TLS 1.0 and 1.1 are withdrawn, and current mail software refuses them by default. The certificate was read over the old version, and is judged all the same.',
    remediation: 'Update the mail server or its TLS library, and enable TLS 1.2 and 1.3.',
    citations: [
        { title: 'RFC 8996, Deprecating TLS 1.0 and TLS 1.1', url: 'https://www.rfc-editor.org/rfc/rfc8996' },
        {
            title: 'RFC 9325 section 3.1.1, SSL/TLS Protocol Versions',
            url: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1',
        },
    ],
    since: '1.0.0',
    judge({ main, looks }) {
        const obsolete = looks.get('obsolete-tls');
        if (main.outcome === 'handshake' || obsolete?.outcome !== 'handshake')
            return pass;
        return fail(`the server speaks ${obsolete.tlsVersion} at most, TLSv1.2 required`, {
            tlsVersion: obsolete.tlsVersion,
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/tls12-not-supported.js



/* harmony default export */ const tls12_not_supported = (defineRule({
    id: 'tls12-not-supported',
    subject: 'endpoint',
    level: 'warning',
    title: 'The server speaks TLS 1.2 to a sender that has nothing newer',
    rationale: 'Much mail software in use has no TLS 1.3. A server that refuses TLS 1.2 does not get its mail, or gets it in clear.',
    remediation: 'Enable TLS 1.2 with forward secrecy beside TLS 1.3.',
    citations: [
        {
            title: 'RFC 9325 section 3.1.1: "Implementations MUST support TLS 1.2"',
            url: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1',
        },
    ],
    since: '1.0.0',
    judge({ looks }) {
        const look = looks.get('tls1.2');
        const cut = look && (0,presented/* cutOf */.EM)(look);
        if (!cut || !(0,presented/* isRefusedByTls */.$0)(cut))
            return pass;
        return fail(`a sender limited to TLS 1.2 is refused: ${causeInWords(cut.cause)}`, causeEvidence(cut.cause));
    },
}));

;// CONCATENATED MODULE: ./build/rules/validity-too-long.js


const validity_too_long_DAY_MS = 86_400_000;
/* harmony default export */ const validity_too_long = (defineRule({
    id: 'validity-too-long',
    subject: 'certificate',
    level: 'warning',
    title: "A public CA's certificate is valid no longer than the rules of its day allow",
    rationale: "Public CAs may issue for 398 days at most, for 200 since March 2026, for 100 from March 2027 and for 47 from March 2029. Verifiers such as Chrome's refuse what is longer; whether Gmail's does is not known.",
    remediation: 'Have the certificate issued again, and automate the renewal: by hand it will be needed every month.',
    citations: [
        {
            title: 'CA/Browser Forum Baseline Requirements section 6.3.2, Certificate operational periods and key pair usage periods',
            url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
        },
    ],
    since: '1.0.0',
    judge({ path }) {
        if (path.kind !== 'trusted' || path.origin !== 'public')
            return notApplicable('no public CA issued the certificate');
        const [{ name, notBefore, notAfter }] = path.certificates;
        const limit = limitOn(notBefore, publicCaLimits);
        // The validity period counts its last second in.
        const days = (notAfter.getTime() + 1000 - notBefore.getTime()) / validity_too_long_DAY_MS;
        if (limit === null || days <= limit.maxDays)
            return pass;
        const validityDays = Math.ceil(days);
        const allowed = `${limit.maxDays} days allowed since ${limit.from}`;
        return fail(`certificate "${name}" is valid for ${validityDays} days, ${allowed}`, {
            validityDays,
            maxDays: limit.maxDays,
        });
    },
}));

// EXTERNAL MODULE: ./build/pki/public-suffix.js
var public_suffix = __webpack_require__(8790);
;// CONCATENATED MODULE: ./build/rules/wildcard-on-public-suffix.js


/* harmony default export */ const wildcard_on_public_suffix = (defineRule({
    id: 'wildcard-on-public-suffix',
    subject: 'certificate',
    level: 'warning',
    title: 'No wildcard of the certificate stands for everything below a public suffix',
    rationale: 'A wildcard such as "*.co.uk" would name hosts of anybody. Public CAs may not issue it, and it matches nothing here or in careful senders; OpenSSL and Node.js do match it.',
    remediation: 'Issue the certificate for the names that the server has.',
    citations: [
        {
            title: 'CA/Browser Forum Baseline Requirements section 3.2.2.6, Wildcard Domain Validation',
            url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
        },
        { title: 'RFC 9525 section 7.1, Wildcard Certificates', url: 'https://www.rfc-editor.org/rfc/rfc9525#section-7.1' },
    ],
    since: '1.0.0',
    judge({ path }) {
        const [{ presentedIdentifiers }] = path.certificates;
        const names = presentedIdentifiers.map(({ value }) => value);
        const wide = names.filter((name) => name.startsWith('*.') && (0,public_suffix/* isPublicSuffix */.R)(name.slice(2).toLowerCase()));
        if (wide.length === 0)
            return pass;
        return fail(`the certificate names "${wide.join('", "')}", a whole public suffix`, { wildcards: wide });
    },
}));

;// CONCATENATED MODULE: ./build/rules/index.js

















































/** Every rule, in the order in which a connection would meet it; reports keep that order. */
const rules = [
    endpoint_unreachable,
    smtp_greeting_refused,
    starttls_not_supported,
    plaintext_after_starttls,
    tls_handshake_failed,
    tls_version_too_old,
    large_client_hello_refused,
    client_certificate_refused,
    tls12_not_supported,
    obsolete_tls_accepted,
    auth_before_tls,
    auth_not_offered,
    private_key_in_repository,
    file_permissions_too_open,
    key_does_not_match_certificate,
    certificate_undecodable,
    chain_incomplete,
    certificate_self_signed,
    certificate_not_trusted,
    root_distrusted,
    issuer_not_a_ca,
    path_length_exceeded,
    name_constraints_violated,
    key_usage_unsuitable,
    server_auth_missing,
    critical_extension_unprocessed,
    key_type_unsuitable,
    key_too_small,
    signature_too_weak,
    certificate_host_mismatch,
    certificate_without_san,
    identifier_malformed,
    wildcard_on_public_suffix,
    ip_literal_target,
    certificate_expired,
    certificate_not_yet_valid,
    certificate_expires_soon,
    renewal_overdue,
    validity_too_long,
    lifetime_shortening,
    ca_certificate_as_end_entity,
    must_staple_without_staple,
    presented_chain_order,
    superfluous_certificate,
    certificate_depends_on_sni,
    certificates_differ,
    old_certificate_left_beside_new,
    file_judged_in_part,
    look_incomplete,
];


/***/ }),

/***/ 4430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ isRefusedByTls),
/* harmony export */   A3: () => (/* binding */ endEntityOf),
/* harmony export */   AV: () => (/* binding */ nameAndEnd),
/* harmony export */   CA: () => (/* binding */ isMain),
/* harmony export */   EM: () => (/* binding */ cutOf),
/* harmony export */   dR: () => (/* binding */ chainOf)
/* harmony export */ });
/* harmony import */ var _pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1728);

/** The end-entity certificate of an observation; null where none was presented, or it cannot be decoded. */
function endEntityOf(observation) {
    const [first] = observation === undefined ? [] : chainOf(observation);
    if (first === undefined)
        return null;
    try {
        return (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .certificateOf */ .tq)(first);
    }
    catch {
        // certificate-undecodable says so.
        return null;
    }
}
/** The certificates that a server presented, or would present from a file; none where there was no handshake. */
function chainOf(observation) {
    return observation.outcome === 'interruption' ? [] : observation.presentedChain;
}
/** Whether this look decides about its endpoint: the first, or the one that took its place. */
function isMain({ look }) {
    return look.name === 'first' || look.name === 'small-client-hello';
}
/** Where an observation's dialogue ended early, before or after the handshake. */
function cutOf(observation) {
    if (observation.outcome === 'interruption')
        return observation;
    if (observation.outcome === 'file')
        return null;
    return observation.afterwards.outcome === 'interruption' ? observation.afterwards : null;
}
/** Whether the end of a connection was TLS's own: an alert, or a connection that breaks while TLS is set up. */
function isRefusedByTls(cut) {
    const { kind } = cut.cause;
    if (kind === 'tls-alert' || kind === 'tls-error')
        return true;
    return (cut.step === 'handshake' &&
        (kind === 'connection-closed' || (kind === 'system-error' && cut.cause.code === 'ECONNRESET')));
}
/** For a message: what a certificate is called and when it ends. */
function nameAndEnd({ name, notAfter }) {
    return `"${name}" (until ${notAfter.toISOString().slice(0, 10)})`;
}


/***/ }),

/***/ 3063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run),
  L: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/rules/presented.js
var presented = __webpack_require__(4430);
;// CONCATENATED MODULE: ./build/judge.js

/** rules x observations -> findings -> verdict, for one target. Decides which rule applies to what. */
function judge(seen, surroundings, rules, profile, findPath, now) {
    const { target, observations } = seen;
    const subjects = subjectsOf(seen, surroundings, findPath);
    const context = { now, limits: profile.limits };
    const found = rules.flatMap((rule) => findingsOf(rule, subjects, profile, context));
    const findings = observations.length === 0 ? [nothingObserved()] : withoutRepetition(found);
    const paths = subjects.certificate.map(({ subject }) => subject.path);
    return {
        target,
        verdict: verdictOf(findings),
        profile: profile.name,
        expiresAt: firstExpiry(paths),
        findings,
        observations,
    };
}
/** fail > inconclusive > warn > pass; notes do not count. */
function verdictOf(findings) {
    if (findings.some(({ kind, level }) => kind === 'fail' && level === 'error'))
        return 'fail';
    if (findings.some(({ kind }) => kind === 'inconclusive'))
        return 'inconclusive';
    return findings.some(({ level }) => level === 'warning') ? 'warn' : 'pass';
}
const SEVERITY = ['pass', 'warn', 'inconclusive', 'fail'];
/** The verdict on many is the worst of them; on none it is inconclusive, since silence is never green. */
function worstVerdict(verdicts) {
    if (verdicts.length === 0)
        return 'inconclusive';
    return SEVERITY[Math.max(...verdicts.map((verdict) => SEVERITY.indexOf(verdict)))] ?? 'inconclusive';
}
function subjectsOf({ target, observations }, { siblings, isNetworkUp }, findPath) {
    const main = observations.filter(presented/* isMain */.CA);
    const looksAt = (one) => observations.filter(({ endpoint }) => endpoint?.address === one.endpoint?.address);
    const decoded = new Map(observations.map((observation) => [observation, decode(observation, findPath)]));
    const undecodable = (one) => looksAt(one)
        .map((observation) => decoded.get(observation)?.undecodable ?? null)
        .find((reason) => reason !== null) ?? null;
    // Senders meet both key types as they meet the first look. Obsolete TLS is how the certificate could be read where
    // nothing else worked. What a sender without SNI is shown has a rule of its own.
    const isMet = (one) => (0,presented/* isMain */.CA)(one) ||
        one.look.name === 'rsa' ||
        one.look.name === 'ecdsa' ||
        (one.look.name === 'obsolete-tls' &&
            looksAt(one).some((other) => (0,presented/* isMain */.CA)(other) && other.outcome === 'interruption'));
    return {
        connection: main.map((observation) => ({
            subject: {
                target,
                observation,
                cut: (0,presented/* cutOf */.EM)(observation),
                undecodable: undecodable(observation),
                observations,
                isNetworkUp,
            },
            endpoint: observation.endpoint,
        })),
        certificate: observations.filter(isMet).flatMap((observation) => {
            const path = decoded.get(observation)?.path ?? null;
            if (path === null)
                return [];
            return [{ subject: { target, observation: observation, path }, endpoint: observation.endpoint }];
        }),
        file: observations.flatMap((one) => one.outcome === 'file' ? [{ subject: { target, reading: one }, endpoint: one.endpoint }] : []),
        endpoint: main.map((one) => ({
            subject: {
                target,
                main: one,
                looks: new Map(looksAt(one).map((observation) => [observation.look.name, observation])),
            },
            endpoint: one.endpoint,
        })),
        target: [{ subject: { target, observations, siblings }, endpoint: null }],
    };
}
function decode(observation, findPath) {
    const [first, ...rest] = (0,presented/* chainOf */.dR)(observation);
    if (first === undefined)
        return { path: null, undecodable: null };
    try {
        return { path: findPath([first, ...rest]), undecodable: null };
    }
    catch (error) {
        return { path: null, undecodable: error.message };
    }
}
function findingsOf(rule, subjects, profile, context) {
    const level = profile.levels[rule.id] ?? rule.level;
    if (level === 'off')
        return [];
    return judgementsOf(rule, subjects, context).flatMap(({ judgement, endpoint }) => {
        if (judgement.kind === 'pass' || judgement.kind === 'not-applicable')
            return [];
        const { kind, evidence } = judgement;
        return judgement.kind === 'fail'
            ? [{ ruleId: rule.id, level: judgement.level ?? level, kind, message: judgement.message, evidence, endpoint }]
            : [{ ruleId: rule.id, level, kind, message: judgement.reason, evidence, endpoint }];
    });
}
function judgementsOf(rule, subjects, context) {
    // The rule and its subjects go by the same name; TypeScript cannot follow that through the union.
    const judgeOne = rule.judge;
    return subjects[rule.subject].map(({ subject, endpoint }) => {
        try {
            return { judgement: judgeOne(subject, context), endpoint };
        }
        catch (error) {
            throw new Error(`rule ${rule.id} failed: ${error.message}`, { cause: error });
        }
    });
}
/** Two looks at one endpoint find the same thing once. */
function withoutRepetition(findings) {
    const keyOf = ({ ruleId, message, endpoint }) => JSON.stringify([ruleId, message, endpoint]);
    return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}
function nothingObserved() {
    const message = 'nothing was observed of this target';
    return {
        ruleId: 'endpoint-unreachable',
        level: 'error',
        kind: 'inconclusive',
        message,
        evidence: {},
        endpoint: null,
    };
}
function firstExpiry(paths) {
    const dates = paths.flatMap((path) => (path.kind === 'trusted' ? [path.endedBy.notAfter.getTime()] : []));
    return dates.length === 0 ? null : new Date(Math.min(...dates)).toISOString();
}

;// CONCATENATED MODULE: ./build/check.js


/** The whole program: targets -> observations -> findings -> report. Targets keep their order. */
async function check(targets, rules, { profile, profiles }, { probe, findPath, trustAnchors, now }) {
    const seen = await Promise.all(targets.map(async (target) => ({ target, observations: await probe(target) })));
    const byHost = new Map();
    // A file is not served: what it holds may well be newer than what is.
    for (const one of seen.filter(({ target }) => target.file === undefined))
        byHost.set(one.target.host, [...(byHost.get(one.target.host) ?? []), one]);
    const isNetworkUp = seen.some(({ observations }) => observations.some(isAnswered));
    const reports = seen.map((one) => {
        const siblings = (one.target.file === undefined ? (byHost.get(one.target.host) ?? []) : []).filter((other) => other !== one);
        return judge(one, { siblings, isNetworkUp }, rules, profiles[one.target.profile ?? profile], findPath, now);
    });
    const verdict = worstVerdict(reports.map((report) => report.verdict));
    return { profile, judgedAt: now.toISOString(), trustAnchors, verdict, targets: reports };
}
/** Whether a connection came about. */
function isAnswered(observation) {
    if (observation.outcome === 'file')
        return false;
    const step = (0,presented/* cutOf */.EM)(observation)?.step;
    return step !== 'resolve' && step !== 'connect';
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/targets/list-file.js
var list_file = __webpack_require__(2228);
// EXTERNAL MODULE: ./build/targets/usage-error.js
var usage_error = __webpack_require__(3577);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/files/pem.js
const BEGIN = /^-----BEGIN ([^\r\n]+?)-----[ \t]*$/;
/**
 * The blocks of a file, read as OpenSSL reads them: a marker counts only where it stands alone at the start of a line.
 * A block whose end is missing, or glued to the next marker by a lost line break, keeps what follows, so that nothing
 * takes it for a whole one.
 */
function pemBlocks(text) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
    const blocks = [];
    for (let index = 0; index < lines.length; index++) {
        const label = BEGIN.exec(lines[index] ?? '')?.[1];
        if (label === undefined)
            continue;
        const end = lines.findIndex((line, at) => at > index && (line.trimEnd() === `-----END ${label}-----` || BEGIN.test(line)));
        const isWhole = end >= 0 && !BEGIN.test(lines[end] ?? '');
        const stop = end < 0 ? lines.length : isWhole ? end + 1 : end;
        blocks.push({ label, line: index + 1, text: `${lines.slice(index, stop).join('\n')}\n` });
        index = stop - 1;
    }
    return blocks;
}

;// CONCATENATED MODULE: ./build/files/contents.js


/**
 * PEM, DER or PKCS#12, told apart by their first bytes.
 * @throws Error in words, when it is none of them, holds neither certificate nor key, or the password does not open it.
 */
async function contentsOf(bytes, password) {
    if (bytes.length === 0)
        throw new Error('the file is empty');
    if (bytes[0] !== DER_SEQUENCE)
        return pemContents(bytes.toString('utf8'));
    const content = derContent(bytes);
    if (content[0] === DER_SEQUENCE)
        return { format: 'der', certificates: [decodedOrRaw(asPem(bytes))], keys: [] };
    // RFC 7292 section 4: a PFX begins with INTEGER 3.
    if (content.subarray(0, 3).equals(Buffer.from([2, 1, 3])))
        return pkcs12Contents(bytes, password);
    throw new Error('it holds neither a certificate nor a PKCS#12 file');
}
const DER_SEQUENCE = 0x30;
/** What stands behind the tag and the length, which may take several bytes. */
function derContent(bytes) {
    const length = bytes[1] ?? 0;
    return bytes.subarray(length < 0x80 ? 2 : 2 + (length & 0x7f));
}
function asPem(der) {
    return `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
}
function decoded(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem);
    }
    catch {
        return null;
    }
}
function decodedOrRaw(pem) {
    return decoded(pem)?.toString() ?? pem;
}
function pemContents(text) {
    const blocks = pemBlocks(text);
    const certificates = blocks.filter(({ label }) => /^(TRUSTED |X509 )?CERTIFICATE$/.test(label));
    const keys = blocks.filter(({ label }) => /(^| )PRIVATE KEY$/.test(label));
    if (certificates.length + keys.length === 0) {
        throw new Error('it holds no "-----BEGIN CERTIFICATE-----" block at the start of a line');
    }
    const first = decoded(certificates[0]?.text ?? '');
    return {
        format: 'pem',
        certificates: certificates.map((block) => decodedOrRaw(block.text)),
        keys: keys.map((block) => ({ line: block.line, state: stateOf(block, first) })),
    };
}
function stateOf({ label, text }, first) {
    if (label === 'ENCRYPTED PRIVATE KEY' || /^Proc-Type: 4,ENCRYPTED/m.test(text))
        return 'encrypted';
    try {
        return comparison((0,external_node_crypto_.createPrivateKey)(text), first);
    }
    catch {
        return 'undecodable';
    }
}
function comparison(key, first) {
    if (first === null)
        return 'not-compared';
    return first.checkPrivateKey(key) ? 'belongs' : 'belongs-not';
}
async function pkcs12Contents(bytes, { value, variable }) {
    const { openPkcs12 } = await Promise.all(/* import() */[__webpack_require__.e(542), __webpack_require__.e(599)]).then(__webpack_require__.bind(__webpack_require__, 9599));
    const opened = (() => {
        try {
            return openPkcs12(bytes, value);
        }
        catch {
            // What node-forge says may quote what it read; that it did not open is all there is to know.
            throw new Error(variable === null
                ? 'the empty password does not open this PKCS#12 file; pkcs12-password-env names the variable with another'
                : `the password in ${variable} does not open this PKCS#12 file`);
        }
    })();
    const [key] = opened.privateKeys;
    const pems = opened.certificates.map((der) => decodedOrRaw(asPem(der)));
    // A server takes the certificate of the key, wherever it stands.
    const own = pems.findIndex((pem) => key && decoded(pem)?.checkPrivateKey(key));
    const certificates = own > 0 ? [pems[own], ...pems.filter((_, index) => index !== own)] : pems;
    if (certificates.length + opened.privateKeys.length === 0)
        throw new Error('the PKCS#12 file is empty');
    const first = decoded(certificates[0] ?? '');
    return {
        format: 'pkcs12',
        certificates,
        keys: opened.privateKeys.map((one) => ({ line: 1, state: one === null ? 'undecodable' : comparison(one, first) })),
    };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/files/openssl-verdict.js



/**
 * What OpenSSL thinks of certificates that no server presents, asked by half a handshake in memory. In TLS 1.2 a client
 * verifies the path as soon as the Certificate message has come, before the server has to prove that it has the key. So
 * the ClientHello is answered with a ServerHello and that message, OpenSSL's verdict is read, and the rest never
 * happens: no key is needed, and OpenSSL judges as it does on the wire.
 * @returns as Handshake.opensslVerdict; NOT_ASKED where the client does not get so far.
 */
async function opensslVerdictOn(chain, secureContext) {
    const flight = serverFlight(chain);
    if (flight === null)
        return 'NOT_ASKED';
    let isAnswered = false;
    const wire = new external_node_stream_.Duplex({
        read() { },
        write(_chunk, _encoding, done) {
            if (!isAnswered)
                wire.push(flight);
            isAnswered = true;
            done();
        },
    });
    const client = (0,external_node_tls_.connect)({
        socket: wire,
        secureContext,
        servername: '',
        rejectUnauthorized: false,
        checkServerIdentity: () => undefined,
    });
    let isOver = false;
    client.on('error', () => {
        isOver = true;
    });
    try {
        // Everything happens in this process; each turn lets the two ends pass on what they have.
        for (let turn = 0; turn < MAX_TURNS && !isOver; turn++) {
            await new Promise((resolve) => setImmediate(resolve));
            if (client.getPeerX509Certificate() !== undefined)
                return openssl_verdict_verdictOf(client);
        }
        return 'NOT_ASKED';
    }
    finally {
        client.destroy();
        wire.destroy();
    }
}
const MAX_TURNS = 1000;
/** Node.js asks its handle the same once a handshake is complete, and has no public name for asking earlier. */
function openssl_verdict_verdictOf(client) {
    const { _handle: handle } = client;
    if (typeof handle?.verifyError !== 'function')
        return 'NOT_ASKED';
    const error = handle.verifyError();
    return error ? (error.code ?? 'UNSPECIFIED') : null;
}
/** ServerHello and Certificate of TLS 1.2 (RFC 5246 section 7.4); null where no cipher suite goes with the key. */
function serverFlight(chain) {
    try {
        const certificates = chain.map((pem) => new external_node_crypto_.X509Certificate(pem));
        const suite = CIPHER_SUITES[certificates[0]?.publicKey.asymmetricKeyType ?? ''];
        if (suite === undefined)
            return null;
        const random = Buffer.alloc(32);
        // RFC 5746: OpenSSL asks every server for secure renegotiation, here an empty extension.
        const hello = [[3, 3], random, [0], suite, [0], [0, 5, 0xff, 1, 0, 1, 0]].map((part) => Buffer.from(part));
        const list = certificates.map(({ raw }) => withLength(raw));
        return inRecords(Buffer.concat([message(2, Buffer.concat(hello)), message(11, withLength(Buffer.concat(list)))]));
    }
    catch {
        return null;
    }
}
/** ECDHE with AES-128-GCM, by key type: in the defaults of every Node.js. */
const CIPHER_SUITES = {
    rsa: [0xc0, 0x2f],
    'rsa-pss': [0xc0, 0x2f],
    ec: [0xc0, 0x2b],
    ed25519: [0xc0, 0x2b],
    ed448: [0xc0, 0x2b],
};
function withLength(bytes) {
    const length = Buffer.alloc(3);
    length.writeUIntBE(bytes.length, 0, 3);
    return Buffer.concat([length, bytes]);
}
function message(type, body) {
    return Buffer.concat([Buffer.from([type]), withLength(body)]);
}
const MAX_RECORD_BYTES = 16_384;
function inRecords(bytes) {
    const records = [];
    for (let at = 0; at < bytes.length; at += MAX_RECORD_BYTES) {
        const part = bytes.subarray(at, at + MAX_RECORD_BYTES);
        const head = Buffer.from([22, 3, 3, 0, 0]);
        head.writeUInt16BE(part.length, 3);
        records.push(head, part);
    }
    return Buffer.concat(records);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/files/repository.js


/**
 * Whether git tracks a file. Where git cannot say (it is not installed, or does not trust the folder's owner), whether
 * the file stands under the working directory: then a key is rather reported once too often.
 */
function isInRepository(file, workingDirectory) {
    const path = (0,external_node_path_.resolve)(workingDirectory, file);
    try {
        (0,external_node_child_process_.execFileSync)('git', ['-C', (0,external_node_path_.dirname)(path), 'ls-files', '--error-unmatch', '--', (0,external_node_path_.basename)(path)], {
            stdio: ['ignore', 'ignore', 'pipe'],
            encoding: 'utf8',
            env: { ...process.env, LC_ALL: 'C', GIT_LITERAL_PATHSPECS: '1' },
        });
        return true;
    }
    catch (error) {
        const { stderr } = error;
        if (/did not match any file|not a git repository/.test(stderr ?? ''))
            return false;
        const way = (0,external_node_path_.relative)(workingDirectory, path);
        return way !== '' && !/^\.\.([\\/]|$)/.test(way) && way !== path;
    }
}

;// CONCATENATED MODULE: ./build/files/read.js







/**
 * Reads every target that is a file, before anything is probed.
 * @throws UsageError with all that cannot be read, each with its reason and what was expected.
 */
async function readFiles(targets, options) {
    const readings = new Map();
    const problems = [];
    const listed = new Set(targets.flatMap(({ file }) => (file === undefined ? [] : [file])));
    const foldersSeen = new Set();
    for (const target of targets) {
        const { file } = target;
        if (file === undefined)
            continue;
        const startedAt = new Date();
        try {
            const contents = await contentsOf(bytesOf(file), options.password);
            const around = await neighboursOf(file);
            // A key beside two listed files is one key, and one that is listed itself is reported there.
            const isNewFolder = !foldersSeen.has((0,external_node_path_.dirname)(file));
            foldersSeen.add((0,external_node_path_.dirname)(file));
            const beside = isNewFolder ? around.filter((one) => !listed.has(one.file)) : [];
            readings.set(target, {
                outcome: 'file',
                endpoint: null,
                look: { name: 'first', serverName: null },
                startedAt: startedAt.toISOString(),
                format: contents.format,
                presentedChain: contents.certificates,
                opensslVerdict: await opensslVerdictOn(contents.certificates, options.secureContextFor(target)),
                privateKeys: [{ file, contents }, ...beside].flatMap((one) => keysSeen(one, one.file === file, options)),
                neighbours: around.flatMap(({ file: other, contents: { certificates } }) => certificates[0] === undefined ? [] : [{ file: other, certificate: certificates[0] }]),
                elapsedMs: Date.now() - startedAt.getTime(),
            });
        }
        catch (error) {
            const message = `cannot read "${file}": ${error.message}; expected certificates as PEM, DER or PKCS#12`;
            problems.push({ message, location: target.writtenAt ?? null });
        }
    }
    if (problems.length > 0)
        throw new usage_error/* UsageError */.eb(problems);
    return readings;
}
/** More than any certificate file has. */
const MAX_FILE_BYTES = 4_000_000;
function bytesOf(file) {
    const size = (() => {
        try {
            const stat = (0,external_node_fs_.statSync)(file);
            if (stat.isDirectory())
                throw Object.assign(new Error(), { code: 'EISDIR' });
            if (!stat.isFile())
                throw Object.assign(new Error(), { code: 'it is no regular file' });
            return stat.size;
        }
        catch (error) {
            throw new Error((0,list_file/* reasonOf */.A3)(error));
        }
    })();
    if (size > MAX_FILE_BYTES)
        throw new Error(`it has ${size} bytes, ${MAX_FILE_BYTES} at most`);
    try {
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        throw new Error((0,list_file/* reasonOf */.A3)(error));
    }
}
const CERTIFICATE_EXTENSIONS = ['.pem', '.crt', '.cer', '.cert', '.der', '.key'];
const MAX_NEIGHBOURS = 200;
/** The other certificate files of the folder. Nobody listed them, so that one which cannot be read is no error. */
async function neighboursOf(file) {
    const folder = (0,external_node_path_.dirname)(file);
    const found = [];
    for (const name of namesIn(folder).slice(0, MAX_NEIGHBOURS)) {
        if (name === (0,external_node_path_.basename)(file) || !CERTIFICATE_EXTENSIONS.includes((0,external_node_path_.extname)(name).toLowerCase()))
            continue;
        const path = file === (0,external_node_path_.basename)(file) ? name : (0,external_node_path_.join)(folder, name);
        try {
            found.push({ file: path, contents: await contentsOf(bytesOf(path), { value: '', variable: null }) });
        }
        catch {
            // Not a certificate file after all, or not for this user.
        }
    }
    return found;
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).sort();
    }
    catch {
        return [];
    }
}
function keysSeen({ file, contents }, isOwn, options) {
    if (contents.keys.length === 0)
        return [];
    const around = { isInRepository: isInRepository(file, options.workingDirectory), permissions: permissionsOf(file) };
    return contents.keys.map(({ line, state }) => ({
        file,
        line,
        state: contents.format === 'pkcs12' && state === 'undecodable'
            ? 'encrypted'
            : isOwn || state === 'encrypted'
                ? state
                : 'not-compared',
        ...around,
    }));
}
function permissionsOf(file) {
    // Windows has other permissions, and Node.js makes these up there.
    if (process.platform === 'win32')
        return null;
    const { mode } = (0,external_node_fs_.statSync)(file);
    return `0${(mode & 0o777).toString(8).padStart(3, '0')}`;
}

// EXTERNAL MODULE: ./build/pki/certificate.js + 1 modules
var pki_certificate = __webpack_require__(1728);
;// CONCATENATED MODULE: ./build/pki/distrust.js
const ENTRUST = { issuedAfter: '2024-11-30T23:59:59Z', by: 'Mozilla and Chrome' };
const CHUNGHWA_NETLOCK = { issuedAfter: '2025-07-31T23:59:59Z', by: 'Chrome' };
const DIGICERT_G1 = { issuedAfter: null, by: 'Mozilla and Chrome' };
/**
 * Entrust and AffirmTrust: Google Security Blog, 2024-06-27; Mozilla's distrust-after 2024-11-30. Chunghwa and NetLock:
 * Google Security Blog, 2025-05-30. DigiCert's first generation: DigiCert ALERT86, removed on 2026-04-15. Izenpe:
 * Mozilla's distrust-after 2026-04-15.
 */
const distrusts = [
    {
        fingerprint: '73c176434f1bc6d5adf45b0e76e727287c8de57616c1e6e6141a2b2cbc7d8e4c',
        name: 'Entrust Root Certification Authority',
        ...ENTRUST,
    },
    {
        fingerprint: '43df5774b03e7fef5fe40d931a7bedf1bb2e6b42738c4e6d3841103d3aa7f339',
        name: 'Entrust Root Certification Authority - G2',
        ...ENTRUST,
    },
    {
        fingerprint: '02ed0eb28c14da45165c566791700d6451d7fb56f0b2ab1d3b8eb070e56edff5',
        name: 'Entrust Root Certification Authority - EC1',
        ...ENTRUST,
    },
    {
        fingerprint: '0376ab1d54c5f9803ce4b2e201a0ee7eef7b57b636e8a93c9b8d4860c96f5fa7',
        name: 'AffirmTrust Commercial',
        ...ENTRUST,
    },
    {
        fingerprint: '0a81ec5a929777f145904af38d5d509f66b5e2c58fcdb531058b0e17f3f0b41b',
        name: 'AffirmTrust Networking',
        ...ENTRUST,
    },
    {
        fingerprint: '70a73f7f376b60074248904534b11482d5bf0e698ecc498df52577ebf2e93b9a',
        name: 'AffirmTrust Premium',
        ...ENTRUST,
    },
    {
        fingerprint: 'bd71fdf6da97e4cf62d1647add2581b07d79adf8397eb4ecba9c5e8488821423',
        name: 'AffirmTrust Premium ECC',
        ...ENTRUST,
    },
    {
        fingerprint: 'c0a6f4dc63a24bfdcf54ef2a6a082a0a72de35803e2ff5ff527ae5d87206dfd5',
        name: 'ePKI Root Certification Authority',
        ...CHUNGHWA_NETLOCK,
    },
    {
        fingerprint: 'f015ce3cc239bfef064be9f1d2c417e1a0264a0a94be1f0c8d121864eb6949cc',
        name: 'HiPKI Root CA - G1',
        ...CHUNGHWA_NETLOCK,
    },
    {
        fingerprint: '6c61dac3a2def031506be036d2a6fe401994fbd13df9c8d466599274c446ec98',
        name: 'NetLock Arany (Class Gold) Főtanúsítvány',
        ...CHUNGHWA_NETLOCK,
    },
    {
        fingerprint: '3e9099b5015e8f486c00bcea9d111ee721faba355a89bcf1df69561e3dc6325c',
        name: 'DigiCert Assured ID Root CA',
        ...DIGICERT_G1,
    },
    {
        fingerprint: '4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161',
        name: 'DigiCert Global Root CA',
        ...DIGICERT_G1,
    },
    {
        fingerprint: '7431e5f4c3c1ce4690774f0b61e05440883ba9a01ed00ba6abd7806ed3b118cf',
        name: 'DigiCert High Assurance EV Root CA',
        ...DIGICERT_G1,
    },
    {
        fingerprint: '2530cc8e98321502bad96f9b1fba1b099e2d299e0f4548bb914f363bc0d4531f',
        name: 'Izenpe.com',
        issuedAfter: '2026-04-15T23:59:59Z',
        by: 'Mozilla',
    },
];
const byFingerprint = new Map(distrusts.map((one) => [one.fingerprint, one]));
/**
 * What a root program has against a path from this end-entity certificate to this anchor; null: nothing. The date of
 * issue is the certificate's notBefore, which public CAs set within hours of it.
 */
function distrustOf(endEntity, anchor) {
    const distrust = byFingerprint.get(anchor.x509.fingerprint256.replaceAll(':', '').toLowerCase());
    if (distrust === undefined)
        return null;
    return distrust.issuedAfter === null || endEntity.notBefore > new Date(distrust.issuedAfter) ? distrust : null;
}

;// CONCATENATED MODULE: ./build/pki/name-constraints.js
/**
 * The presented identifiers of `certificate` that a CA's name constraints do not allow (RFC 5280 section 4.2.1.10):
 * those inside an excluded subtree, and those outside every permitted one where any is given for their form.
 */
function identifiersOutside(constraints, certificate) {
    return certificate.presentedIdentifiers.filter((identifier) => {
        const isExcluded = isWithin(identifier, constraints.excluded) || reachesInto(identifier, constraints.excluded);
        const { dnsNames, ipRanges } = constraints.permitted;
        const isRestricted = identifier.kind === 'DNS-ID' ? dnsNames.length > 0 : ipRanges.length > 0;
        return isExcluded || (isRestricted && !isWithin(identifier, constraints.permitted));
    });
}
function isWithin({ kind, value }, { dnsNames, ipRanges }) {
    return kind === 'DNS-ID'
        ? dnsNames.some((base) => isWithinDomain(value.toLowerCase(), base.toLowerCase()))
        : ipRanges.some((range) => isWithinRange(octetsOf(value), range));
}
/** Whether a wildcard also stands for a name inside one of the domains: "*.example.com" for "mail.example.com". */
function reachesInto({ kind, value }, { dnsNames }) {
    if (kind !== 'DNS-ID' || !value.startsWith('*.'))
        return false;
    const parent = value.slice(2).toLowerCase();
    return dnsNames.some((base) => {
        const domain = base.toLowerCase().replace(/^\./, '');
        return domain.endsWith(`.${parent}`) && !domain.slice(0, -parent.length - 1).includes('.');
    });
}
/** "Any DNS name that can be constructed by simply adding zero or more labels to the left-hand side". */
function isWithinDomain(name, base) {
    if (base === '' || name === base)
        return true;
    return name.endsWith(base.startsWith('.') ? base : `.${base}`);
}
function isWithinRange(octets, range) {
    const size = range.length / 2;
    return (octets.length === size && octets.every((octet, i) => ((octet ^ (range[i] ?? 0)) & (range[size + i] ?? 0)) === 0));
}
/** An address in its canonical text form -> 4 or 16 octets. */
function octetsOf(address) {
    if (!address.includes(':'))
        return address.split('.').map(Number);
    const [head = '', tail] = address.split('::');
    const groups = (part) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
    const [left, right] = [groups(head), groups(tail ?? '')];
    const zeros = new Array(8 - left.length - right.length).fill(0);
    return [...left, ...zeros, ...right].flatMap((group) => [group >> 8, group & 0xff]);
}

;// CONCATENATED MODULE: ./build/pki/path-defect.js

/** What TLS 1.2 and 1.3 libraries take for granted; BoringSSL, GnuTLS and Go know no other curves. */
const KEY_TYPES = ['rsa', 'rsa-pss', 'ec', 'ed25519', 'ed448'];
const CURVES = ['secp224r1', 'prime256v1', 'secp384r1', 'secp521r1'];
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
/** RFC 9325 section 4.5 and the CA/Browser Forum's Baseline Requirements forbid these. */
const WEAK_HASHES = ['MD2', 'MD4', 'MD5', 'SHA-1', 'unknown'];
/** The defects of a path, end-entity certificate first; its last certificate is the trust anchor or where it stops. */
function defectsOf(path, limits) {
    return path.flatMap((certificate, depth) => [
        ...(depth === 0 ? [] : issuerDefects(certificate, path.slice(0, depth))),
        ...purposeDefects(certificate, depth),
        ...strengthDefects(certificate, limits),
    ]);
}
/** RFC 5280 section 6.1.4, (k) to (n), and the name constraints of (b) and (c) in 6.1.3. */
function issuerDefects(issuer, below) {
    const defects = [];
    const { basicConstraints, keyUsage, nameConstraints } = issuer;
    // A version 1 trust anchor has no extensions and is a CA because the anchor set says so; OpenSSL agrees.
    const isAnchorWithoutExtensions = issuer.isSelfIssued && basicConstraints === null && keyUsage === null;
    if (basicConstraints?.ca !== true && !isAnchorWithoutExtensions) {
        defects.push({ kind: 'issuer-not-a-ca', certificate: issuer, detail: `"${issuer.name}" is not a CA certificate` });
    }
    if (keyUsage !== null && !keyUsage.includes('keyCertSign')) {
        const detail = `the key usage of "${issuer.name}" is ${keyUsage.join(', ')}, keyCertSign required`;
        defects.push({ kind: 'key-usage-unsuitable', certificate: issuer, detail });
    }
    // Self-issued certificates do not count (section 4.2.1.9), nor does the end-entity certificate.
    const intermediates = below.slice(1).filter((certificate) => !certificate.isSelfIssued).length;
    const limit = basicConstraints?.maxPathLength ?? null;
    if (limit !== null && intermediates > limit) {
        const detail = `"${issuer.name}" allows ${limit} intermediate certificates below it, the path has ${intermediates}`;
        defects.push({ kind: 'path-length-exceeded', certificate: issuer, detail });
    }
    if (nameConstraints !== null) {
        for (const certificate of below.filter((one, depth) => depth === 0 || !one.isSelfIssued)) {
            const outside = identifiersOutside(nameConstraints, certificate).map(({ value }) => value);
            if (outside.length === 0)
                continue;
            const detail = `"${issuer.name}" may not certify ${outside.join(', ')}`;
            defects.push({ kind: 'name-constraints-violated', certificate: issuer, detail });
        }
    }
    return defects;
}
function purposeDefects(certificate, depth) {
    const defects = [];
    const { extendedKeyUsage, keyUsage, unprocessedCriticalExtensions } = certificate;
    if (extendedKeyUsage !== null && !extendedKeyUsage.includes(SERVER_AUTH)) {
        const detail = `the extended key usage of "${certificate.name}" is ${extendedKeyUsage.join(', ')}, serverAuth required`;
        defects.push({ kind: 'server-auth-missing', certificate, detail });
    }
    // Every cipher suite of TLS 1.3, and every one with forward secrecy before it, has the server sign. OpenSSL lets a
    // key usage without digitalSignature pass, BoringSSL does not.
    if (depth === 0 && keyUsage !== null && !keyUsage.includes('digitalSignature')) {
        const detail = `the key usage of "${certificate.name}" is ${keyUsage.join(', ') || 'empty'}, digitalSignature required`;
        defects.push({ kind: 'key-usage-unsuitable', certificate, detail });
    }
    if (unprocessedCriticalExtensions.length > 0) {
        const detail = `"${certificate.name}" has critical extensions no verifier knows: ${unprocessedCriticalExtensions.join(', ')}`;
        defects.push({ kind: 'critical-extension-unprocessed', certificate, detail });
    }
    return defects;
}
function strengthDefects(certificate, limits) {
    const defects = [];
    const { algorithm, bits, curve } = certificate.key;
    if (!KEY_TYPES.includes(algorithm) || (algorithm === 'ec' && !CURVES.includes(curve ?? ''))) {
        const seen = algorithm === 'ec' ? `EC on the curve ${curve ?? 'with explicit parameters'}` : algorithm.toUpperCase();
        const detail = `the key of "${certificate.name}" is ${seen}, RSA, ECDSA on a NIST curve or EdDSA required`;
        defects.push({ kind: 'key-type-unsuitable', certificate, detail });
    }
    const required = algorithm.startsWith('rsa') ? limits.minRsaKeyBits : algorithm === 'ec' ? limits.minEcKeyBits : 0;
    if (bits !== null && bits < required) {
        const detail = `the ${algorithm.toUpperCase()} key of "${certificate.name}" has ${bits} bits, ${required} required`;
        defects.push({ kind: 'key-too-small', certificate, detail });
    }
    // Nobody checks the signature that a self-issued certificate makes on itself.
    const { hash, oid } = certificate.signatureAlgorithm;
    if (!certificate.isSelfIssued && WEAK_HASHES.includes(hash)) {
        const seen = hash === 'unknown' ? `algorithm ${oid}` : hash;
        const detail = `the signature on "${certificate.name}" uses ${seen}, SHA-256 or better required`;
        defects.push({ kind: 'signature-too-weak', certificate, detail });
    }
    return defects;
}

;// CONCATENATED MODULE: ./build/pki/path.js



/** Longest path looked for: GnuTLS stops at 16 certificates, public paths have at most 5. */
const MAX_PATH_LENGTH = 16;
/** Signature checks spent on one presented chain: some 0.1 ms each, a few ms for the largest keys. */
const MAX_SIGNATURE_CHECKS = 200;
/**
 * A path finder over one trust-anchor set, as of `now`. It answers the same chain from memory, since the addresses of
 * a host mostly serve one and the same.
 * @throws Error (from the finder) when a certificate of the chain cannot be decoded.
 */
function pathFinder(anchors, now, limits) {
    const known = new Map();
    return (presentedChain) => {
        const key = presentedChain.join('');
        const found = known.get(key) ?? findPath(presentedChain, anchors, now, limits);
        known.set(key, found);
        return found;
    };
}
function findPath(presentedChain, anchors, now, limits) {
    const endEntity = (0,pki_certificate/* certificateOf */.tq)(presentedChain[0]);
    const { certificates: others, error } = decodeAll(presentedChain.slice(1));
    const path = bestPath([endEntity, ...others], anchors, now, limits);
    // What cannot be decoded does no harm beside a path that does not need it.
    if (path.kind !== 'trusted' && error !== null)
        throw error;
    return path;
}
function decodeAll(pem) {
    let error = null;
    const certificates = pem.flatMap((one) => {
        try {
            return [(0,pki_certificate/* certificateOf */.tq)(one)];
        }
        catch (reason) {
            error = reason;
            return [];
        }
    });
    return { certificates, error };
}
function bestPath(presented, anchors, now, limits) {
    const [endEntity] = presented;
    const { complete, longest } = pathsFrom(endEntity, presented, anchors);
    const candidates = complete.map(({ certificates, origin }) => {
        const defects = defectsOf(certificates, limits);
        const distrust = distrustOf(endEntity, certificates.at(-1) ?? endEntity);
        return { kind: 'trusted', certificates, presented, defects, origin, distrust, endedBy: firstToEnd(certificates) };
    });
    const faults = ({ defects, distrust, certificates }) => defects.length + Number(distrust !== null) + certificates.filter((one) => !(0,pki_certificate/* isWithinValidity */.ae)(one, now)).length;
    const [best] = candidates.sort((a, b) => faults(a) - faults(b) ||
        Number(a.origin === 'private') - Number(b.origin === 'private') ||
        b.endedBy.notAfter.getTime() - a.endedBy.notAfter.getTime());
    if (best !== undefined)
        return { ...best, endedBy: lastToEnd(best, candidates) };
    const top = longest.at(-1) ?? endEntity;
    const common = { certificates: longest, presented, defects: defectsOf(longest, limits) };
    return top.isSelfIssued && (0,pki_certificate/* isSignedBy */.s3)(top, top)
        ? { kind: 'untrusted-anchor', ...common }
        : { kind: 'incomplete', ...common, missingIssuer: top.issuer };
}
function firstToEnd(certificates) {
    return certificates.reduce((first, next) => (next.notAfter < first.notAfter ? next : first));
}
/** The certificate that ends the last of the paths that take over from `best` without a gap, one after the other. */
function lastToEnd(best, candidates) {
    const sound = candidates.filter((one) => one.defects.length === 0 && one.distrust === null && one.origin === best.origin);
    let { endedBy } = best;
    for (;;) {
        const begins = (path) => Math.max(...path.certificates.map(({ notBefore }) => notBefore.getTime()));
        const next = sound.find((path) => path.endedBy.notAfter > endedBy.notAfter && begins(path) <= endedBy.notAfter.getTime());
        if (next === undefined || best.defects.length > 0)
            return endedBy;
        endedBy = next.endedBy;
    }
}
/** Every chain from the end-entity certificate to a trust anchor, and the longest that reaches none. */
function pathsFrom(endEntity, presented, anchors) {
    const complete = [];
    let longest = [endEntity];
    let checksLeft = MAX_SIGNATURE_CHECKS;
    const signed = (certificate, issuer) => checksLeft-- > 0 && (0,pki_certificate/* isSignedBy */.s3)(certificate, issuer);
    const extend = (chain) => {
        const top = chain.at(-1);
        if (chain.length > longest.length)
            longest = chain;
        const self = anchors.withSubject(top.subject).find(({ certificate }) => (0,pki_certificate/* isSame */.Ft)(certificate, top));
        if (self !== undefined) {
            complete.push({ certificates: chain, origin: self.origin });
            return;
        }
        if (chain.length >= MAX_PATH_LENGTH)
            return;
        for (const { certificate, origin } of anchors.withSubject(top.issuer)) {
            if (signed(top, certificate))
                complete.push({ certificates: [...chain, certificate], origin });
        }
        const issuers = presented.filter((one) => (0,pki_certificate/* isSameName */.yS)(one.subject, top.issuer) && !chain.some((used) => (0,pki_certificate/* isSame */.Ft)(used, one)));
        for (const issuer of issuers)
            if (signed(top, issuer))
                extend([...chain, issuer]);
    };
    extend([endEntity]);
    return { complete, longest };
}

;// CONCATENATED MODULE: ./build/pki/trust-anchors.js


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
            const key = (0,pki_certificate/* comparable */.Zm)(name);
            const known = decoded.get(key);
            if (known !== undefined)
                return known;
            index ??= indexOf(pem);
            const anchors = (index.get(key) ?? []).map((one) => ({
                certificate: (0,pki_certificate/* certificateOf */.tq)(one),
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
            return [new external_node_crypto_.X509Certificate(pem)];
        }
        catch {
            // What cannot be decoded in a file leads to no anchor.
            return [];
        }
    });
    const names = new Set(presented.flatMap(({ subject, issuer }) => [(0,pki_certificate/* nameInLine */.BT)(subject), (0,pki_certificate/* nameInLine */.BT)(issuer)]));
    const found = [...names].flatMap((name) => anchors.withSubject(name));
    const pemOf = (origin) => [
        ...new Set(found.filter((one) => one.origin === origin).map(({ certificate }) => certificate.x509.toString())),
    ].sort();
    return { public: pemOf('public'), given: pemOf('given'), private: pemOf('private') };
}
function indexOf(pem) {
    const index = new Map();
    for (const one of pem) {
        const key = (0,pki_certificate/* comparable */.Zm)((0,pki_certificate/* nameInLine */.BT)(new external_node_crypto_.X509Certificate(one).subject));
        index.set(key, [...(index.get(key) ?? []), one]);
    }
    return index;
}
const PEM_CERTIFICATE = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]+?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;
/**
 * The certificates of a PEM file, each as a text of its own; what stands between the blocks is passed over.
 * @throws Error that says which block is not a certificate, or that there is none.
 */
function splitPem(text) {
    const blocks = text.match(PEM_CERTIFICATE) ?? [];
    if (blocks.length === 0)
        throw new Error('it holds no "-----BEGIN CERTIFICATE-----" block');
    return blocks.map((block, index) => {
        try {
            return (0,pki_certificate/* certificateOf */.tq)(block).x509.toString();
        }
        catch (error) {
            throw new Error(`certificate ${index + 1} of ${blocks.length} cannot be decoded: ${error.message}`);
        }
    });
}

;// CONCATENATED MODULE: ./build/probe/cause.js
/** Thrown where the dialogue itself gives the reason to end it. */
class DialogueEnded extends Error {
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
    if (error instanceof DialogueEnded)
        return error.reason;
    const { code, message = '' } = error;
    if (typeof code !== 'string')
        throw error;
    const alertNumber = /SSL alert number (\d+)/.exec(message)?.[1];
    if (alertNumber !== undefined)
        return { kind: 'tls-alert', alertNumber: Number(alertNumber) };
    if (code.startsWith('ERR_SSL_'))
        return { kind: 'tls-error', code };
    // Node gives a connection that ends within the handshake the code of a reset, and a sentence in place of a system call.
    if (code === 'ECONNRESET' && message.startsWith('Client network socket disconnected'))
        return { kind: 'connection-closed' };
    if (code === 'EPIPE')
        return { kind: 'connection-closed' };
    if (code.startsWith('ERR_'))
        throw error;
    return { kind: 'system-error', code, message };
}

;// CONCATENATED MODULE: ./build/probe/handshake.js



/** How each look differs from the first in what OpenSSL is told. */
const TLS_OPTIONS = {
    // Without the post-quantum key share of Node.js 24 the ClientHello fits one TCP segment (364 bytes for 1,594).
    'small-client-hello': { ecdhCurve: 'X25519:P-256:P-384' },
    rsa: { sigalgs: 'RSA-PSS+SHA256:RSA-PSS+SHA384:RSA-PSS+SHA512:RSA+SHA256:RSA+SHA384:RSA+SHA512' },
    ecdsa: { sigalgs: 'ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512' },
    'tls1.2': { maxVersion: 'TLSv1.2' },
    'obsolete-tls': { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' },
};
/**
 * One context a look for the whole run, made when it is first needed: reading some 120 trust anchors takes OpenSSL
 * longer than a handshake. The default security level stays, but for obsolete TLS: a lower one would relax the verdict
 * on the certificates too.
 */
function secureContexts(trustAnchorPem, clientCertificate = null) {
    const made = new Map();
    return (look) => {
        // A look without SNI asks for nothing else of OpenSSL.
        const name = look === 'without-sni' ? 'first' : look;
        const known = made.get(name);
        if (known !== undefined)
            return known;
        const presented = name === 'client-certificate' && clientCertificate !== null;
        const context = (0,external_node_tls_.createSecureContext)({
            ca: [...trustAnchorPem],
            // In so many words, so that NODE_OPTIONS cannot lower them.
            minVersion: 'TLSv1.2',
            ciphers: external_node_crypto_.constants.defaultCoreCipherList,
            ...TLS_OPTIONS[name],
            ...(presented && { key: clientCertificate.privateKeyPem, cert: clientCertificate.certificatePem }),
        });
        made.set(name, context);
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
    const secured = (0,external_node_tls_.connect)({
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
        const onClose = () => reject(new DialogueEnded({ kind: 'connection-closed' }));
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
function handshakeFacts(socket, look, isStapled) {
    return {
        tlsVersion: socket.getProtocol() ?? 'unknown',
        cipherSuite: socket.getCipher().standardName,
        presentedChain: presentedChain(socket),
        isOcspStapled: isStapled,
        opensslVerdict: look === 'obsolete-tls' ? 'NOT_ASKED' : socket.authorized ? null : String(socket.authorizationError),
    };
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
        throw new DialogueEnded({ kind: 'tls-error', code: 'NO_CERTIFICATE_PRESENTED' });
    return [endEntity, ...rest];
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/probe/deadline.js
/** @param outer fires, with a Cause as its reason, when the whole run has to stop. */
function startDeadline(limitMs, outer) {
    const controller = new AbortController();
    const onOuterAbort = () => controller.abort(outer?.reason);
    const timer = setTimeout(() => controller.abort({ kind: 'timeout', limitMs }), limitMs);
    if (outer?.aborted)
        onOuterAbort();
    outer?.addEventListener('abort', onOuterAbort, { once: true });
    return {
        signal: controller.signal,
        cause: () => (controller.signal.aborted ? controller.signal.reason : null),
        stop() {
            clearTimeout(timer);
            outer?.removeEventListener('abort', onOuterAbort);
        },
    };
}

;// CONCATENATED MODULE: ./build/probe/smtp-reply.js
/**
 * RFC 5321 section 4.5.3.1.5 allows a reply line 512 octets and sets no number of lines; 256 full lines are far more
 * than any server has been seen to send, and keep an endless reply from filling the memory.
 */
const MAX_REPLY_BYTES = 128 * 1024;
/** How much of a line that is no reply is kept to show it. */
const MAX_SHOWN_CHARACTERS = 120;
const LF = 0x0a;
const LINE = /^([2-5]\d\d)(?:([ -])(.*))?$/s;
/** Collects one reply after the other, however the bytes are cut. */
class ReplyParser {
    #unfinished = [];
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
        this.#unfinished.push(Buffer.from(rest));
        this.#size += rest.length;
        return this.#size > MAX_REPLY_BYTES
            ? this.#reset({ kind: 'too-long', limitBytes: MAX_REPLY_BYTES })
            : { kind: 'incomplete' };
    }
    /** Lines end in CRLF; a bare LF, which some servers send, ends one as well. */
    #finishLine(end) {
        const line = Buffer.concat([...this.#unfinished, end]).toString('utf8');
        this.#unfinished = [];
        return line.endsWith('\r') ? line.slice(0, -1) : line;
    }
    #reset(result) {
        this.#unfinished = [];
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
                throw new DialogueEnded({ kind: 'malformed-reply', text: result.text });
            if (result.kind === 'too-long')
                throw new DialogueEnded({ kind: 'reply-too-long', limitBytes: result.limitBytes });
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
        const onEnd = () => settle(() => reject(stream.errored ?? new DialogueEnded({ kind: 'connection-closed' })));
        const onError = (error) => settle(() => reject(error));
        stream.on('readable', onReadable).on('end', onEnd).on('close', onEnd).on('error', onError);
        if (stream.destroyed || stream.readableEnded)
            onEnd();
    });
}

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
        throw new DialogueEnded({ kind: 'keyword-not-offered', keyword: 'STARTTLS' });
    }
    expected(220, await conversation.command('STARTTLS'));
    const bytesAfterStarttls = conversation.bytesAfterReply;
    if (bytesAfterStarttls > 0)
        progress.dialogue = { greeting, ehloKeywords, bytesAfterStarttls };
}
function expected(code, reply) {
    if (reply.code === code)
        return reply;
    throw new DialogueEnded({ kind: 'smtp-reply', code: reply.code, text: reply.lines.join('\n') });
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

// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(1314);
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
function hasRoute({ address, port, family }) {
    return new Promise((resolve) => {
        const socket = (0,external_node_dgram_.createSocket)(family === 6 ? 'udp6' : 'udp4');
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
    const started = { at: new Date().toISOString(), ms: performance.now() };
    const deadline = startDeadline(options.limitMs, options.signal);
    const progress = { step: 'connect' };
    const observed = () => ({
        endpoint,
        look,
        startedAt: started.at,
        elapsedMs: Math.round(performance.now() - started.ms),
    });
    // A run that is over opens nothing more, and its signal has fired already.
    const over = deadline.cause();
    if (over !== null) {
        deadline.stop();
        return { ...observed(), outcome: 'interruption', step: progress.step, cause: over };
    }
    let socket = (0,external_node_net_.createConnection)({
        host: endpoint.address,
        port: endpoint.port,
        family: endpoint.family,
    });
    deadline.signal.addEventListener('abort', () => socket.destroy(new Error('the deadline has passed')));
    try {
        await connected(socket);
        const name = options.ehloName ?? defaultEhloName(socket.localAddress ?? '');
        if (mode === 'starttls') {
            const conversation = new Conversation(socket);
            await greet(conversation, progress);
            await ehlo(conversation, progress, name);
            await startTls(conversation, progress);
        }
        progress.step = 'handshake';
        const secured = startHandshake(socket, look.serverName, options.secureContextOf(look.name));
        socket = secured;
        const isStapled = await handshaken(secured);
        const facts = handshakeFacts(secured, look.name, isStapled);
        const afterwards = await smtpOverTls(secured, mode, name, deadline);
        const said = progress.dialogue && { dialogue: progress.dialogue };
        return { ...observed(), outcome: 'handshake', ...facts, ...said, afterwards };
    }
    catch (error) {
        const cut = await withRouteChecked(cutBy(error, progress, deadline), endpoint);
        if (cut.cause.kind === 'smtp-reply' || cut.cause.kind === 'keyword-not-offered')
            await quit(socket);
        return { ...observed(), ...cut, ...(progress.dialogue && { dialogue: progress.dialogue }) };
    }
    finally {
        deadline.stop();
        socket.destroy();
    }
}
/**
 * The dialogue over TLS, up to QUIT. It proves that the handshake holds: in TLS 1.3 a client has finished before the
 * server has, and learns of a refusal with its first read only.
 */
async function smtpOverTls(socket, mode, name, deadline) {
    const progress = { step: 'greeting' };
    try {
        const conversation = new Conversation(socket);
        if (mode === 'implicit')
            await greet(conversation, progress);
        // RFC 3207 section 4.2: the client has to forget what was said before TLS, and SHOULD begin with EHLO.
        await ehlo(conversation, progress, name);
        await quit(socket);
        return { outcome: 'answered', dialogue: progress.dialogue ?? { greeting: '', ehloKeywords: [] } };
    }
    catch (error) {
        const cut = cutBy(error, progress, deadline);
        const isAboutTls = cut.cause.kind === 'tls-alert' || cut.cause.kind === 'tls-error';
        return isAboutTls ? { ...cut, step: 'handshake' } : cut;
    }
}
function cutBy(error, { step }, deadline) {
    return { outcome: 'interruption', step, cause: deadline.cause() ?? causeOf(error) };
}
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
/** Takes leave as RFC 5321 section 4.1.1.10 asks. What comes of it does not matter any more. */
async function quit(socket) {
    if (socket.destroyed)
        return;
    const timer = setTimeout(() => socket.destroy(), QUIT_LIMIT_MS);
    try {
        await new Conversation(socket).command('QUIT');
    }
    catch {
        // The server hung up first.
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build/probe/looks.js


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
    if (isAboutVersions(first.cause)) {
        const obsolete = await look('obsolete-tls');
        return obsolete.outcome === 'handshake' ? [first, obsolete] : [first];
    }
    if (mayBeAboutSize(first.cause)) {
        const small = await look('small-client-hello');
        // The other looks would send the long one again.
        if (small.outcome === 'handshake')
            return [small];
    }
    return [first];
    async function extras(seen) {
        const observations = [];
        for (const name of looks)
            if (isOfUse(name, seen, serverName))
                observations.push(await look(name));
        return observations;
    }
}
/** A look that could only show again what the first one showed is left out. */
function isOfUse(name, { presentedChain }, serverName) {
    if (name === 'without-sni')
        return serverName !== null;
    if (name !== 'rsa' && name !== 'ecdsa')
        return true;
    return new external_node_crypto_.X509Certificate(presentedChain[0]).publicKey.asymmetricKeyType !== (name === 'rsa' ? 'rsa' : 'ec');
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
        return cause.alertNumber === 70 || cause.alertNumber === 40;
    return cause.kind === 'tls-error' && cause.code === 'ERR_SSL_UNSUPPORTED_PROTOCOL';
}
/** Some old servers and middleboxes drop a ClientHello that does not fit one TCP segment. */
function mayBeAboutSize(cause) {
    return cause.kind === 'connection-closed' || cause.kind === 'timeout' || cause.kind === 'system-error';
}

;// CONCATENATED MODULE: ./build/probe/queue.js
/**
 * Runs tasks `concurrency` at a time, in the order given, and never two at once under the same key: mail servers
 * allow one address few connections, and answer the rest with 421.
 */
function queueOf(concurrency) {
    const waiting = [];
    const busy = new Set();
    const startNext = () => {
        while (busy.size < concurrency) {
            const index = waiting.findIndex(({ key }) => !busy.has(key));
            const [next] = index < 0 ? [] : waiting.splice(index, 1);
            if (next === undefined)
                return;
            busy.add(next.key);
            next.start();
        }
    };
    return (key, task) => new Promise((resolve, reject) => {
        const start = () => {
            task()
                .then(resolve, reject)
                .finally(() => {
                busy.delete(key);
                startNext();
            });
        };
        waiting.push({ key, start });
        startNext();
    });
}

// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(1553);
;// CONCATENATED MODULE: ./build/probe/resolve.js


/**
 * Every A and AAAA address of a target, in the resolver's order, each once.
 * @throws the resolver's error (ENOTFOUND, EAI_AGAIN, …) or, when the deadline passes first, the deadline's cause.
 */
async function resolve({ host, port }, redirections, deadline) {
    const redirection = redirections.find((one) => (one.host ?? host) === host && (one.port ?? port) === port);
    const dialledHost = redirection?.toHost ?? host;
    const dialledPort = redirection?.toPort ?? port;
    const family = (0,external_node_net_.isIP)(dialledHost);
    if (family !== 0)
        return [{ address: dialledHost, port: dialledPort, family: family }];
    const found = await Promise.race([(0,external_node_dns_promises_.lookup)(dialledHost, { all: true, verbatim: true }), rejectAt(deadline)]);
    const addresses = new Map(found.map(({ address, family: of }) => [address, of]));
    return [...addresses].map(([address, of]) => ({ address, port: dialledPort, family: of }));
}
function rejectAt({ signal }) {
    return new Promise((_, reject) => {
        if (signal.aborted)
            reject(signal.reason);
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
}

;// CONCATENATED MODULE: ./build/probe/schedule.js







const FIRST_PAUSE_MS = 1000;
/** A prober of targets that keeps to the limits of `options` over all of them: every address of a target is probed. */
function proberOf(options) {
    const inTurn = queueOf(options.concurrency);
    const pause = options.pause ?? pauseOrStop;
    return async (target) => {
        const serverName = (0,external_node_net_.isIP)(target.host) === 0 ? target.host : null;
        const endpoints = await inTurn(target.host, () => resolved(target, { name: 'first', serverName }, options));
        if (!Array.isArray(endpoints))
            return [endpoints];
        const own = { ...options, secureContextOf: options.secureContextsFor(target) };
        const observed = endpoints.map(async (endpoint) => {
            const look = () => inTurn(endpoint.address, () => lookAt(endpoint, target.mode, serverName, options.looks, own));
            let observations = await look();
            for (let retry = 0; retry < options.retries && isTransportFault(observations[0]); retry++) {
                await pause(FIRST_PAUSE_MS * 2 ** retry, options.signal);
                observations = await look();
            }
            return observations;
        });
        return (await Promise.all(observed)).flat();
    };
}
async function resolved(target, look, options) {
    const startedAt = new Date();
    const deadline = startDeadline(options.limitMs, options.signal);
    try {
        return await resolve(target, options.redirections, deadline);
    }
    catch (error) {
        const cut = { outcome: 'interruption', step: 'resolve', cause: deadline.cause() ?? causeOf(error) };
        const elapsedMs = Date.now() - startedAt.getTime();
        return { endpoint: null, look, startedAt: startedAt.toISOString(), elapsedMs, ...cut };
    }
    finally {
        deadline.stop();
    }
}
/** Faults on the way to the server, after which the same question may be answered; never an answer of the server's. */
function isTransportFault(observation) {
    if (observation?.outcome !== 'interruption' || observation.inOtherMode?.works === true)
        return false;
    return ['timeout', 'system-error', 'connection-closed'].includes(observation.cause.kind);
}
async function pauseOrStop(pauseMs, signal) {
    try {
        await (0,promises_.setTimeout)(pauseMs, undefined, signal && { signal });
    }
    catch {
        // The run has to stop; the next try finds that out, and says so.
    }
}

;// CONCATENATED MODULE: ./build/outside.js








/** Where trust starts for these settings. @throws UsageError when a PEM file holds something else. */
function trustAnchorsFor({ trustAnchors, caFile, recording }) {
    if (recording !== null)
        return trustAnchorsOf(recording.anchors, recording.trustAnchors);
    // Both verifiers start from the same list, given in so many words: NODE_EXTRA_CA_CERTS does not widen it.
    const given = trustAnchors === null ? [] : certificatesOf(trustAnchors);
    const own = caFile === null ? [] : certificatesOf(caFile);
    const base = trustAnchors === null
        ? `the Mozilla list in Node.js ${process.version} (${external_node_tls_.rootCertificates.length} certificates)`
        : `${trustAnchors.file} (${given.length} certificates)`;
    const description = caFile === null ? base : `${base} and, as private ones, ${caFile.file} (${own.length})`;
    return trustAnchorsOf({ public: trustAnchors === null ? external_node_tls_.rootCertificates : [], given, private: own }, description);
}
/** The real world for `check`, or in its place a recording: observations, the date, and where trust starts. */
async function outsideOf(settings, anchors, now, signal) {
    const probe = settings.recording === null ? await filesAndNetwork(settings, anchors, signal) : recorded(settings.recording);
    const findPath = pathFinder(anchors, now, settings.profiles[settings.profile].limits);
    return { probe, findPath, trustAnchors: anchors.description, now };
}
async function filesAndNetwork(settings, anchors, signal) {
    const clientCertificate = settings.looks.includes('client-certificate') ? await newClientCertificate() : null;
    const publicContexts = secureContexts(anchors.publicPem, clientCertificate);
    const allContexts = secureContexts(anchors.pem, clientCertificate);
    const secureContextsFor = ({ profile = settings.profile }) => settings.profiles[profile].limits.acceptPrivateAnchors ? allContexts : publicContexts;
    const readings = await readFiles(settings.targets, {
        password: passwordFrom(settings.pkcs12PasswordVariable),
        workingDirectory: process.cwd(),
        secureContextFor: (target) => secureContextsFor(target)('first'),
    });
    const probe = proberOf({ ...settings, secureContextsFor, signal });
    return async (target) => {
        const reading = readings.get(target);
        return reading === undefined ? probe(target) : [reading];
    };
}
function passwordFrom(variable) {
    const value = variable === null ? '' : process.env[variable];
    if (value === undefined)
        throw new usage_error/* UsageError */.eb(`the environment has no variable "${variable}": expected it to hold the PKCS#12 password`);
    return { value, variable };
}
function recorded({ seen }) {
    const observations = new Map(seen.map((one) => [one.target, one.observations]));
    return async (target) => observations.get(target) ?? [];
}
/** Self-signed, like nobody's: a server that minds strangers' certificates minds this one. */
async function newClientCertificate() {
    const { daysFrom, issueEndEntity, newKeys } = await Promise.all(/* import() */[__webpack_require__.e(542), __webpack_require__.e(400)]).then(__webpack_require__.bind(__webpack_require__, 8400));
    const keys = await newKeys();
    const today = new Date();
    const endEntity = { host: 'smtp-cert-check.invalid', notBefore: daysFrom(today, -1), notAfter: daysFrom(today, 1) };
    return { privateKeyPem: keys.privateKeyPem, certificatePem: issueEndEntity(endEntity, keys) };
}
function certificatesOf({ file, text }) {
    const refuse = (reason, expected) => {
        throw new usage_error/* UsageError */.eb(`cannot use "${file}": ${reason}; expected ${expected}`);
    };
    const pems = (() => {
        try {
            return splitPem(text);
        }
        catch (error) {
            return refuse(error.message, 'certificates in PEM form');
        }
    })();
    // An intermediate certificate that is trusted for itself would hide that the server does not send it.
    const other = pems.map((pem) => (0,pki_certificate/* certificateOf */.tq)(pem)).find(({ isSelfIssued }) => !isSelfIssued);
    if (other !== undefined)
        refuse(`"${other.name}" was issued by "${other.issuer}" and is no root`, 'root certificates alone');
    return pems;
}

// EXTERNAL MODULE: ./build/recording.js
var recording = __webpack_require__(9456);
// EXTERNAL MODULE: ./build/report/index.js + 2 modules
var build_report = __webpack_require__(9409);
// EXTERNAL MODULE: ./build/rules/index.js + 55 modules
var rules = __webpack_require__(3951);
;// CONCATENATED MODULE: ./build/run.js








/**
 * Checks every target of the settings. When a signal comes or the time for the whole run is over, what is left becomes
 * inconclusive; nothing is lost.
 * @param onProbed told of each target's observations as they come in.
 */
async function run(settings, onProbed) {
    const now = settings.now ?? (settings.recording === null ? new Date() : new Date(settings.recording.judgedAt));
    const stop = new AbortController();
    // Every open connection listens; Node.js 20 takes more than ten listeners for a leak.
    (0,external_node_events_.setMaxListeners)(0, stop.signal);
    const onSignal = () => stop.abort({ kind: 'aborted' });
    const { totalLimitMs } = settings;
    const timer = setTimeout(() => stop.abort({ kind: 'run-timeout', limitMs: totalLimitMs }), totalLimitMs);
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    try {
        const anchors = trustAnchorsFor(settings);
        const outside = await outsideOf(settings, anchors, now, stop.signal);
        const probe = async (target) => {
            const observations = await outside.probe(target);
            onProbed?.(observations);
            return observations;
        };
        const report = await check(settings.targets, rules/* rules */.a, settings, { ...outside, probe });
        if (settings.recordFile !== null) {
            const chains = report.targets
                .flatMap((target) => target.observations)
                .flatMap((one) => (one.outcome === 'interruption' ? [] : [one.presentedChain]));
            (0,external_node_fs_.writeFileSync)(settings.recordFile, (0,recording/* renderRecording */.C)(report, settings.judgedBy, anchorsOfUse(anchors, chains)));
        }
        return report;
    }
    finally {
        clearTimeout(timer);
        process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    }
}
/** Writes the report to every file asked for; what goes to standard output is left to the caller. */
function writeReports(report, outputs) {
    for (const { format, file } of outputs)
        if (file !== null)
            (0,external_node_fs_.writeFileSync)(file, build_report/* renderers */.Z[format](report));
}


/***/ }),

/***/ 2228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Gu: () => (/* binding */ readTextFile),
/* harmony export */   vW: () => (/* binding */ readTargetsFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6025);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3577);




/**
 * The targets of a file, each with its line: a plain list, or YAML where the name ends in .yml or .yaml.
 * @throws UsageError when the file cannot be read or a line of it cannot be understood.
 */
async function readTargetsFile(file) {
    const text = readTextFile(file, 'a file of targets');
    const targets = ['.yml', '.yaml'].includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(file).toLowerCase())
        ? (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(778)]).then(__webpack_require__.bind(__webpack_require__, 8778))).parseYamlList(text, file)
        : (0,_list_js__WEBPACK_IMPORTED_MODULE_2__/* .parseList */ .E1)(text, file, true);
    if (targets.length === 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${file}: no target in the file: expected one HOST[:PORT] a line`);
    return targets;
}
/** @throws UsageError that says which file was wanted for what. */
function readTextFile(file, purpose) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`cannot read "${file}": ${reasonOf(error)}; expected ${purpose}`);
    }
}
const REASONS = {
    ENOENT: 'there is no such file or folder',
    EISDIR: 'it is a folder',
    EACCES: 'this user may not',
    ENOTDIR: 'a part of the path is no folder',
};
/** What the file system has against it, in words. */
function reasonOf(error) {
    const { code = 'unknown' } = error;
    return REASONS[code] ?? code;
}


/***/ }),

/***/ 6025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   YT: () => (/* binding */ targetWith),
/* harmony export */   yA: () => (/* binding */ uniqueTargets)
/* harmony export */ });
/* harmony import */ var _file_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6503);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3577);



/**
 * A list of targets, one a line: `TARGET [key=value …] [# comment]`. The only key is `profile`.
 * @param file where the lines come from, for errors; kept in the targets when it is a file of the repository.
 * @throws UsageError with file and line.
 */
function parseList(text, file, isFile) {
    const lines = text.split(/\r\n|\r|\n/).flatMap((content, index) => {
        const [first, ...options] = content
            .replace(/^\uFEFF/, '')
            .replace(/(^|\s)#.*$/, '')
            .trim()
            .split(/\s+/);
        return first === undefined || first === '' ? [] : [{ first, options, location: { file, line: index + 1 } }];
    });
    return (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readAll */ .yw)(lines, ({ first, options, location }) => targetWith(first, options.map(keyAndValue), isFile ? location : undefined), ({ location }) => location);
}
/** One target and its options, as a list or a YAML file gives them. */
function targetWith(text, options, writtenAt) {
    if ((0,_file_target_js__WEBPACK_IMPORTED_MODULE_0__/* .isFileTarget */ .uD)(text))
        return (0,_file_target_js__WEBPACK_IMPORTED_MODULE_0__/* .fileTarget */ .aJ)(text, options, writtenAt);
    const target = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTarget */ .hu)(text);
    if (options.length > 1)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('the same option stands twice: expected profile once');
    for (const [key, value] of options) {
        if (key !== 'profile')
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`unknown option "${key}": expected profile`);
        if (value !== 'gmail' && value !== 'strict') {
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`cannot read profile "${value}": expected gmail or strict`);
        }
    }
    const profile = options.at(-1)?.[1];
    return { ...target, ...(profile && { profile }), ...(writtenAt && { writtenAt }) };
}
function keyAndValue(option) {
    const at = option.indexOf('=');
    if (at < 1)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`cannot read "${option}": expected one target a line, and behind it nothing but profile=gmail or profile=strict`);
    return [option.slice(0, at), option.slice(at + 1)];
}
/**
 * All targets of the run, as given.
 * @throws UsageError when there is none or when one is listed twice.
 */
function uniqueTargets(targets) {
    if (targets.length === 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('no target given: expected at least one HOST[:PORT], listed or in a targets-file');
    const known = new Map();
    const add = (target) => {
        const key = target.file ?? `${target.host.includes(':') ? `[${target.host}]` : target.host}:${target.port}`;
        const first = known.get(key);
        if (first === undefined)
            return known.set(key, target);
        const { writtenAt } = first;
        const where = writtenAt === undefined ? '' : ` at ${writtenAt.file}:${writtenAt.line}`;
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`target "${key}" is listed already${where}: expected each host and port once`);
    };
    (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readAll */ .yw)(targets, add, ({ writtenAt }) => writtenAt ?? null);
    return targets;
}


/***/ })

};
