/** Settings that a script hands to commands: `docker run -e A=b`, `heroku config:set A=b`, `occ config:system:set a --value=b`; and what they connect to. */
import { behind, commandsIn, type Word } from './shell-words.ts';
import type { Block, Entry } from './tree/tree.ts';

/** What comes behind an option of these is `KEY=VALUE`. */
const OPTION = /^(?:-e|--env|--build-arg|--from-literal|--set-env-vars|--update-env-vars)(?:=|$)/;
/** Each word behind these that is `KEY=VALUE` is a setting. */
const SETTERS = /\b(?:config:set|secrets set|--settings|variables? set|variables --set)\b/;

const OF_CONCERN = /smtp|mail|relay|s_client/i;

/** A mapping for each command of `KEY=VALUE`, and one for all commands that set one key each. */
export function settingsOfCommands(script: string): Block[] {
  const blocks: Block[] = [];
  const single: Entry[] = [];
  for (const words of commandsIn(script, OF_CONCERN)) {
    const entries = [...assigned(words).flatMap((word) => entryOf(word) ?? []), ...connectedTo(words)];
    if (entries.length > 0) blocks.push({ kind: 'block', entries, at: 0 });
    single.push(...keysSetBy(words));
  }
  return [...blocks, { kind: 'block', entries: single, at: 0 }];
}

function assigned(words: readonly Word[]): readonly Word[] {
  if (SETTERS.test(words.map(({ text }) => text).join(' '))) return words;
  return words.flatMap((word, index): readonly Word[] => {
    if (/^-D[\w.]+=/.test(word.text)) return [behind(word, 2)];
    const option = OPTION.exec(word.text)?.[0];
    if (option === undefined) return [];
    const next = words[index + 1];
    return option.endsWith('=') ? [behind(word, option.length)] : next === undefined ? [] : [next];
  });
}

/** `occ config:system:set KEY … --value=VALUE`, `wp config set KEY VALUE`, `cf set-env APP KEY VALUE`. */
function keysSetBy(words: readonly Word[]): Entry[] {
  const names = words.map(({ text }) => text);
  const occ = names.indexOf('config:system:set');
  const key = words[occ + 1];
  if (occ !== -1 && key !== undefined) {
    const at = names.findIndex((name) => /^--value(?:=|$)/.test(name));
    const option = words[at];
    const value = option?.text.startsWith('--value=') ? behind(option, '--value='.length) : words[at + 1];
    return at === -1 || value === undefined ? [] : [setting(key, value)];
  }
  const set = names.findIndex((name, index) => name === 'set' && names[index - 1] === 'config');
  const [from, to] =
    set === -1 || !/(?:^|\/)wp(?:-cli(?:\.phar)?)?$/.test(names[set - 2] ?? '') ? [] : words.slice(set + 1);
  if (from !== undefined && to !== undefined) return [setting(from, to)];
  const [, name, value] = names[0] === 'cf' && names[1] === 'set-env' ? words.slice(2) : [];
  return name === undefined || value === undefined ? [] : [setting(name, value)];
}

/** `openssl s_client -starttls smtp -connect HOST:PORT`, and what speaks TLS from the start at 465. */
function connectedTo(words: readonly Word[]): Entry[] {
  const names = words.map(({ text }) => text);
  const after = (option: string) => words[names.indexOf(option) + 1];
  const server = after('-connect');
  if (!names.includes('s_client') || !names.includes('-connect') || server === undefined) return [];
  const isSmtp = names.includes('-starttls')
    ? after('-starttls')?.text === 'smtp'
    : /:(?:465|smtps)$/.test(server.text);
  return isSmtp ? [setting({ text: 'SMTP_SERVER', at: server.at }, server)] : [];
}

function entryOf(word: Word): Entry | null {
  const key = /^[A-Za-z_][\w.]*(?==)/.exec(word.text)?.[0];
  return key === undefined ? null : setting({ text: key, at: word.at }, behind(word, key.length + 1));
}

function setting(key: Word, value: Word): Entry {
  return { key: key.text, keyAt: key.at, value: { kind: 'scalar', ...value } };
}
