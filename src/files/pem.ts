/** One block of a PEM file (RFC 7468), as it stands there. */
export interface PemBlock {
  readonly label: string;
  /** 1-based. */
  readonly line: number;
  /** From its first line to its last; without the last where that is missing or does not stand alone. */
  readonly text: string;
}

const BEGIN = /^-----BEGIN ([^\r\n]+?)-----[ \t]*$/;

/**
 * The blocks of a file, read as OpenSSL reads them: a marker counts only where it stands alone at the start of a line.
 * A block whose end is missing, or glued to the next marker by a lost line break, keeps what follows, so that nothing
 * takes it for a whole one.
 */
export function pemBlocks(text: string): PemBlock[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const blocks: PemBlock[] = [];
  for (let index = 0; index < lines.length; index++) {
    const label = BEGIN.exec(lines[index] ?? '')?.[1];
    if (label === undefined) continue;
    const end = lines.findIndex(
      (line, at) => at > index && (line.trimEnd() === `-----END ${label}-----` || BEGIN.test(line)),
    );
    const isWhole = end >= 0 && !BEGIN.test(lines[end] ?? '');
    const stop = end < 0 ? lines.length : isWhole ? end + 1 : end;
    blocks.push({ label, line: index + 1, text: `${lines.slice(index, stop).join('\n')}\n` });
    index = stop - 1;
  }
  return blocks;
}
