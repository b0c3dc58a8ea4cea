/** Discovery by every labelled snippet of test/discover/. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidates } from '../src/discover/candidates.ts';
import { discoverIn } from '../src/discover/find.ts';
import { formats } from '../src/discover/formats.ts';
import { labelled, labelOf } from './support/discovery.ts';
import { found, samples, tables } from './support/snippets.ts';

for (const { name, format, cases } of tables) {
  for (const one of cases) {
    test(`${name}: ${one.name}`, async () => {
      const { text, expected } = labelled(one);
      const finds = await found(one, text);
      assert.deepEqual(
        finds.map(labelOf),
        expected.map((label) => ({ ...label })),
      );
      for (const { format: seen, why } of finds) {
        assert.equal(seen, format);
        assert.match(why, /^[\w"]/);
      }
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

test('what made it a server is said, with the name of the record or setting', async () => {
  const why = async (path: string, text: string) => (await discoverIn([{ path, text }])).map((find) => find.why);
  const service = 'apiVersion: v1\nkind: Service\nspec: { externalName: smtp.acme.net, ports: [{ port: 25 }] }\n';
  const postfix = 'services: { a: { image: postfix, hostname: mx.acme.net } }\n';
  const outgoing = '<clientConfig><outgoingServer type="smtp"><hostname>mx.acme.net</hostname></outgoingServer>';
  const pem = '-----BEGIN CERTIFICATE-----\n';
  assert.deepEqual(await why('zones/acme.net', '\tMX 1 a\nlab MX 1 b\n$TTL 60\n MX 2 c\n'), [
    'MX record',
    'MX record of "lab"',
    'MX record of "lab"',
  ]);
  assert.deepEqual(await why('dnsconfig.js', 'f = (n) => [MX(n, 1, "a.acme.net."), MX("@", 1, "b.acme.net.")]'), [
    'MX record',
    'MX record of "@"',
  ]);
  assert.deepEqual(await why('a.yaml', service), ['host outside of the cluster in a Service']);
  assert.deepEqual(await why('group_vars/mx.yml', 'postfix_hostname: mx.acme.net\n'), ['"postfix_hostname", port 25']);
  assert.deepEqual(await why('compose.yml', postfix), ['name of a mail server, port 25']);
  assert.deepEqual(await why('a.xml', `${outgoing}</clientConfig>`), ['outgoing server that clients are told']);
  assert.deepEqual(await why('mail.pem', pem + pem), ['certificate file, 2 in it']);
});

test('every format has cases', () => {
  const covered = [...tables, ...samples].flatMap(({ format }) => format ?? []);
  assert.deepEqual([...new Set(covered)].sort(), formats.map(({ name }) => name).sort());
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
