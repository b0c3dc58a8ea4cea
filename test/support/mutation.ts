import type { ChainDraft } from './chain-draft.ts';
import type { Random } from './random.ts';

/** One thing that goes wrong with a chain, or is merely unusual. */
export interface Mutation {
  readonly name: string;
  /** Answers false where it does not apply to such a chain. */
  readonly apply: (draft: ChainDraft, random: Random) => unknown;
}
