/** The commands that are measured beside one another, each over the same hosts. Those that are not installed are left out. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Asked {
  /** "host:port", with STARTTLS but for port 465. */
  readonly hosts: readonly string[];
  /** The same, a line each. */
  readonly listFile: string;
  readonly rootFile: string;
  readonly limitMs: number;
  readonly concurrency: number;
}

export const BARE = 'Node.js, 70 lines';

const root = join(import.meta.dirname, '..');
const PYTHON = `
import smtplib, ssl, sys
from concurrent.futures import ThreadPoolExecutor
root, threads, limit, file = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), sys.argv[4]
context = ssl.create_default_context(cafile=root)
def probe(line):
    host, port = line.strip().split(':')
    try:
        if port == '465':
            with smtplib.SMTP_SSL(host, int(port), timeout=limit, context=context) as server: return server.sock.getpeercert()['notAfter']
        with smtplib.SMTP(host, int(port), timeout=limit) as server:
            server.starttls(context=context)
            return server.sock.getpeercert()['notAfter']
    except Exception as error: return str(error)
with ThreadPoolExecutor(threads) as pool: print(len(list(pool.map(probe, open(file)))))
`;

/** By name, this project's first. Programs that take one host a process are measured with one host alone. */
export function commandsFor({
  hosts,
  listFile,
  rootFile,
  limitMs,
  concurrency,
}: Asked): Map<string, readonly string[]> {
  const own = (looks: readonly string[]) => [
    process.execPath,
    join(root, 'dist', 'cli', 'index.js'),
    ...['--targets-file', listFile, '--trust-anchors', rootFile, '--profile', 'strict', '--ehlo-name', 'bench.example'],
    ...['--timeout-ms', `${limitMs}`, '--concurrency', `${concurrency}`, '--total-timeout-ms', '3600000', ...looks],
  ];
  const bare = [join(root, 'bench', 'bare-probe.mjs'), rootFile, `${concurrency}`, `${limitMs}`, `@${listFile}`];
  const python = ['-c', PYTHON, rootFile, `${Math.min(concurrency, 256)}`, `${limitMs / 1000}`, listFile];
  const commands = new Map<string, readonly string[]>([
    ['smtp-cert-check, looks: none', own(['--looks', 'none'])],
    ['smtp-cert-check', own([])],
    [BARE, [process.execPath, ...bare]],
    ['Python smtplib', ['python3', ...python]],
  ]);
  const [only] = hosts;
  if (hosts.length > 1 || only === undefined) return commands;
  const [host = '', port = ''] = only.split(':');
  const alone: readonly (readonly [string, string, readonly string[]])[] = [
    ['openssl s_client', 'openssl', ['s_client', '-starttls', 'smtp', '-connect', only, '-CAfile', rootFile]],
    ['nmap ssl-cert', 'nmap', ['-Pn', '-p', port, '--script', 'ssl-cert', host]],
    ['check_ssl_cert', 'check_ssl_cert', ['-H', host, '-p', port, '-P', 'smtp', '-r', rootFile]],
    ['sslscan', 'sslscan', ['--starttls-smtp', '--show-certificate', only]],
    ['testssl.sh -S', 'testssl', ['--quiet', '-S', '-t', 'smtp', only]],
  ];
  for (const [name, program, args] of alone) if (isInstalled(program)) commands.set(name, [program, ...args]);
  return commands;
}

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
