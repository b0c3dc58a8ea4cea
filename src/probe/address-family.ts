import { isIPv4, isIPv6 } from 'node:net';

/** null: no address. Most hosts are names, and Node.js's expression for IPv6 takes longer to compile than a name to ask for. */
export function familyOf(text: string): 4 | 6 | null {
  if (isIPv4(text)) return 4;
  return text.includes(':') && isIPv6(text) ? 6 : null;
}
