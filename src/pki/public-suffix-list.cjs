/**
 * The list of public suffixes, loaded when it is first asked for: it takes as long to build as all the rest of a run on one host,
 * and most certificates name no wildcard. An import would build it at the start, and only CommonJS can load it without
 * making whoever asks wait.
 */
exports.publicSuffixList = () => require('tldts');
