export const id = 476;
export const ids = [476];
export const modules = {

/***/ 7476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderers: () => (/* binding */ renderers)
});

// EXTERNAL MODULE: ./build/advice/explanation.js + 3 modules
var advice_explanation = __webpack_require__(56);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: ./build/report/presented.js
var presented = __webpack_require__(5849);
;// CONCATENATED MODULE: ./build/report/published-observation.js

/**
 * An observation as the JSON report publishes it, field by field: the model may change, and what is published may not. A
 * field of the model that is forgotten here does not compile. docs/report.schema.json says what each field is.
 */
function publishedObservation(observation) {
    switch (observation.outcome) {
        case 'handshake':
            return ofHandshake(observation);
        case 'interruption':
            return ofInterruption(observation);
        case 'file':
            return ofFile(observation);
    }
}
function common({ endpoint, look, startedAt, elapsedMs, outcome, dialogue }) {
    return {
        endpoint: endpoint && { address: endpoint.address, port: endpoint.port, family: endpoint.family },
        look: { name: look.name, serverName: look.serverName },
        startedAt,
        elapsedMs,
        outcome,
        dialogue: dialogue && ofDialogue(dialogue),
    };
}
function ofHandshake(seen) {
    const { afterwards } = seen;
    return {
        ...common(seen),
        tlsVersion: seen.tlsVersion,
        cipherSuite: seen.cipherSuite,
        keyExchange: seen.keyExchange,
        presentedChain: seen.presentedChain,
        certificates: seen.presentedChain.map(presented/* decoded */.DH),
        isOcspStapled: seen.isOcspStapled,
        isRenegotiated: seen.isRenegotiated,
        opensslVerdict: seen.opensslVerdict,
        afterwards: afterwards.outcome === 'answered'
            ? { outcome: afterwards.outcome, dialogue: ofDialogue(afterwards.dialogue) }
            : ofCut(afterwards),
        namesAtAddress: seen.namesAtAddress,
    };
}
function ofInterruption(seen) {
    const { inOtherMode } = seen;
    return {
        ...common(seen),
        ...ofCut(seen),
        family: seen.family,
        inOtherMode: inOtherMode && {
            mode: inOtherMode.mode,
            works: inOtherMode.works,
            cause: inOtherMode.cause && ofCause(inOtherMode.cause),
        },
    };
}
function ofFile(seen) {
    return {
        startedAt: seen.startedAt,
        elapsedMs: seen.elapsedMs,
        outcome: seen.outcome,
        format: seen.format,
        presentedChain: seen.presentedChain,
        certificates: seen.presentedChain.map(presented/* decoded */.DH),
        chainNumber: seen.chainNumber,
        isKeyFirst: seen.isKeyFirst,
        keyFile: seen.keyFile,
        partOf: seen.partOf,
        opensslVerdict: seen.opensslVerdict,
        unread: seen.unread.map(({ line, defect, lengthBytes, sha256 }) => ({ line, defect, lengthBytes, sha256 })),
        privateKeys: seen.privateKeys.map(({ file, line, state, isInRepository, permissions }) => ({
            file,
            line,
            state,
            isInRepository,
            permissions,
        })),
        neighbours: seen.neighbours.map(({ file, certificate }) => ({ file, certificate })),
    };
}
function ofDialogue({ greeting, ehloKeywords, bytesAfterStarttls }) {
    return { greeting, ehloKeywords, bytesAfterStarttls };
}
function ofCut({ outcome, step, cause }) {
    return { outcome, step, cause: ofCause(cause) };
}
/** Its fields are plain values, and their names are published. */
function ofCause(cause) {
    return { ...cause };
}

;// CONCATENATED MODULE: ./build/report/json.js




/** The published form, docs/report.schema.json: schemaVersion 1. Fields may be added to it, none changes or goes. */
function renderJson(report) {
    const published = {
        schemaVersion: 1,
        program: { name: 'smtp-cert-check', version: version/* version */.r },
        profile: report.profile,
        judgedAt: report.judgedAt,
        trustAnchors: report.trustAnchors,
        verdict: report.verdict,
        ...(report.notes && { notes: report.notes }),
        ...(report.change && { change: publishedChange(report.change) }),
        ...(report.schedule && { schedule: publishedSchedule(report.schedule) }),
        ...(report.since && { since: publishedSince(report.since) }),
        targets: report.targets.map(({ target, verdict, profile, expiresAt, calendar, findings, observations }) => ({
            target: publishedTarget(target),
            ...(target.writtenAt && { writtenAt: target.writtenAt }),
            ...(target.discovered && { discovered: target.discovered }),
            ...(target.isUnchanged && { isUnchanged: target.isUnchanged }),
            verdict,
            profile,
            expiresAt,
            calendar,
            findings: findings.map(({ key, ruleId, level, kind, message, evidence, endpoint, locations, accepted }) => ({
                key,
                ruleId,
                level,
                kind,
                message,
                evidence,
                address: endpoint?.address ?? null,
                locations,
                helpUri: (0,advice_explanation/* helpUriOf */.r5)(ruleId),
                ...(accepted && { accepted }),
            })),
            observations: observations.map(publishedObservation),
        })),
    };
    return `${(0,text_escape/* json */.Pq)(published)}\n`;
}
function publishedTarget(target) {
    switch (target.kind) {
        case 'service':
            return { host: target.host, port: target.port, mode: target.mode };
        case 'file':
            return { file: target.file, ...(target.name !== null && { host: target.name }) };
    }
}
function publishedChange({ effect, ...change }) {
    if (effect === undefined)
        return change;
    const rows = effect.rows.map(({ before, after, remark }) => ({
        before: before && publishedStanding(before),
        after: after && publishedStanding(after),
        remark,
    }));
    return { ...change, effect: { ...effect, rows } };
}
function publishedSchedule({ workflow, lastRun, nextExpectedRun, problems }) {
    return { workflow, lastRun, nextExpectedRun, problems };
}
function publishedSince({ lastRun, added, still, gone, accepted, untold }) {
    const published = ({ key, ruleId, target, address, firstSeen, lastSeen }) => ({
        key,
        ruleId,
        target,
        address,
        firstSeen,
        lastSeen,
    });
    const all = (findings) => findings.map(published);
    const isStill = accepted && { accepted: all(accepted) };
    return { lastRun, added: all(added), still: all(still), gone: all(gone), ...isStill, untold: all(untold) };
}
function publishedStanding({ target, verdict, expiresAt, ruleIds, seenBy }) {
    return { target: publishedTarget(target), verdict, expiresAt, ruleIds, seenBy };
}

// EXTERNAL MODULE: ./build/model/exit-policy.js
var exit_policy = __webpack_require__(4327);
// EXTERNAL MODULE: ./build/model/finding.js
var model_finding = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
;// CONCATENATED MODULE: ./build/report/junit.js





/**
 * JUnit XML, as Jenkins and GitLab read it: one test for each target, by the same name in every run, so that they can
 * tell a new failure from an old one. It fails where the run does; what the settings let pass is skipped and never
 * counted among the passed.
 */
function renderJunit(report, policy) {
    const names = (0,wording/* uniqueNames */.uZ)(report.targets);
    const cases = report.targets.map((seen, index) => ({ name: names[index] ?? '', seen, ...judged(seen, policy) }));
    const counted = (outcome) => cases.filter((one) => one.outcome === outcome).length;
    const counts = attributes({ tests: cases.length, failures: counted('failure'), errors: counted('error') });
    const time = attributes({ time: secondsOf(report.targets) });
    const timestamp = attributes({ timestamp: report.judgedAt.slice(0, 19) });
    const notes = (report.notes ?? []).map((note) => (0,text_escape/* xml */._n)(note));
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes({ name: 'smtp-cert-check' })}${counts}${time}>`,
        `  <testsuite${attributes({ name: 'SMTP certificates' })}${counts}${attributes({ skipped: counted('skipped') })}${time}${timestamp}>`,
        '    <properties>',
        ...Object.entries({ profile: report.profile, judgedAt: report.judgedAt, trustAnchors: report.trustAnchors }).map(([name, value]) => `      <property${attributes({ name, value })}/>`),
        '    </properties>',
        ...cases.flatMap(testcase),
        ...(notes.length === 0 ? [] : ['    <system-out>', ...notes, '    </system-out>']),
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
function judged({ target, verdict, findings }, policy) {
    const own = (0,exit_policy/* policyFor */.K)(target, policy);
    const blocking = findings.filter((finding) => (0,model_finding/* isBlocking */.U)(finding, own));
    const failing = blocking.filter(({ kind }) => kind === 'fail');
    const idsOf = (some) => [...new Set(some.map(({ ruleId }) => ruleId))];
    if (failing.length > 0)
        return { outcome: 'failure', rules: idsOf(failing) };
    if (blocking.length > 0)
        return { outcome: 'error', rules: idsOf(blocking) };
    const isOpen = verdict === 'fail' || verdict === 'inconclusive';
    return {
        outcome: isOpen ? 'skipped' : 'passed',
        rules: idsOf(findings.filter(({ accepted }) => accepted === undefined)),
    };
}
function testcase({ name, seen, outcome, rules }) {
    const head = `    <testcase${attributes({ classname: 'smtp-cert-check', name, time: secondsOf([seen]) })}`;
    if (seen.findings.length === 0)
        return [`${head}/>`];
    const body = [...foundIn(seen), ...adviceFor(seen)];
    if (outcome === 'passed')
        return [`${head}>`, '      <system-out>', ...body, '      </system-out>', '    </testcase>'];
    const said = attributes({ type: rules[0] ?? outcome, message: `${seen.verdict}: ${rules.join(', ')}` });
    // Jenkins and GitLab show the message of a skipped test and not its text.
    if (outcome === 'skipped')
        return [
            `${head}>`,
            `      <skipped${said}/>`,
            '      <system-out>',
            ...body,
            '      </system-out>',
            '    </testcase>',
        ];
    return [`${head}>`, `      <${outcome}${said}>`, ...body, `      </${outcome}>`, '    </testcase>'];
}
/** Every finding, at a line each, and where it is to be fixed. */
function foundIn({ target, findings }) {
    return findings.map((finding) => {
        const address = (0,wording/* addressOf */.ci)(finding, target);
        const [place] = finding.locations;
        const where = address === null ? '' : ` [${address}]`;
        const at = place === undefined ? '' : ` (${place.file}:${place.line})`;
        return (0,text_escape/* xml */._n)(`${(0,wording/* levelWord */.dc)(finding)} ${finding.ruleId}${where}: ${(0,wording/* messageOf */.bD)(finding)}${at}`);
    });
}
function adviceFor(seen) {
    return (0,advice_explanation/* explanationsOf */.Ce)([seen]).flatMap(({ ruleId, fix, commands, helpUri }) => [
        '',
        ruleId,
        `  ${advice_explanation/* labels */.WD.fix}: ${fix}`,
        ...commands.flatMap(({ lines }) => lines.map((line) => `  ${advice_explanation/* labels */.WD.commands}: ${line}`)),
        `  ${advice_explanation/* labels */.WD.helpUri}: ${helpUri}`,
    ].map(text_escape/* xml */._n));
}
/** How long the connections took, one after the other. */
function secondsOf(targets) {
    const all = targets.flatMap(({ observations }) => observations.map(({ elapsedMs }) => elapsedMs));
    return (all.reduce((sum, elapsedMs) => sum + elapsedMs, 0) / 1000).toFixed(3);
}
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${(0,text_escape/* xml */._n)(String(value))}"`)
        .join('');
}

// EXTERNAL MODULE: ./build/model/target.js
var model_target = __webpack_require__(677);
;// CONCATENATED MODULE: ./build/text/hash.js
/** A few letters that tell one text from another: FNV-1a, 32 bits, for names and never against an attacker. */
function shortHash(text) {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text))
        hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(36);
}

// EXTERNAL MODULE: ./build/report/fitting.js
var fitting = __webpack_require__(4888);
;// CONCATENATED MODULE: ./build/report/advice-section.js






/** The advice of so many rules is open; more would push each other off the screen. */
const MAX_OPEN = 3;
/** For how many targets the fingerprints are said that an exception has to name. */
const MAX_FINGERPRINTS = 3;
/** Advice of at most that many bytes, the worst rules first. */
function adviceSection(targets, roomBytes) {
    const anchorOf = anchorsOf(targets);
    const explanations = (0,advice_explanation/* explanationsOf */.Ce)(targets)
        .map((one) => ({ one, weight: weightOf(one.ruleId, targets) }))
        .sort((a, b) => a.weight - b.weight);
    const folds = explanations.map(({ one, weight }, index) => foldOf(one, anchorOf(one.ruleId), index < MAX_OPEN && weight < WEIGHT_OF_NOTES, fingerprintsFor(one.ruleId, targets)));
    const kept = (0,fitting/* fitting */._)(folds, roomBytes);
    const onPage = new Set(explanations.slice(0, kept.length).map(({ one }) => one.ruleId));
    const leftOut = explanations.slice(kept.length).map(({ one: { ruleId } }) => `[${ruleId}](${(0,advice_explanation/* helpUriOf */.r5)(ruleId)})`);
    const rest = leftOut.length === 0 ? '' : `\nLeft out for length: ${leftOut.join(', ')}.\n`;
    return {
        text: folds.length === 0 ? '' : `\n### What to do\n${kept.join('')}${rest}`,
        linkTo: (ruleId) => `[${ruleId}](${onPage.has(ruleId) ? `#${anchorOf(ruleId)}` : (0,advice_explanation/* helpUriOf */.r5)(ruleId)})`,
    };
}
/**
 * GitHub puts "user-content-" before an id that has it not, and in a job summary follows a link only where it says so too;
 * headings have no anchors there. The summaries of all jobs are on one page, so each says whose it is.
 */
function anchorsOf(targets) {
    const page = shortHash(targets.map(({ target }) => (0,model_target/* targetKeyOf */.IY)(target)).join(' '));
    return (ruleId) => `user-content-${ruleId}-${page}`;
}
const WEIGHT_OF_NOTES = 3;
/** By the worst finding of a rule: 0 for an error, 1 where nothing could be told, 2 for a warning. */
function weightOf(ruleId, targets) {
    const weights = targets.flatMap(({ findings }) => findings.filter((one) => one.ruleId === ruleId).map(weightOfOne));
    return weights.reduce((worst, next) => Math.min(worst, next), WEIGHT_OF_NOTES);
}
function weightOfOne({ kind, level, accepted }) {
    if (accepted !== undefined)
        return WEIGHT_OF_NOTES;
    if (kind === 'inconclusive')
        return 1;
    return { error: 0, warning: 2, note: WEIGHT_OF_NOTES }[level];
}
function foldOf(explanation, anchor, isOpen, fingerprints) {
    const { ruleId, title, helpUri } = explanation;
    const [why, ...others] = adviceParts(explanation);
    const parts = [
        `<details${isOpen ? ' open' : ''}><summary><b>${ruleId}</b>: ${(0,text_escape/* markdown */.wD)(title)}</summary>`,
        `<a id="${anchor}"></a>${why}`,
        ...others,
        ...fingerprints,
        `[${advice_explanation/* labels */.WD.helpUri}](${helpUri})`,
        '</details>',
    ];
    return `\n${parts.join('\n\n')}\n`;
}
/** Why it is required, what fixes it and what shows it: one paragraph or block each. */
function adviceParts({ why, seenAs, fix, commands, showBy }) {
    return [
        `**${advice_explanation/* labels */.WD.why}.** ${why}`,
        ...(seenAs.length === 0 ? [] : [`**${advice_explanation/* labels */.WD.seenAs}.** ${seenAs.map(text_escape/* markdown */.wD).join('; ')}`]),
        `**${advice_explanation/* labels */.WD.fix}.** ${fix}`,
        ...commands.flatMap((block) => [
            `**${advice_explanation/* labels */.WD.commands}** on ${(0,text_escape/* markdown */.wD)((0,wording/* blockHead */.kF)(block))}`,
            (0,text_escape/* codeBlock */.DV)(block.shell, block.lines),
        ]),
        ...(showBy === null ? [] : [`**${advice_explanation/* labels */.WD.showBy}.**`, (0,text_escape/* codeBlock */.DV)('sh', [showBy])]),
    ];
}
/** What an exception for the rule has to name, where it has to. */
function fingerprintsFor(ruleId, targets) {
    const all = targets.flatMap(({ target, findings }) => {
        const texts = new Set(findings.filter((one) => one.ruleId === ruleId).flatMap((one) => (0,wording/* fingerprintsText */.rc)(one) ?? []));
        return [...texts].map((text) => `- \`${(0,wording/* targetName */.je)(target)}\`: ${text}`);
    });
    if (all.length === 0)
        return [];
    const more = all.length > MAX_FINGERPRINTS ? [`- ${all.length - MAX_FINGERPRINTS} more in the JSON report`] : [];
    return ['**Accept.** An exception names one of these:', [...all.slice(0, MAX_FINGERPRINTS), ...more].join('\n')];
}

// EXTERNAL MODULE: ./build/model/observation.js
var model_observation = __webpack_require__(2364);
;// CONCATENATED MODULE: ./build/report/host-row.js



/** Rows in the order in which their first targets come. */
function rowsOf(targets) {
    const rows = new Map();
    for (const one of targets) {
        const findings = causesOf(one);
        const key = samenessOf(one, findings);
        const known = rows.get(key);
        if (known === undefined)
            rows.set(key, { targets: [one], findings });
        else
            known.targets.push(one);
    }
    return [...rows.values()];
}
/**
 * "`mail.example.com:587`", or with several ports "`mail.example.com` 25, 465, 587", and the profile where it is
 * another one than the run's: Markdown.
 */
function rowName({ targets }, runProfile) {
    const [{ target, profile }] = targets;
    const own = profile === runProfile ? '' : ` (${profile})`;
    if (targets.length === 1 || target.kind !== 'service')
        return `\`${(0,wording/* targetName */.je)(target)}\`${own}`;
    const ports = targets
        .flatMap((one) => (one.target.kind === 'service' ? [one.target] : []))
        .sort((a, b) => a.port - b.port)
        .map((one) => (0,wording/* targetName */.je)(one).slice((0,wording/* targetName */.je)(one).lastIndexOf(':') + 1));
    return `\`${target.host}\` ${ports.join(', ')}${own}`;
}
/** What a target is known by where markup is none: "mail.example.com 25, 465, 587". */
function plainRowName({ targets }) {
    const names = targets.map(({ target }) => (0,wording/* targetName */.je)(target));
    const [first = ''] = names;
    const more = names.slice(1).map((name) => name.slice(name.lastIndexOf(':') + 1));
    return [first, ...more].join(', ');
}
/** Whether it fails for nothing, or for nothing but the days that it has left. */
function failsAtMostByDate({ findings, targets: [{ calendar }] }) {
    return findings.every(({ finding: { kind, level, accepted, ruleId } }) => kind !== 'fail' || level !== 'error' || accepted !== undefined || ruleId === calendar?.failure.ruleId);
}
function causesOf(seen) {
    const causes = new Map();
    for (const finding of seen.findings) {
        const { ruleId, kind, level, message, accepted } = finding;
        const key = JSON.stringify([ruleId, kind, level, message, accepted]);
        const known = causes.get(key);
        if (known === undefined)
            causes.set(key, [finding]);
        else
            known.push(finding);
    }
    const all = addressesOf(seen);
    return [...causes.values()].map((alike) => {
        const found = new Set(alike.flatMap((one) => (0,wording/* addressOf */.ci)(one, seen.target) ?? []));
        return { finding: alike[0], alike, addresses: found.size === all.size ? [] : [...found] };
    });
}
function addressesOf({ target, observations, findings }) {
    const seen = observations.filter(model_observation/* isProbed */.Po).map((one) => ({ endpoint: (0,model_observation/* endpointOf */.X5)(one) }));
    return new Set([...seen, ...findings].flatMap((one) => (0,wording/* addressOf */.ci)(one, target) ?? []));
}
/** Files are never alike: each is a row of its own. */
function samenessOf(seen, findings) {
    const { target, verdict, profile, expiresAt, calendar } = seen;
    const said = findings.map(({ finding: { ruleId, kind, level, message, accepted }, addresses }) => [
        ...[ruleId, kind, level, message, accepted],
        addresses,
    ]);
    return JSON.stringify([placeOf(target), target.isUnchanged, verdict, profile, expiresAt, calendar, said]);
}
function placeOf(target) {
    return target.kind === 'file' ? ['file', target.file] : ['service', (0,model_target/* hostOf */.w4)(target)];
}

;// CONCATENATED MODULE: ./build/report/calendar.js


/** GitHub draws no more than this well: a picture with more rows is taller than a screen, and its dates are out of sight. */
const MAX_ROWS = 12;
const DAY_MS = 86_400_000;
/** How far the picture looks: to the last end of the targets in it, but not less or more than this. */
const MIN_AHEAD_MS = 30 * DAY_MS;
const MAX_AHEAD_MS = 120 * DAY_MS;
/** How far it looks back at what has expired. */
const MAX_BACK_MS = 14 * DAY_MS;
/** Mermaid leaves 75 pixels for a section's name, and writes the rest over the bars. */
const PIXELS_A_CHARACTER = 7;
const MAX_NAME_CHARACTERS = 40;
/** Mermaid's three kinds of task and the one that is none of them, by what they are used for here. */
const STYLES = { good: 'done', warning: 'active', bad: 'crit', unknown: null };
/** The same in light and in dark, with white words on them; what is not said here is GitHub's own. */
const COLOURS = { done: '#1a7f37', active: '#9a6700', crit: '#cf222e', '': '#6e7781' };
/** A picture of what each host is today and what becomes of it if nothing is renewed, folded: Markdown. */
function renderCalendar(rows, report) {
    // Where nothing could be tested there is nothing to draw.
    if (rows.every(({ targets: [{ verdict }] }) => verdict === 'inconclusive'))
        return '';
    const now = Date.parse(report.judgedAt);
    const sorted = [...rows].sort((a, b) => breaksAt(a, now) - breaksAt(b, now));
    const drawn = sorted.slice(0, MAX_ROWS);
    const horizon = horizonOf(drawn, now);
    const picture = [
        ...frontMatter(drawn),
        'gantt',
        '  dateFormat YYYY-MM-DD',
        '  axisFormat %-d %b',
        ...drawn.flatMap((row) => [
            `  section ${sectionName(row)}`,
            ...barsOf(row, now, horizon).flatMap((bar) => lineOf(bar, horizon)),
        ]),
    ];
    const cut = rows.length > MAX_ROWS ? ` (the ${MAX_ROWS} of ${rows.length} hosts that break first)` : '';
    return `\n<details><summary>Calendar: what comes when, if nothing is renewed${cut}</summary>\n\n\`\`\`mermaid\n${picture.join('\n')}\n\`\`\`\n\n</details>\n`;
}
function frontMatter(rows) {
    const longest = Math.max(...rows.map((row) => sectionName(row).length));
    const variables = Object.entries(COLOURS).flatMap(([kind, colour]) => {
        const name = kind === '' ? 'task' : kind === 'crit' ? 'crit' : `${kind}Task`;
        return [`    ${name}BkgColor: "${colour}"`, `    ${name}BorderColor: "${colour}"`];
    });
    return [
        '---',
        'displayMode: compact',
        'config:',
        '  gantt:',
        `    leftPadding: ${longest * PIXELS_A_CHARACTER + 20}`,
        // Within a fold nothing has a width yet when GitHub draws it.
        '    useWidth: 960',
        '    sectionFontSize: 13',
        // The third would be yellow.
        '    numberSectionStyles: 2',
        '  themeVariables:',
        ...variables,
        '    taskTextColor: "#ffffff"',
        '    taskTextDarkColor: "#ffffff"',
        '    todayLineColor: "#0969da"',
        '---',
    ];
}
/** What fails now comes first, then what could not be tested, then by the date of its failure. */
function breaksAt({ targets: [{ verdict, calendar }] }, now) {
    if (verdict === 'fail')
        return now - 2;
    if (verdict === 'inconclusive')
        return now - 1;
    return calendar === null ? Number.MAX_SAFE_INTEGER : Math.max(now, Date.parse(calendar.failure.at));
}
function horizonOf(rows, now) {
    const ends = rows.flatMap(({ targets: [{ calendar }] }) => (calendar === null ? [] : [Date.parse(calendar.end.at)]));
    const ahead = ends.filter((end) => end > now).map((end) => end - now);
    if (ahead.length === 0)
        return now + MIN_AHEAD_MS;
    // The first to end is in the picture, however far it is.
    const most = Math.max(MAX_AHEAD_MS, Math.min(...ahead) + MIN_AHEAD_MS);
    return now + Math.min(Math.max(MIN_AHEAD_MS, ...ahead), most);
}
/** One row: what it is today, then what it will be. */
function barsOf(row, now, horizon) {
    const [{ verdict, calendar }] = row.targets;
    const untilHorizon = (word, style, from = now) => ({ word, style, from, to: horizon });
    if (verdict === 'inconclusive')
        return [untilHorizon('not tested', 'unknown')];
    const accepted = row.findings.flatMap(({ finding }) => finding.accepted ?? []).map(({ until }) => Date.parse(until));
    if (verdict !== 'fail' && accepted.length > 0) {
        const until = Math.min(...accepted);
        return [{ word: 'accepted', style: 'warning', from: now, to: until }, untilHorizon('fails', 'bad', until)];
    }
    if (verdict === 'fail') {
        const expiredAt = expiryOf(row, now);
        if (expiredAt !== null)
            return [
                untilHorizon(`expired ${(0,wording/* dayOf */.kb)(new Date(expiredAt).toISOString())}`, 'bad', Math.max(expiredAt, now - MAX_BACK_MS)),
            ];
        if (calendar === null || !failsAtMostByDate(row))
            return [untilHorizon('refused', 'bad')];
    }
    if (calendar === null)
        return [];
    const [warning, failure, end] = [calendar.warning, calendar.failure, calendar.end].map(({ at }) => Date.parse(at));
    const warned = verdict === 'pass' ? Math.max(now, warning ?? now) : now;
    const failed = verdict === 'fail' ? now : Math.max(now, failure ?? now);
    return [
        { word: 'good', style: 'good', from: now, to: warned },
        { word: 'warning', style: 'warning', from: warned, to: failed },
        { word: 'fails', style: 'bad', from: failed, to: end ?? failed },
        untilHorizon('expired', 'bad', end),
    ];
}
/** When the certificate of a row expired; null: it did not. */
function expiryOf({ targets: [{ calendar }], findings }, now) {
    const found = findings.find(({ finding: { ruleId, kind } }) => ruleId === 'certificate-expired' && kind === 'fail');
    const { notAfter } = found?.finding.evidence ?? {};
    if (typeof notAfter === 'string')
        return Date.parse(notAfter);
    const end = calendar === null ? now : Date.parse(calendar.end.at);
    return end < now ? end : null;
}
/** Mermaid counts in days: what is shorter is not drawn. */
function lineOf({ word, style, from, to }, horizon) {
    const [begin, end] = [from, Math.min(to, horizon)].map((ms) => new Date(ms).toISOString().slice(0, 10));
    const kind = STYLES[style];
    return begin !== undefined && end !== undefined && begin < end
        ? [`  ${word} :${kind === null ? '' : `${kind}, `}${begin}, ${end}`]
        : [];
}
/** A colon would end the section's name, and Mermaid has directives of its own; half a letter, where the name is cut, is none. */
function sectionName(row) {
    const name = plainRowName(row);
    const shown = name.length > MAX_NAME_CHARACTERS ? `${name.slice(0, MAX_NAME_CHARACTERS - 1)}…` : name;
    return shown.replaceAll(':', '∶').replace(/[^\p{L}\p{N} .,_+∶…/-]/gu, '_');
}

;// CONCATENATED MODULE: ./build/report/dates-section.js


/** More events than this are no longer next. */
const MAX_NEXT = 5;
/** What breaks next if nothing is renewed, by date: Markdown, empty where nothing is known to. */
function nextSection(rows, report, { linkTo }) {
    const events = rows
        .flatMap((row) => eventsOf(row, report.judgedAt).map((event) => ({ ...event, row })))
        .sort((a, b) => a.at.localeCompare(b.at));
    if (events.length === 0)
        return '';
    const items = events
        .slice(0, MAX_NEXT)
        .map(({ at, what, ruleId, row }) => `- **${(0,wording/* dateOf */.Q$)(at, report)}**: ${rowName(row, report.profile)} ${what} (${linkTo(ruleId)})\n`);
    return `\n### What breaks next, if nothing is renewed\n\n${items.join('')}`;
}
/** What is still to come of a row. */
function eventsOf(row, judgedAt) {
    const [{ calendar }] = row.targets;
    const accepted = row.findings.flatMap(({ finding: { ruleId, accepted: exception } }) => exception === undefined ? [] : [{ at: exception.until, what: 'is no longer accepted', ruleId }]);
    if (calendar === null || !failsAtMostByDate(row))
        return accepted;
    const { failure, end } = calendar;
    if (failure.at > judgedAt && failure.at < end.at)
        return [...accepted, { ...failure, what: 'fails' }];
    return end.at > judgedAt ? [...accepted, { ...end, what: 'expires' }] : accepted;
}
/** The targets that pass, folded into one sentence with the first expiry; inside, each by date. */
function passedSection(rows, report, details) {
    const count = rows.reduce((sum, { targets }) => sum + targets.length, 0);
    if (count === 0)
        return '';
    const [first] = byExpiry(rows);
    const expiry = first === undefined ? null : first.targets[0].expiresAt;
    const until = expiry === null ? '' : `; ${rows.length === 1 ? 'it' : 'the first'} expires on ${(0,wording/* dateOf */.Q$)(expiry, report)}`;
    const sentence = `✅ ${count === 1 ? '1 target passes' : `${count} targets pass`}${until}`;
    return `\n<details><summary>${sentence}</summary>\n\n${details}\n</details>\n`;
}
/** The lines of its table, the first to expire first. */
function passedLines(rows, report) {
    return byExpiry(rows).map((row) => {
        const [{ expiresAt, calendar }] = row.targets;
        const cells = [
            expiresAt === null ? '' : (0,wording/* dateOf */.Q$)(expiresAt, report),
            rowName(row, report.profile),
            ...[calendar?.warning, calendar?.failure].map((event) => (event === undefined ? '' : (0,wording/* dayOf */.kb)(event.at))),
        ];
        return `| ${cells.join(' | ')} |\n`;
    });
}
const PASSED_HEAD = '| Expires | Target | Warns from | Fails from |\n| --- | --- | --- | --- |\n';
function byExpiry(rows) {
    const dateOfRow = ({ targets }) => targets[0].expiresAt ?? '9999';
    return [...rows].sort((a, b) => dateOfRow(a).localeCompare(dateOfRow(b)));
}

// EXTERNAL MODULE: ./build/report/effect.js
var report_effect = __webpack_require__(3302);
// EXTERNAL MODULE: ./build/advice/command-blocks.js
var command_blocks = __webpack_require__(5147);
;// CONCATENATED MODULE: ./build/report/findings-section.js






/** What the heading above an item says already. */
const EXPECTED = { fail: 'error', inconclusive: 'inconclusive', warn: 'warning', pass: 'note' };
/** One item a row: what was found with its message, the worst first, and the first command of the fix. */
function findingItems(rows, report, advice) {
    return rows.map((row) => {
        const head = `- ${rowName(row, report.profile)}`;
        const said = new Set();
        const findings = [...row.findings].sort((a, b) => weightOfOne(a.finding) - weightOfOne(b.finding));
        const texts = findings.map((one) => textOf(one, row, report, advice, said));
        const [first = ''] = texts;
        return texts.length < 2 ? `${head}: ${first}\n` : `${head}\n${texts.map((text) => `  - ${text}\n`).join('')}`;
    });
}
function textOf({ finding, addresses }, { targets: [seen] }, report, { linkTo }, said) {
    const { accepted } = finding;
    const word = (0,wording/* levelWord */.dc)(finding);
    const level = accepted !== undefined || word === EXPECTED[seen.verdict] ? '' : `${word}: `;
    const where = addresses.length === 0 ? '' : ` at ${addresses.map((address) => `\`${address}\``).join(', ')}`;
    const message = `${level}${(0,text_escape/* markdown */.wD)(finding.message)}${where} (${linkTo(finding.ruleId)})`;
    if (accepted !== undefined)
        return `${message}<br>Accepted until ${(0,wording/* dateOf */.Q$)(accepted.until, report)}: ${(0,text_escape/* markdown */.wD)(accepted.reason)}`;
    if (weightOfOne(finding) > 2)
        return message;
    const step = firstStep(finding, seen);
    if (step === null || said.has(step))
        return message;
    said.add(step);
    return `${message}<br>${step}`;
}
/** The first command; on the server of a hoster, where nobody can run one, the first sentence of the fix. */
function firstStep(finding, seen) {
    const { commands, fix } = (0,advice_explanation/* explanationOfFinding */.Iw)(finding, seen);
    const [block] = commands;
    if (block?.isOfHoster)
        return /^.*?\.(?= |$)/.exec(fix)?.[0] ?? fix;
    const command = block === undefined ? null : (0,command_blocks/* firstStepOf */.I)(block);
    return command === null ? null : (0,text_escape/* codeSpan */.SS)(command);
}

// EXTERNAL MODULE: ./build/report/since.js
var since = __webpack_require__(6233);
// EXTERNAL MODULE: ./build/report/stopped.js
var report_stopped = __webpack_require__(3678);
;// CONCATENATED MODULE: ./build/report/markdown.js












/**
 * The runner drops a step's whole summary over 1 MiB (its FileCommandManager); the comment fields of the Checks API
 * end at 65,535 characters.
 */
const SUMMARY_LIMIT_BYTES = 1024 * 1024 - 1024;
/** The rest is in the other reports. */
const MAX_NOTES = 20;
/** So many hosts of a kind are in sight; the others are folded, so that what comes behind them is in sight too. */
const MAX_IN_SIGHT = 10;
const SIGNS = { fail: '❌', inconclusive: '❓', warn: '⚠️', pass: '✅' };
/**
 * For the job summary, to be read in one screen: the verdict, what is broken with its message and first command, what breaks
 * next, the targets that pass in one sentence, then what to do. Where it would grow over the limit, what comes last is
 * left out and counted.
 */
function renderMarkdown(report, limitBytes = SUMMARY_LIMIT_BYTES) {
    const targets = (0,wording/* worstFirst */.md)((0,wording/* touchedIn */.sc)(report.targets)).flatMap(report_stopped/* shownOf */.Rp);
    const advice = adviceSection(targets, limitBytes * 0.4);
    const rows = rowsOf(targets);
    const opening = openingOf(report, limitBytes / 8);
    const next = nextSection(rows, report, advice);
    const picture = within(limitBytes / 8, renderCalendar(rows, report));
    const closing = `\n<sub>Judged as of ${(0,wording/* minuteOf */.iA)(report.judgedAt)} ${(0,wording/* profilesText */.Ab)(report)}; trust anchors: ${(0,text_escape/* markdown */.wD)(report.trustAnchors)}.</sub>\n`;
    const room = limitBytes - (0,fitting/* byteLength */.d)(opening + next + advice.text + picture + closing) - 1000;
    const broken = foundSections(BROKEN, rows, report, advice, room, limitBytes);
    const minor = foundSections(MINOR, rows, report, advice, room - (0,fitting/* byteLength */.d)(broken), limitBytes);
    const passed = passedWithin(rows, report, advice, room - (0,fitting/* byteLength */.d)(broken + minor), limitBytes);
    return `${opening}${broken}${next}${passed}${minor}${advice.text}${picture}${closing}`;
}
/** For the job summary of a run that could not begin; far below the limit, since few are shown and each has an end. */
function renderProblems(problems) {
    return [
        '## ❌ SMTP certificates: nothing was checked',
        '',
        ...shownProblems(problems).map((problem) => `- ${markdown(problem)}`),
        '',
    ].join('\n');
}
function openingOf(report, roomBytes) {
    const stopped = (0,report_stopped/* stoppedIn */.fL)(report);
    const { verdict, targets, notes = [] } = report;
    const title = stopped === null ? `SMTP certificates: ${verdict}` : (0,report_stopped/* stoppedText */.TN)(stopped);
    const counts = stopped === null
        ? `**${(0,wording/* countsText */.WN)(targets)}**`
        : `**The run was stopped ${stopped.by}**, which says nothing of the servers that it did not finish with.${doneText(report)} Not looked at: ${namesOf(report)}.`;
    const remarks = [
        ...(0,wording/* changeSentences */.fZ)(report).map((sentence) => `\nChange: ${(0,text_escape/* markdown */.wD)(sentence)}.\n`),
        ...notes.slice(0, MAX_NOTES).map((note) => `\nNote: ${(0,text_escape/* markdown */.wD)(note)}.\n`),
    ];
    const effect = (0,fitting/* fitting */._)((0,report_effect/* effectTable */.Mt)(report).map((table) => `\n${table}`), roomBytes);
    return `## ${SIGNS[verdict]} ${title}\n\n${counts}\n${(0,fitting/* fitting */._)(remarks, roomBytes).join('')}${effect.join('')}${(0,since/* sinceFold */.sg)(report, roomBytes)}`;
}
/** What the targets came to that a stopped run did look at. */
function doneText({ targets }) {
    const done = targets.filter(report_stopped/* isLookedAt */.gq);
    return done.length === 0 ? '' : ` Looked at: ${(0,wording/* countsText */.WN)(done)}.`;
}
/** Of the targets that a stopped run did not look at to the end. */
function namesOf({ targets }) {
    const names = targets.filter((one) => !(0,report_stopped/* isLookedAt */.gq)(one)).map(({ target }) => `\`${(0,wording/* targetName */.je)(target)}\``);
    const more = names.length > MAX_IN_SIGHT ? ` and ${names.length - MAX_IN_SIGHT} more` : '';
    return `${names.slice(0, MAX_IN_SIGHT).join(', ')}${more}`;
}
function isAccepted({ findings }) {
    return findings.some(({ finding }) => finding.accepted !== undefined);
}
const BROKEN = [
    ['❌ Broken', (row) => row.targets[0].verdict === 'fail'],
    ['❓ Could not be tested', (row) => row.targets[0].verdict === 'inconclusive'],
];
const MINOR = [
    ['⚠️ Warnings', (row) => row.targets[0].verdict === 'warn'],
    ['Accepted for now', (row) => row.targets[0].verdict === 'pass' && isAccepted(row)],
];
/** A heading for each kind, below it the hosts. */
function foundSections(kinds, rows, report, advice, roomBytes, limitBytes) {
    let left = roomBytes;
    return kinds
        .map(([title, isOfKind]) => {
        const items = findingItems(rows.filter(isOfKind), report, advice);
        const kept = (0,fitting/* fitting */._)(items, left);
        left -= (0,fitting/* byteLength */.d)(kept.join(''));
        return items.length === 0 ? '' : sectionOf(title, kept, items.length - kept.length, limitBytes);
    })
        .join('');
}
function sectionOf(title, items, leftOut, limitBytes) {
    const folded = items.slice(MAX_IN_SIGHT);
    const fold = folded.length === 0
        ? ''
        : `\n<details><summary>${folded.length} more</summary>\n\n${folded.join('')}\n</details>\n`;
    return `\n### ${title}\n\n${items.slice(0, MAX_IN_SIGHT).join('')}${fold}${cutText(leftOut, limitBytes)}`;
}
function passedWithin(all, report, advice, roomBytes, limitBytes) {
    const rows = all.filter((row) => row.targets[0].verdict === 'pass' && !isAccepted(row));
    const noted = findingItems(rows.filter(({ findings }) => findings.length > 0), report, advice);
    const lines = passedLines(rows, report);
    const keptLines = (0,fitting/* fitting */._)(lines, roomBytes);
    const keptNotes = (0,fitting/* fitting */._)(noted, roomBytes - (0,fitting/* byteLength */.d)(keptLines.join('')));
    const left = cutText(lines.length - keptLines.length, limitBytes);
    const leftNotes = cutText(noted.length - keptNotes.length, limitBytes);
    const notes = noted.length === 0 ? '' : `\nFor information:\n\n${keptNotes.join('')}${leftNotes}`;
    return passedSection(rows, report, `${PASSED_HEAD}${keptLines.join('')}${left}${notes}`);
}
function cutText(count, limitBytes) {
    if (count === 0)
        return '';
    return `\n…and ${count} ${count === 1 ? 'host' : 'hosts'}, left out to stay within ${limitBytes} bytes; the JSON report has them all.\n`;
}
/** The picture, unless it would crowd out the findings. */
function within(roomBytes, text) {
    return (0,fitting/* byteLength */.d)(text) <= roomBytes ? text : '';
}

// EXTERNAL MODULE: ./build/pki/certificate.js + 6 modules
var certificate = __webpack_require__(9812);
;// CONCATENATED MODULE: ./build/report/prometheus.js





const VERDICTS = ['fail', 'inconclusive', 'warn', 'pass'];
/**
 * Prometheus' text format, for the textfile collector of node_exporter. What means the same has blackbox_exporter's name, so
 * that its alerts and dashboards do. A collector takes nothing of a file in which a series is there twice.
 */
function renderPrometheus(report) {
    const names = (0,wording/* uniqueNames */.uZ)(report.targets);
    const named = report.targets.map((seen, index) => ({
        target: names[index] ?? '',
        seen,
        // Once, since decoding is what takes the time.
        presented: (0,model_observation/* mainsOf */.OE)(seen.observations).map((one) => ({ one, chain: chainIn(one) })),
    }));
    const several = (read) => named.flatMap((one) => read(one).map(({ labels, value }) => ({ labels: { target: one.target, ...labels }, value })));
    const single = (read) => several((one) => {
        const value = read(one);
        return value === null ? [] : [{ labels: {}, value }];
    });
    const metrics = [
        {
            name: 'probe_success',
            help: 'Whether the target passed: 1 for the verdicts pass and warn, 0 for inconclusive and fail',
            samples: single(({ seen: { verdict } }) => (verdict === 'pass' || verdict === 'warn' ? 1 : 0)),
        },
        {
            name: 'probe_duration_seconds',
            help: 'How long the connections to the target took, one after the other',
            samples: single(({ seen }) => seen.observations.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0) / 1000),
        },
        {
            name: 'probe_ssl_earliest_cert_expiry',
            help: 'The earliest notAfter of all certificates that the target presents, in Unix time',
            samples: single(({ presented }) => {
                const ends = presented.flatMap(({ chain }) => chain.map(({ x509 }) => Date.parse(x509.validTo)));
                return ends.length === 0 ? null : Math.min(...ends) / 1000;
            }),
        },
        {
            name: 'probe_ssl_last_chain_expiry_timestamp_seconds',
            help: 'When the target has no good certification path left, in Unix time; absent where it has none now',
            samples: single(({ seen: { expiresAt } }) => (expiresAt === null ? null : prometheus_secondsOf(expiresAt))),
        },
        {
            name: 'probe_ssl_last_chain_info',
            help: 'The end-entity certificate that each address presents',
            samples: several(({ presented }) => presented.flatMap(({ one, chain: [first] }) => first === undefined ? [] : [{ labels: { address: addressIn(one), ...labelsOf(first) }, value: 1 }])),
        },
        {
            name: 'probe_tls_version_info',
            help: 'The version of TLS that each address agreed on',
            samples: several(({ presented }) => presented.flatMap(({ one }) => one.outcome !== 'handshake'
                ? []
                : [{ labels: { address: addressIn(one), version: one.tlsVersion.replace(/^TLSv/, 'TLS ') }, value: 1 }])),
        },
        {
            name: 'smtp_cert_check_verdict',
            help: 'The verdict on the target: 1 for the one it has',
            samples: several(({ seen }) => VERDICTS.map((verdict) => ({ labels: { verdict }, value: seen.verdict === verdict ? 1 : 0 }))),
        },
        {
            name: 'smtp_cert_check_findings',
            help: 'How many findings of a rule the target has, by level, inconclusive or accepted',
            samples: several(({ seen }) => findingsOf(seen)),
        },
        {
            name: 'smtp_cert_check_targets',
            help: 'How many targets the run had, by verdict',
            samples: VERDICTS.map((verdict) => ({
                labels: { verdict },
                value: report.targets.filter((one) => one.verdict === verdict).length,
            })),
        },
        {
            name: 'smtp_cert_check_judged_timestamp_seconds',
            help: 'The date that the certificates were judged at, in Unix time: an old one is that of a check that runs no more',
            samples: [{ labels: {}, value: prometheus_secondsOf(report.judgedAt) }],
        },
        {
            name: 'smtp_cert_check_build_info',
            help: 'The version of the program and the profile that it judged by',
            samples: [{ labels: { version: version/* version */.r, profile: report.profile }, value: 1 }],
        },
    ];
    return metrics.map(prometheus_textOf).join('');
}
function prometheus_textOf({ name, help, samples }) {
    if (samples.length === 0)
        return '';
    const series = new Map(samples.map(({ labels, value }) => [labelsText(labels), value]));
    const lines = [...series].map(([labels, value]) => `${name}${labels} ${value}\n`);
    return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`;
}
function labelsText(labels) {
    const all = Object.entries(labels).map(([name, value]) => `${name}="${(0,text_escape/* labelValue */.w)(value)}"`);
    return all.length === 0 ? '' : `{${all.join(',')}}`;
}
/** What can be decoded of a chain; what cannot has a finding. */
function chainIn(observation) {
    if (observation.outcome === 'interruption')
        return [];
    return observation.presentedChain.flatMap((pem) => {
        try {
            return [(0,certificate/* certificateOf */.tq)(pem)];
        }
        catch {
            return [];
        }
    });
}
function labelsOf({ x509, subject, issuer, presentedIdentifiers }) {
    return {
        fingerprint_sha256: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
        subject,
        issuer,
        subjectalternative: presentedIdentifiers.map(({ value }) => value).join(','),
    };
}
/** The chains of a file are told apart by their number. */
function addressIn(observation) {
    if (observation.outcome === 'file')
        return observation.chainNumber === undefined ? '' : `#${observation.chainNumber}`;
    return (0,model_observation/* endpointOf */.X5)(observation)?.address ?? '';
}
function findingsOf({ findings }) {
    const counts = new Map();
    for (const finding of findings) {
        const labels = { rule: finding.ruleId, level: (0,wording/* levelWord */.dc)(finding) };
        const key = labelsText(labels);
        counts.set(key, { labels, value: (counts.get(key)?.value ?? 0) + 1 });
    }
    return [...counts.values()];
}
function prometheus_secondsOf(iso) {
    return Date.parse(iso) / 1000;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/rules/index.js + 69 modules
var rules = __webpack_require__(9057);
;// CONCATENATED MODULE: ./build/report/sarif.js










/** GitHub keeps the first 5,000 results of a run (its "SARIF file limits"), so the worst come first. */
const MAX_RESULTS = 5000;
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const ORDER = ['error', 'warning', 'note'];
/**
 * SARIF 2.1.0 as GitHub's code scanning reads it. What could not be tested is a warning there, and what a change leaves
 * alone or the user accepts is at most that: an alert says that a certificate is bad.
 * @param file where it goes: its name is the category, so that the files of several environments do not replace each other.
 */
function renderSarif(report, file = null) {
    const all = (0,wording/* worstFirst */.md)(report.targets)
        .flatMap((seen) => seen.findings.map((finding) => ({ finding, seen, level: levelOf(finding, seen) })))
        .sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
    const kept = all.slice(0, MAX_RESULTS);
    const found = new Set(kept.map(({ finding }) => finding.ruleId));
    const rules = (0,advice_explanation/* explanationsOf */.Ce)([...new Set(kept.map(({ seen }) => seen))]).filter(({ ruleId }) => found.has(ruleId));
    const places = new Map(rules.map(({ ruleId }, index) => [ruleId, index]));
    const cut = all.length > kept.length
        ? [
            `${all.length - kept.length} findings are left out, since GitHub keeps ${MAX_RESULTS}; the other formats have them all`,
        ]
        : [];
    const run = {
        tool: {
            driver: {
                name: 'smtp-cert-check',
                organization: 'smtp-cert-check',
                version: version/* version */.r,
                semanticVersion: version/* version */.r,
                informationUri: version/* repositoryUrl */.E,
                rules: rules.map(ruleFor),
            },
        },
        automationDetails: { id: categoryOf(file) },
        columnKind: 'utf16CodeUnits',
        invocations: [
            {
                executionSuccessful: true,
                endTimeUtc: report.judgedAt,
                toolExecutionNotifications: [
                    ...cut.map((text) => ({ level: 'warning', message: { text: sentence(text) } })),
                    ...(report.notes ?? []).map((text) => ({ level: 'note', message: { text: sentence(text) } })),
                ],
            },
        ],
        properties: { profile: report.profile, verdict: report.verdict, trustAnchors: report.trustAnchors },
        results: kept.map((one) => resultFor(one, places.get(one.finding.ruleId))),
    };
    return `${(0,text_escape/* json */.Pq)({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
}
/** Code scanning takes what is before the last slash for the category, and replaces the results of the same one. */
function categoryOf(file) {
    const stem = file
        ?.split(/[/\\]/)
        .at(-1)
        ?.replace(/\.sarif(\.json)?$|\.json$/i, '') ?? '';
    return `smtp-cert-check/${stem === '' ? '' : `${stem.replace(/[^A-Za-z0-9._-]+/g, '-')}/`}`;
}
function levelOf(finding, { target }) {
    return (0,model_finding/* shownLevelOf */.L)(finding, (0,exit_policy/* policyFor */.K)(target, { failOn: 'error', onInconclusive: 'warn' }));
}
function ruleFor(explanation) {
    const { ruleId, title, why, helpUri, sources } = explanation;
    const { level, subject } = (0,rules/* ruleOf */.Y)(ruleId);
    return {
        id: ruleId,
        name: ruleId.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase()),
        shortDescription: { text: title },
        fullDescription: { text: why },
        help: { text: sarif_textOf(explanation), markdown: `${markdownOf(explanation)}\n` },
        helpUri,
        defaultConfiguration: { level },
        properties: {
            tags: ['smtp', 'tls', subject],
            precision: 'very-high',
            'problem.severity': level === 'note' ? 'recommendation' : level,
            sources: sources.map(({ url }) => url),
        },
    };
}
function sarif_textOf({ why, seenAs, fix, commands, showBy, helpUri }) {
    return [
        `${advice_explanation/* labels */.WD.why}: ${why}`,
        ...seenAs.map((words) => `${advice_explanation/* labels */.WD.seenAs}: ${words}`),
        `${advice_explanation/* labels */.WD.fix}: ${fix}`,
        ...commands.flatMap(({ lines }) => lines.map((line) => `${advice_explanation/* labels */.WD.commands}: ${line}`)),
        ...(showBy === null ? [] : [`${advice_explanation/* labels */.WD.showBy}: ${showBy}`]),
        `${advice_explanation/* labels */.WD.helpUri}: ${helpUri}`,
    ].join('\n');
}
function markdownOf(explanation) {
    return [...adviceParts(explanation), `**${advice_explanation/* labels */.WD.helpUri}.** ${explanation.helpUri}`].join('\n\n');
}
function resultFor({ finding, seen, level }, ruleIndex) {
    const { ruleId, key, accepted, kind, locations } = finding;
    const { target } = seen;
    const address = (0,wording/* addressOf */.ci)(finding, target);
    const where = address === null ? (0,wording/* targetName */.je)(target) : `${(0,wording/* targetName */.je)(target)} at ${address}`;
    const { remediation } = (0,rules/* ruleOf */.Y)(ruleId);
    const inconclusive = kind === 'inconclusive' ? 'could not be tested: ' : '';
    return {
        ruleId,
        ruleIndex,
        level,
        message: { text: unlinked(`${where}: ${inconclusive}${sentence((0,wording/* messageOf */.bD)(finding))} ${remediation}`) },
        locations: [locationFor(locations[0], target)],
        // GitHub goes by the first alone; the second is for whoever reads the file.
        partialFingerprints: { primaryLocationLineHash: `${digestOf(key)}:1`, 'smtpCertCheckKey/v1': key },
        ...(accepted && {
            suppressions: [{ kind: 'external', status: 'accepted', justification: (0,text_escape/* plain */.pj)(accepted.reason) }],
        }),
        properties: { kind: (0,wording/* levelWord */.dc)(finding), target: (0,model_target/* targetKeyOf */.IY)(target) },
    };
}
/**
 * One line, since GitHub shows an alert on a pull request only where every line of its region is in the change. Code
 * scanning refuses a result without a file: a target that is in none is given a path by its name, as scanners of
 * container images do.
 */
function locationFor(place, target) {
    const line = place?.line ?? 1;
    return {
        physicalLocation: {
            artifactLocation: { uri: place === undefined ? pathOfNobody(target) : uriOf(place.file) },
            region: { startLine: line, endLine: line },
        },
        logicalLocations: [{ fullyQualifiedName: (0,model_target/* targetKeyOf */.IY)(target), kind: 'resource' }],
    };
}
function pathOfNobody(target) {
    return target.kind === 'service' ? `smtp/${encoded(target.host)}/${target.port}` : uriOf(target.file);
}
/** A path as SARIF has it: relative to the repository's root, or a file: URI. */
function uriOf(file) {
    const path = file
        .replace(/^(?:\.\/)+/, '')
        .split('/')
        .map(encoded)
        .join('/');
    return path.startsWith('/') ? `file://${path}` : path;
}
function encoded(part) {
    return encodeURIComponent((0,text_escape/* wellFormed */.ES)(part));
}
function sentence(text) {
    return `${(0,text_escape/* plain */.pj)(text)}.`;
}
/** In a message of SARIF "[words](address)" is a link. */
function unlinked(text) {
    return text.replaceAll('](', '] (');
}
function digestOf(key) {
    return (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 32);
}

// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
;// CONCATENATED MODULE: ./build/report/index.js






/** By the defaults of fail-on and on-inconclusive. */
const PLAIN = { file: null, policy: { failOn: 'error', onInconclusive: 'fail' } };
/** Format name -> Report -> text. */
const renderers = {
    text: (report) => (0,report_text/* renderText */.S)(report),
    json: renderJson,
    markdown: (report) => renderMarkdown(report),
    sarif: (report, { file } = PLAIN) => renderSarif(report, file),
    junit: (report, { policy } = PLAIN) => renderJunit(report, policy),
    prometheus: renderPrometheus,
};


/***/ })

};
