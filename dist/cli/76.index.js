export const id = 76;
export const ids = [76];
export const modules = {

/***/ 76:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rangeOf: () => (/* binding */ rangeOf),
/* harmony export */   refusalOf: () => (/* binding */ refusalOf)
/* harmony export */ });
/* harmony import */ var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8280);

/**
 * Where a run may connect to whose targets others wrote: a pull request must not reach into the network of the runner, nor
 * have it speak to what is no mail server. The address is judged that will be dialled, after the name was resolved.
 */
/** SMTP's (25), submission's (587), submissions' (465), and the one that hosters offer where 25 is blocked. */
const MAIL_PORTS = [25, 465, 587, 2525];
/** Why a run over others' targets does not connect there; null: it may. */
function refusalOf({ address, port }) {
    const range = rangeOf(address);
    if (range !== GLOBAL)
        return { kind: 'address-not-allowed', range };
    return MAIL_PORTS.includes(port) ? null : { kind: 'port-not-allowed', port };
}
const GLOBAL = 'global';
/**
 * "global", or the name of the block of IANA's special-purpose registries (RFC 6890) that the address is in. An address
 * that carries an IPv4 address is what that one is: a gateway may well deliver it there.
 */
function rangeOf(address) {
    // A zone names an interface of this machine; ipaddr.js has no use for it.
    const [plain = ''] = address.split('%');
    if (!ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.isValid(plain))
        return 'no address';
    const parsed = ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.parse(plain);
    if (parsed.kind() === 'ipv4')
        return named(parsed.range());
    const carried = carriedBy(parsed);
    if (carried !== null)
        return named(carried.range());
    // RFC 4291 section 2.4 and IANA: so far only 2000::/3 is handed out.
    const isHandedOut = parsed.match(ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.parse('2000::'), 3);
    return parsed.range() === 'unicast' && !isHandedOut ? 'reserved' : named(parsed.range());
}
function named(range) {
    return range === 'unicast' ? GLOBAL : (WORDS[range] ?? range);
}
/** The names that ipaddr.js gives, where they are not the words of the registries. */
const WORDS = {
    linkLocal: 'link-local',
    carrierGradeNat: 'carrier-grade NAT',
    uniqueLocal: 'unique local',
    deprecatedSiteLocal: 'site-local',
    segmentRouting: 'segment routing',
    orchid2: 'ORCHID',
    deprecatedOrchid: 'ORCHID',
    rfc6052: 'local NAT64',
};
/** The IPv4 address within an IPv6 one: mapped (RFC 4291), NAT64 (RFC 6052), its predecessor SIIT, 6to4 (RFC 3056) or Teredo (RFC 4380). */
function carriedBy(address) {
    const octets = address.toByteArray();
    const from = (start) => new ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4(octets.slice(start, start + 4));
    if (address.isIPv4MappedAddress())
        return address.toIPv4Address();
    switch (address.range()) {
        case 'rfc6052':
            // RFC 8215 leaves 64:ff9b:1::/48 to each network, which may map it to anything.
            return octets[5] === 1 ? null : from(12);
        case 'rfc6145':
            return from(12);
        case '6to4':
            return from(2);
        case 'teredo':
            // Section 4: the client's address is obscured by inverting each bit; the server's is in clear.
            return worst(from(4), new ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4(octets.slice(12).map((octet) => octet ^ 0xff)));
        default:
            return null;
    }
}
function worst(one, other) {
    return one.range() === 'unicast' ? other : one;
}


/***/ })

};
