import { createHash } from 'node:crypto';
import type { FileDefect, UnreadText } from '../model/observation.ts';
import { bodyOf, goesOnInBase64 } from './base64.ts';

/** One block of a PEM file (RFC 7468) that OpenSSL can read as such, whatever is in it. */
export interface PemBlock {
  readonly label: string;
  /** 1-based. */
  readonly line: number;
  /** Lines such as "Proc-Type: 4,ENCRYPTED" before the body, or "". */
  readonly headers: string;
  readonly bytes: Buffer;
  /** The whole of it, as it is in the file. It may be a private key: for a decoder, never for a reader. */
  readonly text: string;
}

export interface Pem {
  readonly blocks: readonly PemBlock[];
  /** In the order of the file. */
  readonly unread: readonly UnreadText[];
  /** The lines of private keys that no server sees: glued to something, cut off, indented, in a comment. */
  readonly hiddenKeyLines: readonly number[];
}

const BEGIN = '-----BEGIN ';
const END = '-----END ';
const TAIL = '-----';
const MAX_BLOCKS = 1000;

/**
 * The blocks of a file, as OpenSSL 3 reads them for a server (PEM_read_bio). It gives up at the first block that it cannot
 * read; here the reading goes on behind it, so that all that is wrong can be said at once.
 * @throws Error where there are more blocks than any file of certificates has.
 */
export function readPem(content: Buffer): Pem {
  const text = content.toString('latin1');
  const blocks: PemBlock[] = [];
  const unread: UnreadText[] = [];
  const passedOver: Piece[] = [];
  let passedFrom = pieceAt(text, 0, 1);
  let isFirst = true;
  for (let piece = passedFrom; piece.text !== ''; ) {
    const label = labelOf(piece, isFirst);
    isFirst = false;
    if (label === null) {
      piece = pieceAfter(text, piece);
      continue;
    }
    if (blocks.length + unread.length >= MAX_BLOCKS) throw new Error(`it holds more than ${MAX_BLOCKS} PEM blocks`);
    passedOver.push({ ...passedFrom, text: text.slice(passedFrom.at, piece.at) });
    const { next, defect, ...block } = blockFrom(text, piece, label);
    const whole = text.slice(piece.at, next.at);
    if (defect === null || defect === 'marker-inside') blocks.push({ label, line: piece.line, text: whole, ...block });
    if (defect !== null) unread.push(unreadText(whole, piece.line, defect));
    passedFrom = piece = next;
    isFirst = true;
  }
  passedOver.push({ ...passedFrom, text: text.slice(passedFrom.at) });
  unread.push(...passedOver.flatMap(straysIn));
  unread.sort((a, b) => a.line - b.line);
  return { blocks, unread, hiddenKeyLines: hiddenKeysIn(text, blocks) };
}

/** For what could not be read: where and how much, and a digest to know it again by. `text` is latin1. */
export function unreadText(text: string, line: number, defect: FileDefect): UnreadText {
  const bytes = Buffer.from(text, 'latin1');
  return { line, defect, lengthBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** What OpenSSL reads at once: a line, or 254 bytes of it. Empty at the end of the file. */
interface Piece {
  readonly at: number;
  readonly line: number;
  readonly text: string;
}

const MAX_PIECE_BYTES = 254;

function pieceAt(text: string, at: number, line: number): Piece {
  const piece = text.slice(at, at + MAX_PIECE_BYTES);
  const length = piece.indexOf('\n') + 1;
  return { at, line, text: length === 0 ? piece : piece.slice(0, length) };
}

function pieceAfter(text: string, { at, line, text: piece }: Piece): Piece {
  return pieceAt(text, at + piece.length, piece.endsWith('\n') ? line + 1 : line);
}

function isPart({ text }: Piece): boolean {
  return text.length === MAX_PIECE_BYTES && !text.endsWith('\n');
}

/** The bytes from 0x80 on are negative numbers to OpenSSL (on x86), and so no more than a blank. */
function withoutTail(text: string): string {
  let length = text.length;
  while (length > 0 && (text.charCodeAt(length - 1) <= 0x20 || text.charCodeAt(length - 1) >= 0x80)) length--;
  return text.slice(0, length);
}

const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/** @param isFirst of a file, or behind a block: there OpenSSL lets a byte order mark come before the marker. */
function labelOf({ text }: Piece, isFirst: boolean): string | null {
  const line = withoutTail(isFirst && text.startsWith(BYTE_ORDER_MARK) ? text.slice(3) : text);
  return line.startsWith(BEGIN) && line.endsWith(TAIL) ? line.slice(BEGIN.length, -TAIL.length) : null;
}

const EMPTY_BY = { perhaps: 'empty', yes: 'not-base64', over: 'blank-line' } as const;

interface BlockRead extends Pick<PemBlock, 'headers' | 'bytes'> {
  readonly defect: FileDefect | null;
  /** Where to read on: behind the block, or, if that has no end, at the last marker in it. */
  readonly next: Piece;
}

function blockFrom(text: string, begin: Piece, label: string): BlockRead {
  const before: string[] = [];
  const behind: string[] = [];
  let headers: 'perhaps' | 'yes' | 'over' = 'perhaps';
  let isEndDue = false;
  let inner: Piece | null = null;
  let previous: Piece | null = null;
  const broken = (defect: FileDefect, next: Piece) => ({
    headers: '',
    bytes: Buffer.alloc(0),
    defect,
    next: inner ?? next,
  });
  for (let piece = pieceAfter(text, begin); piece.text !== ''; previous = piece, piece = pieceAfter(text, piece)) {
    if (headers === 'perhaps' && piece.text.includes(':')) headers = 'yes';
    const line = withoutTail(piece.text);
    if (line === '') {
      if (previous !== null && isPart(previous)) continue;
      if (headers === 'over') return broken('blank-line', piece);
      headers = 'over';
      continue;
    }
    if (line.startsWith(END)) {
      const next = pieceAfter(text, piece);
      const rest = line.slice(END.length);
      if (rest !== `${label}${TAIL}`)
        return broken(rest.startsWith(`${label}${TAIL}`) ? 'end-not-alone' : 'end-of-another', next);
      const body = bodyOf((headers === 'perhaps' ? before : behind).join(''));
      if (body === null) return broken('not-base64', next);
      if (body.bytes.length === 0) return broken(EMPTY_BY[headers], next);
      const defect = body.isStoppedShort ? 'marker-inside' : null;
      return { headers: headers === 'perhaps' ? '' : before.join('\n'), bytes: body.bytes, defect, next };
    }
    if (isEndDue) return broken('blank-line', piece);
    if (line.startsWith(BEGIN)) inner = piece;
    (headers === 'over' ? behind : before).push(line);
    // With headers, a body has lines of 64 letters, and a shorter one ends it.
    if (headers !== 'over') continue;
    if (line.length > 64) return broken('blank-line', piece);
    isEndDue = line.length < 64;
  }
  return broken('end-missing', pieceAfter(text, previous ?? begin));
}

/** Markers between the blocks. Whoever comments a block out means it. */
function straysIn({ text, line }: Piece): UnreadText[] {
  const strays: UnreadText[] = [];
  let atLine = line;
  let counted = 0;
  for (let at = text.indexOf(BEGIN); at >= 0; ) {
    const end = text.indexOf(END, at);
    const lineEnd = end < 0 ? -1 : text.indexOf('\n', end);
    const stop = lineEnd < 0 ? text.length : lineEnd + 1;
    const start = text.lastIndexOf('\n', at) + 1;
    for (; counted < start; counted = text.indexOf('\n', counted) + 1) atLine++;
    const isComment = /^[ \t]*(#|;|\/\/)/.test(text.slice(start, at));
    if (!isComment && goesOnInBase64(text, text.indexOf(TAIL, at + BEGIN.length) + TAIL.length, 40))
      strays.push(unreadText(text.slice(at, stop), atLine, 'marker-not-alone'));
    if (strays.length >= MAX_BLOCKS) throw new Error(`it holds more than ${MAX_BLOCKS} PEM blocks`);
    at = text.indexOf(BEGIN, stop);
  }
  return strays;
}

const KEY_MARKER = /-----BEGIN (?:[A-Z0-9]{2,16} ){0,3}PRIVATE KEY-----/g;

function hiddenKeysIn(text: string, blocks: readonly PemBlock[]): number[] {
  const seen = new Set(blocks.map(({ line }) => line));
  const lines = new Set<number>();
  let line = 1;
  let counted = 0;
  for (const { 0: marker, index } of text.matchAll(KEY_MARKER)) {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < index; at = text.indexOf('\n', counted)) {
      counted = at + 1;
      line++;
    }
    if (!seen.has(line) && goesOnInBase64(text, index + marker.length, 40)) lines.add(line);
    if (lines.size >= MAX_BLOCKS) break;
  }
  return [...lines];
}
