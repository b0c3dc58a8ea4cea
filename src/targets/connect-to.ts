import type { Redirection } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import { nameOf, v6Of } from './parse.ts';

const PART = String.raw`(\[[^\]]+\]|[^:[\]]*)`;
const FORM = new RegExp(`^${PART}:(\\d*):${PART}:(\\d*)$`);

/**
 * "mx.example.com:587:127.0.0.1:2587" -> Redirection; an empty part stands for any host or port, or for the target's own.
 * @throws UsageError
 */
export function parseConnectTo(text: string): Redirection {
  const refuse = (expected: string): never => {
    throw new UsageError(`cannot read connect-to "${text}": expected ${expected}`);
  };
  const [, host, port, toHost, toPort] =
    FORM.exec(text) ?? refuse('HOST:PORT:ADDRESS:PORT, for example mx.example.com:25::2525');
  return { host: hostOf(host), port: portOf(port), toHost: hostOf(toHost), toPort: portOf(toPort) };

  function portOf(digits = ''): number | null {
    if (digits === '') return null;
    return Number(digits) >= 1 && Number(digits) <= 65535 ? Number(digits) : refuse('a port from 1 to 65535');
  }

  function hostOf(part = ''): string | null {
    if (part === '') return null;
    if (!part.startsWith('[')) return nameOf(part) ?? refuse('host names or IP addresses');
    return v6Of(part.slice(1, -1)) ?? refuse('an IPv6 address in the brackets');
  }
}
