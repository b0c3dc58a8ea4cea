export const id = 818;
export const ids = [818,400];
export const modules = {

/***/ 2818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: ./build/pki/issue.js
var issue = __webpack_require__(8400);
// EXTERNAL MODULE: ./build/profiles/index.js + 2 modules
var profiles = __webpack_require__(2032);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
// EXTERNAL MODULE: ./build/settings/settings.js + 3 modules
var settings = __webpack_require__(8940);
// EXTERNAL MODULE: ./build/targets/parse.js + 1 modules
var parse = __webpack_require__(6503);
// EXTERNAL MODULE: ./build/world/run.js + 25 modules
var run = __webpack_require__(1700);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/demo/mail-server.js


/** A mail server on a free port of 127.0.0.1 that knows EHLO, STARTTLS and QUIT: enough to present a certificate. */
async function startMailServer({ host, privateKeyPem, chainPem, mode }) {
    const secureContext = (0,external_node_tls_.createSecureContext)({ key: privateKeyPem, cert: chainPem });
    const open = new Set();
    const secured = (socket) => new external_node_tls_.TLSSocket(socket, { isServer: true, secureContext });
    const server = (0,external_node_net_.createServer)((socket) => {
        open.add(socket.on('error', () => { }).on('close', () => open.delete(socket)));
        const stream = mode === 'implicit' ? secured(socket) : socket;
        stream.write(`220 ${host} ESMTP demo\r\n`);
        converse(stream, mode === 'starttls' ? () => converse(secured(socket), null) : null);
    });
    function converse(stream, startTls) {
        let pending = '';
        const keyword = startTls !== null ? 'STARTTLS' : mode === 'no-tls' ? '8BITMIME' : 'AUTH PLAIN LOGIN';
        const onData = (bytes) => {
            pending += bytes.toString('latin1');
            for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
                const command = pending.slice(0, end).split(' ')[0]?.toUpperCase();
                pending = pending.slice(end + 2);
                if (command === 'EHLO')
                    stream.write(`250-${host}\r\n250 ${keyword}\r\n`);
                else if (command === 'QUIT')
                    stream.end('221 2.0.0 Bye\r\n');
                else if (command === 'STARTTLS' && startTls !== null) {
                    stream.off('data', onData);
                    stream.write('220 2.0.0 Ready to start TLS\r\n', startTls);
                    return;
                }
                else
                    stream.write('502 5.5.2 Command not implemented\r\n');
            }
        };
        stream.on('error', () => { }).on('data', onData);
    }
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    return {
        port: server.address().port,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            for (const socket of open)
                socket.destroy();
        }),
    };
}

;// CONCATENATED MODULE: ./build/demo/demo.js







/** Days of a certificate on which nothing is wrong. */
const LASTING = { since: 10, left: 80 };
/** One mail server for each thing that goes wrong in practice, and two on which nothing is wrong. */
const cases = [
    { host: 'good.demo.example', shows: 'a good certificate', expected: [] },
    {
        host: 'good-tls.demo.example',
        shows: 'a good certificate, implicit TLS',
        expected: [],
        port: 465,
        mode: 'implicit',
    },
    {
        host: 'expiring.demo.example',
        shows: 'nine days left of ninety',
        expected: ['certificate-expires-soon'],
        days: { since: 81, left: 9.1 },
    },
    {
        host: 'expired.demo.example',
        shows: 'an expired certificate',
        expected: ['certificate-expired'],
        days: { since: 95, left: -5 },
    },
    {
        host: 'self-signed.demo.example',
        shows: 'a self-signed certificate',
        expected: ['certificate-self-signed'],
        signedBy: 'itself',
    },
    {
        host: 'wrong-name.demo.example',
        shows: 'the name of another host',
        expected: ['certificate-host-mismatch'],
        certifiedName: 'shared.hoster.example',
    },
    {
        host: 'no-intermediate.demo.example',
        shows: 'cert.pem instead of fullchain.pem',
        expected: ['chain-incomplete'],
        sends: 'end-entity only',
    },
    { host: 'no-starttls.demo.example', shows: 'no STARTTLS', expected: ['starttls-not-supported'], mode: 'no-tls' },
];
/**
 * The main job with nothing installed: starts the servers on this machine, checks them like any others, prints the
 * report and whether each was judged as it should be.
 * @returns the exit code: 0 when every bad one was caught and every good one passed.
 */
async function demo(print, now = new Date()) {
    print('Starting mail servers on 127.0.0.1, with certificates issued on the spot …\n\n');
    const [rootKeys, intermediateKeys, serverKeys] = await Promise.all([(0,issue.newKeys)(), (0,issue.newKeys)(), (0,issue.newKeys)()]);
    const root = (0,issue/* issueCa */.Y)('Demo Root CA', rootKeys, now);
    const intermediate = (0,issue/* issueCa */.Y)('Demo Intermediate CA', intermediateKeys, now, root);
    // Closed whatever happens: a server that is left open keeps a failed demo from ending.
    const servers = [];
    try {
        for (const { host, mode = 'starttls', days = LASTING, certifiedName = host, signedBy, sends } of cases) {
            const endEntity = {
                host: certifiedName,
                notBefore: (0,issue.daysFrom)(now, -days.since),
                notAfter: (0,issue.daysFrom)(now, days.left),
            };
            const certificate = (0,issue.issueEndEntity)(endEntity, serverKeys, signedBy === 'itself' ? undefined : intermediate);
            const isAlone = signedBy === 'itself' || sends === 'end-entity only';
            const chainPem = isAlone ? certificate : certificate + intermediate.pem;
            servers.push(await startMailServer({ host, mode, privateKeyPem: serverKeys.privateKeyPem, chainPem }));
        }
        const targets = cases.map(({ host, port = 587 }) => (0,parse/* parseTarget */.hu)(`${host}:${port}`));
        const redirections = servers.map(({ port }, index) => redirectionTo(port, targets[index]));
        const { report } = await (0,run/* run */.e)(settingsFor(targets, redirections, root.pem, now));
        // The servers are gone by the time anyone could type a command for them.
        print((0,report_text/* renderText */.S)(report, { commands: false }));
        return printComparison(report, print);
    }
    finally {
        await Promise.all(servers.map(({ close }) => close()));
    }
}
function redirectionTo(toPort, { host, port }) {
    return { host, port, toHost: '127.0.0.1', toPort };
}
function settingsFor(targets, redirections, rootPem, now) {
    const asIs = (0,settings/* sliceOf */.Mz)('look', {}, null);
    return {
        targets,
        targetsFile: null,
        discover: null,
        only: 'all',
        shard: null,
        notes: [],
        places: null,
        look: {
            ...asIs,
            trustAnchors: { file: 'the demo root', text: rootPem },
            redirections,
            limitMs: 10_000,
            totalLimitMs: 60_000,
            retries: 0,
            repeats: 0,
            concurrency: 8,
        },
        judge: { profile: 'gmail', profiles: profiles/* profiles */.x, exceptions: [], exitPolicy: { failOn: 'error', onInconclusive: 'fail' }, now },
        say: (0,settings/* sliceOf */.Mz)('say', {}, null),
        remember: (0,settings/* sliceOf */.Mz)('remember', {}, null),
        observed: null,
        judgedBy: {},
    };
}
function printComparison({ targets }, print) {
    print('\nWhat each server shows, and what was found:\n');
    let asExpected = 0;
    for (const [index, { host, shows, expected }] of cases.entries()) {
        const found = targets[index]?.findings.map(({ ruleId }) => ruleId) ?? ['nothing'];
        const isAsExpected = found.join() === expected.join();
        if (isAsExpected)
            asExpected += 1;
        print(`  ${isAsExpected ? 'as expected' : 'UNEXPECTED '}  ${host.padEnd(30)} ${shows.padEnd(36)} ${found.join(', ') || 'passed'}\n`);
    }
    print(`\n${asExpected} of ${cases.length} as expected: every bad server has to be caught and every good one to pass.\n`);
    return asExpected === cases.length ? 0 : 1;
}


/***/ }),

/***/ 8400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ issueCa),
/* harmony export */   daysFrom: () => (/* binding */ daysFrom),
/* harmony export */   issueEndEntity: () => (/* binding */ issueEndEntity),
/* harmony export */   newKeys: () => (/* binding */ newKeys)
/* harmony export */ });
/* unused harmony export serialNumberOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_forge__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8542);



/**
 * Issues certificates on the spot, for the demo's servers and as the client certificate of a look: RSA, which is what
 * node-forge can sign. Loaded only where one of the two is asked for; no verdict comes near it.
 */
const DAY_MS = 86_400_000;
const RSA_BITS = 2048;
/** Native key generation: node-forge's own takes seconds. */
async function newKeys() {
    const { privateKey, publicKey } = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPair)('rsa', {
        modulusLength: RSA_BITS,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    return { privateKeyPem: privateKey, publicKeyPem: publicKey };
}
/** A root, or with an issuer an intermediate certificate, valid for ten years around `now`. */
function issueCa(name, keys, now, issuer) {
    const validity = { notBefore: daysFrom(now, -1825), notAfter: daysFrom(now, 1825) };
    const extensions = [
        { name: 'basicConstraints', critical: true, cA: true },
        { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true },
        { name: 'subjectKeyIdentifier' },
    ];
    return { name, keys, pem: issue(name, keys, validity, extensions, issuer ?? { name, keys }) };
}
/** An end-entity certificate; without an issuer a self-signed one. */
function issueEndEntity(endEntity, keys, issuer, serialBytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(SERIAL_BYTES)) {
    const { host, notBefore, notAfter } = endEntity;
    const extensions = [
        { name: 'basicConstraints', critical: true, cA: false },
        { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
        { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
        { name: 'subjectKeyIdentifier' },
    ];
    return issue(host, keys, { notBefore, notAfter }, extensions, issuer ?? { name: host, keys }, serialBytes);
}
const SERIAL_BYTES = 15;
/**
 * A serial number in hex. Its first byte is 01, so that it is positive (RFC 5280 section 4.1.2.2) and its DER the
 * shortest: node-forge takes off one zero byte of several, and OpenSSL refuses the rest as illegal padding.
 */
function serialNumberOf(random) {
    return `01${random.toString('hex')}`;
}
function daysFrom(date, days) {
    return new Date(date.getTime() + days * DAY_MS);
}
function issue(name, keys, { notBefore, notAfter }, extensions, issuer, serialBytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(SERIAL_BYTES)) {
    const certificate = node_forge__WEBPACK_IMPORTED_MODULE_2__.pki.createCertificate();
    certificate.publicKey = node_forge__WEBPACK_IMPORTED_MODULE_2__.pki.publicKeyFromPem(keys.publicKeyPem);
    certificate.serialNumber = serialNumberOf(serialBytes);
    certificate.validity.notBefore = notBefore;
    certificate.validity.notAfter = notAfter;
    certificate.setSubject([{ name: 'commonName', value: name }]);
    certificate.setIssuer([{ name: 'commonName', value: issuer.name }]);
    certificate.setExtensions([...extensions]);
    certificate.sign(node_forge__WEBPACK_IMPORTED_MODULE_2__.pki.privateKeyFromPem(issuer.keys.privateKeyPem), node_forge__WEBPACK_IMPORTED_MODULE_2__.md.sha256.create());
    return node_forge__WEBPACK_IMPORTED_MODULE_2__.pki.certificateToPem(certificate);
}


/***/ })

};
