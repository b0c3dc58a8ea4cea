/** What code falls back to where its environment says nothing, handed on as arguments: `new Mailer(env.SMTP_HOST || "…", env.SMTP_PORT || 587)`. */
import { type Block, type Call, callsIn, type Entry, type Value } from './tree/tree.ts';

/** The variables of each call with what stands for them, as a mapping. */
export function fallbacksIn(root: Value): Block[] {
  return [...callsIn(root)].flatMap(({ args, at }): Block[] => {
    const entries = args.flatMap((arg) => fallbackOf(arg, 0) ?? []);
    return entries.length === 0 ? [] : [{ kind: 'block', entries, at }];
  });
}

/** `Number(…)` and `parseInt(…, 10)` may be around one. */
const MAX_DEPTH = 2;

function fallbackOf(value: Value, depth: number): Entry | null {
  if (value.kind !== 'call') return null;
  const [first] = value.args;
  const variable = value.name === '||' ? variableOf(first) : value.args.length > 1 ? nameOf(value) : null;
  if (variable !== null) return { key: variable, keyAt: value.at, value };
  return depth < MAX_DEPTH && first !== undefined ? fallbackOf(first, depth + 1) : null;
}

/** `process.env.X`, `$_ENV['X']`, `getenv('X')`. */
function variableOf(value: Value | undefined): string | null {
  if (value?.kind === 'call') return nameOf(value);
  return value?.kind === 'scalar' && value.isWord === true
    ? (/env(?:iron)?\.(\w+)$/i.exec(value.text)?.[1] ?? null)
    : null;
}

function nameOf({ name, args: [first] }: Call): string | null {
  const isEnvironment = /(?:^|[.:>])(?:\w*getenv|env|environ\.get)$/i.test(name);
  return isEnvironment && first?.kind === 'scalar' && first.isWord !== true ? first.text : null;
}
