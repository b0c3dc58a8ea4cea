import { createPrivateKey, type KeyObject } from 'node:crypto';
import forge from 'node-forge';

/** What a PKCS#12 file holds. */
export interface Pkcs12 {
  /** DER, in the order of the file. */
  readonly certificates: readonly Buffer[];
  /** null: one of a kind this program cannot read. */
  readonly privateKeys: readonly (KeyObject | null)[];
}

/**
 * Opens a PKCS#12 file (RFC 7292). node-forge takes off the encryption and reads no certificate: it knows RSA alone and
 * hands on everything else as ASN.1, which is what is wanted of it.
 * @throws Error when the password does not open it, or it is none.
 */
export function openPkcs12(bytes: Buffer, password: string): Pkcs12 {
  const { asn1, pki, pkcs12 } = forge;
  const { safeContents } = pkcs12.pkcs12FromAsn1(asn1.fromDer(bytes.toString('latin1')), false, password);
  const bags = safeContents.flatMap((contents) => contents.safeBags);
  const der = (node: forge.asn1.Asn1) => Buffer.from(asn1.toDer(node).getBytes(), 'latin1');
  return {
    certificates: bags
      .filter(({ type }) => type === pki.oids['certBag'])
      .map(({ cert, asn1: node }) => der(cert ? pki.certificateToAsn1(cert) : node)),
    privateKeys: bags
      .filter(({ type }) => type === pki.oids['keyBag'] || type === pki.oids['pkcs8ShroudedKeyBag'])
      .map(({ key, asn1: node }) =>
        keyOf(der(key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key as forge.pki.rsa.PrivateKey)) : node)),
      ),
  };
}

function keyOf(key: Buffer): KeyObject | null {
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}
