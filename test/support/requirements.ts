// Tests against real servers need what a bare checkout lacks: installed programs, sometimes root, free ports, and a
// folder whose files and processes are gone after the test, also when the test itself was killed.

import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';

/** A temporary folder and the daemons that work in it. */
export interface Workspace {
  readonly folder: string;
  /** The file for what the daemons have to say. */
  readonly log: string;
  /** Starts a daemon, resolves to its process id once `ready` says so, and throws the log if it ends before. */
  start(command: readonly string[], env: NodeJS.ProcessEnv, ready: () => Promise<boolean>): Promise<number>;
  /** Ends the daemons with all their children, and deletes the folder. */
  remove(): Promise<void>;
}

const DAEMON_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin', '/usr/lib/postfix/sbin', '/usr/libexec/postfix'];
const NEEDS_ROOT: ReadonlySet<string> = new Set(['postfix', 'unshare']);
const DEADLINE_MS = 15_000;

// Makes the folder, then reads process group ids until its input closes, which the kernel sees to however the test ends.
// SIGKILL, because nothing in the folder is worth a clean shutdown. A dying process may still create a file while rm
// runs: hence the loop.
const CARETAKER = `
  folder=$(mktemp -d -t smtp-cert-check-XXXXXXXX) && chmod 0755 "$folder" && echo "$folder" || exit
  exec >/dev/null
  groups=
  while read -r group; do groups="$groups -$group"; done
  [ -z "$groups" ] || kill -s KILL -- $groups
  for attempt in 1 2 3 4 5 6 7 8 9; do rm -rf -- "$folder" && break; sleep 0.1; done
`;

function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...DAEMON_FOLDERS];
  return folders.map((folder) => join(folder || '.', name)).find((path) => existsSync(path));
}

/** The path of an installed program, also where daemons live outside PATH. */
export function program(name: string): string {
  return findProgram(name) ?? assert.fail(`${name} is not installed`);
}

/** The paths of the programs a test needs, or undefined after skipping it (failing it under REQUIRE_MTA=1). */
export function programs<const Name extends string>(
  t: TestContext,
  names: readonly Name[],
): Readonly<Record<Name, string>> | undefined {
  const missing = names.filter((name) => findProgram(name) === undefined).map((name) => `${name} is not installed`);
  const unprivileged = process.getuid?.() === 0 ? [] : names.filter((name) => NEEDS_ROOT.has(name));
  const reason = [...missing, ...unprivileged.map((name) => `${name} needs root`)].join(', ');
  if (reason === '') return Object.fromEntries(names.map((name) => [name, program(name)])) as Record<Name, string>;
  skipUnlessRequired(t, reason);
  return undefined;
}

/** Whether that file of an installed package is there; if not, the test is skipped (failed under REQUIRE_MTA=1). */
export function hasFile(t: TestContext, path: string): boolean {
  if (existsSync(path)) return true;
  skipUnlessRequired(t, `${path} is not installed`);
  return false;
}

/** The folder that fetch-servers.sh filled, or undefined after skipping the test (failing it under REQUIRE_MTA=1). */
export function unpackedServers(t: TestContext): string | undefined {
  const folder = process.env['MAIL_SERVERS'];
  if (folder !== undefined && process.platform === 'linux' && process.getuid?.() === 0) return folder;
  skipUnlessRequired(
    t,
    folder === undefined ? 'MAIL_SERVERS names no folder of unpacked servers' : 'private mounts need root on Linux',
  );
  return undefined;
}

function skipUnlessRequired(t: TestContext, reason: string): void {
  if (process.env['REQUIRE_MTA'] === '1') assert.fail(`${reason}, and REQUIRE_MTA=1 forbids skipping`);
  t.skip(reason);
}

/** Polls until `check` holds, and throws after a deadline. */
export async function until(what: string, check: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`waited ${DEADLINE_MS} ms in vain: ${what}`);
    await delay(20);
  }
}

let portsTried = 0;

/** A loopback port that nothing listens on. */
export async function freePort(): Promise<number> {
  // The port is bound later, by another program: so stay below the range the kernel gives to outgoing connections,
  // and out of the way of test processes that run at the same time.
  const port = 10_000 + ((process.pid * 20 + portsTried++) % 20_000);
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!free) return freePort();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Makes a workspace that outlives neither `remove` nor the test process. */
export async function makeWorkspace(): Promise<Workspace> {
  const caretaker = spawn('/bin/sh', ['-c', CARETAKER], {
    cwd: '/',
    detached: true, // A group of its own: an interrupt at the terminal must not reach it.
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const gone = once(caretaker, 'exit');
  const folder = (await text(caretaker.stdout)).trim();
  assert.notEqual(folder, '', 'no temporary folder could be made');
  caretaker.unref();
  const log = join(folder, 'daemon.log');

  return {
    folder,
    log,
    async start(command, env, ready) {
      const [file = '', ...args] = command;
      const output = openSync(log, 'a');
      const daemon = spawn(file, args, { cwd: folder, env, detached: true, stdio: ['ignore', output, output] });
      if (daemon.pid !== undefined) caretaker.stdin.write(`${daemon.pid}\n`);
      daemon.unref();
      closeSync(output);
      await once(daemon, 'spawn');
      await until(`${file} to be ready`, async () => {
        if (daemon.exitCode === null && daemon.signalCode === null) return ready();
        throw new Error(`${command.join(' ')}: ended before it was ready\n${readFileSync(log, 'utf8')}`);
      });
      return daemon.pid ?? 0;
    },
    async remove() {
      caretaker.ref();
      caretaker.stdin.end();
      await gone;
    },
  };
}
