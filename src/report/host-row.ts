import type { Finding } from '../model/finding.ts';
import { endpointOf, isProbed } from '../model/observation.ts';
import type { TargetReport } from '../model/report.ts';
import { hostOf, type Target } from '../model/target.ts';
import { addressOf, targetName } from './wording.ts';

/** The ports of one host for which a report says the same: they are one row of it. */
export interface HostRow {
  /** The first stands for all of them. */
  readonly targets: readonly [TargetReport, ...TargetReport[]];
  readonly findings: readonly RowFinding[];
}

/** One cause, at whatever address. */
export interface RowFinding {
  readonly finding: Finding;
  /** Where it was found; none where that is every address of the target. */
  readonly addresses: readonly string[];
  /** Who has it, first address first: what differs between them is not said in the message. */
  readonly alike: readonly Finding[];
}

/** Rows in the order in which their first targets come. */
export function rowsOf(targets: readonly TargetReport[]): readonly HostRow[] {
  const rows = new Map<string, { targets: [TargetReport, ...TargetReport[]]; findings: readonly RowFinding[] }>();
  for (const one of targets) {
    const findings = causesOf(one);
    const key = samenessOf(one, findings);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { targets: [one], findings });
    else known.targets.push(one);
  }
  return [...rows.values()];
}

/**
 * "`mail.example.com:587`", or with several ports "`mail.example.com` 25, 465, 587", and the profile where it is
 * another one than the run's: Markdown.
 */
export function rowName({ targets }: HostRow, runProfile: string): string {
  const [{ target, profile }] = targets;
  const own = profile === runProfile ? '' : ` (${profile})`;
  if (targets.length === 1 || target.kind !== 'service') return `\`${targetName(target)}\`${own}`;
  const ports = targets
    .flatMap((one) => (one.target.kind === 'service' ? [one.target] : []))
    .sort((a, b) => a.port - b.port)
    .map((one) => targetName(one).slice(targetName(one).lastIndexOf(':') + 1));
  return `\`${target.host}\` ${ports.join(', ')}${own}`;
}

/** What a target is known by where markup is none: "mail.example.com 25, 465, 587". */
export function plainRowName({ targets }: HostRow): string {
  const names = targets.map(({ target }) => targetName(target));
  const [first = ''] = names;
  const more = names.slice(1).map((name) => name.slice(name.lastIndexOf(':') + 1));
  return [first, ...more].join(', ');
}

/** Whether it fails for nothing, or for nothing but the days that it has left. */
export function failsAtMostByDate({ findings, targets: [{ calendar }] }: HostRow): boolean {
  return findings.every(
    ({ finding: { kind, level, accepted, ruleId } }) =>
      kind !== 'fail' || level !== 'error' || accepted !== undefined || ruleId === calendar?.failure.ruleId,
  );
}

function causesOf(seen: TargetReport): readonly RowFinding[] {
  const causes = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of seen.findings) {
    const { ruleId, kind, level, message, accepted } = finding;
    const key = JSON.stringify([ruleId, kind, level, message, accepted]);
    const known = causes.get(key);
    if (known === undefined) causes.set(key, [finding]);
    else known.push(finding);
  }
  const all = addressesOf(seen);
  return [...causes.values()].map((alike) => {
    const found = new Set(alike.flatMap((one) => addressOf(one, seen.target) ?? []));
    return { finding: alike[0], alike, addresses: found.size === all.size ? [] : [...found] };
  });
}

function addressesOf({ target, observations, findings }: TargetReport): ReadonlySet<string> {
  const seen = observations.filter(isProbed).map((one) => ({ endpoint: endpointOf(one) }));
  return new Set([...seen, ...findings].flatMap((one) => addressOf(one, target) ?? []));
}

/** Files are never alike: each is a row of its own. */
function samenessOf(seen: TargetReport, findings: readonly RowFinding[]): string {
  const { target, verdict, profile, expiresAt, calendar } = seen;
  const said = findings.map(({ finding: { ruleId, kind, level, message, accepted }, addresses }) => [
    ...[ruleId, kind, level, message, accepted],
    addresses,
  ]);
  return JSON.stringify([placeOf(target), target.isUnchanged, verdict, profile, expiresAt, calendar, said]);
}

function placeOf(target: Target): readonly (string | null)[] {
  return target.kind === 'file' ? ['file', target.file] : ['service', hostOf(target)];
}
