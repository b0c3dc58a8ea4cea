export const id = 720;
export const ids = [720];
export const modules = {

/***/ 720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPkcs12: () => (/* binding */ openPkcs12)
});

// EXTERNAL MODULE: ./node_modules/node-forge/lib/asn1.js
var asn1 = __webpack_require__(7357);
// EXTERNAL MODULE: ./build/pki/der-values.js
var der_values = __webpack_require__(263);
;// CONCATENATED MODULE: ./build/pki/ber.js


/** Far deeper than any file is; RFC 7292 lets bags be within bags. */
const MAX_DEPTH = 64;
/** @throws Error when the bytes are not BER, or hold more than one value. */
function decoded(bytes) {
    const options = { strict: true, parseAllBytes: true, decodeBitStrings: false, maxDepth: MAX_DEPTH };
    return asn1.fromDer(bytes.toString('latin1'), options);
}
/** A value, written anew as DER. */
function derOf(node) {
    return Buffer.from(asn1.toDer(node).getBytes(), 'latin1');
}
function childrenOf(node) {
    if (!Array.isArray(node.value))
        throw new Error('an ASN.1 structure was expected and a plain value found');
    return node.value;
}
function plainOctetsOf({ value }) {
    if (typeof value !== 'string')
        throw new Error('a plain ASN.1 value was expected and a structure found');
    return Buffer.from(value, 'latin1');
}
/** Dotted form. node-forge's own decoder stops at 53 bits, and UUID-based identifiers have 128. */
function oidOf(node) {
    return (0,der_values/* dotted */.Bs)(plainOctetsOf(node));
}
function hexOf(node) {
    return plainOctetsOf(node).toString('hex');
}
/** An OCTET STRING, which BER may have in pieces. */
function octetsOf(node) {
    return Array.isArray(node.value) ? Buffer.concat(childrenOf(node).map(octetsOf)) : plainOctetsOf(node);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/index.js
var lib = __webpack_require__(8542);
;// CONCATENATED MODULE: ./build/pki/pkcs12-cipher.js




function budgetOf(forOneKey, inAll) {
    let left = inAll;
    return (wanted) => {
        left -= wanted;
        if (wanted > forOneKey || !(left >= 0))
            throw new Error('the key derivation has too many iterations');
    };
}
/** Algorithms by their object identifiers (RFC 8018 appendix B, RFC 8017 appendix B.1). */
const DIGESTS = {
    '1.3.14.3.2.26': 'sha1',
    '2.16.840.1.101.3.4.2.4': 'sha224',
    '2.16.840.1.101.3.4.2.1': 'sha256',
    '2.16.840.1.101.3.4.2.2': 'sha384',
    '2.16.840.1.101.3.4.2.3': 'sha512',
};
const HMACS = {
    '1.2.840.113549.2.7': 'sha1',
    '1.2.840.113549.2.8': 'sha224',
    '1.2.840.113549.2.9': 'sha256',
    '1.2.840.113549.2.10': 'sha384',
    '1.2.840.113549.2.11': 'sha512',
};
const CIPHERS = {
    '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyBytes: 16 },
    '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyBytes: 24 },
    '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyBytes: 32 },
    '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyBytes: 24 },
};
const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const PBMAC1 = '1.2.840.113549.1.5.14';
const SHA1_3DES = '1.2.840.113549.1.12.1.3';
const SHA1_RC2_40 = '1.2.840.113549.1.12.1.6';
/** @throws Error for an algorithm that is not known here, too many iterations, or another password. */
async function decrypt(algorithm, encrypted, secret) {
    const [identifier, parameters] = childrenOf(algorithm);
    const oid = oidOf(required(identifier));
    const [first, second] = childrenOf(required(parameters));
    if (oid === PBES2) {
        const [name, iv] = childrenOf(required(second));
        const cipher = known(CIPHERS, required(name));
        const key = await pbkdf2(required(first), cipher.keyBytes, secret);
        return decipher(cipher.name, key, octetsOf(required(iv)), encrypted);
    }
    const pieces = { digest: 'sha1', salt: octetsOf(required(first)), iterations: countOf(required(second)) };
    const derived = (purpose, length) => pkcs12Key({ ...pieces, purpose, length }, secret);
    if (oid === SHA1_3DES)
        return decipher('des-ede3-cbc', await derived('key', 24), await derived('iv', 8), encrypted);
    if (oid === SHA1_RC2_40)
        return decipherRc2(await derived('key', 5), await derived('iv', 8), encrypted);
    throw new Error('the encryption is of an unknown kind');
}
/** Whether the password is the one that the file was made with. */
async function isMacRight({ algorithm, digest, salt, iterations }, content, secret) {
    const [identifier, parameters] = childrenOf(algorithm);
    const [name, key] = oidOf(required(identifier)) === PBMAC1
        ? await pbmac1Key(required(parameters), digest.length, secret)
        : await pkcs12MacKey(known(DIGESTS, required(identifier)));
    const expected = (0,external_node_crypto_.createHmac)(name, key).update(content).digest();
    return expected.length === digest.length && (0,external_node_crypto_.timingSafeEqual)(expected, digest);
    async function pkcs12MacKey(hash) {
        const length = digestBytes(hash);
        return [hash, await pkcs12Key({ digest: hash, salt, iterations, purpose: 'mac', length }, secret)];
    }
}
/** RFC 9579: PBKDF2 and an HMAC. */
async function pbmac1Key(parameters, length, secret) {
    const [derivation, scheme] = childrenOf(parameters);
    const [name] = childrenOf(required(scheme));
    return [known(HMACS, required(name)), await pbkdf2(required(derivation), length, secret)];
}
/** RFC 8018 section 5.2. How long the key is the cipher says, and not the file. */
async function pbkdf2(derivation, keyBytes, { utf8, budget, turn }) {
    const [identifier, parameters] = childrenOf(derivation);
    if (oidOf(required(identifier)) !== PBKDF2)
        throw new Error('the key derivation is of an unknown kind');
    const [salt, iterations, ...rest] = childrenOf(required(parameters));
    const prf = rest.find(({ value }) => Array.isArray(value));
    const [prfName] = prf === undefined ? [] : childrenOf(prf);
    const digest = prfName === undefined ? 'sha1' : known(HMACS, prfName);
    const count = countOf(required(iterations));
    budget(count * Math.ceil(keyBytes / digestBytes(digest)));
    await turn();
    return (0,external_node_util_.promisify)(external_node_crypto_.pbkdf2)(utf8, octetsOf(required(salt)), count, keyBytes, digest);
}
const IDS = { key: 1, iv: 2, mac: 3 };
/** A few hundredths of a second. */
const ROUNDS_A_TURN = 20_000;
/** RFC 7292 appendix B.2, with its letters. */
async function pkcs12Key({ digest, salt, iterations, purpose, length }, { utf16, budget, turn }) {
    const u = digestBytes(digest);
    const v = digest === 'sha384' || digest === 'sha512' ? 128 : 64;
    budget(iterations * Math.ceil(length / u));
    const D = Buffer.alloc(v, IDS[purpose]);
    const I = Buffer.concat([filled(salt, v), filled(utf16, v)]);
    const blocks = [];
    for (let made = 0; made < length; made += u) {
        let A = (0,external_node_crypto_.createHash)(digest).update(D).update(I).digest();
        for (let round = 1; round < iterations; round++) {
            if (round % ROUNDS_A_TURN === 0)
                await turn();
            A = (0,external_node_crypto_.createHash)(digest).update(A).digest();
        }
        blocks.push(A);
        const B = filled(A, v);
        for (let at = 0; at < I.length; at += v)
            addOneMore(I.subarray(at, at + v), B);
    }
    return Buffer.concat(blocks).subarray(0, length);
}
/** As often as it takes to fill blocks; nothing stays nothing. */
function filled(bytes, blockBytes) {
    return Buffer.alloc(blockBytes * Math.ceil(bytes.length / blockBytes), bytes);
}
/** block = block + addend + 1, as big-endian numbers of one length. */
function addOneMore(block, addend) {
    let carry = 1;
    for (let at = block.length - 1; at >= 0; at--) {
        carry += (block[at] ?? 0) + (addend[at] ?? 0);
        block[at] = carry & 0xff;
        carry >>= 8;
    }
}
function digestBytes(digest) {
    return digest === 'sha1' ? 20 : Number(digest.slice(3)) / 8;
}
function decipher(name, key, iv, encrypted) {
    const cipher = (0,external_node_crypto_.createDecipheriv)(name, key, iv);
    return Buffer.concat([cipher.update(encrypted), cipher.final()]);
}
/** The default of old programs, and in no cipher list of Node.js. */
function decipherRc2(key, iv, encrypted) {
    const cipher = lib.rc2.createDecryptionCipher(key.toString('latin1'), 40);
    cipher.start(iv.toString('latin1'));
    cipher.update(lib.util.createBuffer(encrypted.toString('latin1')));
    if (!cipher.finish())
        throw new Error('the password is another');
    return Buffer.from(cipher.output.getBytes(), 'latin1');
}
function known(table, identifier) {
    const oid = oidOf(identifier);
    const found = Object.hasOwn(table, oid) ? table[oid] : undefined;
    if (found === undefined)
        throw new Error('an algorithm is of an unknown kind');
    return found;
}
function countOf(node) {
    const hex = hexOf(node);
    // Below zero is as good as too many, which the budget refuses.
    if (!/^[0-7]/.test(hex))
        throw new Error('the key derivation has too many iterations');
    return Number.parseInt(hex, 16);
}
/** @throws Error where a part is missing. */
function required(part) {
    if (part === undefined)
        throw new Error('a part is missing');
    return part;
}

// EXTERNAL MODULE: ./build/pki/private-key.js
var private_key = __webpack_require__(1114);
;// CONCATENATED MODULE: ./build/pki/pkcs12.js



const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';
const BAGS = '1.2.840.113549.1.12.10.1.';
const KEY = `${BAGS}1`;
const SHROUDED_KEY = `${BAGS}2`;
const CERTIFICATE = `${BAGS}3`;
const SAFE_CONTENTS = `${BAGS}6`;
/**
 * The rounds of key derivation, for one key and for one file in all: a stranger's file says how many it wants, for each of
 * its parts, and for parts inside what others encrypt. OpenSSL's own are three times 2048; GnuTLS writes 600,000, which its
 * older ciphers take three times for each part, and the file's proof of its password once or twice.
 */
const MAX_ROUNDS = { forOneKey: 1_500_000, inAll: 8_000_000 };
/**
 * Opens a PKCS#12 file (RFC 7292). Every key is derived by node:crypto, and each derivation is paid for from one budget
 * before it begins. @throws Error when the password does not open it, or it is none.
 */
async function openPkcs12(bytes, password, turn) {
    const [, authSafe, macData] = childrenOf(decoded(bytes));
    if (authSafe === undefined)
        throw new Error('it has no content');
    const content = contentOf(authSafe, DATA);
    const [secret, ...others] = await secretsOf(password, content, macData, turn);
    try {
        return await openedWith(secret, content);
    }
    catch (error) {
        const [other] = others;
        if (other === undefined)
            throw error;
        return openedWith(other, content);
    }
}
async function openedWith(secret, content) {
    const bags = [];
    for (const part of childrenOf(decoded(content)))
        bags.push(...bagsOf(await safeContentsOf(part, secret)));
    const privateKeys = [];
    const read = (0,private_key/* privateKeyReader */.m)();
    for (const { type, value } of bags) {
        if (type === KEY)
            privateKeys.push(read(derOf(value)));
        if (type === SHROUDED_KEY)
            privateKeys.push(read(await decryptedKey(value, secret)));
    }
    return {
        certificates: bags.flatMap(({ type, value }) => (type === CERTIFICATE ? certificateIn(value) : [])),
        privateKeys,
    };
}
/**
 * The password in the encoding that the file's own proof (its MAC) confirms, or each where it has none. No password at all is
 * written in two ways: as a text of no letters, which still has its end, and as no text (OpenSSL tries both as well).
 */
async function secretsOf(password, content, macData, turn) {
    const budget = budgetOf(MAX_ROUNDS.forOneKey, MAX_ROUNDS.inAll);
    const text = Buffer.from(`${password}\0`, 'utf16le').swap16();
    const secretOf = (utf16) => ({ utf8: Buffer.from(password), utf16, budget, turn });
    const secrets = [secretOf(text), ...(password === '' ? [secretOf(Buffer.alloc(0))] : [])];
    if (macData === undefined)
        return secrets;
    const [digestInfo, salt, iterations] = childrenOf(macData);
    const [algorithm, digest] = childrenOf(required(digestInfo));
    const mac = {
        algorithm: required(algorithm),
        digest: octetsOf(required(digest)),
        salt: octetsOf(required(salt)),
        iterations: iterations === undefined ? 1 : countOf(iterations),
    };
    for (const secret of secrets)
        if (await isMacRight(mac, content, secret))
            return [secret];
    throw new Error('the password is another');
}
/** The SafeContents of one part of the file, decrypted where it is encrypted. */
async function safeContentsOf(part, secret) {
    const [type] = childrenOf(part);
    if (type !== undefined && oidOf(type) === DATA)
        return decoded(contentOf(part, DATA));
    const [, wrapper] = childrenOf(part);
    if (type === undefined || oidOf(type) !== ENCRYPTED_DATA)
        throw new Error('a part is of an unknown kind');
    const [, encrypted] = childrenOf(required(childrenOf(required(wrapper))[0]));
    const [, algorithm, content] = childrenOf(required(encrypted));
    return decoded(await decrypt(required(algorithm), octetsOf(required(content)), secret));
}
function bagsOf(safeContents) {
    return childrenOf(safeContents).flatMap((bag) => {
        const [type, wrapper] = childrenOf(bag);
        const one = { type: oidOf(required(type)), value: required(childrenOf(required(wrapper))[0]) };
        return one.type === SAFE_CONTENTS ? bagsOf(one.value) : [one];
    });
}
function certificateIn(value) {
    const [type, wrapper] = childrenOf(value);
    if (oidOf(required(type)) !== X509_CERTIFICATE)
        return [];
    return [octetsOf(required(childrenOf(required(wrapper))[0]))];
}
function decryptedKey(value, secret) {
    const [algorithm, content] = childrenOf(value);
    return decrypt(required(algorithm), octetsOf(required(content)), secret);
}
/** The octets of a ContentInfo of one type. */
function contentOf(info, wanted) {
    const [type, wrapper] = childrenOf(info);
    if (oidOf(required(type)) !== wanted)
        throw new Error('a part is of an unknown kind');
    return octetsOf(required(childrenOf(required(wrapper))[0]));
}


/***/ })

};
