import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/report.schema.json'), 'utf8'));
const validate = new Ajv2020({
  allErrors: true,
  strict: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'date-time': (text: string) => new Date(text).toISOString() === text,
  },
}).compile(schema);

/** Fails with the schema's words where a report is not what docs/report.schema.json promises. */
export function validateReport(report: unknown): void {
  assert.ok(validate(report), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
}
