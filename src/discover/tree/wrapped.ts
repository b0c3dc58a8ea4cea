import type { Block, Call, Value } from './tree.ts';

/** `pulumi.String("MX")`, `jsii.String(…)`, `aws.String(…)`, `to.Ptr(…)`: functions that only make a pointer of a literal. */
const WRAPPER = /(?:^|\.)(?:(?:String|Int|Int32|Int64|Number|Float64)(?:Ptr)?|Ptr)$/;

/** What Go and C# wrap, as it is: literals in functions that make pointers of them, and lists that are written in braces. */
export function withoutWrappers(tree: Block): Block {
  return { ...tree, entries: tree.entries.map((entry) => ({ ...entry, value: unwrapped(entry.value) })) };
}

function unwrapped(value: Value): Value {
  if (value.kind === 'scalar') return value;
  if (value.kind === 'list') return { ...value, items: value.items.map(unwrapped) };
  if (value.kind === 'call') return ofCall({ ...value, args: value.args.map(unwrapped) });
  const block = withoutWrappers(value);
  const isList = block.entries.length > 0 && block.entries.every((entry) => entry.key === '');
  return isList ? { kind: 'list', items: block.entries.map((entry) => entry.value), at: block.at } : block;
}

function ofCall(call: Call): Value {
  const [only, more] = call.args;
  if (only === undefined || more !== undefined) return call;
  if (only.kind === 'scalar' && WRAPPER.test(call.name)) return only;
  // `pulumi.StringArray{"…"}`
  return only.kind === 'list' && /Array$/.test(call.name) ? only : call;
}
