import type { CommandBlock } from '../advice/command-blocks.ts';
import type { Finding } from '../model/finding.ts';
import type { Report, TargetReport, Verdict } from '../model/report.ts';
import { hostAndPort, hostOf, type Target } from '../model/target.ts';
import { dateAndDistance, dateInWords, distanceInWords } from '../pki/date.ts';
import { plain } from '../text/escape.ts';

/** Words and links that several formats share. */

/** Of more hosts than this only the number is said. */
const MAX_HOSTS_NAMED = 12;

/** "a.example, b.example: Postfix, as the greeting says": who a block of commands is for. Not escaped. */
export function blockHead({ hosts, server }: Pick<CommandBlock, 'hosts' | 'server'>): string {
  const named = hosts.slice(0, MAX_HOSTS_NAMED).join(', ');
  const more = hosts.length > MAX_HOSTS_NAMED ? ` and ${hosts.length - MAX_HOSTS_NAMED} more` : '';
  return `${named}${more}: ${server}`;
}

/** What would be markup in a report: nobody who names files may write it. */
const MARKUP = /[`|<>[\]@#&\\]/g;

/** How a target is written: the file, or host and port, with the mode where the port does not tell it. */
export function targetName(target: Target): string {
  switch (target.kind) {
    case 'file':
      return `file:${plain(target.file).replace(MARKUP, encodeURIComponent)}`;
    case 'service': {
      const { host, port, mode } = target;
      const address = hostAndPort(host, port);
      return (port === 465) === (mode === 'implicit') ? address : `${address}+${mode}`;
    }
  }
}

/** The address of a finding; null where it adds nothing to the target's name. */
export function addressOf({ endpoint }: Pick<Finding, 'endpoint'>, target: Target): string | null {
  return endpoint === null || endpoint.address === hostOf(target) ? null : endpoint.address;
}

/** The word before a finding: its level, that nothing could be told, or that the user accepts it. */
export function levelWord({ kind, level, accepted }: Pick<Finding, 'kind' | 'level' | 'accepted'>): string {
  if (accepted !== undefined) return 'accepted';
  return kind === 'inconclusive' ? 'inconclusive' : level;
}

/** What is said of a finding: its message, and until when and why it is accepted. */
export function messageOf({ message, accepted }: Pick<Finding, 'message' | 'accepted'>): string {
  return accepted === undefined ? message : `${message}; accepted until ${dayOf(accepted.until)}: ${accepted.reason}`;
}

/** What an exception for the finding has to name, where it has to: each certificate or its key. */
export function fingerprintsText({ evidence }: Pick<Finding, 'evidence'>): string | null {
  const { certificateSha256, keySha256 } = evidence;
  if (certificateSha256 === undefined || keySha256 === undefined) return null;
  const keys = [keySha256].flat();
  return [certificateSha256]
    .flat()
    .map((one, index) => `SHA-256 of the certificate ${one}, of its key ${keys[index]}`)
    .join('; and ');
}

/** "in 27 days", "12 hours ago": from one ISO date to another. */
export function distance(fromIso: string, toIso: string): string {
  return distanceInWords(new Date(fromIso), new Date(toIso));
}

/** "4 December 2026" */
export function dayOf(iso: string): string {
  return dateInWords(new Date(iso));
}

/** "4 December 2026, in 9 days" */
export function dateOf(iso: string, { judgedAt }: Pick<Report, 'judgedAt'>): string {
  return dateAndDistance(new Date(iso), new Date(judgedAt));
}

/** "4 December 2026, 10:11 UTC" */
export function minuteOf(iso: string): string {
  return `${dayOf(iso)}, ${iso.slice(11, 16)} UTC`;
}

const ORDER: readonly Verdict[] = ['fail', 'inconclusive', 'warn', 'pass'];

/** The first line that is to be run; null where no command fixes it. */
export function firstCommandOf([first]: readonly CommandBlock[]): string | null {
  return first?.lines.find((line) => !line.startsWith('#')) ?? null;
}

/** A stable order: the worst verdict first, within one verdict as listed. */
export function worstFirst(targets: readonly TargetReport[]): TargetReport[] {
  return [...targets].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

/** Without those that a change leaves as they are: whoever makes it is told of them in one sentence. */
export function touchedIn(targets: readonly TargetReport[]): TargetReport[] {
  return targets.filter(({ target }) => !target.isUnchanged);
}

/** "7 targets: 5 fail, 2 pass", of those that a change touches. */
export function countsText(targets: readonly TargetReport[]): string {
  const touched = touchedIn(targets);
  return touched.length === 0 ? NONE : `${counted(touched.length, 'target')}: ${verdictsText(touched, () => '')}`;
}

/** "8 targets: 1 fail (a.example:587), 7 pass": the same, with up to five names for what did not pass. */
export function countsWithNames(targets: readonly TargetReport[]): string {
  const touched = touchedIn(targets);
  return touched.length === 0 ? NONE : `${counted(touched.length, 'target')}: ${verdictsText(touched, namesBehind)}`;
}

const NONE = 'no target to check';

function namesBehind(verdict: Verdict, names: readonly string[]): string {
  if (verdict === 'pass') return '';
  return ` (${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''})`;
}

function verdictsText(targets: readonly TargetReport[], behind: (verdict: Verdict, names: string[]) => string): string {
  const counts = ORDER.flatMap((verdict) => {
    const names = targets.filter((one) => one.verdict === verdict).map(({ target }) => targetName(target));
    return names.length === 0 ? [] : [`${names.length} ${verdict}${behind(verdict, names)}`];
  });
  return counts.join(', ');
}

/** What a change was compared with and how much of it is of concern, one sentence each; none where there is no change. */
export function changeSentences({ change, targets }: Report): string[] {
  if (change === undefined) return [];
  const { base, because, fileCount, filesOfConcern, unchangedCount, passedOverCount, interpolatedCount } = change;
  if (base === 'none') return [`everything is checked: ${because}`];
  if (filesOfConcern === null) return [because];
  const beside = targets.filter(({ target }) => target.isUnchanged);
  const unseen = unchangedCount - beside.length;
  return [
    `${filesOfConcern} of ${fileCount ?? 0} changed ${fileCount === 1 && filesOfConcern === 1 ? 'file' : 'files'} ${filesOfConcern === 1 ? 'concerns' : 'concern'} mail (${because})`,
    ...(unseen > 0 ? [`${counted(unseen, 'listed target')} the change leaves as before, not looked at`] : []),
    ...(passedOverCount > 0
      ? [`${counted(passedOverCount, 'server')} of a provider or of nobody in these files, not contacted`]
      : []),
    ...(interpolatedCount > 0
      ? [
          `${counted(interpolatedCount, 'host')} in these files ${interpolatedCount === 1 ? 'is a variable' : 'are variables'} without a default, not looked at`,
        ]
      : []),
    ...(beside.length > 0
      ? [
          `${counted(beside.length, 'target')} that this change does not touch: ${verdictsText(beside, namesBehind)}; the schedule guards those`,
        ]
      : []),
  ];
}

/** "1 file", "2 files" */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "by the gmail profile", or with how many targets went by which. */
export function profilesText({ profile, targets }: Report): string {
  const counts = new Map<string, number>();
  for (const one of targets) counts.set(one.profile, (counts.get(one.profile) ?? 0) + 1);
  if (counts.size < 2) return `by the ${[...counts.keys()][0] ?? profile} profile`;
  return `by the profiles ${[...counts].map(([name, count]) => `${name} (${count})`).join(' and ')}`;
}

/** The names of targets, for formats in which a name must not be there twice: GitLab reads the first test of a name alone. */
export function uniqueNames(targets: readonly TargetReport[]): string[] {
  const counts = new Map<string, number>();
  return targets.map(({ target }) => {
    const name = targetName(target);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
