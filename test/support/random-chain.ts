/**
 * Random certificate chains: a good one of random shape, then none to two mutations from mutations.ts. One or two,
 * because a chain with ten defects is refused by everybody and tells nothing.
 */
import {
  type CertificateDraft,
  type ChainDraft,
  CLIENT_AUTH,
  caDraft,
  HOST,
  type KeyName,
  pemOf,
  privateKeyOf,
  SERVER_AUTH,
  type Usage,
} from './chain-draft.ts';
import { daysFromNow } from './facts.ts';
import type { Mutation } from './mutation.ts';
import { mutations } from './mutations.ts';
import { type Random, randomOf } from './random.ts';

/** A chain as a client meets it, and what was done to it. */
export interface RandomChain {
  readonly seed: number;
  /** The names of the mutations. */
  readonly mutations: readonly string[];
  /** PEM, end-entity certificate first. */
  readonly presented: readonly [string, ...string[]];
  /** The key of the first, PKCS #8 in DER. */
  readonly privateKey: Buffer;
  readonly anchors: readonly string[];
  readonly reference: string;
}

/** The seeds below it are the chains that differential.test.ts holds against the other verifiers. */
export const HELD_SEEDS = 2000;

/** The chain of a seed: the same shape and mutations each time, with the keys of this process. */
export function randomChain(seed: number, among: readonly Mutation[] = mutations): RandomChain {
  const random = randomOf(seed);
  const draft = goodDraft(random);
  const wanted = random.pick([0, 1, 1, 1, 1, 2, 2]);
  const applied = new Set<string>();
  for (let attempt = 0; applied.size < wanted && attempt < 20; attempt++) {
    const { name, apply } = random.pick(among);
    if (!applied.has(name) && apply(draft, random) !== false) applied.add(name);
  }
  return {
    seed,
    mutations: [...applied],
    presented: draft.presented.map(pemOf) as [string],
    privateKey: privateKeyOf(draft.presented[0] as CertificateDraft),
    anchors: [...new Set(draft.anchors.map(pemOf))],
    reference: draft.reference,
  };
}

/** Everybody has to accept it: whatever varies here varies within what RFC 5280 allows a CA to do. */
function goodDraft(random: Random): ChainDraft {
  const keyOf = (depth: number): KeyName => `${random.pick(['p256', 'p256', 'p384', 'rsa'] as const)}-${depth}`;
  const intermediates = random.pick([0, 1, 1, 1, 2, 2, 3, 4]);
  const root = caDraft('O=Test,CN=Root', keyOf(0), null);
  const path = [root];
  for (let depth = 1; depth <= intermediates; depth++) {
    const ca = caDraft(`O=Test,CN=CA ${depth}`, keyOf(depth), path[0] as CertificateDraft);
    ca.extendedKeyUsage = random.pick([null, null, [SERVER_AUTH], [SERVER_AUTH, CLIENT_AUTH]]);
    path.unshift(ca);
  }
  for (const [below, ca] of path.entries()) {
    if (random.chance(0.3)) ca.basicConstraints = { ca: true, critical: true, pathLength: below + random.integer(2) };
  }
  path.unshift({
    ...caDraft(random.pick([`O=Test,CN=${HOST}`, `CN=${HOST}`, 'O=Test,CN=Mail server']), keyOf(9), path[0] as never),
    notBefore: daysFromNow(-10),
    notAfter: daysFromNow(80),
    basicConstraints: random.pick([null, { ca: false, critical: true }]),
    keyUsage: random.pick<readonly Usage[]>([['digitalSignature'], ['digitalSignature', 'keyEncipherment']]),
    extendedKeyUsage: random.pick([[SERVER_AUTH], [SERVER_AUTH, CLIENT_AUTH], [CLIENT_AUTH, SERVER_AUTH]]),
    names: [{ type: 'dns', value: random.pick([HOST, HOST, 'Mail.EXAMPLE.com', '*.example.com']) }],
  });
  return { path, presented: path.slice(0, -1), anchors: [root], reference: HOST };
}
