/** What real mail servers showed, in test/recordings, judged again as on its day. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/report.ts';
import { renderers } from '../../src/report/index.ts';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import { run } from '../../src/world/run.ts';

export const recordingsFolder = join(import.meta.dirname, '..', 'recordings');

/** By the recording's name. */
export async function recordedReports(): Promise<ReadonlyMap<string, Report>> {
  const reports = new Map<string, Report>();
  for (const file of readdirSync(recordingsFolder).sort()) {
    if (!file.endsWith('.json')) continue;
    const { report } = await run(await runSettingsOf({ replay: [join(recordingsFolder, file)] }, []));
    reports.set(file.slice(0, -'.json'.length), report);
  }
  return reports;
}

/** File name -> content: the report beside each recording. */
export async function recordedFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await recordedReports())].map(([name, report]) => [`${name}.txt`, renderers.text(report)]));
}

export function recordingText(name: string): string {
  return readFileSync(join(recordingsFolder, `${name}.json`), 'utf8');
}
