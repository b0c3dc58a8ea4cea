import { type ExtraLook, factsOf, type LookName } from '../model/look.ts';
import type { Cause, Handshake, Interruption, Probed } from '../model/observation.ts';
import type { Endpoint, TlsMode } from '../model/target.ts';
import { keyTypeOf } from './presented.ts';
import { type ProbeOptions, probe } from './probe.ts';
import { withTextForTls } from './text-for-tls.ts';
import { decidingFirst, isWhole } from './tries.ts';

const PROTOCOL_VERSION = 70;
/** How long the other TLS mode gets: it only has to answer. */
const OTHER_MODE_LIMIT_MS = 5000;

export interface LookOptions extends ProbeOptions {
  /**
   * How many connections are to show a certificate, as each sound machine would: the first look is repeated for it. A look
   * for one key type may be refused by a sound machine and by a broken one. Absent: as many as the looks make.
   */
  readonly leastShown?: number;
}

/**
 * Everything there is to see of one endpoint, one connection after the other. A healthy server costs the first
 * connection and those looks that are asked for; only where the first fails is more done, to learn why.
 * @returns the first look, or what had to take its place, and behind it the others.
 */
export async function lookAt(
  endpoint: Endpoint,
  mode: TlsMode,
  serverName: string | null,
  looks: readonly ExtraLook[],
  options: LookOptions,
): Promise<[Probed, ...Probed[]]> {
  const look = (name: LookName, own: Partial<ProbeOptions> = {}, ownMode: TlsMode = mode) =>
    probe(endpoint, ownMode, { name, serverName: name === 'without-sni' ? null : serverName }, { ...options, ...own });

  const first = await look('first');
  if (first.outcome === 'handshake') return [first, ...(await extras(first))];

  if (mayBeOfOtherMode(first, mode)) {
    const other: TlsMode = mode === 'starttls' ? 'implicit' : 'starttls';
    const limitMs = Math.min(options.limitMs, OTHER_MODE_LIMIT_MS);
    return [withOtherMode(first, other, await look('first', { limitMs }, other))];
  }
  if (first.step !== 'handshake') return [first];
  const isVersionShared = !isAboutVersions(first.cause);
  const tries: [Probed, ...Probed[]] = [isVersionShared ? await withTextForTls(first, endpoint, options) : first];
  for (const name of substitutesFor(first.cause)) {
    const other = await look(name);
    tries.push(other);
    if (other.outcome !== 'handshake') continue;
    // One failure proves nothing about what was offered: the first has to fail twice.
    const again = await look('first');
    const main = again.outcome === 'handshake' ? again : other;
    return [...decidingFirst([...tries, again]), ...(await extras(main))];
  }
  if (!isVersionShared) tries.push(await look('obsolete-tls'));
  return tries;

  async function extras(seen: Handshake): Promise<Probed[]> {
    const own: Partial<ProbeOptions> = { secureContextOf: (name) => options.secureContextOf(name, seen.look.name) };
    const ofUse = looks.filter((name) => isOfUse(name, seen, serverName));
    const observations: Probed[] = [];
    for (const name of ofUse.filter((one) => !isRefusable(one))) observations.push(await look(name, own));
    // Where one of them failed, machines differ, and more is repeated than this.
    const isAllWell = () => [seen, ...observations].every((one) => isWhole(one));
    while (1 + observations.length < (options.leastShown ?? 1) && isAllWell())
      observations.push(await look(seen.look.name));
    for (const name of ofUse.filter(isRefusable)) observations.push(await look(name, own));
    return observations;
  }
}

/** Whether a sound server may refuse it, and show nothing. */
function isRefusable(name: ExtraLook): boolean {
  return factsOf(name).isOfKeyType === true || name === 'obsolete-tls';
}

/** A look that could only show again what the first one showed is left out. */
function isOfUse(name: ExtraLook, { presentedChain }: Handshake, serverName: string | null): boolean {
  if (name === 'without-sni') return serverName !== null;
  if (name !== 'rsa' && name !== 'ecdsa') return true;
  return keyTypeOf(presentedChain) !== (name === 'rsa' ? 'rsa' : 'ec');
}

/** Silence where a greeting was due, and what is no TLS where TLS was: the port may speak the other mode. */
function mayBeOfOtherMode({ step, cause }: Interruption, mode: TlsMode): boolean {
  if (mode === 'starttls') {
    return step === 'greeting' && (cause.kind === 'timeout' || cause.kind === 'malformed-reply');
  }
  return step === 'handshake' && cause.kind === 'tls-error';
}

function withOtherMode(first: Interruption, mode: TlsMode, observation: Probed): Probed {
  if (observation.outcome === 'handshake') return { ...first, inOtherMode: { mode, works: true } };
  return { ...first, inOtherMode: { mode, works: false, cause: observation.cause } };
}

/** protocol_version (70), and handshake_failure (40), which older servers send in its place. */
function isAboutVersions(cause: Cause): boolean {
  if (cause.kind === 'tls-alert') return cause.alertNumber === PROTOCOL_VERSION || cause.alertNumber === 40;
  return cause.kind === 'tls-error' && cause.code === 'ERR_SSL_UNSUPPORTED_PROTOCOL';
}

/**
 * What may take the place of the first look. Most servers that share no algorithm with a client say so by an alert, not all
 * of them by the right one, and some hang up. Some old servers and middleboxes drop a ClientHello that does not fit one TCP
 * segment.
 */
function substitutesFor(cause: Cause): readonly ('small-client-hello' | 'any-algorithm')[] {
  switch (cause.kind) {
    case 'tls-alert':
      return cause.alertNumber === PROTOCOL_VERSION ? [] : ['any-algorithm'];
    case 'connection-closed':
    case 'system-error':
      return ['small-client-hello', 'any-algorithm'];
    case 'timeout':
      return ['small-client-hello'];
    default:
      return [];
  }
}
