import { baseNameOf, type Format, interpolatedAt, type Sighting, type Surroundings } from '../format.ts';
import { capturesIn, valuesIn } from '../hop.ts';
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
const PARAMETER = /^(?<key>[a-z][a-z0-9_]*)[ \t]*=[ \t]*(?<value>\S.*)/dg;
const SERVICE = /^(?<value>\S+)[ \t]+inet[ \t]/dg;

/** Postfix: main.cf, master.cf, and tables such as transport. */
export const postfix: Format = {
  name: 'postfix',
  together: /^(?:main|master)\.cf/,
  accepts: (path, head) =>
    /(?:^|[-_.])(?:main|master)\.cf$/i.test(baseNameOf(path)) ||
    /^(?:transport(?:_maps?)?|sender_?(?:dependent_)?relay\w*|relay_?(?:hosts?_?maps?|by_?sender)|(?:smtp_)?(?:sasl|tls)_(?:passwd|passwords?|policy|policies|per_site)(?:_maps?)?)(?:\.(?:cf|map|maps|txt|in|regexp|pcre))?$/i.test(
      baseNameOf(path),
    ) ||
    (/^(?:myhostname|smtpd_tls_cert_file|mynetworks)[ \t]*=/m.test(head) &&
      /^(?:relayhost|mydestination|smtpd_\w+|inet_interfaces)[ \t]*=/m.test(head)),
  find: (text, path, surroundings) => {
    const lines = logicalLines(text);
    const name = baseNameOf(path).toLowerCase();
    if (name.endsWith('master.cf')) return lines.flatMap(overridesIn);
    if (/^(?:smtp_)?(?:sasl|tls)_/.test(name)) return lines.flatMap(tableKey);
    const hasParameters = lines.some(({ text: line }) => line.search(PARAMETER) !== -1);
    return hasParameters || name.endsWith('main.cf') ? mainIn(lines, surroundings) : lines.flatMap(tableLine);
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
    const text = line.trimStart();
    if (text.startsWith('#') || line.length > 4000) continue;
    const last = lines.at(-1);
    const gap = index - (last === undefined ? 0 : last.at + last.text.length);
    // What goes on keeps its offsets: the gap is filled with blanks.
    if (last !== undefined && text !== line && gap < 4000) last.text += ' '.repeat(gap) + line;
    else lines.push({ text, at: index + line.length - text.length });
  }
  return lines;
}

function mainIn(lines: readonly Line[], { beside }: Surroundings): Sighting[] {
  const parameters = new Map<string, Line>();
  for (const { text, at } of lines) {
    for (const capture of capturesIn(text, PARAMETER)) {
      const { value, at: index } = capture('value');
      // The last one counts.
      parameters.set(capture('key').value, { text: value.trimEnd(), at: at + index });
    }
  }
  const nameOf = ofTheFile(parameters);
  const isLoopback = parameters.get('inet_interfaces')?.text.search(/loopback-only|localhost|127\.0\.0\.1/) === 0;
  const masters = [beside('master.cf'), beside('master.cf.j2')].filter((one) => one !== undefined);
  const name = parameters.get('myhostname');
  const own =
    name === undefined || isLoopback
      ? []
      : ownName({ ...name, text: nameOf(name.text) }, [{ port: 25 }, ...masters.flatMap(openedIn)]);
  const hops = [...parameters].flatMap(([key, value]) =>
    HOPS.has(key) ? value.text.split(',', 1).flatMap((text) => nextHop({ ...value, text: nameOf(text) }, key)) : [],
  );
  const tables = [...parameters].flatMap(([key, value]) => inlineTable(value, key));
  return [...own, ...hops, ...tables];
}

/** `inline:{ example.org=smtp:[mail.acme.net]:25 }`, `static:[mail.acme.net]` and `pcre:{{/./ smtp:[mail.acme.net]}}`. */
const TABLE = /\b(?:inline|static|regexp|pcre):(?=[{[\w])/;
const TABLE_HOP = /(?:=|\/[imxsA-Z]{0,9}(?=[ \t])|(?<=static):\{?)[ \t]*(?<value>[^\s,{}=]+)/dg;

/** The next hops in tables that are written in the parameter itself. */
function inlineTable({ text, at }: Line, key: string): Sighting[] {
  if (!/^(?:transport|\w*relayhost|\w*default_transport)_maps$/.test(key) || !TABLE.test(text)) return [];
  return [...valuesIn(text, TABLE_HOP)].flatMap((one) => nextHop({ text: one.value, at: at + one.at }, key));
}

const REFERENCE = /\$(?:\{(?:my(?:domain|hostname))\}|\((?:my(?:domain|hostname))\)|my(?:domain|hostname)\b)/g;

/**
 * "mx1.$mydomain" with what the same file says of "mydomain"; where that is not set, Postfix takes it from "myhostname".
 * What the file says nothing of stays as it is. A host is where its first character is written.
 */
function ofTheFile(parameters: ReadonlyMap<string, Line>): (text: string) => string {
  const plain = (text: string | undefined) => text?.match(/^[\w.-]{1,253}$/)?.[0];
  const filled = (text: string, domain: string | undefined, name: string | undefined) =>
    text.replace(REFERENCE, (whole) => (whole.includes('domain') ? domain : name) ?? whole);
  const [domainText, nameText] = ['mydomain', 'myhostname'].map((key) => parameters.get(key)?.text);
  const name = nameText && plain(filled(nameText, plain(domainText), undefined));
  const domain = domainText === undefined ? name?.slice(name.indexOf('.') + 1) : plain(domainText);
  return (text) => filled(text, domain, name);
}

function ownName({ text, at }: Line, ports: readonly OwnPort[]): Sighting[] {
  const name = resolved(text, at);
  return name.isInterpolated ? [interpolatedAt(at)] : ownNameAt(name.text, name.offsetOf(0), ports, '"myhostname"');
}

/** The services that master.cf opens to the network besides smtp: submission, where it is not commented out. */
function openedIn(master: string): OwnPort[] {
  const services = logicalLines(master).flatMap(({ text }) => [...valuesIn(text, SERVICE)]);
  return services
    .filter(({ value }) => !/^(?:127\.|localhost|\[::1\])/.test(value))
    .flatMap(({ value }) => portIn(value.slice(value.lastIndexOf(':') + 1)) ?? [])
    .filter((port) => port === 587 || port === 465)
    .map((port) => ({ port }));
}

/** "[mail.acme.net]:587", "smtp:[mail.acme.net]", "mail.acme.net": the last is a look-up of MX. */
function nextHop({ text, at }: Line, key: string): Sighting[] {
  const transport = /^[\w-]*:(?=[[a-z])/i.exec(text)?.[0] ?? '';
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
  return [...capturesIn(text, /^(?<key>\S+)\s+(?<value>\S+)/dg)].flatMap((capture) => {
    const { value, at: index } = capture('value');
    return nextHop({ text: value, at: at + index }, capture('key').value);
  });
}

/** "[mail.acme.net]:587 user:password" and "[mail.acme.net]:587 encrypt": only what is in brackets is surely a hop. */
function tableKey({ text, at }: Line): Sighting[] {
  return text.startsWith('[') ? nextHop({ text: text.replace(/\s.*/s, ''), at }, 'table of next hops') : [];
}

/** `-o relayhost=[mail.acme.net]:587` and `-o myhostname=…` of a service. */
function overridesIn({ text, at }: Line): Sighting[] {
  const options = capturesIn(text, /-o[ \t]+(?:\{[ \t]*)?(?<key>\w+)[ \t]*=[ \t]*(?<value>[^\s}]+)/dg);
  return [...options].flatMap((option) => {
    const { value: key } = option('key');
    const hop = option('value');
    return HOPS.has(key) ? nextHop({ text: hop.value, at: at + hop.at }, key) : [];
  });
}
