import { resolve } from 'node:path';
import { obstacleTo, type Places } from '../disk/write.ts';
import { type Format, formats } from '../model/format.ts';
import { UsageError } from '../problem.ts';

export interface Output {
  readonly format: Format;
  /** null: standard output. */
  readonly file: string | null;
}

/**
 * "json=report.json" -> Output.
 * @throws UsageError for an unknown format, one place for two of them, or a place that cannot be written.
 */
export function outputsOf(values: readonly string[], places: Places): Output[] {
  const outputs = values.map((value): Output => {
    const [name = '', ...file] = value.split('=');
    const format = formats.find((one) => one === name);
    if (format === undefined || (value.includes('=') && file.join('=') === '')) {
      throw new UsageError(`cannot read format "${value}": expected ${formats.join(', ')}, or one of them with =FILE`);
    }
    return { format, file: value.includes('=') ? file.join('=') : null };
  });
  const goals = outputs.map(({ file }) => (file === null ? '(standard output)' : resolve(file)));
  const twice = goals.find((goal, index) => goals.indexOf(goal) < index);
  if (twice !== undefined)
    throw new UsageError(`two formats would go to ${twice}: expected FORMAT=FILE with different files`);
  for (const { file } of outputs) if (file !== null) requireWritable(file, places);
  return outputs;
}

/** Found out before anything is probed, not when the report is ready and has no place to go. */
export function requireWritable(file: string, places: Places): void {
  const obstacle = obstacleTo(file, places);
  if (obstacle === null) return;
  const expected =
    places === null
      ? 'a file in a folder that may be written to'
      : "a file in a folder of the workspace or of the runner's temporary folder";
  throw new UsageError(`cannot write "${file}": ${obstacle}; expected ${expected}`);
}

/** @throws UsageError where a report or the recording is to go where the state is. */
export function requireOwnFile(
  stateFile: string | null,
  { recordFile, outputs }: { readonly recordFile: string | null; readonly outputs: readonly Output[] },
): void {
  if (stateFile === null) return;
  const others = [recordFile, ...outputs.map(({ file }) => file)];
  if (others.some((file) => file !== null && resolve(file) === resolve(stateFile)))
    throw new UsageError(`the state and a report would both go to ${resolve(stateFile)}: expected different files`);
}

/**
 * Holds the file of a recording to what it may be.
 * @throws UsageError where it cannot be written, or where a report is to go there too.
 */
export function requireRecordFile(
  { recordFile, outputs }: { readonly recordFile: string | null; readonly outputs: readonly Output[] },
  places: Places,
): void {
  if (recordFile === null) return;
  requireWritable(recordFile, places);
  if (outputs.some(({ file }) => file !== null && resolve(file) === resolve(recordFile)))
    throw new UsageError(`record and format would both go to ${resolve(recordFile)}: expected different files`);
}
