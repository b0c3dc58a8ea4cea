import { slashed } from '../disk/slashes.ts';
import type { FileTarget, Target } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import { hostLetters, type Quote, whole } from '../text/quote.ts';
import { type Option, profileNamed, requireOptions, serverNamed } from './options.ts';
import { parseTarget } from './parse.ts';

const PREFIX = 'file:';

/** Whether a target is written as a file: `file:PATH`. */
export function isFileTarget(text: string): boolean {
  return text.toLowerCase().startsWith(PREFIX);
}

/** Where any name will do. */
const ANY_NAME = '*';

/**
 * `file:PATH`, with `name=HOST` for the name the certificate is meant for (or `name=*`), `key=PATH` for its private key,
 * `server=` for the software that will load it, and `profile=`.
 * @throws UsageError for another option, or a name that is none.
 */
export function fileTarget(text: string, options: readonly Option[], writtenAt: Target['writtenAt']): FileTarget {
  const quoted = writtenAt === undefined ? whole : hostLetters;
  const file = slashed(text.slice(PREFIX.length));
  // A list may be anything that a stranger has committed, and paths are shown in every report.
  for (const path of [file, ...options.flatMap(([key, value]) => (key === 'key' ? [value] : []))])
    if (writtenAt !== undefined && isLikeKey(path))
      throw new UsageError(`cannot read path ${quoted(path)}: it is letters like those of a key; expected file:PATH`);
  if (file === '') throw new UsageError(`cannot read target ${quoted(text)}: expected file:PATH`);
  requireOptions(options, ['name', 'key', 'server', 'profile'], 'a file', quoted);
  const given = new Map(options);
  const profile = given.get('profile');
  const name = given.get('name');
  const host = name === undefined || name === ANY_NAME ? null : hostOf(name, quoted);
  const keyFile = given.get('key');
  if (keyFile === '') throw new UsageError('cannot read key "": expected key=PATH');
  const server = given.get('server');
  return {
    kind: 'file',
    file,
    name: host,
    referenceIdentifiers: host === null ? [] : [host],
    ...(name === ANY_NAME && { isForAnyName: true }),
    ...(keyFile !== undefined && { keyFile: slashed(keyFile) }),
    ...(server !== undefined && { server: serverNamed(server, quoted) }),
    ...(profile !== undefined && { profile: profileNamed(profile, quoted) }),
    ...(writtenAt && { writtenAt }),
  };
}

/** So many letters in a row are a part of a key, and as many changes in them are in no name. */
const KEY_LETTERS = 40;
const KEY_CHANGES = 15;

/**
 * Whether a text has as many letters of base64 in a row as are a secret, in which capitals, small letters and digits change as
 * often as they do by chance, which is 25 times; in words, with slashes between them, they change a few times. In hexadecimal
 * digits no word is as long.
 */
function isLikeKey(text: string): boolean {
  if (/[0-9a-f]{40}|[0-9A-F]{40}/.test(text)) return true;
  return [...text.matchAll(/[A-Za-z0-9+/=]+/g)].some(([run]) => {
    const changes: number[] = [];
    let inRow = 0;
    let last = -1;
    for (const letter of run) {
      const kind = KINDS.findIndex((one) => one.test(letter));
      // A slash or another sign is no change by itself.
      const change = Number(kind !== -1 && last !== -1 && kind !== last);
      if (kind !== -1) last = kind;
      inRow += change - (changes[changes.length - KEY_LETTERS] ?? 0);
      changes.push(change);
      if (changes.length >= KEY_LETTERS && inRow >= KEY_CHANGES) return true;
    }
    return false;
  });
}

const KINDS = [/[A-Z]/, /[a-z]/, /[0-9]/];

/** "file:PATH name=HOST", as one argument, one line of a setting or one text of YAML; spaces in the path are part of it. */
export function fileTargetIn(line: string, writtenAt?: Target['writtenAt']): FileTarget {
  const [path = '', ...options] = line.trim().split(/(?<!\s)\s+(?=[a-z-]+=)/);
  return fileTarget(
    path,
    options.map((option) => [option.slice(0, option.indexOf('=')), option.slice(option.indexOf('=') + 1)] as const),
    writtenAt,
  );
}

function hostOf(name: string, quoted: Quote): string {
  if (/[:/+]/.test(name)) throw new UsageError(`cannot read name ${quoted(name)}: expected a host name without a port`);
  // No certificate names it with the dot, and some verifiers compare the dot too: what was meant cannot be told.
  if (name.endsWith('.'))
    throw new UsageError(`cannot read name ${quoted(name)}: expected a host name without a dot at its end`);
  return parseTarget(name, quoted).host;
}
