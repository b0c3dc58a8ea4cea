import type { RuleId } from '../model/rule-id.ts';
import { rules } from '../rules/index.ts';
import type { Sighting } from './sighting.ts';
import { ofLibraries } from './sightings-of-libraries.ts';
import { ofSenders } from './sightings-of-senders.ts';

export const sightings: readonly Sighting[] = [...ofSenders, ...ofLibraries];

/** The rules that find what a message speaks of, the likeliest first; none: it is not known. */
export function rulesSeenAs(message: string): readonly RuleId[] {
  const text = message.toLowerCase().replace(/\s+/g, ' ');
  const found = sightings.filter(({ words }) => words.test(text));
  const clear = found.filter(({ isVague }) => isVague !== true);
  const said = rules.filter(({ seenAs }) => seenAs.some(([, words]) => text.includes(words.toLowerCase())));
  // A report may name a rule by its id.
  const named = rules.filter(({ id }) => new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`).test(text)).map(({ id }) => id);
  const byWords = clear.length > 0 ? clear.flatMap((one) => one.ruleIds) : said.map(({ id }) => id);
  const ruleIds = [...named, ...(byWords.length > 0 ? byWords : found.flatMap((one) => one.ruleIds))];
  return [...new Set(ruleIds)];
}
