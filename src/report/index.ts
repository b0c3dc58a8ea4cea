import type { Report } from '../model/report.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import { renderText } from './text.ts';

/** Format name -> Report -> text. */
export const renderers: Readonly<Record<'text' | 'json' | 'markdown', (report: Report) => string>> = {
  text: (report) => renderText(report),
  json: renderJson,
  markdown: (report) => renderMarkdown(report),
};
