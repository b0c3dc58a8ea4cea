import * as core from '@actions/core';
import type { Report } from '../model/report.ts';
import { type LogOptions, renderLog } from '../report/log.ts';

/** Writes the report into the runner's log, and where debug logging is on what was said on each connection. */
export function writeLog(report: Report, options: Omit<LogOptions, 'isDebug'>): void {
  const { text, debug } = renderLog(report, { ...options, isDebug: core.isDebug() });
  core.info(text);
  for (const line of debug) core.debug(line);
}
