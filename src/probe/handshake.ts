import type { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import type { Handshake } from '../model.ts';
import { DialogueEnded } from './cause.ts';

/** What the handshake itself shows. */
export type HandshakeFacts = Pick<Handshake, 'tlsVersion' | 'cipherSuite' | 'presentedChain' | 'opensslVerdict'>;

/**
 * One context for the whole run, since reading some 120 trust anchors takes OpenSSL longer than a handshake. It keeps
 * the default security level: a lower one would relax the verdict on the certificates too.
 */
export function secureContextWith(trustAnchorPem: readonly string[]): SecureContext {
  return createSecureContext({ ca: [...trustAnchorPem] });
}

/** More certificates than any chain needs; OpenSSL itself stops at some 100 KB of them. */
const MAX_PRESENTED_CERTIFICATES = 1000;

/**
 * Begins TLS over a connected socket; `handshaken` waits for it. From here on only the TLS socket may be destroyed:
 * Node 20 crashes when the plain one goes first. The handshake goes on whatever OpenSSL thinks of the certificate.
 * @param serverName sent as SNI (RFC 6066 section 3); null sends none, which IP literals require.
 */
export function startHandshake(socket: Socket, serverName: string | null, secureContext: SecureContext): TLSSocket {
  return connect({
    socket,
    secureContext,
    servername: serverName ?? '',
    rejectUnauthorized: false,
    // The name is judged by RFC 9525 elsewhere; Node's own check would accept common names and partial wildcards.
    checkServerIdentity: () => undefined,
  });
}

/** @throws the socket's error when the handshake fails. */
export function handshaken(socket: TLSSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    const onClose = () => reject(new DialogueEnded({ kind: 'connection-closed' }));
    socket.once('close', onClose);
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      socket.off('close', onClose).off('error', reject);
      // Between two reads nobody listens; the next read finds the error on the stream.
      socket.on('error', () => {});
      resolve();
    });
  });
}

export function handshakeFacts(socket: TLSSocket): HandshakeFacts {
  return {
    tlsVersion: socket.getProtocol() ?? 'unknown',
    cipherSuite: socket.getCipher().standardName,
    presentedChain: presentedChain(socket),
    opensslVerdict: socket.authorized ? null : String(socket.authorizationError),
  };
}

/**
 * The certificates as sent. Walking issuerCertificate from here keeps the order of the Certificate message and adds
 * nothing; getPeerCertificate(true) sorts, completes and drops.
 */
function presentedChain(socket: TLSSocket): Handshake['presentedChain'] {
  const chain: string[] = [];
  let certificate: X509Certificate | undefined = socket.getPeerX509Certificate();
  while (certificate !== undefined && chain.length < MAX_PRESENTED_CERTIFICATES) {
    chain.push(certificate.toString());
    certificate = certificate.issuerCertificate;
  }
  const [endEntity, ...rest] = chain;
  if (endEntity === undefined) throw new DialogueEnded({ kind: 'tls-error', code: 'NO_CERTIFICATE_PRESENTED' });
  return [endEntity, ...rest];
}
