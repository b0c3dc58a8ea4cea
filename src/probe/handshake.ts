import type { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import {
  connect,
  createSecureContext,
  type DetailedPeerCertificate,
  type EphemeralKeyInfo,
  type SecureContext,
  type SecureContextOptions,
  type TLSSocket,
} from 'node:tls';
import type { LookName } from '../model/look.ts';
import type { Handshake } from '../model/observation.ts';
import type { Offer } from '../model/profile.ts';
import { DialogueEnded } from './cause.ts';
import { optionsOf } from './offer.ts';
import { once } from './presented.ts';

/** What the handshake itself shows. */
export type HandshakeFacts = Pick<
  Handshake,
  'tlsVersion' | 'cipherSuite' | 'keyExchange' | 'presentedChain' | 'isOcspStapled' | 'opensslVerdict'
>;

export interface ClientCertificate {
  readonly privateKeyPem: string;
  readonly certificatePem: string;
}

/** How each look differs from the first in what OpenSSL is told. */
const TLS_OPTIONS: Readonly<Partial<Record<LookName, SecureContextOptions>>> = {
  // Without the post-quantum key share of Node.js 24 the ClientHello fits one TCP segment (364 bytes for 1,594).
  'small-client-hello': { ecdhCurve: 'X25519:P-256:P-384' },
  'any-algorithm': { ...optionsOf('openssl'), sigalgs: undefined, ecdhCurve: 'auto', secureOptions: 0 },
  rsa: { sigalgs: 'RSA-PSS+SHA256:RSA-PSS+SHA384:RSA-PSS+SHA512:RSA+SHA256:RSA+SHA384:RSA+SHA512' },
  ecdsa: { sigalgs: 'ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512' },
  'tls1.2': { maxVersion: 'TLSv1.2' },
  'obsolete-tls': { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' },
};

/**
 * One context a look for the whole run, made when it is first needed: reading some 120 trust anchors takes OpenSSL
 * longer than a handshake. The default security level stays, except for obsolete TLS: a lower one would relax the verdict
 * on the certificates too.
 */
export function secureContexts(
  trustAnchorPem: readonly string[],
  offer: Offer,
  clientCertificate: ClientCertificate | null = null,
): (look: LookName, main?: LookName) => SecureContext {
  const made = new Map<string, SecureContext>();
  return (look, main = 'first') => {
    // A look without SNI asks for nothing else of OpenSSL.
    const name = look === 'without-sni' ? 'first' : look;
    const key = `${name} ${main}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const presented = name === 'client-certificate' && clientCertificate !== null;
    const context = createSecureContext({
      ca: [...trustAnchorPem],
      // In so many words, so that NODE_OPTIONS cannot lower it.
      minVersion: 'TLSv1.2',
      ...optionsOf(offer),
      ...TLS_OPTIONS[main],
      ...TLS_OPTIONS[name],
      ...(presented && { key: clientCertificate.privateKeyPem, cert: clientCertificate.certificatePem }),
    });
    made.set(key, context);
    return context;
  };
}

/** More certificates than any chain needs; OpenSSL itself stops at some 100 KB of them. */
const MAX_PRESENTED_CERTIFICATES = 1000;

/**
 * Begins TLS over a connected socket; `handshaken` waits for it. From here on only the TLS socket may be destroyed:
 * Node 20 crashes when the plain one goes first. The handshake goes on whatever OpenSSL thinks of the certificate.
 * @param serverName sent as SNI (RFC 6066 section 3); null sends none, which IP literals require.
 */
export function startHandshake(socket: Socket, serverName: string | null, secureContext: SecureContext): TLSSocket {
  const secured = connect({
    socket,
    secureContext,
    servername: serverName ?? '',
    rejectUnauthorized: false,
    // The name is judged by RFC 9525 elsewhere; Node's own check would accept common names and partial wildcards.
    checkServerIdentity: () => undefined,
    requestOCSP: true,
  });
  // Node converts the whole chain for the check it is told not to make, and Node.js 24 crashes in that conversion on
  // a curve without a NIST name, wherever in the chain a server puts it.
  secured.getPeerCertificate = () => ({}) as DetailedPeerCertificate;
  return secured;
}

/** The first bytes that this client sends with TLS, for a connection on which no TLS is to follow. */
export async function clientHello(serverName: string | null, secureContext: SecureContext): Promise<Buffer> {
  let secured: TLSSocket | undefined;
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      const nowhere = new Duplex({
        read() {},
        write(bytes: Buffer, _encoding, done) {
          resolve(bytes);
          done();
        },
      });
      const servername = serverName ?? '';
      secured = connect({ socket: nowhere, secureContext, servername, rejectUnauthorized: false }).on('error', reject);
    });
  } finally {
    secured?.destroy();
  }
}

/**
 * Waits for the handshake.
 * @returns whether an OCSP response was stapled to it (RFC 6066 section 8).
 * @throws the socket's error when it fails.
 */
export function handshaken(socket: TLSSocket): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let isStapled = false;
    socket.once('OCSPResponse', (response: Buffer | null) => {
      isStapled = (response?.length ?? 0) > 0;
    });
    const onClose = () => reject(new DialogueEnded({ kind: 'connection-closed' }));
    socket.once('close', onClose);
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      socket.off('close', onClose).off('error', reject);
      // Between two reads nobody listens; the next read finds the error on the stream.
      socket.on('error', () => {});
      resolve(isStapled);
    });
  });
}

/** Tells later whether the server has asked for another handshake; in TLS 1.3 there is none, and its tickets look like one. */
export function renegotiationOf(socket: TLSSocket): () => boolean {
  let isRenegotiated = false;
  socket.on('secure', () => {
    isRenegotiated = socket.getProtocol() !== 'TLSv1.3';
  });
  return () => isRenegotiated;
}

export function handshakeFacts(socket: TLSSocket, look: LookName, isStapled: boolean): HandshakeFacts {
  return {
    tlsVersion: socket.getProtocol() ?? 'unknown',
    cipherSuite: socket.getCipher().standardName,
    ...keyExchangeOf(socket),
    presentedChain: presentedChain(socket),
    isOcspStapled: isStapled,
    opensslVerdict:
      look === 'obsolete-tls' ? 'NOT_ASKED' : socket.authorized ? null : String(socket.authorizationError),
  };
}

/** Static RSA has no key of its own for the connection, and finite fields have no name. */
function keyExchangeOf(socket: TLSSocket): Pick<Handshake, 'keyExchange'> {
  const { type, name, size } = socket.getEphemeralKeyInfo() as Partial<EphemeralKeyInfo>;
  if (name !== undefined) return { keyExchange: name };
  if (type !== undefined) return { keyExchange: `${type} ${size} bits` };
  return socket.getCipher().standardName.startsWith('TLS_RSA_') ? { keyExchange: 'RSA' } : {};
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
  return once([endEntity, ...rest]);
}
