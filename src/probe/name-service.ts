import { platform } from 'node:os';
import { textOf } from './text-of.ts';

/** How this machine finds names, as its own files say: resolv.conf(5) and nsswitch.conf(5). */
export interface NameService {
  /** The names to ask name servers for instead of one, in their order. */
  readonly namesFor: (host: string) => readonly string[];
  /** Whether the machine may know the name by other ways than hosts file and name servers, such as mDNS or a directory. */
  readonly hasOtherWays: (host: string) => boolean;
}

export interface NameServiceFiles {
  readonly resolvConf?: string;
  readonly nsswitchConf?: string;
}

/** Name servers alone, and each name as it is written. */
export const ONLY_NAME_SERVERS: NameService = { namesFor: (host) => [host], hasOtherWays: () => false };

/** resolv.conf(5): a name with fewer dots is looked for in the search domains first. */
const DEFAULT_NDOTS = 1;
const MAX_NDOTS = 15;

/** What the files of a Linux machine say; other systems keep it elsewhere, and there every name may be known otherwise. */
export function readNameService(
  { resolvConf = '/etc/resolv.conf', nsswitchConf = '/etc/nsswitch.conf' }: NameServiceFiles = {},
  isLinux: boolean = platform() === 'linux',
): NameService {
  if (!isLinux) return { namesFor: (host) => [host], hasOtherWays: () => true };
  const { search, ndots } = searchIn(textOf(resolvConf));
  const services = servicesIn(textOf(nsswitchConf));
  return {
    namesFor(host) {
      if (host.endsWith('.')) return [host];
      const within = search.map((domain) => `${host}.${domain}`);
      return host.split('.').length - 1 >= ndots ? [host, ...within] : [...within, host];
    },
    // RFC 6761 section 6.3: no name server is to be asked for those.
    hasOtherWays: (host) => /(^|\.)localhost$/i.test(host) || services.some((service) => mayKnow(service, host)),
  };
}

/** The last line of a kind is the one that counts; "domain" is a search list of one. */
function searchIn(text: string): { readonly search: readonly string[]; readonly ndots: number } {
  let search: readonly string[] = [];
  let ndots = DEFAULT_NDOTS;
  for (const line of text.split(/\r?\n/)) {
    const [keyword, ...values] = line
      .replace(/[#;].*/, '')
      .trim()
      .split(/\s+/);
    // The root is searched by the name as it is written.
    const domains = values.map((value) => value.replace(/\.$/, '')).filter((value) => value !== '');
    if (keyword === 'search') search = domains;
    if (keyword === 'domain') search = domains.slice(0, 1);
    const given = keyword === 'options' ? values.map((value) => /^ndots:(\d+)$/.exec(value)?.[1]) : [];
    for (const one of given) if (one !== undefined) ndots = Math.min(Number(one), MAX_NDOTS);
  }
  return { search, ndots };
}

/** What comes behind "hosts:", except what is read or asked here. Without the file, glibc has no more than these. */
function servicesIn(text: string): string[] {
  const line = text.split(/\r?\n/).find((one) => /^\s*hosts:/.test(one)) ?? '';
  const services = line
    .replace(/#.*/, '')
    .replace(/^\s*hosts:/, '')
    .replace(/\[[^\]]*\]/g, ' ')
    .split(/\s+/);
  return services.filter((service) => service !== '' && service !== 'files' && service !== 'dns');
}

/** mDNS in its minimal form knows names under .local alone; the others' domains are their own affair. */
function mayKnow(service: string, host: string): boolean {
  return /^mdns\d?_minimal$/.test(service) ? /\.local$/i.test(host) : true;
}
