import type { Digests, Evidence, Exception, Judgement } from '../model/finding.ts';
import type { KnownOfTarget } from '../model/known.ts';
import type { Level } from '../model/level.ts';
import type { LookName } from '../model/look.ts';
import type { Cut, FileReading, Observation, Presenting, Probed, Seen } from '../model/observation.ts';
import type { Limits } from '../model/profile.ts';
import type { RuleId } from '../model/rule-id.ts';
import type { FileTarget, Location, ServiceTarget, Target } from '../model/target.ts';
import type { CertificationPath } from '../pki/path.ts';
import type { ShowBy } from './show-by.ts';

/** What a rule is given to look at, by the name of its subject. */
export interface Subjects {
  /** The main connection to one endpoint, whatever came of it: the first look, or the one that took its place. */
  readonly connection: {
    readonly target: ServiceTarget;
    readonly observation: Probed;
    /** Where and why the dialogue ended early, before or after the handshake; null: it did not. */
    readonly cut: Cut | null;
    /** Everything seen of the target, at all its endpoints. */
    readonly observations: readonly Probed[];
    /** Whether any connection of the run came about, so that the network as such is there. */
    readonly isNetworkUp: boolean;
  };
  /** What one main connection, or a chain of a file, presents: whether it can be read at all. */
  readonly presented: {
    readonly target: Target;
    readonly observation: Observation;
    /** Why a presented certificate cannot be decoded; null: it can, or none was presented. */
    readonly undecodable: string | null;
  };
  /** One presented chain that senders like the profile's meet, and the best path it gives. */
  readonly certificate: {
    readonly target: Target;
    readonly observation: Presenting;
    readonly path: CertificationPath;
  };
  /** One file that was listed instead of a service. */
  readonly file: { readonly target: FileTarget; readonly reading: FileReading };
  /** One endpoint from every side it was looked at. */
  readonly endpoint: {
    readonly target: ServiceTarget;
    readonly main: Probed;
    /** Where a look was repeated, the one that was put first. */
    readonly looks: ReadonlyMap<LookName, Probed>;
    /** All of them, repetitions too. */
    readonly tries: readonly Probed[];
  };
  /** A target at all its endpoints, beside the other targets of the same host. */
  readonly target: Seen & {
    readonly siblings: readonly Seen[];
    readonly exceptions: readonly Exception[];
    /** What is known of it from elsewhere; absent: nothing. */
    readonly known?: KnownOfTarget | undefined;
  };
}

export interface Context {
  readonly now: Date;
  readonly limits: Limits;
}

export interface Citation {
  readonly title: string;
  readonly url: string;
}

/** Who asks for it: a standard, the sender that refuses, the CA, or the software whose manual says so. */
export type Authority =
  | `RFC ${number}`
  | 'CA/Browser Forum'
  | 'CCADB'
  | 'Google'
  | "Let's Encrypt"
  | 'Postfix'
  | 'OpenSSL'
  | 'Certbot'
  | 'tldr.fail'
  | 'this project';

/** One thing that is done to a mail server. */
export type FixStep =
  /** Get a certificate for the host. */
  | 'issue'
  /** Renew the certificate, now and from now on with what has to follow. */
  | 'renew'
  /** See whether key and certificate belong together. */
  | 'compare'
  /** Let the software read the key and the full chain: done once. */
  | 'use'
  | 'offer-tls'
  | 'auth-over-tls'
  | 'modern-tls'
  | 'no-client-certificates'
  /** Bring the files to the software, and make it read them: done after every renewal. */
  | 'load';

/** One requirement: what it is, whose it is, why, what to do, and how to judge it. */
export interface RuleOf<Subject extends keyof Subjects> {
  /** Names the defect; the file's name too. Never renamed, never used again. */
  readonly id: RuleId;
  readonly subject: Subject;
  /** MUST -> error, SHOULD -> warning, for information -> note. */
  readonly level: Level;
  /** The requirement, as a sentence without a full stop. */
  readonly title: string;
  /** Why: who refuses, and how it shows. */
  readonly rationale: string;
  /** What to do, as an instruction. */
  readonly remediation: string;
  readonly citations: readonly [Citation, ...Citation[]];
  /** The release that brought it. */
  readonly since: string;
  /** Whose requirement it is, before all others cited. */
  readonly source: Authority;
  /** A trial rule is a note for one release, so that a minor version turns no green run red. */
  readonly lifecycle: 'stable' | 'trial';
  /** What those who refuse a server for this fault show: who, and the words. */
  readonly seenAs: readonly (readonly [who: string, words: string])[];
  /** What fixes it, in this order; advice/ has the commands of each server. Empty: nothing but `remediation`. */
  readonly fix: readonly FixStep[];
  /** What shows it; null: no connection does. */
  readonly showBy: ShowBy | null;
  /** Whether the finding leaves the certificate unseen, so that nothing is left to pass once it is accepted. */
  readonly hidesCertificate: boolean;
  judge(subject: Subjects[Subject], context: Context): Judgement;
}

export type Rule = { [Subject in keyof Subjects]: RuleOf<Subject> }[keyof Subjects];

/** Types a rule by its subject, and keeps its id as a type of its own. */
export function defineRule<Subject extends keyof Subjects, const Id extends RuleId>(
  rule: RuleOf<Subject> & { readonly id: Id },
): RuleOf<Subject> & { readonly id: Id } {
  return rule;
}

export const pass: Judgement = { kind: 'pass' };

/** The requirement is not met; what more there may be, Judgement says. */
export function fail(
  message: string,
  evidence: Evidence,
  more: { readonly level?: Level; readonly at?: readonly Location[]; readonly certificates?: readonly Digests[] } = {},
): Judgement {
  return { kind: 'fail', message, evidence, ...more };
}

/** The rule has nothing to say of this subject. */
export function notApplicable(reason: string): Judgement {
  return { kind: 'not-applicable', reason };
}

/** It cannot be told from here; never green. */
export function inconclusive(reason: string, evidence: Evidence = {}): Judgement {
  return { kind: 'inconclusive', reason, evidence };
}
