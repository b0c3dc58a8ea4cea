export const id = 83;
export const ids = [83];
export const modules = {

/***/ 7083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  together: () => (/* binding */ parts_together)
});

// EXTERNAL MODULE: ./build/problem.js
var problem = __webpack_require__(411);
;// CONCATENATED MODULE: ./build/recording/known-together.js
/** What several parts of a run knew from elsewhere, each about its own targets. */
function knownTogether(parts) {
    const all = parts.flatMap((one) => one ?? []);
    const [earlier, locked, listed] = [
        all.flatMap((one) => one.earlier ?? []),
        all.flatMap((one) => one.locked ?? []),
        all.flatMap((one) => one.listed ?? []),
    ];
    return {
        ...(earlier[0] && { earlier: { ...earlier[0], endpoints: unique(earlier.flatMap(({ endpoints }) => endpoints)) } }),
        ...(locked[0] && { locked: { ...locked[0], entries: unique(locked.flatMap(({ entries }) => entries)) } }),
        ...(listed[0] && { listed: { ...listed[0], certificates: unique(listed.flatMap((one) => one.certificates)) } }),
    };
}
function unique(items) {
    return [...new Map(items.map((one) => [JSON.stringify(one), one])).values()];
}

// EXTERNAL MODULE: ./build/model/target.js
var model_target = __webpack_require__(677);
;// CONCATENATED MODULE: ./build/recording/merge.js

/**
 * What two parts of one run saw, as if one had seen it all: of a target that both looked at, all that was observed.
 * Associative, so that any number of parts may be merged, in any grouping.
 */
function merge(one, other) {
    return {
        observedAt: [one.observedAt, other.observedAt].sort().at(-1) ?? one.observedAt,
        trustAnchors: inWords([one.trustAnchors, other.trustAnchors]),
        anchors: together(one.anchors, other.anchors),
        notes: [...new Set([...one.notes, ...other.notes])],
        seen: joined([...one.seen, ...other.seen]),
    };
}
/** Parts on machines of one kind start from one list. */
function inWords(trustAnchors) {
    return [...new Set(trustAnchors.flatMap((words) => words.split('; ')))].join('; ');
}
function together(one, other) {
    const both = (origin) => [...new Set([...one[origin], ...other[origin]])].sort();
    return { public: both('public'), given: both('given'), private: both('private') };
}
function joined(all) {
    const byTarget = new Map();
    for (const { target, observations } of all) {
        const key = (0,model_target/* requestOf */.fo)(target);
        const known = byTarget.get(key);
        byTarget.set(key, known === undefined
            ? { target, observations }
            : { ...known, observations: [...known.observations, ...observations] });
    }
    return [...byTarget.values()];
}

;// CONCATENATED MODULE: ./build/recording/parts.js



/**
 * Several recordings as one: shards of a run in the order in which their targets were listed, others one behind the other.
 * @throws UsageError where they were judged by different settings, or a shard is missing or there twice: what nobody
 *   looked at would be no part of the verdict.
 */
function parts_together(files) {
    const [{ recording: first, file: firstFile }, ...others] = files;
    if (others.length === 0)
        return first;
    for (const { file, recording } of others)
        if (JSON.stringify(recording.judgedBy) !== JSON.stringify(first.judgedBy))
            throw new problem/* UsageError */.eb(`cannot merge "${file}" with "${firstFile}": they were judged by different settings, expected the same`);
    const all = files.map(({ recording }) => recording);
    const { part: _, ...rest } = first;
    const known = knownTogether(all.map((one) => one.known));
    return {
        ...rest,
        ...(Object.keys(known).length > 0 && { known }),
        ...all.slice(1).reduce((one, other) => merge(one, other), merge(first, { ...first, seen: [] })),
        ...(all.some(({ part }) => part !== undefined) && { seen: inPlace(files) }),
        ...(all.some(({ isOfChange }) => isOfChange) && { isOfChange: true }),
        judgedAt: all
            .map(({ judgedAt }) => judgedAt)
            .sort()
            .at(-1) ?? first.judgedAt,
        exceptions: parts_unique(all.flatMap(({ exceptions }) => exceptions)),
    };
}
function parts_unique(exceptions) {
    return [...new Map(exceptions.map((one) => [JSON.stringify(one), one])).values()];
}
function inPlace(files) {
    const parts = files.map(({ file, recording }) => ({ file, seen: recording.seen, part: partOf(file, recording) }));
    const count = parts[0]?.part.count ?? 0;
    const byNumber = new Map();
    const seen = [];
    for (const { file, part, seen: own } of parts) {
        if (part.count !== count)
            throw new problem/* UsageError */.eb(`cannot merge "${file}": it is one of ${part.count} shards, the first is one of ${count}`);
        const twin = byNumber.get(part.number);
        if (twin !== undefined)
            throw new problem/* UsageError */.eb(`cannot merge "${file}": "${twin}" is shard ${part.number} of ${count} as well`);
        byNumber.set(part.number, file);
        for (const [index, place] of part.places.entries())
            seen[place] = own[index];
    }
    const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !byNumber.has(number));
    if (missing.length > 0)
        throw new problem/* UsageError */.eb(`cannot merge: shard ${missing.join(', ')} of ${count} is missing, expected all of them`);
    // A place that two have, and one that none has.
    const total = parts.reduce((sum, { seen: own }) => sum + own.length, 0);
    if (seen.length !== total || Object.keys(seen).length !== total)
        throw new problem/* UsageError */.eb('cannot merge: the shards are not of one list, expected each target in one of them');
    return seen;
}
/** Its places are as many as its targets. */
function partOf(file, { part, seen }) {
    if (part === undefined)
        throw new problem/* UsageError */.eb(`cannot merge "${file}": it is no shard, and the others are`);
    if (part.places.length !== seen.length)
        throw new problem/* UsageError */.eb(`cannot merge "${file}": it has ${seen.length} targets and ${part.places.length} places`);
    return part;
}


/***/ })

};
