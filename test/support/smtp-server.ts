/**
 * A scripted SMTP server, byte by byte: a string or Buffer is written as it stands, an array is written as separate
 * segments, a RegExp waits for a line from the client, a function is called, and a few words do what real servers do to connections.
 */
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createSecureContext, type SecureContextOptions, TLSSocket, type TLSSocketOptions } from 'node:tls';

export type Act =
  | string
  | Buffer
  | readonly (string | Buffer)[]
  | RegExp
  | ((socket: Socket) => void)
  | { readonly tls: ServerTls }
  | 'close!'
  | 'reset!'
  | 'silence!'
  /** Waits for any bytes, such as a ClientHello. */
  | 'bytes!';

/** The certificate, and whether the client is asked for one; `withSni` for a client that sends a server name. */
export type ServerTls = SecureContextOptions &
  Pick<TLSSocketOptions, 'requestCert'> & { readonly withSni?: SecureContextOptions };

export interface ScriptedServer {
  readonly port: number;
  /** What each connection sent, line by line, in the order of the connections; TLS records are not lines. */
  readonly heard: string[][];
  readonly serverNames: (string | false | null)[];
  /** How many connections are open just now. */
  readonly openCount: () => number;
  readonly close: () => Promise<void>;
}

/** Plays the script for every connection; with several scripts each connection takes the next one, the last repeats. */
export async function serve(script: readonly Act[], ...more: readonly (readonly Act[])[]): Promise<ScriptedServer> {
  const scripts = [script, ...more];
  const heard: string[][] = [];
  const serverNames: (string | false | null)[] = [];
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    open.add(socket.on('close', () => open.delete(socket)));
    const lines: string[] = [];
    const own = scripts[Math.min(heard.length, scripts.length - 1)] ?? script;
    heard.push(lines);
    play(socket, own, lines, serverNames).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    serverNames,
    openCount: () => open.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

async function play(plain: Socket, script: readonly Act[], heard: string[], serverNames: (string | false | null)[]) {
  let socket = plain.on('error', () => {});
  for (const act of script) {
    if (act === 'close!') socket.end();
    else if (act === 'reset!') plain.resetAndDestroy();
    else if (act === 'bytes!') await new Promise((resolve) => socket.once('readable', resolve));
    else if (act === 'silence!') await new Promise(() => {});
    else if (typeof act === 'function') act(socket);
    else if (act instanceof RegExp) await heardLine(socket, act, heard);
    else if (typeof act === 'string' || Buffer.isBuffer(act)) await write(socket, act);
    else if (Array.isArray(act))
      for (const segment of act as readonly (string | Buffer)[]) await writeSegment(socket, segment);
    else {
      const { requestCert = false, withSni, ...options } = (act as { tls: ServerTls }).tls;
      const secured = new TLSSocket(plain, {
        isServer: true,
        secureContext: createSecureContext(options),
        requestCert,
        rejectUnauthorized: false,
        ...(withSni && { SNICallback: (_, done) => done(null, createSecureContext(withSni)) }),
      });
      socket = secured.on('error', () => {});
      await new Promise((resolve, reject) => secured.once('secure', resolve).once('close', reject));
      serverNames.push((secured as TLSSocket & { servername?: string | false }).servername ?? null);
    }
  }
  if (!socket.destroyed) socket.end();
}

function write(socket: Socket, bytes: string | Buffer): Promise<void> {
  return new Promise((resolve) => socket.write(bytes, () => resolve()));
}

/** The client's event loop turns between two segments, so that it reads them one by one. */
async function writeSegment(socket: Socket, bytes: string | Buffer): Promise<void> {
  await write(socket, bytes);
  await new Promise((resolve) => setTimeout(resolve, 2));
}

async function heardLine(socket: Socket, expected: RegExp, heard: string[]): Promise<void> {
  let line = '';
  while (!line.endsWith('\n')) {
    const byte = socket.read(1) as Buffer | null;
    if (byte !== null) line += byte.toString('latin1');
    else {
      await new Promise((resolve, reject) => {
        const settle = (done: (value?: unknown) => void) => () => {
          socket.removeAllListeners('readable').off('close', gone);
          done();
        };
        const gone = settle(reject);
        socket.once('readable', settle(resolve)).once('close', gone);
        if (socket.destroyed || socket.readableEnded) gone();
      });
    }
  }
  heard.push(line.trimEnd());
  if (!expected.test(line)) throw new Error(`expected ${expected}, heard ${line}`);
}
