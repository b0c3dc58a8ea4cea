import { isMailServerSoftware, servers } from '../advice/servers.ts';
import { type ProfileName, profileNames } from '../model/profile.ts';
import type { MailServerSoftware } from '../model/target.ts';
import { UsageError } from '../problem.ts';
import type { Quote } from '../text/quote.ts';

export type Option = readonly [key: string, value: string];

/**
 * @param owner what the options are of, for the message: "a file".
 * @throws UsageError for an option that is none of `known`, or that is given twice.
 */
export function requireOptions(
  options: readonly Option[],
  known: readonly string[],
  owner: string,
  quoted: Quote,
): void {
  for (const [index, [key]] of options.entries()) {
    if (!known.includes(key))
      throw new UsageError(`unknown option ${quoted(key)} of ${owner}: expected ${known.join(' or ')}`);
    if (options.findIndex(([other]) => other === key) < index) {
      throw new UsageError(`option ${quoted(key)} is given twice: expected it once`);
    }
  }
}

/** @throws UsageError for another name. */
export function profileNamed(name: string, quoted: Quote): ProfileName {
  const known = profileNames.find((one) => one === name);
  if (known !== undefined) return known;
  throw new UsageError(`cannot read profile ${quoted(name)}: expected ${profileNames.join(' or ')}`);
}

/** @throws UsageError for another name. */
export function serverNamed(name: string, quoted: Quote): MailServerSoftware {
  if (isMailServerSoftware(name)) return name;
  throw new UsageError(`cannot read server ${quoted(name)}: expected one of ${[...servers.keys()].join(', ')}`);
}
