/**
 * Run by Bun: reads one case a line from standard input, as JSON, and writes one line each: what a TLS client has against
 * the chain, "" where its handshake with a server that presents the chain succeeds.
 */
import { createInterface } from 'node:readline';
import { connect, createServer } from 'node:tls';

interface Case {
  readonly presented: readonly string[];
  /** PKCS #8, DER in base64. */
  readonly privateKey: string;
  readonly anchors: string[];
  readonly reference: string;
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await verdictOn(JSON.parse(line))));
}

function verdictOn({ presented, privateKey, anchors, reference }: Case): Promise<string> {
  const key = `-----BEGIN PRIVATE KEY-----\n${privateKey}\n-----END PRIVATE KEY-----\n`;
  const isAddress = /^[\d.]+$|:/.test(reference);
  return new Promise((resolve) => {
    try {
      const server = createServer({ cert: presented.join(''), key }, (socket) => socket.on('error', () => {}).end());
      const end = (verdict: string) => {
        server.close();
        resolve(verdict);
      };
      server.on('tlsClientError', () => {});
      server.on('error', ({ message }) => end(`a server: ${message}`));
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as { port: number };
        const to = isAddress ? { host: reference } : { host: '127.0.0.1', servername: reference };
        const client = connect({ ...to, host: '127.0.0.1', port, ca: anchors });
        client.once('secureConnect', () => {
          client.destroy();
          end(client.authorized ? '' : String(client.authorizationError));
        });
        client.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
      });
    } catch (error) {
      // Bun refuses a certificate or key that it cannot use.
      resolve(`a server: ${(error as Error).message}`);
    }
  });
}
