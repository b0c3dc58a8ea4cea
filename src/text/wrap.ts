const WIDTH = 78;

/** The control sequences that colour a word: they take no place. */
const COLOUR = /\u001b\[[\d;]*m/g;
/** Letters that a terminal gives two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  const shown = text.replace(COLOUR, '');
  return [...shown].length + (shown.match(WIDE)?.length ?? 0);
}

/**
 * Lines of at most `width` columns for a terminal, with `indent` before each; `first` takes its place in the first one. A
 * word that fits no line is cut; without a width lines have 78 columns, and such a word a line of its own.
 */
export function wrapped(text: string, indent: string, first: string = indent, width?: number): string[] {
  const lines: string[] = [];
  const room = Math.max((width ?? WIDTH) - columnsOf(indent), 8);
  let line = '';
  // A long first head is part of the first line.
  let taken = columnsOf(first) - columnsOf(indent);
  const words = text.split(' ');
  for (const word of width === undefined ? words : words.flatMap((one) => cut(one, room))) {
    if (line !== '' && taken + columnsOf(line) + 1 + columnsOf(word) > room) {
      lines.push(line);
      line = word;
      taken = 0;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((one, index) => (index === 0 ? first : indent) + one);
}

/** A word in parts of so many columns. */
function cut(word: string, room: number): string[] {
  if (columnsOf(word) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (columnsOf(part + letter) > room) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
