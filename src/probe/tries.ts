import { X509Certificate } from 'node:crypto';
import { factsOf, type LookName, lookNames } from '../model/look.ts';
import { cutOf, type Handshake, isEndedFromHere, type Probed } from '../model/observation.ts';
import { keyTypeOf } from './presented.ts';

/** Looks that may decide about their endpoint, the best one first. */
const DECIDING: readonly LookName[] = lookNames.filter((name) => factsOf(name).isMain);
/** handshake_failure, access_denied and insufficient_security: what servers without a key type answer who asks for it. */
const NO_SUCH_KEY_TYPE: readonly number[] = [40, 49, 71];
const UNRECOGNIZED_NAME = 112;

/**
 * The looks to repeat, since one connection to this endpoint was answered otherwise than another: several machines may
 * share the address. None where all are alike, or none was answered.
 */
export function looksToRepeat(tries: readonly Probed[], serverName: string | null, repeats: number): LookName[] {
  const answered = tries.filter(isWhole).filter(({ look }) => look.name !== 'obsolete-tls');
  if (answered.length === 0) return [];
  const failed = tries.filter((one) => !isWhole(one) && isUnexpected(one));
  const isDifferent = differ(answered.filter((one) => isForHost(one, serverName)));
  if (failed.length === 0 && !isDifferent) return [];
  // A server without a key type may hang up each time it is asked for it; then that is its answer.
  const hungUp = failed.map(({ look }) => look.name).filter((name) => name === 'rsa' || name === 'ecdsa');
  return [...new Array<LookName>(repeats).fill('first'), ...(repeats > 0 ? new Set(hungUp) : [])];
}

/** The same, what decides first: a whole first look, else what took its place, else how the last try ended. */
export function decidingFirst(tries: readonly [Probed, ...Probed[]]): [Probed, ...Probed[]] {
  const whole = DECIDING.flatMap((name) => tries.filter((one) => isWhole(one) && one.look.name === name));
  const handshakes = DECIDING.flatMap((name) =>
    tries.filter((one) => one.outcome === 'handshake' && one.look.name === name),
  );
  const main = whole[0] ?? handshakes[0] ?? tries[0];
  return [main, ...tries.filter((one) => one !== main)];
}

export function isWhole(one: Probed): one is Handshake {
  return one.outcome === 'handshake' && one.afterwards.outcome === 'answered';
}

/** Whether a failure is other than what a sound server would answer to such a look. */
function isUnexpected(one: Probed): boolean {
  const cut = cutOf(one);
  if (cut === null || isEndedFromHere(cut)) return false;
  const { cause, step } = cut;
  const alert = cause.kind === 'tls-alert' ? cause.alertNumber : null;
  switch (one.look.name) {
    case 'rsa':
    case 'ecdsa':
      return !NO_SUCH_KEY_TYPE.some((one) => one === alert);
    case 'without-sni':
      return alert !== UNRECOGNIZED_NAME;
    case 'client-certificate':
      return step !== 'handshake' && one.outcome !== 'handshake';
    case 'tls1.2':
      return alert === null;
    case 'obsolete-tls':
      return step !== 'handshake';
    default:
      return true;
  }
}

/** Without SNI many servers show the certificate of another host. */
function isForHost({ look, presentedChain }: Handshake, serverName: string | null): boolean {
  if (look.name !== 'without-sni' || serverName === null) return true;
  return new X509Certificate(presentedChain[0]).checkHost(serverName, { subject: 'never' }) !== undefined;
}

/** Whether two certificates or chains of one key type differ. */
function differ(answered: readonly Handshake[]): boolean {
  if (answered.length < 2) return false;
  const chains = new Map<string | undefined, string>();
  return answered.some(({ presentedChain }) => {
    const kind = keyTypeOf(presentedChain);
    const chain = presentedChain.join('');
    const known = chains.get(kind) ?? chain;
    chains.set(kind, known);
    return known !== chain;
  });
}
