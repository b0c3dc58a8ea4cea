import { MAX_OBJECT_BYTES, TooLarge } from './inflate.ts';

/** An object made of another by "copy these bytes" and "insert these": gitformat-pack(5). @throws Error where it does not fit. */
export function applied(base: Buffer, delta: Buffer): Buffer {
  let at = 0;
  if (size() !== base.length) throw new Error('a git delta is for another object');
  const bytes = size();
  if (bytes > MAX_OBJECT_BYTES) throw new TooLarge('a git object is too large');
  const result = Buffer.alloc(bytes);
  let end = 0;
  while (at < delta.length) {
    const command = delta.readUInt8(at++);
    const part = command & 0x80 ? copied(command) : inserted(command);
    if (end + part.length > bytes) throw new Error('a git delta makes more than it says');
    part.copy(result, end);
    end += part.length;
  }
  if (end !== bytes) throw new Error('a git delta makes less than it says');
  return result;

  /** Seven bits an octet, the lowest first. */
  function size(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const octet = delta.readUInt8(at++);
      value += (octet & 0x7f) * scale;
      if ((octet & 0x80) === 0 || scale > 2 ** 42) return value;
    }
  }

  /** Which octets of offset and size follow is in the command's bits; those that do not are 0. */
  function number(bits: number, count: number): number {
    let value = 0;
    for (let place = 0; place < count; place++)
      if ((bits >> place) & 1) value += delta.readUInt8(at++) * 2 ** (8 * place);
    return value;
  }

  function copied(command: number): Buffer {
    const from = number(command & 0x0f, 4);
    const length = number((command >> 4) & 0x07, 3) || 0x10000;
    if (from + length > base.length) throw new Error('a git delta copies what is not there');
    return base.subarray(from, from + length);
  }

  function inserted(length: number): Buffer {
    if (length === 0 || at + length > delta.length) throw new Error('a git delta ends in the middle');
    at += length;
    return delta.subarray(at - length, at);
  }
}
