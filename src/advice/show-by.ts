import type { Endpoint, Target } from '../model/target.ts';
import { hostAndPort } from '../report/wording.ts';
import type { Rule } from '../rule/rule.ts';
import { EXAMPLE_HOST } from './commands.ts';

/** How the line for a rule differs from the plain one. */
interface Difference {
  /** Runs before `openssl s_client`, on the same line. */
  readonly before?: string;
  /** Options of `openssl s_client`. */
  readonly options?: string;
  /** Says what s_client sends over TLS; without it nothing is sent. */
  readonly says?: string;
  /** What of the presented certificates shows the fault, for OpenSSL's verdict does not: a pattern for grep -E. */
  readonly shows?: string;
}

const OBSOLETE: Difference = { options: '-no_tls1_3 -no_tls1_2 -cipher DEFAULT@SECLEVEL=0' };
/** In short what BoringSSL offers. */
const BORINGSSL =
  '-cipher ECDHE+AESGCM:ECDHE+CHACHA20:AES128-GCM-SHA256:AES128-SHA -groups X25519:P-256:P-384 -sigalgs ECDSA+SHA256:RSA-PSS+SHA256:RSA+SHA256';
const NAMES: Difference = { shows: 'Subject Alternative Name' };
const DATES: Difference = { shows: 'Not (Before|After)' };
/** As long as a client with post-quantum key exchange is: protocol names of 200 letters, which servers pass over. */
const LONG_ALPN = `-alpn "$(printf '%0200d,' 1 2 3 4 5 6 7)smtp"`;

const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'tls-version-too-old': OBSOLETE,
  'obsolete-tls-accepted': OBSOLETE,
  'algorithms-not-shared': { options: BORINGSSL },
  'tls12-not-supported': { options: '-tls1_2' },
  'large-client-hello-refused': { options: LONG_ALPN },
  'client-certificate-refused': {
    before:
      'f=$(mktemp) && openssl req -x509 -newkey rsa -nodes -batch -subj /CN=client -keyout $f -out $f 2>/dev/null; ',
    options: '-cert $f',
  },
  'auth-not-offered': {
    options: '-quiet',
    says: "(sleep 2; printf 'EHLO probe\\r\\n'; sleep 1; printf 'QUIT\\r\\n'; sleep 1)",
  },
  'certificate-depends-on-sni': { options: '-noservername' },
  'must-staple-without-staple': { options: '-status' },
  'key-usage-unsuitable': { shows: 'X509v3 Key Usage' },
  'key-type-unsuitable': { shows: 'Public Key Algorithm|ASN1 OID' },
  'key-too-small': { shows: 'Public-Key' },
  'signature-too-weak': { shows: 'Signature Algorithm' },
  'ca-certificate-as-end-entity': { shows: 'Basic Constraints' },
  'certificate-without-san': NAMES,
  'identifier-malformed': NAMES,
  'wildcard-on-public-suffix': NAMES,
  'certificate-expires-soon': DATES,
  'renewal-overdue': DATES,
  'validity-too-long': DATES,
  'lifetime-shortening': DATES,
  'certificates-differ': DATES,
  'newer-certificate-not-deployed': DATES,
};

/** What to say to a server whose words before TLS are the fault: s_client does not print them. */
const IN_CLEAR: Readonly<Record<string, readonly string[]>> = {
  'smtp-greeting-refused': ['EHLO probe'],
  'auth-before-tls': ['EHLO probe'],
  'starttls-not-supported': ['EHLO probe', 'STARTTLS'],
  'plaintext-after-starttls': ['EHLO probe', 'STARTTLS'],
};

/** Rules about what was listed, which no connection shows. */
const NOT_SEEN_IN_A_CONNECTION: readonly string[] = ['ip-literal-target', 'exception-expired'];

/**
 * One line that shows the same with a tool everybody has; null for a file, and for what no connection shows. Where a
 * server speaks in clear, `openssl s_client` shows nothing of it, and the line is one of nc.
 */
export function reproduction(target: Target, endpoint: Endpoint | null, ruleId: string): string | null {
  const { host, port, mode, file } = target;
  if (file !== undefined || NOT_SEEN_IN_A_CONNECTION.includes(ruleId)) return null;
  const at = endpoint ?? { address: host, port };
  const inClearLines = mode === 'starttls' ? IN_CLEAR[ruleId] : undefined;
  if (inClearLines !== undefined) return inClear(at, inClearLines);
  const { before = '', options, says, shows } = DIFFERENCES[ruleId] ?? {};
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

/** The line as documentation has it; null for a rule about files, or that no connection shows. */
export function exampleOf({ id, subject }: Pick<Rule, 'id' | 'subject'>): string | null {
  if (subject === 'file') return null;
  const target: Target = { host: EXAMPLE_HOST, port: 587, mode: 'starttls', referenceIdentifiers: [EXAMPLE_HOST] };
  return reproduction(target, null, id);
}

/** Every certificate of a PEM text in words; `openssl x509` reads the first one only. */
const READ_ALL = 'openssl crl2pkcs7 -nocrl -certfile /dev/stdin | openssl pkcs7 -noout -print_certs -text';

function inClear({ address, port }: Pick<Endpoint, 'address' | 'port'>, lines: readonly string[]): string {
  const says = lines.map((line) => `sleep 2; printf '${line}\\r\\n'`).join('; ');
  // Without -w it would wait for a server that does not hang up.
  return `(${says}; sleep 2) | nc -w 5 ${address} ${port}`;
}
