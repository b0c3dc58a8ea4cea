import { baseNameOf, type Format, interpolatedAt, type Sighting, type Surroundings } from '../format.ts';
import { valuesIn } from '../hop.ts';
import { type OwnPort, ownNameAt } from '../own-name.ts';
import { isInterpolation, portIn, resolved, schemeOf, serverAt } from '../server.ts';

/** Parameters whose values are next hops, and tables with a next hop behind each key. */
const HOPS = new Set([
  'relayhost',
  'default_transport',
  'relay_transport',
  'smtp_fallback_relay',
  'fallback_relay',
  'fallback_transport',
  'local_transport',
  'virtual_transport',
]);
const PARAMETER = /^(?<key>[a-z][a-z0-9_]*)(?<gap>[ \t]*=[ \t]*)(?<value>\S.*)$/;
const SERVICE = /^(?<name>\S+)[ \t]+(?:inet|unix|fifo|pass)[ \t]+/;

/** Postfix: main.cf, master.cf, and tables such as transport. */
export const postfix: Format = {
  name: 'postfix',
  together: /^(?:main|master)\.cf/,
  accepts: (path, head) =>
    /(?:^|[-_.])(?:main|master)\.cf$/i.test(baseNameOf(path)) ||
    /(?:^|\/)(?:transport(?:_maps?)?|sender_?(?:dependent_)?relay\w*|relay_?(?:hosts?_?maps?|by_?sender)|relayhosts?_?maps?|(?:smtp_)?(?:sasl|tls)_(?:passwd|password|passwords|policy|policies|per_site)(?:_maps?)?)(?:\.(?:cf|map|maps|txt|in|regexp|pcre))?$/i.test(
      baseNameOf(path),
    ) ||
    (/^(?:myhostname|smtpd_tls_cert_file|mynetworks)[ \t]*=/m.test(head) &&
      /^(?:relayhost|mydestination|smtpd_\w+|inet_interfaces)[ \t]*=/m.test(head)),
  find: (text, path, surroundings) => {
    const lines = logicalLines(text);
    if (/master\.cf$/i.test(baseNameOf(path))) return lines.flatMap(overridesIn);
    if (/(?:sasl|tls)_\w+/i.test(baseNameOf(path))) return lines.flatMap(tableKey);
    return lines.some(({ text: line }) => PARAMETER.test(line)) && !/\.(?:regexp|pcre)$/i.test(path)
      ? mainIn(lines, surroundings)
      : lines.flatMap(tableLine);
  },
};

interface Line {
  readonly text: string;
  readonly at: number;
}

/** Lines that begin with white space go on; comments and empty lines in between do not end them. */
function logicalLines(text: string): Line[] {
  const lines: { text: string; at: number }[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (/^\s*(?:#|$)/.test(line) || line.length > 4000) continue;
    const last = lines.at(-1);
    // What goes on keeps its offsets: the gap is filled with blanks.
    const gap = last === undefined ? 0 : index - last.at - last.text.length;
    if (/^\s/.test(line) && last !== undefined && gap < 4000) last.text += ' '.repeat(gap) + line;
    else
      lines.push({
        text: line.replace(/^\uFEFF/, ' ').trimStart(),
        at: index + (line.length - line.replace(/^\uFEFF/, ' ').trimStart().length),
      });
  }
  return lines;
}

function mainIn(lines: readonly Line[], { beside }: Surroundings): Sighting[] {
  const parameters = new Map<string, Line>();
  for (const { text, at } of lines) {
    const { key = '', gap = '', value = '' } = PARAMETER.exec(text)?.groups ?? {};
    // The last one counts.
    if (key !== '') parameters.set(key, { text: value.trimEnd(), at: at + key.length + gap.length });
  }
  const nameOf = ofTheFile(parameters);
  const isLoopback = /^(?:loopback-only|localhost|127\.0\.0\.1)/.test(parameters.get('inet_interfaces')?.text ?? '');
  const name = parameters.get('myhostname');
  const own =
    name === undefined || isLoopback
      ? []
      : ownName({ ...name, text: nameOf(name.text) }, openedIn(beside('master.cf') ?? beside('master.cf.j2') ?? ''));
  const hops = [...parameters].flatMap(([key, value]) =>
    HOPS.has(key)
      ? value.text
          .split(/,\s*/)
          .slice(0, 1)
          .flatMap((text) => nextHop({ ...value, text: nameOf(text) }, key))
      : [],
  );
  const tables = [...parameters].flatMap(([key, value]) => (/_maps$/.test(key) ? inlineTable(value, key) : []));
  return [...own, ...hops, ...tables];
}

/** `inline:{ example.org=smtp:[mail.acme.net]:25 }`, `static:[mail.acme.net]` and `pcre:{{/./ smtp:[mail.acme.net]}}`. */
const TABLE = /\b(?:inline|static|regexp|pcre):(?=[{[\w])/g;
const TABLE_HOP = /(?:=|\/[imxsA-Z]{0,9}(?=[ \t])|(?<=static):\{?)[ \t]*(?<value>[^\s,{}=]+)/dg;

/** The next hops in tables that are written in the parameter itself. */
function inlineTable({ text, at }: Line, key: string): Sighting[] {
  if (text.search(TABLE) === -1 || !/^(?:transport|\w*relayhost|\w*default_transport)_maps$/.test(key)) return [];
  return [...valuesIn(text, TABLE_HOP)].flatMap((one) => nextHop({ text: one.value, at: at + one.at }, key));
}

const REFERENCE = /\$(?:\{(?:my(?:domain|hostname))\}|\((?:my(?:domain|hostname))\)|my(?:domain|hostname)\b)/g;

/**
 * "mx1.$mydomain" with what the same file says of "mydomain"; where that is not set, Postfix takes it from "myhostname".
 * What the file says nothing of stays as it is. A host is where its first character is written.
 */
function ofTheFile(parameters: ReadonlyMap<string, Line>): (text: string) => string {
  const plain = (text: string | undefined) => (text !== undefined && /^[\w.-]{1,253}$/.test(text) ? text : undefined);
  const [domainText, nameText] = ['mydomain', 'myhostname'].map((key) => parameters.get(key)?.text);
  const withDomain = (text: string, domain: string | undefined) =>
    text.replace(REFERENCE, (whole) => (whole.includes('domain') ? (domain ?? whole) : whole));
  const name = plain(withDomain(nameText ?? '', plain(domainText)));
  const domain = domainText === undefined ? name?.replace(/^[^.]+\./, '') : plain(domainText);
  return (text) => text.replace(REFERENCE, (whole) => (whole.includes('domain') ? domain : name) ?? whole);
}

function ownName({ text, at }: Line, ports: readonly OwnPort[]): Sighting[] {
  const name = resolved(text, at);
  return name.isInterpolated ? [interpolatedAt(at)] : ownNameAt(name.text, name.offsetOf(0), ports, '"myhostname"');
}

/** The services that master.cf opens to the network: smtp, and submission where it is not commented out. */
function openedIn(master: string): OwnPort[] {
  const ports: OwnPort[] = [{ port: 25 }];
  for (const { text } of logicalLines(master)) {
    const name = SERVICE.exec(text)?.groups?.['name'] ?? '';
    if (!/[ \t]inet[ \t]/.test(text) || /^(?:127\.|localhost|\[::1\])/.test(name)) continue;
    const service = name.slice(name.lastIndexOf(':') + 1);
    const port = portIn(service);
    if (port === 587 || port === 465) ports.push({ port });
  }
  return ports;
}

/** "[mail.acme.net]:587", "smtp:[mail.acme.net]", "mail.acme.net": the last is a look-up of MX. */
function nextHop({ text, at }: Line, key: string): Sighting[] {
  const transport = /^(?:e?smtps?|relay|lmtp|[\w-]*):(?=\[|[a-z])/i.exec(text)?.[0] ?? '';
  if (/^(?:lmtp|local|virtual|error|discard|unix|pipe|dovecot|inet)/i.test(transport)) return [];
  const rest = text.slice(transport.length);
  if (isInterpolation(text)) return [interpolatedAt(at)];
  const server = serverAt(rest, at + transport.length);
  const isScheme = server !== null && server.scheme !== null && schemeOf(server.scheme) === null;
  if (server === null || isScheme || (!server.isBracketed && !server.host.includes('.'))) return [];
  const port = server.port ?? 25;
  return [
    {
      host: server.host,
      at: server.at,
      port,
      modeHint: /^smtps:/i.test(transport) ? 'implicit' : undefined,
      certainty: server.isBracketed ? 'certain' : 'likely',
      why: `next hop in "${key}"${server.isBracketed ? '' : ', whose MX records are asked for'}`,
    },
  ];
}

/** "acme.org smtp:[mail.acme.net]:25" in a table. */
function tableLine({ text, at }: Line): Sighting[] {
  const { key = '', gap = '', value = '' } = /^(?<key>\S+)(?<gap>[ \t]+)(?<value>\S+)/.exec(text)?.groups ?? {};
  return value === '' ? [] : nextHop({ text: value, at: at + key.length + gap.length }, key);
}

/** "[mail.acme.net]:587 user:password" and "[mail.acme.net]:587 encrypt": only what is in brackets is surely a hop. */
function tableKey({ text, at }: Line): Sighting[] {
  const key = /^\S+/.exec(text)?.[0] ?? '';
  return key.startsWith('[') ? nextHop({ text: key, at }, 'table of next hops') : [];
}

/** `-o relayhost=[mail.acme.net]:587` and `-o myhostname=…` of a service. */
function overridesIn({ text, at }: Line): Sighting[] {
  return [...text.matchAll(/-o[ \t]+(?:\{[ \t]*)?(?<key>\w+)[ \t]*=[ \t]*(?<value>[^\s}]+)/dg)].flatMap(
    ({ groups = {}, indices }) => {
      const start = indices?.groups?.['value']?.[0];
      if (start === undefined || !HOPS.has(groups['key'] ?? '')) return [];
      return nextHop({ text: groups['value'] ?? '', at: at + start }, groups['key'] ?? '');
    },
  );
}
