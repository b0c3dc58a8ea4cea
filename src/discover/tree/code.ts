/**
 * Settings in code and in notations like it: HCL, JSON, TOML's values, PHP, Python, Ruby, JavaScript, Nix, Java, C#.
 * Nothing is run and no grammar is complete: brackets, strings and comments are read exactly, and what is between them
 * as `key = value`, `key: value`, `key => value`, `block "label" { … }` and calls.
 */

import { type Group, type Language, type Node, nodesOf, type Token } from './tokens.ts';
import type { Block, Call, Entry, List, Scalar, Value } from './tree.ts';

/** Every statement of a text is an entry; what has no key has the key "". */
export function readCode(text: string, language: Language): Block {
  return { kind: 'block', entries: entriesOf(nodesOf(text, language).items), at: 0 };
}

function entriesOf(items: readonly (readonly Node[])[]): Entry[] {
  return items.flatMap((item) => entriesOfItem(item));
}

const SEPARATORS = new Set(['=', ':', '=>', ':=']);

function entriesOfItem(item: readonly Node[]): Entry[] {
  const first = item[0];
  if (first === undefined) return [];
  const sign = separatorIn(item);
  if (sign === null) return withoutSeparator(item, first);
  const key = keyOf(item.slice(0, sign.keyEnd));
  // Python's "with smtplib.SMTP(…) as server:" and "if …:" have nothing behind the colon.
  if (sign.valueStart === item.length) return withoutSeparator(item.slice(0, sign.keyEnd), first);
  const value = valueOfNodes(item.slice(sign.valueStart));
  return value === null ? [] : [{ key: key.text, keyAt: key.at, value }];
}

/** Where the key ends and the value begins; null: the item is an expression or a block. */
function separatorIn(item: readonly Node[]): { keyEnd: number; valueStart: number } | null {
  const isSign = (node: Node | undefined, sign: string) => node?.kind === 'sign' && node.text === sign;
  const at = item.findIndex((node) => node.kind === 'sign' && SEPARATORS.has(node.text));
  if (at < 1 || item.slice(0, at).some((node) => isSign(node, '?'))) return null;
  // "EMAIL_HOST: str = …" and "const port: number = …" have a type between.
  const assigned = isSign(item[at], ':') ? item.findIndex((node, index) => index > at && isSign(node, '=')) : -1;
  return { keyEnd: at, valueStart: (assigned === -1 ? at : assigned) + 1 };
}

/** The last word or string before a sign, with what indexes it: `gitlab_rails['smtp_address']`. */
function keyOf(nodes: readonly Node[]): { text: string; at: number } {
  const parts: string[] = [];
  let at = 0;
  for (const node of [...nodes].reverse()) {
    at = node.at;
    if (node.kind === 'group' && node.open === '[') {
      const index = node.items[0]?.[0];
      parts.unshift(index !== undefined && index.kind !== 'group' ? index.text : '');
      continue;
    }
    if (node.kind === 'word' || node.kind === 'string') parts.unshift(node.text);
    break;
  }
  return {
    text: parts
      .join('.')
      .replace(/^[$@:]+/, '')
      .replaceAll('->', '.'),
    at,
  };
}

/** `props.put("mail.smtp.host", "…")`, `define('SMTP_HOST', '…')` and their like set a key. */
const SETTER = /(?:^|[.>:])(?:define|put|set|setProperty|setdefault|setenv|ini_set|config|add|option|Add|property)$/;

function withoutSeparator(item: readonly Node[], first: Node): Entry[] {
  const last = item.at(-1);
  const labels = item.slice(0, -1).flatMap((node) => (node.kind === 'word' || node.kind === 'string' ? [node] : []));
  if (last?.kind === 'group' && last.open === '{' && labels.length > 0 && labels.length === item.length - 1) {
    let value = blockOfGroup(last);
    for (const { text, at } of labels.reverse()) {
      value = { kind: 'block', entries: [{ key: text, keyAt: at, value }], at };
    }
    return [...value.entries];
  }
  const value = valueOfNodes(item);
  if (value === null) return [];
  if (value.kind === 'call' && SETTER.test(value.name)) {
    const [key, set] = value.args;
    if (key?.kind === 'scalar' && set !== undefined) return [{ key: key.text, keyAt: key.at, value: set }];
  }
  return [{ key: '', keyAt: first.at, value }];
}

const ALTERNATIVES = new Set(['||', '??', '?:', 'or']);
const BEFORE_VALUES = new Set([
  'new',
  'await',
  'return',
  'not',
  'yield',
  'export',
  'default',
  'lambda',
  'with',
  'async',
  'if',
]);

function valueOfNodes(nodes: readonly Node[]): Value | null {
  const alternatives = split(
    nodes,
    (node) => node.kind !== 'group' && node.kind !== 'string' && ALTERNATIVES.has(node.text),
  );
  if (alternatives.length > 1) {
    const args = alternatives.flatMap((one) => valueOfNodes(one) ?? []);
    return { kind: 'call', name: '||', args, at: nodes[0]?.at ?? 0 };
  }
  // `() => nodemailer.createTransport(…)` has the value that it returns.
  const arrow = nodes.findLastIndex((node) => node.kind === 'sign' && node.text === '=>');
  if (arrow !== -1 && arrow < nodes.length - 1) return valueOfNodes(nodes.slice(arrow + 1));
  let start = 0;
  while (start < nodes.length - 1 && isBeforeValue(nodes[start], nodes[start + 1])) start++;
  const first = nodes[start];
  const rest = nodes.slice(start + 1);
  if (first === undefined) return null;
  if (first.kind === 'group') return withGroups(valueOfGroup(first), rest);
  if (first.kind === 'string' && rest.some(isJoin)) return joined(first, nodes);
  if (first.kind === 'string') return withGroups(scalar(first), rest);
  const groups = rest.filter((node) => node.kind === 'group');
  return groups.length === 0 ? scalar(first) : callOf(first, groups, rest);
}

/** A cast `(int)`, or a keyword before the value. */
function isBeforeValue(node: Node | undefined, next: Node | undefined): boolean {
  if (node?.kind === 'group') {
    const type = node.items.length === 1 && node.items[0]?.length === 1 ? node.items[0][0] : undefined;
    const isCast = type?.kind === 'word' && /^(?:int|integer|string|str|bool|float)$/.test(type.text);
    return node.open === '(' && next?.kind !== 'sign' && (isCast || next?.kind !== 'group');
  }
  return node?.kind === 'word' && BEFORE_VALUES.has(node.text);
}

function isJoin(node: Node): boolean {
  return node.kind === 'sign' && ['.', '+', '..', '%', '..='].includes(node.text);
}

/** A string that is put together is not what the file says. */
function joined(first: Token, nodes: readonly Node[]): Call {
  const args = nodes.flatMap((node) => (node.kind === 'group' ? [valueOfGroup(node)] : []));
  return { kind: 'call', name: '+', args: [{ ...scalar(first), isWord: true }, ...args], at: first.at };
}

function withGroups(value: Value, rest: readonly Node[]): Value {
  const groups = rest.flatMap((node) => (node.kind === 'group' ? [valueOfGroup(node)] : []));
  return groups.length === 0 ? value : { kind: 'call', name: '', args: [value, ...groups], at: value.at };
}

function callOf(name: Token, groups: readonly Group[], rest: readonly Node[]): Value {
  // `os.environ["X"]` is a variable, and no call.
  if (groups.length === 1 && groups[0]?.open === '[' && rest.length === 1) return { ...scalar(name), isWord: true };
  return { kind: 'call', name: name.text, args: groups.flatMap(argumentsOf), at: name.at };
}

function argumentsOf(group: Group): Value[] {
  if (group.open === '{') return [blockOfGroup(group)];
  const isKeyed = (item: readonly Node[]) => separatorIn(item) !== null;
  const named = group.items.filter(isKeyed);
  const args = group.items.filter((item) => !isKeyed(item)).flatMap((item) => valueOfNodes(item) ?? []);
  return named.length === 0 ? args : [...args, { kind: 'block', entries: entriesOf(named), at: group.at }];
}

function valueOfGroup(group: Group): Value {
  if (group.open === '{') return blockOfGroup(group);
  const isKeyed = group.items.some((item) => separatorIn(item) !== null);
  if (isKeyed) return blockOfGroup(group);
  const items = group.items.flatMap((item) => valueOfNodes(item) ?? []);
  const [only] = items;
  if (group.open === '(' && items.length === 1 && only !== undefined) return only;
  return { kind: 'list', items, at: group.at } satisfies List;
}

function blockOfGroup(group: Group): Block {
  return { kind: 'block', entries: entriesOf(group.items), at: group.at };
}

/** Words that are values: numbers, truth, nothing, and symbols. */
const LITERAL = /^(?:-?[\d._]+|true|false|null|nil|none|yes|no|on|off|:\w+)$/i;

function scalar({ kind, text, at }: Token): Scalar {
  return kind === 'string' || LITERAL.test(text)
    ? { kind: 'scalar', text, at }
    : { kind: 'scalar', text, at, isWord: true };
}

function split(nodes: readonly Node[], isBetween: (node: Node) => boolean): Node[][] {
  const parts: Node[][] = [[]];
  for (const node of nodes) {
    if (isBetween(node)) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts.filter((part) => part.length > 0);
}
