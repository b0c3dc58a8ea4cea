export const id = 811;
export const ids = [811];
export const modules = {

/***/ 6811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  discover: () => (/* binding */ discover)
});

// UNUSED EXPORTS: discoverIn

// EXTERNAL MODULE: ./build/problem.js
var problem = __webpack_require__(411);
// EXTERNAL MODULE: ./build/targets/parse.js + 1 modules
var parse = __webpack_require__(6503);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __webpack_require__(8280);
// EXTERNAL MODULE: ./build/providers.js
var providers = __webpack_require__(2566);
;// CONCATENATED MODULE: ./build/discover/classify.js



/** RFC 2606 and RFC 6761: names nobody can own; RFC 8375, and what private networks and machines of a cloud are named by habit. */
const RESERVED = /(?:^|\.)(?:example|test|invalid|localhost|local|localdomain|internal|intranet|private|lan|home|corp|guest|vm|vagrant|consul|onion|home\.arpa|svc|cluster\.local)$/;
/** What people write before the top-level domain where others are to write theirs. */
const STAND_IN = /^(?:(?:your|my)(?:[-_]?(?:own|domain|host|name|server|smtp|mail|email|company|organi[sz]ation|org|site|provider|app|web))+|domain|domain-?name|some-?domain|example(?:-?(?:domain|company|corp|org))?|company(?:-?domain)?|(?:e?mail-?|smtp-?)?provider|(?:mail-?|smtp-?)?server|contoso|fabrikam|sample|foo(?:bar)?|bar|test|change-?(?:me|this)|replace-?(?:me|this)|placeholder|x{3,})$/;
/** "co.uk", "com.br", "edu.au": registries that take names below a label of theirs. */
const SECOND_LEVEL = /^(?:com?|org?|net?|edu|gov|ac|gv)$/;
const STAND_IN_TOP = /^(?:tld|x{2,}|domain|your-?domain)$/;
/** Catchers of mail in development listen here. */
const CATCHERS = new Set([1025, 2526, 8025]);
/** Whose server it is. @param host in lower case */
function classOf(host, port) {
    if (CATCHERS.has(port))
        return 'placeholder';
    // Whatever is sent there is thrown away.
    if (/(?:^|\.)ethereal\.email$/.test(host))
        return 'placeholder';
    if ((0,providers/* isProviders */.r)(host))
        return 'provider';
    return isNobodys(host) ? 'placeholder' : 'own';
}
function isNobodys(host) {
    if ((0,external_node_net_.isIP)(host) !== 0)
        return ipaddr.parse(host).range() !== 'unicast';
    const [top = '', second = '', third = ''] = host.split('.').reverse();
    const name = top.length === 2 && third !== '' && SECOND_LEVEL.test(second) ? third : second;
    return second === '' || RESERVED.test(host) || STAND_IN.test(name) || STAND_IN_TOP.test(top);
}

;// CONCATENATED MODULE: ./build/discover/format.js
/** Where a host would be, if what is written there did not stand for something else. */
function interpolatedAt(at) {
    return { host: '', at, port: 0, certainty: 'likely', why: '', isInterpolated: true };
}
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
    /^\{\{.*?\b(?:default|d)[ (]+(?<text>\d+)\b.*?\}\}/d,
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
/** Whether a text stands for something else, and has no default that says for what. */
function isInterpolation(written) {
    return written.length <= MAX_LENGTH && resolved(written, 0).isInterpolated;
}
const URL_FORM = /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?:[^@/\s]*@)?(?:\[(?<v6>[^\]]*)\]|(?<host>[^:/?#@\s[\]]+))(?::(?<port>\d+))?(?:[/?#]|$)/di;
/** Exim writes two colons before a port. */
const HOST_FORM = /^(?:\[(?<inner>[^\]\s]*)\]|(?<host>[^:[\]/?#@\s,;"'\\]+))(?:(?::|(?<=\.[a-z-]{2,63})::)(?<port>\d+|smtps?|submissions?))?\.?$/d;
/** A longer value is a text, and no server. */
const MAX_LENGTH = 1000;
/** The server in a value; null: there is none, or it is an interpolation without a default. */
function serverAt(written, at) {
    if (written.length > MAX_LENGTH)
        return null;
    const { text: whole, isDefault, offsetOf } = resolved(written, at);
    const text = withoutCredentials(whole);
    if (INTERPOLATION.test(text))
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
        port: port === undefined ? null : (PORTS.get(port) ?? Number(port)),
        scheme: match.groups?.['scheme']?.toLowerCase() ?? null,
        isBracketed: places['inner'] !== undefined,
        isDefault,
    };
}
/** "smtp://${USER}:${PASSWORD}@mail.acme.net:587?x=${Y}": who logs in, and how, does not matter; every index stays. */
function withoutCredentials(text) {
    const { scheme, credentials, server } = /^(?<scheme>\s*[a-z][a-z0-9+.-]*:\/\/)(?<credentials>.*@)?(?<server>[^@/?#]*)/i.exec(text)?.groups ?? {};
    return scheme === undefined ? text : scheme + (credentials ?? '').replace(/[^@]|@(?!$)/g, 'x') + (server ?? '');
}
/** Whether a text may be the name or address of a server: also a single label, though nobody owns one. */
function isHost(text) {
    return (0,parse/* v6Of */.Om)(text) !== null || (0,parse/* nameOf */.Vb)(text) !== null;
}
/** Names of ports, as /etc/services has them. */
const PORTS = new Map([
    ['smtp', 25],
    ['submission', 587],
    ['submissions', 465],
    ['smtps', 465],
]);
/** The port in a value: 587, "587", "${PORT:-587}", "submission"; null: none, as where no value is written. */
function portIn(written = '') {
    const { text } = resolved(written.trim(), 0);
    const port = /^\d{1,5}$/.test(text) ? Number(text) : (PORTS.get(text) ?? 0);
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
const IMPLICIT = { port: 465, modeHint: 'implicit' };
const STARTTLS = { port: null, modeHint: 'starttls' };
const SCHEMES = new Map([
    ...['smtps', 'submissions', 'smtp+ssl', 'smtp+tls-wrapper', 'smtp-ssl'].map((name) => [name, IMPLICIT]),
    ...['smtp', 'smtp+tls', 'smtp+starttls', 'smtp-tls', 'tls', 'starttls'].map((name) => [name, STARTTLS]),
    ['submission', { port: 587, modeHint: 'starttls' }],
    ['ssl', { port: null, modeHint: 'implicit' }],
]);
/** The port and mode a URL's scheme says; null: no scheme of SMTP. `smtp` alone says no port that all agree on. */
function schemeOf(scheme) {
    return SCHEMES.get(scheme) ?? null;
}

;// CONCATENATED MODULE: ./build/discover/hop.js


const UNMET = { value: '', at: -1 };
/** Every match of a pattern with the flag "d": its captures by the names of their groups. */
function* capturesIn(text, pattern) {
    for (const { indices } of text.matchAll(pattern)) {
        yield (name) => {
            const place = indices?.groups?.[name];
            return place === undefined ? UNMET : { value: text.slice(...place), at: place[0] };
        };
    }
}
/** Every match of a pattern with the group "value", and where that is. */
function* valuesIn(text, pattern) {
    for (const capture of capturesIn(text, pattern))
        if (capture('value') !== UNMET)
            yield capture('value');
}
function hop({ value, at, port, standard, modeHint, what, isLookedUp }) {
    if (isInterpolation(value))
        return [interpolatedAt(at)];
    const server = serverAt(value, at);
    if (server === null || (!server.isBracketed && !server.host.includes('.')))
        return [];
    return [
        {
            host: server.host,
            at: server.at,
            port: server.port ?? port ?? standard,
            modeHint,
            certainty: isLookedUp === true && !server.isBracketed ? 'likely' : 'certain',
            why: what,
        },
    ];
}

;// CONCATENATED MODULE: ./build/discover/pieces.js
const LINE_END = { text: '\n', offsetOf: null };
function pieceOf({ text, at, offsetOf = (index) => at + index }) {
    return { text, offsetOf };
}
/** The sightings in such a file, each where it is written. */
async function foundIn({ path, pieces }, { inside }) {
    return placed(await inside(path, pieces.map(({ text }) => text).join('')), pieces);
}
function placed(found, pieces) {
    let piece = 0;
    let from = 0;
    return [...found]
        .sort((a, b) => a.at - b.at)
        .flatMap((one) => {
        for (let end = pieces[piece]; end !== undefined && one.at >= from + end.text.length; end = pieces[piece]) {
            from += end.text.length;
            piece++;
        }
        const at = pieces[piece]?.offsetOf?.(one.at - from);
        return at === undefined ? [] : [{ ...one, at }];
    });
}

;// CONCATENATED MODULE: ./build/discover/shell-words.js
/** The commands of a shell's script as words, without their quotes and where they are. */
/** With its continuation behind backslashes, and over the lines of JSON in single quotes. */
const COMMANDS = /(?:[^\n\\']|\\(?:\r\n|.)|(?<=[\s=])'\s*[{[][^']*'|')+/gs;
/** What separates commands is a word by itself. */
const WORDS = /(?:[^\s"'\\;&|]|\\[^\r\n]|"[^"]*"|'[^']*')+|[;&|]+/g;
/** Comments are none. @param isWanted cheap, of the whole command, before it is taken apart */
function* commandsIn(script, isWanted) {
    for (const { 0: command, index } of script.matchAll(COMMANDS)) {
        if (/^\s*#/.test(command) || !isWanted.test(command))
            continue;
        yield [...command.matchAll(WORDS)].map((match) => unquoted({ text: match[0], at: index + match.index }));
    }
}
/** What is left of a word behind its first characters. */
function behind({ text, at }, length) {
    return unquoted({ text: text.slice(length), at: at + length });
}
function unquoted({ text, at }) {
    const inner = /^(["'])(.*)\1$/s.exec(text)?.[2];
    return inner === undefined ? { text, at } : { text: inner, at: at + 1 };
}

;// CONCATENATED MODULE: ./build/discover/postconf.js
/** Lines of Postfix' main.cf that commands write: `postconf -e 'relayhost = [mail.acme.net]'`, and Debian's answers. */


/** What all the commands of a script leave in the file; none: they do not write it. */
function mainCfOf({ text, at, offsetOf = (index) => at + index }) {
    const pieces = [...commandsIn(text, /postconf|postfix\/relayhost/)].flatMap((words) => [
        ...settingsOf(words).flatMap((word) => [wordAt(word), LINE_END]),
        ...answersIn(words).flatMap((word) => [{ text: 'relayhost = ', offsetOf: null }, wordAt(word), LINE_END]),
    ]);
    return pieces.length === 0 ? [] : [{ path: 'main.cf', pieces }];
    function wordAt(word) {
        return pieceOf({ kind: 'scalar', ...word, offsetOf: (index) => offsetOf(word.at + index) });
    }
}
/** The arguments of each postconf in a command, up to the next command. */
function settingsOf(words) {
    let isOpen = false;
    return words.filter(({ text }) => {
        if (/^(?:.*\/)?postconf$/.test(text))
            isOpen = true;
        else if (/^[;&|]+$/.test(text))
            isOpen = false;
        return isOpen && /^[a-z0-9_]+\s*=/.test(text);
    });
}
/** "postfix postfix/relayhost string [mail.acme.net]:587" */
function answersIn(words) {
    return words.flatMap((word) => {
        const lead = /(?:^|\s)postfix\/relayhost\s+string\s+/.exec(word.text);
        return lead === null ? [] : [behind(word, lead.index + lead[0].length)];
    });
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
        const named = /\w/.test(value.name) ? [...keys, value.name] : keys;
        for (const arg of value.args)
            yield* blocksIn(arg, named);
    }
}
/** Every call, whatever it is in. */
function* callsIn(value) {
    if (value.kind === 'call')
        yield value;
    const inner = value.kind === 'block'
        ? value.entries.map((entry) => entry.value)
        : value.kind === 'list'
            ? value.items
            : value.kind === 'call'
                ? value.args
                : [];
    for (const one of inner)
        yield* callsIn(one);
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

;// CONCATENATED MODULE: ./build/discover/ansible-tasks.js




/** The sightings in what the tasks of a play or a role write: lines, options of INI files, Debian's answers, postconf. */
async function findInTasks(tree, surroundings) {
    const sightings = [];
    for (const { block } of blocksIn(tree)) {
        for (const written of writtenBy(block)) {
            sightings.push(...(await foundIn(written, surroundings)));
        }
    }
    return sightings;
}
function writtenBy(task) {
    const items = LOOPS.flatMap((key) => itemsOf(valueAt(task, key)));
    return task.entries.flatMap(({ key, value }) => {
        const module = key.slice(key.lastIndexOf('.') + 1);
        if (/^(?:command|shell)$/.test(module))
            return setByPostconf(value);
        if (!/^(?:lineinfile|replace|ini_file|debconf)$/.test(module))
            return [];
        const given = value.kind === 'scalar' ? argumentsIn(value) : value;
        if (given.kind !== 'block' || scalarOf(given, 'state')?.text === 'absent')
            return [];
        if (module === 'debconf')
            return answered(given);
        const path = scalarOf(given, 'path', 'dest', 'destfile')?.text;
        if (path === undefined)
            return [];
        if (module !== 'ini_file')
            return [{ path, pieces: linesOf(given, items).flatMap(lineOf) }];
        return optionOf(path, given);
    });
}
const LOOPS = ['loop', 'with_items', 'with_list'];
/** `line:`, or what a loop hands to it. */
function linesOf(given, items) {
    const line = scalarOf(given, 'line', 'value', 'replace');
    if (line === undefined)
        return [];
    const field = /^\{\{\s*item(?:\.(\w+))?\s*\}\}$/.exec(line.text);
    if (field === null)
        return [line];
    return items.flatMap((item) => {
        const scalar = item.kind === 'block' ? scalarOf(item, field[1] ?? '') : field[1] === undefined ? item : undefined;
        return scalar?.kind === 'scalar' ? [scalar] : [];
    });
}
function lineOf(line) {
    return [pieceOf(line), LINE_END];
}
function optionOf(path, given) {
    const [section = '', option] = ['section', 'option'].map((key) => scalarOf(given, key)?.text);
    const value = scalarOf(given, 'value');
    if (option === undefined || value === undefined)
        return [];
    return [{ path, pieces: [{ text: `[${section}]\n${option} = `, offsetOf: null }, pieceOf(value)] }];
}
/** Debian's `postfix/relayhost`. */
function answered(given) {
    const value = scalarOf(given, 'value');
    const isRelay = scalarOf(given, 'question')?.text === 'postfix/relayhost';
    return isRelay && value !== undefined
        ? [{ path: 'main.cf', pieces: [{ text: 'relayhost = ', offsetOf: null }, pieceOf(value)] }]
        : [];
}
function setByPostconf(value) {
    const command = value.kind === 'block' ? scalarOf(value, 'cmd') : value;
    return command?.kind !== 'scalar' || command.text.length > MAX_COMMAND ? [] : mainCfOf(command);
}
const MAX_COMMAND = 10_000;
/** `lineinfile: dest=/etc/postfix/main.cf line="relayhost = [mail.acme.net]"`: arguments in one text. */
function argumentsIn(scalar) {
    const { text, offsetOf } = pieceOf(scalar);
    const entries = [...capturesIn(text.slice(0, MAX_COMMAND), ARGUMENT)].map((capture) => {
        const key = capture('key');
        const { value, at } = capture('value');
        const written = {
            kind: 'scalar',
            text: value,
            at: offsetOf(at),
            offsetOf: (index) => offsetOf(at + index),
        };
        return { key: key.value, keyAt: offsetOf(key.at), value: written };
    });
    return { kind: 'block', entries, at: scalar.at };
}
const ARGUMENT = /(?<key>[a-z_]+)=["']?(?<value>(?<=")[^"]*|(?<=')[^']*|\S+)/dg;

;// CONCATENATED MODULE: ./build/discover/own-name.js


/** The sightings of a server whose own name is written: 25, or the ports that are opened beside it. */
function ownNameAt(host, at, ports, what) {
    if (/[${}<>%]/.test(host))
        return [interpolatedAt(at)];
    if (!isHost(host))
        return [];
    const opened = ports.length === 0 ? [{ port: 25 }] : ports;
    // A single label is completed by the machine, and nothing here says to what.
    const certainty = host.includes('.') ? 'certain' : 'likely';
    return opened.map(({ port, modeHint }) => ({
        host,
        at,
        port,
        modeHint,
        certainty,
        why: `${what}, port ${port}`,
    }));
}

;// CONCATENATED MODULE: ./build/discover/tree/lines.js
const LINES = /[^\r\n]+/g;
const ASSIGNMENTS = /^\s*(?:Environment=(?=\S)|ENV\s+(?=\w+=)|[\w.-]+\s+(?=\w+=\S+\s+\w+=))/;
/** No setting of ours is longer. */
const MAX_LINE = 4000;
/** Words as a shell has them: blanks between quotes are no ends of theirs. */
const lines_WORDS = /(?:[^\s"']|"[^"]*"|'[^']*')+/g;
const KEY_VALUE = /^(?<lead>\s*(?:(?:export|set|ENV|ARG)\s+)?["']?)(?<key>[\w.\-[\]/$:]+?)(?<gap>["']?\s*(?:=|:(?!\S{0,100}=)|\s)\s*)(?<value>.*)$/s;
const SECTION = /^\s*\[([^\]]+)\]\s*(?:[#;].*)?$/s;
/** Lines `KEY=VALUE`, `key: value` or `key value`, with `[sections]`: .env, INI, properties and their like. */
function readLines(text) {
    const root = [];
    let entries = root;
    for (const { 0: line, index } of text.matchAll(LINES)) {
        if (line.length > MAX_LINE || /^\s*(?:[#;!]|\/\/)/.test(line))
            continue;
        const section = SECTION.exec(line)?.[1]?.trim();
        if (section) {
            entries = [];
            root.push({ key: section, keyAt: index, value: { kind: 'block', entries, at: index } });
            continue;
        }
        const assignments = ASSIGNMENTS.exec(line)?.[0];
        if (assignments !== undefined) {
            entries.push(...assignmentsIn(line.slice(assignments.length), index + assignments.length));
            continue;
        }
        const parts = KEY_VALUE.exec(line)?.groups;
        if (parts === undefined)
            continue;
        const { lead, key, gap, value } = parts;
        const keyAt = index + lead.length;
        const { text: bare, skipped } = lines_unquoted(value);
        entries.push({
            key,
            keyAt,
            value: { kind: 'scalar', text: bare, at: keyAt + key.length + gap.length + skipped },
        });
    }
    return { kind: 'block', entries: root, at: 0 };
}
/** systemd's `Environment=A=1 "B=2"`, a Dockerfile's `ENV A=1 B="2"`, and what an inventory says of a host: `web1 a=1 b=2`. */
function assignmentsIn(text, at) {
    return [...text.matchAll(lines_WORDS)].flatMap(({ 0: word, index }) => {
        const assignment = lines_unquoted(word);
        const sign = assignment.text.indexOf('=');
        if (sign < 1)
            return [];
        const keyAt = at + index + assignment.skipped;
        const { text: bare, skipped } = lines_unquoted(assignment.text.slice(sign + 1));
        return [
            {
                key: assignment.text.slice(0, sign),
                keyAt,
                value: { kind: 'scalar', text: bare, at: keyAt + sign + 1 + skipped },
            },
        ];
    });
}
/** The value without its quotes, or without the comment behind it. */
function lines_unquoted(value) {
    // Grafana's, for values with the signs of comments in them.
    const long = /^"{3}(.*?)"{3}/s.exec(value)?.[1];
    if (long !== undefined)
        return { text: long, skipped: 3 };
    const quoted = /^(["'`])((?:\\.|(?!\1)[^\\])*)\1/s.exec(value)?.[2];
    if (quoted !== undefined)
        return { text: quoted, skipped: 1 };
    return { text: value.replace(/(?:^|\s)[#;].*|(?<!\s)\s+\\$/s, '').trimEnd(), skipped: 0 };
}

;// CONCATENATED MODULE: ./build/discover/tree/yaml.js
/** An alias is read where it is used, a bomb of aliases is not. */
const MAX_NODES = 200_000;
const MAX_DEPTH = 100;
/** A second of the parser's at its worst, and larger files are generated. */
const MOST_PIECES = 200_000;
/**
 * The documents of a YAML file as trees; parts that are not YAML are missing. The parser is loaded when there is one.
 * @throws TooMuchYaml for a file that is dear to read.
 */
async function readYaml(text) {
    const { isAlias, isMap, isScalar, isSeq } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const { yamlDocuments } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(705)]).then(__webpack_require__.bind(__webpack_require__, 3705));
    const documents = yamlDocuments(withoutTemplates(text), {
        mostPieces: MOST_PIECES,
        isStrict: false,
    });
    let nodesLeft = MAX_NODES;
    const anchored = new Map();
    const read = (node, depth) => {
        if (nodesLeft-- <= 0 || depth > MAX_DEPTH)
            return null;
        if (isAlias(node))
            return read(anchored.get(node.source), depth + 1);
        if (!isScalar(node) && !isSeq(node) && !isMap(node))
            return null;
        if (node.anchor !== undefined)
            anchored.set(node.anchor, node);
        if (isScalar(node))
            return yaml_scalarOf(node, text);
        const [at] = node.range;
        if (isSeq(node)) {
            return { kind: 'list', items: node.items.flatMap((item) => read(item, depth + 1) ?? []), at };
        }
        const entries = node.items.flatMap(({ key, value }) => {
            const inner = read(value, depth + 1);
            if (inner === null || !isScalar(key))
                return [];
            // "<<: *defaults" has the entries of what it names.
            if (key.value === '<<')
                return (inner.kind === 'list' ? inner.items : [inner]).flatMap((one) => one.kind === 'block' ? one.entries : []);
            const isQuoted = key.type === 'QUOTE_DOUBLE' || key.type === 'QUOTE_SINGLE';
            const keyAt = key.range[0] + (isQuoted ? 1 : 0);
            return [{ key: key.source, keyAt, value: inner }];
        });
        return { kind: 'block', entries, at };
    };
    return documents.flatMap((document) => {
        const value = read(document.contents, 0);
        if (value === null)
            return [];
        return value.kind === 'block'
            ? [value]
            : [{ kind: 'block', entries: [{ key: '', keyAt: value.at, value }], at: value.at }];
    });
}
function yaml_scalarOf(node, text) {
    const [start, end] = node.range;
    if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') {
        return { kind: 'scalar', text: text.slice(start + 1, end - 1), at: start + 1 };
    }
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
        return blockScalar(text, start, end);
    if (node.value === null)
        return null;
    // "!Ref Host" and "!vault …" stand for something else; "!Sub" is a text.
    const isTagged = node.tag?.startsWith('!') === true && node.tag !== '!Sub';
    return { kind: 'scalar', text: text.slice(start, end), at: start, ...(isTagged && { isWord: true }) };
}
/** The lines of a block scalar without their indentation, each of which is where it is in the file. */
function blockScalar(text, start, end) {
    const body = text.indexOf('\n', start) + 1;
    if (body === 0)
        return { kind: 'scalar', text: '', at: start };
    const lines = text.slice(body, end).split('\n');
    const indentation = lines.find((line) => line.trim() !== '')?.search(/[^ ]/) ?? 0;
    const starts = [];
    let index = 0;
    let at = body;
    const kept = lines.map((line) => {
        const cut = Math.min(indentation, line.length);
        starts.push({ index, at: at + cut });
        index += line.length - cut + 1;
        at += line.length + 1;
        return line.slice(cut);
    });
    return {
        kind: 'scalar',
        text: kept.join('\n'),
        at: body + indentation,
        offsetOf: (wanted) => offsetIn(starts, wanted),
    };
}
/** The last start that is not behind the index, by halves. */
function offsetIn(starts, wanted) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (starts[middle].index <= wanted)
            low = middle;
        else
            high = middle - 1;
    }
    const line = starts[low];
    return line.at + wanted - line.index;
}
/**
 * Helm's templates are YAML except what is between "{{" and "}}": a line of nothing else becomes a comment, a value
 * a word, each as long as it was.
 */
function withoutTemplates(text) {
    return text
        .replace(/^[ \t]*\{[{%#][^\r\n]*[}%#]\}[ \t]*$/gm, (line) => `#${' '.repeat(line.length - 1)}`)
        .replace(/([:-] +)(\{\{[^\r\n{}]*\}\})/g, (_, lead, value) => lead + filler(value));
}
function filler(value) {
    return `__${'X'.repeat(value.length - 4)}__`;
}

;// CONCATENATED MODULE: ./build/discover/dns-record.js


/** A name that is absolute already, as in most providers' interfaces. */
const asWritten = (name) => name.replace(/\.$/, '');
/** As in a zone file: "@" is the origin, a name that ends with a dot is absolute, and another one is below the origin. */
function below(origin) {
    return (name) => {
        if (name === '@')
            return origin;
        if (name.endsWith('.'))
            return name.slice(0, -1);
        return origin === null ? null : `${name}.${origin}`;
    };
}
const MAIL_PORTS = new Set([25, 465, 587, 2465, 2525, 2587]);
const TLSA_OWNER = /^_(\d{1,5})\._tcp(?:\.|$)/i;
const SRV_OWNER = /^_(submissions?|smtps?|smtp-tls)\._tcp(?:\.|$)/i;
const IMPLICIT_SERVICES = new Set(['submissions', 'smtps']);
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
    if (host === null || !isHost(host))
        return [];
    const of = owner === null || owner.text === '' ? '' : ` of "${owner.text}"`;
    return [ifWritten({ host, at: exchange.at, port: 25, certainty: 'certain', why: `MX record${of}` })];
}
function srv(owner, port, target, complete) {
    const service = SRV_OWNER.exec(owner.text)?.[1]?.toLowerCase();
    const host = complete(target.text);
    const number = Number(port.text);
    if (service === undefined || host === null || !isHost(host))
        return [];
    if (!Number.isInteger(number) || number < 1 || number > 65535)
        return [];
    const modeHint = IMPLICIT_SERVICES.has(service) ? 'implicit' : 'starttls';
    const why = `SRV record "${owner.text}"`;
    return [ifWritten({ host, at: target.at, port: number, modeHint, certainty: 'certain', why })];
}
/** "_465._tcp.mail" is a record about port 465 of "mail". */
function tlsa(owner, complete) {
    const match = TLSA_OWNER.exec(owner.text);
    if (match === null)
        return [];
    const port = Number(match[1]);
    if (!MAIL_PORTS.has(port))
        return [];
    const rest = owner.text.slice(match[0].length);
    const host = complete(rest === '' ? '@' : rest);
    if (host === null || !isHost(host))
        return [];
    const at = rest === '' ? owner.at : owner.at + match[0].length;
    return [ifWritten({ host, at, port, certainty: 'certain', why: `TLSA record "${owner.text}"` })];
}
/** "mx.__DOMAIN__.net" could be a name, and stands for another. */
function ifWritten(sighting) {
    return isInterpolation(sighting.host) ? interpolatedAt(sighting.at) : sighting;
}
/** Words of "10 mail.acme.net." with their offsets, as records are written in one string. */
function wordsIn({ text, at, offsetOf }) {
    return [...text.matchAll(/[^\s"\\]+/g)].map((match) => ({
        text: match[0],
        at: offsetOf?.(match.index) ?? at + match.index,
    }));
}

;// CONCATENATED MODULE: ./build/discover/dns-tree.js
/**
 * DNS records in settings: what providers' interfaces call type, name and value in a mapping, whatever tool the mapping
 * is for.
 */




const NAMES = [
    'name',
    'record_name',
    'recordname',
    'subdomain',
    'record_set_name',
    'owner',
    'host_name',
    'dnsname',
    'record',
    'sub_domain',
    'rr',
];
const EXCHANGES = [
    'mail_exchanger',
    'mail_exchange',
    'exchange',
    'mail_server',
    'mailserver',
    'mx_server',
    'server',
    'target',
    'value',
    'content',
    'data',
    'answer',
    'address',
    'rdata',
    'destination',
    'mx',
    // Elsewhere the owner's name.
    'host',
    'hostname',
    'host_name',
];
const PRIORITIES = ['priority', 'preference', 'pref', 'mx_priority', 'prio', 'mx_pref', 'distance'];
const VALUES = [
    'records',
    'rrdatas',
    'rrdata',
    'resourcerecords',
    'resource_records',
    'values',
    'record_values',
    'record',
    'content',
    'contents',
    'value',
    'data',
    'rdata',
    'rdatas',
    'answers',
    'answer',
    'target',
    'targets',
    'mx_records',
    'mxRecords',
    'entries',
];
/** The sightings of one record. @param nameOf completes names that are relative */
function recordIn(block, type, owner, complete = asWritten) {
    const kind = type.toUpperCase();
    if (kind === 'TLSA')
        return tlsa(owner, complete);
    if (kind !== 'MX' && kind !== 'SRV')
        return [];
    const values = VALUES.flatMap((name) => itemsOf(valueAt(block, name))).flatMap(flattened);
    const inner = values.flatMap(blocksOf).flatMap((one) => scalarsOf(valueAt(one, 'value', 'content', 'rdata', 'data')));
    const blocks = [...new Set([block, ...values.flatMap(blocksOf), ...blocksUnder(block)])];
    const own = blocks.flatMap((one) => kind === 'MX' ? mxIn(one, owner, complete) : srvIn(one, serviceOf(one) ?? owner, complete));
    const whole = [...values, ...inner].flatMap((value) => value.kind === 'scalar' ? wholeRecord(value, kind, owner, complete) : []);
    return [...whole, ...own];
}
/** "10 mail.acme.net." */
function wholeRecord(scalar, kind, owner, complete) {
    if (kind === 'MX' && isInterpolation(scalar.text))
        return /^\s*"?\d+\s/.test(scalar.text) ? [interpolatedAt(scalar.at)] : [];
    return recordSightings(kind, owner, wordsIn(scalar), complete);
}
/** The arguments of `concat([…], […])` and its like. */
function flattened(value) {
    if (value.kind === 'call')
        return value.args.flatMap(flattened);
    return value.kind === 'list' ? value.items.flatMap(flattened) : [value];
}
/** Blocks of one record in a list, and those that HCL writes as blocks: `record { preference = 10 … }`. */
function blocksOf(value) {
    if (value.kind === 'block')
        return [value, ...value.entries.flatMap((entry) => blocksOf(entry.value))];
    if (value.kind === 'list')
        return value.items.flatMap(blocksOf);
    return value.kind === 'call' ? value.args.flatMap(blocksOf) : [];
}
const NESTED = new Set([
    'record',
    'records',
    'data',
    'mx_record',
    'srv_record',
    'mx',
    'srv',
    'values',
    'value',
    'answers',
    'content',
    'rrdata',
]);
function blocksUnder(block) {
    return block.entries.flatMap(({ key, value }) => (NESTED.has(key.toLowerCase()) ? blocksOf(value) : []));
}
/** A mapping with a priority and a host. */
function mxIn(block, owner, complete) {
    if (scalarOf(block, ...PRIORITIES) === undefined)
        return [];
    const written = EXCHANGES.flatMap((name) => scalarOf(block, name) ?? []);
    const exchange = written.find(isName);
    if (exchange !== undefined)
        return mx(exchange, owner, complete);
    const unknown = written.find(({ text }) => isInterpolation(text));
    return unknown === undefined ? [] : [interpolatedAt(unknown.at)];
}
function srvIn(block, owner, complete) {
    const port = scalarOf(block, 'port', 'srv_port');
    const target = scalarOf(block, 'target', 'srv_target', 'host', 'hostname', 'server', 'value', 'content');
    if (target === undefined)
        return [];
    if (port !== undefined && isName(target))
        return srv(owner, port, target, complete);
    // Cloudflare's and others' content beside a priority: "1 587 mail.acme.net".
    const words = wordsIn(target);
    return words.length === 3 ? srv(owner, words[1], words[2], complete) : [];
}
function isName({ text, isWord }) {
    return isWord !== true && /^[\w.-]+$/.test(text) && /[a-z]/i.test(text);
}
/** `service` and `proto` in keys of their own, as an owner. */
function serviceOf(block) {
    const service = scalarOf(block, 'service');
    const protocol = scalarOf(block, 'proto', 'protocol');
    if (service === undefined || protocol === undefined)
        return null;
    const label = (text) => (text.startsWith('_') ? text : `_${text}`);
    return { text: `${label(service.text)}.${label(protocol.text)}`, at: service.at };
}
/** The record's own name, or no name. */
function ownerIn(block) {
    const service = serviceOf(block);
    if (service !== null)
        return service;
    const name = scalarOf(block, ...NAMES);
    return name === undefined || name.isWord === true ? { text: '', at: block.at } : name;
}
/**
 * MX hosts without a type, as variables and modules have them: `{ server = "…", priority = 10 }`, and
 * `mx_records = ["10 mail.acme.net"]` or `mx = { "mail.acme.net" = 10 }` under a key that speaks of MX.
 */
function hostsBesidePriority(block, keys) {
    const speaksOfMx = (key) => key !== undefined && /(?:^|[^a-z])mx(?:[^a-z]|$)|mxRecords?/i.test(key);
    const owner = { text: '', at: block.at };
    const isOfMx = keys.some(speaksOfMx);
    const own = isOfMx || valueAt(block, 'exchange', 'mail_exchanger') !== undefined || isServerAndPriority(block);
    const isOfOther = valueAt(block, 'weight', 'port', 'type') !== undefined;
    const listed = block.entries.flatMap(({ key, value, keyAt }) => {
        if (value.kind === 'list' && (speaksOfMx(key) || isOfMx)) {
            return scalarsOf(value).flatMap((item) => recordSightings('MX', owner, wordsIn(item), asWritten));
        }
        const isPriority = value.kind === 'scalar' && /^\d+$/.test(value.text);
        // With a domain: `mx = { weight = 10 }` has no host.
        return isPriority && speaksOfMx(keys.at(-1)) && /\.[a-z]/i.test(key)
            ? mx({ text: key, at: keyAt }, owner, asWritten)
            : [];
    });
    return [...listed, ...(own && !isOfOther ? mxIn(block, owner, asWritten) : [])];
}
function isServerAndPriority(block) {
    return (valueAt(block, 'server', 'mail_server', 'mailServer') !== undefined &&
        valueAt(block, 'priority', 'preference') !== undefined);
}

;// CONCATENATED MODULE: ./build/discover/key-words.js
/** The words of keys, and which of them speak of a server that sends mail. */
const MAIL = new Set('smtp smtps mail mails mailer email emails mailserver smarthost relayhost mailhub sendmail msmtp nodemailer phpmailer mailers swiftmailer mailing'.split(' '));
const SURELY_SMTP = new Set('smtp smtps smarthost relayhost mailhub msmtp nodemailer phpmailer swiftmailer'.split(' '));
const HOST = new Set('host server hostname relay relayhost smarthost mailhub endpoint smtp'.split(' '));
const HOST_OF_SMTP = new Set('address addr fqdn hosts'.split(' '));
/** Behind one of these words a host is of another protocol, or no server to connect to. */
const OTHER = new Set('imap imaps pop pop3 incoming inbound from helo ehlo domain to sender recipient reply replyto cc bcc user username password web webmail http https api proxy redis db database mysql postgres sieve ldap listen bind allowed subject template exporter local oauth issuer queue dovecot listener mx blackhole test id log logs logger logging syslog archive hook hooks ansible dkim rspamd'.split(' '));
/** In the key itself, wherever: "incoming_email_host". */
const INCOMING = new Set('imap imaps pop pop3 incoming inbound'.split(' '));
/** Words that people write as one. */
const JOINED = /^(smtps?|e?mail|mailer|mta)(hosts?|hostname|hostport|server|port|address|addr|relay|url|uri|dsn|security|secure|encryption|ssl|tls|enabled)$/;
/** "SMTP2_HOST" beside "SMTP_HOST": another one of the kind. */
const NUMBERED = /^(smtps?|e?mail|mailer|relay)(\d{1,2})$/;
/** "smtpSettings.SMTPHost" -> smtp, settings, smtp, host; SonarQube's "….secured" says how a value is kept. */
function wordsOf(key) {
    return key
        .slice(0, 200)
        .replace(/[._]secured$/i, '')
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
        .toLowerCase()
        .replace(/\bhost name\b|(?<=smtp_|smtp[.-])host[_.-]name(?![a-z0-9])/g, 'hostname')
        .split(/[^a-z0-9]/)
        .flatMap((word) => (word === '' ? [] : ((JOINED.exec(word) ?? NUMBERED.exec(word))?.slice(1) ?? [word])));
}
/** Whether the words behind the last one of mail name no other thing, and the last one a server. */
function isHostKey(parents, words, hasPort = false) {
    // ntfy's "smtp-sender-addr" is a server with its port; elsewhere a sender is an address.
    const all = [...parents, ...words].filter((word) => !hasPort || word !== 'sender');
    const last = all.at(-1) ?? '';
    const isOfMail = all.some((word) => MAIL.has(word)) || all.includes('relay');
    if (!isOfMail || speaksOfOther(all) || words.some((word) => INCOMING.has(word)))
        return false;
    // "default_url_options: { host: … }" of a mailer
    if (all.includes('url'))
        return false;
    return HOST.has(last) || (HOST_OF_SMTP.has(last) && all.some((word) => SURELY_SMTP.has(word)));
}
function speaksOfOther(all) {
    const mail = all.findLastIndex((word) => MAIL.has(word));
    return all.slice(mail + 1).some((word) => OTHER.has(word));
}

;// CONCATENATED MODULE: ./build/discover/pairs.js
/** Settings whose key and value are both values: `{ name: …, value: … }`, `KEY=VALUE`, options of commands, calls with a default. */

/** `- name: SMTP_HOST` with `value: …`, `- SMTP_HOST=…`, and blocks of one name with both, as entries of their own. */
function pairsIn(value) {
    const items = value.kind === 'list' ? value.items : value.kind === 'block' ? value.entries.map((entry) => entry.value) : [];
    return items.flatMap((item) => {
        if (item.kind === 'scalar') {
            const [lead = '', key = ''] = /^-{0,2}(?<key>[A-Za-z_][\w.-]*)=["']?/.exec(item.text) ?? [];
            if (key === '' || value.kind === 'block')
                return [];
            const start = lead.length;
            const text = item.text.slice(start).replace(/["']$/, '');
            return [{ key, keyAt: item.at, value: { kind: 'scalar', text, at: item.offsetOf?.(start) ?? item.at + start } }];
        }
        const name = item.kind === 'block'
            ? scalarOf(item, 'name', 'key', 'option_name', 'OptionName', 'parameter_key', 'ParameterKey')
            : undefined;
        const set = item.kind === 'block' ? valueAt(item, 'value', 'default', 'parameter_value', 'ParameterValue') : undefined;
        return name === undefined || set === undefined || name.isWord
            ? []
            : [{ key: name.text, keyAt: name.at, value: set }];
    });
}
/** What is run, with its arguments. */
const COMMAND = /^(?:command|args|entrypoint|cmd|exec_?start|extra_?args|container_?args|java_(?:tool_)?options|(?:java|jvm|catalina|sbt|gradle)_opts)$/i;
/** `--smtp-host mail.acme.net --smtp-port=587`, in one text or as a list. */
function optionsIn(value) {
    const words = itemsOf(value).flatMap((item) => item.kind === 'scalar' && item.text.length < pairs_MAX_COMMAND
        ? [...item.text.matchAll(/[^\s"']+/g)].map(({ 0: text, index }) => ({
            text,
            at: item.offsetOf?.(index) ?? item.at + index,
        }))
        : []);
    return words.flatMap(({ text, at }, index) => {
        const [lead = '', key = '', sign] = /^-{1,2}([A-Za-z_][\w.-]*)(=)?/.exec(text) ?? [];
        const next = words[index + 1];
        if (key === '' || (sign === undefined && next === undefined))
            return [];
        const set = sign === undefined ? next : { text: text.slice(lead.length), at: at + lead.length };
        return set === undefined ? [] : [{ key, keyAt: at, value: { kind: 'scalar', ...set } }];
    });
}
const pairs_MAX_COMMAND = 10_000;
/** The text that a value is, or that the code falls back to. */
function literalIn(value) {
    if (value.kind === 'scalar')
        return value.isWord ? null : { text: value.text, at: value.at, isDefault: false };
    // <smtpHost value="…"/>
    if (value.kind === 'block') {
        const set = scalarOf(value, 'value');
        return set === undefined ? null : literalIn(set);
    }
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
/** PHPMailer's "a;b", Moodle's, and Symfony's "failover(smtp://a smtp://b)": each server by itself. */
function partsOf({ text, at }) {
    const isAlternatives = /^(?:failover|roundrobin)\(/.test(text);
    if (!isAlternatives && !text.includes(';'))
        return [{ text, at }];
    const pattern = isAlternatives ? /(?<![a-z+])[a-z+]+:\/\/[^\s()]+/g : /[^;\s]+/g;
    return [...text.matchAll(pattern)].slice(0, MAX_PARTS).map((match) => ({ text: match[0], at: at + match.index }));
}
const MAX_PARTS = 20;

;// CONCATENATED MODULE: ./build/discover/switched-off.js
/** Settings that switch mail off, and all that is off with them. */

const OFF_SWITCH = /^(?:false|no|off|0|none)$/i;
const OFF_TRANSPORT = new Set('log array null none console dummy file test memory locmem disabled noop fake letter_opener letter_opener_web'.split(' '));
/** What sends without the server that is named beside it, under a key that can only mean how mail is sent. */
const OTHER_TRANSPORT = new Set('sendmail mail direct ses ses-v2 ses_sdk mailgun postmark resend sendgrid sparkpost mandrill mailersend phpmail php qmail specifiedpickupdirectory pickupdirectoryfromiis'.split(' '));
/** Parts of the names of classes: "django.core.mail.backends.console.EmailBackend". */
const OFF_CLASS = new Set('console dummy locmem filebased inmemory'.split(' '));
const SWITCH = new Set(['enabled', 'enable', 'active', 'on']);
/** Where a setting switches mail off: the words that every key has that is off with it; null: it does not. */
function offPrefix({ words, key, text }) {
    const last = words.at(-1) ?? '';
    const before = words.slice(0, -1);
    const isNo = OFF_SWITCH.test(text);
    if (SWITCH.has(last))
        return isNo ? before : null;
    if (SWITCH.has(words[0] ?? '') && MAIL.has(last))
        return isNo ? words.slice(1) : null;
    if (/send_?email_?notifications$/i.test(key))
        return isNo ? words.slice(0, words.indexOf('send')).filter((word) => !/^send/.test(word)) : null;
    if (['disabled', 'disable', 'mock'].includes(last))
        return /^(?:true|yes|on|1)$/i.test(text) ? before : null;
    if (last === 'count')
        return text === '0' && words.length === 1 ? [] : null;
    if (last === 'state')
        return text === 'absent' && words.length === 1 ? [] : null;
    const isOfSending = /^(?:mailer|driver|transport|protocol|delivery_?method|.*smtpmode|class_?name)$/i.test(key.replace(/^.*[._](?=mailer$|driver$|transport$|protocol$|delivery_?method$)/i, ''));
    if (!isOfSending && !/^(?:mailer|driver|transport|backend|method|mode|type|dsn)$/.test(last))
        return null;
    const transport = text.toLowerCase().replace(/^:|:\/\/.*$/gs, '');
    const isOff = OFF_TRANSPORT.has(transport) ||
        (isOfSending && OTHER_TRANSPORT.has(transport)) ||
        text
            .toLowerCase()
            .split('.')
            .some((part) => OFF_CLASS.has(part));
    if (!isOff)
        return null;
    return last === 'method' && before.at(-1) === 'delivery' ? before.slice(0, -1) : before;
}
/** Whether the words begin with something that is switched off, of at least so many words. */
function isUnder(off, words, least) {
    if (off.size === 0)
        return false;
    for (let length = least; length <= words.length; length++) {
        if (off.has(words.slice(0, length).join(' ')))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/discover/tls-hint.js

const FLAG = /^(?:ssl|secure|smtpsecure|starttls|encryption|encrypt|security|crypto|connectionsecurity|protocol|scheme|smtps|tls|wrapper)$/;
/** "use_ssl", "starttls.enable", "enable_starttls_auto": words that say nothing of the mode themselves. */
const ABOUT_FLAGS = new Set('use enable enabled is required require auto explicit mode method type connection'.split(' '));
const YES = new Set('true yes on 1 always required'.split(' '));
const tls_hint_IMPLICIT = new Set('ssl smtps implicit force_tls ssl/tls ssl_or_tls tls_wrapper'.split(' '));
const tls_hint_STARTTLS = /^(?:smtp\+)?starttls/;
const IMPLICIT_FLAGS = new Set(['ssl', 'secure', 'smtps', 'wrapper']);
/** The last word that says what a flag is of. */
function flagOf(words) {
    return words.findLast((word) => !ABOUT_FLAGS.has(word)) ?? '';
}
/** What a flag in the same group says of TLS; "tls" alone means either, and says nothing. */
function modeHintIn({ words }, { flags }, isTlsImplicit) {
    let hasTls = false;
    let isWithoutStarttls = false;
    for (const one of flags) {
        const last = flagOf(one.words);
        const before = one.words.filter((word) => !ABOUT_FLAGS.has(word) && word !== last);
        if (before.length > 0 && !before.some((word) => words.includes(word)))
            continue;
        const text = one.text.toLowerCase();
        const isYes = YES.has(text);
        if (tls_hint_IMPLICIT.has(text))
            return 'implicit';
        if (tls_hint_STARTTLS.test(text))
            return 'starttls';
        if (isTlsImplicit && text === 'tls')
            return 'implicit';
        if (isYes && IMPLICIT_FLAGS.has(last))
            return 'implicit';
        if (last === 'starttls') {
            if (isYes)
                return 'starttls';
            isWithoutStarttls ||= OFF_SWITCH.test(text);
        }
        hasTls ||= isYes && last === 'tls';
        // Vaultwarden's old name for it.
        if (isYes && one.words.includes('explicit'))
            return 'implicit';
    }
    return hasTls && (isTlsImplicit || isWithoutStarttls) ? 'implicit' : undefined;
}

;// CONCATENATED MODULE: ./build/discover/key-names.js
/**
 * Servers by the names of their keys, in settings of any notation: a host beside a port, in the same mapping or under
 * the same prefix. What the key says has to speak of mail: "SMTP_HOST", "mail: { host: … }", "smtpSettings.server".
 */







/** The servers that the names of keys tell of. */
function serversOf(root, options = {}) {
    const sightings = [];
    const off = new Set();
    const ofSmtp = new Set();
    for (const { block, keys } of blocksIn(root)) {
        const last = keys.at(-1) ?? '';
        const isFlat = (keys.length === 0 && options.context === undefined) || ENVIRONMENT.test(last);
        const kind = isFlat ? [] : ofSmtp.has(block) ? ['smtp'] : kindOf(block);
        if (kind.length > 0) {
            const options = blockOf(block, 'options', 'settings', 'config');
            if (options !== undefined)
                ofSmtp.add(options);
        }
        const parents = [...(options.context ?? []), ...(isFlat ? [] : keys.flatMap(wordsOf)), ...kind];
        // The fallback of `env("X", default=…)` is the value of the setting that the call is for.
        const settings = settingsIn(block, parents).filter(({ key }) => key !== 'default' || !/env/i.test(last));
        const group = groupOf(settings);
        const isOff = off.has(block) || (!isFlat && group.off.has(''));
        for (const { key, value } of block.entries) {
            if (value.kind !== 'scalar' && (isOff || isUnder(group.off, wordsOf(key), 1))) {
                for (const inner of blocksIn(value))
                    off.add(inner.block);
            }
        }
        if (isOff)
            continue;
        sightings.push(...sightingsOf(group, isFlat, options));
        for (const { key, value } of [{ key: '', value: block }, ...block.entries]) {
            const entries = COMMAND.test(key) ? optionsIn(value) : pairsIn(value);
            const pairs = settingsIn({ ...block, entries }, options.context ?? []);
            sightings.push(...sightingsOf(groupOf(pairs), true, options));
        }
    }
    return sightings;
}
/** "platform: smtp" in a mapping says what its "server" is of. */
function kindOf(block) {
    const names = ['platform', 'type', 'transport', 'protocol', 'driver', 'provider', 'method', 'backend', 'adapter'];
    // What an action that sends mail is given.
    const isOfAction = scalarOf(block, 'server_address') !== undefined && valueAt(block, 'to', 'subject') !== undefined;
    return isOfAction || /^:?smtps?$/i.test(scalarOf(block, ...names)?.text ?? '') ? ['smtp'] : [];
}
/** No mapping of ours has more; every server of one is compared with all that is beside it. */
const MAX_SERVERS = 500;
/** So that every server of a mapping may be compared with every flag. */
const MAX_FLAGS = 500;
function groupOf(settings) {
    const ports = new Map();
    const hosts = new Set();
    for (const one of settings) {
        const prefix = one.words.slice(0, -1).join(' ');
        if (HOST.has(one.words.at(-1) ?? ''))
            hosts.add(prefix);
        else if (one.words.at(-1) === 'port' && portIn(one.text) !== null && !ports.has(prefix))
            ports.set(prefix, one);
    }
    const loose = [...ports].filter(([prefix, { words }]) => !hosts.has(prefix) && words.some((word) => MAIL.has(word)) && !speaksOfOther(words));
    return {
        settings,
        off: new Set(settings.flatMap((one) => offPrefix(one)?.join(' ') ?? [])),
        ports,
        loosePort: loose.length === 1 ? loose[0]?.[1] : undefined,
        flags: settings.filter(({ words }) => FLAG.test(flagOf(words))).slice(0, MAX_FLAGS),
    };
}
function sightingsOf(group, isFlat, options) {
    const sightings = [];
    for (const setting of group.settings) {
        if (sightings.length >= MAX_SERVERS)
            break;
        sightings.push(...sightingOf(setting, group, isFlat, options));
    }
    return sightings;
}
/** Mappings of variables for an environment: their keys say all, and none of them is of another. */
const ENVIRONMENT = /^(?:env|environment|variables|data|string_?data|env_?vars|environment_?variables|config_?vars|app_?settings|build_?args|secrets)$/i;
function settingsIn(block, parents) {
    return block.entries.flatMap(({ key, value }) => {
        // A statement of code, and no setting.
        if (key === '')
            return [];
        // A list of next hops, of which the first is taken and the others stand by.
        if (value.kind === 'list' && /relay_?host$|smart_?host$/i.test(key)) {
            return scalarsOf(value).flatMap((item) => settingsIn({ ...block, entries: [{ key, keyAt: item.at, value: item }] }, parents));
        }
        const literal = literalIn(value);
        return literal === null ? [] : [{ parents, words: wordsOf(key), key, ...literal }];
    });
}
function sightingOf(setting, group, isRoot, options) {
    const { parents, words, text, at } = setting;
    const isInterpolated = isInterpolation(text) && isHostKey(parents, words);
    if (!(isInterpolated || mayBeServer(setting)) || isUnder(group.off, words, isRoot ? 1 : 0))
        return [];
    if (isInterpolated)
        return [interpolatedAt(at)];
    return partsOf(setting).flatMap((part) => sightingOfPart(part, setting, group, isRoot, options));
}
/** Cheap, before anything is compared: the text is a host or a URL of SMTP, under a key that may be of one. */
function mayBeServer({ parents, words, text, at }) {
    if (/:\/\//.test(text))
        return true;
    const servers = NO_HOST.test(text) ? [] : partsOf({ text, at }).flatMap((one) => serverAt(one.text, one.at) ?? []);
    return servers.some(({ port }) => isHostKey(parents, words, port !== null));
}
const NO_HOST = /^(?:true|false|yes|no|on|off|null|nil|none|~|\d+)$/i;
function sightingOfPart({ text, at }, setting, group, isRoot, options) {
    const { parents, words, key } = setting;
    const all = [...parents, ...words];
    const server = serverAt(text, at);
    if (server === null)
        return [];
    const scheme = server.scheme === null ? null : schemeOf(server.scheme);
    // "ssl://" and "tls://" are of other services too, and what the key says counts.
    const isByKey = server.scheme === null || /^(?:ssl|tls|tcp)$/.test(server.scheme);
    if (isByKey ? !isHostKey(parents, words, server.port !== null) : scheme === null || speaksOfOther(all))
        return [];
    // Symfony's "gmail+smtp://KEY@default".
    if (server.scheme !== null && server.host === 'default')
        return [];
    const portSetting = server.port === null && isByKey ? portBeside(setting, group, isRoot) : undefined;
    const modeHint = scheme?.modeHint ?? modeHintIn(setting, group, options.isTlsImplicit === true);
    const isSymfony = server.scheme === 'smtp' && words.at(-1) === 'dsn';
    const written = server.port ??
        (portSetting === undefined ? null : portIn(portSetting.text)) ??
        (isSymfony ? null : scheme?.port) ??
        null;
    // Postfix takes a next hop in brackets for a host, and asks for the MX records of another.
    const isNextHop = words.includes('relayhost') && scheme === null;
    const own = modeHint === 'implicit' ? (options.defaultTlsPort ?? options.defaultPort) : options.defaultPort;
    const standard = isNextHop ? 25 : isByKey ? own : undefined;
    // Symfony begins with TLS at 465 where no port is written.
    const port = written ?? standard ?? (isSymfony || modeHint === 'implicit' ? 465 : 587);
    if (written !== null && isPortOfOtherService(written))
        return [];
    // In self-hosted Sentry a namespace of addresses, and a server elsewhere.
    if (written === null && /sentry_mail_host$/i.test(key))
        return [];
    // One word, such as "smtp" or "relay", is a server's name only where the port says so too.
    const isSurelySmtp = all.some((word) => SURELY_SMTP.has(word)) || scheme !== null;
    if (!isSurelySmtp && all.includes('relay') && written === null)
        return [];
    const isDefault = server.isDefault || setting.isDefault;
    const isGuess = (written === null && standard === undefined) ||
        (setting.isDefault && options.areDefaultsLikely === true) ||
        (isNextHop && !server.isBracketed);
    const beside = portSetting === undefined ? '' : ` with "${portSetting.key}"`;
    const guessed = written === null ? `, port ${port} by ${standard === undefined ? 'convention' : 'default'}` : '';
    const sighting = {
        host: server.host,
        at: server.at,
        port,
        modeHint: isSymfony && written === null ? 'implicit' : modeHint,
        certainty: isGuess ? 'likely' : 'certain',
        why: `key "${key}"${beside}${isDefault ? ', its default' : ''}${guessed}`,
    };
    return [sighting];
}
/** "SMTP_PORT" beside "SMTP_HOST", "SMTP_SERVER_PORT" beside "SMTP_SERVER", or "Port" in the same mapping. */
function portBeside({ words }, { ports, loosePort }, isRoot) {
    const exact = ports.get(words.slice(0, -1).join(' ')) ?? ports.get(words.join(' '));
    const bare = isRoot ? undefined : ports.get('');
    const isBareOfMail = bare !== undefined && !isPortOfOtherService(portIn(bare.text) ?? 0);
    // "SMTP_HOST" and "MAIL_PORT": other words, and nothing else that the port could be of.
    return exact ?? (isBareOfMail ? bare : loosePort);
}

;// CONCATENATED MODULE: ./build/discover/listed-servers.js


/** Keys of lists of addresses to connect to. */
const LISTS = /^(?:static|sources?|urls?|hosts|addresses|servers)$|(?:^|[_-])(?:targets?|endpoints?)$/i;
/** Functions that people write to make a monitor's settings of such a list. */
const FUNCTIONS = /probe|check|monitor|targets?$/i;
/** Whatever speaks another protocol there is no server to connect to. */
const SMTP_PORTS = new Set([25, 465, 587, 2465, 2587]);
function listedServersIn(tree) {
    const listed = [...blocksIn(tree)].flatMap(({ block }) => block.entries.flatMap(({ key, value }) => value.kind === 'list' && LISTS.test(key) ? scalarsOf(value).flatMap((item) => serverIn(item, key)) : []));
    const handed = [...callsIn(tree)].flatMap(({ name, args }) => FUNCTIONS.test(name) ? args.flatMap(scalarsOf).flatMap((item) => serverIn(item, name)) : []);
    return [...listed, ...handed];
}
/** "mail.acme.net:465" and "smtp://mail.acme.net:587", with the port written. */
function serverIn({ text, at, isWord }, key) {
    const server = isWord === true ? null : serverAt(text, at);
    if (server === null || server.port === null || !server.host.includes('.'))
        return [];
    const scheme = server.scheme === null ? null : schemeOf(server.scheme);
    if (server.scheme !== null && scheme === null && server.scheme !== 'tcp')
        return [];
    if (scheme === null && !SMTP_PORTS.has(server.port))
        return [];
    return [
        {
            host: server.host,
            at: server.at,
            port: server.port,
            modeHint: scheme?.modeHint,
            certainty: 'certain',
            why: `one of "${key}"`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/discover/tree/indent.js
/**
 * A text of several lines without what all of them are indented by, as Nix, HCL's `<<-` and Python's `dedent` read it.
 * YAML's reader has taken that away already.
 */
function withoutIndent(scalar) {
    const { text, at, offsetOf = (index) => at + index } = scalar;
    const lines = text.split(/(?<=\n)/);
    const indent = lines.reduce((least, line) => (/\S/.test(line) ? Math.min(least, indentOf(line)) : least), text.length);
    if (indent === 0)
        return scalar;
    /** By the index in what is left: where it was. */
    const places = [];
    let short = '';
    let from = 0;
    for (const line of lines) {
        const cut = Math.min(indent, indentOf(line));
        for (let index = cut; index < line.length; index++)
            places.push(from + index);
        short += line.slice(cut);
        from += line.length;
    }
    return { ...scalar, text: short, offsetOf: (index) => offsetOf(places[index] ?? text.length) };
}
function indentOf(line) {
    return line.length - line.replace(/^[ \t]+/, '').length;
}

;// CONCATENATED MODULE: ./build/discover/tree-finds.js
/** What there is to find in settings of any notation: servers by key names, DNS records, and files that are embedded. */





async function findInTree(trees, surroundings, options = {}) {
    const sightings = [];
    for (const tree of trees) {
        sightings.push(...serversOf(tree, options), ...recordsIn(tree), ...listedServersIn(tree), ...(await embeddedIn(tree, surroundings)));
    }
    return sightings;
}
/** DNS records: mappings that say their type. */
function recordsIn(tree) {
    const sightings = [];
    const off = new Set();
    for (const { block, keys } of blocksIn(tree)) {
        const isGone = scalarOf(block, 'count')?.text === '0' || scalarOf(block, 'state')?.text === 'absent';
        if (isGone || off.has(block)) {
            for (const { value } of block.entries)
                for (const inner of blocksIn(value))
                    off.add(inner.block);
            continue;
        }
        const type = typeOf(block, keys);
        if (type !== null)
            sightings.push(...recordIn(block, type, ownerIn(block)));
        else
            sightings.push(...hostsBesidePriority(block, keys));
    }
    return sightings;
}
const TYPES = /^(?:MX|SRV|TLSA|A|AAAA|CNAME|TXT|NS|CAA)$/i;
const KIND = /_(mx|srv|tlsa)_(?:record|rrset|record_set)$/i;
/** "MX" as a value, or by the name of the kind of resource: `aws_route53_record` has the one, `azurerm_dns_mx_record` the other. */
function typeOf(block, keys) {
    const written = scalarOf(block, 'type', 'record_type', 'recordtype', 'fieldtype', 'rtype', 'rrtype', 'rr_type', 'record_set_type')?.text;
    if (written !== undefined && TYPES.test(written))
        return written;
    // The last key is the name that the resource was given.
    return KIND.exec(keys.at(-2) ?? '')?.[1] ?? null;
}
/** Names of files, of keys such as "main.cf" and "alertmanager.yml". */
const FILE_NAME = /^[\w-]*(?:\.[\w-]+)+$|^(?:msmtprc|ssmtp\.conf|transport|crontab)$/;
/** A longer one is none: it is looked at for each text in its mapping. */
const MOST_PATH_LETTERS = 1000;
async function embeddedIn(tree, { inside }) {
    const sightings = [];
    for (const { block, keys } of blocksIn(tree)) {
        // Salt's states are under the path of the file that they write.
        const written = scalarOf(block, 'path', 'dest', 'destination', 'filename', 'target')?.text;
        const path = [written, keys.findLast((key) => key.startsWith('/'))].find((one) => one !== undefined && one.length <= MOST_PATH_LETTERS);
        for (const { key, value } of block.entries) {
            for (const scalar of scalarsOf(value)) {
                if (!/\n/.test(scalar.text))
                    continue;
                const { text, at, offsetOf = (index) => at + index } = withoutIndent(scalar);
                const found = await inside(zoneOf(keys, key) ?? nameFor(key, path, text), text);
                sightings.push(...found.map((one) => ({ ...one, at: offsetOf(one.at) })));
            }
        }
    }
    return sightings;
}
/** NixOS has a zone's file under the zone's name: `services.nsd.zones."acme.net".data`. */
function zoneOf(keys, key) {
    const zone = /(?:^|\.)zones\.(?<zone>[\w.-]+?)\.?\.data$/.exec([...keys.slice(-3), key].join('.'))?.groups?.['zone'];
    return zone === undefined ? undefined : `zones/${zone}.zone`;
}
/** What an embedded file is called: by its key, by the path beside it, or by what it looks like. */
function nameFor(key, path, text) {
    if (/^\s*#cloud-config\b/.test(text))
        return 'cloud-config.yaml';
    if (FILE_NAME.test(key) && !UNKNOWN_SUFFIX.test(key))
        return key;
    if (path?.includes('/') === true && !/^\/(?:spec|data|metadata)\b/.test(path))
        return path;
    if (/^(?:run|script|before_script|after_script)$/.test(key))
        return `${key}.sh`;
    return `${path ?? key}${PROSE.test(key) ? '' : suffixBy(text)}`;
}
/** argocd's "service.email". */
const UNKNOWN_SUFFIX = /\.(?:email|smtp|mail|default)$/i;
/** What is to be run, or read by people. */
const PROSE = /^(?:description|comment|message|text|body|run|script|scripts|command|args|query|sql)$/i;
/** The suffix of a file that is known by what is in it alone. */
function suffixBy(text) {
    if (/^\s*#!\s*\S*\/(?:env[ \t]+)?(?:ba|z|da|k)?sh\b/.test(text))
        return '.sh';
    if (/^\s*#!/.test(text))
        return '';
    if (/^\s*\{/.test(text))
        return '.json';
    if (/^[ \t]*\[[\w. :${}-]+\][ \t]*$/m.test(text))
        return '.ini';
    if (/^[ \t]*(?:- )?[\w.-]+:(?:[ \t]|$)/m.test(text))
        return '.yaml';
    return /^[A-Z][A-Z0-9_]*=/m.test(text) ? '.env' : '';
}

;// CONCATENATED MODULE: ./build/discover/formats/ansible.js







const FOLDER = /\/(?:group_vars|host_vars|roles\/[^/]+\/(?:vars|defaults|tasks|handlers)|playbooks?|inventor(?:y|ies))\//i;
/** `host_vars/mx1.acme.net` is no file of a kind "net". */
const OF_HOST = /\/host_vars\/[^/]+\.[^/]+\.[^/]+$/i;
/** Ansible: variables, tasks and inventories. */
const ansible = {
    name: 'ansible',
    accepts: (path, head) => (/\.ya?ml$/i.test(path) || !/\.\w+$/.test(baseNameOf(path)) || OF_HOST.test(`/${path}`)) &&
        (FOLDER.test(`/${path}`) ||
            (/^- (?:name|hosts):/m.test(head) && /^[ \t]+(?:tasks|roles|vars|become|\w+(?:\.\w+)+):/m.test(head))),
    find: async (text, path, surroundings) => {
        const trees = /^\[/m.test(text) && !/\.ya?ml$/i.test(path) ? [readLines(text)] : await readYaml(text);
        const written = await Promise.all(trees.map((tree) => findInTasks(tree, surroundings)));
        return [...(await findInTree(trees, surroundings)), ...trees.flatMap(ownNamesIn), ...written.flat()];
    },
};
/** What roles call the name of the Postfix that they set up; with a relay beside it, it is one that only sends. */
function ownNamesIn(tree) {
    const receiving = [...blocksIn(tree)].filter(({ block }) => !block.entries.some(({ key }) => /relay_?host$/i.test(key)));
    return receiving.flatMap(({ block }) => block.entries.flatMap(({ key, value }) => /^postfix_(?:my)?hostname$/i.test(key) && value.kind === 'scalar' && value.isWord !== true
        ? ownNameAt(value.text, value.at, [], `"${key}"`)
        : []));
}

;// CONCATENATED MODULE: ./build/discover/tree/xml.js
/** What is not closed goes on to the end, so that every character is looked at once. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<![^<>]*>|<\/(?<close>[\w:.-]+)\s*>|<(?<open>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<isEmpty>\/?)>/g;
const ATTRIBUTE = /(?<name>[\w:.-]+)(?<sign>\s*=\s*(?<quote>["']))(?<value>.*?)\k<quote>/gs;
const xml_MAX_DEPTH = 100;
/** Elements are entries: of text, or of a block with their attributes and elements; text beside those is under "". */
function readXml(text) {
    const root = { name: '', entries: [], at: 0, textFrom: 0 };
    const stack = [root];
    for (const match of text.matchAll(TAG)) {
        const { open, close, attributes, isEmpty } = match.groups;
        if (open !== undefined) {
            const parent = stack.at(-1);
            const end = match.index + match[0].length;
            const entries = attributesIn(attributes, match.index + 1 + open.length);
            const element = { name: open, entries, at: match.index, textFrom: end };
            if (isEmpty === '/' || stack.length > xml_MAX_DEPTH)
                parent.entries.push(entryOf(element));
            else
                stack.push(element);
        }
        else if (stack.some(({ name }) => name === close)) {
            // What is left open inside ends where the element around it does.
            let ended;
            do {
                ended = stack.pop();
                if (ended.name === close)
                    addText(ended, text, match.index);
                stack.at(-1).entries.push(entryOf(ended));
            } while (ended.name !== close);
        }
    }
    return { kind: 'block', entries: root.entries, at: 0 };
}
function attributesIn(text, at) {
    return [...text.matchAll(ATTRIBUTE)].map(({ index, groups }) => {
        const { name, sign, value } = groups;
        const keyAt = at + index;
        return { key: name, keyAt, value: { kind: 'scalar', text: value, at: keyAt + name.length + sign.length } };
    });
}
/** The text of an element without elements. */
function addText({ entries, textFrom }, text, end) {
    const written = text.slice(textFrom, end);
    const lead = written.search(/\S/);
    if (written.includes('<') || lead === -1)
        return;
    entries.push({ key: '', keyAt: textFrom, value: { kind: 'scalar', text: written.trim(), at: textFrom + lead } });
}
function entryOf({ name, entries, at }) {
    const [first] = entries;
    return { key: name, keyAt: at, value: first?.key === '' ? first.value : { kind: 'block', entries, at } };
}

;// CONCATENATED MODULE: ./build/discover/formats/autoconfig.js



/** What clients are told: Thunderbird's autoconfig, and Outlook's autodiscover. */
const autoconfig = {
    name: 'autoconfig',
    accepts: (_, head) => /<clientConfig\b|<Autodiscover\b/i.test(head),
    find: (text) => [...blocksIn(readXml(text))].flatMap(({ block, keys }) => {
        const type = scalarOf(block, 'type')?.text.toLowerCase();
        if (type !== 'smtp' || !/^(?:outgoingServer|Protocol)$/i.test(String(keys.at(-1))))
            return [];
        const socket = scalarOf(block, 'socketType', 'SSL', 'Encryption')?.text.toLowerCase();
        const isImplicit = socket === 'ssl' || socket === 'on';
        return outgoing(scalarOf(block, 'hostname', 'Server'), scalarOf(block, 'port'), isImplicit);
    }),
};
/** The server that clients send by. */
function outgoing(name, written, isImplicit) {
    const server = name && serverAt(name.text, name.at);
    if (!server)
        return [];
    const port = written === undefined ? null : portIn(written.text);
    return [
        {
            host: server.host,
            at: server.at,
            port: port ?? (isImplicit ? 465 : 587),
            modeHint: isImplicit ? 'implicit' : 'starttls',
            certainty: port === null ? 'likely' : 'certain',
            why: 'outgoing server that clients are told',
        },
    ];
}

;// CONCATENATED MODULE: ./build/discover/formats/certificate.js
const BEGIN = /^-----BEGIN (?:TRUSTED )?CERTIFICATE-----/gm;
const OF_MAIL = /(?:^|[^a-z])(?:smtps?|mx\d*|e?mail|postfix|exim\d?|dovecot|submission|mta)(?:[^a-z]|$)/i;
/** More than a chain: a bundle of authorities. */
const MOST = 10;
/** PEM files with certificates: what a server is to present. Without a path that speaks of mail it may be any server. */
const certificate = {
    name: 'certificate',
    accepts: (path, head) => head.search(BEGIN) !== -1 && !/\.(?:ya?ml|json|tf|[jt]s|py|go|rb|php)$/i.test(path),
    find: (text, path) => {
        const all = [...text.matchAll(BEGIN)];
        const certainty = OF_MAIL.test(path) ? 'certain' : 'likely';
        const why = `certificate file, ${all.length} in it`;
        const firsts = all.length > MOST ? [] : all.slice(0, 1);
        return firsts.map(({ index }) => ({ host: '', at: index, port: 0, modeHint: 'implicit', certainty, why }));
    },
};

;// CONCATENATED MODULE: ./build/discover/tree/tokens.js
/** Text -> tokens in nested brackets, for tree/code.ts. Offsets are kept, and every character is looked at a few times at most. */
const C_LIKE = {
    lineComment: '//',
    hasBlockComments: true,
    quotes: '"\'`',
    longQuotes: [],
    hasHeredocs: false,
    interpolation: '',
    doNewlinesEnd: true,
    canStringsSpanLines: false,
    hasColonBlocks: false,
    areItemsApartByBlanks: false,
};
const TRIPLE = ['"""', "'''"];
const languages = {
    hcl: { ...C_LIKE, lineComment: '#|//', quotes: '"', interpolation: '${', hasHeredocs: true },
    json: { ...C_LIKE, lineComment: '#|//', quotes: '"\'', doNewlinesEnd: false },
    javascript: { ...C_LIKE, interpolation: '${' },
    php: { ...C_LIKE, lineComment: '#(?!\\[)|//', canStringsSpanLines: true, hasHeredocs: true },
    python: {
        ...C_LIKE,
        lineComment: '#',
        hasBlockComments: false,
        quotes: '"\'',
        longQuotes: TRIPLE,
        hasColonBlocks: true,
    },
    ruby: { ...C_LIKE, lineComment: '#(?!\\{)', hasBlockComments: false, interpolation: '#{', hasHeredocs: true },
    puppet: {
        ...C_LIKE,
        lineComment: '#',
        hasBlockComments: false,
        quotes: '"\'',
        interpolation: '${',
        canStringsSpanLines: true,
    },
    nix: {
        ...C_LIKE,
        lineComment: '#',
        quotes: '"',
        longQuotes: ["''"],
        interpolation: '${',
        doNewlinesEnd: false,
        areItemsApartByBlanks: true,
    },
    powershell: { ...C_LIKE, lineComment: '#', hasBlockComments: false, quotes: '"\'' },
    bicep: { ...C_LIKE, quotes: "'", interpolation: '${' },
    lua: { ...C_LIKE, lineComment: '--', hasBlockComments: false, quotes: '"\'' },
    java: { ...C_LIKE, quotes: '"', longQuotes: ['"""'] },
    toml: { ...C_LIKE, lineComment: '#', hasBlockComments: false, quotes: '"\'', longQuotes: TRIPLE },
};
const CLOSERS = { ')': '(', ']': '[', '}': '{' };
/** Deeper brackets are read as if they were not there. */
const tokens_MAX_DEPTH = 100;
/** Signs at the end of a line, or at the start of the next, after which a statement goes on. */
const GOES_ON = new Set(['=', ':', '=>', ':=', '||', '??', '?:', '?', '&&', '+', '.', '..', '|']);
/** The whole text as one group: items are what commas, semicolons and ends of lines separate. */
function nodesOf(text, language) {
    const root = { open: '', items: [[]], at: 0 };
    const stack = [root];
    let current = root;
    let ended = null;
    /** What is left open inside ends where the group around it does. */
    const closeDownTo = (depth) => {
        while (stack.length > depth) {
            const closed = stack.pop();
            current = stack.at(-1);
            current.items.at(-1).push(tokens_groupOf(closed));
        }
    };
    for (const token of tokensOf(text, language)) {
        if (language.areItemsApartByBlanks && current.open === '[')
            current.items.push([]);
        const item = current.items.at(-1);
        if (token.kind === 'sign' && '([{'.includes(token.text)) {
            if (stack.length > tokens_MAX_DEPTH)
                continue;
            current = { open: token.text, items: [[]], at: token.at };
            stack.push(current);
        }
        else if (token.kind === 'sign' && CLOSERS[token.text] !== undefined) {
            const depth = stack.findLastIndex(({ open }) => open === CLOSERS[token.text]);
            if (depth !== -1)
                closeDownTo(depth);
        }
        else if (token.kind === 'sign' && ',;'.includes(token.text)) {
            current.items.push([]);
        }
        else if (token.kind === 'sign' && token.text === '\n') {
            const before = item.at(-1);
            const isBlockBegun = language.hasColonBlocks && current.open === '' && before?.kind === 'sign' && before.text === ':';
            const isInLine = current.open === '(' || current.open === '[';
            const isOver = language.doNewlinesEnd && !isInLine && (isBlockBegun || !goesOn(before));
            if (isOver && item.length > 0) {
                ended = item;
                current.items.push([]);
            }
        }
        else {
            const before = current.items.at(-2);
            if (item.length === 0 && goesOn(token) && before === ended) {
                current.items.pop();
                before.push(token);
            }
            else
                item.push(token);
        }
    }
    closeDownTo(1);
    return tokens_groupOf(root);
}
function tokens_groupOf({ open, items, at }) {
    return { kind: 'group', open, items: items.filter((item) => item.length > 0), at };
}
function goesOn(node) {
    return node?.kind === 'sign' && GOES_ON.has(node.text);
}
/** A word may have dots, arrows and sigils in it: `config.action_mailer`, `$mail->Host`, `var.mx[0]`, `:address`. */
const WORD = String.raw `(?:[$@]|(?<![\w'"\])]):(?=[A-Za-z_]))?[\p{L}\d_](?:[\p{L}\d_]|[.](?=[\p{L}\d_])|->(?=\w)|\?\.(?=\w)|::(?=\w)|-(?=[A-Za-z_]))*`;
const SIGN = String.raw `=>|:=|\|\||&&|\?\?|\?:|[=!<>]=|\.\.|->|[^\s]`;
const HEREDOC = String.raw `<<[~<-]?["']?(?<mark>[A-Za-z_]\w*)["']?[^\S\r\n]*\r?\n`;
function* tokensOf(text, language) {
    const alternatives = [
        `(?<comment>(?:${language.lineComment})[^\\r\\n]*)`,
        language.hasBlockComments ? '(?<block>/\\*)' : null,
        // A line's end behind a backslash ends nothing.
        '\\\\(?:\\r\\n|\\r|\\n)',
        '(?<end>\\r\\n|\\r|\\n)',
        language.hasHeredocs ? HEREDOC : null,
        `(?<quote>${[...language.longQuotes, `[${language.quotes}]`].join('|')})`,
        `(?<word>${WORD})`,
        `(?<sign>${SIGN})`,
    ];
    const pattern = new RegExp(alternatives.filter((one) => one !== null).join('|'), 'gu');
    /** By quote: how far there is no end of a string, so that many quotes without one are not searched for it again. */
    const unended = new Map();
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        const { block, end, mark, quote, word, sign } = match.groups;
        const { index } = match;
        if (block !== undefined)
            pattern.lastIndex = after(text, '*/', pattern.lastIndex);
        else if (end !== undefined)
            yield { kind: 'sign', text: '\n', at: index };
        else if (mark !== undefined) {
            const close = heredocEnd(text, mark, pattern.lastIndex);
            yield { kind: 'string', text: text.slice(pattern.lastIndex, close.from), at: pattern.lastIndex };
            pattern.lastIndex = close.to;
        }
        else if (quote !== undefined) {
            if (index < (unended.get(quote) ?? 0))
                continue;
            const { close, stop } = stringEnd(text, quote, pattern.lastIndex, language);
            if (close === null) {
                unended.set(quote, stop);
                continue;
            }
            yield { kind: 'string', text: text.slice(pattern.lastIndex, close), at: pattern.lastIndex };
            pattern.lastIndex = close + quote.length;
        }
        else if (word !== undefined)
            yield { kind: 'word', text: word, at: index };
        else if (sign !== undefined)
            yield { kind: 'sign', text: sign, at: index };
    }
}
function after(text, end, from) {
    const at = text.indexOf(end, from);
    return at === -1 ? text.length : at + end.length;
}
function heredocEnd(text, mark, from) {
    const close = new RegExp(`^[ \\t]*${mark}\\b`, 'gm');
    close.lastIndex = from;
    const match = close.exec(text);
    return match === null ? { from: text.length, to: text.length } : { from: match.index, to: close.lastIndex };
}
/** Where a string ends; null: it does not, as far as was looked, and its quote was none. */
function stringEnd(text, quote, from, language) {
    const isOneLine = quote.length === 1 && quote !== '`' && !language.canStringsSpanLines;
    const opener = language.interpolation;
    for (let index = from; index < text.length; index++) {
        const character = text[index];
        if (character === '\\')
            index++;
        else if (text.startsWith(quote, index))
            return { close: index, stop: index };
        else if (isOneLine && (character === '\n' || character === '\r'))
            return { close: null, stop: index };
        else if (opener !== '' && text.startsWith(opener, index))
            index = interpolationEnd(text, index + 2);
    }
    return { close: null, stop: text.length };
}
/** A longer one is none: so that many that do not end take no time. */
const MAX_INTERPOLATION = 2000;
/** The offset of the "}" that ends an interpolation; strings in it may hold brackets. */
function interpolationEnd(text, from) {
    let depth = 1;
    let isQuoted = false;
    const last = Math.min(text.length, from + MAX_INTERPOLATION);
    for (let index = from; index < last; index++) {
        const character = text[index];
        if (character === '\\')
            index++;
        else if (character === '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && character === '{')
            depth++;
        else if (!isQuoted && character === '}' && --depth === 0)
            return index;
        else if (character === '\n')
            break;
    }
    return from - 1;
}

;// CONCATENATED MODULE: ./build/discover/tree/code.js
/**
 * Settings in code and in notations like it: HCL, JSON, TOML's values, PHP, Python, Ruby, JavaScript, Nix, Java, C#.
 * Nothing is run and no grammar is complete: brackets, strings and comments are read exactly, and what is between them
 * as `key = value`, `key: value`, `key => value`, `block "label" { … }` and calls.
 */

/** Every statement of a text is an entry; what has no key has the key "". */
function readCode(text, language) {
    return { kind: 'block', entries: entriesOf(nodesOf(text, language).items), at: 0 };
}
function entriesOf(items) {
    return items.flatMap((item) => entriesOfItem(item));
}
const SEPARATORS = new Set(['=', ':', '=>', ':=']);
function entriesOfItem(item) {
    const sign = separatorIn(item);
    // Python's "with smtplib.SMTP(…) as server:" and "if …:" have nothing behind the colon.
    if (sign === null || sign.valueStart === item.length)
        return withoutSeparator(item);
    const key = keyOf(item.slice(0, sign.keyEnd));
    return [{ key: key.text, keyAt: key.at, value: valueOfNodes(item.slice(sign.valueStart)) }];
}
/** Where the key ends and the value begins; null: the item is an expression or a block. */
function separatorIn(item) {
    const isSign = (node, sign) => node.kind === 'sign' && node.text === sign;
    const at = item.findIndex((node) => node.kind === 'sign' && SEPARATORS.has(node.text));
    if (at < 1 || item.slice(0, at).some((node) => isSign(node, '?')))
        return null;
    // "EMAIL_HOST: str = …" and "const port: number = …" have a type between.
    const assigned = isSign(item[at], ':') ? item.findIndex((node) => isSign(node, '=')) : -1;
    return { keyEnd: at, valueStart: (assigned === -1 ? at : assigned) + 1 };
}
/** The last word or string before a sign, with what indexes it: `gitlab_rails['smtp_address']`. */
function keyOf(nodes) {
    const parts = [];
    let at = 0;
    for (let index = nodes.length - 1; index >= 0; index--) {
        const node = nodes[index];
        at = node.at;
        if (node.kind === 'group' && node.open === '[') {
            const inner = node.items[0]?.[0];
            if (inner !== undefined && inner.kind !== 'group')
                parts.unshift(inner.text);
            continue;
        }
        if (node.kind === 'word' || node.kind === 'string')
            parts.unshift(node.text);
        // Nix's `zones."acme.net".data`
        const before = nodes[index - 1];
        if (before?.kind !== 'sign' || before.text !== '.')
            break;
        index--;
    }
    return {
        text: parts
            .join('.')
            .replace(/^[$@:]+/, '')
            .replaceAll('->', '.'),
        at,
    };
}
/** `props.put("mail.smtp.host", "…")`, `define('SMTP_HOST', '…')` and their like set a key. */
const SETTER = /(?:^|[.>:])(?:define|put|set|setProperty|setdefault|setenv|ini_set|config|add|option|Add|property)$/;
function withoutSeparator(item) {
    const last = item.at(-1);
    const labels = item.flatMap((node) => (node.kind === 'word' || node.kind === 'string' ? [node] : []));
    if (last.kind === 'group' && last.open === '{' && labels.length > 0 && labels.length === item.length - 1) {
        let value = blockOfGroup(last);
        for (const { text, at } of labels.reverse()) {
            value = { kind: 'block', entries: [{ key: text, keyAt: at, value }], at };
        }
        return [...value.entries];
    }
    const value = valueOfNodes(item);
    if (value.kind === 'call' && SETTER.test(value.name)) {
        const [key, set] = value.args;
        if (key?.kind === 'scalar' && set !== undefined)
            return [{ key: key.text, keyAt: key.at, value: set }];
    }
    return [{ key: '', keyAt: item[0].at, value }];
}
const ALTERNATIVES = new Set(['||', '??', '?:']);
const BEFORE_VALUES = new Set([
    'new',
    'await',
    'return',
    'not',
    'yield',
    'export',
    'default',
    'lambda',
    'with',
    'async',
    'if',
]);
/** @param nodes one at least */
function valueOfNodes(nodes) {
    const alternatives = split(nodes, isAlternative);
    if (alternatives.length > 1) {
        return { kind: 'call', name: '||', args: alternatives.map(valueOfNodes), at: nodes[0].at };
    }
    // `() => nodemailer.createTransport(…)` has the value that it returns.
    const arrow = nodes.findLastIndex((node) => node.kind === 'sign' && node.text === '=>');
    if (arrow !== -1 && arrow < nodes.length - 1)
        return valueOfNodes(nodes.slice(arrow + 1));
    let start = 0;
    while (start < nodes.length - 1 && isBeforeValue(nodes[start], nodes[start + 1]))
        start++;
    const first = nodes[start];
    const rest = nodes.slice(start + 1);
    if (first.kind === 'group')
        return withGroups(valueOfGroup(first), rest);
    if (first.kind === 'string' && rest.some(isJoin))
        return joined(first, nodes);
    if (first.kind === 'string')
        return withGroups(scalar(first), rest);
    const [group, ...more] = rest.filter((node) => node.kind === 'group');
    return group === undefined ? scalar(first) : callOf(first, [group, ...more], rest);
}
function isAlternative(node) {
    return (node.kind === 'sign' && ALTERNATIVES.has(node.text)) || (node.kind === 'word' && node.text === 'or');
}
/** A cast `(int)`, or a keyword before the value. */
function isBeforeValue(node, next) {
    if (node.kind === 'group') {
        const [type, more] = node.items.flat();
        const isCast = type?.kind === 'word' && more === undefined && CAST.test(type.text);
        return node.open === '(' && next.kind !== 'sign' && (isCast || next.kind !== 'group');
    }
    return node.kind === 'word' && BEFORE_VALUES.has(node.text);
}
const CAST = /^(?:int|integer|string|str|bool|float)$/;
const JOINS = new Set(['.', '+', '..', '%']);
function isJoin(node) {
    return node.kind === 'sign' && JOINS.has(node.text);
}
/** A string that is put together is not what the file says. */
function joined(first, nodes) {
    const args = nodes.flatMap((node) => (node.kind === 'group' ? [valueOfGroup(node)] : []));
    return { kind: 'call', name: '+', args: [{ ...scalar(first), isWord: true }, ...args], at: first.at };
}
function withGroups(value, rest) {
    const groups = rest.flatMap((node) => (node.kind === 'group' ? [valueOfGroup(node)] : []));
    return groups.length === 0 ? value : { kind: 'call', name: '', args: [value, ...groups], at: value.at };
}
function callOf(name, groups, rest) {
    // `os.environ["X"]` is a variable, and no call.
    if (groups[0].open === '[' && rest.length === 1) {
        const index = groups[0].items[0]?.[0];
        const isOfEnvironment = /env(?:iron)?$/i.test(name.text) && index?.kind === 'string';
        return { ...scalar(name), text: isOfEnvironment ? `${name.text}.${index.text}` : name.text, isWord: true };
    }
    return { kind: 'call', name: name.text, args: groups.flatMap(argumentsOf), at: name.at };
}
function argumentsOf(group) {
    if (group.open === '{')
        return [blockOfGroup(group)];
    const isKeyed = (item) => separatorIn(item) !== null;
    const named = group.items.filter(isKeyed);
    const args = group.items.filter((item) => !isKeyed(item)).map(valueOfNodes);
    return named.length === 0 ? args : [...args, { kind: 'block', entries: entriesOf(named), at: group.at }];
}
function valueOfGroup(group) {
    if (group.open === '{')
        return blockOfGroup(group);
    const isKeyed = group.items.some((item) => separatorIn(item) !== null);
    if (isKeyed)
        return blockOfGroup(group);
    const items = group.items.map(valueOfNodes);
    const [only, more] = items;
    if (group.open === '(' && only !== undefined && more === undefined)
        return only;
    return { kind: 'list', items, at: group.at };
}
function blockOfGroup(group) {
    return { kind: 'block', entries: entriesOf(group.items), at: group.at };
}
/** Words that are values: numbers, truth, nothing, and symbols. */
const LITERAL = /^(?:-?[\d._]+|true|false|null|nil|none|yes|no|on|off|:\w+)$/i;
function scalar({ kind, text, at }) {
    return kind === 'string' || LITERAL.test(text)
        ? { kind: 'scalar', text, at }
        : { kind: 'scalar', text, at, isWord: true };
}
function split(nodes, isBetween) {
    const parts = [[]];
    for (const node of nodes) {
        if (isBetween(node))
            parts.push([]);
        else
            parts.at(-1).push(node);
    }
    return parts.filter((part) => part.length > 0);
}

;// CONCATENATED MODULE: ./build/discover/formats/cloudformation.js






/** CloudFormation and SAM, as YAML or JSON: record sets, environments, and defaults of parameters. */
const cloudformation = {
    name: 'cloudformation',
    accepts: (path, head) => /\.(?:ya?ml|json|template)$/i.test(path) &&
        (/AWSTemplateFormatVersion|AWS::Serverless/.test(head) || /^["' \t]*Type["']?:\s*["']?AWS::\w+::/m.test(head)),
    find: async (text, _, surroundings) => {
        const trees = /^\uFEFF?\s*\{/.test(text)
            ? [readCode(text, languages.json)].flatMap(contentsOf)
            : await readYaml(text);
        return [...(await findInTree(trees, surroundings)), ...trees.flatMap((tree) => serversOf(defaultsIn(tree)))];
    },
};
/** The one object of a JSON text. */
function contentsOf(tree) {
    return tree.entries.flatMap(({ value }) => (value.kind === 'block' ? [value] : []));
}
/** `SmtpHost: { Type: String, Default: mail.acme.net }` as `SmtpHost: mail.acme.net`. */
function defaultsIn(tree) {
    const entries = (blockOf(tree, 'Parameters')?.entries ?? []).flatMap((parameter) => {
        const standard = parameter.value.kind === 'block' ? valueAt(parameter.value, 'Default') : undefined;
        return standard === undefined ? [] : [{ ...parameter, value: standard }];
    });
    return { kind: 'block', entries, at: 0 };
}

;// CONCATENATED MODULE: ./build/discover/formats/compose.js







/** Images of mail servers that the Internet talks to. */
const MAIL_SERVER = /(?:^|\/)(?:docker-mailserver|mailserver|postfix[\w-]*|mailu|[\w-]*stalwart[\w-]*|mail-server|maddy|poste\.io|mox|iredmail|haraka|exim4?|opensmtpd|chasquid|modoboa|mailcow[\w-]*|wildduck|axigen|zimbra)(?:[:@]|$)/i;
const COMPOSE_NAME = /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$|^docker-(?:stack|swarm)[\w.-]*\.ya?ml$/i;
/** Compose files: environments, and mail servers with their published ports. */
const compose = {
    name: 'compose',
    accepts: (path, head) => COMPOSE_NAME.test(baseNameOf(path)) ||
        (/\.ya?ml$/i.test(baseNameOf(path)) &&
            /^services:[ \t]*(?:#.*)?$/m.test(head) &&
            /[ \t](?:image|build):/.test(head)),
    find: async (text, _, surroundings) => {
        const trees = await readYaml(text);
        return [...(await findInTree(trees.map(withoutHostNames), surroundings)), ...trees.flatMap(mailServersIn)];
    },
};
/** A service called "smtp" with a hostname of its own connects to nobody by it. */
function withoutHostNames(tree) {
    const services = blockOf(tree, 'services');
    if (services === undefined)
        return tree;
    const entries = services.entries.map(({ value, ...entry }) => ({
        ...entry,
        value: value.kind === 'block' ? { ...value, entries: value.entries.filter(({ key }) => key !== 'hostname') } : value,
    }));
    return {
        ...tree,
        entries: tree.entries.map((entry) => entry.value === services ? { ...entry, value: { ...services, entries } } : entry),
    };
}
function mailServersIn(tree) {
    const services = blockOf(tree, 'services');
    return (services?.entries ?? []).flatMap(({ value }) => value.kind === 'block' && scalarsOf(valueAt(value, 'image')).some(({ text }) => MAIL_SERVER.test(text))
        ? mailServer(value)
        : []);
}
/** docker-mailserver's OVERRIDE_HOSTNAME, else the container's name, with its domain where that is apart. */
function mailServer(service) {
    const ports = itemsOf(valueAt(service, 'ports')).flatMap(publishedIn);
    const reachable = ports.filter(({ isLocal }) => !isLocal);
    if (ports.length > 0 && reachable.length === 0)
        return [];
    const override = variableOf(valueAt(service, 'environment') ?? EMPTY, /^(?:OVERRIDE_HOSTNAME|MAILNAME|POSTFIX_myhostname|HOSTNAMES)$/);
    const name = override ?? scalarOf(service, 'hostname', 'domainname');
    if (name === undefined)
        return [];
    const { text, offsetOf } = resolved(name.text, name.at);
    const domain = name === scalarOf(service, 'hostname') && !text.includes('.') ? scalarOf(service, 'domainname')?.text : undefined;
    return ownNameAt(domain === undefined ? text : `${text}.${domain}`, offsetOf(0), reachable, 'name of a mail server');
}
/** What `docker compose config` prints: everything is filled in, from the files beside it and their environment. */
const composeConfig = {
    ...compose,
    name: 'compose-config',
    sources: /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$|(?:^|\/)[\w.-]*env(?:\.[\w.-]+)?$/i,
    accepts: (path, head) => /\.ya?ml$/i.test(path) &&
        /^name: \S+\nservices:\n/.test(head) &&
        (!COMPOSE_NAME.test(baseNameOf(path)) || /[._-](?:config|rendered|resolved)\.ya?ml$/i.test(path)),
};
/** The first variable of a name that is set to something. */
function variableOf(environment, name) {
    const entries = environment.kind === 'block' ? environment.entries : pairsIn(environment);
    const values = entries.filter(({ key }) => name.test(key)).flatMap(({ value }) => scalarsOf(value));
    return values.find(({ text }) => text !== '');
}
const compose_MODES = new Map([
    [25, 'starttls'],
    [465, 'implicit'],
    [587, 'starttls'],
]);
/** "0.0.0.0:2525:25/tcp", `{ target: 25, published: 2525 }`, "587:587" -> what the host listens on for SMTP. */
function publishedIn(value) {
    if (value.kind === 'list' || value.kind === 'call')
        return [];
    const [address, published, target] = value.kind === 'block' ? partsOfBlock(value) : partsOfText(value);
    const modeHint = compose_MODES.get(Number(target));
    const port = portIn(published ?? String(target));
    const isLocal = /^(?:127\.|localhost$|\[?::1\]?$)/.test(String(address));
    return modeHint === undefined || port === null ? [] : [{ port, modeHint, isLocal }];
}
function partsOfBlock(port) {
    return ['host_ip', 'published', 'target'].map((key) => scalarOf(port, key)?.text);
}
function partsOfText({ text, at }) {
    const parts = resolved(text, at).text.replace('/tcp', '').split(':');
    return [parts.slice(0, -2).join(':'), parts.at(-2), parts.at(-1)];
}

;// CONCATENATED MODULE: ./build/discover/heredocs.js
/** Here-documents of a shell: texts in a script that become files, or are only shown. */
const OPENED = /^(?<command>[^\n#]*?)<<-?[ \t]*\\?["']?(?<mark>[A-Za-z_]\w*)["']?(?<rest>[^\n]*)\n?/gm;
const INTO = /(?:^|[^\d&>-])>>?[ \t]*["']?(?<path>[^\s"'<>|;&]+)/;
const TEE = /\btee(?:[ \t]+-\S+)*[ \t]+["']?(?<path>[^\s"'<>|;&-][^\s"'<>|;&]*)/;
/** What is to be read by people; the text of a variable is not. */
const SHOWING = /(?:^|[\s{;&|])cat(?:[ \t]*1?>&2)?[ \t]*$/;
/** Manifests that are read from standard input. */
const APPLIED = /\bkubectl\b.*[ \t]-f[ \t]*-(?:[ \t]|$)/;
/** Each is searched for to the end of the script. */
const MOST_UNENDED = 20;
/** In order; one that does not end is none. */
function heredocsIn(script) {
    const found = [];
    const unended = new Set();
    const opened = new RegExp(OPENED);
    for (let match = opened.exec(script); match !== null; match = opened.exec(script)) {
        const { command, mark, rest } = match.groups;
        if (unended.has(mark) || unended.size >= MOST_UNENDED)
            continue;
        const end = new RegExp(`^[ \\t]*${mark}[ \\t]*\\r?$`, 'gm');
        const at = opened.lastIndex;
        end.lastIndex = at;
        const close = end.exec(script);
        if (close === null) {
            unended.add(mark);
            continue;
        }
        const path = pathIn(`${command} ${rest}`);
        const isShown = path === null && SHOWING.test(command) && !rest.includes('|');
        found.push({ text: script.slice(at, close.index), at, path, isShown });
        opened.lastIndex = end.lastIndex;
    }
    return found;
}
/** The script with blanks in the place of what it writes into files or shows; every character is where it was. */
function withoutHeredocs(script) {
    const parts = [];
    let from = 0;
    for (const { at, text, path, isShown } of heredocsIn(script)) {
        if (path === null && !isShown)
            continue;
        parts.push(script.slice(from, at), text.replace(/[^\n]/g, ' '));
        from = at + text.length;
    }
    return parts.join('') + script.slice(from);
}
function pathIn(command) {
    if (APPLIED.test(command))
        return 'manifest.yaml';
    // A Dockerfile's
    const copied = /^[ \t]*(?:COPY|ADD)[ \t](?:.*[ \t])?(?<path>\S+)[ \t\r]*$/.exec(command)?.groups?.['path'];
    if (copied !== undefined)
        return copied;
    const path = (TEE.exec(command) ?? INTO.exec(command))?.groups?.['path'];
    return path === undefined || path.startsWith('/dev/') ? null : path;
}

;// CONCATENATED MODULE: ./build/discover/scripts.js






async function scripts_writtenBy(script, surroundings) {
    const ofFiles = heredocsIn(script).map(async ({ path, text, at }) => {
        if (path === null)
            return [];
        const short = withoutIndent({ kind: 'scalar', text, at });
        // A variable says nothing of the file.
        const name = /\$[\w{(][^/]*$/.test(path) && !/\.\w+$/.test(path) ? `file${suffixBy(short.text)}` : path;
        const sightings = await surroundings.inside(name, short.text);
        return sightings.map((one) => ({ ...one, at: short.offsetOf?.(one.at) ?? at + one.at }));
    });
    const ofCommands = mainCfOf({ kind: 'scalar', text: withoutHeredocs(script), at: 0 }).map((written) => foundIn(written, surroundings));
    const ofBodies = [...commandsIn(script, /smtp/i)].flat().map(async ({ text, at }) => {
        const found = /^\s*[{[].*[}\]]\s*$/s.test(text) ? await surroundings.inside('body.json', text) : [];
        return found.map((one) => ({ ...one, at: at + one.at }));
    });
    return (await Promise.all([...ofFiles, ...ofCommands, ...ofBodies])).flat();
}

;// CONCATENATED MODULE: ./build/discover/formats/container-file.js





/** What a Dockerfile sets, and the files that it writes: it looks like one of theirs where it has one in it. */
const containerFile = {
    name: 'container-file',
    accepts: (path) => /^(?:docker|container)file(?:[.-][\w.-]+)?$|\.dockerfile$/i.test(baseNameOf(path)),
    find: async (text, _, surroundings) => [
        ...serversOf(readLines(withoutHeredocs(text))),
        ...(await scripts_writtenBy(text, surroundings)),
    ],
};

;// CONCATENATED MODULE: ./build/discover/formats/dnscontrol.js

/** What a dnscontrol configuration calls, itself or in the files that it requires. */
const CALLS = /(?:^|[^\w.])(?:(?:D|D_EXTEND|MX|SRV|TLSA)\s*\(\s*["'`]|MX\s*\(\s*[\w.]+\s*,\s*\d+\s*,|SRV\s*\([^,()]{1,100}(?:,\s*\d+\s*){3},)/;
/** dnscontrol's dnsconfig.js: parsed and never run, so that only literals and constants count. */
const dnscontrol = {
    name: 'dnscontrol',
    accepts: (path, head) => /(?:^|\/)dnsconfig\.[jt]s$/i.test(path) || (/\.js$/i.test(path) && CALLS.test(head) && /\bMX|SRV|TLSA/.test(head)),
    find: async (text) => {
        const { parse } = await __webpack_require__.e(/* import() */ 559).then(__webpack_require__.bind(__webpack_require__, 4559));
        // A script, or a module with what it imports; what is neither, or nested so deeply that nobody wrote it, is unreadable.
        return sightingsIn(parse(text, {
            ecmaVersion: 'latest',
            allowImportExportEverywhere: true,
            allowReturnOutsideFunction: true,
            allowAwaitOutsideFunction: true,
        }));
    },
};
function sightingsIn(program) {
    const constants = constantsIn(program);
    const sightings = [];
    const waiting = [{ node: program, domain: null }];
    for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
        let { domain } = visit;
        if (visit.node.type === 'CallExpression' && visit.node.callee.type === 'Identifier') {
            const { name } = visit.node.callee;
            // "example.com!tag" is a domain in a split horizon.
            if (name === 'D' || name === 'D_EXTEND')
                domain = wordOf(visit.node.arguments[0], constants)?.text.replace(/!.*/s, '') ?? null;
            sightings.push(...recordOf(name, visit.node, domain, constants));
        }
        for (const node of childrenOf(visit.node))
            waiting.push({ node, domain });
    }
    return sightings;
}
function recordOf(name, call, domain, constants) {
    const [owned, ...data] = call.arguments.map((argument) => wordOf(argument, constants));
    // Of a function that is handed the name: what it is does not matter to an MX record.
    const owner = owned ?? dnscontrol_serviceOf(call.arguments[0]) ?? { text: '', at: call.start };
    const complete = below(domain);
    if (name === 'MX')
        return data[1] ? mx(data[1], owner, complete) : [];
    if (name === 'SRV')
        return data[2] && data[3] ? srv(owner, data[2], data[3], complete) : [];
    return name === 'TLSA' ? tlsa(owner, complete) : [];
}
/** `"_submission._tcp." + name` */
function dnscontrol_serviceOf(node) {
    return node?.type === 'BinaryExpression' ? literalOf(node.left) : null;
}
/** `var MAIL = "mail.acme.net."`: names that are set to a literal. */
function constantsIn(program) {
    const found = new Map();
    for (const statement of program.body) {
        if (statement.type !== 'VariableDeclaration')
            continue;
        for (const { id, init } of statement.declarations) {
            const word = init && literalOf(init);
            if (id.type === 'Identifier' && word)
                found.set(id.name, found.has(id.name) ? null : word);
        }
    }
    return found;
}
function wordOf(node, constants) {
    if (node?.type === 'Identifier')
        return constants.get(node.name) ?? null;
    return node === undefined ? null : literalOf(node);
}
function literalOf(node) {
    if (node.type === 'Literal' && typeof node.value === 'string')
        return { text: node.value, at: node.start + 1 };
    if (node.type === 'Literal' && typeof node.value === 'number')
        return { text: String(node.value), at: node.start };
    const [quasi] = node.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis : [];
    return quasi === undefined ? null : { text: quasi.value.raw, at: quasi.start };
}
function childrenOf(node) {
    return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter((one) => typeof one?.type === 'string'));
}

;// CONCATENATED MODULE: ./build/discover/formats/dnscontrol-ir.js




/** `dnscontrol print-ir`: what a configuration comes to when it is run. */
const dnscontrolIr = {
    name: 'dnscontrol-ir',
    sources: /\.[jt]s$/i,
    accepts: (_, head) => /^\s*\{/.test(head) && /"(?:registrars|dns_providers)"\s*:/.test(head) && /"(?:domains|type)"\s*:/.test(head),
    find: (text) => [...blocksIn(readCode(text, languages.json))].flatMap(({ block }) => {
        const zone = scalarOf(block, 'name')?.text;
        if (zone === undefined)
            return [];
        return itemsOf(valueAt(block, 'records')).flatMap((record) => record.kind === 'block' ? dnscontrol_ir_recordOf(record, zone) : []);
    }),
};
function dnscontrol_ir_recordOf(record, zone) {
    const owner = scalarOf(record, 'name');
    const target = scalarOf(record, 'target');
    const port = scalarOf(record, 'srvport');
    const type = scalarOf(record, 'type')?.text;
    if (owner === undefined || target === undefined)
        return [];
    const complete = below(zone);
    if (type === 'MX')
        return mx(target, owner, complete);
    if (type === 'SRV' && port !== undefined)
        return srv(owner, port, target, complete);
    return type === 'TLSA' ? tlsa(owner, complete) : [];
}

;// CONCATENATED MODULE: ./build/discover/formats/dovecot.js



/** Dovecot's submission service hands mail on. */
const dovecot = {
    name: 'dovecot',
    accepts: (path, head) => /^(?:dovecot(?:[-.][\w.-]+)?|20-submission)\.conf$/i.test(baseNameOf(path)) ||
        /^[ \t]*submission_(?:relay_)?host\s*=/m.test(head),
    find: (text) => {
        const setting = (name) => {
            const [first] = valuesIn(text, new RegExp(`^[ \\t]*${name}\\s*=\\s*(?<value>\\S+)`, 'dgm'));
            return first?.value;
        };
        const isImplicit = setting('submission_relay_ssl') === 'smtps';
        const port = portIn(setting('submission_relay_port'));
        const relays = [...valuesIn(text, /^[ \t]*submission_relay_host\s*=\s*(?<value>\S+)/dgm)].flatMap(({ value, at }) => hop({ value, at, port, standard: 25, modeHint: isImplicit ? 'implicit' : undefined, what: 'relay of Dovecot' }));
        // What Sieve and others send by; "sendmail" where it is not set.
        const senders = [...valuesIn(text, /^[ \t]*submission_host\s*=\s*(?<value>\S+)/dgm)].flatMap(({ value, at }) => hop({ value, at, port: null, standard: 25, what: 'submission_host of Dovecot' }));
        return [...relays, ...senders];
    },
};

;// CONCATENATED MODULE: ./build/discover/formats/environment.js



/** .env files of any stage, and files of variables for containers and services (systemd's EnvironmentFile in /etc/default). */
const environment = {
    name: 'environment',
    accepts: (path) => /(?:^|\.)env\.(?!(?:php|[cm]?[jt]sx?|py|rb|ya?ml|json|toml|go|rs|sh)$)[\w.-]+$|^\.?envrc$|(?:^|[-_.])env$/i.test(baseNameOf(path)) || /(?:^|\/)etc\/(?:environment|(?:default|sysconfig|conf\.d)\/[\w-]+)$/i.test(path),
    find: (text) => serversOf(readLines(text)),
};

;// CONCATENATED MODULE: ./build/discover/formats/exim.js




/** Exim: Debian's dc_smarthost, and routes and names in exim.conf; a port follows two colons. */
const exim = {
    name: 'exim',
    accepts: (path, head) => /exim[\w.-]*\.conf(?:\.template|igure|\.local)?$/i.test(baseNameOf(path)) ||
        /(?:^|\/)exim4?\//i.test(path) ||
        /^[ \t]*begin\s+(?:routers|transports)\b/m.test(head) ||
        // A router by itself, as control panels include it
        (!/\.(?:ya?ml|json|sh|py|php|rb|tf|nix|pp)$/i.test(path) &&
            /^[ \t]*driver[ \t]*=[ \t]*manualroute\b/m.test(head) &&
            /^[ \t]*route_(?:list|data)[ \t]*=/m.test(head)),
    find: (text) => {
        const standard = portIn(/^[ \t]*port[ \t]*=[ \t]*(\w+)/m.exec(text)?.[1]) ?? 25;
        const hops = [...routesIn(text)].flatMap(({ value, at }) => 
        // "a.acme.net::587;b.acme.net": the port of a host follows two colons, the next host a semicolon or one colon.
        [...capturesIn(value, /(?<host>\[?[\w.-]+\]?)(?:::?(?<port>\d+)(?![\w.-]))?/dg)].flatMap((capture) => {
            const host = capture('host');
            const port = portIn(capture('port').value);
            return hop({ value: host.value, at: at + host.at, port, standard, what: 'next hop of Exim' });
        }));
        const opened = [...valuesIn(text, /^[ \t]*daemon_smtp_ports\s*=\s*(?<value>.*)/dgm)];
        const all = opened.flatMap(({ value }) => value.split(/[\s:]/)).flatMap((word) => portIn(word) ?? []);
        const ports = all.filter((port) => exim_MAIL_PORTS.has(port)).map((port) => ({ port }));
        // What listens on other ports alone is a filter, or of others.
        const isOpen = all.length === 0 || ports.length > 0;
        const names = [...valuesIn(text, /^[ \t]*primary_hostname\s*=\s*(?<value>[\w.-]+)/dgm)];
        const own = isOpen ? names : [];
        return [...hops, ...own.flatMap(({ value, at }) => ownNameAt(value, at, ports, 'name of the mail server'))];
    },
};
const exim_MAIL_PORTS = new Set([25, 465, 587]);
const HOSTS = /^(?<value>\[?[\w.-]+\]?(?:::?\d+(?![\w.-]))?(?:[ \t]*[;:][ \t]*(?!:)[\w.-]+(?:::\d+)?)*)/dg;
const SETTING = /^[ \t]*(?<lead>(?:dc_smarthost|route_data|smarthost|hosts)[ \t]*=[ \t]*["']?)(?<value>.*)$/dgm;
const RULES = /^[ \t]*route_list[ \t]*=[ \t]*(?:"[ \t]*)?(?<value>\S.*)$/dgm;
/** Lists of hosts, and where they begin. */
function* routesIn(text) {
    for (const { value, at } of valuesIn(text, SETTING))
        yield* hostsIn(value, at);
    for (const { value, at } of valuesIn(text, RULES))
        yield* rulesIn(value, at);
}
function hostsIn(text, at) {
    return [...valuesIn(text, HOSTS)].map(({ value }) => ({ value, at }));
}
/** "DOMAINS HOSTS OPTIONS ; DOMAINS HOSTS", where "<+" at the beginning puts another sign in the place of the semicolon. */
function* rulesIn(value, at) {
    const [lead = '', sign = ';'] = /^<(\S)/.exec(value) ?? [];
    let from = lead.length;
    for (const rule of value.slice(from).split(sign)) {
        const before = /^[ \t]*(?:![ \t]*)?\S+[ \t]+"?/.exec(rule)?.[0];
        if (before !== undefined)
            yield* hostsIn(rule.slice(before.length), at + from + before.length);
        from += rule.length + sign.length;
    }
}

;// CONCATENATED MODULE: ./build/discover/formats/haraka.js





/** Haraka: its name in config/me, and where it forwards to. */
const haraka = {
    name: 'haraka',
    accepts: (path) => /(?:^|\/)config\/me$|(?:^|\/)smtp_(?:forward|proxy)\.ini$|(?:^|\/)config\/relay_dest_domains\.ini$/.test(path),
    find: (text, path) => {
        if (path.endsWith('/me')) {
            return [...valuesIn(text, /^(?<value>[\w.-]+)\s*$/dgm)].flatMap(({ value, at }) => ownNameAt(value, at, [], 'name of the mail server'));
        }
        if (path.endsWith('relay_dest_domains.ini')) {
            return [...valuesIn(text, /^(?![ \t]*[#;]).*"nexthop"\s*:\s*"(?<value>[^"]+)"/dgm)].flatMap(({ value, at }) => hop({ value, at, port: null, standard: 25, what: 'next hop of Haraka' }));
        }
        return [...blocksIn(readLines(text))].flatMap(({ block }) => {
            const host = scalarOf(block, 'host');
            const port = portIn(scalarOf(block, 'port')?.text);
            return host === undefined
                ? []
                : hop({ value: host.text, at: host.at, port, standard: 25, what: 'next hop of Haraka' });
        });
    },
};

;// CONCATENATED MODULE: ./build/discover/formats/helm-values.js



/** Values of Helm charts. */
const helmValues = {
    name: 'helm-values',
    accepts: (path) => /^(?:[\w.-]+[-_.])?values(?:[-_.][\w.-]+)?\.ya?ml$/i.test(baseNameOf(path)),
    find: async (text, _, surroundings) => findInTree(await readYaml(text), surroundings),
};

;// CONCATENATED MODULE: ./build/discover/applications.js
/** Also as a text within a compose file: GITLAB_OMNIBUS_CONFIG. */
const GITLAB = /^[ \t]*gitlab_rails\[/m;
const APPLICATIONS = [
    // Django: most projects have a default of each setting.
    {
        path: /\/settings(?:\/[\w/]+)?\.py$|\/(?:\w+_)?settings_?\w*\.py$/,
        text: /^[ \t]*EMAIL_(?:HOST|CONFIG|URL|BACKEND)\b/m,
        known: { defaultPort: 25, areDefaultsLikely: true },
    },
    // Rails and Redmine
    {
        path: /\/config\/(?:(?:environments|initializers)\/\w+\.rb|application\.rb|configuration\.yml)$/,
        text: /smtp_settings/,
        known: { defaultPort: 25 },
    },
    // Laravel's config/mail.php has a default of each setting.
    { path: /\/config\/(?:\w+\/)?mail\.php$/, known: { context: ['mail'], areDefaultsLikely: true } },
    // Spring; Quarkus has the same names of files, and 25 too.
    {
        path: /\/(?:application|bootstrap)(?:-[\w.-]+)?\.(?:ya?ml|properties)$/,
        known: { defaultPort: 25, defaultTlsPort: 465 },
    },
    // JavaMail
    {
        path: /\.(?:properties|java|kt|groovy|scala)$/,
        text: /\bmail\.smtps?\.host\b/,
        known: { defaultPort: 25, defaultTlsPort: 465 },
    },
    // Ruby's mail and Pony
    {
        path: /\.rb$/,
        text: /^[ \t]*delivery_method[ (]+:smtp|\bvia(?::|\s*=>)\s*:smtp/m,
        known: { context: ['smtp'], defaultPort: 25 },
    },
    // A file about mail alone, and Argo CD's "service.email" in a ConfigMap.
    {
        path: /\/(?:service\.|config\.)?(?:smtp|e?mail(?:er)?)(?:[-_.]?(?:config|settings|conf))?\.(?:ya?ml|json|toml|ini|properties)$/i,
        known: { context: ['mail'] },
    },
    // Rails' port where the package is told none
    { text: GITLAB, known: { isTlsImplicit: true, defaultPort: 25, readAs: 'gitlab.rb' } },
    // Mattermost
    { text: /"EmailSettings"|"ServiceSettings"/, path: /\/config\.json$/, known: { isTlsImplicit: true } },
    // Gitea and Forgejo
    { path: /\/app\.ini$/, text: /^\[mailer\]/m, known: { defaultPort: 587, defaultTlsPort: 465 } },
    // Home Assistant
    {
        path: /\.ya?ml$/,
        text: /^[ \t]*(?:- [ \t]*)?platform:[ \t]*["']?smtp\b/m,
        known: { defaultPort: 587, isTlsImplicit: true },
    },
];
/** A branch of settings.py for development: what it says does not switch off what another branch says. */
function withoutBranches(tree, path, contents) {
    if (!/\.py$/.test(path))
        return tree;
    const isInBranch = ({ key, keyAt }) => key === 'EMAIL_BACKEND' && /[ \t]/.test(contents.charAt(keyAt - 1));
    return { ...tree, entries: tree.entries.filter((entry) => !isInBranch(entry)) };
}
function knownOf(path, contents) {
    const application = APPLICATIONS.find(({ path: names, text }) => (names?.test(`/${path}`) ?? true) && (text?.test(contents) ?? true));
    return application?.known ?? {};
}

;// CONCATENATED MODULE: ./build/discover/calls.js




const LIBRARIES = [
    { name: /(?:^|\\)(?:EsmtpTransport|Swift_SmtpTransport)$|Swift_SmtpTransport::newInstance$/, port: 25, tlsPort: 465 },
    { name: /(?:^|\.)createTransport$/, port: 587, tlsPort: 465 },
    { name: /(?:^|\.)SMTP_SSL$/, port: 465, tlsPort: 465, isImplicit: true },
    {
        name: /(?:^|\.)smtplib\.(?:SMTP|LMTP)$|^(?:aiosmtplib\.)?SMTP$|^aiosmtplib\.send$|(?:^|::)Net::SMTP\.(?:start|new)$/,
        port: 25,
        tlsPort: 465,
    },
    {
        name: /(?:^|\.)SmtpClient$|(?:^|\.)New(?:Plain)?Dialer$|(?:^|\.)smtp\.(?:Dial|DialTLS|SendMail)$/,
        port: 25,
        tlsPort: 465,
    },
];
/** Rust's lettre, whose constructors are called as anybody's may be. */
const LETTRE = [
    { name: /(?:^|:)starttls_relay$/, port: 587, tlsPort: 587 },
    { name: /(?:^|:)relay$/, port: 465, tlsPort: 465, isImplicit: true },
];
const MAIL_KIT = { name: /\.Connect(?:Async)?$/, port: 25, tlsPort: 465 };
/** Python's clients, made without a server: `smtp = smtplib.SMTP()`. */
const SMTPLIB = { name: /\.connect$/, port: 25, tlsPort: 465 };
/** No file of ours names more. */
const calls_MAX_SERVERS = 500;
const HOST_NAMES = ['host', 'hostname', 'address'];
function serversOfLibraries(root, text) {
    const named = new Map();
    for (const { block } of blocksIn(root))
        for (const { key, value } of block.entries)
            named.set(key, value);
    const hasMailKit = /SmtpClient/.test(text);
    const hasSmtplib = /smtplib/.test(text);
    const isLettre = /\bSmtpTransport\b/.test(text);
    const ofCalls = [...callsIn(root)].flatMap((call) => {
        const known = isLettre ? [...LIBRARIES, ...LETTRE] : LIBRARIES;
        const library = known.find(({ name }) => name.test(call.name));
        if (library !== undefined)
            return ofCall(call, library, named);
        const made = named.get(call.name.replace(SMTPLIB.name, ''));
        if (hasSmtplib && SMTPLIB.name.test(call.name)) {
            const isClient = made?.kind === 'call' ? /SMTP(?:_SSL)?$/.test(made.name) : /smtp[^.]*\.connect/i.test(call.name);
            const isImplicit = made?.kind === 'call' && made.name.endsWith('SSL');
            return isClient ? ofCall(call, { ...SMTPLIB, isImplicit }, named) : [];
        }
        // MailKit's clients of SMTP and IMAP connect alike.
        const client = named.get(call.name.replace(MAIL_KIT.name, ''));
        const isOther = client?.kind === 'call' ? !client.name.endsWith('SmtpClient') : /(?:Imap|Pop3)Client/.test(text);
        return hasMailKit && !isOther && MAIL_KIT.name.test(call.name) ? ofCall(call, MAIL_KIT, named) : [];
    });
    return [...ofCalls, ...ofVariables(root, /phpmailer/i.test(text))].slice(0, calls_MAX_SERVERS);
}
function ofCall(call, library, named) {
    const known = (value) => value?.kind === 'scalar' && value.isWord === true ? (named.get(value.text) ?? value) : value;
    const [first, second] = call.args;
    const handed = known(first);
    const blocks = [handed, ...call.args].filter((arg) => arg?.kind === 'block');
    const options = blocks.find((block) => given(block, HOST_NAMES) !== undefined);
    // `SMTP("HOST", port=587)`, and C#'s `new SmtpClient("HOST") { Port = 587 }`
    const byName = options ?? blocks.find((block) => given(block, ['port']) !== undefined);
    const host = known(options === undefined ? handed : given(options, HOST_NAMES));
    const port = known(byName === undefined ? second : given(byName, ['port']));
    const secure = known(byName && given(byName, ['secure', 'use_tls', 'ssl', 'tls']));
    const isImplicit = library.isImplicit === true || (secure?.kind === 'scalar' && secure.text.toLowerCase() === 'true');
    return calls_sightingsOf(host, port, isImplicit, library, `call of "${call.name}"`);
}
/** What a mapping has under the first of the names, or as JavaScript's `{ host, port }`. */
function given(block, names) {
    const shorthand = ({ key, value }) => key === '' && value.kind === 'scalar' && names.includes(value.text);
    return valueAt(block, ...names) ?? block.entries.find(shorthand)?.value;
}
/** What is set of a variable: `$mail->Host = …` of PHPMailer, and setters such as `mailSender.setHost(…)`. */
function ofVariables(root, isPhpMailer) {
    return [...blocksIn(root)].flatMap(({ block }) => {
        const variables = new Map();
        const ofSmtp = new Set(block.entries.flatMap(({ key, value }) => (value.kind === 'call' && /mail|smtp/i.test(value.name) ? [key] : [])));
        for (const entry of block.entries) {
            for (const { name, property, value, isAssigned } of setBy(entry)) {
                if (isAssigned && !isPhpMailer)
                    continue;
                const known = variables.get(name) ?? {
                    hosts: [],
                    isSmtp: isAssigned || ofSmtp.has(name) || /mail|smtp/i.test(name),
                };
                variables.set(name, known);
                known.isSmtp ||= /smtp/i.test(property);
                if (/host/i.test(property))
                    known.hosts.push(value);
                else if (/port/i.test(property))
                    known.port = value;
                else
                    known.secure = value;
            }
        }
        return [...variables.values()].flatMap(({ hosts, port, secure, isSmtp }) => {
            const isImplicit = secure?.kind === 'scalar' && (secure.text === 'ssl' || secure.text.endsWith('ENCRYPTION_SMTPS'));
            return isSmtp ? hosts.flatMap((host) => calls_sightingsOf(host, port, isImplicit, SET, 'host that code sets')) : [];
        });
    });
}
const SET = { name: /^/, port: 25, tlsPort: 25 };
const ASSIGNED = /^(?<name>.+)\.(?<property>Host|Port|SMTPSecure)$/dg;
const calls_SETTER = /^(?<name>.+)\.set(?<property>Host(?:Name)?|Port|Smtp(?:Host|Port))$/dg;
/** What a statement sets of a variable, by an assignment or a setter. */
function setBy({ key, value }) {
    const setOf = (text, pattern, set, isAssigned) => [...capturesIn(text, pattern)].map((capture) => ({
        name: capture('name').value,
        property: capture('property').value,
        value: set,
        isAssigned,
    }));
    if (key !== '')
        return setOf(key, ASSIGNED, value, true);
    const [argument] = value.kind === 'call' ? value.args : [];
    return value.kind === 'call' && argument !== undefined ? setOf(value.name, calls_SETTER, argument, false) : [];
}
function calls_sightingsOf(host, port, isImplicit, library, why) {
    const written = host && literalIn(host);
    const portText = port && literalIn(port)?.text;
    // A port that the code computes is not known.
    const isPortUnknown = port !== undefined && portText === undefined;
    return !written
        ? []
        : partsOf(written).flatMap((part) => {
            const server = serverAt(part.text, part.at);
            const scheme = server?.scheme == null ? null : schemeOf(server.scheme);
            if (server === null || (server.scheme !== null && scheme === null))
                return [];
            const modeHint = scheme?.modeHint ?? (isImplicit ? 'implicit' : undefined);
            const standard = scheme?.port ?? (modeHint === 'implicit' ? library.tlsPort : library.port);
            const known = server.port ?? portIn(portText);
            if (known !== null && isPortOfOtherService(known))
                return [];
            return [
                {
                    host: server.host,
                    at: server.at,
                    port: known ?? standard,
                    modeHint,
                    certainty: known === null && isPortUnknown ? 'likely' : 'certain',
                    why: known === null ? `${why}, port ${standard} by default` : why,
                },
            ];
        });
}

;// CONCATENATED MODULE: ./build/discover/commands.js
/** Settings that a script hands to commands: `docker run -e A=b`, `heroku config:set A=b`, `occ config:system:set a --value=b`; and what they connect to. */

/** What comes behind an option of these is `KEY=VALUE`. */
const OPTION = /^(?:-e|--env|--build-arg|--from-literal|--set-env-vars|--update-env-vars)(?:=|$)/;
/** Each word behind these that is `KEY=VALUE` is a setting. */
const SETTERS = /\b(?:config:set|secrets set|--settings|variables? set|variables --set)\b/;
const OF_CONCERN = /smtp|mail|relay|s_client/i;
/** A mapping for each command of `KEY=VALUE`, and one for all commands that set one key each. */
function settingsOfCommands(script) {
    const blocks = [];
    const single = [];
    for (const words of commandsIn(script, OF_CONCERN)) {
        const entries = [...assigned(words).flatMap((word) => commands_entryOf(word) ?? []), ...connectedTo(words)];
        if (entries.length > 0)
            blocks.push({ kind: 'block', entries, at: 0 });
        single.push(...keysSetBy(words));
    }
    return [...blocks, { kind: 'block', entries: single, at: 0 }];
}
function assigned(words) {
    if (SETTERS.test(words.map(({ text }) => text).join(' ')))
        return words;
    return words.flatMap((word, index) => {
        if (/^-D[\w.]+=/.test(word.text))
            return [behind(word, 2)];
        const option = OPTION.exec(word.text)?.[0];
        if (option === undefined)
            return [];
        const next = words[index + 1];
        return option.endsWith('=') ? [behind(word, option.length)] : next === undefined ? [] : [next];
    });
}
/** `occ config:system:set KEY … --value=VALUE`, `wp config set KEY VALUE`, `cf set-env APP KEY VALUE`. */
function keysSetBy(words) {
    const names = words.map(({ text }) => text);
    const occ = names.indexOf('config:system:set');
    const key = words[occ + 1];
    if (occ !== -1 && key !== undefined) {
        const at = names.findIndex((name) => /^--value(?:=|$)/.test(name));
        const option = words[at];
        const value = option?.text.startsWith('--value=') ? behind(option, '--value='.length) : words[at + 1];
        return at === -1 || value === undefined ? [] : [setting(key, value)];
    }
    const set = names.findIndex((name, index) => name === 'set' && names[index - 1] === 'config');
    const [from, to] = set === -1 || !/(?:^|\/)wp(?:-cli(?:\.phar)?)?$/.test(names[set - 2] ?? '') ? [] : words.slice(set + 1);
    if (from !== undefined && to !== undefined)
        return [setting(from, to)];
    const [, name, value] = names[0] === 'cf' && names[1] === 'set-env' ? words.slice(2) : [];
    return name === undefined || value === undefined ? [] : [setting(name, value)];
}
/** `openssl s_client -starttls smtp -connect HOST:PORT`, and what speaks TLS from the start at 465. */
function connectedTo(words) {
    const names = words.map(({ text }) => text);
    const after = (option) => words[names.indexOf(option) + 1];
    const server = after('-connect');
    if (!names.includes('s_client') || !names.includes('-connect') || server === undefined)
        return [];
    const isSmtp = names.includes('-starttls')
        ? after('-starttls')?.text === 'smtp'
        : /:(?:465|smtps)$/.test(server.text);
    return isSmtp ? [setting({ text: 'SMTP_SERVER', at: server.at }, server)] : [];
}
function commands_entryOf(word) {
    const key = /^[A-Za-z_][\w.]*(?==)/.exec(word.text)?.[0];
    return key === undefined ? null : setting({ text: key, at: word.at }, behind(word, key.length + 1));
}
function setting(key, value) {
    return { key: key.text, keyAt: key.at, value: { kind: 'scalar', ...value } };
}

;// CONCATENATED MODULE: ./build/discover/fallbacks.js
/** What code falls back to where its environment says nothing, handed on as arguments: `new Mailer(env.SMTP_HOST || "…", env.SMTP_PORT || 587)`. */

/** The variables of each call with what stands for them, as a mapping. */
function fallbacksIn(root) {
    return [...callsIn(root)].flatMap(({ args, at }) => {
        const entries = args.flatMap((arg) => fallbackOf(arg, 0) ?? []);
        return entries.length === 0 ? [] : [{ kind: 'block', entries, at }];
    });
}
/** `Number(…)` and `parseInt(…, 10)` may be around one. */
const fallbacks_MAX_DEPTH = 2;
function fallbackOf(value, depth) {
    if (value.kind !== 'call')
        return null;
    const [first] = value.args;
    const variable = value.name === '||' ? fallbacks_variableOf(first) : value.args.length > 1 ? nameOf(value) : null;
    if (variable !== null)
        return { key: variable, keyAt: value.at, value };
    return depth < fallbacks_MAX_DEPTH && first !== undefined ? fallbackOf(first, depth + 1) : null;
}
/** `process.env.X`, `$_ENV['X']`, `getenv('X')`. */
function fallbacks_variableOf(value) {
    if (value?.kind === 'call')
        return nameOf(value);
    return value?.kind === 'scalar' && value.isWord === true
        ? (/env(?:iron)?\.(\w+)$/i.exec(value.text)?.[1] ?? null)
        : null;
}
function nameOf({ name, args: [first] }) {
    const isEnvironment = /(?:^|[.:>])(?:\w*getenv|env|environ\.get)$/i.test(name);
    return isEnvironment && first?.kind === 'scalar' && first.isWord !== true ? first.text : null;
}

;// CONCATENATED MODULE: ./build/discover/powershell.js
/** PowerShell: what a script assigns, and the options of each command, such as `Send-MailMessage -SmtpServer mail.acme.net`. */




function readPowershell(script) {
    const text = script.replace(/<#.*?(?:#>|$)/gs, (comment) => comment.replace(/[^\n]/g, ' '));
    // A backtick at the end of a line continues it.
    const commands = commandsIn(text.replace(/`(?=\r?\n)/g, '\\'), /-smtp/i);
    const code = text.replace(MADE, (made) => 'new'.padEnd(made.length));
    return [readCode(code, languages.powershell), ...[...commands].map(optionsOf), ...hereStringsIn(text)];
}
/** `New-Object Net.Mail.SmtpClient("mail.acme.net", 25)` is C#'s `new`. */
const MADE = /\bNew-Object(?:[ \t]+-TypeName)?(?=[ \t])/gi;
/** Texts of several lines with variables in them, as they become a .env file. */
function hereStringsIn(script) {
    const blocks = [];
    const opened = /@(?<quote>["'])[ \t]*\r?\n/g;
    for (let match = opened.exec(script); match !== null; match = opened.exec(script)) {
        const from = opened.lastIndex;
        const close = script.indexOf(`\n${match.groups?.['quote']}@`, from - 1);
        // One without an end is the rest of the script, and there is nothing behind it.
        if (close === -1)
            break;
        const entries = [...script.slice(from, Math.max(from, close)).matchAll(VARIABLE)].map((variable) => {
            const { key = '', value = '' } = variable.groups ?? {};
            const keyAt = from + variable.index;
            return { key, keyAt, value: { kind: 'scalar', text: value.trimEnd(), at: keyAt + key.length + 1 } };
        });
        blocks.push({ kind: 'block', entries, at: from });
        opened.lastIndex = Math.max(from, close);
    }
    return blocks;
}
const VARIABLE = /^(?<key>[A-Z][A-Z0-9_]*)=(?<value>[^\n]*)/gm;
/** "-Port" beside "-SmtpServer" is of the server. */
function optionsOf(words) {
    const items = words.map(({ text, at }) => ({ kind: 'scalar', text, at }));
    const entries = optionsIn({ kind: 'list', items, at: 0 }).map((entry) => /^port$/i.test(entry.key) ? { ...entry, key: PORT } : entry);
    const hasPort = entries.some(({ key }) => key === PORT);
    const isSent = words.some(({ text }) => /^Send-MailMessage$/i.test(text));
    return { kind: 'block', entries: hasPort || !isSent ? entries : [...entries, STANDARD], at: 0 };
}
const PORT = 'SmtpPort';
const STANDARD = { key: PORT, keyAt: 0, value: { kind: 'scalar', text: '25', at: 0 } };

;// CONCATENATED MODULE: ./build/discover/tree/toml.js


/** TOML: `[section.name]` and `[[list]]` are blocks of what follows; values are read as code's. */
function readToml(text) {
    const root = [];
    let entries = root;
    for (const entry of readCode(text, languages.toml).entries) {
        const header = headerAt(text, entry.keyAt);
        if (header === null) {
            entries.push(entry);
            continue;
        }
        entries = [];
        let value = { kind: 'block', entries, at: entry.keyAt };
        for (const key of header.reverse()) {
            root.push({ key, keyAt: entry.keyAt, value });
            value = { kind: 'block', entries: root.splice(-1), at: entry.keyAt };
        }
        root.push(...value.entries);
    }
    return { kind: 'block', entries: root, at: 0 };
}
/** `server.listener.smtp.bind = …` as what it is short for: blocks in blocks, those of one name together. */
function withoutDots(block) {
    const root = { entries: [], inner: new Map() };
    add(block.entries, root);
    return { ...block, entries: root.entries };
}
function add(entries, root) {
    for (const { key, keyAt, value } of entries) {
        const parts = /^[\w-]+(?:\.[\w-]+){1,9}$/.test(key) ? key.split('.') : [key];
        const last = parts.pop();
        const under = parts.reduce((outer, part) => underOf(outer, part, keyAt), root);
        if (value.kind === 'block')
            add(value.entries, underOf(under, last, keyAt));
        else
            under.entries.push({ key: last, keyAt, value });
    }
}
function underOf(outer, key, keyAt) {
    const known = outer.inner.get(key);
    if (known !== undefined)
        return known;
    const made = { entries: [], inner: new Map() };
    outer.inner.set(key, made);
    outer.entries.push({ key, keyAt, value: { kind: 'block', entries: made.entries, at: keyAt } });
    return made;
}
/** `[remote."relay.eu"]` -> remote, relay.eu; null: it is no header. */
function headerAt(text, at) {
    HEADER.lastIndex = at;
    const written = HEADER.exec(text)?.[1];
    return written === undefined
        ? null
        : [...written.matchAll(/"([^"\n]*)"|'([^'\n]*)'|[^\s."']+/g)].map(([bare, double, single]) => double ?? single ?? bare);
}
const HEADER = /\[\[?([^\]\n"']*(?:(?:"[^"\n]*"|'[^'\n]*')[^\]\n]*)?)\]\]?[ \t]*(?:#.*)?$/my;

;// CONCATENATED MODULE: ./build/discover/tree/wrapped.js
/** `pulumi.String("MX")`, `jsii.String(…)`, `aws.String(…)`, `to.Ptr(…)`: functions that only make a pointer of a literal. */
const WRAPPER = /(?:^|\.)(?:(?:String|Int|Int32|Int64|Number|Float64)(?:Ptr)?|Ptr)$/;
/** What Go and C# wrap, as it is: literals in functions that make pointers of them, and lists that are written in braces. */
function withoutWrappers(tree) {
    return { ...tree, entries: tree.entries.map((entry) => ({ ...entry, value: unwrapped(entry.value) })) };
}
function unwrapped(value) {
    if (value.kind === 'scalar')
        return value;
    if (value.kind === 'list')
        return { ...value, items: value.items.map(unwrapped) };
    if (value.kind === 'call')
        return wrapped_ofCall({ ...value, args: value.args.map(unwrapped) });
    const block = withoutWrappers(value);
    const isList = block.entries.length > 0 && block.entries.every((entry) => entry.key === '');
    return isList ? { kind: 'list', items: block.entries.map((entry) => entry.value), at: block.at } : block;
}
function wrapped_ofCall(call) {
    const [only, more] = call.args;
    if (only === undefined || more !== undefined)
        return call;
    if (only.kind === 'scalar' && WRAPPER.test(call.name))
        return only;
    // `pulumi.StringArray{"…"}`
    return only.kind === 'list' && /Array$/.test(call.name) ? only : call;
}

;// CONCATENATED MODULE: ./build/discover/formats/settings.js

















const LANGUAGES = new Map([
    ['json', languages.json],
    ['jsonc', languages.json],
    ['json5', languages.json],
    ['php', languages.php],
    ['py', languages.python],
    ['rb', languages.ruby],
    ['lua', languages.lua],
    ['nix', languages.nix],
    ['java', languages.java],
    ['kt', languages.java],
    ['rs', languages.java],
    ['kts', languages.java],
    ['scala', languages.java],
    ['vb', languages.java],
    ['jsonnet', languages.json],
    ['libsonnet', languages.json],
    ['cue', languages.hcl],
    ['bicep', languages.bicep],
    ['hjson', languages.hcl],
    ['hocon', languages.hcl],
    ['ex', languages.ruby],
    ['exs', languages.ruby],
    ['groovy', languages.javascript],
    ['js', languages.javascript],
    ['cjs', languages.javascript],
    ['mjs', languages.javascript],
    ['ts', languages.javascript],
    ['mts', languages.javascript],
    ['cts', languages.javascript],
]);
const settings_LINES = new Set(['ini', 'cfg', 'conf', 'cnf', 'properties', 'config', 'service', 'container']);
/** Settings of whatever software: a host beside a port, under keys that speak of mail. */
const settings = {
    name: 'settings',
    accepts: (path, head) => readerOf(path) !== null || GITLAB.test(head) || isScript(path, head),
    find: async (text, path, surroundings) => {
        const { readAs = isScript(path, text) ? 'script.sh' : path, ...options } = knownOf(path, text);
        const read = (await readerOf(readAs)?.(text)) ?? [];
        const trees = read.map((tree) => withoutBranches(tree, path, text));
        const written = isScript(path, text) ? await scripts_writtenBy(text, surroundings) : [];
        return [
            ...written,
            ...(await findInTree(trees, surroundings, options)),
            ...trees.flatMap((tree) => serversOfLibraries(tree, text)),
            ...trees.flatMap(fallbacksIn).flatMap((variables) => serversOf(variables, options)),
        ];
    },
};
const SHELL = /\.(?:ba|z)?sh$/i;
const SHEBANG = /^#![ \t]*\/\S*\/(?:env[ \t]+)?(?:ba|z|da|k)?sh\b/;
function isScript(path, head) {
    return SHELL.test(baseNameOf(path)) || (readerOf(path) === null && SHEBANG.test(head));
}
/** By the name of the file; null: nothing that can be read. */
function readerOf(path) {
    const name = baseNameOf(path).toLowerCase();
    const suffix = name.slice(name.lastIndexOf('.') + 1);
    if (name.endsWith('.ini.php'))
        return async (text) => [readLines(text)];
    const language = LANGUAGES.get(suffix);
    if (suffix === 'go' || suffix === 'cs')
        return async (text) => [withoutWrappers(readCode(text, languages.java))];
    if (language !== undefined)
        return async (text) => [readCode(text, language)];
    // Salt's states and pillars are YAML.
    if (/^(?:ya?ml|sls)$/.test(suffix))
        return readYaml;
    if (SHELL.test(name))
        return async (text) => [readLines(settings_assignmentsIn(text)), ...settingsOfCommands(withoutHeredocs(text))];
    if (/^ps[md]?1$/.test(suffix))
        return async (text) => readPowershell(text);
    if (suffix === 'toml')
        return async (text) => [readToml(text)];
    if (suffix === 'xml')
        return async (text) => [readXml(text)];
    if (settings_LINES.has(suffix))
        return async (text) => [readConf(text)];
    return null;
}
/** .NET's "….config" is XML, Telegraf's and others' ".conf" is TOML, Play's and Akka's is HOCON, most are lines. */
function readConf(text) {
    if (/^\s*</.test(text))
        return readXml(text);
    if (/^[ \t]*\[\[/m.test(text))
        return readToml(text);
    const isHocon = /^[\w.-]+[ \t]*\{[ \t]*$/m.test(text) && /^[ \t]*[\w.-]+[ \t]*=[ \t]*"/m.test(text);
    return isHocon ? readCode(text, languages.hcl) : readLines(text);
}
/** A script with nothing left but the variables that it sets to a text; every character is where it was. */
function settings_assignmentsIn(script) {
    return withoutHeredocs(script).replace(/^[ \t]*(?:declare[ \t]+-x[ \t]+)?(?=(?:export[ \t]+)?[A-Za-z_]\w*=)|^.*/gm, (part) => ' '.repeat(part.length));
}

;// CONCATENATED MODULE: ./build/discover/formats/java-xml.js






/** XML of Java's servers: Spring's beans that send mail, and mail sessions of WildFly and JBoss with their socket bindings. */
const javaXml = {
    name: 'java-xml',
    accepts: (path, head) => /\.xml$/i.test(path) && /<beans\b|urn:jboss:domain:/.test(head),
    find: async (text, path, surroundings) => {
        const tree = readXml(text);
        const blocks = [...blocksIn(tree)];
        const isMailBean = ({ block }) => scalarOf(block, 'class')?.text.includes('MailSender');
        return [
            ...(await settings.find(text, path, surroundings)),
            ...blocks.filter(isMailBean).flatMap(({ block }) => serversOf(block, BEAN)),
            ...sessionsIn(blocks),
        ];
    },
};
/** `<property name="host" value="…"/>`, or `p:host="…"` of the bean itself. */
const BEAN = { context: ['smtp'], defaultPort: 25, defaultTlsPort: 465 };
/** `<smtp-server outbound-socket-binding-ref="NAME">` and what `<outbound-socket-binding name="NAME">` leads to. */
function sessionsIn(blocks) {
    const sessions = new Map();
    for (const { block, keys } of blocks) {
        if (keys.at(-1) === 'smtp-server')
            sessions.set(scalarOf(block, 'outbound-socket-binding-ref')?.text, block);
    }
    return blocks.flatMap(({ block, keys }) => {
        const session = sessions.get(scalarOf(block, 'name')?.text);
        if (session === undefined || keys.at(-1) !== 'outbound-socket-binding')
            return [];
        return [...blocksIn(block)].flatMap(({ block: destination }) => {
            const host = scalarOf(destination, 'host');
            if (host === undefined)
                return [];
            const port = portIn(scalarOf(destination, 'port')?.text);
            const modeHint = scalarOf(session, 'ssl')?.text === 'true' ? 'implicit' : undefined;
            const what = 'socket binding of a mail session';
            return hop({ value: host.text, at: host.at, port, standard: 25, modeHint, what });
        });
    });
}

;// CONCATENATED MODULE: ./build/discover/formats/kubernetes.js







/** Kubernetes: environments, ConfigMaps with files in them, Secrets, Kustomize's literals and patches, external-dns's records, names of servers outside. */
const kubernetes = {
    name: 'kubernetes',
    accepts: (path, head) => /\.ya?ml$/i.test(baseNameOf(path)) &&
        (/^kustomization\./i.test(baseNameOf(path)) ||
            (/^[ \t]*apiVersion:\s/m.test(head) && /^[ \t]*kind:\s/m.test(head))),
    find: async (text, _, surroundings) => {
        const trees = (await readYaml(text)).map(decoded);
        const found = await Promise.all(trees.map((tree) => findInTree([tree], surroundings, isOfSmtp(tree) || isServerOfMail(tree) ? { context: ['smtp'] } : {})));
        return [...found.flat(), ...trees.flatMap(externalIn)];
    },
};
/** A service that stands for a server outside, by its ports; without ports by its name. Istio's entries have several hosts. */
function externalIn(tree) {
    const spec = blockOf(tree, 'spec');
    const kind = scalarOf(tree, 'kind')?.text;
    const key = kubernetes_HOSTS.get(kind);
    if (spec === undefined || key === undefined)
        return [];
    const hosts = scalarsOf(valueAt(spec, key)).slice(0, MAX_HOSTS);
    const opened = itemsOf(valueAt(spec, 'ports')).flatMap(portsOf);
    const isOfMail = saysOf(blockOf(tree, 'metadata') ?? EMPTY, 'name', /smtp|mail|relay|submission/i);
    const guessed = opened.length === 0 && isOfMail ? [null] : [];
    const ports = [...new Set(opened.filter((port) => kubernetes_MAIL_PORTS.has(port))), ...guessed];
    const what = `host outside of the cluster in a ${kind}`;
    return hosts.flatMap(({ text, at }) => ports.flatMap((port) => hop({ value: text, at, port, standard: 587, what }).map((one) => port === null ? { ...one, certainty: 'likely' } : one)));
}
/** Where each kind of resource names the hosts outside that it stands for. */
const kubernetes_HOSTS = new Map([
    ['Service', 'externalName'],
    ['ServiceEntry', 'hosts'],
]);
const MAX_HOSTS = 50;
const kubernetes_MAIL_PORTS = new Set([25, 465, 587, 2525]);
function portsOf(port) {
    const written = port.kind === 'block' ? scalarsOf(valueAt(port, 'port', 'number')) : [];
    return written.flatMap(({ text }) => portIn(text) ?? []);
}
function saysOf(block, key, what) {
    return scalarsOf(valueAt(block, key)).some(({ text }) => what.test(text));
}
/** A kind of an operator's, such as "SMTPServer". */
function isOfSmtp(tree) {
    return saysOf(tree, 'kind', /smtp/i);
}
/** A ConfigMap or Secret whose name says what the "host" and "port" in it are of. */
function isServerOfMail(tree) {
    const words = wordsOf(scalarOf(blockOf(tree, 'metadata') ?? EMPTY, 'name')?.text ?? '');
    const data = blockOf(tree, 'stringData', 'data');
    const port = portIn(data && scalarOf(data, 'port')?.text);
    const isOfMail = words.some((word) => SURELY_SMTP.has(word) || (MAIL.has(word) && kubernetes_MAIL_PORTS.has(port ?? 0)));
    return port !== null && isOfMail && !speaksOfOther(words);
}
/** What a Secret has under `data` is in Base64; a find in it is where its value begins. */
function decoded(tree) {
    if (scalarOf(tree, 'kind')?.text !== 'Secret')
        return tree;
    return { ...tree, entries: tree.entries.map((entry) => (entry.key === 'data' ? withText(entry) : entry)) };
}
function withText(entry) {
    if (entry.value.kind !== 'block')
        return entry;
    const entries = entry.value.entries.map((one) => ({ ...one, value: textOf(one.value) }));
    return { ...entry, value: { ...entry.value, entries } };
}
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
function textOf(value) {
    if (value.kind !== 'scalar' || value.isWord === true || !BASE64.test(value.text))
        return value;
    const { at } = value;
    const bytes = Uint8Array.from(atob(value.text), (character) => character.charCodeAt(0));
    return { kind: 'scalar', text: new TextDecoder().decode(bytes), at, offsetOf: () => at };
}

;// CONCATENATED MODULE: ./build/discover/formats/luadns.js




const luadns_CALLS = /^[ \t]*(?:mx|srv|tlsa)\s*\(/m;
/** LuaDNS: `mx(_a, "mail.acme.net", 10)`, `srv("_submission._tcp", host, 587)`, and constants that are set once. Names are absolute. */
const luadns = {
    name: 'luadns',
    accepts: (path, head) => /\.lua$/i.test(path) && luadns_CALLS.test(head),
    find: (text) => {
        const tree = readCode(text, languages.lua);
        const constants = new Map();
        for (const { key, value } of tree.entries) {
            if (value.kind !== 'scalar')
                continue;
            constants.set(key, constants.has(key) || value.isWord === true ? null : value);
        }
        const wordOf = (value) => {
            if (value.kind !== 'scalar')
                return null;
            return value.isWord === true && !/^\d/.test(value.text) ? (constants.get(value.text) ?? null) : value;
        };
        return [...callsIn(tree)].flatMap(({ name, args }) => {
            // The first is the owner, or "_a" for the domain itself.
            const [first = null, second, third] = args.map(wordOf);
            if (name === 'mx' && second)
                return mx(second, first, asWritten);
            if (name === 'srv' && first && second && third)
                return srv(first, third, second, asWritten);
            return name === 'tlsa' && first ? tlsa(first, asWritten) : [];
        });
    },
};

;// CONCATENATED MODULE: ./build/discover/formats/maddy.js




const LISTENER = /^[ \t]*(?:smtp|submission)[ \t]+(?<value>(?:tcp|tls):\/\/[^{\n]*)/dgm;
const TARGETS = /^[ \t]*targets?[ \t]+(?<value>(?:tcp|tls):\/\/[^{\n]*)/dgm;
const ADDRESS = /(?<scheme>tcp|tls):\/\/(?<host>\[[^\]]{0,50}\]|[^\s:]+):(?<port>\d+)/dg;
/** maddy: its name with the ports that it listens on, and the servers that it hands mail to. */
const maddy = {
    name: 'maddy',
    accepts: (path, head) => /^maddy(?:[-_.][\w.-]+)?\.conf$/i.test(baseNameOf(path)) ||
        (/^(?:smtp|submission)[ \t]+(?:tcp|tls):\/\//m.test(head) && head.includes('{')),
    find: (text) => {
        const listeners = addressesIn(text, LISTENER);
        const ports = listeners.flatMap(({ host, port, isTls }) => {
            const isLocal = /^(?:127\.|localhost|\[::1\])/.test(host.value);
            return port === null || isLocal ? [] : [{ port, modeHint: isTls ? 'implicit' : undefined }];
        });
        const names = [...valuesIn(text, /^(?:\$\(hostname\)[ \t]*=|hostname)[ \t]+(?<value>[\w.-]+)/dgm)];
        const hops = addressesIn(text, TARGETS).flatMap(({ host, port, isTls }) => hop({ ...host, port, standard: 25, modeHint: isTls ? 'implicit' : undefined, what: 'target of maddy' }));
        // What listens to its own machine alone only sends.
        const own = listeners.length > 0 && ports.length === 0 ? [] : names;
        return [...own.flatMap(({ value, at }) => ownNameAt(value, at, ports, 'name of the mail server')), ...hops];
    },
};
/** `tls://0.0.0.0:465 tcp://0.0.0.0:587` behind a directive. */
function addressesIn(text, directive) {
    return [...valuesIn(text, directive)].flatMap(({ value, at }) => [...capturesIn(value, ADDRESS)].map((capture) => ({
        host: { value: capture('host').value, at: at + capture('host').at },
        port: portIn(capture('port').value),
        isTls: capture('scheme').value === 'tls',
    })));
}

;// CONCATENATED MODULE: ./build/discover/formats/mail-client.js



/** Settings of mail clients, by the names of their files. */
const FILES = /^\.?(?:neo)?muttrc$|^\.?mailrc$|^(?:s-)?(?:nail|mail)\.rc$|^accounts\.conf$|^\.?esmtprc$|^\.?gitconfig$|^\.?mbsyncrc$/i;
/** `set smtp_url = "smtps://me@HOST"` (mutt), `set mta=smtp://HOST` (mailx), `outgoing = smtps://HOST` (aerc). */
const SERVER = /^[ \t]*(?:set[ \t]+)?(?:smtp_url|smtp|mta|outgoing)[ \t]*=[ \t]*["']?(?<value>(?:smtps?|submissions?)(?:\+\w+)?:\/\/[^\s"'#]+)/dgim;
/** esmtp's `hostname=HOST:PORT`, git's `smtpServer = HOST` with its port and encryption apart. */
const mail_client_HOST = /^[ \t]*(?:hostname|smtpserver)[ \t]*=[ \t]*["']?(?<value>[\w.-]+(?::\d+)?)/dgim;
const mailClient = {
    name: 'mail-client',
    accepts: (path) => FILES.test(baseNameOf(path)),
    find: (text) => {
        const urls = [...valuesIn(text, SERVER)].flatMap(({ value, at }) => {
            const isImplicit = /^(?:smtps|submissions)/i.test(value);
            const standard = isImplicit ? 465 : 587;
            return hop({
                value,
                at,
                port: null,
                standard,
                modeHint: isImplicit ? 'implicit' : undefined,
                what: 'server of a mail client',
            });
        });
        return [...urls, ...mail_client_hostsIn(text)];
    },
};
/** Each section of git's says of its server what differs from `[sendemail]`; in other files there is one. */
function mail_client_hostsIn(text) {
    const sections = text.split(/^(?=[ \t]*\[)/m);
    const general = mail_client_settingsIn(sections.find((section) => /^[ \t]*\[sendemail\]/i.test(section)) ?? '');
    let from = 0;
    return sections.flatMap((section) => {
        const start = from;
        from += section.length;
        const own = mail_client_settingsIn(section);
        const port = portIn(own.port ?? general.port);
        const isImplicit = (own.encryption ?? general.encryption)?.toLowerCase() === 'ssl';
        const modeHint = isImplicit ? 'implicit' : undefined;
        const standard = isImplicit ? 465 : 25;
        return [...valuesIn(section, mail_client_HOST)].flatMap(({ value, at }) => hop({ value, at: start + at, port, standard, modeHint, what: 'server of a mail client' }));
    });
}
function mail_client_settingsIn(section) {
    return {
        port: /^[ \t]*smtpserverport[ \t]*=[ \t]*(\d+)/im.exec(section)?.[1],
        encryption: /^[ \t]*smtpencryption[ \t]*=[ \t]*(\w+)/im.exec(section)?.[1],
    };
}

;// CONCATENATED MODULE: ./build/discover/formats/mail-server-environment.js






const mail_server_environment_NAMES = ['MAILCOW_HOSTNAME', 'OVERRIDE_HOSTNAME', 'HOSTNAMES', 'MAIL_HOSTNAME'];
/** mailcow.conf, docker-mailserver's mailserver.env and Mailu's mailu.env: the server's own name, and its ports. */
const mailServerEnvironment = {
    name: 'mail-server-environment',
    accepts: (path, head) => /^(?:mailcow\.conf|mailserver\.env|docker-mailserver\.env|mailu\.env)$/i.test(baseNameOf(path)) ||
        /^(?:MAILCOW_HOSTNAME|OVERRIDE_HOSTNAME)=./m.test(head) ||
        (/^HOSTNAMES=./m.test(head) && /^TLS_FLAVOR=/m.test(head)),
    find: (text) => {
        const settings = readLines(text);
        return [...ownNameIn(settings), ...serversOf(settings)];
    },
};
function ownNameIn(settings) {
    const name = scalarOf(settings, ...mail_server_environment_NAMES);
    if (name === undefined)
        return [];
    const { text, offsetOf, isInterpolated } = resolved(name.text, name.at);
    return isInterpolated
        ? [interpolatedAt(name.at)]
        : ownNameAt(text.replace(/,.*/, ''), offsetOf(0), portsIn(settings), 'name of the mail server');
}
/** mailcow writes the ports that it publishes, with an address before them or not; Mailu has all three. */
function portsIn(settings) {
    if (scalarOf(settings, 'TLS_FLAVOR') !== undefined)
        return [{ port: 25 }, { port: 465 }, { port: 587 }];
    const of = (key, modeHint) => {
        const written = scalarOf(settings, key)?.text;
        if (written === undefined)
            return [];
        const port = portIn(written.slice(written.lastIndexOf(':') + 1));
        return port === null || /^(?:127\.|localhost)/.test(written) ? [] : [{ port, modeHint }];
    };
    return [...of('SMTP_PORT', 'starttls'), ...of('SMTPS_PORT', 'implicit'), ...of('SUBMISSION_PORT', 'starttls')];
}

;// CONCATENATED MODULE: ./build/discover/formats/mobileconfig.js



/** Apple's configuration profiles: property lists, in which a value follows its key. */
const mobileconfig = {
    name: 'mobileconfig',
    accepts: (path, head) => /\.(?:mobileconfig|plist)(?:\.\w+)?$/i.test(path) || /<plist\b/.test(head),
    find: (text) => [...blocksIn(readXml(text))].flatMap(({ block }) => account(block)),
};
function account(dictionary) {
    const keys = dictionary.entries.map((one) => scalarOf({ ...dictionary, entries: [one] }, 'key')?.text);
    const after = (key) => {
        const next = dictionary.entries.find((_, index) => keys[index - 1] === key);
        return { element: next?.key, value: next?.value.kind === 'scalar' ? next.value : undefined };
    };
    const isImplicit = after('OutgoingMailServerUseSSL').element === 'true';
    return outgoing(after('OutgoingMailServerHostName').value, after('OutgoingMailServerPortNumber').value, isImplicit);
}

;// CONCATENATED MODULE: ./build/discover/formats/monit.js



const SERVERS = /^[ \t]*set[ \t]+mail-?server[ \t]+(?<value>.*(?:\n(?![ \t]*(?:set|check|include)\b).*)*)/dgim;
const CHECK = /^[ \t]*(?<value>check[ \t]+host\b.*\baddress[ \t].*(?:\n(?![ \t]*(?:set|check|include)\b).*)*)/dgim;
const monit_ADDRESS = /^.*\baddress[ \t]+["']?(?<value>[\w.-]+)/dgi;
/** Monit: the servers that alerts are sent by, one after another, and the SMTP services of remote hosts that are checked. */
const monit = {
    name: 'monit',
    accepts: (path, head) => /^\.?monitrc$|^monit\.conf$/i.test(baseNameOf(path)) ||
        /^[ \t]*set[ \t]+(?:mail-?server|mmonit|daemon)[ \t]/im.test(head),
    find: (text) => {
        const bare = text.replace(/^[ \t]*#.*|[ \t]#.*/gm, (comment) => ' '.repeat(comment.length));
        const servers = [...valuesIn(bare, SERVERS)].flatMap(({ value, at }) => monit_serversOf(value, at));
        const checked = [...valuesIn(bare, CHECK)].flatMap(({ value: check, at }) => [...valuesIn(check, monit_ADDRESS)].flatMap((address) => checkedBy(check, address.value, at + address.at)));
        return [...servers, ...checked];
    },
};
/** `mail.acme.net port 465 username "x" password "y" using tls, backup.acme.net` */
function monit_serversOf(text, from) {
    return [...text.matchAll(/(?:"[^"\n]*"|[^,"])+/g)].flatMap(({ 0: whole, index }) => {
        const part = whole.trimStart();
        const at = from + index + whole.length - part.length;
        const port = portIn(/\bport[ \t]+(\d+)/i.exec(part)?.[1]);
        const modeHint = /\busing[ \t]+(?:ssl|tls)/i.test(part) ? 'implicit' : undefined;
        const value = part.replace(/[\s"].*/s, '');
        return hop({ value, at, port, standard: 25, modeHint, what: 'mail server of Monit' });
    });
}
/** Up to what is then to be done, or the next test, on one line or several. */
const TEST = /\bif[ \t]+failed\b(?:(?!\b(?:if|then)\b)[\s\S])*/gi;
/** `if failed port 465 type tcpssl protocol smtp then alert` */
function checkedBy(check, value, at) {
    return [...check.matchAll(TEST)].flatMap(({ 0: test }) => {
        if (!/\bprotocol\s+smtps?\b/i.test(test))
            return [];
        const isImplicit = /\bprotocol[ \t]+smtps\b|\btype[ \t]+tcpssl\b|\bwith[ \t]+(?:ssl|tls)\b/i.test(test);
        const port = portIn(/\bport[ \t]+(\d+)/i.exec(test)?.[1]);
        const modeHint = isImplicit ? 'implicit' : undefined;
        return hop({ value, at, port, standard: isImplicit ? 465 : 25, modeHint, what: 'host that Monit checks' });
    });
}

;// CONCATENATED MODULE: ./build/discover/formats/mox.js




const mox_PORTS = new Map([
    ['Submissions', 465],
    ['Submission', 587],
]);
/** mox.conf: the name, the services that its listeners enable, and transports. */
const mox = {
    name: 'mox',
    accepts: (path, head) => /^mox\.conf$/i.test(baseNameOf(path)) || (/^Hostname:\s/m.test(head) && /^Listeners:/m.test(head)),
    find: (text) => {
        const listeners = /^[ \t]+(?<value>SMTP|Submissions?):[ \t]*\r?\n[ \t]+Enabled:[ \t]*true/dgm;
        const ports = [...valuesIn(text, listeners)].flatMap(({ value }) => ({ port: mox_PORTS.get(value) ?? 25 }));
        const names = [...valuesIn(text, /^Hostname:[ \t]*(?<value>[\w.-]+)/dgm)];
        const transports = /^[ \t]+(?<kind>Submissions?|SMTP):[ \t]*\r?\n(?:[ \t]+(?!Host:)\w+:.*\r?\n){0,5}?[ \t]+Host:[ \t]*(?<host>[\w.-]+)(?:[ \t]*\r?\n[ \t]+Port:[ \t]*(?<port>\d+))?/dgm;
        const hops = [...capturesIn(text, transports)].flatMap((capture) => hop({
            ...capture('host'),
            port: portIn(capture('port').value),
            standard: mox_PORTS.get(capture('kind').value) ?? 25,
            what: 'transport of mox',
        }));
        // Without a listener for mail it only sends.
        const own = ports.length === 0 ? [] : names;
        return [...own.flatMap(({ value, at }) => ownNameAt(value, at, ports, 'name of the mail server')), ...hops];
    },
};

;// CONCATENATED MODULE: ./build/discover/formats/mta-sts.js


const MX_LINE = /^mx[ \t]*:[ \t]*(?<value>[^\s]+)[ \t]*\r?$/dgim;
/** RFC 8461: the policy names the MX hosts whose certificates senders are to insist on. */
const mtaSts = {
    name: 'mta-sts',
    // A byte order mark is white space.
    accepts: (_, head) => /^\s*version\s*:\s*STSv1\b/i.test(head),
    find: (text) => [...valuesIn(text, MX_LINE)].flatMap(({ value: host, at }) => 
    // "*.acme.net" allows any host of the domain, and names none.
    isHost(host) ? [{ host, at, port: 25, certainty: 'certain', why: 'MX host of an MTA-STS policy' }] : []),
};

;// CONCATENATED MODULE: ./build/discover/formats/nagios.js


/** What Nagios, Icinga and their like send notifications and check servers with. */
const nagios_COMMANDS = [
    { pattern: /\bsendEmail\b.*?[ \t]-s[ \t]+["']?(?<value>[^\s"']+)/dg, what: 'server of sendEmail' },
    {
        pattern: /\bcheck_smtp\w*\b.*?[ \t!](?:-H|--hostname)[ =]["']?(?<value>[^\s"']+)/dg,
        what: 'host of check_smtp',
    },
    { pattern: /\bbsmtp\b.*?[ \t]-h[ \t]+["']?(?<value>[^\s"'\\]+)/dg, what: 'server of bsmtp' },
    { pattern: /\bswaks\b.*?[ \t](?:-s|--server)[ =]["']?(?<value>[^\s"']+)/dg, what: 'server of swaks' },
    { pattern: /[ \t]-S[ \t]+["']?(?:smtp|mta)=["']?(?<value>[^\s"']+)/dg, what: 'server of mailx' },
];
const nagios_MAX_LINE = 1000;
/** Object definitions of Nagios and its offspring, NRPE's and Bareos' commands: the command lines in them. */
const nagios = {
    name: 'nagios',
    accepts: (path, head) => /\.(?:cfg|conf)$/i.test(path) &&
        /^[ \t]*(?:define[ \t]+\w+[ \t]*\{|object[ \t]+\w+Command[ \t]|command\[|mail_?command[ \t]*=|Messages[ \t]*\{)/im.test(head),
    find: (text) => [...text.matchAll(/^(?![ \t]*[#;]).*/gm)].flatMap(({ 0: line, index }) => {
        if (line.length > nagios_MAX_LINE)
            return [];
        const servers = nagios_COMMANDS.flatMap(({ pattern, what }) => [...valuesIn(line, pattern)].flatMap(({ value, at }) => {
            const server = serverAt(value, index + at);
            return server === null ? [] : [{ ...server, why: what }];
        }));
        return servers.map(({ host, at, port, scheme, why }) => {
            const written = portIn(/[ \t](?:-p|--port)[ =](\d+)/.exec(line)?.[1]);
            const isImplicit = scheme === 'smtps' || /[ \t](?:--ssl|--tlsc|-tlsc)\b/.test(line);
            return {
                host,
                at,
                port: port ?? written ?? (isImplicit ? 465 : 25),
                modeHint: isImplicit ? 'implicit' : undefined,
                certainty: 'certain',
                why,
            };
        });
    }),
};

;// CONCATENATED MODULE: ./build/discover/formats/nixos-mailserver.js





/** simple-nixos-mailserver: the name of the server, at 25 and the ports of submission that are switched on. */
const nixosMailserver = {
    name: 'nixos-mailserver',
    accepts: (path, head) => /\.nix$/i.test(path) && /\bmailserver\s*=\s*\{|\bmailserver\.fqdn\b/.test(head),
    find: async (text, _, surroundings) => {
        const tree = readCode(text, languages.nix);
        const names = [...blocksIn(tree)].flatMap(({ block, keys }) => {
            const name = keys.at(-1) === 'mailserver' ? scalarOf(block, 'fqdn') : scalarOf(block, 'mailserver.fqdn');
            const isOff = scalarOf(block, 'enable', 'mailserver.enable')?.text === 'false';
            return name === undefined || name.isWord || isOff
                ? []
                : ownNameAt(name.text, name.at, nixos_mailserver_portsIn(block), 'name of the mail server');
        });
        return [...names, ...(await findInTree([tree], surroundings))];
    },
};
/** 25, and what is switched on by name: it differs between versions what else is. */
function nixos_mailserver_portsIn(block) {
    const isOn = (key) => scalarOf(block, key, `mailserver.${key}`)?.text === 'true';
    return [
        { port: 25 },
        ...(isOn('enableSubmissionSsl') ? [{ port: 465 }] : []),
        ...(isOn('enableSubmission') ? [{ port: 587 }] : []),
    ];
}

;// CONCATENATED MODULE: ./build/discover/formats/octodns.js




const ZONE = /^(?:[\w-]+\.)+[a-z][\w-]+\.ya?ml$/i;
const RECORD = /^[ \t]+(?:- )?type:[ \t]*['"]?(?:A|AAAA|CAA|CNAME|MX|NS|SRV|TXT|TLSA|ALIAS)\b/m;
/** octoDNS: a file a zone, named for it, with records under their names. */
const octodns = {
    name: 'octodns',
    accepts: (path, head) => ZONE.test(baseNameOf(path)) && RECORD.test(head) && !/^(?:apiVersion|services|Resources):/m.test(head),
    find: async (text, path) => {
        const name = baseNameOf(path);
        const zone = name.slice(0, name.lastIndexOf('.'));
        return (await readYaml(text)).flatMap((tree) => recordsOf(tree, zone));
    },
};
function recordsOf(tree, zone) {
    return tree.entries.flatMap(({ key, keyAt, value }) => itemsOf(value).flatMap((record) => {
        if (record.kind !== 'block')
            return [];
        const type = scalarOf(record, 'type')?.text;
        if (type === undefined)
            return [];
        const owner = { text: key, at: keyAt };
        const isOwner = type.toUpperCase() === 'TLSA';
        const complete = (name) => {
            if (name === '@')
                return zone;
            // Owners are relative to the zone; hosts are absolute, with their dot or, leniently, without.
            return isOwner ? `${name}.${zone}` : name.replace(/\.$/, '');
        };
        return recordIn(record, type, owner, complete);
    }));
}

;// CONCATENATED MODULE: ./build/discover/formats/opensmtpd.js




/** OpenSMTPD: `relay host smtp+tls://label@mail.acme.net:587`, and the names that it listens by. */
const opensmtpd = {
    name: 'opensmtpd',
    accepts: (path, head) => /^smtpd\.conf$/i.test(baseNameOf(path)) || /^action\s+\S+\s+relay\b|^accept\s.*\brelay via\b/m.test(head),
    find: (text) => {
        const relays = [...valuesIn(text, /^(?![ \t]*#)(?<value>.*\brelay\b.*)/dgm)].flatMap(({ value: line, at: start }) => [...valuesIn(line, /\b(?:host|via)[ \t]+"?(?<value>[^\s"]+)/dg)].map(({ value, at }) => ({
            value,
            at: start + at,
        })));
        const hops = relays.flatMap(({ value, at }) => {
            if (value.startsWith('lmtp'))
                return [];
            const isImplicit = value.startsWith('smtps:');
            return hop({
                value,
                at,
                port: null,
                standard: isImplicit ? 465 : 25,
                modeHint: isImplicit ? 'implicit' : undefined,
                what: 'relay of OpenSMTPD',
            });
        });
        const listeners = /^[ \t]*listen\s+on\s+(?!\s|lo|127\.|localhost|socket)(?<value>.*)/dgm;
        const own = [...valuesIn(text, listeners)].flatMap(({ value: rest, at: start }) => {
            // The name that it says, else the certificate that it presents, which is called by its name.
            const [name] = [/\bhostname\s+"?(?<value>[\w.-]+)/dg, /\bpki\s+"?(?<value>[\w.-]+)/dg].flatMap((one) => [
                ...valuesIn(rest, one),
            ]);
            if (name === undefined)
                return [];
            const written = /\bport\s+(\w+)/.exec(rest)?.[1];
            const isImplicit = /\bsmtps\b/.test(rest);
            const port = portIn(written) ?? (isImplicit ? 465 : 25);
            return ownNameAt(name.value, start + name.at, [{ port, modeHint: isImplicit ? 'implicit' : 'starttls' }], 'name of a listener');
        });
        return [...hops, ...own];
    },
};

;// CONCATENATED MODULE: ./build/discover/formats/otrs.js



const otrs_setting = (name) => new RegExp(String.raw `^[ \t]*\$Self->\{["']?SendmailModule${name}["']?\}[ \t]*=[ \t]*["']?(?<value>[\w.:-]+)`, 'dgm');
const MODULE = otrs_setting('');
const otrs_HOST = otrs_setting('::Host');
const otrs_PORT = otrs_setting('::Port');
/** What sends without the server, or not at all. */
const OTHERS = new Set(['Sendmail', 'DoNotSendEmail', 'Test']);
/** OTRS, Znuny and OTOBO: how Kernel/Config.pm says that mail is sent; the last assignment counts. */
const otrs = {
    name: 'otrs',
    accepts: (path, head) => /\.pm$/i.test(baseNameOf(path)) && /Kernel::Config/.test(head),
    find: (text) => {
        const host = [...valuesIn(text, otrs_HOST)].at(-1);
        const kind = [...valuesIn(text, MODULE)].at(-1)?.value.replace(/.*::/, '');
        if (host === undefined || OTHERS.has(kind))
            return [];
        const isImplicit = kind === 'SMTPS';
        const standard = isImplicit ? 465 : kind === 'SMTPTLS' ? 587 : 25;
        const port = portIn([...valuesIn(text, otrs_PORT)].at(-1)?.value);
        const modeHint = isImplicit ? 'implicit' : undefined;
        return hop({ ...host, port, standard, modeHint, what: '"SendmailModule::Host"' });
    },
};

;// CONCATENATED MODULE: ./build/discover/formats/postfix.js




/** Parameters whose values are next hops, and tables with a next hop behind each key. */
const HOPS = new Set([
    'relayhost',
    'default_transport',
    'relay_transport',
    'smtp_fallback_relay',
    'fallback_relay',
    'fallback_transport',
    'local_transport',
    'virtual_transport',
]);
const PARAMETER = /^(?<key>[a-z][a-z0-9_]*)[ \t]*=[ \t]*(?<value>\S.*)/dg;
const SERVICE = /^(?<value>\S+)[ \t]+inet[ \t]/dg;
/** Postfix: main.cf, master.cf, and tables such as transport. */
const postfix = {
    name: 'postfix',
    together: /^(?:main|master)\.cf/,
    accepts: (path, head) => /(?:^|[-_.])(?:main|master)\.cf$/i.test(baseNameOf(path)) ||
        /^(?:transport(?:_maps?)?|sender_?(?:dependent_)?relay\w*|relay_?(?:hosts?_?maps?|by_?sender)|(?:smtp_)?(?:sasl|tls)_(?:passwd|passwords?|policy|policies|per_site)(?:_maps?)?)(?:\.(?:cf|map|maps|txt|in|regexp|pcre))?$/i.test(baseNameOf(path)) ||
        (/^(?:myhostname|smtpd_tls_cert_file|mynetworks)[ \t]*=/m.test(head) &&
            /^(?:relayhost|mydestination|smtpd_\w+|inet_interfaces)[ \t]*=/m.test(head)),
    find: (text, path, surroundings) => {
        const lines = logicalLines(text);
        const name = baseNameOf(path).toLowerCase();
        if (name.endsWith('master.cf'))
            return lines.flatMap(overridesIn);
        if (/^(?:smtp_)?(?:sasl|tls)_/.test(name))
            return lines.flatMap(tableKey);
        const hasParameters = lines.some(({ text: line }) => line.search(PARAMETER) !== -1);
        return hasParameters || name.endsWith('main.cf') ? mainIn(lines, surroundings) : lines.flatMap(tableLine);
    },
};
/** Lines that begin with white space go on; comments and empty lines in between do not end them. */
function logicalLines(text) {
    const lines = [];
    for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
        const text = line.trimStart();
        if (text.startsWith('#') || line.length > 4000)
            continue;
        const last = lines.at(-1);
        const gap = index - (last === undefined ? 0 : last.at + last.text.length);
        // What goes on keeps its offsets: the gap is filled with blanks.
        if (last !== undefined && text !== line && gap < 4000)
            last.text += ' '.repeat(gap) + line;
        else
            lines.push({ text, at: index + line.length - text.length });
    }
    return lines;
}
function mainIn(lines, { beside }) {
    const parameters = new Map();
    for (const { text, at } of lines) {
        for (const capture of capturesIn(text, PARAMETER)) {
            const { value, at: index } = capture('value');
            // The last one counts.
            parameters.set(capture('key').value, { text: value.trimEnd(), at: at + index });
        }
    }
    const nameOf = ofTheFile(parameters);
    const isLoopback = parameters.get('inet_interfaces')?.text.search(/loopback-only|localhost|127\.0\.0\.1/) === 0;
    const masters = [beside('master.cf'), beside('master.cf.j2')].filter((one) => one !== undefined);
    const name = parameters.get('myhostname');
    const own = name === undefined || isLoopback
        ? []
        : ownName({ ...name, text: nameOf(name.text) }, [{ port: 25 }, ...masters.flatMap(openedIn)]);
    const hops = [...parameters].flatMap(([key, value]) => HOPS.has(key) ? value.text.split(',', 1).flatMap((text) => nextHop({ ...value, text: nameOf(text) }, key)) : []);
    const tables = [...parameters].flatMap(([key, value]) => inlineTable(value, key));
    return [...own, ...hops, ...tables];
}
/** `inline:{ example.org=smtp:[mail.acme.net]:25 }`, `static:[mail.acme.net]` and `pcre:{{/./ smtp:[mail.acme.net]}}`. */
const TABLE = /\b(?:inline|static|regexp|pcre):(?=[{[\w])/;
const TABLE_HOP = /(?:=|\/[imxsA-Z]{0,9}(?=[ \t])|(?<=static):\{?)[ \t]*(?<value>[^\s,{}=]+)/dg;
/** The next hops in tables that are written in the parameter itself. */
function inlineTable({ text, at }, key) {
    if (!/^(?:transport|\w*relayhost|\w*default_transport)_maps$/.test(key) || !TABLE.test(text))
        return [];
    return [...valuesIn(text, TABLE_HOP)].flatMap((one) => nextHop({ text: one.value, at: at + one.at }, key));
}
const REFERENCE = /\$(?:\{(?:my(?:domain|hostname))\}|\((?:my(?:domain|hostname))\)|my(?:domain|hostname)\b)/g;
/**
 * "mx1.$mydomain" with what the same file says of "mydomain"; where that is not set, Postfix takes it from "myhostname".
 * What the file says nothing of stays as it is. A host is where its first character is written.
 */
function ofTheFile(parameters) {
    const plain = (text) => text?.match(/^[\w.-]{1,253}$/)?.[0];
    const filled = (text, domain, name) => text.replace(REFERENCE, (whole) => (whole.includes('domain') ? domain : name) ?? whole);
    const [domainText, nameText] = ['mydomain', 'myhostname'].map((key) => parameters.get(key)?.text);
    const name = nameText && plain(filled(nameText, plain(domainText), undefined));
    const domain = domainText === undefined ? name?.slice(name.indexOf('.') + 1) : plain(domainText);
    return (text) => filled(text, domain, name);
}
function ownName({ text, at }, ports) {
    const name = resolved(text, at);
    return name.isInterpolated ? [interpolatedAt(at)] : ownNameAt(name.text, name.offsetOf(0), ports, '"myhostname"');
}
/** The services that master.cf opens to the network besides smtp: submission, where it is not commented out. */
function openedIn(master) {
    const services = logicalLines(master).flatMap(({ text }) => [...valuesIn(text, SERVICE)]);
    return services
        .filter(({ value }) => !/^(?:127\.|localhost|\[::1\])/.test(value))
        .flatMap(({ value }) => portIn(value.slice(value.lastIndexOf(':') + 1)) ?? [])
        .filter((port) => port === 587 || port === 465)
        .map((port) => ({ port }));
}
/** "[mail.acme.net]:587", "smtp:[mail.acme.net]", "mail.acme.net": the last is a look-up of MX. */
function nextHop({ text, at }, key) {
    const transport = /^[\w-]*:(?=[[a-z])/i.exec(text)?.[0] ?? '';
    if (/^(?:lmtp|local|virtual|error|discard|unix|pipe|dovecot|inet)/i.test(transport))
        return [];
    const rest = text.slice(transport.length);
    if (isInterpolation(text))
        return [interpolatedAt(at)];
    const server = serverAt(rest, at + transport.length);
    const isScheme = server !== null && server.scheme !== null && schemeOf(server.scheme) === null;
    if (server === null || isScheme || (!server.isBracketed && !server.host.includes('.')))
        return [];
    const port = server.port ?? 25;
    return [
        {
            host: server.host,
            at: server.at,
            port,
            modeHint: /^smtps:/i.test(transport) ? 'implicit' : undefined,
            certainty: server.isBracketed ? 'certain' : 'likely',
            why: `next hop in "${key}"${server.isBracketed ? '' : ', whose MX records are asked for'}`,
        },
    ];
}
/** "acme.org smtp:[mail.acme.net]:25" in a table. */
function tableLine({ text, at }) {
    return [...capturesIn(text, /^(?<key>\S+)\s+(?<value>\S+)/dg)].flatMap((capture) => {
        const { value, at: index } = capture('value');
        return nextHop({ text: value, at: at + index }, capture('key').value);
    });
}
/** "[mail.acme.net]:587 user:password" and "[mail.acme.net]:587 encrypt": only what is in brackets is surely a hop. */
function tableKey({ text, at }) {
    return text.startsWith('[') ? nextHop({ text: text.replace(/\s.*/s, ''), at }, 'table of next hops') : [];
}
/** `-o relayhost=[mail.acme.net]:587` and `-o myhostname=…` of a service. */
function overridesIn({ text, at }) {
    const options = capturesIn(text, /-o[ \t]+(?:\{[ \t]*)?(?<key>\w+)[ \t]*=[ \t]*(?<value>[^\s}]+)/dg);
    return [...options].flatMap((option) => {
        const { value: key } = option('key');
        const hop = option('value');
        return HOPS.has(key) ? nextHop({ text: hop.value, at: at + hop.at }, key) : [];
    });
}

;// CONCATENATED MODULE: ./build/discover/formats/proxmox.js



const proxmox_SECTION = /^smtp:[ \t].*(?:\n[ \t]+\S.*)*/gm;
const proxmox_SERVER = /^[ \t]+server[ \t]+(?<value>[\w.-]+)/dgm;
/** Proxmox VE's notifications.cfg: `smtp: NAME`, and its settings below, indented; TLS from the beginning on 465 by default. */
const proxmox = {
    name: 'proxmox',
    accepts: (path, head) => /^notifications\.cfg$/i.test(baseNameOf(path)) && /^smtp:[ \t]/m.test(head),
    find: (text) => [...text.matchAll(proxmox_SECTION)].flatMap(({ 0: section, index }) => {
        if (/^[ \t]+disable[ \t]+(?:1|true)/m.test(section))
            return [];
        const mode = /^[ \t]+mode[ \t]+(\w+)/m.exec(section)?.[1] ?? 'tls';
        const standard = mode === 'tls' ? 465 : mode === 'starttls' ? 587 : 25;
        const port = portIn(/^[ \t]+port[ \t]+(\d+)/m.exec(section)?.[1]);
        const modeHint = mode === 'tls' ? 'implicit' : undefined;
        return [...valuesIn(section, proxmox_SERVER)].flatMap(({ value, at }) => hop({ value, at: index + at, port, standard, modeHint, what: 'server of notifications' }));
    }),
};

;// CONCATENATED MODULE: ./build/discover/formats/proxy.js


const proxy_FILES = /^(?:haproxy|nginx|angie)[\w.-]*\.(?:cfg|conf)$|^caddyfile(?:[.-]\w+)?$|\.caddyfile$/i;
const FOLDERS = /(?:^|\/)(?:haproxy|nginx|caddy)\/(?:.*\/)?[^/]*\.(?:cfg|conf)$/i;
const ANY = /^[^.]+$|\.(?:cfg|conf)$/i;
/** At the beginning of a statement that is not commented out: HAProxy's `server NAME HOST:PORT`, nginx's `server HOST:PORT;` of an upstream and `proxy_pass HOST:PORT;`, Caddy's `proxy HOST:PORT`. */
const BACKEND = /(?<=^|[{;])[ \t]*(?=server|proxy)(?<=^[^#\r\n]{0,500})(?:server[ \t]+(?:[\w.-]+[ \t]+)?|proxy_pass[ \t]+|proxy[ \t]+)(?:tcp\/|ipv[46]@)?(?<value>(?:[\w-]+\.)+[a-z][\w-]*:(?:25|465|587|2525|smtps?|submissions?))(?![\w.:-])(?![^\r\n]*\bsend-proxy)/dgm;
/**
 * Proxies of TCP that hand connections on to servers of mail, known by their ports; an address behind a proxy is of its own network.
 * A server that wants to be told the client's address first (`send-proxy`, `proxy_protocol on`) answers nobody else.
 */
const proxy = {
    name: 'proxy',
    accepts: (path, head) => proxy_FILES.test(baseNameOf(path)) ||
        FOLDERS.test(path) ||
        (ANY.test(baseNameOf(path)) &&
            (/^stream[ \t]*\{/m.test(head) ||
                (/^(?:frontend|backend|listen)[ \t]+\S/m.test(head) && /^[ \t]+(?:server|bind)[ \t]+\S/m.test(head)))),
    find: (text) => /^[ \t]*proxy_protocol[ \t]+on\b/m.test(text)
        ? []
        : [...valuesIn(text, BACKEND)].flatMap(({ value, at }) => hop({ value, at, port: null, standard: 25, what: 'back end of a proxy' })),
};

;// CONCATENATED MODULE: ./build/discover/formats/pulumi.js



/** Pulumi's YAML: programs with records among their resources, and the configuration of stacks. */
const pulumi = {
    name: 'pulumi',
    accepts: (path) => /^Pulumi(?:\.[\w-]+)?\.ya?ml$/i.test(baseNameOf(path)),
    find: async (text, _, surroundings) => findInTree(await readYaml(text), surroundings),
};

;// CONCATENATED MODULE: ./build/discover/formats/puppet.js





/** Puppet's manifests: parameters of classes and resources, what is put into main.cf, and lines of files. */
const puppet = {
    name: 'puppet',
    accepts: (path) => /\.pp$/i.test(path),
    find: async (text, _, surroundings) => {
        const tree = readCode(withoutTitles(text), languages.puppet);
        const inBlocks = await Promise.all([...blocksIn(tree)].map(({ block, keys }) => inBlock(block, keys, surroundings)));
        return [...(await findInTree([tree], surroundings)), ...inBlocks.flat()];
    },
};
/** `class { 'postfix': … }`, its title in quotes or not, `TYPE { 'relayhost': value => … }`, and any other title. */
const CLASS = /\bclass\s*\{\s*(?:::)?(?<name>["'][\w:]+["']|\w[\w:]*\w)\s*:(?!:)/g;
const VALUE_OF = /(?<name>["'][\w.-]+["'])\s*:\s*(?:ensure\s*=>\s*['"]?\w+['"]?\s*,\s*)?value(?=\s*=>)/g;
const TITLE = /(?<lead>[{;]\s*)(?:'[^'\r\n]*'|"[^"\r\n]*"|\$\w+|\[[^\][]*\])\s*:(?![:=])/g;
/** The same text, where titles are the keys of what they are titles of, or blank; every character is where it was. */
function withoutTitles(text) {
    return text
        .replace(CLASS, (whole, name) => alone(whole, name).replace(/.$/s, '{'))
        .replace(VALUE_OF, (whole, name) => alone(whole, name))
        .replace(TITLE, (whole, lead) => lead + blank(whole.slice(lead.length)));
}
function alone(whole, name) {
    const at = whole.indexOf(name);
    return blank(whole.slice(0, at)) + name + blank(whole.slice(at + name.length));
}
function blank(text) {
    return text.replace(/[^\r\n]/g, ' ');
}
async function inBlock(block, keys, { inside }) {
    const last = keys.at(-1);
    if (last === 'postfix::config')
        return parametersIn(block.entries, inside);
    if (last === 'postfix::transport') {
        const next = scalarOf(block, 'nexthop', 'destination');
        if (next === undefined)
            return [];
        const value = next.text.replace(/^(?:smtp|relay):/, '');
        const at = next.at + next.text.length - value.length;
        return hop({ value, at, port: null, standard: 25, what: 'next hop of Postfix', isLookedUp: true });
    }
    const [path, line] = [scalarOf(block, 'path'), scalarOf(block, 'line')];
    if (path === undefined || line === undefined)
        return [];
    return (await inside(path.text, line.text)).map((one) => ({ ...one, at: line.at + one.at }));
}
/** Parameters of Postfix, read as the file that they are put into. */
async function parametersIn(entries, inside) {
    const set = entries.flatMap(({ key, value }) => value.kind === 'scalar' && value.isWord !== true && !value.text.includes('\n') ? [{ key, value }] : []);
    let text = '';
    const places = [];
    for (const { key, value } of set) {
        text += `${key} = `;
        places.push({ from: text.length, at: value.at });
        text += `${value.text}\n`;
    }
    return (await inside('main.cf', text)).flatMap((one) => {
        const before = places.filter(({ from }) => from <= one.at);
        return before.slice(-1).map(({ from, at }) => ({ ...one, at: at + one.at - from }));
    });
}

;// CONCATENATED MODULE: ./build/discover/formats/sendmail.js




/** sendmail.mc: SMART_HOST, with a mailer before it; brackets mean no look-up. And mailertable, with a hop behind each domain. */
const sendmail = {
    name: 'sendmail',
    accepts: (path, head) => /\.mc$|^mailertable$|^authinfo$/i.test(baseNameOf(path)) || /^define\(`(?:SMART_HOST|confDOMAIN_NAME)'/m.test(head),
    find: (text) => {
        const active = /^[ \t]*define\(\s*`(?:SMART_HOST|MAIL_HUB)'\s*,\s*`(?:(?:e?smtp\d?|relay|dsmtp):)?(?<value>[^']+)'/dgm;
        const port = portIn(/^[ \t]*define\(\s*`(?:RELAY|ESMTP|SMTP)_MAILER_ARGS'\s*,\s*`TCP \$h (\d+)'/m.exec(text)?.[1]);
        const name = /^[ \t]*define\(\s*`confDOMAIN_NAME'\s*,\s*`(?<value>[^']+)'/dgm;
        const table = /^[^#\s]\S*[ \t]+(?:e?smtp\d?|relay|dsmtp):(?<value>[^\s:]+)/dgm;
        // Whom to log in to as what: a name is looked up for its MX records too, so that brackets alone are a host.
        const logins = /^AuthInfo:(?<value>\[?[\w.-]+\]?(?::\d+)?)(?=[ \t])/dgim;
        return [
            ...[...valuesIn(text, logins)].flatMap(({ value, at }) => hop({ value, at, port, standard: 25, what: 'login of sendmail', isLookedUp: true })),
            ...[...valuesIn(text, table)].flatMap(({ value, at }) => hop({ value, at, port: null, standard: 25, what: 'mailer of sendmail', isLookedUp: true })),
            ...[...valuesIn(text, active)].flatMap(({ value, at }) => hop({ value, at, port, standard: 25, what: 'SMART_HOST of sendmail', isLookedUp: true })),
            ...[...valuesIn(text, name)].flatMap(({ value, at }) => ownNameAt(value, at, [], 'name of the mail server')),
        ];
    },
};

;// CONCATENATED MODULE: ./build/discover/formats/sendmail-like.js



/** msmtp: accounts with host, port (25, or 465 without STARTTLS) and TLS, after `defaults`. */
const msmtp = {
    name: 'msmtp',
    accepts: (path, head) => /^\.?msmtprc$|^msmtp(?:rc)?\.conf$/i.test(baseNameOf(path)) ||
        /(?:^|\/)msmtp\/config$/i.test(path) ||
        (/^account[ \t]+\S/m.test(head) && /^[ \t]*host[ \t]+\S/m.test(head)),
    find: (text) => {
        const sightings = [];
        let standard = new Map();
        let account = new Map();
        let isDefaults = false;
        const end = () => {
            if (isDefaults)
                standard = account;
            else
                sightings.push(...accountOf(new Map([...standard, ...account])));
        };
        for (const line of sendmail_like_linesOf(text)) {
            if (line.key === 'account' || line.key === 'defaults') {
                end();
                isDefaults = line.key === 'defaults';
                account = new Map();
            }
            else
                account.set(line.key, line);
        }
        end();
        return sightings;
    },
};
function accountOf(settings) {
    const host = settings.get('host');
    const hasStarttls = settings.get('tls_starttls')?.value !== 'off';
    const isImplicit = settings.get('tls')?.value === 'on' && !hasStarttls;
    return sighting(host, settings.get('port')?.value, isImplicit ? 465 : 25, isImplicit ? 'implicit' : undefined);
}
function sighting(line, port, standard, modeHint) {
    if (line === undefined)
        return [];
    const server = serverAt(line.value, line.at);
    if (server === null)
        return [];
    const number = server.port ?? portIn(port) ?? standard;
    return [
        {
            host: server.host,
            at: server.at,
            port: number,
            modeHint,
            certainty: 'certain',
            why: `"${line.key}" of a mail client`,
        },
    ];
}
/** ssmtp: `mailhub=HOST[:PORT]`; 25 where no port is written. In revaliases the server of each user: `root:root@acme.net:mail.acme.net:587`. */
const ssmtp = {
    name: 'ssmtp',
    accepts: (path, head) => /^ssmtp\.conf$|^revaliases$/i.test(baseNameOf(path)) || /^mailhub[ \t]*=/im.test(head),
    find: (text, path) => {
        if (baseNameOf(path).toLowerCase() === 'revaliases') {
            return [...capturesIn(text, /^[^#:\s]+:[^:\s]+:(?<host>[\w.-]+)(?::(?<port>\d+))?/dgm)].flatMap((capture) => sighting({ key: 'revaliases', ...capture('host') }, capture('port').value, 25, undefined));
        }
        const lines = sendmail_like_linesOf(text);
        const isOn = (name) => lines.some(({ key, value }) => key.toLowerCase() === name && value.toLowerCase() === 'yes');
        const isImplicit = isOn('usetls') && !isOn('usestarttls');
        return lines
            .filter(({ key }) => key.toLowerCase() === 'mailhub')
            .flatMap((line) => sighting(line, undefined, isImplicit ? 465 : 25, isImplicit ? 'implicit' : undefined));
    },
};
/** nullmailer's remotes: `HOST smtp --port=587 --starttls`, one a line. */
const nullmailer = {
    name: 'nullmailer',
    accepts: (path, head) => /(?:^|\/)nullmailer\/(?:.*\/)?remotes[^/]*$|(?:^|\/)remotes$/.test(path) && !/^\[/m.test(head),
    find: (text) => [...capturesIn(text, /^[ \t]*(?<host>[^\s#]+)(?<rest>.*)/dgm)].flatMap((capture) => {
        const { value: rest } = capture('rest');
        if (/\sqmqp\b/.test(rest))
            return [];
        const port = /--port[= ](\d+)/.exec(rest)?.[1];
        const isImplicit = /--ssl\b/.test(rest);
        const line = { key: 'remotes', ...capture('host') };
        return sighting(line, port, isImplicit ? 465 : 25, isImplicit ? 'implicit' : undefined);
    }),
};
function sendmail_like_linesOf(text) {
    const lines = capturesIn(text, /^\uFEFF?[ \t]*(?<key>\w+)(?:[ \t]*=|(?!\S))[ \t]*["']?(?<value>.*)/dgm);
    return [...lines].map((capture) => {
        const { value, at } = capture('value');
        const bare = value.replace(/\s#.*/, '').trimEnd().replace(/["']$/, '');
        return { key: capture('key').value, value: bare, at };
    });
}

;// CONCATENATED MODULE: ./build/discover/formats/stalwart.js





/** Tables of servers that mail is handed on to, over the versions. */
const RELAYS = new Set(['remote', 'route', 'relay']);
/** Stalwart: its name with the ports of its listeners, and routes to relays. */
const stalwart = {
    name: 'stalwart',
    accepts: (_, head) => /^[ \t]*\[server(?:\.listener\.[\w"-]+)?\]|^[ \t]*server\.(?:hostname|listener)/m.test(head) &&
        /\bbind\b|\bhostname\b/.test(head),
    find: (text) => {
        const ports = [];
        const relays = [];
        let name;
        for (const { block, keys } of blocksIn(withoutDots(readToml(text)))) {
            if (keys.at(-1) === 'server' || keys.join('.') === 'lookup.default')
                name ??= scalarOf(block, 'hostname');
            if (scalarOf(block, 'protocol')?.text !== 'smtp')
                continue;
            if (keys.at(-2) === 'listener')
                ports.push(...listener(block));
            if (RELAYS.has(keys.at(-2)))
                relays.push(...relay(block));
        }
        return name === undefined
            ? relays
            : [...ownNameAt(name.text, name.at, ports, 'name of the mail server'), ...relays];
    },
};
function listener(block) {
    return scalarsOf(valueAt(block, 'bind')).flatMap(({ text }) => {
        const port = portIn(text.slice(text.lastIndexOf(':') + 1));
        return port === null || /^(?:127\.|\[::1\])/.test(text)
            ? []
            : [{ port, modeHint: isImplicit(block) ? 'implicit' : 'starttls' }];
    });
}
function relay(block) {
    const address = scalarOf(block, 'address', 'host');
    if (address === undefined)
        return [];
    const port = portIn(scalarOf(block, 'port')?.text);
    const modeHint = isImplicit(block) ? 'implicit' : undefined;
    return hop({ value: address.text, at: address.at, port, standard: 25, modeHint, what: 'relay of Stalwart' });
}
function isImplicit(block) {
    return scalarOf(blockOf(block, 'tls') ?? EMPTY, 'implicit')?.text === 'true';
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./build/discover/formats/targets-file.js


const targets_file_LINES = /[^\r\n]+/g;
/** Our own lists: one TARGET a line, in a file named for it. */
const targetsFile = {
    name: 'targets-file',
    accepts: (path) => /^(?:smtp|mail|mx|submission)?[-_]?(?:hosts|servers|targets)\.(?:txt|list)$/i.test((0,posix_.basename)(path)) ||
        /^smtp-cert-check\.(?:txt|list)$/i.test((0,posix_.basename)(path)),
    find: (text) => [...text.matchAll(targets_file_LINES)].flatMap(({ 0: line, index }) => {
        const rest = line.trimStart();
        return targetAt(rest.replace(/\s.*/s, ''), index + line.length - rest.length);
    }),
};
/** The server of a TARGET; none where it is a file, a comment, stands for something else, or is no target. */
function targetAt(text, at) {
    if (text.startsWith('file:'))
        return [];
    try {
        const { host, port, mode } = (0,parse/* parseTarget */.hu)(text);
        const lead = text.length - text.replace(/(?:[a-z]+:\/\/)?\[?/i, '').length;
        return [{ host, at: at + lead, port, modeHint: mode, certainty: 'certain', why: 'listed as a target' }];
    }
    catch {
        // Its own reader says what is wrong, or the file is another kind of list.
        return [];
    }
}

;// CONCATENATED MODULE: ./build/discover/formats/targets-yaml.js



/** Our own targets in YAML: a targets-file with exceptions or options, and the `hosts:` of a workflow that uses the action. */
const targetsYaml = {
    name: 'targets-yaml',
    accepts: (path, head) => /\.ya?ml$/i.test(path) &&
        (/\buses:\s*["']?[\w./-]*smtp-cert-check/.test(head) ||
            /^targets:[ \t]*(?:#.*)?\n(?:[ \t]*#.*\n)*[ \t]*- (?:target:|["']?[\w.-]+\.[a-z]|(?:smtp|submission)s?:)/m.test(head)),
    find: async (text) => (await readYaml(text)).flatMap((tree) => [
        ...listedIn(tree),
        ...[...blocksIn(tree)].flatMap(({ block, keys }) => keys.at(-1) === 'with' ? targets_yaml_hostsIn(scalarOf(block, 'hosts')) : []),
    ]),
};
function listedIn(tree) {
    return itemsOf(valueAt(tree, 'targets')).flatMap((item) => {
        const target = item.kind === 'block' ? scalarOf(item, 'target') : item;
        return target?.kind === 'scalar' ? targetAt(target.text, target.at) : [];
    });
}
function targets_yaml_hostsIn(hosts) {
    if (hosts === undefined)
        return [];
    const { at, offsetOf = (index) => at + index } = hosts;
    // An expression may have blanks within; it stands for what is no target.
    const text = hosts.text.replace(/\$\{\{.*?\}\}/gs, (whole) => '*'.repeat(whole.length));
    return [...text.matchAll(/[^\s,]+/g)].flatMap((word) => targetAt(word[0], offsetOf(word.index)));
}

;// CONCATENATED MODULE: ./build/discover/formats/terraform.js






/** Terraform, OpenTofu, Terragrunt, Packer and Nomad: resources, locals, variables with their defaults, and .tfvars. */
const terraform = {
    name: 'terraform',
    accepts: (path) => /\.(?:tf|tofu|tfvars|hcl|nomad)$/i.test(baseNameOf(path)),
    find: async (text, _, surroundings) => {
        const tree = readCode(text, languages.hcl);
        return [...(await findInTree([tree], surroundings)), ...serversOf(terraform_defaultsIn(tree))];
    },
};
/** `variable "smtp_host" { default = "mail.acme.net" }` as `smtp_host = "mail.acme.net"`. */
function terraform_defaultsIn(tree) {
    const entries = tree.entries.flatMap(({ key, value }) => {
        if (key !== 'variable' || value.kind !== 'block')
            return [];
        return value.entries.flatMap((variable) => {
            const standard = variable.value.kind === 'block' ? valueAt(variable.value, 'default') : undefined;
            return standard === undefined ? [] : [{ ...variable, value: standard }];
        });
    });
    return { ...tree, entries };
}

;// CONCATENATED MODULE: ./build/discover/formats/terraform-plan.js




/** `terraform show -json` of a plan or a state: every value is resolved, and said several times; once is enough.
 * What is planned comes first; an extract of a plan may have the changes alone. */
const terraformPlan = {
    name: 'terraform-plan',
    sources: /\.(?:tf|tofu|tfvars|hcl)$/i,
    accepts: (_, head) => /^\s*\{\s*"format_version"\s*:/.test(head) && /"terraform_version"\s*:/.test(head),
    find: async (text, _, surroundings) => {
        // What has no key is under "".
        const document = blockOf(readCode(text, languages.json), '') ?? EMPTY;
        const values = blockOf(document, 'planned_values', 'values');
        const planned = values === undefined ? [] : await findInTree([values], surroundings);
        if (planned.length > 0)
            return planned;
        const after = itemsOf(valueAt(document, 'resource_changes')).flatMap((change) => {
            const made = change.kind === 'block' ? blockOf(blockOf(change, 'change'), 'after') : undefined;
            return made === undefined ? [] : [made];
        });
        return findInTree(after, surroundings);
    },
};

;// CONCATENATED MODULE: ./build/discover/formats/tinydns.js


/** A line of a kind, a name, and more: "@acme.net::mail.acme.net:10". */
const LINE = /^[-.&=+@'^CZS:%](?:[\w*-]+\.)*[\w*-]+\.?:/m;
const tinydns_LINES = /[^\r\n]+/g;
const tinydns_MAX_LINE = 1000;
const NONE = { text: '', at: 0 };
/**
 * djbdns' data: `@NAME:IP:EXCHANGE:DISTANCE`, `SNAME:IP:TARGET:PORT` of a patch that is in use widely, and `:NAME:33:DATA` of any type.
 * Names are absolute; one without a dot is completed by "mx" or "srv" and the owner.
 */
const tinydns = {
    name: 'tinydns',
    accepts: (path, head) => /^(?:data|.*\.(?:data|tinydns))$/i.test(baseNameOf(path)) && LINE.test(head),
    find: (text) => [...text.matchAll(tinydns_LINES)].flatMap(({ 0: line, index }) => {
        if (line.length > tinydns_MAX_LINE)
            return [];
        const fields = fieldsIn(line.slice(1), index + 1);
        switch (line[0]) {
            case '@':
                return exchangeIn(fields);
            case 'S':
                return serviceIn(fields);
            case ':':
                return genericIn(fields);
            default:
                return [];
        }
    }),
};
function fieldsIn(text, from) {
    let at = from;
    return text.split(':').map((field) => {
        const word = { text: field.trim(), at };
        at += field.length + 1;
        return word;
    });
}
function exchangeIn([owner = NONE, , exchange = NONE]) {
    return mx(exchange, owner, completedBy(`mx.${owner.text}`));
}
function serviceIn([owner = NONE, , target = NONE, port = NONE]) {
    return srv(owner, port, target, completedBy(`srv.${owner.text}`));
}
/** The data of a record in octal: three numbers of two bytes, and a name of labels with their lengths. */
function genericIn([owner = NONE, type = NONE, data = NONE]) {
    if (type.text !== '33')
        return [];
    const bytes = [...data.text.matchAll(/\\([0-3][0-7]{2})|[^\\]/g)].map(({ 0: whole, 1: octal, index }) => ({
        code: octal === undefined ? whole.charCodeAt(0) : Number.parseInt(octal, 8),
        at: data.at + index,
    }));
    const codeAt = (index) => bytes[index]?.code ?? 0;
    const labels = [];
    for (let from = 6; codeAt(from) > 0; from += 1 + codeAt(from)) {
        const label = bytes.slice(from + 1, from + 1 + codeAt(from));
        labels.push(String.fromCharCode(...label.map(({ code }) => code)));
    }
    const port = { text: String(codeAt(4) * 256 + codeAt(5)), at: data.at };
    return srv(owner, port, { text: labels.join('.'), at: bytes[7]?.at ?? data.at }, asWritten);
}
function completedBy(suffix) {
    return (name) => (name.includes('.') ? asWritten(name) : `${name}.${suffix}`);
}

;// CONCATENATED MODULE: ./build/discover/formats/wildfly-cli.js


/** `…/remote-destination-outbound-socket-binding=NAME:add(host=HOST, port=PORT)`, or `write-attribute(name=host, value=HOST)`. */
const BINDING = /^[^#\r\n]{0,200}\/remote-destination-outbound-socket-binding=(?<value>[\w.-]+\/?:(?:add|write-attribute)\([^()\r\n]*)\)/dgm;
const WRITTEN = /(?<=\()[ \t]*name[ \t]*=[ \t]*(host|port)[ \t]*,[ \t]*value[ \t]*=/;
/** Written, or an expression: `${env.SMTP_HOST:mail.acme.net}`. */
const wildfly_cli_HOST = /\bhost[ \t]*=[ \t]*["']?(?<value>[\w.-]+|\$\{[^{}\s,]*\})/dg;
const wildfly_cli_PORT = /\bport[ \t]*=[ \t]*["']?(\d+|\$\{[^{}\s,]*\})/;
/** Scripts for jboss-cli.sh: the socket bindings whose names speak of mail. */
const wildflyCli = {
    name: 'wildfly-cli',
    accepts: (path) => /\.cli$/i.test(path),
    find: (text) => {
        const bindings = new Map();
        for (const { value: operation, at } of valuesIn(text, BINDING)) {
            const name = operation.replace(/[/:].*/, '');
            const binding = bindings.get(name) ?? {};
            bindings.set(name, binding);
            // As long as it was, with "host" or "port" where "value" is.
            const plain = operation.replace(WRITTEN, (lead, key) => `${key}=`.padStart(lead.length));
            for (const host of valuesIn(plain, wildfly_cli_HOST))
                binding.host = { value: host.value, at: at + host.at };
            binding.port = portIn(wildfly_cli_PORT.exec(plain)?.[1]) ?? binding.port ?? null;
        }
        return [...bindings].flatMap(([name, { host, port = null }]) => host === undefined || !/smtp|mail/i.test(name)
            ? []
            : hop({ ...host, port, standard: 25, what: `socket binding "${name}"` }));
    },
};

;// CONCATENATED MODULE: ./build/discover/formats/zone-file.js


/** Names of zone files by habit: "db.acme.net", "acme.net.zone", and anything in a folder of zones. */
const BY_NAME = /(?:^|\/)(?:db\.[^/]+\.[^/]+|[^/]+\.(?:zone|zonefile|db|hosts))$|(?:^|\/)(?:zones?|pri|master|primary|named|bind)\/[^/]*$/i;
const zone_file_RECORD = /^[^;\n]*\s(?:SOA|MX|NS|SRV|TLSA)\s+\S/im;
const ORIGIN_OR_SOA = /^\$(?:ORIGIN|TTL)\s|\sSOA\s+\S+\s+\S/im;
/** Of whatever a zone is made by, with strings and further ones in it. */
const INTERPOLATIONS = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
/** RFC 1035 section 5: master files of BIND, NSD, Knot, PowerDNS, gdnsd and CoreDNS. */
const zoneFile = {
    name: 'zone-file',
    accepts: (path, head) => !/[{}]/.test(head.slice(0, 500).replace(INTERPOLATIONS, '').slice(0, 200)) &&
        (ORIGIN_OR_SOA.test(head) || (BY_NAME.test(path) && zone_file_RECORD.test(head))) &&
        !/\.(?:ya?ml|json|tf|js|ts|py|lua|php|rb|toml|xml|cf)$/i.test(baseNameOf(path)),
    find: (text, path) => zone_file_sightingsIn(text, originFrom(path)),
};
const TOKEN = /(?<comment>;[^\r\n]*)|(?<end>\r\n|\r|\n)|(?<bracket>[()])|"(?:\\.|[^"\\\r\n])*"|(?:\\.|[^\s;()"\\])+/g;
const CLASSES = /^(?:IN|CH|HS|ANY)$/i;
const TTL = /^(?=\d)(?:\d+[smhdw])*\d*$/i;
function zone_file_sightingsIn(text, fileOrigin) {
    const sightings = [];
    let origin = fileOrigin;
    // A file that another one includes begins with an owner of that one's.
    let owner = { text: '', at: 0 };
    for (const [first, ...others] of zone_file_recordsIn(text)) {
        if (first.text.toUpperCase() === '$ORIGIN') {
            if (others[0] !== undefined)
                origin = below(origin)(others[0].text);
            continue;
        }
        if (first.text.startsWith('$'))
            continue;
        if (first.isOwner)
            owner = first;
        const rest = first.isOwner ? others : [first, ...others];
        const isType = ({ text: word }) => !CLASSES.test(word) && !TTL.test(word);
        const [type, ...data] = rest.slice(rest.findIndex(isType));
        if (type !== undefined)
            sightings.push(...recordSightings(type.text, owner, data, below(origin)));
    }
    return sightings;
}
/** Records as lists of tokens; parentheses join lines. */
function* zone_file_recordsIn(text) {
    let tokens = [];
    let depth = 0;
    for (const { 0: word, index, groups = {} } of text.matchAll(TOKEN)) {
        if (groups['comment'] !== undefined)
            continue;
        if (groups['end'] !== undefined) {
            if (depth > 0)
                continue;
            yield* zone_file_recordOf(tokens);
            tokens = [];
        }
        else if (groups['bracket'] !== undefined) {
            depth = word === '(' ? depth + 1 : Math.max(0, depth - 1);
        }
        else {
            const isOwner = !/[ \t]/.test(text.charAt(index - 1));
            tokens.push({ text: word, at: index, isOwner });
        }
    }
    yield* zone_file_recordOf(tokens);
}
function zone_file_recordOf([first, ...others]) {
    return first === undefined ? [] : [[first, ...others]];
}
/** A zone without $ORIGIN is named by its file, as servers' configurations have it. */
function originFrom(path) {
    const name = baseNameOf(path)
        .replace(/^(?:db|pri|zone|named)\./i, '')
        .replace(/\.(?:zone|zonefile|db|hosts|txt|conf|bind|signed)$/i, '');
    return name.includes('.') ? name : null;
}

;// CONCATENATED MODULE: ./build/discover/formats.js












































/** Every format; the first that accepts a file reads it. What goes by key names comes last. */
const formats = [
    certificate,
    mtaSts,
    autoconfig,
    mobileconfig,
    terraformPlan,
    dnscontrolIr,
    containerFile,
    postfix,
    mailServerEnvironment,
    exim,
    opensmtpd,
    sendmail,
    dovecot,
    haraka,
    stalwart,
    mox,
    maddy,
    msmtp,
    ssmtp,
    nullmailer,
    mailClient,
    monit,
    proxmox,
    nagios,
    tinydns,
    otrs,
    proxy,
    zoneFile,
    targetsFile,
    targetsYaml,
    nixosMailserver,
    puppet,
    javaXml,
    wildflyCli,
    terraform,
    dnscontrol,
    luadns,
    octodns,
    pulumi,
    cloudformation,
    composeConfig,
    compose,
    kubernetes,
    ansible,
    helmValues,
    environment,
    settings,
];

;// CONCATENATED MODULE: ./build/discover/position.js
const position_LINE_END = /\r\n|\r|\n/g;
const BYTE_ORDER_MARK = '\uFEFF';
/** The positions of offsets that are in ascending order: one pass over the text, however long its lines are. */
function positionsOf(text, offsets) {
    const ends = text.matchAll(position_LINE_END);
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
        const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
        if (!isSecondHalf)
            count++;
    }
    return count;
}

;// CONCATENATED MODULE: ./build/discover/find.js







/** A file without any of these words in it and its path holds nothing of ours, and needs no parser to say so. */
const find_OF_CONCERN = /smtp|mail|relay|submission|tlsa|smarthost|postfix|myhostname|exim|haraka|sasl_|authinfo|(?:main|master)\.cf|\bmx|-----BEGIN |^kind:\s*["']?Secret\b|^@[\w.-]+:|[a-z\]]:(?:25|465|587)\b/im;
/** More characters than the files have that may name a server; memory ends somewhere. */
const MOST_TEXT = 200_000_000;
/** The servers and certificates in files, in the order of the files and of their lines. */
async function discoverIn(files, turn) {
    return (await discover(files, turn)).finds;
}
/**
 * The servers and certificates in files, and what in them could not be told.
 * @param turn awaited before each file: what it throws ends the search.
 * @throws UsageError where there is more text than is looked through.
 */
async function discover(files, turn = async () => { }) {
    const all = await read(files, turn);
    const texts = new Map(all.map(({ path, text }) => [path, text]));
    const finds = [];
    const interpolatedCounts = new Map();
    const unreadable = [];
    for (const file of all) {
        await turn();
        if (!isOfConcern(file))
            continue;
        const format = formatOf(file);
        if (format === undefined)
            continue;
        const sightings = await find_sightingsIn(file, format, texts);
        if (sightings === null) {
            unreadable.push(file.path);
            continue;
        }
        const interpolated = new Set(sightings.filter(({ isInterpolated }) => isInterpolated).map(({ at }) => at));
        if (interpolated.size > 0)
            interpolatedCounts.set(file.path, interpolated.size);
        const own = findsOf(file, format, sightings.filter(({ isInterpolated }) => !isInterpolated));
        const { sources } = format;
        finds.push(...(sources === undefined ? own : own.map((find) => atItsSource(find, sources, all))));
    }
    const distinctFinds = new Map(finds.map((find) => [`${find.file}:${find.line}:${find.column}:${find.port}`, find]));
    return { finds: [...distinctFinds.values()], interpolatedCounts, unreadable };
}
function isOfConcern({ path, text }) {
    return find_OF_CONCERN.test(text) || find_OF_CONCERN.test(path);
}
/** Those that may be of concern, each of which is kept until all are read. */
async function read(files, turn) {
    const kept = [];
    let left = MOST_TEXT;
    for (const file of files) {
        await turn();
        if (!isOfConcern(file) && !formats.some(({ sources }) => sources?.test(file.path)))
            continue;
        left -= file.text.length;
        if (left < 0)
            throw new problem/* UsageError */.eb(`the files that may name a server have more than ${MOST_TEXT} characters: expected fewer files to search`);
        kept.push(file);
    }
    return kept;
}
/** A find in a rendered file, at the only place of its sources where its host is written; else where it was found. */
function atItsSource(find, sources, files) {
    const places = files.flatMap(({ path, text }) => {
        const isSource = sources.test(path) && path !== find.file && find.host !== '';
        const at = isSource ? placeOf(find.host, text.toLowerCase()) : -1;
        const [position] = at === -1 ? [] : positionsOf(text, [at]);
        return position === undefined ? [] : [{ file: path, ...position }];
    });
    const [only, more] = places;
    return more === undefined ? { ...find, ...only } : find;
}
/** Where a name is written whole, and not as a part of another one; -1: nowhere. */
function placeOf(host, text) {
    for (let at = text.indexOf(host); at !== -1; at = text.indexOf(host, at + 1)) {
        const after = text.slice(at + host.length, at + host.length + 2);
        if (!/[\w.-]/.test(text[at - 1] ?? '') && !/^(?:[\w-]|\.\w)/.test(after))
            return at;
    }
    return -1;
}
function findsOf(file, format, sightings) {
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
/** null: its reader gave up, as on what was nested to exhaust it. */
async function find_sightingsIn({ path, text }, format, texts) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    try {
        return await format.find(text, path, surroundings(0, (name) => texts.get(folder + name)));
    }
    catch {
        return null;
    }
}
function formatOf({ path, text }) {
    const head = text.slice(0, HEAD_LENGTH);
    return formats.find(({ accepts }) => accepts(path, head));
}
/** A file in a file in a file is no configuration. */
const find_MAX_DEPTH = 2;
function surroundings(depth, beside) {
    return {
        beside,
        inside: async (path, text) => {
            const format = depth < find_MAX_DEPTH && isOfConcern({ path, text }) ? formatOf({ path, text }) : undefined;
            return (format?.find(text, path, surroundings(depth + 1, () => undefined)) ?? []);
        },
    };
}
/** One a place and port, and no guess where something certain is known of a place; in the order of the text. */
function distinct(sightings) {
    const known = new Map();
    const sure = new Set(sightings.flatMap(({ certainty, at }) => (certainty === 'certain' ? [at] : [])));
    for (const sighting of sightings) {
        if (sighting.certainty === 'likely' && sure.has(sighting.at))
            continue;
        const key = `${sighting.at}:${sighting.port}`;
        if (known.get(key)?.certainty !== 'certain')
            known.set(key, sighting);
    }
    return [...known.values()].sort((a, b) => a.at - b.at || a.port - b.port);
}


/***/ })

};
