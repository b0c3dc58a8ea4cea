import type { ExtraLook, LookName } from '../model/look.ts';
import type { Probed } from '../model/observation.ts';
import type { Endpoint, ServiceTarget, TlsMode } from '../model/target.ts';
import { type LookOptions, lookAt } from './looks.ts';
import { type Leaving, type ProbeOptions, probe } from './probe.ts';

/** What is to be looked at and how, as plain data: another thread can be handed it. */
export interface Order {
  readonly endpoint: Endpoint;
  readonly mode: TlsMode;
  readonly serverName: string | null;
  /** The further looks; or one look, and no other. */
  readonly looks: readonly ExtraLook[] | LookName;
  readonly limitMs: number;
  readonly ehloName: string | null;
  /** See LookOptions. */
  readonly leastShown: number;
}

/** Carries an order out for a target. What is seen is there before the connection is closed; see Leaving. */
export type Looker = (
  order: Order,
  target: ServiceTarget,
  leaving: Leaving,
  watch?: ProbeOptions['watch'],
) => Promise<[Probed, ...Probed[]]>;

/** Carries an order out in this thread. */
export async function look(
  { endpoint, mode, serverName, looks, ...rest }: Order,
  own: Pick<LookOptions, 'secureContextOf' | 'signal' | 'leaving' | 'watch'>,
): Promise<[Probed, ...Probed[]]> {
  const options = { ...rest, ...own };
  if (typeof looks === 'string') return [await probe(endpoint, mode, { name: looks, serverName }, options)];
  return lookAt(endpoint, mode, serverName, looks, options);
}
