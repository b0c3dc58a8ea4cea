export const id = 507;
export const ids = [507];
export const modules = {

/***/ 1210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entriesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** The entries of a folder, no more than so many; a folder that cannot be read has none. */
function entriesOf(folder, most) {
    const entries = [];
    try {
        const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.opendirSync)(folder);
        try {
            let entry = opened.readSync();
            while (entry !== null && entries.length < most) {
                entries.push(entry);
                entry = opened.readSync();
            }
            return { entries: sorted(entries), isCut: entry !== null };
        }
        finally {
            opened.closeSync();
        }
    }
    catch {
        return { entries: sorted(entries), isCut: false };
    }
}
function sorted(entries) {
    return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
}


/***/ }),

/***/ 9762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   PO: () => (/* binding */ boundsOfFound),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   _t: () => (/* binding */ boundsOfNamed),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* unused harmony export isReadableLink */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(411);



/**
 * The one way in which files are read. What a stranger has committed may be a link to anywhere, a pipe that nobody
 * writes to, or a device without an end: only regular files are opened, no link is followed on opening, and no more is
 * read than may be, whatever the size that the file system tells.
 * @throws Error in words, without anything that the file holds.
 */
function bytesOf(file, { maxBytes, within }) {
    try {
        const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(file);
        if (within !== null && !within.some((folder) => isIn(folder, real)))
            throw refusal(`it leads out of "${within[0]}" by a link`);
        // Opening some devices changes something.
        requireRegular((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(real));
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
            requireRegular(stat);
            if (stat.size > maxBytes)
                throw refusal(`it has ${stat.size} bytes, ${maxBytes} at most`);
            return contentOf(descriptor, maxBytes);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
    catch (error) {
        throw new Error(wordsOf(error));
    }
}
/** The same as text in UTF-8. */
function textOf(file, bounds) {
    return bytesOf(file, bounds).toString('utf8');
}
const CHUNK_BYTES = 65_536;
/** Files below /proc say that they are empty and have no end; some of them are read by whole chunks or not at all. */
function contentOf(descriptor, maxBytes) {
    const chunks = [];
    let length = 0;
    while (length <= maxBytes) {
        const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, chunk, 0, chunk.length, null);
        if (count === 0)
            return Buffer.concat(chunks, length);
        chunks.push(chunk.subarray(0, count));
        length += count;
    }
    throw refusal(`it has more than ${maxBytes} bytes`);
}
function requireRegular(stat) {
    if (stat.isDirectory())
        throw Object.assign(new Error(), { code: 'EISDIR' });
    if (!stat.isFile())
        throw refusal('it is no regular file');
}
/** Whether a path without links is the folder, or below it. */
function isIn(folder, real) {
    try {
        return isBelow(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(folder), real);
    }
    catch {
        return false;
    }
}
/** Whether a path is the folder or below it, by its words alone. */
function isBelow(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
/**
 * Where a file may be that somebody named. Without a workspace, as on a command line, anywhere: the user's own files
 * may be links. In a workspace strangers may have put links, and a link may not lead out of it; outside of it only
 * what the workflow itself names is read.
 * @param isOfList whether a file of the checkout names it.
 * @throws Error in words.
 */
function boundsOfNamed(file, isOfList, workspace) {
    if (workspace === null)
        return null;
    if (isBelow(workspace, file))
        return [workspace];
    if (isOfList)
        throw new Error('it is outside of the workspace');
    return null;
}
/**
 * Where a file may be that was found in a folder, and that nobody named: below the folder that was searched. certbot's
 * live folders hold links, which lead to its archive beside them.
 */
function boundsOfFound(file, searched, workspace) {
    if (workspace !== null && isBelow(workspace, searched))
        return [workspace];
    const lineages = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(file)));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(lineages) === 'live' ? [searched, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(lineages, '..', 'archive')] : [searched];
}
/** Whether a link that was found in a folder leads to a regular file where it may. */
function isReadableLink(link, searched, workspace) {
    try {
        const real = realpathSync.native(link);
        return boundsOfFound(link, searched, workspace).some((folder) => isIn(folder, real)) && lstatSync(real).isFile();
    }
    catch {
        return false;
    }
}
class Refusal extends Error {
}
function refusal(reason) {
    return new Refusal(reason);
}
function wordsOf(error) {
    return error instanceof Refusal ? error.message : (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error);
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
    '1and1.com',
    '163.com',
    '126.com',
    'aliyun.com',
    'aol.com',
    'bluehost.com',
    'dreamhost.com',
    'emailsrvr.com',
    'exmail.qq.com',
    'fastmail.com',
    'forwardemail.net',
    'gandi.net',
    'gmail.com',
    'gmx.com',
    'gmx.de',
    'gmx.net',
    'google.com',
    'googlemail.com',
    'hostinger.com',
    'hostedemail.com',
    'hotmail.com',
    'icloud.com',
    'improvmx.com',
    'infomaniak.com',
    'ionos.co.uk',
    'ionos.com',
    'ionos.de',
    'ionos.es',
    'ionos.fr',
    'kundenserver.de',
    'kasserver.com',
    'larksuite.com',
    'live.com',
    'mail.com',
    'mail.me.com',
    'mail.ru',
    'mailbox.org',
    'mailfence.com',
    'me.com',
    'messagingengine.com',
    'migadu.com',
    'mxhichina.com',
    'mx.microsoft',
    'mxrouting.net',
    'mymailcheap.com',
    'namecheap.com',
    'office.com',
    'office365.com',
    'office365.us',
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
    'registrar-servers.com',
    'runbox.com',
    'secureserver.net',
    'simplelogin.co',
    'sina.com',
    'skiff.com',
    'soverin.net',
    'strato.de',
    'timeweb.ru',
    'titan.email',
    'tuta.com',
    'tutanota.com',
    'tutanota.de',
    'udag.de',
    'uberspace.de',
    'web.de',
    'yahoo.com',
    'yahoo.co.jp',
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
    'zohomail.com',
    'zohocloud.ca',
    // Sending
    'amazonaws.com',
    'amazonses.com',
    'awsapps.com',
    'brevo.com',
    'elasticemail.com',
    'emaillabs.net.pl',
    'exacttarget.com',
    'loops.so',
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
    'sendpulse.com',
    'smtp2go.com',
    'socketlabs.com',
    'socketlabs.net',
    'sparkpostmail.com',
    'tipimail.com',
    'turbo-smtp.com',
    'zeptomail.com',
    'zeptomail.eu',
    'zeptomail.in',
    'azurecomm.net',
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
    const labels = host.split('.');
    return labels.some((_, index) => providers.has(labels.slice(index).join('.')));
}


/***/ }),

/***/ 507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  discover: () => (/* binding */ discover)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/discover/candidates.js
/** Names before contents: which files of a repository may hold a server at all. */
const OTHERS_FOLDERS = /(?:^|\/)(?:node_modules|bower_components|vendor|third[_-]party|site-packages|\.?venv|\.git|\.terraform|\.tox|__pycache__|__tests__|__mocks__|__snapshots__|tests?|specs?|testdata|fixtures?|molecule|e2e|examples?|samples?)\//i;
/** Documentation, locks, maps, declarations, images, archives and the like. */
const OTHERS_NAMES = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|html?|css|scss|less|svg|png|jpe?g|gif|ico|webp|avif|pdf|woff2?|ttf|eot|otf|mp[34]|webm|wav|zip|gz|tgz|xz|bz2|zst|7z|tar|jar|war|class|dll|exe|bin|pyc|wasm|lock|lockb|map|snap|patch|diff|csv|tsv|ipynb|pot|log|sum|d\.ts|d\.mts|min\.js|min\.css|bak|orig|old)$|^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|packages\.lock\.json|\.terraform\.lock\.hcl|go\.mod|LICEN[CS]E|COPYING|README|CHANGELOG|CHANGES|NEWS|AUTHORS)$/i;
/** A name that says others are to copy the file and put their own values in. "example.org.zone" is no such name. */
const SAMPLE = /(?:^|[._-])(?:examples?|samples?)(?:[._-](?!(?:com|org|net|edu)\b)|$)|\.(?:dist|skel)$|^\.?env\.(?:template|tmpl|tpl|defaults?|dist)$|\.env\.(?:template|tmpl|tpl|dist)$/i;
const TEST = /(?:[._-](?:tests?|spec|stories|fixture)\.[a-z]+|^test_.*\.py|^conftest\.py)$/i;
/** The paths worth reading, of those given: relative, separated by "/". */
function candidates(paths) {
    return [...paths].filter((path) => !OTHERS_FOLDERS.test(path) && isCandidateName(path));
}
/** Whether a file may be read by its name alone, whatever folder it is in. */
function isCandidateName(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return !OTHERS_NAMES.test(name) && !SAMPLE.test(name) && !TEST.test(name);
}

// EXTERNAL MODULE: ./build/targets/parse.js + 1 modules
var parse = __webpack_require__(6503);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/providers.js
var providers = __webpack_require__(2566);
;// CONCATENATED MODULE: ./build/discover/classify.js


/** RFC 2606 and RFC 6761: names nobody can own; RFC 8375, and what private networks are named by habit. */
const RESERVED = /(?:^|\.)(?:example|test|invalid|localhost|local|localdomain|internal|intranet|private|lan|home|corp|onion|home\.arpa|svc|cluster\.local|example\.(?:com|net|org|edu))$/;
/** What people write before the top-level domain where others are to write theirs. */
const STAND_IN = /^(?:(?:your|my)(?:[-_]?(?:own|domain|host|hostname|name|server|smtp|mail|email|company|organi[sz]ation|org|site|provider|app|web))+|domain|domain-?name|some-?domain|example-?(?:domain|company|corp|org)|company-?domain|change-?(?:me|this)|replace-?(?:me|this)|placeholder|x{3,})$/;
const STAND_IN_TOP = /^(?:tld|x{2,}|domain|your-?domain)$/;
/** Catchers of mail in development listen here. */
const CATCHERS = new Set([1025, 2526, 8025]);
/** Whose server it is. @param host in lower case */
function classOf(host, port) {
    if (CATCHERS.has(port))
        return 'placeholder';
    if ((0,providers/* isProviders */.r)(host))
        return 'provider';
    return isNobodys(host) ? 'placeholder' : 'own';
}
function isNobodys(host) {
    if ((0,external_node_net_.isIPv4)(host))
        return isPrivateV4(host);
    if ((0,external_node_net_.isIPv6)(host))
        return /^(?:::1?$|f[cd]|fe[89ab]|ff|2001:db8:|::ffff:)/.test(host);
    const [top = '', second = ''] = host.split('.').reverse();
    return second === '' || RESERVED.test(host) || STAND_IN.test(second) || STAND_IN_TOP.test(top);
}
/** RFC 6890: private, loopback, link-local, shared, documentation, benchmarking, multicast and reserved. */
function isPrivateV4(address) {
    const [a = 0, b = 0, c = 0] = address.split('.').map(Number);
    const documentation = ['192.0.2', '198.51.100', '203.0.113', '192.0.0'].includes(`${a}.${b}.${c}`);
    return ([0, 10, 127].includes(a) ||
        a >= 224 ||
        (a === 172 && b >= 16 && b < 32) ||
        (a === 192 && b === 168) ||
        (a === 169 && b === 254) ||
        (a === 100 && b >= 64 && b < 128) ||
        (a === 198 && (b === 18 || b === 19)) ||
        documentation);
}

;// CONCATENATED MODULE: ./build/discover/format.js
/** How much of a text `accepts` gets to see. */
const HEAD_LENGTH = 4096;
/** "infra/mail/main.cf.j2" -> "main.cf": the name without the suffix of a template. */
function baseNameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:j2|jinja2?|erb|tmpl|tpl|tftpl|gotmpl)$/i, '');
}

;// CONCATENATED MODULE: ./build/discover/server.js

/** What stands for something else: shell, Terraform, Helm and Jinja, Python's %, Symfony's %env()%, <your host>, @@host@@. */
const INTERPOLATION = /\$\{|\$\(|\$[A-Za-z_]|\{\{|<%|<[\w .-]+>|%\(|%[sv]\b|%env\(|@@|#\{|\{[\w.]+\}|__[A-Z_]+__/;
/** An interpolation whole, with a default: shell `${A:-b}`, Spring `${a:b}`, and filters `{{ a | default('b') }}`. */
const DEFAULTS = [
    /^\$\{[A-Za-z_]\w*:?[-=](?<text>[^${}]*)\}/d,
    /^\$\{[A-Za-z_][\w.-]*:(?<text>[^${}]*)\}/d,
    /^\{\{.*?\bdefault[ (]+\\?["'](?<text>[^"'\\]*)\\?["'].*?\}\}/d,
    /^\{\{.*?\|\s*d\(["'](?<text>[^"']*)["'].*?\}\}/d,
    /^\{\{\s*env\.Getenv "[^"]*" "(?<text>[^"]*)"\s*\}\}/d,
];
/** @param at the offset of the text in the file */
function resolved(written, at) {
    if (!INTERPOLATION.test(written)) {
        return { text: written, isDefault: false, isInterpolated: false, offsetOf: (index) => at + index };
    }
    const offsets = [];
    let text = '';
    let isDefault = false;
    for (let index = 0; index < written.length;) {
        const rest = written.slice(index, index + 300);
        const groups = /^[${]/.test(rest) ? DEFAULTS.map((one) => one.exec(rest)).find((match) => match !== null) : null;
        const place = groups?.indices?.groups?.['text'];
        const [from, to] = place === undefined ? [0, 1] : place;
        for (let one = from; one < to; one++)
            offsets.push(at + index + one);
        text += rest.slice(from, to);
        index += groups?.[0].length ?? 1;
        isDefault ||= place !== undefined;
    }
    return {
        text,
        isDefault,
        isInterpolated: INTERPOLATION.test(text),
        offsetOf: (index) => offsets[index] ?? at,
    };
}
const URL_FORM = /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?:[^@/\s]*@)?(?:\[(?<v6>[^\]]*)\]|(?<host>[^:/?#@\s[\]]+))(?::(?<port>\d+))?(?:[/?#]|$)/di;
const HOST_FORM = /^(?:\[(?<inner>[^\]\s]*)\]|(?<host>[^:[\]/?#@\s,;"'\\]+))(?::(?<port>\d+))?\.?$/d;
/** The server in a value; null: there is none, or it is an interpolation without a default. */
function serverAt(written, at) {
    const { text, isDefault, isInterpolated, offsetOf } = resolved(written, at);
    if (isInterpolated)
        return null;
    const lead = text.length - text.trimStart().length;
    const match = URL_FORM.exec(text.trim()) ?? HOST_FORM.exec(text.trim());
    const places = match?.indices?.groups ?? {};
    const place = places['host'] ?? places['v6'] ?? places['inner'];
    if (match === null || place === undefined)
        return null;
    const host = match[0].slice(...place);
    if (!isHost(host))
        return null;
    const port = match.groups?.['port'];
    return {
        host,
        at: offsetOf(lead + place[0]),
        port: port === undefined ? null : Number(port),
        scheme: match.groups?.['scheme']?.toLowerCase() ?? null,
        isBracketed: places['inner'] !== undefined,
        isDefault,
    };
}
/** Whether a text may be the name or address of a server: also a single label, though nobody owns one. */
function isHost(text) {
    return (0,parse/* v6Of */.Om)(text) !== null || (0,parse/* nameOf */.Vb)(text) !== null;
}
/** The port in a value: 587, "587", "${PORT:-587}"; null: none. */
function portIn(written) {
    const { text } = resolved(written.trim(), 0);
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    return port >= 1 && port <= 65535 ? port : null;
}
/** Ports whose mode everybody agrees on; a flag counts on other ports only, since "tls" means either. */
const MODES = new Map([
    [25, 'starttls'],
    [465, 'implicit'],
    [587, 'starttls'],
]);
/** 2465 is what Amazon SES and Resend offer for networks that block 465. */
function modeAt(port, hint) {
    return MODES.get(port) ?? hint ?? (port === 2465 ? 'implicit' : 'starttls');
}
/** Ports of other services of a mail server, and of the web: a "host" beside one of them is no SMTP server. */
const OTHER_PORTS = new Set([
    22, 53, 80, 110, 143, 389, 443, 636, 993, 995, 2003, 3000, 3306, 4190, 5432, 5672, 6379, 8000, 8025, 8080, 8443, 9000,
    27017,
]);
function isPortOfOtherService(port) {
    return OTHER_PORTS.has(port);
}
/** The port and mode a URL's scheme says; null: no scheme of SMTP. `smtp` alone says no port that all agree on. */
function schemeOf(scheme) {
    if (/^(?:smtps|submissions|smtp\+(?:ssl|tls-wrapper)|smtp-ssl)$/.test(scheme))
        return { port: 465, modeHint: 'implicit' };
    if (scheme === 'submission')
        return { port: 587, modeHint: 'starttls' };
    if (/^(?:smtp|smtp\+(?:tls|starttls)|smtp-tls)$/.test(scheme))
        return { port: null, modeHint: 'starttls' };
    return null;
}

;// CONCATENATED MODULE: ./build/discover/tree/tree.js
/** Every block with the keys that lead to it, outermost first. A list has no key of its own. */
function* blocksIn(value, keys = []) {
    if (value.kind === 'block') {
        yield { block: value, keys };
        for (const entry of value.entries)
            yield* blocksIn(entry.value, [...keys, entry.key]);
    }
    else if (value.kind === 'list') {
        for (const item of value.items)
            yield* blocksIn(item, keys);
    }
    else if (value.kind === 'call') {
        for (const arg of value.args)
            yield* blocksIn(arg, keys);
    }
}
/** The value of the first of these keys that the block has, compared without regard to case. */
function valueAt(block, ...names) {
    for (const name of names) {
        const found = block.entries.find(({ key }) => key.toLowerCase() === name.toLowerCase());
        if (found !== undefined)
            return found.value;
    }
    return undefined;
}
/** The same, where it is a scalar. */
function scalarOf(block, ...names) {
    const value = valueAt(block, ...names);
    return value?.kind === 'scalar' ? value : undefined;
}
function blockOf(block, ...names) {
    const value = block && valueAt(block, ...names);
    return value?.kind === 'block' ? value : undefined;
}
/** A list's items; a value that is no list is one item. */
function itemsOf(value) {
    if (value === undefined)
        return [];
    return value.kind === 'list' ? value.items : [value];
}
function scalarsOf(value) {
    return itemsOf(value).flatMap((item) => (item.kind === 'scalar' ? [item] : []));
}
const EMPTY = { kind: 'block', entries: [], at: 0 };

;// CONCATENATED MODULE: ./build/discover/key-names.js


const MAIL = new Set('smtp smtps mail mails mailer email emails mailserver smarthost relayhost mailhub sendmail msmtp nodemailer phpmailer swiftmailer mailing'.split(' '));
const SURELY_SMTP = new Set('smtp smtps smarthost relayhost mailhub msmtp nodemailer phpmailer swiftmailer'.split(' '));
const HOST = new Set('host server hostname relay relayhost smarthost mailhub endpoint smtp'.split(' '));
const HOST_OF_SMTP = new Set('address addr fqdn'.split(' '));
/** Behind one of these words a host is of another protocol, or no server to connect to. */
const OTHER = new Set('imap imaps pop pop3 incoming inbound from helo ehlo domain to sender recipient reply replyto cc bcc user username password web webmail http https api proxy redis db database mysql postgres sieve ldap listen bind allowed subject template exporter local oauth queue dovecot rspamd listener mx blackhole test'.split(' '));
/** Words that people write as one. */
const JOINED = /^(smtps?|e?mail|mailer|relay|mta)(host|hostname|hostport|server|port|address|addr|relay|url|uri|dsn|security|secure|encryption|ssl|tls|enabled)$/;
const OFF_SWITCH = /^(?:false|no|off|0|none)$/i;
const OFF_TRANSPORT = new Set('log array null none console dummy file test memory locmem disabled noop fake letter_opener letter_opener_web'.split(' '));
/** Parts of the names of classes: "django.core.mail.backends.console.EmailBackend". */
const OFF_CLASS = new Set('console dummy locmem filebased inmemory'.split(' '));
/** "smtpSettings.SMTPHost" -> smtp, settings, smtp, host */
function wordsOf(key) {
    return key
        .slice(0, 200)
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .flatMap((word) => (word === '' ? [] : (JOINED.exec(word)?.slice(1) ?? [word])));
}
/** The servers that the names of keys tell of. */
function serversOf(root, options = {}) {
    const sightings = [];
    const off = [];
    for (const { block, keys } of blocksIn(root)) {
        const isRoot = keys.length === 0;
        const parents = [...(options.context ?? []), ...keys.flatMap(wordsOf)];
        const settings = settingsIn(block, parents);
        if (off.includes(block) || (!isRoot && settings.some((one) => one.words.length === 1 && isOff(one)))) {
            off.push(...block.entries.flatMap(({ value }) => [...blocksIn(value)].map(({ block: inner }) => inner)));
            continue;
        }
        for (const setting of settings) {
            const sighting = sightingOf(setting, settings, isRoot, options);
            if (sighting !== null)
                sightings.push(sighting);
        }
    }
    return sightings;
}
function settingsIn(block, parents) {
    return block.entries.flatMap(({ key, value }) => {
        const literal = literalIn(value);
        return literal === null ? [] : [{ parents, words: wordsOf(key), key, ...literal }];
    });
}
/** The text that a value is, or that the code falls back to. */
function literalIn(value) {
    if (value.kind === 'scalar')
        return value.isWord ? null : { text: value.text, at: value.at, isDefault: false };
    if (value.kind !== 'call')
        return null;
    const isEnvironment = /env|\bfetch$|\bconfig$|\|\|/i.test(value.name);
    const named = value.args
        .flatMap((arg) => (arg.kind === 'block' ? arg.entries : []))
        .find(({ key }) => key === 'default');
    const argument = isEnvironment
        ? (named?.value ?? (value.args.length > 1 ? value.args.at(-1) : undefined))
        : value.args[0];
    const literal = argument && literalIn(argument);
    return literal ? { ...literal, isDefault: isEnvironment || literal.isDefault } : null;
}
function sightingOf(setting, settings, isRoot, { defaultPort, areDefaultsLikely }) {
    const { parents, words, key, text, at } = setting;
    const all = [...parents, ...words];
    const server = serverAt(text, at);
    if (server === null)
        return null;
    const scheme = server.scheme === null ? null : schemeOf(server.scheme);
    if (server.scheme === null ? !isHostKey(parents, words) : scheme === null || speaksOfOther(all))
        return null;
    if (settings.some((one) => one !== setting && isOff(one) && isPrefix(one.words.slice(0, -1), words)))
        return null;
    const portSetting = server.port === null && scheme === null ? portBeside(setting, settings, isRoot) : undefined;
    const written = server.port ?? (portSetting === undefined ? null : portIn(portSetting.text)) ?? scheme?.port ?? null;
    const port = written ?? defaultPort ?? 587;
    if (written !== null && isPortOfOtherService(written))
        return null;
    // One word, such as "smtp" or "relay", is a server's name only where the port says so too.
    const isSurelySmtp = all.some((word) => SURELY_SMTP.has(word)) || scheme !== null;
    if (!isSurelySmtp && all.includes('relay') && written === null)
        return null;
    const isDefault = server.isDefault || setting.isDefault;
    const isGuess = (written === null && defaultPort === undefined) || (setting.isDefault && areDefaultsLikely === true);
    const beside = portSetting === undefined ? '' : ` with "${portSetting.key}"`;
    const guessed = written === null ? `, port ${port} by ${defaultPort === undefined ? 'convention' : 'default'}` : '';
    return {
        host: server.host,
        at: server.at,
        port,
        modeHint: scheme?.modeHint ?? modeHintIn(setting, settings),
        certainty: isGuess ? 'likely' : 'certain',
        why: `key "${key}"${beside}${isDefault ? ', its default' : ''}${guessed}`,
    };
}
/** Whether the words behind the last one of mail name no other thing, and the last one a server. */
function isHostKey(parents, words) {
    const all = [...parents, ...words];
    const last = all.at(-1) ?? '';
    const isOfMail = all.some((word) => MAIL.has(word)) || all.includes('relay');
    if (!isOfMail || speaksOfOther(all))
        return false;
    return HOST.has(last) || (HOST_OF_SMTP.has(last) && all.some((word) => SURELY_SMTP.has(word)));
}
function speaksOfOther(all) {
    const mail = all.findLastIndex((word) => MAIL.has(word));
    return all.slice(mail + 1).some((word) => OTHER.has(word));
}
/** "SMTP_PORT" beside "SMTP_HOST", "SMTP_SERVER_PORT" beside "SMTP_SERVER", or "Port" in the same mapping. */
function portBeside({ words }, settings, isRoot) {
    const ports = settings.filter((one) => one.words.at(-1) === 'port' && portIn(one.text) !== null);
    const before = words.slice(0, -1);
    const exact = [before, words].map((prefix) => ports.find((one) => isSame(one.words.slice(0, -1), prefix)));
    const bare = ports.find((one) => one.words.length === 1);
    const isBareOfMail = bare !== undefined && !isPortOfOtherService(portIn(bare.text) ?? 0) && !isRoot;
    // "SMTP_HOST" and "MAIL_PORT": other words, and nothing else that the port could be of.
    const others = ports.filter((one) => one.words.some((word) => MAIL.has(word)) &&
        !speaksOfOther(one.words) &&
        !settings.some((host) => HOST.has(host.words.at(-1) ?? '') && isSame(host.words.slice(0, -1), one.words.slice(0, -1))));
    return exact.find((one) => one !== undefined) ?? (isBareOfMail ? bare : others.length === 1 ? others[0] : undefined);
}
/** What a flag in the same group says of TLS; "tls" alone means either, and says nothing. */
function modeHintIn({ words }, settings) {
    for (const one of settings) {
        const last = one.words.at(-1) ?? '';
        if (!/^(?:ssl|secure|starttls|encryption|security|protocol|scheme|smtps|tls|wrapper)$/.test(last))
            continue;
        const before = one.words.filter((word) => !['use', 'enable', 'is', 'required', last].includes(word));
        if (before.length > 0 && !before.some((word) => words.includes(word)))
            continue;
        const isYes = /^(?:true|yes|on|1|always|required)$/i.test(one.text);
        if (/^(?:ssl|smtps|implicit|force_tls|ssl\/tls|tls_wrapper)$/i.test(one.text))
            return 'implicit';
        if (/^starttls/i.test(one.text))
            return 'starttls';
        if (isYes && ['ssl', 'secure', 'smtps', 'wrapper'].includes(last))
            return 'implicit';
        if (isYes && last === 'starttls')
            return 'starttls';
    }
    return undefined;
}
function isOff({ words, text }) {
    const last = words.at(-1) ?? '';
    if (['enabled', 'enable', 'active'].includes(last))
        return OFF_SWITCH.test(text);
    if (['disabled', 'disable'].includes(last))
        return /^(?:true|yes|on|1)$/i.test(text);
    if (last === 'count')
        return text === '0' && words.length === 1;
    if (last === 'state')
        return text === 'absent' && words.length === 1;
    if (!/^(?:mailer|driver|transport|backend|method|mode|type|dsn)$/.test(last))
        return false;
    const transport = text.toLowerCase().replace(/^:|:\/\/.*$/g, '');
    return (OFF_TRANSPORT.has(transport) ||
        text
            .toLowerCase()
            .split('.')
            .some((part) => OFF_CLASS.has(part)));
}
function isSame(a, b) {
    return a.length === b.length && isPrefix(a, b);
}
function isPrefix(prefix, words) {
    return prefix.every((word, index) => words[index] === word);
}

;// CONCATENATED MODULE: ./build/discover/tree/lines.js
const LINES = /[^\r\n]+/g;
const KEY_VALUE = /^(?<lead>\s*(?:export\s+|set\s+|Environment=)?["']?)(?<key>[\w.\-[\]/$:]+?)(?<gap>["']?\s*(?:=|:(?!\S*=)|\s)\s*)(?<value>.*)$/;
const SECTION = /^\s*\[\s*(?<name>[^\]]+?)\s*\]\s*(?:[#;].*)?$/;
/** Lines `KEY=VALUE`, `key: value` or `key value`, with `[sections]`: .env, INI, properties and their like. */
function readLines(text) {
    const root = [];
    let entries = root;
    for (const { 0: line, index } of text.matchAll(LINES)) {
        if (/^\s*(?:[#;!]|\/\/)/.test(line))
            continue;
        const section = SECTION.exec(line)?.groups?.['name'];
        if (section !== undefined) {
            entries = [];
            root.push({ key: section, keyAt: index, value: { kind: 'block', entries, at: index } });
            continue;
        }
        const { lead = '', key = '', gap = '', value = '' } = KEY_VALUE.exec(line)?.groups ?? {};
        if (key === '')
            continue;
        const keyAt = index + lead.length;
        const { text: bare, skipped } = unquoted(value);
        entries.push({
            key,
            keyAt,
            value: { kind: 'scalar', text: bare, at: keyAt + key.length + gap.length + skipped },
        });
    }
    return { kind: 'block', entries: root, at: 0 };
}
/** The value without its quotes, or without the comment behind it. */
function unquoted(value) {
    const quote = /^(["'`])(?<text>(?:\\.|(?!\1).)*)\1/.exec(value)?.groups?.['text'];
    if (quote !== undefined)
        return { text: quote, skipped: 1 };
    return { text: value.replace(/(?:^|\s)[#;].*$/, '').trimEnd(), skipped: 0 };
}

;// CONCATENATED MODULE: ./build/discover/formats/environment.js



/** .env files of any stage, and files of variables for containers and services. */
const environment = {
    name: 'environment',
    accepts: (path) => /(?:^|\.)env(?:\.[\w.-]+)?$|^\.?envrc$|\.env$|(?:^|[-_.])env$/i.test(baseNameOf(path)),
    find: (text) => serversOf(readLines(text)),
};

;// CONCATENATED MODULE: ./build/discover/formats/mta-sts.js

const MX_LINE = /^(?<lead>mx[ \t]*:[ \t]*)(?<host>[^\s]+)[ \t]*\r?$/gim;
/** RFC 8461: the policy names the MX hosts whose certificates senders are to insist on. */
const mtaSts = {
    name: 'mta-sts',
    accepts: (_, head) => /^\uFEFF?\s*version\s*:\s*STSv1\b/i.test(head),
    find: (text) => [...text.matchAll(MX_LINE)].flatMap(({ index, groups: { lead = '', host = '' } = {} }) => 
    // "*.acme.net" allows any host of the domain, and names none.
    isHost(host)
        ? [{ host, at: index + lead.length, port: 25, certainty: 'certain', why: 'MX host of an MTA-STS policy' }]
        : []),
};

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./build/discover/formats/targets-file.js



const targets_file_LINES = /[^\r\n]+/g;
/** Our own lists: one TARGET a line, in a file named for it. */
const targetsFile = {
    name: 'targets-file',
    accepts: (path) => /^(?:smtp|mail|mx|submission)?[-_]?(?:hosts|servers|targets)\.(?:txt|list)$/i.test((0,posix_.basename)(path)) ||
        /^smtp-cert-check\.(?:txt|list)$/i.test((0,posix_.basename)(path)),
    find: (text) => [...text.matchAll(targets_file_LINES)].flatMap(({ 0: line, index }) => targetIn(line, index)),
};
function targetIn(line, index) {
    const lead = /^\uFEFF?\s*/.exec(line)?.[0].length ?? 0;
    const [word = ''] = line.slice(lead).split(/\s/, 1);
    if (word === '' || word.startsWith('#') || word.startsWith('file:'))
        return [];
    try {
        const { host, port, mode } = (0,parse/* parseTarget */.hu)(word);
        const written = /^(?:[a-z]+:\/\/)?\[?/i.exec(word)?.[0].length ?? 0;
        if (!isHost(host))
            return [];
        const at = index + lead + written;
        return [{ host, at, port, modeHint: mode, certainty: 'certain', why: 'listed as a target' }];
    }
    catch {
        // A line that is no target makes the file another kind of list, and its own reader says what is wrong.
        return [];
    }
}

;// CONCATENATED MODULE: ./build/discover/dns-record.js

/** A name that is absolute already, as in most providers' interfaces. */
const asWritten = (name) => name.replace(/\.$/, '');
const MAIL_PORTS = new Set([25, 465, 587, 2465, 2525, 2587]);
const TLSA_OWNER = /^_(?<port>\d{1,5})\._tcp(?:\.|$)/i;
const SRV_OWNER = /^_(?<service>submissions?|smtps?|smtp-tls)\._tcp(?:\.|$)/i;
/** The servers that a DNS record names: MX, SRV of submission, TLSA. */
function recordSightings(type, owner, data, complete) {
    switch (type.toUpperCase()) {
        case 'MX':
            return /^\d+$/.test(data[0]?.text ?? '') && data[1] ? mx(data[1], owner, complete) : [];
        case 'SRV':
            return data[2] && data[3] ? srv(owner, data[2], data[3], complete) : [];
        case 'TLSA':
        case 'TYPE52':
            return tlsa(owner, complete);
        default:
            return [];
    }
}
function mx(exchange, owner, complete) {
    const host = complete(exchange.text);
    // "." is the null MX of RFC 7505.
    if (host === null || host === '' || !isHost(host))
        return [];
    const of = owner === null || owner.text === '' ? '' : ` of "${owner.text}"`;
    return [{ host, at: exchange.at, port: 25, certainty: 'certain', why: `MX record${of}` }];
}
function srv(owner, port, target, complete) {
    const service = SRV_OWNER.exec(owner.text)?.groups?.['service']?.toLowerCase();
    const host = complete(target.text);
    const number = Number(port.text);
    if (service === undefined || host === null || host === '' || !isHost(host))
        return [];
    if (!Number.isInteger(number) || number < 1 || number > 65535)
        return [];
    const modeHint = /^(?:submissions|smtps)$/.test(service) ? 'implicit' : 'starttls';
    const why = `SRV record "${owner.text}"`;
    return [
        {
            host,
            at: target.at,
            port: number,
            modeHint: number === 2465 ? modeAt(number, modeHint) : modeHint,
            certainty: 'certain',
            why,
        },
    ];
}
/** "_465._tcp.mail" is a record about port 465 of "mail". */
function tlsa(owner, complete) {
    const match = TLSA_OWNER.exec(owner.text);
    const port = Number(match?.groups?.['port']);
    if (match === null || !MAIL_PORTS.has(port))
        return [];
    const rest = owner.text.slice(match[0].length);
    const host = complete(rest === '' ? '@' : rest);
    if (host === null || host === '' || !isHost(host) || host.startsWith('*'))
        return [];
    const at = rest === '' ? owner.at : owner.at + match[0].length;
    return [{ host, at, port, certainty: 'certain', why: `TLSA record "${owner.text}"` }];
}

;// CONCATENATED MODULE: ./build/discover/formats/zone-file.js


/** Names of zone files by habit: "db.acme.net", "acme.net.zone", and anything in a folder of zones. */
const BY_NAME = /(?:^|\/)(?:db\.[^/]+\.[^/]+|[^/]+\.(?:zone|zonefile|db|hosts))$|(?:^|\/)(?:zones?|pri|master|primary|named|bind)\/[^/]*$/i;
const RECORD = /(?:^|\n)[^;\n]*\s(?:SOA|MX|NS|SRV|TLSA)\s+\S/i;
const ORIGIN_OR_SOA = /^\$(?:ORIGIN|TTL)\s|\sIN\s+SOA\s|\sSOA\s+\S+\s+\S+\s*\(?/im;
/** RFC 1035 section 5: master files of BIND, NSD, Knot, PowerDNS, gdnsd and CoreDNS. */
const zoneFile = {
    name: 'zone-file',
    accepts: (path, head) => !/[{}]/.test(head.slice(0, 200)) &&
        (ORIGIN_OR_SOA.test(head) || BY_NAME.test(path)) &&
        (RECORD.test(head) || ORIGIN_OR_SOA.test(head)) &&
        !/\.(?:ya?ml|json|tf|js|ts|py|lua|php|rb|toml|xml|cf)$/i.test(baseNameOf(path)),
    find: (text, path) => sightingsIn(text, originFrom(path)),
};
const TOKEN = /(?<comment>;[^\r\n]*)|(?<end>\r\n|\r|\n)|(?<bracket>[()])|"(?:\\.|[^"\\\r\n])*"|(?:\\.|[^\s;()"\\])+/g;
const CLASSES = /^(?:IN|CH|HS|ANY)$/i;
const TTL = /^(?:\d+[smhdw]?)+$/i;
function sightingsIn(text, fileOrigin) {
    const sightings = [];
    let origin = fileOrigin;
    let owner = null;
    for (const tokens of recordsIn(text)) {
        const [first, second] = tokens;
        if (first === undefined)
            continue;
        if (/^\$ORIGIN$/i.test(first.text)) {
            if (second !== undefined)
                origin = absolute(second.text, origin);
            continue;
        }
        if (first.text.startsWith('$'))
            continue;
        const rest = first.isOwner ? tokens.slice(1) : tokens;
        if (first.isOwner)
            owner = first;
        let next = 0;
        while (next < rest.length && (CLASSES.test(rest[next]?.text ?? '') || TTL.test(rest[next]?.text ?? '')))
            next++;
        const type = rest[next]?.text.toUpperCase() ?? '';
        if (owner === null)
            continue;
        const complete = (name) => absolute(name, origin);
        sightings.push(...recordSightings(type, owner, rest.slice(next + 1), complete));
    }
    return sightings;
}
/** Records as lists of tokens; parentheses join lines. */
function* recordsIn(text) {
    let tokens = [];
    let depth = 0;
    let isAtStart = true;
    for (const { 0: word, index, groups } of text.matchAll(TOKEN)) {
        if (groups?.['comment'] !== undefined)
            continue;
        if (groups?.['end'] !== undefined) {
            if (depth > 0)
                continue;
            if (tokens.length > 0)
                yield tokens;
            tokens = [];
            isAtStart = true;
            continue;
        }
        if (groups?.['bracket'] !== undefined) {
            depth = word === '(' ? depth + 1 : Math.max(0, depth - 1);
            continue;
        }
        const before = text[index - 1];
        const isFirstColumn = index === 0 || before === '\n' || before === '\r' || before === '\uFEFF';
        if (word === '\uFEFF')
            continue;
        tokens.push({ text: word, at: index, isOwner: isAtStart && isFirstColumn && depth === 0 });
        isAtStart = false;
    }
    if (tokens.length > 0)
        yield tokens;
}
/** "mail" in "acme.net" -> "mail.acme.net"; null: relative, and nothing says to what. */
function absolute(name, origin) {
    if (name === '@')
        return origin;
    if (name.endsWith('.'))
        return name.slice(0, -1);
    return origin === null ? null : `${name}.${origin}`;
}
/** A zone without $ORIGIN is named by its file, as servers' configurations have it. */
function originFrom(path) {
    const name = baseNameOf(path)
        .replace(/^(?:db|pri|zone|named)\./i, '')
        .replace(/\.(?:zone|zonefile|db|hosts|txt|conf|bind|signed)$/i, '');
    return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/i.test(name) ? name : null;
}

;// CONCATENATED MODULE: ./build/discover/formats.js




/** Every format; the first that accepts a file reads it. What goes by key names comes last. */
const formats = [mtaSts, zoneFile, targetsFile, environment];

;// CONCATENATED MODULE: ./build/discover/position.js
const LINE_END = /\r\n|\r|\n/g;
const BYTE_ORDER_MARK = '\uFEFF';
/** The positions of offsets that are in ascending order: one pass over the text, however long its lines are. */
function positionsOf(text, offsets) {
    const ends = text.matchAll(LINE_END);
    let next = ends.next();
    let line = 1;
    let from = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    let column = 1;
    return offsets.map((offset) => {
        while (!next.done && next.value.index + next.value[0].length <= offset) {
            from = next.value.index + next.value[0].length;
            line++;
            column = 1;
            next = ends.next();
        }
        column += codePointsIn(text, from, offset);
        from = Math.max(from, offset);
        return { line, column };
    });
}
function codePointsIn(text, from, to) {
    let count = 0;
    for (let index = from; index < to; index++) {
        const unit = text.charCodeAt(index);
        const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && index > from;
        if (!isSecondHalf)
            count++;
    }
    return count;
}

;// CONCATENATED MODULE: ./build/discover/find.js






/** A file without any of these words holds nothing of ours, and needs no parser to say so. */
const OF_CONCERN = /smtp|mail|relay|submission|tlsa|smarthost|\bmx\b|["'\s]mx|certificate/i;
/** The servers and certificates in files, in the order of the files and of their lines. */
async function discoverIn(files) {
    const all = [...files];
    const texts = new Map(all.map(({ path, text }) => [path, text]));
    const finds = [];
    for (const file of all) {
        if (!OF_CONCERN.test(file.text) && !OF_CONCERN.test(file.path))
            continue;
        const head = file.text.slice(0, HEAD_LENGTH);
        const format = formats.find(({ accepts }) => accepts(file.path, head));
        if (format !== undefined)
            finds.push(...(await findsOf(file, format, texts)));
    }
    return finds;
}
async function findsOf(file, format, texts) {
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const sightings = await format.find(file.text, file.path, (name) => texts.get(folder + name));
    const inOrder = distinct(sightings);
    const positions = positionsOf(file.text, inOrder.map(({ at }) => at));
    return inOrder.map((sighting, index) => {
        const { host, port, modeHint, certainty, why } = sighting;
        const name = (0,parse/* v6Of */.Om)(host) ?? (0,parse/* nameOf */.Vb)(host) ?? host;
        return {
            host: name,
            port,
            mode: modeAt(port, modeHint),
            file: file.path,
            ...(positions[index] ?? { line: 1, column: 1 }),
            format: format.name,
            class: host === '' ? 'own' : classOf(name.toLowerCase(), port),
            certainty,
            why,
        };
    });
}
/** One a place and port, the certain one where there are two; in the order of the text. */
function distinct(sightings) {
    const known = new Map();
    for (const sighting of sightings) {
        const key = `${sighting.at}:${sighting.port}`;
        if (known.get(key)?.certainty !== 'certain')
            known.set(key, sighting);
    }
    return [...known.values()].sort((a, b) => a.at - b.at || a.port - b.port);
}

// EXTERNAL MODULE: ./build/disk/folder.js
var disk_folder = __webpack_require__(1210);
;// CONCATENATED MODULE: ./build/disk/files-below.js



/** @param enters whether to look into a folder, by its path with a "/" at the end. */
function filesBelow(folder, enters, mostEntries) {
    const paths = [];
    const waiting = [''];
    let left = mostEntries;
    let isCut = false;
    for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
        const read = (0,disk_folder/* entriesOf */.M)((0,external_node_path_.join)(folder, below), left);
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
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

// EXTERNAL MODULE: ./build/disk/read.js
var read = __webpack_require__(9762);
// EXTERNAL MODULE: ./build/problem.js
var problem = __webpack_require__(411);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
;// CONCATENATED MODULE: ./build/terminal/discover.js








/** A larger file is generated, or no settings. */
const MAX_BYTES = 2 * 1024 * 1024;
const MOST_ENTRIES = 200_000;
/**
 * What would be checked in files, and why: offline, and nothing but the files is read.
 * @param say writes a line that is not part of the report.
 * @throws UsageError for a path that does not exist.
 */
async function discover(paths, format, say) {
    const finds = await discoverIn(filesOf(paths, say));
    return format === 'json' ? `${(0,text_escape/* json */.Pq)(finds)}\n` : textFrom(finds);
}
function* filesOf(paths, say) {
    const all = paths.flatMap((path) => candidatesAt(path, say));
    for (const { path, searched } of new Map(all.map((one) => [one.path, one])).values()) {
        try {
            const text = (0,read/* textOf */.b6)(path, { maxBytes: MAX_BYTES, within: searched === null ? null : [searched] });
            if (!text.includes('\0'))
                yield { path, text };
        }
        catch (error) {
            say(`passed over "${path}": ${error.message}`);
        }
    }
}
function candidatesAt(given, say) {
    if (!(0,external_node_fs_.existsSync)(given))
        throw new problem/* UsageError */.eb(`cannot find "${given}": expected a file or a folder`);
    const { paths, isCut } = filesBelow(given, (folder) => candidates([folder]).length > 0, MOST_ENTRIES);
    if (isCut)
        say(`"${given}" has more than ${MOST_ENTRIES} entries: the others are passed over`);
    if (paths.length === 0)
        return isCandidateName(given) ? [{ path: shown(given), searched: null }] : [];
    return candidates(paths).map((path) => ({ path: shown((0,external_node_path_.join)(given, path)), searched: given }));
}
function shown(path) {
    return ((0,read/* isBelow */.Yw)('.', path) ? (0,external_node_path_.relative)('.', (0,external_node_path_.resolve)(path)) : path).split(external_node_path_.sep).join('/');
}
function textFrom(finds) {
    const counts = ['own', 'provider', 'placeholder'].map((name) => `${finds.filter((find) => find.class === name).length} ${name}`);
    const lines = finds.map(({ file, line, column, host, port, mode, class: whose, certainty, format, why }) => `${file}:${line}:${column}: ${port === 0 ? 'certificate' : `${host}:${port} ${mode}`}, ${whose}, ${certainty}: ${why} (${format})`);
    const end = `${finds.length} found: ${counts.join(', ')}. Own servers are checked, the others are never contacted.`;
    return [...lines, end].map((line) => `${(0,text_escape/* plain */.pj)(line)}\n`).join('');
}


/***/ })

};
