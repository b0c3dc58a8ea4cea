/** One block of a PEM file (RFC 7468), as it stands there. */
export interface PemBlock {
  readonly label: string;
  /** 1-based. */
  readonly line: number;
  /** From its first line to its last; without the last where that is missing or does not stand alone. */
  readonly text: string;
}

const MAX_BLOCKS = 1000;
const BEGIN = /^-----BEGIN ([^\r\n]+?)-----[ \t]*$/;

/**
 * The blocks of a file, read as OpenSSL reads them: a marker counts only where it stands alone at the start of a line.
 * A block whose end is missing, or glued to the next marker by a lost line break, keeps what follows, so that nothing
 * takes it for a whole one.
 * @throws Error where there are more blocks than any file of certificates has.
 */
export function pemBlocks(text: string): PemBlock[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const blocks: PemBlock[] = [];
  for (let index = 0; index < lines.length; index++) {
    const label = BEGIN.exec(lines[index] ?? '')?.[1];
    if (label === undefined) continue;
    if (blocks.length === MAX_BLOCKS) throw new Error(`it holds more than ${MAX_BLOCKS} PEM blocks`);
    let end = index + 1;
    const endsAt = (line: string) => line.trimEnd() === `-----END ${label}-----` || BEGIN.test(line);
    while (end < lines.length && !endsAt(lines[end] ?? '')) end++;
    const isWhole = end < lines.length && !BEGIN.test(lines[end] ?? '');
    const stop = isWhole ? end + 1 : end;
    blocks.push({ label, line: index + 1, text: `${lines.slice(index, stop).join('\n')}\n` });
    index = stop - 1;
  }
  return blocks;
}
