/** What a shell's script, or the building of a container, writes into files of other software, or sends as JSON. */
import type { Sighting, Surroundings } from './format.ts';
import { heredocsIn, withoutHeredocs } from './heredocs.ts';
import { foundIn } from './pieces.ts';
import { mainCfOf } from './postconf.ts';
import { commandsIn } from './shell-words.ts';
import { withoutIndent } from './tree/indent.ts';
import { suffixBy } from './tree-finds.ts';

export async function writtenBy(script: string, surroundings: Surroundings): Promise<Sighting[]> {
  const ofFiles = heredocsIn(script).map(async ({ path, text, at }) => {
    if (path === null) return [];
    const short = withoutIndent({ kind: 'scalar', text, at });
    // A variable says nothing of the file.
    const name = /\$[\w{(][^/]*$/.test(path) && !/\.\w+$/.test(path) ? `file${suffixBy(short.text)}` : path;
    const sightings = await surroundings.inside(name, short.text);
    return sightings.map((one) => ({ ...one, at: short.offsetOf?.(one.at) ?? at + one.at }));
  });
  const ofCommands = mainCfOf({ kind: 'scalar', text: withoutHeredocs(script), at: 0 }).map((written) =>
    foundIn(written, surroundings),
  );
  const ofBodies = [...commandsIn(script, /smtp/i)].flat().map(async ({ text, at }) => {
    const found = /^\s*[{[].*[}\]]\s*$/s.test(text) ? await surroundings.inside('body.json', text) : [];
    return found.map((one) => ({ ...one, at: at + one.at }));
  });
  return (await Promise.all([...ofFiles, ...ofCommands, ...ofBodies])).flat();
}
