/** git's index (gitformat-index(5)), octet by octet. */
import { distance, uint32 } from './pack.ts';

export interface Written {
  readonly version?: number;
  readonly hashBytes?: number;
  readonly mode?: number;
  readonly isExtended?: boolean;
  readonly extensions?: readonly Uint8Array[];
  readonly signature?: string;
}

function entryOf(
  name: string,
  before: string,
  { version = 2, hashBytes = 20, mode = 0o100644, isExtended = false }: Written,
) {
  const stat = Buffer.concat([Buffer.alloc(24, 7), uint32(mode), Buffer.alloc(12, 7)]);
  const flags = isExtended ? [0x40, 1, 0x20, 0] : [0, 1];
  const head = Buffer.concat([stat, Buffer.alloc(hashBytes, 9), Buffer.from(flags)]);
  if (version !== 4) {
    const bytes = Buffer.concat([head, Buffer.from(name)]);
    return Buffer.concat([bytes, Buffer.alloc(8 - (bytes.length % 8))]);
  }
  let shared = 0;
  while (shared < before.length && before[shared] === name[shared]) shared++;
  return Buffer.concat([head, distance(before.length - shared), Buffer.from(`${name.slice(shared)}\0`)]);
}

/** Names are of ASCII letters in version 4. */
export function indexOf(names: readonly string[], written: Written = {}): Buffer {
  const { version = 2, hashBytes = 20, extensions = [], signature = 'DIRC' } = written;
  return Buffer.concat([
    Buffer.from(signature),
    ...[uint32(version), uint32(names.length)],
    ...names.map((name, at) => entryOf(name, names[at - 1] ?? '', written)),
    ...extensions,
    Buffer.alloc(hashBytes, 5),
  ]);
}
