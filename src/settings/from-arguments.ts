import { parseArgs } from 'node:util';
import type { Target } from '../model.ts';
import { parseTarget } from '../targets/parse.ts';
import { UsageError } from '../targets/usage-error.ts';
import { type Given, settingsOf } from './settings.ts';

export interface Arguments {
  readonly given: Given;
  readonly targets: readonly Target[];
}

/**
 * argv (without node and the script) -> what was given.
 * @throws UsageError for an unknown option, a missing value or a target that cannot be read.
 */
export function argumentsOf(argv: readonly string[]): Arguments {
  const options = Object.fromEntries(
    settingsOf('command').map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { values, positionals } = parsed(argv, options);
  const given = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, (value as (string | boolean)[]).map(String)]),
  );
  for (const { name, isList } of settingsOf('command')) {
    const values = given[name] ?? [];
    if (!isList && values.length > 1)
      throw new UsageError(`--${name} is given ${values.length} times: expected it once`);
  }
  return { given, targets: positionals.map(parseTarget) };
}

function parsed(argv: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']) {
  try {
    return parseArgs({ args: [...argv], options: options ?? {}, allowPositionals: true, strict: true });
  } catch (error) {
    const [message = ''] = (error as Error).message.split('. ');
    const quoted = message.replaceAll("'", '"').replace(/^./, (first) => first.toLowerCase());
    throw new UsageError(`${quoted}: expected the options that --help lists`);
  }
}
