/** Where a mail server hands mail on to, in a notation of its own. */
import type { TlsMode } from '../model/target.ts';
import { interpolatedAt, type Sighting } from './format.ts';
import { isInterpolation, serverAt } from './server.ts';

/** What a group of a pattern holds, and the offset of that; "" at -1 where it is not met. */
export interface Capture {
  readonly value: string;
  readonly at: number;
}

const UNMET: Capture = { value: '', at: -1 };

/** Every match of a pattern with the flag "d": its captures by the names of their groups. */
export function* capturesIn(text: string, pattern: RegExp): Generator<(name: string) => Capture> {
  for (const { indices } of text.matchAll(pattern)) {
    yield (name) => {
      const place = indices?.groups?.[name];
      return place === undefined ? UNMET : { value: text.slice(...place), at: place[0] };
    };
  }
}

/** Every match of a pattern with the group "value", and where that is. */
export function* valuesIn(text: string, pattern: RegExp): Generator<Capture> {
  for (const capture of capturesIn(text, pattern)) if (capture('value') !== UNMET) yield capture('value');
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
