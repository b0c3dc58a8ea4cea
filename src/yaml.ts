/** YAML that strangers write, and may write to be dear to read. */
import { Composer, type Document, Lexer, type LineCounter, Parser } from 'yaml';

/** Of a text with more pieces than were asked for. */
export class TooMuchYaml extends Error {}

export interface Reading {
  readonly mostPieces: number;
  /** Whether what YAML forbids and is understood all the same is a fault. */
  readonly isStrict: boolean;
  /** Is told where each line begins. */
  readonly lines?: LineCounter;
}

const BYTE_ORDER_MARK = '\uFEFF';

export type Documents = readonly [Document.Parsed, ...Document.Parsed[]];

/**
 * The documents of a text, with the faults that each has. Reading stops at a number of pieces (a word, a mark, a run of blanks, the
 * end of a line), since the time and the memory that the parser takes go by them, and nothing can stop it later.
 * @returns one document at least, which may be empty.
 * @throws TooMuchYaml for a text with more pieces.
 */
export function yamlDocuments(text: string, { mostPieces, isStrict, lines }: Reading): Documents {
  const { stackTraceLimit } = Error;
  // The parser makes an Error of each fault that it finds and goes on, and the trace of each took most of the time: a megabyte of
  // commas, 12 seconds of 14.
  Error.stackTraceLimit = 0;
  try {
    // Its own search for keys that are there twice compares each with all before it.
    const composer = new Composer({ strict: isStrict, uniqueKeys: false, logLevel: 'silent' });
    return [...composer.compose(tokensOf(text, mostPieces, lines), true, text.length)] as unknown as Documents;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function* tokensOf(text: string, mostPieces: number, lines: LineCounter | undefined) {
  const parser = new Parser(lines?.addNewLine);
  lines?.addNewLine(0);
  // The parser takes a list behind the mark for one that begins within a line.
  parser.offset = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  let count = 0;
  for (const piece of new Lexer().lex(text.slice(parser.offset))) {
    if (++count > mostPieces) throw new TooMuchYaml(`it has more than ${mostPieces} pieces of YAML`);
    yield* parser.next(piece);
  }
  yield* parser.end();
}
