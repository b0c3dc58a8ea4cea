/** Lines of Postfix' main.cf that commands write: `postconf -e 'relayhost = [mail.acme.net]'`, and Debian's answers. */
import { LINE_END, type Piece, pieceOf, type Written } from './pieces.ts';
import { behind, commandsIn, type Word } from './shell-words.ts';
import type { Scalar } from './tree/tree.ts';

/** What all the commands of a script leave in the file; none: they do not write it. */
export function mainCfOf({ text, at, offsetOf = (index) => at + index }: Scalar): Written[] {
  const pieces = [...commandsIn(text, /postconf|postfix\/relayhost/)].flatMap((words) => [
    ...settingsOf(words).flatMap((word) => [wordAt(word), LINE_END]),
    ...answersIn(words).flatMap((word) => [{ text: 'relayhost = ', offsetOf: null }, wordAt(word), LINE_END]),
  ]);
  return pieces.length === 0 ? [] : [{ path: 'main.cf', pieces }];

  function wordAt(word: Word): Piece {
    return pieceOf({ kind: 'scalar', ...word, offsetOf: (index) => offsetOf(word.at + index) });
  }
}

/** The arguments of each postconf in a command, up to the next command. */
function settingsOf(words: readonly Word[]): Word[] {
  let isOpen = false;
  return words.filter(({ text }) => {
    if (/^(?:.*\/)?postconf$/.test(text)) isOpen = true;
    else if (/^[;&|]+$/.test(text)) isOpen = false;
    return isOpen && /^[a-z0-9_]+\s*=/.test(text);
  });
}

/** "postfix postfix/relayhost string [mail.acme.net]:587" */
function answersIn(words: readonly Word[]): Word[] {
  return words.flatMap((word) => {
    const lead = /(?:^|\s)postfix\/relayhost\s+string\s+/.exec(word.text);
    return lead === null ? [] : [behind(word, lead.index + lead[0].length)];
  });
}
