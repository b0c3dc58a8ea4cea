/**
 * Truth by comparison: thousands of random chains, judged by this program, OpenSSL, GnuTLS, Go and two BoringSSLs. Each verdict that
 * differs must be a known disagreement, with its reason; what this program accepts and another refuses matters most.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProfileName } from '../../src/model/profile.ts';
import { isWithinValidity } from '../../src/pki/certificate.ts';
import { isNamedBy } from '../../src/pki/identifiers.ts';
import { type CertificationPath, pathFinder } from '../../src/pki/path.ts';
import { trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { profiles } from '../../src/profiles/index.ts';
import { now } from '../support/facts.ts';
import { type RandomChain, randomChain } from '../support/random-chain.ts';
import { hasFile, makeWorkspace, programs } from '../support/requirements.ts';
import {
  BORINGSSL_HEADER,
  BUN,
  VERIFIER_PROGRAMS,
  type Verdict,
  type VerifierName,
  verifiersIn,
} from '../support/verifiers.ts';
import { type Disagreement, disagreements } from './disagreements.ts';

const CHAINS = 2000;

/** BoringSSL is what Gmail uses; the others stand for senders of one's own. */
const PROFILES: Readonly<Record<VerifierName, ProfileName>> = {
  OpenSSL: 'strict',
  GnuTLS: 'strict',
  Go: 'strict',
  BoringSSL: 'gmail',
  Bun: 'gmail',
};

/** What this program has against a chain. */
function ourVerdict({ presented, anchors, reference }: RandomChain, profile: ProfileName): Verdict {
  try {
    const path = pathFinder(
      trustAnchorsOf({ public: anchors, given: [], private: [] }, 'test'),
      now,
      profiles[profile].limits,
    )(presented);
    const isNamed = isNamedBy(reference, path.certificates[0].presentedIdentifiers);
    return [
      ...path.defects.map(({ kind }) => kind),
      ...(path.kind === 'trusted' ? [] : [path.kind]),
      ...(path.certificates.every((one) => isWithinValidity(one, now)) ? [] : ['out of validity']),
      ...(isNamed ? [] : ['host mismatch']),
      ...(profiles[profile].limits.takesFirstFit ? firstFitVerdict(path) : []),
    ];
  } catch (error) {
    return [`undecodable: ${(error as Error).message}`];
  }
}

/** What those who take the first fit have against it, and the best path has not. */
function firstFitVerdict(path: CertificationPath): Verdict {
  const detour = path.kind === 'trusted' ? path.detour : null;
  if (detour === null) return [];
  return [
    ...detour.defects.map(({ kind }) => `first fit: ${kind}`),
    ...(detour.obstacle === null ? [] : [`first fit: ${detour.obstacle.kind}`]),
    ...(detour.astray.every((one) => isWithinValidity(one, now)) ? [] : ['first fit: out of validity']),
  ];
}

/** The disagreements that explain why one side accepts what the other has reasons against; undefined: one is missing. */
function explanations(
  verifier: VerifierName,
  { mutations }: RandomChain,
  side: 'ours' | 'theirs',
  reasons: Verdict,
): Disagreement[] | undefined {
  const found = reasons.map((reason) =>
    disagreements.find(
      (one) =>
        one.verifiers.includes(verifier) &&
        (one.reason as Partial<Record<typeof side, RegExp>>)[side]?.test(reason) &&
        mutations.some((mutation) => one.mutation.test(mutation)) &&
        (one.beside === undefined || mutations.some((mutation) => one.beside?.test(mutation))),
    ),
  );
  return found.includes(undefined) ? undefined : (found as Disagreement[]);
}

test(`${CHAINS} random chains: OpenSSL, GnuTLS, Go and BoringSSL of two ages agree, or are known not to`, async (t) => {
  const installed = programs(t, VERIFIER_PROGRAMS);
  if (installed === undefined || !hasFile(t, BORINGSSL_HEADER) || !hasFile(t, BUN)) return;
  const workspace = await makeWorkspace();
  t.after(() => workspace.remove());

  const chains = Array.from({ length: CHAINS }, (_, seed) => randomChain(seed));
  const ours = {
    gmail: chains.map((chain) => ourVerdict(chain, 'gmail')),
    strict: chains.map((chain) => ourVerdict(chain, 'strict')),
  };
  const accepted = ours.gmail.filter((reasons) => reasons.length === 0).length;
  assert.ok(accepted > CHAINS / 4 && accepted < (CHAINS * 3) / 4, `${accepted} accepted: the generator is one-sided`);

  const unexplained: string[] = [];
  for (const [name, verify] of Object.entries(verifiersIn(workspace.folder, installed))) {
    const verifier = name as VerifierName;
    const theirs = await verify(chains);
    assert.equal(theirs.length, CHAINS, verifier);
    let known = 0;
    for (const [index, chain] of chains.entries()) {
      const [our = [], their = []] = [ours[PROFILES[verifier]][index], theirs[index]];
      if ((our.length === 0) === (their.length === 0)) continue;
      const side = our.length === 0 ? 'theirs' : 'ours';
      const reasons = side === 'ours' ? our : their;
      if (explanations(verifier, chain, side, reasons) === undefined) {
        const what = side === 'ours' ? 'accepts what we refuse' : 'REFUSES WHAT WE ACCEPT';
        unexplained.push(
          `${verifier} ${what}: seed ${chain.seed}, ${chain.mutations.join(' + ')}: ${reasons.join(' & ')}`,
        );
      } else known++;
    }
    t.diagnostic(`${verifier}: ${CHAINS} chains, ${known} known disagreements`);
  }
  assert.deepEqual(unexplained, []);
});
