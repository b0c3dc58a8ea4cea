import { WriteStream } from 'node:tty';
import type { Screen } from './screen.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether to colour: by FORCE_COLOR, NO_COLOR and TERM, as Node.js reads them. Where the stream is no terminal it takes
 * FORCE_COLOR to ask for it.
 */
export function hasColours({ isTTY = false }: Screen, environment: Environment): boolean {
  if (!isTTY && environment['FORCE_COLOR'] === undefined) return false;
  const known = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
  // https://no-color.org asks for a value that is not empty; Node.js takes an empty one too.
  if (environment['NO_COLOR'] === '') delete known['NO_COLOR'];
  return WriteStream.prototype.getColorDepth.call(null as never, known) > 1;
}
