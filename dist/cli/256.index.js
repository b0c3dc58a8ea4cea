export const id = 256;
export const ids = [256];
export const modules = {

/***/ 247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ filesBelow)
/* harmony export */ });
/* unused harmony export isFolder */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1210);



/** @param enters whether to look into a folder, by its path with a "/" at the end. */
function filesBelow(folder, enters, mostEntries) {
    const paths = [];
    const waiting = [''];
    let left = mostEntries;
    let isCut = false;
    for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
        const read = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .M)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below), left);
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
    try {
        return lstatSync(path).isDirectory();
    }
    catch {
        return false;
    }
}


/***/ }),

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

/***/ 5247:
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
/** What documentation shows is nobody's setting; what a site publishes from there is its own. */
const DOCUMENTATION = /(?:^|\/)(?:docs?|documentation|website\/docs|wiki)\//i;
const PUBLISHED = /(?:^|\/)(?:\.?well-known\/|autoconfig\/|mail\/config-v1\.1\.xml$|mta-sts[^/]*\.txt$|[^/]+\.mobileconfig$)/i;
/** Documentation, locks, maps, declarations, images, archives and the like. */
const OTHERS_NAMES = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|html?|css|scss|less|svg|png|jpe?g|gif|ico|webp|avif|pdf|woff2?|ttf|eot|otf|mp[34]|webm|wav|zip|gz|tgz|xz|bz2|zst|7z|tar|jar|war|class|dll|exe|bin|pyc|wasm|lock|lockb|map|snap|patch|diff|csv|tsv|ipynb|pot|log|sum|d\.ts|d\.mts|min\.js|min\.css|bak|orig|old)$|^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|packages\.lock\.json|\.terraform\.lock\.hcl|go\.mod|LICEN[CS]E|COPYING|README|CHANGELOG|CHANGES|NEWS|AUTHORS)$/i;
/** A name that says others are to copy the file and put their own values in. "example.org.zone" is no such name. */
const SAMPLE = /(?:^|[._-])(?:examples?|samples?)(?:[._-](?!(?:com|org|net|edu)\b)|$)|\.(?:dist|skel)$|^\.?env\.(?:template|tmpl|tpl|defaults?|dist)$|\.env\.(?:template|tmpl|tpl|dist)$/i;
const TEST = /(?:[._-](?:tests?|testing|spec|stories|fixture)\.[a-z]+|^\.env\.test(?:ing)?(?:\.local)?|^test\.(?:rb|exs|py|ya?ml|json|env)|^test_.*\.py|^conftest\.py)$/i;
/** The paths worth reading, of those given: relative, separated by "/". */
function candidates(paths) {
    return [...paths].filter((path) => isCandidateName(path) && !isOthers(path));
}
function isOthers(path) {
    return OTHERS_FOLDERS.test(path) || (DOCUMENTATION.test(path) && !path.endsWith('/') && !PUBLISHED.test(path));
}
/** A longer path is nobody's, and what looks at paths is not linear in them. */
const MOST_PATH_LETTERS = 1000;
/** Whether a file may be read by its name alone, whatever folder it is in. */
function isCandidateName(path) {
    if (path.length > MOST_PATH_LETTERS)
        return false;
    const name = path.slice(path.lastIndexOf('/') + 1);
    return !OTHERS_NAMES.test(name) && !SAMPLE.test(name) && !TEST.test(name);
}

// EXTERNAL MODULE: ./build/discover/find.js + 80 modules
var find = __webpack_require__(6811);
// EXTERNAL MODULE: ./build/disk/files-below.js
var files_below = __webpack_require__(247);
// EXTERNAL MODULE: ./build/disk/read.js
var read = __webpack_require__(9762);
// EXTERNAL MODULE: ./build/disk/slashes.js
var slashes = __webpack_require__(3001);
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
    const found = await (0,find.discover)(filesOf(paths, say));
    for (const file of found.unreadable)
        say(`could not read "${file}" to the end`);
    return format === 'json' ? `${(0,text_escape/* json */.Pq)(found.finds)}\n` : textFrom(found);
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
    const { paths, isCut } = (0,files_below/* filesBelow */.D)(given, (folder) => candidates([folder]).length > 0, MOST_ENTRIES);
    if (isCut)
        say(`"${given}" has more than ${MOST_ENTRIES} entries: the others are passed over`);
    if (paths.length === 0)
        return isCandidateName(given) ? [{ path: shown(given), searched: null }] : [];
    return candidates(paths).map((path) => ({ path: shown((0,external_node_path_.join)(given, path)), searched: given }));
}
function shown(path) {
    return (0,slashes/* slashed */.d)((0,read/* isBelow */.Yw)('.', path) ? (0,external_node_path_.relative)('.', (0,external_node_path_.resolve)(path)) : path);
}
function textFrom({ finds, interpolatedCounts }) {
    const counts = ['own', 'provider', 'placeholder'].map((name) => `${finds.filter((find) => find.class === name).length} ${name}`);
    const lines = finds.map(({ file, line, column, host, port, mode, class: whose, certainty, format, why }) => `${file}:${line}:${column}: ${port === 0 ? 'certificate' : `${host}:${port} ${mode}`}, ${whose}, ${certainty}: ${why} (${format})`);
    const unknown = [...interpolatedCounts.values()].reduce((sum, count) => sum + count, 0);
    const hosts = unknown === 1 ? '1 host is a variable' : `${unknown} hosts are variables`;
    const beside = unknown === 0 ? '' : ` ${hosts} without a default.`;
    const end = `${finds.length} found: ${counts.join(', ')}. Own servers are checked, the others are never contacted.${beside}`;
    return [...lines, end].map((line) => `${(0,text_escape/* plain */.pj)(line)}\n`).join('');
}


/***/ })

};
