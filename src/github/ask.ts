import type { Listing } from './changed-files.ts';
import type { workflowFacts } from './schedule.ts';
import { hasToken } from './token.ts';

/** What GitHub can be asked; null: there is no token to ask with. Each is loaded when it is asked. */
export function questions(): {
  readonly listing:
    | ((...of: Parameters<typeof import('./changed-files.ts')['changedFiles']>) => Promise<Listing>)
    | null;
  readonly workflowFacts: typeof workflowFacts | null;
} {
  if (!hasToken()) return { listing: null, workflowFacts: null };
  return {
    listing: async (comparison) => (await import('./changed-files.ts')).changedFiles(comparison),
    workflowFacts: async (file) => (await import('./schedule.ts')).workflowFacts(file),
  };
}
