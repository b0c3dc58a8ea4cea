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
  const content = asn1.fromDer(bytes.toString('latin1'));
  if (largestCount(content) > MAX_ITERATIONS) throw new Error('the key derivation has too many iterations');
  const safeContents = (() => {
    try {
      return pkcs12.pkcs12FromAsn1(content, false, password).safeContents;
    } catch (error) {
      // PBES2 takes the password as UTF-8, and node-forge the lower byte of each letter.
      const encoded = forge.util.encodeUtf8(password);
      if (encoded === password) throw error;
      // The MAC takes it as UTF-16 all the same, and is left out: what it does not open is not decoded either.
      const withoutMac = { ...content, value: content.value.slice(0, 2) } as forge.asn1.Asn1;
      return pkcs12.pkcs12FromAsn1(withoutMac, false, encoded).safeContents;
    }
  })();
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

/** OpenSSL's is 2048, and a few hundred thousand are advised; the file says how many, and it may be a stranger's. */
const MAX_ITERATIONS = 1_000_000;

/**
 * The largest count of iterations in a structure and in the structures that its octet strings hold: wherever there is one
 * it stands behind its salt, an OCTET STRING (RFC 7292 appendix C, RFC 8018 appendix A.2).
 */
function largestCount(node: forge.asn1.Asn1, before?: forge.asn1.Asn1): number {
  const { asn1 } = forge;
  const { type, value } = node;
  if (Array.isArray(value))
    return Math.max(0, ...(value as forge.asn1.Asn1[]).map((one, index, all) => largestCount(one, all[index - 1])));
  if (type === asn1.Type.INTEGER && before?.type === asn1.Type.OCTETSTRING)
    return Number.parseInt(forge.util.bytesToHex(value), 16);
  if (type !== asn1.Type.OCTETSTRING) return 0;
  try {
    return largestCount(asn1.fromDer(value));
  } catch {
    return 0;
  }
}

function keyOf(key: Buffer): KeyObject | null {
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}
