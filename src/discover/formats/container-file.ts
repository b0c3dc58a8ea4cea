import { baseNameOf, type Format } from '../format.ts';
import { withoutHeredocs } from '../heredocs.ts';
import { serversOf } from '../key-names.ts';
import { writtenBy } from '../scripts.ts';
import { readLines } from '../tree/lines.ts';

/** What a Dockerfile sets, and the files that it writes: it looks like one of theirs where it has one in it. */
export const containerFile: Format = {
  name: 'container-file',
  accepts: (path) => /^(?:docker|container)file(?:[.-][\w.-]+)?$|\.dockerfile$/i.test(baseNameOf(path)),
  find: async (text, _, surroundings) => [
    ...serversOf(readLines(withoutHeredocs(text))),
    ...(await writtenBy(text, surroundings)),
  ],
};
