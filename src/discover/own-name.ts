import type { TlsMode } from '../model/target.ts';
import { interpolatedAt, type Sighting } from './format.ts';
import { isHost } from './server.ts';

export interface OwnPort {
  readonly port: number;
  /** The mode where the port is not the usual one. */
  readonly modeHint?: TlsMode | undefined;
}

/** The sightings of a server whose own name is written: 25, or the ports that are opened beside it. */
export function ownNameAt(host: string, at: number, ports: readonly OwnPort[], what: string): Sighting[] {
  if (/[${}<>%]/.test(host)) return [interpolatedAt(at)];
  if (!isHost(host)) return [];
  const opened = ports.length === 0 ? [{ port: 25 }] : ports;
  // A single label is completed by the machine, and nothing here says to what.
  const certainty = host.includes('.') ? 'certain' : 'likely';
  return opened.map(({ port, modeHint }: OwnPort) => ({
    host,
    at,
    port,
    modeHint,
    certainty,
    why: `${what}, port ${port}`,
  }));
}
