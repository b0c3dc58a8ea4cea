import type { Finding } from './finding.ts';
import type { OpenFinding } from './known.ts';
import type { Observation } from './observation.ts';
import type { ProfileName } from './profile.ts';
import type { RuleId } from './rule-id.ts';
import type { Target } from './target.ts';

/** fail > inconclusive > warn > pass */
export type Verdict = 'pass' | 'warn' | 'inconclusive' | 'fail';

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
  readonly ruleId: RuleId;
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
  /** What is to be known of the run as a whole and changes no verdict: a line each. */
  readonly notes?: readonly string[];
  /** How many targets were looked at and not judged, since the run had to end; absent where there is none. */
  readonly unjudgedCount?: number;
  readonly targets: readonly TargetReport[];
  /** Set where the run looked at what a change touches. */
  readonly change?: ReportedChange;
  /** Set where an earlier run is remembered. */
  readonly since?: Since;
  /** Set where a workflow runs the check on a schedule. */
  readonly schedule?: ReportedSchedule;
}

/** The schedule that runs the check, so that somebody notices when it stops. */
export interface ReportedSchedule {
  /** The workflow's file. */
  readonly workflow: string;
  /** ISO 8601: its last run by schedule, this one perhaps; null: not known. */
  readonly lastRun: string | null;
  /** null: it is switched off, or its cron lines cannot be read. */
  readonly nextExpectedRun: string | null;
  /** What is wrong with it, in words without a full stop. */
  readonly problems: readonly string[];
}

/** What is otherwise than in the run before: warnings and errors that are not accepted, by their keys. */
export interface Since {
  /** ISO 8601: when that run was. */
  readonly lastRun: string;
  readonly added: readonly OpenFinding[];
  /** With the date on which each was seen first. */
  readonly still: readonly OpenFinding[];
  readonly gone: readonly OpenFinding[];
  /** Still there, and accepted by an exception since then; absent: none. */
  readonly accepted?: readonly OpenFinding[];
  /** Not seen now, and not known to be gone either: it was not looked at, or could not be tested. */
  readonly untold: readonly OpenFinding[];
}

/** What a change was compared with, and how much of it was of concern. */
export interface ReportedChange {
  /** git's objects, GitHub's list of changed files, or nothing: then everything was checked. */
  readonly base: 'git' | 'api' | 'none';
  /** In words: what it was compared with, or why with nothing. Lower case, no full stop. */
  readonly because: string;
  /** null: not counted, as where everything was checked. */
  readonly fileCount: number | null;
  readonly filesOfConcern: number | null;
  /** How many listed targets the change leaves as they were. */
  readonly unchangedCount: number;
  /** How many servers in its files are of a provider or of nobody, and never contacted. */
  readonly passedOverCount: number;
  /** How many hosts in its files stand for something else, such as "${SMTP_HOST}", and are not known. */
  readonly interpolatedCount: number;
  /** What was there before, beside what is there after it; absent where the change replaces nothing. */
  readonly effect?: Effect;
}

/** What a change does to the targets that it touches. */
export interface Effect {
  /** Of the targets that were looked at or are known, on either side: warnings count as passed. */
  readonly before: { readonly passedCount: number; readonly targetCount: number };
  readonly after: { readonly passedCount: number; readonly targetCount: number };
  readonly rows: readonly EffectRow[];
}

export interface EffectRow {
  /** null: nothing was there. */
  readonly before: Standing | null;
  /** null: nothing is there any more. */
  readonly after: Standing | null;
  /** How the certificate of a file compares with the one that its host serves; null: nothing is to be said. */
  readonly remark: string | null;
}

/** How a target is seen on one side of a change. */
export interface Standing {
  readonly target: Target;
  /** null: it was not looked at, and nothing is known of it. */
  readonly verdict: Verdict | null;
  readonly expiresAt: string | null;
  readonly ruleIds: readonly RuleId[];
  /** Whether this run looked, or an earlier one did; null: none. */
  readonly seenBy: 'this run' | 'an earlier run' | null;
}
