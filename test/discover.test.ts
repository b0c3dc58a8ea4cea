/** Discovery, measured: every labelled snippet of test/discover/, and precision and recall over all of them. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { candidates } from '../src/discover/candidates.ts';
import { discoverIn } from '../src/discover/find.ts';
import { formats } from '../src/discover/formats.ts';
import { type Case, type Cases, labelled, labelOf, samplesIn } from './support/discovery.ts';

const folder = join(import.meta.dirname, 'discover');
const tables = await Promise.all(
  globSync('*.cases.ts', { cwd: folder })
    .sort()
    .map(async (file) => {
      const table = (await import(pathToFileURL(join(folder, file)).href)).default as Cases;
      return { ...table, name: file.replace(/\.cases\.ts$/, '') };
    }),
);

const samples = globSync('samples/*.txt', { cwd: folder })
  .sort()
  .flatMap((file) => samplesIn(readFileSync(join(folder, file), 'utf8')).map((sample) => ({ ...sample, file })));

async function found({ path, others = {} }: Case, text: string) {
  const beside = Object.entries(others).map(([name, other]) => ({ path: name, text: other }));
  return (await discoverIn([{ path, text }, ...beside])).filter(({ file }) => file === path);
}

for (const { name, format, cases } of tables) {
  for (const one of cases) {
    test(`${name}: ${one.name}`, async () => {
      const { text, expected } = labelled(one);
      const finds = await found(one, text);
      assert.deepEqual(
        finds.map(labelOf),
        expected.map((label) => ({ ...label })),
      );
      for (const { format: seen } of finds) assert.equal(seen, format);
    });
  }
}

for (const file of new Set(samples.map((sample) => sample.file))) {
  test(`samples: ${file}`, async () => {
    for (const sample of samples.filter((one) => one.file === file)) {
      const { text, expected } = labelled(sample);
      assert.equal(candidates([sample.path]).length === 0, sample.isPassedOver, sample.name);
      if (sample.isPassedOver) continue;
      const finds = await found(sample, text);
      const labels = expected.map((label) => ({ ...label }));
      assert.deepEqual(finds.map(labelOf), labels, `${sample.name}\n${text}`);
      for (const { format } of finds) assert.equal(format, sample.format, sample.name);
    }
  });
}

test('every format has cases', () => {
  const covered = [...tables, ...samples].flatMap(({ format }) => format ?? []);
  assert.deepEqual([...new Set(covered)].sort(), formats.map(({ name }) => name).sort());
});

test('precision is at least 0.97 and recall 0.95, over certain finds of all snippets', async (context) => {
  const counts = new Map<string, { found: number; expected: number; right: number }>();
  const read = samples.filter(({ isPassedOver }) => !isPassedOver);
  const all = [
    ...tables,
    ...[...new Set(read.map(({ file }) => file))].map((file) => ({
      name: file,
      cases: read.filter((sample) => sample.file === file),
    })),
  ];
  for (const { name, cases } of all) {
    const count = { found: 0, expected: 0, right: 0 };
    counts.set(name, count);
    for (const one of cases) {
      const { text, expected } = labelled(one);
      const key = (find: (typeof expected)[number]) =>
        [find.host, find.port, find.mode, find.class, find.line, find.column].join(' ');
      const wanted = new Set(expected.filter(({ certainty }) => certainty === 'certain').map(key));
      const finds = (await found(one, text)).filter(({ certainty }) => certainty === 'certain').map(key);
      count.found += finds.length;
      count.expected += wanted.size;
      count.right += finds.filter((find) => wanted.has(find)).length;
    }
  }
  const sum = { found: 0, expected: 0, right: 0 };
  for (const [name, count] of counts) {
    for (const key of ['found', 'expected', 'right'] as const) sum[key] += count[key];
    context.diagnostic(
      `${name}: ${count.right} of ${count.found} found are right, ${count.right} of ${count.expected}`,
    );
  }
  const snippets = all.reduce((total, { cases }) => total + cases.length, 0);
  context.diagnostic(`${snippets} snippets, precision ${sum.right / sum.found}, recall ${sum.right / sum.expected}`);
  assert.ok(sum.right / sum.found >= 0.97);
  assert.ok(sum.right / sum.expected >= 0.95);
});

test('a rendered file is moved to the literal in its source, and said once', async () => {
  const source = 'resource "aws_route53_record" "mx" {\n  type = "MX"\n  records = var.mx\n}\n';
  const variables = 'variable "x" {\n  default = ["10 mail.acme.net"]\n}\n';
  const plan =
    '{"format_version":"1.2","terraform_version":"1.9.0","planned_values":{"root_module":{"resources":[{"values":{"type":"MX","records":["10 mail.acme.net"]}}]}}}';
  const files = [
    { path: 'mx.tf', text: source },
    { path: 'variables.tf', text: variables },
    { path: 'plan.json', text: plan },
  ];
  const finds = await discoverIn(files);
  assert.deepEqual(
    finds.map(({ file, line, column, format, host }) => ({ file, line, column, format, host })),
    [{ file: 'variables.tf', line: 2, column: 18, format: 'terraform-plan', host: 'mail.acme.net' }],
  );
});

test('each rendered file is moved to the place where its host is written whole, in a source that has it', async () => {
  const at = async (...files: readonly (readonly [path: string, text: string])[]) =>
    (await discoverIn(files.map(([path, text]) => ({ path, text })))).map(
      ({ file, line, column, host, port }) => `${file}:${line}:${column} ${host}:${port}`,
    );
  const rendered =
    'name: mail\nservices:\n  app:\n    environment:\n      SMTP_HOST: mail.acme.net\n      SMTP_PORT: "587"\n    image: app\n';
  const source = `services:\n  app:\n    image: app\n    environment:\n      SMTP_HOST: $\{HOST}\n      SMTP_PORT: 587\n`;
  const environment = 'OTHER=smtp.mail.acme.net\nMORE=mail.acme.network\nHOST=mail.acme.net\n';
  assert.deepEqual(await at(['rendered.yml', rendered], ['compose.yml', source], ['.env', environment]), [
    '.env:3:6 mail.acme.net:587',
  ]);
  // Nothing says which of two it comes from.
  assert.deepEqual(await at(['rendered.yml', rendered], ['a/.env', environment], ['b/.env', environment]), [
    'rendered.yml:5:18 mail.acme.net:587',
  ]);
  const ir =
    '{"registrars":[],"dns_providers":[],"domains":[{"name":"acme.net","records":[{"type":"MX","name":"@","ttl":300,"target":"mx.acme.net.","mxpreference":10}]}]}';
  const script = 'var MX1 = "mx.acme.net.";\nD("acme.net", REG, MX("@", 10, MX1 + ""));\n';
  assert.deepEqual(await at(['ir.json', ir], ['dnsconfig.js', script]), ['dnsconfig.js:1:12 mx.acme.net:25']);
});

/** What strangers may commit to keep a run busy: what takes time by its square takes minutes for some of these. */
const BUSY = [
  '"',
  '{',
  '[',
  '(',
  '<',
  '<!--',
  '<a b="',
  '{{',
  '${',
  'a:\n',
  '\n',
  '- ',
  '"\\',
  'relay ',
  '<<E\n',
  '`',
  ':',
  '&a ',
  '*a ',
  '? ',
  'SMTP_HOST=a.b\n',
];
const READERS = [
  'a.tf',
  'a.json',
  'a.yaml',
  'a.xml',
  'a.php',
  'a.toml',
  'a.zone',
  'main.cf',
  'smtpd.conf',
  'exim.conf',
  'dnsconfig.js',
  '.env',
  'a.mc',
  'remotes',
];

test('a header that does not end keeps no reader busy', { timeout: 20_000 }, async () => {
  const text = `smtp = 1\n[${'a'.repeat(100_000)}\n`;
  assert.deepEqual(await discoverIn([{ path: 'a.toml', text }]), []);
});

test('no text keeps a reader busy', { timeout: 120_000 }, async () => {
  for (const path of READERS) {
    for (const piece of BUSY) {
      assert.ok(
        (await discoverIn([{ path, text: `smtp\n${piece.repeat(60_000 / piece.length)}` }])).length <= 500,
        path,
      );
    }
  }
});
