/**
 * Servers by the names of their keys, in settings of any notation: a host beside a port, in the same mapping or under
 * the same prefix. What the key says has to speak of mail: "SMTP_HOST", "mail: { host: … }", "smtpSettings.server".
 */
import type { TlsMode } from '../model/target.ts';
import type { Sighting } from './format.ts';
import { isPortOfOtherService, portIn, schemeOf, serverAt } from './server.ts';
import { type Block, blocksIn, type Entry, scalarOf, type Value, valueAt } from './tree/tree.ts';

/** What a format knows better than the key names. */
export interface KeyNameOptions {
  /** The port that the software takes where none is written. */
  readonly defaultPort?: number | undefined;
  /** The same, where TLS begins with the first byte. */
  readonly defaultTlsPort?: number | undefined;
  /** "tls" is implicit TLS to the software; to others it may mean either. */
  readonly isTlsImplicit?: boolean;
  /** Words that come before every key, where the file itself is about mail. */
  readonly context?: readonly string[];
  /** A default in the code's own call to the environment is the framework's boilerplate: likely at most. */
  readonly areDefaultsLikely?: boolean;
}

/** A scalar under its key. "SMTP_HOST" in `app:` has the parents "app" and the words smtp, host. */
interface Setting {
  readonly parents: readonly string[];
  readonly words: readonly string[];
  readonly key: string;
  readonly text: string;
  readonly at: number;
  /** It is what the code takes where its environment says nothing. */
  readonly isDefault: boolean;
}

const MAIL = new Set(
  'smtp smtps mail mails mailer email emails mailserver smarthost relayhost mailhub sendmail msmtp nodemailer phpmailer swiftmailer mailing'.split(
    ' ',
  ),
);
const SURELY_SMTP = new Set('smtp smtps smarthost relayhost mailhub msmtp nodemailer phpmailer swiftmailer'.split(' '));
const HOST = new Set('host server hostname relay relayhost smarthost mailhub endpoint smtp'.split(' '));
const HOST_OF_SMTP = new Set('address addr fqdn hosts'.split(' '));

/** Behind one of these words a host is of another protocol, or no server to connect to. */
const OTHER = new Set(
  'imap imaps pop pop3 incoming inbound from helo ehlo domain to sender recipient reply replyto cc bcc user username password web webmail http https api proxy redis db database mysql postgres sieve ldap listen bind allowed subject template exporter local oauth queue dovecot rspamd listener mx blackhole test id'.split(
    ' ',
  ),
);

/** In the key itself, wherever: "incoming_email_host". */
const INCOMING = new Set('imap imaps pop pop3 incoming inbound'.split(' '));

/** Words that people write as one. */
const JOINED =
  /^(smtps?|e?mail|mailer|mta)(hosts?|hostname|hostport|server|port|address|addr|relay|url|uri|dsn|security|secure|encryption|ssl|tls|enabled)$/;

const OFF_SWITCH = /^(?:false|no|off|0|none)$/i;
const OFF_TRANSPORT = new Set(
  'log array null none console dummy file test memory locmem disabled noop fake letter_opener letter_opener_web'.split(
    ' ',
  ),
);
/** What sends without the server that is named beside it, under a key that can only mean how mail is sent. */
const OTHER_TRANSPORT = new Set(
  'sendmail mail direct ses ses-v2 ses_sdk mailgun postmark resend sendgrid sparkpost mandrill mailersend phpmail php qmail specifiedpickupdirectory pickupdirectoryfromiis'.split(
    ' ',
  ),
);
/** Parts of the names of classes: "django.core.mail.backends.console.EmailBackend". */
const OFF_CLASS = new Set('console dummy locmem filebased inmemory'.split(' '));

/** "smtpSettings.SMTPHost" -> smtp, settings, smtp, host; SonarQube's "….secured" says how a value is kept. */
export function wordsOf(key: string): string[] {
  return key
    .slice(0, 200)
    .replace(/[._]secured$/i, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((word) => (word === '' ? [] : (JOINED.exec(word)?.slice(1) ?? [word])));
}

/** The servers that the names of keys tell of. */
export function serversOf(root: Value, options: KeyNameOptions = {}): Sighting[] {
  const sightings: Sighting[] = [];
  const off = new Set<Block>();
  for (const { block, keys } of blocksIn(root)) {
    const last = keys.at(-1) ?? '';
    const isFlat = (keys.length === 0 && options.context === undefined) || ENVIRONMENT.test(last);
    const kind = isFlat ? [] : kindOf(block);
    const parents = [...(options.context ?? []), ...(isFlat ? [] : keys.flatMap(wordsOf)), ...kind];
    // The fallback of `env("X", default=…)` is the value of the setting that the call is for.
    const settings = settingsIn(block, parents).filter(({ key }) => key !== 'default' || !/env/i.test(last));
    const group = groupOf(settings);
    const isOff = off.has(block) || (!isFlat && group.off.has(''));
    for (const { key, value } of block.entries) {
      if (value.kind !== 'scalar' && (isOff || isUnder(group.off, wordsOf(key), 1))) {
        for (const inner of blocksIn(value)) off.add(inner.block);
      }
    }
    if (isOff) continue;
    sightings.push(...sightingsOf(group, isFlat, options));
    for (const { value } of [{ value: block }, ...block.entries]) {
      const pairs = settingsIn({ ...block, entries: pairsIn(value) }, options.context ?? []);
      sightings.push(...sightingsOf(groupOf(pairs), true, options));
    }
  }
  return sightings;
}

/** "platform: smtp" in a mapping says what its "server" is of. */
function kindOf(block: Block): readonly string[] {
  const names = ['platform', 'type', 'transport', 'protocol', 'driver', 'provider', 'method', 'backend', 'adapter'];
  return /^:?smtps?$/i.test(scalarOf(block, ...names)?.text ?? '') ? ['smtp'] : [];
}

/** No mapping of ours has more; every server of one is compared with all that is beside it. */
const MAX_SERVERS = 500;

/** Settings beside one another, and what of them is asked for again and again. */
interface Group {
  readonly settings: readonly Setting[];
  /** The words, joined, that keys begin with which are switched off. */
  readonly off: ReadonlySet<string>;
  /** By the words before "port", joined; the first of each. */
  readonly ports: ReadonlyMap<string, Setting>;
  /** The only port of mail that no host has the prefix of. */
  readonly loosePort: Setting | undefined;
  readonly flags: readonly Setting[];
}

/** So that every server of a mapping may be compared with every flag. */
const MAX_FLAGS = 500;

function groupOf(settings: readonly Setting[]): Group {
  const ports = new Map<string, Setting>();
  const hosts = new Set<string>();
  for (const one of settings) {
    const prefix = one.words.slice(0, -1).join(' ');
    if (HOST.has(one.words.at(-1) ?? '')) hosts.add(prefix);
    else if (one.words.at(-1) === 'port' && portIn(one.text) !== null && !ports.has(prefix)) ports.set(prefix, one);
  }
  const loose = [...ports].filter(
    ([prefix, { words }]) => !hosts.has(prefix) && words.some((word) => MAIL.has(word)) && !speaksOfOther(words),
  );
  return {
    settings,
    off: new Set(settings.flatMap((one) => offPrefix(one)?.join(' ') ?? [])),
    ports,
    loosePort: loose.length === 1 ? loose[0]?.[1] : undefined,
    flags: settings.filter(({ words }) => FLAG.test(flagOf(words))).slice(0, MAX_FLAGS),
  };
}

function sightingsOf(group: Group, isFlat: boolean, options: KeyNameOptions): Sighting[] {
  const sightings: Sighting[] = [];
  for (const setting of group.settings) {
    if (sightings.length >= MAX_SERVERS) break;
    sightings.push(...sightingOf(setting, group, isFlat, options));
  }
  return sightings;
}

/** Mappings of variables for an environment: their keys say all, and none of them is of another. */
const ENVIRONMENT =
  /^(?:env|environment|variables|data|string_?data|env_?vars|environment_?variables|config_?vars|app_?settings|build_?args|secrets)$/i;

/** `- name: SMTP_HOST` with `value: …`, `- SMTP_HOST=…`, and blocks of one name with both, as entries of their own. */
function pairsIn(value: Value): Entry[] {
  const items =
    value.kind === 'list' ? value.items : value.kind === 'block' ? value.entries.map((entry) => entry.value) : [];
  return items.flatMap((item): Entry[] => {
    if (item.kind === 'scalar') {
      const [lead = '', key = ''] = /^-{0,2}(?<key>[A-Za-z_][\w.-]*)=["']?/.exec(item.text) ?? [];
      if (key === '' || value.kind === 'block') return [];
      const start = lead.length;
      const text = item.text.slice(start).replace(/["']$/, '');
      return [{ key, keyAt: item.at, value: { kind: 'scalar', text, at: item.offsetOf?.(start) ?? item.at + start } }];
    }
    const name = item.kind === 'block' ? scalarOf(item, 'name', 'key', 'option_name', 'parameter_key') : undefined;
    const set = item.kind === 'block' ? valueAt(item, 'value', 'default', 'parameter_value') : undefined;
    return name === undefined || set === undefined || name.isWord
      ? []
      : [{ key: name.text, keyAt: name.at, value: set }];
  });
}

function settingsIn(block: Block, parents: readonly string[]): Setting[] {
  return block.entries.flatMap(({ key, value }) => {
    const literal = literalIn(value);
    return literal === null ? [] : [{ parents, words: wordsOf(key), key, ...literal }];
  });
}

/** The text that a value is, or that the code falls back to. */
export function literalIn(
  value: Value,
): { readonly text: string; readonly at: number; readonly isDefault: boolean } | null {
  if (value.kind === 'scalar') return value.isWord ? null : { text: value.text, at: value.at, isDefault: false };
  // <smtpHost value="…"/>
  if (value.kind === 'block') {
    const set = scalarOf(value, 'value');
    return set === undefined ? null : literalIn(set);
  }
  if (value.kind !== 'call') return null;
  const isEnvironment = /env|\bfetch$|\bconfig$|\|\|/i.test(value.name);
  const named = value.args
    .flatMap((arg) => (arg.kind === 'block' ? arg.entries : []))
    .find(({ key }) => key === 'default');
  const argument = isEnvironment
    ? (named?.value ?? (value.args.length > 1 ? value.args.at(-1) : undefined))
    : value.args[0];
  const literal = argument && literalIn(argument);
  return literal ? { ...literal, isDefault: isEnvironment || literal.isDefault } : null;
}

function sightingOf(setting: Setting, group: Group, isRoot: boolean, options: KeyNameOptions): Sighting[] {
  if (!mayBeServer(setting) || isUnder(group.off, setting.words, isRoot ? 1 : 0)) return [];
  return partsOf(setting).flatMap((part) => sightingOfPart(part, setting, group, isRoot, options));
}

/** Cheap, before anything is compared: the text is a host or a URL of SMTP, under a key that may be of one. */
function mayBeServer({ parents, words, text, at }: Setting): boolean {
  if (/:\/\//.test(text)) return true;
  const servers = NO_HOST.test(text) ? [] : partsOf({ text, at }).flatMap((one) => serverAt(one.text, one.at) ?? []);
  return servers.some(({ port }) => isHostKey(parents, words, port !== null));
}

const NO_HOST = /^(?:true|false|yes|no|on|off|null|nil|none|~|\d+)$/i;

type Part = Pick<Setting, 'text' | 'at'>;

/** PHPMailer's "a;b", Moodle's, and Symfony's "failover(smtp://a smtp://b)": each server by itself. */
export function partsOf({ text, at }: Part): Part[] {
  const isAlternatives = /^(?:failover|roundrobin)\(/.test(text);
  if (!isAlternatives && !text.includes(';')) return [{ text, at }];
  const pattern = isAlternatives ? /[a-z+]+:\/\/[^\s()]+/g : /[^;\s]+/g;
  return [...text.matchAll(pattern)].slice(0, MAX_PARTS).map((match) => ({ text: match[0], at: at + match.index }));
}

const MAX_PARTS = 20;

function sightingOfPart(
  { text, at }: Part,
  setting: Setting,
  group: Group,
  isRoot: boolean,
  options: KeyNameOptions,
): Sighting[] {
  const { parents, words, key } = setting;
  const all = [...parents, ...words];
  const server = serverAt(text, at);
  if (server === null) return [];
  const scheme = server.scheme === null ? null : schemeOf(server.scheme);
  // "ssl://" and "tls://" are of other services too, and what the key says counts.
  const isByKey = server.scheme === null || /^(?:ssl|tls|tcp)$/.test(server.scheme);
  const hasPortInHost = server.port !== null && !isPortOfOtherService(server.port);
  if (isByKey ? !isHostKey(parents, words, hasPortInHost) : scheme === null || speaksOfOther(all)) return [];
  // Symfony's "gmail+smtp://KEY@default".
  if (server.scheme !== null && server.host === 'default') return [];

  const portSetting = server.port === null && isByKey ? portBeside(setting, group, isRoot) : undefined;
  const modeHint = scheme?.modeHint ?? modeHintIn(setting, group, options.isTlsImplicit === true);
  const isSymfony = server.scheme === 'smtp' && words.at(-1) === 'dsn';
  const written =
    server.port ??
    (portSetting === undefined ? null : portIn(portSetting.text)) ??
    (isSymfony ? null : scheme?.port) ??
    null;
  // Postfix takes a next hop in brackets for a host, and asks for the MX records of another.
  const isNextHop = words.includes('relayhost') && scheme === null;
  const own = modeHint === 'implicit' ? (options.defaultTlsPort ?? options.defaultPort) : options.defaultPort;
  const standard = isNextHop ? 25 : isByKey ? own : undefined;
  // Symfony begins with TLS at 465 where no port is written.
  const port = written ?? standard ?? (isSymfony || modeHint === 'implicit' ? 465 : 587);
  if (written !== null && isPortOfOtherService(written)) return [];
  // In self-hosted Sentry a namespace of addresses, and a server elsewhere.
  if (written === null && /sentry_mail_host$/i.test(key)) return [];
  // One word, such as "smtp" or "relay", is a server's name only where the port says so too.
  const isSurelySmtp = all.some((word) => SURELY_SMTP.has(word)) || scheme !== null;
  if (!isSurelySmtp && all.includes('relay') && written === null) return [];

  const isDefault = server.isDefault || setting.isDefault;
  const isGuess =
    (written === null && standard === undefined) ||
    (setting.isDefault && options.areDefaultsLikely === true) ||
    (isNextHop && !server.isBracketed);
  const beside = portSetting === undefined ? '' : ` with "${portSetting.key}"`;
  const guessed = written === null ? `, port ${port} by ${standard === undefined ? 'convention' : 'default'}` : '';
  const sighting: Sighting = {
    host: server.host,
    at: server.at,
    port,
    modeHint: isSymfony && written === null ? 'implicit' : modeHint,
    certainty: isGuess ? 'likely' : 'certain',
    why: `key "${key}"${beside}${isDefault ? ', its default' : ''}${guessed}`,
  };
  return [sighting];
}

/** Whether the words behind the last one of mail name no other thing, and the last one a server. */
function isHostKey(parents: readonly string[], words: readonly string[], hasPort = false): boolean {
  // ntfy's "smtp-sender-addr" is a server with its port; elsewhere a sender is an address.
  const all = [...parents, ...words].filter((word) => !hasPort || word !== 'sender');
  const last = all.at(-1) ?? '';
  const isOfMail = all.some((word) => MAIL.has(word)) || all.includes('relay');
  if (!isOfMail || speaksOfOther(all) || words.some((word) => INCOMING.has(word))) return false;
  // "default_url_options: { host: … }" of a mailer
  if (all.includes('url')) return false;
  return HOST.has(last) || (HOST_OF_SMTP.has(last) && all.some((word) => SURELY_SMTP.has(word)));
}

function speaksOfOther(all: readonly string[]): boolean {
  const mail = all.findLastIndex((word) => MAIL.has(word));
  return all.slice(mail + 1).some((word) => OTHER.has(word));
}

/** "SMTP_PORT" beside "SMTP_HOST", "SMTP_SERVER_PORT" beside "SMTP_SERVER", or "Port" in the same mapping. */
function portBeside({ words }: Setting, { ports, loosePort }: Group, isRoot: boolean): Setting | undefined {
  const exact = ports.get(words.slice(0, -1).join(' ')) ?? ports.get(words.join(' '));
  const bare = isRoot ? undefined : ports.get('');
  const isBareOfMail = bare !== undefined && !isPortOfOtherService(portIn(bare.text) ?? 0);
  // "SMTP_HOST" and "MAIL_PORT": other words, and nothing else that the port could be of.
  return exact ?? (isBareOfMail ? bare : loosePort);
}

const FLAG =
  /^(?:ssl|secure|smtpsecure|starttls|encryption|encrypt|security|crypto|connectionsecurity|protocol|scheme|smtps|tls|wrapper)$/;

/** What a flag in the same group says of TLS; "tls" alone means either, and says nothing. */
function modeHintIn({ words }: Setting, { flags }: Group, isTlsImplicit: boolean): TlsMode | undefined {
  let hasTls = false;
  let isWithoutStarttls = false;
  for (const one of flags) {
    const last = flagOf(one.words);
    const before = one.words.filter((word) => !ABOUT_FLAGS.has(word) && word !== last);
    if (before.length > 0 && !before.some((word) => words.includes(word))) continue;
    const isYes = /^(?:true|yes|on|1|always|required)$/i.test(one.text);
    if (/^(?:ssl|smtps|implicit|force_tls|ssl\/tls|ssl_or_tls|tls_wrapper)$/i.test(one.text)) return 'implicit';
    if (/^(?:smtp\+)?starttls/i.test(one.text)) return 'starttls';
    if (isTlsImplicit && /^tls$/i.test(one.text)) return 'implicit';
    if (isYes && ['ssl', 'secure', 'smtps', 'wrapper'].includes(last)) return 'implicit';
    if (last === 'starttls') {
      if (isYes) return 'starttls';
      isWithoutStarttls ||= OFF_SWITCH.test(one.text);
    }
    hasTls ||= isYes && last === 'tls' && !one.words.includes('explicit');
    // Vaultwarden's old name for it.
    if (isYes && one.words.includes('explicit')) return 'implicit';
  }
  return hasTls && (isTlsImplicit || isWithoutStarttls) ? 'implicit' : undefined;
}

/** "use_ssl", "starttls.enable", "enable_starttls_auto": words that say nothing of the mode themselves. */
const ABOUT_FLAGS = new Set(
  'use enable enabled is required require auto explicit mode method type connection'.split(' '),
);

/** The last word that says what a flag is of. */
function flagOf(words: readonly string[]): string {
  return words.findLast((word) => !ABOUT_FLAGS.has(word)) ?? '';
}

/** Where a setting switches mail off: the words that every key has that is off with it; null: it does not. */
function offPrefix({ words, key, text }: Setting): readonly string[] | null {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const isNo = OFF_SWITCH.test(text);
  if (SWITCH.has(last)) return isNo ? before : null;
  if (words.length > 1 && SWITCH.has(words[0] ?? '') && MAIL.has(last)) return isNo ? words.slice(1) : null;
  if (/send_?email_?notifications$/i.test(key))
    return isNo ? words.slice(0, words.indexOf('send')).filter((word) => !/^send/.test(word)) : null;
  if (['disabled', 'disable', 'mock'].includes(last)) return /^(?:true|yes|on|1)$/i.test(text) ? before : null;
  if (last === 'count') return text === '0' && words.length === 1 ? [] : null;
  if (last === 'state') return text === 'absent' && words.length === 1 ? [] : null;
  const isOfSending = /^(?:mailer|driver|transport|protocol|delivery_?method|.*smtpmode|class_?name)$/i.test(
    key.replace(/^.*[._](?=mailer$|driver$|transport$|protocol$|delivery_?method$)/i, ''),
  );
  if (!isOfSending && !/^(?:mailer|driver|transport|backend|method|mode|type|dsn)$/.test(last)) return null;
  const transport = text.toLowerCase().replace(/^:|:\/\/.*$/g, '');
  const isOff =
    OFF_TRANSPORT.has(transport) ||
    (isOfSending && OTHER_TRANSPORT.has(transport)) ||
    text
      .toLowerCase()
      .split('.')
      .some((part) => OFF_CLASS.has(part));
  if (!isOff) return null;
  return last === 'method' && before.at(-1) === 'delivery' ? before.slice(0, -1) : before;
}

const SWITCH = new Set(['enabled', 'enable', 'active', 'on']);

/** Whether the words begin with something that is switched off, of at least so many words. */
function isUnder(off: ReadonlySet<string>, words: readonly string[], least: number): boolean {
  if (off.size === 0) return false;
  for (let length = least; length <= words.length; length++) {
    if (off.has(words.slice(0, length).join(' '))) return true;
  }
  return false;
}
