import type { Cause } from '../model/observation.ts';

/** Thrown where the dialogue itself gives the reason to end it. */
export class DialogueEnded extends Error {
  readonly reason: Cause;
  constructor(reason: Cause) {
    super(reason.kind);
    this.reason = reason;
  }
}

/**
 * What a caught error says of the connection.
 * @throws the error itself when it is none of the connection's, so that a defect of the program is not taken for one
 *   of the server.
 */
export function causeOf(error: unknown): Cause {
  if (error instanceof DialogueEnded) return error.reason;
  const { code, message = '' } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') throw error;
  const alertNumber = /SSL alert number (\d+)/.exec(message)?.[1];
  if (alertNumber !== undefined) return { kind: 'tls-alert', alertNumber: Number(alertNumber) };
  if (code.startsWith('ERR_SSL_')) return { kind: 'tls-error', code };
  // Node gives a connection that ends within the handshake the code of a reset, and a sentence instead of a system call.
  if (code === 'ECONNRESET' && message.startsWith('Client network socket disconnected'))
    return { kind: 'connection-closed' };
  if (code === 'EPIPE') return { kind: 'connection-closed' };
  if (code.startsWith('ERR_')) throw error;
  return { kind: 'system-error', code, message };
}
