/** What was recorded of many endpoints, judged and rendered anew: how the cost of that grows. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { renderRecording } from '../src/recording/write.ts';
import { type Issued, issue } from '../test/support/ca.ts';
import { aHandshake, anObserved, aTarget } from '../test/support/facts.ts';
import { type Command, measured, type Used } from './measure.ts';

export interface Judged extends Used {
  readonly observationCount: number;
  readonly chainCount: number;
}

const root = join(import.meta.dirname, '..');
const DAY_MS = 86_400_000;
/** Observations of one chain: hosts of a fleet share certificates. */
const OF_ONE_CHAIN = 100;

/** Records that many observations, and judges them as the command does. */
export async function judgingOf(observationCount: number, folder: string): Promise<Judged> {
  const chainCount = Math.ceil(observationCount / OF_ONE_CHAIN);
  const file = join(folder, 'recording.json');
  await record(file, observationCount, chainCount);
  const command: Command = { argv: [process.execPath, join(root, 'dist', 'cli', 'index.js'), '--replay', file] };
  return { observationCount, chainCount, ...measured(command) };
}

async function record(file: string, observationCount: number, chainCount: number): Promise<void> {
  const today = new Date();
  const validity = { notBefore: new Date(today.getTime() - DAY_MS), notAfter: new Date(today.getTime() + 80 * DAY_MS) };
  const far = { ...validity, notAfter: new Date(today.getTime() + 3000 * DAY_MS) };
  const anchor = await issue({ subject: 'CN=Recorded Root', isCa: true, ...far });
  const issuer = await issue({ subject: 'CN=Recorded CA', isCa: true, issuer: anchor, ...far });
  const leaves: Issued[] = [];
  for (let chain = 0; chain < chainCount; chain++) {
    const dnsNames = [`*.c${chain}.example.com`];
    leaves.push(await issue({ subject: `CN=c${chain}.example.com`, dnsNames, issuer, ...validity }));
  }
  const seen = Array.from({ length: observationCount }, (_, number) => {
    const chain = number % chainCount;
    const host = `mx${number}.c${chain}.example.com`;
    const endpoint = {
      address: `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`,
      port: 587,
      family: 4 as const,
    };
    const look = { name: 'first' as const, serverName: host };
    const presentedChain: [string, string] = [leaves[chain]?.pem ?? '', issuer.pem];
    const startedAt = today.toISOString();
    return { target: aTarget({ host }), observations: [aHandshake({ endpoint, look, presentedChain, startedAt })] };
  });
  const observed = {
    ...anObserved(seen, { public: [anchor.pem], given: [], private: [] }),
    observedAt: today.toISOString(),
  };
  const out = createWriteStream(file);
  out.end(renderRecording({ ...observed, judgedAt: today.toISOString(), judgedBy: {}, exceptions: [] }));
  await once(out, 'close');
}
