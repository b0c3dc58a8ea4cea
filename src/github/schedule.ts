import * as core from '@actions/core';
import { context } from '@actions/github';
import type { WorkflowFacts } from '../schedule/watch.ts';
import { plain } from '../text/escape.ts';
import { requestsOf } from './requests.ts';

const PERMISSION = 'actions: read';

interface Run {
  readonly id: number;
  readonly created_at: string;
  readonly conclusion: string | null;
  readonly html_url: string;
}

/** @throws RangeError where it is no date. */
function isoOf(date: string | undefined): string {
  return new Date(String(date)).toISOString();
}

/** What GitHub says of a workflow and its runs by schedule, by two requests; null: it does not tell, and that is no fault. */
export async function workflowFacts(file: string): Promise<WorkflowFacts | null> {
  const requests = requestsOf(PERMISSION);
  const at = { ...context.repo, workflow_id: file.split('/').at(-1) ?? '' };
  try {
    const { state, created_at, updated_at } = (await requests.get(
      '/repos/{owner}/{repo}/actions/workflows/{workflow_id}',
      at,
    )) as Readonly<Record<string, string>>;
    const listed = (await requests.get('/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
      ...at,
      event: 'schedule',
      per_page: 10,
    })) as { workflow_runs: readonly Run[] };
    const runs = listed.workflow_runs.filter(({ id }) => id !== context.runId);
    return {
      state: String(state),
      since: [isoOf(created_at), isoOf(updated_at)].sort().at(-1) ?? '',
      runs: runs.map(({ created_at: started, conclusion, html_url }) => ({
        at: isoOf(started),
        conclusion,
        url: html_url,
      })),
    };
  } catch (error) {
    core.info(plain(`Whether the schedule still runs was not looked at: ${(error as Error).message}.`));
    return null;
  }
}
