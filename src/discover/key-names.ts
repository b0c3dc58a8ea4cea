/**
 * Servers by the names of their keys, in settings of any notation: a host beside a port, in the same mapping or under
 * the same prefix. What the key says has to speak of mail: "SMTP_HOST", "mail: { host: … }", "smtpSettings.server".
 */
import { interpolatedAt, type Sighting } from './format.ts';
import { HOST, isHostKey, MAIL, type Setting, SURELY_SMTP, speaksOfOther, wordsOf } from './key-words.ts';
import { COMMAND, literalIn, optionsIn, type Part, pairsIn, partsOf } from './pairs.ts';
import { isInterpolation, isPortOfOtherService, portIn, schemeOf, serverAt } from './server.ts';
import { isUnder, offPrefix } from './switched-off.ts';
import { FLAG, flagOf, modeHintIn } from './tls-hint.ts';
import { type Block, blockOf, blocksIn, scalarOf, scalarsOf, type Value, valueAt } from './tree/tree.ts';

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

/** The servers that the names of keys tell of. */
export function serversOf(root: Value, options: KeyNameOptions = {}): Sighting[] {
  const sightings: Sighting[] = [];
  const off = new Set<Block>();
  const ofSmtp = new Set<Block>();
  for (const { block, keys } of blocksIn(root)) {
    const last = keys.at(-1) ?? '';
    const isFlat = (keys.length === 0 && options.context === undefined) || ENVIRONMENT.test(last);
    const kind = isFlat ? [] : ofSmtp.has(block) ? ['smtp'] : kindOf(block);
    if (kind.length > 0) {
      const options = blockOf(block, 'options', 'settings', 'config');
      if (options !== undefined) ofSmtp.add(options);
    }
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
    for (const { key, value } of [{ key: '', value: block }, ...block.entries]) {
      const entries = COMMAND.test(key) ? optionsIn(value) : pairsIn(value);
      const pairs = settingsIn({ ...block, entries }, options.context ?? []);
      sightings.push(...sightingsOf(groupOf(pairs), true, options));
    }
  }
  return sightings;
}

/** "platform: smtp" in a mapping says what its "server" is of. */
function kindOf(block: Block): readonly string[] {
  const names = ['platform', 'type', 'transport', 'protocol', 'driver', 'provider', 'method', 'backend', 'adapter'];
  // What an action that sends mail is given.
  const isOfAction = scalarOf(block, 'server_address') !== undefined && valueAt(block, 'to', 'subject') !== undefined;
  return isOfAction || /^:?smtps?$/i.test(scalarOf(block, ...names)?.text ?? '') ? ['smtp'] : [];
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

function settingsIn(block: Block, parents: readonly string[]): Setting[] {
  return block.entries.flatMap(({ key, value }) => {
    // A statement of code, and no setting.
    if (key === '') return [];
    // A list of next hops, of which the first is taken and the others stand by.
    if (value.kind === 'list' && /relay_?host$|smart_?host$/i.test(key)) {
      return scalarsOf(value).flatMap((item) =>
        settingsIn({ ...block, entries: [{ key, keyAt: item.at, value: item }] }, parents),
      );
    }
    const literal = literalIn(value);
    return literal === null ? [] : [{ parents, words: wordsOf(key), key, ...literal }];
  });
}

function sightingOf(setting: Setting, group: Group, isRoot: boolean, options: KeyNameOptions): Sighting[] {
  const { parents, words, text, at } = setting;
  const isInterpolated = isInterpolation(text) && isHostKey(parents, words);
  if (!(isInterpolated || mayBeServer(setting)) || isUnder(group.off, words, isRoot ? 1 : 0)) return [];
  if (isInterpolated) return [interpolatedAt(at)];
  return partsOf(setting).flatMap((part) => sightingOfPart(part, setting, group, isRoot, options));
}

/** Cheap, before anything is compared: the text is a host or a URL of SMTP, under a key that may be of one. */
function mayBeServer({ parents, words, text, at }: Setting): boolean {
  if (/:\/\//.test(text)) return true;
  const servers = NO_HOST.test(text) ? [] : partsOf({ text, at }).flatMap((one) => serverAt(one.text, one.at) ?? []);
  return servers.some(({ port }) => isHostKey(parents, words, port !== null));
}

const NO_HOST = /^(?:true|false|yes|no|on|off|null|nil|none|~|\d+)$/i;

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
  if (isByKey ? !isHostKey(parents, words, server.port !== null) : scheme === null || speaksOfOther(all)) return [];
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

/** "SMTP_PORT" beside "SMTP_HOST", "SMTP_SERVER_PORT" beside "SMTP_SERVER", or "Port" in the same mapping. */
function portBeside({ words }: Setting, { ports, loosePort }: Group, isRoot: boolean): Setting | undefined {
  const exact = ports.get(words.slice(0, -1).join(' ')) ?? ports.get(words.join(' '));
  const bare = isRoot ? undefined : ports.get('');
  const isBareOfMail = bare !== undefined && !isPortOfOtherService(portIn(bare.text) ?? 0);
  // "SMTP_HOST" and "MAIL_PORT": other words, and nothing else that the port could be of.
  return exact ?? (isBareOfMail ? bare : loosePort);
}
