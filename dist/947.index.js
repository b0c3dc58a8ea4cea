export const id = 947;
export const ids = [947];
export const modules = {

/***/ 6246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseCron),
/* harmony export */   u: () => (/* binding */ dueMoments)
/* harmony export */ });
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MAX_CHARACTERS = 200;
/** @param timeZone of the IANA database; null: UTC. @returns null: it is none that GitHub would take. */
function parseCron(text, timeZone = null) {
    const fields = text.trim().split(/\s+/);
    if (text.length > MAX_CHARACTERS || fields.length !== 5)
        return null;
    const [minute, hour, day, month, weekday] = fields;
    const read = [
        valuesOf(minute, 0, 59),
        valuesOf(hour, 0, 23),
        valuesOf(day, 1, 31),
        valuesOf(month, 1, 12, MONTHS),
        valuesOf(weekday, 0, 7, WEEKDAYS),
    ];
    const [minutes, hours, days, months, weekdays] = read;
    const clock = clockOf(timeZone);
    if (!minutes || !hours || !days || !months || !weekdays || clock === null)
        return null;
    if (weekdays.has(7))
        weekdays.add(0);
    const isEitherDay = !day.startsWith('*') && !weekday.startsWith('*');
    return { minutes, hours, days, months, weekdays, isEitherDay, clock };
}
/** "1,10-20/5,MON": null: it cannot be read. */
function valuesOf(field, least, most, names = []) {
    const values = new Set();
    const numberOf = (word) => {
        const index = names.indexOf(word.toLowerCase());
        return index >= 0 ? index + least : /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN;
    };
    for (const part of field.split(',')) {
        const [, range = '', step = '1'] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
        const [from, to] = (range === '*' ? [String(least), String(most)] : range.split('-'));
        const first = numberOf(from);
        const last = to !== undefined ? numberOf(to) : part.includes('/') ? most : first;
        if (!(first >= least && last <= most && first <= last) || range.split('-').length > 2 || Number(step) < 1)
            return null;
        for (let value = first; value <= last; value += Number(step))
            values.add(value);
    }
    return values;
}
function clockOf(timeZone) {
    if (timeZone === null)
        return (instant) => ({
            minute: instant.getUTCMinutes(),
            hour: instant.getUTCHours(),
            day: instant.getUTCDate(),
            month: instant.getUTCMonth() + 1,
            weekday: instant.getUTCDay(),
        });
    try {
        const format = new Intl.DateTimeFormat('en-US', {
            timeZone,
            hourCycle: 'h23',
            ...{ minute: 'numeric', hour: 'numeric', day: 'numeric', month: 'numeric', weekday: 'short' },
        });
        return (instant) => {
            const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
            const { minute, hour, day, month, weekday } = parts;
            return {
                minute: Number(minute),
                hour: Number(hour),
                day: Number(day),
                month: Number(month),
                weekday: WEEKDAYS.indexOf(String(weekday).toLowerCase()),
            };
        };
    }
    catch {
        return null;
    }
}
/** No clock on the wall is off by another part of an hour. */
const BLOCK_MINUTES = 15;
const BLOCK_MS = BLOCK_MINUTES * 60_000;
const MOST_DAYS = 366;
/**
 * The moments nearest to an instant at which one of several schedules is due, the nearest first; fewer where a year has
 * fewer.
 */
function dueMoments(crons, from, direction, count) {
    const found = [];
    const sign = direction === 'after' ? 1 : -1;
    const start = Math.floor(from.getTime() / BLOCK_MS);
    for (let block = 0; block <= (MOST_DAYS * 24 * 60) / BLOCK_MINUTES && found.length < count; block++) {
        const blockMs = (start + sign * block) * BLOCK_MS;
        const due = new Set(crons.flatMap((cron) => dueInBlock(cron, blockMs)));
        const inOrder = [...due].sort((a, b) => sign * (a - b));
        found.push(...inOrder.filter((at) => sign * (at - from.getTime()) > 0).map((at) => new Date(at)));
    }
    return found.slice(0, count);
}
function dueInBlock(cron, blockMs) {
    const { minute, hour, day, month, weekday } = cron.clock(new Date(blockMs));
    const [isDay, isWeekday] = [cron.days.has(day), cron.weekdays.has(weekday)];
    const isToday = cron.isEitherDay ? isDay || isWeekday : isDay && isWeekday;
    if (!isToday || !cron.hours.has(hour) || !cron.months.has(month))
        return [];
    return [...Array(BLOCK_MINUTES).keys()]
        .filter((offset) => cron.minutes.has(minute + offset))
        .map((offset) => blockMs + offset * 60_000);
}


/***/ }),

/***/ 5947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   schedulesIn: () => (/* binding */ schedulesIn)
/* harmony export */ });
/* harmony import */ var _cron_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6246);

/** More than a workflow has. */
const MOST_SCHEDULES = 20;
const MOST_PIECES = 50_000;
/** The schedules of a workflow's text, which may be a stranger's; none where it has none that can be read. */
async function schedulesIn(text) {
    // Loaded where there is a workflow to read.
    const { isAlias, isMap, isScalar, isSeq } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const { TooMuchYaml, yamlDocuments } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(705)]).then(__webpack_require__.bind(__webpack_require__, 3705));
    const document = (() => {
        try {
            return yamlDocuments(text, { mostPieces: MOST_PIECES, isStrict: true })[0];
        }
        catch (error) {
            // Nested to exhaust the stack.
            if (error instanceof TooMuchYaml || error instanceof RangeError)
                return null;
            throw error;
        }
    })();
    if (document === null)
        return [];
    // Node by node: the parser writes each key that is a map as a text, with all that is in it, and again for each map around it.
    const valueAt = (map, key) => {
        const value = isMap(map) ? map.get(key, true) : null;
        return isAlias(value) ? value.resolve(document) : value;
    };
    const textAt = (map, key) => {
        const value = valueAt(map, key);
        return isScalar(value) && typeof value.value === 'string' ? value.value : null;
    };
    const list = valueAt(valueAt(document.contents, 'on'), 'schedule');
    if (!isSeq(list))
        return [];
    return list.items.slice(0, MOST_SCHEDULES).flatMap((item) => {
        const entry = isAlias(item) ? item.resolve(document) : item;
        const cron = textAt(entry, 'cron');
        return cron === null ? [] : ((0,_cron_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCron */ .E)(cron, textAt(entry, 'timezone')) ?? []);
    });
}


/***/ })

};
