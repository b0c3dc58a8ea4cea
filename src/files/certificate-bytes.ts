import { X509Certificate } from 'node:crypto';

export const DER_SEQUENCE = 0x30;

export function asPem(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').replace(/.{1,64}/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}-----END ${label}-----\n`;
}

/** One certificate from PEM, written anew by OpenSSL; null: it is none, and nothing of it is kept. */
export function decodedCertificate(pem: string): string | null {
  try {
    return new X509Certificate(pem).toString();
  } catch {
    return null;
  }
}

/** Where the content of a structure begins, and where it ends; null: its length is not given. */
function contentOf(bytes: Buffer): { readonly from: number; readonly to: number | null } {
  const length = bytes[1] ?? 0;
  const count = length & 0x7f;
  if (length < 0x80) return { from: 2, to: 2 + length };
  const isGiven = count > 0 && count <= 4 && bytes.length >= 2 + count;
  return { from: 2 + count, to: isGiven ? 2 + count + bytes.readUIntBE(2, count) : null };
}

/** What is behind the tag and the length, which may take several bytes. */
export function derContent(bytes: Buffer): Buffer {
  return bytes.subarray(contentOf(bytes).from);
}

/** The one structure that the bytes begin with. */
export function withoutRest(bytes: Buffer): Buffer {
  return bytes.subarray(0, contentOf(bytes).to ?? bytes.length);
}
