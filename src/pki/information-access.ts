import { contentOf, expect, fieldsOf, firstValueOf, isContext, type Node, Type } from './der.ts';
import { oidOf } from './der-values.ts';
import type { Remarks } from './remarks.ts';

const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';
/** A URI among the names of section 4.2.1.6. */
const URI = 6;
const WRITTEN_URI = 0x80 + URI;

/**
 * Where the issuer's certificate can be fetched (RFC 5280 section 4.2.2.1). No verifier needs it, but Go reads no certificate in
 * which a way of access, or a URI, is malformed; Chromium's verifier minds any other address too, and octets behind them.
 */
export function issuerUrlsIn(value: Buffer | null, remarks: Remarks): string[] {
  if (value === null) return [];
  try {
    const accesses = firstValueOf(value);
    if (accesses.octets.length < value.length) remarks.questionable.push(`octets behind its ${WHAT} (${CHROMIUM})`);
    return fieldsOf(accesses).flatMap((description) => urlIn(expect(description, Type.SEQUENCE), remarks));
  } catch (error) {
    remarks.refused.push(`an ${WHAT} that cannot be decoded: ${(error as Error).message}`);
    return [];
  }
}

const WHAT = 'authority information access';
const CHROMIUM = "Chromium's verifier refuses it";

function urlIn({ content }: Node, remarks: Remarks): string[] {
  const method = firstValueOf(content);
  const isOfIssuer = oidOf(expect(method, Type.OID)) === CA_ISSUERS;
  const written = content.subarray(method.octets.length);
  const location = locationOf(written);
  if (location?.octets.length !== written.length)
    remarks.questionable.push(`an address in its ${WHAT} that cannot be decoded (${CHROMIUM})`);
  const isUrl = location !== null && isOfIssuer && isContext(location, URI);
  return isUrl ? [contentOf(location).toString('latin1')] : [];
}

/** What is behind the way of access; null: it is malformed, and no URI. @throws Error when it is a malformed URI. */
function locationOf(written: Buffer): Node | null {
  try {
    return firstValueOf(written);
  } catch (error) {
    if (written[0] === WRITTEN_URI) throw error;
    return null;
  }
}
