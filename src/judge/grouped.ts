/** Items by their key; those that have none are left out. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = key === null ? undefined : groups.get(key);
    if (known !== undefined) known.push(item);
    else if (key !== null) groups.set(key, [item]);
  }
  return groups;
}
