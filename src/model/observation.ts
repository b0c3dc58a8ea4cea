import { factsOf, type LookName } from './look.ts';
import type { Endpoint, Target, TlsMode } from './target.ts';

/** How we asked: which look, and the server name sent as SNI (null: none). */
export interface Look {
  readonly name: LookName;
  readonly serverName: string | null;
}

/** The last one is for a file that was not read before the run ended. */
export type Step = 'resolve' | 'connect' | 'greeting' | 'ehlo' | 'starttls' | 'handshake' | 'read';

/** What was seen of one endpoint with one look; it has no opinion of it. */
export type Probed = Handshake | Interruption;

/** What was seen of a service, or in a file. */
export type Observation = Probed | FileReading;

/** What may hold certificates to judge. */
export type Presenting = Handshake | FileReading;

/** What every connection, or the try at one, is known by. */
interface Connected {
  /** null when the host name could not be resolved to any address. */
  readonly endpoint: Endpoint | null;
  readonly look: Look;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly elapsedMs: number;
  /** What the server said in clear before TLS; absent where nothing was said. */
  readonly dialogue?: SmtpDialogue;
}

export interface Handshake extends Connected {
  readonly outcome: 'handshake';
  readonly tlsVersion: string;
  readonly cipherSuite: string;
  /** The group or method of the key exchange, by OpenSSL's name: X25519MLKEM768, prime256v1, "DH 2048 bits"; absent: unknown. */
  readonly keyExchange?: string;
  /** PEM, in the order sent, nothing added and nothing left out; the end-entity certificate first. */
  readonly presentedChain: readonly [string, ...string[]];
  /**
   * Other hosts on the certificate whose names resolve to this address; they are looked up where it does not name the
   * target's host, and absent where it does.
   */
  readonly namesAtAddress?: readonly string[];
  /** Set where the server asked for another handshake on the same connection (TLS 1.2 and before). */
  readonly isRenegotiated?: true;
  /** Whether an OCSP response came with the handshake. */
  readonly isOcspStapled: boolean;
  /**
   * OpenSSL's name of the reason for which it refused the path; null: it accepted the path. The look at obsolete TLS
   * lowers OpenSSL's security level, and says NOT_ASKED.
   */
  readonly opensslVerdict: string | null;
  /** SMTP over TLS after the handshake: proof that the connection is of use. */
  readonly afterwards: { readonly outcome: 'answered'; readonly dialogue: SmtpDialogue } | Cut;
}

/** The dialogue ended before a certificate was seen. */
export interface Interruption extends Connected, Cut {
  readonly outcome: 'interruption';
  /** The kind of address that could not be resolved, where the other one could. */
  readonly family?: 4 | 6;
  /** What the port did in the other TLS mode; absent where that was not tried. `cause`: why it did not work either. */
  readonly inOtherMode?: { readonly mode: TlsMode; readonly works: boolean; readonly cause?: Cause };
}

/** What a file holds, and what is around it. Never the text of a key. */
export interface FileReading {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly elapsedMs: number;
  readonly outcome: 'file';
  readonly format: 'pem' | 'der' | 'pkcs12';
  /** PEM, in the order of the file, as a server would present them; empty where the file holds keys alone. */
  readonly presentedChain: readonly string[];
  /** Which of the file's chains this is, from 1, where it has several, each behind its key. */
  readonly chainNumber?: number;
  /** Whether the key of the file comes before its certificates; absent where it holds not both. */
  readonly isKeyFirst?: boolean;
  /** The file whose key was compared with the first certificate, where it is another one. */
  readonly keyFile?: string;
  /** The file that was judged instead, since this one is nothing but a part of it. */
  readonly partOf?: string;
  /** As of a handshake; NOT_ASKED where OpenSSL could not be shown the certificates. */
  readonly opensslVerdict: string | null;
  /** What is in the file and was not read, in its order: where, how much and a digest, since it may be a key. */
  readonly unread: readonly UnreadText[];
  /** The private keys in the file itself, then those in other files of its folder. */
  readonly privateKeys: readonly PrivateKeySeen[];
  /** Certificates in other files of the folder: the first of each, which a server would present as its own. */
  readonly neighbours: readonly { readonly file: string; readonly certificate: string }[];
}

/** Where a text is that was not read, and nothing of what it says. */
export interface UnreadText {
  /** 1-based. */
  readonly line: number;
  readonly defect: FileDefect;
  readonly lengthBytes: number;
  readonly sha256: string;
}

/** Why a server does not read a part of a file as a certificate, or reads it for something else; recording/meanings.ts says what each is. */
export type FileDefect =
  | 'end-missing'
  | 'end-not-alone'
  | 'end-of-another'
  | 'not-base64'
  | 'empty'
  | 'blank-line'
  | 'marker-inside'
  | 'marker-not-alone'
  | 'not-a-certificate'
  | 'bytes-behind'
  | 'trusted-first'
  | 'trusted-elsewhere'
  | 'key-type-again';

/** That there is a private key, and what can be said of it without showing it. */
export interface PrivateKeySeen {
  readonly file: string;
  readonly line: number;
  /**
   * Whether it belongs to the first certificate; "not-compared" in another file, and where its kind is not read,
   * "encrypted" where it needs a password, "hidden" where no server sees it: glued to something, cut off, indented, in a comment.
   */
  readonly state: 'belongs' | 'belongs-not' | 'not-compared' | 'encrypted' | 'undecodable' | 'hidden';
  /** Whether git tracks the file; where its index cannot be read, whether it is under the working directory. */
  readonly isInRepository: boolean;
  /** The permission bits in octal, such as "0640"; null where the system has none. */
  readonly permissions: string | null;
}

/** Where and why a dialogue ended early. */
export interface Cut {
  readonly outcome: 'interruption';
  readonly step: Step;
  readonly cause: Cause;
}

/** recording/meanings.ts says what each is. */
export type Cause =
  | { readonly kind: 'timeout'; readonly limitMs: number }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'run-timeout'; readonly limitMs: number }
  /** This machine has no route to addresses of that family. */
  | { readonly kind: 'no-route'; readonly family: 4 | 6 }
  | { readonly kind: 'system-error'; readonly code: string; readonly message: string }
  /** The run goes by what others wrote, and does not connect to such an address or port. */
  | { readonly kind: 'address-not-allowed'; readonly range: string }
  | { readonly kind: 'port-not-allowed'; readonly port: number }
  /** Why a listed file cannot be read, in words of our own. */
  | { readonly kind: 'file-unreadable'; readonly reason: string }
  | { readonly kind: 'connection-closed' }
  | { readonly kind: 'smtp-reply'; readonly code: number; readonly text: string }
  | { readonly kind: 'malformed-reply'; readonly text: string }
  | { readonly kind: 'reply-too-long'; readonly limitBytes: number }
  | { readonly kind: 'keyword-not-offered'; readonly keyword: string }
  | { readonly kind: 'tls-alert'; readonly alertNumber: number }
  /** `text`: the line that the server sent instead of TLS, where it sent text. */
  | { readonly kind: 'tls-error'; readonly code: string; readonly text?: string };

export interface SmtpDialogue {
  /** The text of the greeting, its lines joined by LF; empty after STARTTLS, which has no second greeting. */
  readonly greeting: string;
  /** The lines of the EHLO reply after the first, as sent. */
  readonly ehloKeywords: readonly string[];
  /** Bytes the server sent behind its 220 to STARTTLS, before TLS; they were thrown away (RFC 3207 section 4.2). */
  readonly bytesAfterStarttls?: number;
}

/** Who vouches for a trust anchor: the public list, a set the user gave instead, or only the user's own CA file. */
export type Origin = 'public' | 'given' | 'private';

/** Trust anchors as PEM texts, by origin. */
export type AnchorPem = Readonly<Record<Origin, readonly string[]>>;

/**
 * All that one run takes from the world: what a recording keeps, what a part of a larger run hands on, and what the next
 * run remembers. Judging it again gives the same report.
 */
export interface Observed {
  /** ISO 8601, UTC. */
  readonly observedAt: string;
  /** Where trust starts, in words: the set, its source and its size. */
  readonly trustAnchors: string;
  /** Those trust anchors, of all, that a presented certificate names as its issuer or is. */
  readonly anchors: AnchorPem;
  /** What is to be known of the run as a whole and changes no verdict: a line each. */
  readonly notes: readonly string[];
  readonly seen: readonly Seen[];
}

/** The certificates that a server presented, or would present from a file; none where there was no handshake. */
export function chainOf(observation: Observation): readonly string[] {
  return observation.outcome === 'interruption' ? [] : observation.presentedChain;
}

/** Whether it was seen by connecting. */
export function isProbed(observation: Observation): observation is Probed {
  return observation.outcome !== 'file';
}

/** Where it was seen; null: in a file, or the host name resolves to no address. */
export function endpointOf(observation: Observation): Endpoint | null {
  return isProbed(observation) ? observation.endpoint : null;
}

/** Whether this may decide about its endpoint: the first look, or one that takes its place. A file has but one look. */
export function isMain(observation: Observation): boolean {
  return observation.outcome === 'file' || factsOf(observation.look.name).isMain === true;
}

/** What decides about each endpoint: where it was looked at several times, the look that was put first. */
export function mainsOf<One extends Observation>(observations: readonly One[]): One[] {
  const addresses = new Set<string>();
  return observations.filter(isMain).filter((one) => {
    const endpoint = endpointOf(one);
    if (endpoint === null) return true;
    const isFirst = !addresses.has(endpoint.address);
    addresses.add(endpoint.address);
    return isFirst;
  });
}

/** Whether this look asks for the certificate of one key type. */
export function isOfKeyType(observation: Observation): observation is Probed {
  return isProbed(observation) && factsOf(observation.look.name).isOfKeyType === true;
}

/** Where an observation's dialogue ended early, before or after the handshake. */
export function cutOf(observation: Observation): Cut | null {
  if (observation.outcome === 'interruption') return observation;
  if (observation.outcome === 'file') return null;
  return observation.afterwards.outcome === 'interruption' ? observation.afterwards : null;
}

/** Whether TLS itself refused this client: an alert. A bare close may as well be a limit on connections. */
export function isRefusedByTls({ cause }: Cut): boolean {
  return cause.kind === 'tls-alert';
}

/** Whether the server hung up once the handshake was complete: in TLS 1.3 the moment it has seen a client certificate. */
export function isHungUp(observation: Observation, { cause }: Cut): boolean {
  return observation.outcome === 'handshake' && cause.kind === 'connection-closed';
}

/** A target and everything that was seen of it. */
export interface Seen {
  readonly target: Target;
  readonly observations: readonly Observation[];
}

/** Whether the cut says what a further look asked for, and so is for the rule about that look. */
export function isAnswer(observation: Probed, cut: Cut): boolean {
  if (isRefusedByTls(cut)) return true;
  if (observation.look.name === 'client-certificate') return isHungUp(observation, cut);
  // A server without that key type has no more to say; some hang up before their alert arrives.
  return isOfKeyType(observation) && cut.step === 'handshake' && cut.cause.kind !== 'timeout';
}

/** Whether the run was stopped while this was looked at. */
export function isStopped(observation: Observation): boolean {
  const cause = cutOf(observation)?.cause.kind;
  return cause === 'aborted' || cause === 'run-timeout';
}

/** Whether the dialogue ended with the run, or since the server asks for fewer connections: neither speaks of its health. */
export function isEndedFromHere({ cause }: Cut): boolean {
  if (cause.kind === 'smtp-reply') return cause.code === 421;
  return cause.kind === 'aborted' || cause.kind === 'run-timeout';
}
