import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';

export interface MailServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface MailServerOptions {
  readonly host: string;
  readonly privateKeyPem: string;
  /** PEM, one after the other, as the server shall present them. */
  readonly chainPem: string;
  readonly mode: 'starttls' | 'implicit' | 'no-tls';
}

/** A mail server on a free port of 127.0.0.1 that knows EHLO, STARTTLS and QUIT: enough to present a certificate. */
export async function startMailServer({ host, privateKeyPem, chainPem, mode }: MailServerOptions): Promise<MailServer> {
  const secureContext = createSecureContext({ key: privateKeyPem, cert: chainPem });
  const open = new Set<Socket>();
  const secured = (socket: Socket) => new TLSSocket(socket, { isServer: true, secureContext });
  const server = createServer((socket) => {
    open.add(socket.on('error', () => {}).on('close', () => open.delete(socket)));
    const stream = mode === 'implicit' ? secured(socket) : socket;
    stream.write(`220 ${host} ESMTP demo\r\n`);
    converse(stream, mode === 'starttls' ? () => converse(secured(socket), null) : null);
  });

  function converse(stream: Socket, startTls: (() => void) | null): void {
    let pending = '';
    const keyword = startTls !== null ? 'STARTTLS' : mode === 'no-tls' ? '8BITMIME' : 'AUTH PLAIN LOGIN';
    const onData = (bytes: Buffer) => {
      pending += bytes.toString('latin1');
      for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
        const command = pending.slice(0, end).split(' ')[0]?.toUpperCase();
        pending = pending.slice(end + 2);
        if (command === 'EHLO') stream.write(`250-${host}\r\n250 ${keyword}\r\n`);
        else if (command === 'QUIT') stream.end('221 2.0.0 Bye\r\n');
        else if (command === 'STARTTLS' && startTls !== null) {
          stream.off('data', onData);
          stream.write('220 2.0.0 Ready to start TLS\r\n', startTls);
          return;
        } else stream.write('502 5.5.2 Command not implemented\r\n');
      }
    };
    stream.on('error', () => {}).on('data', onData);
  }

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
