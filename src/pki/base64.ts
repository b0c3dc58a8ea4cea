/** What the body of a PEM block decodes to. */
export interface Body {
  readonly bytes: Buffer;
  /** Whether a hyphen ended it: OpenSSL takes what comes before, and drops the rest without a word. */
  readonly isStoppedShort: boolean;
}

/** Decodes base64 as OpenSSL's EVP_DecodeUpdate does; null: it refuses it. */
export function bodyOf(text: string): Body | null {
  const stop = text.indexOf('-');
  const letters = (stop < 0 ? text : text.slice(0, stop)).replace(/[ \t\r\n]/g, '');
  // Buffer.from() passes over what is no base64, and so would make something of garbage.
  const isBase64 = letters.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(letters);
  return isBase64 ? { bytes: Buffer.from(letters, 'base64'), isStoppedShort: stop >= 0 } : null;
}

/** Whether a text goes on with so many letters of base64, line breaks, quotes and signs of comments aside. */
export function goesOnInBase64(text: string, from: number, count: number): boolean {
  const part = text.slice(from, from + 4 * count).replace(/[\s#;>*"'\\,]/g, '');
  return (/^[A-Za-z0-9+/=]*/.exec(part)?.[0].length as number) >= count;
}
