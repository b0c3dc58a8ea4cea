/** What docs/pictures shows: the first screen of a summary, and the calendar further down. */
import { renderMarkdown } from '../../src/report/markdown.ts';
import { summaries } from './summaries.ts';

export interface Pictured {
  readonly name: string;
  readonly markdown: string;
  readonly widthPixels: number;
}

export function pictured(): readonly Pictured[] {
  const report = summaries['thirty']?.();
  if (report === undefined) throw new Error('the summary of thirty targets is gone');
  const markdown = renderMarkdown(report);
  const part = (pattern: RegExp) => pattern.exec(markdown)?.[0] ?? '';
  return [
    { name: 'summary', markdown: part(/^[\s\S]*?(?=\n### ⚠️ Warnings)/), widthPixels: 920 },
    { name: 'calendar', markdown: part(/<details><summary>Calendar[\s\S]*?<\/details>/), widthPixels: 1010 },
  ];
}
