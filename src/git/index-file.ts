/** What git's index says is tracked: gitformat-index(5), versions 2 to 4, with SHA-1 or SHA-256. Bytes only, no git. */
export interface IndexFile {
  /** In the order of the index; "" for an entry that replaces one of the shared index. */
  readonly names: readonly string[];
  /** The index that this one changes, where it is split. */
  readonly shared: SharedIndex | null;
}

export interface SharedIndex {
  /** In hexadecimal digits; it is the end of the file's name. */
  readonly hash: string;
  /** Whether an entry of the shared index is gone, by its place there; to be asked once of each, in order. */
  readonly isDeleted: (place: number) => boolean;
}

/** null: it is no index, or one of a kind that is not known here. */
export function parseIndex(bytes: Buffer): IndexFile | null {
  // The hash is not named; only with its own size do the parts of the file add up.
  return parsedWith(20, bytes) ?? parsedWith(32, bytes);
}

function parsedWith(hashBytes: number, bytes: Buffer): IndexFile | null {
  try {
    if (bytes.toString('latin1', 0, 4) !== 'DIRC') return null;
    const version = bytes.readUInt32BE(4);
    if (version < 2 || version > 4) return null;
    const { names, end } = namesIn(bytes, version, hashBytes);
    const extensions = extensionsIn(bytes, end, bytes.length - hashBytes);
    // By its first letter an extension says that whoever does not know it does not know the index.
    if (extensions === null || [...extensions.keys()].some((name) => /^[a-z]/.test(name) && !KNOWN.includes(name)))
      return null;
    const link = extensions.get('link');
    return { names, shared: link === undefined ? null : sharedIn(link, hashBytes) };
  } catch {
    // What ends in the middle of a number.
    return null;
  }
}

/** The split index, and folders of a sparse checkout as entries, whose names end in a slash. */
const KNOWN = ['link', 'sdir'];

/** Times, device, inode, mode, owner and size. */
const STAT_BYTES = 40;
const MODE_AT = 24;
/** A file, a link, a submodule, a folder of a sparse checkout. */
const FILE_TYPES = [0o100000, 0o120000, 0o160000, 0o040000];

function namesIn(bytes: Buffer, version: number, hashBytes: number): { names: string[]; end: number } {
  const names: string[] = [];
  const count = bytes.readUInt32BE(8);
  let at = 12;
  let last: Buffer = Buffer.alloc(0);
  for (let entry = 0; entry < count; entry++) {
    const start = at;
    if (!FILE_TYPES.includes(bytes.readUInt32BE(start + MODE_AT) & 0o170000)) throw new Error('no mode');
    const flagsAt = start + STAT_BYTES + hashBytes;
    const isExtended = (bytes.readUInt16BE(flagsAt) & 0x4000) !== 0;
    at = flagsAt + (isExtended ? 4 : 2);
    if (version === 4) {
      const { value: dropped, next } = varint(bytes, at);
      const end = terminator(bytes, next);
      last = Buffer.concat([last.subarray(0, last.length - dropped), bytes.subarray(next, end)]);
      at = end + 1;
    } else {
      const end = terminator(bytes, at);
      last = bytes.subarray(at, end);
      // Filled with one to eight zeros up to a multiple of eight.
      at = start + (Math.floor((end - start) / 8) + 1) * 8;
    }
    names.push(last.toString('utf8'));
  }
  return { names, end: at };
}

function terminator(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(0, from);
  if (end < 0) throw new Error('no end of a name');
  return end;
}

/** As in git's pack files: seven bits an octet, the highest first, each octet but the last counting one more. */
function varint(bytes: Buffer, from: number): { value: number; next: number } {
  let at = from;
  let octet = bytes.readUInt8(at++);
  let value = octet & 0x7f;
  while (octet & 0x80) {
    octet = bytes.readUInt8(at++);
    value = (value + 1) * 128 + (octet & 0x7f);
  }
  return { value, next: at };
}

/** By signature; null where they do not end where the checksum begins. */
function extensionsIn(bytes: Buffer, start: number, end: number): ReadonlyMap<string, Buffer> | null {
  const extensions = new Map<string, Buffer>();
  let at = start;
  while (at + 8 <= end) {
    const next = at + 8 + bytes.readUInt32BE(at + 4);
    extensions.set(bytes.toString('latin1', at, at + 4), bytes.subarray(at + 8, next));
    at = next;
  }
  return at === end ? extensions : null;
}

function sharedIn(link: Buffer, hashBytes: number): SharedIndex | null {
  const hash = link.subarray(0, hashBytes);
  if (hash.every((octet) => octet === 0)) return null;
  const isDeleted = link.length === hashBytes ? () => false : bitmap(link.subarray(hashBytes));
  return { hash: hash.toString('hex'), isDeleted };
}

/** An EWAH bitmap (gitformat-bitmap(5)): runs of equal words, each with the literal words that follow it. */
function bitmap(bytes: Buffer): (place: number) => boolean {
  const words = bytes.readUInt32BE(4);
  const runs: { readonly from: number; readonly to: number; readonly bits: bigint }[] = [];
  let position = 0;
  for (let at = 0; at < words; ) {
    const header = bytes.readBigUInt64BE(8 + at++ * 8);
    const repeated = Number((header >> 1n) & 0xffffffffn);
    if ((header & 1n) === 1n) runs.push({ from: position, to: position + repeated, bits: ALL_BITS });
    position += repeated;
    for (let literals = Number(header >> 33n); literals > 0; literals--) {
      runs.push({ from: position, to: ++position, bits: bytes.readBigUInt64BE(8 + at++ * 8) });
    }
  }
  let current = 0;
  return (place) => {
    const word = Math.floor(place / 64);
    while ((runs[current]?.to ?? word + 1) <= word) current++;
    const run = runs[current];
    return run !== undefined && run.from <= word && ((run.bits >> BigInt(place % 64)) & 1n) === 1n;
  };
}

const ALL_BITS = (1n << 64n) - 1n;
