/** A command as a whole process, by the operating system's own account of it. */
import { execFileSync } from 'node:child_process';

export interface Command {
  readonly argv: readonly string[];
  /** In Python, for a command that serves: what asks it, and is not measured itself. It is ended afterwards. */
  readonly askedBy?: string;
  /** How often at most; absent: as often as the others. */
  readonly mostRuns?: number;
}

export interface Measured {
  /** Seconds. */
  readonly wall: number;
  /** User and system time of the process and its children, in seconds. */
  readonly cpu: number;
  /** The largest resident set of one process, in MiB. */
  readonly peak: number;
  /** How many hosts have shown it their certificate. */
  readonly reached: number;
}

/** Node.js does not tell what a child has used, and Python's os.wait4 does. */
const WAIT = `
import os, signal, sys, time
begun = time.monotonic()
pid = os.fork()
if pid == 0:
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2): os.dup2(null, stream)
    os.execvp(sys.argv[2], sys.argv[2:])
if sys.argv[1]:
    exec(sys.argv[1], {})
    wall = time.monotonic() - begun
    os.kill(pid, signal.SIGTERM)
_, _, used = os.wait4(pid, 0)
if not sys.argv[1]: wall = time.monotonic() - begun
print(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
`;

/** What judging has, which reaches nobody. */
export type Used = Omit<Measured, 'reached'>;

export function measured({ argv, askedBy = '' }: Command): Used {
  const said = execFileSync('python3', ['-c', WAIT, askedBy, ...argv], { encoding: 'utf8' });
  const [wall = 0, cpu = 0, peak = 0] = said.trim().split(' ').map(Number);
  return { wall, cpu, peak };
}

/**
 * The medians of several commands, run in turn so that a machine that gets slower does so for all of them.
 * @param askReached how many hosts were reached since it was last asked
 */
export async function medians(
  commands: ReadonlyMap<string, Command>,
  runs: number,
  askReached: () => Promise<number>,
): Promise<Map<string, Measured>> {
  const all = new Map([...commands.keys()].map((name) => [name, [] as Measured[]]));
  await askReached();
  for (let run = 0; run < runs; run++)
    for (const [name, command] of commands)
      if (run < (command.mostRuns ?? runs)) all.get(name)?.push({ ...measured(command), reached: await askReached() });
  return new Map([...all].map(([name, found]) => [name, medianOf(found)]));
}

function medianOf(found: readonly Measured[]): Measured {
  const median = (of: (one: Measured) => number) =>
    found.map(of).sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0;
  return {
    wall: median(({ wall }) => wall),
    cpu: median(({ cpu }) => cpu),
    peak: median(({ peak }) => peak),
    reached: Math.min(...found.map(({ reached }) => reached)),
  };
}
