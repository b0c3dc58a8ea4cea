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
    const isYes = /^(?:true|yes|on|1|always|required)$/i.test(one.text);
    if (/^(?:ssl|smtps|implicit|force_tls|ssl\/tls|ssl_or_tls|tls_wrapper)$/i.test(one.text)) return 'implicit';
    if (/^(?:smtp\+)?starttls/i.test(one.text)) return 'starttls';
    if (isTlsImplicit && /^tls$/i.test(one.text)) return 'implicit';
    if (isYes && ['ssl', 'secure', 'smtps', 'wrapper'].includes(last)) return 'implicit';
    if (last === 'starttls') {
      if (isYes) return 'starttls';
      isWithoutStarttls ||= OFF_SWITCH.test(one.text);
    }
    hasTls ||= isYes && last === 'tls' && !one.words.includes('explicit');
    // Vaultwarden's old name for it.
    if (isYes && one.words.includes('explicit')) return 'implicit';
  }
  return hasTls && (isTlsImplicit || isWithoutStarttls) ? 'implicit' : undefined;
}
