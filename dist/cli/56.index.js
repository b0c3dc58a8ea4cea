export const id = 56;
export const ids = [56];
export const modules = {

/***/ 6497:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

/**
 * The list of public suffixes, loaded when it is first asked for: it takes as long to build as all the rest of a run on one host,
 * and most certificates name no wildcard. An import would build it at the start, and only CommonJS can load it without
 * making whoever asks wait.
 */
exports.b = () => __webpack_require__(935);


/***/ }),

/***/ 5147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ firstStepOf),
/* harmony export */   V: () => (/* binding */ bySoftware)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5047);

/** More hosts than this are told to do the same. */
const MAX_HOSTS_WRITTEN_OUT = 3;
/** One block for each software, in which every host has commands of its own; what is the same for all is there once. */
function bySoftware(blocks) {
    const groups = new Map();
    for (const block of blocks) {
        const known = groups.get(block.server);
        if (known === undefined)
            groups.set(block.server, [block]);
        else
            known.push(block);
    }
    return [...groups.values()].map(joined);
}
function joined(blocks) {
    const [first] = blocks;
    const hostsByScript = new Map();
    for (const { hosts, lines } of blocks) {
        const script = lines.join('\n');
        const known = hostsByScript.get(script) ?? new Set();
        for (const host of hosts)
            known.add(host);
        hostsByScript.set(script, known);
    }
    const hosts = [...new Set(blocks.flatMap((block) => block.hosts))];
    if (hostsByScript.size === 1)
        return { ...first, hosts };
    const written = [...hostsByScript].slice(0, MAX_HOSTS_WRITTEN_OUT);
    const leftCount = hosts.length - new Set(written.flatMap(([, own]) => [...own])).size;
    return {
        ...first,
        hosts,
        lines: [
            ...written.flatMap(([script, own]) => [`# on ${namesOf([...own])}`, ...script.split('\n')]),
            ...(leftCount === 0
                ? []
                : [`# on the other ${leftCount === 1 ? 'host' : `${leftCount} hosts`}: the same, each with its own name`]),
        ],
    };
}
/** What is no host name is not let into a command, and has the commands of the example host. */
function namesOf(hosts) {
    const names = hosts.filter(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .isDnsName */ .rM);
    return names.length === 0 ? 'the others' : names.join(', ');
}
/** What to do first: the first command, or what has to be written into which file before it. Not escaped. */
function firstStepOf({ lines }) {
    const [first = '', ...others] = lines;
    if (!first.startsWith('# in ')) {
        const command = lines.find((line) => !line.startsWith('#'))?.replace(/ # .*/, '');
        // Whoever does not know the software has nothing to copy.
        return command === undefined || /^systemctl \w+ NAME\b/.test(command) ? null : command;
    }
    const end = others.findIndex((line) => !line.startsWith('#   '));
    const written = (end < 0 ? others : others.slice(0, end)).map((line) => line.replace(/^# +/, ''));
    return [first.replace('# ', ''), ...written].join(' ');
}


/***/ }),

/***/ 5047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ commandsFor),
/* harmony export */   Oo: () => (/* binding */ EXAMPLE_HOST),
/* harmony export */   rM: () => (/* binding */ isDnsName)
/* harmony export */ });
/* harmony import */ var _servers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);

/** Which commands fix what, and how a dialogue tells the software that presented it. Pure. */
/** Steps that change how the server behaves; the others fix a certificate. */
const SETTINGS = ['auth-over-tls', 'modern-tls', 'no-client-certificates'];
/** Stands in commands for a host that is not known. */
const EXAMPLE_HOST = 'mail.example.com';
/** The lines that fix a rule's finding, for one kind of software or, with null, for any; none where nothing is known. */
function commandsFor({ fix }, software, host = EXAMPLE_HOST) {
    const own = (software === null ? undefined : _servers_js__WEBPACK_IMPORTED_MODULE_0__/* .servers */ .b0.get(software)?.commands) ?? {};
    const linesOf = (step) => {
        const known = own[step] ?? _servers_js__WEBPACK_IMPORTED_MODULE_0__/* .general */ .ju[step];
        if (known !== undefined)
            return known;
        const certbot = { issue: 'certonly --cert-name {host} -d {host}', renew: 'renew --cert-name {host}' }[step];
        return certbot === undefined
            ? []
            : [`certbot ${certbot} --deploy-hook '${hookOf(own.load ?? _servers_js__WEBPACK_IMPORTED_MODULE_0__/* .general */ .ju.load ?? [])}'`];
    };
    const lines = fix.map(linesOf);
    // A reload alone does not fix a setting that is not known.
    const isKnown = fix.every((step, index) => !SETTINGS.includes(step) || (lines[index] ?? []).length > 0);
    const name = isDnsName(host) ? host : EXAMPLE_HOST;
    return isKnown
        ? [...new Set(lines.flat())].map((line) => line.replaceAll('{live}', '/etc/letsencrypt/live/{host}').replaceAll('{host}', name))
        : [];
}
/** certbot tells its hooks the folder, in $RENEWED_LINEAGE. */
function hookOf(load) {
    return load
        .filter((command) => !command.startsWith('#'))
        .map((command) => command.replace(/ # .*/, '').replaceAll('{live}', '$RENEWED_LINEAGE'))
        .join(' && ');
}
/** An address has no certificate of certbot's, and nothing else is let into a command line. */
function isDnsName(host) {
    return /^[a-z0-9.-]+$/.test(host) && /[a-z]/.test(host);
}


/***/ }),

/***/ 56:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pg: () => (/* binding */ explanationOf),
  Iw: () => (/* binding */ explanationOfFinding),
  Ce: () => (/* binding */ explanationsOf),
  r5: () => (/* binding */ helpUriOf),
  WD: () => (/* binding */ labels)
});

// EXTERNAL MODULE: ./build/model/target.js
var model_target = __webpack_require__(677);
// EXTERNAL MODULE: ./build/rules/index.js + 69 modules
var rules = __webpack_require__(9057);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: ./build/advice/command-blocks.js
var command_blocks = __webpack_require__(5147);
// EXTERNAL MODULE: ./build/advice/commands.js
var advice_commands = __webpack_require__(5047);
// EXTERNAL MODULE: ./build/pki/public-suffix.js
var public_suffix = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/providers.js
var providers = __webpack_require__(2566);
;// CONCATENATED MODULE: ./build/advice/hosters.js



/**
 * Whether the server is likely to be a hoster's, so that who reads the report cannot run commands on it: its name says
 * so, or its certificate is for hosts of another domain alone.
 */
function isHosters({ target, findings }) {
    const host = (0,model_target/* hostOf */.w4)(target);
    if (host === null)
        return false;
    if ((0,providers/* isProviders */.r)(host))
        return true;
    return findings.some(({ ruleId, evidence: { presentedIdentifiers: names } }) => {
        if (ruleId !== 'certificate-host-mismatch' || !Array.isArray(names) || names.length === 0)
            return false;
        return names.every((name) => typeof name === 'string' && isOfAnotherDomain(name, host));
    });
}
function isOfAnotherDomain(name, host) {
    return /[a-z]/i.test(name) && name.includes('.') && !(0,public_suffix/* isUnderOneDomain */.N)(name.replace(/^\*\./, ''), host);
}

// EXTERNAL MODULE: ./build/advice/servers.js
var servers = __webpack_require__(1109);
// EXTERNAL MODULE: ./build/rule/show-by.js
var show_by = __webpack_require__(7174);
;// CONCATENATED MODULE: ./build/advice/show-by.js



/**
 * One line that shows the same with a tool everybody has; null for a file, and for what no connection shows. Where a
 * server speaks in clear, `openssl s_client` shows nothing of it, and the line is one of nc.
 */
function reproduction(target, endpoint, showBy) {
    if (target.kind !== 'service' || showBy === null)
        return null;
    const { host, port, mode } = target;
    const at = endpoint ?? { address: host, port };
    if (showBy.kind === 'in-clear' && mode === 'starttls')
        return inClear(at, showBy.says);
    const { before = '', options, says, shows } = showBy.kind === 'in-clear' ? show_by/* plainHandshake */.oN : showBy;
    const isIp = host.includes(':') || /^[\d.]+$/.test(host);
    const words = [
        `openssl s_client -connect ${(0,model_target/* hostAndPort */.PG)(at.address, at.port)}`,
        ...(mode === 'starttls' ? ['-starttls smtp'] : []),
        ...(options?.includes('-noservername') ? [] : [isIp ? '-noservername' : `-servername ${host}`]),
        `${isIp ? '-verify_ip' : '-verify_hostname'} ${host}`,
        '-showcerts',
        ...(options === undefined ? [] : [options]),
    ];
    const line = says === undefined ? `${words.join(' ')} </dev/null` : `${says} | ${words.join(' ')}`;
    return shows === undefined
        ? `${before}${line}`
        : `${line} 2>/dev/null | ${READ_ALL} | grep -E -A1 'Subject:|${shows}'`;
}
/** The line as documentation has it; null where no connection shows the fault. */
function exampleOf({ showBy }) {
    const host = advice_commands/* EXAMPLE_HOST */.Oo;
    return reproduction({ kind: 'service', host, port: 587, mode: 'starttls', referenceIdentifiers: [host] }, null, showBy);
}
/** Every certificate of a PEM text in words; `openssl x509` reads the first one only. */
const READ_ALL = 'openssl crl2pkcs7 -nocrl -certfile /dev/stdin | openssl pkcs7 -noout -print_certs -text';
function inClear({ address, port }, lines) {
    const says = lines.map((line) => `sleep 2; printf '${line}\\r\\n'`).join('; ');
    // Without -w it would wait for a server that does not hang up.
    return `(${says}; sleep 2) | nc -w 5 ${address} ${port}`;
}

// EXTERNAL MODULE: ./build/model/observation.js
var observation = __webpack_require__(2364);
;// CONCATENATED MODULE: ./build/advice/software.js


/** The software that all of these dialogues show; null: none is recognised, or not one alone. */
function softwareOf(dialogues) {
    const shown = new Set(dialogues.flatMap(shownBy));
    const [only] = shown;
    return shown.size === 1 && only !== undefined ? only : null;
}
function shownBy({ greeting, ehloKeywords }) {
    // A host may well be called postfix.example.com.
    const words = greeting
        .split(/\s+/)
        .filter((word) => !/.\.[a-z]/i.test(word))
        .join(' ');
    const isShown = (server) => server.greeting?.test(words) || ehloKeywords.some((keyword) => server.keyword?.test(keyword));
    return [...servers/* servers */.b0].flatMap(([software, server]) => (isShown(server) ? [software] : []));
}
/** What runs at an endpoint of a target (null: at all of them), and whether the user said so. */
function advised({ target, observations }, endpoint) {
    if (target.server !== undefined && (0,servers/* isMailServerSoftware */.kp)(target.server)) {
        return { software: target.server, isNamed: true };
    }
    const there = observations
        .filter(observation/* isProbed */.Po)
        .filter((one) => endpoint === null || one.endpoint?.address === endpoint.address);
    const dialogues = there.flatMap((one) => [
        ...(one.dialogue ? [one.dialogue] : []),
        ...(one.outcome === 'handshake' && one.afterwards.outcome === 'answered' ? [one.afterwards.dialogue] : []),
    ]);
    return { software: softwareOf(dialogues), isNamed: false };
}

;// CONCATENATED MODULE: ./build/advice/explanation.js









const labels = {
    title: 'Rule',
    why: 'Why',
    seenAs: 'Seen',
    fix: 'Fix',
    commands: 'Run',
    showBy: 'Try',
    sources: 'Sources',
    helpUri: 'More',
};
function helpUriOf(ruleId) {
    return `${version/* repositoryUrl */.E}/blob/main/docs/rules.md#${ruleId}`;
}
/** A rule explained as such, with the commands of every server and an example host. */
function explanationOf(rule) {
    const commands = [...servers/* servers */.b0].map(([software, { title, shell }]) => ({
        server: title,
        hosts: [],
        isOfHoster: false,
        shell,
        lines: (0,advice_commands/* commandsFor */.Au)(rule, software),
    }));
    const any = {
        server: 'Any other',
        hosts: [],
        isOfHoster: false,
        shell: 'sh',
        lines: (0,advice_commands/* commandsFor */.Au)(rule, null),
    };
    return { ...saidOf(rule), commands: [...commands, any].filter(isOfUse), showBy: exampleOf(rule) };
}
/** A finding explained: its rule, with the commands for the server it was found at. */
function explanationOfFinding({ ruleId, endpoint }, seen) {
    const rule = (0,rules/* ruleOf */.Y)(ruleId);
    return {
        ...saidOf(rule),
        commands: [blockFor(rule, endpoint, seen)].filter(isOfUse),
        showBy: reproduction(seen.target, endpoint, rule.showBy),
    };
}
/**
 * Once for each rule that found something: shown by the first target it found it at, with one block of commands for each
 * software, whose hosts have each its own name in them.
 */
function explanationsOf(targets) {
    const byRule = new Map();
    for (const seen of targets) {
        for (const finding of seen.findings) {
            const explanation = explanationOfFinding(finding, seen);
            const known = byRule.get(finding.ruleId);
            if (known === undefined)
                byRule.set(finding.ruleId, [explanation]);
            else
                known.push(explanation);
        }
    }
    return [...byRule.values()].map((all) => ({
        ...all[0],
        commands: (0,command_blocks/* bySoftware */.V)(all.flatMap(({ commands }) => commands)),
    }));
}
function blockFor(rule, endpoint, seen) {
    const { software, isNamed } = advised(seen, endpoint);
    const host = (0,model_target/* hostOf */.w4)(seen.target);
    const server = software === null ? undefined : servers/* servers */.b0.get(software);
    const title = server === undefined
        ? `any mail server; explain ${rule.id} has the commands of each`
        : `${server.title}${isNamed ? '' : ', as the greeting says'}`;
    const isOfHoster = isHosters(seen);
    return {
        isOfHoster,
        server: isOfHoster ? `if the server is yours (else its operator has to fix it): ${title}` : title,
        hosts: [host ?? (0,model_target/* targetKeyOf */.IY)(seen.target)],
        shell: server?.shell ?? 'sh',
        lines: (0,advice_commands/* commandsFor */.Au)(rule, software, host ?? undefined),
    };
}
function saidOf({ id, title, rationale, seenAs, remediation, citations }) {
    return {
        ruleId: id,
        title: `${title}.`,
        why: rationale,
        seenAs: seenAs.map(([who, words]) => `${who}: "${words}"`),
        fix: remediation,
        sources: citations,
        helpUri: helpUriOf(id),
    };
}
function isOfUse({ lines }) {
    return lines.length > 0;
}


/***/ }),

/***/ 3437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ signatureAlgorithmOf),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   J2: () => (/* binding */ COMPRESSED_POINT),
/* harmony export */   mW: () => (/* binding */ remarkOnPublicKey),
/* harmony export */   q3: () => (/* binding */ publicKeyInfoOf)
/* harmony export */ });
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1824);
/* harmony import */ var _der_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(263);


/** RFC 3279, RFC 4055, RFC 5758, RFC 8410. RSASSA-PSS carries its hash in its parameters. */
const SIGNATURE_HASHES = {
    '1.2.840.113549.1.1.2': 'MD2',
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
const PKCS1 = '1.2.840.113549.1.1.';
const ECDSA = '1.2.840.10045.4.';
const HASHES = {
    '1.3.14.3.2.26': 'SHA-1',
    '2.16.840.1.101.3.4.2.4': 'SHA-224',
    '2.16.840.1.101.3.4.2.1': 'SHA-256',
    '2.16.840.1.101.3.4.2.2': 'SHA-384',
    '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const NULL = '0500';
/** @throws Error when it is malformed, whatever its parameters are for. */
function algorithmOf(node) {
    const [identifier, parameters, ...more] = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(node);
    if (identifier === undefined)
        throw new Error('an algorithm is empty');
    if (more.length > 0)
        throw new Error('an algorithm has more than one set of parameters');
    if (parameters !== undefined)
        (0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .requireSoundValue */ .IX)(parameters);
    return { oid: (0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(identifier, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.OID)), parameters };
}
function signatureAlgorithmOf({ oid, parameters }, remarks) {
    if (oid === RSASSA_PSS)
        return { oid, hash: pssHashOf(parameters, remarks) };
    const written = hexOf(parameters);
    // RFC 4055 section 5 has NULL, RFC 5758 section 3.2 and RFC 8410 section 3 have nothing.
    const isPkcs1 = oid.startsWith(PKCS1);
    const required = isPkcs1 ? NULL : undefined;
    const isLenient = (isPkcs1 || oid.startsWith(ECDSA)) && (written ?? NULL) === NULL;
    if (oid in SIGNATURE_HASHES && written !== required) {
        if (isLenient)
            remarks.questionable.push(`a signature algorithm ${written ? 'with' : 'without'} NULL as its parameters (no verifier is known to mind)`);
        else
            remarks.unverifiable.push('parameters of the signature algorithm that its standard does not have');
    }
    return { oid, hash: SIGNATURE_HASHES[oid] ?? 'unknown' };
}
/** The parameters that BoringSSL, Go and the Baseline Requirements (section 7.1.3.2.1) take, by their octets. */
const PSS_SETS = [
    { hash: 'SHA-256', oid: '0609608648016503040201', saltOctets: 32 },
    { hash: 'SHA-384', oid: '0609608648016503040202', saltOctets: 48 },
    { hash: 'SHA-512', oid: '0609608648016503040203', saltOctets: 64 },
];
const MGF1 = '06092a864886f70d010108';
/** trailerField [3] with its default, which DER leaves out. */
const WRITTEN_TRAILER = 'a303020101';
function pssHashOf(parameters, remarks) {
    const fields = parameters === undefined ? [] : (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(parameters);
    const hex = fields.map(({ octets }) => octets.toString('hex')).join('');
    const withoutTrailer = hex.endsWith(WRITTEN_TRAILER) ? hex.slice(0, -WRITTEN_TRAILER.length) : hex;
    const known = PSS_SETS.find((set) => pssEncodingsOf(set).includes(withoutTrailer));
    if (known !== undefined) {
        if (hex !== withoutTrailer)
            remarks.questionable.push('a trailer field that DER leaves out (no verifier is known to mind)');
        return known.hash;
    }
    // RFC 4055 section 3.1: hashAlgorithm [0] defaults to SHA-1, saltLength [2] to 20.
    const hashField = fields.find((field) => (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .isContext */ .aE)(field, 0));
    const identifier = hashField && (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyChildOf */ .ib)(hashField))[0];
    const hash = identifier === undefined ? 'SHA-1' : (HASHES[(0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)(identifier)] ?? 'unknown');
    const saltField = fields.find((field) => (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .isContext */ .aE)(field, 2));
    const saltOctets = saltField === undefined ? 20 : Number.parseInt((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyChildOf */ .ib)(saltField).content.toString('hex'), 16);
    const required = PSS_SETS.find((set) => set.hash === hash)?.saltOctets;
    const seen = `a signature by RSASSA-PSS with ${hash} and a salt of ${saltOctets} octets`;
    remarks.unverifiable.push(required === undefined || saltOctets === required
        ? `${seen}, its parameters not those that verifiers take`
        : `${seen}, ${required} required`);
    return hash;
}
/** The hash and that of MGF1, each with NULL or without. */
function pssEncodingsOf({ oid, saltOctets }) {
    const identifiers = [NULL, ''].map((end) => withLength('30', oid + end));
    return identifiers.flatMap((hash) => identifiers.map((mgfHash) => withLength('a0', hash) +
        withLength('a1', withLength('30', MGF1 + mgfHash)) +
        `a2030201${saltOctets.toString(16)}`));
}
/** The contents here are shorter than 128 octets. */
function withLength(tag, content) {
    return tag + (content.length / 2).toString(16).padStart(2, '0') + content;
}
const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS_KEY = RSASSA_PSS;
const EC = '1.2.840.10045.2.1';
const COMPRESSED_POINT = 'an EC key that is a compressed point';
/** BoringSSL's OPENSSL_RSA_MAX_MODULUS_BITS. */
const MAX_MODULUS_BITS = 16_384;
/** @throws Error when it is malformed, whatever its key is. */
function publicKeyInfoOf(node) {
    const [algorithm, key, ...more] = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(node);
    if (algorithm === undefined || more.length > 0)
        throw new Error('a public key has not an algorithm and a key');
    const bits = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(key, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.BIT_STRING);
    (0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .bitsOf */ .e4)(bits);
    return { algorithm: algorithmOf(algorithm), key: bits };
}
/** What BoringSSL refuses in a public key's encoding, and in the numbers of an RSA key. */
function remarkOnPublicKey({ algorithm: { oid, parameters }, key }, remarks) {
    try {
        const octets = (0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeOctetsOf */ .fl)(key);
        if (oid === RSA && hexOf(parameters) !== NULL)
            throw new Error('an RSA key without NULL as its parameters');
        if (oid === EC && parameters === undefined)
            throw new Error('an EC key without a curve');
        // RFC 5480 section 2.1.1: "specifiedCurve … MUST NOT be used"; none of OpenSSL, BoringSSL, GnuTLS and Go takes it.
        if (oid === EC && !(0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .isType */ .Xj)(parameters, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.OID))
            throw new Error('an EC key whose curve is not one with a name');
        if (oid === EC && isCompressedPoint(octets))
            remarks.disputed.push(COMPRESSED_POINT);
        if (oid === RSA || oid === RSA_PSS_KEY)
            requireSoundRsaKey(octets);
    }
    catch (error) {
        remarks.refused.push(error.message);
    }
}
/** RFC 5480 section 2.2: 02 or 03, then one coordinate. */
function isCompressedPoint([form]) {
    return form === 2 || form === 3;
}
/** The whole of a value; undefined where there is none. */
function hexOf(value) {
    return value?.octets.toString('hex');
}
function requireSoundRsaKey(octets) {
    const numbers = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D4)(octets)).map((one) => (0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .integerOf */ .cP)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(one, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.INTEGER)));
    const [modulus, exponent, ...rest] = numbers;
    if (modulus === undefined || exponent === undefined || rest.length > 0)
        throw new Error('an RSA key that is not two numbers');
    if ((0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isNegative */ .cI)(modulus) || !isOdd(modulus))
        throw new Error('an RSA key whose modulus is negative or even');
    if ((0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isNegative */ .cI)(exponent) || !isOdd(exponent) || exponent.toString('hex') === '01')
        throw new Error('an RSA key whose exponent is not an odd number from 3 on');
    const bits = BigInt(`0x${modulus.toString('hex')}`).toString(2).length;
    if (bits > MAX_MODULUS_BITS)
        throw new Error(`an RSA key of ${bits} bits, ${MAX_MODULUS_BITS} at most`);
}
function isOdd(integer) {
    return ((integer.at(-1) ?? 0) & 1) === 1;
}


/***/ }),

/***/ 7958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ publicCaLimits),
/* harmony export */   Wq: () => (/* binding */ letsEncryptLifetimes),
/* harmony export */   Yh: () => (/* binding */ isAcmeIssuer),
/* harmony export */   x: () => (/* binding */ limitOn)
/* harmony export */ });
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


/***/ }),

/***/ 9812:
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
// EXTERNAL MODULE: ./build/pki/der.js
var pki_der = __webpack_require__(1824);
// EXTERNAL MODULE: ./build/pki/der-values.js
var der_values = __webpack_require__(263);
// EXTERNAL MODULE: ./build/pki/algorithms.js
var algorithms = __webpack_require__(3437);
// EXTERNAL MODULE: ./build/pki/identifiers.js
var identifiers = __webpack_require__(1471);
// EXTERNAL MODULE: ./build/pki/names.js
var pki_names = __webpack_require__(4279);
// EXTERNAL MODULE: ./build/pki/remarks.js
var pki_remarks = __webpack_require__(4318);
;// CONCATENATED MODULE: ./build/pki/alternative-names.js




/** DER -> the names of the extensions subjectAltName and issuerAltName. */
/** @throws Error when a name is malformed in a way that BoringSSL refuses. */
function subjectAltNamesOf(value, remarks) {
    const names = (0,pki_der/* fieldsOf */.Pf)((0,pki_der/* decode */.D4)(value)).map((one) => (0,pki_names/* generalNameOf */.FE)(one, remarks));
    remarkOnAddresses(names, remarks);
    remarkOnUnread('subjectAltName', names, remarks);
    return names;
}
/** Nothing depends on the issuer's names, but GnuTLS reads them as it loads a certificate. */
function remarkOnIssuerAltName(value, remarks) {
    try {
        const names = (0,pki_der/* fieldsOf */.Pf)((0,pki_der/* decode */.D4)(value)).map((one) => (0,pki_names/* generalNameOf */.FE)(one, (0,pki_remarks/* noRemarks */.j)()));
        remarkOnUnread('issuerAltName', names, remarks);
    }
    catch {
        remarks.questionable.push('an issuerAltName that cannot be decoded (GnuTLS refuses it)');
    }
}
/** Forms that GnuTLS 3.7.9 cannot decode. */
const UNDECODED = ['x400Address', 'ediPartyName'];
/** Forms of which it refuses one without content. */
const WITH_CONTENT = ['dNSName', 'rfc822Name', 'uniformResourceIdentifier', 'iPAddress'];
function remarkOnUnread(extension, names, remarks) {
    for (const { form, text, octets } of names) {
        if (UNDECODED.includes(form))
            remarks.questionable.push(`a ${form} in its ${extension} (GnuTLS refuses it)`);
        if (WITH_CONTENT.includes(form) && text === '' && octets.length === 0)
            remarks.questionable.push(`an empty ${form} in its ${extension} (GnuTLS refuses it)`);
    }
}
/** RFC 5280 section 4.2.1.6: four octets or sixteen. */
function remarkOnAddresses(names, remarks) {
    for (const { form, octets } of names) {
        if (form !== 'iPAddress' || octets.length === 4 || octets.length === 16)
            continue;
        remarks.refused.push(`an address of ${octets.length} octets, 4 or 16 required`);
    }
}
function presentedIdentifiersOf(names) {
    return names.flatMap(({ form, text, octets }) => {
        if (form === 'dNSName')
            return [{ kind: 'DNS-ID', value: text }];
        return form === 'iPAddress' ? [{ kind: 'IP-ID', value: ipTextOf(octets) }] : [];
    });
}
function ipTextOf(bytes) {
    if (bytes.length === 4)
        return bytes.join('.');
    if (bytes.length !== 16)
        return bytes.toString('hex');
    const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
    return (0,identifiers/* canonicalIp */.IZ)(groups.join(':'));
}

;// CONCATENATED MODULE: ./build/pki/distribution-points.js




/**
 * RFC 5280 section 4.2.1.13. Nobody here fetches revocation lists, but BoringSSL and OpenSSL decode where they are before they
 * use a certificate. @throws Error where they cannot.
 */
function requireDistributionPoints(value) {
    for (const point of (0,pki_der/* fieldsOf */.Pf)(value)) {
        const [name, reasons, issuers] = (0,pki_der/* optionalFieldsOf */.Tb)((0,pki_der/* fieldsOf */.Pf)(point), 3);
        if (name !== undefined)
            requireName((0,pki_der/* onlyChildOf */.ib)(name));
        if (reasons !== undefined)
            (0,der_values/* bitsOf */.e4)(reasons);
        if (issuers !== undefined)
            (0,pki_names/* generalNamesOf */.yA)(issuers, (0,pki_remarks/* noRemarks */.j)());
    }
}
/** fullName [0], or nameRelativeToCRLIssuer [1]. */
function requireName(node) {
    if ((0,pki_der/* isContext */.aE)(node, 0))
        (0,pki_names/* generalNamesOf */.yA)(node, (0,pki_remarks/* noRemarks */.j)());
    else if ((0,pki_der/* isContext */.aE)(node, 1))
        (0,pki_names/* requireRelativeName */.p9)((0,pki_der/* childrenOf */.LU)(node));
    else
        throw new Error('a distribution point has a name of no known kind');
}

;// CONCATENATED MODULE: ./build/pki/information-access.js


const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';
/** A URI among the names of section 4.2.1.6. */
const URI = 6;
const WRITTEN_URI = 0x80 + URI;
/**
 * Where the issuer's certificate can be fetched (RFC 5280 section 4.2.2.1). No verifier needs it, but Go reads no certificate in
 * which a way of access, or a URI, is malformed; Chromium's verifier minds any other address too, and octets behind them.
 */
function issuerUrlsIn(value, remarks) {
    if (value === null)
        return [];
    try {
        const accesses = (0,pki_der/* firstValueOf */.xb)(value);
        if (accesses.octets.length < value.length)
            remarks.questionable.push(`octets behind its ${WHAT} (${CHROMIUM})`);
        return (0,pki_der/* fieldsOf */.Pf)(accesses).flatMap((description) => urlIn((0,pki_der/* expect */.E3)(description, pki_der/* Type */.ZU.SEQUENCE), remarks));
    }
    catch (error) {
        remarks.refused.push(`an ${WHAT} that cannot be decoded: ${error.message}`);
        return [];
    }
}
const WHAT = 'authority information access';
const CHROMIUM = "Chromium's verifier refuses it";
function urlIn({ content }, remarks) {
    const method = (0,pki_der/* firstValueOf */.xb)(content);
    const isOfIssuer = (0,der_values/* oidOf */._f)((0,pki_der/* expect */.E3)(method, pki_der/* Type */.ZU.OID)) === CA_ISSUERS;
    const written = content.subarray(method.octets.length);
    const location = locationOf(written);
    if (location?.octets.length !== written.length)
        remarks.questionable.push(`an address in its ${WHAT} that cannot be decoded (${CHROMIUM})`);
    const isUrl = location !== null && isOfIssuer && (0,pki_der/* isContext */.aE)(location, URI);
    return isUrl ? [(0,pki_der/* contentOf */.$E)(location).toString('latin1')] : [];
}
/** What is behind the way of access; null: it is malformed, and no URI. @throws Error when it is a malformed URI. */
function locationOf(written) {
    try {
        return (0,pki_der/* firstValueOf */.xb)(written);
    }
    catch (error) {
        if (written[0] === WRITTEN_URI)
            throw error;
        return null;
    }
}

;// CONCATENATED MODULE: ./build/pki/key-identifiers.js



/** The value of an extension authorityKeyIdentifier. */
function authorityKeyIdentifierOf(value, remarks) {
    const [key, issuers, serialNumber] = (0,pki_der/* optionalFieldsOf */.Tb)((0,pki_der/* fieldsOf */.Pf)(value), 3);
    const issuer = issuers && (0,pki_names/* generalNamesOf */.yA)(issuers, remarks).find(({ form }) => form === 'directoryName');
    return {
        key: key === undefined ? null : (0,pki_der/* hexOf */.ZD)(key),
        serialNumber: serialNumber === undefined ? null : (0,der_values/* integerOf */.cP)(serialNumber).toString('hex'),
        issuer: issuer === undefined ? null : issuer.name,
    };
}

// EXTERNAL MODULE: ./build/pki/policies.js + 1 modules
var policies = __webpack_require__(7784);
// EXTERNAL MODULE: ./build/pki/structure.js
var structure = __webpack_require__(6286);
;// CONCATENATED MODULE: ./build/pki/subtrees.js



/** Forms that have a rule for what lies within a subtree. */
const PROCESSED_FORMS = [
    'dNSName',
    'rfc822Name',
    'uniformResourceIdentifier',
    'iPAddress',
    'directoryName',
];
function nameConstraintsOf(value, isCritical, remarks) {
    const faults = [];
    const [permitted, excluded] = (0,pki_der/* optionalFieldsOf */.Tb)((0,pki_der/* fieldsOf */.Pf)(value), 2).map((list) => list === undefined ? [] : (0,pki_der/* childrenOf */.LU)(list).map((subtree) => subtreeOf(subtree, remarks)));
    // "Conforming CAs MUST NOT issue certificates where name constraints is an empty sequence."
    if (permitted.length + excluded.length === 0)
        faults.push('its name constraints are empty');
    for (const { name } of [...permitted, ...excluded]) {
        if (name.form !== 'iPAddress')
            continue;
        if (name.octets.length !== 8 && name.octets.length !== 32)
            faults.push(`its name constraints have an address range of ${name.octets.length} octets, 8 or 32 required`);
        else if (!isMask(name.octets.subarray(name.octets.length / 2)))
            faults.push('its name constraints have an address range whose mask is none');
    }
    return { permitted: subtreesOf(permitted), excluded: subtreesOf(excluded), isCritical, faults };
}
function subtreeOf(node, remarks) {
    const [base, ...limits] = (0,pki_der/* fieldsOf */.Pf)(node);
    if (base === undefined)
        throw new Error('a name constraint has no base');
    const name = (0,pki_names/* generalNameOf */.FE)(base, remarks);
    for (const limit of (0,pki_der/* optionalFieldsOf */.Tb)(limits, 2))
        if (limit !== undefined)
            (0,der_values/* integerOf */.cP)(limit);
    // "The minimum MUST be zero, and maximum MUST be absent", and DER leaves out what is the default; so does BoringSSL.
    const isProcessed = limits.length === 0 && PROCESSED_FORMS.includes(name.form) && isRangeOrOther(name);
    return { name, isProcessed };
}
function isRangeOrOther({ form, octets }) {
    return form !== 'iPAddress' || octets.length === 8 || octets.length === 32;
}
function subtreesOf(subtrees) {
    const basesOf = (form) => subtrees.filter(({ name, isProcessed }) => isProcessed && name.form === form).map(({ name }) => name);
    return {
        dnsNames: basesOf('dNSName').map(({ text }) => text),
        emailAddresses: basesOf('rfc822Name').map(({ text }) => text),
        uris: basesOf('uniformResourceIdentifier').map(({ text }) => text),
        ipRanges: basesOf('iPAddress').map(({ octets }) => octets),
        directoryNames: basesOf('directoryName').map(({ name }) => name),
        unprocessedForms: subtrees.filter(({ isProcessed }) => !isProcessed).map(({ name }) => name.form),
    };
}
/** Ones, then zeros (RFC 4632). */
function isMask(octets) {
    return /^1*0*$/.test([...octets].map((octet) => octet.toString(2).padStart(8, '0')).join(''));
}

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
/** Extensions that path validation processes, here and in BoringSSL; the others must not be critical. */
const PROCESSED = {
    subjectAltName: '2.5.29.17',
    basicConstraints: '2.5.29.19',
    keyUsage: '2.5.29.15',
    extendedKeyUsage: '2.5.29.37',
    nameConstraints: '2.5.29.30',
    ...policies/* POLICY_EXTENSIONS */.ge,
};
/** Others that are read. */
const READ = {
    authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
    tlsFeature: '1.3.6.1.5.5.7.1.24',
    subjectKeyIdentifier: '2.5.29.14',
    authorityKeyIdentifier: '2.5.29.35',
    crlDistributionPoints: '2.5.29.31',
    issuerAltName: '2.5.29.18',
};
/** @throws Error when the bytes are not the DER of a certificate, or an extension that every verifier reads is malformed. */
function certificateDetailsOf(der) {
    const remarks = (0,pki_remarks/* noRemarks */.j)();
    const { signature, extensions: written, issuer, subject, ...parts } = (0,structure/* structureOf */.pH)(Buffer.from(der), remarks);
    (0,der_values/* wholeOctetsOf */.fl)(signature);
    (0,algorithms/* remarkOnPublicKey */.mW)(parts.publicKey, remarks);
    const extensions = byType(written);
    const extensionValueOf = (oid) => {
        const extension = extensions.get(oid);
        return extension === undefined ? undefined : (0,pki_der/* decode */.D4)(extension.value);
    };
    const read = (oid, reader) => {
        const value = extensionValueOf(oid);
        return value === undefined ? null : reader(value);
    };
    const [altNames, issuerAltNames] = [PROCESSED.subjectAltName, READ.issuerAltName].map((oid) => extensions.get(oid)?.value);
    const names = altNames === undefined ? [] : subjectAltNamesOf(altNames, remarks);
    if (issuerAltNames !== undefined)
        remarkOnIssuerAltName(issuerAltNames, remarks);
    read(READ.crlDistributionPoints, requireDistributionPoints);
    const textsOf = (form) => names.filter((name) => name.form === form).map(({ text }) => text);
    return {
        signatureAlgorithm: parts.signatureAlgorithm,
        notBefore: parts.notBefore,
        notAfter: parts.notAfter,
        commonName: (0,pki_names/* commonNameOf */.KJ)(subject),
        presentedIdentifiers: presentedIdentifiersOf(names),
        hasSubjectAltName: altNames !== undefined,
        // A name of another form has no relative names.
        directoryNames: [(0,pki_names/* directoryNameOf */.uX)(subject), ...names.map(({ name }) => name)].filter((name) => name.length > 0),
        emailAddresses: [...textsOf('rfc822Name'), ...(0,pki_names/* emailAddressesIn */.kE)(subject)],
        uris: textsOf('uniformResourceIdentifier'),
        nameForms: [...new Set([...names.map(({ form }) => form), ...formsIn(subject)])],
        basicConstraints: read(PROCESSED.basicConstraints, (value) => basicConstraintsOf(value, remarks)),
        keyUsage: read(PROCESSED.keyUsage, (value) => keyUsageOf(value, remarks)),
        extendedKeyUsage: read(PROCESSED.extendedKeyUsage, (value) => (0,pki_der/* fieldsOf */.Pf)(value).map((purpose) => (0,der_values/* oidOf */._f)((0,pki_der/* expect */.E3)(purpose, pki_der/* Type */.ZU.OID)))),
        nameConstraints: read(PROCESSED.nameConstraints, (value) => nameConstraintsOf(value, extensions.get(PROCESSED.nameConstraints)?.critical === true, remarks)),
        policies: (0,policies/* policiesOf */.Ao)(extensionValueOf),
        keyIdentifiers: {
            subjectKey: read(READ.subjectKeyIdentifier, (value) => (0,pki_der/* hexOf */.ZD)((0,pki_der/* expect */.E3)(value, pki_der/* Type */.ZU.OCTET_STRING))),
            serialNumber: (0,pki_der/* hexOf */.ZD)(parts.serialNumber),
            issuer: (0,pki_names/* directoryNameOf */.uX)(issuer),
            authority: read(READ.authorityKeyIdentifier, (value) => authorityKeyIdentifierOf(value, remarks)),
        },
        isMustStaple: readOr(remarks.questionable, 'a TLS feature that cannot be decoded (no verifier is known to mind)', false, () => read(READ.tlsFeature, hasStatusRequest)),
        issuerUrls: issuerUrlsIn(extensions.get(READ.authorityInfoAccess)?.value ?? null, remarks),
        unprocessedCriticalExtensions: [...extensions]
            .filter(([oid, { critical }]) => critical && !Object.values(PROCESSED).includes(oid))
            .map(([oid]) => oid),
        remarks,
    };
}
/** OpenSSL and BoringSSL hold the subject's e-mail addresses to constraints whether or not there is a subjectAltName. */
function formsIn(subject) {
    const hasEmailAddress = (0,pki_names/* emailAddressesIn */.kE)(subject).length > 0;
    return [
        ...(subject.length > 0 ? ['directoryName'] : []),
        ...(hasEmailAddress ? ['rfc822Name'] : []),
    ];
}
/** What has no bearing on the path does no harm to those who do not read it. */
function readOr(sink, what, otherwise, reader) {
    try {
        return reader() ?? otherwise;
    }
    catch (error) {
        sink.push(`${what}: ${error.message}`);
        return otherwise;
    }
}
/** RFC 5280 section 4.2: "A certificate MUST NOT include more than one instance of a particular extension." */
function byType(written) {
    const extensions = new Map();
    for (const one of written) {
        if (extensions.has(one.oid))
            throw new structure/* RepeatedExtension */.CC(`extension ${one.oid} is there twice`);
        extensions.set(one.oid, one);
    }
    return extensions;
}
function basicConstraintsOf(value, remarks) {
    const fields = [...(0,pki_der/* fieldsOf */.Pf)(value)];
    const flag = (0,pki_der/* isType */.Xj)(fields[0], pki_der/* Type */.ZU.BOOLEAN) ? fields.shift() : undefined;
    const length = (0,pki_der/* isType */.Xj)(fields[0], pki_der/* Type */.ZU.INTEGER) ? fields.shift() : undefined;
    if (fields.length > 0)
        throw new Error('basic constraints have a field that is not known');
    const ca = flag !== undefined && (0,der_values/* booleanOf */.SF)(flag, remarks);
    if (flag !== undefined && !ca)
        (0,structure/* remarkOnDefault */.nj)(remarks);
    // RFC 5280 section 4.2.1.9: CAs "MUST NOT include the pathLenConstraint field unless the cA boolean is asserted".
    if (length !== undefined && !ca)
        throw new Error('a certificate has a path length without being a CA');
    return { ca, maxPathLength: length === undefined ? null : pathLengthOf(length, remarks) };
}
function pathLengthOf(length, remarks) {
    const octets = (0,der_values/* integerOf */.cP)(length);
    // As an unsigned number -1 would be 255, and no limit in practice.
    if ((0,der_values/* isNegative */.cI)(octets))
        throw new Error('the path length is below zero');
    const value = Number.parseInt(octets.toString('hex'), 16);
    if (octets.length > 8)
        remarks.disputed.push('a path length of more than 63 bits');
    else if (value >= 2 ** 31)
        remarks.questionable.push('a path length of more than 31 bits (GnuTLS refuses it)');
    return value;
}
function keyUsageOf(value, remarks) {
    const { bits, unused } = (0,der_values/* bitsOf */.e4)((0,pki_der/* expect */.E3)(value, pki_der/* Type */.ZU.BIT_STRING));
    const last = bits.at(-1);
    // X.690 section 11.2.2: the bits of a list of names end with the last that is set.
    if (last !== undefined && ((last >> unused) & 1) === 0)
        remarks.questionable.push('a key usage with zeros at its end (no verifier is known to mind)');
    return KEY_USAGES.filter((_, bit) => ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}
/** Feature 5 is the TLS extension status_request. */
function hasStatusRequest(value) {
    return (0,pki_der/* childrenOf */.LU)(value).some((feature) => (0,pki_der/* contentOf */.$E)(feature).toString('hex') === '05');
}

;// CONCATENATED MODULE: ./build/pki/certificate.js





/** Decoding costs some 0.2 ms, and several rules look at the same few certificates of every address of a host. */
const decoded = new Map();
const MAX_REMEMBERED = 2000;
/**
 * Decodes one certificate from PEM; the last ones are remembered.
 * @throws Error when it is not a certificate or an extension cannot be decoded.
 */
function certificateOf(pem) {
    const known = decoded.get(pem);
    if (known !== undefined)
        return known;
    const certificate = decode(pem);
    if (decoded.size >= MAX_REMEMBERED)
        decoded.clear();
    decoded.set(pem, certificate);
    return certificate;
}
function decode(encoded) {
    const x509 = x509In(encoded);
    const details = certificateDetailsOf(bytesIn(encoded) ?? x509.raw);
    const subject = nameInLine(x509.subject);
    const issuer = nameInLine(x509.issuer);
    return {
        ...details,
        x509,
        name: details.commonName ?? details.presentedIdentifiers[0]?.value ?? subject,
        subject,
        issuer,
        key: publicKeyOf(x509),
        isSelfIssued: isSameName(subject, issuer),
    };
}
function x509In(encoded) {
    try {
        return new external_node_crypto_.X509Certificate(encoded);
    }
    catch (error) {
        throw new structure/* Unreadable */.IO(error.message);
    }
}
/** node:crypto writes one attribute a line and leaves an empty name undefined. */
function nameInLine(lines) {
    return (lines ?? '').split('\n').join(', ');
}
const BLOCK = /-----BEGIN (?:X509 )?CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END/;
/** The octets as they are written: node:crypto writes what is around the signed part anew, and so hides its faults. */
function bytesIn(pem) {
    const base64 = BLOCK.exec(pem)?.[1];
    return base64 === undefined ? null : Buffer.from(base64, 'base64');
}
/** Whether two are the same certificate, byte for byte. */
function isSame(one, other) {
    return one === other || one.x509.raw.equals(other.x509.raw);
}
/**
 * RFC 5280 section 7.1 compares names without regard to case and to white space, except one blank between words. As in OpenSSL and
 * BoringSSL, that holds for ASCII only, and the attributes of one relative name may come in any order.
 */
function isSameName(one, other) {
    return one === other || comparable(one) === comparable(other);
}
/** A comma or a plus sign that is not escaped ends an attribute; what is escaped goes on with it. */
const PARTS = /(?:\\.|[^,+\\])+|[,+]/gs;
/** OpenSSL writes a blank at the ends of a value as "\\ ", a tab as "\\09". */
const ESCAPED = /\\(0[9a-d]|.)/gs;
/** What the texts of equal names have in common; `name` as in Certificate.subject. */
function comparable(name) {
    const lower = name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    const relativeNames = [[]];
    for (const [part] of lower.matchAll(PARTS)) {
        if (part === ',')
            relativeNames.push([]);
        else if (part !== '+')
            relativeNames.at(-1)?.push(comparableAttribute(part));
    }
    return relativeNames.map((attributes) => attributes.sort().join('+')).join(',');
}
function comparableAttribute(attribute) {
    const [type = '', value] = splitOnce(attribute
        .replace(ESCAPED, (all, one) => (one === ' ' || one.length > 1 ? ' ' : all))
        .replace(/[ \t\n\v\f\r]+/g, ' '));
    return value === undefined ? trimmed(type) : `${trimmed(type)}=${trimmed(value)}`;
}
function splitOnce(attribute) {
    const at = attribute.indexOf('=');
    return at < 0 ? [attribute] : [attribute.slice(0, at), attribute.slice(at + 1)];
}
/** Without one blank at either end; trim() takes others than those of ASCII too. */
function trimmed(text) {
    return text.replace(/^ | $/g, '');
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
/** Checking a signature of a longer DSA key takes up to 40 ms, and no verifier takes any of them. */
const MAX_DSA_BITS = 3072;
/** Whether `issuer`'s key made the signature on `certificate`. */
function isSignedBy(certificate, issuer) {
    try {
        const { algorithm, bits, exponentBits = 0 } = issuer.key;
        // No CA has an RSA exponent beyond 64 bits (they use 65537), and checking with a long one takes a second.
        if (exponentBits > 64 || (algorithm === 'dsa' && (bits ?? 0) > MAX_DSA_BITS))
            return false;
        return certificate.x509.verify(issuer.x509.publicKey);
    }
    catch {
        // A key this runtime cannot use cannot vouch for anything.
        return false;
    }
}
function publicKeyOf(x509) {
    try {
        const { publicKey } = x509;
        const { asymmetricKeyType = 'unknown' } = publicKey;
        // node:crypto makes a decimal number of an exponent: one of 150,000 octets took it 47 seconds.
        if (asymmetricKeyType.startsWith('rsa'))
            return { algorithm: asymmetricKeyType, curve: null, ...rsaSizeOf(publicKey) };
        const details = publicKey.asymmetricKeyDetails;
        const curveBits = Number(/\d{3}/.exec(details?.namedCurve ?? '')?.[0]);
        const curve = details?.namedCurve ?? null;
        return { algorithm: asymmetricKeyType, bits: details?.modulusLength ?? (curveBits || null), curve };
    }
    catch {
        return { algorithm: 'unknown', bits: null, curve: null };
    }
}
function rsaSizeOf(key) {
    const [, octets] = (0,pki_der/* fieldsOf */.Pf)((0,pki_der/* decode */.D4)(key.export({ type: 'spki', format: 'der' })));
    const [bits = 0, exponentBits = 0] = (0,pki_der/* fieldsOf */.Pf)((0,pki_der/* decode */.D4)((0,der_values/* wholeOctetsOf */.fl)(octets))).map((one) => bitsIn((0,der_values/* integerOf */.cP)(one)));
    return { bits, exponentBits };
}
/** The length of a number above zero. */
function bitsIn(integer) {
    const octets = integer[0] === 0 ? integer.subarray(1) : integer;
    return octets.length * 8 - (Math.clz32(octets[0] ?? 0) - 24);
}


/***/ }),

/***/ 2619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ dateInWords),
/* harmony export */   ho: () => (/* binding */ dateAndDistance)
/* harmony export */ });
/* unused harmony export distanceInWords */
/* harmony import */ var _lifetime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7984);

const MONTHS = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
/** "4 December 2026", in UTC: a date as people write it. */
function dateInWords(date) {
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
const YEAR_MS = 365.25 * 86_400_000;
/**
 * "in 9 days", "3 days ago": from one date to another; hours below three days, minutes below an hour, years from two years
 * on.
 */
function distanceInWords(from, to) {
    const spanMs = to.getTime() - from.getTime();
    const length = Math.abs(spanMs);
    const span = length < 60_000
        ? 'less than a minute'
        : length < 2 * YEAR_MS
            ? (0,_lifetime_js__WEBPACK_IMPORTED_MODULE_0__/* .inWords */ .r4)(length)
            : `${Math.round(length / YEAR_MS)} years`;
    return spanMs < 0 ? `${span} ago` : `in ${span}`;
}
/** "4 December 2026, in 9 days": a date and how far it is from now. */
function dateAndDistance(date, now) {
    return `${dateInWords(date)}, ${distanceInWords(now, date)}`;
}


/***/ }),

/***/ 263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ dotted),
/* harmony export */   GD: () => (/* binding */ requireDirectoryString),
/* harmony export */   IX: () => (/* binding */ requireSoundValue),
/* harmony export */   N6: () => (/* binding */ requireDisplayText),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   Z: () => (/* binding */ asciiOf),
/* harmony export */   _f: () => (/* binding */ oidOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cI: () => (/* binding */ isNegative),
/* harmony export */   cP: () => (/* binding */ integerOf),
/* harmony export */   e4: () => (/* binding */ bitsOf),
/* harmony export */   fl: () => (/* binding */ wholeOctetsOf),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1824);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4318);


/** The values of a certificate, each by the rules that DER has for its type (X.690 sections 8, 10 and 11). */
/** Far more than any identifier has: a number is made of them in time that is quadratic in its length. */
const MAX_OID_OCTETS = 128;
/** Dotted form; identifiers made from UUIDs have 128 bits. `node` may have a tag of its own. */
function oidOf(node) {
    return dotted((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node));
}
/** The octets of an object identifier -> its dotted form. */
function dotted(octets) {
    if (octets.length > MAX_OID_OCTETS)
        throw new Error('an object identifier is too long');
    const arcs = [];
    let arc = null;
    for (const octet of octets) {
        if (arc === null && octet === 0x80)
            throw new Error('an object identifier is not in its shortest form');
        arc = ((arc ?? 0n) << 7n) | BigInt(octet & 0x7f);
        if (octet & 0x80)
            continue;
        arcs.push(arc);
        arc = null;
    }
    if (arc !== null || arcs.length === 0)
        throw new Error('an object identifier is cut off');
    const [first = 0n, ...rest] = arcs;
    const top = first < 80n ? first / 40n : 2n;
    return [top, first - top * 40n, ...rest].join('.');
}
/** The octets of an INTEGER. @throws Error when they are not the fewest. */
function integerOf(node) {
    const octets = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node);
    const [first, second = 0] = octets;
    const isPadded = octets.length > 1 && (first === 0 ? second < 0x80 : first === 0xff && second >= 0x80);
    if (first === undefined || isPadded)
        throw new Error('a number is not in its shortest form');
    return octets;
}
function isNegative(integer) {
    return (integer[0] ?? 0) >= 0x80;
}
/** DER writes true as 0xff (X.690 section 11.1). */
function booleanOf(node, remarks) {
    const [octet, ...rest] = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(node, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.BOOLEAN));
    if (octet === undefined || rest.length > 0)
        throw new Error('a BOOLEAN has not one octet');
    if (octet !== 0 && octet !== 0xff)
        remarks.refused.push('a BOOLEAN that is neither 0x00 nor 0xff');
    return octet !== 0;
}
/** The octets of a BIT STRING whose unused bits are zero. `node` may have a tag of its own. */
function bitsOf(node) {
    const [unused, ...octets] = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node);
    const last = octets.at(-1) ?? 0;
    if (unused === undefined || unused > 7 || (octets.length === 0 && unused > 0))
        throw new Error('a BIT STRING is malformed');
    if ((last & ((1 << unused) - 1)) !== 0)
        throw new Error('a BIT STRING has unused bits that are not zero');
    return { bits: Buffer.from(octets), unused };
}
/** The octets of a BIT STRING that is made of octets, such as a key or a signature. */
function wholeOctetsOf(node) {
    const { bits, unused } = bitsOf((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(node, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.BIT_STRING));
    if (unused > 0)
        throw new Error('a key or signature is not made of whole octets');
    return bits;
}
/**
 * RFC 5280 section 4.1.2.5: in UTC, with seconds, without fractions.
 * @throws Error when it is written otherwise, or names no date there is.
 */
function timeOf(node, remarks) {
    const isUtcTime = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .isType */ .Xj)(node, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.UTC_TIME);
    const text = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(node, isUtcTime ? _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.UTC_TIME : _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.GENERALIZED_TIME)).toString('latin1');
    const whole = isUtcTime ? `${text < '50' ? 20 : 19}${text}` : text;
    const fields = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(whole);
    if (fields === null)
        throw new Error('a date is not written as RFC 5280 has it');
    const [, year = '', month, day, hour, minute, second] = fields;
    const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
    const date = new Date(written);
    // The 30th of February would be a day in March.
    if (Number.isNaN(date.getTime()) || date.toISOString() !== written)
        throw new Error('a date does not exist');
    if (!isUtcTime && year >= '1950' && year < '2050')
        remarks.questionable.push('a date before 2050 as GeneralizedTime (no verifier is known to mind)');
    if (year < '1000')
        remarks.questionable.push('a date before the year 1000 (no verifier is known to mind)');
    return date;
}
/** "*" and "&" are beyond the standard; no verifier is known to mind the first. */
const PRINTABLE = /^[A-Za-z0-9 '()+,\-./:=?*&]*$/;
const ASCII = /^[\0-\x7f]*$/;
const NUMERIC = /^[0-9 ]*$/;
/**
 * The text of an attribute's value; null where it is no text.
 * @throws Error when it is not in its encoding, where BoringSSL and OpenSSL mind.
 */
function textOf(node, remarks) {
    if (node.tagClass !== _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Class */ .Xs.UNIVERSAL)
        return null;
    switch (node.tag) {
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.UTF8_STRING:
            return withLetters([...new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node))]);
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.BMP_STRING:
            return wideText((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node), 2);
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.UNIVERSAL_STRING:
            remarks.questionable.push('a UniversalString (Go refuses it)');
            return wideText((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node), 4);
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.PRINTABLE_STRING:
            if ((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node).includes('&'))
                remarks.questionable.push('a "&", which PrintableString does not have (Chromium\'s verifier refuses it)');
            return within(PRINTABLE, 'PrintableString', (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node), remarks);
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.IA5_STRING:
            return within(ASCII, 'IA5String', (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node), remarks);
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.NUMERIC_STRING:
            if (!NUMERIC.test((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node).toString('latin1')))
                remarks.questionable.push('a letter that NumericString does not have (Go refuses it)');
            return (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node).toString('latin1');
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.TELETEX_STRING:
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.VISIBLE_STRING:
            return (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node).toString('latin1');
        default:
            return null;
    }
}
/** An IA5String under a tag of its own, as names of a subjectAltName are. */
function asciiOf(node, remarks) {
    return within(ASCII, 'IA5String', (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node), remarks);
}
function within(alphabet, type, octets, remarks) {
    const text = octets.toString('latin1');
    if (!alphabet.test(text))
        remarks.refused.push(`a letter that ${type} does not have`);
    return text;
}
function wideText(octets, width) {
    if (octets.length % width !== 0)
        throw new Error('a text is cut off within a letter');
    const codes = Array.from({ length: octets.length / width }, (_, at) => octets.readUIntBE(at * width, width));
    if (!codes.every((code) => code <= 0x10ffff))
        throw new Error(NO_LETTER);
    return withLetters(codes.map((code) => String.fromCodePoint(code)));
}
const NO_LETTER = 'a text has a letter that Unicode does not have';
/** Halves of letters, and code points that Unicode keeps from being letters; BoringSSL takes neither. */
const NO_LETTERS = /[\p{Surrogate}\p{Noncharacter_Code_Point}]/u;
function withLetters(letters) {
    const text = letters.join('');
    if (letters.some((letter) => NO_LETTERS.test(letter)))
        throw new Error(NO_LETTER);
    return text;
}
const DISPLAY_TEXT = [_der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.IA5_STRING, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.VISIBLE_STRING, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.BMP_STRING, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.UTF8_STRING];
const DIRECTORY_STRING = [
    ...[_der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.PRINTABLE_STRING, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.TELETEX_STRING, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.BMP_STRING, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.UNIVERSAL_STRING, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.UTF8_STRING],
];
/** RFC 5280 section 4.2.1.4. @throws Error when it is of another type, or not in its encoding. */
function requireDisplayText(node) {
    requireText(node, DISPLAY_TEXT);
}
/** Section 4.1.2.4. @throws Error when it is of another type, or not in its encoding. */
function requireDirectoryString(node) {
    requireText(node, DIRECTORY_STRING);
}
function requireText(node, types) {
    if (node.tagClass !== _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Class */ .Xs.UNIVERSAL || !types.includes(node.tag))
        throw new Error('a text is of another type than it may be');
    textOf(node, (0,_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .noRemarks */ .j)());
}
/** A value of any type: BoringSSL decodes those that it knows. @throws Error when one of them is malformed. */
function requireSoundValue(node) {
    if (node.tagClass !== _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Class */ .Xs.UNIVERSAL)
        return;
    switch (node.tag) {
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.BOOLEAN:
            booleanOf(node, (0,_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .noRemarks */ .j)());
            return;
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.INTEGER:
            integerOf(node);
            return;
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.BIT_STRING:
            bitsOf(node);
            return;
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.OID:
            oidOf(node);
            return;
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.SEQUENCE:
        case _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.SET:
            (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(node, node.tag);
            return;
        default:
            (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node);
            textOf(node, (0,_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .noRemarks */ .j)());
    }
}


/***/ }),

/***/ 1824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   E3: () => (/* binding */ expect),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Tb: () => (/* binding */ optionalFieldsOf),
/* harmony export */   Xj: () => (/* binding */ isType),
/* harmony export */   Xs: () => (/* binding */ Class),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   ZU: () => (/* binding */ Type),
/* harmony export */   aE: () => (/* binding */ isContext),
/* harmony export */   ib: () => (/* binding */ onlyChildOf),
/* harmony export */   xb: () => (/* binding */ firstValueOf)
/* harmony export */ });
const Class = { UNIVERSAL: 0, CONTEXT_SPECIFIC: 2 };
/** The tags of universal values that a certificate has. */
const Type = {
    BOOLEAN: 1,
    INTEGER: 2,
    BIT_STRING: 3,
    OCTET_STRING: 4,
    NULL: 5,
    OID: 6,
    UTF8_STRING: 12,
    SEQUENCE: 16,
    SET: 17,
    NUMERIC_STRING: 18,
    PRINTABLE_STRING: 19,
    TELETEX_STRING: 20,
    IA5_STRING: 22,
    UTC_TIME: 23,
    GENERALIZED_TIME: 24,
    VISIBLE_STRING: 26,
    UNIVERSAL_STRING: 28,
    BMP_STRING: 30,
};
/** @throws Error when the octets are not DER, or hold more than one value. */
function decode(der) {
    const node = valueAt(der, 0, false);
    if (node.octets.length !== der.length)
        throw new Error('there are octets behind an ASN.1 value');
    return node;
}
/** The value that the octets begin with, whatever is behind it. @throws Error when that is not DER. */
function firstValueOf(der) {
    return valueAt(der, 0, false);
}
/**
 * `lenientAt`: the place of the one value whose length may be longer than need be.
 * @throws Error when the value is no structure, or what it holds is not DER.
 */
function childrenOf(node, lenientAt) {
    if (!node.isConstructed)
        throw new Error('an ASN.1 structure was expected and a plain value found');
    const children = [];
    for (let at = 0; at < node.content.length; at += children.at(-1)?.octets.length ?? 0) {
        children.push(valueAt(node.content, at, children.length === lenientAt));
    }
    return children;
}
/** The children of a SEQUENCE. */
function fieldsOf(node, lenientAt) {
    return childrenOf(expect(node, Type.SEQUENCE), lenientAt);
}
const MORE = 0x80;
const CONSTRUCTED = 0x20;
const LONG_TAG = 0x1f;
function valueAt(der, at, isLenient) {
    const first = octetAt(der, at);
    // No value of a certificate has a tag beyond 30.
    if ((first & LONG_TAG) === LONG_TAG)
        throw new Error('an ASN.1 value has a tag that certificates have no use for');
    const { length, start, isShortest } = lengthAt(der, at + 1);
    if (!isShortest && !isLenient)
        throw new Error('the length of an ASN.1 value is not in its shortest form');
    const end = start + length;
    if (end > der.length)
        throw new Error('an ASN.1 value is longer than what holds it');
    return {
        tagClass: first >> 6,
        tag: first & LONG_TAG,
        isConstructed: (first & CONSTRUCTED) !== 0,
        content: der.subarray(start, end),
        octets: der.subarray(at, end),
        isLengthShortest: isShortest,
    };
}
function lengthAt(der, at) {
    const first = octetAt(der, at);
    if (first < MORE)
        return { length: first, start: at + 1, isShortest: true };
    const count = first - MORE;
    if (count === 0)
        throw new Error('an ASN.1 value has no definite length');
    if (count > 4)
        throw new Error('an ASN.1 value is longer than what holds it');
    let length = 0;
    for (let i = 1; i <= count; i++)
        length = length * 0x100 + octetAt(der, at + i);
    return { length, start: at + 1 + count, isShortest: length >= MORE && length >= 0x100 ** (count - 1) };
}
function octetAt(der, at) {
    const octet = der[at];
    if (octet === undefined)
        throw new Error('an ASN.1 value is cut off');
    return octet;
}
function isContext(node, tag) {
    return node.tagClass === Class.CONTEXT_SPECIFIC && node.tag === tag;
}
function isType(node, type) {
    return node !== undefined && node.tagClass === Class.UNIVERSAL && node.tag === type;
}
/** @throws Error when the value is missing or of another type. */
function expect(node, type) {
    if (!isType(node, type))
        throw new Error('an ASN.1 value is missing, or of another type than expected');
    // Of the universal types only these two hold other values (X.690 section 10.2).
    if (node.isConstructed !== (type === Type.SEQUENCE || type === Type.SET))
        throw new Error('an ASN.1 value is written as a structure, or a structure as a plain value');
    return node;
}
/** The content of a plain value. */
function contentOf(node) {
    if (node.isConstructed)
        throw new Error('a plain ASN.1 value was expected and a structure found');
    return node.content;
}
/** @throws Error when the structure holds none, or more than one. */
function onlyChildOf(node) {
    const [child, ...rest] = childrenOf(node);
    if (child === undefined || rest.length > 0)
        throw new Error('one ASN.1 value was expected');
    return child;
}
/** The content of a plain value, as hex. */
function hexOf(node) {
    return contentOf(node).toString('hex');
}
/**
 * Fields that may be missing, by their tags 0 to `count` - 1; undefined: it is missing.
 * @throws Error when there is another, one twice, or one out of its order.
 */
function optionalFieldsOf(fields, count) {
    const tags = Array.from({ length: count }, (_, tag) => tag);
    const found = tags.map((tag) => fields.find((field) => isContext(field, tag)));
    const inOrder = found.filter((field) => field !== undefined);
    if (inOrder.length !== fields.length || inOrder.some((field, index) => field !== fields[index]))
        throw new Error('there is a field that is not known, or out of its order');
    return found;
}


/***/ }),

/***/ 7946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ detourWarningMs),
/* harmony export */   t: () => (/* binding */ detourOf)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9812);
/* harmony import */ var _distrust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8593);
/* harmony import */ var _first_fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1151);
/* harmony import */ var _lifetime_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7984);
/* harmony import */ var _path_defect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6676);





/** BoringSSL looks at neither; GnuTLS, which takes much the same path, does. */
const PASSED_OVER = ['key-too-small', 'signature-too-weak'];
/** Chains tried in search of what to take out; a chain that needs more is not fixed by hand. */
const MAX_TRIES = 30;
function detourOf(best, presented, anchors, now, limits) {
    const [endEntity] = presented;
    const isShared = (one) => best.certificates.some((other) => (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(one, other));
    // Whoever does not have the user's own CA file knows none of its certificates; nor those a root program took back.
    const anchorsNamed = (name) => {
        const known = anchors
            .withSubject(name)
            .filter(({ origin }) => origin !== 'private' || best.origin === 'private')
            .map(({ certificate }) => certificate)
            .filter((anchor) => isShared(anchor) || (0,_distrust_js__WEBPACK_IMPORTED_MODULE_1__/* .distrustOf */ .S)(endEntity, anchor) === null);
        // Which of several anchors of one name and key comes first depends on how they are kept; Bun takes one in force.
        return [...known.filter((anchor) => (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithinValidity */ .ae)(anchor, now)), ...known];
    };
    const led = (chain) => {
        const path = (0,_first_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .firstFitPath */ .X)(chain, anchorsNamed);
        const astray = path.certificates.filter((one) => !isShared(one));
        const [first, ...others] = astray;
        const endedBy = first === undefined ? null : (0,_lifetime_js__WEBPACK_IMPORTED_MODULE_3__/* .firstToEnd */ .VW)([first, ...others]);
        const defects = path.obstacle === null ? ownDefects(path.certificates, best, limits) : [];
        return { ...path, astray, endedBy, defects };
    };
    const isWorse = ({ obstacle, astray, endedBy, defects }) => obstacle !== null ||
        defects.length > 0 ||
        astray.some((one) => !(0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithinValidity */ .ae)(one, now)) ||
        (endedBy !== null && endedBy.notAfter < best.endedBy.notAfter);
    const detour = led(presented);
    // An end-entity certificate that is an anchor itself is one because the user says so, whatever leads to it.
    if (best.certificates.length === 1 || !isWorse(detour))
        return null;
    return { ...detour, toTakeOut: toTakeOut(presented, led, isWorse, isShared) };
}
/** Takes out what the first fit leads to, first what the best path does not need, until it does no harm. */
function toTakeOut(presented, led, isWorse, isShared) {
    let triesLeft = MAX_TRIES;
    const search = (chain, takenOut) => {
        if (triesLeft-- <= 0)
            return null;
        const path = led(chain);
        if (!isWorse(path))
            return takenOut;
        const met = path.certificates.slice(1).filter((one) => chain.includes(one));
        for (const one of [...met.filter((each) => !isShared(each)), ...met.filter(isShared)]) {
            const found = search(without(chain, one), [...takenOut, one]);
            if (found !== null)
                return found;
        }
        return null;
    };
    const found = search(presented, []) ?? [];
    // What was taken out on the way may do no harm by itself.
    return found.reduce((needed, one) => {
        const others = needed.filter((other) => other !== one);
        return isWorse(led(others.reduce(without, presented))) ? needed : others;
    }, found);
}
function without([endEntity, ...others], one) {
    return [endEntity, ...others.filter((other) => !(0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(other, one))];
}
/** The remaining lifetime of a certificate on a detour below which to warn: where it ends, it is refused at once. */
function detourWarningMs({ warnBelow, failBelow }, certificate) {
    return Math.max((0,_lifetime_js__WEBPACK_IMPORTED_MODULE_3__/* .thresholdMs */ .gP)(warnBelow, certificate), (0,_lifetime_js__WEBPACK_IMPORTED_MODULE_3__/* .thresholdMs */ .gP)(failBelow, certificate));
}
/** BoringSSL asks nothing of a trust anchor but its dates and its name constraints. */
function ownDefects(certificates, best, limits) {
    const anchor = certificates.at(-1);
    const isKnown = ({ kind, certificate }) => best.defects.some((other) => other.kind === kind && (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(other.certificate, certificate));
    return (0,_path_defect_js__WEBPACK_IMPORTED_MODULE_4__/* .defectsOf */ .i)(certificates, limits).filter((defect) => !isKnown(defect) &&
        !PASSED_OVER.includes(defect.kind) &&
        (defect.certificate !== anchor || defect.kind === 'name-constraints-violated'));
}


/***/ }),

/***/ 8593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ distrustOf)
/* harmony export */ });
/* unused harmony export distrusts */
const groups = [
    {
        // Google Security Blog, 2024-06-27, from 2024-11-12 on; Mozilla's distrust-after is the later date.
        issuedAfter: '2024-11-30T23:59:59Z',
        by: 'Mozilla and Chrome',
        roots: [
            ['73c176434f1bc6d5adf45b0e76e727287c8de57616c1e6e6141a2b2cbc7d8e4c', 'Entrust Root Certification Authority'],
            ['43df5774b03e7fef5fe40d931a7bedf1bb2e6b42738c4e6d3841103d3aa7f339', 'Entrust Root Certification Authority - G2'],
            [
                '02ed0eb28c14da45165c566791700d6451d7fb56f0b2ab1d3b8eb070e56edff5',
                'Entrust Root Certification Authority - EC1',
            ],
            ['db3517d1f6732a2d5ab97c533ec70779ee3270a62fb4ac4238372460e6f01e88', 'Entrust Root Certification Authority - G4'],
            [
                '6dc47172e01cbcb0bf62580d895fe2b8ac9ad4f873801e0c10b9c837d21eb177',
                'Entrust.net Certification Authority (2048)',
            ],
            ['0376ab1d54c5f9803ce4b2e201a0ee7eef7b57b636e8a93c9b8d4860c96f5fa7', 'AffirmTrust Commercial'],
            ['0a81ec5a929777f145904af38d5d509f66b5e2c58fcdb531058b0e17f3f0b41b', 'AffirmTrust Networking'],
            ['70a73f7f376b60074248904534b11482d5bf0e698ecc498df52577ebf2e93b9a', 'AffirmTrust Premium'],
            ['bd71fdf6da97e4cf62d1647add2581b07d79adf8397eb4ecba9c5e8488821423', 'AffirmTrust Premium ECC'],
        ],
    },
    {
        // Google Security Blog, 2025-05-30.
        issuedAfter: '2025-07-31T23:59:59Z',
        by: 'Chrome',
        roots: [
            ['f015ce3cc239bfef064be9f1d2c417e1a0264a0a94be1f0c8d121864eb6949cc', 'HiPKI Root CA - G1'],
            ['6c61dac3a2def031506be036d2a6fe401994fbd13df9c8d466599274c446ec98', 'NetLock Arany (Class Gold) Főtanúsítvány'],
        ],
    },
    {
        // DigiCert ALERT86: its first generation, removed on 2026-04-15.
        issuedAfter: null,
        by: 'Mozilla and Chrome',
        roots: [
            ['3e9099b5015e8f486c00bcea9d111ee721faba355a89bcf1df69561e3dc6325c', 'DigiCert Assured ID Root CA'],
            ['4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161', 'DigiCert Global Root CA'],
            ['7431e5f4c3c1ce4690774f0b61e05440883ba9a01ed00ba6abd7806ed3b118cf', 'DigiCert High Assurance EV Root CA'],
        ],
    },
    {
        // Mozilla's distrust-after.
        issuedAfter: '2026-04-15T23:59:59Z',
        by: 'Mozilla',
        roots: [['2530cc8e98321502bad96f9b1fba1b099e2d299e0f4548bb914f363bc0d4531f', 'Izenpe.com']],
    },
    {
        // What Node.js 20.20.2 has of Mozilla's list and 24.21.0, with the list of August 2026, has not. Some were
        // distrusted, others have grown old; a sender with the current list knows none of them.
        issuedAfter: null,
        by: 'Mozilla',
        roots: [
            ['85a0dd7dd720adb7ff05f83d542b209dc7ff4528f7d677b18389fea5e5c49e86', 'QuoVadis Root CA 2'],
            ['18f1fc7f205df8adddeb7fe007dd57e3af375a9c4d8d73546bf4f1fed1e18d35', 'QuoVadis Root CA 3'],
            ['62dd0be9b9f50a163ea0f8e75c053b1eca57ea55c8688f647c6881f2c8357b95', 'SwissSign Gold CA - G2'],
            ['f1c1b50ae5a20dd8030ec9f6bc24823dd367b5255759b4e71b61fce9f7375d73', 'SecureTrust CA'],
            ['4200f5043ac8590ebb527d209ed1503029fbcbd41ca1b506ec27f15ade7dac69', 'Secure Global CA'],
            ['0c2cd63df7806fa399ede809116b575bf87989f06518f9808c860503178baf66', 'COMODO Certification Authority'],
            ['e3b6a2db2ed7ce48842f7ac53241c7b71d54144bfb40c11f3f1d0b42f5eea12d', 'Certigna'],
            ['c0a6f4dc63a24bfdcf54ef2a6a082a0a72de35803e2ff5ff527ae5d87206dfd5', 'ePKI Root Certification Authority'],
            ['eaa962c4fa4a6bafebe415196d351ccd888d4f53f3fa8ae6d7c466a94e6042bb', 'certSIGN ROOT CA'],
            ['dd6936fe21f8f077c123a1a521c12224f72255b73e03a7260693e8a24b0fa389', 'TeliaSonera Root CA v1'],
            ['f356bea244b7a91eb35d53ca9ad7864ace018e2d35d5f8f96ddf68a6f41aa474', 'Atos TrustedRoot 2011'],
            ['97552015f5ddfc3c8788c006944555408894450084f100867086bc1a2bb58dc8', 'Trustwave Global Certification Authority'],
            [
                '945bbc825ea554f489d1fd51a73ddf2ea624ac7019a05205225c22a78ccfa8b4',
                'Trustwave Global ECC P256 Certification Authority',
            ],
            [
                '55903859c8c0c3ebb8759ece4e2557225ff5758bbd38ebd48276601e1bd58097',
                'Trustwave Global ECC P384 Certification Authority',
            ],
            ['9a296a5182d1d451a2e37f439b74daafa267523329f90f9a0d2007c334e23c9a', 'GLOBALTRUST 2020'],
            ['8d25cd97229dbf70356bda4eb3cc734031e24cf00fafcfd32dc76eb5841c7ea8', 'GTS Root R2'],
            ['bef256daf26e9c69bdec1602359798f3caf71821a03e018257c53c65617f3d4a', 'FIRMAPROFESIONAL CA ROOT-A WEB'],
            ['3f034bb5704d44b2d08545a02057de93ebf3905fce721acbc730c06ddaee904e', 'SecureSign Root CA12'],
        ],
    },
];
const distrusts = groups.flatMap(({ roots, ...terms }) => roots.map(([fingerprint, name]) => ({ fingerprint, name, ...terms })));
const byFingerprint = new Map(distrusts.map((one) => [one.fingerprint, one]));
/**
 * Why a root program distrusts a path from this end-entity certificate to this anchor; null: it does not. The date of
 * issue is the certificate's notBefore, which public CAs set within hours of it.
 */
function distrustOf(endEntity, anchor) {
    const distrust = byFingerprint.get(anchor.x509.fingerprint256.replaceAll(':', '').toLowerCase());
    if (distrust === undefined)
        return null;
    return distrust.issuedAfter === null || endEntity.notBefore > new Date(distrust.issuedAfter) ? distrust : null;
}


/***/ }),

/***/ 1952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ endEntityOf),
/* harmony export */   AI: () => (/* binding */ isForHost),
/* harmony export */   AV: () => (/* binding */ nameAndEnd),
/* harmony export */   zn: () => (/* binding */ faceOf)
/* harmony export */ });
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2364);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9812);
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2619);
/* harmony import */ var _identifiers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1471);




/** The end-entity certificate of an observation; null where none was presented, or it cannot be decoded. */
function endEntityOf(observation) {
    const [first] = observation === undefined ? [] : (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .chainOf */ .dR)(observation);
    if (first === undefined)
        return null;
    try {
        return (0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateOf */ .tq)(first);
    }
    catch {
        // certificate-undecodable says so.
        return null;
    }
}
/** Which of a server's certificates it is, by the type of its key as looks call it. */
function faceOf({ key: { algorithm } }) {
    return algorithm === 'ec' ? 'ecdsa' : algorithm;
}
/** Whether the end-entity certificate names everything that the target's has to name. */
function isForHost(observation, { referenceIdentifiers }) {
    const names = endEntityOf(observation)?.presentedIdentifiers ?? [];
    return referenceIdentifiers.every((reference) => (0,_identifiers_js__WEBPACK_IMPORTED_MODULE_3__/* .isNamedBy */ .$8)(reference, names));
}
/** For a message: what a certificate is called and when it ends. */
function nameAndEnd({ name, notAfter }) {
    return `"${name}" (until ${(0,_date_js__WEBPACK_IMPORTED_MODULE_2__/* .dateInWords */ .$y)(notAfter)})`;
}


/***/ }),

/***/ 5742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ fingerprintsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Of the certificate's DER and of its SubjectPublicKeyInfo. null: OpenSSL cannot read the key. */
function fingerprintsOf({ x509 }) {
    try {
        const key = x509.publicKey.export({ type: 'spki', format: 'der' });
        return { certificateSha256: sha256(x509.raw), keySha256: sha256(key) };
    }
    catch {
        return null;
    }
}
function sha256(der) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(der).digest('hex');
}


/***/ }),

/***/ 1151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ firstFitPath),
/* harmony export */   c: () => (/* binding */ isFit)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9812);
/**
 * The path that BoringSSL takes, as its X509_verify_cert does (crypto/x509/x509_vfy.cc, read on 2026-11-25): at each step
 * the issuer is the first trust anchor that fits, else the first presented certificate that fits. Only names, key
 * identifiers and the key usage are compared; no date is looked at, no signature, and no other certificate is tried.
 */

/** Of certificates; its own limit is 102, and no public path has more than 5. */
const MAX_DEPTH = 100;
function firstFitPath(presented, anchorsNamed) {
    const trustedIssuerOf = (one) => anchorsNamed(one.issuer).find((anchor) => isFit(one, anchor));
    const [endEntity] = presented;
    const certificates = [endEntity];
    const top = () => certificates.at(-1);
    // The end-entity certificate is among them, and may be taken once more.
    const left = presented.map((certificate) => ({ certificate, name: (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .comparable */ .Zm)(certificate.subject) }));
    const ended = (kind, certificate, detail) => ({
        certificates,
        obstacle: { kind, certificate, detail },
    });
    const withoutIssuer = () => ended('no-issuer', top(), `find no issuer of "${top().name}" whose name and key identifier fit`);
    while (!isTakenForRoot(top()) && trustedIssuerOf(top()) === undefined && certificates.length < MAX_DEPTH) {
        const wanted = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .comparable */ .Zm)(top().issuer);
        const place = left.findIndex(({ certificate, name }) => name === wanted && isFit(top(), certificate));
        if (place < 0)
            return withoutIssuer();
        certificates.push(...left.splice(place, 1).map(({ certificate }) => certificate));
    }
    if (isTakenForRoot(top())) {
        // A presented root is given up for an anchor that fits the one below it, and there is none. Alone it may be one.
        const anchor = certificates.length === 1 ? trustedIssuerOf(top()) : undefined;
        if (anchor !== undefined && (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(anchor, top()))
            return { certificates, obstacle: null };
        return ended('untrusted-root', top(), `are led to the root "${top().name}", which is not trusted`);
    }
    while (!isTakenForRoot(top()) && certificates.length < MAX_DEPTH) {
        const anchor = trustedIssuerOf(top());
        if (anchor === undefined)
            break;
        certificates.push(anchor);
    }
    // An anchor that another CA has issued is trusted only where its own issuers are anchors too, up to a root.
    if (!isTakenForRoot(top()))
        return withoutIssuer();
    for (const [depth, issuer] of certificates.slice(1).entries()) {
        const below = certificates[depth];
        if ((0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSignedBy */ .s3)(below, issuer))
            continue;
        const detail = `are led to a certificate of "${issuer.name}" whose key has not signed "${below.name}"`;
        return ended('wrong-signature', issuer, detail);
    }
    return { certificates, obstacle: null };
}
/** Whether a verifier takes one for the issuer of the other without trying its key. */
function isFit(certificate, issuer) {
    return ((0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameName */ .yS)(issuer.subject, certificate.issuer) &&
        isIdentified(certificate.keyIdentifiers, issuer.keyIdentifiers) &&
        maySignCertificates(issuer));
}
function isTakenForRoot(one) {
    return one.isSelfIssued && isFit(one, one);
}
function maySignCertificates({ keyUsage }) {
    return keyUsage === null || keyUsage.includes('keyCertSign');
}
/** Whether what a certificate says of its issuer's is true of this one; what is not said is not asked. */
function isIdentified({ authority }, issuer) {
    if (authority === null)
        return true;
    const isKey = authority.key === null || issuer.subjectKey === null || authority.key === issuer.subjectKey;
    const isSerialNumber = authority.serialNumber === null || authority.serialNumber === issuer.serialNumber;
    const isIssuer = authority.issuer === null || (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameName */ .yS)(authority.issuer.join(), issuer.issuer.join());
    return isKey && isSerialNumber && isIssuer;
}


/***/ }),

/***/ 1471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ isNamedBy),
/* harmony export */   F8: () => (/* binding */ nearestFirst),
/* harmony export */   IZ: () => (/* binding */ canonicalIp)
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
    // As BoringSSL has it, a wildcard covers letters, digits and hyphens, and its domain has no other letters either.
    if (!suffix
        .slice(1)
        .split('.')
        .every((label) => LABEL.test(label)))
        return false;
    const firstDot = expected.indexOf('.');
    if (expected.slice(firstDot) !== suffix || !WILDCARD_COVERS.test(expected.slice(0, firstDot)))
        return false;
    // A wildcard for a whole public suffix would name other people's hosts.
    return !(0,_public_suffix_js__WEBPACK_IMPORTED_MODULE_0__/* .isPublicSuffix */ .R)(suffix.slice(1));
}
const WILDCARD_COVERS = /^[a-z0-9-]+$/;
/** RFC 5890 section 2.3.1: hyphens within only. */
const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
/** The presented identifiers, those that share most of the reference's domain first: likely what was meant. */
function nearestFirst(presented, reference) {
    return [...presented].sort((a, b) => sharedLabels(b.value, reference) - sharedLabels(a.value, reference));
}
/** How many labels two names have in common, counted from the end. */
function sharedLabels(one, other) {
    const labels = other.toLowerCase().split('.').reverse();
    const own = one.toLowerCase().split('.').reverse();
    const end = own.findIndex((label, index) => label !== labels[index]);
    return end < 0 ? own.length : end;
}
/** The shortest text form of an IP address (RFC 5952 for IPv6), or null when the text is not an IP literal. */
function canonicalIp(text) {
    if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) {
        const octets = text.split('.').map(Number);
        return octets.every((octet) => octet < 256) ? octets.join('.') : null;
    }
    // No IPv6 address is longer, and the parser of URLs is slow with what only looks like one.
    if (text.length > 45)
        return null;
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

/***/ 5543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ keptNames),
/* harmony export */   LE: () => (/* binding */ allEndpointsOf),
/* harmony export */   _n: () => (/* binding */ knownCertificateOf),
/* harmony export */   j8: () => (/* binding */ knownEndpointsOf)
/* harmony export */ });
/* unused harmony exports MAX_NAME_CHARACTERS, MAX_NAMES, MAX_CHAIN */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_look_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(643);
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2364);
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(677);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9812);
/* harmony import */ var _end_entity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1952);
/* harmony import */ var _fingerprints_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5742);







/** What is kept of a certificate that anybody may have made has an end. */
const MAX_NAME_CHARACTERS = 300;
const MAX_NAMES = 100;
/** No server presents more; a longer chain is known by its beginning. */
const MAX_CHAIN = 20;
/** A certificate in short. null: OpenSSL cannot read its key. */
function knownCertificateOf(certificate) {
    const prints = (0,_fingerprints_js__WEBPACK_IMPORTED_MODULE_5__/* .fingerprintsOf */ .t)(certificate);
    if (prints === null)
        return null;
    return {
        sha256: prints.certificateSha256,
        keySha256: prints.keySha256,
        keyAlgorithm: certificate.key.algorithm,
        name: cut(certificate.name),
        issuer: cut(certificate.issuer),
        names: keptNames(certificate.presentedIdentifiers.map(({ value }) => value)),
        isSelfIssued: certificate.isSelfIssued,
        notBefore: certificate.notBefore.toISOString(),
        notAfter: certificate.notAfter.toISOString(),
    };
}
/** Names as they are kept and compared; of very many the rest is one digest, so that a change of any is seen. */
function keptNames(values) {
    const names = [...new Set(values.map((value) => value.toLowerCase()))].sort();
    if (names.length <= MAX_NAMES && names.every((name) => name.length <= MAX_NAME_CHARACTERS))
        return names;
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(names)).digest('hex');
    const short = names.filter((name) => name.length <= MAX_NAME_CHARACTERS).slice(0, MAX_NAMES - 1);
    return [...short, `sha256:${digest}`];
}
/** What a run saw of a target: each address once for each type of key that it presents for the host. */
function knownEndpointsOf(seen, at) {
    return firstOfEach(decidingIn(seen), seen, at, ({ address, certificate }) => `${address} ${certificate.keyAlgorithm}`);
}
/** The same with every certificate that an address presents: several machines may share it. */
function allEndpointsOf(seen, at) {
    const met = seen.observations.filter((one) => (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .isProbed */ .Po)(one) && isMetAlways(one) && !(0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfKeyType */ .rI)(one));
    const all = [...decidingIn(seen), ...met];
    return firstOfEach(all, seen, at, ({ address, certificate }) => `${address} ${certificate.sha256}`);
}
/** What decides about each address, and what it presents for the host to who takes one type of key alone. */
function decidingIn({ target, observations }) {
    return [...(0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .mainsOf */ .OE)(observations), ...observations.filter(_model_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfKeyType */ .rI).filter((one) => (0,_end_entity_js__WEBPACK_IMPORTED_MODULE_4__/* .isForHost */ .AI)(one, target))];
}
function isMetAlways({ look }) {
    return (0,_model_look_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(look.name).isMet === 'always';
}
function firstOfEach(observations, { target }, at, placeOf) {
    if (target.kind !== 'service')
        return [];
    const found = new Map();
    for (const one of observations) {
        const address = (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointOf */ .X5)(one)?.address;
        const certificate = (0,_end_entity_js__WEBPACK_IMPORTED_MODULE_4__/* .endEntityOf */ .A3)(one);
        if (one.outcome !== 'handshake' || address === undefined || certificate === null)
            continue;
        const known = knownCertificateOf(certificate);
        if (known === null)
            continue;
        const endpoint = {
            target: (0,_model_target_js__WEBPACK_IMPORTED_MODULE_6__/* .targetKeyOf */ .IY)(target),
            address,
            chain: (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .chainOf */ .dR)(one).slice(0, MAX_CHAIN).map(sha256Of),
            certificate: known,
            tlsVersion: (0,_model_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .isMain */ .CA)(one) ? one.tlsVersion : null,
            firstSeen: at,
            lastSeen: at,
        };
        if (!found.has(placeOf(endpoint)))
            found.set(placeOf(endpoint), endpoint);
    }
    return [...found.values()];
}
/** By the bytes, whatever they are: what cannot be decoded is presented, too. */
function sha256Of(pem) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .certificateOf */ .tq)(pem).x509.raw).digest('hex');
    }
    catch {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(pem).digest('hex');
    }
}
function cut(text) {
    return text.slice(0, MAX_NAME_CHARACTERS);
}


/***/ }),

/***/ 7984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ inDays),
/* harmony export */   J$: () => (/* binding */ renewalDueMs),
/* harmony export */   VW: () => (/* binding */ firstToEnd),
/* harmony export */   XW: () => (/* binding */ renewalWindow),
/* harmony export */   ZP: () => (/* binding */ byIssuance),
/* harmony export */   gP: () => (/* binding */ thresholdMs),
/* harmony export */   qt: () => (/* binding */ renewalAtMs),
/* harmony export */   r4: () => (/* binding */ inWords)
/* harmony export */ });
/** The certificate whose validity period ends first. */
function firstToEnd(certificates) {
    return certificates.reduce((first, next) => (next.notAfter < first.notAfter ? next : first));
}
/**
 * Orders certificates by when they were issued: a reissued one may end with the one that it replaces, or before. Of two that
 * begin together the one that ends first comes first.
 */
function byIssuance(one, other) {
    const between = one.notBefore.getTime() - other.notBefore.getTime();
    return between === 0 ? one.notAfter.getTime() - other.notAfter.getTime() : between;
}
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
const TEN_DAYS_MS = 864_000_000;
/** A renewal that runs twice a day, after a random wait, may be late by that share of the lifetime: 1.8 days of 90. */
const GRACE_RATIO = 0.02;
/** The remaining lifetime at which an ACME client renews: a third of it, half of it below ten days. */
function renewalAtMs({ notBefore, notAfter }) {
    const lifetimeMs = notAfter.getTime() - notBefore.getTime();
    return lifetimeMs * (lifetimeMs < TEN_DAYS_MS ? 1 / 2 : 1 / 3);
}
/** The CA leaves its clients that share of the lifetime on either side of the day a renewal is due. */
const WINDOW_RATIO = 0.01;
/**
 * When the CA wants the certificate renewed: what its renewal information (ARI, RFC 9773) says as long as nothing went
 * wrong, by the formula of Boulder, Let's Encrypt's software (core/objects.go, RenewalInfoSimple), without asking.
 */
function renewalWindow(certificate) {
    const { notBefore, notAfter } = certificate;
    const dueMs = notAfter.getTime() - renewalAtMs(certificate);
    const marginMs = (notAfter.getTime() - notBefore.getTime()) * WINDOW_RATIO;
    return { start: new Date(dueMs - marginMs), end: new Date(dueMs + marginMs) };
}
/** The remaining lifetime below which that renewal is overdue. */
function renewalDueMs(certificate) {
    const lifetimeMs = certificate.notAfter.getTime() - certificate.notBefore.getTime();
    return renewalAtMs(certificate) - lifetimeMs * GRACE_RATIO;
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


/***/ }),

/***/ 4279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ generalNameOf),
/* harmony export */   KJ: () => (/* binding */ commonNameOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   kE: () => (/* binding */ emailAddressesIn),
/* harmony export */   p9: () => (/* binding */ requireRelativeName),
/* harmony export */   uX: () => (/* binding */ directoryNameOf),
/* harmony export */   yA: () => (/* binding */ generalNamesOf)
/* harmony export */ });
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1824);
/* harmony import */ var _der_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(263);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4318);



/** GeneralName's alternatives, by their tags (RFC 5280 section 4.2.1.6). */
const NAME_FORMS = [
    'otherName',
    'rfc822Name',
    'dNSName',
    'x400Address',
    'directoryName',
    'ediPartyName',
    'uniformResourceIdentifier',
    'iPAddress',
    'registeredID',
];
const COMMON_NAME = '2.5.4.3';
/** RFC 4514 section 3: the attributes that names mostly have. */
const ATTRIBUTE_NAMES = {
    [COMMON_NAME]: 'CN',
    '2.5.4.6': 'C',
    '2.5.4.7': 'L',
    '2.5.4.8': 'ST',
    '2.5.4.10': 'O',
    '2.5.4.11': 'OU',
};
const EMAIL_ADDRESS = '1.2.840.113549.1.9.1';
/** @throws Error when it is malformed in a way that BoringSSL refuses. */
function nameOf(node, remarks) {
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(node, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.SEQUENCE)).map((relativeName) => {
        const attributes = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(relativeName, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.SET));
        const isSorted = attributes.every((one, index) => Buffer.compare(attributes[index - 1]?.octets ?? one.octets, one.octets) <= 0);
        if (!isSorted)
            remarks.questionable.push('a SET that is not sorted (no verifier is known to mind)');
        return attributesOf(attributes, remarks);
    });
}
/** @throws Error when it is malformed in a way that BoringSSL refuses. */
function requireRelativeName(attributes) {
    attributesOf(attributes, (0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .noRemarks */ .j)());
}
function attributesOf(attributes, remarks) {
    if (attributes.length === 0)
        throw new Error('a relative name has no attribute');
    return attributes.map((attribute) => {
        const [type, value, ...rest] = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(attribute);
        if (value === undefined || rest.length > 0)
            throw new Error('an attribute of a name has not one value');
        const text = (0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(value, remarks);
        if (text === '')
            remarks.questionable.push('an attribute of a name that is empty (GnuTLS refuses it)');
        // An attribute may be a structure of its own; its exact octets then are its text.
        return { type: (0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(type, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.OID)), text: text ?? value.octets.toString('hex') };
    });
}
function commonNameOf(subject) {
    return subject.flat().find(({ type }) => type === COMMON_NAME)?.text ?? null;
}
function emailAddressesIn(subject) {
    return subject
        .flat()
        .filter(({ type }) => type === EMAIL_ADDRESS)
        .map(({ text }) => text);
}
function directoryNameOf(name) {
    return name.map((relativeName) => relativeName
        .map(({ type, text }) => `${ATTRIBUTE_NAMES[type] ?? type}=${text.replace(/[,+\\]/g, '\\$&')}`)
        .sort()
        .join('+'));
}
/** GeneralNames under a tag of their own. @throws Error when one is malformed in a way that BoringSSL refuses. */
function generalNamesOf(node, remarks) {
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(node).map((name) => generalNameOf(name, remarks));
}
/** @throws Error when it is malformed in a way that BoringSSL refuses. */
function generalNameOf(node, remarks) {
    const form = NAME_FORMS[node.tag];
    if (form === undefined || node.tagClass !== _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Class */ .Xs.CONTEXT_SPECIFIC)
        throw new Error('a name has no known form');
    const general = { form, text: '', octets: Buffer.alloc(0), name: [] };
    switch (form) {
        case 'rfc822Name':
        case 'dNSName':
        case 'uniformResourceIdentifier':
            return { ...general, text: (0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .asciiOf */ .Z)(node, remarks) };
        case 'iPAddress':
            return { ...general, octets: (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(node) };
        case 'directoryName':
            return { ...general, name: directoryNameOf(nameOf((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyChildOf */ .ib)(node), remarks)) };
        case 'registeredID':
            return { ...general, text: (0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)(node) };
        case 'otherName': {
            const [type, value, ...rest] = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(node);
            if (value === undefined || !(0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .isContext */ .aE)(value, 0) || rest.length > 0)
                throw new Error('another name has not one value');
            (0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .requireSoundValue */ .IX)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyChildOf */ .ib)(value));
            return { ...general, text: (0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(type, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU.OID)) };
        }
        case 'ediPartyName':
            requirePartyName((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(node));
            return general;
        default:
            (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(node);
            return general;
    }
}
/** nameAssigner [0], which may be missing, and partyName [1]. */
function requirePartyName(fields) {
    const [, party] = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalFieldsOf */ .Tb)(fields, 2);
    if (party === undefined)
        throw new Error('an EDI party has no name');
    for (const field of fields)
        (0,_der_values_js__WEBPACK_IMPORTED_MODULE_1__/* .requireDirectoryString */ .GD)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyChildOf */ .ib)(field));
}


/***/ }),

/***/ 6676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ defectsOf),
  o: () => (/* binding */ disputedIn)
});

// EXTERNAL MODULE: ./build/pki/certificate.js + 6 modules
var certificate = __webpack_require__(9812);
;// CONCATENATED MODULE: ./build/pki/name-constraints.js

/** As OpenSSL and BoringSSL have it: with more than that they refuse the path. */
const MAX_COMPARISONS = 2 ** 20;
/** The same certificates are met again on every path that may be built of them. */
const known = new WeakMap();
/**
 * The names of `certificate` that a CA's name constraints do not allow (RFC 5280 section 4.2.1.10): those inside an
 * excluded subtree, those outside every permitted one where any is given for their form, and the forms that are
 * constrained in a way which is not processed here.
 */
function namesOutside(constraints, certificate) {
    const before = known.get(constraints)?.get(certificate);
    if (before !== undefined)
        return before;
    const comparisons = namesOf(certificate) * (subtreesIn(constraints.permitted) + subtreesIn(constraints.excluded));
    const outside = comparisons > MAX_COMPARISONS
        ? [`names that take ${comparisons} comparisons with its constraints, ${MAX_COMPARISONS} at most`]
        : compared(constraints, certificate);
    known.set(constraints, (known.get(constraints) ?? new WeakMap()).set(certificate, outside));
    return outside;
}
function namesOf({ presentedIdentifiers, directoryNames, emailAddresses, uris }) {
    return presentedIdentifiers.length + directoryNames.length + emailAddresses.length + uris.length;
}
function subtreesIn({ dnsNames, ipRanges, directoryNames, emailAddresses, uris }) {
    return dnsNames.length + ipRanges.length + directoryNames.length + emailAddresses.length + uris.length;
}
function compared({ permitted, excluded }, certificate) {
    const { presentedIdentifiers, emailAddresses, uris, directoryNames, nameForms } = certificate;
    const identifiers = presentedIdentifiers.filter((identifier) => {
        const isExcluded = isWithin(identifier, excluded, true) || reachesInto(identifier, excluded);
        const { dnsNames, ipRanges } = permitted;
        const isRestricted = identifier.kind === 'DNS-ID' ? dnsNames.length > 0 : ipRanges.length > 0;
        return isExcluded || (isRestricted && !isWithin(identifier, permitted, false));
    });
    const unprocessed = [...permitted.unprocessedForms, ...excluded.unprocessedForms];
    return [
        ...identifiers.map(({ value }) => value),
        ...outside(emailAddresses, permitted.emailAddresses, excluded.emailAddresses, isWithinMailbox, isMailbox),
        ...outside(uris, permitted.uris, excluded.uris, isWithinUri, (uri) => hostOf(uri) !== null),
        ...outside(directoryNames, permitted.directoryNames, excluded.directoryNames, startsWith, () => true).map((name) => name.join(', ')),
        ...nameForms.filter((form) => unprocessed.includes(form)).map((form) => `any ${form}`),
    ];
}
/** Forms that Go, and GnuTLS, know no constraint of. */
const UNKNOWN_FORMS = ['otherName', 'x400Address', 'ediPartyName', 'registeredID'];
/** What BoringSSL, or GnuTLS and Go, refuse in constraints that RFC 5280 lets pass. `below`: end-entity certificate first. */
function disputedConstraints({ permitted, excluded, isCritical }, below) {
    const disputes = [];
    const ranges = permitted.ipRanges.length + excluded.ipRanges.length;
    const hasAddress = below.some(({ nameForms }) => nameForms.includes('iPAddress'));
    if (ranges > 0 && hasAddress)
        disputes.push('BoringSSL processes no constraints on addresses, and there is an address below it');
    const unknown = [...permitted.unprocessedForms, ...excluded.unprocessedForms].filter((form) => UNKNOWN_FORMS.includes(form));
    if (isCritical && unknown.length > 0)
        disputes.push(`GnuTLS and Go process no constraints on ${unknown[0]}`);
    if (isCritical && excluded.directoryNames.length > 0)
        disputes.push('GnuTLS and Go exclude no directoryName');
    return disputes;
}
/** Whether verifiers would take a common name for a host's, which no constraint is compared with. */
function isNamedByCommonNameAlone({ hasSubjectAltName, commonName }) {
    return !hasSubjectAltName && commonName !== null && HOST_LIKE.test(commonName);
}
const HOST_LIKE = /^(?!-)[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/i;
/** A name that cannot be compared is outside wherever its form is constrained at all, as OpenSSL and BoringSSL have it. */
function outside(names, permitted, excluded, isUnder, isComparable) {
    if (permitted.length + excluded.length === 0)
        return [];
    return names.filter((name) => !isComparable(name) ||
        excluded.some((base) => isUnder(name, base, true)) ||
        (permitted.length > 0 && !permitted.some((base) => isUnder(name, base, false))));
}
/** Section 7.1: a name is within a subtree whose relative distinguished names are the first of its own. */
function startsWith(name, base) {
    return base.length <= name.length && base.every((part, index) => (0,certificate/* isSameName */.yS)(part, name[index] ?? ''));
}
const MAILBOX = /^([\w.!#$%&'*+/=?^`{|}~-]+)@([a-z0-9.-]+)$/i;
const isMailbox = (address) => MAILBOX.test(address);
/** A mailbox, a host, or with a leading dot what is below a domain. A base that is none of them is refused. */
function isWithinMailbox(address, base, isExcluding) {
    const [, local = '', host = ''] = MAILBOX.exec(address) ?? [];
    const spelled = isExcluding ? comparableName : (name) => name;
    if (base.includes('@')) {
        const [, baseLocal, baseHost] = MAILBOX.exec(base) ?? [];
        if (baseLocal === undefined || baseHost === undefined)
            return isExcluding;
        // Section 7.5: the local part letter for letter, also where it is excluded; so do all verifiers.
        return local === baseLocal && isHostWithin(spelled(host), spelled(baseHost));
    }
    const domain = spelled(base);
    if (!/^[a-z0-9.-]+$/i.test(domain))
        return isExcluding;
    return isHostWithin(spelled(host), domain);
}
/** A base that is neither a host nor a domain permits nothing, and in doubt excludes everything. */
function isWithinUri(uri, base, isExcluding) {
    return isHost(base.replace(/^\./, '')) ? isHostWithin(hostOf(uri) ?? '', base) : isExcluding;
}
function isHostWithin(host, base) {
    const [name, wanted] = [host.toLowerCase(), base.toLowerCase()];
    return wanted.startsWith('.') ? name.endsWith(wanted) : name === wanted;
}
/**
 * The host of a URI; null where it has none, or an address, which a constraint on URIs cannot be compared with. As BoringSSL
 * has it, that is so too where something else is around the host: user information, a query right behind it.
 */
function hostOf(uri) {
    const host = /^[a-z][a-z0-9+.-]*:\/\/([^:/]+)(?::\d*)?(?:\/|$)/i.exec(uri)?.[1] ?? '';
    return isHost(host) ? host : null;
}
const LABELS = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i;
function isHost(text) {
    return LABELS.test(text) && !/(^|\.)\d+$/.test(text);
}
function isWithin({ kind, value }, { dnsNames, ipRanges }, isExcluding) {
    return kind === 'DNS-ID'
        ? dnsNames.some((base) => isWithinDomain(isExcluding ? comparableName(value) : value.toLowerCase(), isExcluding ? comparableName(base) : base.toLowerCase()))
        : ipRanges.some((range) => isWithinRange(octetsOf(value), range));
}
/**
 * BoringSSL excludes a DNS name whether or not one of them has a dot at its end; GnuTLS and Go exclude mailboxes so too, and by a
 * base that begins with more than one dot as if it had one.
 */
function comparableName(name) {
    return name
        .toLowerCase()
        .replace(/^\.{2,}/, '.')
        .replace(/\.$/, '');
}
/** Whether a wildcard also stands for a name inside one of the domains: "*.example.com" for "mail.example.com". */
function reachesInto({ kind, value }, { dnsNames }) {
    if (kind !== 'DNS-ID' || !value.startsWith('*.'))
        return false;
    const parent = comparableName(value.slice(2));
    return dnsNames.some((base) => {
        const domain = comparableName(base);
        // What is only below a domain has one label more than the wildcard stands for.
        if (domain.startsWith('.'))
            return false;
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

// EXTERNAL MODULE: ./build/pki/policies.js + 1 modules
var policies = __webpack_require__(7784);
;// CONCATENATED MODULE: ./build/pki/path-defect.js


const KEY_NAMES = {
    rsa: 'RSA',
    'rsa-pss': 'RSA-PSS',
    secp224r1: 'ECDSA P-224',
    prime256v1: 'ECDSA P-256',
    secp384r1: 'ECDSA P-384',
    secp521r1: 'ECDSA P-521',
    ed25519: 'Ed25519',
    ed448: 'Ed448',
};
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
/** RFC 9325 section 4.5 and the CA/Browser Forum's Baseline Requirements forbid these; SHA-224 is not known to Go. */
const WEAK_HASHES = ['MD2', 'MD5', 'SHA-1', 'SHA-224', 'unknown'];
/** The defects of a path, end-entity certificate first; its last certificate is the trust anchor or where it stops. */
function defectsOf(path, limits) {
    const ofEach = path.flatMap((certificate, depth) => {
        // Self-issued is not enough: within a path such a certificate is signed by another key and judged like any other.
        const isRoot = certificate.isSelfIssued && depth === path.length - 1;
        return [
            ...encodingDefects(certificate, depth, isRoot, limits),
            ...(depth === 0
                ? []
                : issuerDefects(certificate, path.slice(0, depth), isRoot, limits)),
            ...purposeDefects(certificate, depth),
            ...keyDefects(certificate, limits, depth === 0 ? limits.endEntityKeys : limits.issuerKeys),
            // Nobody checks the signature that a root makes on itself.
            ...(isRoot ? [] : signatureDefects(certificate)),
        ];
    });
    return [...ofEach, ...policyDefects(path)];
}
function encodingDefects(certificate, depth, isRoot, { disputedEncodings }) {
    const { refused, unverifiable, contradictory } = certificate.remarks;
    const disputed = disputedIn(certificate, isRoot);
    const { fault, mappingFault } = certificate.policies;
    const seen = [
        ...refused,
        ...(isRoot ? [] : [...unverifiable, ...contradictory]),
        ...(disputedEncodings === 'refuse' ? disputed : []),
        ...[fault, depth === 0 ? null : mappingFault],
    ];
    return [...new Set(seen)]
        .filter((remark) => remark !== null)
        .map((remark) => ({
        kind: 'certificate-malformed',
        certificate,
        detail: `"${certificate.name}" has ${remark}`,
    }));
}
/** What GnuTLS and Go have against the way a certificate is written, and BoringSSL has not. */
function disputedIn({ remarks }, isRoot) {
    return isRoot ? [...remarks.disputed, ...remarks.contradictory] : remarks.disputed;
}
function policyDefects(path) {
    const certificate = path.length > 1 ? (0,policies/* withoutPolicy */.bL)(path) : null;
    if (certificate === null)
        return [];
    const detail = `"${certificate.name}" has none of the certificate policies that a CA above it requires`;
    return [{ kind: 'explicit-policy-missing', certificate, detail }];
}
/** RFC 5280 section 6.1.4, (k) to (n), and the name constraints of (b) and (c) in 6.1.3. */
function issuerDefects(issuer, below, isRoot, { disputedPaths }) {
    const defects = [];
    const { basicConstraints, keyUsage, nameConstraints } = issuer;
    const [endEntity] = below;
    // A version 1 trust anchor has no extensions and is a CA because the anchor set says so; OpenSSL agrees.
    const isAnchorWithoutExtensions = isRoot && basicConstraints === null && keyUsage === null;
    if (basicConstraints?.ca !== true && !isAnchorWithoutExtensions) {
        defects.push({ kind: 'issuer-not-a-ca', certificate: issuer, detail: `"${issuer.name}" is not a CA certificate` });
    }
    if (keyUsage !== null && !keyUsage.includes('keyCertSign')) {
        const detail = `the key usage of "${issuer.name}" is ${keyUsage.join(', ')}, keyCertSign required`;
        defects.push({ kind: 'key-usage-unsuitable', certificate: issuer, detail });
    }
    // Self-issued certificates do not count (section 4.2.1.9), nor does the end-entity certificate. GnuTLS and Go count them.
    const counts = (certificate) => disputedPaths === 'refuse' || !certificate.isSelfIssued;
    const intermediates = below.slice(1).filter(counts).length;
    const limit = basicConstraints?.maxPathLength ?? null;
    if (limit !== null && intermediates > limit) {
        const detail = `"${issuer.name}" allows ${limit} intermediate certificates below it, the path has ${intermediates}`;
        defects.push({ kind: 'path-length-exceeded', certificate: issuer, detail });
    }
    if (nameConstraints !== null) {
        const faults = [
            ...nameConstraints.faults,
            ...(disputedPaths === 'refuse' ? disputedConstraints(nameConstraints, below) : []),
            ...(isNamedByCommonNameAlone(endEntity) ? ['the certificate below it is named by its common name alone'] : []),
        ];
        for (const fault of faults) {
            defects.push({
                kind: 'name-constraints-violated',
                certificate: issuer,
                detail: `"${issuer.name}" is refused: ${fault}`,
            });
        }
        for (const certificate of below.filter((one, depth) => depth === 0 || !one.isSelfIssued)) {
            const outside = namesOutside(nameConstraints, certificate);
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
function keyDefects(certificate, { minRsaKeyBits, maxRsaExponentBits }, allowed) {
    const defects = [];
    const { algorithm, bits, curve, exponentBits = 0 } = certificate.key;
    const kind = (algorithm === 'ec' ? curve : algorithm);
    if (!allowed.includes(kind)) {
        const seen = KEY_NAMES[kind] ?? (algorithm === 'ec' ? `EC on ${curve ?? 'a curve of its own'}` : algorithm);
        const required = listOf(allowed.map((one) => KEY_NAMES[one]));
        const detail = `the key of "${certificate.name}" is ${seen}, ${required} required`;
        defects.push({ kind: 'key-type-unsuitable', certificate, detail });
    }
    if (exponentBits > maxRsaExponentBits) {
        const detail = `the RSA key of "${certificate.name}" has an exponent of ${exponentBits} bits, ${maxRsaExponentBits} at most`;
        defects.push({ kind: 'key-type-unsuitable', certificate, detail });
    }
    if (algorithm.startsWith('rsa') && bits !== null && bits < minRsaKeyBits) {
        const detail = `the RSA key of "${certificate.name}" has ${bits} bits, ${minRsaKeyBits} required`;
        defects.push({ kind: 'key-too-small', certificate, detail });
    }
    return defects;
}
function signatureDefects(certificate) {
    const { hash, oid } = certificate.signatureAlgorithm;
    if (!WEAK_HASHES.includes(hash))
        return [];
    const seen = hash === 'unknown' ? `algorithm ${oid}` : hash;
    const detail = `the signature on "${certificate.name}" uses ${seen}, one with SHA-256, SHA-384 or SHA-512 required`;
    return [{ kind: 'signature-too-weak', certificate, detail }];
}
/** Made where it is needed: it is the only use of languages here, and to load them takes longer than to judge a path. */
function listOf(alternatives) {
    return new Intl.ListFormat('en', { type: 'disjunction' }).format(alternatives);
}


/***/ }),

/***/ 196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ MAX_SIGNATURE_CHECKS),
/* harmony export */   Kb: () => (/* binding */ MAX_PATH_LENGTH),
/* harmony export */   Uq: () => (/* binding */ pathFinder)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9812);
/* harmony import */ var _detour_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7946);
/* harmony import */ var _distrust_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8593);
/* harmony import */ var _first_fit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1151);
/* harmony import */ var _lifetime_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7984);
/* harmony import */ var _path_defect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6676);
/* harmony import */ var _structure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6286);







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
    const endEntity = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .certificateOf */ .tq)(presentedChain[0]);
    const unread = [];
    const others = presentedChain.slice(1).flatMap((one, index) => {
        try {
            return [(0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .certificateOf */ .tq)(one)];
        }
        catch (error) {
            const { message: reason } = error;
            unread.push({ place: index + 2, reason, unreadBy: whoCannotRead(error) });
            return [];
        }
    });
    const path = bestPath([endEntity, ...others], unread, anchors, now, limits);
    const [first] = unread;
    // Where there is no path, it may be what is missing.
    if (path.kind !== 'trusted' && first !== undefined)
        throw new Error(first.reason);
    return path;
}
function whoCannotRead(error) {
    if (error instanceof _structure_js__WEBPACK_IMPORTED_MODULE_6__/* .Unreadable */ .IO)
        return 'BoringSSL';
    return error instanceof _structure_js__WEBPACK_IMPORTED_MODULE_6__/* .RepeatedExtension */ .CC ? 'GnuTLS' : null;
}
function bestPath(presented, unread, anchors, now, limits) {
    const [endEntity] = presented;
    const { complete, longest, cutShort } = pathsFrom(endEntity, presented, anchors);
    const candidates = complete.map(({ certificates, origin }) => {
        const defects = (0,_path_defect_js__WEBPACK_IMPORTED_MODULE_5__/* .defectsOf */ .i)(certificates, limits);
        const distrust = (0,_distrust_js__WEBPACK_IMPORTED_MODULE_2__/* .distrustOf */ .S)(endEntity, certificates.at(-1) ?? endEntity);
        return { certificates, defects, origin, distrust, endedBy: (0,_lifetime_js__WEBPACK_IMPORTED_MODULE_4__/* .firstToEnd */ .VW)(certificates) };
    });
    const faults = ({ defects, distrust, certificates }) => defects.length + Number(distrust !== null) + certificates.filter((one) => !(0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithinValidity */ .ae)(one, now)).length;
    const [best] = candidates.sort((a, b) => faults(a) - faults(b) ||
        Number(a.origin === 'private') - Number(b.origin === 'private') ||
        b.endedBy.notAfter.getTime() - a.endedBy.notAfter.getTime());
    if (best !== undefined) {
        const path = { ...best, endedBy: lastToEnd(best, candidates) };
        const detour = (0,_detour_js__WEBPACK_IMPORTED_MODULE_1__/* .detourOf */ .t)(path, presented, anchors, now, limits);
        return { kind: 'trusted', ...path, presented, unread, cutShort, detour };
    }
    const top = longest.at(-1) ?? endEntity;
    const isNamesakeThere = ({ issuer }) => anchors.withSubject(issuer).length > 0 || presented.some((one) => (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameName */ .yS)(one.subject, issuer));
    const common = { certificates: longest, presented, unread, defects: (0,_path_defect_js__WEBPACK_IMPORTED_MODULE_5__/* .defectsOf */ .i)(longest, limits), cutShort };
    return top.isSelfIssued && (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSignedBy */ .s3)(top, top)
        ? { kind: 'untrusted-anchor', ...common }
        : { kind: 'incomplete', ...common, missingIssuer: top.issuer, isNamesakeThere: isNamesakeThere(top) };
}
/** The certificate that ends the last of the paths that take over from `best` without a gap, one after the other. */
function lastToEnd(best, candidates) {
    const sound = candidates.filter((one) => one.defects.length === 0 && one.distrust === null && one.origin === best.origin);
    let { endedBy } = best;
    if (best.defects.length > 0)
        return endedBy;
    for (;;) {
        const begins = (path) => Math.max(...path.certificates.map(({ notBefore }) => notBefore.getTime()));
        const next = sound.find((path) => path.endedBy.notAfter > endedBy.notAfter && begins(path) <= endedBy.notAfter.getTime());
        if (next === undefined)
            return endedBy;
        endedBy = next.endedBy;
    }
}
/** Every chain from the end-entity certificate to a trust anchor, and the longest that reaches none. */
function pathsFrom(endEntity, presented, anchors) {
    const complete = [];
    let longest = [endEntity];
    let cutShort = null;
    let checksLeft = MAX_SIGNATURE_CHECKS;
    const signed = (certificate, issuer) => {
        if (checksLeft === 0)
            cutShort = 'signatures';
        return checksLeft > 0 && checksLeft-- > 0 && (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSignedBy */ .s3)(certificate, issuer);
    };
    const named = presentedByName(presented);
    const extend = (chain) => {
        const top = chain.at(-1);
        if (chain.length > longest.length)
            longest = chain;
        const self = anchors.withSubject(top.subject).find(({ certificate }) => (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(certificate, top));
        if (self !== undefined) {
            complete.push({ certificates: chain, origin: self.origin });
            return;
        }
        const issuers = (named.get((0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .comparable */ .Zm)(top.issuer)) ?? []).filter((one) => !chain.some((used) => (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(used, one)));
        const issuingAnchors = anchors.withSubject(top.issuer);
        if (chain.length >= MAX_PATH_LENGTH) {
            if (issuers.length > 0 || issuingAnchors.length > 0)
                cutShort ??= 'length';
            return;
        }
        for (const { certificate, origin } of issuingAnchors) {
            if (signed(top, certificate))
                complete.push({ certificates: [...chain, certificate], origin });
        }
        // Those first whose key identifier fits: the key that made the signature is among them, where there is one.
        const likely = issuers.filter((issuer) => (0,_first_fit_js__WEBPACK_IMPORTED_MODULE_3__/* .isFit */ .c)(top, issuer));
        for (const issuer of [...likely, ...issuers.filter((one) => !likely.includes(one))]) {
            if (signed(top, issuer))
                extend([...chain, issuer]);
        }
    };
    extend([endEntity]);
    return { complete, longest, cutShort: cutShort };
}
/** Each certificate once. */
function presentedByName(presented) {
    const byName = new Map();
    for (const one of new Map(presented.map((each) => [each.x509.fingerprint256, each])).values()) {
        const name = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .comparable */ .Zm)(one.subject);
        byName.set(name, [...(byName.get(name) ?? []), one]);
    }
    return byName;
}


/***/ }),

/***/ 7784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ge: () => (/* binding */ POLICY_EXTENSIONS),
  Ao: () => (/* binding */ policiesOf),
  bL: () => (/* binding */ withoutPolicy)
});

// UNUSED EXPORTS: NO_POLICIES

// EXTERNAL MODULE: ./build/pki/der.js
var der = __webpack_require__(1824);
// EXTERNAL MODULE: ./build/pki/der-values.js
var der_values = __webpack_require__(263);
;// CONCATENATED MODULE: ./build/pki/policy-qualifiers.js


const CPS = '1.3.6.1.5.5.7.2.1';
const USER_NOTICE = '1.3.6.1.5.5.7.2.2';
/** RFC 5280 section 4.2.1.4: for people to read, but BoringSSL and OpenSSL decode it. @throws Error where they cannot. */
function requireQualifier(node) {
    const [kind, content, ...rest] = (0,der/* fieldsOf */.Pf)(node);
    if (content === undefined || rest.length > 0)
        throw new Error('a qualifier has not one value');
    const type = (0,der_values/* oidOf */._f)((0,der/* expect */.E3)(kind, der/* Type */.ZU.OID));
    if (type === CPS)
        (0,der/* expect */.E3)(content, der/* Type */.ZU.IA5_STRING);
    else if (type === USER_NOTICE)
        requireUserNotice(content);
    else
        (0,der_values/* requireSoundValue */.IX)(content);
}
function requireUserNotice(node) {
    const fields = [...(0,der/* fieldsOf */.Pf)(node)];
    const reference = (0,der/* isType */.Xj)(fields[0], der/* Type */.ZU.SEQUENCE) ? fields.shift() : undefined;
    const text = fields.shift();
    if (fields.length > 0)
        throw new Error('a notice has a field that is not known');
    if (text !== undefined)
        (0,der_values/* requireDisplayText */.N6)(text);
    if (reference === undefined)
        return;
    const [organization, numbers, ...rest] = (0,der/* fieldsOf */.Pf)(reference);
    if (organization === undefined || rest.length > 0)
        throw new Error('a reference to a notice has not two fields');
    (0,der_values/* requireDisplayText */.N6)(organization);
    for (const number of (0,der/* fieldsOf */.Pf)((0,der/* expect */.E3)(numbers, der/* Type */.ZU.SEQUENCE)))
        (0,der_values/* integerOf */.cP)((0,der/* expect */.E3)(number, der/* Type */.ZU.INTEGER));
}

;// CONCATENATED MODULE: ./build/pki/policies.js



const POLICY_EXTENSIONS = {
    certificatePolicies: '2.5.29.32',
    policyMappings: '2.5.29.33',
    policyConstraints: '2.5.29.36',
    inhibitAnyPolicy: '2.5.29.54',
};
const NO_POLICIES = {
    policies: null,
    mappings: [],
    requireExplicitPolicy: null,
    inhibitPolicyMapping: null,
    inhibitAnyPolicy: null,
    fault: null,
    mappingFault: null,
};
const ANY_POLICY = '2.5.29.32.0';
/** `extensionValueOf` decodes the value of an extension; undefined: the extension is absent. */
function policiesOf(extensionValueOf) {
    const faults = [];
    const read = (oid, what, absent, reader, sink = faults) => {
        try {
            const value = extensionValueOf(oid);
            return value === undefined ? absent : reader(value);
        }
        catch (error) {
            sink.push(`${what}: ${error.message}`);
            return absent;
        }
    };
    const { certificatePolicies, policyMappings, policyConstraints, inhibitAnyPolicy } = POLICY_EXTENSIONS;
    const mappingFaults = [];
    const constraints = read(policyConstraints, 'policy constraints', {}, constraintsOf);
    return {
        policies: read(certificatePolicies, 'certificate policies', null, policyListOf),
        mappings: read(policyMappings, 'policy mappings', [], mappingsOf, mappingFaults),
        requireExplicitPolicy: constraints[0] ?? null,
        inhibitPolicyMapping: constraints[1] ?? null,
        inhibitAnyPolicy: read(inhibitAnyPolicy, 'inhibitAnyPolicy', null, (value) => countOf((0,der/* expect */.E3)(value, der/* Type */.ZU.INTEGER))),
        fault: faults[0] ?? null,
        mappingFault: mappingFaults[0] ?? null,
    };
}
function policyListOf(value) {
    const policies = (0,der/* fieldsOf */.Pf)(value).map((information) => {
        const [identifier, qualifiers, ...rest] = (0,der/* fieldsOf */.Pf)(information);
        if (rest.length > 0)
            throw new Error('a policy has more than its qualifiers');
        for (const qualifier of qualifiers === undefined ? [] : (0,der/* fieldsOf */.Pf)(qualifiers))
            requireQualifier(qualifier);
        return (0,der_values/* oidOf */._f)((0,der/* expect */.E3)(identifier, der/* Type */.ZU.OID));
    });
    if (policies.length === 0)
        throw new Error('there is none in the list');
    if (new Set(policies).size < policies.length)
        throw new Error('one policy is there twice');
    return policies;
}
function mappingsOf(value) {
    const mappings = (0,der/* fieldsOf */.Pf)(value).map((mapping) => {
        const policies = (0,der/* fieldsOf */.Pf)(mapping).map((one) => (0,der_values/* oidOf */._f)((0,der/* expect */.E3)(one, der/* Type */.ZU.OID)));
        if (policies.length !== 2)
            throw new Error('a mapping has not two policies');
        const [issuerPolicy, subjectPolicy] = policies;
        // Section 6.1.4, (a).
        if (issuerPolicy === ANY_POLICY || subjectPolicy === ANY_POLICY)
            throw new Error('anyPolicy is mapped');
        return { issuerPolicy, subjectPolicy };
    });
    if (mappings.length === 0)
        throw new Error('there is none in the list');
    return mappings;
}
/** By the tag of each: requireExplicitPolicy [0], inhibitPolicyMapping [1]. */
function constraintsOf(value) {
    const [explicit, mapping] = (0,der/* optionalFieldsOf */.Tb)((0,der/* fieldsOf */.Pf)(value), 2);
    if (explicit === undefined && mapping === undefined)
        throw new Error('there is none in the list');
    return {
        ...(explicit !== undefined && { 0: countOf(explicit) }),
        ...(mapping !== undefined && { 1: countOf(mapping) }),
    };
}
/** How many certificates may be skipped: more than any path has are as good as no limit. */
function countOf(node) {
    const octets = (0,der_values/* integerOf */.cP)(node);
    if ((0,der_values/* isNegative */.cI)(octets))
        throw new Error('a number is below zero');
    return Number.parseInt(octets.toString('hex'), 16);
}
/**
 * Section 6.1, as far as it asks whether a policy is left where one is required, for whoever asks for none in particular.
 * Without the tree: RFC 9618 shows that the policies expected next are enough. As BoringSSL has it, what a trust anchor
 * says of policies counts too.
 * `path`: end-entity certificate first. The certificate at which the path fails, or null.
 */
function withoutPolicy(path) {
    let expected = new Set();
    let isAnyExpected = true;
    let [explicitPolicy, mapping, anyPolicy] = new Array(3).fill(path.length + 1);
    for (const [index, certificate] of [...path.entries()].reverse()) {
        const { policies, mappings, requireExplicitPolicy, inhibitPolicyMapping, inhibitAnyPolicy } = certificate.policies;
        const isAnchor = index === path.length - 1 && index > 0;
        const isAnyAllowed = anyPolicy > 0 || (index > 0 && certificate.isSelfIssued);
        if (policies !== null) {
            const [before, wasAnyExpected] = [expected, isAnyExpected];
            if (!policies.includes(ANY_POLICY) || !isAnyAllowed) {
                expected = new Set(policies.filter((policy) => before.has(policy)));
                isAnyExpected = false;
            }
            if (wasAnyExpected)
                for (const policy of policies)
                    if (policy !== ANY_POLICY)
                        expected.add(policy);
        }
        else if (!isAnchor) {
            expected = new Set();
            isAnyExpected = false;
        }
        if (explicitPolicy === 0 && expected.size === 0 && !isAnyExpected)
            return certificate;
        if (index > 0)
            expected = mapped(expected, isAnyExpected, mappings, mapping > 0);
        if (index === 0 || !certificate.isSelfIssued) {
            [explicitPolicy, mapping, anyPolicy] = [explicitPolicy, mapping, anyPolicy].map((left) => Math.max(0, left - 1));
        }
        explicitPolicy = Math.min(explicitPolicy, requireExplicitPolicy ?? explicitPolicy);
        mapping = Math.min(mapping, inhibitPolicyMapping ?? mapping);
        anyPolicy = Math.min(anyPolicy, inhibitAnyPolicy ?? anyPolicy);
    }
    return explicitPolicy === 0 && expected.size === 0 && !isAnyExpected ? (path[0] ?? null) : null;
}
/** Section 6.1.4, (b): what is expected below a certificate with these mappings. */
function mapped(expected, isAnyExpected, mappings, isAllowed) {
    const issuers = new Set(mappings.map(({ issuerPolicy }) => issuerPolicy));
    const next = new Set([...expected].filter((policy) => !issuers.has(policy)));
    if (!isAllowed)
        return next;
    for (const { issuerPolicy, subjectPolicy } of mappings) {
        if (isAnyExpected || expected.has(issuerPolicy))
            next.add(subjectPolicy);
    }
    return next;
}


/***/ }),

/***/ 8790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isUnderOneDomain),
/* harmony export */   R: () => (/* binding */ isPublicSuffix)
/* harmony export */ });
/* harmony import */ var _public_suffix_list_cjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6497);

/** Whether registries give names below it to anybody (publicsuffix.org's list, its ICANN part): "com", "co.uk". */
function isPublicSuffix(domain) {
    return (0,_public_suffix_list_cjs__WEBPACK_IMPORTED_MODULE_0__/* .publicSuffixList */ .b)().getPublicSuffix(domain, { allowPrivateDomains: false }) === domain;
}
/** Whether both are at or below one domain that a registry gave to somebody. */
function isUnderOneDomain(one, other) {
    const { getDomain } = (0,_public_suffix_list_cjs__WEBPACK_IMPORTED_MODULE_0__/* .publicSuffixList */ .b)();
    const domain = getDomain(one);
    return domain !== null && domain === getDomain(other);
}


/***/ }),

/***/ 4318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ noRemarks)
/* harmony export */ });
function noRemarks() {
    return { refused: [], unverifiable: [], disputed: [], contradictory: [], questionable: [] };
}


/***/ }),

/***/ 6286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ RepeatedExtension),
/* harmony export */   IO: () => (/* binding */ Unreadable),
/* harmony export */   nj: () => (/* binding */ remarkOnDefault),
/* harmony export */   pH: () => (/* binding */ structureOf)
/* harmony export */ });
/* harmony import */ var _algorithms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3437);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1824);
/* harmony import */ var _der_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(263);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4279);




/**
 * What is wrong with the structure of a certificate, or with its names or dates: BoringSSL and Go read no chain in which
 * such a certificate is, needed or not. What is wrong within an extension BoringSSL finds when it needs the certificate.
 */
class Unreadable extends Error {
}
/** The same extension more than once: GnuTLS and Go read no chain in which such a certificate is, needed or not. */
class RepeatedExtension extends Error {
}
/** @throws Unreadable */
function structureOf(der, remarks) {
    try {
        return read(der, remarks);
    }
    catch (error) {
        throw new Unreadable(error.message);
    }
}
function read(der, remarks) {
    // BoringSSL, OpenSSL and GnuTLS let the length of the signature be longer than need be; Go and Chromium's verifier do not.
    const [tbs, algorithm, signature, ...rest] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .decode */ .D4)(der), 2);
    if (tbs === undefined || algorithm === undefined || signature === undefined)
        throw new Error('the certificate has no signed part, or no signature');
    if (rest.length > 0)
        throw new Error('there is something behind the signature');
    if (!signature.isLengthShortest)
        remarks.refused.push('a length of the signature that is not in its shortest form');
    (0,_der_values_js__WEBPACK_IMPORTED_MODULE_2__/* .bitsOf */ .e4)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)(signature, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.BIT_STRING));
    const parts = signedPartsOf(tbs, remarks);
    (0,_algorithms_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(parts.algorithm);
    if (!parts.algorithm.octets.equals(algorithm.octets))
        remarks.contradictory.push('a signature algorithm that differs from the one in its signed part');
    const [notBefore, notAfter, ...more] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(parts.validity).map((time) => (0,_der_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeOf */ .nR)(time, remarks));
    if (notBefore === undefined || notAfter === undefined || more.length > 0)
        throw new Error('the validity has not two dates');
    return {
        signature,
        signatureAlgorithm: (0,_algorithms_js__WEBPACK_IMPORTED_MODULE_0__/* .signatureAlgorithmOf */ .DA)((0,_algorithms_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(algorithm), remarks),
        serialNumber: parts.serialNumber,
        issuer: (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(parts.issuer, remarks),
        notBefore,
        notAfter,
        subject: (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(parts.subject, remarks),
        publicKey: (0,_algorithms_js__WEBPACK_IMPORTED_MODULE_0__/* .publicKeyInfoOf */ .q3)(parts.publicKey),
        extensions: extensionsOf(parts.extensions, remarks),
    };
}
function signedPartsOf(tbs, remarks) {
    const fields = [...(0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(tbs)];
    const takeContext = (tag) => fields[0] !== undefined && (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isContext */ .aE)(fields[0], tag) ? fields.shift() : undefined;
    const version = versionOf(takeContext(0), remarks);
    const [serialNumber, algorithm, issuer, validity, subject, publicKey] = fields.splice(0, 6);
    remarkOnSerialNumber((0,_der_values_js__WEBPACK_IMPORTED_MODULE_2__/* .integerOf */ .cP)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)(serialNumber, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.INTEGER)), remarks);
    if (!serialNumber || !algorithm || !issuer || !validity || !subject || !publicKey)
        throw new Error('the certificate has no subject or no public key');
    for (const tag of [1, 2]) {
        const uniqueId = takeContext(tag);
        if (uniqueId === undefined)
            continue;
        if (version < 2)
            throw new Error('a certificate before version 2 has unique identifiers');
        (0,_der_values_js__WEBPACK_IMPORTED_MODULE_2__/* .bitsOf */ .e4)(uniqueId);
        remarks.questionable.push('a unique identifier, which CAs must not write (no verifier is known to mind)');
    }
    const extensions = takeContext(3);
    // Section 4.1.2.9: extensions "MUST only appear if the version is 3".
    if (extensions !== undefined && version < 3)
        throw new Error('a certificate before version 3 has extensions');
    if (fields.length > 0)
        throw new Error('the signed part has a field that is not known');
    return { serialNumber, algorithm, issuer, validity, subject, publicKey, extensions };
}
function versionOf(field, remarks) {
    if (field === undefined)
        return 1;
    const written = (0,_der_values_js__WEBPACK_IMPORTED_MODULE_2__/* .integerOf */ .cP)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyChildOf */ .ib)(field), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.INTEGER)).toString('hex');
    const version = ['00', '01', '02'].indexOf(written) + 1;
    if (version === 0)
        throw new Error('the version is none of 1, 2 and 3');
    if (version === 1)
        remarks.questionable.push('a version 1 that DER leaves out (no verifier is known to mind)');
    return version;
}
/** Section 4.1.2.2: a positive number of up to 20 octets. */
function remarkOnSerialNumber(octets, remarks) {
    if ((0,_der_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isNegative */ .cI)(octets))
        remarks.questionable.push('a serial number below zero (Go refuses it)');
    if (octets.every((octet) => octet === 0))
        remarks.questionable.push('a serial number of zero (no verifier is known to mind)');
    if (octets.length > 20)
        remarks.questionable.push(`a serial number of ${octets.length} octets, 20 at most (Chromium's verifier refuses it)`);
}
function extensionsOf(wrapper, remarks) {
    if (wrapper === undefined)
        return [];
    const list = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyChildOf */ .ib)(wrapper));
    if (list.length === 0)
        remarks.questionable.push("an empty list of extensions (Chromium's verifier refuses it)");
    return list.map((extension) => {
        const [identifier, ...rest] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(extension);
        const flag = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isType */ .Xj)(rest[0], _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.BOOLEAN) ? rest.shift() : undefined;
        const [value, ...more] = rest;
        if (identifier === undefined || value === undefined)
            throw new Error('an extension has no value');
        if (more.length > 0)
            throw new Error('an extension has a field that is not known');
        const oid = (0,_der_values_js__WEBPACK_IMPORTED_MODULE_2__/* .oidOf */ ._f)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)(identifier, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.OID));
        const critical = flag !== undefined && (0,_der_values_js__WEBPACK_IMPORTED_MODULE_2__/* .booleanOf */ .SF)(flag, remarks);
        if (flag !== undefined && !critical)
            remarkOnDefault(remarks);
        return { oid, critical, value: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)(value, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.OCTET_STRING)) };
    });
}
function remarkOnDefault(remarks) {
    remarks.questionable.push('a BOOLEAN of FALSE that DER leaves out (no verifier is known to mind)');
}


/***/ }),

/***/ 2566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ isProviders)
/* harmony export */ });
/**
 * Domains under which companies run mail for others. A server below one of them is the provider's to look after:
 * a find of one is counted and never contacted, and commands for it are of no use to who reads them. From the providers' own set-up pages.
 */
const providers = new Set([
    // Mailboxes
    '126.com',
    '163.com',
    '1and1.com',
    '1und1.de',
    'aliyun.com',
    'all-inkl.com',
    'aol.com',
    'aruba.it',
    'bluehost.com',
    'comcast.net',
    'cyon.ch',
    'domeneshop.no',
    'dreamhost.com',
    'easyname.com',
    'emailsrvr.com',
    'exmail.qq.com',
    'fastmail.com',
    'feishu.cn',
    'forwardemail.net',
    'free.fr',
    'gandi.net',
    'gmail.com',
    'gmx.com',
    'gmx.de',
    'gmx.net',
    'google.com',
    'googlemail.com',
    'hostedemail.com',
    'hostinger.com',
    'hostpoint.ch',
    'hotmail.com',
    'hover.com',
    'icloud.com',
    'improvmx.com',
    'infomaniak.com',
    'ionos.co.uk',
    'ionos.com',
    'ionos.de',
    'ionos.es',
    'ionos.fr',
    'kasserver.com',
    'kundenserver.de',
    'laposte.net',
    'larksuite.com',
    'live.com',
    'loopia.se',
    'mail.com',
    'mail.me.com',
    'mail.ru',
    'mailbox.org',
    'mailfence.com',
    'manitu.de',
    'me.com',
    'messagingengine.com',
    'migadu.com',
    'mx.microsoft',
    'mxhichina.com',
    'mxroute.com',
    'mxrouting.net',
    'mymailcheap.com',
    'namecheap.com',
    'netcup.net',
    'o2.pl',
    'office.com',
    'office365.com',
    'office365.us',
    'one.com',
    'orange.fr',
    'outlook.com',
    'outlook.de',
    'ovh.ca',
    'ovh.net',
    'posteo.de',
    'privateemail.com',
    'proton.ch',
    'proton.me',
    'protonmail.ch',
    'purelymail.com',
    'qiye.aliyun.com',
    'qq.com',
    'rackspace.com',
    'rambler.ru',
    'register.it',
    'registrar-servers.com',
    'runbox.com',
    'scw.cloud',
    'secureserver.net',
    'seznam.cz',
    'simplelogin.co',
    'simply.com',
    'sina.com',
    'siteground.com',
    'skiff.com',
    'soverin.net',
    'startmail.com',
    'strato.de',
    't-online.de',
    'timeweb.ru',
    'titan.email',
    'tuta.com',
    'tutanota.com',
    'tutanota.de',
    'uberspace.de',
    'udag.de',
    'web.de',
    'world4you.com',
    'wp.pl',
    'yahoo.co.jp',
    'yahoo.com',
    'yahoodns.net',
    'yandex.com',
    'yandex.net',
    'yandex.ru',
    'your-server.de',
    'zoho.com',
    'zoho.com.au',
    'zoho.com.cn',
    'zoho.eu',
    'zoho.in',
    'zoho.jp',
    'zohocloud.ca',
    'zohomail.com',
    // Sending
    'ahasend.com',
    'amazonaws.com',
    'amazonses.com',
    'awsapps.com',
    'azurecomm.net',
    'brevo.com',
    'customer.io',
    'elasticemail.com',
    'emaillabs.net.pl',
    'exacttarget.com',
    'loops.so',
    'mailazy.com',
    'mailchannels.net',
    'mailchimp.com',
    'maileroo.com',
    'mailersend.net',
    'mailgun.com',
    'mailgun.org',
    'mailjet.com',
    'mailpace.com',
    'mailtrap.io',
    'mandrillapp.com',
    'mlsend.com',
    'mtasv.net',
    'netcorecloud.net',
    'oraclecloud.com',
    'pepipost.com',
    'plunk.com',
    'postmarkapp.com',
    'resend.com',
    'scaleway.com',
    'sendgrid.net',
    'sendinblue.com',
    'sendlayer.net',
    'sendpulse.com',
    'smtp-pulse.com',
    'smtp2go.com',
    'socketlabs.com',
    'socketlabs.net',
    'sparkpostmail.com',
    'tipimail.com',
    'turbo-smtp.com',
    'useplunk.com',
    'zeptomail.com',
    'zeptomail.eu',
    'zeptomail.in',
    // In front of other people's servers
    'barracudanetworks.com',
    'ess.barracuda.com',
    'antispamcloud.com',
    'cloudflare.net',
    'cloudflare.com',
    'hornetsecurity.com',
    'iphmx.com',
    'mailspamprotection.com',
    'messagelabs.com',
    'mimecast.com',
    'mimecast.co.za',
    'mimecast-offshore.com',
    'mxlogic.net',
    'mxthunder.com',
    'ppe-hosted.com',
    'pphosted.com',
    'reflexion.net',
    'retarus.com',
    'sophos.com',
    'spamexperts.com',
    'spamh.com',
    'trendmicro.com',
    'trendmicro.eu',
]);
/** @param host in lower case */
function isProviders(host) {
    // RFC 1035 section 2.3.4: no name is longer.
    if (host.length > 253)
        return false;
    const labels = host.split('.');
    return labels.some((_, index) => providers.has(labels.slice(index).join('.')));
}


/***/ }),

/***/ 2196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   sn: () => (/* binding */ causeInWords),
/* harmony export */   vx: () => (/* binding */ causeEvidence)
/* harmony export */ });
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
        case 'address-not-allowed':
            return `the address is not global (${cause.range}), and targets that others may have written are checked at global addresses alone; allow-private: true lifts that`;
        case 'port-not-allowed':
            return `port ${cause.port} is none of 25, 465, 587 and 2525, and targets that others may have written are checked at these alone; allow-private: true lifts that`;
        case 'file-unreadable':
            return cause.reason;
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
            if (cause.text !== undefined)
                return `the server sent "${cause.text}" instead of TLS`;
            if (cause.code === 'ERR_SSL_EXCESSIVE_MESSAGE_SIZE')
                return `the server sends more certificates than fit into the 100 kB that OpenSSL and BoringSSL read (${cause.code})`;
            return `the server's answer is not TLS that OpenSSL can follow (${cause.code})`;
    }
}
const SYSTEM_ERRORS = {
    ENOTFOUND: 'the name does not exist in DNS',
    EAI_AGAIN: 'the name server did not answer',
    ETIMEOUT: 'the name server did not answer',
    ESERVFAIL: 'the name server failed',
    EREFUSED: 'the name server refused the question',
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
        case 'address-not-allowed':
        case 'port-not-allowed':
            return true;
        case 'smtp-reply':
            // RFC 5321 section 4.2.1: 4yz is a transient negative completion reply.
            return cause.code < 500;
        case 'tls-error':
            // A limit on connections, said too late.
            return cause.text?.startsWith('421') === true;
        default:
            return false;
    }
}
/** The facts of a cause, for evidence. */
function causeEvidence(cause) {
    const { kind, ...facts } = cause;
    return { cause: kind, ...facts };
}


/***/ }),

/***/ 5007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ lockedOf),
/* harmony export */   a: () => (/* binding */ comparedWithNearest)
/* harmony export */ });
/** What of an endpoint can be locked. */
function lockedOf({ target, certificate, tlsVersion }) {
    const { keyAlgorithm, keySha256, issuer, names, notBefore } = certificate;
    return { target, keyAlgorithm: keyAlgorithm ?? '', keySha256: keySha256 ?? '', issuer, names, notBefore, tlsVersion };
}
/** A certificate beside those that were there: as it compares with the one that is nearest. */
function comparedWithNearest(now, before) {
    const all = before.map((one) => compared(now, one));
    const cost = (one) => (one.kind === 'changed' ? 1 + one.changes.length : one.kind === 'renewed' ? 1 : 0);
    return all.reduce((best, one) => (cost(one) < cost(best) ? one : best));
}
function compared(now, before) {
    const isSameKey = now.keySha256 === before.keySha256;
    const isLater = Date.parse(now.notBefore) > Date.parse(before.notBefore);
    const [added, lost] = [without(now.names, before.names), without(before.names, now.names)];
    const changes = [
        ...(organizationOf(now.issuer) === organizationOf(before.issuer)
            ? []
            : [`issued by "${now.issuer}", before by "${before.issuer}"`]),
        ...(lost.length > 0 ? [`without the ${named(lost)}`] : []),
        ...(added.length > 0 ? [`with the new ${named(added)}`] : []),
        ...(now.keyAlgorithm === before.keyAlgorithm
            ? []
            : [`a key of type ${now.keyAlgorithm}, before ${before.keyAlgorithm}`]),
        ...(isSameKey || isLater ? [] : ['another key, in a certificate that was not issued later']),
        ...(isLess(now.tlsVersion, before.tlsVersion) ? [`${now.tlsVersion}, before ${before.tlsVersion}`] : []),
    ];
    if (changes.length > 0)
        return { kind: 'changed', changes };
    return isSameKey && !isLater ? { kind: 'same' } : { kind: 'renewed' };
}
/** A CA issues by several intermediate certificates, one as well as another: "O=Let's Encrypt" of "C=US, O=…, CN=R12". */
function organizationOf(issuer) {
    return (/(?:^|, )O=(.*?)(?=, [A-Za-z0-9.]+=|$)/.exec(issuer)?.[1] ?? issuer).toLowerCase().trim();
}
/** OpenSSL's names are in order: "SSLv3", "TLSv1", "TLSv1.1"; where one is not known, nothing is less. */
function isLess(now, before) {
    return now !== null && before !== null && now < before;
}
const MOST_NAMED = 5;
function named(names) {
    const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
    return `${names.length === 1 ? 'name' : 'names'} ${names.slice(0, MOST_NAMED).join(', ')}${more}`;
}
function without(all, others) {
    const known = new Set(others);
    return all.filter((one) => !known.has(one));
}


/***/ }),

/***/ 2248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ disputeOf),
/* harmony export */   K: () => (/* binding */ refusalText)
/* harmony export */ });
/* harmony import */ var _pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9812);

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
    if (path.certificates.some((one) => !(0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithinValidity */ .ae)(one, now)))
        return 'none';
    const probedAt = new Date(startedAt);
    const isSameAtBoth = [...path.certificates, ...path.presented].every((one) => (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithinValidity */ .ae)(one, probedAt) === (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithinValidity */ .ae)(one, now));
    return isSameAtBoth ? 'refused' : 'other-date';
}
/** OpenSSL's reason, in words where it has no name. */
function refusalText({ opensslVerdict }) {
    if (opensslVerdict !== 'UNSPECIFIED')
        return String(opensslVerdict);
    return 'UNSPECIFIED, its word for what has no name in Node.js, such as a name constraint of another form or explicit curve parameters';
}


/***/ }),

/***/ 7174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jd: () => (/* binding */ presentedNames),
/* harmony export */   ZR: () => (/* binding */ obsoleteHandshake),
/* harmony export */   fS: () => (/* binding */ inClear),
/* harmony export */   m$: () => (/* binding */ handshakeWith),
/* harmony export */   oN: () => (/* binding */ plainHandshake),
/* harmony export */   uL: () => (/* binding */ presentedDates)
/* harmony export */ });
const plainHandshake = { kind: 'handshake' };
function handshakeWith(difference) {
    return { kind: 'handshake', ...difference };
}
function inClear(...says) {
    return { kind: 'in-clear', says };
}
const obsoleteHandshake = handshakeWith({ options: '-no_tls1_3 -no_tls1_2 -cipher DEFAULT@SECLEVEL=0' });
const presentedNames = handshakeWith({ shows: 'Subject Alternative Name' });
const presentedDates = handshakeWith({ shows: 'Not (Before|After)' });


/***/ }),

/***/ 9057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KX: () => (/* binding */ isRuleId),
  Y: () => (/* binding */ ruleOf),
  aO: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./build/pki/end-entity.js
var end_entity = __webpack_require__(1952);
;// CONCATENATED MODULE: ./build/rule/rule.js
/** Types a rule by its subject, and keeps its id as a type of its own. */
function defineRule(rule) {
    return rule;
}
const pass = { kind: 'pass' };
/** The requirement is not met; what more there may be, Judgement says. */
function fail(message, evidence, more = {}) {
    return { kind: 'fail', message, evidence, ...more };
}
/** The rule has nothing to say of this subject. */
function notApplicable(reason) {
    return { kind: 'not-applicable', reason };
}
/** It cannot be told from here; never green. */
function inconclusive(reason, evidence = {}) {
    return { kind: 'inconclusive', reason, evidence };
}

// EXTERNAL MODULE: ./build/rule/show-by.js
var show_by = __webpack_require__(7174);
;// CONCATENATED MODULE: ./build/rules/algorithms-not-shared.js



/** In short what BoringSSL offers. */
const BORINGSSL = '-cipher ECDHE+AESGCM:ECDHE+CHACHA20:AES128-GCM-SHA256:AES128-SHA -groups X25519:P-256:P-384 -sigalgs ECDSA+SHA256:RSA-PSS+SHA256:RSA+SHA256';
/* harmony default export */ const algorithms_not_shared = (defineRule({
    id: 'algorithms-not-shared',
    subject: 'endpoint',
    level: 'error',
    title: 'The server accepts a cipher suite, a group and a signature algorithm that BoringSSL offers',
    rationale: "What a TLS library offers by default differs. BoringSSL, which Gmail's error messages come from, has no finite-field Diffie-Hellman (DHE), no ARIA or Camellia, no P-521, and few suites without GCM; OpenSSL has nearly everything, so tests with it look fine.",
    remediation: 'Allow what every current client has: TLS 1.3, or TLS 1.2 with ECDHE on X25519 or P-256, AES-GCM, and signatures with SHA-256.',
    citations: [
        {
            title: 'RFC 9325 section 4.2, Cipher Suites for TLS 1.2',
            url: 'https://www.rfc-editor.org/rfc/rfc9325#section-4.2',
        },
        {
            title: 'RFC 8446 section 9.1, Mandatory-to-Implement Cipher Suites',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-9.1',
        },
    ],
    since: '1.0.0',
    source: 'RFC 9325',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: (0,show_by/* handshakeWith */.m$)({ options: BORINGSSL }),
    hidesCertificate: false,
    judge({ main }, { limits }) {
        if (main.outcome !== 'handshake' || main.look.name !== 'any-algorithm')
            return pass;
        const key = (0,end_entity/* endEntityOf */.A3)(main)?.key;
        if (key !== undefined && !limits.endEntityKeys.some((kind) => kind === key.algorithm || kind === key.curve))
            return notApplicable('key-type-unsuitable says so');
        const { tlsVersion, cipherSuite } = main;
        return fail(`a sender that offers what BoringSSL does is refused; with all that OpenSSL has, ${tlsVersion} with ${cipherSuite} was agreed on`, { tlsVersion, cipherSuite });
    },
}));

;// CONCATENATED MODULE: ./build/rule/submission.js
/** Message submission (RFC 6409) on 587, or submissions (RFC 8314) on 465. */
function isSubmission({ port }) {
    return port === 587 || port === 465;
}
/** The mechanisms of the AUTH keyword, in upper case; some servers write "AUTH=PLAIN" for old clients. */
function authMechanisms(ehloKeywords) {
    const lists = ehloKeywords.flatMap((line) => /^AUTH[ =](.*)/i.exec(line)?.[1] ?? []);
    return [...new Set(lists.flatMap((list) => list.toUpperCase().split(/\s/)).filter((one) => one !== ''))];
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
            title: 'RFC 8314 section 4.1, Deprecation of Services Using Cleartext and TLS Versions Less Than 1.1',
            url: 'https://www.rfc-editor.org/rfc/rfc8314#section-4.1',
        },
        { title: 'RFC 4954 section 4, The AUTH Command', url: 'https://www.rfc-editor.org/rfc/rfc4954#section-4' },
    ],
    since: '1.0.0',
    source: 'RFC 8314',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['auth-over-tls', 'load'],
    showBy: (0,show_by/* inClear */.fS)('EHLO probe'),
    hidesCertificate: false,
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
            title: 'RFC 4954 section 4, The AUTH Command: clients and servers "MUST implement the [PLAIN] SASL mechanism running over TLS"',
            url: 'https://www.rfc-editor.org/rfc/rfc4954#section-4',
        },
        {
            title: 'Gmail Help, Send emails from a different address or alias',
            url: 'https://support.google.com/mail/answer/22370',
        },
    ],
    since: '1.0.0',
    source: 'RFC 4954',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: (0,show_by/* handshakeWith */.m$)({
        options: '-quiet',
        says: "(sleep 2; printf 'EHLO probe\\r\\n'; sleep 1; printf 'QUIT\\r\\n'; sleep 1)",
    }),
    hidesCertificate: false,
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
            title: 'CA/Browser Forum Baseline Requirements section 7.1.2.7.8, Subscriber Certificate Basic Constraints',
            url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
        },
        {
            title: 'RFC 5280 section 4.2.1.9, Basic Constraints',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9',
        },
    ],
    since: '1.0.0',
    source: 'CA/Browser Forum',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['issue', 'use', 'load'],
    showBy: (0,show_by/* handshakeWith */.m$)({ shows: 'Basic Constraints' }),
    hidesCertificate: false,
    judge({ path }) {
        const [{ name, basicConstraints }] = path.certificates;
        return basicConstraints?.ca === true ? fail(`the first certificate, "${name}", is a CA certificate`, {}) : pass;
    },
}));

// EXTERNAL MODULE: ./build/model/target.js
var model_target = __webpack_require__(677);
// EXTERNAL MODULE: ./build/pki/known-endpoints.js
var known_endpoints = __webpack_require__(5543);
// EXTERNAL MODULE: ./build/rule/changed.js
var changed = __webpack_require__(5007);
;// CONCATENATED MODULE: ./build/rules/certificate-changed.js





/* harmony default export */ const certificate_changed = (defineRule({
    id: 'certificate-changed',
    subject: 'target',
    level: 'error',
    title: 'The certificate is the one that is locked or was there before, or a renewal of it by the same issuer',
    rationale: 'Another issuer, a key that came without a renewal, missing names or a lower TLS version can mean a mistake, another machine behind the same name, or somebody who intercepts mail. Such a certificate can be valid by every public rule, so no other rule reports it.',
    remediation: 'Find out who changed it. If the change is intended, run with --update-lock and commit the lock. Without a lock the next run compares with what this one saw.',
    citations: [
        {
            title: 'RFC 9162, Certificate Transparency: certificates that the owner of a name did not expect',
            url: 'https://www.rfc-editor.org/rfc/rfc9162#section-1',
        },
    ],
    since: '1.0.0',
    source: 'this project',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: show_by/* presentedDates */.uL,
    hidesCertificate: false,
    judge({ target, observations, known }) {
        if (known === undefined)
            return notApplicable('nothing is known of it from before');
        const locked = known.locked?.entries ?? [];
        // A run before knows one certificate of each type for an address, and a lock all that are accepted.
        const remembered = new Set((0,known_endpoints/* knownEndpointsOf */.j8)({ target, observations }, NOW).map(idOf));
        const seen = (0,known_endpoints/* allEndpointsOf */.LE)({ target, observations }, NOW).map((one) => {
            const here = known.earlier.filter(({ address }) => address === one.address);
            const earlier = (here.length > 0 ? here : known.earlier).map(changed/* lockedOf */.U);
            const now = (0,changed/* lockedOf */.U)(one);
            const against = (all) => {
                if (all.length === 0)
                    return null;
                const ofType = all.filter(({ keyAlgorithm }) => keyAlgorithm === now.keyAlgorithm);
                if (ofType.length > 0)
                    return (0,changed/* comparedWithNearest */.a)(now, ofType);
                // A type of key that was not asked for before is no change of the other.
                const isNewType = one.tlsVersion === null;
                return (0,changed/* comparedWithNearest */.a)(now, isNewType ? all.map((other) => ({ ...other, keyAlgorithm: now.keyAlgorithm })) : all);
            };
            const state = remembered.has(idOf(one)) ? against(earlier) : null;
            return { address: one.address, certificate: digestsOf(one), lock: against(locked), state };
        });
        const changesBy = (source) => {
            const changed = seen.flatMap(({ address, certificate, [source]: one }) => one?.kind === 'changed' ? [{ text: `${address}: ${one.changes.join(', ')}`, certificate }] : []);
            const certificates = new Map(changed.map(({ certificate }) => [certificate.certificateSha256, certificate]));
            return { changes: [...new Set(changed.map(({ text }) => text))], certificates: [...certificates.values()] };
        };
        const [byLock, byState] = [changesBy('lock'), changesBy('state')];
        if (byLock.changes.length > 0)
            return fail(`not as locked in "${known.locked?.file}": ${byLock.changes.join('; ')}`, { changes: byLock.changes }, { certificates: byLock.certificates });
        if (byState.changes.length > 0)
            return fail(`not as in the run before: ${byState.changes.join('; ')}`, { changes: byState.changes }, { level: 'warning', certificates: byState.certificates });
        const renewed = seen.filter(({ lock, state }) => (lock ?? state)?.kind === 'renewed').map(({ address }) => address);
        if (renewed.length === 0)
            return pass;
        const since = locked.length > 0 ? `"${known.locked?.file}" was written` : 'the run before';
        return fail(`${[...new Set(renewed)].join(', ')} ${renewed.length === 1 ? 'presents' : 'present'} a certificate that the same issuer renewed since ${since}`, { target: (0,model_target/* targetKeyOf */.IY)(target), renewed: [...new Set(renewed)] }, { level: 'note' });
    },
}));
/** When it was seen does not matter here. */
const NOW = '1970-01-01T00:00:00Z';
function idOf({ address, certificate }) {
    return `${address} ${certificate.sha256}`;
}
function digestsOf({ certificate: { sha256, keySha256 } }) {
    return { certificateSha256: sha256 ?? '', keySha256: keySha256 ?? '' };
}

// EXTERNAL MODULE: ./build/model/observation.js
var model_observation = __webpack_require__(2364);
// EXTERNAL MODULE: ./build/pki/certificate.js + 6 modules
var pki_certificate = __webpack_require__(9812);
// EXTERNAL MODULE: ./build/pki/identifiers.js
var identifiers = __webpack_require__(1471);
// EXTERNAL MODULE: ./build/rule/cause.js
var rule_cause = __webpack_require__(2196);
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
        {
            title: 'Postfix postconf(5), smtp_tls_servername: "absent DANE, no SNI name is sent by default"',
            url: 'https://www.postfix.org/postconf.5.html#smtp_tls_servername',
        },
    ],
    since: '1.0.0',
    source: 'RFC 6066',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['use', 'load'],
    showBy: (0,show_by/* handshakeWith */.m$)({ options: '-noservername' }),
    hidesCertificate: false,
    judge({ target, main, looks }) {
        const look = looks.get('without-sni');
        const cut = look && (0,model_observation/* cutOf */.EM)(look);
        if (cut && (0,model_observation/* isRefusedByTls */.$0)(cut))
            return fail(`without SNI the handshake fails: ${(0,rule_cause/* causeInWords */.sn)(cut.cause)}`, {});
        const [withName, withoutName] = [(0,end_entity/* endEntityOf */.A3)(main), (0,end_entity/* endEntityOf */.A3)(look)];
        if (look === undefined || withName === null || withoutName === null)
            return pass;
        const [shown, hidden] = [(0,model_observation/* chainOf */.dR)(main), (0,model_observation/* chainOf */.dR)(look)];
        if ((0,pki_certificate/* isSame */.Ft)(withName, withoutName)) {
            if (shown.join() === hidden.join())
                return pass;
            return fail(`without SNI the server sends another chain, ${hidden.length} long; with it the chain is ${shown.length} long`, {
                withoutSni: hidden.length,
                withSni: shown.length,
            });
        }
        const names = withoutName.presentedIdentifiers;
        const isNamed = target.referenceIdentifiers.every((reference) => (0,identifiers/* isNamedBy */.$8)(reference, names));
        const does = isNamed ? 'names the host too' : `does not name "${target.host}"`;
        return fail(`without SNI the server presents ${(0,end_entity/* nameAndEnd */.AV)(withoutName)}, which ${does}; with it ${(0,end_entity/* nameAndEnd */.AV)(withName)}`, {
            presentedIdentifiers: names.map(({ value }) => value),
        });
    },
}));

// EXTERNAL MODULE: ./build/pki/date.js
var pki_date = __webpack_require__(2619);
// EXTERNAL MODULE: ./build/pki/lifetime.js
var lifetime = __webpack_require__(7984);
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
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [
        ['OpenSSL', 'certificate has expired'],
        ['TLS reports (RFC 8460)', 'certificate-expired'],
    ],
    fix: ['renew', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }, { now }) {
        const expired = path.certificates.filter((certificate) => (0,pki_certificate/* isAfterValidity */.R5)(certificate, now));
        const [first] = expired;
        if (first === undefined)
            return pass;
        const message = expired.map(({ name, notAfter }) => `certificate "${name}" expired on ${(0,pki_date/* dateAndDistance */.ho)(notAfter, now)}`);
        return fail(message.join('; '), {
            notAfter: first.notAfter.toISOString(),
            expiredForDays: (0,lifetime/* inDays */.DV)(now.getTime() - first.notAfter.getTime()),
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
    source: "Let's Encrypt",
    lifecycle: 'stable',
    seenAs: [],
    fix: ['renew', 'load'],
    showBy: show_by/* presentedDates */.uL,
    hidesCertificate: false,
    judge({ path }, { now, limits }) {
        if (path.certificates.some((certificate) => !(0,pki_certificate/* isWithinValidity */.ae)(certificate, now))) {
            return notApplicable('a certificate on the path is out of its validity period already');
        }
        const first = path.kind === 'trusted' ? path.endedBy : (0,lifetime/* firstToEnd */.VW)(path.certificates);
        const remainingMs = first.notAfter.getTime() - now.getTime();
        const [warnBelowMs, failBelowMs] = [(0,lifetime/* thresholdMs */.gP)(limits.warnBelow, first), (0,lifetime/* thresholdMs */.gP)(limits.failBelow, first)];
        const isFailing = remainingMs < failBelowMs;
        if (!isFailing && remainingMs >= warnBelowMs)
            return pass;
        const requiredMs = isFailing ? failBelowMs : warnBelowMs;
        const expiry = `certificate "${first.name}" expires on ${(0,pki_date/* dateInWords */.$y)(first.notAfter)}`;
        return fail(`${expiry}, ${(0,lifetime/* inWords */.r4)(remainingMs)} left, ${(0,lifetime/* inWords */.r4)(requiredMs)} required`, {
            notAfter: first.notAfter.toISOString(),
            remainingDays: (0,lifetime/* inDays */.DV)(remainingMs),
            warnBelowDays: (0,lifetime/* inDays */.DV)(warnBelowMs),
            failBelowDays: (0,lifetime/* inDays */.DV)(failBelowMs),
        }, isFailing ? {} : { level: 'warning' });
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificate-host-mismatch.js



/* harmony default export */ const certificate_host_mismatch = (defineRule({
    id: 'certificate-host-mismatch',
    subject: 'certificate',
    level: 'error',
    title: 'The certificate names the host that the sender was told to connect to',
    rationale: 'Since April 2020 Gmail refuses a server whose certificate does not name the host typed into "Send mail as". Nearly always a customer\'s own name was typed for a shared host.',
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
    source: 'RFC 9525',
    lifecycle: 'stable',
    seenAs: [
        ['Gmail', "TLS Negotiation failed, the certificate doesn't match the host., code: 0"],
        ['OpenSSL', 'hostname mismatch'],
        ['TLS reports (RFC 8460)', 'certificate-host-mismatch'],
    ],
    fix: ['issue', 'use', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ target, path, observation }) {
        if (target.referenceIdentifiers.length === 0)
            return notApplicable('no name was given for the file');
        const [endEntity] = path.certificates;
        const presented = endEntity.presentedIdentifiers;
        const unmatched = target.referenceIdentifiers.filter((reference) => !(0,identifiers/* isNamedBy */.$8)(reference, presented));
        const [nearest] = unmatched;
        if (nearest === undefined)
            return pass;
        const isNamedOnlyByCommonName = unmatched.every((name) => name === endEntity.commonName?.toLowerCase());
        if (presented.length === 0 && isNamedOnlyByCommonName)
            return notApplicable('the name is in the common name only');
        const names = (0,identifiers/* nearestFirst */.F8)(presented, nearest).map(({ value }) => value);
        const seen = names.slice(0, 5).map((name) => `"${name}"`);
        const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
        const named = seen.length === 0 ? 'no host' : `${seen.join(', ')}${more}`;
        // Whoever is in between can have a name of his own at the address; only a CA's word makes it worth a suggestion.
        const isSound = path.kind === 'trusted' && path.defects.length === 0;
        const { namesAtAddress = [] } = isSound && observation.outcome === 'handshake' ? observation : {};
        const [here] = namesAtAddress;
        const hint = here === undefined
            ? ''
            : `; "${here}" resolves to the same address, and is the name to enter if that is the provider meant`;
        const addressAsName = unmatched.find((name) => (0,identifiers/* canonicalIp */.IZ)(name) !== null && names.includes(name));
        if (addressAsName !== undefined)
            return fail(`the certificate has the address "${addressAsName}" as a DNS name, and senders compare an address with names of the type iPAddress only`, { presentedIdentifiers: names, referenceIdentifiers: target.referenceIdentifiers });
        return fail(`the certificate does not name "${unmatched.join('", "')}"; it names ${named}${hint}`, {
            presentedIdentifiers: names,
            referenceIdentifiers: target.referenceIdentifiers,
            ...(here !== undefined && { namesAtAddress }),
        });
    },
}));

// EXTERNAL MODULE: ./build/pki/path-defect.js + 1 modules
var path_defect = __webpack_require__(6676);
;// CONCATENATED MODULE: ./build/rules/certificate-malformed.js




/* harmony default export */ const certificate_malformed = (defineRule({
    id: 'certificate-malformed',
    subject: 'certificate',
    level: 'error',
    title: 'Every certificate that is sent is written as the standard has it',
    rationale: 'OpenSSL reads much that BoringSSL, Go or GnuTLS refuse: other encodings, other parameters of an algorithm, empty or repeated policies. Whoever is behind it cannot connect. BoringSSL and Go read every certificate that is sent before they look for a path, and refuse a chain with one that they cannot read, needed or not. What only one of them minds is a warning.',
    remediation: 'Have the certificate issued again by current CA software; where an intermediate certificate is named, ask its CA for another.',
    citations: [
        {
            title: 'RFC 5280 section 4.1, Basic Certificate Fields',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1',
        },
        { title: 'RFC 4055, algorithm identifiers for RSA', url: 'https://www.rfc-editor.org/rfc/rfc4055' },
        {
            title: 'RFC 5280 section 4.2.1.4, Certificate Policies',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.4',
        },
    ],
    since: '1.0.0',
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [
        ['BoringSSL', 'invalid or inconsistent certificate policy extension'],
        ['Go', 'x509: malformed certificate'],
    ],
    fix: [],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }, { limits }) {
        const defects = path.defects.filter(({ kind }) => kind === 'certificate-malformed').map(({ detail }) => detail);
        const [cutOff, minded] = [
            unneededOf(path, limits, true),
            [...mindedOnPath(path), ...unneededOf(path, limits, false)],
        ];
        const refused = [...defects, ...cutOff];
        if (refused.length > 0)
            return fail(refused.join('; '), { defects: refused });
        return minded.length === 0 ? pass : fail(minded.join('; '), { remarks: minded }, { level: 'warning' });
    },
}));
/** A trust anchor is in the hands of those who trust it; what one verifier alone minds is not looked at there. */
function mindedOnPath({ kind, certificates }) {
    const anchor = kind === 'trusted' && certificates.length > 1 ? certificates.at(-1) : undefined;
    return certificates.flatMap((one) => {
        const disputed = (0,path_defect/* disputedIn */.o)(one, one === anchor).map((each) => `${each} (GnuTLS and Go refuse it)`);
        const remarks = one === anchor ? disputed : [...one.remarks.questionable, ...disputed];
        return [...new Set(remarks)].map((each) => `"${one.name}" has ${each}`);
    });
}
/** What there is against certificates that the path does not need: senders read the whole chain before they look for one. */
function unneededOf({ presented, certificates, unread }, { disputedEncodings }, isRefusal) {
    const of = presented.length + unread.length;
    const isRefused = ({ unreadBy }) => unreadBy === 'BoringSSL' || (unreadBy === 'GnuTLS' && disputedEncodings === 'refuse');
    const undecoded = unread
        .filter((one) => isRefused(one) === isRefusal)
        .map(({ place, reason, unreadBy }) => {
        const who = unreadBy === null ? 'Go, and mostly GnuTLS, read' : `${unreadBy} and Go read`;
        return `certificate ${place} of ${of}, which the path does not need, cannot be decoded: ${reason}; ${who} no chain with it`;
    });
    const extras = presented.filter((one) => !certificates.some((needed) => (0,pki_certificate/* isSame */.Ft)(needed, one)));
    const remarked = extras.flatMap(({ name, remarks }) => {
        const disputed = [...remarks.disputed, ...remarks.contradictory].map((each) => [each, 'GnuTLS and Go read']);
        const seen = isRefusal === (disputedEncodings === 'refuse') ? disputed : [];
        const ofGo = isRefusal ? [] : remarks.refused.map((each) => [each, 'Go reads']);
        return [...seen, ...ofGo].map(([what, who]) => `"${name}", which the path does not need, has ${what}; ${who} no chain with it`);
    });
    return [...new Set([...undecoded, ...remarked])];
}

// EXTERNAL MODULE: ./build/rule/openssl-dispute.js
var openssl_dispute = __webpack_require__(2248);
// EXTERNAL MODULE: ./build/pki/ca-calendar.js
var ca_calendar = __webpack_require__(7958);
;// CONCATENATED MODULE: ./build/rules/chain-incomplete.js



/* harmony default export */ const chain_incomplete = (defineRule({
    id: 'chain-incomplete',
    subject: 'certificate',
    level: 'error',
    title: 'The server sends every intermediate certificate between its own and a trust anchor',
    rationale: 'A mail sender builds the path from what the server sends; it does not fetch what is missing, as browsers do. The web site on the same certificate may look fine while mail is refused.',
    remediation: 'Serve the full chain: with certbot fullchain.pem instead of cert.pem, the end-entity certificate first and every intermediate after it. Then reload the mail server. If the missing issuer is a root of your own, give it as ca-file and judge the target by the strict profile.',
    citations: [
        {
            title: 'RFC 8446 section 4.4.2, Certificate: only "a certificate that specifies a trust anchor MAY be omitted from the chain"',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2',
        },
        {
            title: 'RFC 5280 section 6, Certification Path Validation',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6',
        },
    ],
    since: '1.0.0',
    source: 'RFC 8446',
    lifecycle: 'stable',
    seenAs: [['OpenSSL', 'unable to get local issuer certificate']],
    fix: ['use', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }) {
        if (path.cutShort !== null)
            return notApplicable('not every path was tried');
        if (path.kind === 'untrusted-anchor')
            return notApplicable('the chain ends at a self-signed certificate');
        if (path.kind !== 'incomplete' || !isLackingIntermediates(path))
            return pass;
        const top = topOf(path);
        const what = path.isNamesakeThere
            ? `the certificate of "${path.missingIssuer}" that is there has not signed "${top.name}"`
            : `the chain has no certificate of "${path.missingIssuer}", which issued "${top.name}", nor is it a trust anchor`;
        return fail(`${what}${generationY(path)}`, {
            missingIssuer: path.missingIssuer,
            presentedCertificates: path.presented.map(({ subject }) => subject),
            issuerUrls: top.issuerUrls,
        });
    },
}));
/**
 * Whether the issuer that is missing is one the server should have sent. It is when only the end-entity certificate
 * came, and when the last one found says where its issuer's certificate can be fetched: only a root is not fetched.
 * Otherwise the missing issuer may as well be the root of a private CA, and the path is complete but not trusted.
 */
function isLackingIntermediates(path) {
    return path.certificates.length === 1 || topOf(path).issuerUrls.length > 0;
}
function topOf({ certificates }) {
    return certificates.at(-1) ?? certificates[0];
}
/**
 * Let's Encrypt's chains since May 2026 have two certificates or more after the server's own: YR1 to YR3 or YE1 to YE3,
 * then Root YR or Root YE, cross-signed by a root that senders know.
 */
function generationY({ certificates, missingIssuer }) {
    const isOfIt = (name) => /CN=(Y[RE]\d|Root Y[RE])$/.test(name) && (0,ca_calendar/* isAcmeIssuer */.Yh)(name.replace(/, CN=.*/, ''));
    if (![missingIssuer, ...certificates.slice(1).map(({ subject }) => subject)].some(isOfIt))
        return '';
    return certificates.length === 1
        ? "; Let's Encrypt's chains since May 2026 have two certificates or more after the server's own"
        : "; Let's Encrypt's chains since May 2026 have one certificate more, which a deploy script that keeps a single issuer leaves out";
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
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [
        ['OpenSSL', 'self-signed certificate in certificate chain'],
        ['TLS reports (RFC 8460)', 'certificate-not-trusted'],
    ],
    fix: ['issue', 'use', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path, observation }, { now, limits }) {
        const top = path.certificates.at(-1) ?? path.certificates[0];
        if (path.kind !== 'trusted' && path.cutShort !== null)
            return notApplicable('not every path was tried');
        if (path.kind === 'incomplete' && isLackingIntermediates(path))
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
        const dispute = reasons.length > 0 || path.defects.length > 0 ? 'none' : (0,openssl_dispute/* disputeOf */.G)(path, observation, now);
        if (dispute === 'other-date') {
            return inconclusive(`OpenSSL was asked at another date, when it refused the path for one: ${observation.opensslVerdict}`, { probedAt: observation.startedAt });
        }
        if (dispute === 'refused')
            reasons.push(`OpenSSL refuses the path that this check accepts: ${(0,openssl_dispute/* refusalText */.K)(observation)}`);
        if (reasons.length === 0)
            return pass;
        return fail(reasons.join('; '), { reasons, opensslVerdict: observation.opensslVerdict ?? 'accepted' });
    },
}));

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
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [['OpenSSL', 'certificate is not yet valid']],
    fix: [],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }, { now }) {
        const early = path.certificates.filter((certificate) => (0,pki_certificate/* isBeforeValidity */.aw)(certificate, now));
        const [first] = early;
        if (first === undefined)
            return pass;
        const message = early.map(({ name, notBefore }) => `certificate "${name}" is valid from ${(0,pki_date/* dateAndDistance */.ho)(notBefore, now)}`);
        return fail(message.join('; '), {
            notBefore: first.notBefore.toISOString(),
            validInDays: (0,lifetime/* inDays */.DV)(first.notBefore.getTime() - now.getTime()),
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/certificate-self-signed.js


/* harmony default export */ const certificate_self_signed = (defineRule({
    id: 'certificate-self-signed',
    subject: 'certificate',
    level: 'error',
    title: 'The certificate is issued by a certificate authority, not signed with its own key',
    rationale: 'Anyone can make a self-signed certificate for any name, so it proves nothing. Gmail refuses it, and its message speaks of the host name. Mail server packages install such a certificate as their default.',
    remediation: "Get a certificate from a public certificate authority such as Let's Encrypt, configure it for the mail service (the web server's setting is another one), and reload the mail server.",
    citations: [
        {
            title: 'Gmail Help, answer 21291: "We do not accept self-signed certificates."',
            url: 'https://support.google.com/mail/answer/21291',
        },
        {
            title: 'RFC 5280 section 3.2, Certification Paths and Trust',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-3.2',
        },
    ],
    since: '1.0.0',
    source: 'Google',
    lifecycle: 'stable',
    seenAs: [
        ['Gmail', "TLS Negotiation failed, the certificate doesn't match the host., code: 0"],
        ['OpenSSL', 'self-signed certificate'],
    ],
    fix: ['issue', 'use', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }) {
        const [endEntity] = path.certificates;
        if (path.kind !== 'untrusted-anchor' || path.certificates.length > 1)
            return pass;
        return fail(`certificate "${endEntity.name}" is signed with its own key`, { subject: endEntity.subject });
    },
}));

;// CONCATENATED MODULE: ./build/rule/file-defects.js
/** Whether a server loads a file with it all the same; Postfix, by its own loader, without the certificate. */
function isPassedOver(defect, server) {
    if (defect === 'trusted-first')
        return server !== 'postfix';
    return defect === 'marker-not-alone' || defect === 'trusted-elsewhere';
}
/** What is wrong, and what cures it. */
function wordsOf(defect) {
    const { what, cure } = WORDS[defect];
    return `${what}; ${cure}`;
}
const AGAIN = 'put the block in once more, whole';
const WORDS = {
    'end-missing': { what: 'a block is cut off: it has no END line', cure: AGAIN },
    'end-not-alone': {
        what: 'the END line of a block has something behind it',
        cure: 'put a line break behind the END marker',
    },
    'end-of-another': { what: 'a block ends with the END line of another kind', cure: AGAIN },
    'not-base64': { what: 'a block is not base64', cure: AGAIN },
    empty: { what: 'a block is empty', cure: 'take it out, or put in what belongs there' },
    'blank-line': { what: 'a block has a blank line or headers in it', cure: 'take the lines out that are not base64' },
    'marker-inside': {
        what: 'a block has a marker in its middle, and OpenSSL drops what comes after it',
        cure: 'put the missing END line before it',
    },
    'marker-not-alone': {
        what: 'a BEGIN marker is not alone on its line, so that servers pass over the block',
        cure: 'put it on a line of its own, with nothing before it, and let lines end with LF',
    },
    'not-a-certificate': { what: 'a block for a certificate holds something else', cure: AGAIN },
    'bytes-behind': { what: 'something comes behind a certificate in its block', cure: AGAIN },
    'trusted-first': {
        what: 'a "TRUSTED CERTIFICATE", which OpenSSL alone loads, and only as the first of a file',
        cure: 'write it anew with "openssl x509 -in FILE"',
    },
    'key-type-again': {
        what: 'a second chain has a key of the same type, and Postfix then loads none of the file',
        cure: 'keep one chain for each type of key',
    },
    'trusted-elsewhere': {
        what: 'a "TRUSTED CERTIFICATE", which no server loads but as the first of a file',
        cure: 'write it anew with "openssl x509 -in FILE"',
    },
};

;// CONCATENATED MODULE: ./build/rules/certificate-undecodable.js



/** The file is to be made anew by then. */
const MOST_SHOWN = 9;
/* harmony default export */ const certificate_undecodable = (defineRule({
    id: 'certificate-undecodable',
    subject: 'presented',
    level: 'error',
    title: 'Every presented certificate is a well-formed X.509 certificate',
    rationale: "A certificate that does not follow the standard's encoding is read differently, or not at all, by different senders. What cannot be read cannot be vouched for. A server that cannot read one block of a file does not load the others either.",
    remediation: 'Replace the certificate by one that a certificate authority issued with current software. In a file, put each marker on a line of its own, and take the blocks from the CA once more where one is cut off or damaged.',
    citations: [
        {
            title: 'RFC 5280 section 4.1, Basic Certificate Fields',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1',
        },
        {
            title: 'RFC 7468 section 2, General Considerations: each marker is on a line of its own',
            url: 'https://www.rfc-editor.org/rfc/rfc7468#section-2',
        },
    ],
    since: '1.0.0',
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: true,
    judge({ target, observation, undecodable }) {
        const unread = unreadOf(observation);
        const shown = unread.slice(0, MOST_SHOWN);
        const reasons = [
            ...shown.map(({ line, defect }) => `line ${line}: ${wordsOf(defect)}`),
            ...(unread.length > shown.length ? [`and ${unread.length - shown.length} more like these`] : []),
            ...(undecodable === null ? [] : [`a certificate cannot be decoded: ${undecodable}`]),
        ];
        if (reasons.length === 0)
            return pass;
        const isMild = undecodable === null &&
            isCertificateThere(observation) &&
            unread.every(({ defect }) => isPassedOver(defect, target.server));
        const evidence = unread.length === 0
            ? {}
            : {
                lines: shown.map(({ line }) => `${line}`),
                lengthsBytes: shown.map(({ lengthBytes }) => `${lengthBytes}`),
                sha256: shown.map(({ sha256 }) => sha256),
            };
        const at = target.kind === 'file' ? shown.map(({ line }) => ({ file: target.file, line })) : [];
        return fail(reasons.join('; '), evidence, { ...(isMild && { level: 'warning' }), ...(at.length > 0 && { at }) });
    },
}));
function unreadOf(observation) {
    return observation.outcome === 'file' ? observation.unread : [];
}
function isCertificateThere(observation) {
    return observation.outcome !== 'interruption' && observation.presentedChain.length > 0;
}

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
            title: 'RFC 9525 section 2, Identifying Application Services',
            url: 'https://www.rfc-editor.org/rfc/rfc9525#section-2',
        },
        {
            title: 'RFC 8461 section 4.2, Recipient MTA Certificate Validation',
            url: 'https://www.rfc-editor.org/rfc/rfc8461#section-4.2',
        },
    ],
    since: '1.0.0',
    source: 'RFC 9525',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['issue', 'use', 'load'],
    showBy: show_by/* presentedNames */.Jd,
    hidesCertificate: false,
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
            title: 'Postfix TLS_README, Configuring the server certificate and key files: one sequence for each algorithm',
            url: 'https://www.postfix.org/TLS_README.html',
        },
        {
            title: 'RFC 5321 section 5.1, Locating the Target Host: several addresses',
            url: 'https://www.rfc-editor.org/rfc/rfc5321#section-5.1',
        },
    ],
    since: '1.0.0',
    source: 'Postfix',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['load'],
    showBy: show_by/* presentedDates */.uL,
    hidesCertificate: false,
    judge({ target, observations, siblings }, { now }) {
        if (target.kind !== 'service')
            return notApplicable('a file is not served');
        const main = (0,model_observation/* mainsOf */.OE)(observations);
        // Where there is no certificate of a type for the host, a server in Go shows one for another.
        const byKeyType = observations.filter(model_observation/* isOfKeyType */.rI).filter((one) => (0,end_entity/* isForHost */.AI)(one, target));
        const differences = [
            ...byPlace([...main, ...byKeyType].map((one) => [(0,model_observation/* endpointOf */.X5)(one)?.address ?? '', (0,end_entity/* endEntityOf */.A3)(one)])),
            ...byPlace([
                [`port ${target.port}`, (0,end_entity/* endEntityOf */.A3)(main[0])],
                ...siblings.flatMap(({ target: one, observations: seen }) => one.kind === 'service' ? [[`port ${one.port}`, (0,end_entity/* endEntityOf */.A3)(seen.find(model_observation/* isMain */.CA))]] : []),
            ]).filter((difference) => difference.startsWith(`port ${target.port} `)),
            ...byKeyType.flatMap((one) => {
                const beside = main.find((other) => (0,model_observation/* endpointOf */.X5)(other)?.address === one.endpoint?.address);
                return staleKeyType(one, beside, now);
            }),
        ];
        return differences.length === 0 ? pass : fail(differences.join('; '), { differences });
    },
}));
/**
 * What the places that serve an older certificate serve, beside the newest of the same key type. A server with an RSA
 * and an ECDSA certificate may choose either, so the two are never compared here.
 */
function byPlace(places) {
    const all = places.flatMap(([place, certificate]) => (certificate === null ? [] : [{ place, certificate }]));
    const newest = new Map();
    for (const one of all) {
        const known = newest.get(one.certificate.key.algorithm) ?? one;
        newest.set(one.certificate.key.algorithm, (0,lifetime/* byIssuance */.ZP)(one.certificate, known.certificate) > 0 ? one : known);
    }
    return all.flatMap(({ place, certificate }) => {
        const best = newest.get(certificate.key.algorithm);
        if (best === undefined || (0,pki_certificate/* isSame */.Ft)(certificate, best.certificate))
            return [];
        const why = certificate.notAfter < best.certificate.notAfter ? 'expires first' : 'was issued first';
        return (0,lifetime/* byIssuance */.ZP)(certificate, best.certificate) < 0
            ? [
                `${place} still serves ${(0,end_entity/* nameAndEnd */.AV)(certificate)}, which ${why}; ${best.place} serves ${(0,end_entity/* nameAndEnd */.AV)(best.certificate)}`,
            ]
            : [`${place} serves another certificate than ${best.place}, ${(0,end_entity/* nameAndEnd */.AV)(certificate)}`];
    });
}
/** Two key types are renewed one after the other; one is stale when it is past the time of its renewal, the other not. */
function staleKeyType(look, main, now) {
    const [one, other] = [(0,end_entity/* endEntityOf */.A3)(look), (0,end_entity/* endEntityOf */.A3)(main)];
    if (one === null || other === null)
        return [];
    const [first, last] = one.notAfter < other.notAfter ? [one, other] : [other, one];
    if (!isDueForRenewal(first, now) || isDueForRenewal(last, now))
        return [];
    const kind = ({ key }) => (key.algorithm === 'ec' ? 'ECDSA' : key.algorithm.toUpperCase());
    return [
        `${(0,model_observation/* endpointOf */.X5)(look)?.address} still serves the ${kind(first)} certificate ${(0,end_entity/* nameAndEnd */.AV)(first)}, which expires first, beside the ${kind(last)} one ${(0,end_entity/* nameAndEnd */.AV)(last)}`,
    ];
}
function isDueForRenewal(certificate, now) {
    return certificate.notAfter.getTime() - now.getTime() < (0,lifetime/* renewalAtMs */.qt)(certificate);
}

;// CONCATENATED MODULE: ./build/rules/client-certificate-refused.js




/* harmony default export */ const client_certificate_refused = (defineRule({
    id: 'client-certificate-refused',
    subject: 'endpoint',
    level: 'error',
    title: 'A sender that offers a client certificate is served like any other',
    rationale: 'Gmail offers a client certificate to a server that asks for one. A server that asks, and aborts because it does not know the one it gets, does not get mail from Gmail.',
    remediation: 'Do not ask for client certificates on ports that other servers or Gmail use, or take any and ignore it: in Postfix "smtpd_tls_ask_ccert = no".',
    citations: [
        {
            title: 'RFC 8446 section 4.4.2.4, Receiving a Certificate Message',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2.4',
        },
        { title: "mox issue 359, on Gmail's client certificate", url: 'https://github.com/mjl-/mox/issues/359' },
    ],
    since: '1.0.0',
    source: 'RFC 8446',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['no-client-certificates', 'load'],
    showBy: (0,show_by/* handshakeWith */.m$)({
        before: 'f=$(mktemp) && openssl req -x509 -newkey rsa -nodes -batch -subj /CN=client -keyout $f -out $f 2>/dev/null; ',
        options: '-cert $f',
    }),
    hidesCertificate: false,
    judge({ looks }) {
        const look = looks.get('client-certificate');
        const cut = look && (0,model_observation/* cutOf */.EM)(look);
        if (!cut || !((0,model_observation/* isRefusedByTls */.$0)(cut) || (0,model_observation/* isHungUp */.Sc)(look, cut)))
            return pass;
        return fail(`a sender with a client certificate is refused: ${(0,rule_cause/* causeInWords */.sn)(cut.cause)}`, (0,rule_cause/* causeEvidence */.vx)(cut.cause));
    },
}));

;// CONCATENATED MODULE: ./build/rule/connections.js



/**
 * Whether a connection failed where the same question was answered on another one. Until the handshake all looks ask the
 * same; what comes then may be the answer to a further look.
 */
function isFailure(one, cut, main, tries) {
    if ((0,model_observation/* isEndedFromHere */.fv)(cut))
        return false;
    // Where another look decides, the first one failed for what it offers.
    if ((0,model_observation/* isMain */.CA)(one))
        return main.look.name === 'first';
    if (one.look.name === 'obsolete-tls' && cut.step === 'handshake')
        return false;
    if (!(0,model_observation/* isAnswer */.Tq)(one, cut))
        return true;
    const alike = tries.filter((other) => other.look.name === one.look.name);
    return cut.cause.kind !== 'tls-alert' && alike.some((other) => (0,model_observation/* cutOf */.EM)(other)?.cause.kind !== cut.cause.kind);
}
/** What connections were shown that is not what the main one was, and should be. */
function shownOtherwise(main, tries) {
    const certificate = (0,end_entity/* endEntityOf */.A3)(main);
    if (certificate === null)
        return [];
    const alike = tries.filter((one) => isComparable(one) && keyOf(one) === certificate.key.algorithm);
    const usual = (0,model_observation/* chainOf */.dR)(main).join();
    const others = new Map();
    for (const one of alike) {
        const chain = (0,model_observation/* chainOf */.dR)(one).join();
        if (chain !== usual)
            others.set(chain, [...(others.get(chain) ?? []), one]);
    }
    return [...others.values()].map(([one, ...more]) => {
        const other = (0,end_entity/* endEntityOf */.A3)(one);
        const count = `${more.length + 1} of ${alike.length} connections to this address`;
        if ((0,pki_certificate/* isSame */.Ft)(other, certificate))
            return `${count} got another chain with ${(0,end_entity/* nameAndEnd */.AV)(certificate)}`;
        return `${count} got ${(0,end_entity/* nameAndEnd */.AV)(other)} instead of ${(0,end_entity/* nameAndEnd */.AV)(certificate)}`;
    });
}
/** A sender without SNI, and one of obsolete TLS, may be shown something else on every connection. */
function isComparable(one) {
    return !['without-sni', 'obsolete-tls'].includes(one.look.name) && !(0,model_observation/* isOfKeyType */.rI)(one);
}
function keyOf(one) {
    return (0,end_entity/* endEntityOf */.A3)(one)?.key.algorithm;
}

;// CONCATENATED MODULE: ./build/rules/connections-differ.js





/* harmony default export */ const connections_differ = (defineRule({
    id: 'connections-differ',
    subject: 'endpoint',
    level: 'warning',
    title: 'Every connection to an address gets the same answer',
    rationale: 'Behind one address there may be several machines, or several processes of one. Where one of them resets connections, cannot do TLS, or was left out of a renewal, senders fail by chance, and a test that happens to meet another one looks fine.',
    remediation: 'Check each machine behind the address by itself, with connect-to; repair the one that answers otherwise, or take it out of the load balancer until it is.',
    citations: [
        {
            title: 'RFC 5321 section 4.5.4.1, Sending Strategy: what a sender that fails tries again, and when',
            url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.5.4.1',
        },
        {
            title: 'HAProxy Configuration Manual, balance: connections go to each server in turn',
            url: 'https://docs.haproxy.org/2.6/configuration.html#balance',
        },
    ],
    since: '1.0.0',
    source: 'RFC 5321',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ main, tries }) {
        if ((0,model_observation/* cutOf */.EM)(main) !== null)
            return pass;
        const failed = tries.flatMap((one) => {
            const cut = (0,model_observation/* cutOf */.EM)(one);
            return cut !== null && isFailure(one, cut, main, tries) ? [cut.cause] : [];
        });
        const answers = shownOtherwise(main, tries);
        if (failed.length === 0 && answers.length === 0)
            return pass;
        const causes = [...new Set(failed.map(rule_cause/* causeInWords */.sn))];
        const failures = failed.length === 0
            ? []
            : [`${failed.length} of ${tries.length} connections to this address failed: ${causes.join(', ')}`];
        return fail([...failures, ...answers].join('; '), {
            connections: tries.length,
            failedConnections: failed.length,
            ...(causes.length > 0 && { causes }),
            ...(answers.length > 0 && { answers }),
        });
    },
}));

;// CONCATENATED MODULE: ./build/rule/defect.js

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
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [['OpenSSL', 'unhandled critical extension']],
    fix: [],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }) {
        return withoutDefect(path, 'critical-extension-unprocessed');
    },
}));

;// CONCATENATED MODULE: ./build/pki/revoked.js
/**
 * Let's Encrypt's cross-signs of 2025-09-03 without an extended key usage, which root programs no longer allow. It stopped
 * issuing on 2026-05-08, made new ones on 2026-05-13 and revoked these. Fingerprints computed from the certificates in
 * letsencrypt/website (static/certs), commit b89871e. Read on 2026-11-25.
 */
const revocations = [
    {
        fingerprint: '270c64b6ba1aae94b0756e83d8db0732f5b534bcdc545d44e334d5dd4d10fec0',
        name: 'Root YR',
        by: 'ISRG Root X1',
        since: 'May 2026',
    },
    {
        fingerprint: '2d7b5b429f80c0f0a032a0051f696a0f8d0b98980e71f6f244eac6367bc4c917',
        name: 'Root YE',
        by: 'ISRG Root X2',
        since: 'May 2026',
    },
    {
        fingerprint: '00beaef280277e38999d3c60b27736e8f21e782c3d4b444ac34d465a7ab287c5',
        name: 'ISRG Root X2',
        by: 'ISRG Root X1',
        since: 'May 2026',
    },
];
const byFingerprint = new Map(revocations.map((one) => [one.fingerprint, one]));
/** null: it is not in the table. */
function revocationOf({ x509 }) {
    return byFingerprint.get(x509.fingerprint256?.replaceAll(':', '').toLowerCase() ?? '') ?? null;
}

;// CONCATENATED MODULE: ./build/rules/cross-sign-without-eku.js




/** CCADB Policy: intermediate and cross-signed certificates issued from that day on name what they may be used for. */
const SINCE = '2025-06-15';
/* harmony default export */ const cross_sign_without_eku = (defineRule({
    id: 'cross-sign-without-eku',
    subject: 'certificate',
    level: 'note',
    title: 'Every intermediate certificate issued since June 2025 names what it may be used for',
    rationale: "Root programs ask for an extended key usage in intermediate and cross-signed certificates issued since 2025-06-15. Let's Encrypt had to revoke three without one in May 2026; another CA's may go the same way, at short notice.",
    remediation: 'Watch for a new chain from your CA, and see that your automation serves what the CA sends with each renewal, not a chain file of last year.',
    citations: [
        {
            title: 'Chrome Root Program Policy, on dedicated TLS hierarchies and cross-certificates',
            url: 'https://googlechrome.github.io/chromerootprogram/',
        },
        { title: 'CCADB Policy', url: 'https://www.ccadb.org/policy' },
    ],
    since: '1.0.0',
    source: 'CCADB',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: (0,show_by/* handshakeWith */.m$)({ shows: 'Extended Key Usage' }),
    hidesCertificate: false,
    judge({ path }) {
        if (path.kind !== 'trusted' || path.origin !== 'public')
            return notApplicable('no public CA issued the certificate');
        const found = path.certificates
            .slice(1)
            .filter((one) => !one.isSelfIssued &&
            one.extendedKeyUsage === null &&
            one.notBefore.getTime() >= Date.parse(SINCE) &&
            revocationOf(one) === null);
        if (found.length === 0)
            return pass;
        const words = found.map(({ name, issuer, notBefore }) => `"${name}", issued by "${issuer}" on ${(0,pki_date/* dateInWords */.$y)(notBefore)},`);
        return fail(`${words.join(' and ')} has no extended key usage, which root programs ask for since ${(0,pki_date/* dateInWords */.$y)(new Date(SINCE))}; its CA may have to revoke it`, { certificates: found.map(({ subject }) => subject) });
    },
}));

;// CONCATENATED MODULE: ./build/rules/endpoint-unreachable.js



/* harmony default export */ const endpoint_unreachable = (defineRule({
    id: 'endpoint-unreachable',
    subject: 'connection',
    level: 'error',
    title: 'The host resolves and accepts a TCP connection on the port',
    rationale: 'Without a connection nothing is known of the certificate. The fault may lie with the server, with a firewall, or with the place the check runs from: hosted runners have no IPv6, and clouds block outbound port 25.',
    remediation: 'Check that the name exists and that the service listens on that port and address; then run the check from a network that may reach it, for port 25 a runner of your own.',
    citations: [
        {
            title: 'RFC 5321 section 5.1, Locating the Target Host',
            url: 'https://www.rfc-editor.org/rfc/rfc5321#section-5.1',
        },
        {
            title: 'Azure: Troubleshoot outbound SMTP connectivity problems',
            url: 'https://learn.microsoft.com/azure/virtual-network/troubleshoot-outbound-smtp-connectivity',
        },
    ],
    since: '1.0.0',
    source: 'RFC 5321',
    lifecycle: 'stable',
    seenAs: [['Gmail', "Couldn't reach server. Please double-check the server and port number"]],
    fix: [],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: true,
    judge({ target, cut, observation, observations, isNetworkUp }) {
        if (cut === null || (cut.step !== 'resolve' && cut.step !== 'connect'))
            return pass;
        const goal = cut.step === 'resolve' ? `${namesOf(observation)} could not be resolved` : 'could not connect';
        const message = `${goal}: ${(0,rule_cause/* causeInWords */.sn)(cut.cause)}`;
        const evidence = { step: cut.step, ...(0,rule_cause/* causeEvidence */.vx)(cut.cause) };
        if (cut.cause.kind === 'no-route' && observations.some(({ outcome }) => outcome === 'handshake')) {
            // The host was seen at another address; what cannot be seen from here does not turn it red.
            return fail(`${message}; not testable from here`, evidence, { level: 'note' });
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
/** What could not be resolved: the other kind of address may have been. */
function namesOf(observation) {
    const family = observation.outcome === 'interruption' ? observation.family : undefined;
    return family === undefined ? 'the host name' : `the host's IPv${family} addresses (${family === 4 ? 'A' : 'AAAA'})`;
}

;// CONCATENATED MODULE: ./build/rules/exception-expired.js


/* harmony default export */ const exception_expired = (defineRule({
    id: 'exception-expired',
    subject: 'target',
    level: 'warning',
    title: 'Every exception for the target is still in force',
    rationale: 'An exception accepts a finding until a date, so that it is thought of again. From that date on the finding counts as before, and the exception only misleads whoever reads the file.',
    remediation: 'Fix what the exception was for and remove it, or give it another date and say why.',
    citations: [
        {
            title: 'Reference, Exceptions',
            url: 'https://github.com/smtp-cert-check/smtp-cert-check/blob/main/docs/reference.md#exceptions',
        },
    ],
    since: '1.0.0',
    source: 'this project',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: null,
    hidesCertificate: false,
    judge({ exceptions }, { now }) {
        const ended = exceptions.filter(({ until }) => new Date(until) <= now);
        if (ended.length === 0)
            return pass;
        const words = ended.map(({ ruleId, until, reason }) => `the exception for ${ruleId} ended on ${(0,pki_date/* dateInWords */.$y)(new Date(until))} ("${reason}")`);
        return fail(words.join('; '), { rules: ended.map(({ ruleId }) => ruleId) });
    },
}));

;// CONCATENATED MODULE: ./build/rules/explicit-policy-missing.js



/* harmony default export */ const explicit_policy_missing = (defineRule({
    id: 'explicit-policy-missing',
    subject: 'certificate',
    level: 'error',
    title: 'The path has a certificate policy where a CA requires one',
    rationale: 'A CA certificate may require that every certificate below it has a valid policy. BoringSSL refuses a path without one; OpenSSL does not look unless it is told to.',
    remediation: 'Have the certificate issued again with a policy that the CAs above it allow, or by a CA that does not require one.',
    citations: [
        { title: 'RFC 5280 section 6.1, Basic Path Validation', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6.1' },
        {
            title: 'RFC 5280 section 4.2.1.11, Policy Constraints',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.11',
        },
    ],
    since: '1.0.0',
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [
        ['BoringSSL', 'no explicit policy'],
        ['OpenSSL', 'no explicit policy'],
    ],
    fix: [],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }) {
        return withoutDefect(path, 'explicit-policy-missing');
    },
}));

;// CONCATENATED MODULE: ./build/rules/file-judged-in-part.js

/* harmony default export */ const file_judged_in_part = (defineRule({
    id: 'file-judged-in-part',
    subject: 'file',
    level: 'note',
    title: 'Everything that can be judged of a certificate file was judged',
    rationale: 'A file says nothing of the host that will serve it, and a key that is encrypted cannot be compared. What was not judged is not known to be good.',
    remediation: 'Give the host name with name=HOST behind the file, or name=* where any name will do. List the file that the server will present, which begins with its own certificate; once it is deployed, check the server itself.',
    citations: [
        {
            title: 'RFC 9525 section 6.1, Constructing a List of Reference Identifiers',
            url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6.1',
        },
    ],
    since: '1.0.0',
    source: 'RFC 9525',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: null,
    hidesCertificate: false,
    judge({ target, reading }) {
        const { file } = target;
        if (reading.presentedChain.length === 0)
            return reading.unread.length === 0
                ? inconclusive('the file holds a private key and no certificate to judge', { file })
                : inconclusive('the file holds no certificate that can be judged', { file });
        const isOfTarget = (key) => key.file === file || key.file === reading.keyFile;
        const isSeenAs = (state) => reading.privateKeys.some((key) => isOfTarget(key) && key.state === state);
        // A pass needs two verifiers and a name; a file that OpenSSL could not be shown has one verifier.
        const unknown = [
            ...(reading.opensslVerdict === 'NOT_ASKED' ? ['OpenSSL could not be asked about the path'] : []),
            ...(target.referenceIdentifiers.length === 0 && target.isForAnyName !== true
                ? ['no name=HOST was given, so the names on the certificate were not judged; name=* says that any will do']
                : []),
        ];
        const left = isSeenAs('encrypted')
            ? ['the private key is encrypted, so whether it belongs to the certificate was not judged']
            : isSeenAs('not-compared')
                ? [
                    'the private key is of a kind that is not read here, so whether it belongs to the certificate was not judged',
                ]
                : [];
        if (unknown.length > 0)
            return inconclusive([...unknown, ...left].join('; '), { file });
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
            title: 'Postfix postconf(5), smtpd_tls_key_file: "read-only access to the system superuser account ("root"), and no access to anyone else"',
            url: 'https://www.postfix.org/postconf.5.html#smtpd_tls_key_file',
        },
    ],
    since: '1.0.0',
    source: 'Postfix',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: null,
    hidesCertificate: false,
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
        const evidence = { file: first.file, line: first.line, permissions: first.permissions ?? '' };
        const at = open.map(({ file, line }) => ({ file, line }));
        return fail(`${files.join(', ')}, 0600 required for a private key`, evidence, { at });
    },
}));

;// CONCATENATED MODULE: ./build/rules/file-unreadable.js



/* harmony default export */ const file_unreadable = (defineRule({
    id: 'file-unreadable',
    subject: 'presented',
    level: 'error',
    title: 'A listed certificate file can be read',
    rationale: 'A server that cannot read its certificate file does not start, or goes on without TLS. What is in a file that is missing, empty, locked or of another kind is not known, and a check that passed over it would be green for nothing.',
    remediation: 'Correct the path or the permissions, name the variable with the password of a PKCS#12 file (pkcs12-password-env), or take the file off the list.',
    citations: [
        {
            title: 'OpenSSL, SSL_CTX_use_certificate_chain_file',
            url: 'https://docs.openssl.org/master/man3/SSL_CTX_use_certificate/',
        },
    ],
    since: '1.0.0',
    source: 'OpenSSL',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: null,
    hidesCertificate: true,
    judge({ target, observation }) {
        if (target.kind !== 'file')
            return notApplicable('it is a service');
        const cut = (0,model_observation/* cutOf */.EM)(observation);
        if (cut?.cause.kind !== 'file-unreadable')
            return pass;
        return fail(`the file cannot be read: ${(0,rule_cause/* causeInWords */.sn)(cut.cause)}`, { file: target.file });
    },
}));

// EXTERNAL MODULE: ./build/pki/detour.js
var pki_detour = __webpack_require__(7946);
;// CONCATENATED MODULE: ./build/rules/first-fit-path-refused.js






/* harmony default export */ const first_fit_path_refused = (defineRule({
    id: 'first-fit-path-refused',
    subject: 'certificate',
    level: 'error',
    title: 'The first certificates that fit make a good path, for senders that try no others',
    rationale: 'For each certificate BoringSSL, which Gmail uses, takes as its issuer the first certificate whose name and key identifier fit: a trust anchor, else one that the server sends. It tries no other, and looks at dates and signatures only when the path is complete. An expired intermediate certificate before its renewed copy is enough to be refused, while other senders accept the same chain. By the strict profile this is a warning.',
    remediation: 'Take the named certificates out of the chain file, or serve the chain as the certificate authority gives it today (with certbot fullchain.pem), and reload the mail server.',
    citations: [
        {
            title: 'BoringSSL, X509_verify_cert',
            url: 'https://boringssl.googlesource.com/boringssl/+/refs/heads/main/crypto/x509/x509_vfy.cc',
        },
        {
            title: 'RFC 4158 section 3.1, Certification Path Building: first matches and loops',
            url: 'https://www.rfc-editor.org/rfc/rfc4158#section-3.1',
        },
    ],
    since: '1.0.0',
    source: 'Google',
    lifecycle: 'stable',
    seenAs: [['BoringSSL', 'certificate has expired']],
    fix: ['use', 'load'],
    showBy: show_by/* presentedDates */.uL,
    hidesCertificate: false,
    judge({ path }, context) {
        if (path.kind !== 'trusted')
            return notApplicable('there is no path to compare with');
        const [, ...issuers] = path.certificates;
        if (!issuers.every((one) => (0,pki_certificate/* isWithinValidity */.ae)(one, context.now))) {
            return notApplicable('no path is within its validity period');
        }
        const { detour } = path;
        if (detour === null)
            return pass;
        const refusals = refusalsOf(detour, context.now);
        const message = (led) => `senders that take the first certificate that fits, as BoringSSL does, ${led}; ${cureOf(path, detour)}`;
        const evidence = {
            firstFitPath: detour.certificates.map(({ subject }) => subject),
            toTakeOut: detour.toTakeOut.map(({ subject }) => subject),
        };
        const milder = context.limits.takesFirstFit ? {} : { level: 'warning' };
        if (refusals.length > 0)
            return fail(message(refusals.join(', and ')), evidence, milder);
        const { endedBy } = detour;
        if (endedBy === null)
            return pass;
        const remainingMs = endedBy.notAfter.getTime() - context.now.getTime();
        const requiredMs = (0,pki_detour/* detourWarningMs */.k)(context.limits, endedBy);
        if (remainingMs >= requiredMs)
            return pass;
        const expiry = `"${endedBy.name}", which expires on ${(0,pki_date/* dateInWords */.$y)(endedBy.notAfter)}`;
        return fail(message(`are led to ${expiry}, ${(0,lifetime/* inWords */.r4)(remainingMs)} left, ${(0,lifetime/* inWords */.r4)(requiredMs)} required`), { ...evidence, notAfter: endedBy.notAfter.toISOString(), remainingDays: (0,lifetime/* inDays */.DV)(remainingMs) }, { level: 'warning' });
    },
}));
/** Why the detour is refused now, in words that go on from "senders …"; none: it is not. */
function refusalsOf({ obstacle, astray, defects }, now) {
    const before = astray.filter((one) => (0,pki_certificate/* isBeforeValidity */.aw)(one, now));
    const after = astray.filter((one) => (0,pki_certificate/* isAfterValidity */.R5)(one, now));
    return [
        ...after.map(({ name, notAfter }) => `are led to "${name}", which expired on ${(0,pki_date/* dateInWords */.$y)(notAfter)}`),
        ...before.map(({ name, notBefore }) => `are led to "${name}", which is not valid before ${(0,pki_date/* dateInWords */.$y)(notBefore)}`),
        ...(obstacle === null ? [] : [obstacle.detail]),
        ...defects.map(({ detail }) => `are led to a path on which ${detail}`),
    ];
}
/** Which certificates to take out, by their places in the chain as it is sent. */
function cureOf({ presented }, { toTakeOut }) {
    const places = presented.flatMap((one, index) => (toTakeOut.some((other) => (0,pki_certificate/* isSame */.Ft)(one, other)) ? [index + 1] : []));
    if (places.length === 0)
        return 'taking certificates out of the chain file does not help';
    // Made here, since to load languages takes longer than to judge a certificate.
    const listed = new Intl.ListFormat('en').format(places.map(String));
    const which = places.length === 1 ? `certificate ${places[0]}` : `certificates ${listed}`;
    return `take ${which} of ${presented.length} out of the chain file`;
}

;// CONCATENATED MODULE: ./build/rules/identifier-malformed.js



/* harmony default export */ const identifier_malformed = (defineRule({
    id: 'identifier-malformed',
    subject: 'certificate',
    level: 'warning',
    title: 'Every name on the certificate has a form that senders match',
    rationale: 'A wildcard within a label, a trailing dot, an underscore or an address instead of a DNS name is matched by some senders and ignored by others, so the server works for part of the world.',
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
    source: 'RFC 9525',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: show_by/* presentedNames */.Jd,
    hidesCertificate: false,
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
    if ((0,identifiers/* canonicalIp */.IZ)(name) !== null)
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
    rationale: 'Google\'s help recommends a "hostname" for mail servers. Few CAs certify addresses, and for days only.',
    remediation: 'List the server by a name that its certificate has.',
    citations: [
        {
            title: 'Google Workspace Help, Add mail servers for Gmail email routing',
            url: 'https://support.google.com/a/answer/2614757',
        },
        {
            title: 'RFC 9525 section 6.4, Matching an IP Address Portion',
            url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6.4',
        },
    ],
    since: '1.0.0',
    source: 'Google',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: null,
    hidesCertificate: false,
    judge({ target }) {
        const host = (0,model_target/* hostOf */.w4)(target);
        if (host === null || (0,identifiers/* canonicalIp */.IZ)(host) === null)
            return pass;
        return fail(`the target is the address ${host}, a host name is what Gmail asks for`, {});
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
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [['OpenSSL', 'invalid CA certificate']],
    fix: [],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }) {
        return withoutDefect(path, 'issuer-not-a-ca');
    },
}));

;// CONCATENATED MODULE: ./build/rules/key-does-not-match-certificate.js

/* harmony default export */ const key_does_not_match_certificate = (defineRule({
    id: 'key-does-not-match-certificate',
    subject: 'file',
    level: 'error',
    title: 'The mail server can use the private key in a file with the certificate',
    rationale: "A mail server refuses to load a certificate with the key of another, or offers no TLS from then on. It happens when only one of the two files is renewed, or when the issuer's certificate comes first.",
    remediation: 'Put the key that the certificate was requested with beside it, and the server\'s own certificate before its issuer\'s. Compare the two outputs of "openssl x509 -in FILE -noout -pubkey" and "openssl pkey -in FILE -pubout".',
    citations: [
        {
            title: 'OpenSSL, SSL_CTX_check_private_key: the key has to belong to the certificate',
            url: 'https://docs.openssl.org/3.0/man3/SSL_CTX_use_certificate/',
        },
    ],
    since: '1.0.0',
    source: 'OpenSSL',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: null,
    hidesCertificate: false,
    judge({ target, reading }) {
        // A server loads the first key of a file.
        const keyIn = (place) => reading.privateKeys.find(({ file, state }) => file === place && state !== 'hidden');
        const elsewhere = keyIn(reading.keyFile);
        const key = elsewhere ?? keyIn(target.file);
        if (key === undefined)
            return notApplicable('there is no private key to compare');
        const at = { file: key.file, line: key.line };
        const isChainFile = reading.format === 'pem' && (target.server === 'postfix' || reading.chainNumber !== undefined);
        const which = elsewhere !== undefined ? `the private key in "${key.file}"` : `the private key at line ${key.line}`;
        if (isChainFile && key.state === 'encrypted')
            return fail(`${which} is encrypted, and Postfix has no password for it`, at, {
                at: [at],
            });
        if (isChainFile && elsewhere === undefined && reading.isKeyFirst === false)
            return fail(`${which} comes behind a certificate, and Postfix's smtpd_tls_chain_files wants it first`, at, {
                at: [at],
            });
        if (reading.chainNumber !== undefined && reading.presentedChain.length === 0)
            return fail(`no certificate comes behind ${which}, and Postfix loads none of the file`, at, {
                at: [at],
            });
        if (key.state === 'undecodable')
            return fail(`${which} cannot be decoded`, at, { at: [at] });
        if (key.state === 'belongs-not')
            return fail(`${which} does not belong to the first certificate of the file`, at, {
                at: [at],
            });
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
    source: 'RFC 9325',
    lifecycle: 'stable',
    seenAs: [['OpenSSL', 'EE certificate key too weak']],
    fix: ['issue', 'use', 'load'],
    showBy: (0,show_by/* handshakeWith */.m$)({ shows: 'Public-Key' }),
    hidesCertificate: false,
    judge({ path }) {
        return withoutDefect(path, 'key-too-small');
    },
}));

;// CONCATENATED MODULE: ./build/rules/key-type-unsuitable.js



/* harmony default export */ const key_type_unsuitable = (defineRule({
    id: 'key-type-unsuitable',
    subject: 'certificate',
    level: 'error',
    title: 'Every key on the path is of a kind that the senders can verify',
    rationale: "Which keys a sender can verify is up to its TLS library. BoringSSL, which Gmail's error messages come from, takes RSA and ECDSA with P-256 or P-384 from a server, and no Ed25519 or P-521; OpenSSL takes nearly everything, so tests with it look fine. Nobody but OpenSSL knows curves such as secp256k1 or brainpool.",
    remediation: 'Make a new key, RSA with 2048 bits or more or ECDSA with P-256, and have it certified.',
    citations: [
        {
            title: 'RFC 8446 section 4.2.3, Signature Algorithms',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.2.3',
        },
        {
            title: 'CA/Browser Forum Baseline Requirements section 6.1.5, Key sizes',
            url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
        },
    ],
    since: '1.0.0',
    source: 'RFC 8446',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['issue', 'use', 'load'],
    showBy: (0,show_by/* handshakeWith */.m$)({ shows: 'Public Key Algorithm|ASN1 OID' }),
    hidesCertificate: false,
    judge({ path }) {
        return withoutDefect(path, 'key-type-unsuitable');
    },
}));

;// CONCATENATED MODULE: ./build/rules/key-usage-unsuitable.js



/* harmony default export */ const key_usage_unsuitable = (defineRule({
    id: 'key-usage-unsuitable',
    subject: 'certificate',
    level: 'error',
    title: 'The key usage allows what the server does with its key, and its issuers to issue',
    rationale: 'In every cipher suite with forward secrecy the server signs; in those without, static RSA, it decrypts. BoringSSL, which Gmail uses, refuses a certificate whose key usage lacks digitalSignature for the first or keyEncipherment for the second; OpenSSL lets both pass, so tests with it look fine.',
    remediation: 'Issue the certificate again with the key usage digitalSignature, and CA certificates with keyCertSign; enable cipher suites with forward secrecy where static RSA was agreed on.',
    citations: [
        { title: 'RFC 5280 section 4.2.1.3, Key Usage', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.3' },
        {
            title: 'RFC 8446 section 4.4.2.2, Server Certificate Selection',
            url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2.2',
        },
    ],
    since: '1.0.0',
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [['BoringSSL', 'KEY_USAGE_BIT_INCORRECT']],
    fix: ['issue', 'use', 'load'],
    showBy: (0,show_by/* handshakeWith */.m$)({ shows: 'X509v3 Key Usage' }),
    hidesCertificate: false,
    judge({ path }) {
        return withoutDefect(path, 'key-usage-unsuitable');
    },
}));

;// CONCATENATED MODULE: ./build/rules/large-client-hello-refused.js


/** As long as a client with post-quantum key exchange is: protocol names of 200 letters, which servers pass over. */
const LONG_ALPN = `-alpn "$(printf '%0200d,' 1 2 3 4 5 6 7)smtp"`;
/* harmony default export */ const large_client_hello_refused = (defineRule({
    id: 'large-client-hello-refused',
    subject: 'endpoint',
    level: 'warning',
    title: 'The server takes a ClientHello that does not fit one TCP segment',
    rationale: "A sender with post-quantum key exchange begins with some 1,600 bytes: Gmail's senders may, and Postfix from 3.11 and what else uses OpenSSL 3.5 by its defaults do. Old servers and middleboxes that expect the ClientHello in one segment drop the connection; the check got through with a short one only.",
    remediation: "Update the mail server's TLS library, and any firewall or filter that inspects its TLS connections.",
    citations: [
        { title: 'tldr.fail, on servers that cannot take a large ClientHello', url: 'https://tldr.fail/' },
        {
            title: 'OpenSSL issue 27557, on mail servers that refuse the ClientHello of OpenSSL 3.5',
            url: 'https://github.com/openssl/openssl/issues/27557',
        },
    ],
    since: '1.0.0',
    source: 'tldr.fail',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: (0,show_by/* handshakeWith */.m$)({ options: LONG_ALPN }),
    hidesCertificate: false,
    judge({ main }) {
        if (main.look.name !== 'small-client-hello')
            return pass;
        return fail('the handshake fails with a ClientHello of more than one TCP segment, and completes with a short one; senders with post-quantum key exchange begin with a long one', {});
    },
}));

;// CONCATENATED MODULE: ./build/rules/lifetime-shortening.js




const DAY_MS = 86_400_000;
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
    source: "Let's Encrypt",
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: show_by/* presentedDates */.uL,
    hidesCertificate: false,
    judge({ path }) {
        if (path.kind !== 'trusted' || path.origin !== 'public')
            return notApplicable('no public CA issued the certificate');
        const [{ issuer, notBefore, notAfter }] = path.certificates;
        const lifetimeMs = notAfter.getTime() - notBefore.getTime();
        const renewedAt = new Date(notAfter.getTime() - lifetimeMs / 3);
        const next = (0,ca_calendar/* limitOn */.x)(renewedAt, (0,ca_calendar/* isAcmeIssuer */.Yh)(issuer) ? ca_calendar/* letsEncryptLifetimes */.Wq : ca_calendar/* publicCaLimits */.MB);
        const lifetimeDays = Math.round(lifetimeMs / DAY_MS);
        if (next === null || next.maxDays >= lifetimeDays)
            return pass;
        // What renews at a fixed interval renews the next one as late as this one.
        const intervalDays = Math.round((lifetimeDays * 2) / 3);
        const slackDays = next.maxDays - intervalDays;
        const afterwards = daysAfter(renewedAt, (next.maxDays * 2) / 3);
        const byInterval = daysAfter(renewedAt, intervalDays);
        const left = slackDays > 0 ? `${slackDays} days before it ends` : 'which is too late';
        return fail(`the next certificate, due about ${(0,pki_date/* dateInWords */.$y)(renewedAt)}, will last ${next.maxDays} days at most; this one lasts ${lifetimeDays}. The one after it is due about ${(0,pki_date/* dateInWords */.$y)(afterwards)}; an interval of ${intervalDays} days would renew on ${(0,pki_date/* dateInWords */.$y)(byInterval)}, ${left}`, {
            nextLifetimeDays: next.maxDays,
            lifetimeDays,
            nextRenewal: day(renewedAt),
            renewalAfterNext: day(afterwards),
            slackDays,
        });
    },
}));
function daysAfter(date, days) {
    return new Date(date.getTime() + days * DAY_MS);
}
function day(date) {
    return date.toISOString().slice(0, 10);
}

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
            title: 'RFC 5321 section 3.8, Terminating Sessions and Connections',
            url: 'https://www.rfc-editor.org/rfc/rfc5321#section-3.8',
        },
    ],
    since: '1.0.0',
    source: 'RFC 5321',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ main, looks }) {
        if (main.outcome !== 'handshake')
            return pass;
        const unseen = [...looks].flatMap(([name, observation]) => {
            const cut = observation === main ? null : (0,model_observation/* cutOf */.EM)(observation);
            if (cut === null || (0,model_observation/* isAnswer */.Tq)(observation, cut))
                return [];
            return [`${name}: ${(0,rule_cause/* causeInWords */.sn)(cut.cause)}`];
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
    rationale: 'The extension "must staple" tells senders that ask for a stapled response to refuse the certificate without one. GnuTLS does; OpenSSL and BoringSSL do not look. Few mail servers can staple at all.',
    remediation: 'Issue the certificate again without must-staple: with certbot leave out --must-staple.',
    citations: [{ title: 'RFC 7633 section 4.3.3, Client', url: 'https://www.rfc-editor.org/rfc/rfc7633#section-4.3.3' }],
    since: '1.0.0',
    source: 'RFC 7633',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: (0,show_by/* handshakeWith */.m$)({ options: '-status' }),
    hidesCertificate: false,
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
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [['OpenSSL', 'permitted subtree violation']],
    fix: [],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }) {
        return withoutDefect(path, 'name-constraints-violated');
    },
}));

;// CONCATENATED MODULE: ./build/rule/newer-known.js



/** From the listed files, from what earlier runs saw, and from a list of certificates; the one issued last first. */
function candidatesFor({ target: own, siblings, known }) {
    const inFiles = siblings.flatMap(({ target, observations: [reading] }) => {
        if (target.kind !== 'file' || reading === undefined || !(0,end_entity/* isForHost */.AI)(reading, own))
            return [];
        const certificate = (0,end_entity/* endEntityOf */.A3)(reading);
        const short = certificate && (0,known_endpoints/* knownCertificateOf */._n)(certificate);
        return short === null ? [] : [{ where: `"${target.file}" holds`, file: target.file, certificate: short }];
    });
    const elsewhere = (known?.certificates ?? []).map((one) => ({ file: null, ...one }));
    return [...inFiles, ...elsewhere].sort((a, b) => byIssuance(b.certificate, a.certificate));
}
/** What the target presents to senders, by address. */
function servedBy(observations, target) {
    return observations
        .filter((one) => (0,model_observation/* isMain */.CA)(one) || ((0,model_observation/* isOfKeyType */.rI)(one) && (0,end_entity/* isForHost */.AI)(one, target)))
        .flatMap((one) => {
        const certificate = (0,end_entity/* endEntityOf */.A3)(one);
        return certificate === null ? [] : [{ address: (0,model_observation/* endpointOf */.X5)(one)?.address ?? '', certificate }];
    });
}
/**
 * What is older than the candidate, of its type of key: an RSA and an ECDSA certificate are a pair, and each is renewed for
 * itself. Where a list does not tell the type, all have to be older, and one of them to have the very same names.
 */
function olderThan({ keyAlgorithm, notBefore, names }, served) {
    const older = served.filter(({ certificate }) => Date.parse(notBefore) > certificate.notBefore.getTime());
    if (keyAlgorithm !== null)
        return older.filter(({ certificate }) => certificate.key.algorithm === keyAlgorithm);
    if (older.length < served.length)
        return [];
    const own = JSON.stringify(names);
    return older.filter(({ certificate }) => JSON.stringify((0,known_endpoints/* keptNames */.Dk)(certificate.presentedIdentifiers.map(({ value }) => value))) === own);
}
function nameAndEndOf({ name, notAfter }) {
    return (0,end_entity/* nameAndEnd */.AV)({ name, notAfter: new Date(notAfter) });
}
function byIssuance(one, other) {
    return (Date.parse(one.notBefore) - Date.parse(other.notBefore) || Date.parse(one.notAfter) - Date.parse(other.notAfter));
}

;// CONCATENATED MODULE: ./build/rules/newer-certificate-not-deployed.js





/** A file under review, or one that was renewed a moment ago, is not served yet, and need not be. */
const TIME_TO_DEPLOY_MS = 2 * 86_400_000;
/* harmony default export */ const newer_certificate_not_deployed = (defineRule({
    id: 'newer-certificate-not-deployed',
    subject: 'target',
    level: 'warning',
    title: 'The server presents the newest certificate that is known for it',
    rationale: 'A renewed file looks like success, and is of no use before the mail server has loaded it: the old certificate is served until it expires. It is the mishap that most mail servers have had.',
    remediation: "Reload the mail server, see that it is configured with the file that is renewed, and add the reload to the renewal's deploy hook.",
    citations: [
        {
            title: 'Certbot User Guide, Renewing certificates: deploy hooks',
            url: 'https://eff-certbot.readthedocs.io/en/stable/using.html#renewing-certificates',
        },
    ],
    since: '1.0.0',
    source: 'Certbot',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['load'],
    showBy: show_by/* presentedDates */.uL,
    hidesCertificate: false,
    judge(subject, { now }) {
        const { target, observations } = subject;
        if (target.kind !== 'service')
            return notApplicable('a file is not served');
        const served = servedBy(observations, target);
        const candidates = candidatesFor(subject).filter(({ certificate: { notBefore, isSelfIssued } }) => 
        // A certificate that signs itself was not renewed by anybody, however long it lasts.
        new Date(notBefore) <= now && !isSelfIssued);
        for (const { where, file, certificate } of candidates) {
            // What was seen or listed has no more use than a server can make of it.
            if (file === null && new Date(certificate.notAfter) < now)
                continue;
            const behind = olderThan(certificate, served);
            const [first] = behind;
            if (first === undefined)
                continue;
            const addresses = [...new Set(behind.map(({ address }) => address))];
            const ageMs = now.getTime() - Date.parse(certificate.notBefore);
            const serve = addresses.length === 1 ? 'serves' : 'serve';
            return fail(`${addresses.join(', ')} still ${serve} ${(0,end_entity/* nameAndEnd */.AV)(first.certificate)}; ${where} ${nameAndEndOf(certificate)}, issued ${(0,lifetime/* inWords */.r4)(ageMs)} ago`, { ...(file !== null && { file }), addresses, issuedDaysAgo: (0,lifetime/* inDays */.DV)(ageMs) }, ageMs < TIME_TO_DEPLOY_MS ? { level: 'note' } : {});
        }
        return pass;
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
    source: 'RFC 8996',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['modern-tls', 'load'],
    showBy: show_by/* obsoleteHandshake */.ZR,
    hidesCertificate: false,
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
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: null,
    hidesCertificate: false,
    judge({ target, reading }) {
        const own = (0,end_entity/* endEntityOf */.A3)(reading);
        if (own === null)
            return notApplicable('the file holds no certificate');
        const others = reading.neighbours.flatMap(({ file, certificate }) => {
            const other = decoded(certificate);
            return other !== null && isForTheSame(own, other) && !(0,pki_certificate/* isSame */.Ft)(own, other) ? [{ file, other }] : [];
        });
        if (others.length === 0)
            return pass;
        const found = others.map(({ file, other }) => {
            const order = (0,lifetime/* byIssuance */.ZP)(other, own);
            const which = order === 0 ? 'another,' : order < 0 ? 'the older' : 'the newer';
            return `"${file}" holds ${which} ${(0,end_entity/* nameAndEnd */.AV)(other)}`;
        });
        return fail(`${found.join(', ')}; this file holds ${(0,end_entity/* nameAndEnd */.AV)(own)}`, {
            file: target.file,
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
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [['OpenSSL', 'path length constraint exceeded']],
    fix: [],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }) {
        return withoutDefect(path, 'path-length-exceeded');
    },
}));

// EXTERNAL MODULE: ./build/pki/path.js
var pki_path = __webpack_require__(196);
;// CONCATENATED MODULE: ./build/rules/path-search-cut-short.js




/* harmony default export */ const path_search_cut_short = (defineRule({
    id: 'path-search-cut-short',
    subject: 'certificate',
    level: 'error',
    title: 'The presented chain is small enough for every path to be tried',
    rationale: 'Certificates of one name that have not signed what they seem to have signed cost a signature check each, and every verifier limits what a server can make it do. Whether a path exists behind the limit is not known, so such a chain is neither passed nor called incomplete.',
    remediation: 'Serve the chain as the certificate authority gives it, without what was appended: the end-entity certificate and the one to three intermediate certificates between it and a root.',
    citations: [
        {
            title: 'RFC 4158 section 5.2, Certification Path Building: depth and number of certificates tried',
            url: 'https://www.rfc-editor.org/rfc/rfc4158#section-5.2',
        },
        { title: 'RFC 5280 section 8, Security Considerations', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-8' },
    ],
    since: '1.0.0',
    source: 'RFC 4158',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['use', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }, { now }) {
        if (path.cutShort === null || isGood(path, now))
            return pass;
        const { presented } = path;
        if (path.cutShort === 'length') {
            return inconclusive(`the search for a path stopped at its length, ${pki_path/* MAX_PATH_LENGTH */.Kb} certificates at most: whether the ${presented.length} certificates that are sent lead to a trust anchor is not known`, { presentedCount: presented.length, maxPathLength: pki_path/* MAX_PATH_LENGTH */.Kb });
        }
        const namesakes = mostOfOneName(path.presented);
        return inconclusive(`the search for a path stopped after ${pki_path/* MAX_SIGNATURE_CHECKS */.E5} signature checks: ${namesakes.length} of the ${presented.length} certificates that are sent have the name "${namesakes[0]?.subject}", and whether one of them leads to a trust anchor is not known`, { presentedCount: presented.length, maxSignatureChecks: pki_path/* MAX_SIGNATURE_CHECKS */.E5 });
    },
}));
/** Nothing that was not tried could be better. */
function isGood(path, now) {
    const isInForce = path.certificates.every((one) => (0,pki_certificate/* isWithinValidity */.ae)(one, now));
    return path.kind === 'trusted' && path.defects.length === 0 && path.distrust === null && isInForce;
}
function mostOfOneName(presented) {
    const byName = new Map();
    for (const one of presented) {
        const name = (0,pki_certificate/* comparable */.Zm)(one.subject);
        byName.set(name, [...(byName.get(name) ?? []), one]);
    }
    return [...byName.values()].reduce((most, one) => (one.length > most.length ? one : most), []);
}

;// CONCATENATED MODULE: ./build/rules/plaintext-after-starttls.js


/* harmony default export */ const plaintext_after_starttls = (defineRule({
    id: 'plaintext-after-starttls',
    subject: 'connection',
    level: 'error',
    title: 'The server sends nothing between its 220 to STARTTLS and the TLS handshake',
    rationale: "What comes in clear behind the 220 may be a stranger's: a client that reads it as the server's first words over TLS has been tricked (CVE-2020-14954). Careful senders give up on such a server. This check threw the bytes away.",
    remediation: 'Update the mail server. If it is current, look for a proxy or filter between it and the network that answers in its place.',
    citations: [
        {
            title: 'RFC 3207 section 4.2, Result of the STARTTLS Command',
            url: 'https://www.rfc-editor.org/rfc/rfc3207#section-4.2',
        },
        {
            title: 'CVE-2020-14954, "response injection" into a mail program',
            url: 'https://www.cve.org/CVERecord?id=CVE-2020-14954',
        },
    ],
    since: '1.0.0',
    source: 'RFC 3207',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: (0,show_by/* inClear */.fS)('EHLO probe', 'STARTTLS'),
    hidesCertificate: false,
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
    source: 'RFC 5246',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['use', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
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
            title: 'CA/Browser Forum Baseline Requirements section 4.9.1.1, Reasons for Revoking a Subscriber Certificate',
            url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
        },
        {
            title: 'GitHub Docs, Removing sensitive data from a repository',
            url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository',
        },
    ],
    since: '1.0.0',
    source: 'CA/Browser Forum',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: null,
    hidesCertificate: false,
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
        const at = shown.map(({ file, line }) => ({ file, line }));
        return open.length > 0
            ? fail(`a private key is in the repository, at ${places.join(', ')}`, evidence, { at })
            : fail(`an encrypted private key is in the repository, at ${places.join(', ')}`, evidence, {
                at,
                level: 'note',
            });
    },
}));

;// CONCATENATED MODULE: ./build/rules/renegotiation-requested.js


/* harmony default export */ const renegotiation_requested = (defineRule({
    id: 'renegotiation-requested',
    subject: 'endpoint',
    level: 'error',
    title: 'The server goes on after the handshake without asking for another one',
    rationale: 'In TLS 1.2 a server may ask for a second handshake on the same connection (HelloRequest), as some do for a client certificate. BoringSSL, which Gmail uses, and Go end the connection there; OpenSSL goes along, so tests with it look fine.',
    remediation: 'Ask for a client certificate in the first handshake or not at all, and turn renegotiation off in the mail server or in the proxy in front of it; TLS 1.3 has none.',
    citations: [
        {
            title: 'RFC 5246 section 7.4.1.1, Hello Request: "may be ignored by the client"; a no_renegotiation alert may follow',
            url: 'https://www.rfc-editor.org/rfc/rfc5246#section-7.4.1.1',
        },
        {
            title: 'BoringSSL, PORTING.md, TLS renegotiation: off by default',
            url: 'https://boringssl.googlesource.com/boringssl/+/HEAD/PORTING.md#tls-renegotiation',
        },
    ],
    since: '1.0.0',
    source: 'RFC 5246',
    lifecycle: 'stable',
    seenAs: [['BoringSSL', 'NO_RENEGOTIATION']],
    fix: ['modern-tls', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ main }) {
        if (main.outcome !== 'handshake' || main.isRenegotiated !== true)
            return pass;
        const { tlsVersion } = main;
        return fail(`the server asks for another handshake (HelloRequest) after the first one, in ${tlsVersion}`, {
            tlsVersion,
        });
    },
}));

;// CONCATENATED MODULE: ./build/rules/renewal-overdue.js





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
        {
            title: 'RFC 9773 section 4.2, the window that a CA suggests for a renewal',
            url: 'https://www.rfc-editor.org/rfc/rfc9773#section-4.2',
        },
    ],
    since: '1.0.0',
    source: "Let's Encrypt",
    lifecycle: 'stable',
    seenAs: [],
    fix: ['renew', 'load'],
    showBy: show_by/* presentedDates */.uL,
    hidesCertificate: false,
    judge({ path }, { now, limits }) {
        const [endEntity] = path.certificates;
        const { name, issuer, notAfter } = endEntity;
        if (!(0,ca_calendar/* isAcmeIssuer */.Yh)(issuer))
            return notApplicable('the issuer is none that only automation uses');
        const remainingMs = notAfter.getTime() - now.getTime();
        if (remainingMs < (0,lifetime/* thresholdMs */.gP)(limits.warnBelow, endEntity))
            return notApplicable('certificate-expires-soon says so, or certificate-expired');
        if (remainingMs >= (0,lifetime/* renewalDueMs */.J$)(endEntity))
            return pass;
        const { start, end } = (0,lifetime/* renewalWindow */.XW)(endEntity);
        return fail(`certificate "${name}" has ${(0,lifetime/* inWords */.r4)(remainingMs)} left; its CA wanted it renewed between ${minute(start)} and ${minute(end)} UTC, and it is still the old one`, {
            remainingDays: (0,lifetime/* inDays */.DV)(remainingMs),
            dueDays: (0,lifetime/* inDays */.DV)((0,lifetime/* renewalAtMs */.qt)(endEntity)),
            windowStart: start.toISOString(),
            windowEnd: end.toISOString(),
        });
    },
}));
/** "28 November 2026, 04:10" */
function minute(date) {
    return `${(0,pki_date/* dateInWords */.$y)(date)}, ${date.toISOString().slice(11, 16)}`;
}

;// CONCATENATED MODULE: ./build/rules/revoked-intermediate-presented.js




/* harmony default export */ const revoked_intermediate_presented = (defineRule({
    id: 'revoked-intermediate-presented',
    subject: 'certificate',
    level: 'error',
    title: 'No certificate that its CA has revoked is in the chain',
    rationale: "In May 2026 Let's Encrypt revoked the first cross-signs of its new roots, YR and YE. Senders that keep lists of revoked CA certificates, as browsers and Windows do, refuse a path through one; OpenSSL and BoringSSL look at no such list and still take it.",
    remediation: 'Renew the certificate, or replace the chain by the current fullchain.pem of your ACME client: a reload alone presents the same file again. Then reload the mail server.',
    citations: [
        {
            title: "Let's Encrypt, Chains of Trust: the cross-signed certificates of May 2026",
            url: 'https://letsencrypt.org/certificates/',
        },
        { title: 'RFC 5280 section 6.3, CRL Validation', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6.3' },
    ],
    since: '1.0.0',
    source: "Let's Encrypt",
    lifecycle: 'stable',
    seenAs: [['Windows', 'A certificate was explicitly revoked by its issuer']],
    fix: ['renew', 'use', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }) {
        const found = path.presented.flatMap((one) => {
            const revocation = revocationOf(one);
            return revocation === null ? [] : [{ one, revocation }];
        });
        if (found.length === 0)
            return pass;
        const words = found.map(({ revocation: { name, by, since } }) => `"${name}" by "${by}", revoked in ${since}`);
        const isOnPath = found.some(({ one }) => path.certificates.some((needed) => (0,pki_certificate/* isSame */.Ft)(needed, one)));
        const rest = path.kind !== 'trusted'
            ? ''
            : isOnPath
                ? '; OpenSSL and BoringSSL, which look at no revocation list, still accept the path'
                : '; there is a path that does not need it';
        return fail(`the chain has the certificate of ${words.join(', and ')}${rest}`, {
            revokedFingerprints: found.map(({ revocation }) => revocation.fingerprint),
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
    source: 'Google',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['issue', 'use', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }) {
        if (path.kind !== 'trusted')
            return notApplicable('the path reaches no root');
        const { distrust } = path;
        if (distrust === null)
            return pass;
        const [{ notBefore }] = path.certificates;
        const since = distrust.issuedAfter === null
            ? 'altogether'
            : `for what is issued after ${(0,pki_date/* dateInWords */.$y)(new Date(distrust.issuedAfter))}`;
        const issued = (0,pki_date/* dateInWords */.$y)(notBefore);
        return fail(`the root "${distrust.name}" is distrusted by ${distrust.by} ${since}; the certificate was issued on ${issued}`, { root: distrust.name, by: distrust.by }, 
        // Trusted by one program and not by the other: which of them Gmail follows is not known.
        distrust.by === 'Chrome' ? { level: 'warning' } : {});
    },
}));

;// CONCATENATED MODULE: ./build/rules/server-auth-missing.js



/* harmony default export */ const server_auth_missing = (defineRule({
    id: 'server-auth-missing',
    subject: 'certificate',
    level: 'error',
    title: 'The certificate, and any issuer that limits purposes, is meant for server authentication',
    rationale: 'A certificate whose extended key usage lists other purposes only, such as client authentication, is refused by senders that connect to the server.',
    remediation: "Issue the certificate again with the extended key usage serverAuth, or use the server certificate instead of a client's.",
    citations: [
        {
            title: 'RFC 5280 section 4.2.1.12, Extended Key Usage',
            url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12',
        },
    ],
    since: '1.0.0',
    source: 'RFC 5280',
    lifecycle: 'stable',
    seenAs: [['OpenSSL', 'unsuitable certificate purpose']],
    fix: ['issue', 'use', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
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
    source: 'RFC 9325',
    lifecycle: 'stable',
    seenAs: [['OpenSSL', 'CA signature digest algorithm too weak']],
    fix: ['issue', 'use', 'load'],
    showBy: (0,show_by/* handshakeWith */.m$)({ shows: 'Signature Algorithm' }),
    hidesCertificate: false,
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
    remediation: 'Try again later, or allow the address the check runs from. A slow greeting needs a longer timeout-ms, a server that minds the name in EHLO another ehlo-name. If clients have to have a certificate, ask for none (in Postfix "smtpd_tls_req_ccert = no"). If the answer is no SMTP, check which service listens on the port and whether the target needs +implicit or +starttls.',
    citations: [
        { title: 'RFC 5321 section 3.1, Session Initiation', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-3.1' },
        { title: 'RFC 5321 section 4.2, SMTP Replies', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.2' },
    ],
    since: '1.0.0',
    source: 'RFC 5321',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: (0,show_by/* inClear */.fS)('EHLO probe'),
    hidesCertificate: true,
    judge({ observation, cut }) {
        if (cut === null || (cut.step !== 'greeting' && cut.step !== 'ehlo'))
            return pass;
        const { step, cause } = cut;
        const expected = step === 'greeting' ? 'no SMTP greeting came' : 'EHLO was not answered with 250';
        const message = step === 'greeting' && cause.kind === 'smtp-reply'
            ? `the server turned this client away: ${(0,rule_cause/* causeInWords */.sn)(cause)}`
            : `${expected}: ${(0,rule_cause/* causeInWords */.sn)(cause)}`;
        const evidence = { step, ...(0,rule_cause/* causeEvidence */.vx)(cause) };
        const otherMode = observation.outcome === 'interruption' ? observation.inOtherMode : undefined;
        if (otherMode?.works)
            return fail(`${message}; the port speaks implicit TLS, list it with +implicit`, evidence);
        // Postfix says so over TLS, where others send an alert; it is what every client meets.
        if (observation.outcome === 'handshake' && cause.kind === 'smtp-reply' && WITHOUT_CERTIFICATE.test(cause.text))
            return fail(`${message}; it serves no client without a certificate of its own`, evidence);
        // An explicit refusal is aimed at this client and says nothing of others.
        const isAboutThisClient = cause.kind === 'smtp-reply' || (0,rule_cause/* isTransient */.dg)(cause);
        return isAboutThisClient ? inconclusive(`${message}${wayOut(cut)}`, evidence) : fail(message, evidence);
    },
}));
const WITHOUT_CERTIFICATE = /\bclient[ -]cert/i;
/** The setting that may get further. */
function wayOut({ step, cause }) {
    if (cause.kind === 'timeout')
        return '; a server may wait on purpose before it answers, and a longer timeout-ms waits with it';
    if (step === 'ehlo' && cause.kind === 'smtp-reply' && cause.code !== 421)
        return '; where it minds the name said with EHLO, ehlo-name gives another';
    return '';
}

;// CONCATENATED MODULE: ./build/rules/starttls-not-supported.js



/* harmony default export */ const starttls_not_supported = (defineRule({
    id: 'starttls-not-supported',
    subject: 'connection',
    level: 'error',
    title: 'The server offers STARTTLS in its EHLO reply and answers it with 220',
    rationale: 'A sender that insists on TLS gives up where STARTTLS is not offered or answered with 454. A server often withdraws it because its certificate or key file cannot be read.',
    remediation: "Enable TLS for this service, then read the mail server's log for an error about the certificate or key file and reload. If the server does offer it, look for a middlebox that rewrites SMTP.",
    citations: [
        { title: 'RFC 3207 section 4, The STARTTLS Command', url: 'https://www.rfc-editor.org/rfc/rfc3207#section-4' },
        {
            title: 'RFC 8460 section 4.3.1, Negotiation Failures',
            url: 'https://www.rfc-editor.org/rfc/rfc8460#section-4.3.1',
        },
    ],
    since: '1.0.0',
    source: 'RFC 3207',
    lifecycle: 'stable',
    seenAs: [
        ['Gmail', 'STARTTLS not supported and the user requires enforcement., code: 500'],
        ['TLS reports (RFC 8460)', 'starttls-not-supported'],
    ],
    fix: ['offer-tls', 'use', 'load'],
    showBy: (0,show_by/* inClear */.fS)('EHLO probe', 'STARTTLS'),
    hidesCertificate: true,
    judge({ target, observation, cut }) {
        if (target.mode === 'implicit')
            return notApplicable('the target uses implicit TLS');
        if (cut === null || cut.step !== 'starttls')
            return pass;
        // Cisco's "fixup" and filters like it overwrite what they do not want the client to see.
        const stripped = cut.cause.kind === 'keyword-not-offered' &&
            observation.dialogue?.ehloKeywords.find((line) => /^X{4,}\w?$/.test(line));
        const message = `TLS cannot begin: ${(0,rule_cause/* causeInWords */.sn)(cut.cause)}${stripped ? `; a middlebox replaces it by "${stripped}"` : ''}`;
        const evidence = (0,rule_cause/* causeEvidence */.vx)(cut.cause);
        // 454 is transient by its number, but what every client meets until the server's files are fixed (RFC 3207).
        const isRefusal = cut.cause.kind === 'smtp-reply' && cut.cause.code !== 421;
        return isRefusal || !(0,rule_cause/* isTransient */.dg)(cut.cause) ? fail(message, evidence) : inconclusive(message, evidence);
    },
}));

;// CONCATENATED MODULE: ./build/rules/superfluous-certificate.js



/* harmony default export */ const superfluous_certificate = (defineRule({
    id: 'superfluous-certificate',
    subject: 'certificate',
    level: 'note',
    title: 'The server sends no certificate that the path does not need',
    rationale: 'Certificates beside the path do no harm as long as no sender is led to them; where one is, the rule first-fit-path-refused says so. They cost bytes, and confuse whoever reads the chain.',
    remediation: 'Serve the chain as the certificate authority gives it, without what was appended by hand.',
    citations: [
        { title: 'RFC 8446 section 4.4.2, Certificate', url: 'https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2' },
    ],
    since: '1.0.0',
    source: 'RFC 8446',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['use', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: false,
    judge({ path }, { now }) {
        if (path.kind !== 'trusted')
            return notApplicable('there is no path to compare with');
        const { presented, certificates, detour } = path;
        const extras = presented.filter((one, place) => !certificates.some((needed) => (0,pki_certificate/* isSame */.Ft)(needed, one)) ||
            presented.findIndex((other) => (0,pki_certificate/* isSame */.Ft)(other, one)) < place);
        if (extras.length === 0)
            return pass;
        const isHarmless = (one) => !detour?.certificates.some((taken) => (0,pki_certificate/* isSame */.Ft)(taken, one));
        const words = extras.map((one) => {
            const remark = isHarmless(one) ? ' (expired, which does no harm)' : ' (expired)';
            return `"${one.name}"${(0,pki_certificate/* isAfterValidity */.R5)(one, now) ? remark : ''}`;
        });
        return fail(`the path does not need ${words.join(', ')}`, { superfluous: extras.map(({ subject }) => subject) });
    },
}));

;// CONCATENATED MODULE: ./build/rules/tls-handshake-failed.js



/* harmony default export */ const tls_handshake_failed = (defineRule({
    id: 'tls-handshake-failed',
    subject: 'connection',
    level: 'error',
    title: 'The TLS handshake completes at the default security level, TLS 1.2 or later',
    rationale: 'No mail crosses a handshake that fails, however good the certificate. Common causes are a key that does not belong to the certificate, a chain file that is missing, a server that only speaks TLS 1.0, and plain text where TLS was expected.',
    remediation: "Read the mail server's log for this connection; check that key and certificate belong together, that the chain file can be read, and that TLS 1.2 is enabled. If the port speaks the other TLS mode, list the target with +starttls or +implicit.",
    citations: [
        { title: 'RFC 8446 section 6, Alert Protocol', url: 'https://www.rfc-editor.org/rfc/rfc8446#section-6' },
        {
            title: 'RFC 9325 section 3.1.1, SSL/TLS Protocol Versions',
            url: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1',
        },
    ],
    since: '1.0.0',
    source: 'RFC 8446',
    lifecycle: 'stable',
    seenAs: [['Gmail', 'TLS Negotiation failed: FAILED_PRECONDITION: starttls error (0): protocol error']],
    fix: ['compare', 'load'],
    showBy: show_by/* plainHandshake */.oN,
    hidesCertificate: true,
    judge({ observation, observations, cut }) {
        if (cut === null || cut.step !== 'handshake')
            return pass;
        const isTooOld = observations.some(({ look, outcome, endpoint }) => look.name === 'obsolete-tls' && outcome === 'handshake' && endpoint?.address === observation.endpoint?.address);
        if (isTooOld)
            return notApplicable('the server speaks obsolete TLS only');
        const when = observation.outcome === 'handshake' ? 'TLS broke right after the handshake' : 'the TLS handshake failed';
        const message = `${when}: ${(0,rule_cause/* causeInWords */.sn)(cut.cause)}`;
        const evidence = (0,rule_cause/* causeEvidence */.vx)(cut.cause);
        const otherMode = observation.outcome === 'interruption' ? observation.inOtherMode : undefined;
        if (otherMode?.works)
            return fail(`${message}; the port speaks STARTTLS, list it with +starttls`, evidence);
        if (otherMode?.cause?.kind === 'smtp-reply') {
            // Exim at its connection limit says 421 in clear, on the port for implicit TLS too.
            return inconclusive(`instead of TLS ${(0,rule_cause/* causeInWords */.sn)(otherMode.cause)} in clear`, (0,rule_cause/* causeEvidence */.vx)(otherMode.cause));
        }
        if (otherMode?.cause?.kind === 'malformed-reply')
            return fail(`${message}; in clear it sends "${otherMode.cause.text}"`, {
                ...evidence,
                text: otherMode.cause.text,
            });
        return (0,rule_cause/* isTransient */.dg)(cut.cause) ? inconclusive(message, evidence) : fail(message, evidence);
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
    source: 'RFC 8996',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['modern-tls', 'load'],
    showBy: show_by/* obsoleteHandshake */.ZR,
    hidesCertificate: true,
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
    source: 'RFC 9325',
    lifecycle: 'stable',
    seenAs: [],
    fix: ['modern-tls', 'load'],
    showBy: (0,show_by/* handshakeWith */.m$)({ options: '-tls1_2' }),
    hidesCertificate: false,
    judge({ looks }) {
        const look = looks.get('tls1.2');
        const cut = look && (0,model_observation/* cutOf */.EM)(look);
        if (!cut || !(0,model_observation/* isRefusedByTls */.$0)(cut))
            return pass;
        return fail(`a sender limited to TLS 1.2 is refused: ${(0,rule_cause/* causeInWords */.sn)(cut.cause)}`, (0,rule_cause/* causeEvidence */.vx)(cut.cause));
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
    source: 'CA/Browser Forum',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: show_by/* presentedDates */.uL,
    hidesCertificate: false,
    judge({ path }) {
        if (path.kind !== 'trusted' || path.origin !== 'public')
            return notApplicable('no public CA issued the certificate');
        const [{ name, notBefore, notAfter }] = path.certificates;
        const limit = (0,ca_calendar/* limitOn */.x)(notBefore, ca_calendar/* publicCaLimits */.MB);
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
    title: 'No wildcard of the certificate covers everything below a public suffix',
    rationale: 'A wildcard such as "*.co.uk" would name hosts of anybody. Public CAs may not issue it but to who controls all of them, and it matches nothing here or in careful senders; OpenSSL and Node.js do match it.',
    remediation: 'Issue the certificate for the names that the server has.',
    citations: [
        {
            title: 'CA/Browser Forum Baseline Requirements section 3.2.2.6, Wildcard Domain Validation',
            url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
        },
    ],
    since: '1.0.0',
    source: 'CA/Browser Forum',
    lifecycle: 'stable',
    seenAs: [],
    fix: [],
    showBy: show_by/* presentedNames */.Jd,
    hidesCertificate: false,
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
const rules_all = [
    endpoint_unreachable,
    smtp_greeting_refused,
    starttls_not_supported,
    plaintext_after_starttls,
    tls_handshake_failed,
    renegotiation_requested,
    tls_version_too_old,
    algorithms_not_shared,
    large_client_hello_refused,
    client_certificate_refused,
    tls12_not_supported,
    obsolete_tls_accepted,
    auth_before_tls,
    auth_not_offered,
    private_key_in_repository,
    file_permissions_too_open,
    key_does_not_match_certificate,
    file_unreadable,
    certificate_undecodable,
    path_search_cut_short,
    chain_incomplete,
    certificate_self_signed,
    certificate_not_trusted,
    root_distrusted,
    issuer_not_a_ca,
    path_length_exceeded,
    name_constraints_violated,
    key_usage_unsuitable,
    server_auth_missing,
    explicit_policy_missing,
    critical_extension_unprocessed,
    certificate_malformed,
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
    first_fit_path_refused,
    presented_chain_order,
    superfluous_certificate,
    revoked_intermediate_presented,
    cross_sign_without_eku,
    certificate_depends_on_sni,
    connections_differ,
    certificates_differ,
    certificate_changed,
    newer_certificate_not_deployed,
    old_certificate_left_beside_new,
    file_judged_in_part,
    look_incomplete,
    exception_expired,
];
/** Does not compile where an id has no rule here. */
const registered = rules_all;
const rules = registered;
const byId = new Map(rules.map((rule) => [rule.id, rule]));
/** The rule of an id. */
function ruleOf(id) {
    return byId.get(id);
}
function isRuleId(text) {
    return byId.has(text);
}


/***/ })

};
