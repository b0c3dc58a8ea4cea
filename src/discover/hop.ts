/** Where a mail server hands mail on to, in a notation of its own. */
import type { TlsMode } from '../model/target.ts';
import { interpolatedAt, type Sighting } from './format.ts';
import { isInterpolation, serverAt } from './server.ts';

/** Every match of a pattern with the group "value", and where that is. */
export function* valuesIn(text: string, pattern: RegExp): Generator<{ readonly value: string; readonly at: number }> {
  for (const { groups, indices } of text.matchAll(pattern)) {
    const at = indices?.groups?.['value']?.[0];
    if (at !== undefined) yield { value: groups?.['value'] ?? '', at };
  }
}

export interface Hop {
  readonly value: string;
  readonly at: number;
  readonly port: number | null;
  readonly standard: number;
  readonly modeHint?: TlsMode | undefined;
  readonly what: string;
  /** A name whose MX records are asked for first. */
  readonly isLookedUp?: boolean;
}

export function hop({ value, at, port, standard, modeHint, what, isLookedUp }: Hop): Sighting[] {
  if (isInterpolation(value)) return [interpolatedAt(at)];
  const server = serverAt(value, at);
  if (server === null || (!server.isBracketed && !server.host.includes('.'))) return [];
  return [
    {
      host: server.host,
      at: server.at,
      port: server.port ?? port ?? standard,
      modeHint,
      certainty: isLookedUp === true && !server.isBracketed ? 'likely' : 'certain',
      why: what,
    },
  ];
}
