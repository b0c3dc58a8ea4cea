import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { FileDefect, UnreadText } from '../model/observation.ts';
import { type PemBlock, readPem, unreadText } from '../pki/pem.ts';
import { asPem, decodedCertificate, withoutRest } from './certificate-bytes.ts';

/** Certificates as a server presents them, and the keys that it may load with them. */
export interface Chain {
  /** PEM, written anew: nothing that was beside them in the file is left. */
  readonly certificates: readonly string[];
  readonly keys: readonly KeyIn[];
}

export interface KeyIn {
  readonly line: number;
  /** "readable": whose certificate it is of is another question. */
  readonly state: 'readable' | 'encrypted' | 'undecodable' | 'hidden';
  /** Never leaves files/. */
  readonly key: KeyObject | null;
}

export interface PemContents {
  readonly chains: readonly [Chain, ...Chain[]];
  readonly unread: readonly UnreadText[];
}

const CERTIFICATE = /^(X509 )?CERTIFICATE$/;
const TRUSTED = 'TRUSTED CERTIFICATE';
const KEY = /(^| )PRIVATE KEY$/;

/**
 * The chain that OpenSSL loads from a file (SSL_CTX_use_certificate_chain_file), and the keys.
 * @throws Error where there is neither, nor anything that was meant to be.
 */
export function pemContents(content: Buffer): PemContents {
  const { blocks, unread, hiddenKeyLines } = readPem(content);
  const certificates: string[] = [];
  const keys: KeyIn[] = [];
  const more: UnreadText[] = [];
  const note = ({ text, line }: PemBlock, defect: FileDefect) => more.push(unreadText(text, line, defect));
  let isFirst = true;
  for (const block of blocks) {
    if (KEY.test(block.label)) keys.push(keyIn(block));
    const isTrusted = block.label === TRUSTED;
    if (!isTrusted && !CERTIFICATE.test(block.label)) continue;
    if (isTrusted) note(block, isFirst ? 'trusted-first' : 'trusted-elsewhere');
    if (isTrusted && !isFirst) continue;
    const certificate = certificateIn(block, isFirst);
    isFirst = false;
    if (certificate === null) note(block, 'not-a-certificate');
    else certificates.push(certificate);
    if (certificate !== null && !isTrusted && withoutRest(block.bytes).length < block.bytes.length)
      note(block, 'bytes-behind');
  }
  for (const line of hiddenKeyLines) keys.push({ line, state: 'hidden', key: null });
  if (certificates.length + keys.length + unread.length + more.length === 0)
    throw new Error('it holds no "-----BEGIN CERTIFICATE-----" block at the start of a line');
  const inOrder = [...unread, ...more].sort((a, b) => a.line - b.line);
  return { chains: [{ certificates, keys }], unread: inOrder };
}

/** OpenSSL reads the first of a file with trust settings behind it, and the others without. */
function certificateIn({ label, headers, bytes }: PemBlock, isFirst: boolean): string | null {
  // Headers say how a block is encrypted, and no server has a password for a certificate.
  if (headers !== '') return null;
  return decodedCertificate(isFirst ? asPem(label, bytes) : asPem('CERTIFICATE', withoutRest(bytes)));
}

function keyIn({ label, headers, bytes, line, text }: PemBlock): KeyIn {
  if (label === 'ENCRYPTED PRIVATE KEY' || /^Proc-Type: *4,ENCRYPTED/m.test(headers))
    return { line, state: 'encrypted', key: null };
  const key = (() => {
    try {
      return createPrivateKey(headers === '' ? asPem(label, bytes) : text);
    } catch {
      return null;
    }
  })();
  return { line, state: key === null ? 'undecodable' : 'readable', key };
}
