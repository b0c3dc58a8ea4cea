/** What a stranger could change under us, and what could be changed under our users: workflows, packages, recipes. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly container?: { readonly image: string; readonly options?: string };
  readonly environment?: string;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const own: readonly (readonly [name: string, text: string])[] = globSync('.github/workflows/*.yml', { cwd: root }).map(
  (file) => [file, read(file)],
);
const recipes = [
  ...globSync('examples/**/*.yml', { cwd: root }).map((file) => [file, read(file)] as const),
  ...['README.md', ...globSync('docs/*.md', { cwd: root })].flatMap((page) =>
    [...read(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      ([, text = ''], index) => [`${page} block ${index + 1}`, text] as const,
    ),
  ),
];
const whole = [...own, ...recipes.filter(([, text]) => /^jobs:/m.test(text))].map(
  ([name, text]) => [name, parse(text) as Workflow] as const,
);

test('every action of somebody else is pinned to a commit, with its version beside it', () => {
  for (const [name, text] of [...own, ...recipes]) {
    for (const [line, action = ''] of text.matchAll(/^.*\buses: (\S+).*$/gm)) {
      if (action.startsWith('./') || action.startsWith('smtp-cert-check/')) continue;
      assert.match(line, /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, `${name}: ${line}`);
    }
  }
});

test('no workflow or recipe puts an expression into a script, where a name would be run', () => {
  for (const [name, { jobs }] of whole) {
    for (const { steps } of Object.values(jobs)) {
      for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/, name);
    }
  }
});

test('no workflow has more rights than it says, keeps its credentials, or runs what a stranger sent with secrets', () => {
  // What a recipe is for may take a right more; test/recipes.test.ts says which.
  for (const [name, { on, permissions, jobs }] of whole.filter(([name]) => !name.startsWith('examples'))) {
    assert.ok(permissions !== undefined, name);
    assert.ok(!Object.values(permissions).includes('write'), name);
    assert.ok(!('pull_request_target' in on || 'workflow_run' in on), name);
    for (const { steps } of Object.values(jobs)) {
      for (const { uses = '', with: given } of steps) {
        if (uses.startsWith('actions/checkout@')) assert.equal(given?.['persist-credentials'], false, name);
      }
    }
  }
});

test('a newer push ends the run of an older one on a pull request, and a release waits for its turn', () => {
  for (const [name, text] of own) {
    const { concurrency } = parse(text) as { concurrency?: { group: string; 'cancel-in-progress': boolean } };
    assert.equal(concurrency?.['cancel-in-progress'], !name.endsWith('release.yml'), name);
  }
});

test('nothing is kept in a cache that a later run could take for its own', () => {
  for (const [name, { jobs }] of own.map(([file, text]) => [file, parse(text) as Workflow] as const))
    for (const { steps } of Object.values(jobs))
      for (const { uses = '', with: given } of steps) {
        assert.doesNotMatch(uses, /^actions\/cache/, name);
        if (uses.startsWith('actions/setup-node@')) assert.equal(given?.['package-manager-cache'], false, name);
      }
});

test('a container is one by its digest, and unprivileged for pull requests', () => {
  for (const [name, { on, jobs }] of whole) {
    for (const { container, if: condition } of Object.values(jobs)) {
      if (container === undefined) continue;
      assert.match(container.image, /@sha256:[0-9a-f]{64}$/, name);
      if (container.options?.includes('--privileged') && 'pull_request' in on)
        assert.equal(condition, "github.event_name != 'pull_request'", name);
    }
  }
});

test('the job that publishes may write, waits for approval, and runs no package', () => {
  const { publish, rebuild } = (parse(read('.github/workflows/release.yml')) as Workflow).jobs;
  assert.deepEqual(rebuild?.permissions, { contents: 'read' });
  assert.equal(publish?.environment, 'release');
  const scripts = publish?.steps.map(({ run = '' }) => run).join('\n') ?? '';
  assert.doesNotMatch(scripts, /\bnpm\b|\bnpx\b|\bnode\b/);
  assert.ok(scripts.indexOf('isImmutable') < scripts.indexOf('git/refs/tags'), 'v1 moves last');
});

test('packages run nothing as they are installed, and the lockfile has a digest for each', () => {
  assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { integrity?: string; link?: boolean }>;
  };
  for (const [name, { integrity }] of Object.entries(packages))
    if (name !== '') assert.match(integrity ?? '', /^sha512-/, name);
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  for (const version of Object.values({ ...dependencies, ...devDependencies })) assert.match(String(version), /^\d/);
});

test('Dependabot keeps actions and packages, and what ships needs an owner to review it', () => {
  const { updates } = parse(read('.github/dependabot.yml'));
  assert.deepEqual(updates.map((one: Record<string, string>) => one['package-ecosystem']).sort(), [
    'github-actions',
    'npm',
  ]);
  const owners = read('.github/CODEOWNERS');
  for (const path of ['/dist/', '/.github/', '/action.yml']) assert.ok(owners.includes(`\n${path} @`), path);
  // A team of another organization is none, and GitHub passes over the line without a word.
  const [, organization] = /^github:([\w-]+)\//.exec(JSON.parse(read('package.json')).repository) ?? [];
  for (const [, owner = ''] of owners.matchAll(/ @(\S+)/g)) assert.equal(owner, `${organization}/maintainers`);
});
