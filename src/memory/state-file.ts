import type { KnownCertificate, KnownEndpoint, KnownIssue, OpenFinding, State } from '../model/known.ts';
import { knownCertificate, name, sha256, shortText } from '../recording/known-shape.ts';
import { date } from '../recording/observation-shape.ts';
import { list, optional, record, ShapeError, truth, whole } from '../recording/shape.ts';
import { inline } from '../text/escape.ts';
import { hasAtMost } from '../text/json-values.ts';
import { version } from '../version.ts';

/**
 * The state of a run, in a file that is committed or kept as an artifact: a certificate is written once however many
 * addresses present it, one entry a line, and a date that is this run's is left out, so that the difference between two
 * days is what has changed.
 */
export const STATE_VERSION = 1;
/** Some 50,000 addresses. */
export const MAX_STATE_BYTES = 32 * 1024 * 1024;
/** One of 50,000 endpoints has a quarter of them. */
const MOST_VALUES = 4_000_000;

/** A state, or why the file is of no use, in words. */
export type ReadState = { readonly state: State } | { readonly unusable: string };

export function renderState({ observedAt, endpoints, findings, issues }: State): string {
  const certificates = new Map(
    endpoints
      .flatMap(({ certificate, newest }) => (newest === undefined ? [certificate] : [certificate, newest]))
      .map((one) => [one.sha256, one] as const),
  );
  const ifOther = (seen: { readonly firstSeen: string; readonly lastSeen: string }) => ({
    firstSeen: seen.firstSeen,
    ...(seen.lastSeen !== observedAt && { lastSeen: seen.lastSeen }),
  });
  const lists = {
    certificates: [...certificates.values()].sort((a, b) => ((a.sha256 ?? '') < (b.sha256 ?? '') ? -1 : 1)),
    endpoints: endpoints.map(({ target, address, chain, tlsVersion, newest, ...seen }) => ({
      target,
      address,
      // The first of the chain is the certificate.
      chain,
      ...(tlsVersion !== null && { tlsVersion }),
      ...ifOther(seen),
      ...(newest && { newest: newest.sha256 }),
    })),
    findings: findings.map(({ key, ruleId, target, address, ...seen }) => ({
      key,
      ruleId,
      target,
      ...(address !== null && { address }),
      ...ifOther(seen),
    })),
    issues,
  };
  const head = { stateVersion: STATE_VERSION, program: { name: 'smtp-cert-check', version }, observedAt };
  const parts = [
    ...Object.entries(head).map(([key, value]) => `${inline(key)}: ${inline(value)}`),
    ...Object.entries(lists).map(([key, items]) =>
      items.length === 0
        ? `${inline(key)}: []`
        : `${inline(key)}: [\n${items.map((one) => `  ${inline(one)}`).join(',\n')}\n ]`,
    ),
  ];
  return `{\n ${parts.join(',\n ')}\n}\n`;
}

interface Written {
  readonly observedAt: string;
  readonly certificates: readonly KnownCertificate[];
  readonly endpoints: readonly {
    readonly target: string;
    readonly address: string;
    readonly chain: readonly string[];
    readonly tlsVersion?: string;
    readonly firstSeen: string;
    readonly lastSeen?: string;
    readonly newest?: string;
  }[];
  readonly findings: readonly {
    readonly key: string;
    readonly ruleId: string;
    readonly target: string;
    readonly address?: string;
    readonly firstSeen: string;
    readonly lastSeen?: string;
  }[];
  readonly issues: readonly KnownIssue[];
}

const seenAt = { firstSeen: date, lastSeen: optional(date) };
const written = record<Written>({
  observedAt: date,
  certificates: list(knownCertificate),
  endpoints: list(
    record<Written['endpoints'][number]>({
      target: name,
      address: shortText(100),
      chain: list(sha256),
      tlsVersion: optional(shortText(20)),
      newest: optional(sha256),
      ...seenAt,
    }),
  ),
  findings: list(
    record<Written['findings'][number]>({
      key: shortText(3000),
      ruleId: shortText(100),
      target: name,
      address: optional(shortText(100)),
      ...seenAt,
    }),
  ),
  issues: list(record<KnownIssue>({ id: shortText(100), number: whole(1), isOpen: truth })),
});

/**
 * What a file holds that is to be a state. It may come from anybody.
 * @param now the date of the run: a state that is later would keep every run from being remembered.
 */
export function parseState(text: string, now: Date): ReadState {
  if (!hasAtMost(MOST_VALUES, text)) return { unusable: `it has more than ${MOST_VALUES} values` };
  const read = parsed(text);
  const stateVersion = read?.['stateVersion'];
  if (stateVersion === undefined) return { unusable: 'it is no state of smtp-cert-check' };
  if (stateVersion !== STATE_VERSION)
    return { unusable: `it has another version than ${STATE_VERSION}, which this release reads` };
  try {
    const given = written.read(read, '');
    // JavaScript reads dates with more in them than a date.
    const state = stateOf({ ...given, observedAt: new Date(given.observedAt).toISOString() });
    return Date.parse(state.observedAt) > now.getTime() + CLOCKS_DIFFER_MS
      ? { unusable: 'it says that it is from the future' }
      : { state };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return { unusable: `it is damaged: ${error.path} is not ${error.expected}` };
  }
}

const CLOCKS_DIFFER_MS = 3_600_000;

function stateOf({ observedAt, certificates, endpoints, findings, issues }: Written): State {
  const bySha256 = new Map(certificates.map((one) => [one.sha256, one] as const));
  const certificateOf = (print: string | undefined, path: string) => {
    const known = bySha256.get(print ?? null);
    if (known === undefined || print === undefined) throw new ShapeError(path, 'one of the certificates');
    return known;
  };
  return {
    observedAt,
    endpoints: endpoints.map(({ tlsVersion = null, lastSeen = observedAt, newest, ...one }, index): KnownEndpoint => {
      const path = `endpoints[${index}]`;
      return {
        ...one,
        tlsVersion,
        lastSeen,
        certificate: certificateOf(one.chain[0], `${path}.chain`),
        ...(newest !== undefined && { newest: certificateOf(newest, `${path}.newest`) }),
      };
    }),
    findings: findings.map(
      ({ address = null, lastSeen = observedAt, ...one }): OpenFinding => ({ ...one, address, lastSeen }),
    ),
    issues,
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
