import { basename } from 'node:path/posix';
import { parseTarget } from '../../targets/parse.ts';
import type { Format, Sighting } from '../format.ts';

const LINES = /[^\r\n]+/g;

/** Our own lists: one TARGET a line, in a file named for it. */
export const targetsFile: Format = {
  name: 'targets-file',
  accepts: (path) =>
    /^(?:smtp|mail|mx|submission)?[-_]?(?:hosts|servers|targets)\.(?:txt|list)$/i.test(basename(path)) ||
    /^smtp-cert-check\.(?:txt|list)$/i.test(basename(path)),
  find: (text) =>
    [...text.matchAll(LINES)].flatMap(({ 0: line, index }) => {
      const rest = line.trimStart();
      return targetAt(rest.replace(/\s.*/s, ''), index + line.length - rest.length);
    }),
};

/** The server of a TARGET; none where it is a file, a comment, stands for something else, or is no target. */
export function targetAt(text: string, at: number): Sighting[] {
  if (text.startsWith('file:')) return [];
  try {
    const { host, port, mode } = parseTarget(text);
    const lead = text.length - text.replace(/(?:[a-z]+:\/\/)?\[?/i, '').length;
    return [{ host, at: at + lead, port, modeHint: mode, certainty: 'certain', why: 'listed as a target' }];
  } catch {
    // Its own reader says what is wrong, or the file is another kind of list.
    return [];
  }
}
