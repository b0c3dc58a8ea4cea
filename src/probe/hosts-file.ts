import { isIP } from 'node:net';
import { platform } from 'node:os';
import { textOf } from './text-of.ts';

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

const HOSTS_FILE = platform() === 'win32' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts';

/** What the machine's own list of hosts (hosts(5)) says of names, in lower case; nothing where it cannot be read. */
export function readHostsFile(file: string = HOSTS_FILE): ReadonlyMap<string, readonly Address[]> {
  const text = textOf(file);
  const hosts = new Map<string, Address[]>();
  for (const line of text.split(/\r?\n/)) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    const family = isIP(address);
    if (family === 0) continue;
    for (const name of names) {
      const key = name.toLowerCase().replace(/\.$/, '');
      const own = { address, family: family as 4 | 6 };
      const known = hosts.get(key);
      if (known === undefined) hosts.set(key, [own]);
      else known.push(own);
    }
  }
  return hosts;
}
