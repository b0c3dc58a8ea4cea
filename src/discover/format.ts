/**
 * What a format is, and how to write one.
 *
 * A format is one file in formats/, registered in formats.ts, with its table of cases in test/discover/, or samples of
 * files there:
 *
 * 1. `accepts` looks at the path first, then at the head of the text. The first format of the list that accepts a file
 *    reads it, and no other does: what names its software comes before what goes by key names.
 * 2. `find` answers sightings: the host as written, the offset of its first character in the text, and the port if one
 *    is written. Lines, columns, class, mode by port, names in A-labels and duplicates are made of them in find.ts.
 *    `serverAt` (server.ts) reads "host:port", URLs, brackets and defaults inside interpolations.
 * 3. The readers in tree/ make settings with offsets of YAML, JSON, TOML, HCL and code, of lines `key = value` and of
 *    XML. `serversOf` (key-names.ts) finds the servers in them by the names of the keys; a format whose keys have names
 *    of their own looks for those itself.
 * 4. Certain is what the software would connect to, or be reached at: host and port are written, or the software itself
 *    says the port. Likely is everything that needs a guess, such as a port nobody wrote or a next hop that is an MX
 *    look-up. What is switched off ("enabled: false", `count = 0`) is no sighting at all.
 * 5. A find needs a case in the table that fails without it, and so does what must not be found.
 * 6. Everything is linear in the size of the text, and nothing is executed, followed or fetched.
 */
import type { TlsMode } from '../model/target.ts';

/** A file that may hold servers. The path is what was given: separated by "/", and relative where it could be. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Own servers are checked. What belongs to a provider, or to nobody, is counted and never contacted. */
export type HostClass = 'own' | 'provider' | 'placeholder';

export type Certainty = 'certain' | 'likely';

/** A server as a format sees it, before it is classified. */
export interface Sighting {
  /** As written, or as completed by the format (a relative name in a zone). */
  readonly host: string;
  /** The offset in the text of the first character of the host as written. */
  readonly at: number;
  readonly port: number;
  /** How TLS begins where a setting beside it says so; counts on unusual ports only. */
  readonly modeHint?: TlsMode | undefined;
  readonly certainty: Certainty;
  /** What made it a server: 'MX record of "acme.net"'. Lower case, no full stop. */
  readonly why: string;
  /** What is written for the host stands for something else: it is counted, and is no find. */
  readonly isInterpolated?: true;
}

/** Where a host would be, if what is written there did not stand for something else. */
export function interpolatedAt(at: number): Sighting {
  return { host: '', at, port: 0, certainty: 'likely', why: '', isInterpolated: true };
}

/** A server, or with port 0 a certificate, in a file. */
export interface Find {
  /** DNS name in lower case and A-labels, or IP literal; "" for a certificate; as written where it is a placeholder. */
  readonly host: string;
  readonly port: number;
  readonly mode: TlsMode;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in code points, a byte order mark not counted. */
  readonly column: number;
  readonly format: string;
  readonly class: HostClass;
  readonly certainty: Certainty;
  readonly why: string;
}

/** What a format may ask of what is around the text it reads. */
export interface Surroundings {
  /** The text of a file in the same folder, if it was given too. */
  readonly beside: (name: string) => string | undefined;
  /** The sightings in a file that is embedded in this one: a ConfigMap's, cloud-init's. Their offsets are of its text. */
  readonly inside: (path: string, text: string) => Promise<readonly Sighting[]>;
}

export interface Format {
  readonly name: string;
  /** The names of files that mean something only together, where `find` asks for one beside the other. */
  readonly together?: RegExp;
  /** Where the format is rendered from other files: which. A find is moved to the literal in them, where there is one. */
  readonly sources?: RegExp;
  /** @param head the first characters of the text, as many as HEAD_LENGTH. */
  readonly accepts: (path: string, head: string) => boolean;
  readonly find: (
    text: string,
    path: string,
    surroundings: Surroundings,
  ) => readonly Sighting[] | Promise<readonly Sighting[]>;
}

/** How much of a text `accepts` gets to see. */
export const HEAD_LENGTH = 4096;

/** "infra/mail/main.cf.j2" -> "main.cf": the name without the suffix of a template. */
export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:j2|jinja2?|erb|tmpl|tpl|tftpl|gotmpl)$/i, '');
}
