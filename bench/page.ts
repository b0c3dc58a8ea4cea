/** docs/performance.md and its plots, of what was measured. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from './measure.ts';
import { BARE } from './peers.ts';
import { plotOf } from './plot.ts';

export interface Scene {
  readonly hostCount: number;
  readonly roundTripMs: readonly [number, number];
  readonly deadShare: number;
  /** How often each command ran. */
  readonly runs: number;
  readonly measured: ReadonlyMap<string, Measured>;
}

export interface Conditions {
  readonly machine: string;
  readonly versions: readonly string[];
  readonly limitMs: number;
  readonly concurrency: number;
}

const docs = join(import.meta.dirname, '..', 'docs');

export function writePage(scenes: readonly Scene[], conditions: Conditions): void {
  for (const theme of ['light', 'dark'] as const)
    writeFileSync(join(docs, 'pictures', `performance-${theme}.svg`), plotOf(scenes, theme));
  writeFileSync(join(docs, 'performance.md'), pageOf(scenes, conditions));
}

function pageOf(scenes: readonly Scene[], { machine, versions, limitMs, concurrency }: Conditions): string {
  return `# Performance

Written by \`npm run bench\`: mail servers on one machine, a third of them with RSA keys and the others with ECDSA, every fifth with
implicit TLS, each at an address of its own, with a name server whose answers take as long as a round trip to the host. Every
command runs as a whole process, in turn with the others; and the ratio is to a probe of 70 lines that
gives no verdict. ${concurrency} connections at a time, a time limit of ${limitMs / 1000} s. The servers run on the same machine, so the wall-clock
time of many hosts on loopback is theirs as much as the prober's: compare the CPU time.

${machine}; ${versions.join('; ')}.

<picture>
  <source media="(prefers-color-scheme: dark)" srcset="pictures/performance-dark.svg">
  <img alt="CPU time a host, by the number of hosts" src="pictures/performance-light.svg">
</picture>

${scenes.map(tableOf).join('\n\n')}
`;
}

function tableOf({ hostCount, roundTripMs: [least, most], deadShare, runs, measured }: Scene): string {
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
  return `## ${hostCount.toLocaleString('en')} ${hostCount === 1 ? 'host' : 'hosts'} ${away}${dead}

${runs === 1 ? 'One run' : `Medians of ${runs} runs`} of each command.

| | wall, s | ratio | CPU a host, ms | ratio | peak, MiB |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}
