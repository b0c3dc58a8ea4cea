import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as core from '@actions/core';
import { writeApart } from '../disk/write.ts';
import type { Report } from '../model/report.ts';
import { renderers } from '../report/index.ts';
import { type WrittenReport, writtenOf } from '../report/result-line.ts';
import { plain } from '../text/escape.ts';

/** The reports that were asked for by file; without one, a JSON report that is written now, if there is a place for it. */
export function writtenReports(report: Report, outputs: Parameters<typeof writtenOf>[0]): readonly WrittenReport[] {
  const asked = writtenOf(outputs);
  if (asked.length > 0) return asked;
  const { file, problem } = writeApart(temporaryFolder(), 'report.json', renderers.json(report));
  if (problem === null) return [{ format: 'json', path: file }];
  core.warning(plain(problem));
  return [];
}

/** The runner's, which it empties. */
export function temporaryFolder(): string {
  const folder = process.env['RUNNER_TEMP'] ?? '';
  return existsSync(folder) ? folder : tmpdir();
}
