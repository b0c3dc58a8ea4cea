/** What settings beside a server say of how TLS begins; the port says it first. */
import type { TlsMode } from '../model/target.ts';
import type { Setting } from './key-words.ts';
import { OFF_SWITCH } from './switched-off.ts';

export const FLAG =
  /^(?:ssl|secure|smtpsecure|starttls|encryption|encrypt|security|crypto|connectionsecurity|protocol|scheme|smtps|tls|wrapper)$/;

/** "use_ssl", "starttls.enable", "enable_starttls_auto": words that say nothing of the mode themselves. */
const ABOUT_FLAGS = new Set(
  'use enable enabled is required require auto explicit mode method type connection'.split(' '),
);

const YES = new Set('true yes on 1 always required'.split(' '));
const IMPLICIT = new Set('ssl smtps implicit force_tls ssl/tls ssl_or_tls tls_wrapper'.split(' '));
const STARTTLS = /^(?:smtp\+)?starttls/;
const IMPLICIT_FLAGS = new Set(['ssl', 'secure', 'smtps', 'wrapper']);

/** The last word that says what a flag is of. */
export function flagOf(words: readonly string[]): string {
  return words.findLast((word) => !ABOUT_FLAGS.has(word)) ?? '';
}

/** What a flag in the same group says of TLS; "tls" alone means either, and says nothing. */
export function modeHintIn(
  { words }: Setting,
  { flags }: { readonly flags: readonly Setting[] },
  isTlsImplicit: boolean,
): TlsMode | undefined {
  let hasTls = false;
  let isWithoutStarttls = false;
  for (const one of flags) {
    const last = flagOf(one.words);
    const before = one.words.filter((word) => !ABOUT_FLAGS.has(word) && word !== last);
    if (before.length > 0 && !before.some((word) => words.includes(word))) continue;
    const text = one.text.toLowerCase();
    const isYes = YES.has(text);
    if (IMPLICIT.has(text)) return 'implicit';
    if (STARTTLS.test(text)) return 'starttls';
    if (isTlsImplicit && text === 'tls') return 'implicit';
    if (isYes && IMPLICIT_FLAGS.has(last)) return 'implicit';
    if (last === 'starttls') {
      if (isYes) return 'starttls';
      isWithoutStarttls ||= OFF_SWITCH.test(text);
    }
    hasTls ||= isYes && last === 'tls';
    // Vaultwarden's old name for it.
    if (isYes && one.words.includes('explicit')) return 'implicit';
  }
  return hasTls && (isTlsImplicit || isWithoutStarttls) ? 'implicit' : undefined;
}
