import { createConnection, type Socket } from 'node:net';
import type { SecureContext, TLSSocket } from 'node:tls';
import type { LookName } from '../model/look.ts';
import type { Cut, Handshake, Look, Probed } from '../model/observation.ts';
import type { Endpoint, TlsMode } from '../model/target.ts';
import { causeOf } from './cause.ts';
import { Conversation } from './conversation.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { defaultEhloName, ehlo, greet, type Progress, startTls } from './dialogue.ts';
import { handshakeFacts, handshaken, renegotiationOf, startHandshake } from './handshake.ts';
import { withRouteChecked } from './route.ts';

export interface ProbeOptions {
  /** One time limit for everything that is done on a connection. */
  readonly limitMs: number;
  /** null: the machine's own domain name, or an address literal. */
  readonly ehloName: string | null;
  /** `main`: the look that took the place of the first, for a server that takes no other; further ones ask as it did. */
  readonly secureContextOf: (look: LookName, main?: LookName) => SecureContext;
  readonly signal?: AbortSignal;
  /** Of the address; absent: a probe is over when its connection is closed. */
  readonly leaving?: Leaving;
  /** Told of each connection, whose `progress` changes; what it gives back is called once the connection is over. */
  readonly watch?: (progress: Readonly<Pick<Progress, 'step'>>) => () => void;
}

/** `left`: when the last connection to an address is closed. Nothing but the next one has to wait for it. */
export interface Leaving {
  left: Promise<void>;
}

/** How long to wait for the goodbye, once everything is known. */
const QUIT_LIMIT_MS = 1000;

/** One endpoint, one look -> what was seen, within one deadline. Throws only for defects of the program. */
export async function probe(endpoint: Endpoint, mode: TlsMode, look: Look, options: ProbeOptions): Promise<Probed> {
  await options.leaving?.left;
  const startedAt = new Date();
  const deadline = startDeadline(options.limitMs, options.signal);
  const progress: Progress = { step: 'connect' };
  const observed = () => ({
    endpoint,
    look,
    startedAt: startedAt.toISOString(),
    elapsedMs: Math.max(0, Date.now() - startedAt.getTime()),
  });
  // A run that is over opens nothing more, and its signal has fired already.
  const over = deadline.cause();
  if (over !== null) {
    deadline.stop();
    return { ...observed(), outcome: 'interruption', step: progress.step, cause: over };
  }
  let goodbye: Promise<void> | null = null;
  let socket: Socket | TLSSocket = createConnection({
    host: endpoint.address,
    port: endpoint.port,
    family: endpoint.family,
  });
  const unwatch = options.watch?.(progress);
  deadline.onOver(() => socket.destroy(new Error('the deadline has passed')));
  try {
    // Made while the connection is: the first one of a run takes longer than a handshake.
    const secureContext = options.secureContextOf(look.name);
    await connected(socket);
    const name = options.ehloName ?? defaultEhloName(socket.localAddress ?? '');
    if (mode === 'starttls') {
      const conversation = new Conversation(socket);
      await greet(conversation, progress);
      await ehlo(conversation, progress, name);
      await startTls(conversation, progress);
    }
    progress.step = 'handshake';
    const secured = startHandshake(socket, look.serverName, secureContext);
    socket = secured;
    const isStapled = await handshaken(secured);
    const facts = handshakeFacts(secured, look.name, isStapled);
    const isRenegotiated = renegotiationOf(secured);
    const afterwards = await smtpOverTls(secured, mode, name, deadline, options.watch);
    if (afterwards.outcome === 'answered') goodbye = quit(secured);
    const said = progress.dialogue && { dialogue: progress.dialogue };
    const again = isRenegotiated() && ({ isRenegotiated: true } as const);
    return { ...observed(), outcome: 'handshake', ...facts, ...said, ...again, afterwards };
  } catch (error) {
    const cut = await withRouteChecked(cutBy(error, progress, deadline), endpoint);
    if (cut.cause.kind === 'smtp-reply' || cut.cause.kind === 'keyword-not-offered') goodbye = quit(socket);
    return { ...observed(), ...cut, ...(progress.dialogue && { dialogue: progress.dialogue }) };
  } finally {
    unwatch?.();
    deadline.stop();
    if (goodbye === null) socket.destroy();
    else if (options.leaving !== undefined) options.leaving.left = goodbye;
    else await goodbye;
  }
}

/**
 * The dialogue over TLS, up to QUIT. It proves that the handshake holds: in TLS 1.3 a client has finished before the
 * server has, and learns of a refusal with its first read only.
 */
async function smtpOverTls(
  socket: TLSSocket,
  mode: TlsMode,
  name: string,
  deadline: Deadline,
  watch: ProbeOptions['watch'],
): Promise<Handshake['afterwards']> {
  const progress: Progress = { step: mode === 'implicit' ? 'greeting' : 'ehlo' };
  const unwatch = watch?.(progress);
  try {
    const conversation = new Conversation(socket);
    if (mode === 'implicit') await greet(conversation, progress);
    // RFC 3207 section 4.2: the client has to forget what was said before TLS, and SHOULD begin with EHLO.
    await ehlo(conversation, progress, name);
    return { outcome: 'answered', dialogue: progress.dialogue ?? { greeting: '', ehloKeywords: [] } };
  } catch (error) {
    const cut = cutBy(error, progress, deadline);
    const isAboutTls = cut.cause.kind === 'tls-alert' || cut.cause.kind === 'tls-error';
    return isAboutTls ? { ...cut, step: 'handshake' } : cut;
  } finally {
    unwatch?.();
  }
}

function cutBy(error: unknown, { step }: Progress, deadline: Deadline): Cut {
  return { outcome: 'interruption', step, cause: deadline.cause() ?? causeOf(error) };
}

/** Waits for the connection; from then on the next read finds an error on the stream. */
export function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      socket.on('error', () => {});
      resolve();
    });
  });
}

/**
 * Takes leave as RFC 5321 section 4.1.1.10 asks, and closes the connection once the server has answered. What it says does
 * not matter any more, so nobody waits for that but the next connection to the address, and the process may end before.
 */
async function quit(socket: Socket): Promise<void> {
  if (socket.destroyed) return;
  const timer = setTimeout(() => socket.destroy(), QUIT_LIMIT_MS).unref();
  socket.unref();
  try {
    await new Conversation(socket).command('QUIT');
  } catch {
    // The server hung up first.
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}
