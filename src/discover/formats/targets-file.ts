import { basename } from 'node:path/posix';
import { parseTarget } from '../../targets/parse.ts';
import type { Format, Sighting } from '../format.ts';
import { isHost } from '../server.ts';

const LINES = /[^\r\n]+/g;

/** Our own lists: one TARGET a line, in a file named for it. */
export const targetsFile: Format = {
  name: 'targets-file',
  accepts: (path) =>
    /^(?:smtp|mail|mx|submission)?[-_]?(?:hosts|servers|targets)\.(?:txt|list)$/i.test(basename(path)) ||
    /^smtp-cert-check\.(?:txt|list)$/i.test(basename(path)),
  find: (text) => [...text.matchAll(LINES)].flatMap(({ 0: line, index }) => targetIn(line, index)),
};

function targetIn(line: string, index: number): Sighting[] {
  const lead = /^\uFEFF?\s*/.exec(line)?.[0].length ?? 0;
  const [word = ''] = line.slice(lead).split(/\s/, 1);
  if (word === '' || word.startsWith('#') || word.startsWith('file:')) return [];
  try {
    const { host, port, mode } = parseTarget(word);
    const written = /^(?:[a-z]+:\/\/)?\[?/i.exec(word)?.[0].length ?? 0;
    if (!isHost(host)) return [];
    const at = index + lead + written;
    return [{ host, at, port, modeHint: mode, certainty: 'certain', why: 'listed as a target' }];
  } catch {
    // A line that is no target makes the file another kind of list, and its own reader says what is wrong.
    return [];
  }
}
