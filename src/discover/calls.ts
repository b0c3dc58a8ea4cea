/** Servers that code hands to a library that sends mail: nodemailer, PHPMailer, smtplib and their like, by each one's own ports. */
import type { TlsMode } from '../model/target.ts';
import type { Sighting } from './format.ts';
import { capturesIn } from './hop.ts';
import { literalIn, partsOf } from './pairs.ts';
import { isPortOfOtherService, portIn, schemeOf, serverAt } from './server.ts';
import { type Block, blocksIn, type Call, callsIn, type Entry, type Value, valueAt } from './tree/tree.ts';

/** A call that connects: its server comes first or is named "host", the port next or is named "port". */
interface Library {
  readonly name: RegExp;
  readonly port: number;
  readonly tlsPort: number;
  readonly isImplicit?: boolean;
}

const LIBRARIES: readonly Library[] = [
  { name: /(?:^|\\)(?:EsmtpTransport|Swift_SmtpTransport)$|Swift_SmtpTransport::newInstance$/, port: 25, tlsPort: 465 },
  { name: /(?:^|\.)createTransport$/, port: 587, tlsPort: 465 },
  { name: /(?:^|\.)SMTP_SSL$/, port: 465, tlsPort: 465, isImplicit: true },
  {
    name: /(?:^|\.)smtplib\.(?:SMTP|LMTP)$|^(?:aiosmtplib\.)?SMTP$|^aiosmtplib\.send$|(?:^|::)Net::SMTP\.(?:start|new)$/,
    port: 25,
    tlsPort: 465,
  },
  {
    name: /(?:^|\.)SmtpClient$|(?:^|\.)New(?:Plain)?Dialer$|(?:^|\.)smtp\.(?:Dial|DialTLS|SendMail)$/,
    port: 25,
    tlsPort: 465,
  },
];

/** Rust's lettre, whose constructors are called as anybody's may be. */
const LETTRE: readonly Library[] = [
  { name: /(?:^|:)starttls_relay$/, port: 587, tlsPort: 587 },
  { name: /(?:^|:)relay$/, port: 465, tlsPort: 465, isImplicit: true },
];

const MAIL_KIT: Library = { name: /\.Connect(?:Async)?$/, port: 25, tlsPort: 465 };

/** Python's clients, made without a server: `smtp = smtplib.SMTP()`. */
const SMTPLIB: Library = { name: /\.connect$/, port: 25, tlsPort: 465 };

/** No file of ours names more. */
const MAX_SERVERS = 500;

const HOST_NAMES = ['host', 'hostname', 'address'];

export function serversOfLibraries(root: Block, text: string): Sighting[] {
  const named = new Map<string, Value>();
  for (const { block } of blocksIn(root)) for (const { key, value } of block.entries) named.set(key, value);
  const hasMailKit = /SmtpClient/.test(text);
  const hasSmtplib = /smtplib/.test(text);
  const isLettre = /\bSmtpTransport\b/.test(text);
  const ofCalls = [...callsIn(root)].flatMap((call) => {
    const known = isLettre ? [...LIBRARIES, ...LETTRE] : LIBRARIES;
    const library = known.find(({ name }) => name.test(call.name));
    if (library !== undefined) return ofCall(call, library, named);
    const made = named.get(call.name.replace(SMTPLIB.name, ''));
    if (hasSmtplib && SMTPLIB.name.test(call.name)) {
      const isClient = made?.kind === 'call' ? /SMTP(?:_SSL)?$/.test(made.name) : /smtp[^.]*\.connect/i.test(call.name);
      const isImplicit = made?.kind === 'call' && made.name.endsWith('SSL');
      return isClient ? ofCall(call, { ...SMTPLIB, isImplicit }, named) : [];
    }
    // MailKit's clients of SMTP and IMAP connect alike.
    const client = named.get(call.name.replace(MAIL_KIT.name, ''));
    const isOther = client?.kind === 'call' ? !client.name.endsWith('SmtpClient') : /(?:Imap|Pop3)Client/.test(text);
    return hasMailKit && !isOther && MAIL_KIT.name.test(call.name) ? ofCall(call, MAIL_KIT, named) : [];
  });
  return [...ofCalls, ...ofVariables(root, /phpmailer/i.test(text))].slice(0, MAX_SERVERS);
}

function ofCall(call: Call, library: Library, named: ReadonlyMap<string, Value>): Sighting[] {
  const known = (value: Value | undefined) =>
    value?.kind === 'scalar' && value.isWord === true ? (named.get(value.text) ?? value) : value;
  const [first, second] = call.args;
  const handed = known(first);
  const blocks = [handed, ...call.args].filter((arg) => arg?.kind === 'block');
  const options = blocks.find((block) => given(block, HOST_NAMES) !== undefined);
  // `SMTP("HOST", port=587)`, and C#'s `new SmtpClient("HOST") { Port = 587 }`
  const byName = options ?? blocks.find((block) => given(block, ['port']) !== undefined);
  const host = known(options === undefined ? handed : given(options, HOST_NAMES));
  const port = known(byName === undefined ? second : given(byName, ['port']));
  const secure = known(byName && given(byName, ['secure', 'use_tls', 'ssl', 'tls']));
  const isImplicit = library.isImplicit === true || (secure?.kind === 'scalar' && secure.text.toLowerCase() === 'true');
  return sightingsOf(host, port, isImplicit, library, `call of "${call.name}"`);
}

/** What a mapping has under the first of the names, or as JavaScript's `{ host, port }`. */
function given(block: Block, names: readonly string[]): Value | undefined {
  const shorthand = ({ key, value }: Entry) => key === '' && value.kind === 'scalar' && names.includes(value.text);
  return valueAt(block, ...names) ?? block.entries.find(shorthand)?.value;
}

interface Variable {
  readonly hosts: Value[];
  port?: Value;
  secure?: Value;
  isSmtp: boolean;
}

/** What is set of a variable: `$mail->Host = …` of PHPMailer, and setters such as `mailSender.setHost(…)`. */
function ofVariables(root: Block, isPhpMailer: boolean): Sighting[] {
  return [...blocksIn(root)].flatMap(({ block }) => {
    const variables = new Map<string, Variable>();
    const ofSmtp = new Set(
      block.entries.flatMap(({ key, value }) => (value.kind === 'call' && /mail|smtp/i.test(value.name) ? [key] : [])),
    );
    for (const entry of block.entries) {
      for (const { name, property, value, isAssigned } of setBy(entry)) {
        if (isAssigned && !isPhpMailer) continue;
        const known = variables.get(name) ?? {
          hosts: [],
          isSmtp: isAssigned || ofSmtp.has(name) || /mail|smtp/i.test(name),
        };
        variables.set(name, known);
        known.isSmtp ||= /smtp/i.test(property);
        if (/host/i.test(property)) known.hosts.push(value);
        else if (/port/i.test(property)) known.port = value;
        else known.secure = value;
      }
    }
    return [...variables.values()].flatMap(({ hosts, port, secure, isSmtp }) => {
      const isImplicit =
        secure?.kind === 'scalar' && (secure.text === 'ssl' || secure.text.endsWith('ENCRYPTION_SMTPS'));
      return isSmtp ? hosts.flatMap((host) => sightingsOf(host, port, isImplicit, SET, 'host that code sets')) : [];
    });
  });
}

const SET: Library = { name: /^/, port: 25, tlsPort: 25 };

const ASSIGNED = /^(?<name>.+)\.(?<property>Host|Port|SMTPSecure)$/dg;
const SETTER = /^(?<name>.+)\.set(?<property>Host(?:Name)?|Port|Smtp(?:Host|Port))$/dg;

/** What a statement sets of a variable, by an assignment or a setter. */
function setBy({ key, value }: Entry) {
  const setOf = (text: string, pattern: RegExp, set: Value, isAssigned: boolean) =>
    [...capturesIn(text, pattern)].map((capture) => ({
      name: capture('name').value,
      property: capture('property').value,
      value: set,
      isAssigned,
    }));
  if (key !== '') return setOf(key, ASSIGNED, value, true);
  const [argument] = value.kind === 'call' ? value.args : [];
  return value.kind === 'call' && argument !== undefined ? setOf(value.name, SETTER, argument, false) : [];
}

function sightingsOf(
  host: Value | undefined,
  port: Value | undefined,
  isImplicit: boolean,
  library: Library,
  why: string,
): Sighting[] {
  const written = host && literalIn(host);
  const portText = port && literalIn(port)?.text;
  // A port that the code computes is not known.
  const isPortUnknown = port !== undefined && portText === undefined;
  return !written
    ? []
    : partsOf(written).flatMap((part): Sighting[] => {
        const server = serverAt(part.text, part.at);
        const scheme = server?.scheme == null ? null : schemeOf(server.scheme);
        if (server === null || (server.scheme !== null && scheme === null)) return [];
        const modeHint: TlsMode | undefined = scheme?.modeHint ?? (isImplicit ? 'implicit' : undefined);
        const standard = scheme?.port ?? (modeHint === 'implicit' ? library.tlsPort : library.port);
        const known = server.port ?? portIn(portText);
        if (known !== null && isPortOfOtherService(known)) return [];
        return [
          {
            host: server.host,
            at: server.at,
            port: known ?? standard,
            modeHint,
            certainty: known === null && isPortUnknown ? 'likely' : 'certain',
            why: known === null ? `${why}, port ${standard} by default` : why,
          },
        ];
      });
}
