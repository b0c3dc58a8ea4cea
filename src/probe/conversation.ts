import type { Duplex } from 'node:stream';
import { DialogueEnded } from './cause.ts';
import { type Reply, ReplyParser } from './smtp-reply.ts';

/**
 * Commands and replies over any stream, in lock-step: nothing is sent before the reply to the command before it is
 * whole, since Exim and postscreen punish a client that talks out of turn (RFC 5321 section 4.3.1).
 */
export class Conversation {
  readonly #stream: Duplex;
  readonly #parser = new ReplyParser();
  /** Bytes that followed the last reply without having been asked for. */
  bytesAfterReply = 0;

  constructor(stream: Duplex) {
    this.#stream = stream;
  }

  /**
   * The next reply.
   * @throws DialogueEnded when the stream ends, or what comes is no reply; the stream's error when it fails.
   */
  async reply(): Promise<Reply> {
    for (;;) {
      const result = this.#parser.push(await nextBytes(this.#stream));
      if (result.kind === 'incomplete') continue;
      if (result.kind === 'malformed') throw new DialogueEnded({ kind: 'malformed-reply', text: result.text });
      if (result.kind === 'too-long')
        throw new DialogueEnded({ kind: 'reply-too-long', limitBytes: result.limitBytes });
      this.bytesAfterReply = result.bytesAfter;
      return result.reply;
    }
  }

  async command(line: string): Promise<Reply> {
    this.#stream.write(`${line}\r\n`);
    return this.reply();
  }
}

/** Everything that has arrived, as soon as anything has; leaves the stream paused, ready to be handed to TLS. */
export function nextBytes(stream: Duplex): Promise<Buffer> {
  const ready = stream.read() as Buffer | null;
  if (ready !== null) return Promise.resolve(ready);
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      stream.off('readable', onReadable).off('end', onEnd).off('close', onEnd).off('error', onError);
      finish();
    };
    const onReadable = () => {
      const bytes = stream.read() as Buffer | null;
      if (bytes !== null) settle(() => resolve(bytes));
    };
    const onEnd = () => settle(() => reject(stream.errored ?? new DialogueEnded({ kind: 'connection-closed' })));
    const onError = (error: Error) => settle(() => reject(error));
    stream.on('readable', onReadable).on('end', onEnd).on('close', onEnd).on('error', onError);
    if (stream.destroyed || stream.readableEnded) onEnd();
  });
}
