/**
 * Every function that src exports and that is handed what strangers write, with how it is handed a text of theirs: by file
 * below src, then by name. Where several of its arguments may be a stranger's, each has its turn.
 */
import { PassThrough } from 'node:stream';
import { languages } from '../../src/discover/tree/tokens.ts';
import { profiles } from '../../src/profiles/index.ts';
import { rowsOf } from '../../src/report/host-row.ts';
import { rules } from '../../src/rules/index.ts';
import { anObserved, now } from './facts.ts';
import {
  around,
  asIs,
  block,
  certificate,
  certificateBytes,
  chain,
  change,
  constraints,
  dialogue,
  effect,
  fileTarget,
  finding,
  ignored,
  linesOf,
  observations,
  path,
  pem,
  reading,
  recording,
  replaced,
  report,
  scalar,
  seen,
  target,
  targetReport,
  targetsOf,
  wordAt,
} from './stranger-objects.ts';

export type Call = (...given: unknown[]) => unknown;
/** Calls a function with the text; several: each is measured for itself. */
export type Feed = (call: Call, text: string) => unknown;

const alone: Feed = (call, text) => call(text);
const bytes: Feed = (call, text) => call(Buffer.from(text));
const policy = { failOn: 'error', onInconclusive: 'fail' };
const ofReport: Feed = (call, text) => call(report(text), policy);
const standard = { profile: 'gmail', profiles, exceptions: [] } as const;
const location = { file: 'x', line: 1 };
const password = { value: '', variable: null };
const turn = async () => {};

export const takers: Readonly<Record<string, Readonly<Record<string, Feed | readonly Feed[]>>>> = {
  'advice/command-blocks.ts': {
    bySoftware: (call, text) => call([{ hosts: linesOf(text), server: 'postfix', shell: 'sh', lines: linesOf(text) }]),
  },
  'advice/commands.ts': {
    commandsFor: (call, text) =>
      call(
        rules.find(({ id }) => id === 'certificate-expired'),
        'postfix',
        text,
      ),
    isDnsName: alone,
  },
  'advice/explanation.ts': {
    explanationOfFinding: (call, text) => call(finding(text), targetReport(text)),
    explanationsOf: (call, text) => call([targetReport(text)]),
  },
  'advice/hosters.ts': { isHosters: (call, text) => call(targetReport(text)) },
  'advice/servers.ts': { isMailServerSoftware: alone },
  'advice/show-by.ts': {
    reproduction: (call, text) =>
      call(target(text), { address: text, port: 25 }, { kind: 'handshake', options: [], says: [], shows: '' }),
  },
  'advice/sightings.ts': { rulesSeenAs: alone },
  'advice/software.ts': {
    softwareOf: (call, text) => call([dialogue(text)]),
    advised: (call, text) => call(seen(text), null),
  },
  'change/by-listing.ts': {
    changeOfListing: (call, text) =>
      call([{ path: text, wasAt: text, isGone: false, patch: text }], change(text).head, async () => text),
  },
  'change/change.ts': { folderOf: alone },
  'change/discovered.ts': { discoveredIn: (call, text) => call(change(text), () => true) },
  'change/event.ts': {
    comparisonOf: (call, text) =>
      call(text, { pull_request: { base: { sha: text }, head: { sha: text } }, before: text, after: text }),
  },
  'change/in-workflow.ts': {
    listedByExpression: alone,
    placesIn: (call, text) => call(text, 'x.yml', 'hosts', linesOf(text).slice(0, 500)),
    workflowFileOf: alone,
  },
  'change/listed.ts': {
    listedIn: (call, text) =>
      call(change(text), targetsOf(text), {
        workflow: null,
        areFilesPlaced: false,
        targetsFile: 'a.env',
        judging: [],
        isAsCommitted: () => true,
        isLink: () => false,
        pathOf: (file: string) => file,
        listOf: async () => ({ targets: targetsOf(text), exceptions: [] }),
      }),
  },
  'change/made.ts': { isSourceOfRendered: (call, text) => call(text.slice(0, 1000)) },
  'change/replaced.ts': { replacedBy: (call, text) => call(targetsOf(text), targetsOf(`${text}\na`)) },
  'change/reverse-patch.ts': {
    textBefore: (call, text) => [call(text, text), call(text, `@@ -1 +1 @@\n-a\n+b\n${text}`)],
  },
  'check.ts': {
    judgeAll: (call, text) => call(anObserved([seen(text) as never]), rules, standard, now, () => () => path(text)),
    judging: (call, text) => (call(anObserved([seen(text) as never]), rules, standard, now) as Iterator<void>).next(),
  },
  'discover/ansible-tasks.ts': { findInTasks: (call, text) => call(block(text), around) },
  'discover/applications.ts': {
    knownOf: (call, text) => [
      // A path is held to its length before.
      call(text.slice(0, 1000), 'a'),
      call('a/settings.py', text),
      call('a/app.ini', text),
      call('a/config.json', text),
    ],
    withoutBranches: (call, text) => call(block(text), 'settings.py', text),
  },
  'discover/calls.ts': { serversOfLibraries: (call, text) => call(block(text), text) },
  'discover/candidates.ts': { candidates: (call, text) => call([text, ...linesOf(text)]), isCandidateName: alone },
  'discover/classify.ts': { classOf: (call, text) => call(text, 587) },
  'discover/dns-record.ts': {
    asWritten: alone,
    below: alone,
    mx: (call, text) => call(wordAt(text), wordAt(text), asIs),
    recordSightings: (call, text) =>
      ['MX', 'SRV', 'TLSA', 'TXT'].map((type) =>
        call(type, wordAt(text), [wordAt('10'), wordAt('0'), wordAt('25'), wordAt(text)], asIs),
      ),
    srv: (call, text) => call(wordAt(text), wordAt('25'), wordAt(text), asIs),
    tlsa: (call, text) => call(wordAt(text), asIs),
    wordsIn: (call, text) => call(wordAt(text)),
  },
  'discover/dns-tree.ts': {
    hostsBesidePriority: (call, text) => call(block(text), linesOf(text)),
    ownerIn: (call, text) => call(block(text)),
    recordIn: (call, text) => ['MX', 'SRV', 'TLSA'].map((type) => call(block(text), type, wordAt(text))),
  },
  'discover/find.ts': {
    discoverIn: (call, text) =>
      call(
        linesOf(`smtp\n${text}`)
          .slice(0, 300)
          .map((line, index) => ({ path: `${index}/.env`, text: line })),
      ),
    discover: (call, text) =>
      call(
        linesOf(`smtp\n${text}`)
          .slice(0, 300)
          .map((line, index) => ({ path: `${index}/.env`, text: line })),
      ),
  },
  'discover/format.ts': { baseNameOf: alone },
  'discover/formats/autoconfig.ts': { outgoing: (call, text) => call(scalar(text), scalar(text), true) },
  'discover/formats/settings.ts': { readerOf: alone },
  'discover/formats/targets-file.ts': { targetAt: (call, text) => call(text, 0) },
  'discover/key-names.ts': {
    serversOf: (call, text) => [call(block(text)), call(block(text), { context: ['smtp'], defaultPort: 25 })],
  },
  'discover/own-name.ts': { ownNameAt: (call, text) => call(text, 0, [], 'x') },
  'discover/position.ts': {
    positionsOf: (call, text) =>
      call(
        text,
        [...linesOf(text).keys()].map((index) => index * 2),
      ),
  },
  'discover/server.ts': {
    isHost: alone,
    isInterpolation: alone,
    portIn: alone,
    resolved: (call, text) => call(text, 0),
    schemeOf: alone,
    serverAt: (call, text) => call(text, 0),
  },
  'discover/tree-finds.ts': {
    suffixBy: alone,
    findInTree: (call, text) => call([block(text)], around),
  },
  'discover/tree/code.ts': {
    readCode: Object.values(languages).map(
      (language): Feed =>
        (call, text) =>
          call(text, language),
    ),
  },
  'discover/tree/indent.ts': { withoutIndent: (call, text) => call({ kind: 'scalar', text, at: 0 }) },
  'discover/tree/lines.ts': { readLines: alone },
  'discover/tree/toml.ts': { readToml: alone, withoutDots: (call, text) => call(block(text)) },
  'discover/tree/tokens.ts': {
    nodesOf: (call, text) => call(text, languages.php),
  },
  'discover/tree/tree.ts': {
    blockOf: (call, text) => call(block(text), 'a', 'b'),
    blocksIn: (call, text) => [...(call(block(text)) as Iterable<unknown>)],
    callsIn: (call, text) => [...(call(block(text)) as Iterable<unknown>)],
    itemsOf: (call, text) => call(block(text)),
    scalarOf: (call, text) => call(block(text), 'a', 'b'),
    scalarsOf: (call, text) => call(block(text)),
    valueAt: (call, text) => call(block(text), 'a', 'b'),
  },
  'discover/tree/wrapped.ts': { withoutWrappers: (call, text) => call(block(text)) },
  'discover/tree/xml.ts': { readXml: alone },
  'discover/tree/yaml.ts': { readYaml: alone },
  'discover/commands.ts': { settingsOfCommands: alone },
  'discover/shell-words.ts': {
    behind: (call, text) => call({ text, at: 0 }, 1),
    commandsIn: (call, text) => [...(call(text, /./) as Iterable<unknown>)],
  },
  'discover/pieces.ts': {
    foundIn: (call, text) => call({ path: 'main.cf', pieces: [{ text, offsetOf: null }] }, around),
    pieceOf: (call, text) => call({ kind: 'scalar', text, at: 0 }),
  },
  'discover/postconf.ts': { mainCfOf: (call, text) => call({ kind: 'scalar', text, at: 0 }) },
  'discover/powershell.ts': { readPowershell: alone },
  'discover/fallbacks.ts': { fallbacksIn: (call, text) => call(block(text)) },
  'discover/scripts.ts': { writtenBy: (call, text) => call(text, around) },
  'discover/heredocs.ts': { heredocsIn: alone, withoutHeredocs: alone },
  'discover/hop.ts': {
    hop: (call, text) => call({ value: text, at: 0, port: undefined, standard: 25, what: 'x' }),
    capturesIn: (call, text) => [...(call(text, /(?<value>\w+)/dg) as Iterable<unknown>)],
    valuesIn: (call, text) => [...(call(text, /(?<value>\w+)/dg) as Iterable<unknown>)],
  },
  'discover/key-words.ts': {
    isHostKey: (call, text) => call(linesOf(text), linesOf(text)),
    speaksOfOther: (call, text) => call(linesOf(text)),
    wordsOf: alone,
  },
  'discover/listed-servers.ts': { listedServersIn: (call, text) => call(block(text)) },
  'discover/pairs.ts': {
    literalIn: (call, text) => call(scalar(text)),
    optionsIn: (call, text) => call(scalar(text)),
    pairsIn: (call, text) => call(block(text)),
    partsOf: (call, text) => call(wordAt(text)),
  },
  'discover/switched-off.ts': {
    isUnder: (call, text) => call(new Set([text]), linesOf(text).slice(0, 50), 1),
    offPrefix: (call, text) =>
      ['mailer', 'enabled', 'transport'].map((last) => call({ words: [last], key: text, text })),
  },
  'discover/tls-hint.ts': {
    flagOf: (call, text) => call(linesOf(text)),
    modeHintIn: (call, text) => call({ words: linesOf(text), text }, { flags: [] }, false),
  },
  'github/issue-text.ts': { idIn: alone, isMarked: (call, text) => call(text, 'a'.repeat(16)), memoryIn: alone },
  'memory/certificate-list.ts': { parseCertificateList: (call, text) => ignored(() => call(text, 'x')) },
  'memory/lock-file.ts': { parseLock: (call, text) => ignored(() => call(text, 'x')) },
  'schedule/cron.ts': { parseCron: alone },
  'schedule/workflow.ts': { schedulesIn: alone },
  'memory/state-file.ts': { parseState: (call, text) => call(text, now) },
  'report/fitting.ts': { byteLength: alone },
  'report/junit.ts': { renderJunit: ofReport },
  'report/prometheus.ts': { renderPrometheus: ofReport },
  'report/sarif.ts': { renderSarif: [(call, text) => call(report(text)), (call, text) => call(report('x'), text)] },
  'targets/shard.ts': { placesIn: (call, text) => call(targetsOf(text), { number: 1, count: 3 }) },
  'text/hash.ts': { shortHash: alone },
  'disk/read.ts': { isBelow: (call, text) => call(text, text) },
  'disk/slashes.ts': { slashed: alone },
  'files/certificate-bytes.ts': {
    asPem: (call, text) => call('CERTIFICATE', Buffer.from(text)),
    decodedCertificate: [alone, (call, text) => call(pem(text))],
    derContent: [bytes, (call, text) => call(certificateBytes(text))],
    withoutRest: [bytes, (call, text) => call(certificateBytes(text))],
  },
  'files/contents.ts': {
    contentsOf: [
      (call, text) => call(Buffer.from(text), password, turn),
      (call, text) => call(certificateBytes(text), password, turn),
      (call, text) => call(Buffer.concat([Buffer.from([0x30, 0x80, 2, 1, 3]), Buffer.from(text)]), password, turn),
      (call, text) => call(Buffer.concat([Buffer.from([0x30, 0x80, 2, 1, 0]), Buffer.from(text)]), password, turn),
    ],
  },
  'files/pem-contents.ts': { pemContents: [bytes, (call, text) => call(Buffer.from(pem(text)))] },
  'git/delta.ts': {
    applied: (call, text) => call(Buffer.from('a'), Buffer.concat([Buffer.from([1, 1]), Buffer.from(text)])),
  },
  'git/index-file.ts': {
    parseIndex: [
      bytes,
      (call, text) => call(Buffer.concat([Buffer.from('DIRC\0\0\0\x02\0\0\xff\xff', 'latin1'), Buffer.from(text)])),
      (call, text) => call(Buffer.concat([Buffer.from('DIRC\0\0\0\x04\0\0\xff\xff', 'latin1'), Buffer.from(text)])),
    ],
  },
  'git/inflate.ts': { inflated: (call, text) => call(Buffer.from(text), text.length) },
  'git/object.ts': {
    commitIn: [
      (call, text) => call({ kind: 'commit', content: Buffer.from(text) }),
      (call, text) => call({ kind: 'commit', content: Buffer.from(`tree ${'a'.repeat(40)}\n${text}`) }),
    ],
    idOf: (call, text) => call({ kind: 'blob', content: Buffer.from(text) }, 40),
    isObjectKind: alone,
    treeIn: [
      (call, text) => call({ kind: 'tree', content: Buffer.from(text) }, 20),
      (call, text) =>
        call({ kind: 'tree', content: Buffer.from(text.replaceAll(/(.)/g, '100644 $1\0aaaaaaaaaaaaaaaaaaaa')) }, 20),
    ],
  },
  'judge/exceptions.ts': {
    acceptedBy: (call, text) =>
      call(
        linesOf(text).map((ruleId) => ({ ruleId, fingerprint: text, until: text })),
        { id: 'x', subject: 'x' },
        [{ certificateSha256: text, keySha256: text }],
        now,
      ),
    isFor: (call, text) => call({ host: text, port: null }, target(text)),
    requireSound: (call, text) =>
      call(
        linesOf(text).map((ruleId) => ({
          ruleId,
          host: text,
          port: null,
          fingerprint: null,
          until: text,
          writtenAt: location,
        })),
        targetsOf(text),
        rules,
        now,
      ),
  },
  'judge/exit-code.ts': { exitCodeOf: ofReport },
  'judge/judge.ts': {
    judge: (call, text) => [
      call(
        seen(text),
        { siblings: [seen(`${text}a`)], isNetworkUp: true, exceptions: [] },
        rules,
        profiles.gmail,
        () => path(text),
        now,
      ),
      call(
        { target: fileTarget(text), observations: [reading(text)] },
        { siblings: [], isNetworkUp: true, exceptions: [] },
        rules,
        profiles.gmail,
        () => path(text),
        now,
      ),
    ],
    unjudged: (call, text) => call(seen(text), profiles.gmail, { kind: 'aborted' }),
    verdictOf: (call, text) => call([finding(text)]),
  },
  'judge/one-key-type.ts': {
    forOneKeyType: (call, text) => call(finding(text), { look: 'rsa', isForHost: true }, profiles.gmail),
  },
  'judge/second-verifier.ts': {
    objectionOf: (call, text) => call({ ...observations(text)[0], opensslVerdict: text }, path(text), [], now),
  },
  'judge/subjects.ts': {
    subjectsOf: (call, text) => call(seen(text), { siblings: [], isNetworkUp: true, exceptions: [] }, () => path(text)),
  },
  'model/target.ts': {
    hostAndPort: (call, text) => call(text, 25),
    hostOf: (call, text) => call(target(text)),
    locationsOf: (call, text) => call(target(text)),
    requestOf: (call, text) => call(target(text)),
    targetKeyOf: (call, text) => call(target(text)),
  },
  'pki/as-used.ts': { asUsed: (call, text) => call(path(text), { tlsVersion: text, cipherSuite: text }) },
  'pki/base64.ts': { bodyOf: alone, goesOnInBase64: (call, text) => call(text, 0, text.length) },
  'pki/ber.ts': { decoded: [bytes, (call, text) => call(certificateBytes(text))] },
  'pki/ca-calendar.ts': { isAcmeIssuer: alone },
  'pki/certificate.ts': {
    certificateOf: [
      alone,
      (call, text) => call(pem(text)),
      (call, text) => call(pem(certificateBytes(text).toString('base64'))),
    ],
    comparable: alone,
    isSameName: (call, text) => call(text, text.toUpperCase()),
    nameInLine: alone,
  },
  'pki/der.ts': {
    decode: [bytes, (call, text) => call(certificateBytes(text))],
    firstValueOf: [bytes, (call, text) => call(certificateBytes(text))],
  },
  'pki/detour.ts': {
    detourOf: (call, text) => call(path(text), chain(text), { withSubject: () => [] }, now, profiles.gmail.limits),
  },
  'pki/distrust.ts': { distrustOf: (call, text) => call(certificate(text), { x509: { fingerprint256: text } }) },
  'pki/end-entity.ts': {
    endEntityOf: (call, text) => call(observations(text)[0]),
    faceOf: (call, text) => call(certificate(text)),
    isForHost: (call, text) => call(observations(text)[0], target(text)),
    nameAndEnd: (call, text) => call(certificate(text)),
  },
  'pki/extensions.ts': { certificateDetailsOf: [bytes, (call, text) => call(certificateBytes(text))] },
  'pki/first-fit.ts': {
    firstFitPath: (call, text) => call(chain(text), () => []),
    isFit: (call, text) => call(...chain(text)),
  },
  'pki/identifiers.ts': {
    canonicalIp: alone,
    isNamedBy: (call, text) => [
      // A reference identifier is a host name, and held to its length.
      call(text.slice(0, 253), certificate(text).presentedIdentifiers),
      call(text, [{ kind: 'DNS-ID', value: text }]),
    ],
    nearestFirst: (call, text) => call(certificate(text).presentedIdentifiers, text.slice(0, 253)),
  },
  'pki/name-constraints.ts': {
    disputedConstraints: (call, text) => call({ ...constraints(text), isCritical: true }, chain(text)),
    isNamedByCommonNameAlone: (call, text) => call(certificate(text)),
    namesOutside: (call, text) => call(constraints(text), certificate(text)),
  },
  'pki/names-to-try.ts': {
    namesToTry: [
      (call, text) => call([text], pem(text)),
      (call, text) => call([text], pem(certificateBytes(text).toString('base64'))),
    ],
  },
  'pki/path-defect.ts': { defectsOf: (call, text) => call(chain(text), profiles.gmail.limits) },
  'pki/pem.ts': { readPem: bytes, unreadText: (call, text) => call(text, 1, 'not-base64') },
  'pki/pkcs12.ts': {
    openPkcs12: [
      (call, text) => call(Buffer.from(text), text, turn),
      (call, text) => call(Buffer.concat([Buffer.from([0x30, 0x80, 2, 1, 3]), Buffer.from(text)]), text, turn),
    ],
  },
  'pki/private-key.ts': {
    privateKeyReader: (call, text) =>
      (call() as Call)(Buffer.concat([Buffer.from([0x30, 0x80, 2, 1, 0]), Buffer.from(text)])),
  },
  'pki/public-suffix.ts': { isPublicSuffix: alone, isUnderOneDomain: (call, text) => call(text, `a${text}`) },
  'pki/trust-anchors.ts': {
    anchorsOfUse: (call, text) =>
      call({ pem: [], publicPem: [], isTrusted: () => false, named: () => [] }, [[pem(text)]]),
    splitPem: [alone, (call, text) => call(`${pem('AAAA')}${text}`)],
  },
  'probe/address-family.ts': { familyOf: alone },
  'probe/address-policy.ts': {
    rangeOf: alone,
    refusalOf: (call, text) => call({ address: text, port: 25 }),
  },
  'probe/cause.ts': { causeOf: (call, text) => call(Object.assign(new Error(text), { code: text })) },
  'probe/conversation.ts': {
    Conversation: (call, text) => {
      const stream = new PassThrough();
      stream.end(text);
      const conversation = Reflect.construct(call, [stream]) as { reply(): Promise<unknown> };
      return conversation.reply();
    },
  },
  'probe/dialogue.ts': {
    defaultEhloName: (call, text) => call(text, text),
    ehlo: (call, text) => call({ command: async () => ({ code: 250, lines: linesOf(text) }) }, {}, 'x'),
    greet: (call, text) => call({ reply: async () => ({ code: 220, lines: linesOf(text) }) }, {}),
    startTls: (call, text) =>
      call({ command: async () => ({ code: 220, lines: linesOf(text) }) }, { dialogue: dialogue(text) }),
  },
  'probe/names-at-address.ts': { hostAddress: (call, text) => call({ address: text }) },
  'probe/presented.ts': { once: (call, text) => call([text, ...linesOf(text)]) },
  'probe/resolve.ts': { dialledFor: (call, text) => call(target(text), [{ host: text, port: null, address: text }]) },
  'probe/smtp-reply.ts': {
    ReplyParser: (call, text) =>
      (Reflect.construct(call, []) as { push(bytes: Buffer): unknown }).push(Buffer.from(text)),
  },
  'probe/tries.ts': {
    decidingFirst: (call, text) => call(observations(text)),
    looksToRepeat: (call, text) => call(observations(text), text, 3),
  },
  'problem.ts': {
    problemText: (call, text) => call({ message: text, location: { file: text, line: 1 } }),
    reasonOf: (call, text) => call(Object.assign(new Error(text), { code: text })),
    UsageError: (call, text) => Reflect.construct(call, [linesOf(text).map((message) => ({ message, location }))]),
  },
  'providers.ts': { isProviders: alone },
  'recording/merge.ts': {
    merge: (call, text) => call(anObserved([seen(text) as never]), anObserved([seen(`${text}a`) as never])),
  },
  'recording/read.ts': {
    parseRecording: [
      (call, text) => call(text, 'x.json'),
      (call, text) => call(JSON.stringify({ ...recording(text), recordingVersion: 1 }), 'x.json'),
    ],
  },
  'recording/write.ts': { renderRecording: (call, text) => call(recording(text)) },
  'report/annotations.ts': {
    annotationsOf: ofReport,
    rolledUp: (call, text) =>
      call(linesOf(text).map((message) => ({ level: 'error', title: text.slice(0, 100), message, location }))),
  },
  'report/calendar.ts': { renderCalendar: (call, text) => call(rowsOf([targetReport(text) as never]), report(text)) },
  'report/effect.ts': {
    effectLines: ofReport,
    effectSentence: (call, text) => call(effect(text)),
    effectTable: ofReport,
  },
  'report/dialogue.ts': { dialogueLines: (call, text) => call(report(text)) },
  'report/json.ts': { renderJson: (call, text) => call(report(text)) },
  'report/log.ts': { renderLog: (call, text) => call(report(text), { policy, isDebug: true }) },
  'report/presented.ts': { decoded: alone, presentedBlocks: (call, text) => call(targetReport(text)) },
  'report/markdown.ts': {
    renderMarkdown: (call, text) => call(report(text)),
    renderProblems: (call, text) => call(linesOf(text)),
  },
  'report/problems.ts': { shownProblems: (call, text) => call([text, ...linesOf(text)]) },
  'report/published-observation.ts': {
    publishedObservation: [
      (call, text) => observations(text).map((one) => call(one)),
      (call, text) => call(reading(text)),
    ],
  },
  'report/text.ts': { renderText: (call, text) => call(report(text)) },
  'report/wording.ts': {
    addressOf: (call, text) => call(finding(text), target(text)),
    blockHead: (call, text) => call({ hosts: linesOf(text), server: 'Postfix' }),
    changeSentences: ofReport,
    countsText: (call, text) => call([targetReport(text)]),
    countsWithNames: (call, text) => call([targetReport(text)]),
    fingerprintsText: (call, text) => call(finding(text)),
    messageOf: (call, text) => call(finding(text)),
    profilesText: ofReport,
    touchedIn: (call, text) => call([targetReport(text)]),
    targetName: (call, text) => call(target(text)),
    worstFirst: (call, text) => call([targetReport(text)]),
  },
  'rule/cause.ts': {
    causeEvidence: (call, text) => call({ kind: 'malformed-reply', text }),
    causeInWords: (call, text) => call({ kind: 'smtp-reply', code: 550, text }),
    isTransient: (call, text) => call({ kind: 'tls-error', code: text, text }),
  },
  'rule/connections.ts': {
    isFailure: (call, text) =>
      call(observations(text)[1], observations(text)[1], observations(text)[0], observations(text)),
    shownOtherwise: (call, text) => call(observations(text)[0], observations(text)),
  },
  'rule/openssl-dispute.ts': {
    disputeOf: (call, text) => call(path(text), { opensslVerdict: text, startedAt: text }, now),
    refusalText: (call, text) => call({ opensslVerdict: text }),
  },
  'rule/rule.ts': {
    fail: (call, text) => call(text, { text }),
    inconclusive: (call, text) => call(text),
    notApplicable: alone,
  },
  'rule/submission.ts': { authMechanisms: (call, text) => call(dialogue(text).ehloKeywords) },
  'rules/index.ts': { isRuleId: alone },
  'settings/recorded.ts': { settingsIn: (call, text) => call({ judgedBy: { 'fail-on': linesOf(text) } }) },
  'settings/threshold.ts': { parseThreshold: alone },
  'targets/connect-to.ts': { parseConnectTo: alone },
  'targets/exceptions.ts': {
    exceptionOf: (call, text) => [
      ignored(() => call({ rule: text, host: text, fingerprint: text, until: text, reason: text }, location)),
      ignored(() => call({ rule: 'x', host: 'a.net', fingerprint: text, until: '2027-01-01', reason: text }, location)),
      ignored(() => call({ rule: 'x', host: `[${text}]`, until: text, reason: text }, location)),
    ],
  },
  'targets/file-target.ts': {
    fileTarget: [
      (call, text) =>
        call(
          `file:${text}`,
          linesOf(text)
            .slice(0, 1000)
            .map((line) => ['name', line]),
          location,
        ),
      (call, text) => call(`file:${text}`, [['name', text]], undefined),
    ],
    fileTargetIn: [(call, text) => call(`file:${text}`), (call, text) => call(`file:a${text}!`)],
    isFileTarget: alone,
  },
  'targets/list.ts': {
    parseList: [(call, text) => call(text, 'x', true), (call, text) => call(`a.net ${text}`, 'x', false)],
    targetWith: (call, text) =>
      call(
        text,
        [
          ['profile', text],
          ['server', text],
        ],
        location,
      ),
    targetsIn: [
      (call, text) => call(text, location),
      (call, text) => call(`a.net,${text}`, undefined),
      (call, text) => call(`file:${text}`, location),
    ],
    uniqueTargets: (call, text) => call([...targetsOf(text), ...targetsOf(text)]),
    withoutComment: alone,
  },
  'targets/list-file.ts': {
    parseTargetsFile: [(call, text) => call(text, 'x.txt'), (call, text) => call(`targets:\n${text}`, 'x.yml')],
    parsePiped: [alone, (call, text) => call(`targets:\n${text}`)],
  },
  'targets/options.ts': {
    profileNamed: (call, text) => call(text, (one: string) => one),
    requireOptions: (call, text) =>
      call(
        linesOf(text).map((line) => [line, line]),
        ['a'],
        'x',
        (one: string) => one,
      ),
    serverNamed: (call, text) => call(text, (one: string) => one),
  },
  'targets/parse.ts': { nameOf: alone, parseTarget: alone, v6Of: alone },
  'targets/patterns.ts': {
    isMatch: [
      (call, text) => call('a/b.pem', text),
      (call, text) => call(text, 'a/**/b*.pem'),
      (call, text) => call(text, '**/*a*/**/*?b'),
      (call, text) => call('a/'.repeat(500), text.slice(0, 2000)),
    ],
    isPart: [
      (call, text) => call(text, '*a*b'),
      (call, text) => call('abc', text),
      (call, text) => call('a'.repeat(200), text.slice(0, 2000)),
    ],
  },
  'targets/yaml.ts': {
    parseYaml: [
      (call, text) => call(text, 'x.yml'),
      (call, text) => call(`exceptions: []\ntargets:\n${text}`, 'x.yml'),
    ],
  },
  'text/escape.ts': {
    codeBlock: [(call, text) => call('sh', [text]), (call, text) => call('sh', linesOf(text))],
    json: (call, text) => call({ [text]: text, lines: linesOf(text) }),
    markdown: alone,
    plain: alone,
    codeSpan: alone,
    inline: alone,
    labelValue: alone,
    wellFormed: alone,
    xml: alone,
  },
  'text/json-values.ts': { hasAtMost: (call, text) => call(1000, text) },
  'text/nearest.ts': {
    editDistance: (call, text) => call(text, 'certificate-expired'),
    nearestOf: (call, text) => call(text, ['certificate-expired', 'timeout-ms']),
  },
  'text/quote.ts': { hostLetters: alone, whole: alone },
  'text/wrap.ts': {
    columnsOf: alone,
    wrapped: [(call, text) => call(text, '  '), (call, text) => call(text, '  ', '', 60)],
  },
  'world/effect.ts': {
    effectOf: (call, text) =>
      call(
        [targetReport(text)],
        [targetReport(`${text}a`)],
        { replaced: replaced(text), leftAlone: targetsOf(text) },
        () => null,
      ),
    probedBefore: (call, text) => call(targetsOf(text), replaced(text), () => null),
  },
  'world/found-targets.ts': { fewOf: (call, text) => call([text, `${text}a`]) },
  'world/lost-names.ts': {
    lostNames: (call, text) => {
      const side = (of: string) => ({
        text: async () => pem(certificateBytes(of).toString('base64')),
        filesIn: () => [],
      });
      const change = { files: [], base: side(text), head: side('a') };
      return call([fileTarget('a')], change, (file: string) => file);
    },
  },
  'world/served-now.ts': {
    namesIn: (call, text) => call(pem(certificateBytes(text).toString('base64'))),
    servedNow: (call, text) =>
      call([fileTarget('a')], targetsOf(text).slice(0, 500), () => pem(certificateBytes(text).toString('base64'))),
  },
  'yaml.ts': {
    yamlDocuments: [
      (call, text) => call(text, { mostPieces: 1_000_000, isStrict: true, lines: { addNewLine: () => {} } }),
      (call, text) => call(`- ${text}`, { mostPieces: 1_000_000, isStrict: false }),
    ],
  },
};
