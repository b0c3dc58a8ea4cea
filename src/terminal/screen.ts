/** What of a stream decides how it is written to. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The columns that lines have to fit; undefined: the stream is no terminal, and lines are as long as they are. */
export function columnsOfScreen({ isTTY = false, columns }: Screen): number | undefined {
  return isTTY && columns !== undefined && columns > 0 ? columns : undefined;
}
