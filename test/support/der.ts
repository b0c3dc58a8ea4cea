/** DER, as far as certificates need it: for tests that have to write what no library would. */

/** One value: its tag, its length, its parts. */
export function der(tag: number, ...parts: readonly (Uint8Array | string)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part as never)));
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  if (length < 0x100) return Buffer.from([0x81, length]);
  if (length < 0x10000) return Buffer.from([0x82, length >> 8, length & 0xff]);
  return Buffer.from([0x83, length >> 16, (length >> 8) & 0xff, length & 0xff]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);

/** An object identifier from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const groups = (arc: number): number[] => (arc < 0x80 ? [arc] : [...groups(Math.floor(arc / 0x80)), arc % 0x80]);
  const octets = [first * 40 + second, ...rest].flatMap((arc) =>
    groups(arc).map((group, index, all) => (index < all.length - 1 ? group | 0x80 : group)),
  );
  return der(6, Buffer.from(octets));
}

/** A small INTEGER. */
export const integer = (value: number): Buffer => der(2, Buffer.from([value]));

/** A BIT STRING of whole octets, or of the named bits given by their numbers. */
export function bitString(octets: Uint8Array): Buffer {
  return der(3, Buffer.from([0]), octets);
}

/** A BIT STRING in which the bits of these numbers are set; trailing zeros are left out, as DER has it. */
export function namedBits(bits: readonly number[]): Buffer {
  const last = Math.max(-1, ...bits);
  const octets = Buffer.alloc((last + 8) >> 3);
  for (const bit of bits) octets[bit >> 3] = (octets[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return der(3, Buffer.from([last < 0 ? 0 : 7 - (last & 7)]), octets);
}

/** A distinguished name from "CN=Root,O=Test"; common name and organization only. */
export function distinguishedName(text: string): Buffer {
  const types: Readonly<Record<string, string>> = { CN: '2.5.4.3', O: '2.5.4.10' };
  const attributes = text === '' ? [] : text.split(',').map((one) => one.split('=') as [string, string]);
  return sequence(
    ...attributes.map(([type, value]) =>
      der(0x31, sequence(oid(types[type.toUpperCase()] as string), der(0x0c, value))),
    ),
  );
}

/** UTCTime, so until 2049. */
export function utcTime(date: Date): Buffer {
  return der(0x17, `${date.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`);
}

/** A SubjectPublicKeyInfo of P-256 with the point 04, x, y -> the same with 02 or 03 and x (RFC 5480 section 2.2). */
export function compressedPoint(spki: Buffer): Buffer {
  const [x, last = 0] = [spki.subarray(-64, -32), spki.at(-1)];
  const head = Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex');
  return Buffer.concat([head, Buffer.from([2 + (last & 1)]), x]);
}
