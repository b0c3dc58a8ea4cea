import { formats } from '../model/format.ts';
import { nearestOf } from '../text/nearest.ts';

/** Options that other commands have for what this one does, or does otherwise (curl, openssl, nmap, check_ssl_cert). */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ...['host', 'hosts', 'target', 'targets', 'connect', 'url', 'H'].map(
    (name) => [name, 'a target without an option, such as mail.example.com:587'] as const,
  ),
  ...['port', 'p'].map((name) => [name, 'the port behind the host, such as mail.example.com:587'] as const),
  ...['starttls', 'implicit', 'tls', 'ssl', 'smtps', 'mode'].map(
    (name) => [name, 'the mode behind the port, such as mail.example.com:2465+implicit'] as const,
  ),
  ...formats.map((name) => [name, `--format ${name}`] as const),
  ...['output', 'out', 'report', 'o'].map((name) => [name, '--format FORMAT=FILE'] as const),
  ...['input', 'input-file', 'list', 'targets-list', 'i', 'f'].map((name) => [name, '--targets-file FILE'] as const),
  ...['file', 'cert', 'certificate'].map((name) => [name, '--files FILE for a certificate file'] as const),
  ...['warning', 'warn', 'w'].map((name) => [name, '--warn-below'] as const),
  ...['critical', 'crit', 'days', 'expiry', 'c'].map((name) => [name, '--fail-below'] as const),
  ...['ca', 'cacert', 'CAfile', 'CApath', 'cafile', 'root'].map((name) => [name, '--ca-file'] as const),
  ...['servername', 'sni'].map((name) => [name, 'the name as the target, and --connect-to for the address'] as const),
  ...['server'].map((name) => [name, 'server=NAME behind the target'] as const),
  ...['resolve'].map((name) => [name, '--connect-to HOST:PORT:ADDRESS:PORT'] as const),
  ...['date', 'at', 'as-of'].map((name) => [name, '--now'] as const),
  ...['helo', 'ehlo', 'name'].map((name) => [name, '--ehlo-name'] as const),
  ...['timeout', 't'].map((name) => [name, '--timeout-ms'] as const),
  ...['jobs', 'parallel', 'threads', 'j'].map((name) => [name, '--concurrency'] as const),
  ...['insecure', 'k', 'no-verify'].map(
    (name) => [name, 'no such option: what is checked is whether others would accept the server'] as const,
  ),
]);

/** What somebody meant by an option that is none: "expected --timeout-ms", or where to look. */
export function meantOption(written: string, options: readonly { readonly name: string }[]): string {
  const name = written.replace(/^--?/, '');
  const elsewhere = ELSEWHERE.get(name) ?? ELSEWHERE.get(name.toLowerCase());
  if (elsewhere !== undefined) return `expected ${elsewhere}`;
  const names = options.map((option) => option.name);
  const meant = name.length < 3 ? undefined : (nearestOf(name, names) ?? names.find((one) => one.startsWith(name)));
  return meant === undefined ? 'see --help' : `expected --${meant}`;
}

/**
 * What somebody meant by an input that is none: the name of one, quoted, or where to look; undefined: it may be nothing of
 * ours. The runner only warns of it, and the check would go on by the default: at another port, or with another threshold.
 */
export function meantInput(written: string, names: readonly string[]): string | undefined {
  const meant = nearestOf(written, names);
  if (meant !== undefined) return `"${meant}"`;
  const elsewhere = written.length < 2 ? undefined : ELSEWHERE.get(written);
  if (elsewhere === undefined) return undefined;
  if (elsewhere.startsWith('a target')) return '"hosts"';
  const [, option] = /^--([a-z-]+)/.exec(elsewhere) ?? [];
  return option === undefined ? elsewhere.replace('--', '') : `"${option}"`;
}
