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
const HOST_OF_SMTP = new Set('address addr fqdn'.split(' '));

/** Behind one of these words a host is of another protocol, or no server to connect to. */
const OTHER = new Set(
  'imap imaps pop pop3 incoming inbound from helo ehlo domain to sender recipient reply replyto cc bcc user username password web webmail http https api proxy redis db database mysql postgres sieve ldap listen bind allowed subject template exporter local oauth queue dovecot rspamd listener mx blackhole test'.split(
    ' ',
  ),
);

/** In the key itself, wherever: "incoming_email_host". */
const INCOMING = new Set('imap imaps pop pop3 incoming inbound'.split(' '));

/** Words that people write as one. */
const JOINED =
  /^(smtps?|e?mail|mailer|mta)(host|hostname|hostport|server|port|address|addr|relay|url|uri|dsn|security|secure|encryption|ssl|tls|enabled)$/;

const OFF_SWITCH = /^(?:false|no|off|0|none)$/i;
const OFF_TRANSPORT = new Set(
  'log array null none console dummy file test memory locmem disabled noop fake letter_opener letter_opener_web'.split(
    ' ',
  ),
);
/** Parts of the names of classes: "django.core.mail.backends.console.EmailBackend". */
const OFF_CLASS = new Set('console dummy locmem filebased inmemory'.split(' '));

/** "smtpSettings.SMTPHost" -> smtp, settings, smtp, host */
export function wordsOf(key: string): string[] {
  return key
    .slice(0, 200)
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
    const isFlat = keys.length === 0 || ENVIRONMENT.test(last);
    const parents = [...(options.context ?? []), ...(isFlat ? [] : keys.flatMap(wordsOf)), ...kindOf(block)];
    const settings = settingsIn(block, parents);
    if (off.has(block) || (!isFlat && settings.some((one) => one.words.length === 1 && isOff(one)))) {
      for (const { value } of block.entries) for (const inner of blocksIn(value)) off.add(inner.block);
      continue;
    }
    sightings.push(...sightingsOf(settings, isFlat, options));
    for (const { value } of [{ value: block }, ...block.entries]) {
      const pairs = settingsIn({ ...block, entries: pairsIn(value) }, options.context ?? []);
      sightings.push(...sightingsOf(pairs, true, options));
    }
  }
  return sightings;
}

/** `platform: smtp` beside a server says what it is of. */
function kindOf(block: Block): readonly string[] {
  const kind = scalarOf(block, 'platform', 'type', 'transport', 'protocol', 'driver', 'provider', 'method', 'backend');
  return kind !== undefined && /^:?smtps?$/i.test(kind.text) ? ['smtp'] : [];
}

/** No mapping of ours has more; every server of one is compared with all that is beside it. */
const MAX_SERVERS = 500;

function sightingsOf(settings: readonly Setting[], isFlat: boolean, options: KeyNameOptions): Sighting[] {
  const sightings: Sighting[] = [];
  for (const setting of settings) {
    if (sightings.length >= MAX_SERVERS) break;
    sightings.push(...sightingOf(setting, settings, isFlat, options));
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

function sightingOf(
  setting: Setting,
  settings: readonly Setting[],
  isRoot: boolean,
  { defaultPort, areDefaultsLikely }: KeyNameOptions,
): Sighting[] {
  const { parents, words, key, text, at } = setting;
  const all = [...parents, ...words];
  const server = serverAt(text, at);
  if (server === null) return [];
  const isBare = server.scheme === null || /^(?:ssl|tls|tcp)$/.test(server.scheme);
  const scheme = server.scheme === null || isBare ? null : schemeOf(server.scheme);
  if (isBare ? !isHostKey(parents, words) : scheme === null || speaksOfOther(all)) return [];
  if (settings.some((one) => one !== setting && isOff(one) && isPrefix(one.words.slice(0, -1), words))) return [];

  const portSetting = server.port === null && scheme === null ? portBeside(setting, settings, isRoot) : undefined;
  const written = server.port ?? (portSetting === undefined ? null : portIn(portSetting.text)) ?? scheme?.port ?? null;
  // Postfix takes a next hop in brackets for a host, and asks for the MX records of another.
  const isNextHop = words.includes('relayhost') && scheme === null;
  const standard = isNextHop ? 25 : defaultPort;
  const hint = scheme?.modeHint ?? modeHintIn(setting, settings);
  // Symfony takes "smtp://" in its DSN for implicit TLS.
  const isDsn = scheme !== null && words.at(-1) === 'dsn';
  const usual = isDsn || (scheme === null && hint === 'implicit') ? 465 : 587;
  const port = written ?? standard ?? usual;
  if (written !== null && isPortOfOtherService(written)) return [];
  // One word, such as "smtp" or "relay", is a server's name only where the port says so too.
  const isSurelySmtp = all.some((word) => SURELY_SMTP.has(word)) || scheme !== null;
  if (!isSurelySmtp && all.includes('relay') && written === null) return [];
  // In self-hosted Sentry a namespace of addresses, and a server elsewhere.
  if (/^SENTRY_MAIL_HOST$/i.test(key) && written === null) return [];

  const isDefault = server.isDefault || setting.isDefault;
  const isGuess =
    (written === null && standard === undefined) ||
    (setting.isDefault && areDefaultsLikely === true) ||
    (isNextHop && !server.isBracketed);
  const beside = portSetting === undefined ? '' : ` with "${portSetting.key}"`;
  const guessed = written === null ? `, port ${port} by ${standard === undefined ? 'convention' : 'default'}` : '';
  const sighting: Sighting = {
    host: server.host,
    at: server.at,
    port,
    modeHint: hint,
    certainty: isGuess ? 'likely' : 'certain',
    why: `key "${key}"${beside}${isDefault ? ', its default' : ''}${guessed}`,
  };
  return [sighting];
}

/** Whether the words behind the last one of mail name no other thing, and the last one a server. */
function isHostKey(parents: readonly string[], words: readonly string[]): boolean {
  const all = [...parents, ...words];
  const last = all.at(-1) ?? '';
  const isOfMail = all.some((word) => MAIL.has(word)) || all.includes('relay');
  if (!isOfMail || speaksOfOther(all) || words.some((word) => INCOMING.has(word))) return false;
  return HOST.has(last) || (HOST_OF_SMTP.has(last) && all.some((word) => SURELY_SMTP.has(word)));
}

function speaksOfOther(all: readonly string[]): boolean {
  const mail = all.findLastIndex((word) => MAIL.has(word));
  return all.slice(mail + 1).some((word) => OTHER.has(word));
}

/** "SMTP_PORT" beside "SMTP_HOST", "SMTP_SERVER_PORT" beside "SMTP_SERVER", or "Port" in the same mapping. */
function portBeside({ words }: Setting, settings: readonly Setting[], isRoot: boolean): Setting | undefined {
  const ports = settings.filter((one) => one.words.at(-1) === 'port' && portIn(one.text) !== null);
  const before = words.slice(0, -1);
  const exact = [before, words].map((prefix) => ports.find((one) => isSame(one.words.slice(0, -1), prefix)));
  const bare = ports.find((one) => one.words.length === 1);
  const isBareOfMail = bare !== undefined && !isPortOfOtherService(portIn(bare.text) ?? 0) && !isRoot;
  // "SMTP_HOST" and "MAIL_PORT": other words, and nothing else that the port could be of.
  const others = ports.filter(
    (one) =>
      one.words.some((word) => MAIL.has(word)) &&
      !speaksOfOther(one.words) &&
      !settings.some(
        (host) => HOST.has(host.words.at(-1) ?? '') && isSame(host.words.slice(0, -1), one.words.slice(0, -1)),
      ),
  );
  return exact.find((one) => one !== undefined) ?? (isBareOfMail ? bare : others.length === 1 ? others[0] : undefined);
}

/** What a flag in the same group says of TLS; "tls" alone means either, and says nothing. */
function modeHintIn({ words }: Setting, settings: readonly Setting[]): TlsMode | undefined {
  for (const one of settings) {
    const last = one.words.at(-1) ?? '';
    if (!/^(?:ssl|secure|starttls|encryption|security|protocol|scheme|smtps|tls|wrapper)$/.test(last)) continue;
    const before = one.words.filter((word) => !['use', 'enable', 'is', 'required', last].includes(word));
    if (before.length > 0 && !before.some((word) => words.includes(word))) continue;
    const isYes = /^(?:true|yes|on|1|always|required)$/i.test(one.text);
    if (/^(?:ssl|smtps|implicit|force_tls|ssl\/tls|tls_wrapper)$/i.test(one.text)) return 'implicit';
    if (/^starttls/i.test(one.text)) return 'starttls';
    if (isYes && ['ssl', 'secure', 'smtps', 'wrapper'].includes(last)) return 'implicit';
    if (isYes && last === 'starttls') return 'starttls';
  }
  return undefined;
}

function isOff({ words, text }: Setting): boolean {
  const last = words.at(-1) ?? '';
  if (['enabled', 'enable', 'active'].includes(last)) return OFF_SWITCH.test(text);
  if (['disabled', 'disable'].includes(last)) return /^(?:true|yes|on|1)$/i.test(text);
  if (last === 'count') return text === '0' && words.length === 1;
  if (last === 'state') return text === 'absent' && words.length === 1;
  if (!/^(?:mailer|driver|transport|backend|method|mode|type|dsn)$/.test(last)) return false;
  const transport = text.toLowerCase().replace(/^:|:\/\/.*$/g, '');
  return (
    OFF_TRANSPORT.has(transport) ||
    text
      .toLowerCase()
      .split('.')
      .some((part) => OFF_CLASS.has(part))
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && isPrefix(a, b);
}

function isPrefix(prefix: readonly string[], words: readonly string[]): boolean {
  return prefix.every((word, index) => words[index] === word);
}
