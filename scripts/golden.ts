/** Writes test/golden anew, the reports of test/recordings, and the verdicts on random chains; look at the difference before you commit it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictsFile, verdictsText } from '../test/support/chain-verdicts.ts';
import { goldenFiles } from '../test/support/golden.ts';
import { recordedFiles, recordingsFolder } from '../test/support/recordings.ts';

const folder = join(import.meta.dirname, '..', 'test', 'golden');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [name, text] of await goldenFiles()) writeFileSync(join(folder, name), text);
for (const [name, text] of await recordedFiles()) writeFileSync(join(recordingsFolder, name), text);
writeFileSync(verdictsFile, verdictsText());
