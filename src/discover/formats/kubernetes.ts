import { baseNameOf, type Format, type Sighting } from '../format.ts';
import { hop } from '../hop.ts';
import { MAIL, SURELY_SMTP, speaksOfOther, wordsOf } from '../key-words.ts';
import { portIn } from '../server.ts';
import {
  type Block,
  blockOf,
  EMPTY,
  type Entry,
  itemsOf,
  scalarOf,
  scalarsOf,
  type Value,
  valueAt,
} from '../tree/tree.ts';
import { readYaml } from '../tree/yaml.ts';
import { findInTree } from '../tree-finds.ts';

/** Kubernetes: environments, ConfigMaps with files in them, Secrets, Kustomize's literals and patches, external-dns's records, names of servers outside. */
export const kubernetes: Format = {
  name: 'kubernetes',
  accepts: (path, head) =>
    /\.ya?ml$/i.test(baseNameOf(path)) &&
    (/^kustomization\./i.test(baseNameOf(path)) ||
      (/^[ \t]*apiVersion:\s/m.test(head) && /^[ \t]*kind:\s/m.test(head))),
  find: async (text, _, surroundings) => {
    const trees = (await readYaml(text)).map(decoded);
    const found = await Promise.all(
      trees.map((tree) =>
        findInTree([tree], surroundings, isOfSmtp(tree) || isServerOfMail(tree) ? { context: ['smtp'] } : {}),
      ),
    );
    return [...found.flat(), ...trees.flatMap(externalIn)];
  },
};

/** A service that stands for a server outside, by its ports; without ports by its name. Istio's entries have several hosts. */
function externalIn(tree: Block): Sighting[] {
  const spec = blockOf(tree, 'spec');
  const kind = scalarOf(tree, 'kind')?.text;
  const key = HOSTS.get(kind);
  if (spec === undefined || key === undefined) return [];
  const hosts = scalarsOf(valueAt(spec, key)).slice(0, MAX_HOSTS);
  const opened = itemsOf(valueAt(spec, 'ports')).flatMap(portsOf);
  const isOfMail = saysOf(blockOf(tree, 'metadata') ?? EMPTY, 'name', /smtp|mail|relay|submission/i);
  const guessed = opened.length === 0 && isOfMail ? [null] : [];
  const ports = [...new Set(opened.filter((port) => MAIL_PORTS.has(port))), ...guessed];
  const what = `host outside of the cluster in a ${kind}`;
  return hosts.flatMap(({ text, at }) =>
    ports.flatMap((port) =>
      hop({ value: text, at, port, standard: 587, what }).map((one) =>
        port === null ? { ...one, certainty: 'likely' as const } : one,
      ),
    ),
  );
}

/** Where each kind of resource names the hosts outside that it stands for. */
const HOSTS: ReadonlyMap<string | undefined, string> = new Map([
  ['Service', 'externalName'],
  ['ServiceEntry', 'hosts'],
]);

const MAX_HOSTS = 50;

const MAIL_PORTS: ReadonlySet<number> = new Set([25, 465, 587, 2525]);

function portsOf(port: Value): number[] {
  const written = port.kind === 'block' ? scalarsOf(valueAt(port, 'port', 'number')) : [];
  return written.flatMap(({ text }) => portIn(text) ?? []);
}

function saysOf(block: Block, key: string, what: RegExp): boolean {
  return scalarsOf(valueAt(block, key)).some(({ text }) => what.test(text));
}

/** A kind of an operator's, such as "SMTPServer". */
function isOfSmtp(tree: Block): boolean {
  return saysOf(tree, 'kind', /smtp/i);
}

/** A ConfigMap or Secret whose name says what the "host" and "port" in it are of. */
function isServerOfMail(tree: Block): boolean {
  const words = wordsOf(scalarOf(blockOf(tree, 'metadata') ?? EMPTY, 'name')?.text ?? '');
  const data = blockOf(tree, 'stringData', 'data');
  const port = portIn(data && scalarOf(data, 'port')?.text);
  const isOfMail = words.some((word) => SURELY_SMTP.has(word) || (MAIL.has(word) && MAIL_PORTS.has(port ?? 0)));
  return port !== null && isOfMail && !speaksOfOther(words);
}

/** What a Secret has under `data` is in Base64; a find in it is where its value begins. */
function decoded(tree: Block): Block {
  if (scalarOf(tree, 'kind')?.text !== 'Secret') return tree;
  return { ...tree, entries: tree.entries.map((entry) => (entry.key === 'data' ? withText(entry) : entry)) };
}

function withText(entry: Entry): Entry {
  if (entry.value.kind !== 'block') return entry;
  const entries = entry.value.entries.map((one) => ({ ...one, value: textOf(one.value) }));
  return { ...entry, value: { ...entry.value, entries } };
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function textOf(value: Value): Value {
  if (value.kind !== 'scalar' || value.isWord === true || !BASE64.test(value.text)) return value;
  const { at } = value;
  const bytes = Uint8Array.from(atob(value.text), (character) => character.charCodeAt(0));
  return { kind: 'scalar', text: new TextDecoder().decode(bytes), at, offsetOf: () => at };
}
