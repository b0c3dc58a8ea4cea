/**
 * One table of every setting. action.yml is tested against it, and the command's help and README's tables are written
 * from it; a setting has one name everywhere.
 */
export interface Setting {
  readonly name: string;
  /** Where it exists: as an input of the action, as an option of the command, or both. */
  readonly of: 'both' | 'action' | 'command';
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
    of: 'both',
    value: 'FILE',
    help: 'A file of targets, one per line with # comments, or YAML. Findings point at its lines.',
  },
  {
    name: 'files',
    of: 'both',
    value: 'PATTERN [name=HOST]',
    isList: true,
    help: 'Certificate files to check before they are deployed: PEM, DER or PKCS#12, with * ? ** as wildcards, and name=HOST for the host they are for. The same as file:PATH as a target.',
  },
  {
    name: 'discover',
    of: 'action',
    value: 'PATTERN',
    isList: true,
    help: 'Where to look for SMTP servers in infrastructure files: paths with * ? ** as wildcards, or none. Without it in all files, unless targets are given by hosts, targets-file or files.',
  },
  {
    name: 'only',
    of: 'action',
    value: 'changed|all',
    default: 'changed',
    help: 'On a pull request, in a merge queue and on a push: what the change touches, or everything; what it does not touch blocks nothing.',
  },
  {
    name: 'pkcs12-password-env',
    of: 'both',
    value: 'NAME',
    help: 'The environment variable that holds the password of PKCS#12 files.',
  },
  {
    name: 'profile',
    of: 'both',
    value: 'gmail|strict',
    default: 'gmail',
    help: 'Whose rules to judge by. strict accepts the private CAs of ca-file, gmail does not.',
  },
  {
    name: 'warn-below',
    of: 'both',
    value: 'THRESHOLD',
    default: 'auto',
    help: 'Warn when less lifetime remains: N% of the lifetime, Nd (days), Nh (hours), or auto (30 %, at most 30 days).',
  },
  {
    name: 'fail-below',
    of: 'both',
    value: 'THRESHOLD',
    default: 'auto',
    help: 'Fail when less lifetime remains: N%, Nd, Nh, or auto (20 %, at most 14 days).',
  },
  {
    name: 'fail-on',
    of: 'both',
    value: 'error|warning|never',
    default: 'error',
    help: 'Fail the run for findings from this level up.',
  },
  {
    name: 'on-inconclusive',
    of: 'both',
    value: 'fail|warn|ignore',
    default: 'fail',
    help: 'What to make of a target that could not be tested from here, such as port 25 behind a cloud firewall.',
  },
  {
    name: 'ca-file',
    of: 'both',
    value: 'PEM',
    help: 'A file of private CA certificates to trust beside the public ones.',
  },
  {
    name: 'trust-anchors',
    of: 'both',
    value: 'PEM',
    help: 'A file of CA certificates that replaces the public set (the Mozilla list in the running Node.js).',
  },
  {
    name: 'connect-to',
    of: 'both',
    value: 'HOST:PORT:ADDRESS:PORT',
    isList: true,
    help: 'Connect to ADDRESS:PORT in place of HOST:PORT; names are judged by HOST. An empty part means any, or the same; the first that fits counts.',
  },
  {
    name: 'now',
    of: 'both',
    value: 'ISO-8601',
    help: 'Judge the certificates as of this date, for example 2027-01-31 or 2027-01-31T12:00:00Z.',
  },
  {
    name: 'looks',
    of: 'both',
    value: 'LIST',
    default: 'without-sni,rsa,ecdsa',
    help: 'Further looks at each address, one connection each: all, none, or a list of without-sni, rsa, ecdsa, client-certificate, tls1.2, obsolete-tls.',
  },
  {
    name: 'timeout-ms',
    of: 'both',
    value: 'N',
    default: '20000',
    help: 'The time limit for each connection, from its first packet to QUIT, in milliseconds.',
  },
  {
    name: 'total-timeout-ms',
    of: 'both',
    value: 'N',
    default: '900000',
    help: 'The time limit for the whole run, in milliseconds; what is left then is inconclusive.',
  },
  {
    name: 'retries',
    of: 'both',
    value: 'N',
    default: '1',
    help: 'How often to try an address again after a fault of the network.',
  },
  {
    name: 'repeats',
    of: 'both',
    value: 'N',
    default: '3',
    help: 'How often to repeat the first look at an address where one connection was answered otherwise than another.',
  },
  {
    name: 'concurrency',
    of: 'both',
    value: 'N',
    default: '32',
    help: 'Connections open at the same time; never more than one to an address.',
  },
  {
    name: 'ehlo-name',
    of: 'both',
    value: 'NAME',
    help: "The name to say EHLO with. Default: this machine's domain name, else its address, such as [192.0.2.1].",
  },
  {
    name: 'format',
    of: 'both',
    value: 'FORMAT[=FILE]',
    isList: true,
    help: 'Write the report as text, json or markdown, to FILE or to standard output. The text is printed unless another is.',
  },
  {
    name: 'check-run',
    of: 'action',
    value: 'NAME',
    help: 'Also post the result as a check run of this name on the commit; needs github-token with checks: write.',
  },
  {
    name: 'github-token',
    of: 'action',
    value: 'TOKEN',
    isSecret: true,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for the runner to evaluate.
    help: 'For check-run, and needed for nothing else: ${{ github.token }} of a job with checks: write.',
  },
  {
    name: 'untrusted',
    of: 'both',
    value: 'true|false',
    default: 'false',
    help: 'Whether others may have written the targets: then only global addresses and the ports 25, 465, 587 and 2525 are connected to. Always so on pull_request, pull_request_target and merge_group.',
  },
  {
    name: 'allow-private',
    of: 'both',
    value: 'true|false',
    default: 'false',
    help: 'Connect to private addresses and other ports even where others may have written the targets.',
  },
  {
    name: 'record',
    of: 'both',
    value: 'FILE',
    help: 'Also write what was observed to FILE, to be judged again with --replay.',
  },
  {
    name: 'replay',
    of: 'command',
    value: 'FILE',
    help: 'Judge a recording again, offline, by the settings and the date it was made with; other options override them.',
  },
  {
    name: 'demo',
    of: 'command',
    help: 'Start good and bad mail servers on this machine, check them, and say whether every bad one was caught.',
  },
  { name: 'help', of: 'command', help: 'Show this help.' },
  { name: 'version', of: 'command', help: 'Show the version.' },
] as const satisfies readonly Setting[];

export type SettingName = (typeof settings)[number]['name'];

/** What the user wrote, by setting; a setting that was not given is absent. */
export type Given = Readonly<Partial<Record<SettingName, readonly string[]>>>;

/** The settings of the action or of the command, in the table's order. */
export function settingsOf(where: 'action' | 'command'): readonly Setting[] {
  return settings.filter(({ of }) => of === 'both' || of === where);
}

/** The help with the form of the value, where no form is shown beside it: "… One of error, warning or never." */
export function helpWithValues({ value = '', isList, help }: Setting): string {
  const choices = value.includes('|') ? ` One of ${inWords(value.split('|'))}.` : '';
  const form = /[:=]/.test(value) ? ` ${value}` : '';
  const perLine = isList ? `${form || ' One'}${form ? ', one' : ''} per line.` : '';
  return help + choices + perLine;
}

/** "error, warning or never" */
export function inWords(choices: readonly string[]): string {
  return choices.join(', ').replace(/, ([^,]+)$/, ' or $1');
}
