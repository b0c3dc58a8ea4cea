// Runs a mail server that was unpacked, not installed, as if it had the machine to itself. Paths, account names and
// ownership checks are compiled into most of them, so each gets private mounts: its package laid over /usr, /etc and
// /var, an empty /run, its own accounts and host name. Only the network is the shared one; it listens on loopback.
// What it forks and what it writes live in those namespaces and go with them, also when the test process is killed.

import { execFile, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const execFileAsync = promisify(execFile);

export interface ServerOptions {
  /** What fetch-servers.sh filled; an absolute path outside /run, /usr, /etc and /var, without commas, colons and quotes. */
  readonly folder: string;
  readonly hostname: string;
  /** PEM file of the end-entity certificate's private key. */
  readonly privateKey: string;
  /** PEM file of the end-entity certificate and its intermediates. */
  readonly fullchain: string;
}

/** smtp and submission speak STARTTLS, submissions implicit TLS. */
export type Ports = Readonly<Partial<Record<'smtp' | 'submission' | 'submissions', number>>>;

export interface MailServer {
  readonly name: string;
  readonly ports: Ports;
  log(): Promise<string>;
  /** Runs shell lines where the server runs, as an administrator of that machine would. */
  run(script: string): Promise<void>;
  stop(): Promise<void>;
}

interface Recipe {
  readonly name: string;
  /** The sub-folder that fetch-servers.sh unpacked it into. */
  readonly image: string;
  readonly ports: Ports;
  readonly accounts: readonly string[];
  /** Text by path. The certificates are there in any case: /run/tls/privkey.pem and /run/tls/fullchain.pem. */
  readonly files: Readonly<Record<string, string>>;
  /** Shell lines, the last of which runs the server in the foreground. It logs to stderr or to files in /run/log. */
  readonly script: string;
}

const startLimitMs = 30_000;

export async function startServer(options: ServerOptions, recipe: Recipe): Promise<MailServer> {
  const { name, ports } = recipe;
  const input = await shellScript(options, recipe);
  // The kernel kills unshare with us (--pdeathsig), the shell with unshare (--kill-child), and the rest with the shell,
  // which is their PID 1. The server would not do as PID 1: a process that changes its user loses the death signal.
  const namespaces = ['--mount', '--mount-proc', '--pid', '--fork', '--kill-child', '--uts'];
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', 'unshare', ...namespaces, 'sh', '-eus']);
  let output = '';
  let files = '';
  let isRunning = true;
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  child.once('error', (error) => (output += error.message));
  child.stdin.on('error', () => {}).end(input);
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void closed.then(() => (isRunning = false));

  const log = async (): Promise<string> => {
    files = await filesIn(`/proc/${child.pid}/root/run/log`).catch(() => files);
    return output + files;
  };
  const pidOfInit = async () =>
    Number(await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').catch(() => 0));
  const stop = async (): Promise<void> => {
    await log();
    // PID 1 takes its namespace with it, and unshare ends when that is empty: then the ports are free again, too. To
    // kill unshare would not wait for that.
    const pidOne = await pidOfInit();
    try {
      if (isRunning && pidOne > 0) process.kill(pidOne, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // It has just ended by itself.
    }
    await closed;
  };
  const runIn = async (script: string): Promise<void> => {
    const entering = ['--target', String(await pidOfInit()), '--mount', '--pid', '--uts'];
    const shell = execFileAsync('nsenter', [...entering, 'sh', '-eu'], { timeout: startLimitMs });
    shell.child.stdin?.end(script);
    await shell;
  };
  const deadline = Date.now() + startLimitMs;
  for (const [service, port] of Object.entries(ports)) {
    while (!(await answers(port, service !== 'submissions'))) {
      if (isRunning && Date.now() < deadline) await pause(10);
      else {
        await stop();
        throw new Error(`${name} does not answer on port ${port} (${service}): ${(await log()).slice(-2_000)}`);
      }
    }
  }
  return { name, ports, log, run: runIn, stop };
}

async function shellScript(options: ServerOptions, { image, accounts, files, script }: Recipe): Promise<string> {
  const allFiles = {
    '/run/tls/privkey.pem': await readFile(options.privateKey, 'utf8'),
    '/run/tls/fullchain.pem': await readFile(options.fullchain, 'utf8'),
    ...files,
  };
  const hereDocuments = Object.entries(allFiles).map(
    ([path, text]) => `mkdir -p "$(dirname '${path}')"\ncat > '${path}' <<'END OF FILE'\n${text}\nEND OF FILE\n`,
  );
  return `
    hostname '${options.hostname}'
    mount -t tmpfs -o mode=755 tmpfs /run
    mkdir /run/log /run/layers
    for part in etc usr var; do
      mkdir /run/layers/$part /run/layers/$part-work
      layers="lowerdir=${options.folder}/${image}/$part:/$part,upperdir=/run/layers/$part"
      mount -t overlay -o "$layers,workdir=/run/layers/$part-work" overlay /$part
    done
    # Only the names in /etc/hosts resolve: no server asks the DNS about its clients or itself.
    rm -f /etc/resolv.conf
    echo 'nameserver 127.0.0.1' > /etc/resolv.conf
    echo 'hosts: files' > /etc/nsswitch.conf
    printf '127.0.0.1 localhost\\n127.0.1.1 ${options.hostname}\\n' > /etc/hosts
    id=61000
    for account in ${accounts.join(' ')}; do
      echo "$account:x:$id:$id::/:/bin/false" >> /etc/passwd
      echo "$account:x:$id:" >> /etc/group
      id=$((id + 1))
    done
    umask 022
    ${hereDocuments.join('')}
    chmod 600 /run/tls/privkey.pem
    ${script}
    exit
  `;
}

async function filesIn(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort();
  return (await Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')))).join('');
}

// Below the ports that the kernel gives to outgoing connections, one of which could take a port between here and the
// server's start; and in an order of its own for each test process, so that two of them do not reach for the same one.
let nextPort = 10_000 + ((process.pid * 100) % 20_000);

export async function freePort(): Promise<number> {
  for (;;) {
    const port = nextPort;
    nextPort = port < 30_000 ? port + 1 : 10_000;
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

function answers(port: number, speaksFirst: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.setTimeout(2_000, () => socket.destroy());
    socket.once('error', () => {}).once('close', () => resolve(false));
    socket.once(speaksFirst ? 'data' : 'connect', () => {
      resolve(true);
      socket.destroy();
    });
  });
}
