import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Exception } from '../model/finding.ts';
import type { Cause, FileDefect, LookName, Observation, Seen, Step } from '../model/observation.ts';
import type { ProfileName } from '../model/profile.ts';
import type { Target } from '../model/target.ts';
import type { AnchorPem } from '../pki/trust-anchors.ts';
import { UsageError } from '../problem.ts';
import { nameOf, v6Of } from '../targets/parse.ts';

/**
 * What was observed, in a file: a bug report, a test fixture, an artifact of a run. It holds all that a judgement
 * takes from the world, so that judging it again gives the same report, byte for byte.
 */
export interface Recording {
  /** ISO 8601, UTC. */
  readonly judgedAt: string;
  /** Settings that decided the judgement, as given; those left to their defaults are absent. */
  readonly judgedBy: Readonly<Record<string, readonly string[]>>;
  /** In words, as the report says it. */
  readonly trustAnchors: string;
  /** Those trust anchors, of all, that a presented certificate names as its issuer or is. */
  readonly anchors: AnchorPem;
  readonly exceptions: readonly Exception[];
  readonly seen: readonly Seen[];
}

export const RECORDING_VERSION = 1;

/** @throws UsageError for another file, a newer recording or a damaged one. */
export function parseRecording(text: string, file: string): Recording {
  const refuse = (expected: string): never => {
    throw new UsageError(`cannot replay "${file}": expected ${expected}`);
  };
  const read = parsed(text);
  if (!isObject(read) || typeof read['recordingVersion'] !== 'number')
    return refuse('a recording, as --record writes it');
  if (read['recordingVersion'] !== RECORDING_VERSION) {
    return refuse(
      `recording version ${RECORDING_VERSION}, which this release reads; the file has version ${read['recordingVersion']}`,
    );
  }
  const { judgedAt, judgedBy, trustAnchors, anchors, exceptions, seen } = read;
  const isWhole =
    typeof judgedAt === 'string' &&
    !Number.isNaN(Date.parse(judgedAt)) &&
    isObject(judgedBy) &&
    Object.values(judgedBy).every(isTexts) &&
    typeof trustAnchors === 'string' &&
    isObject(anchors) &&
    isTexts(anchors['public']) &&
    isTexts(anchors['given']) &&
    isTexts(anchors['private']) &&
    Array.isArray(exceptions) &&
    exceptions.every(isException) &&
    Array.isArray(seen);
  if (!isWhole) return refuse('a whole recording; a part of this one is missing or has another form');
  for (const [index, one] of (seen as unknown[]).entries()) {
    const isSeen =
      isObject(one) &&
      isTarget(one['target']) &&
      Array.isArray(one['observations']) &&
      one['observations'].every(isObservation);
    if (!isSeen) return refuse(`a whole recording; number ${index + 1} in "seen" has another form`);
  }
  return read as unknown as Recording;
}

/** What a recording may speak of; a later release may know more, and what is not known here cannot be judged. */
const LOOKS: Readonly<Record<LookName, true>> = {
  first: true,
  'small-client-hello': true,
  'any-algorithm': true,
  'without-sni': true,
  rsa: true,
  ecdsa: true,
  'client-certificate': true,
  'tls1.2': true,
  'obsolete-tls': true,
};
const STEPS: Readonly<Record<Step, true>> = {
  resolve: true,
  connect: true,
  greeting: true,
  ehlo: true,
  starttls: true,
  handshake: true,
};
const CAUSES: Readonly<Record<Cause['kind'], true>> = {
  timeout: true,
  aborted: true,
  'run-timeout': true,
  'no-route': true,
  'system-error': true,
  'connection-closed': true,
  'smtp-reply': true,
  'malformed-reply': true,
  'reply-too-long': true,
  'keyword-not-offered': true,
  'tls-alert': true,
  'tls-error': true,
};

const DEFECTS: Readonly<Record<FileDefect, true>> = {
  'end-missing': true,
  'end-not-alone': true,
  'end-of-another': true,
  'not-base64': true,
  empty: true,
  'blank-line': true,
  'marker-inside': true,
  'marker-not-alone': true,
  'not-a-certificate': true,
  'bytes-behind': true,
  'trusted-first': true,
  'trusted-elsewhere': true,
};

const PROFILES: Readonly<Record<ProfileName, true>> = { gmail: true, strict: true };

function isOneOf(known: Readonly<Record<string, true>>, value: unknown): boolean {
  return typeof value === 'string' && Object.hasOwn(known, value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isTarget(value: unknown): value is Target {
  if (!isObject(value)) return false;
  const { host, port, mode, referenceIdentifiers, writtenAt, file } = value;
  const isMode = mode === 'starttls' || mode === 'implicit';
  // A host is printed, and stands in a command to copy: it has to be one that a run could have had.
  const isOfFile = isText(file) && (host === '' || isHost(host)) && port === 0;
  const isOfServer = file === undefined && isHost(host) && isPort(port);
  const isWritten = writtenAt === undefined || isLocation(writtenAt);
  const isJudgeable = value['profile'] === undefined || isOneOf(PROFILES, value['profile']);
  const isServed = value['server'] === undefined || isText(value['server']);
  return (isOfFile || isOfServer) && isMode && isWritten && isJudgeable && isServed && isTexts(referenceIdentifiers);
}

function isHost(host: unknown): boolean {
  return isText(host) && (nameOf(host) === host || v6Of(host) === host);
}

function isPort(port: unknown): boolean {
  return Number.isInteger(port) && (port as number) > 0 && (port as number) < 65_536;
}

function isLocation(value: unknown): boolean {
  return isObject(value) && isText(value['file']) && Number.isInteger(value['line']);
}

function isEndpoint(value: unknown): boolean {
  return (
    value === null ||
    (isObject(value) && isText(value['address']) && isIP(value['address']) !== 0 && isPort(value['port']))
  );
}

function isException(value: unknown): value is Exception {
  if (!isObject(value)) return false;
  const { ruleId, host, port, until, reason, writtenAt } = value;
  if (port !== null && !isPort(port)) return false;
  return isLocation(writtenAt) && isTexts([ruleId, host, until, reason]) && !Number.isNaN(Date.parse(String(until)));
}

function isObservation(value: unknown): value is Observation {
  if (!isObject(value) || !isObject(value['look']) || !isOneOf(LOOKS, value['look']['name'])) return false;
  if (!isText(value['startedAt']) || !isEndpoint(value['endpoint'])) return false;
  if (value['dialogue'] !== undefined && !isDialogue(value['dialogue'])) return false;
  if (value['outcome'] === 'interruption') return isCut(value);
  const { afterwards, presentedChain, opensslVerdict, namesAtAddress = [], isRenegotiated = true } = value;
  const isVerdict = opensslVerdict === null || typeof opensslVerdict === 'string';
  if (!Array.isArray(presentedChain) || !presentedChain.every(isCertificate)) return false;
  if (value['outcome'] === 'file') return isVerdict && isFileFacts(value);
  if (value['outcome'] !== 'handshake' || presentedChain.length === 0) return false;
  if (!isTexts(namesAtAddress) || !namesAtAddress.every(isHost)) return false;
  if (!isTexts([value['tlsVersion'], value['cipherSuite']]) || isRenegotiated !== true) return false;
  return (
    isVerdict &&
    isObject(afterwards) &&
    (afterwards['outcome'] === 'answered' ? isDialogue(afterwards['dialogue']) : isCut(afterwards))
  );
}

function isDialogue(value: unknown): boolean {
  return isObject(value) && isText(value['greeting']) && isTexts(value['ehloKeywords']);
}

function isFileFacts({ format, unread, privateKeys, neighbours }: Record<string, unknown>): boolean {
  const isList = (list: unknown) => Array.isArray(list) && list.every((one) => isObject(one) && isText(one['file']));
  const isUnread = (one: unknown) => isObject(one) && isOneOf(DEFECTS, one['defect']) && Number.isInteger(one['line']);
  return (
    isText(format) &&
    Array.isArray(unread) &&
    unread.every(isUnread) &&
    isList(privateKeys) &&
    isList(neighbours) &&
    (neighbours as { certificate?: unknown }[]).every(({ certificate }) => isCertificate(certificate))
  );
}

/** One certificate and nothing else: what is behind it, or no certificate at all, may be a key. */
function isCertificate(value: unknown): boolean {
  try {
    return isText(value) && new X509Certificate(value).toString().trim() === value.trim();
  } catch {
    return false;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCut({ step, cause }: Record<string, unknown>): boolean {
  const isPlain = (fact: unknown) => isText(fact) || typeof fact === 'number';
  return (
    isOneOf(STEPS, step) && isObject(cause) && isOneOf(CAUSES, cause['kind']) && Object.values(cause).every(isPlain)
  );
}
