/**
 * DNS records in settings: what providers' interfaces call type, name and value in a mapping, whatever tool the mapping
 * is for.
 */
import { asWritten, type Complete, mx, recordSightings, srv, tlsa, type Word, wordsIn } from './dns-record.ts';
import { interpolatedAt, type Sighting } from './format.ts';
import { isInterpolation } from './server.ts';
import { type Block, itemsOf, type Scalar, scalarOf, scalarsOf, type Value, valueAt } from './tree/tree.ts';

const NAMES = [
  'name',
  'record_name',
  'recordname',
  'subdomain',
  'record_set_name',
  'owner',
  'host_name',
  'dnsname',
  'record',
  'sub_domain',
  'rr',
];
const EXCHANGES = [
  'mail_exchanger',
  'mail_exchange',
  'exchange',
  'mail_server',
  'mailserver',
  'mx_server',
  'server',
  'target',
  'value',
  'content',
  'data',
  'answer',
  'address',
  'rdata',
  'destination',
  'mx',
  // Elsewhere the owner's name.
  'host',
  'hostname',
  'host_name',
];
const PRIORITIES = ['priority', 'preference', 'pref', 'mx_priority', 'prio', 'mx_pref', 'distance'];
const VALUES = [
  'records',
  'rrdatas',
  'rrdata',
  'resourcerecords',
  'resource_records',
  'values',
  'record_values',
  'record',
  'content',
  'contents',
  'value',
  'data',
  'rdata',
  'rdatas',
  'answers',
  'answer',
  'target',
  'targets',
  'mx_records',
  'mxRecords',
  'entries',
];

/** The sightings of one record. @param nameOf completes names that are relative */
export function recordIn(block: Block, type: string, owner: Word, complete: Complete = asWritten): Sighting[] {
  const kind = type.toUpperCase();
  if (kind === 'TLSA') return tlsa(owner, complete);
  if (kind !== 'MX' && kind !== 'SRV') return [];
  const values = VALUES.flatMap((name) => itemsOf(valueAt(block, name))).flatMap(flattened);
  const inner = values.flatMap(blocksOf).flatMap((one) => scalarsOf(valueAt(one, 'value', 'content', 'rdata', 'data')));
  const blocks = [...new Set([block, ...values.flatMap(blocksOf), ...blocksUnder(block)])];
  const own = blocks.flatMap((one) =>
    kind === 'MX' ? mxIn(one, owner, complete) : srvIn(one, serviceOf(one) ?? owner, complete),
  );
  const whole = [...values, ...inner].flatMap((value) =>
    value.kind === 'scalar' ? wholeRecord(value, kind, owner, complete) : [],
  );
  return [...whole, ...own];
}

/** "10 mail.acme.net." */
function wholeRecord(scalar: Scalar, kind: string, owner: Word, complete: Complete): Sighting[] {
  if (kind === 'MX' && isInterpolation(scalar.text))
    return /^\s*"?\d+\s/.test(scalar.text) ? [interpolatedAt(scalar.at)] : [];
  return recordSightings(kind, owner, wordsIn(scalar), complete);
}

/** The arguments of `concat([…], […])` and its like. */
function flattened(value: Value): readonly Value[] {
  if (value.kind === 'call') return value.args.flatMap(flattened);
  return value.kind === 'list' ? value.items.flatMap(flattened) : [value];
}

/** Blocks of one record in a list, and those that HCL writes as blocks: `record { preference = 10 … }`. */
function blocksOf(value: Value): Block[] {
  if (value.kind === 'block') return [value, ...value.entries.flatMap((entry) => blocksOf(entry.value))];
  if (value.kind === 'list') return value.items.flatMap(blocksOf);
  return value.kind === 'call' ? value.args.flatMap(blocksOf) : [];
}

const NESTED = new Set([
  'record',
  'records',
  'data',
  'mx_record',
  'srv_record',
  'mx',
  'srv',
  'values',
  'value',
  'answers',
  'content',
  'rrdata',
]);

function blocksUnder(block: Block): Block[] {
  return block.entries.flatMap(({ key, value }) => (NESTED.has(key.toLowerCase()) ? blocksOf(value) : []));
}

/** A mapping with a priority and a host. */
function mxIn(block: Block, owner: Word, complete: Complete): Sighting[] {
  if (scalarOf(block, ...PRIORITIES) === undefined) return [];
  const written = EXCHANGES.flatMap((name) => scalarOf(block, name) ?? []);
  const exchange = written.find(isName);
  if (exchange !== undefined) return mx(exchange, owner, complete);
  const unknown = written.find(({ text }) => isInterpolation(text));
  return unknown === undefined ? [] : [interpolatedAt(unknown.at)];
}

function srvIn(block: Block, owner: Word, complete: Complete): Sighting[] {
  const port = scalarOf(block, 'port', 'srv_port');
  const target = scalarOf(block, 'target', 'srv_target', 'host', 'hostname', 'server', 'value', 'content');
  if (target === undefined) return [];
  if (port !== undefined && isName(target)) return srv(owner, port, target, complete);
  // Cloudflare's and others' content beside a priority: "1 587 mail.acme.net".
  const words = wordsIn(target);
  return words.length === 3 ? srv(owner, words[1] as Word, words[2] as Word, complete) : [];
}

function isName({ text, isWord }: Scalar): boolean {
  return isWord !== true && /^[\w.-]+$/.test(text) && /[a-z]/i.test(text);
}

/** `service` and `proto` in keys of their own, as an owner. */
function serviceOf(block: Block): Word | null {
  const service = scalarOf(block, 'service');
  const protocol = scalarOf(block, 'proto', 'protocol');
  if (service === undefined || protocol === undefined) return null;
  const label = (text: string) => (text.startsWith('_') ? text : `_${text}`);
  return { text: `${label(service.text)}.${label(protocol.text)}`, at: service.at };
}

/** The record's own name, or no name. */
export function ownerIn(block: Block): Word {
  const service = serviceOf(block);
  if (service !== null) return service;
  const name = scalarOf(block, ...NAMES);
  return name === undefined || name.isWord === true ? { text: '', at: block.at } : name;
}

/**
 * MX hosts without a type, as variables and modules have them: `{ server = "…", priority = 10 }`, and
 * `mx_records = ["10 mail.acme.net"]` or `mx = { "mail.acme.net" = 10 }` under a key that speaks of MX.
 */
export function hostsBesidePriority(block: Block, keys: readonly string[]): Sighting[] {
  const speaksOfMx = (key: string | undefined) =>
    key !== undefined && /(?:^|[^a-z])mx(?:[^a-z]|$)|mxRecords?/i.test(key);
  const owner = { text: '', at: block.at };
  const isOfMx = keys.some(speaksOfMx);
  const own = isOfMx || valueAt(block, 'exchange', 'mail_exchanger') !== undefined || isServerAndPriority(block);
  const isOfOther = valueAt(block, 'weight', 'port', 'type') !== undefined;
  const listed = block.entries.flatMap(({ key, value, keyAt }) => {
    if (value.kind === 'list' && (speaksOfMx(key) || isOfMx)) {
      return scalarsOf(value).flatMap((item) => recordSightings('MX', owner, wordsIn(item), asWritten));
    }
    const isPriority = value.kind === 'scalar' && /^\d+$/.test(value.text);
    // With a domain: `mx = { weight = 10 }` has no host.
    return isPriority && speaksOfMx(keys.at(-1)) && /\.[a-z]/i.test(key)
      ? mx({ text: key, at: keyAt }, owner, asWritten)
      : [];
  });
  return [...listed, ...(own && !isOfOther ? mxIn(block, owner, asWritten) : [])];
}

function isServerAndPriority(block: Block): boolean {
  return (
    valueAt(block, 'server', 'mail_server', 'mailServer') !== undefined &&
    valueAt(block, 'priority', 'preference') !== undefined
  );
}
