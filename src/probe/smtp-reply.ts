/** Bytes -> SMTP replies (RFC 5321 section 4.2). Pure: what it has not got yet it says, and never waits for. */
export interface Reply {
  readonly code: number;
  /** The text of each line, without code, separator and line end. */
  readonly lines: readonly string[];
}

export type ReplyResult =
  | { readonly kind: 'incomplete' }
  /** `bytesAfter`: how many bytes followed the reply in what was pushed. */
  | { readonly kind: 'reply'; readonly reply: Reply; readonly bytesAfter: number }
  | { readonly kind: 'malformed'; readonly text: string }
  | { readonly kind: 'too-long'; readonly limitBytes: number };

/**
 * RFC 5321 section 4.5.3.1.5 allows a reply line 512 octets and sets no number of lines; 256 full lines are far more
 * than any server has been seen to send, and keep an endless reply from filling the memory.
 */
const MAX_REPLY_BYTES = 128 * 1024;

/**
 * Of a longer line the rest is counted and thrown away: no expression, here or behind, ever sees more of what a stranger
 * wrote in one line. It includes the code and CRLF (RFC 5321 section 4.5.3.1.5).
 */
const MAX_LINE_OCTETS = 512;

/** How much of a line that is no reply is kept to show it. */
const MAX_SHOWN_CHARACTERS = 120;

const LF = 0x0a;
const CR = 0x0d;
const LINE = /^([2-5]\d\d)(?:([ -])(.*))?$/s;

/** Collects one reply after the other, however the bytes are cut. */
export class ReplyParser {
  #unfinished: Buffer[] = [];
  #kept = 0;
  #lines: string[] = [];
  #size = 0;

  /** Takes the next bytes; once it has answered anything but "incomplete" it starts on the next reply. */
  push(bytes: Uint8Array): ReplyResult {
    let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let end = rest.indexOf(LF); end >= 0; end = rest.indexOf(LF)) {
      const line = this.#finishLine(rest.subarray(0, end));
      this.#size += end + 1;
      if (this.#size > MAX_REPLY_BYTES) return this.#reset({ kind: 'too-long', limitBytes: MAX_REPLY_BYTES });
      rest = rest.subarray(end + 1);
      const [, code, separator, text = ''] = LINE.exec(line) ?? [];
      if (code === undefined) return this.#reset({ kind: 'malformed', text: line.slice(0, MAX_SHOWN_CHARACTERS) });
      this.#lines.push(text);
      if (separator === '-') continue;
      const reply = { code: Number(code), lines: this.#lines };
      return this.#reset({ kind: 'reply', reply, bytesAfter: rest.length });
    }
    // Enough to find the end of a line that is not cut, and no more.
    if (this.#kept < MAX_LINE_OCTETS) this.#unfinished.push(Buffer.from(rest.subarray(0, MAX_LINE_OCTETS)));
    this.#kept += Math.min(rest.length, MAX_LINE_OCTETS);
    this.#size += rest.length;
    return this.#size > MAX_REPLY_BYTES
      ? this.#reset({ kind: 'too-long', limitBytes: MAX_REPLY_BYTES })
      : { kind: 'incomplete' };
  }

  /** Lines end in CRLF; a bare LF, which some servers send, ends one as well. */
  #finishLine(end: Buffer): string {
    const whole = Buffer.concat([...this.#unfinished, end.subarray(0, MAX_LINE_OCTETS)]);
    this.#unfinished = [];
    this.#kept = 0;
    const line = whole.at(-1) === CR ? whole.subarray(0, -1) : whole;
    return line.subarray(0, MAX_LINE_OCTETS - 2).toString('utf8');
  }

  #reset(result: ReplyResult): ReplyResult {
    this.#unfinished = [];
    this.#kept = 0;
    this.#lines = [];
    this.#size = 0;
    return result;
  }
}
