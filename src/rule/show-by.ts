/** What shows the fault that a rule finds, with a tool everybody has: data, laid out by advice/show-by.ts. */
export type ShowBy = HandshakeLine | ClearLine;

/** One line of `openssl s_client`, and how it differs from a plain handshake. */
export interface HandshakeLine {
  readonly kind: 'handshake';
  /** Runs before `openssl s_client`, on the same line. */
  readonly before?: string;
  /** Options of `openssl s_client`. */
  readonly options?: string;
  /** Says what s_client sends over TLS; without it nothing is sent. */
  readonly says?: string;
  /** What of the presented certificates shows the fault, where OpenSSL's verdict does not: a pattern for grep -E. */
  readonly shows?: string;
}

/** What to say to a server whose words before TLS are the fault: s_client does not print them, nc does. */
export interface ClearLine {
  readonly kind: 'in-clear';
  readonly says: readonly string[];
}

export const plainHandshake: HandshakeLine = { kind: 'handshake' };

export function handshakeWith(difference: Omit<HandshakeLine, 'kind'>): HandshakeLine {
  return { kind: 'handshake', ...difference };
}

export function inClear(...says: readonly string[]): ClearLine {
  return { kind: 'in-clear', says };
}

export const obsoleteHandshake = handshakeWith({ options: '-no_tls1_3 -no_tls1_2 -cipher DEFAULT@SECLEVEL=0' });
export const presentedNames = handshakeWith({ shows: 'Subject Alternative Name' });
export const presentedDates = handshakeWith({ shows: 'Not (Before|After)' });
