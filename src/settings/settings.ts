import type { Places } from '../disk/write.ts';
import { formats } from '../model/format.ts';
import { defaultLooks, extraLooks } from '../model/look.ts';
import { profileNames } from '../model/profile.ts';
import { readAll } from '../problem.ts';
import {
  choice,
  choiceLike,
  date,
  ehloName,
  inWords,
  isGiven,
  line,
  looks,
  outputs,
  pemFile,
  type Reader,
  redirections,
  shard,
  text,
  texts,
  threshold,
  wholeNumber,
  writableFile,
  yes,
} from './readers.ts';

/** What is listed, how it is looked at, what it means, where that is said, and what is known from one run to the next. */
export type Slice = 'list' | 'look' | 'judge' | 'say' | 'remember';

/**
 * One table of every setting: action.yml is tested against it, the command's help and README's tables are written from it,
 * and each stage's slice is read by it. A setting has one name everywhere; adding one is adding a row.
 */
export interface Setting {
  readonly name: string;
  /** The stage that is handed the value, under `key`; none: the two doors read it themselves. */
  readonly slice?: Slice;
  readonly key?: string;
  /** @throws UsageError */
  readonly read?: Reader<unknown>;
  /** Whether it has no meaning for a recording, which holds it already or has no network. */
  readonly isOnlyLive?: boolean;
  /** Where it exists: as an input of the action, as an option of the command, or both. */
  readonly of: 'both' | 'action' | 'command';
  /** The letter that is short for it on the command line. */
  readonly letter?: string;
  /** What stands for the value in the help; none: a switch. */
  readonly value?: string;
  /** Several values: lines of an input, a repeated option. */
  readonly isList?: boolean;
  readonly default?: string;
  /** github/ alone reads it; no other setting, stage or error is to hold it. */
  readonly isSecret?: boolean;
  readonly help: string;
}

export const settings = [
  {
    name: 'hosts',
    of: 'action',
    value: 'TARGET',
    isList: true,
    help: 'The SMTP servers to check: HOST, HOST:PORT, [IPV6]:PORT, smtp://HOST (25), submission://HOST (587) or submissions://HOST (465). Without a port 587.',
  },
  {
    name: 'targets-file',
    slice: 'list',
    key: 'targetsFile',
    read: text,
    isOnlyLive: true,
    of: 'both',
    value: 'FILE',
    help: 'A file of targets, one per line with # comments, or YAML. Findings point at its lines. On the command line - is standard input. Without any target .github/mail-hosts.txt or .yml is looked for.',
  },
  {
    name: 'files',
    slice: 'list',
    key: 'files',
    read: texts,
    isOnlyLive: true,
    of: 'both',
    value: 'PATTERN [name=HOST]',
    isList: true,
    help: 'Certificate files to check before they are deployed: PEM, DER or PKCS#12, with * ? ** as wildcards, and name=HOST for the host they are for. The same as file:PATH as a target.',
  },
  {
    name: 'discover',
    slice: 'list',
    key: 'discover',
    read: texts,
    of: 'action',
    value: 'PATTERN',
    isList: true,
    help: 'Where to look for SMTP servers in infrastructure files: paths with * ? ** as wildcards, or none. Without it in all files, unless targets are given by hosts, targets-file or files.',
  },
  {
    name: 'only',
    slice: 'list',
    key: 'only',
    read: choice('changed', 'all'),
    of: 'action',
    value: 'changed|all',
    default: 'changed',
    help: 'On a pull request, in a merge queue and on a push: what the change touches, or everything; what it does not touch blocks nothing.',
  },
  {
    name: 'shard',
    slice: 'list',
    key: 'shard',
    read: shard,
    of: 'both',
    value: 'I/N',
    help: 'Check the I-th of N parts of the targets, such as 2/4; all targets of a host are in one part. The recordings of all parts give the report of the whole; docs/fleet.md.',
  },
  {
    name: 'pkcs12-password-env',
    slice: 'look',
    key: 'pkcs12PasswordVariable',
    read: text,
    isOnlyLive: true,
    of: 'both',
    value: 'NAME',
    help: 'The environment variable that holds the password of PKCS#12 files.',
  },
  {
    name: 'profile',
    slice: 'judge',
    key: 'profile',
    read: choice(...profileNames),
    of: 'both',
    value: profileNames.join('|'),
    default: 'gmail',
    help: 'Whose rules to judge by. strict accepts the private CAs of ca-file, gmail does not.',
  },
  {
    name: 'warn-below',
    slice: 'judge',
    key: 'warnBelow',
    read: threshold('warnBelow'),
    of: 'both',
    value: 'THRESHOLD',
    default: 'auto',
    help: 'Warn when less lifetime remains: N% of the lifetime, Nd (days), Nh (hours), or auto (30 %, at most 30 days).',
  },
  {
    name: 'fail-below',
    slice: 'judge',
    key: 'failBelow',
    read: threshold('failBelow'),
    of: 'both',
    value: 'THRESHOLD',
    default: 'auto',
    help: 'Fail when less lifetime remains: N%, Nd, Nh, or auto (20 %, at most 14 days).',
  },
  {
    name: 'fail-on',
    slice: 'judge',
    key: 'failOn',
    read: choiceLike({ errors: 'error', fail: 'error', warn: 'warning', warnings: 'warning', none: 'never' }, [
      'error',
      'warning',
      'never',
    ]),
    of: 'both',
    value: 'error|warning|never',
    default: 'error',
    help: 'Fail the run for findings from this level up.',
  },
  {
    name: 'on-inconclusive',
    slice: 'judge',
    key: 'onInconclusive',
    read: choiceLike({ error: 'fail', warning: 'warn' }, ['fail', 'warn', 'ignore']),
    of: 'both',
    value: 'fail|warn|ignore',
    default: 'fail',
    help: 'What to make of a target that could not be tested from here, such as port 25 behind a cloud firewall.',
  },
  {
    name: 'ca-file',
    slice: 'look',
    key: 'caFile',
    read: pemFile,
    isOnlyLive: true,
    of: 'both',
    value: 'PEM',
    help: 'A file of private CA certificates to trust beside the public ones.',
  },
  {
    name: 'trust-anchors',
    slice: 'look',
    key: 'trustAnchors',
    read: pemFile,
    isOnlyLive: true,
    of: 'both',
    value: 'PEM',
    help: 'A file of CA certificates that replaces the public set (the Mozilla list in the running Node.js).',
  },
  {
    name: 'connect-to',
    slice: 'look',
    key: 'redirections',
    read: redirections,
    isOnlyLive: true,
    of: 'both',
    value: 'HOST:PORT:ADDRESS:PORT',
    isList: true,
    help: 'Connect to ADDRESS:PORT instead of HOST:PORT; names are judged by HOST. An empty part means any, or the same; the first that fits counts.',
  },
  {
    name: 'now',
    slice: 'judge',
    key: 'now',
    read: date,
    of: 'both',
    value: 'ISO-8601',
    help: 'Judge the certificates as of this date, for example 2027-01-31 or 2027-01-31T12:00:00Z.',
  },
  {
    name: 'looks',
    slice: 'look',
    key: 'looks',
    read: looks,
    of: 'both',
    value: 'LIST',
    default: defaultLooks.join(','),
    help: `Further looks at each address, one connection each: all, none, or a list of ${extraLooks.join(', ')}.`,
  },
  {
    name: 'timeout-ms',
    slice: 'look',
    key: 'limitMs',
    read: wholeNumber(1, 600_000),
    of: 'both',
    value: 'N',
    default: '20000',
    help: 'The time limit for each connection, from its first packet to QUIT, in milliseconds.',
  },
  {
    name: 'total-timeout-ms',
    slice: 'look',
    key: 'totalLimitMs',
    read: wholeNumber(1, 86_400_000),
    of: 'both',
    value: 'N',
    default: '900000',
    help: 'The time limit for the whole run, in milliseconds; what is left then is inconclusive.',
  },
  {
    name: 'retries',
    slice: 'look',
    key: 'retries',
    read: wholeNumber(0, 10),
    of: 'both',
    value: 'N',
    default: '1',
    help: 'How often to try an address again after a fault of the network, or a refusal of STARTTLS.',
  },
  {
    name: 'repeats',
    slice: 'look',
    key: 'repeats',
    read: wholeNumber(0, 20),
    of: 'both',
    value: 'N',
    default: '3',
    help: 'How often to repeat the first look at an address where one connection was answered otherwise than another.',
  },
  {
    name: 'concurrency',
    slice: 'look',
    key: 'concurrency',
    read: wholeNumber(1, 10_000),
    of: 'both',
    value: 'N',
    default: '512',
    help: 'Connections open at the same time, fewer where the system allows no more; never more than one to an address.',
  },
  {
    name: 'ehlo-name',
    slice: 'look',
    key: 'ehloName',
    read: ehloName,
    of: 'both',
    value: 'NAME',
    help: "The name to say EHLO with. Default: this machine's domain name, else its address, such as [192.0.2.1].",
  },
  {
    name: 'format',
    slice: 'say',
    key: 'outputs',
    read: outputs,
    of: 'both',
    value: 'FORMAT[=FILE]',
    isList: true,
    help: `Write the report as ${inWords(formats)}, to FILE or to standard output. The text is printed unless another is.`,
  },
  {
    name: 'check-run',
    slice: 'say',
    key: 'checkRun',
    read: text,
    of: 'action',
    value: 'NAME',
    help: 'Also post the result as a check run of this name on the commit; needs github-token with checks: write.',
  },
  {
    name: 'comment',
    slice: 'say',
    key: 'isCommented',
    read: yes,
    of: 'action',
    value: 'true|false',
    default: 'false',
    help: 'Keep one comment on the pull request, where something is wrong, until it is resolved; needs github-token with pull-requests: write.',
  },
  {
    name: 'issue',
    slice: 'say',
    key: 'isIssueKept',
    read: yes,
    of: 'action',
    value: 'true|false',
    default: 'false',
    help: 'Keep an issue while something fails: opened once, changed in place, closed on recovery; on runs that check everything, such as a schedule; needs github-token with issues: write; docs/schedule.md.',
  },
  {
    name: 'issue-per',
    slice: 'say',
    key: 'issuePer',
    read: choice('run', 'host'),
    of: 'action',
    value: 'run|host',
    default: 'run',
    help: 'One issue for the run, or one for each host.',
  },
  {
    name: 'issue-title',
    slice: 'say',
    key: 'issueTitle',
    read: line(200),
    of: 'action',
    value: 'TEXT',
    default: 'SMTP certificates: a check fails',
    help: 'The title of the issue. A workflow keeps one issue for each title, so a matrix needs a title for each of its jobs.',
  },
  {
    name: 'issue-labels',
    slice: 'say',
    key: 'issueLabels',
    read: texts,
    of: 'action',
    value: 'LABEL',
    isList: true,
    help: 'Labels for a new issue, besides smtp-cert-check, which it is found by.',
  },
  {
    name: 'issue-assignees',
    slice: 'say',
    key: 'issueAssignees',
    read: texts,
    of: 'action',
    value: 'LOGIN',
    isList: true,
    help: 'Who a new issue is assigned to.',
  },
  {
    name: 'github-token',
    of: 'action',
    value: 'TOKEN',
    isSecret: true,
    // No expression: GitHub reads an action.yml with one in a description as faulty (its language service says so).
    help: 'For check-run, with checks: write, for comment, with pull-requests: write, for issue, with issues: write, to see whether the schedule still runs, with actions: read, and to ask which files a change has where the clone does not tell, with pull-requests: read. Give it the expression github.token.',
  },
  {
    name: 'untrusted',
    slice: 'look',
    key: 'isUntrusted',
    read: yes,
    of: 'both',
    value: 'true|false',
    default: 'false',
    help: 'Whether others may have written the targets: then only global addresses and the ports 25, 465, 587 and 2525 are connected to. Always so on the events of pull requests and on merge_group.',
  },
  {
    name: 'allow-private',
    slice: 'look',
    key: 'isPrivateAllowed',
    read: yes,
    of: 'both',
    value: 'true|false',
    default: 'false',
    help: 'Connect to private addresses and other ports even where others may have written the targets.',
  },
  {
    name: 'record',
    slice: 'say',
    key: 'recordFile',
    read: text,
    of: 'both',
    value: 'FILE',
    help: 'Also write what was observed to FILE, to be judged again with --replay.',
  },
  {
    name: 'state',
    slice: 'remember',
    key: 'stateFile',
    read: writableFile,
    isOnlyLive: true,
    of: 'both',
    value: 'FILE',
    help: 'What this run saw is kept in FILE for the next one, which says what is new, still there and gone; docs/schedule.md.',
  },
  {
    name: 'lock',
    slice: 'remember',
    key: 'lockFile',
    read: text,
    isOnlyLive: true,
    of: 'both',
    value: 'FILE',
    help: 'A committed file of the issuers, keys and names that are accepted; another one fails the run. Without it mail-certs.lock, where that is there.',
  },
  {
    name: 'update-lock',
    slice: 'remember',
    key: 'isLockUpdated',
    read: isGiven,
    isOnlyLive: true,
    of: 'command',
    help: 'Write what the servers show now into the lock, to be reviewed and committed; nothing is compared with it.',
  },
  {
    name: 'known-certificates',
    slice: 'remember',
    key: 'listFile',
    read: text,
    isOnlyLive: true,
    of: 'both',
    value: 'FILE',
    help: 'A list of certificates that were issued, as PEM or as JSON of crt.sh or Cert Spotter: a newer one that no server presents is a finding.',
  },
  {
    name: 'replay',
    of: 'both',
    value: 'FILE',
    isList: true,
    help: 'Judge a recording again, offline, by the settings and the date it was made with; other options override them, and it makes no exit code milder than by default. Several are merged: all shards of a run, or runs over different targets.',
  },
  {
    name: 'verbose',
    letter: 'v',
    of: 'command',
    help: 'Also show what each server presented, passed or not: TLS version, key exchange, and each certificate with its issuer, names and dates.',
  },
  { name: 'quiet', letter: 'q', of: 'command', help: 'Print nothing where every target passes.' },
  {
    name: 'demo',
    of: 'command',
    help: 'Start good and bad mail servers on this machine, check them, and say whether every bad one was caught.',
  },
  { name: 'help', letter: 'h', of: 'command', help: 'Show this help.' },
  { name: 'version', of: 'command', help: 'Show the version.' },
] as const satisfies readonly Setting[];

export type SettingName = (typeof settings)[number]['name'];

/** What the user wrote, by setting; a setting that was not given is absent. */
export type Given = Readonly<Partial<Record<SettingName, readonly string[]>>>;

/** The settings of the action or of the command, in the table's order. */
export function settingsOf(where: 'action' | 'command'): readonly Setting[] {
  return settings.filter(({ of }) => of === 'both' || of === where);
}

type Row = (typeof settings)[number];
type RowOf<Of extends Slice> = Extract<Row, { readonly slice: Of }>;

/** The values of one slice, each under its key. */
export type SliceOf<Of extends Slice> = { readonly [One in RowOf<Of> as One['key']]: ReturnType<One['read']> };

/**
 * Reads the settings of one slice, all of them, so that every one that cannot be read is reported.
 * @throws UsageError
 */
export function sliceOf<Of extends Slice>(slice: Of, given: Given, places: Places): SliceOf<Of> {
  const rows = (settings as readonly Setting[]).filter((row) => row.slice === slice);
  const read = ({ name, key = name, default: standard, read: reader }: Setting) => {
    const list = given[name as SettingName] ?? [];
    return [key, reader?.({ name, text: list.at(-1) ?? standard ?? null, list, places })] as const;
  };
  return Object.fromEntries(readAll(rows, read, () => null)) as SliceOf<Of>;
}

/** The help with the form of the value, where no form is shown beside it: "… One of error, warning or never." */
export function helpWithValues({ value = '', isList, help }: Setting): string {
  const choices = value.includes('|') ? ` One of ${inWords(value.split('|'))}.` : '';
  const form = /[:=]/.test(value) ? ` ${value}` : '';
  const perLine = isList ? `${form || ' One'}${form ? ', one' : ''} per line.` : '';
  return help + choices + perLine;
}
