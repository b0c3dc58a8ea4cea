export const id = 683;
export const ids = [683];
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

/***/ 683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   watched: () => (/* binding */ watched)
/* harmony export */ });
/* harmony import */ var _pki_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2619);
/* harmony import */ var _cron_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6246);


/** GitHub starts runs late when it is busy, by an hour at most as a rule. */
const LATE_MS = 3_600_000;
/**
 * Who watches the guard: what is to be said of the schedule.
 * @param facts null: GitHub was not asked, or did not tell.
 * @param isScheduled whether this very run is by schedule.
 */
function watched(workflow, crons, facts, isScheduled, now) {
    const last = isScheduled ? now.toISOString() : (facts?.runs[0]?.at ?? null);
    const isActive = facts === null || facts.state === 'active';
    const [next] = isActive ? (0,_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .dueMoments */ .u)(crons, now, 'after', 1) : [];
    return {
        workflow,
        lastRun: last,
        nextExpectedRun: next?.toISOString() ?? null,
        problems: facts === null ? [] : problemsOf(facts, crons, isScheduled, now),
    };
}
function problemsOf({ state, since, runs }, crons, isScheduled, now) {
    if (state !== 'active')
        return [`it is switched off: ${WHY_OFF[state] ?? 'GitHub does not say why'}`];
    if (isScheduled)
        return [];
    const [lastRun] = runs;
    const [, beforeLast] = (0,_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .dueMoments */ .u)(crons, new Date(now.getTime() - LATE_MS), 'before', 2);
    const hasMissedTwo = beforeLast !== undefined &&
        Date.parse(since) < beforeLast.getTime() &&
        (lastRun === undefined || Date.parse(lastRun.at) < beforeLast.getTime());
    const ended = runs.find(({ conclusion }) => conclusion !== null);
    return [
        ...(hasMissedTwo
            ? [
                lastRun === undefined
                    ? 'it has never run, though it was due twice; GitHub, or a rule of the organization on events, may hold it back'
                    : `it has not run since ${(0,_pki_date_js__WEBPACK_IMPORTED_MODULE_0__/* .dateInWords */ .$y)(new Date(lastRun.at))}, though it was due twice; GitHub, or a rule of the organization on events, may hold it back`,
            ]
            : []),
        ...(ended !== undefined && FAILED.includes(ended.conclusion)
            ? [`its last run, of ${(0,_pki_date_js__WEBPACK_IMPORTED_MODULE_0__/* .dateInWords */ .$y)(new Date(ended.at))}, failed: ${ended.url}`]
            : []),
    ];
}
const FAILED = ['failure', 'timed_out', 'startup_failure', 'action_required'];
const WHY_OFF = {
    disabled_inactivity: 'nothing happened in the repository for 60 days; switch it on under Actions, or commit a change of its cron line',
    disabled_manually: 'somebody has switched it off; it comes back under Actions, "Enable workflow"',
    disabled_fork: 'schedules of forks are off until somebody switches them on under Actions',
    deleted: 'the workflow is deleted',
};


/***/ })

};
