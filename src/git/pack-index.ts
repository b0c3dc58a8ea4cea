import { type OpenFile, openRegular } from '../disk/read-at.ts';

/** Where a pack's objects begin: gitformat-pack(5), version 2. */
export interface PackIndex {
  /** null: the object is not in the pack. */
  readonly offsetOf: (id: string) => number | null;
  readonly close: () => void;
}

const HEAD = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);
/** How many ids begin with an octet up to this one, for each octet. */
const FAN_OUT_BYTES = 256 * 4;
const FIRST_ID_AT = HEAD.length + FAN_OUT_BYTES;
const CHECKSUM_BYTES = 4;

/** @throws Error where it is none, or of an older version, which git has not written since 2007. */
export function openIndex(path: string): PackIndex {
  const file = openRegular(path);
  const head = file.bytesAt(0, FIRST_ID_AT);
  if (head.length < FIRST_ID_AT || !head.subarray(0, HEAD.length).equals(HEAD)) {
    file.close();
    throw new Error('an index of a pack is of no known version');
  }
  const countUpTo = (octet: number) => (octet < 0 ? 0 : head.readUInt32BE(HEAD.length + octet * 4));
  const total = countUpTo(255);
  return {
    offsetOf: (id) => {
      const wanted = Buffer.from(id, 'hex');
      const first = wanted[0] ?? 0;
      let low = countUpTo(first - 1);
      let high = countUpTo(first);
      while (low < high) {
        const middle = (low + high) >>> 1;
        const order = file.bytesAt(FIRST_ID_AT + middle * wanted.length, wanted.length).compare(wanted);
        if (order === 0) return offsetAt(file, FIRST_ID_AT + total * (wanted.length + CHECKSUM_BYTES), middle, total);
        if (order < 0) low = middle + 1;
        else high = middle;
      }
      return null;
    },
    close: file.close,
  };
}

/** Offsets of 31 bits; larger ones are in a table behind. */
function offsetAt(file: OpenFile, tableAt: number, place: number, total: number): number {
  const short = file.bytesAt(tableAt + place * 4, 4).readUInt32BE();
  if (short < 0x80000000) return short;
  return Number(file.bytesAt(tableAt + total * 4 + (short - 0x80000000) * 8, 8).readBigUInt64BE());
}
