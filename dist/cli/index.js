#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 1314:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dgram");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 542:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3916:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 8300:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 1109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b0: () => (/* binding */ servers),
/* harmony export */   ju: () => (/* binding */ general),
/* harmony export */   kp: () => (/* binding */ isMailServerSoftware)
/* harmony export */ });
const IMPORT_PFX = "Import-ExchangeCertificate -FileData ([System.IO.File]::ReadAllBytes('C:\\mail.pfx')) -Password (Read-Host -AsSecureString)";
const KEY_AND_CHAIN = '{live}/privkey.pem {live}/fullchain.pem';
/** What to write into a file, as comments, since it depends on what is there already. */
function inFile(file, ...lines) {
    return [`# in ${file}:`, ...lines.map((line) => `#   ${line}`)];
}
/** For software that is not known. Renewal is certbot's; its hook is made from "load". */
const general = {
    compare: [
        '# these two have to be equal:',
        'openssl x509 -noout -pubkey -in {live}/fullchain.pem | openssl sha256',
        'openssl pkey -pubout -in {live}/privkey.pem | openssl sha256',
    ],
    use: ['# let the mail server read {live}/privkey.pem and {live}/fullchain.pem (not cert.pem)'],
    load: ["systemctl reload NAME # NAME is the mail server's unit; restart where it cannot reload"],
};
const postfix = {
    use: ["postconf -e 'smtpd_tls_chain_files = {live}/privkey.pem, {live}/fullchain.pem'"],
    'offer-tls': ["postconf -e 'smtpd_tls_security_level = may'"],
    'auth-over-tls': ["postconf -e 'smtpd_tls_auth_only = yes'"],
    'modern-tls': ["postconf -e 'smtpd_tls_protocols = >=TLSv1.2' 'smtpd_tls_mandatory_protocols = >=TLSv1.2'"],
    'no-client-certificates': ["postconf -e 'smtpd_tls_ask_ccert = no' 'smtpd_tls_req_ccert = no'"],
    load: [
        // A table of tls_server_sni_maps holds the files themselves, not their names.
        '# where "postconf tls_server_sni_maps" names a table: postmap -F TABLE before the reload, here and in the hook',
        'postfix reload',
    ],
};
/** By the name that `server=` takes. */
const servers = new Map([
    ['postfix', { title: 'Postfix', shell: 'sh', greeting: /\bPostfix\b/, commands: postfix }],
    [
        'exim',
        {
            title: 'Exim',
            shell: 'sh',
            greeting: /^(?![\s\S]*We do not authorize the use of this system)[\s\S]*\bExim\b/,
            commands: {
                use: [
                    '# as Debian configures it; elsewhere set tls_certificate and tls_privatekey in the main section',
                    "grep -qs '^MAIN_TLS_ENABLE' /etc/exim4/exim4.conf.localmacros || echo 'MAIN_TLS_ENABLE = yes' >> /etc/exim4/exim4.conf.localmacros",
                ],
                'auth-over-tls': inFile("Exim's main section", 
                // biome-ignore lint/suspicious/noTemplateCurlyInString: Exim's own syntax.
                'auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}'),
                'modern-tls': inFile("Exim's main section, the first with GnuTLS (Debian), the second with OpenSSL", 'tls_require_ciphers = NORMAL:-VERS-TLS1.0:-VERS-TLS1.1', 'openssl_options = +no_sslv2 +no_sslv3 +no_tlsv1 +no_tlsv1_1'),
                'no-client-certificates': inFile("Exim's main section", 'tls_try_verify_hosts =', 'tls_verify_hosts ='),
                load: [
                    // Exim reads them after it has become Debian-exim, which may not look into certbot's folders.
                    'install -g Debian-exim -m 640 {live}/fullchain.pem /etc/exim4/exim.crt',
                    'install -g Debian-exim -m 640 {live}/privkey.pem /etc/exim4/exim.key',
                    'systemctl reload exim4',
                ],
            },
        },
    ],
    [
        'dovecot',
        {
            title: 'Dovecot',
            shell: 'sh',
            greeting: /\bDovecot\b/,
            commands: {
                use: [
                    ...inFile('/etc/dovecot/conf.d/10-ssl.conf, Dovecot 2.3', 'ssl_cert = <{live}/fullchain.pem', 'ssl_key = <{live}/privkey.pem'),
                    ...inFile('the same file, Dovecot 2.4', 'ssl_server_cert_file = {live}/fullchain.pem', 'ssl_server_key_file = {live}/privkey.pem'),
                ],
                'offer-tls': inFile('/etc/dovecot/conf.d/10-ssl.conf', 'ssl = yes'),
                'auth-over-tls': inFile('/etc/dovecot/conf.d/10-auth.conf, the first for Dovecot 2.3, the second for 2.4', 'disable_plaintext_auth = yes', 'auth_allow_cleartext = no'),
                'modern-tls': inFile('/etc/dovecot/conf.d/10-ssl.conf', 'ssl_min_protocol = TLSv1.2'),
                load: ['doveadm reload'],
            },
        },
    ],
    [
        'sendmail',
        {
            title: 'Sendmail',
            shell: 'sh',
            greeting: /\bSendmail\b/,
            commands: {
                use: [
                    '# ServerCertFile gives one certificate only; the intermediates come from CACertFile',
                    ...inFile('/etc/mail/sendmail.mc', "define(`confSERVER_CERT', `{live}/cert.pem')", "define(`confSERVER_KEY', `{live}/privkey.pem')", "define(`confCACERT', `{live}/chain.pem')", "define(`confCACERT_PATH', `/etc/ssl/certs')"),
                    'make -C /etc/mail',
                ],
                'offer-tls': [
                    '# it hides STARTTLS where others can write to a folder above the key:',
                    'namei -l {live}/privkey.pem',
                ],
                'auth-over-tls': [...inFile('/etc/mail/sendmail.mc', "define(`confAUTH_OPTIONS', `A p')"), 'make -C /etc/mail'],
                load: ['systemctl restart sendmail'],
            },
        },
    ],
    [
        'opensmtpd',
        {
            title: 'OpenSMTPD',
            shell: 'sh',
            greeting: /\bOpenSMTPD\b/,
            commands: {
                use: inFile('smtpd.conf', 'pki {host} cert "{live}/fullchain.pem"', 'pki {host} key "{live}/privkey.pem"', 'listen on ... tls pki {host}'),
                'auth-over-tls': inFile('smtpd.conf', 'listen on ... port submission tls-require auth pki {host}'),
                load: ['smtpd -n', 'systemctl restart opensmtpd'],
            },
        },
    ],
    [
        'haraka',
        {
            title: 'Haraka',
            shell: 'sh',
            greeting: /\bHaraka\b/,
            commands: {
                use: [
                    ...inFile('config/tls.ini', 'key={live}/privkey.pem', 'cert={live}/fullchain.pem'),
                    '# and keep no file for {host} in config/tls: Haraka sends only its first certificate',
                ],
                'offer-tls': inFile('config/plugins', 'tls'),
                'modern-tls': inFile('config/tls.ini', 'minVersion=TLSv1.2'),
                'no-client-certificates': inFile('config/tls.ini', 'requestCert=false'),
                load: ['systemctl restart haraka'],
            },
        },
    ],
    [
        'qmail',
        {
            title: 'qmail',
            shell: 'sh',
            greeting: /\bqmail\b/i,
            // Read at each connection: nothing to reload. Written in place, the file keeps its owner and mode.
            commands: { use: [], load: [`cat ${KEY_AND_CHAIN} > /var/qmail/control/servercert.pem`] },
        },
    ],
    [
        'courier',
        {
            title: 'Courier',
            shell: 'sh',
            greeting: /\bCourier\b/,
            keyword: /^XVERP=Courier$/i,
            commands: {
                use: inFile('/etc/courier/esmtpd', 'TLS_CERTFILE=/etc/courier/esmtpd.pem'),
                'auth-over-tls': inFile('/etc/courier/esmtpd', 'ESMTPAUTH=""', 'ESMTPAUTH_TLS="PLAIN LOGIN"'),
                // Read at each handshake, as qmail does.
                load: [`cat ${KEY_AND_CHAIN} > /etc/courier/esmtpd.pem`],
            },
        },
    ],
    [
        'exchange',
        {
            title: 'Microsoft Exchange',
            shell: 'powershell',
            greeting: /\bMicrosoft ESMTP MAIL Service\b/,
            keyword: /^X-(ANONYMOUSTLS|EXPS)\b/i,
            commands: {
                issue: ['# get a certificate for {host} with its key as a PFX file'],
                renew: ['# renew the certificate, export it with its key as a PFX file, and import that:', IMPORT_PFX],
                use: [
                    '# in the Exchange Management Shell; intermediates go into the store of intermediate authorities',
                    'Import-Certificate -FilePath C:\\chain.cer -CertStoreLocation Cert:\\LocalMachine\\CA',
                    IMPORT_PFX,
                ],
                'auth-over-tls': [
                    "Set-ReceiveConnector 'Client Frontend SERVER' -AuthMechanism Tls,Integrated,BasicAuth,BasicAuthRequireTLS",
                ],
                compare: [],
                load: [
                    'Get-ExchangeCertificate | Format-List Thumbprint,Services,NotAfter,CertificateDomains',
                    'Enable-ExchangeCertificate -Thumbprint THUMBPRINT -Services SMTP',
                    'Restart-Service MSExchangeFrontEndTransport,MSExchangeTransport',
                ],
            },
        },
    ],
    [
        'mailcow',
        {
            title: 'mailcow',
            shell: 'sh',
            greeting: /\bPostcow\b/,
            commands: {
                issue: [
                    'cd /opt/mailcow-dockerized',
                    ...inFile('mailcow.conf', 'SKIP_LETS_ENCRYPT=n', 'ADDITIONAL_SAN={host}'),
                    'docker compose up -d',
                ],
                renew: [
                    'cd /opt/mailcow-dockerized',
                    'touch data/assets/ssl/force_renew',
                    'docker compose restart acme-mailcow',
                    'docker compose logs --tail=200 acme-mailcow',
                ],
                use: [
                    'cd /opt/mailcow-dockerized',
                    '# only for a certificate of your own, with SKIP_LETS_ENCRYPT=y in mailcow.conf:',
                    'cp {live}/fullchain.pem data/assets/ssl/cert.pem',
                    'cp {live}/privkey.pem data/assets/ssl/key.pem',
                ],
                'auth-over-tls': inFile('data/conf/postfix/extra.cf', 'smtpd_tls_auth_only = yes'),
                compare: [],
                load: ['cd /opt/mailcow-dockerized', 'docker compose restart postfix-mailcow'],
            },
        },
    ],
    [
        'docker-mailserver',
        {
            title: 'docker-mailserver',
            shell: 'sh',
            commands: {
                use: [
                    ...inFile('the compose file, under the service mailserver', 'hostname: {host}', 'environment: SSL_TYPE=letsencrypt', 'volumes: /etc/letsencrypt:/etc/letsencrypt:ro'),
                    'docker compose up -d --force-recreate mailserver',
                ],
                load: ['docker restart mailserver'],
            },
        },
    ],
    [
        'plesk',
        {
            title: 'Plesk',
            shell: 'sh',
            commands: {
                issue: ['# in Tools & Settings, SSL/TLS Certificates: get one for {host}'],
                renew: ['# in Tools & Settings, SSL/TLS Certificates: renew the certificate for securing mail'],
                use: ['plesk bin mailserver --set-certificate NAME # the name that Tools & Settings shows'],
                'auth-over-tls': postfix['auth-over-tls'] ?? [],
                compare: [],
                load: ['postfix reload'],
            },
        },
    ],
    [
        'cpanel',
        {
            title: 'cPanel',
            shell: 'sh',
            // Two searches from the beginning: one that begins again at each "Exim" takes time by the square of their number.
            greeting: /^(?=[\s\S]*\bExim\b)[\s\S]*We do not authorize the use of this system/,
            commands: {
                // Exim there picks the certificate of a customer's domain by SNI, and that of the service without it.
                issue: ['/usr/local/cpanel/bin/autossl_check --all'],
                renew: ['/usr/local/cpanel/bin/autossl_check --all'],
                use: ['# in WHM, Manage Service SSL Certificates: install certificate and CA bundle for Exim'],
                compare: [],
                load: ['/usr/local/cpanel/scripts/restartsrv_exim'],
            },
        },
    ],
]);
/** Whether that is a name that `server=` takes. */
function isMailServerSoftware(name) {
    return servers.has(name);
}


/***/ }),

/***/ 3986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(411);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5567);
/* harmony import */ var _settings_from_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6095);
/* harmony import */ var _terminal_help_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1430);
/* harmony import */ var _terminal_streams_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2256);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3699);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8508);







/**
 * The command: arguments -> report on standard output, exit code. What a run needs is loaded when there is a run, so
 * that help and a misspelt option answer at once.
 */
async function main(argv) {
    const { given, targets, explained, searched, ...as } = (0,_settings_from_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .argumentsOf */ .a)(argv);
    if (given.help)
        return print((0,_terminal_help_js__WEBPACK_IMPORTED_MODULE_2__/* .helpText */ .B)());
    if (given.version)
        return print(`${_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r}\n`);
    if (explained !== null)
        return print((await Promise.all(/* import() */[__nccwpck_require__.e(935), __nccwpck_require__.e(56), __nccwpck_require__.e(509)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4509))).explain(explained));
    if (searched !== null) {
        const format = given.format?.[0] === 'json' ? 'json' : 'text';
        return print(await (await Promise.all(/* import() */[__nccwpck_require__.e(280), __nccwpck_require__.e(811), __nccwpck_require__.e(256)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5247))).discover(searched, format, warn));
    }
    if (given.demo)
        return (await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(935), __nccwpck_require__.e(56), __nccwpck_require__.e(209), __nccwpck_require__.e(579), __nccwpck_require__.e(818)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2818))).demo(print);
    return (await Promise.all(/* import() */[__nccwpck_require__.e(579), __nccwpck_require__.e(12)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5012))).command(given, targets, print, as);
}
function print(text) {
    process.stdout.write(text);
    return 0;
}
function warn(line) {
    process.stderr.write(`smtp-cert-check: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(line)}\n`);
}
(0,_terminal_streams_js__WEBPACK_IMPORTED_MODULE_5__/* .hearWriteErrors */ .F)();
try {
    process.exitCode = await main(process.argv.slice(2));
}
catch (error) {
    const isUsage = error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb;
    const lines = isUsage
        ? (0,_report_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .shownProblems */ .a)(error.problems.map(_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemText */ .fI))
        : ['internal error', ...String(error.stack).split('\n')];
    for (const line of lines)
        warn(line);
    process.exitCode = isUsage ? 2 : 4;
}
(0,_terminal_streams_js__WEBPACK_IMPORTED_MODULE_5__/* .endOnceWritten */ .S)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   PO: () => (/* binding */ boundsOfFound),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   _t: () => (/* binding */ boundsOfNamed),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   jR: () => (/* binding */ isReadableLink),
/* harmony export */   lz: () => (/* binding */ standardInputText)
/* harmony export */ });
/* unused harmony export goesByLink */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(411);



/**
 * The one way in which files are read. What a stranger has committed may be a link to anywhere, a pipe that nobody
 * writes to, or a device without an end: only regular files are opened, no link is followed on opening, and no more is
 * read than may be, whatever the size that the file system tells.
 * @throws Error in words, without anything that the file holds.
 */
function bytesOf(file, { maxBytes, within }) {
    try {
        if (!isWithin(file, within))
            throw new Error(`it leads out of "${within?.[0]}", or nowhere, by a link`);
        const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(file);
        // Opening some devices changes something.
        requireRegular((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(real));
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
            requireRegular(stat);
            if (stat.size > maxBytes)
                throw new Error(`it has ${stat.size} bytes, ${maxBytes} at most`);
            return contentOf(descriptor, maxBytes);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
    catch (error) {
        throw new Error((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error));
    }
}
/** The same as text in UTF-8. */
function textOf(file, bounds) {
    return bytesOf(file, bounds).toString();
}
/** What is piped into the program, to its end. @throws Error in words. */
function standardInputText(maxBytes) {
    try {
        return contentOf(0, maxBytes).toString();
    }
    catch (error) {
        throw new Error((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error));
    }
}
const CHUNK_BYTES = 65_536;
/** Files below /proc say that they are empty and have no end; some of them are read by whole chunks or not at all. */
function contentOf(descriptor, maxBytes) {
    const chunks = [];
    let length = 0;
    while (length <= maxBytes) {
        const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
        const count = countRead(descriptor, chunk);
        if (count === 0)
            return Buffer.concat(chunks, length);
        chunks.push(chunk.subarray(0, count));
        length += count;
    }
    throw new Error(`it has more than ${maxBytes} bytes`);
}
function countRead(descriptor, chunk) {
    for (;;) {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, chunk, 0, chunk.length, null);
        }
        catch (error) {
            const { code } = error;
            // Windows says so at the end of what is piped.
            if (code === 'EOF')
                return 0;
            if (code !== 'EAGAIN')
                throw error;
            // A slow writer of a pipe that does not block.
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        }
    }
}
function requireRegular(stat) {
    if (stat.isDirectory())
        throw Object.assign(new Error(), { code: 'EISDIR' });
    if (!stat.isFile())
        throw new Error('it is no regular file');
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
/**
 * Whether a path, once every link is followed, is in one of the folders; null: wherever it is. A link that leads nowhere
 * is not: whether there is something outside is nothing that a checkout may ask.
 */
function isWithin(path, within) {
    if (within === null)
        return true;
    try {
        const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
        return within.some((folder) => isIn(folder, real));
    }
    catch {
        return !within.some((folder) => goesByLink(folder, path));
    }
}
/** Whether a path below a folder goes by a link, as far as there is something. */
function goesByLink(folder, path) {
    let at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(at, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path))
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
        .some((part) => {
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, part);
        return isLink(at);
    });
}
function isLink(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isSymbolicLink();
    }
    catch {
        return false;
    }
}
/** Whether a link that was found in a folder leads to a regular file where it may. */
function isReadableLink(link, searched, workspace) {
    try {
        const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(link);
        return boundsOfFound(link, searched, workspace).some((folder) => isIn(folder, real)) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(real).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 3001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ slashed)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

/** A path as reports, patterns and GitHub write it: with "/" on Windows too, which reads both. Elsewhere "\" is a letter. */
function slashed(path) {
    return path.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ }),

/***/ 6271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f4: () => (/* binding */ writeAll),
/* harmony export */   hA: () => (/* binding */ surviveFileSizeLimit),
/* harmony export */   i7: () => (/* binding */ makeFolderOf),
/* harmony export */   zv: () => (/* binding */ obstacleTo)
/* harmony export */ });
/* unused harmony exports writeApart, appending, appendWhole */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(411);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9762);




/** Why the file cannot be written, in words, found out before anything is probed; null: nothing speaks against it. */
function obstacleTo(file, places) {
    try {
        const stream = streamOf(file, places);
        if (typeof stream === 'number')
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(stream);
        else if (stream !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(stream, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        else
            requirePlace(file, places);
        return null;
    }
    catch (error) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error);
    }
}
/**
 * Writes every file, whatever becomes of the others.
 * @returns what could not be written and why, a line each.
 */
function writeAll(files, places) {
    return files.flatMap(({ file, text }) => {
        try {
            write(file, text(), places);
            return [];
        }
        catch (error) {
            return [`cannot write "${file}": ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error)}`];
        }
    });
}
/** A file in a new folder of its own, whose name nobody can know before. @returns "" and why, where it cannot be. */
function writeApart(parent, name, text) {
    let folder = null;
    try {
        folder = mkdtempSync(join(parent, 'smtp-cert-check-'));
        write(join(folder, name), text, null);
        return { file: join(folder, name), problem: null };
    }
    catch (error) {
        if (folder !== null)
            rmSync(folder, { recursive: true, force: true });
        return { file: '', problem: `cannot write "${name}" in "${parent}": ${reasonOf(error)}` };
    }
}
/** Does what appends to a file, and takes the file back to what it was where that fails half-way. @throws what it threw */
function appending(file, append) {
    const takeBack = file === undefined ? () => { } : takingBack(file);
    try {
        return append();
    }
    catch (error) {
        takeBack();
        throw new Error(reasonOf(error), { cause: error });
    }
}
/** @throws Error in words; then the file is as it was. */
function appendWhole(file, text) {
    appending(file, () => appendFileSync(file, text));
}
/** A limit on the size of files is a signal that ends the process, unless somebody listens; then it is an error. */
function surviveFileSizeLimit() {
    if (process.listenerCount('SIGXFSZ') === 0)
        process.on('SIGXFSZ', () => { });
}
function write(file, text, places) {
    const stream = streamOf(file, places);
    if (typeof stream === 'number')
        writeTo(stream, text);
    else if (stream === null)
        writeFile(file, text, places);
    else {
        // Without a reader a pipe would never open, and no signal be heard.
        const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(stream, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            writeTo(opened, text);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened);
        }
    }
}
/** Makes the folder that a file is to be in, where it is not there. @throws where the file is not to be written there. */
function makeFolderOf(file, places) {
    const { missing } = requirePlace(file, places);
    if (missing.length > 0)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(file)), { recursive: true });
}
function writeFile(file, text, places) {
    makeFolderOf(file, places);
    // Whoever makes a link of it meanwhile is held to the places once more.
    const { folder, existing } = requirePlace(file, places);
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `.smtp-cert-check-${crypto.randomUUID()}.tmp`);
    const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(beside, 'wx');
    try {
        try {
            writeTo(opened, text);
            if (existing?.isFile())
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(opened, existing.mode & 0o777);
            // A disk may say only now that it is full.
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(opened);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(beside, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)));
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(beside, { force: true });
        throw error;
    }
}
/** An open descriptor, or a device or pipe to open; null: a file. Devices are for who types a command, not for a checkout. */
function streamOf(file, places) {
    if (places !== null)
        return null;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(file);
    const named = /^\/dev\/std(out|err)$/.exec(path)?.[1];
    if (named !== undefined)
        return named === 'out' ? 1 : 2;
    const number = /^(?:\/dev|\/proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
    if (number !== undefined)
        return Number(number);
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    return found?.isCharacterDevice() || found?.isFIFO() ? path : null;
}
/** @throws where the file is not to be written there. */
function requirePlace(file, places) {
    const missing = [];
    let above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(file));
    // A link that leads nowhere is there, and no folder is made where it leads to.
    while ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(above, { throwIfNoEntry: false }) === undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(above) !== above) {
        missing.unshift((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(above));
        above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(above);
    }
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(above);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).isDirectory())
        throw systemError('ENOTDIR');
    if (places !== null) {
        const within = places.flatMap((place) => waysDown(place, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...missing)));
        if (within.length === 0)
            throw new Error('its folder is outside the workspace and the temporary folder');
        if (within.some((path) => path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).some((part) => part.toLowerCase() === '.git')))
            throw new Error('its folder belongs to git');
    }
    const existing = missing.length > 0 ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)), { throwIfNoEntry: false });
    if (existing?.isDirectory())
        throw systemError('EISDIR');
    if (existing?.isFile())
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    return { folder, missing, existing };
}
/** The way from the place down to the folder; none: the folder is not inside. */
function waysDown(place, folder) {
    try {
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(place);
        return (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Yw)(real, folder) ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(real, folder)] : [];
    }
    catch {
        return [];
    }
}
function writeTo(descriptor, text) {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) {
        try {
            written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, bytes, written);
        }
        catch (error) {
            const { code } = error;
            // A reader that has seen enough is no fault.
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw error;
            // A slow reader of a pipe that does not block.
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        }
    }
}
/** Takes a file back to the size that it has now. */
function takingBack(file) {
    const found = statSync(file, { throwIfNoEntry: false });
    return () => {
        if (found?.isFile())
            truncateSync(file, found.size);
    };
}
function systemError(code) {
    return Object.assign(new Error(code), { code });
}


/***/ }),

/***/ 3338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   h: () => (/* binding */ exitCodes)
/* harmony export */ });
/* harmony import */ var _model_exit_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4327);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6939);
/* harmony import */ var _model_observation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2364);



/** 1 for a finding at or above fail-on, else 3 for what could not be tested, else 0. */
function exitCodeOf(report, policy) {
    const blocking = report.targets.flatMap(({ target, findings }) => findings.filter((finding) => (0,_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlocking */ .U)(finding, (0,_model_exit_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .policyFor */ .K)(target, policy))));
    if (blocking.some(({ kind }) => kind === 'fail'))
        return 1;
    const observations = report.targets
        .filter(({ target }) => !target.isUnchanged)
        .flatMap((target) => target.observations);
    // A run that was stopped has not been asked to be lenient with what it did not do.
    if (report.unjudgedCount !== undefined || observations.some(_model_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .isStopped */ .id))
        return 3;
    if (blocking.length > 0)
        return 3;
    // Nothing to look at is green where a change was looked through, and nowhere else.
    return report.targets.length === 0 && report.change === undefined && policy.onInconclusive === 'fail' ? 3 : 0;
}
/** The exit codes of the command, which the action's verdict follows. All others are reserved. */
const exitCodes = [
    [0, 'nothing found that fails the run by fail-on and on-inconclusive'],
    [1, 'at least one finding at or above fail-on'],
    [2, 'a setting, a target or all the files cannot be read; nothing was probed'],
    [3, 'a target could not be tested, on-inconclusive is fail; none has code 1'],
    [4, 'a report could not be written, or an internal error; it says which'],
];


/***/ }),

/***/ 4327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ policyFor)
/* harmony export */ });
/**
 * What counts as failure for one target: what a change leaves alone and what was guessed from a file block nothing, and the
 * clouds that runners are in block port 25.
 */
function policyFor(target, policy) {
    const { discovered, isUnchanged } = target;
    if (isUnchanged)
        return { failOn: 'never', onInconclusive: 'ignore' };
    const onInconclusive = policy.onInconclusive === 'fail' ? 'warn' : policy.onInconclusive;
    if (discovered?.certainty === 'likely')
        return { failOn: 'never', onInconclusive };
    return discovered !== undefined && target.kind === 'service' && target.port === 25
        ? { ...policy, onInconclusive }
        : policy;
}


/***/ }),

/***/ 6939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ shownLevelOf),
/* harmony export */   U: () => (/* binding */ isBlocking)
/* harmony export */ });
/** The level at which a finding is shown, by what the user lets fail: an accepted one is for information. */
function shownLevelOf({ kind, level, accepted }, { failOn, onInconclusive }) {
    if (accepted !== undefined)
        return 'note';
    if (kind === 'inconclusive')
        return { fail: 'error', warn: 'warning', ignore: 'note' }[onInconclusive];
    return failOn === 'never' && level === 'error' ? 'warning' : level;
}
/** Whether a finding makes the run fail, by what the user lets fail. */
function isBlocking({ kind, level, accepted }, { failOn, onInconclusive }) {
    if (accepted !== undefined)
        return false;
    if (kind === 'inconclusive')
        return onInconclusive === 'fail';
    return failOn !== 'never' && (level === 'error' || (failOn === 'warning' && level === 'warning'));
}


/***/ }),

/***/ 2359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ formats)
/* harmony export */ });
/** The formats that a report can be written in: the one list of them. A format is added here and in report/index.ts. */
const formats = ['text', 'json', 'markdown', 'sarif', 'junit', 'prometheus'];


/***/ }),

/***/ 643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ lookNames),
/* harmony export */   nc: () => (/* binding */ extraLooks),
/* harmony export */   xS: () => (/* binding */ factsOf),
/* harmony export */   yL: () => (/* binding */ defaultLooks)
/* harmony export */ });
/**
 * What a connection asks for. The first one asks as a sender like Gmail does; the others see another face of the same
 * server, or find out why the first saw none. All that is told of a look by its name is told by this table.
 */
const looks = {
    first: { isMain: true, isMet: 'always' },
    /** As the first, with a ClientHello that fits one packet, as many senders have it: for servers that take no longer one. */
    'small-client-hello': { isMain: true, isMet: 'always' },
    /** With all that OpenSSL has: for servers that share nothing with BoringSSL. */
    'any-algorithm': { isMain: true, isMet: 'where it decides' },
    'without-sni': { isExtra: true, isByDefault: true, isMet: 'where it names the host' },
    rsa: { isExtra: true, isByDefault: true, isOfKeyType: true, isMet: 'always' },
    ecdsa: { isExtra: true, isByDefault: true, isOfKeyType: true, isMet: 'always' },
    'client-certificate': { isExtra: true, isMet: 'always' },
    'tls1.2': { isExtra: true, isMet: 'always' },
    'obsolete-tls': { isExtra: true, isMet: 'where the main look saw nothing' },
};
const lookNames = Object.keys(looks);
const extraLooks = lookNames.filter((name) => factsOf(name).isExtra === true);
const defaultLooks = extraLooks.filter((name) => factsOf(name).isByDefault === true);
function factsOf(name) {
    return looks[name];
}


/***/ }),

/***/ 2364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ isRefusedByTls),
/* harmony export */   CA: () => (/* binding */ isMain),
/* harmony export */   EM: () => (/* binding */ cutOf),
/* harmony export */   OE: () => (/* binding */ mainsOf),
/* harmony export */   Po: () => (/* binding */ isProbed),
/* harmony export */   Sc: () => (/* binding */ isHungUp),
/* harmony export */   Tq: () => (/* binding */ isAnswer),
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   dR: () => (/* binding */ chainOf),
/* harmony export */   fv: () => (/* binding */ isEndedFromHere),
/* harmony export */   id: () => (/* binding */ isStopped),
/* harmony export */   rI: () => (/* binding */ isOfKeyType)
/* harmony export */ });
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(643);

/** The certificates that a server presented, or would present from a file; none where there was no handshake. */
function chainOf(observation) {
    return observation.outcome === 'interruption' ? [] : observation.presentedChain;
}
/** Whether it was seen by connecting. */
function isProbed(observation) {
    return observation.outcome !== 'file';
}
/** Where it was seen; null: in a file, or the host name resolves to no address. */
function endpointOf(observation) {
    return isProbed(observation) ? observation.endpoint : null;
}
/** Whether this may decide about its endpoint: the first look, or one that takes its place. A file has but one look. */
function isMain(observation) {
    return observation.outcome === 'file' || (0,_look_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(observation.look.name).isMain === true;
}
/** What decides about each endpoint: where it was looked at several times, the look that was put first. */
function mainsOf(observations) {
    const addresses = new Set();
    return observations.filter(isMain).filter((one) => {
        const endpoint = endpointOf(one);
        if (endpoint === null)
            return true;
        const isFirst = !addresses.has(endpoint.address);
        addresses.add(endpoint.address);
        return isFirst;
    });
}
/** Whether this look asks for the certificate of one key type. */
function isOfKeyType(observation) {
    return isProbed(observation) && (0,_look_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(observation.look.name).isOfKeyType === true;
}
/** Where an observation's dialogue ended early, before or after the handshake. */
function cutOf(observation) {
    if (observation.outcome === 'interruption')
        return observation;
    if (observation.outcome === 'file')
        return null;
    return observation.afterwards.outcome === 'interruption' ? observation.afterwards : null;
}
/** Whether TLS itself refused this client: an alert. A bare close may as well be a limit on connections. */
function isRefusedByTls({ cause }) {
    return cause.kind === 'tls-alert';
}
/** Whether the server hung up once the handshake was complete: in TLS 1.3 the moment it has seen a client certificate. */
function isHungUp(observation, { cause }) {
    return observation.outcome === 'handshake' && cause.kind === 'connection-closed';
}
/** Whether the cut says what a further look asked for, and so is for the rule about that look. */
function isAnswer(observation, cut) {
    if (isRefusedByTls(cut))
        return true;
    if (observation.look.name === 'client-certificate')
        return isHungUp(observation, cut);
    // A server without that key type has no more to say; some hang up before their alert arrives.
    return isOfKeyType(observation) && cut.step === 'handshake' && cut.cause.kind !== 'timeout';
}
/** Whether the run was stopped while this was looked at. */
function isStopped(observation) {
    const cause = cutOf(observation)?.cause.kind;
    return cause === 'aborted' || cause === 'run-timeout';
}
/** Whether the dialogue ended with the run, or since the server asks for fewer connections: neither speaks of its health. */
function isEndedFromHere({ cause }) {
    if (cause.kind === 'smtp-reply')
        return cause.code === 421;
    return cause.kind === 'aborted' || cause.kind === 'run-timeout';
}


/***/ }),

/***/ 6775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ profileNames)
/* harmony export */ });
const profileNames = ['gmail', 'strict'];


/***/ }),

/***/ 677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ tlsModes),
/* harmony export */   Aq: () => (/* binding */ mailServers),
/* harmony export */   IY: () => (/* binding */ targetKeyOf),
/* harmony export */   PG: () => (/* binding */ hostAndPort),
/* harmony export */   Ue: () => (/* binding */ locationsOf),
/* harmony export */   fo: () => (/* binding */ requestOf),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/**
 * The nouns of the program, types only. Read this first: every folder passes these to the next one.
 * Everything here is plain JSON, so that what was observed can be recorded and judged again later.
 */
/** How TLS begins: by the STARTTLS command (RFC 3207) or with the first byte of the connection (RFC 8314). */
const tlsModes = ['starttls', 'implicit'];
/** Mail server software, or a package around it, whose commands differ from those of the others. */
const mailServers = [
    'postfix',
    'exim',
    'dovecot',
    'sendmail',
    'opensmtpd',
    'haraka',
    'qmail',
    'courier',
    'exchange',
    'mailcow',
    'docker-mailserver',
    'plesk',
    'cpanel',
];
/** "mail.example.com:587", "[2001:db8::1]:587" */
function hostAndPort(host, port) {
    return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
/** The host that a target stands for; null: a file that was listed for none. */
function hostOf(target) {
    switch (target.kind) {
        case 'service':
            return target.host;
        case 'file':
            return target.name;
    }
}
/** What tells a target from every other of a run: host and port, or the file. */
function targetKeyOf(target) {
    switch (target.kind) {
        case 'service':
            return hostAndPort(target.host, target.port);
        case 'file':
            return `file:${target.file}`;
    }
}
/**
 * All that decides what is looked at and how it is judged, as one text: one server or file may be asked for in several
 * ways. The software behind a service only changes the advice; the one that is to load a file decides what may be in it.
 */
function requestOf({ writtenAt: _, server, ...target }) {
    const facts = Object.entries({ ...target, ...(target.kind === 'file' && server !== undefined && { server }) });
    return JSON.stringify(facts.sort());
}
/** Where a target is to be fixed: the line it is written at, and a file at its beginning. */
function locationsOf(target) {
    switch (target.kind) {
        case 'service':
            return target.writtenAt === undefined ? [] : [target.writtenAt];
        case 'file':
            return [{ file: target.file, line: 1 }];
    }
}


/***/ }),

/***/ 411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Zw: () => (/* binding */ Problems),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   yw: () => (/* binding */ readAll)
/* harmony export */ });
const REASONS = {
    ENOENT: 'there is no such file or folder',
    EISDIR: 'it is a folder',
    EACCES: 'this user may not',
    EPERM: 'this user may not',
    ENOTDIR: 'a part of the path is no folder',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'the name is too long',
    ENOSPC: 'the disk is full',
    EDQUOT: "this user's share of the disk is used up",
    EFBIG: 'it would be larger than files may be here',
    EROFS: 'the file system is read-only',
    EIO: 'the disk has a fault',
    ENXIO: 'nobody reads from it',
    EBADF: 'it is not open for writing',
};
/** Why the file system refused, in words; an error without a code has words of its own. */
function reasonOf(error) {
    const { code, message } = error;
    return code === undefined ? message : (REASONS[code] ?? code);
}
/** The user asked for something that cannot be done as written. Exit code 2; nothing was probed. */
class UsageError extends Error {
    name = 'UsageError';
    problems;
    constructor(problems) {
        const list = typeof problems === 'string' ? [{ message: problems, location: null }] : problems;
        super(list.map(problemText).join('\n'));
        this.problems = list;
    }
}
/** "file:line: what" */
function problemText({ message, location }) {
    return location === null ? message : `${location.file}:${location.line}: ${message}`;
}
/** Reads every item, so that all problems are reported at once. @throws UsageError with the problems of all. */
function readAll(items, read, locationOf) {
    const problems = new Problems();
    const results = items.flatMap((item) => problems.readEach(() => read(item), locationOf(item)));
    problems.throwAny();
    return results;
}
/** What is wrong with the parts of a request, gathered so that all of it is reported at once. */
class Problems {
    #list;
    constructor(found = []) {
        this.#list = [...found];
    }
    get list() {
        return this.#list;
    }
    /** What is read, or `otherwise` where it cannot be. */
    read(read, otherwise) {
        const [result = otherwise] = this.readEach(read);
        return result;
    }
    /** The one result, or none. @param location of problems that say none themselves. */
    readEach(read, location = null) {
        try {
            return [read()];
        }
        catch (error) {
            this.add(error, location);
            return [];
        }
    }
    /** @throws what is no UsageError. */
    add(error, location = null) {
        if (!(error instanceof UsageError))
            throw error;
        this.#list.push(...error.problems.map((problem) => ({ ...problem, location: problem.location ?? location })));
    }
    /** @throws UsageError with all of them, if there are any. */
    throwAny() {
        if (this.#list.length > 0)
            throw new UsageError(this.#list);
    }
}


/***/ }),

/***/ 2032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
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
    // A bounce of Gmail's about TLS names the source file of the error, which is BoringSSL's.
    offer: 'boringssl',
    // Nothing says that Gmail's senders look at revocation; BoringSSL by itself does not.
    levels: { 'revoked-intermediate-presented': 'warning' },
    // BoringSSL offers both key types, so Gmail's senders are shown what the first look is.
    mostByOneKeyType: 'warning',
    limits: {
        // Let's Encrypt's integration guide has certificates renewed at one third of the lifetime left, so a healthy one
        // dips to 33 %: 30 % means that a renewal was missed. The caps keep year-long certificates from warning for months.
        warnBelow: { kind: 'capped-ratio', ratio: 0.3, atMostMs: 30 * DAY_MS },
        failBelow: { kind: 'capped-ratio', ratio: 0.2, atMostMs: 14 * DAY_MS },
        // CA/Browser Forum Baseline Requirements section 6.1.5; RFC 9325 section 4.5.
        minRsaKeyBits: 2048,
        // BoringSSL's kMaxExponentBits (crypto/rsa): 65537, which every CA asks for, has 17.
        maxRsaExponentBits: 33,
        // Which of them Gmail's servers use is not known for certain. Measured on 2026-11-25 with BoringSSL fe703e9, GnuTLS
        // 3.7.9 and Go 1.24.
        disputedPaths: 'refuse',
        // BoringSSL compares the algorithms of a signature only where it checks one, and takes points in either form; measured
        // on 2026-11-26 with fe703e9.
        disputedEncodings: 'accept',
        // What BoringSSL, which Gmail's own error messages come from, offers as signature algorithms and verifies, by its
        // defaults: kVerifySignatureAlgorithms in ssl/extensions.cc. Measured with Debian's android-libboringssl 13.
        endEntityKeys: ['rsa', 'prime256v1', 'secp384r1'],
        issuerKeys: ['rsa', 'secp224r1', 'prime256v1', 'secp384r1', 'secp521r1', 'ed25519'],
        // support.google.com/mail/answer/21291: "a valid CA, like one in the Mozilla CA list".
        acceptPrivateAnchors: false,
        // BoringSSL's X509_verify_cert (crypto/x509/x509_vfy.cc), read on 2026-11-25 and measured with Bun 1.4.5.
        takesFirstFit: true,
    },
};

;// CONCATENATED MODULE: ./build/profiles/strict.js

/** RFC 8446 section 4.2.3, and P-224, which TLS 1.2 has and OpenSSL, GnuTLS and Go all know; read on 2026-11-24. */
const tlsKeys = [
    'rsa',
    'rsa-pss',
    'secp224r1',
    'prime256v1',
    'secp384r1',
    'secp521r1',
    'ed25519',
    'ed448',
];
/**
 * RFC 5280, RFC 9325 and RFC 9525 for senders of one's own: as strict as gmail, and a private CA is good enough. Read on
 * 2026-11-24.
 */
const strict = {
    name: 'strict',
    offer: 'openssl',
    // OpenSSL's own offer is what these senders make. Who relays by address, or logs in by other means than a password, needs no PLAIN or LOGIN, and may go by addresses.
    levels: {
        'algorithms-not-shared': 'off',
        'auth-not-offered': 'off',
        'ip-literal-target': 'off',
        // OpenSSL goes along.
        'renegotiation-requested': 'warning',
    },
    mostByOneKeyType: 'error',
    limits: {
        ...gmail.limits,
        acceptPrivateAnchors: true,
        // OpenSSL and Go try others, GnuTLS does not: a warning.
        takesFirstFit: false,
        maxRsaExponentBits: 64,
        disputedPaths: 'accept',
        // RFC 5280 section 4.1.1.2 has the two algorithms of a certificate the same, and RFC 8422 no compressed points.
        disputedEncodings: 'refuse',
        endEntityKeys: tlsKeys,
        issuerKeys: tlsKeys,
    },
};

;// CONCATENATED MODULE: ./build/profiles/index.js


const profiles = { gmail: gmail, strict: strict };


/***/ }),

/***/ 5567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ shownProblems)
/* harmony export */ });
/** As many as the runner shows of a step's errors; see annotations.ts. */
const MAX_SHOWN = 9;
/** The first problems of a run that could not begin, and in the last place how many more there are. */
function shownProblems(problems) {
    if (problems.length <= MAX_SHOWN)
        return problems;
    const shown = problems.slice(0, MAX_SHOWN - 1);
    return [...shown, `${problems.length - shown.length} more like these`];
}


/***/ }),

/***/ 6095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ argumentsOf)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./build/problem.js
var problem = __nccwpck_require__(411);
// EXTERNAL MODULE: ./build/targets/file-target.js
var file_target = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./build/targets/list.js
var list = __nccwpck_require__(6025);
// EXTERNAL MODULE: ./build/model/format.js
var format = __nccwpck_require__(2359);
// EXTERNAL MODULE: ./build/text/nearest.js
var nearest = __nccwpck_require__(2788);
;// CONCATENATED MODULE: ./build/settings/meant-option.js


/** Options that other commands have for what this one does, or does otherwise (curl, openssl, nmap, check_ssl_cert). */
const ELSEWHERE = new Map([
    ...['host', 'hosts', 'target', 'targets', 'connect', 'url', 'H'].map((name) => [name, 'a target without an option, such as mail.example.com:587']),
    ...['port', 'p'].map((name) => [name, 'the port behind the host, such as mail.example.com:587']),
    ...['starttls', 'implicit', 'tls', 'ssl', 'smtps', 'mode'].map((name) => [name, 'the mode behind the port, such as mail.example.com:2465+implicit']),
    ...format/* formats */.F.map((name) => [name, `--format ${name}`]),
    ...['output', 'out', 'report', 'o'].map((name) => [name, '--format FORMAT=FILE']),
    ...['input', 'input-file', 'list', 'targets-list', 'i', 'f'].map((name) => [name, '--targets-file FILE']),
    ...['file', 'cert', 'certificate'].map((name) => [name, '--files FILE for a certificate file']),
    ...['warning', 'warn', 'w'].map((name) => [name, '--warn-below']),
    ...['critical', 'crit', 'days', 'expiry', 'c'].map((name) => [name, '--fail-below']),
    ...['ca', 'cacert', 'CAfile', 'CApath', 'cafile', 'root'].map((name) => [name, '--ca-file']),
    ...['servername', 'sni'].map((name) => [name, 'the name as the target, and --connect-to for the address']),
    ...['server'].map((name) => [name, 'server=NAME behind the target']),
    ...['resolve'].map((name) => [name, '--connect-to HOST:PORT:ADDRESS:PORT']),
    ...['date', 'at', 'as-of'].map((name) => [name, '--now']),
    ...['helo', 'ehlo', 'name'].map((name) => [name, '--ehlo-name']),
    ...['timeout', 't'].map((name) => [name, '--timeout-ms']),
    ...['jobs', 'parallel', 'threads', 'j'].map((name) => [name, '--concurrency']),
    ...['insecure', 'k', 'no-verify'].map((name) => [name, 'no such option: what is checked is whether others would accept the server']),
]);
/** What somebody meant by an option that is none: "expected --timeout-ms", or where to look. */
function meantOption(written, options) {
    const name = written.replace(/^--?/, '');
    const elsewhere = ELSEWHERE.get(name) ?? ELSEWHERE.get(name.toLowerCase());
    if (elsewhere !== undefined)
        return `expected ${elsewhere}`;
    const names = options.map((option) => option.name);
    const meant = name.length < 3 ? undefined : ((0,nearest/* nearestOf */.q)(name, names) ?? names.find((one) => one.startsWith(name)));
    return meant === undefined ? 'see --help' : `expected --${meant}`;
}
/**
 * What somebody meant by an input that is none: the name of one, quoted, or where to look; undefined: it may be nothing of
 * ours. The runner only warns of it, and the check would go on by the default: at another port, or with another threshold.
 */
function meantInput(written, names) {
    const meant = nearestOf(written, names);
    if (meant !== undefined)
        return `"${meant}"`;
    const elsewhere = written.length < 2 ? undefined : ELSEWHERE.get(written);
    if (elsewhere === undefined)
        return undefined;
    if (elsewhere.startsWith('a target'))
        return '"hosts"';
    const [, option] = /^--([a-z-]+)/.exec(elsewhere) ?? [];
    return option === undefined ? elsewhere.replace('--', '') : `"${option}"`;
}

// EXTERNAL MODULE: ./build/settings/settings.js + 3 modules
var settings = __nccwpck_require__(8940);
;// CONCATENATED MODULE: ./build/settings/from-arguments.js






const options = (0,settings/* settingsOf */.f5)('command');
/**
 * argv (without node and the script) -> what was given.
 * @throws UsageError for what cannot go together.
 */
function argumentsOf(argv) {
    const problems = new problem/* Problems */.Zw();
    const { given, positionals } = parsed(argv, problems);
    if (given.demo !== undefined && (positionals.length > 0 || Object.keys(given).length > 1)) {
        throw new problem/* UsageError */.eb('--demo checks servers of its own: expected it alone');
    }
    const base = { given, targets: [], lines: new Map(), explained: null, searched: null };
    // A host of that name can still be listed with its port.
    if (positionals[0] === 'explain' || positionals[0] === 'discover') {
        problems.throwAny();
        return positionals[0] === 'explain'
            ? { ...base, problems: [], explained: explainedIn(positionals, given) }
            : { ...base, problems: [], searched: searchedIn(positionals, given) };
    }
    if (positionals[0] === 'merge')
        return { ...base, problems: problems.list, given: { ...given, replay: mergedIn(positionals, given) } };
    const lines = new Map(joined(positionals).flatMap((word, index) => problems
        .readEach(() => targetsOf(word))
        .flat()
        .map((target) => [target, `argument ${index + 1}`])));
    return { ...base, targets: [...lines.keys()], lines, problems: problems.list };
}
/** The words behind "explain": a rule, or what somebody saw, with or without quotes around it. */
function explainedIn([, ...words], given) {
    if (Object.keys(given).length === 0)
        return words.join(' ').trim();
    throw new problem/* UsageError */.eb('explain shows what is known of a rule: expected "explain RULE", "explain MESSAGE" or "explain" alone, without options');
}
/** The paths of "discover PATH...", which has one option. */
function searchedIn([, ...paths], given) {
    const format = given['format'] ?? [];
    const isAlone = Object.keys(given).every((name) => name === 'format') && format.length <= 1;
    if (paths.length > 0 && isAlone && format.every((one) => one === 'text' || one === 'json'))
        return paths;
    throw new problem/* UsageError */.eb('discover shows what would be checked in files: expected "discover PATH...", with --format json or nothing else');
}
/** The recordings of "merge FILE...", which has the options of a replay. */
function mergedIn([, ...files], given) {
    if (files.length > 0 && given.replay === undefined)
        return files;
    throw new problem/* UsageError */.eb('merge judges the recordings of several runs as one: expected "merge FILE...", for example merge part-1.json part-2.json');
}
/** An option of a target may be an argument of its own: mail.example.com server=postfix. */
function joined(positionals) {
    const targets = [];
    for (const word of positionals) {
        const isOption = /^(?:name|key|server|profile)=/.test(word) && targets.length > 0;
        if (isOption)
            targets.push(`${targets.pop()} ${word}`);
        else
            targets.push(word);
    }
    return targets;
}
/** A path may have commas and spaces in it. */
function targetsOf(text) {
    if ((0,file_target/* isFileTarget */.uD)(text))
        return [(0,file_target/* fileTargetIn */.ZC)(text)];
    if (text.trim() === '')
        throw new problem/* UsageError */.eb('cannot read target "": expected HOST[:PORT]');
    return (0,list/* targetsIn */.A6)(text, undefined);
}
function parsed(argv, problems) {
    const known = Object.fromEntries(options.map(({ name, value, letter }) => [
        name,
        {
            type: value === undefined ? 'boolean' : 'string',
            multiple: true,
            ...(letter !== undefined && { short: letter }),
        },
    ]));
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...argv],
        options: known,
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
    const given = {};
    const positionals = [];
    let isAfterUnknown = false;
    for (const token of tokens) {
        // What comes behind an option that does not exist is its value, as likely as a target.
        if (token.kind === 'positional' && !isAfterUnknown)
            positionals.push(token.value);
        isAfterUnknown = false;
        if (token.kind !== 'option')
            continue;
        const option = options.find(({ name }) => name === token.name);
        isAfterUnknown = option === undefined && token.inlineValue !== true;
        const value = problems.read(() => optionValue(option, token), null);
        if (option !== undefined && value !== null)
            given[option.name] = [...(given[option.name] ?? []), value];
    }
    for (const { name, isList, value } of options) {
        const count = given[name]?.length ?? 0;
        if (!isList && value !== undefined && count > 1)
            problems.add(new problem/* UsageError */.eb(`--${name} is given ${count} times: expected it once`));
    }
    if (given['verbose'] !== undefined && given['quiet'] !== undefined)
        problems.add(new problem/* UsageError */.eb('--verbose and --quiet are both given: expected one of them'));
    return { given: given, positionals };
}
function optionValue(option, { rawName, value, inlineValue }) {
    if (option === undefined)
        throw new problem/* UsageError */.eb(`unknown option "${rawName}": ${meantOption(rawName, options)}`);
    if (option.value === undefined) {
        if (value === undefined)
            return 'true';
        throw new problem/* UsageError */.eb(`${rawName} takes no value: expected it alone`);
    }
    // Another option where the value should be, unless it is written as the value.
    const isMissing = value === undefined || value === '' || (!inlineValue && /^-./.test(value));
    if (!isMissing)
        return value;
    throw new problem/* UsageError */.eb(`${rawName} has no value: expected ${rawName}=${option.value}`);
}


/***/ }),

/***/ 158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   el: () => (/* binding */ requireOwnFile),
/* harmony export */   ik: () => (/* binding */ requireWritable),
/* harmony export */   n0: () => (/* binding */ requireRecordFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _disk_write_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6271);
/* harmony import */ var _model_format_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2359);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(411);




/**
 * "json=report.json" -> Output.
 * @throws UsageError for an unknown format, one place for two of them, or a place that cannot be written.
 */
function outputsOf(values, places) {
    const outputs = values.map((value) => {
        const [name = '', ...file] = value.split('=');
        const format = _model_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formats */ .F.find((one) => one === name);
        if (format === undefined || (value.includes('=') && file.join('=') === '')) {
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`cannot read format "${value}": expected ${_model_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formats */ .F.join(', ')}, or one of them with =FILE`);
        }
        return { format, file: value.includes('=') ? file.join('=') : null };
    });
    const goals = outputs.map(({ file }) => (file === null ? '(standard output)' : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file)));
    const twice = goals.find((goal, index) => goals.indexOf(goal) < index);
    if (twice !== undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`two formats would go to ${twice}: expected FORMAT=FILE with different files`);
    for (const { file } of outputs)
        if (file !== null)
            requireWritable(file, places);
    return outputs;
}
/** Found out before anything is probed, not when the report is ready and has no place to go. */
function requireWritable(file, places) {
    const obstacle = (0,_disk_write_js__WEBPACK_IMPORTED_MODULE_1__/* .obstacleTo */ .zv)(file, places);
    if (obstacle === null)
        return;
    const expected = places === null
        ? 'a file in a folder that may be written to'
        : "a file in a folder of the workspace or of the runner's temporary folder";
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`cannot write "${file}": ${obstacle}; expected ${expected}`);
}
/** @throws UsageError where a report or the recording is to go where the state is. */
function requireOwnFile(stateFile, { recordFile, outputs }) {
    if (stateFile === null)
        return;
    const others = [recordFile, ...outputs.map(({ file }) => file)];
    if (others.some((file) => file !== null && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file) === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(stateFile)))
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`the state and a report would both go to ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(stateFile)}: expected different files`);
}
/**
 * Holds the file of a recording to what it may be.
 * @throws UsageError where it cannot be written, or where a report is to go there too.
 */
function requireRecordFile({ recordFile, outputs }, places) {
    if (recordFile === null)
        return;
    requireWritable(recordFile, places);
    if (outputs.some(({ file }) => file !== null && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file) === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(recordFile)))
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`record and format would both go to ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(recordFile)}: expected different files`);
}


/***/ }),

/***/ 8940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W0: () => (/* binding */ settings),
  f5: () => (/* binding */ settingsOf),
  Mz: () => (/* binding */ sliceOf)
});

// UNUSED EXPORTS: helpWithValues

// EXTERNAL MODULE: ./build/model/format.js
var format = __nccwpck_require__(2359);
// EXTERNAL MODULE: ./build/model/look.js
var look = __nccwpck_require__(643);
// EXTERNAL MODULE: ./build/model/profile.js
var profile = __nccwpck_require__(6775);
// EXTERNAL MODULE: ./build/problem.js
var problem = __nccwpck_require__(411);
// EXTERNAL MODULE: ./build/profiles/index.js + 2 modules
var profiles = __nccwpck_require__(2032);
// EXTERNAL MODULE: ./build/targets/parse.js + 1 modules
var parse = __nccwpck_require__(6503);
;// CONCATENATED MODULE: ./build/targets/connect-to.js


const PART = String.raw `(\[[^\]]+\]|[^:[\]]*)`;
const FORM = new RegExp(`^${PART}:(\\d*):${PART}:(\\d*)$`);
/**
 * "mx.example.com:587:127.0.0.1:2587" -> Redirection; an empty part stands for any host or port, or for the target's own.
 * @throws UsageError
 */
function parseConnectTo(text) {
    const refuse = (expected) => {
        throw new problem/* UsageError */.eb(`cannot read connect-to "${text}": expected ${expected}`);
    };
    const [, host, port, toHost, toPort] = FORM.exec(text) ?? refuse('HOST:PORT:ADDRESS:PORT, for example mx.example.com:25::2525');
    return { host: hostOf(host), port: portOf(port), toHost: hostOf(toHost), toPort: portOf(toPort) };
    function portOf(digits = '') {
        if (digits === '')
            return null;
        return Number(digits) >= 1 && Number(digits) <= 65535 ? Number(digits) : refuse('a port from 1 to 65535');
    }
    function hostOf(part = '') {
        if (part === '')
            return null;
        if (!part.startsWith('['))
            return (0,parse/* nameOf */.Vb)(part) ?? refuse('host names or IP addresses');
        return (0,parse/* v6Of */.Om)(part.slice(1, -1)) ?? refuse('an IPv6 address in the brackets');
    }
}

// EXTERNAL MODULE: ./build/targets/list-file.js
var list_file = __nccwpck_require__(2228);
// EXTERNAL MODULE: ./build/targets/shard.js
var shard = __nccwpck_require__(3889);
// EXTERNAL MODULE: ./build/settings/outputs.js
var outputs = __nccwpck_require__(158);
;// CONCATENATED MODULE: ./build/settings/threshold.js
const UNIT_MS = { d: 86_400_000, h: 3_600_000 };
/** Below that a threshold warns of nothing: no timer of a certificate client is quicker. */
const LEAST = { d: 1 / 24, h: 1, '%': 1 };
/** "30%", "14d", "14 days", "48h" or "auto" (what `auto` says) -> Threshold; null: none of these. */
function parseThreshold(text, auto) {
    if (text === 'auto')
        return auto;
    const [, digits, unitWord] = /^(\d{1,5}(?:\.\d{1,3})?) ?(%|d(?:ays?)?|h(?:ours?)?)$/.exec(text) ?? [];
    const unit = unitWord?.charAt(0);
    if (digits === undefined || Number(digits) < LEAST[unit])
        return null;
    if (unit !== '%')
        return { kind: 'duration', durationMs: Number(digits) * UNIT_MS[unit] };
    return Number(digits) <= 100 ? { kind: 'ratio', ratio: Number(digits) / 100 } : null;
}

;// CONCATENATED MODULE: ./build/settings/readers.js








const readers_text = (written) => written.text;
const texts = ({ list }) => list;
function choice(...words) {
    return choiceLike({}, words);
}
/** One of the words, in whatever case, or one that can only mean it. */
function choiceLike(meanings, words) {
    return reading((value) => {
        const written = value.toLowerCase();
        const meant = Object.hasOwn(meanings, written) ? meanings[written] : written;
        return words.find((one) => one === meant) ?? null;
    }, readers_inWords(words));
}
const yes = (written) => choice('true', 'false')(written) === 'true';
/** One line that is not empty. */
function line(maxCharacters) {
    const isLine = (value) => value.trim() !== '' && value.length <= maxCharacters && !/[\r\n]/.test(value);
    return reading((value) => (isLine(value) ? value : null), `one line of ${maxCharacters} characters at most`);
}
/** A decimal number without sign or point. */
function wholeNumber(least, most) {
    const numberOf = (value) => {
        const number = /^\d{1,9}$/.test(value) ? Number(value) : -1;
        return number >= least && number <= most ? number : null;
    };
    return reading(numberOf, `a whole number from ${least} to ${most}`);
}
/** "2/4"; null: none was given. */
const readers_shard = optional(reading((value) => {
    const [, number, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(value)?.map(Number) ?? [];
    if (number === undefined || count === undefined)
        return null;
    return number >= 1 && number <= count && count <= shard/* MOST_SHARDS */.Y ? { number, count } : null;
}, `I/N with I from 1 to N and N up to ${shard/* MOST_SHARDS */.Y}, for example 2/4`));
/** `auto` is what the profiles have by themselves. */
function threshold(limit) {
    return reading((value) => parseThreshold(value, profiles/* profiles */.x.gmail.limits[limit]), 'auto, or a number with %, d or h, for example 30%, 14d or 48h, and no less than 1% or 1h');
}
const ISO_DATE = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;
/** A date without a time is its first instant in UTC; a time has to say its zone. null: none was given. */
const date = optional(reading((value) => {
    const day = ISO_DATE.exec(value)?.[1];
    // JavaScript takes 30 February for 2 March.
    if (day === undefined || !new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day))
        return null;
    const read = new Date(value);
    return Number.isNaN(read.getTime()) ? null : read;
}, 'an ISO 8601 date, for example 2027-01-31 or 2027-01-31T12:00:00Z'));
/** RFC 5321 section 4.1.2: a domain or an address literal. Anything else could carry a command of its own. */
const ehloName = optional(reading((value) => /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[a-z0-9.:-]+\])$/i.test(value) && value.length <= 255 ? value : null, 'a domain name or an address literal such as [192.0.2.1]'));
/** "all", "none" or names with commas between them, in the order of the table. */
const looks = reading((value) => {
    if (value === '')
        return null;
    if (value === 'all')
        return look/* extraLooks */.nc;
    if (value === 'none')
        return [];
    const names = value
        .split(/[\s,]+/)
        .filter((name) => name !== '')
        .map((name) => name.toLowerCase());
    const known = look/* extraLooks */.nc.filter((look) => names.includes(look));
    return names.every((name) => look/* extraLooks */.nc.includes(name)) ? known : null;
}, `all, none, or a list of ${look/* extraLooks */.nc.join(', ')}`);
/** A bundle of all public roots has 230 kB. */
const MAX_PEM_BYTES = 4_000_000;
/** The file, read; null: none was given. */
const pemFile = ({ name, text: file, places }) => file === null
    ? null
    : { file, text: (0,list_file/* readTextFile */.Gu)(file, `the PEM file of ${name}`, MAX_PEM_BYTES, places?.[0] ?? null) };
/** A file to be written; null: none was given. */
const writableFile = ({ text: file, places }) => {
    if (file !== null)
        (0,outputs/* requireWritable */.ik)(file, places);
    return file;
};
/** A switch. */
const isGiven = ({ list }) => list.length > 0;
const redirections = ({ list }) => list.map(parseConnectTo);
const readers_outputs = ({ list, places }) => (0,outputs/* outputsOf */.Yz)(list, places);
function reading(read, expected) {
    return ({ name, text: value }) => {
        const result = read(value ?? '');
        if (result === null)
            throw new problem/* UsageError */.eb(`cannot read ${name} "${value ?? ''}": expected ${expected}`);
        return result;
    };
}
function optional(reader) {
    return (written) => (written.text === null ? null : reader(written));
}
/** "error, warning or never" */
function readers_inWords(choices) {
    return choices.join(', ').replace(/, ([^,]+)$/, ' or $1');
}

;// CONCATENATED MODULE: ./build/settings/settings.js





const settings = [
    {
        name: 'hosts',
        of: 'action',
        value: 'TARGET',
        isList: true,
        help: 'The SMTP servers to check: HOST, HOST:PORT, [IPV6]:PORT, smtp://HOST (25), submission://HOST (587) or submissions://HOST (465). Without a port 587.',
    },
    {
        name: 'targets-file',
        slice: 'list',
        key: 'targetsFile',
        read: readers_text,
        isOnlyLive: true,
        of: 'both',
        value: 'FILE',
        help: 'A file of targets, one per line with # comments, or YAML. Findings point at its lines. On the command line - is standard input. Without any target .github/mail-hosts.txt or .yml is looked for.',
    },
    {
        name: 'files',
        slice: 'list',
        key: 'files',
        read: texts,
        isOnlyLive: true,
        of: 'both',
        value: 'PATTERN [name=HOST]',
        isList: true,
        help: 'Certificate files to check before they are deployed: PEM, DER or PKCS#12, with * ? ** as wildcards, and name=HOST for the host they are for. The same as file:PATH as a target.',
    },
    {
        name: 'discover',
        slice: 'list',
        key: 'discover',
        read: texts,
        of: 'action',
        value: 'PATTERN',
        isList: true,
        help: 'Where to look for SMTP servers in infrastructure files: paths with * ? ** as wildcards, or none. Without it in all files, unless targets are given by hosts, targets-file or files.',
    },
    {
        name: 'only',
        slice: 'list',
        key: 'only',
        read: choice('changed', 'all'),
        of: 'action',
        value: 'changed|all',
        default: 'changed',
        help: 'On a pull request, in a merge queue and on a push: what the change touches, or everything; what it does not touch blocks nothing.',
    },
    {
        name: 'shard',
        slice: 'list',
        key: 'shard',
        read: readers_shard,
        of: 'both',
        value: 'I/N',
        help: 'Check the I-th of N parts of the targets, such as 2/4; all targets of a host are in one part. The recordings of all parts give the report of the whole; docs/fleet.md.',
    },
    {
        name: 'pkcs12-password-env',
        slice: 'look',
        key: 'pkcs12PasswordVariable',
        read: readers_text,
        isOnlyLive: true,
        of: 'both',
        value: 'NAME',
        help: 'The environment variable that holds the password of PKCS#12 files.',
    },
    {
        name: 'profile',
        slice: 'judge',
        key: 'profile',
        read: choice(...profile/* profileNames */.C),
        of: 'both',
        value: profile/* profileNames */.C.join('|'),
        default: 'gmail',
        help: 'Whose rules to judge by. strict accepts the private CAs of ca-file, gmail does not.',
    },
    {
        name: 'warn-below',
        slice: 'judge',
        key: 'warnBelow',
        read: threshold('warnBelow'),
        of: 'both',
        value: 'THRESHOLD',
        default: 'auto',
        help: 'Warn when less lifetime remains: N% of the lifetime, Nd (days), Nh (hours), or auto (30 %, at most 30 days).',
    },
    {
        name: 'fail-below',
        slice: 'judge',
        key: 'failBelow',
        read: threshold('failBelow'),
        of: 'both',
        value: 'THRESHOLD',
        default: 'auto',
        help: 'Fail when less lifetime remains: N%, Nd, Nh, or auto (20 %, at most 14 days).',
    },
    {
        name: 'fail-on',
        slice: 'judge',
        key: 'failOn',
        read: choiceLike({ errors: 'error', fail: 'error', warn: 'warning', warnings: 'warning', none: 'never' }, [
            'error',
            'warning',
            'never',
        ]),
        of: 'both',
        value: 'error|warning|never',
        default: 'error',
        help: 'Fail the run for findings from this level up.',
    },
    {
        name: 'on-inconclusive',
        slice: 'judge',
        key: 'onInconclusive',
        read: choiceLike({ error: 'fail', warning: 'warn' }, ['fail', 'warn', 'ignore']),
        of: 'both',
        value: 'fail|warn|ignore',
        default: 'fail',
        help: 'What to make of a target that could not be tested from here, such as port 25 behind a cloud firewall.',
    },
    {
        name: 'ca-file',
        slice: 'look',
        key: 'caFile',
        read: pemFile,
        isOnlyLive: true,
        of: 'both',
        value: 'PEM',
        help: 'A file of private CA certificates to trust beside the public ones.',
    },
    {
        name: 'trust-anchors',
        slice: 'look',
        key: 'trustAnchors',
        read: pemFile,
        isOnlyLive: true,
        of: 'both',
        value: 'PEM',
        help: 'A file of CA certificates that replaces the public set (the Mozilla list in the running Node.js).',
    },
    {
        name: 'connect-to',
        slice: 'look',
        key: 'redirections',
        read: redirections,
        isOnlyLive: true,
        of: 'both',
        value: 'HOST:PORT:ADDRESS:PORT',
        isList: true,
        help: 'Connect to ADDRESS:PORT instead of HOST:PORT; names are judged by HOST. An empty part means any, or the same; the first that fits counts.',
    },
    {
        name: 'now',
        slice: 'judge',
        key: 'now',
        read: date,
        of: 'both',
        value: 'ISO-8601',
        help: 'Judge the certificates as of this date, for example 2027-01-31 or 2027-01-31T12:00:00Z.',
    },
    {
        name: 'looks',
        slice: 'look',
        key: 'looks',
        read: looks,
        of: 'both',
        value: 'LIST',
        default: look/* defaultLooks */.yL.join(','),
        help: `Further looks at each address, one connection each: all, none, or a list of ${look/* extraLooks */.nc.join(', ')}.`,
    },
    {
        name: 'timeout-ms',
        slice: 'look',
        key: 'limitMs',
        read: wholeNumber(1, 600_000),
        of: 'both',
        value: 'N',
        default: '20000',
        help: 'The time limit for each connection, from its first packet to QUIT, in milliseconds.',
    },
    {
        name: 'total-timeout-ms',
        slice: 'look',
        key: 'totalLimitMs',
        read: wholeNumber(1, 86_400_000),
        of: 'both',
        value: 'N',
        default: '900000',
        help: 'The time limit for the whole run, in milliseconds; what is left then is inconclusive.',
    },
    {
        name: 'retries',
        slice: 'look',
        key: 'retries',
        read: wholeNumber(0, 10),
        of: 'both',
        value: 'N',
        default: '1',
        help: 'How often to try an address again after a fault of the network, or a refusal of STARTTLS.',
    },
    {
        name: 'repeats',
        slice: 'look',
        key: 'repeats',
        read: wholeNumber(0, 20),
        of: 'both',
        value: 'N',
        default: '3',
        help: 'How often to repeat the first look at an address where one connection was answered otherwise than another.',
    },
    {
        name: 'concurrency',
        slice: 'look',
        key: 'concurrency',
        read: wholeNumber(1, 10_000),
        of: 'both',
        value: 'N',
        default: '512',
        help: 'Connections open at the same time, fewer where the system allows no more; never more than one to an address.',
    },
    {
        name: 'ehlo-name',
        slice: 'look',
        key: 'ehloName',
        read: ehloName,
        of: 'both',
        value: 'NAME',
        help: "The name to say EHLO with. Default: this machine's domain name, else its address, such as [192.0.2.1].",
    },
    {
        name: 'format',
        slice: 'say',
        key: 'outputs',
        read: readers_outputs,
        of: 'both',
        value: 'FORMAT[=FILE]',
        isList: true,
        help: `Write the report as ${readers_inWords(format/* formats */.F)}, to FILE or to standard output. The text is printed unless another is.`,
    },
    {
        name: 'check-run',
        slice: 'say',
        key: 'checkRun',
        read: readers_text,
        of: 'action',
        value: 'NAME',
        help: 'Also post the result as a check run of this name on the commit; needs github-token with checks: write.',
    },
    {
        name: 'comment',
        slice: 'say',
        key: 'isCommented',
        read: yes,
        of: 'action',
        value: 'true|false',
        default: 'false',
        help: 'Keep one comment on the pull request, where something is wrong, until it is resolved; needs github-token with pull-requests: write.',
    },
    {
        name: 'issue',
        slice: 'say',
        key: 'isIssueKept',
        read: yes,
        of: 'action',
        value: 'true|false',
        default: 'false',
        help: 'Keep an issue while something fails: opened once, changed in place, closed on recovery; on runs that check everything, such as a schedule; needs github-token with issues: write; docs/schedule.md.',
    },
    {
        name: 'issue-per',
        slice: 'say',
        key: 'issuePer',
        read: choice('run', 'host'),
        of: 'action',
        value: 'run|host',
        default: 'run',
        help: 'One issue for the run, or one for each host.',
    },
    {
        name: 'issue-title',
        slice: 'say',
        key: 'issueTitle',
        read: line(200),
        of: 'action',
        value: 'TEXT',
        default: 'SMTP certificates: a check fails',
        help: 'The title of the issue. A workflow keeps one issue for each title, so a matrix needs a title for each of its jobs.',
    },
    {
        name: 'issue-labels',
        slice: 'say',
        key: 'issueLabels',
        read: texts,
        of: 'action',
        value: 'LABEL',
        isList: true,
        help: 'Labels for a new issue, besides smtp-cert-check, which it is found by.',
    },
    {
        name: 'issue-assignees',
        slice: 'say',
        key: 'issueAssignees',
        read: texts,
        of: 'action',
        value: 'LOGIN',
        isList: true,
        help: 'Who a new issue is assigned to.',
    },
    {
        name: 'github-token',
        of: 'action',
        value: 'TOKEN',
        isSecret: true,
        // No expression: GitHub reads an action.yml with one in a description as faulty (its language service says so).
        help: 'For check-run, with checks: write, for comment, with pull-requests: write, for issue, with issues: write, to see whether the schedule still runs, with actions: read, and to ask which files a change has where the clone does not tell, with pull-requests: read. Give it the expression github.token.',
    },
    {
        name: 'untrusted',
        slice: 'look',
        key: 'isUntrusted',
        read: yes,
        of: 'both',
        value: 'true|false',
        default: 'false',
        help: 'Whether others may have written the targets: then only global addresses and the ports 25, 465, 587 and 2525 are connected to. Always so on the events of pull requests and on merge_group.',
    },
    {
        name: 'allow-private',
        slice: 'look',
        key: 'isPrivateAllowed',
        read: yes,
        of: 'both',
        value: 'true|false',
        default: 'false',
        help: 'Connect to private addresses and other ports even where others may have written the targets.',
    },
    {
        name: 'record',
        slice: 'say',
        key: 'recordFile',
        read: readers_text,
        of: 'both',
        value: 'FILE',
        help: 'Also write what was observed to FILE, to be judged again with --replay.',
    },
    {
        name: 'state',
        slice: 'remember',
        key: 'stateFile',
        read: writableFile,
        isOnlyLive: true,
        of: 'both',
        value: 'FILE',
        help: 'What this run saw is kept in FILE for the next one, which says what is new, still there and gone; docs/schedule.md.',
    },
    {
        name: 'lock',
        slice: 'remember',
        key: 'lockFile',
        read: readers_text,
        isOnlyLive: true,
        of: 'both',
        value: 'FILE',
        help: 'A committed file of the issuers, keys and names that are accepted; another one fails the run. Without it mail-certs.lock, where that is there.',
    },
    {
        name: 'update-lock',
        slice: 'remember',
        key: 'isLockUpdated',
        read: isGiven,
        isOnlyLive: true,
        of: 'command',
        help: 'Write what the servers show now into the lock, to be reviewed and committed; nothing is compared with it.',
    },
    {
        name: 'known-certificates',
        slice: 'remember',
        key: 'listFile',
        read: readers_text,
        isOnlyLive: true,
        of: 'both',
        value: 'FILE',
        help: 'A list of certificates that were issued, as PEM or as JSON of crt.sh or Cert Spotter: a newer one that no server presents is a finding.',
    },
    {
        name: 'replay',
        of: 'both',
        value: 'FILE',
        isList: true,
        help: 'Judge a recording again, offline, by the settings and the date it was made with; other options override them, and it makes no exit code milder than by default. Several are merged: all shards of a run, or runs over different targets.',
    },
    {
        name: 'verbose',
        letter: 'v',
        of: 'command',
        help: 'Also show what each server presented, passed or not: TLS version, key exchange, and each certificate with its issuer, names and dates.',
    },
    { name: 'quiet', letter: 'q', of: 'command', help: 'Print nothing where every target passes.' },
    {
        name: 'demo',
        of: 'command',
        help: 'Start good and bad mail servers on this machine, check them, and say whether every bad one was caught.',
    },
    { name: 'help', letter: 'h', of: 'command', help: 'Show this help.' },
    { name: 'version', of: 'command', help: 'Show the version.' },
];
/** The settings of the action or of the command, in the table's order. */
function settingsOf(where) {
    return settings.filter(({ of }) => of === 'both' || of === where);
}
/**
 * Reads the settings of one slice, all of them, so that every one that cannot be read is reported.
 * @throws UsageError
 */
function sliceOf(slice, given, places) {
    const rows = settings.filter((row) => row.slice === slice);
    const read = ({ name, key = name, default: standard, read: reader }) => {
        const list = given[name] ?? [];
        return [key, reader?.({ name, text: list.at(-1) ?? standard ?? null, list, places })];
    };
    return Object.fromEntries((0,problem/* readAll */.yw)(rows, read, () => null));
}
/** The help with the form of the value, where no form is shown beside it: "… One of error, warning or never." */
function helpWithValues({ value = '', isList, help }) {
    const choices = value.includes('|') ? ` One of ${inWords(value.split('|'))}.` : '';
    const form = /[:=]/.test(value) ? ` ${value}` : '';
    const perLine = isList ? `${form || ' One'}${form ? ', one' : ''} per line.` : '';
    return help + choices + perLine;
}


/***/ }),

/***/ 8161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZC: () => (/* binding */ fileTargetIn),
/* harmony export */   aJ: () => (/* binding */ fileTarget),
/* harmony export */   uD: () => (/* binding */ isFileTarget)
/* harmony export */ });
/* harmony import */ var _disk_slashes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3001);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(411);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(390);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1979);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6503);





const PREFIX = 'file:';
/** Whether a target is written as a file: `file:PATH`. */
function isFileTarget(text) {
    return text.toLowerCase().startsWith(PREFIX);
}
/** Where any name will do. */
const ANY_NAME = '*';
/**
 * `file:PATH`, with `name=HOST` for the name the certificate is meant for (or `name=*`), `key=PATH` for its private key,
 * `server=` for the software that will load it, and `profile=`.
 * @throws UsageError for another option, or a name that is none.
 */
function fileTarget(text, options, writtenAt) {
    const quoted = writtenAt === undefined ? _text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .W : _text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .hostLetters */ .Y;
    const file = (0,_disk_slashes_js__WEBPACK_IMPORTED_MODULE_0__/* .slashed */ .d)(text.slice(PREFIX.length));
    // A list may be anything that a stranger has committed, and paths are shown in every report.
    for (const path of [file, ...options.flatMap(([key, value]) => (key === 'key' ? [value] : []))])
        if (writtenAt !== undefined && isLikeKey(path))
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`cannot read path ${quoted(path)}: it is letters like those of a key; expected file:PATH`);
    if (file === '')
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`cannot read target ${quoted(text)}: expected file:PATH`);
    (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .requireOptions */ .ex)(options, ['name', 'key', 'server', 'profile'], 'a file', quoted);
    const given = new Map(options);
    const profile = given.get('profile');
    const name = given.get('name');
    const host = name === undefined || name === ANY_NAME ? null : hostOf(name, quoted);
    const keyFile = given.get('key');
    if (keyFile === '')
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('cannot read key "": expected key=PATH');
    const server = given.get('server');
    return {
        kind: 'file',
        file,
        name: host,
        referenceIdentifiers: host === null ? [] : [host],
        ...(name === ANY_NAME && { isForAnyName: true }),
        ...(keyFile !== undefined && { keyFile: (0,_disk_slashes_js__WEBPACK_IMPORTED_MODULE_0__/* .slashed */ .d)(keyFile) }),
        ...(server !== undefined && { server: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .serverNamed */ .Jl)(server, quoted) }),
        ...(profile !== undefined && { profile: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .profileNamed */ .JD)(profile, quoted) }),
        ...(writtenAt && { writtenAt }),
    };
}
/** So many letters in a row are a part of a key, and as many changes in them are in no name. */
const KEY_LETTERS = 40;
const KEY_CHANGES = 15;
/**
 * Whether a text has as many letters of base64 in a row as are a secret, in which capitals, small letters and digits change as
 * often as they do by chance, which is 25 times; in words, with slashes between them, they change a few times. In hexadecimal
 * digits no word is as long.
 */
function isLikeKey(text) {
    if (/[0-9a-f]{40}|[0-9A-F]{40}/.test(text))
        return true;
    return [...text.matchAll(/[A-Za-z0-9+/=]+/g)].some(([run]) => {
        const changes = [];
        let inRow = 0;
        let last = -1;
        for (const letter of run) {
            const kind = KINDS.findIndex((one) => one.test(letter));
            // A slash or another sign is no change by itself.
            const change = Number(kind !== -1 && last !== -1 && kind !== last);
            if (kind !== -1)
                last = kind;
            inRow += change - (changes[changes.length - KEY_LETTERS] ?? 0);
            changes.push(change);
            if (changes.length >= KEY_LETTERS && inRow >= KEY_CHANGES)
                return true;
        }
        return false;
    });
}
const KINDS = [/[A-Z]/, /[a-z]/, /[0-9]/];
/** "file:PATH name=HOST", as one argument, one line of a setting or one text of YAML; spaces in the path are part of it. */
function fileTargetIn(line, writtenAt) {
    const [path = '', ...options] = line.trim().split(/(?<!\s)\s+(?=[a-z-]+=)/);
    return fileTarget(path, options.map((option) => [option.slice(0, option.indexOf('=')), option.slice(option.indexOf('=') + 1)]), writtenAt);
}
function hostOf(name, quoted) {
    if (/[:/+]/.test(name))
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`cannot read name ${quoted(name)}: expected a host name without a port`);
    // No certificate names it with the dot, and some verifiers compare the dot too: what was meant cannot be told.
    if (name.endsWith('.'))
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`cannot read name ${quoted(name)}: expected a host name without a dot at its end`);
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTarget */ .hu)(name, quoted).host;
}


/***/ }),

/***/ 2228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ readTextFile),
/* harmony export */   oP: () => (/* binding */ ownListIn),
/* harmony export */   vW: () => (/* binding */ readTargetsFile)
/* harmony export */ });
/* unused harmony exports STANDARD_INPUT, parsePiped, parseTargetsFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _disk_read_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9762);
/* harmony import */ var _disk_slashes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3001);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(411);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6025);






/** Some 50,000 targets; the parser of YAML takes nine seconds for that at its worst, before any signal is listened to. */
const MAX_LIST_BYTES = 2_000_000;
/**
 * The targets of a file, each with its line: a plain list, or YAML where the name ends in .yml or .yaml, which may have
 * exceptions too.
 * @param workspace what no link may lead out of; null: links may lead anywhere.
 * @throws UsageError when the file cannot be read or a line of it cannot be understood.
 */
async function readTargetsFile(named, workspace = null) {
    if (named === STANDARD_INPUT)
        return fromStandardInput(workspace);
    const file = (0,_disk_slashes_js__WEBPACK_IMPORTED_MODULE_3__/* .slashed */ .d)(named);
    const text = readTextFile(file, 'a file of targets', MAX_LIST_BYTES, workspace);
    const read = await parseTargetsFile(text, file);
    if (read.targets.length === 0)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${file}: no target in the file: expected one HOST[:PORT] per line`);
    return read;
}
/** Instead of a file: what is piped into the command. */
const STANDARD_INPUT = '-';
async function fromStandardInput(workspace) {
    if (workspace !== null)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`cannot read "${STANDARD_INPUT}": expected a file; nothing is piped into an action`);
    let text;
    try {
        text = (0,_disk_read_js__WEBPACK_IMPORTED_MODULE_2__/* .standardInputText */ .lz)(MAX_LIST_BYTES);
    }
    catch (error) {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`cannot read ${PIPED}: ${error.message}; expected targets, one HOST[:PORT] per line`);
    }
    return parsePiped(text);
}
const PIPED = 'standard input';
/**
 * A list or YAML, whichever it looks like. Its lines are no places that a report could point at.
 * @throws UsageError when a line of it cannot be understood, or there is no target.
 */
async function parsePiped(text) {
    const looksLikeYaml = /^(?:[ \t]*(?:#.*|---)?\r?\n)*(?:- |targets:|exceptions:)/.test(text.replace(/^\uFEFF/, ''));
    const read = looksLikeYaml
        ? (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(572)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8572))).parseYaml(text, PIPED)
        : { targets: (0,_list_js__WEBPACK_IMPORTED_MODULE_5__/* .parseList */ .E1)(text, PIPED, false), exceptions: [] };
    if (read.targets.length === 0)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`no target on ${PIPED}: expected one HOST[:PORT] per line`);
    const placed = read.targets.map(({ writtenAt, ...target }) => [target, `line ${writtenAt?.line} of ${PIPED}`]);
    return { ...read, targets: placed.map(([target]) => target), lines: new Map(placed) };
}
/**
 * The list that is there without being named; null: there is none.
 * @throws UsageError where there are two.
 */
function ownListIn(folder) {
    const found = _list_js__WEBPACK_IMPORTED_MODULE_5__/* .OWN_LISTS */ .Dz.filter((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file)));
    if (found.length > 1)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`there are both ${found.join(' and ')}: expected one of them`);
    return found[0] ?? null;
}
/** The same of a text. @throws UsageError when a line of it cannot be understood. */
async function parseTargetsFile(text, file) {
    return ['.yml', '.yaml'].includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(file).toLowerCase())
        ? (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(572)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8572))).parseYaml(text, file)
        : { targets: (0,_list_js__WEBPACK_IMPORTED_MODULE_5__/* .parseList */ .E1)(text, file, true), exceptions: [] };
}
/** A file that a setting names. @throws UsageError that says which file was wanted for what. */
function readTextFile(file, purpose, maxBytes, workspace) {
    try {
        return (0,_disk_read_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(file, { maxBytes, within: (0,_disk_read_js__WEBPACK_IMPORTED_MODULE_2__/* .boundsOfNamed */ ._t)(file, false, workspace) });
    }
    catch (error) {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`cannot read "${file}": ${error.message}; expected ${purpose}`);
    }
}


/***/ }),

/***/ 6025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ targetsIn),
/* harmony export */   Dz: () => (/* binding */ OWN_LISTS),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   YT: () => (/* binding */ targetWith),
/* harmony export */   yA: () => (/* binding */ uniqueTargets)
/* harmony export */ });
/* unused harmony export withoutComment */
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(677);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(411);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(390);
/* harmony import */ var _file_target_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1979);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6503);






/**
 * A list of targets, one a line: `TARGET [key=value …] [# comment]`, or several with commas between them. The keys are
 * `profile` and `server`.
 * @param file where the lines come from.
 * @param isFile false: the user typed or piped them, so a space may separate two targets.
 * @throws UsageError with file and line.
 */
function parseList(text, file, isFile) {
    const lines = text
        .split(/\r\n|\r|\n/)
        .map((content, index) => ({ content: withoutComment(content), location: { file, line: index + 1 } }));
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(lines, ({ content, location }) => isFile
        ? targetsIn(content, location)
        : targetsIn(content, undefined).map((target) => ({ ...target, writtenAt: location })), ({ location }) => location).flat();
}
/** One line of a list. A `#` at its start or behind a space begins a comment. */
function withoutComment(line) {
    return line
        .replace(/^\uFEFF/, '')
        .replace(/(^|\s)#.*$/s, '')
        .trim();
}
/**
 * The targets of one line, with the options behind each. Where the user typed them, in a workflow or on a command line,
 * a space may separate two as well as a comma; a file might be anything, and such a line be a sentence.
 * @param writtenAt the line, where it is a file's.
 * @throws UsageError
 */
function targetsIn(line, writtenAt) {
    const quoted = writtenAt === undefined ? _text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .W : _text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .hostLetters */ .Y;
    const ofFile = (0,_file_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isFileTarget */ .uD)(line);
    const parts = line.match(ofFile ? /\s+|\S+/g : /[\s,]+|[^\s,]+/g) ?? [];
    const found = [];
    for (const [index, word] of parts.entries()) {
        if (ofFile ? /^\s/.test(word) : /^[\s,]/.test(word))
            continue;
        const before = parts[index - 1] ?? '';
        const last = found.at(-1);
        const option = optionIn(word);
        if (last !== undefined && option !== null)
            last.options.push(option);
        else if (last === undefined || before.includes(',') || (writtenAt === undefined && !ofFile))
            found.push({ text: word, options: [] });
        else
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`cannot read ${quoted(word)}: expected one target a line, or commas between them, and behind each nothing but profile=NAME or server=NAME`);
    }
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(found, ({ text, options }) => targetWith(text, options, writtenAt), 
    // Whoever reads several lines knows where each is.
    () => null);
}
/** Where a list is looked for that nobody named. */
const OWN_LISTS = ['.github/mail-hosts.txt', '.github/mail-hosts.yml', '.github/mail-hosts.yaml'];
/** One target and its options, as a list or a YAML file gives them. */
function targetWith(text, options, writtenAt) {
    if ((0,_file_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isFileTarget */ .uD)(text))
        return (0,_file_target_js__WEBPACK_IMPORTED_MODULE_1__/* .fileTarget */ .aJ)(text, options, writtenAt);
    const quoted = writtenAt === undefined ? _text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .W : _text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .hostLetters */ .Y;
    const target = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTarget */ .hu)(text, quoted);
    (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .requireOptions */ .ex)(options, ['profile', 'server'], 'a host', quoted);
    const chosen = options.map(([key, value]) => key === 'profile' ? { profile: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .profileNamed */ .JD)(value, quoted) } : { server: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .serverNamed */ .Jl)(value, quoted) });
    return Object.assign({ ...target }, ...chosen, writtenAt && { writtenAt });
}
/** `key=value`; null: it is none. */
function optionIn(word) {
    const at = word.indexOf('=');
    return at < 1 ? null : [word.slice(0, at), word.slice(at + 1)];
}
/**
 * All targets of the run, each once, and a line for each that is listed again with the same options.
 * @param lines where targets are written that are in no file.
 * @throws UsageError when there is none.
 */
function uniqueTargets(targets, lines = new Map()) {
    if (targets.length === 0)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`no target given: expected at least one HOST[:PORT], listed, in a targets-file, or in ${OWN_LISTS[0]}`);
    const placeOf = (target) => {
        const { writtenAt } = target;
        const line = writtenAt === undefined ? lines.get(target) : `${writtenAt.file}:${writtenAt.line}`;
        return line === undefined ? '' : ` at ${line}`;
    };
    const known = new Map();
    const notes = [];
    for (const target of targets) {
        const key = (0,_model_target_js__WEBPACK_IMPORTED_MODULE_5__/* .requestOf */ .fo)(target);
        const first = known.get(key);
        if (first === undefined)
            known.set(key, target);
        else
            notes.push(`"${(0,_model_target_js__WEBPACK_IMPORTED_MODULE_5__/* .targetKeyOf */ .IY)(target).replace(/^file:/, '')}" is listed${placeOf(first)} and again${placeOf(target)}, and checked once`);
    }
    return { targets: [...known.values()], notes };
}


/***/ }),

/***/ 1979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ profileNamed),
/* harmony export */   Jl: () => (/* binding */ serverNamed),
/* harmony export */   ex: () => (/* binding */ requireOptions)
/* harmony export */ });
/* harmony import */ var _advice_servers_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1109);
/* harmony import */ var _model_profile_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6775);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(411);



/**
 * @param owner what the options are of, for the message: "a file".
 * @throws UsageError for an option that is none of `known`, or that is given twice.
 */
function requireOptions(options, known, owner, quoted) {
    for (const [index, [key]] of options.entries()) {
        if (!known.includes(key))
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`unknown option ${quoted(key)} of ${owner}: expected ${known.join(' or ')}`);
        if (options.findIndex(([other]) => other === key) < index) {
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`option ${quoted(key)} is given twice: expected it once`);
        }
    }
}
/** @throws UsageError for another name. */
function profileNamed(name, quoted) {
    const known = _model_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .profileNames */ .C.find((one) => one === name);
    if (known !== undefined)
        return known;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`cannot read profile ${quoted(name)}: expected ${_model_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .profileNames */ .C.join(' or ')}`);
}
/** @throws UsageError for another name. */
function serverNamed(name, quoted) {
    if ((0,_advice_servers_js__WEBPACK_IMPORTED_MODULE_0__/* .isMailServerSoftware */ .kp)(name))
        return name;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`cannot read server ${quoted(name)}: expected one of ${[..._advice_servers_js__WEBPACK_IMPORTED_MODULE_0__/* .servers */ .b0.keys()].join(', ')}`);
}


/***/ }),

/***/ 6503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Vb: () => (/* binding */ nameOf),
  hu: () => (/* binding */ parseTarget),
  Om: () => (/* binding */ v6Of)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
// EXTERNAL MODULE: ./build/problem.js
var problem = __nccwpck_require__(411);
// EXTERNAL MODULE: ./build/text/quote.js
var quote = __nccwpck_require__(390);
;// CONCATENATED MODULE: ./build/targets/parse.js




const DEFAULT_PORT = 587;
/** Registered service names (IANA, RFC 8314 section 7.3) and the older "smtps" -> port and mode. */
const SCHEMES = new Map([
    ['smtp', { port: 25, mode: 'starttls' }],
    ['submission', { port: 587, mode: 'starttls' }],
    ['submissions', { port: 465, mode: 'implicit' }],
    ['smtps', { port: 465, mode: 'implicit' }],
]);
const TARGET = /^(?:(?<scheme>[a-z][a-z0-9.-]*):\/\/)?(?:\[(?<v6>[^\]]*)\]|(?<name>[^:[\]/?#@+\s]+))(?::(?<port>[^+]*))?(?:\+(?<mode>.*))?$/i;
/**
 * "mx.example.com:465" -> Target.
 * @throws UsageError that shows the accepted form.
 */
function parseTarget(text, quoted = quote/* whole */.W) {
    const refuse = (expected) => {
        throw new problem/* UsageError */.eb(`cannot read target ${quoted(text)}: expected ${expected}`);
    };
    if (/^\d+$/.test(text))
        refuse('HOST:PORT in one word, for example mx.example.com:587');
    if (/^[^\s/]+@[^\s/]+$/.test(text))
        refuse('the host of a mail server, such as mx.example.com; which ones a domain has, "dig MX DOMAIN" says');
    if (text.includes('*'))
        refuse('the name of one server, not all of a wildcard');
    if (/[/?#]/.test(text.replace(/^[^/]*:\/\//, '')))
        refuse('nothing after the port; a mail server has no URL path');
    if (isAddressV6(text))
        refuse('an IPv6 address in brackets, for example [2001:db8::1]:587');
    const parts = TARGET.exec(text)?.groups ?? refuse('HOST[:PORT], for example mx.example.com:587');
    const { scheme, v6, name, port: portText, mode: modeText } = parts;
    const service = SCHEMES.get(scheme?.toLowerCase() ?? '');
    if (scheme !== undefined && service === undefined)
        refuse(`one of ${[...SCHEMES.keys()].join('://, ')}://`);
    const named = SCHEMES.get(portText?.toLowerCase() ?? '');
    if (portText !== undefined && named === undefined && !/^\d{1,5}$/.test(portText))
        refuse(`HOST[:PORT], for example mx.example.com:587, the port by number or as ${[...SCHEMES.keys()].join(', ')}`);
    const port = portText === undefined ? (service?.port ?? DEFAULT_PORT) : (named?.port ?? Number(portText));
    if (port < 1 || port > 65535)
        refuse('a port from 1 to 65535');
    if (modeText !== undefined && modeText !== 'starttls' && modeText !== 'implicit')
        refuse('+starttls or +implicit after the port');
    const modeByPort = port === 465 ? 'implicit' : 'starttls';
    const isPortOfOtherMode = service !== undefined && [25, 465, 587].includes(port) && service.mode !== modeByPort;
    if (modeText === undefined && isPortOfOtherMode) {
        refuse(`+starttls or +implicit after the port, because ${scheme}:// and port ${port} say different things`);
    }
    const mode = modeText ?? service?.mode ?? modeByPort;
    const host = v6 === undefined ? nameOf(name) : v6Of(v6);
    if (host === null) {
        return refuse(v6 === undefined ? 'a host name or an IP address, for example mx.example.com' : 'an IPv6 address in the brackets');
    }
    return { kind: 'service', host, port, mode, referenceIdentifiers: [host] };
}
/** Node.js's expression takes longer to compile than all else here, and most hosts are names. */
function isAddressV6(text) {
    return /:.*:/.test(text) && (0,external_node_net_.isIPv6)(text);
}
/** An IPv6 literal without brackets in its shortest form; null: it is none. */
function v6Of(text) {
    // A zone ("fe80::1%eth0") names an interface of one machine, not a mail server.
    return isAddressV6(text) && !text.includes('%') ? new URL(`http://[${text}]`).hostname.slice(1, -1) : null;
}
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;
/** A DNS name in lower case and A-labels without its trailing dot, or an IPv4 literal; null: neither. */
function nameOf(text) {
    if ((0,external_node_net_.isIPv4)(text))
        return text;
    // domainToASCII would take these for what they stand for in a URL.
    if (/[\\%]/.test(text))
        return null;
    const host = (0,external_node_url_namespaceObject.domainToASCII)(text.replace(/\.$/, ''));
    // Node.js 24 lets an A-label pass that decodes to no U-label.
    if ((0,external_node_url_namespaceObject.domainToUnicode)(host).includes('xn--'))
        return null;
    const labels = host.split('.');
    const isIpLike = /^(\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '');
    return host.length <= 253 && !isIpLike && labels.every((label) => LABEL.test(label)) ? host : null;
}


/***/ }),

/***/ 3889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ MOST_SHARDS),
/* harmony export */   y: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(677);

/** More machines than anybody has for it. */
const MOST_SHARDS = 1000;
/**
 * The places, from 0, of the targets that a shard is to check. Each target is in one shard; all those of a host are in the
 * same one, so that its address gets one connection at a time and its services are compared. Hosts are dealt out, those with
 * the most targets first, to the shard that has the fewest; names are not resolved for it, since machines may be told
 * different addresses.
 */
function placesIn(targets, { number, count }) {
    const byHost = new Map();
    for (const [place, target] of targets.entries()) {
        const host = (0,_model_target_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(target) ?? `file ${place}`;
        const own = byHost.get(host);
        if (own === undefined)
            byHost.set(host, [place]);
        else
            own.push(place);
    }
    const sizes = new Array(count).fill(0);
    const places = [];
    for (const own of [...byHost.values()].sort((a, b) => b.length - a.length)) {
        const least = sizes.indexOf(Math.min(...sizes));
        sizes[least] = (sizes[least] ?? 0) + own.length;
        if (least === number - 1)
            places.push(...own);
    }
    return places.sort((a, b) => a - b);
}


/***/ }),

/***/ 1430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _judge_exit_code_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3338);
/* harmony import */ var _settings_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8940);
/* harmony import */ var _text_wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5272);



const INDENT = ' '.repeat(6);
/** The command's help, for the terminal and for README. */
function helpText() {
    const options = (0,_settings_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .settingsOf */ .f5)('command').map(({ name, value, isList, default: standard, help }) => {
        const head = `  --${name}${value === undefined ? '' : ` ${value}`}${isList ? '  (repeatable)' : ''}`;
        const note = standard === undefined ? '' : ` [default: ${standard}]`;
        return [head, ...(0,_text_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapped */ .k)(help + note, INDENT)].join('\n');
    });
    return `smtp-cert-check [options] TARGET...
smtp-cert-check explain [RULE | MESSAGE]
smtp-cert-check discover PATH...
smtp-cert-check merge [options] RECORDING...

On a clone: node dist/cli/index.js [options] TARGET...

Checks the certificates of SMTP servers as Gmail's "Send mail as" would, and how
long they still last.

TARGET
      HOST, HOST:PORT, [IPV6]:PORT, smtp://HOST (25), submission://HOST (587),
      submissions://HOST or smtps://HOST (465). Without a port 587. Port 465 is
      implicit TLS, every other STARTTLS; +starttls or +implicit overrides.
      profile=strict and server=postfix may follow. Without a target those of
      .github/mail-hosts.txt (or .yml) are checked.
RULE | MESSAGE
      The id in a finding, such as certificate-expired: who refuses, and the
      commands that fix it on each mail server. Or what Gmail, OpenSSL or a mail
      log says, in quotes: the rules behind it. Alone: every rule.
PATH
      A file or a folder: what would be checked in it, where and why, as text or
      with --format json. Nothing is contacted.
RECORDING
      A file that --record wrote, of each shard of a run: judged as one.

Options
${options.join('\n')}

Exit codes
${_judge_exit_code_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .h.map(([code, meaning]) => `  ${code}   ${meaning}`).join('\n')}

Examples
  smtp-cert-check mail.example.com submissions://mail.example.com
  smtp-cert-check --targets-file hosts.txt --format text --format json=a.json
  smtp-cert-check explain chain-incomplete
  smtp-cert-check discover .
`;
}


/***/ }),

/***/ 2256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ hearWriteErrors),
/* harmony export */   S: () => (/* binding */ endOnceWritten)
/* harmony export */ });
/** What becomes of a report that cannot be written. */
function hearWriteErrors() {
    const { stdout, stderr } = process;
    // A reader that has seen enough ("| head") changes nothing about the verdict; a full disk does.
    stdout.on('error', ({ code, message }) => {
        if (code === 'EPIPE')
            return;
        stderr.write(`smtp-cert-check: cannot write the report: ${message}\n`);
        process.exit(4);
    });
    // There is nowhere left to say it, and the exit code says the rest.
    stderr.on('error', () => { });
}
/** Ends once all is written. Otherwise Node.js takes its heap apart piece by piece, which takes longer than a handshake. */
function endOnceWritten() {
    const { stdout, stderr } = process;
    stdout.write('', (failed) => {
        if (failed == null)
            stderr.write('', () => process.exit());
    });
}


/***/ }),

/***/ 3699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   w: () => (/* binding */ labelValue),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/**
 * The one place that makes text from the network safe to print. A greeting or a certificate's subject may hold
 * anything: terminal control sequences, Markdown, or a line the runner takes for a command. GitHub's runner reads every
 * line of the log, and obeys "::command::" at a line's start and "##[command]" anywhere in it; Azure Pipelines obeys
 * "##vso[command]", and TeamCity "##teamcity[command]".
 */
/**
 * What cannot be seen as what it is: controls, line separators, the marks that turn the direction of writing, everything
 * that Unicode lets a font leave out (soft hyphen, fillers, tags, variation selectors), and spaces that are no space.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
/** Its line ends are its own: a report over a hundred thousand targets has ten million. */
const UNPRINTABLE_IN_JSON = new RegExp(`(?!\\n)(?:${UNPRINTABLE.source})`, 'gu');
const COMMAND = /##(?=(?:vso|teamcity)?\[)/gi;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Longer than any sentence of ours; remote text beyond it says nothing more. */
const MAX_CHARACTERS = 1000;
/** One line for a terminal or a log. */
function plain(text) {
    const shown = text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
    return wellFormed(shown)
        .replace(UNPRINTABLE, visible)
        .replace(COMMAND, '# #')
        .replace(/^\s*::/, (colons) => colons.replace('::', ': :'));
}
/** Text that can be encoded: of half a pair of code units there is no UTF-8. */
function wellFormed(text) {
    return text.replace(LONE_SURROGATE, '\ufffd');
}
function visible(character) {
    if (character === '\n')
        return '\\n';
    if (character === '\r')
        return '\\r';
    if (character === '\t')
        return '\\t';
    // By code units, as JSON has it.
    return [...Array(character.length).keys()]
        .map((place) => `\\u${character.charCodeAt(place).toString(16).padStart(4, '0')}`)
        .join('');
}
/** Inline text in GitHub's Markdown: no markup, no link, no mention, no reference, no list, no table cell of its own. */
function markdown(text) {
    return plain(text)
        .replace(/[^\p{L}\p{N} .,;:"'%/=+…-]/gu, (character) => `&#${character.codePointAt(0)};`)
        .replace(/^(?:[ +=-]|\d+\.)/, (start) => `&#${start.codePointAt(0)};${start.slice(1)}`)
        .replaceAll('://', ':&#47;/')
        .replace(/\bwww\./gi, (www) => www.replace('.', '&#46;'))
        .replace(TELLING, '$&<!-- -->');
}
/**
 * What GitHub looks for in the texts of a page, when "&#64;" is "@" again: people and teams, whom a comment would tell, issues, in
 * which it would be listed, and addresses of mail. A comment of HTML parts the text, and nothing of it is seen.
 */
const TELLING = /&#64;|&#35;(?=\d)|\bGH-(?=\d)/gi;
/** Text in an element or an attribute of XML 1.0, which has no way to write U+FFFE and U+FFFF. */
function xml(text) {
    return plain(text)
        .replace(/[\ufffe\uffff]/g, visible)
        .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
/** A label's value in Prometheus' text format, within its quotes. */
function labelValue(text) {
    return plain(text).replace(/[\\"]/g, '\\$&');
}
/** A fenced block of lines of our own. */
function codeBlock(language, lines) {
    const fence = '```';
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
/** Code of our own within a line of Markdown; it may hold backticks. */
function codeSpan(text) {
    const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
    const fence = '`'.repeat(longest + 1);
    return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}
/** JSON that a log can carry: what a reader of the log could obey is written as an escape. */
function json(value) {
    return printable(JSON.stringify(value, null, 2));
}
/** The same in one line. */
function inline(value) {
    return printable(JSON.stringify(value));
}
function printable(text) {
    return text.replace(COMMAND, '#\\u0023').replace(UNPRINTABLE_IN_JSON, visible);
}


/***/ }),

/***/ 2788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance),
/* harmony export */   q: () => (/* binding */ nearestOf)
/* harmony export */ });
/** The word that is meant by a misspelt one; undefined: none is near. */
function nearestOf(misspelt, words) {
    const most = Math.max(2, misspelt.length / 4);
    const [nearest] = words
        // Every letter more or less is a change.
        .filter((word) => Math.abs(word.length - misspelt.length) <= most)
        .map((word) => ({ word, distance: editDistance(misspelt.toLowerCase(), word) }))
        .sort((a, b) => a.distance - b.distance);
    return nearest !== undefined && nearest.distance <= most ? nearest.word : undefined;
}
/** How many letters have to be put in, taken out or changed to make one word of the other (Levenshtein). */
function editDistance(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...one].entries()) {
        const next = [i + 1];
        for (const [j, match] of [...other].entries()) {
            next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + Number(letter !== match)));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}


/***/ }),

/***/ 390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ whole),
/* harmony export */   Y: () => (/* binding */ hostLetters)
/* harmony export */ });
/** What the user typed, on a command line or in a workflow. */
const whole = (text) => `"${text}"`;
const MAX_LETTERS = 30;
/**
 * What is in a file. It may be any file, a list of passwords or a private key, and the report may be public: shown
 * is as much as could be the beginning of a host name, to find the line by.
 */
const hostLetters = (text) => {
    const shown = new RegExp(`^[\\p{L}\\p{N}._-]{0,${MAX_LETTERS}}`, 'u').exec(text)?.[0] ?? '';
    return shown === text ? `"${text}"` : `"${shown}…"`;
};


/***/ }),

/***/ 5272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ columnsOf),
/* harmony export */   k: () => (/* binding */ wrapped)
/* harmony export */ });
const WIDTH = 78;
/** The control sequences that colour a word: they take no place. */
const COLOUR = /\u001b\[[\d;]*m/g;
/** Letters that a terminal gives two columns. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
/** How many columns of a terminal a text takes. */
function columnsOf(text) {
    const shown = text.replace(COLOUR, '');
    return [...shown].length + (shown.match(WIDE)?.length ?? 0);
}
/**
 * Lines of at most `width` columns for a terminal, with `indent` before each; `first` takes its place in the first one. A
 * word that fits no line is cut; without a width lines have 78 columns, and such a word a line of its own.
 */
function wrapped(text, indent, first = indent, width) {
    const lines = [];
    const room = Math.max((width ?? WIDTH) - columnsOf(indent), 8);
    let line = '';
    // A long first head is part of the first line.
    let taken = columnsOf(first) - columnsOf(indent);
    const words = text.split(' ');
    for (const word of width === undefined ? words : words.flatMap((one) => cut(one, room))) {
        if (line !== '' && taken + columnsOf(line) + 1 + columnsOf(word) > room) {
            lines.push(line);
            line = word;
            taken = 0;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line].map((one, index) => (index === 0 ? first : indent) + one);
}
/** A word in parts of so many columns. */
function cut(word, room) {
    if (columnsOf(word) <= room)
        return [word];
    const parts = [];
    let part = '';
    for (const letter of word) {
        if (columnsOf(part + letter) > room) {
            parts.push(part);
            part = '';
        }
        part += letter;
    }
    return [...parts, part];
}


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ repositoryUrl),
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The program's version; a test holds it to package.json, which the bundle does not carry. */
const version = '1.0.0';
/** Where the pages live that findings link to. */
const repositoryUrl = 'https://github.com/smtp-cert-check/smtp-cert-check';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
