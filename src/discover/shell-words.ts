/** The commands of a shell's script as words, without their quotes and where they are. */

export interface Word {
  readonly text: string;
  readonly at: number;
}

/** With its continuation behind backslashes, and over the lines of JSON in single quotes. */
const COMMANDS = /(?:[^\n\\']|\\(?:\r\n|.)|(?<=[\s=])'\s*[{[][^']*'|')+/gs;
/** What separates commands is a word by itself. */
const WORDS = /(?:[^\s"'\\;&|]|\\[^\r\n]|"[^"]*"|'[^']*')+|[;&|]+/g;

/** Comments are none. @param isWanted cheap, of the whole command, before it is taken apart */
export function* commandsIn(script: string, isWanted: RegExp): Generator<readonly Word[]> {
  for (const { 0: command, index } of script.matchAll(COMMANDS)) {
    if (/^\s*#/.test(command) || !isWanted.test(command)) continue;
    yield [...command.matchAll(WORDS)].map((match) => unquoted({ text: match[0], at: index + match.index }));
  }
}

/** What is left of a word behind its first characters. */
export function behind({ text, at }: Word, length: number): Word {
  return unquoted({ text: text.slice(length), at: at + length });
}

function unquoted({ text, at }: Word): Word {
  const inner = /^(["'])(.*)\1$/s.exec(text)?.[2];
  return inner === undefined ? { text, at } : { text: inner, at: at + 1 };
}
