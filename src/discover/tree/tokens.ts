/** Text -> tokens in nested brackets, for tree/code.ts. Offsets are kept, and every character is looked at a few times at most. */

export interface Language {
  /** What begins a comment that ends with the line, as a regular expression. */
  readonly lineComment: string;
  readonly hasBlockComments: boolean;
  /** One character each. */
  readonly quotes: string;
  /** Quotes of strings over several lines, as regular expressions. */
  readonly longQuotes: readonly string[];
  readonly hasHeredocs: boolean;
  /** What begins an expression within a string, and ends with "}". */
  readonly interpolation: '${' | '#{' | '';
  /** A line's end ends a statement, unless it is in (…) or […]. */
  readonly doNewlinesEnd: boolean;
  readonly canStringsSpanLines: boolean;
  /** A colon at the end of a line begins a block, by indentation. */
  readonly hasColonBlocks: boolean;
  /** Nothing but a blank is between the items of a list. */
  readonly areItemsApartByBlanks: boolean;
}

const C_LIKE: Language = {
  lineComment: '//',
  hasBlockComments: true,
  quotes: '"\'`',
  longQuotes: [],
  hasHeredocs: false,
  interpolation: '',
  doNewlinesEnd: true,
  canStringsSpanLines: false,
  hasColonBlocks: false,
  areItemsApartByBlanks: false,
};

const TRIPLE = ['"""', "'''"];

export const languages = {
  hcl: { ...C_LIKE, lineComment: '#|//', quotes: '"', interpolation: '${', hasHeredocs: true },
  json: { ...C_LIKE, lineComment: '#|//', quotes: '"\'', doNewlinesEnd: false },
  javascript: { ...C_LIKE, interpolation: '${' },
  php: { ...C_LIKE, lineComment: '#(?!\\[)|//', canStringsSpanLines: true, hasHeredocs: true },
  python: {
    ...C_LIKE,
    lineComment: '#',
    hasBlockComments: false,
    quotes: '"\'',
    longQuotes: TRIPLE,
    hasColonBlocks: true,
  },
  ruby: { ...C_LIKE, lineComment: '#(?!\\{)', hasBlockComments: false, interpolation: '#{', hasHeredocs: true },
  puppet: {
    ...C_LIKE,
    lineComment: '#',
    hasBlockComments: false,
    quotes: '"\'',
    interpolation: '${',
    canStringsSpanLines: true,
  },
  nix: {
    ...C_LIKE,
    lineComment: '#',
    quotes: '"',
    longQuotes: ["''"],
    interpolation: '${',
    doNewlinesEnd: false,
    areItemsApartByBlanks: true,
  },
  powershell: { ...C_LIKE, lineComment: '#', hasBlockComments: false, quotes: '"\'' },
  bicep: { ...C_LIKE, quotes: "'", interpolation: '${' },
  lua: { ...C_LIKE, lineComment: '--', hasBlockComments: false, quotes: '"\'' },
  java: { ...C_LIKE, quotes: '"', longQuotes: ['"""'] },
  toml: { ...C_LIKE, lineComment: '#', hasBlockComments: false, quotes: '"\'', longQuotes: TRIPLE },
} as const satisfies Record<string, Language>;

export interface Token {
  readonly kind: 'word' | 'string' | 'sign';
  /** A string's without its quotes. */
  readonly text: string;
  /** The offset of the first character of the text. */
  readonly at: number;
}

export interface Group {
  readonly kind: 'group';
  /** "" of the whole text. */
  readonly open: '(' | '[' | '{' | '';
  readonly items: readonly Item[];
  readonly at: number;
}

export type Node = Token | Group;

export type Item = readonly [Node, ...Node[]];

interface OpenGroup {
  readonly open: Group['open'];
  readonly items: Node[][];
  readonly at: number;
}

const CLOSERS: Readonly<Record<string, Group['open']>> = { ')': '(', ']': '[', '}': '{' };

/** Deeper brackets are read as if they were not there. */
const MAX_DEPTH = 100;

/** Signs at the end of a line, or at the start of the next, after which a statement goes on. */
const GOES_ON = new Set(['=', ':', '=>', ':=', '||', '??', '?:', '?', '&&', '+', '.', '..', '|']);

/** The whole text as one group: items are what commas, semicolons and ends of lines separate. */
export function nodesOf(text: string, language: Language): Group {
  const root: OpenGroup = { open: '', items: [[]], at: 0 };
  const stack: OpenGroup[] = [root];
  let current = root;
  let ended: Node[] | null = null;
  /** What is left open inside ends where the group around it does. */
  const closeDownTo = (depth: number) => {
    while (stack.length > depth) {
      const closed = stack.pop() as OpenGroup;
      current = stack.at(-1) as OpenGroup;
      (current.items.at(-1) as Node[]).push(groupOf(closed));
    }
  };
  for (const token of tokensOf(text, language)) {
    if (language.areItemsApartByBlanks && current.open === '[') current.items.push([]);
    const item = current.items.at(-1) as Node[];
    if (token.kind === 'sign' && '([{'.includes(token.text)) {
      if (stack.length > MAX_DEPTH) continue;
      current = { open: token.text as Group['open'], items: [[]], at: token.at };
      stack.push(current);
    } else if (token.kind === 'sign' && CLOSERS[token.text] !== undefined) {
      const depth = stack.findLastIndex(({ open }) => open === CLOSERS[token.text]);
      if (depth !== -1) closeDownTo(depth);
    } else if (token.kind === 'sign' && ',;'.includes(token.text)) {
      current.items.push([]);
    } else if (token.kind === 'sign' && token.text === '\n') {
      const before = item.at(-1);
      const isBlockBegun =
        language.hasColonBlocks && current.open === '' && before?.kind === 'sign' && before.text === ':';
      const isInLine = current.open === '(' || current.open === '[';
      const isOver = language.doNewlinesEnd && !isInLine && (isBlockBegun || !goesOn(before));
      if (isOver && item.length > 0) {
        ended = item;
        current.items.push([]);
      }
    } else {
      const before = current.items.at(-2);
      if (item.length === 0 && goesOn(token) && before === ended) {
        current.items.pop();
        before.push(token);
      } else item.push(token);
    }
  }
  closeDownTo(1);
  return groupOf(root);
}

function groupOf({ open, items, at }: OpenGroup): Group {
  return { kind: 'group', open, items: items.filter((item): item is [Node, ...Node[]] => item.length > 0), at };
}

function goesOn(node: Node | undefined): boolean {
  return node?.kind === 'sign' && GOES_ON.has(node.text);
}

/** A word may have dots, arrows and sigils in it: `config.action_mailer`, `$mail->Host`, `var.mx[0]`, `:address`. */
const WORD = String.raw`(?:[$@]|(?<![\w'"\])]):(?=[A-Za-z_]))?[\p{L}\d_](?:[\p{L}\d_]|[.](?=[\p{L}\d_])|->(?=\w)|\?\.(?=\w)|::(?=\w)|-(?=[A-Za-z_]))*`;
const SIGN = String.raw`=>|:=|\|\||&&|\?\?|\?:|[=!<>]=|\.\.|->|[^\s]`;

const HEREDOC = String.raw`<<[~<-]?["']?(?<mark>[A-Za-z_]\w*)["']?[^\S\r\n]*\r?\n`;

function* tokensOf(text: string, language: Language): Generator<Token> {
  const alternatives = [
    `(?<comment>(?:${language.lineComment})[^\\r\\n]*)`,
    language.hasBlockComments ? '(?<block>/\\*)' : null,
    // A line's end behind a backslash ends nothing.
    '\\\\(?:\\r\\n|\\r|\\n)',
    '(?<end>\\r\\n|\\r|\\n)',
    language.hasHeredocs ? HEREDOC : null,
    `(?<quote>${[...language.longQuotes, `[${language.quotes}]`].join('|')})`,
    `(?<word>${WORD})`,
    `(?<sign>${SIGN})`,
  ];
  const pattern = new RegExp(alternatives.filter((one) => one !== null).join('|'), 'gu');
  /** By quote: how far there is no end of a string, so that many quotes without one are not searched for it again. */
  const unended = new Map<string, number>();
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { block, end, mark, quote, word, sign } = match.groups as Partial<Record<string, string>>;
    const { index } = match;
    if (block !== undefined) pattern.lastIndex = after(text, '*/', pattern.lastIndex);
    else if (end !== undefined) yield { kind: 'sign', text: '\n', at: index };
    else if (mark !== undefined) {
      const close = heredocEnd(text, mark, pattern.lastIndex);
      yield { kind: 'string', text: text.slice(pattern.lastIndex, close.from), at: pattern.lastIndex };
      pattern.lastIndex = close.to;
    } else if (quote !== undefined) {
      if (index < (unended.get(quote) ?? 0)) continue;
      const { close, stop } = stringEnd(text, quote, pattern.lastIndex, language);
      if (close === null) {
        unended.set(quote, stop);
        continue;
      }
      yield { kind: 'string', text: text.slice(pattern.lastIndex, close), at: pattern.lastIndex };
      pattern.lastIndex = close + quote.length;
    } else if (word !== undefined) yield { kind: 'word', text: word, at: index };
    else if (sign !== undefined) yield { kind: 'sign', text: sign, at: index };
  }
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at === -1 ? text.length : at + end.length;
}

function heredocEnd(text: string, mark: string, from: number): { from: number; to: number } {
  const close = new RegExp(`^[ \\t]*${mark}\\b`, 'gm');
  close.lastIndex = from;
  const match = close.exec(text);
  return match === null ? { from: text.length, to: text.length } : { from: match.index, to: close.lastIndex };
}

/** Where a string ends; null: it does not, as far as was looked, and its quote was none. */
function stringEnd(
  text: string,
  quote: string,
  from: number,
  language: Language,
): { readonly close: number | null; readonly stop: number } {
  const isOneLine = quote.length === 1 && quote !== '`' && !language.canStringsSpanLines;
  const opener = language.interpolation;
  for (let index = from; index < text.length; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (text.startsWith(quote, index)) return { close: index, stop: index };
    else if (isOneLine && (character === '\n' || character === '\r')) return { close: null, stop: index };
    else if (opener !== '' && text.startsWith(opener, index)) index = interpolationEnd(text, index + 2);
  }
  return { close: null, stop: text.length };
}

/** A longer one is none: so that many that do not end take no time. */
const MAX_INTERPOLATION = 2000;

/** The offset of the "}" that ends an interpolation; strings in it may hold brackets. */
function interpolationEnd(text: string, from: number): number {
  let depth = 1;
  let isQuoted = false;
  const last = Math.min(text.length, from + MAX_INTERPOLATION);
  for (let index = from; index < last; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === '{') depth++;
    else if (!isQuoted && character === '}' && --depth === 0) return index;
    else if (character === '\n') break;
  }
  return from - 1;
}
