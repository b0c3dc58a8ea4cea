/** What tasks of Ansible write into files of other software, a line or an option at a time. */
import type { Sighting, Surroundings } from './format.ts';
import { capturesIn, valuesIn } from './hop.ts';
import { type Block, blocksIn, itemsOf, type Scalar, scalarOf, type Value, valueAt } from './tree/tree.ts';

/** A piece of a file that is put together: where each character of it is written; null: nowhere. */
interface Piece {
  readonly text: string;
  readonly offsetOf: ((index: number) => number) | null;
}

/** A file that is put together of what tasks write into it. */
interface Written {
  readonly path: string;
  readonly pieces: readonly Piece[];
}

/** The sightings in what the tasks of a play or a role write: lines, options of INI files, Debian's answers, postconf. */
export async function findInTasks(tree: Block, { inside }: Surroundings): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const { block } of blocksIn(tree)) {
    for (const written of writtenBy(block)) {
      const found = await inside(written.path, written.pieces.map(({ text }) => text).join(''));
      sightings.push(...placed(found, written.pieces));
    }
  }
  return sightings;
}

/** Sightings in a text that is put together, each where it is written. */
function placed(found: readonly Sighting[], pieces: readonly Piece[]): Sighting[] {
  let piece = 0;
  let from = 0;
  return [...found]
    .sort((a, b) => a.at - b.at)
    .flatMap((one) => {
      for (let end = pieces[piece]; end !== undefined && one.at >= from + end.text.length; end = pieces[piece]) {
        from += end.text.length;
        piece++;
      }
      const at = pieces[piece]?.offsetOf?.(one.at - from);
      return at === undefined ? [] : [{ ...one, at }];
    });
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
  return [pieceOf(line), { text: '\n', offsetOf: null }];
}

function pieceOf({ text, at, offsetOf = (index: number) => at + index }: Scalar) {
  return { text, offsetOf };
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

const POSTCONF = /\bpostconf\s+(?:-e\s+)?["']?(?=[a-z_]+\s*=)(?<value>[^"'\n;&|]+)/dg;

function setByPostconf(value: Value): Written[] {
  const command = value.kind === 'block' ? scalarOf(value, 'cmd') : value;
  if (command?.kind !== 'scalar' || command.text.length > MAX_COMMAND) return [];
  const { offsetOf } = pieceOf(command);
  return [...valuesIn(command.text, POSTCONF)].map(({ value: text, at }) => ({
    path: 'main.cf',
    pieces: [{ text, offsetOf: (index: number) => offsetOf(at + index) }],
  }));
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
