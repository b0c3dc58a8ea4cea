import { isIPv4, isIPv6 } from 'node:net';
import { domainToASCII, domainToUnicode } from 'node:url';
import type { ServiceTarget, TlsMode } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import { type Quote, whole } from '../text/quote.ts';

const DEFAULT_PORT = 587;

/** Registered service names (IANA, RFC 8314 section 7.3) and the older "smtps" -> port and mode. */
const SCHEMES: ReadonlyMap<string, { readonly port: number; readonly mode: TlsMode }> = new Map([
  ['smtp', { port: 25, mode: 'starttls' }],
  ['submission', { port: 587, mode: 'starttls' }],
  ['submissions', { port: 465, mode: 'implicit' }],
  ['smtps', { port: 465, mode: 'implicit' }],
]);

const TARGET =
  /^(?:(?<scheme>[a-z][a-z0-9.-]*):\/\/)?(?:\[(?<v6>[^\]]*)\]|(?<name>[^:[\]/?#@+\s]+))(?::(?<port>[^+]*))?(?:\+(?<mode>.*))?$/i;

/**
 * "mx.example.com:465" -> Target.
 * @throws UsageError that shows the accepted form.
 */
export function parseTarget(text: string, quoted: Quote = whole): ServiceTarget {
  const refuse = (expected: string): never => {
    throw new UsageError(`cannot read target ${quoted(text)}: expected ${expected}`);
  };
  if (/^\d+$/.test(text)) refuse('HOST:PORT in one word, for example mx.example.com:587');
  if (/^[^\s/]+@[^\s/]+$/.test(text))
    refuse('the host of a mail server, such as mx.example.com; which ones a domain has, "dig MX DOMAIN" says');
  if (text.includes('*')) refuse('the name of one server, not all of a wildcard');
  if (/[/?#]/.test(text.replace(/^[^/]*:\/\//, ''))) refuse('nothing after the port; a mail server has no URL path');
  if (isAddressV6(text)) refuse('an IPv6 address in brackets, for example [2001:db8::1]:587');
  const parts = TARGET.exec(text)?.groups ?? refuse('HOST[:PORT], for example mx.example.com:587');
  const { scheme, v6, name, port: portText, mode: modeText } = parts as Record<string, string | undefined>;

  const service = SCHEMES.get(scheme?.toLowerCase() ?? '');
  if (scheme !== undefined && service === undefined) refuse(`one of ${[...SCHEMES.keys()].join('://, ')}://`);

  const named = SCHEMES.get(portText?.toLowerCase() ?? '');
  if (portText !== undefined && named === undefined && !/^\d{1,5}$/.test(portText))
    refuse(`HOST[:PORT], for example mx.example.com:587, the port by number or as ${[...SCHEMES.keys()].join(', ')}`);
  const port = portText === undefined ? (service?.port ?? DEFAULT_PORT) : (named?.port ?? Number(portText));
  if (port < 1 || port > 65535) refuse('a port from 1 to 65535');

  if (modeText !== undefined && modeText !== 'starttls' && modeText !== 'implicit')
    refuse('+starttls or +implicit after the port');
  const modeByPort = port === 465 ? 'implicit' : 'starttls';
  const isPortOfOtherMode = service !== undefined && [25, 465, 587].includes(port) && service.mode !== modeByPort;
  if (modeText === undefined && isPortOfOtherMode) {
    refuse(`+starttls or +implicit after the port, because ${scheme}:// and port ${port} say different things`);
  }
  const mode = (modeText as TlsMode | undefined) ?? service?.mode ?? modeByPort;

  const host = v6 === undefined ? nameOf(name as string) : v6Of(v6);
  if (host === null) {
    return refuse(
      v6 === undefined ? 'a host name or an IP address, for example mx.example.com' : 'an IPv6 address in the brackets',
    );
  }
  return { kind: 'service', host, port, mode, referenceIdentifiers: [host] };
}

/** Node.js's expression takes longer to compile than all else here, and most hosts are names. */
function isAddressV6(text: string): boolean {
  return /:.*:/.test(text) && isIPv6(text);
}

/** An IPv6 literal without brackets in its shortest form; null: it is none. */
export function v6Of(text: string): string | null {
  // A zone ("fe80::1%eth0") names an interface of one machine, not a mail server.
  return isAddressV6(text) && !text.includes('%') ? new URL(`http://[${text}]`).hostname.slice(1, -1) : null;
}

const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

/** A DNS name in lower case and A-labels without its trailing dot, or an IPv4 literal; null: neither. */
export function nameOf(text: string): string | null {
  if (isIPv4(text)) return text;
  // domainToASCII would take these for what they stand for in a URL.
  if (/[\\%]/.test(text)) return null;
  const host = domainToASCII(text.replace(/\.$/, ''));
  // Node.js 24 lets an A-label pass that decodes to no U-label.
  if (domainToUnicode(host).includes('xn--')) return null;
  const labels = host.split('.');
  const isIpLike = /^(\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? '');
  return host.length <= 253 && !isIpLike && labels.every((label) => LABEL.test(label)) ? host : null;
}
