/** docs/targets.schema.json, which editors read, against the parser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseYaml } from '../../src/targets/yaml.ts';

const root = join(import.meta.dirname, '..', '..');
const schema = JSON.parse(readFileSync(join(root, 'docs/targets.schema.json'), 'utf8'));
const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
const isValid = (text: string) => validate(parse(text));
const isRead = (text: string) => {
  try {
    return parseYaml(text, 'hosts.yml').targets.length > 0;
  } catch {
    return false;
  }
};

const exception =
  'exceptions:\n  - rule: certificate-expired\n    host: a.example\n    until: 2027-01-31\n    reason: ordered\n';
const accepted = [
  '- mail.example.com\n',
  '- mail.example.com server=postfix profile=strict\n',
  '- a.example, b.example\n',
  '- "[2001:db8::25]:587"\n',
  'targets:\n  - mail.example.com\n',
  'targets:\n  - target: submissions://relay.internal.example\n    profile: strict\n    server: postfix\n',
  '- host: mail.example.com\n  port: 2465\n  mode: implicit\n',
  '- target: mail.example.com\n  port: "25"\n',
  '- host: mail.example.com\n  port: submission\n',
  '- "file:mail/a.pem"\n',
  '- target: "file:mail/a.pem"\n  name: mail.example.com\n  key: mail/a.key\n',
  `targets: [a.example]\n${exception}`,
  `targets: [a.example]\n${exception}    fingerprint: ${'ab'.repeat(32)}\n`,
];
const refused = [
  '[]\n',
  'hosts:\n  - a.example\n',
  'targets:\n  - a.example\nmore: []\n',
  'exceptions: []\n',
  '- port: 25\n',
  '- true\n',
  '- 25\n',
  '-\n',
  '- [2001:db8::25]\n',
  '- target: [b.example]\n',
  '- target: a.example\n  profil: strict\n',
  '- target: a.example\n  profile: lax\n',
  '- target: a.example\n  server: hMailServer\n',
  '- target: a.example\n  name: b.example\n',
  '- target: "file:"\n',
  '- target: "file:a.pem"\n  port: 25\n',
  '- target: a.example\n  host: b.example\n',
  '- host: a.example\n  port: 0\n',
  '- host: a.example\n  port: 65536\n',
  '- host: a.example\n  port: imap\n',
  '- host: a.example\n  mode: tls\n',
  'targets: [a.example]\nexceptions:\n  - rule: certificate-expired\n',
  `targets: [a.example]\n${exception.replace('2027-01-31', 'soon')}`,
  `targets: [a.example]\n${exception}    fingerprint: abc\n`,
  `targets: [a.example]\n${exception.replace('ordered', '""')}`,
];

for (const text of accepted)
  test(`both accept ${JSON.stringify(text)}`, () => {
    assert.ok(isRead(text), 'the parser');
    assert.ok(isValid(text), JSON.stringify(validate.errors));
  });
for (const text of refused)
  test(`both refuse ${JSON.stringify(text)}`, () => {
    assert.ok(!isRead(text), 'the parser');
    assert.ok(!isValid(text), 'the schema');
  });

test('a rule that there is none of is refused by the schema, as it is before the run', () => {
  assert.ok(!isValid(`targets: [a.example]\n${exception.replace('certificate-expired', 'certificate-late')}`));
});
