import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { connect, type SecureContext, type TLSSocket } from 'node:tls';

/**
 * What OpenSSL thinks of certificates that no server presents, asked by half a handshake in memory. In TLS 1.2 a client
 * verifies the path as soon as the Certificate message has come, before the server has to prove that it has the key. So
 * the ClientHello is answered with a ServerHello and that message, OpenSSL's verdict is read, and the rest never
 * happens: no key is needed, and OpenSSL judges as it does on the wire.
 * @returns as Handshake.opensslVerdict; NOT_ASKED where the client does not get so far.
 */
export async function opensslVerdictOn(chain: readonly string[], secureContext: SecureContext): Promise<string | null> {
  const wire = new Duplex({
    read() {},
    write(_chunk, _encoding, done) {
      done();
    },
  });
  // OpenSSL reads it once it has said hello; null is the end of the connection.
  wire.push(serverFlight(chain));
  const client = connect({ socket: wire as unknown as Socket, secureContext });
  // An error before the verdict leaves nothing to read.
  client.on('error', () => undefined);
  try {
    // Everything happens in this process; each turn lets the two ends pass on what they have.
    for (let turn = 0; turn < MAX_TURNS; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (client.getPeerX509Certificate() !== undefined) return verdictOf(client);
    }
    return 'NOT_ASKED';
  } finally {
    client.destroy();
    wire.destroy();
  }
}

const MAX_TURNS = 1000;

/** Node.js asks its handle the same once a handshake is complete, and has no public name for asking earlier. */
function verdictOf(client: TLSSocket): string | null {
  const { _handle: handle } = client as unknown as { _handle?: { verifyError?: () => { code: string } | null } };
  if (typeof handle?.verifyError !== 'function') return 'NOT_ASKED';
  const error = handle.verifyError();
  // A refusal without a word is none the less a refusal.
  return error ? String(error.code) : null;
}

/** ServerHello and Certificate of TLS 1.2 (RFC 5246 section 7.4); null where no cipher suite goes with the key. */
function serverFlight(chain: readonly string[]): Buffer | null {
  try {
    const certificates = chain.map((pem) => new X509Certificate(pem));
    const suite = CIPHER_SUITES[certificates[0]?.publicKey.asymmetricKeyType ?? ''];
    if (suite === undefined) return null;
    const random = Buffer.alloc(32);
    // RFC 5746: OpenSSL asks every server for secure renegotiation, here an empty extension.
    const hello = [[3, 3], random, [0], suite, [0], [0, 5, 0xff, 1, 0, 1, 0]].map((part) => Buffer.from(part));
    const list = certificates.map(({ raw }) => withLength(raw));
    return inRecords(Buffer.concat([message(2, Buffer.concat(hello)), message(11, withLength(Buffer.concat(list)))]));
  } catch {
    return null;
  }
}

/** ECDHE with AES-128-GCM, by key type: in the defaults of every Node.js. */
const CIPHER_SUITES: Readonly<Record<string, readonly number[]>> = {
  rsa: [0xc0, 0x2f],
  'rsa-pss': [0xc0, 0x2f],
  ec: [0xc0, 0x2b],
  ed25519: [0xc0, 0x2b],
  ed448: [0xc0, 0x2b],
};

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(3);
  length.writeUIntBE(bytes.length, 0, 3);
  return Buffer.concat([length, bytes]);
}

function message(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), withLength(body)]);
}

const MAX_RECORD_BYTES = 16_384;

function inRecords(bytes: Buffer): Buffer {
  const records: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += MAX_RECORD_BYTES) {
    const part = bytes.subarray(at, at + MAX_RECORD_BYTES);
    const head = Buffer.from([22, 3, 3, 0, 0]);
    head.writeUInt16BE(part.length, 3);
    records.push(head, part);
  }
  return Buffer.concat(records);
}
