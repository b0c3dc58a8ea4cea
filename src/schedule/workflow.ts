import { type Cron, parseCron } from './cron.ts';

/** More than a workflow has. */
const MOST_SCHEDULES = 20;

/** The schedules of a workflow's text, which may be a stranger's; none where it has none that can be read. */
export async function schedulesIn(text: string): Promise<readonly Cron[]> {
  // Loaded where there is a workflow to read.
  const { parseDocument } = await import('yaml');
  const on = triggersIn(parseDocument, text);
  const list = typeof on === 'object' && on !== null ? (on as Readonly<Record<string, unknown>>)['schedule'] : null;
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST_SCHEDULES).flatMap((entry: unknown) => {
    const { cron, timezone } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof cron !== 'string') return [];
    return parseCron(cron, typeof timezone === 'string' ? timezone : null) ?? [];
  });
}

function triggersIn(parseDocument: typeof import('yaml')['parseDocument'], text: string): unknown {
  try {
    const workflow: unknown = parseDocument(text, { logLevel: 'error' }).toJS({ maxAliasCount: 100 });
    return typeof workflow === 'object' && workflow !== null ? (workflow as Record<string, unknown>)['on'] : null;
  } catch {
    return null;
  }
}
