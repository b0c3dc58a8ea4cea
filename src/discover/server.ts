import type { TlsMode } from '../model/target.ts';
import { nameOf, v6Of } from '../targets/parse.ts';

/** A server in a value: "mail.acme.net:587", "[mail.acme.net]", "smtps://user@mail.acme.net", "${HOST:-mail.acme.net}". */
export interface ServerText {
  readonly host: string;
  /** The offset of its first character. */
  readonly at: number;
  /** null: none is written. */
  readonly port: number | null;
  /** In lower case, without "://"; null: it is no URL. */
  readonly scheme: string | null;
  /** In brackets, as Postfix and others write a host that is not looked up as a domain. */
  readonly isBracketed: boolean;
  /** It is the default of an interpolation. */
  readonly isDefault: boolean;
}

/** What stands for something else: shell, Terraform, Helm and Jinja, Python's %, Symfony's %env()%, <your host>, @@host@@. */
const INTERPOLATION = /\$\{|\$\(|\$[A-Za-z_]|\{\{|<%|<[\w .-]+>|%\(|%[sv]\b|%env\(|@@|#\{|\{[\w.]+\}|__[A-Z_]+__/;

/** An interpolation whole, with a default: shell `${A:-b}`, Spring `${a:b}`, and filters `{{ a | default('b') }}`. */
const DEFAULTS: readonly RegExp[] = [
  /^\$\{[A-Za-z_]\w*:?[-=](?<text>[^${}]*)\}/d,
  /^\$\{[A-Za-z_][\w.-]*:(?<text>[^${}]*)\}/d,
  /^\{\{.*?\bdefault[ (]+\\?["'](?<text>[^"'\\]*)\\?["'].*?\}\}/d,
  /^\{\{.*?\b(?:default|d)[ (]+(?<text>\d+)\b.*?\}\}/d,
  /^\{\{.*?\|\s*d\(["'](?<text>[^"']*)["'].*?\}\}/d,
  /^\{\{\s*env\.Getenv "[^"]*" "(?<text>[^"]*)"\s*\}\}/d,
];

/** Interpolations with defaults in a text are read as their defaults. Every character keeps its offset in the file. */
export interface Resolved {
  readonly text: string;
  readonly isDefault: boolean;
  readonly isInterpolated: boolean;
  readonly offsetOf: (index: number) => number;
}

/** @param at the offset of the text in the file */
export function resolved(written: string, at: number): Resolved {
  if (!INTERPOLATION.test(written)) {
    return { text: written, isDefault: false, isInterpolated: false, offsetOf: (index) => at + index };
  }
  const offsets: number[] = [];
  let text = '';
  let isDefault = false;
  for (let index = 0; index < written.length; ) {
    const rest = written.slice(index, index + 300);
    const groups = /^[${]/.test(rest) ? DEFAULTS.map((one) => one.exec(rest)).find((match) => match !== null) : null;
    const place = groups?.indices?.groups?.['text'];
    const [from, to] = place === undefined ? [0, 1] : place;
    for (let one = from; one < to; one++) offsets.push(at + index + one);
    text += rest.slice(from, to);
    index += groups?.[0].length ?? 1;
    isDefault ||= place !== undefined;
  }
  return {
    text,
    isDefault,
    isInterpolated: INTERPOLATION.test(text),
    offsetOf: (index) => offsets[index] ?? at,
  };
}

/** Whether a text stands for something else, and has no default that says for what. */
export function isInterpolation(written: string): boolean {
  return written.length <= MAX_LENGTH && resolved(written, 0).isInterpolated;
}

const URL_FORM =
  /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?:[^@/\s]*@)?(?:\[(?<v6>[^\]]*)\]|(?<host>[^:/?#@\s[\]]+))(?::(?<port>\d+))?(?:[/?#]|$)/di;
/** Exim writes two colons before a port. */
const HOST_FORM =
  /^(?:\[(?<inner>[^\]\s]*)\]|(?<host>[^:[\]/?#@\s,;"'\\]+))(?:(?::|(?<=\.[a-z-]{2,63})::)(?<port>\d+|smtps?|submissions?))?\.?$/d;

/** A longer value is a text, and no server. */
const MAX_LENGTH = 1000;

/** The server in a value; null: there is none, or it is an interpolation without a default. */
export function serverAt(written: string, at: number): ServerText | null {
  if (written.length > MAX_LENGTH) return null;
  const { text: whole, isDefault, offsetOf } = resolved(written, at);
  const text = withoutCredentials(whole);
  if (INTERPOLATION.test(text)) return null;
  const lead = text.length - text.trimStart().length;
  const match = URL_FORM.exec(text.trim()) ?? HOST_FORM.exec(text.trim());
  const places = match?.indices?.groups ?? {};
  const place = places['host'] ?? places['v6'] ?? places['inner'];
  if (match === null || place === undefined) return null;
  const host = match[0].slice(...place);
  if (!isHost(host)) return null;
  const port = match.groups?.['port'];
  return {
    host,
    at: offsetOf(lead + place[0]),
    port: port === undefined ? null : (PORTS.get(port) ?? Number(port)),
    scheme: match.groups?.['scheme']?.toLowerCase() ?? null,
    isBracketed: places['inner'] !== undefined,
    isDefault,
  };
}

/** "smtp://${USER}:${PASSWORD}@mail.acme.net:587?x=${Y}": who logs in, and how, does not matter; every index stays. */
function withoutCredentials(text: string): string {
  const { scheme, credentials, server } =
    /^(?<scheme>\s*[a-z][a-z0-9+.-]*:\/\/)(?<credentials>.*@)?(?<server>[^@/?#]*)/i.exec(text)?.groups ?? {};
  return scheme === undefined ? text : scheme + (credentials ?? '').replace(/[^@]|@(?!$)/g, 'x') + (server ?? '');
}

/** Whether a text may be the name or address of a server: also a single label, though nobody owns one. */
export function isHost(text: string): boolean {
  return v6Of(text) !== null || nameOf(text) !== null;
}

/** Names of ports, as /etc/services has them. */
const PORTS: ReadonlyMap<string, number> = new Map([
  ['smtp', 25],
  ['submission', 587],
  ['submissions', 465],
  ['smtps', 465],
]);

/** The port in a value: 587, "587", "${PORT:-587}", "submission"; null: none, as where no value is written. */
export function portIn(written = ''): number | null {
  const { text } = resolved(written.trim(), 0);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : (PORTS.get(text) ?? 0);
  return port >= 1 && port <= 65535 ? port : null;
}

/** Ports whose mode everybody agrees on; a flag counts on other ports only, since "tls" means either. */
const MODES: ReadonlyMap<number, TlsMode> = new Map([
  [25, 'starttls'],
  [465, 'implicit'],
  [587, 'starttls'],
]);

/** 2465 is what Amazon SES and Resend offer for networks that block 465. */
export function modeAt(port: number, hint: TlsMode | undefined): TlsMode {
  return MODES.get(port) ?? hint ?? (port === 2465 ? 'implicit' : 'starttls');
}

/** Ports of other services of a mail server, and of the web: a "host" beside one of them is no SMTP server. */
const OTHER_PORTS: ReadonlySet<number> = new Set([
  22, 53, 80, 110, 143, 389, 443, 636, 993, 995, 2003, 3000, 3306, 4190, 5432, 5672, 6379, 8000, 8025, 8080, 8443, 9000,
  27017,
]);

export function isPortOfOtherService(port: number): boolean {
  return OTHER_PORTS.has(port);
}

interface OfScheme {
  readonly port: number | null;
  readonly modeHint: TlsMode;
}

const IMPLICIT: OfScheme = { port: 465, modeHint: 'implicit' };
const STARTTLS: OfScheme = { port: null, modeHint: 'starttls' };
const SCHEMES: ReadonlyMap<string, OfScheme> = new Map([
  ...['smtps', 'submissions', 'smtp+ssl', 'smtp+tls-wrapper', 'smtp-ssl'].map((name) => [name, IMPLICIT] as const),
  ...['smtp', 'smtp+tls', 'smtp+starttls', 'smtp-tls', 'tls', 'starttls'].map((name) => [name, STARTTLS] as const),
  ['submission', { port: 587, modeHint: 'starttls' }],
  ['ssl', { port: null, modeHint: 'implicit' }],
]);

/** The port and mode a URL's scheme says; null: no scheme of SMTP. `smtp` alone says no port that all agree on. */
export function schemeOf(scheme: string): OfScheme | null {
  return SCHEMES.get(scheme) ?? null;
}
