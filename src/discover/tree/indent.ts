import type { Scalar } from './tree.ts';

/**
 * A text of several lines without what all of them are indented by, as Nix, HCL's `<<-` and Python's `dedent` read it.
 * YAML's reader has taken that away already.
 */
export function withoutIndent(scalar: Scalar): Scalar {
  const { text, at, offsetOf = (index) => at + index } = scalar;
  const lines = text.split(/(?<=\n)/);
  const indent = lines.reduce(
    (least, line) => (/\S/.test(line) ? Math.min(least, indentOf(line)) : least),
    text.length,
  );
  if (indent === 0) return scalar;
  /** By the index in what is left: where it was. */
  const places: number[] = [];
  let short = '';
  let from = 0;
  for (const line of lines) {
    const cut = Math.min(indent, indentOf(line));
    for (let index = cut; index < line.length; index++) places.push(from + index);
    short += line.slice(cut);
    from += line.length;
  }
  return { ...scalar, text: short, offsetOf: (index) => offsetOf(places[index] ?? text.length) };
}

function indentOf(line: string): number {
  return line.length - line.replace(/^[ \t]+/, '').length;
}
