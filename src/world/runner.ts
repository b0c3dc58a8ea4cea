import { resolve } from 'node:path';
import { workflowFileOf } from '../change/in-workflow.ts';
import { textOf } from '../disk/read.ts';
import { textOnDisk } from './files-on-disk.ts';

/** What the runner says of itself. */
export interface RunnerFacts {
  readonly root: string;
  readonly event: string;
  readonly payload: unknown;
  /** The file of the workflow that runs, whether it is checked out or not; null: the runner does not tell. */
  readonly workflowFile: string | null;
  /** The file of the workflow that runs, as it is checked out; null: it is not to be found. */
  readonly workflow: { readonly file: string; readonly text: string } | null;
}

/** @param environment the variables that a runner sets, GITHUB_WORKSPACE and others. */
export function runnerFacts(environment: Readonly<Record<string, string | undefined>>): RunnerFacts {
  const root = resolve(environment['GITHUB_WORKSPACE'] ?? '');
  const file = workflowFileOf(environment['GITHUB_WORKFLOW_REF'] ?? '');
  return {
    root,
    event: environment['GITHUB_EVENT_NAME'] ?? '',
    payload: payloadIn(environment['GITHUB_EVENT_PATH']),
    workflowFile: file,
    workflow: file === null ? null : workflowIn(root, file),
  };
}

function workflowIn(root: string, file: string): RunnerFacts['workflow'] {
  const text = textOnDisk(root, file);
  return text === null ? null : { file, text };
}

/** A webhook's payload has 25 MB at most. */
const MAX_PAYLOAD_BYTES = 32 * 1024 * 1024;

function payloadIn(file: string | undefined): unknown {
  if (!file) return null;
  try {
    return JSON.parse(textOf(file, { maxBytes: MAX_PAYLOAD_BYTES, within: null }));
  } catch {
    return null;
  }
}
