export const id = 579;
export const ids = [579];
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

/***/ 9554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ DialogueEnded),
/* harmony export */   r: () => (/* binding */ causeOf)
/* harmony export */ });
/** Thrown where the dialogue itself gives the reason to end it. */
class DialogueEnded extends Error {
    reason;
    constructor(reason) {
        super(reason.kind);
        this.reason = reason;
    }
}
/**
 * What a caught error says of the connection.
 * @throws the error itself when it is none of the connection's, so that a defect of the program is not taken for one
 *   of the server.
 */
function causeOf(error) {
    if (error instanceof DialogueEnded)
        return error.reason;
    const { code, message = '' } = error;
    if (typeof code !== 'string')
        throw error;
    const alertNumber = /SSL alert number (\d+)/.exec(message)?.[1];
    if (alertNumber !== undefined)
        return { kind: 'tls-alert', alertNumber: Number(alertNumber) };
    if (code.startsWith('ERR_SSL_'))
        return { kind: 'tls-error', code };
    // Node gives a connection that ends within the handshake the code of a reset, and a sentence instead of a system call.
    if (code === 'ECONNRESET' && message.startsWith('Client network socket disconnected'))
        return { kind: 'connection-closed' };
    if (code === 'EPIPE')
        return { kind: 'connection-closed' };
    if (code.startsWith('ERR_'))
        throw error;
    return { kind: 'system-error', code, message };
}


/***/ }),

/***/ 9525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   db: () => (/* binding */ startDeadline),
/* harmony export */   rK: () => (/* binding */ rejectAt),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _cause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9554);

/** @param outer fires, with a Cause as its reason, when the whole run has to stop. */
function startDeadline(limitMs, outer) {
    const acts = [];
    let over = null;
    const end = (cause) => {
        if (over !== null)
            return;
        over = cause;
        for (const act of acts)
            act(cause);
    };
    const timer = setTimeout(() => end({ kind: 'timeout', limitMs }), limitMs);
    const forget = outer === undefined ? null : listen(outer, end);
    return {
        cause: () => over,
        onOver(act) {
            if (over === null)
                acts.push(act);
            else
                act(over);
        },
        stop() {
            clearTimeout(timer);
            forget?.();
        },
    };
}
/** @param ending has a Cause when it comes, which the error then has. */
function rejectAt(ending) {
    const rejected = new Promise((_, reject) => {
        ending.onOver((cause) => reject(new _cause_js__WEBPACK_IMPORTED_MODULE_0__/* .DialogueEnded */ .l(cause)));
    });
    // It is there to be raced, and nobody may be left in the race when it comes.
    rejected.catch(() => { });
    return rejected;
}
/** The end of a whole run, whose signal fires with a Cause as its reason. */
function endingOf(signal) {
    return { onOver: (act) => void listen(signal, act) };
}
/** Who listens to the signal of a run: thousands do, and an event target goes through all of them for each that comes or goes. */
const listening = new WeakMap();
/** @returns what ends the listening. */
function listen(signal, act) {
    if (signal.aborted) {
        act(signal.reason);
        return () => { };
    }
    const acts = listening.get(signal) ?? listeningTo(signal);
    acts.add(act);
    return () => acts.delete(act);
}
function listeningTo(signal) {
    const acts = new Set();
    listening.set(signal, acts);
    signal.addEventListener('abort', () => {
        for (const act of acts)
            act(signal.reason);
    }, { once: true });
    return acts;
}


/***/ }),

/***/ 3182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ queueOf)
/* harmony export */ });
/**
 * Runs tasks `concurrency` at a time, and never two at once under the same key: mail servers allow one address few
 * connections, and answer the rest with 421. Keys take turns in the order given, and so do the tasks of one key.
 */
function queueOf(concurrency) {
    /** The tasks behind the one that runs or is ready, by key; a key that is here is busy. */
    const behind = new Map();
    const ready = new Line();
    let runningCount = 0;
    const startNext = () => {
        while (runningCount < concurrency) {
            const start = ready.take();
            if (start === undefined)
                return;
            runningCount += 1;
            void start();
        }
    };
    return (key, task) => new Promise((resolve, reject) => {
        const start = async () => {
            try {
                resolve(await task());
            }
            catch (error) {
                reject(error);
            }
            runningCount -= 1;
            const following = behind.get(key)?.take();
            if (following === undefined)
                behind.delete(key);
            else
                ready.add(following);
            startNext();
        };
        const own = behind.get(key);
        if (own !== undefined)
            own.add(start);
        else {
            behind.set(key, new Line());
            ready.add(start);
            startNext();
        }
    });
}
/** First in, first out. An array's own shift moves every item. */
class Line {
    #items = [];
    #next = 0;
    add(item) {
        this.#items.push(item);
    }
    take() {
        const item = this.#items[this.#next];
        if (item === undefined)
            return undefined;
        this.#next += 1;
        if (this.#next * 2 > this.#items.length) {
            this.#items = this.#items.slice(this.#next);
            this.#next = 0;
        }
        return item;
    }
}


/***/ }),

/***/ 4430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ dialledFor),
  E: () => (/* binding */ resolverOf)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/probe/address-family.js

/** null: no address. Most hosts are names, and Node.js's expression for IPv6 takes longer to compile than a name to ask for. */
function familyOf(text) {
    if ((0,external_node_net_.isIPv4)(text))
        return 4;
    return text.includes(':') && (0,external_node_net_.isIPv6)(text) ? 6 : null;
}

// EXTERNAL MODULE: ./build/probe/deadline.js
var probe_deadline = __webpack_require__(9525);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: ./build/probe/cause.js
var cause = __webpack_require__(9554);
// EXTERNAL MODULE: ./build/probe/queue.js
var queue = __webpack_require__(3182);
;// CONCATENATED MODULE: ./build/probe/getaddrinfo.js



/** It runs on libuv's threads, of which there are four; what waits for one has not been asked. */
const THREADS = 4;
/** Asks the machine itself, which may know names by mDNS or from a directory. */
function getaddrinfo({ limitMs, signal }, lookUp = promises_.lookup) {
    const inTurn = (0,queue/* queueOf */.n)(THREADS);
    const addressesOf = async (name, family) => (await lookUp(name, { all: true, family })).map(({ address }) => address);
    return (name, family) => {
        const asked = new Promise((settle) => {
            void inTurn(`${name} ${family}`, async () => {
                // Whoever waits has been told.
                if (signal?.aborted)
                    return;
                const deadline = (0,probe_deadline/* startDeadline */.db)(limitMs, signal);
                const answer = addressesOf(name, family);
                settle(Promise.race([answer, (0,probe_deadline/* rejectAt */.rK)(deadline)]));
                // The thread is taken until getaddrinfo returns, however long anybody waits for it.
                await answer.catch(() => { });
                deadline.stop();
            });
        });
        return signal === undefined ? asked : Promise.race([asked, (0,probe_deadline/* rejectAt */.rK)((0,probe_deadline/* endingOf */.z6)(signal))]);
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(542);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/probe/text-of.js

/** A small file of the machine's own; "" where it cannot be read. At once: a thread for each would take longer. */
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/probe/hosts-file.js



const HOSTS_FILE = (0,external_node_os_.platform)() === 'win32' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts';
/**
 * What the machine's own list of hosts (hosts(5)) says of a name in lower case; undefined: nothing, or it cannot be read.
 * What is no address counts for nothing.
 */
function readHostsFile(file = HOSTS_FILE) {
    const text = textOf(file);
    const hosts = new Map();
    for (const line of text.split(/\r?\n/)) {
        const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
        for (const name of names) {
            const key = name.toLowerCase().replace(/\.$/, '');
            const known = hosts.get(key);
            if (known === undefined)
                hosts.set(key, [address]);
            else
                known.push(address);
        }
    }
    return (name) => {
        const listed = (hosts.get(name) ?? []).flatMap((address) => {
            const family = familyOf(address);
            return family === null ? [] : [{ address, family }];
        });
        return listed.length > 0 ? listed : undefined;
    };
}

;// CONCATENATED MODULE: ./build/probe/name-service.js


/** Name servers alone, and each name as it is written. */
const ONLY_NAME_SERVERS = { namesFor: (host) => [host], hasOtherWays: () => false };
/** resolv.conf(5): a name with fewer dots is looked for in the search domains first. */
const DEFAULT_NDOTS = 1;
const MAX_NDOTS = 15;
/** What the files of a Linux machine say; other systems keep it elsewhere, and there every name may be known otherwise. */
function readNameService({ resolvConf = '/etc/resolv.conf', nsswitchConf = '/etc/nsswitch.conf' } = {}, isLinux = (0,external_node_os_.platform)() === 'linux') {
    if (!isLinux)
        return { namesFor: (host) => [host], hasOtherWays: () => true };
    const { search, ndots } = searchIn(textOf(resolvConf));
    const services = servicesIn(textOf(nsswitchConf));
    return {
        namesFor(host) {
            if (host.endsWith('.'))
                return [host];
            const within = search.map((domain) => `${host}.${domain}`);
            return host.split('.').length - 1 >= ndots ? [host, ...within] : [...within, host];
        },
        // RFC 6761 section 6.3: no name server is to be asked for those.
        hasOtherWays: (host) => /(^|\.)localhost$/i.test(host) || services.some((service) => mayKnow(service, host)),
    };
}
/** The last line of a kind is the one that counts; "domain" is a search list of one. */
function searchIn(text) {
    let search = [];
    let ndots = DEFAULT_NDOTS;
    for (const line of text.split(/\r?\n/)) {
        const [keyword, ...values] = line
            .replace(/[#;].*/, '')
            .trim()
            .split(/\s+/);
        // The root is searched by the name as it is written.
        const domains = values.map((value) => value.replace(/\.$/, '')).filter((value) => value !== '');
        if (keyword === 'search')
            search = domains;
        if (keyword === 'domain')
            search = domains.slice(0, 1);
        const given = keyword === 'options' ? values.map((value) => /^ndots:(\d+)$/.exec(value)?.[1]) : [];
        for (const one of given)
            if (one !== undefined)
                ndots = Math.min(Number(one), MAX_NDOTS);
    }
    return { search, ndots };
}
/** What comes behind "hosts:", except what is read or asked here. Without the file, glibc has no more than these. */
function servicesIn(text) {
    const line = text.split(/\r?\n/).find((one) => /^\s*hosts:/.test(one)) ?? '';
    const services = line
        .replace(/#.*/, '')
        .replace(/^\s*hosts:/, '')
        .replace(/\[[^\]]*\]/g, ' ')
        .split(/\s+/);
    return services.filter((service) => service !== '' && service !== 'files' && service !== 'dns');
}
/** mDNS in its minimal form knows names under .local alone; the others' domains are their own affair. */
function mayKnow(service, host) {
    return /^mdns\d?_minimal$/.test(service) ? /\.local$/i.test(host) : true;
}

;// CONCATENATED MODULE: ./build/probe/names.js






const FAMILIES = [4, 6];
/** Of each family, far more than mail servers have: whoever answers for a name decides where this machine connects to. */
const MOST_ADDRESSES = 64;
/**
 * A name server that does not answer is asked again after the first, then after twice as long, at most after the second:
 * where one try in five is lost, all ten are for one question in ten million.
 */
const RETRANSMISSION = { timeout: 1000, maxTimeout: 2000, tries: 10 };
/** A name server that cannot tell, or does not want to: another one may, and so may the same one a moment later. */
const SERVERS_FAULT = ['ESERVFAIL', 'EREFUSED'];
/** As the system's own resolver does: resolv.conf(5), attempts. */
const ROUNDS = 2;
/** Each has a socket of its own, whose buffer has to hold the answers to all that is asked over it at one time. */
const RESOLVERS = 2;
/** The name does not exist, or has no address of that family: answers both. */
const NO_ADDRESS = ['ENOTFOUND', 'ENODATA'];
/**
 * There is no name server where this machine is said to have one, or one that c-ares does not understand, such as one
 * that has never heard of EDNS. getaddrinfo may get on with it.
 */
const OF_NO_USE = ['ECONNREFUSED', 'ENOTINITIALIZED', 'EBADSTR', 'EBADRESP', 'EFORMERR', 'ENOTIMP'];
/**
 * Looks names up as the machine would: in the hosts file, then by its name servers and in its search domains, A and AAAA
 * apart. getaddrinfo tells a failure of one from "there is none" for nobody, and runs on four threads for all; it is asked
 * only for what its other ways may know, when the name servers know no address.
 */
function nameLookUp(options) {
    const { nameServers, hostsFile, nameService } = options;
    const listedFor = readHostsFile(hostsFile);
    const service = nameService ?? (nameServers === undefined ? readNameService() : ONLY_NAME_SERVERS);
    const servers = nameServersOf(nameServers);
    const askMachine = getaddrinfo(options);
    return async (host, deadline, onFound) => {
        const listed = listedFor(host.toLowerCase());
        if (listed !== undefined) {
            onFound(listed);
            return { addresses: listed, failures: [] };
        }
        const { namesFor, hasOtherWays } = service;
        let answers = [];
        for (const name of namesFor(host)) {
            answers = await byFamily(name, (...question) => servers.ask(deadline, ...question), onFound);
            // A domain of which nothing was learnt may have the name: another one's answer would be no answer.
            if (!answers.every(isNone))
                break;
        }
        const isSettled = answers.some((one) => !isNone(one) && !isOfNoUse(one));
        const isForMachine = answers.some(isOfNoUse) ? service !== ONLY_NAME_SERVERS : hasOtherWays(host);
        return together(isSettled || !isForMachine ? answers : await byFamily(host, askMachine, onFound));
    };
}
/** c-ares, with the name servers of the machine or those given. */
function nameServersOf(given) {
    const resolvers = Array.from({ length: RESOLVERS }, () => new promises_.Resolver(RETRANSMISSION));
    if (given !== undefined)
        for (const resolver of resolvers)
            resolver.setServers(given);
    let askedCount = 0;
    let waitingCount = 0;
    return {
        async ask(deadline, name, family) {
            const usual = resolvers[askedCount++ % RESOLVERS];
            const servers = usual.getServers();
            let resolver = usual;
            let faultCount = 0;
            const over = (0,probe_deadline/* rejectAt */.rK)(deadline);
            waitingCount += 1;
            try {
                for (;;) {
                    try {
                        const answer = family === 4 ? resolver.resolve4(name) : resolver.resolve6(name);
                        return await Promise.race([answer, over]);
                    }
                    catch (error) {
                        const { code = '' } = error;
                        if (code === 'ETIMEOUT')
                            continue;
                        faultCount += 1;
                        if (!SERVERS_FAULT.includes(code) || faultCount >= ROUNDS * servers.length)
                            throw error;
                        // c-ares takes a server's failure for the answer: the next one is put first.
                        resolver = new promises_.Resolver(RETRANSMISSION);
                        const first = faultCount % servers.length;
                        resolver.setServers([...servers.slice(first), ...servers.slice(0, first)]);
                    }
                }
            }
            finally {
                waitingCount -= 1;
                if (resolver !== usual)
                    resolver.cancel();
                // Nobody waits for what is still open, and it would keep the process from ending.
                if (waitingCount === 0)
                    for (const one of resolvers)
                        one.cancel();
            }
        },
    };
}
function isNone({ addresses, failure }) {
    return addresses.length === 0 && failure === null;
}
function isOfNoUse({ failure }) {
    return failure?.kind === 'system-error' && OF_NO_USE.includes(failure.code);
}
/** A domain in which the host has an address of one kind is its own, whatever becomes of the other kind. */
function byFamily(name, ask, onFound) {
    return Promise.all(FAMILIES.map(async (family) => {
        try {
            const addresses = await ask(name, family);
            const most = addresses.slice(0, MOST_ADDRESSES);
            onFound(most.map((address) => ({ address, family })));
            return { family, addresses: most, failure: excessOf(addresses.length) };
        }
        catch (error) {
            const { code = '' } = error;
            return { family, addresses: [], failure: NO_ADDRESS.includes(code) ? null : (0,cause/* causeOf */.r)(error) };
        }
    }));
}
/** The addresses beyond are not known to be good. */
function excessOf(count) {
    if (count <= MOST_ADDRESSES)
        return null;
    const message = `the name has ${count} addresses of one family, and the first ${MOST_ADDRESSES} are looked at`;
    return { kind: 'system-error', code: 'E2BIG', message };
}
function together(answers) {
    const found = answers.flatMap(({ family, addresses }) => addresses.map((address) => ({ address, family })));
    return {
        addresses: [...new Map(found.map((one) => [one.address, one])).values()],
        failures: answers.flatMap(({ family, failure }) => (failure === null ? [] : [{ family, cause: failure }])),
    };
}

;// CONCATENATED MODULE: ./build/probe/resolve.js




/** Names, with two questions each: 400 questions in one burst were too many for a socket's buffer, measured on loopback. */
const NAMES_AT_ONCE = 100 * RESOLVERS;
/** Finds every A and AAAA address of targets, each once. The time limit counts from the question, not from the queue. */
function resolverOf(options) {
    const inTurn = (0,queue/* queueOf */.n)(NAMES_AT_ONCE);
    const lookUp = nameLookUp(options);
    const asked = new Map();
    const asking = (host) => {
        const found = [];
        const onFound = [];
        const tell = (addresses) => {
            found.push(...addresses);
            for (const address of addresses)
                for (const listener of onFound)
                    listener(address);
        };
        return { whole: inTurn(host, () => ask(host, tell)), found, onFound };
    };
    const ask = async (host, onFound) => {
        const startedAt = new Date();
        const deadline = (0,probe_deadline/* startDeadline */.db)(options.limitMs, options.signal);
        try {
            const found = await lookUp(host, deadline, onFound);
            return { ...found, startedAt: startedAt.toISOString(), elapsedMs: Date.now() - startedAt.getTime() };
        }
        finally {
            deadline.stop();
        }
    };
    return async (target, look, onEndpoint = () => { }) => {
        const { host, port } = dialledFor(target, options.redirections);
        const family = familyOf(host);
        if (family !== null)
            return { endpoints: [{ address: host, port, family }], failed: [] };
        const known = asked.get(host) ?? asking(host);
        asked.set(host, known);
        const tell = (one) => onEndpoint({ port, ...one });
        known.found.forEach(tell);
        known.onFound.push(tell);
        const { addresses, failures, startedAt, elapsedMs } = await known.whole;
        const failed = ({ cause, ...more }) => {
            const cut = { outcome: 'interruption', step: 'resolve', cause };
            return { endpoint: null, look, startedAt, elapsedMs, ...cut, ...more };
        };
        if (addresses.length > 0)
            return { endpoints: addresses.map((one) => ({ port, ...one })), failed: failures.map(failed) };
        const [failure] = failures;
        return { endpoints: [], failed: [failed({ cause: failure?.cause ?? noSuchHost(host) })] };
    };
}
function noSuchHost(host) {
    return { kind: 'system-error', code: 'ENOTFOUND', message: `no address was found for ${host}` };
}
/** Where a connection for that host and port goes to. */
function dialledFor({ host, port }, redirections) {
    const redirection = redirections.find((one) => (one.host ?? host) === host && (one.port ?? port) === port);
    return { host: redirection?.toHost ?? host, port: redirection?.toPort ?? port };
}


/***/ }),

/***/ 6714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ begin)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var _probe_resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4430);


/**
 * Asks for the names at once: the answers need a round trip, in which the rest of the program can be loaded. So this file
 * imports no more than it needs for that.
 */
function begin({ look, observed, shard }, targets) {
    const stop = new AbortController();
    // Every open connection listens; Node.js 20 takes more than ten listeners for a leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, stop.signal);
    const { limitMs, redirections } = look;
    const resolve = (0,_probe_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolverOf */ .E)({ limitMs, redirections, signal: stop.signal });
    // Of a shard's targets it is not known yet which are its own, and a recording needs none.
    if (observed === null && shard === null)
        for (const target of targets)
            if (target.kind === 'service')
                void resolve(target, { name: 'first', serverName: null });
    return { stop, resolve };
}


/***/ })

};
