import type { Endpoint, Target } from '../model/target.ts';
import { hostAndPort } from '../model/target.ts';
import type { Rule } from '../rule/rule.ts';
import { plainHandshake, type ShowBy } from '../rule/show-by.ts';
import { EXAMPLE_HOST } from './commands.ts';

/**
 * One line that shows the same with a tool everybody has; null for a file, and for what no connection shows. Where a
 * server speaks in clear, `openssl s_client` shows nothing of it, and the line is one of nc.
 */
export function reproduction(target: Target, endpoint: Endpoint | null, showBy: ShowBy | null): string | null {
  if (target.kind !== 'service' || showBy === null) return null;
  const { host, port, mode } = target;
  const at = endpoint ?? { address: host, port };
  if (showBy.kind === 'in-clear' && mode === 'starttls') return inClear(at, showBy.says);
  const { before = '', options, says, shows } = showBy.kind === 'in-clear' ? plainHandshake : showBy;
  const isIp = host.includes(':') || /^[\d.]+$/.test(host);
  const words = [
    `openssl s_client -connect ${hostAndPort(at.address, at.port)}`,
    ...(mode === 'starttls' ? ['-starttls smtp'] : []),
    ...(options?.includes('-noservername') ? [] : [isIp ? '-noservername' : `-servername ${host}`]),
    `${isIp ? '-verify_ip' : '-verify_hostname'} ${host}`,
    '-showcerts',
    ...(options === undefined ? [] : [options]),
  ];
  const line = says === undefined ? `${words.join(' ')} </dev/null` : `${says} | ${words.join(' ')}`;
  return shows === undefined
    ? `${before}${line}`
    : `${line} 2>/dev/null | ${READ_ALL} | grep -E -A1 'Subject:|${shows}'`;
}

/** The line as documentation has it; null where no connection shows the fault. */
export function exampleOf({ showBy }: Pick<Rule, 'showBy'>): string | null {
  const host = EXAMPLE_HOST;
  return reproduction(
    { kind: 'service', host, port: 587, mode: 'starttls', referenceIdentifiers: [host] },
    null,
    showBy,
  );
}

/** Every certificate of a PEM text in words; `openssl x509` reads the first one only. */
const READ_ALL = 'openssl crl2pkcs7 -nocrl -certfile /dev/stdin | openssl pkcs7 -noout -print_certs -text';

function inClear({ address, port }: Pick<Endpoint, 'address' | 'port'>, lines: readonly string[]): string {
  const says = lines.map((line) => `sleep 2; printf '${line}\\r\\n'`).join('; ');
  // Without -w it would wait for a server that does not hang up.
  return `(${says}; sleep 2) | nc -w 5 ${address} ${port}`;
}
