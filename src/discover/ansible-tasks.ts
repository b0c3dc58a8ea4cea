/** What tasks of Ansible write into files of other software, a line or an option at a time. */
import type { Sighting, Surroundings } from './format.ts';
import { capturesIn } from './hop.ts';
import { foundIn, LINE_END, type Piece, pieceOf, type Written } from './pieces.ts';
import { mainCfOf } from './postconf.ts';
import { type Block, blocksIn, itemsOf, type Scalar, scalarOf, type Value, valueAt } from './tree/tree.ts';

/** The sightings in what the tasks of a play or a role write: lines, options of INI files, Debian's answers, postconf. */
export async function findInTasks(tree: Block, surroundings: Surroundings): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const { block } of blocksIn(tree)) {
    for (const written of writtenBy(block)) {
      sightings.push(...(await foundIn(written, surroundings)));
    }
  }
  return sightings;
}

function writtenBy(task: Block): Written[] {
  const items = LOOPS.flatMap((key) => itemsOf(valueAt(task, key)));
  return task.entries.flatMap(({ key, value }): Written[] => {
    const module = key.slice(key.lastIndexOf('.') + 1);
    if (/^(?:command|shell)$/.test(module)) return setByPostconf(value);
    if (!/^(?:lineinfile|replace|ini_file|debconf)$/.test(module)) return [];
    const given = value.kind === 'scalar' ? argumentsIn(value) : value;
    if (given.kind !== 'block' || scalarOf(given, 'state')?.text === 'absent') return [];
    if (module === 'debconf') return answered(given);
    const path = scalarOf(given, 'path', 'dest', 'destfile')?.text;
    if (path === undefined) return [];
    if (module !== 'ini_file') return [{ path, pieces: linesOf(given, items).flatMap(lineOf) }];
    return optionOf(path, given);
  });
}

const LOOPS = ['loop', 'with_items', 'with_list'];

/** `line:`, or what a loop hands to it. */
function linesOf(given: Block, items: readonly Value[]): Scalar[] {
  const line = scalarOf(given, 'line', 'value', 'replace');
  if (line === undefined) return [];
  const field = /^\{\{\s*item(?:\.(\w+))?\s*\}\}$/.exec(line.text);
  if (field === null) return [line];
  return items.flatMap((item) => {
    const scalar = item.kind === 'block' ? scalarOf(item, field[1] ?? '') : field[1] === undefined ? item : undefined;
    return scalar?.kind === 'scalar' ? [scalar] : [];
  });
}

function lineOf(line: Scalar): Piece[] {
  return [pieceOf(line), LINE_END];
}

function optionOf(path: string, given: Block): Written[] {
  const [section = '', option] = ['section', 'option'].map((key) => scalarOf(given, key)?.text);
  const value = scalarOf(given, 'value');
  if (option === undefined || value === undefined) return [];
  return [{ path, pieces: [{ text: `[${section}]\n${option} = `, offsetOf: null }, pieceOf(value)] }];
}

/** Debian's `postfix/relayhost`. */
function answered(given: Block): Written[] {
  const value = scalarOf(given, 'value');
  const isRelay = scalarOf(given, 'question')?.text === 'postfix/relayhost';
  return isRelay && value !== undefined
    ? [{ path: 'main.cf', pieces: [{ text: 'relayhost = ', offsetOf: null }, pieceOf(value)] }]
    : [];
}

function setByPostconf(value: Value): Written[] {
  const command = value.kind === 'block' ? scalarOf(value, 'cmd') : value;
  return command?.kind !== 'scalar' || command.text.length > MAX_COMMAND ? [] : mainCfOf(command);
}

const MAX_COMMAND = 10_000;

/** `lineinfile: dest=/etc/postfix/main.cf line="relayhost = [mail.acme.net]"`: arguments in one text. */
function argumentsIn(scalar: Scalar): Block {
  const { text, offsetOf } = pieceOf(scalar);
  const entries = [...capturesIn(text.slice(0, MAX_COMMAND), ARGUMENT)].map((capture) => {
    const key = capture('key');
    const { value, at } = capture('value');
    const written: Scalar = {
      kind: 'scalar',
      text: value,
      at: offsetOf(at),
      offsetOf: (index) => offsetOf(at + index),
    };
    return { key: key.value, keyAt: offsetOf(key.at), value: written };
  });
  return { kind: 'block', entries, at: scalar.at };
}

const ARGUMENT = /(?<key>[a-z_]+)=["']?(?<value>(?<=")[^"]*|(?<=')[^']*|\S+)/dg;
