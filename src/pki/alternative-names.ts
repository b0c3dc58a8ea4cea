import { decode, fieldsOf } from './der.ts';
import { canonicalIp, type PresentedIdentifier } from './identifiers.ts';
import { type GeneralName, generalNameOf, type NameForm } from './names.ts';
import { noRemarks, type Remarks } from './remarks.ts';

/** DER -> the names of the extensions subjectAltName and issuerAltName. */

/** @throws Error when a name is malformed in a way that BoringSSL refuses. */
export function subjectAltNamesOf(value: Buffer, remarks: Remarks): GeneralName[] {
  const names = fieldsOf(decode(value)).map((one) => generalNameOf(one, remarks));
  remarkOnAddresses(names, remarks);
  remarkOnUnread('subjectAltName', names, remarks);
  return names;
}

/** Nothing depends on the issuer's names, but GnuTLS reads them as it loads a certificate. */
export function remarkOnIssuerAltName(value: Buffer, remarks: Remarks): void {
  try {
    const names = fieldsOf(decode(value)).map((one) => generalNameOf(one, noRemarks()));
    remarkOnUnread('issuerAltName', names, remarks);
  } catch {
    remarks.questionable.push('an issuerAltName that cannot be decoded (GnuTLS refuses it)');
  }
}

/** Forms that GnuTLS 3.7.9 cannot decode. */
const UNDECODED: readonly NameForm[] = ['x400Address', 'ediPartyName'];
/** Forms of which it refuses one without content. */
const WITH_CONTENT: readonly NameForm[] = ['dNSName', 'rfc822Name', 'uniformResourceIdentifier', 'iPAddress'];

function remarkOnUnread(extension: string, names: readonly GeneralName[], remarks: Remarks): void {
  for (const { form, text, octets } of names) {
    if (UNDECODED.includes(form)) remarks.questionable.push(`a ${form} in its ${extension} (GnuTLS refuses it)`);
    if (WITH_CONTENT.includes(form) && text === '' && octets.length === 0)
      remarks.questionable.push(`an empty ${form} in its ${extension} (GnuTLS refuses it)`);
  }
}

/** RFC 5280 section 4.2.1.6: four octets or sixteen. */
function remarkOnAddresses(names: readonly GeneralName[], remarks: Remarks): void {
  for (const { form, octets } of names) {
    if (form !== 'iPAddress' || octets.length === 4 || octets.length === 16) continue;
    remarks.refused.push(`an address of ${octets.length} octets, 4 or 16 required`);
  }
}

export function presentedIdentifiersOf(names: readonly GeneralName[]): PresentedIdentifier[] {
  return names.flatMap(({ form, text, octets }): PresentedIdentifier[] => {
    if (form === 'dNSName') return [{ kind: 'DNS-ID', value: text }];
    return form === 'iPAddress' ? [{ kind: 'IP-ID', value: ipTextOf(octets) }] : [];
  });
}

function ipTextOf(bytes: Buffer): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return bytes.toString('hex');
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
  return canonicalIp(groups.join(':')) as string;
}
