import { isDnsName } from './commands.ts';
import type { Server } from './servers.ts';

/** The commands for one software, headed by the hosts they are for. */
export interface CommandBlock {
  /** On which software, and how that is known. */
  readonly server: string;
  /** The hosts it is for, each once, as the user wrote them: a file is called by its path. None in documentation. */
  readonly hosts: readonly string[];
  /** Whether who reads the report is likely to have no access to the server. */
  readonly isOfHoster: boolean;
  readonly shell: Server['shell'];
  readonly lines: readonly string[];
}

/** More hosts than this are told to do the same. */
const MAX_HOSTS_WRITTEN_OUT = 3;

/** One block for each software, in which every host has commands of its own; what is the same for all is there once. */
export function bySoftware(blocks: readonly CommandBlock[]): readonly CommandBlock[] {
  const groups = new Map<string, [CommandBlock, ...CommandBlock[]]>();
  for (const block of blocks) {
    const known = groups.get(block.server);
    if (known === undefined) groups.set(block.server, [block]);
    else known.push(block);
  }
  return [...groups.values()].map(joined);
}

function joined(blocks: readonly [CommandBlock, ...CommandBlock[]]): CommandBlock {
  const [first] = blocks;
  const hostsByScript = new Map<string, Set<string>>();
  for (const { hosts, lines } of blocks) {
    const script = lines.join('\n');
    const known = hostsByScript.get(script) ?? new Set();
    for (const host of hosts) known.add(host);
    hostsByScript.set(script, known);
  }
  const hosts = [...new Set(blocks.flatMap((block) => block.hosts))];
  if (hostsByScript.size === 1) return { ...first, hosts };
  const written = [...hostsByScript].slice(0, MAX_HOSTS_WRITTEN_OUT);
  const leftCount = hosts.length - new Set(written.flatMap(([, own]) => [...own])).size;
  return {
    ...first,
    hosts,
    lines: [
      ...written.flatMap(([script, own]) => [`# on ${namesOf([...own])}`, ...script.split('\n')]),
      ...(leftCount === 0
        ? []
        : [`# on the other ${leftCount === 1 ? 'host' : `${leftCount} hosts`}: the same, each with its own name`]),
    ],
  };
}

/** What is no host name is not let into a command, and has the commands of the example host. */
function namesOf(hosts: readonly string[]): string {
  const names = hosts.filter(isDnsName);
  return names.length === 0 ? 'the others' : names.join(', ');
}

/** What to do first: the first command, or what has to be written into which file before it. Not escaped. */
export function firstStepOf({ lines }: Pick<CommandBlock, 'lines'>): string | null {
  const [first = '', ...others] = lines;
  if (!first.startsWith('# in ')) {
    const command = lines.find((line) => !line.startsWith('#'))?.replace(/ # .*/, '');
    // Whoever does not know the software has nothing to copy.
    return command === undefined || /^systemctl \w+ NAME\b/.test(command) ? null : command;
  }
  const end = others.findIndex((line) => !line.startsWith('#   '));
  const written = (end < 0 ? others : others.slice(0, end)).map((line) => line.replace(/^# +/, ''));
  return [first.replace('# ', ''), ...written].join(' ');
}
