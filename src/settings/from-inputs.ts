import { placesIn } from '../change/in-workflow.ts';
import type { Location, Target } from '../model/target.ts';
import { type Problem, Problems, UsageError } from '../problem.ts';
import { targetsIn, withoutComment } from '../targets/list.ts';
import { meantInput } from './meant-option.ts';
import { type Given, settingsOf } from './settings.ts';

export interface Inputs {
  readonly given: Given;
  readonly targets: readonly Target[];
  /** Where a target is written that is in no file: "line 2 of hosts". */
  readonly lines: ReadonlyMap<Target, string>;
  /** What cannot be read of the inputs so far, to be reported with everything else that cannot be. */
  readonly problems: readonly Problem[];
  /** Whether every line of the input files is written in the workflow file. */
  readonly areFilesPlaced: boolean;
}

/** The file of the workflow that runs, as it is checked out. */
export interface WorkflowFile {
  readonly file: string;
  readonly text: string;
}

/** What else says where targets are. */
const LISTS = ['files', 'targets-file', 'discover', 'replay'];

const OTHERS_EVENTS: readonly string[] = [
  'pull_request',
  'pull_request_target',
  // The next two check out the pull request as the first does.
  'pull_request_review',
  'pull_request_review_comment',
  'merge_group',
];

/** The inputs of the action, from the INPUT_* variables the runner sets. */
export function inputsOf(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  workflow: WorkflowFile | null = null,
): Inputs {
  const problems = new Problems();
  const actionSettings = settingsOf('action');
  const names = actionSettings.map(({ name }) => name);
  for (const variable of Object.keys(environment)) {
    if (!variable.startsWith('INPUT_')) continue;
    const name = variable.slice('INPUT_'.length).toLowerCase();
    // The runner only warns of an input that the action does not have; the check would go on without the setting.
    const meant = names.includes(name) ? undefined : meantInput(name, names);
    if (meant !== undefined) problems.add(new UsageError(`unknown input "${name}": expected ${meant}`));
  }
  const given: Record<string, readonly string[]> = {};
  for (const { name, isList, isSecret } of actionSettings) {
    if (isSecret) continue;
    const text = environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
    const values = isList ? linesOf(text).map(withoutComment) : [text];
    if (values.some((value) => value !== '')) given[name] = values.filter((value) => value !== '');
  }
  // Whoever opens a pull request writes what is listed in it, and what a merge queue tests.
  if (OTHERS_EVENTS.includes(environment['GITHUB_EVENT_NAME'] ?? '')) given['untrusted'] = ['true'];
  const lines = hostsIn(environment['INPUT_HOSTS'] ?? '', workflow, problems);
  const isListed = lines.size > 0 || LISTS.some((name) => given[name] !== undefined);
  // An empty input may be one that was not given, and then servers are searched for; this one was.
  for (const name of ['hosts', 'files'])
    if (!isListed && problems.list.length === 0 && (environment[`INPUT_${name.toUpperCase()}`] ?? '').trim() !== '')
      problems.add(
        new UsageError(`${name} lists nothing: expected at least one ${name === 'hosts' ? 'HOST[:PORT]' : 'pattern'}`),
      );
  const fileLines = linesOf(environment['INPUT_FILES'] ?? '').filter((line) => withoutComment(line) !== '');
  return {
    given,
    targets: [...lines.keys()],
    lines,
    problems: problems.list,
    areFilesPlaced: placesOf(fileLines, 'files', workflow).every((place) => place !== null),
  };
}

/** The targets of the input, each with its place in the workflow file where it is written there. */
function hostsIn(text: string, workflow: WorkflowFile | null, problems: Problems): Map<Target, string> {
  const lines = linesOf(text);
  const places = placesOf(lines, 'hosts', workflow);
  const read = lines.flatMap((line, index) => {
    const place = places[index] ?? null;
    const number = `line ${index + 1} of hosts`;
    try {
      return targetsIn(withoutComment(line), undefined).map(
        (target) => [place === null ? target : { ...target, writtenAt: place }, number] as const,
      );
    } catch (error) {
      if (error instanceof UsageError && place === null && lines.length > 1)
        problems.add(new UsageError(error.problems.map((one) => ({ ...one, message: `${number}: ${one.message}` }))));
      else problems.add(error, place);
      return [];
    }
  });
  return new Map(read);
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.trim());
}

function placesOf(lines: readonly string[], input: string, workflow: WorkflowFile | null): (Location | null)[] {
  return workflow === null ? lines.map(() => null) : placesIn(workflow.text, workflow.file, input, lines);
}
