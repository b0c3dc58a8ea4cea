import type { RuleId } from '../model/rule-id.ts';

/** Words in a log or an error, and the rules that find what is behind them, the likeliest first. */
export interface Sighting {
  /** Who says so, as it is called in a table. */
  readonly by: string;
  /** What it looks like, one line of it. */
  readonly example: string;
  /** What of it tells it from everything else. */
  readonly words: RegExp;
  readonly ruleIds: readonly RuleId[];
  /** Whether it names no cause, so that it counts only where nothing else in the message does. */
  readonly isVague?: true;
}

export const UNTRUSTED = ['chain-incomplete', 'certificate-not-trusted', 'certificate-self-signed'] as const;
export const NOT_ACCEPTED = [...UNTRUSTED, 'certificate-host-mismatch', 'certificate-expired'] as const;
export const NO_TLS = ['tls-handshake-failed', 'tls-version-too-old', 'algorithms-not-shared'] as const;

export function of(by: string, example: string, words: RegExp, ruleIds: readonly RuleId[], isVague = false): Sighting {
  return { by, example, words, ruleIds, ...(isVague && { isVague: true }) };
}
