/**
 * `npm run bench [-- HOSTS...]`: this program beside others over a farm of mail servers on this machine, in a network of its
 * own (Linux, unshare). Writes docs/performance.md and its plots. It takes minutes, and is no test: read the ratios.
 */
import { execFileSync, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { farmOf } from './hosts.ts';
import { type Judged, judgingOf } from './judging.ts';
import { medians } from './measure.ts';
import { type Scene, writePage } from './page.ts';
import { commandsFor } from './peers.ts';

const INSIDE = 'BENCH_NETWORK';
const LIMIT_MS = 10_000;
const CONCURRENCY = 512;

if (process.env[INSIDE] === undefined) {
  const inside = ['--map-root-user', '--mount', '--net', process.execPath, ...process.argv.slice(1)];
  const { status } = spawnSync('unshare', inside, { stdio: 'inherit', env: { ...process.env, [INSIDE]: 'yes' } });
  process.exit(status ?? 1);
}

const given = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
execFileSync('ip', ['link', 'set', 'lo', 'up']);
const resolvConf = join(folder, 'resolv.conf');
writeFileSync(resolvConf, 'nameserver 127.0.0.1\n');
execFileSync('mount', ['--bind', resolvConf, '/etc/resolv.conf']);
const [before = 0] = loadavg();
const scenes: Scene[] = [];
const judged: Judged[] = [];
for (const hostCount of given.length > 0 ? given : [1, 100, 1000, 10_000]) {
  scenes.push(await scene(hostCount, [0, 0], 0));
  write();
  scenes.push(await (hostCount === 1 ? scene(1, [100, 100], 0) : scene(hostCount, [50, 300], 0.05)));
  write();
}
for (const count of [1000, 10_000, 100_000]) {
  judged.push(await judgingOf(count, folder));
  write();
  process.stdout.write(`${JSON.stringify(judged.at(-1))}\n`);
}
rmSync(folder, { recursive: true });

/** After each scene: whoever stops it has what was measured. */
function write(): void {
  const [after = 0] = loadavg();
  writePage(scenes, judged, {
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Linux ${release()}`,
    load: [before, after],
    versions: [
      `Node.js ${process.version}`,
      ...versionOf('openssl', 'version'),
      ...versionOf('python3', '--version'),
      ...versionOf('go', 'version'),
      ...versionOf('nmap', '--version'),
      ...versionOf('prometheus-blackbox-exporter', '--version'),
      ...versionOf('check_ssl_cert', '--version'),
    ],
    limitMs: LIMIT_MS,
    concurrency: CONCURRENCY,
  });
}

async function scene(hostCount: number, roundTripMs: readonly [number, number], deadShare: number): Promise<Scene> {
  // The first host has TLS from the first byte, which is not what most of the others are made for.
  const farm = farmOf({ hostCount: Math.max(2, hostCount), roundTripMs, deadShare });
  const args = [`${farm.hosts.length}`, roundTripMs.join('-'), `${deadShare}`, '0', folder];
  const child = fork(join(import.meta.dirname, 'farm.ts'), args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
  const asked = farm.hosts.slice(-hostCount);
  const hosts = asked.map(({ name, port }) => `${name}:${port}`);
  const listFile = join(folder, 'hosts.txt');
  writeFileSync(listFile, `${hosts.join('\n')}\n`);
  const rootFile = join(folder, 'root.pem');
  const isFar = roundTripMs[1] > 0;
  const commands = commandsFor({
    hosts,
    listFile,
    rootFile,
    isFar,
    folder,
    limitMs: LIMIT_MS,
    concurrency: CONCURRENCY,
  });
  const runs = hostCount === 1 ? 5 : hostCount < 1000 && !isFar ? 3 : 1;
  const measured = await medians(commands, runs, async () => {
    child.send('reached?');
    return Number((await once(child, 'message'))[0]);
  });
  child.kill();
  await once(child, 'exit');
  for (const [name, { wall, cpu, peak, reached }] of measured)
    process.stdout.write(
      `${hostCount} ${roundTripMs.join('-')} ms ${name}: ${wall} s, ${cpu} s of CPU, ${peak} MiB, ${reached} reached\n`,
    );
  const liveCount = asked.filter(({ isDead }) => !isDead).length;
  return { hostCount, liveCount, roundTripMs, deadShare, runs, measured };
}

/** Nothing where it is not installed. */
function versionOf(program: string, ...args: string[]): string[] {
  const { stdout } = spawnSync(program, args, { encoding: 'utf8' });
  const line = stdout?.split('\n')[0]?.trim() ?? '';
  return line === '' ? [] : [line];
}
