import { type Cron, parseCron } from './cron.ts';

/** More than a workflow has. */
const MOST_SCHEDULES = 20;
const MOST_PIECES = 50_000;

/** The schedules of a workflow's text, which may be a stranger's; none where it has none that can be read. */
export async function schedulesIn(text: string): Promise<readonly Cron[]> {
  // Loaded where there is a workflow to read.
  const { isAlias, isMap, isScalar, isSeq } = await import('yaml');
  const { TooMuchYaml, yamlDocuments } = await import('../yaml.ts');
  const document = (() => {
    try {
      return yamlDocuments(text, { mostPieces: MOST_PIECES, isStrict: true })[0];
    } catch (error) {
      // Nested to exhaust the stack.
      if (error instanceof TooMuchYaml || error instanceof RangeError) return null;
      throw error;
    }
  })();
  if (document === null) return [];
  // Node by node: the parser writes each key that is a map as a text, with all that is in it, and again for each map around it.
  const valueAt = (map: unknown, key: string): unknown => {
    const value = isMap(map) ? map.get(key, true) : null;
    return isAlias(value) ? value.resolve(document) : value;
  };
  const textAt = (map: unknown, key: string): string | null => {
    const value = valueAt(map, key);
    return isScalar(value) && typeof value.value === 'string' ? value.value : null;
  };
  const list = valueAt(valueAt(document.contents, 'on'), 'schedule');
  if (!isSeq(list)) return [];
  return list.items.slice(0, MOST_SCHEDULES).flatMap((item) => {
    const entry = isAlias(item) ? item.resolve(document) : item;
    const cron = textAt(entry, 'cron');
    return cron === null ? [] : (parseCron(cron, textAt(entry, 'timezone')) ?? []);
  });
}
