export const id = 472;
export const ids = [472];
export const modules = {

/***/ 4472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readFiles: () => (/* binding */ readFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/disk/folder.js
var disk_folder = __webpack_require__(1210);
// EXTERNAL MODULE: ./build/disk/read.js
var read = __webpack_require__(9762);
// EXTERNAL MODULE: ./build/problem.js
var problem = __webpack_require__(411);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/pki/base64.js
/** Decodes base64 as OpenSSL's EVP_DecodeUpdate does; null: it refuses it. */
function bodyOf(text) {
    const stop = text.indexOf('-');
    const letters = (stop < 0 ? text : text.slice(0, stop)).replace(/[ \t\r\n]/g, '');
    // Buffer.from() passes over what is no base64, and so would make something of garbage.
    const isBase64 = letters.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(letters);
    return isBase64 ? { bytes: Buffer.from(letters, 'base64'), isStoppedShort: stop >= 0 } : null;
}
/** Whether a text goes on with so many letters of base64, line breaks, quotes and signs of comments aside. */
function goesOnInBase64(text, from, count) {
    const part = text.slice(from, from + 4 * count).replace(/[\s#;>*"'\\,]/g, '');
    return /^[A-Za-z0-9+/=]*/.exec(part)?.[0].length >= count;
}

;// CONCATENATED MODULE: ./build/pki/pem.js


const BEGIN = '-----BEGIN ';
const END = '-----END ';
const TAIL = '-----';
const MAX_BLOCKS = 1000;
/**
 * The blocks of a file, as OpenSSL 3 reads them for a server (PEM_read_bio). It gives up at the first block that it cannot
 * read; here the reading goes on behind it, so that all that is wrong can be said at once.
 * @throws Error where there are more blocks than any file of certificates has.
 */
function readPem(content) {
    const text = content.toString('latin1');
    const blocks = [];
    const unread = [];
    const passedOver = [];
    let passedFrom = pieceAt(text, 0, 1);
    let isFirst = true;
    for (let piece = passedFrom; piece.text !== '';) {
        const label = labelOf(piece, isFirst);
        isFirst = false;
        if (label === null) {
            piece = pieceAfter(text, piece);
            continue;
        }
        if (blocks.length + unread.length >= MAX_BLOCKS)
            throw new Error(`it holds more than ${MAX_BLOCKS} PEM blocks`);
        passedOver.push({ ...passedFrom, text: text.slice(passedFrom.at, piece.at) });
        const { next, defect, ...block } = blockFrom(text, piece, label);
        const whole = text.slice(piece.at, next.at);
        if (defect === null || defect === 'marker-inside')
            blocks.push({ label, line: piece.line, text: whole, ...block });
        if (defect !== null)
            unread.push(unreadText(whole, piece.line, defect));
        passedFrom = piece = next;
        isFirst = true;
    }
    passedOver.push({ ...passedFrom, text: text.slice(passedFrom.at) });
    unread.push(...passedOver.flatMap(straysIn));
    unread.sort((a, b) => a.line - b.line);
    return { blocks, unread, hiddenKeyLines: hiddenKeysIn(text, blocks) };
}
/** For what could not be read: where and how much, and a digest to know it again by. `text` is latin1. */
function unreadText(text, line, defect) {
    const bytes = Buffer.from(text, 'latin1');
    return { line, defect, lengthBytes: bytes.length, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') };
}
const MAX_PIECE_BYTES = 254;
function pieceAt(text, at, line) {
    const piece = text.slice(at, at + MAX_PIECE_BYTES);
    const length = piece.indexOf('\n') + 1;
    return { at, line, text: length === 0 ? piece : piece.slice(0, length) };
}
function pieceAfter(text, { at, line, text: piece }) {
    return pieceAt(text, at + piece.length, piece.endsWith('\n') ? line + 1 : line);
}
function isPart({ text }) {
    return text.length === MAX_PIECE_BYTES && !text.endsWith('\n');
}
/** The bytes from 0x80 on are negative numbers to OpenSSL (on x86), and so no more than a blank. */
function withoutTail(text) {
    let length = text.length;
    while (length > 0 && (text.charCodeAt(length - 1) <= 0x20 || text.charCodeAt(length - 1) >= 0x80))
        length--;
    return text.slice(0, length);
}
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';
/** @param isFirst of a file, or behind a block: there OpenSSL lets a byte order mark come before the marker. */
function labelOf({ text }, isFirst) {
    const line = withoutTail(isFirst && text.startsWith(BYTE_ORDER_MARK) ? text.slice(3) : text);
    return line.startsWith(BEGIN) && line.endsWith(TAIL) ? line.slice(BEGIN.length, -TAIL.length) : null;
}
const EMPTY_BY = { perhaps: 'empty', yes: 'not-base64', over: 'blank-line' };
function blockFrom(text, begin, label) {
    const before = [];
    const behind = [];
    let headers = 'perhaps';
    let isEndDue = false;
    let inner = null;
    let previous = null;
    const broken = (defect, next) => ({
        headers: '',
        bytes: Buffer.alloc(0),
        defect,
        next: inner ?? next,
    });
    for (let piece = pieceAfter(text, begin); piece.text !== ''; previous = piece, piece = pieceAfter(text, piece)) {
        if (headers === 'perhaps' && piece.text.includes(':'))
            headers = 'yes';
        const line = withoutTail(piece.text);
        if (line === '') {
            if (previous !== null && isPart(previous))
                continue;
            if (headers === 'over')
                return broken('blank-line', piece);
            headers = 'over';
            continue;
        }
        if (line.startsWith(END)) {
            const next = pieceAfter(text, piece);
            const rest = line.slice(END.length);
            if (rest !== `${label}${TAIL}`)
                return broken(rest.startsWith(`${label}${TAIL}`) ? 'end-not-alone' : 'end-of-another', next);
            const body = bodyOf((headers === 'perhaps' ? before : behind).join(''));
            if (body === null)
                return broken('not-base64', next);
            if (body.bytes.length === 0)
                return broken(EMPTY_BY[headers], next);
            const defect = body.isStoppedShort ? 'marker-inside' : null;
            return { headers: headers === 'perhaps' ? '' : before.join('\n'), bytes: body.bytes, defect, next };
        }
        if (isEndDue)
            return broken('blank-line', piece);
        if (line.startsWith(BEGIN))
            inner = piece;
        (headers === 'over' ? behind : before).push(line);
        // With headers, a body has lines of 64 letters, and a shorter one ends it.
        if (headers !== 'over')
            continue;
        if (line.length > 64)
            return broken('blank-line', piece);
        isEndDue = line.length < 64;
    }
    return broken('end-missing', pieceAfter(text, previous ?? begin));
}
/** Markers between the blocks. Whoever comments a block out means it. */
function straysIn({ text, line }) {
    const strays = [];
    let atLine = line;
    let counted = 0;
    for (let at = text.indexOf(BEGIN); at >= 0;) {
        const end = text.indexOf(END, at);
        const lineEnd = end < 0 ? -1 : text.indexOf('\n', end);
        const stop = lineEnd < 0 ? text.length : lineEnd + 1;
        const start = text.lastIndexOf('\n', at) + 1;
        for (; counted < start; counted = text.indexOf('\n', counted) + 1)
            atLine++;
        const isComment = /^[ \t]*(#|;|\/\/)/.test(text.slice(start, at));
        if (!isComment && goesOnInBase64(text, text.indexOf(TAIL, at + BEGIN.length) + TAIL.length, 40))
            strays.push(unreadText(text.slice(at, stop), atLine, 'marker-not-alone'));
        if (strays.length >= MAX_BLOCKS)
            throw new Error(`it holds more than ${MAX_BLOCKS} PEM blocks`);
        at = text.indexOf(BEGIN, stop);
    }
    return strays;
}
const KEY_MARKER = /-----BEGIN (?:[A-Z0-9]{2,16} ){0,3}PRIVATE KEY-----/g;
function hiddenKeysIn(text, blocks) {
    const seen = new Set(blocks.map(({ line }) => line));
    const lines = new Set();
    let line = 1;
    let counted = 0;
    for (const { 0: marker, index } of text.matchAll(KEY_MARKER)) {
        for (let at = text.indexOf('\n', counted); at >= 0 && at < index; at = text.indexOf('\n', counted)) {
            counted = at + 1;
            line++;
        }
        if (!seen.has(line) && goesOnInBase64(text, index + marker.length, 40))
            lines.add(line);
        if (lines.size >= MAX_BLOCKS)
            break;
    }
    return [...lines];
}

// EXTERNAL MODULE: ./build/pki/private-key.js
var private_key = __webpack_require__(1114);
;// CONCATENATED MODULE: ./build/files/certificate-bytes.js

const DER_SEQUENCE = 0x30;
function asPem(label, bytes) {
    const lines = bytes.toString('base64').replace(/.{1,64}/g, '$&\n');
    return `-----BEGIN ${label}-----\n${lines}-----END ${label}-----\n`;
}
/** One certificate from PEM, written anew by OpenSSL; null: it is none, and nothing of it is kept. */
function decodedCertificate(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem).toString();
    }
    catch {
        return null;
    }
}
/** Where the content of a structure begins, and where it ends; null: its length is not given. */
function contentOf(bytes) {
    const length = bytes[1] ?? 0;
    const count = length & 0x7f;
    if (length < 0x80)
        return { from: 2, to: 2 + length };
    const isGiven = count > 0 && count <= 4 && bytes.length >= 2 + count;
    return { from: 2 + count, to: isGiven ? 2 + count + bytes.readUIntBE(2, count) : null };
}
/** What is behind the tag and the length, which may take several bytes. */
function derContent(bytes) {
    return bytes.subarray(contentOf(bytes).from);
}
/** The one structure that the bytes begin with. */
function withoutRest(bytes) {
    return bytes.subarray(0, contentOf(bytes).to ?? bytes.length);
}

;// CONCATENATED MODULE: ./build/files/pem-contents.js



const CERTIFICATE = /^(X509 )?CERTIFICATE$/;
const TRUSTED = 'TRUSTED CERTIFICATE';
const ENCRYPTED = 'ENCRYPTED PRIVATE KEY';
const KEY = /(^| )PRIVATE KEY$/;
/**
 * The chain that OpenSSL loads from a file (SSL_CTX_use_certificate_chain_file), and the keys. Where a key comes first and
 * another behind a certificate, there are as many chains: no server but Postfix loads such a file, with
 * smtpd_tls_chain_files (test/real/postfix-chain-files.test.ts).
 * @throws Error where there is neither, nor anything that was meant to be.
 */
function pemContents(content) {
    const { blocks, unread, hiddenKeyLines } = readPem(content);
    const parts = partsOf(blocks.filter((block) => isKey(block) || isCertificate(block.label)));
    const more = [];
    const note = ({ text, line }, defect) => more.push(unreadText(text, line, defect));
    // Postfix's own loader passes over trust settings, and so over the block.
    let isTrustRead = parts.length === 1;
    const read = (0,private_key/* privateKeyReader */.m)();
    const keyTypes = new Set();
    const hidden = hiddenKeyLines.map((line) => ({ line, state: 'hidden', key: null }));
    const chains = parts.map((part, index) => {
        const certificates = [];
        const keys = [];
        for (const block of part) {
            if (isKey(block)) {
                const key = keyIn(block, read);
                keys.push(key);
                if (parts.length > 1 && key.key !== null && keyTypes.has(key.key.asymmetricKeyType))
                    note(block, 'key-type-again');
                keyTypes.add(key.key?.asymmetricKeyType);
                continue;
            }
            const isTrusted = block.label === TRUSTED;
            if (isTrusted)
                note(block, isTrustRead ? 'trusted-first' : 'trusted-elsewhere');
            if (isTrusted && !isTrustRead)
                continue;
            const certificate = certificateIn(block, isTrustRead);
            isTrustRead = false;
            if (certificate === null)
                note(block, 'not-a-certificate');
            else
                certificates.push(certificate);
            if (certificate !== null && !isTrusted && withoutRest(block.bytes).length < block.bytes.length)
                note(block, 'bytes-behind');
        }
        return { certificates, keys: index === 0 ? [...keys, ...hidden] : keys };
    });
    const all = parts.flat();
    if (all.length + hidden.length + unread.length === 0)
        throw new Error('it holds no "-----BEGIN CERTIFICATE-----" block at the start of a line');
    return {
        chains: chains,
        unread: [...unread, ...more].sort((a, b) => a.line - b.line),
        isKeyFirst: isKey(all.find(({ label }) => label !== ENCRYPTED)),
    };
}
function isCertificate(label) {
    return label === TRUSTED || CERTIFICATE.test(label);
}
function isKey(block) {
    return block !== undefined && KEY.test(block.label);
}
/** Keys and certificates, one part for each chain of a file that begins with a key; at least one, which may be empty. */
function partsOf(blocks) {
    let part = [];
    const parts = [part];
    for (const [index, block] of blocks.entries()) {
        const isNewChain = isKey(blocks[0]) && isKey(block) && index > 0 && !isKey(blocks[index - 1]);
        if (isNewChain) {
            part = [];
            parts.push(part);
        }
        part.push(block);
    }
    return parts;
}
/** OpenSSL reads the first of a file with trust settings behind it, and the others without. */
function certificateIn({ label, headers, bytes }, isFirst) {
    // Headers say how a block is encrypted, and no server has a password for a certificate.
    if (headers !== '')
        return null;
    return decodedCertificate(isFirst ? asPem(label, bytes) : asPem('CERTIFICATE', withoutRest(bytes)));
}
function keyIn({ label, headers, bytes, line }, read) {
    if (label === ENCRYPTED || /^Proc-Type:[ \t]*4,[ \t]*ENCRYPTED/m.test(headers))
        return { line, state: 'encrypted', key: null };
    // OpenSSL passes over other headers.
    if (/^Proc-Type:/m.test(headers))
        return { line, state: 'undecodable', key: null };
    return keyAsRead(read(bytes, label), line);
}
function keyAsRead(read, line) {
    if (read.kind === 'left')
        return { line, state: 'left', key: null, mayBelongTo: read.mayBelongTo };
    return read.kind === 'read' ? { line, state: 'readable', key: read.key } : { line, state: 'undecodable', key: null };
}

;// CONCATENATED MODULE: ./build/files/contents.js





/**
 * PEM, DER or PKCS#12, told apart by their first bytes.
 * @param password null: PKCS#12 is not opened, since nobody listed the file and what it asks for may be a lot of work.
 * @throws Error in words, when it is none of them, holds neither certificate nor key, or the password does not open it.
 */
async function contentsOf(bytes, password, turn) {
    if (bytes.length === 0)
        throw new Error('the file is empty');
    if (bytes[0] !== DER_SEQUENCE)
        return { format: 'pem', ...pemContents(bytes) };
    const content = derContent(bytes);
    if (content[0] === DER_SEQUENCE)
        return derCertificate(bytes);
    // RFC 7292 section 4: a PFX begins with INTEGER 3; private keys (RFC 5958, 8017 and 5915) with 0 or 1.
    if (content.subarray(0, 3).equals(Buffer.from([2, 1, 3]))) {
        if (password === null)
            throw new Error('it is a PKCS#12 file that nobody listed');
        return pkcs12Contents(bytes, password, turn);
    }
    const key = keyAsRead((0,private_key/* privateKeyReader */.m)()(bytes), 1);
    if (key.state !== 'undecodable')
        return { format: 'der', chains: [{ certificates: [], keys: [key] }], unread: [], isKeyFirst: true };
    throw new Error('it holds neither a certificate nor a PKCS#12 file');
}
function derCertificate(bytes) {
    const certificate = decodedCertificate(asPem('CERTIFICATE', withoutRest(bytes)));
    const isMore = withoutRest(bytes).length < bytes.length;
    const defects = certificate === null ? ['not-a-certificate'] : isMore ? ['bytes-behind'] : [];
    return {
        format: 'der',
        chains: [{ certificates: certificate === null ? [] : [certificate], keys: [] }],
        unread: defects.map((defect) => unreadText(bytes.toString('latin1'), 1, defect)),
        isKeyFirst: false,
    };
}
async function pkcs12Contents(bytes, { value, variable }, turn) {
    const { openPkcs12 } = await Promise.all(/* import() */[__webpack_require__.e(542), __webpack_require__.e(720)]).then(__webpack_require__.bind(__webpack_require__, 720));
    const opened = await openPkcs12(bytes, value, turn).catch(() => {
        // That it did not open is all there is to know.
        throw new Error(variable === null
            ? 'the empty password does not open this PKCS#12 file; pkcs12-password-env names the variable with another'
            : `the password in ${variable} does not open this PKCS#12 file`);
    });
    // One that this program cannot decode is as good as encrypted: a server may read it.
    const keys = opened.privateKeys.map((one) => {
        const key = keyAsRead(one, 1);
        return key.state === 'undecodable' ? { ...key, state: 'encrypted' } : key;
    });
    const key = keys[0]?.key;
    const decoded = opened.certificates.map((der) => ({ der, pem: decodedCertificate(asPem('CERTIFICATE', der)) }));
    const pems = decoded.flatMap(({ pem }) => pem ?? []);
    // A server takes the certificate of the key, wherever it is.
    const own = pems.findIndex((pem) => key && new external_node_crypto_.X509Certificate(pem).checkPrivateKey(key));
    const certificates = own > 0 ? [pems[own], ...pems.filter((_, index) => index !== own)] : pems;
    if (opened.certificates.length + opened.privateKeys.length === 0)
        throw new Error('the PKCS#12 file is empty');
    return {
        format: 'pkcs12',
        chains: [{ certificates, keys }],
        unread: decoded.flatMap(({ der, pem }) => pem === null ? [unreadText(der.toString('latin1'), 1, 'not-a-certificate')] : []),
        isKeyFirst: false,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/disk/slashes.js
var slashes = __webpack_require__(3001);
;// CONCATENATED MODULE: ./build/git/index-file.js
/** null: it is no index, or one of a kind that is not known here. */
function parseIndex(bytes) {
    // The hash is not named; only with its own size do the parts of the file add up.
    return parsedWith(20, bytes) ?? parsedWith(32, bytes);
}
function parsedWith(hashBytes, bytes) {
    try {
        if (bytes.toString('latin1', 0, 4) !== 'DIRC')
            return null;
        const version = bytes.readUInt32BE(4);
        if (version < 2 || version > 4)
            return null;
        const { names, end } = namesIn(bytes, version, hashBytes);
        const extensions = extensionsIn(bytes, end, bytes.length - hashBytes);
        // By its first letter an extension says that whoever does not know it does not know the index.
        if (extensions === null || [...extensions.keys()].some((name) => /^[a-z]/.test(name) && !KNOWN.includes(name)))
            return null;
        const link = extensions.get('link');
        return { names, shared: link === undefined ? null : sharedIn(link, hashBytes) };
    }
    catch {
        // What ends in the middle of a number.
        return null;
    }
}
/** The split index, and folders of a sparse checkout as entries, whose names end in a slash. */
const KNOWN = ['link', 'sdir'];
/** Times, device, inode, mode, owner and size. */
const STAT_BYTES = 40;
const MODE_AT = 24;
/** A file, a link, a submodule, a folder of a sparse checkout. */
const FILE_TYPES = [0o100000, 0o120000, 0o160000, 0o040000];
function namesIn(bytes, version, hashBytes) {
    const names = [];
    const count = bytes.readUInt32BE(8);
    let at = 12;
    let last = Buffer.alloc(0);
    for (let entry = 0; entry < count; entry++) {
        const start = at;
        if (!FILE_TYPES.includes(bytes.readUInt32BE(start + MODE_AT) & 0o170000))
            throw new Error('no mode');
        const flagsAt = start + STAT_BYTES + hashBytes;
        const isExtended = (bytes.readUInt16BE(flagsAt) & 0x4000) !== 0;
        at = flagsAt + (isExtended ? 4 : 2);
        if (version === 4) {
            const { value: dropped, next } = varint(bytes, at);
            const end = terminator(bytes, next);
            last = Buffer.concat([last.subarray(0, last.length - dropped), bytes.subarray(next, end)]);
            at = end + 1;
        }
        else {
            const end = terminator(bytes, at);
            last = bytes.subarray(at, end);
            // Filled with one to eight zeros up to a multiple of eight.
            at = start + (Math.floor((end - start) / 8) + 1) * 8;
        }
        names.push(last.toString('utf8'));
    }
    return { names, end: at };
}
function terminator(bytes, from) {
    const end = bytes.indexOf(0, from);
    if (end < 0)
        throw new Error('no end of a name');
    return end;
}
/** As in git's pack files: seven bits an octet, the highest first, each octet but the last counting one more. */
function varint(bytes, from) {
    let at = from;
    let octet = bytes.readUInt8(at++);
    let value = octet & 0x7f;
    while (octet & 0x80) {
        octet = bytes.readUInt8(at++);
        value = (value + 1) * 128 + (octet & 0x7f);
    }
    return { value, next: at };
}
/** By signature; null where they do not end where the checksum begins. */
function extensionsIn(bytes, start, end) {
    const extensions = new Map();
    let at = start;
    while (at + 8 <= end) {
        const next = at + 8 + bytes.readUInt32BE(at + 4);
        extensions.set(bytes.toString('latin1', at, at + 4), bytes.subarray(at + 8, next));
        at = next;
    }
    return at === end ? extensions : null;
}
function sharedIn(link, hashBytes) {
    const hash = link.subarray(0, hashBytes);
    if (hash.every((octet) => octet === 0))
        return null;
    const isDeleted = link.length === hashBytes ? () => false : bitmap(link.subarray(hashBytes));
    return { hash: hash.toString('hex'), isDeleted };
}
/** An EWAH bitmap (gitformat-bitmap(5)): runs of equal words, each with the literal words that follow it. */
function bitmap(bytes) {
    const words = bytes.readUInt32BE(4);
    const runs = [];
    let position = 0;
    for (let at = 0; at < words;) {
        const header = bytes.readBigUInt64BE(8 + at++ * 8);
        const repeated = Number((header >> 1n) & 0xffffffffn);
        if ((header & 1n) === 1n)
            runs.push({ from: position, to: position + repeated, bits: ALL_BITS });
        position += repeated;
        for (let literals = Number(header >> 33n); literals > 0; literals--) {
            runs.push({ from: position, to: ++position, bits: bytes.readBigUInt64BE(8 + at++ * 8) });
        }
    }
    let current = 0;
    return (place) => {
        const word = Math.floor(place / 64);
        while ((runs[current]?.to ?? word + 1) <= word)
            current++;
        const run = runs[current];
        return run !== undefined && run.from <= word && ((run.bits >> BigInt(place % 64)) & 1n) === 1n;
    };
}
const ALL_BITS = (1n << 64n) - 1n;

;// CONCATENATED MODULE: ./build/git/repository.js



/** The folder itself, or the one that a worktree or a submodule names in a file of that name. */
function repository_repositoryOf(dotGit) {
    const path = external_node_fs_.realpathSync.native(dotGit);
    if ((0,external_node_fs_.lstatSync)(path).isDirectory())
        return path;
    const text = smallText(path);
    if (!text.startsWith('gitdir: '))
        throw new Error('no name of a repository');
    return (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), text.slice('gitdir: '.length).trimEnd());
}
/** Where a worktree's repository keeps what all worktrees share. */
function sharedFolderOf(repository) {
    try {
        return resolve(repository, smallText(join(repository, 'commondir')).trimEnd());
    }
    catch {
        return repository;
    }
}
/** The commit that is checked out; null: none, or one that is kept in a way that is not known here. */
function headOf(repository) {
    let text = textAt(repository, 'HEAD');
    // git follows five.
    for (let links = 0; links < 5 && text !== null; links++) {
        const [, id] = /^([0-9a-f]{40}|[0-9a-f]{64})\s*$/.exec(text) ?? [];
        if (id !== undefined)
            return id;
        const [, name] = /^ref: (refs\/\S+)\s*$/.exec(text) ?? [];
        if (name === undefined || name.split('/').includes('..'))
            return null;
        text =
            textAt(repository, name) ?? textAt(sharedFolderOf(repository), name) ?? packed(sharedFolderOf(repository), name);
    }
    return null;
}
function packed(repository, name) {
    const line = textAt(repository, 'packed-refs')
        ?.split('\n')
        .find((one) => one.endsWith(` ${name}`));
    return line?.split(' ')[0] ?? null;
}
function textAt(repository, name) {
    try {
        return textOf(join(repository, name), { maxBytes: 50_000_000, within: null });
    }
    catch {
        return null;
    }
}
function smallText(file) {
    return (0,read/* textOf */.b6)(file, { maxBytes: 10_000, within: null });
}

;// CONCATENATED MODULE: ./build/git/tracked.js






/**
 * Whether git tracks a file, read from the index of every repository around it. git itself is not started: what a
 * stranger has committed can be a repository of its own to it, whose configuration names programs to run.
 * Where an index cannot be read, whether the file is under the working directory: then a key is rather reported once too
 * often.
 */
function isTracked(file, workingDirectory) {
    const named = (0,external_node_path_.resolve)(workingDirectory, file);
    return [withRealFolder(named), real(named)].some((path) => foldersAround(path).some((folder) => isIn(folder, path)));
    function isIn(folder, path) {
        const tracked = trackedIn(folder);
        if (tracked === null)
            return (0,read/* isBelow */.Yw)(real(workingDirectory), path);
        return tracked((0,slashes/* slashed */.d)((0,external_node_path_.relative)(folder, path)).normalize('NFC'));
    }
}
/** By folder; null: its index cannot be read. A run asks about every key of a folder. */
const known = new Map();
/** @param folder which has ".git". */
function trackedIn(folder) {
    const before = known.get(folder);
    if (before !== undefined)
        return before;
    const tracked = trackedBy(folder);
    known.set(folder, tracked);
    return tracked;
}
/** The paths that git tracks in a folder that has ".git"; null: there is no index, or none that can be read. */
function trackedFilesIn(folder) {
    try {
        return namesTracked(repositoryOf(join(folder, '.git')));
    }
    catch {
        return null;
    }
}
function namesTracked(repository) {
    if (lstatOf((0,external_node_path_.join)(repository, 'index')) === null)
        return null;
    const index = indexIn((0,external_node_path_.join)(repository, 'index'));
    return [...index.names, ...namesShared(index, repository)];
}
function trackedBy(folder) {
    try {
        const tracked = namesTracked(repository_repositoryOf((0,external_node_path_.join)(folder, '.git')));
        if (tracked === null)
            return () => false;
        const names = new Set(tracked.map((name) => name.normalize('NFC')));
        // A sparse checkout may have an entry for a whole folder.
        const folders = [...names].filter((name) => name.endsWith('/'));
        return (name) => names.has(name) || folders.some((one) => name.startsWith(one));
    }
    catch {
        return null;
    }
}
function namesShared({ shared }, repository) {
    if (shared === null)
        return [];
    const { names } = indexIn((0,external_node_path_.join)(repository, `sharedindex.${shared.hash}`));
    return names.filter((_, place) => !shared.isDeleted(place));
}
/** Three million files. */
const MAX_INDEX_BYTES = 400_000_000;
function indexIn(file) {
    const index = parseIndex((0,read/* bytesOf */.$$)(file, { maxBytes: MAX_INDEX_BYTES, within: null }));
    if (index === null)
        throw new Error('no index that is known here');
    return index;
}
/** Those that hold ".git", from the file's own folder up. */
function foldersAround(path) {
    const folders = [];
    for (let folder = (0,external_node_path_.dirname)(path);; folder = (0,external_node_path_.dirname)(folder)) {
        if (lstatOf((0,external_node_path_.join)(folder, '.git')) !== null)
            folders.push(folder);
        if (folder === (0,external_node_path_.dirname)(folder))
            return folders;
    }
}
function lstatOf(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path);
    }
    catch {
        return null;
    }
}
/** git tracks a link under its own name. */
function withRealFolder(path) {
    return (0,external_node_path_.join)(real((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
}
function real(path) {
    try {
        return external_node_fs_.realpathSync.native(path);
    }
    catch {
        return path;
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/files/openssl-verdict.js



/**
 * What OpenSSL thinks of certificates that no server presents, asked by half a handshake in memory. In TLS 1.2 a client
 * verifies the path as soon as the Certificate message has come, before the server has to prove that it has the key. So
 * the ClientHello is answered with a ServerHello and that message, OpenSSL's verdict is read, and the rest never
 * happens: no key is needed, and OpenSSL judges as it does on the wire.
 * @returns as Handshake.opensslVerdict; NOT_ASKED where the client does not get so far.
 */
async function opensslVerdictOn(chain, secureContext) {
    const wire = new external_node_stream_.Duplex({
        read() { },
        write(_chunk, _encoding, done) {
            done();
        },
    });
    // OpenSSL reads it once it has said hello; null is the end of the connection.
    wire.push(serverFlight(chain));
    const client = (0,external_node_tls_.connect)({ socket: wire, secureContext });
    // An error before the verdict leaves nothing to read.
    client.on('error', () => undefined);
    try {
        // Everything happens in this process; each turn lets the two ends pass on what they have.
        for (let turn = 0; turn < MAX_TURNS; turn++) {
            await new Promise((resolve) => setImmediate(resolve));
            if (client.getPeerX509Certificate() !== undefined)
                return verdictOf(client);
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
function verdictOf(client) {
    const { _handle: handle } = client;
    if (typeof handle?.verifyError !== 'function')
        return 'NOT_ASKED';
    const error = handle.verifyError();
    // A refusal without a word is none the less a refusal.
    return error ? String(error.code) : null;
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

;// CONCATENATED MODULE: ./build/files/readings.js





/** One reading for each chain of a file. What is around the file is in the first alone. */
async function readingsOf(target, own, { around, beside, key, startedAt }, options) {
    const whole = around.find((one) => one.file === target.partOf && isPartOf(own.contents, one.contents));
    const { file, contents } = whole ?? own;
    const isKeyThere = contents.chains[0].keys.some(({ state }) => state !== 'hidden');
    const isNamed = target.keyFile !== undefined;
    const isPartTheKey = whole !== undefined && own.contents.chains[0].certificates.length === 0;
    // A key in the file itself is the one that a server loads, unless the user says otherwise.
    const keyFile = isPartTheKey ? own : isNamed || !isKeyThere ? key : null;
    const keysInFile = (chain, from) => from.contents.chains.flatMap(({ keys }) => keys.map((one) => seen(one, from.file, stateOf(one, chain), options)));
    const readings = contents.chains.map(async (chain, index) => ({
        outcome: 'file',
        startedAt: startedAt.toISOString(),
        format: contents.format,
        presentedChain: chain.certificates,
        ...(whole !== undefined && { partOf: whole.file }),
        ...(keyFile !== null && { keyFile: keyFile.file }),
        ...(contents.chains.length > 1 && { chainNumber: index + 1 }),
        ...(chain.certificates.length > 0 &&
            chain.keys.some(({ state }) => state !== 'hidden') && { isKeyFirst: contents.isKeyFirst }),
        opensslVerdict: await opensslVerdictOn(chain.certificates, options.secureContextFor(target)),
        unread: index === 0 ? contents.unread : [],
        privateKeys: [
            ...chain.keys.map((one) => seen(one, file, stateOf(one, chain), options)),
            ...(keyFile === null ? [] : keysInFile(chain, keyFile)),
            ...(index === 0 ? beside.filter((one) => one.file !== keyFile?.file).flatMap((one) => keysOf(one, options)) : []),
        ],
        neighbours: around.flatMap(({ file: other, contents: { chains } }) => {
            const [certificate] = chains[0].certificates;
            return certificate === undefined ? [] : [{ file: other, certificate }];
        }),
        elapsedMs: Date.now() - startedAt.getTime(),
    }));
    return Promise.all(readings);
}
/** Whether a file holds nothing but the first certificate of another, or all the others, or the key of the first. */
function isPartOf(part, whole) {
    const [{ certificates, keys }] = part.chains;
    const [{ certificates: all }] = whole.chains;
    if (part.unread.length > 0)
        return false;
    if (certificates.length === 0)
        return keys.length === 1 && keys.every((key) => stateOf(key, { certificates: all, keys }) === 'belongs');
    const isSame = (expected) => certificates.join() === expected.join();
    return keys.length === 0 && (isSame(all.slice(0, 1)) || isSame(all.slice(1)));
}
function keysOf({ file, contents }, options) {
    return contents.chains
        .flatMap(({ keys }) => keys)
        .map((key) => seen(key, file, key.state === 'encrypted' || key.state === 'hidden' ? key.state : 'not-compared', options));
}
function seen({ line }, file, state, { workingDirectory }) {
    return {
        file,
        line,
        state,
        isInRepository: isTracked(file, workingDirectory),
        permissions: permissionsOf(file),
    };
}
function stateOf(one, { certificates: [first] }) {
    if (one.state !== 'readable' && one.state !== 'left')
        return one.state;
    if (first === undefined)
        return 'not-compared';
    if (one.state === 'left')
        return (0,private_key/* mayBelong */.v)(one.mayBelongTo, keyTypeOf(first)) ? 'not-compared' : 'belongs-not';
    return new external_node_crypto_.X509Certificate(first).checkPrivateKey(one.key) ? 'belongs' : 'belongs-not';
}
function keyTypeOf(certificate) {
    try {
        return new external_node_crypto_.X509Certificate(certificate).publicKey.asymmetricKeyType;
    }
    catch {
        // OpenSSL cannot read the key.
        return undefined;
    }
}
function permissionsOf(file) {
    // Windows has other permissions, and Node.js makes these up there.
    if (process.platform === 'win32')
        return null;
    const { mode } = (0,external_node_fs_.statSync)(file);
    return (mode & 0o777).toString(8).padStart(4, '0');
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/files/turn.js

/** Work on files takes no pauses of its own; in one of these a signal or a deadline can end the run. */
function turnOf(signal) {
    return async () => {
        await (0,promises_.setImmediate)();
        signal.throwIfAborted();
    };
}

;// CONCATENATED MODULE: ./build/files/read.js







/**
 * Reads every target that is a file, before anything is probed. One that cannot be read keeps no other from being checked.
 * @throws UsageError with all reasons, where nothing but files is listed and none of them can be read.
 */
async function readFiles(targets, options) {
    const readings = new Map();
    const problems = [];
    const fileTargets = targets.filter((target) => target.kind === 'file');
    const listed = new Set(fileTargets.map(({ file }) => file));
    const foldersSeen = new Set();
    const turn = turnOf(options.signal);
    for (const target of fileTargets) {
        const { file } = target;
        const startedAt = new Date();
        try {
            await turn();
            const contents = await contentsOf(bytesOfListed(target, file, options), options.password, turn);
            const around = await neighboursOf(file, options);
            const key = await keyFileOf(target, around, options);
            // A key beside two listed files is one key, and one that is listed itself is reported there.
            const isNewFolder = !foldersSeen.has((0,external_node_path_.dirname)(file));
            foldersSeen.add((0,external_node_path_.dirname)(file));
            const beside = isNewFolder ? around.filter((one) => !listed.has(one.file)) : [];
            const surroundings = { around, beside, key, startedAt };
            readings.set(target, await readingsOf(target, { file, contents }, surroundings, options));
        }
        catch (error) {
            if (options.signal.aborted) {
                readings.set(target, [notRead(startedAt, options.signal.reason)]);
                continue;
            }
            const reason = `${error.message}; expected certificates as PEM, DER or PKCS#12`;
            readings.set(target, [notRead(startedAt, { kind: 'file-unreadable', reason })]);
            problems.push({ message: `cannot read "${file}": ${reason}`, location: target.writtenAt ?? null });
        }
    }
    if (targets.length > 0 && problems.length === targets.length)
        throw new problem/* UsageError */.eb(problems);
    return readings;
}
function notRead(startedAt, cause) {
    return {
        outcome: 'interruption',
        endpoint: null,
        look: { name: 'first', serverName: null },
        startedAt: startedAt.toISOString(),
        elapsedMs: Date.now() - startedAt.getTime(),
        step: 'read',
        cause,
    };
}
/** More than any certificate file has. */
const MAX_FILE_BYTES = 4_000_000;
function bytesOfListed({ writtenAt }, file, { workspace }) {
    return (0,read/* bytesOf */.$$)(file, {
        maxBytes: MAX_FILE_BYTES,
        within: (0,read/* boundsOfNamed */._t)(file, writtenAt !== undefined, workspace),
    });
}
/** The file with the key, where the user named it, or where it has certbot's name for it. */
async function keyFileOf({ file, keyFile, writtenAt }, around, { password, signal, workspace }) {
    if (keyFile === undefined)
        return around.find((one) => one.file === privateKeyBeside(file)) ?? null;
    try {
        const within = (0,read/* boundsOfNamed */._t)(keyFile, writtenAt !== undefined, workspace);
        const contents = await contentsOf((0,read/* bytesOf */.$$)(keyFile, { maxBytes: MAX_FILE_BYTES, within }), password, turnOf(signal));
        if (contents.chains[0].keys.length === 0)
            throw new Error('it holds no private key');
        return { file: keyFile, contents };
    }
    catch (error) {
        throw new Error(`its key, "${keyFile}", cannot be read: ${error.message}`);
    }
}
/** certbot's names, with a number in its archive. */
function privateKeyBeside(file) {
    const own = /^(?:fullchain|cert)(\d*)\.pem$/.exec((0,external_node_path_.basename)(file));
    if (own === null)
        return null;
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `privkey${own[1]}.pem`);
}
const CERTIFICATE_EXTENSIONS = ['.pem', '.crt', '.cer', '.cert', '.der', '.key'];
const MAX_NEIGHBOURS = 500;
/** More than any folder of certificates has. */
const MAX_ENTRIES = 20_000;
/** The other certificate files of the folder. Nobody listed them, so that one which cannot be read is no error. */
async function neighboursOf(file, { signal, workspace, onNote }) {
    const folder = (0,external_node_path_.dirname)(file);
    const found = [];
    const { entries, isCut } = (0,disk_folder/* entriesOf */.M)(folder, MAX_ENTRIES);
    const names = entries
        .map(({ name }) => name)
        .filter((name) => name !== (0,external_node_path_.basename)(file) && CERTIFICATE_EXTENSIONS.includes((0,external_node_path_.extname)(name).toLowerCase()));
    const links = new Set(entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name));
    if (isCut || names.length > MAX_NEIGHBOURS)
        onNote(`the folder "${folder}" of "${file}" has more than ${isCut ? `${MAX_ENTRIES} entries` : `${MAX_NEIGHBOURS} other certificate files`}, and was looked at in part`);
    const turn = turnOf(signal);
    for (const name of names.slice(0, MAX_NEIGHBOURS)) {
        await turn();
        const path = (0,external_node_path_.join)(folder, name);
        const isLink = links.has(name);
        if (isLink && !(0,read/* isReadableLink */.jR)(path, folder, workspace)) {
            onNote(`beside "${file}" the link "${path}" was passed over, which leads out`);
            continue;
        }
        try {
            const bytes = (0,read/* bytesOf */.$$)(path, { maxBytes: MAX_FILE_BYTES, within: (0,read/* boundsOfFound */.PO)(path, folder, workspace) });
            found.push({ file: path, contents: await contentsOf(bytes, null, turn) });
        }
        catch {
            // Not a certificate file after all, or not for this user.
        }
    }
    return found;
}


/***/ }),

/***/ 1114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ privateKeyReader),
/* harmony export */   v: () => (/* binding */ mayBelong)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1824);
/* harmony import */ var _der_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(263);



const RSA = '1.2.840.113549.1.1.1';
const EC = '1.2.840.10045.2.1';
/** By node:crypto's names. OpenSSL computes the public key of others (DSA, DH) from what they say of their size. */
const MATCHED = {
    [RSA]: 'rsa',
    '1.2.840.113549.1.1.10': 'rsa-pss',
    [EC]: 'ec',
    '1.3.101.112': 'ed25519',
    '1.3.101.113': 'ed448',
};
/** An RSA key of 16,384 bits, the largest that any verifier takes, has some 9,300 octets. */
const MAX_OCTETS = 16_384;
/** A server loads one key of each kind; OpenSSL may take 10 ms to compute the public key of one. */
const MAX_KEYS = 10;
/** What OpenSSL reads behind which labels of PEM. */
const FORMS = {
    'PRIVATE KEY': (form) => form === 'pkcs8',
    'RSA PRIVATE KEY': (_, algorithm) => algorithm === RSA,
    'EC PRIVATE KEY': (_, algorithm) => algorithm === EC,
};
/** Whether a key that was left may be the one of a certificate whose key is of this type. */
function mayBelong(mayBelongTo, type) {
    return mayBelongTo === 'any' || mayBelongTo === type || !Object.values(MATCHED).includes(type ?? '');
}
/**
 * The one way to node:crypto for private keys of files, which strangers may have written: nothing interrupts OpenSSL once
 * it has begun. What is decoded here is what OpenSSL gets, without what may be behind it.
 * @returns a reader for the keys of one file.
 */
function privateKeyReader() {
    let keysLeft = MAX_KEYS;
    return (der, label) => {
        try {
            const outer = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .firstValueOf */ .xb)(der);
            const { form, algorithm, parameters, own } = partsOf(outer);
            // Another kind, whether the label or the key says so.
            if (label === 'DSA PRIVATE KEY' || MATCHED[algorithm] === undefined)
                return { kind: 'left', mayBelongTo: 'none' };
            if (label !== undefined && FORMS[label]?.(form, algorithm) !== true)
                return { kind: 'undecodable' };
            if (outer.octets.length > MAX_OCTETS)
                return { kind: 'left', mayBelongTo: 'none' };
            if (algorithm === EC && !isCurveNamed(own, parameters))
                return { kind: 'left', mayBelongTo: 'ec' };
            if (keysLeft-- <= 0)
                return { kind: 'left', mayBelongTo: 'any' };
            return { kind: 'read', key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: outer.octets, format: 'der', type: form }) };
        }
        catch {
            return { kind: 'undecodable' };
        }
    };
}
/** Only the first values are looked at: there may be millions. @throws Error where it is no private key. */
function partsOf(outer) {
    const fields = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)(outer, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.SEQUENCE).content;
    const version = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .firstValueOf */ .xb)(fields);
    const behindVersion = fields.subarray(version.octets.length);
    const second = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .firstValueOf */ .xb)(behindVersion);
    const isSecond = (type) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isType */ .Xj)(second, type);
    if (!['00', '01'].includes((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)(version, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.INTEGER)).toString('hex')))
        throw new Error('a private key of an unknown version');
    if (isSecond(_der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.OCTET_STRING))
        return { form: 'sec1', algorithm: EC, parameters: undefined, own: outer.octets };
    if (isSecond(_der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.INTEGER))
        return { form: 'pkcs1', algorithm: isOfRsa(behindVersion) ? RSA : '', parameters: undefined, own: outer.octets };
    const identifier = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .firstValueOf */ .xb)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)(second, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.SEQUENCE).content);
    const parameters = second.content.subarray(identifier.octets.length);
    const key = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .firstValueOf */ .xb)(behindVersion.subarray(second.octets.length));
    return {
        form: 'pkcs8',
        algorithm: (0,_der_values_js__WEBPACK_IMPORTED_MODULE_2__/* .oidOf */ ._f)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)(identifier, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.OID)),
        parameters: parameters.length === 0 ? undefined : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .firstValueOf */ .xb)(parameters),
        own: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)(key, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.OCTET_STRING)),
    };
}
/** RSA has eight numbers behind the version, and more for more primes; DSA has five. */
function isOfRsa(numbers) {
    let rest = numbers;
    for (let count = 0; count < 8; count++) {
        if (rest.length === 0)
            return false;
        rest = rest.subarray((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .firstValueOf */ .xb)(rest), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.INTEGER).octets.length);
    }
    return true;
}
/** A curve may be named in the algorithm identifier, in the key, or in both; the key's own counts. */
function isCurveNamed(own, parameters) {
    const inKey = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .firstValueOf */ .xb)(own)).filter((field) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isContext */ .aE)(field, 0));
    const curves = [...inKey.flatMap((field) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(field)), ...(parameters === undefined ? [] : [parameters])];
    return curves.every((curve) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .isType */ .Xj)(curve, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.OID));
}


/***/ })

};
