/**
 * The nouns of the program, types only. Read this first: every folder passes these to the next one.
 * Everything here is plain JSON, so that what was observed can be recorded and judged again later.
 */

/** How TLS begins: by the STARTTLS command (RFC 3207) or with the first byte of the connection (RFC 8314). */
export type TlsMode = 'starttls' | 'implicit';

/** Mail server software, or a package around it, whose commands differ from those of the others. */
export type MailServerSoftware =
  | 'postfix'
  | 'exim'
  | 'dovecot'
  | 'sendmail'
  | 'opensmtpd'
  | 'haraka'
  | 'qmail'
  | 'courier'
  | 'exchange'
  | 'mailcow'
  | 'docker-mailserver'
  | 'plesk'
  | 'cpanel';

/** One service the user listed. */
export interface Target {
  /** DNS name (lower case, A-labels, no trailing dot) or IP literal without brackets. */
  readonly host: string;
  readonly port: number;
  readonly mode: TlsMode;
  /** RFC 9525 section 6.1: what the certificate has to name; normally the host as listed. */
  readonly referenceIdentifiers: readonly string[];
  /**
   * A file to read in place of a service to connect to, relative to the working directory. Then `host` is the name the
   * certificate is meant for, "" where none was given, and `port` is 0.
   */
  readonly file?: string;
  /** Whose rules to judge this target by, where the user chose other rules than the run's. */
  readonly profile?: ProfileName;
  /** The software behind it, where the user named it; else the greeting may tell. */
  readonly server?: MailServerSoftware;
  /** Where the user wrote it, so that a report can point at the line (1-based). */
  readonly writtenAt?: Location;
}

export interface Location {
  readonly file: string;
  readonly line: number;
}

/** One address and port of a target. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
  readonly family: 4 | 6;
}

/** Sends the connections meant for one host and port to another address and port, as curl's --connect-to does. */
export interface Redirection {
  /** null: any. */
  readonly host: string | null;
  readonly port: number | null;
  /** A host name or an IP literal; null: the target's own. */
  readonly toHost: string | null;
  readonly toPort: number | null;
}

/**
 * What a connection asks for. `first` is what a sender like Gmail does; the others see another face of the same server,
 * or find out why the first saw none.
 */
export type LookName =
  | 'first'
  | 'small-client-hello'
  | 'any-algorithm'
  | 'without-sni'
  | 'rsa'
  | 'ecdsa'
  | 'client-certificate'
  | 'tls1.2'
  | 'obsolete-tls';

/** The looks a user can ask for; the others come about by themselves. */
export type ExtraLook = Exclude<LookName, 'first' | 'small-client-hello' | 'any-algorithm'>;

/** How we asked: which look, and the server name sent as SNI (null: none). */
export interface Look {
  readonly name: LookName;
  readonly serverName: string | null;
}

export type Step = 'resolve' | 'connect' | 'greeting' | 'ehlo' | 'starttls' | 'handshake';

/** What was seen of one endpoint with one look; it has no opinion of it. */
export type Probed = Handshake | Interruption;

/** What was seen of a service, or in a file. */
export type Observation = Probed | FileReading;

/** What may hold certificates to judge. */
export type Presenting = Handshake | FileReading;

interface Observed {
  /** null when the host name could not be resolved to any address. */
  readonly endpoint: Endpoint | null;
  readonly look: Look;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly elapsedMs: number;
  /** What the server said in clear before TLS; absent where nothing was said. */
  readonly dialogue?: SmtpDialogue;
}

export interface Handshake extends Observed {
  readonly outcome: 'handshake';
  readonly tlsVersion: string;
  readonly cipherSuite: string;
  /** PEM, in the order sent, nothing added and nothing left out; the end-entity certificate first. */
  readonly presentedChain: readonly [string, ...string[]];
  /**
   * Other hosts on the certificate whose names resolve to this address; they are looked up where it does not name the
   * target's host, and absent where it does.
   */
  readonly namesAtAddress?: readonly string[];
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
export interface Interruption extends Observed, Cut {
  readonly outcome: 'interruption';
  /** What the port did in the other TLS mode; absent where that was not tried. `cause`: why it did not work either. */
  readonly inOtherMode?: { readonly mode: TlsMode; readonly works: boolean; readonly cause?: Cause };
}

/** What a file holds, and what stands around it; `endpoint` is null. Never the text of a key. */
export interface FileReading extends Observed {
  readonly outcome: 'file';
  readonly format: 'pem' | 'der' | 'pkcs12';
  /** PEM, in the order of the file, as a server would present them; empty where the file holds keys alone. */
  readonly presentedChain: readonly string[];
  /** As of a handshake; NOT_ASKED where OpenSSL could not be shown the certificates. */
  readonly opensslVerdict: string | null;
  /** The private keys in the file itself, then those in other files of its folder. */
  readonly privateKeys: readonly PrivateKeySeen[];
  /** Certificates in other files of the folder: the first of each, which a server would present as its own. */
  readonly neighbours: readonly { readonly file: string; readonly certificate: string }[];
}

/** That there is a private key, and what can be said of it without showing it. */
export interface PrivateKeySeen {
  readonly file: string;
  readonly line: number;
  /** Whether it belongs to the first certificate; "not-compared" in another file, "encrypted" where it needs a password. */
  readonly state: 'belongs' | 'belongs-not' | 'not-compared' | 'encrypted' | 'undecodable';
  /** Whether git tracks the file; without git, whether it stands under the working directory. */
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

export type Cause =
  | { readonly kind: 'timeout'; readonly limitMs: number }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'run-timeout'; readonly limitMs: number }
  /** This machine has no route to addresses of that family. */
  | { readonly kind: 'no-route'; readonly family: 4 | 6 }
  | { readonly kind: 'system-error'; readonly code: string; readonly message: string }
  | { readonly kind: 'connection-closed' }
  | { readonly kind: 'smtp-reply'; readonly code: number; readonly text: string }
  | { readonly kind: 'malformed-reply'; readonly text: string }
  | { readonly kind: 'reply-too-long'; readonly limitBytes: number }
  | { readonly kind: 'keyword-not-offered'; readonly keyword: string }
  | { readonly kind: 'tls-alert'; readonly alertNumber: number }
  | { readonly kind: 'tls-error'; readonly code: string };

export interface SmtpDialogue {
  /** The text of the greeting, its lines joined by LF; empty after STARTTLS, which has no second greeting. */
  readonly greeting: string;
  /** The lines of the EHLO reply after the first, as sent. */
  readonly ehloKeywords: readonly string[];
  /** Bytes the server sent behind its 220 to STARTTLS, before TLS; they were thrown away (RFC 3207 section 4.2). */
  readonly bytesAfterStarttls?: number;
}

/** MUST, SHOULD, for information: SARIF's own words. */
export type Level = 'error' | 'warning' | 'note';

/** Flat, so that every format can print it. A key carries its unit: expiredForDays, keyBits. */
export type Evidence = Readonly<Record<string, string | number | readonly string[]>>;

/** What one rule says of one subject. */
export type Judgement =
  | { readonly kind: 'pass' }
  /** `level` where the case is milder than the rule's own level. */
  | { readonly kind: 'fail'; readonly message: string; readonly evidence: Evidence; readonly level?: Level }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'inconclusive'; readonly reason: string; readonly evidence: Evidence };

export type ProfileName = 'gmail' | 'strict';

/** A share of the lifetime (0..1), a fixed time, or a share that is never more than a fixed time ("auto"). */
export type Threshold =
  | { readonly kind: 'ratio'; readonly ratio: number }
  | { readonly kind: 'duration'; readonly durationMs: number }
  | { readonly kind: 'capped-ratio'; readonly ratio: number; readonly atMostMs: number };

/** node:crypto's name of the algorithm, or of the curve. */
export type KeyKind = 'rsa' | 'rsa-pss' | 'secp224r1' | 'prime256v1' | 'secp384r1' | 'secp521r1' | 'ed25519' | 'ed448';

/** The numbers that rules judge by; their sources stand in profiles/. */
export interface Limits {
  readonly warnBelow: Threshold;
  readonly failBelow: Threshold;
  readonly minRsaKeyBits: number;
  readonly maxRsaExponentBits: number;
  /** The kinds of key a server may have, and those of its issuers. */
  readonly endEntityKeys: readonly KeyKind[];
  readonly issuerKeys: readonly KeyKind[];
  /** Whether a path that only the user's own CA file completes is good enough. */
  readonly acceptPrivateAnchors: boolean;
}

/**
 * What the senders of a profile offer in their ClientHello: cipher suites, groups and signature algorithms. Servers choose
 * by it, certificates too.
 */
export type Offer = 'boringssl' | 'openssl';

export interface Profile {
  readonly name: ProfileName;
  readonly offer: Offer;
  /** Levels that differ from the rules' own. */
  readonly levels: Readonly<Record<string, Level | 'off'>>;
  readonly limits: Limits;
}

/** fail > inconclusive > warn > pass */
export type Verdict = 'pass' | 'warn' | 'inconclusive' | 'fail';

/** A finding that the user accepts for a while. */
export interface Exception {
  readonly ruleId: string;
  readonly host: string;
  /** null: any port of the host. */
  readonly port: number | null;
  /** ISO 8601: from that moment on it is accepted no more. */
  readonly until: string;
  readonly reason: string;
  readonly writtenAt: Location;
}

export interface Finding {
  readonly ruleId: string;
  readonly level: Level;
  readonly kind: 'fail' | 'inconclusive';
  readonly message: string;
  readonly evidence: Evidence;
  /** null: about the target as a whole. */
  readonly endpoint: Endpoint | null;
  /** Set where the user accepts the finding: it is reported, and does not count. */
  readonly accepted?: { readonly until: string; readonly reason: string };
}

/** What is to come as long as nothing is renewed. */
export interface Calendar {
  readonly warning: CalendarEvent;
  readonly failure: CalendarEvent;
  /** From then on no path is left. */
  readonly end: CalendarEvent;
  /** The certificate whose validity period ends the last path. */
  readonly endedBy: string;
}

export interface CalendarEvent {
  /** ISO 8601. */
  readonly at: string;
  /** The rule that will say so. */
  readonly ruleId: string;
}

export interface TargetReport {
  readonly target: Target;
  readonly verdict: Verdict;
  readonly profile: ProfileName;
  /** ISO 8601: the first date on which an endpoint of this target has no good path left; null: none has one now. */
  readonly expiresAt: string | null;
  /** null where no path is good. */
  readonly calendar: Calendar | null;
  readonly findings: readonly Finding[];
  readonly observations: readonly Observation[];
}

export interface Report {
  readonly profile: ProfileName;
  /** ISO 8601, UTC: the date the certificates were judged at. */
  readonly judgedAt: string;
  /** Where trust starts, in words: the set, its source and its size. */
  readonly trustAnchors: string;
  readonly verdict: Verdict;
  readonly targets: readonly TargetReport[];
}

/** What counts as failure, by the user's choice. */
export interface ExitPolicy {
  readonly failOn: 'error' | 'warning' | 'never';
  readonly onInconclusive: 'fail' | 'warn' | 'ignore';
}
