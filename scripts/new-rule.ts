/** Makes src/rules/ID.ts and test/rules/ID.test.ts: `npm run new-rule -- the-defect`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const id = process.argv[2] ?? '';
if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id))
  throw new Error(`cannot use "${id}": expected an id that names a defect, such as key-too-small`);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

function write(file: string, text: string): void {
  if (existsSync(join(root, file))) throw new Error(`${file} exists already`);
  writeFileSync(join(root, file), text);
  console.log(`wrote ${file}`);
}

write(
  `src/rules/${id}.ts`,
  `import { defineRule, fail, pass } from '../rule/rule.ts';
import { plainHandshake } from '../rule/show-by.ts';

export default defineRule({
  id: '${id}',
  subject: 'certificate',
  level: 'error',
  title: 'State the requirement',
  rationale: 'Say who refuses, and how it shows.',
  remediation: 'Tell what to do.',
  citations: [{ title: 'RFC 5280 section …', url: 'https://www.rfc-editor.org/rfc/rfc5280' }],
  since: '${version}',
  source: 'RFC 5280',
  lifecycle: 'trial',
  seenAs: [],
  fix: [],
  showBy: plainHandshake,
  hidesCertificate: false,

  judge({ path }) {
    const [endEntity] = path.certificates;
    return endEntity.name === '' ? fail('say what was seen, and what is required', {}) : pass;
  },
});
`,
);
write(
  `test/rules/${id}.test.ts`,
  `import rule from '../../src/rules/${id}.ts';
import { aChain, aTrustedPath } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

testRule(rule, [
  ['passes a good chain', aChain(aTrustedPath()), 'pass'],
  ['fails one before, at and after the limit', aChain(aTrustedPath()), 'fail'],
]);
`,
);
const ids = join(root, 'src/model/rule-id.ts');
writeFileSync(ids, readFileSync(ids, 'utf8').replace(/;\n$/, `\n  | '${id}';\n`));
console.log('Now register it in src/rules/index.ts, then "npm run build" and "npm run golden".');
