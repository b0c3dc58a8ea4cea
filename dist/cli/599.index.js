export const id = 599;
export const ids = [599];
export const modules = {

/***/ 9599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPkcs12: () => (/* binding */ openPkcs12)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_forge__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8542);


/**
 * Opens a PKCS#12 file (RFC 7292). node-forge takes off the encryption and reads no certificate: it knows RSA alone and
 * hands on everything else as ASN.1, which is what is wanted of it.
 * @throws Error when the password does not open it, or it is none.
 */
function openPkcs12(bytes, password) {
    const { asn1, pki, pkcs12 } = node_forge__WEBPACK_IMPORTED_MODULE_1__;
    const { safeContents } = pkcs12.pkcs12FromAsn1(asn1.fromDer(bytes.toString('latin1')), false, password);
    const bags = safeContents.flatMap((contents) => contents.safeBags);
    const der = (node) => Buffer.from(asn1.toDer(node).getBytes(), 'latin1');
    return {
        certificates: bags
            .filter(({ type }) => type === pki.oids['certBag'])
            .map(({ cert, asn1: node }) => der(cert ? pki.certificateToAsn1(cert) : node)),
        privateKeys: bags
            .filter(({ type }) => type === pki.oids['keyBag'] || type === pki.oids['pkcs8ShroudedKeyBag'])
            .map(({ key, asn1: node }) => keyOf(der(key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key)) : node))),
    };
}
function keyOf(key) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key, format: 'der', type: 'pkcs8' });
    }
    catch {
        return null;
    }
}


/***/ })

};
