/**
 * Labelled snippets: a text with "«" before each host that is to be found, and what it is to be found as.
 *
 * `finds` has one line for each mark, in order: "HOST:PORT", then any of `starttls` `implicit` (where the port does not
 * say), `provider` `placeholder` (else own), `likely` (else certain). A line that begins with "^" is a further find at
 * the mark of the line before it.
 */
import type { Find, HostClass } from '../../src/discover/format.ts';

export interface Case {
  readonly name: string;
  /** Of the first file. */
  readonly path: string;
  readonly text: string;
  readonly finds: readonly string[];
  /** Files beside it, without marks. */
  readonly others?: Readonly<Record<string, string>>;
}

/** A format's cases. */
export interface Cases {
  readonly format: string;
  readonly cases: readonly Case[];
}

/** A snippet in a file of many, with the format that is to read it; null: any, for one without finds. */
export interface Sample extends Case {
  readonly format: string | null;
  /** Whether its path alone keeps it from being read. */
  readonly isPassedOver: boolean;
}

/** `=== PATH | FORMAT | FINDS, separated by commas`, and the text below, with the same marks. */
export function samplesIn(text: string): Sample[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const [path = '', format = '', finds = ''] = part.slice(0, end).split(' | ');
      return {
        name: part.slice(0, end),
        path,
        text: part.slice(end + 1),
        finds: finds === '' ? [] : finds.split(', '),
        format: format === '' || format === 'not read' ? null : format,
        isPassedOver: format === 'not read',
      };
    });
}

export type Expected = Pick<Find, 'host' | 'port' | 'mode' | 'line' | 'column' | 'class' | 'certainty'>;

/** The text without its marks, and what is expected at them. */
export function labelled({ text, finds }: Pick<Case, 'text' | 'finds'>): { text: string; expected: Expected[] } {
  const parts = text.split('«');
  const places = parts.slice(0, -1).map((_, index) => {
    const lines = parts
      .slice(0, index + 1)
      .join('')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/);
    return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
  });
  let mark = -1;
  const expected = finds.map((line) => {
    if (!line.startsWith('^')) mark++;
    const place = places[mark];
    if (place === undefined) throw new Error(`no mark for "${line}"`);
    return { ...expectedOf(line.replace(/^\^/, '')), ...place };
  });
  if (mark !== places.length - 1) throw new Error(`${places.length} marks, ${mark + 1} finds`);
  return { text: parts.join(''), expected };
}

function expectedOf(line: string): Omit<Expected, 'line' | 'column'> {
  const [server = '', ...words] = line.split(' ');
  const colon = server.lastIndexOf(':');
  const port = Number(server.slice(colon + 1));
  const modes = words.filter((word) => word === 'starttls' || word === 'implicit');
  const classes = words.filter((word): word is HostClass => word === 'provider' || word === 'placeholder');
  return {
    host: server.slice(0, colon),
    port,
    mode: modes[0] ?? (port === 465 ? 'implicit' : 'starttls'),
    class: classes[0] ?? 'own',
    certainty: words.includes('likely') ? 'likely' : 'certain',
  };
}

/** What of a find the labels speak of. */
export function labelOf({ host, port, mode, line, column, class: whose, certainty }: Find): Expected {
  return { host, port, mode, class: whose, certainty, line, column };
}
