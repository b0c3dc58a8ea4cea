import { UsageError } from '../problem.ts';
import { nameOf, v6Of } from '../targets/parse.ts';
import { classOf } from './classify.ts';
import { type Find, type Format, HEAD_LENGTH, type Sighting, type SourceFile, type Surroundings } from './format.ts';
import { formats } from './formats.ts';
import { positionsOf } from './position.ts';
import { modeAt } from './server.ts';

/** A file without any of these words in it and its path holds nothing of ours, and needs no parser to say so. */
const OF_CONCERN =
  /smtp|mail|relay|submission|tlsa|smarthost|postfix|myhostname|exim|haraka|sasl_|authinfo|(?:main|master)\.cf|\bmx|-----BEGIN |^kind:\s*["']?Secret\b|^@[\w.-]+:|[a-z\]]:(?:25|465|587)\b/im;

export interface Discovery {
  /** In the order of the files and of their lines. */
  readonly finds: readonly Find[];
  /** By file, how many hosts in it stand for something else, such as "${SMTP_HOST}", without a default. */
  readonly interpolatedCounts: ReadonlyMap<string, number>;
  /** Files that no reader of their format could read to the end. */
  readonly unreadable: readonly string[];
}

/** More characters than the files have that may name a server; memory ends somewhere. */
const MOST_TEXT = 200_000_000;

/** The servers and certificates in files, in the order of the files and of their lines. */
export async function discoverIn(files: Iterable<SourceFile>, turn?: () => Promise<void>): Promise<readonly Find[]> {
  return (await discover(files, turn)).finds;
}

/**
 * The servers and certificates in files, and what in them could not be told.
 * @param turn awaited before each file: what it throws ends the search.
 * @throws UsageError where there is more text than is looked through.
 */
export async function discover(
  files: Iterable<SourceFile>,
  turn: () => Promise<void> = async () => {},
): Promise<Discovery> {
  const all = await read(files, turn);
  const texts = new Map(all.map(({ path, text }) => [path, text]));
  const finds: Find[] = [];
  const interpolatedCounts = new Map<string, number>();
  const unreadable: string[] = [];
  for (const file of all) {
    await turn();
    if (!isOfConcern(file)) continue;
    const format = formatOf(file);
    if (format === undefined) continue;
    const sightings = await sightingsIn(file, format, texts);
    if (sightings === null) {
      unreadable.push(file.path);
      continue;
    }
    const interpolated = new Set(sightings.filter(({ isInterpolated }) => isInterpolated).map(({ at }) => at));
    if (interpolated.size > 0) interpolatedCounts.set(file.path, interpolated.size);
    const own = findsOf(
      file,
      format,
      sightings.filter(({ isInterpolated }) => !isInterpolated),
    );
    const { sources } = format;
    finds.push(...(sources === undefined ? own : own.map((find) => atItsSource(find, sources, all))));
  }
  const distinctFinds = new Map(finds.map((find) => [`${find.file}:${find.line}:${find.column}:${find.port}`, find]));
  return { finds: [...distinctFinds.values()], interpolatedCounts, unreadable };
}

function isOfConcern({ path, text }: SourceFile): boolean {
  return OF_CONCERN.test(text) || OF_CONCERN.test(path);
}

/** Those that may be of concern, each of which is kept until all are read. */
async function read(files: Iterable<SourceFile>, turn: () => Promise<void>): Promise<SourceFile[]> {
  const kept: SourceFile[] = [];
  let left = MOST_TEXT;
  for (const file of files) {
    await turn();
    if (!isOfConcern(file) && !formats.some(({ sources }) => sources?.test(file.path))) continue;
    left -= file.text.length;
    if (left < 0)
      throw new UsageError(
        `the files that may name a server have more than ${MOST_TEXT} characters: expected fewer files to search`,
      );
    kept.push(file);
  }
  return kept;
}

/** A find in a rendered file, at the only place of its sources where its host is written; else where it was found. */
function atItsSource(find: Find, sources: RegExp, files: readonly SourceFile[]): Find {
  const places = files.flatMap(({ path, text }) => {
    const isSource = sources.test(path) && path !== find.file && find.host !== '';
    const at = isSource ? placeOf(find.host, text.toLowerCase()) : -1;
    const [position] = at === -1 ? [] : positionsOf(text, [at]);
    return position === undefined ? [] : [{ file: path, ...position }];
  });
  const [only, more] = places;
  return more === undefined ? { ...find, ...only } : find;
}

/** Where a name is written whole, and not as a part of another one; -1: nowhere. */
function placeOf(host: string, text: string): number {
  for (let at = text.indexOf(host); at !== -1; at = text.indexOf(host, at + 1)) {
    const after = text.slice(at + host.length, at + host.length + 2);
    if (!/[\w.-]/.test(text[at - 1] ?? '') && !/^(?:[\w-]|\.\w)/.test(after)) return at;
  }
  return -1;
}

function findsOf(file: SourceFile, format: Format, sightings: readonly Sighting[]): Find[] {
  const inOrder = distinct(sightings);
  const positions = positionsOf(
    file.text,
    inOrder.map(({ at }) => at),
  );
  return inOrder.map((sighting, index) => {
    const { host, port, modeHint, certainty, why } = sighting;
    const name = v6Of(host) ?? nameOf(host) ?? host;
    return {
      host: name,
      port,
      mode: modeAt(port, modeHint),
      file: file.path,
      ...(positions[index] ?? { line: 1, column: 1 }),
      format: format.name,
      class: host === '' ? 'own' : classOf(name.toLowerCase(), port),
      certainty,
      why,
    };
  });
}

/** null: its reader gave up, as on what was nested to exhaust it. */
async function sightingsIn({ path, text }: SourceFile, format: Format, texts: ReadonlyMap<string, string>) {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  try {
    return await format.find(
      text,
      path,
      surroundings(0, (name) => texts.get(folder + name)),
    );
  } catch {
    return null;
  }
}

function formatOf({ path, text }: SourceFile): Format | undefined {
  const head = text.slice(0, HEAD_LENGTH);
  return formats.find(({ accepts }) => accepts(path, head));
}

/** A file in a file in a file is no configuration. */
const MAX_DEPTH = 2;

function surroundings(depth: number, beside: Surroundings['beside']): Surroundings {
  return {
    beside,
    inside: async (path, text) => {
      const format = depth < MAX_DEPTH && isOfConcern({ path, text }) ? formatOf({ path, text }) : undefined;
      return (
        format?.find(
          text,
          path,
          surroundings(depth + 1, () => undefined),
        ) ?? []
      );
    },
  };
}

/** One a place and port, and no guess where something certain is known of a place; in the order of the text. */
function distinct(sightings: readonly Sighting[]): Sighting[] {
  const known = new Map<string, Sighting>();
  const sure = new Set(sightings.flatMap(({ certainty, at }) => (certainty === 'certain' ? [at] : [])));
  for (const sighting of sightings) {
    if (sighting.certainty === 'likely' && sure.has(sighting.at)) continue;
    const key = `${sighting.at}:${sighting.port}`;
    if (known.get(key)?.certainty !== 'certain') known.set(key, sighting);
  }
  return [...known.values()].sort((a, b) => a.at - b.at || a.port - b.port);
}
