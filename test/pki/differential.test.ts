/**
 * Truth by comparison: thousands of random chains, judged by this program, OpenSSL, GnuTLS, Go and two BoringSSLs. Each verdict that
 * differs must be a known disagreement, with its reason; what this program accepts and another refuses matters most.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compared } from '../support/comparison.ts';
import { HELD_SEEDS, randomChain } from '../support/random-chain.ts';
import { hasFile, makeWorkspace, programs } from '../support/requirements.ts';
import { BORINGSSL_HEADER, BUN, VERIFIER_PROGRAMS, verifiersIn } from '../support/verifiers.ts';

/** Other seeds are other chains: CHAINS_FROM=700000 is the first of them. */
const FROM = Number(process.env['CHAINS_FROM'] ?? 0);
const CHAINS = Number(process.env['CHAINS'] ?? HELD_SEEDS);

test(`${CHAINS} random chains: OpenSSL, GnuTLS, Go and BoringSSL of two ages agree, or are known not to`, async (t) => {
  const installed = programs(t, VERIFIER_PROGRAMS);
  if (installed === undefined || !hasFile(t, BORINGSSL_HEADER) || !hasFile(t, BUN)) return;
  const workspace = await makeWorkspace();
  t.after(() => workspace.remove());

  const chains = Array.from({ length: CHAINS }, (_, index) => randomChain(FROM + index));
  const { accepted, comparisons } = await compared(chains, verifiersIn(workspace.folder, installed));
  assert.ok(accepted > CHAINS / 4 && accepted < (CHAINS * 3) / 4, `${accepted} accepted: the generator is one-sided`);
  for (const { verifier, known } of comparisons) {
    t.diagnostic(`${verifier}: ${CHAINS} chains, ${known} known disagreements`);
  }
  assert.deepEqual(
    comparisons.flatMap(({ unexplained }) => unexplained),
    [],
  );
});
