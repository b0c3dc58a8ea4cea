/** Files of other software that are put together of what is written in several places. */
import type { Sighting, Surroundings } from './format.ts';
import type { Scalar } from './tree/tree.ts';

/** A piece of a file that is put together: where each character of it is written; null: nowhere. */
export interface Piece {
  readonly text: string;
  readonly offsetOf: ((index: number) => number) | null;
}

/** A file that is put together of what commands and tasks write into it. */
export interface Written {
  readonly path: string;
  readonly pieces: readonly Piece[];
}

export const LINE_END: Piece = { text: '\n', offsetOf: null };

export function pieceOf({ text, at, offsetOf = (index: number) => at + index }: Scalar) {
  return { text, offsetOf } satisfies Piece;
}

/** The sightings in such a file, each where it is written. */
export async function foundIn({ path, pieces }: Written, { inside }: Surroundings): Promise<Sighting[]> {
  return placed(await inside(path, pieces.map(({ text }) => text).join('')), pieces);
}

function placed(found: readonly Sighting[], pieces: readonly Piece[]): Sighting[] {
  let piece = 0;
  let from = 0;
  return [...found]
    .sort((a, b) => a.at - b.at)
    .flatMap((one) => {
      for (let end = pieces[piece]; end !== undefined && one.at >= from + end.text.length; end = pieces[piece]) {
        from += end.text.length;
        piece++;
      }
      const at = pieces[piece]?.offsetOf?.(one.at - from);
      return at === undefined ? [] : [{ ...one, at }];
    });
}
