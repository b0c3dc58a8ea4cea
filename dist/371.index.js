export const id = 371;
export const ids = [371];
export const modules = {

/***/ 9371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  threadsOf: () => (/* binding */ threadsOf)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./build/probe/deadline.js
var deadline = __webpack_require__(9525);
// EXTERNAL MODULE: ./build/probe/presented.js
var presented = __webpack_require__(7651);
// EXTERNAL MODULE: ./build/probe/handshake.js
var handshake = __webpack_require__(5896);
// EXTERNAL MODULE: ./build/probe/look.js + 7 modules
var probe_look = __webpack_require__(1133);
;// CONCATENATED MODULE: ./build/probe/thread.js


/** What an order may be at. */
const STEPS = ['connect', 'greeting', 'ehlo', 'starttls', 'handshake'];
/** Often enough for whoever looks on. */
const TELL_MS = 500;
/** Carries out the orders that come in, until the thread is ended from outside. */
function takeOrders(port, { profiles, clientCertificate, progress }) {
    const contexts = new Map([...profiles].map(([name, { trustAnchorPem, offer }]) => [
        name,
        secureContexts(trustAnchorPem, offer, clientCertificate),
    ]));
    const run = new AbortController();
    /** The connections of each order, by its number, which the next one has too; the one that was opened last tells how far it is. */
    const open = new Map();
    const answer = (message) => port.postMessage(message);
    const carryOut = async ({ number, order, profile }) => {
        const connections = [];
        open.set(number, connections);
        const leaving = { left: Promise.resolve() };
        try {
            const secureContextOf = contexts.get(profile);
            if (secureContextOf === undefined)
                throw new Error(`there are no secure contexts for "${profile}"`);
            const watch = (connection) => {
                connections.push(connection);
                return () => void connections.splice(connections.indexOf(connection), 1);
            };
            const seen = await look(order, { secureContextOf, signal: run.signal, leaving, watch });
            answer({ kind: 'seen', number, seen });
            await leaving.left;
            answer({ kind: 'left', number });
        }
        catch (error) {
            answer({ kind: 'failed', number, error: error });
        }
    };
    port.on('message', (told) => {
        if (told.kind === 'end')
            run.abort(told.cause);
        else
            void carryOut(told);
    });
    setInterval(() => {
        for (const [number, connections] of open) {
            const step = connections.at(-1)?.step;
            if (step !== undefined)
                progress[number] = STEPS.indexOf(step);
        }
    }, TELL_MS).unref();
}

;// CONCATENATED MODULE: ./build/probe/threads.js




/**
 * A young generation of V8's own size is 128 MB where a machine has room, and what lies there unused keeps connections'
 * memory beside the heap as well.
 */
const YOUNG_MB = 16;
/** Looks that are carried out by several threads: a handshake is work for a processor. */
function threadsOf(options) {
    const { program, count, concurrency, profileOf, signal, profiles, clientCertificate } = options;
    const progress = new Uint8Array(new SharedArrayBuffer(concurrency));
    const workerData = { profiles, clientCertificate, progress };
    const threads = Array.from({ length: count }, () => startThread(program, workerData));
    const free = [...Array(concurrency).keys()];
    (0,deadline/* endingOf */.z6)(signal).onOver((cause) => {
        for (const { tell } of threads)
            tell({ kind: 'end', cause });
    });
    const look = (order, target, leaving, watch) => new Promise((resolve, reject) => {
        const number = free.pop();
        if (number === undefined)
            throw new Error(`more than ${concurrency} orders at a time`);
        const thread = threads.reduce((least, one) => (one.open.size < least.open.size ? one : least));
        const ended = thread.endedBy();
        if (ended !== null)
            throw ended;
        progress[number] = STEPS.indexOf('connect');
        const unwatch = watch?.({
            get step() {
                return STEPS[progress[number]];
            },
        });
        let left = () => { };
        thread.open.set(number, {
            leaving,
            seen: (seen) => {
                unwatch?.();
                leaving.left = new Promise((resolveLeft) => {
                    left = resolveLeft;
                });
                resolve(seen);
            },
            failed: reject,
            over: () => {
                thread.open.delete(number);
                free.push(number);
                left();
            },
        });
        thread.tell({ kind: 'order', number, order, profile: profileOf(target) });
    });
    return {
        look,
        end: async () => {
            await Promise.all(threads.map(({ end }) => end()));
        },
    };
}
function startThread(program, workerData) {
    const worker = new external_node_worker_threads_.Worker(program, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    const open = new Map();
    worker.on('message', (answer) => {
        const own = open.get(answer.number);
        if (own === undefined)
            return;
        switch (answer.kind) {
            case 'seen':
                return own.seen(answer.seen.map(asKept));
            case 'left':
                return own.over();
            case 'failed':
                own.failed(answer.error);
                return own.over();
        }
    });
    // A thread that has died answers nothing: nobody may go on waiting for it.
    let ended = null;
    const failAll = (error) => {
        ended ??= error;
        for (const own of [...open.values()]) {
            own.failed(error);
            own.over();
        }
    };
    worker.on('error', failAll);
    worker.on('exit', () => failAll(new Error('a thread that probes has ended')));
    return {
        open,
        endedBy: () => ended,
        tell: (told) => worker.postMessage(told),
        end: () => worker.terminate(),
    };
}
/** Each message brings a copy of its own. */
function asKept(one) {
    return one.outcome === 'handshake' ? { ...one, presentedChain: (0,presented/* once */.O)(one.presentedChain) } : one;
}


/***/ })

};
