/** What OpenSSL's own loader makes of a file: the chain that a server with it presents. */

import { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';

/** One end of a pair that hands bytes to the other. */
class End extends Duplex {
  other: End | null = null;
  readonly written: Buffer[] = [];
  override _read(): void {}
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.written.push(chunk);
    this.other?.push(chunk);
    done();
  }
}

/** DER in the order presented, in hex; null: OpenSSL does not load the file. */
export async function loadedByOpenssl(pem: Buffer, key: string): Promise<readonly string[] | null> {
  const secureContext = (() => {
    try {
      return createSecureContext({ cert: pem, key, maxVersion: 'TLSv1.2' });
    } catch {
      return null;
    }
  })();
  if (secureContext === null) return null;
  const [a, b] = [new End(), new End()];
  a.other = b;
  b.other = a;
  const server = new TLSSocket(a as never, { isServer: true, secureContext });
  const { connect } = await import('node:tls');
  const client = connect({ socket: b as never, rejectUnauthorized: false, servername: '' });
  server.on('error', () => {});
  const isDone = new Promise((resolve) => client.on('secureConnect', resolve).on('error', resolve));
  await isDone;
  client.destroy();
  server.destroy();
  return certificatesIn(Buffer.concat(a.written));
}

/** The certificates of a TLS 1.2 server's first flight (RFC 5246 section 7.4.2). */
function certificatesIn(records: Buffer): string[] {
  const fragments: Buffer[] = [];
  for (let at = 0; at + 5 <= records.length && records[at] === 22; ) {
    const length = records.readUInt16BE(at + 3);
    fragments.push(records.subarray(at + 5, at + 5 + length));
    at += 5 + length;
  }
  const messages = Buffer.concat(fragments);
  for (let at = 0; at + 4 <= messages.length; at += 4 + messages.readUIntBE(at + 1, 3)) {
    if (messages[at] !== 11) continue;
    const list = messages.subarray(at + 7, at + 4 + messages.readUIntBE(at + 1, 3));
    const found: string[] = [];
    for (let next = 0; next < list.length; next += 3 + list.readUIntBE(next, 3))
      found.push(list.subarray(next + 3, next + 3 + list.readUIntBE(next, 3)).toString('hex'));
    return found;
  }
  return [];
}
