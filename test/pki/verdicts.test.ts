/** The chains that random choices made and five other verifiers were asked about (differential.test.ts, tampering.test.ts). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedVerdicts, verdictOn } from '../support/chain-verdicts.ts';
import { HELD_SEEDS } from '../support/random-chain.ts';
import { TAMPERED_CHAINS } from '../support/tampered-chain.ts';

const recorded = recordedVerdicts();

test('the record holds no chain that no other verifier is asked about', () => {
  const below = { random: HELD_SEEDS, tampered: TAMPERED_CHAINS };
  for (const { generator, chain } of recorded) assert.ok(chain.seed < below[generator], `${generator} ${chain.seed}`);
});

/** Few enough that a change to the sources can be tried on each test. */
const GROUP = 20;
for (let from = 0; from < recorded.length; from += GROUP) {
  const group = recorded.slice(from, from + GROUP);
  const [first, last] = [group[0], group.at(-1)].map((one) => `${one?.generator} ${one?.chain.seed}`);
  test(`the chains from ${first} to ${last} are judged as recorded`, () => {
    assert.deepEqual(
      group.map(({ generator, chain }) => `${generator} ${chain.seed}: ${verdictOn(chain)}`),
      group.map(({ generator, chain, verdict }) => `${generator} ${chain.seed}: ${verdict}`),
    );
  });
}
