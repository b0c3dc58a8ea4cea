import type { State } from '../model/known.ts';
import { targetKeyOf } from '../model/target.ts';
import { rules } from '../rules/index.ts';
import type { KnownOfBase } from './effect.ts';

/** What was seen longer ago is looked at again. */
const FRESH_DAYS = 3;
const DAY_MS = 86_400_000;

/**
 * What an earlier run has left of a target: it was seen lately, and which findings it has. A target that is judged in a way of
 * its own is looked at.
 */
export function knownFrom(state: State | null, now: Date): KnownOfBase {
  const since = now.getTime() - FRESH_DAYS * DAY_MS;
  return (target) => {
    if (state === null || target.profile !== undefined) return null;
    const key = targetKeyOf(target);
    const seen = state.endpoints.filter((one) => one.target === key && Date.parse(one.lastSeen) >= since);
    const ends = seen.map(({ certificate }) => certificate.notAfter).sort();
    const [expiresAt] = ends;
    if (expiresAt === undefined || Date.parse(expiresAt) <= now.getTime()) return null;
    const open = new Set(state.findings.filter((one) => one.target === key).map(({ ruleId }) => ruleId));
    // What was a note is not remembered, so that a rule of notes found something worse.
    const found = rules.filter(({ id }) => open.has(id));
    const verdict = found.length === 0 ? 'pass' : found.some(({ level }) => level === 'error') ? 'fail' : 'warn';
    return { verdict, expiresAt, ruleIds: found.map(({ id }) => id) };
  };
}
