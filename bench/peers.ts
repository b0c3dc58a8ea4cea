/** The commands that are measured beside one another, each over the same hosts. Those that are not installed are left out. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Command } from './measure.ts';

export interface Asked {
  /** "host:port", with STARTTLS but for port 465. */
  readonly hosts: readonly string[];
  /** The same, a line each. */
  readonly listFile: string;
  readonly rootFile: string;
  readonly limitMs: number;
  readonly concurrency: number;
  /** Whether hosts are far away, and some of them dead. */
  readonly isFar: boolean;
  /** For what they need. */
  readonly folder: string;
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

/** What a Prometheus would do, once for each host. */
const scraping = (listFile: string) => `
import time, urllib.error, urllib.request
from concurrent.futures import ThreadPoolExecutor
def ask(path):
    for _ in range(200):
        try: return urllib.request.urlopen('http://127.0.0.1:9115' + path).read()
        except urllib.error.URLError as error:
            if not isinstance(error.reason, ConnectionRefusedError): raise
        time.sleep(0.02)
ask('/-/healthy')
def probe(line):
    target = line.strip()
    return ask('/probe?module=' + ('tls' if target.endswith(':465') else 'starttls') + '&target=' + target)
with ThreadPoolExecutor(64) as pool: list(pool.map(probe, open('${listFile}')))
`;

/** One process a host, "$1" being it, as many at a time as are of use on two processors. */
const each = (listFile: string, script: string): readonly string[] => [
  ...['xargs', '-a', listFile, '-P', '16', '-I', '{}', 'sh', '-c'],
  `case $1 in *:465) tls=;; *) tls=yes;; esac; host=\${1%:*}; port=\${1#*:}; ${script}`,
  ...['sh', '{}'],
];

/** By name, this project's first. */
export function commandsFor(asked: Asked): Map<string, Command> {
  const { hosts, listFile, rootFile, limitMs, concurrency, isFar, folder } = asked;
  const own = (looks: readonly string[]): Command => ({
    argv: [
      ...[process.execPath, join(root, 'dist', 'cli', 'index.js'), '--targets-file', listFile],
      ...['--trust-anchors', rootFile, '--profile', 'strict', '--ehlo-name', 'bench.example'],
      ...['--timeout-ms', `${limitMs}`, '--concurrency', `${concurrency}`, '--total-timeout-ms', '3600000', ...looks],
    ],
  });
  const commands = new Map<string, Command>([
    ['smtp-cert-check, looks: none', own(['--looks', 'none'])],
    ['smtp-cert-check', own([])],
  ]);
  const add = (name: string, program: string, most: number, command: () => Command) => {
    if (hosts.length <= most && isInstalled(program)) commands.set(name, command());
  };
  // getaddrinfo's four threads: a thousand names that are far away take it a minute and a half.
  const bare = [join(root, 'bench', 'bare-probe.mjs'), rootFile, `${concurrency}`, `${limitMs}`, `@${listFile}`];
  add(BARE, process.execPath, isFar ? 100 : 10_000, () => ({ argv: [process.execPath, ...bare] }));
  add('Go, 70 lines', 'go', 10_000, () => {
    const program = join(folder, 'go-probe');
    execFileSync('go', ['build', '-o', program, join(root, 'bench', 'go-probe.go')]);
    return { argv: [program, rootFile, `${concurrency}`, `${limitMs}`, listFile] };
  });
  const python = [PYTHON, rootFile, `${Math.min(concurrency, 256)}`, `${limitMs / 1000}`, listFile];
  add('Python smtplib', 'python3', isFar ? 1000 : 10_000, () => ({ argv: ['python3', '-c', ...python] }));
  add('nmap ssl-cert', 'nmap', isFar ? 1 : 1000, () => {
    const names = join(folder, 'names.txt');
    writeFileSync(names, hosts.map((host) => `${host.split(':')[0]}\n`).join(''));
    return { argv: ['nmap', '-Pn', '-n', '-p', '25,465', '--script', 'ssl-cert', '-iL', names] };
  });
  add('blackbox_exporter', 'prometheus-blackbox-exporter', isFar ? 1 : 1000, () => {
    const config = join(folder, 'blackbox.yml');
    writeFileSync(config, blackboxConfig(rootFile));
    const listening = ['--config.file', config, '--web.listen-address', '127.0.0.1:9115', '--log.level', 'error'];
    return { argv: ['prometheus-blackbox-exporter', ...listening], askedBy: scraping(listFile) };
  });
  add('openssl s_client', 'openssl', isFar ? 1 : 1000, () => ({
    argv: each(listFile, `openssl s_client \${tls:+-starttls smtp} -connect $1 -CAfile ${rootFile} </dev/null`),
  }));
  const slow = { mostRuns: 1 };
  add('sslscan', 'sslscan', isFar ? 0 : 100, () => ({
    argv: each(listFile, `sslscan \${tls:+--starttls-smtp} --show-certificate $1`),
    ...slow,
  }));
  add('check_ssl_cert', 'check_ssl_cert', isFar ? 1 : 100, () => ({
    argv: each(listFile, `check_ssl_cert -H $host -p $port \${tls:+-P smtp} -r ${rootFile} --ignore-sct`),
    ...slow,
  }));
  add('testssl.sh -S', 'testssl', isFar ? 0 : 1, () => ({
    argv: each(listFile, `testssl --quiet --warnings off --nodns=min -S \${tls:+-t smtp} $1`),
    ...slow,
  }));
  return commands;
}

function blackboxConfig(rootFile: string): string {
  const tls = `tls_config: { ca_file: ${rootFile} }`;
  return `modules:
  tls: { prober: tcp, timeout: 10s, tcp: { tls: true, ${tls}, query_response: [{ expect: "^220" }, { send: "QUIT" }] } }
  starttls:
    prober: tcp
    timeout: 10s
    tcp:
      ${tls}
      query_response:
        [{ expect: "^220" }, { send: "EHLO bench.example" }, { expect: "^250-" }, { expect: "^250[ -]STARTTLS" },
         { send: "STARTTLS" }, { expect: "^220" }, { starttls: true }, { send: "EHLO bench.example" }, { expect: "^250-" }, { send: "QUIT" }]
`;
}

function isInstalled(program: string): boolean {
  if (program.startsWith('/')) return true;
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
