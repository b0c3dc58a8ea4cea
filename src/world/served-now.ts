import type { Replaced } from '../change/replaced.ts';
import type { FileTarget, ServiceTarget, Target } from '../model/target.ts';
import { certificateOf } from '../pki/certificate.ts';
import { isNamedBy, type PresentedIdentifier } from '../pki/identifiers.ts';
import { splitPem } from '../pki/trust-anchors.ts';
import { parseTarget } from '../targets/parse.ts';

/** A certificate for a hundred hosts is compared with what the first of them show. */
const MOST_SERVICES = 3;

/**
 * The services that a change to a certificate file is for: those known of the host that it is listed for, else the
 * submission port of that host; where it is listed for none, the known services whose host is on the certificate.
 * @param textOf the text of a file; null: it cannot be read, or is no text.
 */
export function servedNow(
  touched: readonly Target[],
  services: readonly ServiceTarget[],
  textOf: (file: string) => string | null,
): Replaced[] {
  return touched.flatMap((after) =>
    after.kind === 'file'
      ? servicesFor(after, services, textOf)
          .slice(0, MOST_SERVICES)
          .map((before) => ({ before, after }))
      : [],
  );
}

function servicesFor(
  { file, name }: FileTarget,
  services: readonly ServiceTarget[],
  textOf: (file: string) => string | null,
): readonly ServiceTarget[] {
  if (name !== null) {
    const ofHost = services.filter(({ host }) => host === name);
    return ofHost.length > 0 ? ofHost : [parseTarget(name.includes(':') ? `[${name}]` : name)];
  }
  const names = namesIn(textOf(file));
  return services.filter(({ host }) => isNamedBy(host, names));
}

/** The names on the first certificate, which a server would present as its own. */
export function namesIn(text: string | null): readonly PresentedIdentifier[] {
  if (text === null) return [];
  try {
    const [first] = splitPem(text) as [string];
    return certificateOf(first).presentedIdentifiers;
  } catch {
    // What is wrong with the file is said where it is judged.
    return [];
  }
}
