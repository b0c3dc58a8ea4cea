import { placesIn } from '../change/in-workflow.ts';
import type { Location, Target } from '../model/target.ts';
import { readAll, UsageError } from '../problem.ts';
import { parseList } from '../targets/list.ts';
import { nearestOf } from '../text/nearest.ts';
import { type Given, settingsOf } from './settings.ts';

export interface Inputs {
  readonly given: Given;
  readonly targets: readonly Target[];
  /** Whether every line of the input files is written in the workflow file. */
  readonly areFilesPlaced: boolean;
}

/** The file of the workflow that runs, as it is checked out. */
export interface WorkflowFile {
  readonly file: string;
  readonly text: string;
}

const OTHERS_EVENTS: readonly string[] = [
  'pull_request',
  'pull_request_target',
  // The next two check out the pull request as the first does.
  'pull_request_review',
  'pull_request_review_comment',
  'merge_group',
];

/**
 * The inputs of the action, from the INPUT_* variables the runner sets.
 * @throws UsageError for a misspelt input, or a target that cannot be read (with its line).
 */
export function inputsOf(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  workflow: WorkflowFile | null = null,
): Inputs {
  const actionSettings = settingsOf('action');
  const names = actionSettings.map(({ name }) => name);
  for (const variable of Object.keys(environment)) {
    if (!variable.startsWith('INPUT_')) continue;
    const name = variable.slice('INPUT_'.length).toLowerCase();
    // The runner only warns of an input that the action does not have; the check would go on without the setting.
    const meant = names.includes(name) ? undefined : nearestOf(name, names);
    if (meant !== undefined) throw new UsageError(`unknown input "${name}": expected "${meant}"`);
  }
  const given: Record<string, readonly string[]> = {};
  for (const { name, isList, isSecret } of actionSettings) {
    if (isSecret) continue;
    const text = environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
    if (text !== '')
      given[name] = isList
        ? text
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter((line) => line !== '')
        : [text];
  }
  // Whoever opens a pull request writes what is listed in it, and what a merge queue tests.
  if (OTHERS_EVENTS.includes(environment['GITHUB_EVENT_NAME'] ?? '')) given['untrusted'] = ['true'];
  return {
    given,
    targets: hostsIn(environment['INPUT_HOSTS'] ?? '', workflow),
    areFilesPlaced: placesOf(given['files'] ?? [], 'files', workflow).every((place) => place !== null),
  };
}

/** The targets of an input, each with its place in the workflow file where it is written there. */
function hostsIn(text: string, workflow: WorkflowFile | null): Target[] {
  const lines = text.split(/\r\n|\r|\n/);
  const places = placesOf(
    lines.map((line) => line.trim()),
    'hosts',
    workflow,
  );
  return readAll(
    lines.map((line, index) => ({ line, place: places[index] ?? null, number: index + 1 })),
    ({ line, place, number }) =>
      parseList(line, place?.file ?? 'hosts', false, place?.line ?? number).map((target) =>
        place === null ? target : { ...target, writtenAt: place },
      ),
    ({ place }) => place,
  ).flat();
}

function placesOf(lines: readonly string[], input: string, workflow: WorkflowFile | null): (Location | null)[] {
  return workflow === null ? lines.map(() => null) : placesIn(workflow.text, workflow.file, input, lines);
}
