import type { Finding } from '../model/finding.ts';
import type { TargetReport } from '../model/report.ts';
import type { RuleId } from '../model/rule-id.ts';
import { hostOf, targetKeyOf } from '../model/target.ts';
import type { Citation, Rule } from '../rule/rule.ts';
import { ruleOf } from '../rules/index.ts';
import { repositoryUrl } from '../version.ts';
import { bySoftware, type CommandBlock } from './command-blocks.ts';
import { commandsFor } from './commands.ts';
import { isHosters } from './hosters.ts';
import { servers } from './servers.ts';
import { exampleOf, reproduction } from './show-by.ts';
import { advised } from './software.ts';

/** All that is said of a rule, in every format: they lay it out, under these labels, and add nothing. */
export interface Explanation {
  readonly ruleId: RuleId;
  /** The requirement, as a sentence. */
  readonly title: string;
  readonly why: string;
  /** Who shows what for this fault: `Gmail: "TLS Negotiation failed, …"`. */
  readonly seenAs: readonly string[];
  readonly fix: string;
  /** One block for each server at hand, or for each that is known; none where no command fixes it. */
  readonly commands: readonly CommandBlock[];
  /** One line that shows the fault; null: no connection does. */
  readonly showBy: string | null;
  readonly sources: readonly Citation[];
  /** The page section that explains the rule. */
  readonly helpUri: string;
}

export const labels = {
  title: 'Rule',
  why: 'Why',
  seenAs: 'Seen',
  fix: 'Fix',
  commands: 'Run',
  showBy: 'Try',
  sources: 'Sources',
  helpUri: 'More',
} as const satisfies Partial<Record<keyof Explanation, string>>;

export function helpUriOf(ruleId: RuleId): string {
  return `${repositoryUrl}/blob/main/docs/rules.md#${ruleId}`;
}

/** A rule explained as such, with the commands of every server and an example host. */
export function explanationOf(rule: Rule): Explanation {
  const commands = [...servers].map(
    ([software, { title, shell }]): CommandBlock => ({
      server: title,
      hosts: [],
      isOfHoster: false,
      shell,
      lines: commandsFor(rule, software),
    }),
  );
  const any: CommandBlock = {
    server: 'Any other',
    hosts: [],
    isOfHoster: false,
    shell: 'sh',
    lines: commandsFor(rule, null),
  };
  return { ...saidOf(rule), commands: [...commands, any].filter(isOfUse), showBy: exampleOf(rule) };
}

/** A finding explained: its rule, with the commands for the server it was found at. */
export function explanationOfFinding({ ruleId, endpoint }: Finding, seen: TargetReport): Explanation {
  const rule = ruleOf(ruleId);
  return {
    ...saidOf(rule),
    commands: [blockFor(rule, endpoint, seen)].filter(isOfUse),
    showBy: reproduction(seen.target, endpoint, rule.showBy),
  };
}

/**
 * Once for each rule that found something: shown by the first target it found it at, with one block of commands for each
 * software, whose hosts have each its own name in them.
 */
export function explanationsOf(targets: readonly TargetReport[]): readonly Explanation[] {
  const byRule = new Map<RuleId, [Explanation, ...Explanation[]]>();
  for (const seen of targets) {
    for (const finding of seen.findings) {
      const explanation = explanationOfFinding(finding, seen);
      const known = byRule.get(finding.ruleId);
      if (known === undefined) byRule.set(finding.ruleId, [explanation]);
      else known.push(explanation);
    }
  }
  return [...byRule.values()].map((all) => ({
    ...all[0],
    commands: bySoftware(all.flatMap(({ commands }) => commands)),
  }));
}

function blockFor(rule: Rule, endpoint: Finding['endpoint'], seen: TargetReport): CommandBlock {
  const { software, isNamed } = advised(seen, endpoint);
  const host = hostOf(seen.target);
  const server = software === null ? undefined : servers.get(software);
  const title =
    server === undefined
      ? `any mail server; explain ${rule.id} has the commands of each`
      : `${server.title}${isNamed ? '' : ', as the greeting says'}`;
  const isOfHoster = isHosters(seen);
  return {
    isOfHoster,
    server: isOfHoster ? `if the server is yours (else its operator has to fix it): ${title}` : title,
    hosts: [host ?? targetKeyOf(seen.target)],
    shell: server?.shell ?? 'sh',
    lines: commandsFor(rule, software, host ?? undefined),
  };
}

function saidOf({ id, title, rationale, seenAs, remediation, citations }: Rule) {
  return {
    ruleId: id,
    title: `${title}.`,
    why: rationale,
    seenAs: seenAs.map(([who, words]) => `${who}: "${words}"`),
    fix: remediation,
    sources: citations,
    helpUri: helpUriOf(id),
  };
}

function isOfUse({ lines }: CommandBlock): boolean {
  return lines.length > 0;
}
