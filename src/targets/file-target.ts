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
  const file = text.slice(PREFIX.length);
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
    ...(keyFile !== undefined && { keyFile }),
    ...(server !== undefined && { server: serverNamed(server, quoted) }),
    ...(profile !== undefined && { profile: profileNamed(profile, quoted) }),
    ...(writtenAt && { writtenAt }),
  };
}

/** "file:PATH name=HOST", as one argument or one line of a setting; spaces in the path are part of it. */
export function fileTargetIn(line: string): FileTarget {
  const [path = '', ...options] = line.trim().split(/(?<!\s)\s+(?=[a-z-]+=)/);
  return fileTarget(
    path,
    options.map((option) => [option.slice(0, option.indexOf('=')), option.slice(option.indexOf('=') + 1)] as const),
    undefined,
  );
}

function hostOf(name: string, quoted: Quote): string {
  if (/[:/+]/.test(name)) throw new UsageError(`cannot read name ${quoted(name)}: expected a host name without a port`);
  // No certificate names it with the dot, and some verifiers compare the dot too: what was meant cannot be told.
  if (name.endsWith('.'))
    throw new UsageError(`cannot read name ${quoted(name)}: expected a host name without a dot at its end`);
  return parseTarget(name, quoted).host;
}
