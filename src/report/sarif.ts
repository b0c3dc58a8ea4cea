import { createHash } from 'node:crypto';
import { type Explanation, explanationsOf, labels } from '../advice/explanation.ts';
import { policyFor } from '../model/exit-policy.ts';
import { type Finding, shownLevelOf } from '../model/finding.ts';
import type { Level } from '../model/level.ts';
import type { Report, TargetReport } from '../model/report.ts';
import { type Location, type Target, targetKeyOf } from '../model/target.ts';
import { ruleOf } from '../rules/index.ts';
import { json, plain, wellFormed } from '../text/escape.ts';
import { repositoryUrl, version } from '../version.ts';
import { adviceParts } from './advice-section.ts';
import { addressOf, levelWord, messageOf, targetName, worstFirst } from './wording.ts';

/** GitHub keeps the first 5,000 results of a run (its "SARIF file limits"), so the worst come first. */
export const MAX_RESULTS = 5000;

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const ORDER: readonly Level[] = ['error', 'warning', 'note'];

interface Found {
  readonly finding: Finding;
  readonly seen: TargetReport;
  readonly level: Level;
}

/**
 * SARIF 2.1.0 as GitHub's code scanning reads it. What could not be tested is a warning there, and what a change leaves
 * alone or the user accepts is at most that: an alert says that a certificate is bad.
 * @param file where it goes: its name is the category, so that the files of several environments do not replace each other.
 */
export function renderSarif(report: Report, file: string | null = null): string {
  const all = worstFirst(report.targets)
    .flatMap((seen) => seen.findings.map((finding): Found => ({ finding, seen, level: levelOf(finding, seen) })))
    .sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  const kept = all.slice(0, MAX_RESULTS);
  const found = new Set(kept.map(({ finding }) => finding.ruleId));
  const rules = explanationsOf([...new Set(kept.map(({ seen }) => seen))]).filter(({ ruleId }) => found.has(ruleId));
  const places = new Map(rules.map(({ ruleId }, index) => [ruleId, index]));
  const cut =
    all.length > kept.length
      ? [
          `${all.length - kept.length} findings are left out, since GitHub keeps ${MAX_RESULTS}; the other formats have them all`,
        ]
      : [];
  const run = {
    tool: {
      driver: {
        name: 'smtp-cert-check',
        organization: 'smtp-cert-check',
        version,
        semanticVersion: version,
        informationUri: repositoryUrl,
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
  return `${json({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
}

/** Code scanning takes what is before the last slash for the category, and replaces the results of the same one. */
function categoryOf(file: string | null): string {
  const stem =
    file
      ?.split(/[/\\]/)
      .at(-1)
      ?.replace(/\.sarif(\.json)?$|\.json$/i, '') ?? '';
  return `smtp-cert-check/${stem === '' ? '' : `${stem.replace(/[^A-Za-z0-9._-]+/g, '-')}/`}`;
}

function levelOf(finding: Finding, { target }: TargetReport): Level {
  return shownLevelOf(finding, policyFor(target, { failOn: 'error', onInconclusive: 'warn' }));
}

function ruleFor(explanation: Explanation): object {
  const { ruleId, title, why, helpUri, sources } = explanation;
  const { level, subject } = ruleOf(ruleId);
  return {
    id: ruleId,
    name: ruleId.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: textOf(explanation), markdown: `${markdownOf(explanation)}\n` },
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

function textOf({ why, seenAs, fix, commands, showBy, helpUri }: Explanation): string {
  return [
    `${labels.why}: ${why}`,
    ...seenAs.map((words) => `${labels.seenAs}: ${words}`),
    `${labels.fix}: ${fix}`,
    ...commands.flatMap(({ lines }) => lines.map((line) => `${labels.commands}: ${line}`)),
    ...(showBy === null ? [] : [`${labels.showBy}: ${showBy}`]),
    `${labels.helpUri}: ${helpUri}`,
  ].join('\n');
}

function markdownOf(explanation: Explanation): string {
  return [...adviceParts(explanation), `**${labels.helpUri}.** ${explanation.helpUri}`].join('\n\n');
}

function resultFor({ finding, seen, level }: Found, ruleIndex: number | undefined): object {
  const { ruleId, key, accepted, kind, locations } = finding;
  const { target } = seen;
  const address = addressOf(finding, target);
  const where = address === null ? targetName(target) : `${targetName(target)} at ${address}`;
  const { remediation } = ruleOf(ruleId);
  const inconclusive = kind === 'inconclusive' ? 'could not be tested: ' : '';
  return {
    ruleId,
    ruleIndex,
    level,
    message: { text: unlinked(`${where}: ${inconclusive}${sentence(messageOf(finding))} ${remediation}`) },
    locations: [locationFor(locations[0], target)],
    // GitHub goes by the first alone; the second is for whoever reads the file.
    partialFingerprints: { primaryLocationLineHash: `${digestOf(key)}:1`, 'smtpCertCheckKey/v1': key },
    ...(accepted && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: plain(accepted.reason) }],
    }),
    properties: { kind: levelWord(finding), target: targetKeyOf(target) },
  };
}

/**
 * One line, since GitHub shows an alert on a pull request only where every line of its region is in the change. Code
 * scanning refuses a result without a file: a target that is in none is given a path by its name, as scanners of
 * container images do.
 */
function locationFor(place: Location | undefined, target: Target): object {
  const line = place?.line ?? 1;
  return {
    physicalLocation: {
      artifactLocation: { uri: place === undefined ? pathOfNobody(target) : uriOf(place.file) },
      region: { startLine: line, endLine: line },
    },
    logicalLocations: [{ fullyQualifiedName: targetKeyOf(target), kind: 'resource' }],
  };
}

function pathOfNobody(target: Target): string {
  return target.kind === 'service' ? `smtp/${encoded(target.host)}/${target.port}` : uriOf(target.file);
}

/** A path as SARIF has it: relative to the repository's root, or a file: URI. */
function uriOf(file: string): string {
  const path = file
    .replace(/^(?:\.\/)+/, '')
    .split('/')
    .map(encoded)
    .join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

function encoded(part: string): string {
  return encodeURIComponent(wellFormed(part));
}

function sentence(text: string): string {
  return `${plain(text)}.`;
}

/** In a message of SARIF "[words](address)" is a link. */
function unlinked(text: string): string {
  return text.replaceAll('](', '] (');
}

function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}
