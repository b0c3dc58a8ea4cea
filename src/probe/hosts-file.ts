import { platform } from 'node:os';
import { familyOf } from './address-family.ts';
import { textOf } from './text-of.ts';

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

const HOSTS_FILE = platform() === 'win32' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts';

/**
 * What the machine's own list of hosts (hosts(5)) says of a name in lower case; undefined: nothing, or it cannot be read.
 * What is no address counts for nothing.
 */
export function readHostsFile(file: string = HOSTS_FILE): (name: string) => readonly Address[] | undefined {
  const text = textOf(file);
  const hosts = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    for (const name of names) {
      const key = name.toLowerCase().replace(/\.$/, '');
      const known = hosts.get(key);
      if (known === undefined) hosts.set(key, [address]);
      else known.push(address);
    }
  }
  return (name) => {
    const listed = (hosts.get(name) ?? []).flatMap((address) => {
      const family = familyOf(address);
      return family === null ? [] : [{ address, family }];
    });
    return listed.length > 0 ? listed : undefined;
  };
}
