import type { ExitPolicy } from '../model/exit-policy.ts';
import type { Format } from '../model/format.ts';
import type { Report } from '../model/report.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { renderPrometheus } from './prometheus.ts';
import { renderSarif } from './sarif.ts';
import { renderText } from './text.ts';

/** What a format may have to know beside the report. */
export interface Rendering {
  /** The file it is for; null: standard output. */
  readonly file: string | null;
  /** What makes the run fail. */
  readonly policy: ExitPolicy;
}

/** By the defaults of fail-on and on-inconclusive. */
const PLAIN: Rendering = { file: null, policy: { failOn: 'error', onInconclusive: 'fail' } };

/** Format name -> Report -> text. */
export const renderers: Readonly<Record<Format, (report: Report, rendering?: Rendering) => string>> = {
  text: (report) => renderText(report),
  json: renderJson,
  markdown: (report) => renderMarkdown(report),
  sarif: (report, { file } = PLAIN) => renderSarif(report, file),
  junit: (report, { policy } = PLAIN) => renderJunit(report, policy),
  prometheus: renderPrometheus,
};
