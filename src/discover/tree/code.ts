/**
 * Settings in code and in notations like it: HCL, JSON, TOML's values, PHP, Python, Ruby, JavaScript, Nix, Java, C#.
 * Nothing is run and no grammar is complete: brackets, strings and comments are read exactly, and what is between them
 * as `key = value`, `key: value`, `key => value`, `block "label" { … }` and calls.
 */

import { type Group, type Item, type Language, type Node, nodesOf, type Token } from './tokens.ts';
import type { Block, Call, Entry, List, Scalar, Value } from './tree.ts';

/** Every statement of a text is an entry; what has no key has the key "". */
export function readCode(text: string, language: Language): Block {
  return { kind: 'block', entries: entriesOf(nodesOf(text, language).items), at: 0 };
}

function entriesOf(items: readonly Item[]): Entry[] {
  return items.flatMap((item) => entriesOfItem(item));
}

const SEPARATORS = new Set(['=', ':', '=>', ':=']);

function entriesOfItem(item: Item): Entry[] {
  const sign = separatorIn(item);
  // Python's "with smtplib.SMTP(…) as server:" and "if …:" have nothing behind the colon.
  if (sign === null || sign.valueStart === item.length) return withoutSeparator(item);
  const key = keyOf(item.slice(0, sign.keyEnd));
  return [{ key: key.text, keyAt: key.at, value: valueOfNodes(item.slice(sign.valueStart)) }];
}

/** Where the key ends and the value begins; null: the item is an expression or a block. */
function separatorIn(item: Item): { keyEnd: number; valueStart: number } | null {
  const isSign = (node: Node, sign: string) => node.kind === 'sign' && node.text === sign;
  const at = item.findIndex((node) => node.kind === 'sign' && SEPARATORS.has(node.text));
  if (at < 1 || item.slice(0, at).some((node) => isSign(node, '?'))) return null;
  // "EMAIL_HOST: str = …" and "const port: number = …" have a type between.
  const assigned = isSign(item[at] as Node, ':') ? item.findIndex((node) => isSign(node, '=')) : -1;
  return { keyEnd: at, valueStart: (assigned === -1 ? at : assigned) + 1 };
}

/** The last word or string before a sign, with what indexes it: `gitlab_rails['smtp_address']`. */
function keyOf(nodes: readonly Node[]): { text: string; at: number } {
  const parts: string[] = [];
  let at = 0;
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index] as Node;
    at = node.at;
    if (node.kind === 'group' && node.open === '[') {
      const inner = node.items[0]?.[0];
      if (inner !== undefined && inner.kind !== 'group') parts.unshift(inner.text);
      continue;
    }
    if (node.kind === 'word' || node.kind === 'string') parts.unshift(node.text);
    // Nix's `zones."acme.net".data`
    const before = nodes[index - 1];
    if (before?.kind !== 'sign' || before.text !== '.') break;
    index--;
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

function withoutSeparator(item: Item): Entry[] {
  const last = item.at(-1) as Node;
  const labels = item.flatMap((node) => (node.kind === 'word' || node.kind === 'string' ? [node] : []));
  if (last.kind === 'group' && last.open === '{' && labels.length > 0 && labels.length === item.length - 1) {
    let value = blockOfGroup(last);
    for (const { text, at } of labels.reverse()) {
      value = { kind: 'block', entries: [{ key: text, keyAt: at, value }], at };
    }
    return [...value.entries];
  }
  const value = valueOfNodes(item);
  if (value.kind === 'call' && SETTER.test(value.name)) {
    const [key, set] = value.args;
    if (key?.kind === 'scalar' && set !== undefined) return [{ key: key.text, keyAt: key.at, value: set }];
  }
  return [{ key: '', keyAt: item[0].at, value }];
}

const ALTERNATIVES = new Set(['||', '??', '?:']);
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

/** @param nodes one at least */
function valueOfNodes(nodes: readonly Node[]): Value {
  const alternatives = split(nodes, isAlternative);
  if (alternatives.length > 1) {
    return { kind: 'call', name: '||', args: alternatives.map(valueOfNodes), at: (nodes[0] as Node).at };
  }
  // `() => nodemailer.createTransport(…)` has the value that it returns.
  const arrow = nodes.findLastIndex((node) => node.kind === 'sign' && node.text === '=>');
  if (arrow !== -1 && arrow < nodes.length - 1) return valueOfNodes(nodes.slice(arrow + 1));
  let start = 0;
  while (start < nodes.length - 1 && isBeforeValue(nodes[start] as Node, nodes[start + 1] as Node)) start++;
  const first = nodes[start] as Node;
  const rest = nodes.slice(start + 1);
  if (first.kind === 'group') return withGroups(valueOfGroup(first), rest);
  if (first.kind === 'string' && rest.some(isJoin)) return joined(first, nodes);
  if (first.kind === 'string') return withGroups(scalar(first), rest);
  const [group, ...more] = rest.filter((node) => node.kind === 'group');
  return group === undefined ? scalar(first) : callOf(first, [group, ...more], rest);
}

function isAlternative(node: Node): boolean {
  return (node.kind === 'sign' && ALTERNATIVES.has(node.text)) || (node.kind === 'word' && node.text === 'or');
}

/** A cast `(int)`, or a keyword before the value. */
function isBeforeValue(node: Node, next: Node): boolean {
  if (node.kind === 'group') {
    const [type, more] = node.items.flat();
    const isCast = type?.kind === 'word' && more === undefined && CAST.test(type.text);
    return node.open === '(' && next.kind !== 'sign' && (isCast || next.kind !== 'group');
  }
  return node.kind === 'word' && BEFORE_VALUES.has(node.text);
}

const CAST = /^(?:int|integer|string|str|bool|float)$/;
const JOINS = new Set(['.', '+', '..', '%']);

function isJoin(node: Node): boolean {
  return node.kind === 'sign' && JOINS.has(node.text);
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

function callOf(name: Token, groups: readonly [Group, ...Group[]], rest: readonly Node[]): Value {
  // `os.environ["X"]` is a variable, and no call.
  if (groups[0].open === '[' && rest.length === 1) {
    const index = groups[0].items[0]?.[0];
    const isOfEnvironment = /env(?:iron)?$/i.test(name.text) && index?.kind === 'string';
    return { ...scalar(name), text: isOfEnvironment ? `${name.text}.${index.text}` : name.text, isWord: true };
  }
  return { kind: 'call', name: name.text, args: groups.flatMap(argumentsOf), at: name.at };
}

function argumentsOf(group: Group): Value[] {
  if (group.open === '{') return [blockOfGroup(group)];
  const isKeyed = (item: Item) => separatorIn(item) !== null;
  const named = group.items.filter(isKeyed);
  const args = group.items.filter((item) => !isKeyed(item)).map(valueOfNodes);
  return named.length === 0 ? args : [...args, { kind: 'block', entries: entriesOf(named), at: group.at }];
}

function valueOfGroup(group: Group): Value {
  if (group.open === '{') return blockOfGroup(group);
  const isKeyed = group.items.some((item) => separatorIn(item) !== null);
  if (isKeyed) return blockOfGroup(group);
  const items = group.items.map(valueOfNodes);
  const [only, more] = items;
  if (group.open === '(' && only !== undefined && more === undefined) return only;
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
    else (parts.at(-1) as Node[]).push(node);
  }
  return parts.filter((part) => part.length > 0);
}
