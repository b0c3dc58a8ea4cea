import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as core from '@actions/core';
import { writeApart } from '../disk/write.ts';
import type { Report } from '../model/report.ts';
import { renderers } from '../report/index.ts';
import { plain } from '../text/escape.ts';

/** The path of a report that nobody asked for; "" with a warning where there is no place for it. */
export function defaultReport(report: Report): string {
  const { file, problem } = writeApart(temporaryFolder(), 'report.json', renderers.json(report));
  if (problem !== null) core.warning(plain(problem));
  return file;
}

/** The runner's, which it empties. */
export function temporaryFolder(): string {
  const folder = process.env['RUNNER_TEMP'] ?? '';
  return existsSync(folder) ? folder : tmpdir();
}
