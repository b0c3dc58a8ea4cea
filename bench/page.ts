/** docs/performance.md and its plots, of what was measured. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Judged } from './judging.ts';
import type { Measured } from './measure.ts';
import { BARE } from './peers.ts';
import { type Plot, plotOf } from './plot.ts';

export interface Scene {
  readonly hostCount: number;
  /** Those that answer. */
  readonly liveCount: number;
  readonly roundTripMs: readonly [number, number];
  readonly deadShare: number;
  /** How often each command ran. */
  readonly runs: number;
  readonly measured: ReadonlyMap<string, Measured>;
}

export interface Conditions {
  readonly machine: string;
  /** The load of the machine before and after. */
  readonly load: readonly [number, number];
  readonly versions: readonly string[];
  readonly limitMs: number;
  readonly concurrency: number;
}

/** The part of the live hosts whose certificate a command has to see for its figures to count. */
const LEAST_REACHED = 0.99;

const docs = join(import.meta.dirname, '..', 'docs');

export function writePage(scenes: readonly Scene[], judged: readonly Judged[], conditions: Conditions): void {
  for (const theme of ['light', 'dark'] as const) {
    writeFileSync(join(docs, 'pictures', `performance-${theme}.svg`), plotOf(cpuOf(scenes), theme));
    writeFileSync(join(docs, 'pictures', `judging-${theme}.svg`), plotOf(growthOf(judged), theme));
  }
  writeFileSync(join(docs, 'performance.md'), pageOf(scenes, judged, conditions));
}

function cpuOf(scenes: readonly Scene[]): Plot {
  const onLoopback = scenes.filter(({ roundTripMs }) => roundTripMs[1] === 0).map(counted);
  const names = [...new Set(onLoopback.flatMap(({ measured }) => [...measured.keys()]))];
  return {
    title: 'CPU time a host, by the number of hosts',
    caption: 'hosts, on loopback; CPU a host in ms',
    lines: names.map((name) => ({
      name,
      points: onLoopback.flatMap(({ hostCount, measured }) => {
        const cpu = measured.get(name)?.cpu;
        return cpu === undefined ? [] : [[hostCount, (cpu * 1000) / hostCount] as const];
      }),
    })),
  };
}

/** Without the commands that saw too few certificates. */
function counted(scene: Scene): Scene {
  const enough = [...scene.measured].filter(([, { reached }]) => reached >= LEAST_REACHED * scene.liveCount);
  return { ...scene, measured: new Map(enough) };
}

function growthOf(judged: readonly Judged[]): Plot {
  const line = (name: string, of: (one: Judged) => number) => ({
    name,
    points: judged.map((one) => [one.observationCount, of(one)] as const),
  });
  return {
    title: 'Judging what was recorded, by the number of observations',
    caption: 'observations, a hundred of each chain',
    lines: [
      line('wall, s', ({ wall }) => wall),
      line('CPU, s', ({ cpu }) => cpu),
      line('peak, MiB', ({ peak }) => peak),
    ],
  };
}

const picture = (name: string, words: string) => `<picture>
  <source media="(prefers-color-scheme: dark)" srcset="pictures/${name}-dark.svg">
  <img alt="${words}" src="pictures/${name}-light.svg">
</picture>`;

function pageOf(
  scenes: readonly Scene[],
  judged: readonly Judged[],
  { machine, load, versions, limitMs, concurrency }: Conditions,
): string {
  return `# Performance

Written by \`npm run bench\`: mail servers on one machine, a third of them with RSA keys and the others with ECDSA, every fifth with
implicit TLS, each at an address of its own, with a name server whose answers take as long as a round trip to the host. Every
command runs as a whole process, in turn with the others; and the ratio is to a probe of 70 lines that
gives no verdict. ${concurrency} connections at a time, a time limit of ${limitMs / 1000} s. The servers run on the same machine, so the wall-clock
time of many hosts on loopback is theirs as much as the prober's: compare the CPU time.

A program that takes one host a process is run sixteen at a time; blackbox_exporter is asked for 64 hosts at a time, and who asks is not
counted. Bare Node.js and Python wait for names on few threads, and are left out where thousands of them are far away. The servers count whose
certificate was seen to the end of the handshake: a command that saw fewer than ${LEAST_REACHED * 100} % of them is left out, and named.

${machine}, load ${load.map((one) => one.toFixed(0)).join(' before and ')} after; ${versions.join('; ')}.
${load[0] > 2 ? '\nThe machine had other work to do all the time, so the wall-clock times are long and uneven; the CPU times are less so.\n' : ''}
${picture('performance', 'CPU time a host, by the number of hosts')}

${scenes.map(tableOf).join('\n\n')}

## What was recorded, judged anew

One run of each size, as text: a hundred observations of each chain, so that a tenth of them has a tenth of the chains.

${picture('judging', 'Time and memory, by the number of observations')}

| observations | chains | wall, s | CPU, s | peak, MiB |
| --- | --- | --- | --- | --- |
${judged.map(judgedRow).join('\n')}
`;
}

function tableOf(scene: Scene): string {
  const { hostCount, liveCount, deadShare, runs } = scene;
  const [least, most] = scene.roundTripMs;
  const { measured } = counted(scene);
  const away =
    most === 0 ? 'on loopback' : least === most ? `at round trips of ${most} ms` : `at ${least} to ${most} ms`;
  const dead = deadShare === 0 ? '' : `, ${deadShare * 100} % of them dead`;
  const bare = measured.get(BARE);
  const ratio = (own: number, other: number | undefined) => (other ? (own / other).toFixed(2) : '');
  const rows = [...measured].map(([name, { wall, cpu, peak }]) => {
    const times = [wall.toFixed(2), ratio(wall, bare?.wall)];
    const work = [((cpu * 1000) / hostCount).toFixed(2), ratio(cpu, bare?.cpu)];
    return `| ${[name, ...times, ...work, peak.toFixed(0)].join(' | ')} |`;
  });
  const missed = [...scene.measured].filter(([name]) => !measured.has(name));
  const short = missed.map(([name, { reached }]) => `${name} (${reached} of ${liveCount})`).join(', ');
  return `## ${hostCount.toLocaleString('en')} ${hostCount === 1 ? 'host' : 'hosts'} ${away}${dead}

${runs === 1 ? 'One run' : `Medians of ${runs} runs`} of each command.

| | wall, s | ratio | CPU a host, ms | ratio | peak, MiB |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}${short === '' ? '' : `\n\nLeft out, for the certificates that they did not see: ${short}.`}`;
}

function judgedRow({ observationCount, chainCount, wall, cpu, peak }: Judged): string {
  const counts = [observationCount, chainCount].map((one) => one.toLocaleString('en'));
  return `| ${[...counts, wall.toFixed(2), cpu.toFixed(2), peak.toFixed(0)].join(' | ')} |`;
}
