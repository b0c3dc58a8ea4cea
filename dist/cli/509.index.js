export const id = 509;
export const ids = [509];
export const modules = {

/***/ 4509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./build/advice/commands.js
var advice_commands = __webpack_require__(5047);
// EXTERNAL MODULE: ./build/advice/explanation.js + 3 modules
var explanation = __webpack_require__(56);
// EXTERNAL MODULE: ./build/rules/index.js + 69 modules
var rules = __webpack_require__(9057);
;// CONCATENATED MODULE: ./build/advice/sighting.js
const UNTRUSTED = ['chain-incomplete', 'certificate-not-trusted', 'certificate-self-signed'];
const NOT_ACCEPTED = [...UNTRUSTED, 'certificate-host-mismatch', 'certificate-expired'];
const NO_TLS = ['tls-handshake-failed', 'tls-version-too-old', 'algorithms-not-shared'];
function of(by, example, words, ruleIds, isVague = false) {
    return { by, example, words, ruleIds, ...(isVague && { isVague: true }) };
}

;// CONCATENATED MODULE: ./build/advice/sightings-of-libraries.js

/** What libraries for TLS say of a server, whoever uses them. */
const ofLibraries = [
    of('OpenSSL', 'verify error:num=10:certificate has expired', /certificate has expired(?! or)|cert_has_expired|alert certificate expired/, ['certificate-expired', 'first-fit-path-refused']),
    of('OpenSSL', 'verify error:num=9:certificate is not yet valid', /certificate is not yet valid|cert_not_yet_valid/, [
        'certificate-not-yet-valid',
    ]),
    of('OpenSSL', 'verify error:num=19:self-signed certificate in certificate chain', /self[- ]signed certificate in (?:the )?certificate chain|self_signed_cert_in_chain/, ['certificate-not-trusted']),
    of('OpenSSL', 'verify error:num=18:self-signed certificate', /self[- ]signed certificate(?! in)|depth_zero_self_signed_cert/, ['certificate-self-signed']),
    of('OpenSSL', 'verify error:num=20:unable to get local issuer certificate', /unable to get (?:local )?issuer cert|unable_to_get_issuer_cert/, ['chain-incomplete', 'certificate-not-trusted']),
    of('OpenSSL', 'verify error:num=21:unable to verify the first certificate', /unable to verify the (?:first|leaf)|unable_to_verify_leaf_signature/, ['chain-incomplete', 'certificate-not-trusted']),
    of('OpenSSL', 'verify error:num=62:hostname mismatch', /host ?name mismatch|certificate name mismatch|name does not match/, ['certificate-host-mismatch', 'certificate-without-san']),
    of('OpenSSL', 'verify error:num=64:IP address mismatch', /ip address mismatch/, [
        'certificate-host-mismatch',
        'ip-literal-target',
    ]),
    of('OpenSSL', 'verify error:num=79:invalid CA certificate', /invalid ca certificate/, ['issuer-not-a-ca']),
    of('OpenSSL', 'verify error:num=25:path length constraint exceeded', /path length constraint/, [
        'path-length-exceeded',
    ]),
    of('OpenSSL', 'verify error:num=26:unsuitable certificate purpose', /unsu(?:itable|pported) certificate purpose|incompatible key usage/, ['server-auth-missing', 'key-usage-unsuitable']),
    of('OpenSSL', 'verify error:num=47:permitted subtree violation', /(?:permitted|excluded) subtree violation/, [
        'name-constraints-violated',
    ]),
    of('OpenSSL', 'verify error:num=34:unhandled critical extension', /unhandled critical extension/, [
        'critical-extension-unprocessed',
    ]),
    of('OpenSSL', 'verify error:num=66:EE certificate key too weak', /certificate key too weak|ee key too small|ca key too small/, ['key-too-small']),
    of('OpenSSL', 'verify error:num=68:CA signature digest algorithm too weak', /(?:digest algorithm|ca md) too weak/, [
        'signature-too-weak',
    ]),
    of('OpenSSL', 'error:0A00010B:SSL routines::wrong version number', /wrong version number/, [
        'tls-handshake-failed',
        'starttls-not-supported',
    ]),
    of('OpenSSL', 'error:0A000102:SSL routines::unsupported protocol', /unsupported protocol|alert protocol version|protocol version not supported/, ['tls-version-too-old', 'tls12-not-supported']),
    of('OpenSSL', 'error:0A0000C1:SSL routines::no shared cipher', /no shared cipher|dh key too small|no suitable signature algorithm/, ['algorithms-not-shared', 'tls-version-too-old']),
    of('OpenSSL', 'error:0A000410:SSL routines::ssl/tls alert handshake failure', /alert handshake failure|(?<!start )tls: handshake failure/, ['algorithms-not-shared', 'client-certificate-refused', 'tls-handshake-failed']),
    of('OpenSSL', 'tlsv1 alert unknown ca:SSL alert number 48', /alert unknown ca|unknown certificate authority/, UNTRUSTED),
    of('OpenSSL', 'alert bad certificate:SSL alert number 42', /alert (?:bad certificate|certificate unknown)|remote error: tls: bad certificate/, NOT_ACCEPTED, true),
    of('OpenSSL', 'error:05800074:x509 certificate routines::key values mismatch', /key values mismatch|private key does not match/, ['key-does-not-match-certificate']),
    of('OpenSSL', "Didn't find STARTTLS in server response, trying anyway...", /didn.?t f(?:ind|ound) starttls/, [
        'starttls-not-supported',
    ]),
    of('OpenSSL', 'certificate verify failed', /certificate[ _]verif(?:y|ication)[ _]fail/, NOT_ACCEPTED, true),
    of('OpenSSL', 'no peer certificate available', /no peer certificate available|unexpected eof while reading/, NO_TLS, true),
    of('GnuTLS', 'The certificate is NOT trusted. The certificate issuer is unknown.', /certificate issuer is unknown/, UNTRUSTED),
    of('GnuTLS', 'The certificate is NOT trusted. The certificate chain uses expired certificate.', /uses expired certificate/, ['certificate-expired', 'first-fit-path-refused']),
    of('GnuTLS', 'The certificate is NOT trusted. The name in the certificate does not match the expected.', /name in the certificate does not match/, ['certificate-host-mismatch', 'certificate-without-san']),
    of('GnuTLS', 'The certificate is NOT trusted. The certificate chain uses not yet valid certificate.', /uses not yet valid certificate/, ['certificate-not-yet-valid']),
    of('GnuTLS', 'The certificate is NOT trusted. The certificate chain uses insecure algorithm.', /uses insecure algorithm/, ['signature-too-weak', 'key-too-small']),
    of('GnuTLS', "The certificate chain violates the signer's constraints.", /violates the signer.?s constraints/, [
        'name-constraints-violated',
        'path-length-exceeded',
    ]),
    of('GnuTLS', 'An unexpected TLS packet was received.', /unexpected tls packet was received/, [
        'tls-handshake-failed',
        'starttls-not-supported',
    ]),
    of('GnuTLS', 'A TLS fatal alert has been received.', /tls fatal alert has been received|gnutls_handshake/, NO_TLS, true),
    of('Go', 'x509: certificate is valid for other.example.com, not mail.example.com', /certificate is (?:not )?valid for |doesn.?t contain any ip sans/, ['certificate-host-mismatch', 'ip-literal-target']),
    of('Go', 'x509: certificate signed by unknown authority', /signed by unknown authority/, UNTRUSTED),
    of('Go', 'x509: certificate has expired or is not yet valid: current time 2026-06-01 is after 2026-05-01', /has expired or is not yet valid/, ['certificate-expired', 'certificate-not-yet-valid']),
    of('Go', 'x509: certificate relies on legacy Common Name field, use SANs instead', /legacy common name/, [
        'certificate-without-san',
    ]),
    of('Go', 'tls: first record does not look like a TLS handshake', /first record does not look like a tls handshake/, [
        'tls-handshake-failed',
        'starttls-not-supported',
    ]),
    of('Go', 'x509: certificate is not authorized to sign other certificates', /not authorized to sign other/, [
        'issuer-not-a-ca',
    ]),
    of('Go', 'x509: too many intermediates for path length constraint', /too many intermediates/, [
        'path-length-exceeded',
    ]),
    of('Go', 'x509: a root or intermediate certificate is not authorized to sign for this name', /not authorized to sign for this name/, ['name-constraints-violated']),
    of('Node.js', "Hostname/IP does not match certificate's altnames", /does not match certificate.?s altnames|err_tls_cert_altname_invalid/, ['certificate-host-mismatch', 'certificate-without-san']),
    of('Java', 'PKIX path building failed: unable to find valid certification path to requested target', /pkix path building failed|unable to find valid certification path/, UNTRUSTED),
    of('Java', 'No subject alternative DNS name matching mail.example.com found.', /no (?:subject alternative (?:dns )?names?|name) (?:matching|present)/, ['certificate-host-mismatch', 'certificate-without-san']),
];

;// CONCATENATED MODULE: ./build/advice/sightings-of-senders.js

/** What senders say of a server: Gmail, the logs of mail servers, reports of TLS. */
const ofSenders = [
    of('Gmail', "TLS Negotiation failed, the certificate doesn't match the host., code: 0", /certificate doesn.?t match the host/, [
        'certificate-host-mismatch',
        'certificate-self-signed',
        'certificate-without-san',
        'chain-incomplete',
        'certificate-not-trusted',
    ]),
    of('Gmail', 'STARTTLS not supported and the user requires enforcement., code: 500', /starttls not supported/, [
        'starttls-not-supported',
    ]),
    of('Gmail', 'TLS Negotiation failed: FAILED_PRECONDITION: starttls error (0): protocol error', /failed_precondition: starttls error/, [...NO_TLS, 'plaintext-after-starttls']),
    of('Gmail', "Couldn't reach server. Please double-check the server and port number", /couldn.?t reach server/, [
        'endpoint-unreachable',
        'smtp-greeting-refused',
    ]),
    of('Postfix', 'certificate verification failed for mail.example.com[192.0.2.1]:25: untrusted issuer /CN=Example CA', /untrusted issuer/, ['chain-incomplete', 'certificate-not-trusted']),
    of('Postfix', 'Untrusted TLS connection established to mail.example.com[192.0.2.1]:25: TLSv1.3 with cipher ...', /untrusted tls connection established/, UNTRUSTED),
    of('Postfix', 'status=deferred (Server certificate not trusted)', /server certificate not trusted/, UNTRUSTED),
    of('Postfix', 'status=deferred (Server certificate not verified)', /server certificate not verified/, [
        'certificate-host-mismatch',
        ...UNTRUSTED,
    ]),
    of('Postfix', 'status=deferred (TLS is required, but was not offered by host mail.example.com[192.0.2.1])', /tls is required, but was not offered/, ['starttls-not-supported']),
    of('Postfix', 'status=deferred (Cannot start TLS: handshake failure)', /cannot start tls|ssl_connect error to/, NO_TLS, true),
    of('Postfix', 'warning: cannot get RSA certificate from file "/etc/ssl/mail.pem": disabling TLS support', /cannot get (?:rsa |ecdsa |)(?:certificate|private key)/, ['key-does-not-match-certificate', 'file-unreadable', 'starttls-not-supported']),
    of('Exim', 'a TLS session is required, but the server did not offer TLS support', /server did not offer tls support/, ['starttls-not-supported']),
    of('Exim', 'TLS session: (certificate verification failed): certificate invalid', /verification failed\): certificate invalid/, NOT_ACCEPTED, true),
    of('sendmail', 'STARTTLS=client, relay=mail.example.com., version=TLSv1.3, verify=FAIL, cipher=TLS_AES_256_GCM_SHA384, bits=256/256', /verify=fail/, [...UNTRUSTED, 'certificate-expired'], true),
    of('sendmail', 'stat=Deferred: 403 4.7.0 TLS handshake failed.', /tls handshake failed/, NO_TLS, true),
    of('sendmail', '454 4.3.3 TLS not available after start', /tls not available|454 4\.7\.0 tls/, [
        'starttls-not-supported',
        'key-does-not-match-certificate',
    ]),
    of('OpenSMTPD', 'mta error reason=TLS required but not supported by remote host', /tls required but not supported/, [
        'starttls-not-supported',
    ]),
    of('OpenSMTPD', 'mta server-cert-check result="unverified"', /cert-check result="?(?:unverified|invalid|failure)|server certificate verification failed/, NOT_ACCEPTED, true),
    of('Exchange', '454 4.7.5 Certificate validation failure, Reason:SubjectMismatch', /subjectmismatch/, [
        'certificate-host-mismatch',
        'certificate-without-san',
    ]),
    of('Exchange', '454 4.7.5 Certificate validation failure, Reason:UntrustedRoot', /untrustedroot/, UNTRUSTED),
    of('Exchange', '454 4.7.5 Certificate validation failure, Reason:CertExpired', /reason: ?certexpired/, [
        'certificate-expired',
    ]),
    of('Exchange', '451 5.7.3 STARTTLS is required to send mail', /starttls is required to send mail/, [
        'starttls-not-supported',
    ]),
    of('Exchange', 'TLS negotiation failed with error SocketError', /tls negotiation failed with error/, NO_TLS, true),
    of('any', 'Connection timed out', /connection timed out|connection refused|no route to host|etimedout|econnrefused/, [
        'endpoint-unreachable',
    ]),
    of('any', 'Name or service not known', /name or service not known|getaddrinfo|host not found|nxdomain/, [
        'endpoint-unreachable',
    ]),
    of('TLS reports (RFC 8460)', '"result-type": "validation-failure"', /validation-failure/, NOT_ACCEPTED, true),
];

;// CONCATENATED MODULE: ./build/advice/sightings.js



const sightings = [...ofSenders, ...ofLibraries];
/** The rules that find what a message speaks of, the likeliest first; none: it is not known. */
function rulesSeenAs(message) {
    const text = message.toLowerCase().replace(/\s+/g, ' ');
    const found = sightings.filter(({ words }) => words.test(text));
    const clear = found.filter(({ isVague }) => isVague !== true);
    const said = rules/* rules */.aO.filter(({ seenAs }) => seenAs.some(([, words]) => text.includes(words.toLowerCase())));
    // A report may name a rule by its id.
    const named = rules/* rules */.aO.filter(({ id }) => new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`).test(text)).map(({ id }) => id);
    const byWords = clear.length > 0 ? clear.flatMap((one) => one.ruleIds) : said.map(({ id }) => id);
    const ruleIds = [...named, ...(byWords.length > 0 ? byWords : found.flatMap((one) => one.ruleIds))];
    return [...new Set(ruleIds)];
}

// EXTERNAL MODULE: ./build/problem.js
var problem = __webpack_require__(411);
// EXTERNAL MODULE: ./build/text/nearest.js
var nearest = __webpack_require__(2788);
// EXTERNAL MODULE: ./build/text/wrap.js
var wrap = __webpack_require__(5272);
;// CONCATENATED MODULE: ./build/terminal/explain.js







const INDENT = '  ';
/**
 * What is known of a rule, of the rules behind a message that somebody saw, or, for "", which rules there are.
 * @throws UsageError that says what could be meant.
 */
function explain(asked) {
    if (asked === '')
        return listOf(rules/* rules */.aO.map(({ id }) => id));
    const seen = rulesSeenAs(asked);
    const [only, ...others] = seen;
    if (only !== undefined && others.length === 0)
        return explainRule((0,rules/* ruleOf */.Y)(only));
    if (seen.length > 0)
        return `This is what ${seen.length} rules find, the likeliest first:\n\n${listOf(seen)}`;
    if (/\s/.test(asked))
        throw new problem/* UsageError */.eb('no rule is known for this message: expected the words of an error, such as "certificate has expired", or a rule; "explain" alone lists them');
    throw new problem/* UsageError */.eb(`no rule is named "${asked}": expected for example ${explain_nearest(asked).join(', ')}; "explain" alone lists them`);
}
function listOf(ids) {
    const lines = ids.flatMap((id) => [`${id}: ${(0,rules/* ruleOf */.Y)(id).level}`, ...(0,wrap/* wrapped */.k)((0,rules/* ruleOf */.Y)(id).title, INDENT)]);
    return [...lines, '', `"explain ${ids[0]}" says more of the first one.`, ''].join('\n');
}
/** All of it: why, who refuses and in which words, and what fixes it where. */
function explainRule(rule) {
    const { title, why, seenAs, fix, commands, showBy, sources, helpUri } = (0,explanation/* explanationOf */.pg)(rule);
    const run = `${explanation/* labels */.WD.commands} (${advice_commands/* EXAMPLE_HOST */.Oo} stands for your host; the paths are certbot's)`;
    return [
        `${rule.id}: ${rule.level}`,
        ...(0,wrap/* wrapped */.k)(title, INDENT),
        ...section(explanation/* labels */.WD.why, (0,wrap/* wrapped */.k)(why, INDENT)),
        ...section(explanation/* labels */.WD.seenAs, seenAs.map((words) => INDENT + words)),
        ...section(explanation/* labels */.WD.fix, (0,wrap/* wrapped */.k)(fix, INDENT)),
        ...section(run, commands.flatMap(({ server, lines }) => [
            `${INDENT}${server}:`,
            ...lines.map((line) => `${INDENT}${INDENT}${line}`),
        ])),
        ...section(explanation/* labels */.WD.showBy, showBy === null ? [] : [INDENT + showBy]),
        ...section(explanation/* labels */.WD.sources, sources.flatMap((source) => [`${INDENT}${source.title}`, `${INDENT}${INDENT}${source.url}`])),
        ...section(explanation/* labels */.WD.helpUri, [INDENT + helpUri]),
        '',
    ].join('\n');
}
function section(title, lines) {
    return lines.length === 0 ? [] : ['', title, ...lines];
}
/** The three ids that take the fewest edits; one that holds what was written comes first. */
function explain_nearest(written) {
    const distanceTo = (id) => (id.includes(written) ? 0 : (0,nearest/* editDistance */.Y)(written.slice(0, 80), id));
    return rules/* rules */.aO
        .map(({ id }) => ({ id, distance: distanceTo(id) }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 3)
        .map(({ id }) => id);
}


/***/ })

};
