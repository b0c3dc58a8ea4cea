/**
 * What a connection asks for. The first one asks as a sender like Gmail does; the others see another face of the same
 * server, or find out why the first saw none. All that is told of a look by its name is told by this table.
 */
const looks = {
  first: { isMain: true, isMet: 'always' },
  /** As the first, with a ClientHello that fits one packet, as many senders have it: for servers that take no longer one. */
  'small-client-hello': { isMain: true, isMet: 'always' },
  /** With all that OpenSSL has: for servers that share nothing with BoringSSL. */
  'any-algorithm': { isMain: true, isMet: 'where it decides' },
  'without-sni': { isExtra: true, isByDefault: true, isMet: 'where it names the host' },
  rsa: { isExtra: true, isByDefault: true, isOfKeyType: true, isMet: 'always' },
  ecdsa: { isExtra: true, isByDefault: true, isOfKeyType: true, isMet: 'always' },
  'client-certificate': { isExtra: true, isMet: 'always' },
  'tls1.2': { isExtra: true, isMet: 'always' },
  'obsolete-tls': { isExtra: true, isMet: 'where the main look saw nothing' },
} as const satisfies Readonly<Record<string, LookFacts>>;

interface LookFacts {
  /** Whether it may decide about its endpoint: the first, or one that takes its place. */
  readonly isMain?: true;
  /** Whether a user can ask for it; the others come about by themselves. */
  readonly isExtra?: true;
  /** Whether it is asked for where the user says nothing. */
  readonly isByDefault?: true;
  /** Whether it asks for the certificate of one key type. */
  readonly isOfKeyType?: true;
  /** When senders meet what it sees as they meet the first. */
  readonly isMet: 'always' | 'where it decides' | 'where it names the host' | 'where the main look saw nothing';
}

export type LookName = keyof typeof looks;
export type ExtraLook = { [Name in LookName]: (typeof looks)[Name] extends { isExtra: true } ? Name : never }[LookName];

export const lookNames = Object.keys(looks) as readonly LookName[];
export const extraLooks = lookNames.filter((name): name is ExtraLook => factsOf(name).isExtra === true);
export const defaultLooks = extraLooks.filter((name) => factsOf(name).isByDefault === true);

export function factsOf(name: LookName): LookFacts {
  return looks[name];
}
