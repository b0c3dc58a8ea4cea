import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isProviders } from '../providers.ts';
import type { HostClass } from './format.ts';

/** RFC 2606 and RFC 6761: names nobody can own; RFC 8375, and what private networks and machines of a cloud are named by habit. */
const RESERVED =
  /(?:^|\.)(?:example|test|invalid|localhost|local|localdomain|internal|intranet|private|lan|home|corp|guest|vm|vagrant|consul|onion|home\.arpa|svc|cluster\.local)$/;

/** What people write before the top-level domain where others are to write theirs. */
const STAND_IN =
  /^(?:(?:your|my)(?:[-_]?(?:own|domain|host|name|server|smtp|mail|email|company|organi[sz]ation|org|site|provider|app|web))+|domain|domain-?name|some-?domain|example(?:-?(?:domain|company|corp|org))?|company(?:-?domain)?|(?:e?mail-?|smtp-?)?provider|(?:mail-?|smtp-?)?server|contoso|fabrikam|sample|foo(?:bar)?|bar|test|change-?(?:me|this)|replace-?(?:me|this)|placeholder|x{3,})$/;

/** "co.uk", "com.br", "edu.au": registries that take names below a label of theirs. */
const SECOND_LEVEL = /^(?:com?|org?|net?|edu|gov|ac|gv)$/;
const STAND_IN_TOP = /^(?:tld|x{2,}|domain|your-?domain)$/;

/** Catchers of mail in development listen here. */
const CATCHERS: ReadonlySet<number> = new Set([1025, 2526, 8025]);

/** Whose server it is. @param host in lower case */
export function classOf(host: string, port: number): HostClass {
  if (CATCHERS.has(port)) return 'placeholder';
  // Whatever is sent there is thrown away.
  if (/(?:^|\.)ethereal\.email$/.test(host)) return 'placeholder';
  if (isProviders(host)) return 'provider';
  return isNobodys(host) ? 'placeholder' : 'own';
}

function isNobodys(host: string): boolean {
  if (isIP(host) !== 0) return ipaddr.parse(host).range() !== 'unicast';
  const [top = '', second = '', third = ''] = host.split('.').reverse();
  const name = top.length === 2 && third !== '' && SECOND_LEVEL.test(second) ? third : second;
  return second === '' || RESERVED.test(host) || STAND_IN.test(name) || STAND_IN_TOP.test(top);
}
