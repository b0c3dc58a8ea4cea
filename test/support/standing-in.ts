/** Puts streams and the like in the place of this process's. @returns what puts its own back. */
export function standingIn(own: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(own).map((name) => [name, Object.getOwnPropertyDescriptor(process, name)] as const);
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(process, name, { configurable: true, enumerable: true, writable: true, value });
  return () => {
    for (const [name, descriptor] of before) Object.defineProperty(process, name, descriptor ?? {});
  };
}
