/** 1-based; the column counts code points, a byte order mark not counted. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LINE_END = /\r\n|\r|\n/g;
const BYTE_ORDER_MARK = '\uFEFF';

/** The positions of offsets that are in ascending order: one pass over the text, however long its lines are. */
export function positionsOf(text: string, offsets: readonly number[]): Position[] {
  const ends = text.matchAll(LINE_END);
  let next = ends.next();
  let line = 1;
  let from = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let column = 1;
  return offsets.map((offset) => {
    while (!next.done && next.value.index + next.value[0].length <= offset) {
      from = next.value.index + next.value[0].length;
      line++;
      column = 1;
      next = ends.next();
    }
    column += codePointsIn(text, from, offset);
    from = Math.max(from, offset);
    return { line, column };
  });
}

function codePointsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index);
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
    if (!isSecondHalf) count++;
  }
  return count;
}
