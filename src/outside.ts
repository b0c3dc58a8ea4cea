import { rootCertificates } from 'node:tls';
import type { Outside } from './check.ts';
import { pathFinder } from './pki/path.ts';
import { splitPem, type TrustAnchors, trustAnchorsOf } from './pki/trust-anchors.ts';
import { secureContextWith } from './probe/handshake.ts';
import { proberOf } from './probe/schedule.ts';
import type { PemFile, RunSettings } from './settings/run-settings.ts';
import { UsageError } from './targets/usage-error.ts';

/**
 * The real world for `check`: this network, the date, and where trust starts.
 * @throws UsageError when a PEM file holds something else.
 */
export function outsideOf(settings: RunSettings, now: Date, signal: AbortSignal): Outside {
  const anchors = anchorsOf(settings);
  const prober = proberOf({ ...settings, secureContext: secureContextWith(anchors.pem), signal });
  const findPath = pathFinder(anchors, now, settings.profiles[settings.profile].limits);
  return { probe: prober, findPath, trustAnchors: anchors.description, now };
}

/** Both verifiers start from the same list, given in so many words: NODE_EXTRA_CA_CERTS does not widen it. */
function anchorsOf({ trustAnchors, caFile }: RunSettings): TrustAnchors {
  const publicPem = trustAnchors === null ? rootCertificates : certificatesOf(trustAnchors);
  const privatePem = caFile === null ? [] : certificatesOf(caFile);
  const publicSet =
    trustAnchors === null
      ? `the Mozilla list in Node.js ${process.version} (${publicPem.length} certificates)`
      : `${trustAnchors.file} (${publicPem.length})`;
  const description =
    caFile === null ? publicSet : `${publicSet} and, as private ones, ${caFile.file} (${privatePem.length})`;
  return trustAnchorsOf(publicPem, privatePem, description);
}

function certificatesOf({ file, text }: PemFile): string[] {
  try {
    return splitPem(text);
  } catch (error) {
    throw new UsageError(`cannot use "${file}": ${(error as Error).message}; expected certificates in PEM form`);
  }
}
