/** Random chains, judged by this program and by five others: what differs, and whether it is known to (pki/disagreements.ts). */
import type { ProfileName } from '../../src/model/profile.ts';
import { isWithinValidity } from '../../src/pki/certificate.ts';
import { isNamedBy } from '../../src/pki/identifiers.ts';
import { type CertificationPath, pathFinder } from '../../src/pki/path.ts';
import { trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { profiles } from '../../src/profiles/index.ts';
import certificateMalformed from '../../src/rules/certificate-malformed.ts';
import { type Disagreement, disagreements } from '../pki/disagreements.ts';
import { now } from './facts.ts';
import type { RandomChain } from './random-chain.ts';
import type { Verdict, Verifier, VerifierName } from './verifiers.ts';

/** How one verifier's verdicts compare with this program's. */
export interface Comparison {
  readonly verifier: VerifierName;
  /** How many chains it judges in another way, for reasons that are known. */
  readonly known: number;
  /** One line for each of the others. */
  readonly unexplained: readonly string[];
}

/** Compares each verifier's verdicts with those of the profile it stands for; how many of the chains gmail accepts. */
export async function compared(
  chains: readonly RandomChain[],
  verifiers: Readonly<Record<VerifierName, Verifier>>,
): Promise<{ accepted: number; comparisons: Comparison[] }> {
  const ours = {
    gmail: chains.map((chain) => ourVerdict(chain, 'gmail')),
    strict: chains.map((chain) => ourVerdict(chain, 'strict')),
  };
  const comparisons: Comparison[] = [];
  for (const [name, verify] of Object.entries(verifiers)) {
    const verifier = name as VerifierName;
    const theirs = await verify(chains);
    if (theirs.length !== chains.length) throw new Error(`${verifier} judged ${theirs.length} of ${chains.length}`);
    comparisons.push({ verifier, ...differences(verifier, chains, ours[PROFILES[verifier]], theirs) });
  }
  return { accepted: ours.gmail.filter((reasons) => reasons.length === 0).length, comparisons };
}

function differences(
  verifier: VerifierName,
  chains: readonly RandomChain[],
  ours: readonly Verdict[],
  theirs: readonly Verdict[],
): Omit<Comparison, 'verifier'> {
  const unexplained: string[] = [];
  let known = 0;
  for (const [index, chain] of chains.entries()) {
    const [our = [], their = []] = [ours[index], theirs[index]];
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
  return { known, unexplained };
}

/** BoringSSL is what Gmail uses; the others stand for senders of one's own. */
const PROFILES: Readonly<Record<VerifierName, ProfileName>> = {
  OpenSSL: 'strict',
  GnuTLS: 'strict',
  Go: 'strict',
  BoringSSL: 'gmail',
  Bun: 'gmail',
};

/** What this program has against a chain. */
export function ourVerdict({ presented, anchors, reference }: RandomChain, profile: ProfileName): Verdict {
  try {
    const path = pathFinder(
      trustAnchorsOf({ public: anchors, given: [], private: [] }, 'test'),
      now,
      profiles[profile].limits,
    )(presented);
    const isNamed = isNamedBy(reference, path.certificates[0].presentedIdentifiers);
    return [
      ...path.defects.map(({ kind }) => kind),
      ...(isRefusedForTheUnneeded(path, profile) ? ['unneeded: certificate-malformed'] : []),
      ...(path.kind === 'trusted' ? [] : [path.kind]),
      ...(path.certificates.every((one) => isWithinValidity(one, now)) ? [] : ['out of validity']),
      ...(isNamed ? [] : ['host mismatch']),
      ...(profiles[profile].limits.takesFirstFit ? firstFitVerdict(path) : []),
    ];
  } catch (error) {
    return [`undecodable: ${(error as Error).message}`];
  }
}

/** Whether senders of the profile read no chain with a certificate that the path does not need. */
function isRefusedForTheUnneeded(path: CertificationPath, profile: ProfileName): boolean {
  const judged = certificateMalformed.judge({ path: { ...path, defects: [] } } as never, profiles[profile] as never);
  return judged.kind === 'fail' && judged.level !== 'warning';
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
export function explanations(
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
