import type { TlsMode } from '../../model/target.ts';
import { baseNameOf, type Format, type Sighting } from '../format.ts';
import { type OwnPort, ownNameAt } from '../own-name.ts';
import { pairsIn } from '../pairs.ts';
import { portIn, resolved } from '../server.ts';
import {
  type Block,
  blockOf,
  EMPTY,
  itemsOf,
  type Scalar,
  scalarOf,
  scalarsOf,
  type Value,
  valueAt,
} from '../tree/tree.ts';
import { readYaml } from '../tree/yaml.ts';
import { findInTree } from '../tree-finds.ts';

/** Images of mail servers that the Internet talks to. */
const MAIL_SERVER =
  /(?:^|\/)(?:docker-mailserver|mailserver|postfix[\w-]*|mailu|[\w-]*stalwart[\w-]*|mail-server|maddy|poste\.io|mox|iredmail|haraka|exim4?|opensmtpd|chasquid|modoboa|mailcow[\w-]*|wildduck|axigen|zimbra)(?:[:@]|$)/i;

const COMPOSE_NAME = /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$|^docker-(?:stack|swarm)[\w.-]*\.ya?ml$/i;

/** Compose files: environments, and mail servers with their published ports. */
export const compose: Format = {
  name: 'compose',
  accepts: (path, head) =>
    COMPOSE_NAME.test(baseNameOf(path)) ||
    (/\.ya?ml$/i.test(baseNameOf(path)) &&
      /^services:[ \t]*(?:#.*)?$/m.test(head) &&
      /[ \t](?:image|build):/.test(head)),
  find: async (text, _, surroundings) => {
    const trees = await readYaml(text);
    return [...(await findInTree(trees.map(withoutHostNames), surroundings)), ...trees.flatMap(mailServersIn)];
  },
};

/** A service called "smtp" with a hostname of its own connects to nobody by it. */
function withoutHostNames(tree: Block): Block {
  const services = blockOf(tree, 'services');
  if (services === undefined) return tree;
  const entries = services.entries.map(({ value, ...entry }) => ({
    ...entry,
    value:
      value.kind === 'block' ? { ...value, entries: value.entries.filter(({ key }) => key !== 'hostname') } : value,
  }));
  return {
    ...tree,
    entries: tree.entries.map((entry) =>
      entry.value === services ? { ...entry, value: { ...services, entries } } : entry,
    ),
  };
}

function mailServersIn(tree: Block): Sighting[] {
  const services = blockOf(tree, 'services');
  return (services?.entries ?? []).flatMap(({ value }) =>
    value.kind === 'block' && scalarsOf(valueAt(value, 'image')).some(({ text }) => MAIL_SERVER.test(text))
      ? mailServer(value)
      : [],
  );
}

/** docker-mailserver's OVERRIDE_HOSTNAME, else the container's name, with its domain where that is apart. */
function mailServer(service: Block): Sighting[] {
  const ports = itemsOf(valueAt(service, 'ports')).flatMap(publishedIn);
  const reachable = ports.filter(({ isLocal }) => !isLocal);
  if (ports.length > 0 && reachable.length === 0) return [];
  const override = variableOf(
    valueAt(service, 'environment') ?? EMPTY,
    /^(?:OVERRIDE_HOSTNAME|MAILNAME|POSTFIX_myhostname|HOSTNAMES)$/,
  );
  const name = override ?? scalarOf(service, 'hostname', 'domainname');
  if (name === undefined) return [];
  const { text, offsetOf } = resolved(name.text, name.at);
  const domain =
    name === scalarOf(service, 'hostname') && !text.includes('.') ? scalarOf(service, 'domainname')?.text : undefined;
  return ownNameAt(domain === undefined ? text : `${text}.${domain}`, offsetOf(0), reachable, 'name of a mail server');
}

/** What `docker compose config` prints: everything is filled in, from the files beside it and their environment. */
export const composeConfig: Format = {
  ...compose,
  name: 'compose-config',
  sources: /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$|(?:^|\/)[\w.-]*env(?:\.[\w.-]+)?$/i,
  accepts: (path, head) =>
    /\.ya?ml$/i.test(path) &&
    /^name: \S+\nservices:\n/.test(head) &&
    (!COMPOSE_NAME.test(baseNameOf(path)) || /[._-](?:config|rendered|resolved)\.ya?ml$/i.test(path)),
};

/** The first variable of a name that is set to something. */
function variableOf(environment: Value, name: RegExp): Scalar | undefined {
  const entries = environment.kind === 'block' ? environment.entries : pairsIn(environment);
  const values = entries.filter(({ key }) => name.test(key)).flatMap(({ value }) => scalarsOf(value));
  return values.find(({ text }) => text !== '');
}

const MODES: ReadonlyMap<number, TlsMode> = new Map([
  [25, 'starttls'],
  [465, 'implicit'],
  [587, 'starttls'],
]);

interface Published extends OwnPort {
  /** Nobody but this machine itself reaches it. */
  readonly isLocal: boolean;
}

/** "0.0.0.0:2525:25/tcp", `{ target: 25, published: 2525 }`, "587:587" -> what the host listens on for SMTP. */
function publishedIn(value: Value): Published[] {
  if (value.kind === 'list' || value.kind === 'call') return [];
  const [address, published, target] = value.kind === 'block' ? partsOfBlock(value) : partsOfText(value);
  const modeHint = MODES.get(Number(target));
  const port = portIn(published ?? String(target));
  const isLocal = /^(?:127\.|localhost$|\[?::1\]?$)/.test(String(address));
  return modeHint === undefined || port === null ? [] : [{ port, modeHint, isLocal }];
}

type Parts = readonly (string | undefined)[];

function partsOfBlock(port: Block): Parts {
  return ['host_ip', 'published', 'target'].map((key) => scalarOf(port, key)?.text);
}

function partsOfText({ text, at }: Scalar): Parts {
  const parts = resolved(text, at).text.replace('/tcp', '').split(':');
  return [parts.slice(0, -2).join(':'), parts.at(-2), parts.at(-1)];
}
