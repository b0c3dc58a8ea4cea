/** PowerShell: what a script assigns, and the options of each command, such as `Send-MailMessage -SmtpServer mail.acme.net`. */
import { optionsIn } from './pairs.ts';
import { commandsIn, type Word } from './shell-words.ts';
import { readCode } from './tree/code.ts';
import { languages } from './tree/tokens.ts';
import type { Block, Entry } from './tree/tree.ts';

export function readPowershell(script: string): Block[] {
  const text = script.replace(/<#.*?(?:#>|$)/gs, (comment) => comment.replace(/[^\n]/g, ' '));
  // A backtick at the end of a line continues it.
  const commands = commandsIn(text.replace(/`(?=\r?\n)/g, '\\'), /-smtp/i);
  const code = text.replace(MADE, (made) => 'new'.padEnd(made.length));
  return [readCode(code, languages.powershell), ...[...commands].map(optionsOf), ...hereStringsIn(text)];
}

/** `New-Object Net.Mail.SmtpClient("mail.acme.net", 25)` is C#'s `new`. */
const MADE = /\bNew-Object(?:[ \t]+-TypeName)?(?=[ \t])/gi;

/** Texts of several lines with variables in them, as they become a .env file. */
function hereStringsIn(script: string): Block[] {
  const blocks: Block[] = [];
  const opened = /@(?<quote>["'])[ \t]*\r?\n/g;
  for (let match = opened.exec(script); match !== null; match = opened.exec(script)) {
    const from = opened.lastIndex;
    const close = script.indexOf(`\n${match.groups?.['quote']}@`, from - 1);
    // One without an end is the rest of the script, and there is nothing behind it.
    if (close === -1) break;
    const entries = [...script.slice(from, Math.max(from, close)).matchAll(VARIABLE)].map((variable): Entry => {
      const { key = '', value = '' } = variable.groups ?? {};
      const keyAt = from + variable.index;
      return { key, keyAt, value: { kind: 'scalar', text: value.trimEnd(), at: keyAt + key.length + 1 } };
    });
    blocks.push({ kind: 'block', entries, at: from });
    opened.lastIndex = Math.max(from, close);
  }
  return blocks;
}

const VARIABLE = /^(?<key>[A-Z][A-Z0-9_]*)=(?<value>[^\n]*)/gm;

/** "-Port" beside "-SmtpServer" is of the server. */
function optionsOf(words: readonly Word[]): Block {
  const items = words.map(({ text, at }) => ({ kind: 'scalar' as const, text, at }));
  const entries = optionsIn({ kind: 'list', items, at: 0 }).map((entry) =>
    /^port$/i.test(entry.key) ? { ...entry, key: PORT } : entry,
  );
  const hasPort = entries.some(({ key }) => key === PORT);
  const isSent = words.some(({ text }) => /^Send-MailMessage$/i.test(text));
  return { kind: 'block', entries: hasPort || !isSent ? entries : [...entries, STANDARD], at: 0 };
}

const PORT = 'SmtpPort';
const STANDARD: Entry = { key: PORT, keyAt: 0, value: { kind: 'scalar', text: '25', at: 0 } };
