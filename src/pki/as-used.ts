import type { Handshake } from '../model/observation.ts';
import { COMPRESSED_POINT } from './algorithms.ts';
import type { CertificationPath } from './path.ts';
import type { PathDefect } from './path-defect.ts';

/** RSA key exchange without forward secrecy: the server does not sign, it decrypts. */
const STATIC_RSA = /^TLS_RSA_WITH_/;

/**
 * A path, judged by what the handshake used its end-entity key for. By itself a path is judged as one of a server that
 * signs, as every suite with forward secrecy has it.
 */
export function asUsed(
  path: CertificationPath,
  { tlsVersion, cipherSuite }: Pick<Handshake, 'tlsVersion' | 'cipherSuite'>,
): CertificationPath {
  const [endEntity] = path.certificates;
  const own: PathDefect[] = [];
  // RFC 8422 section 5.1.2 has done away with such points: OpenSSL before 3.0.20 shows them to none who does not offer them,
  // and BoringSSL does not. In TLS 1.3 nobody is asked.
  if (tlsVersion !== 'TLSv1.3' && endEntity.remarks.disputed.includes(COMPRESSED_POINT)) {
    const detail = `the EC key of "${endEntity.name}" is a compressed point, an uncompressed one required in ${tlsVersion}`;
    own.push({ kind: 'key-type-unsuitable', certificate: endEntity, detail });
  }
  const isStatic = STATIC_RSA.test(cipherSuite);
  const { keyUsage } = endEntity;
  if (isStatic && keyUsage !== null && !keyUsage.includes('keyEncipherment')) {
    const detail = `the key usage of "${endEntity.name}" is ${keyUsage.join(', ') || 'empty'}, keyEncipherment required by ${cipherSuite}, which was agreed on`;
    own.push({ kind: 'key-usage-unsuitable', certificate: endEntity, detail });
  }
  if (!isStatic && own.length === 0) return path;
  const isOfSigning = ({ kind, certificate }: PathDefect) =>
    isStatic && kind === 'key-usage-unsuitable' && certificate === endEntity;
  return { ...path, defects: [...own, ...path.defects.filter((defect) => !isOfSigning(defect))] };
}
