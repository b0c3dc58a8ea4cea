import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { reasonOf } from '../targets/list-file.ts';
import { UsageError } from '../targets/usage-error.ts';

export type Format = 'text' | 'json' | 'markdown';
export interface Output {
  readonly format: Format;
  /** null: standard output. */
  readonly file: string | null;
}

const FORMATS: readonly Format[] = ['text', 'json', 'markdown'];

/**
 * "json=report.json" -> Output.
 * @throws UsageError for an unknown format, one place for two of them, or a place that cannot be written.
 */
export function outputsOf(values: readonly string[]): Output[] {
  const outputs = values.map((value): Output => {
    const [name = '', ...file] = value.split('=');
    const format = FORMATS.find((one) => one === name);
    if (format === undefined || (value.includes('=') && file.join('=') === '')) {
      throw new UsageError(`cannot read format "${value}": expected ${FORMATS.join(', ')}, or one of them with =FILE`);
    }
    return { format, file: value.includes('=') ? file.join('=') : null };
  });
  const places = outputs.map(({ file }) => (file === null ? '(standard output)' : resolve(file)));
  const twice = places.find((place, index) => places.indexOf(place) < index);
  if (twice !== undefined)
    throw new UsageError(`two formats would go to ${twice}: expected FORMAT=FILE with different files`);
  for (const { file } of outputs) if (file !== null) requireWritable(file);
  return outputs;
}

/** Found out before anything is probed, not when the report is ready and has no place to go. */
function requireWritable(file: string): void {
  try {
    // The folder, for a file that is not there yet.
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
    if (existsSync(file) && statSync(file).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    throw new UsageError(
      `cannot write "${file}": ${reasonOf(error)}; expected a file in a folder that exists and may be written to`,
    );
  }
}

/** The file, once it is known that it can be written. @throws UsageError */
export function writableFile(file: string | null): string | null {
  if (file !== null) requireWritable(file);
  return file;
}
