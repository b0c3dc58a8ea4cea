/**
 * What this program says of random chains, recorded: test/pki/verdicts.json, written anew by `npm run golden`. The seeds are
 * those that differential.test.ts and tampering.test.ts hold against OpenSSL, GnuTLS, Go and BoringSSL, which is why the
 * record can be believed. Chosen among them were chains judged in different ways, and none whose verdict depends on the bits of
 * a key or signature, since these are others in each process.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProfileName } from '../../src/model/profile.ts';
import { type Certificate, isWithinValidity } from '../../src/pki/certificate.ts';
import type { Detour } from '../../src/pki/detour.ts';
import { isNamedBy } from '../../src/pki/identifiers.ts';
import { type CertificationPath, pathFinder } from '../../src/pki/path.ts';
import type { PathDefect } from '../../src/pki/path-defect.ts';
import { trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { profiles } from '../../src/profiles/index.ts';
import { now } from './facts.ts';
import { type RandomChain, randomChain } from './random-chain.ts';
import { tamperedChain } from './tampered-chain.ts';

export const verdictsFile = join(import.meta.dirname, '..', 'pki', 'verdicts.json');

const GENERATORS = { random: randomChain, tampered: tamperedChain } as const;
export type Generator = keyof typeof GENERATORS;

/** By generator and seed. */
type Verdicts = Readonly<Record<Generator, Readonly<Record<string, string>>>>;

export interface Recorded {
  readonly generator: Generator;
  readonly chain: RandomChain;
  readonly verdict: string;
}

/** Every chain of the record, issued anew. */
export function recordedVerdicts(): Recorded[] {
  const verdicts = JSON.parse(readFileSync(verdictsFile, 'utf8')) as Verdicts;
  return (Object.keys(GENERATORS) as Generator[]).flatMap((generator) =>
    Object.entries(verdicts[generator]).map(([seed, verdict]) => ({
      generator,
      chain: GENERATORS[generator](Number(seed)),
      verdict,
    })),
  );
}

/** The record as it would be written today. */
export function verdictsText(): string {
  const verdicts: Record<Generator, Record<string, string>> = { random: {}, tampered: {} };
  for (const { generator, chain } of recordedVerdicts()) verdicts[generator][chain.seed] = verdictOn(chain);
  return `${JSON.stringify(verdicts, null, 2)}\n`;
}

/** In short, for both profiles where they differ. A certificate goes by its place among those that are sent. */
export function verdictOn(chain: RandomChain): string {
  const [gmail, strict] = (['gmail', 'strict'] as const).map((profile) => verdictOf(chain, profile));
  return gmail === strict ? (gmail as string) : `${gmail} / strict: ${strict}`;
}

function verdictOf({ presented, anchors, reference }: RandomChain, profile: ProfileName): string {
  try {
    const set = trustAnchorsOf({ public: anchors, given: [], private: [] }, 'test');
    const path = pathFinder(set, now, profiles[profile].limits)(presented);
    const isNamed = isNamedBy(reference, path.certificates[0].presentedIdentifiers);
    return [...said(path), ...(isNamed ? [] : ['host mismatch'])].join(', ');
  } catch (error) {
    // The words of OpenSSL differ from version to version.
    return `undecodable: ${(error as Error).message.replace(/^error:.*/, 'as OpenSSL has it')}`;
  }
}

function said(path: CertificationPath): string[] {
  const placeOf = (one: Certificate) => {
    const place = path.presented.indexOf(one);
    return place < 0 ? 'anchor' : place;
  };
  const placesOf = (certificates: readonly Certificate[]) => certificates.map(placeOf).join(' ');
  const defectsIn = (defects: readonly PathDefect[]) =>
    defects.map(({ kind, certificate }) => `${kind} of ${placeOf(certificate)}`);
  const outOfValidity = path.certificates.filter((one) => !isWithinValidity(one, now));
  const detourOf = ({ obstacle, defects, astray, endedBy, toTakeOut }: Detour) => [
    `led astray${astray.map((one) => ` to ${placeOf(one)}`).join('')}`,
    ...(obstacle === null ? [] : [`${obstacle.kind} of ${placeOf(obstacle.certificate)}`]),
    ...defectsIn(defects),
    ...(endedBy === null ? [] : [`ends with ${placeOf(endedBy)}`]),
    ...(toTakeOut.length === 0 ? [] : [`take out ${placesOf(toTakeOut)}`]),
  ];
  return [
    placesOf(path.certificates),
    ...(path.kind === 'trusted' ? [`ends with ${placeOf(path.endedBy)}`] : [path.kind]),
    ...(path.kind === 'incomplete' && path.isNamesakeThere ? ['a namesake is there'] : []),
    ...defectsIn(path.defects),
    ...(outOfValidity.length === 0 ? [] : [`out of validity ${placesOf(outOfValidity)}`]),
    ...path.unread.map(({ place, unreadBy }) => `unread ${place - 1} by ${unreadBy ?? 'Go'}`),
    ...(path.cutShort === null ? [] : [`cut short: ${path.cutShort}`]),
    ...path.presented.flatMap((one, place) =>
      one.remarks.questionable.length === 0 ? [] : [`${one.remarks.questionable.length} remarks on ${place}`],
    ),
    ...(path.kind === 'trusted' && path.detour !== null ? detourOf(path.detour) : []),
  ];
}
