/** A command as a whole process, by the operating system's own account of it. */
import { execFileSync } from 'node:child_process';

export interface Measured {
  /** Seconds. */
  readonly wall: number;
  /** User and system time of the process and its children, in seconds. */
  readonly cpu: number;
  /** The largest resident set of one process, in MiB. */
  readonly peak: number;
}

/** Node.js does not tell what a child has used, and Python's os.wait4 does. */
const WAIT = `
import os, sys, time
begun = time.monotonic()
pid = os.fork()
if pid == 0:
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2): os.dup2(null, stream)
    os.execvp(sys.argv[1], sys.argv[1:])
_, _, used = os.wait4(pid, 0)
print(time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
`;

function once(command: readonly string[]): Measured {
  const said = execFileSync('python3', ['-c', WAIT, ...command], { encoding: 'utf8' });
  const [wall = 0, cpu = 0, peak = 0] = said.trim().split(' ').map(Number);
  return { wall, cpu, peak };
}

/** The medians of several commands, run in turn so that a machine that gets slower does so for all of them. */
export function medians(commands: ReadonlyMap<string, readonly string[]>, runs: number): Map<string, Measured> {
  const all = new Map([...commands.keys()].map((name) => [name, [] as Measured[]]));
  for (let run = 0; run < runs; run++) for (const [name, command] of commands) all.get(name)?.push(once(command));
  return new Map(
    [...all].map(([name, measured]) => {
      const median = (of: (one: Measured) => number) =>
        measured.map(of).sort((a, b) => a - b)[Math.floor(measured.length / 2)] ?? 0;
      return [
        name,
        { wall: median(({ wall }) => wall), cpu: median(({ cpu }) => cpu), peak: median(({ peak }) => peak) },
      ];
    }),
  );
}
