/** Settings of any notation, with offsets: what the readers make, and what formats and the key-name matcher look at. */
export type Value = Scalar | List | Block | Call;

/** A string, number or word, without its quotes. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly text: string;
  /** The offset in the file of the first character of the text. */
  readonly at: number;
  /** Unquoted in code: the name of a variable, a constant, a keyword. */
  readonly isWord?: boolean;
  /** For a text that spans lines and was indented (YAML's block scalars): where each index of it is in the file. */
  readonly offsetOf?: (index: number) => number;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly at: number;
}

export interface Block {
  readonly kind: 'block';
  readonly entries: readonly Entry[];
  readonly at: number;
}

/** `env('MAIL_HOST', 'mail.acme.net')`: a function and its arguments; or the alternatives of `a || b`, under the name "||". */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Value[];
  readonly at: number;
}

/** HCL's `resource "TYPE" "NAME" { … }` is an entry "resource" with a block of TYPE with a block of NAME. */
export interface Entry {
  readonly key: string;
  readonly keyAt: number;
  readonly value: Value;
}

/** Every block with the keys that lead to it, outermost first. A list has no key of its own. */
export function* blocksIn(
  value: Value,
  keys: readonly string[] = [],
): Generator<{ block: Block; keys: readonly string[] }> {
  if (value.kind === 'block') {
    yield { block: value, keys };
    for (const entry of value.entries) yield* blocksIn(entry.value, [...keys, entry.key]);
  } else if (value.kind === 'list') {
    for (const item of value.items) yield* blocksIn(item, keys);
  } else if (value.kind === 'call') {
    const named = /\w/.test(value.name) ? [...keys, value.name] : keys;
    for (const arg of value.args) yield* blocksIn(arg, named);
  }
}

/** Every call, whatever it is in. */
export function* callsIn(value: Value): Generator<Call> {
  if (value.kind === 'call') yield value;
  const inner =
    value.kind === 'block'
      ? value.entries.map((entry) => entry.value)
      : value.kind === 'list'
        ? value.items
        : value.kind === 'call'
          ? value.args
          : [];
  for (const one of inner) yield* callsIn(one);
}

/** The value of the first of these keys that the block has, compared without regard to case. */
export function valueAt(block: Block, ...names: readonly string[]): Value | undefined {
  for (const name of names) {
    const found = block.entries.find(({ key }) => key.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found.value;
  }
  return undefined;
}

/** The same, where it is a scalar. */
export function scalarOf(block: Block, ...names: readonly string[]): Scalar | undefined {
  const value = valueAt(block, ...names);
  return value?.kind === 'scalar' ? value : undefined;
}

export function blockOf(block: Block | undefined, ...names: readonly string[]): Block | undefined {
  const value = block && valueAt(block, ...names);
  return value?.kind === 'block' ? value : undefined;
}

/** A list's items; a value that is no list is one item. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return value.kind === 'list' ? value.items : [value];
}

export function scalarsOf(value: Value | undefined): readonly Scalar[] {
  return itemsOf(value).flatMap((item) => (item.kind === 'scalar' ? [item] : []));
}

export const EMPTY: Block = { kind: 'block', entries: [], at: 0 };
