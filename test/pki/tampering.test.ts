/**
 * Extensions and names whose encoding is broken somewhere, in a certificate that is good otherwise, and certificates broken
 * anywhere that no path needs: what a current BoringSSL
 * refuses in a handshake, this program refuses, and what this program refuses, somebody else does.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathFinder } from '../../src/pki/path.ts';
import { trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { profiles } from '../../src/profiles/index.ts';
import { now } from '../support/facts.ts';
import type { RandomChain } from '../support/random-chain.ts';
import { hasFile, makeWorkspace, programs } from '../support/requirements.ts';
import { TAMPERED_CHAINS, tamperedChain, UNNEEDED } from '../support/tampered-chain.ts';
import { BORINGSSL_HEADER, BUN, VERIFIER_PROGRAMS, verifiersIn } from '../support/verifiers.ts';

const CHAINS = TAMPERED_CHAINS + UNNEEDED;

/** Whether gmail has anything against it. */
function isRefused({ presented, anchors, reference }: RandomChain): boolean {
  try {
    const set = trustAnchorsOf({ public: anchors, given: [], private: [] }, 'test');
    const path = pathFinder(set, now, profiles.gmail.limits)(presented);
    const isNamed = path.certificates[0].presentedIdentifiers.some(({ value }) => value === reference);
    const isUnread = path.kind === 'trusted' && path.unread.some(({ unreadBy }) => unreadBy === 'BoringSSL');
    return path.kind !== 'trusted' || path.defects.length > 0 || path.detour !== null || !isNamed || isUnread;
  } catch {
    return true;
  }
}

test(`${CHAINS} broken encodings: what BoringSSL refuses is refused, and nothing that nobody refuses`, async (t) => {
  const installed = programs(t, VERIFIER_PROGRAMS);
  if (installed === undefined || !hasFile(t, BORINGSSL_HEADER) || !hasFile(t, BUN)) return;
  const workspace = await makeWorkspace();
  t.after(() => workspace.remove());
  const chains = Array.from({ length: CHAINS }, (_, seed) => tamperedChain(seed));
  const { Bun, BoringSSL, Go, OpenSSL } = verifiersIn(workspace.folder, installed);
  const [bun = [], ...others] = await Promise.all([Bun, BoringSSL, Go, OpenSSL].map((verify) => verify(chains)));
  const wrong = chains.flatMap((chain, index) => {
    const isRefusedByBoringSsl = (bun[index]?.length ?? 0) > 0;
    const isRefusedBySomebody = isRefusedByBoringSsl || others.some((verdicts) => (verdicts[index]?.length ?? 0) > 0);
    const ours = isRefused(chain);
    if (isRefusedByBoringSsl && !ours) return [`false green, seed ${chain.seed}: ${chain.what}: ${bun[index]}`];
    return ours && !isRefusedBySomebody ? [`false red, seed ${chain.seed}: ${chain.what}`] : [];
  });
  const refused = bun.filter((verdict) => verdict.length > 0).length;
  assert.ok(refused > chains.length / 4 && refused < (chains.length * 9) / 10, `${refused} refused: one-sided`);
  t.diagnostic(`${chains.length} broken encodings, ${refused} refused by BoringSSL`);
  assert.deepEqual(wrong, []);
});
