/** Settings that switch mail off, and all that is off with them. */
import { MAIL, type Setting } from './key-words.ts';

export const OFF_SWITCH = /^(?:false|no|off|0|none)$/i;

const OFF_TRANSPORT = new Set(
  'log array null none console dummy file test memory locmem disabled noop fake letter_opener letter_opener_web'.split(
    ' ',
  ),
);

/** What sends without the server that is named beside it, under a key that can only mean how mail is sent. */
const OTHER_TRANSPORT = new Set(
  'sendmail mail direct ses ses-v2 ses_sdk mailgun postmark resend sendgrid sparkpost mandrill mailersend phpmail php qmail specifiedpickupdirectory pickupdirectoryfromiis'.split(
    ' ',
  ),
);

/** Parts of the names of classes: "django.core.mail.backends.console.EmailBackend". */
const OFF_CLASS = new Set('console dummy locmem filebased inmemory'.split(' '));

const SWITCH = new Set(['enabled', 'enable', 'active', 'on']);

/** Where a setting switches mail off: the words that every key has that is off with it; null: it does not. */
export function offPrefix({ words, key, text }: Setting): readonly string[] | null {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const isNo = OFF_SWITCH.test(text);
  if (SWITCH.has(last)) return isNo ? before : null;
  if (SWITCH.has(words[0] ?? '') && MAIL.has(last)) return isNo ? words.slice(1) : null;
  if (/send_?email_?notifications$/i.test(key))
    return isNo ? words.slice(0, words.indexOf('send')).filter((word) => !/^send/.test(word)) : null;
  if (['disabled', 'disable', 'mock'].includes(last)) return /^(?:true|yes|on|1)$/i.test(text) ? before : null;
  if (last === 'count') return text === '0' && words.length === 1 ? [] : null;
  if (last === 'state') return text === 'absent' && words.length === 1 ? [] : null;
  const isOfSending = /^(?:mailer|driver|transport|protocol|delivery_?method|.*smtpmode|class_?name)$/i.test(
    key.replace(/^.*[._](?=mailer$|driver$|transport$|protocol$|delivery_?method$)/i, ''),
  );
  if (!isOfSending && !/^(?:mailer|driver|transport|backend|method|mode|type|dsn)$/.test(last)) return null;
  const transport = text.toLowerCase().replace(/^:|:\/\/.*$/gs, '');
  const isOff =
    OFF_TRANSPORT.has(transport) ||
    (isOfSending && OTHER_TRANSPORT.has(transport)) ||
    text
      .toLowerCase()
      .split('.')
      .some((part) => OFF_CLASS.has(part));
  if (!isOff) return null;
  return last === 'method' && before.at(-1) === 'delivery' ? before.slice(0, -1) : before;
}

/** Whether the words begin with something that is switched off, of at least so many words. */
export function isUnder(off: ReadonlySet<string>, words: readonly string[], least: number): boolean {
  if (off.size === 0) return false;
  for (let length = least; length <= words.length; length++) {
    if (off.has(words.slice(0, length).join(' '))) return true;
  }
  return false;
}
