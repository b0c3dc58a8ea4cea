/** README and its examples: the workflows each run as written, their inputs through the packaged action. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { pictured, pictures, terminalPicture } from '../scripts/terminal-picture.ts';
import { rulesSeenAs } from '../src/advice/sightings.ts';
import { argumentsOf } from '../src/settings/from-arguments.ts';
import { settingsOf } from '../src/settings/settings.ts';
import { parseYaml } from '../src/targets/yaml.ts';
import { certificateFiles } from './support/certificate-files.ts';
import { runAction } from './support/dist.ts';
import { startFakeGitHub } from './support/fake-github.ts';
import { host, startMailServers } from './support/mail-servers.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');

interface Step {
  readonly uses: string;
  readonly with?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly on: Readonly<
    Record<
      string,
      { readonly paths?: readonly string[]; readonly cron?: string }[] & { readonly paths?: readonly string[] }
    >
  >;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly 'runs-on': string; readonly steps: readonly Step[] }>>;
}

/** The files of examples/ that a user would put into .github/workflows, as their first line says. */
const workflows = new Map(
  globSync('examples/mail-*.yml', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => read(file).startsWith('# .github/workflows/'))
    .sort()
    .map((file) => [file.replace('examples/', ''), parse(read(file)) as Workflow]),
);
const workflow = (name: string) => workflows.get(name) ?? assert.fail(`there is no example ${name}`);

function ownStep(name: string): Step {
  const steps = Object.values(workflow(name).jobs).flatMap((job) => job.steps);
  const [own] = steps.filter(({ uses }) => uses.startsWith('smtp-cert-check/smtp-cert-check@'));
  return own ?? assert.fail(`${name} does not use the action`);
}

const servers = await startMailServers();
const github = await startFakeGitHub();
after(() => Promise.all([servers.stop(), github.stop()]));

/** What a test adds to the inputs as written: where the hosts of the example are found, and whom to trust. */
function withLoopback(inputs: Readonly<Record<string, string>>, port: number): Record<string, string> {
  return {
    ...inputs,
    'connect-to': `:587:127.0.0.1:${port}\n::127.0.0.1:${servers.closedPort}`,
    'trust-anchors': servers.anchorsFile,
    retries: '0',
  };
}

const readOnlyToken = () => ({ GITHUB_API_URL: github.url, GITHUB_TOKEN: 'read-only' });

test('README shows the examples as they are, the three uses first', () => {
  const shown = [...readme.matchAll(/<!-- (\S+\.yml) -->\n```yaml\n([\s\S]*?)```\n<!-- \/\1 -->/g)];
  assert.deepEqual(
    shown.map(([, name]) => name),
    [
      'mail-certificates.yml',
      'mail-certificates-pr.yml',
      'mail-certificates-summary.yml',
      'lists/mail-hosts.yml',
      'updates/dependabot.yml',
    ],
  );
  for (const [, name, text] of shown) assert.equal(text, read(`examples/${name}`));
});

test('every workflow of README and of its uses is complete', () => {
  assert.deepEqual(
    [...workflows.keys()],
    [
      'mail-certificate-files.yml',
      'mail-certificates-pr.yml',
      'mail-certificates-summary.yml',
      'mail-certificates.yml',
    ],
  );
  const inputNames = settingsOf('action').map(({ name }) => name);
  for (const [name, { on, permissions, jobs }] of workflows) {
    assert.ok(Object.keys(on).length > 0 && permissions !== undefined, name);
    for (const job of Object.values(jobs)) assert.equal(job['runs-on'], 'ubuntu-latest');
    for (const input of Object.keys(ownStep(name).with ?? {})) assert.ok(inputNames.includes(input as never), input);
  }
});

test('scheduled: red without any token when a host cannot be tested, and it says which', async () => {
  const { on } = workflow('mail-certificates.yml');
  assert.match(on['schedule']?.[0]?.cron ?? '', /^[1-9]\d* \d+ \* \* \*$/);
  const { code, outputs, stdout } = await runAction({
    inputs: withLoopback(ownStep('mail-certificates.yml').with ?? {}, servers.good.port),
  });
  assert.equal(code, 3, stdout);
  assert.equal(outputs['verdict'], 'inconclusive');
  assert.match(stdout, /mail\.example\.com:465 \[127\.0\.0\.1\]: inconclusive endpoint-unreachable/);
  assert.match(stdout, /mail\.example\.com:587: pass/);
});

test('pull request: the status follows the servers, with a read-only token and with none', async () => {
  const { on, permissions } = workflow('mail-certificates-pr.yml');
  // GitHub leaves a required check pending for ever where they do not match.
  for (const { on: events } of workflows.values()) assert.equal(events['pull_request']?.paths, undefined);
  assert.ok('pull_request' in on && 'merge_group' in on && 'workflow_dispatch' in on);
  assert.deepEqual(permissions, { contents: 'read' });
  const step = ownStep('mail-certificates-pr.yml');
  const targetsFile = step.with?.['targets-file'] ?? '';
  const event = { pull_request: { number: 1, head: { sha: 'a'.repeat(40) } } };
  for (const environment of [readOnlyToken(), {}]) {
    const files = { [targetsFile]: `${host}\n` };
    const green = await runAction({
      inputs: withLoopback(step.with ?? {}, servers.good.port),
      files,
      event,
      environment,
    });
    assert.equal(green.code, 0, green.stdout);
    const red = await runAction({
      inputs: withLoopback(step.with ?? {}, servers.selfSigned.port),
      files,
      event,
      environment,
    });
    assert.equal(red.code, 1, red.stdout);
    assert.match(red.stdout, /^::error title=.*,file=mail\/hosts\.txt,line=1::/m);
  }
  assert.deepEqual(github.requests, [], 'no request is made unless a check run is asked for');
});

test('job summary: never red for what it finds, and both reports are written', async () => {
  const inputs = withLoopback(ownStep('mail-certificates-summary.yml').with ?? {}, servers.selfSigned.port);
  const { code, outputs, summary } = await runAction({ inputs, environment: readOnlyToken() });
  assert.equal(code, 0);
  assert.equal(outputs['verdict'], 'fail');
  assert.equal(outputs['report-path'], 'smtp-certificates.json');
  assert.match(summary, /### ❌ Broken\n\n- `mail\.example\.com:587`: /);
  assert.match(summary, /### ❓ Could not be tested\n\n- `mx1\.example\.com:25`: /);
});

test('pull request that changes certificate files: green for a good chain, red for a part of it', async () => {
  const { on, permissions } = workflow('mail-certificate-files.yml');
  assert.deepEqual(permissions, { contents: 'read' });
  assert.ok('pull_request' in on && 'merge_group' in on);
  const { pem, path, remove } = await certificateFiles();
  const inputs = {
    ...ownStep('mail-certificate-files.yml').with,
    'trust-anchors': path('root.crt.txt'),
  };
  const file = 'mail/certificates/fullchain.pem';
  const green = await runAction({ inputs, files: { [file]: pem.endEntity + pem.intermediate } });
  const red = await runAction({ inputs, files: { [file]: pem.endEntity } });
  remove();
  assert.equal(green.code, 0, green.stdout);
  assert.match(green.summary, /<summary>✅ 1 target passes;[\s\S]* \| `file:mail\/certificates\/fullchain\.pem` \| /);
  assert.equal(red.code, 1, red.stdout);
  assert.match(red.stdout, /^::error title=.*chain-incomplete,file=mail\/certificates\/fullchain\.pem,line=1::/m);
});

test('every list, input, option and command that README and docs show is one that is read', async () => {
  const { targets, exceptions } = parseYaml(read('examples/lists/mail-hosts.yml'), 'examples/lists/mail-hosts.yml');
  assert.equal(targets.length, 4);
  assert.equal(exceptions.length, 1);
  const [first = ''] = read('examples/lists/mail-hosts.yml').split('\n');
  const schema = JSON.parse(read('docs/targets.schema.json'));
  assert.equal(first, `# yaml-language-server: $schema=${schema.$id}`);
  const pages = ['README.md', ...globSync('docs/*.md', { cwd: root })];
  for (const page of pages)
    for (const [, line = ''] of read(page).matchAll(/^(?:node dist\/cli\/index\.js|smtp-cert-check) (.*)$/gm)) {
      if (line.startsWith('[') || line.endsWith('\\')) continue;
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
      assert.deepEqual(argumentsOf(words).problems, [], `${page}: ${line}`);
    }
});

test('what README says of a message is what "explain" says', () => {
  const rows = [...readme.matchAll(/^\| (?:\S+): `(.*)` \| (.*) \|$/gm)];
  assert.ok(rows.length >= 10);
  for (const [, message = '', cell = ''] of rows) {
    const named = [...cell.matchAll(/\[`([a-z0-9-]+)`\]/g)].map(([, id]) => id);
    const found = rulesSeenAs(message);
    assert.equal(found[0], named[0], message);
    for (const id of named) assert.ok(found.includes(id as never), `${message}: ${id}`);
  }
});

test('every link in the repository leads to a file, and to a heading of it', () => {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
  const headings = (file: string) => [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => slug(text));
  for (const page of ['README.md', ...globSync('docs/*.md', { cwd: root })].map((one) => one.replaceAll('\\', '/'))) {
    const links = [
      ...[...read(page).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(([, to = '']) => to),
      ...[...read(page).matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, to = '']) => to),
    ];
    for (const link of links) {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? page : join(page, '..', path).replaceAll('\\', '/');
      assert.ok(existsSync(join(root, file)), `${page}: ${link}`);
      if (anchor !== undefined) assert.ok(headings(file).includes(anchor), `${page}: ${link}`);
    }
  }
});

test('README is read in a few minutes', () => {
  const words = readme.replace(/```[\s\S]*?```/g, '').split(/\s+/).length;
  assert.ok(words < 1300, `${words} words`);
});

test('the pictures of a terminal show what the program prints', async () => {
  for (const { theme, file } of pictures) assert.equal(read(file), await terminalPicture(pictured, theme), file);
  const shown = read('docs/pictures/terminal-light.svg');
  assert.match(shown, /<tspan fill="#cf222e" font-weight="bold">error<\/tspan> certificate-expires-soon/);
  assert.doesNotMatch(shown, /\u001b/);
});

test('the command is a bin that runs by itself', () => {
  const { bin } = JSON.parse(read('package.json'));
  assert.match(read(bin), /^#!\/usr\/bin\/env node\n/);
});
