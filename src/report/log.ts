import type { ExitPolicy } from '../model/exit-policy.ts';
import type { Format } from '../model/format.ts';
import type { Report } from '../model/report.ts';
import { dialogueLines } from './dialogue.ts';
import { renderers } from './index.ts';
import { renderText } from './text.ts';

export interface LogOptions {
  readonly format?: Format | undefined;
  readonly policy: ExitPolicy;
  readonly isDebug: boolean;
}

/**
 * What a runner's log is given: the report, with its explanations in groups where it is text, and where debugging is on
 * each connection's dialogue, a line each.
 */
export function renderLog(
  report: Report,
  { format = 'text', policy, isDebug }: LogOptions,
): { readonly text: string; readonly debug: readonly string[] } {
  return {
    text:
      format === 'text'
        ? renderText(report, { isGrouped: true, isVerbose: isDebug })
        : renderers[format](report, { file: null, policy }),
    debug: isDebug ? dialogueLines(report) : [],
  };
}
