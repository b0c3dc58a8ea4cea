import { X509Certificate } from 'node:crypto';
import type { Handshake } from '../model/observation.ts';

type Chain = Handshake['presentedChain'];

/** What was presented, by its end-entity certificate: thousands of endpoints and looks show the same. */
const known = new Map<string, Chain[]>();
const keyTypes = new Map<string, string | undefined>();

/** The same chain, kept once however often it is presented. */
export function once(chain: Chain): Chain {
  const alike = known.get(chain[0]) ?? [];
  const same = alike.find((one) => one.length === chain.length && one.every((pem, place) => pem === chain[place]));
  if (same !== undefined) return same;
  const [endEntity, ...others] = chain;
  // Certificates of CAs are in the chains of many end entities.
  const own: Chain = [alike[0]?.[0] ?? endEntity, ...others.map(onceAlone)];
  known.set(own[0], [...alike, own]);
  return own;
}

const issuers = new Map<string, string>();

function onceAlone(pem: string): string {
  const same = issuers.get(pem);
  if (same === undefined) issuers.set(pem, pem);
  return same ?? pem;
}

/** rsa, ec, …, by node:crypto's names, of the key in the end-entity certificate. */
export function keyTypeOf([endEntity]: Chain): string | undefined {
  if (!keyTypes.has(endEntity)) keyTypes.set(endEntity, new X509Certificate(endEntity).publicKey.asymmetricKeyType);
  return keyTypes.get(endEntity);
}
