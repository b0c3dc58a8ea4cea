export const id = 400;
export const ids = [400];
export const modules = {

/***/ 8400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   daysFrom: () => (/* binding */ daysFrom),
/* harmony export */   issueEndEntity: () => (/* binding */ issueEndEntity),
/* harmony export */   newKeys: () => (/* binding */ newKeys)
/* harmony export */ });
/* unused harmony exports issueCa, serialNumberOf */
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
