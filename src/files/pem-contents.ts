import type { KeyObject } from 'node:crypto';
import type { FileDefect, UnreadText } from '../model/observation.ts';
import { type PemBlock, readPem, unreadText } from '../pki/pem.ts';
import { type MayBelongTo, type PrivateKeyRead, privateKeyReader, type ReadPrivateKey } from '../pki/private-key.ts';
import { asPem, decodedCertificate, withoutRest } from './certificate-bytes.ts';

/** Certificates as a server presents them, and the keys that it may load with them. */
export interface Chain {
  /** PEM, written anew: nothing that was beside them in the file is left. */
  readonly certificates: readonly string[];
  readonly keys: readonly KeyIn[];
}

/**
 * "readable": whose certificate it is of is another question. "left": of a kind or size that is not compared.
 * The key itself never leaves files/.
 */
export type KeyIn = { readonly line: number } & (
  | { readonly state: 'readable'; readonly key: KeyObject }
  | { readonly state: 'left'; readonly key: null; readonly mayBelongTo: MayBelongTo }
  | { readonly state: 'encrypted' | 'undecodable' | 'hidden'; readonly key: null }
);

export interface PemContents {
  readonly chains: readonly [Chain, ...Chain[]];
  readonly unread: readonly UnreadText[];
  /** Whether the first of keys and certificates is a key that needs no password. */
  readonly isKeyFirst: boolean;
}

const CERTIFICATE = /^(X509 )?CERTIFICATE$/;
const TRUSTED = 'TRUSTED CERTIFICATE';
const ENCRYPTED = 'ENCRYPTED PRIVATE KEY';
const KEY = /(^| )PRIVATE KEY$/;

/**
 * The chain that OpenSSL loads from a file (SSL_CTX_use_certificate_chain_file), and the keys. Where a key comes first and
 * another behind a certificate, there are as many chains: no server but Postfix loads such a file, with
 * smtpd_tls_chain_files (test/real/postfix-chain-files.test.ts).
 * @throws Error where there is neither, nor anything that was meant to be.
 */
export function pemContents(content: Buffer): PemContents {
  const { blocks, unread, hiddenKeyLines } = readPem(content);
  const parts = partsOf(blocks.filter((block) => isKey(block) || isCertificate(block.label)));
  const more: UnreadText[] = [];
  const note = ({ text, line }: PemBlock, defect: FileDefect) => more.push(unreadText(text, line, defect));
  // Postfix's own loader passes over trust settings, and so over the block.
  let isTrustRead = parts.length === 1;
  const read = privateKeyReader();
  const keyTypes = new Set<string | undefined>();
  const hidden = hiddenKeyLines.map((line): KeyIn => ({ line, state: 'hidden', key: null }));
  const chains = parts.map((part, index): Chain => {
    const certificates: string[] = [];
    const keys: KeyIn[] = [];
    for (const block of part) {
      if (isKey(block)) {
        const key = keyIn(block, read);
        keys.push(key);
        if (parts.length > 1 && key.key !== null && keyTypes.has(key.key.asymmetricKeyType))
          note(block, 'key-type-again');
        keyTypes.add(key.key?.asymmetricKeyType);
        continue;
      }
      const isTrusted = block.label === TRUSTED;
      if (isTrusted) note(block, isTrustRead ? 'trusted-first' : 'trusted-elsewhere');
      if (isTrusted && !isTrustRead) continue;
      const certificate = certificateIn(block, isTrustRead);
      isTrustRead = false;
      if (certificate === null) note(block, 'not-a-certificate');
      else certificates.push(certificate);
      if (certificate !== null && !isTrusted && withoutRest(block.bytes).length < block.bytes.length)
        note(block, 'bytes-behind');
    }
    return { certificates, keys: index === 0 ? [...keys, ...hidden] : keys };
  });
  const all = parts.flat();
  if (all.length + hidden.length + unread.length === 0)
    throw new Error('it holds no "-----BEGIN CERTIFICATE-----" block at the start of a line');
  return {
    chains: chains as [Chain, ...Chain[]],
    unread: [...unread, ...more].sort((a, b) => a.line - b.line),
    isKeyFirst: isKey(all.find(({ label }) => label !== ENCRYPTED)),
  };
}

function isCertificate(label: string): boolean {
  return label === TRUSTED || CERTIFICATE.test(label);
}

function isKey(block: PemBlock | undefined): boolean {
  return block !== undefined && KEY.test(block.label);
}

/** Keys and certificates, one part for each chain of a file that begins with a key; at least one, which may be empty. */
function partsOf(blocks: readonly PemBlock[]): PemBlock[][] {
  let part: PemBlock[] = [];
  const parts = [part];
  for (const [index, block] of blocks.entries()) {
    const isNewChain = isKey(blocks[0]) && isKey(block) && index > 0 && !isKey(blocks[index - 1]);
    if (isNewChain) {
      part = [];
      parts.push(part);
    }
    part.push(block);
  }
  return parts;
}

/** OpenSSL reads the first of a file with trust settings behind it, and the others without. */
function certificateIn({ label, headers, bytes }: PemBlock, isFirst: boolean): string | null {
  // Headers say how a block is encrypted, and no server has a password for a certificate.
  if (headers !== '') return null;
  return decodedCertificate(isFirst ? asPem(label, bytes) : asPem('CERTIFICATE', withoutRest(bytes)));
}

function keyIn({ label, headers, bytes, line }: PemBlock, read: ReadPrivateKey): KeyIn {
  if (label === ENCRYPTED || /^Proc-Type:[ \t]*4,[ \t]*ENCRYPTED/m.test(headers))
    return { line, state: 'encrypted', key: null };
  // OpenSSL passes over other headers.
  if (/^Proc-Type:/m.test(headers)) return { line, state: 'undecodable', key: null };
  return keyAsRead(read(bytes, label), line);
}

export function keyAsRead(read: PrivateKeyRead, line: number): KeyIn {
  if (read.kind === 'left') return { line, state: 'left', key: null, mayBelongTo: read.mayBelongTo };
  return read.kind === 'read' ? { line, state: 'readable', key: read.key } : { line, state: 'undecodable', key: null };
}
