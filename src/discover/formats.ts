import type { Format } from './format.ts';
import { environment } from './formats/environment.ts';
import { mtaSts } from './formats/mta-sts.ts';
import { settings } from './formats/settings.ts';
import { targetsFile } from './formats/targets-file.ts';
import { terraform } from './formats/terraform.ts';
import { zoneFile } from './formats/zone-file.ts';

/** Every format; the first that accepts a file reads it. What goes by key names comes last. */
export const formats: readonly Format[] = [mtaSts, zoneFile, targetsFile, terraform, environment, settings];
