/** What a step of the job has made: nothing tells what it said before, so that its sources tell what is touched. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSourceOfRendered, touchedInMade } from '../../src/change/made.ts';

const plan = (...hosts: readonly string[]) => ({
  path: 'plan.json',
  text: JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: {
      root_module: { resources: hosts.map((host) => ({ values: { name: 'x', smtp_host: host, smtp_port: 587 } })) },
    },
  }),
});
const source = (path: string, host: string) => ({ path, text: `locals {\n  x = "${host}"\n}\n` });

async function touched(
  made: readonly ReturnType<typeof plan>[],
  sources: readonly ReturnType<typeof plan>[],
  ...changed: readonly string[]
) {
  const turns: unknown[] = [];
  const finds = await touchedInMade(made, sources, new Set(changed), async () => void turns.push(null));
  assert.ok(turns.length > 0);
  return finds.map(({ host, file }) => `${host} ${file}`);
}

test('plans and what compose prints have sources', () => {
  for (const path of ['a.tf', 'infra/x.tfvars', 'dnsconfig.js', 'compose.yml', 'app/.env'])
    assert.ok(isSourceOfRendered(path), path);
  for (const path of ['a.txt', 'plan.json', 'main.cf']) assert.ok(!isSourceOfRendered(path), path);
});

test('a server is touched where a file of the change names it, and where none does', async () => {
  const made = [plan('a.acme.net', 'b.acme.net', 'c.acme.net', 'smtp.gmail.com')];
  const sources = [source('a.tf', 'a.acme.net'), source('b.tf', 'b.acme.net')];
  assert.deepEqual(await touched(made, sources, 'b.tf'), ['b.acme.net b.tf', 'c.acme.net plan.json']);
  assert.deepEqual(await touched(made, sources), ['c.acme.net plan.json']);
});

test('what a source says by itself is no matter of what was made', async () => {
  const written = { path: 'x.tf', text: 'resource "x" "y" {\n  smtp_host = "smtp.acme.net"\n  smtp_port = 587\n}\n' };
  assert.deepEqual(await touched([plan('a.acme.net')], [written], 'x.tf'), ['a.acme.net plan.json']);
});
