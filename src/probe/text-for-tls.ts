import { createConnection } from 'node:net';
import type { Interruption } from '../model/observation.ts';
import type { Endpoint } from '../model/target.ts';
import { Conversation, nextBytes } from './conversation.ts';
import { startDeadline } from './deadline.ts';
import { defaultEhloName, ehlo, greet, type Progress, startTls } from './dialogue.ts';
import { clientHello } from './handshake.ts';
import { connected, type ProbeOptions } from './probe.ts';

/** How long the server gets for it: it has answered once already. */
const LIMIT_MS = 5000;
/** RFC 5321 section 4.5.3.1.5: the longest line of a reply. */
const MAX_OCTETS = 512;

/**
 * OpenSSL says only that the answer to STARTTLS is no TLS. One connection more, up to the ClientHello, shows what it is:
 * mostly a sentence about a key that cannot be read, or a filter that knows no TLS.
 * @returns the interruption, with the text in its cause where there is one.
 */
export async function withTextForTls(
  seen: Interruption,
  endpoint: Endpoint,
  options: ProbeOptions,
): Promise<Interruption> {
  const { cause } = seen;
  if (cause.kind !== 'tls-error') return seen;
  const text = await textForTls(endpoint, seen.look.serverName, options);
  return text === null ? seen : { ...seen, cause: { ...cause, text } };
}

async function textForTls(
  endpoint: Endpoint,
  serverName: string | null,
  options: ProbeOptions,
): Promise<string | null> {
  const deadline = startDeadline(Math.min(options.limitMs, LIMIT_MS), options.signal);
  const { address: host, port, family } = endpoint;
  const socket = createConnection({ host, port, family });
  // At once where the run is over: nothing is opened then.
  deadline.onOver(() => socket.destroy(new Error('the deadline has passed')));
  const progress: Progress = { step: 'connect' };
  try {
    await connected(socket);
    const conversation = new Conversation(socket);
    await greet(conversation, progress);
    await ehlo(conversation, progress, options.ehloName ?? defaultEhloName(socket.localAddress ?? ''));
    await startTls(conversation, progress);
    socket.write(await clientHello(serverName, options.secureContextOf('first')));
    return firstLineOf(await nextBytes(socket));
  } catch {
    // Nothing more is known than before.
    return null;
  } finally {
    deadline.stop();
    socket.destroy();
  }
}

/** null where it is no text: a TLS record begins with a control character. */
function firstLineOf(bytes: Buffer): string | null {
  const [line = ''] = bytes.subarray(0, MAX_OCTETS).toString('utf8').split(/\r?\n/);
  return line !== '' && !/[^\t\P{Cc}]|\ufffd/u.test(line) ? line : null;
}
