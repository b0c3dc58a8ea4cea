import type { AnyNode, CallExpression, Expression, Program } from 'acorn';
import { below, mx, srv, tlsa, type Word } from '../dns-record.ts';
import type { Format, Sighting } from '../format.ts';

/** What a dnscontrol configuration calls, itself or in the files that it requires. */
const CALLS =
  /(?:^|[^\w.])(?:(?:D|D_EXTEND|MX|SRV|TLSA)\s*\(\s*["'`]|MX\s*\(\s*[\w.]+\s*,\s*\d+\s*,|SRV\s*\([^,()]{1,100}(?:,\s*\d+\s*){3},)/;

/** dnscontrol's dnsconfig.js: parsed and never run, so that only literals and constants count. */
export const dnscontrol: Format = {
  name: 'dnscontrol',
  accepts: (path, head) =>
    /(?:^|\/)dnsconfig\.[jt]s$/i.test(path) || (/\.js$/i.test(path) && CALLS.test(head) && /\bMX|SRV|TLSA/.test(head)),
  find: async (text) => {
    const { parse } = await import('acorn');
    // A script, or a module with what it imports; what is neither, or nested so deeply that nobody wrote it, is unreadable.
    return sightingsIn(
      parse(text, {
        ecmaVersion: 'latest',
        allowImportExportEverywhere: true,
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
      }),
    );
  },
};

interface Visit {
  readonly node: AnyNode;
  /** The domain of the D(…) around it. */
  readonly domain: string | null;
}

function sightingsIn(program: Program): Sighting[] {
  const constants = constantsIn(program);
  const sightings: Sighting[] = [];
  const waiting: Visit[] = [{ node: program, domain: null }];
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    let { domain } = visit;
    if (visit.node.type === 'CallExpression' && visit.node.callee.type === 'Identifier') {
      const { name } = visit.node.callee;
      // "example.com!tag" is a domain in a split horizon.
      if (name === 'D' || name === 'D_EXTEND')
        domain = wordOf(visit.node.arguments[0], constants)?.text.replace(/!.*/s, '') ?? null;
      sightings.push(...recordOf(name, visit.node, domain, constants));
    }
    for (const node of childrenOf(visit.node)) waiting.push({ node, domain });
  }
  return sightings;
}

function recordOf(name: string, call: CallExpression, domain: string | null, constants: Constants): Sighting[] {
  const [owned, ...data] = call.arguments.map((argument) => wordOf(argument, constants));
  // Of a function that is handed the name: what it is does not matter to an MX record.
  const owner = owned ?? serviceOf(call.arguments[0]) ?? { text: '', at: call.start };
  const complete = below(domain);
  if (name === 'MX') return data[1] ? mx(data[1], owner, complete) : [];
  if (name === 'SRV') return data[2] && data[3] ? srv(owner, data[2], data[3], complete) : [];
  return name === 'TLSA' ? tlsa(owner, complete) : [];
}

/** `"_submission._tcp." + name` */
function serviceOf(node: AnyNode | undefined): Word | null {
  return node?.type === 'BinaryExpression' ? literalOf(node.left) : null;
}

/** null: it is set more than once. */
type Constants = ReadonlyMap<string, Word | null>;

/** `var MAIL = "mail.acme.net."`: names that are set to a literal. */
function constantsIn(program: Program): Constants {
  const found = new Map<string, Word | null>();
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      const word = init && literalOf(init);
      if (id.type === 'Identifier' && word) found.set(id.name, found.has(id.name) ? null : word);
    }
  }
  return found;
}

function wordOf(node: AnyNode | undefined, constants: Constants): Word | null {
  if (node?.type === 'Identifier') return constants.get(node.name) ?? null;
  return node === undefined ? null : literalOf(node as Expression);
}

function literalOf(node: Expression | AnyNode): Word | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return { text: node.value, at: node.start + 1 };
  if (node.type === 'Literal' && typeof node.value === 'number') return { text: String(node.value), at: node.start };
  const [quasi] = node.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis : [];
  return quasi === undefined ? null : { text: quasi.value.raw, at: quasi.start };
}

function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter((one): one is AnyNode => typeof one?.type === 'string'),
  );
}
