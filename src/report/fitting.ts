/** As many of the first parts as fit into that many bytes. */
export function fitting(parts: readonly string[], roomBytes: number): readonly string[] {
  let used = 0;
  const end = parts.findIndex((part) => {
    used += byteLength(part);
    return used > roomBytes;
  });
  return end < 0 ? parts : parts.slice(0, end);
}

/** In UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
