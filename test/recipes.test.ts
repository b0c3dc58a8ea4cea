/** Each recipe of examples/, as written: read by those who will read it, and run step by step by the packaged bundle. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text as bodyOf } from 'node:stream/consumers';
import { after, type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { settingsOf } from '../src/settings/settings.ts';
import { issue, privateKeyPem } from './support/ca.ts';
import { daysFromNow } from './support/facts.ts';
import { startFakeGitHub } from './support/fake-github.ts';
import { fakeIssues } from './support/fake-issues.ts';
import { host, startMailServers } from './support/mail-servers.ts';
import { junitDefects, sarifDefects } from './support/report-tools.ts';
import { programs } from './support/requirements.ts';
import { serve } from './support/smtp-server.ts';
import { toolsFor } from './support/tools.ts';
import { bash, readWorkflow, runJob, type Surroundings, workflowDefects } from './support/workflow-runner.ts';

const root = join(import.meta.dirname, '..');
const examples = join(root, 'examples');
const workflows = readdirSync(examples).filter((name) => name.endsWith('.yml') && name !== 'gitlab-ci.yml');
const textOf = (name: string) => readFileSync(join(examples, name), 'utf8');
const workflowOf = (name: string) => readWorkflow(textOf(name));

const servers = await startMailServers();
after(() => servers.stop());

/** Where the hosts of the recipes are found here, and whom to trust. */
const at = (port: number) => ({
  'connect-to': `::127.0.0.1:${port}`,
  'trust-anchors': servers.anchorsFile,
  retries: '0',
});

async function run(t: TestContext, name: string, surroundings: Omit<Surroundings, 'tools'>) {
  const tools = toolsFor(t);
  return tools === undefined ? undefined : runJob(workflowOf(name), { tools, ...surroundings });
}

for (const name of workflows) {
  test(`${name}: GitHub's parser and actionlint have nothing against it`, async (t) => {
    const tools = toolsFor(t);
    if (tools === undefined) return;
    assert.deepEqual(await workflowDefects(tools, join(examples, name)), []);
  });

  test(`${name}: asks for no more than it uses, and names only inputs that there are`, () => {
    const { permissions, on, jobs } = workflowOf(name);
    assert.ok(permissions !== undefined && on['pull_request_target'] === undefined);
    const names = settingsOf('action').map((setting) => setting.name);
    for (const step of Object.values(jobs).flatMap(({ steps }) => steps)) {
      if (step.uses?.startsWith('smtp-cert-check/'))
        for (const input of Object.keys(step.with ?? {})) assert.ok(names.includes(input as never), input);
      else if (step.uses !== undefined) assert.match(step.uses, /@[0-9a-f]{40}$/);
    }
  });
}

test('the readers of workflows find what is wrong with one', async (t) => {
  const tools = toolsFor(t);
  if (tools === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  const broken = join(folder, 'broken.yml');
  writeFileSync(broken, textOf('port-25.yml').replace('steps:', 'stops:').replace('29 5', '99 5'));
  const defects = (await workflowDefects(tools, broken)).join('\n');
  rmSync(folder, { recursive: true });
  assert.match(defects, /parser: .*stops/);
  assert.match(defects, /actionlint: .*CRON/);
});

test('docs/recipes.md speaks of every recipe', () => {
  const page = readFileSync(join(root, 'docs/recipes.md'), 'utf8');
  const files = readdirSync(examples, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name).slice(root.length + 1);
    assert.ok(page.includes(`(../${path})`), path);
  }
});

test('environments: each has its own list and report, and one job says whether all are well', async (t) => {
  const { jobs } = workflowOf('environments.yml');
  const uploaded: string[] = [];
  const outcomes: string[] = [];
  for (const environment of (jobs['check']?.strategy?.matrix['environment'] ?? []) as string[]) {
    const port = environment === 'production' ? servers.good.port : servers.selfSigned.port;
    const ran = await run(t, 'environments.yml', {
      job: 'check',
      files: { 'mail/production.txt': `${host}\n`, 'mail/staging.txt': `${host}\n` },
      inputs: at(port),
      contexts: { matrix: { environment } },
      onUses: (uses, inputs, folder) => {
        if (!uses.startsWith('actions/upload-artifact@')) return;
        assert.ok(existsSync(join(folder, inputs['path'] ?? '')), inputs['path']);
        uploaded.push(inputs['name'] ?? '');
      },
    });
    if (ran === undefined) return;
    outcomes.push(ran.outcome);
  }
  assert.deepEqual(outcomes, ['success', 'failure']);
  assert.deepEqual(uploaded, ['smtp-certificates-production', 'smtp-certificates-staging']);
  for (const result of ['success', 'failure', 'cancelled', 'skipped']) {
    const contexts = { needs: { check: { result } } };
    const ran = await run(t, 'environments.yml', { job: 'all', files: {}, inputs: {}, contexts });
    assert.equal(ran?.outcome, result === 'success' ? 'success' : 'failure', result);
  }
});

test('fleet: four jobs look, none of them fails for what it finds, and one judges what all have seen', async (t) => {
  const recordings = new Map<string, Buffer>();
  const look = async (shard: number, hosts: string) =>
    run(t, 'fleet.yml', {
      job: 'look',
      files: { 'mail/hosts.txt': hosts },
      inputs: at(servers.good.port),
      contexts: { matrix: { shard } },
      onUses: (uses, inputs, folder) => {
        const file = inputs['path'] ?? '';
        if (uses.startsWith('actions/upload-artifact@')) recordings.set(file, readFileSync(join(folder, file)));
      },
    });
  const judge = () =>
    run(t, 'fleet.yml', {
      job: 'judge',
      files: {},
      inputs: {},
      onUses: (uses, _, folder) => {
        if (!uses.startsWith('actions/download-artifact@')) return;
        for (const [file, bytes] of recordings) writeFileSync(join(folder, file), bytes);
      },
    });
  const { strategy } = workflowOf('fleet.yml').jobs['look'] ?? {};
  for (const [hosts, outcome] of [
    [`${host}\n`, 'success'],
    [`${host}\nanother.example.com\n`, 'failure'],
  ] as const) {
    for (const shard of (strategy?.matrix['shard'] ?? []) as number[]) {
      const ran = await look(shard, hosts);
      if (ran === undefined) return;
      assert.equal(ran.outcome, 'success', ran.steps.map(({ log }) => log).join());
    }
    const judged = await judge();
    assert.equal(judged?.outcome, outcome, judged?.steps.map(({ log }) => log).join());
  }
  recordings.delete('shard-3.json');
  const judged = await judge();
  assert.equal(judged?.outcome, 'failure');
  assert.match(judged?.steps.map(({ log }) => log).join() ?? '', /shard-3\.json/);
});

test('code scanning: the file is there though the check has failed, and an upload that fails changes nothing', async (t) => {
  const tools = toolsFor(t);
  if (tools === undefined) return;
  for (const [port, outcome] of [
    [servers.good.port, 'success'],
    [servers.selfSigned.port, 'failure'],
  ] as const) {
    let uploaded = '';
    const ran = await run(t, 'code-scanning.yml', {
      job: 'check',
      files: { 'mail/hosts.txt': `# ours\n${host}\n` },
      inputs: at(port),
      onUses: (uses, inputs, folder) => {
        if (!uses.startsWith('github/codeql-action/')) return;
        uploaded = readFileSync(join(folder, inputs['sarif_file'] ?? ''), 'utf8');
        throw new Error('Code scanning is not enabled for this repository');
      },
    });
    assert.equal(ran?.outcome, outcome);
    assert.equal(ran?.steps.at(-1)?.outcome, 'failure');
    assert.deepEqual(sarifDefects(tools, [uploaded]), []);
    assert.equal(JSON.parse(uploaded).runs[0].results.length > 0, outcome === 'failure');
  }
  const { on, permissions } = workflowOf('code-scanning.yml');
  assert.deepEqual(Object.keys(on), ['schedule', 'push', 'workflow_dispatch']);
  assert.deepEqual(permissions, { contents: 'read', 'security-events': 'write' });
});

test('a runner of your own: port 25 of each MX host, and never for a pull request', async (t) => {
  const { on } = workflowOf('port-25.yml');
  assert.deepEqual(Object.keys(on), ['schedule', 'workflow_dispatch']);
  const ran = await run(t, 'port-25.yml', { job: 'check', files: {}, inputs: at(servers.closedPort) });
  if (ran === undefined) return;
  assert.equal(ran.outcome, 'failure');
  assert.match(ran.steps[0]?.log ?? '', /mx1\.example\.com:25 \[127\.0\.0\.1\]: inconclusive endpoint-unreachable/);
});

test('Slack: told once something is wrong, also when nothing could be checked, and not when all is well', async (t) => {
  if (toolsFor(t) === undefined || programs(t, ['curl', 'jq']) === undefined) return;
  const heard: string[] = [];
  const slack = createServer(async (request, response) => {
    heard.push(await bodyOf(request));
    response.end('ok');
  });
  await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
  t.after(() => slack.close());
  const contexts = { secrets: { SLACK_WEBHOOK_URL: `http://127.0.0.1:${(slack.address() as AddressInfo).port}/hook` } };
  const files = { 'mail/hosts.txt': `${host}\n` };
  const send = (inputs: Readonly<Record<string, string>>) =>
    run(t, 'notify-slack.yml', { job: 'check', files, inputs, contexts });
  assert.equal((await send(at(servers.good.port)))?.outcome, 'success');
  assert.deepEqual(heard, []);
  const red = await send(at(servers.selfSigned.port));
  assert.equal(red?.steps.at(-1)?.outcome, 'success', red?.steps.at(-1)?.log);
  assert.equal(red?.outcome, 'failure');
  await send({ 'targets-file': 'no-such-file.txt' });
  assert.deepEqual(
    heard.map((text) => JSON.parse(text)),
    ['fail\nmail.example.com:587', 'nothing was checked'].map((what) => ({
      text: `SMTP certificates: ${what}\nhttps://github.com/octo/mail/actions/runs/7`,
    })),
  );
});

test('mail: the report is its text, sent over TLS', async (t) => {
  if (toolsFor(t) === undefined || programs(t, ['curl']) === undefined) return;
  const own = await issue({ subject: 'CN=relay', ipAddresses: ['127.0.0.1'], notAfter: daysFromNow(36_500) });
  const tls = { key: await privateKeyPem(own), cert: own.pem };
  let mail = '';
  const takeMail = (socket: Socket) =>
    socket.on('data', (part: Buffer) => {
      mail += part.toString('utf8');
      if (mail.endsWith('\r\n.\r\n')) socket.write('250 ok\r\n');
      else if (mail.endsWith('QUIT\r\n')) socket.end('221 bye\r\n');
    });
  const relay = await serve([
    ...['220 relay\r\n', /^EHLO/, '250-relay\r\n250 STARTTLS\r\n', /^STARTTLS/, '220 go\r\n', { tls }],
    ...[
      /^EHLO/,
      '250-relay\r\n250 AUTH PLAIN\r\n',
      /^AUTH PLAIN/,
      '334 \r\n',
      /^\S/,
      '235 ok\r\n',
      /^MAIL FROM/,
      '250 ok\r\n',
    ],
    ...[/^RCPT TO/, '250 ok\r\n', /^DATA/, '354 go\r\n', takeMail, 'silence!' as const],
  ]);
  t.after(() => relay.close());
  const folder = mkdtempSync(join(tmpdir(), 'relay-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'relay.pem'), own.pem);
  const ran = await run(t, 'notify-mail.yml', {
    job: 'check',
    files: { 'mail/hosts.txt': `${host}\n` },
    inputs: at(servers.selfSigned.port),
    contexts: { secrets: { MAIL_SERVER: `smtp://127.0.0.1:${relay.port}`, MAIL_LOGIN: 'a:b' } },
    environment: { CURL_CA_BUNDLE: join(folder, 'relay.pem') },
  });
  assert.equal(ran?.steps.at(-1)?.outcome, 'success', ran?.steps.at(-1)?.log);
  assert.match(
    relay.heard.flat().join('\n'),
    /^MAIL FROM:<monitoring@example\.net>[\s\S]*^RCPT TO:<postmaster@example\.com>/m,
  );
  assert.match(
    mail,
    /^Subject: SMTP certificates: fail\r$[\s\S]*^mail\.example\.com:587 .*: error certificate-self-signed: /m,
  );
});

test('daily with an issue: opened on the first failure, kept while it lasts, and closed once all is well', async (t) => {
  if (toolsFor(t) === undefined) return;
  const github = await startFakeGitHub();
  t.after(() => github.stop());
  const repository = fakeIssues();
  // Whether the schedule still runs is asked too, and not answered here.
  github.answer = (request) => repository.answer(request) ?? { status: 404, content: { message: 'Not Found' } };
  const states: string[] = [];
  for (const port of [servers.good.port, servers.selfSigned.port, servers.selfSigned.port, servers.good.port]) {
    const ran = await run(t, 'daily-with-issue.yml', {
      job: 'check',
      files: { 'mail/hosts.txt': `${host}\n` },
      inputs: at(port),
      environment: {
        GITHUB_API_URL: github.url,
        GITHUB_EVENT_NAME: 'schedule',
        GITHUB_WORKFLOW_REF: 'octo/mail/.github/workflows/mail-certificates.yml@refs/heads/main',
      },
    });
    assert.equal(ran?.outcome, port === servers.good.port ? 'success' : 'failure', ran?.steps.at(-1)?.log);
    states.push(repository.issues.map(({ state }) => state).join());
  }
  assert.deepEqual(states, ['', 'open', 'open', 'closed']);
  assert.match(repository.issues[0]?.body ?? '', /certificate-self-signed/);
  assert.deepEqual(new Set(github.requests.map(({ token }) => token)), new Set(['job-token']));
});

test('committed state: pushed after a failure too, so that the next run says what is new, still there and gone', async (t) => {
  if (toolsFor(t) === undefined || programs(t, ['git']) === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'remote-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const [remote, seed] = [join(folder, 'remote'), join(folder, 'seed')] as const;
  git(folder, 'init', '-q', '--bare', '-b', 'main', remote);
  git(folder, 'clone', '-q', remote, seed);
  execFileSync('mkdir', [join(seed, 'mail')]);
  writeFileSync(join(seed, 'mail/hosts.txt'), `${host}\n`);
  for (const args of [
    ['checkout', '-q', '-B', 'main'],
    ['add', '.'],
    ['commit', '-qm', 'x'],
    ['push', '-q', 'origin', 'main'],
  ])
    git(seed, ...args);
  /** As actions/checkout does. */
  const prepare = (workspace: string) => {
    for (const args of [
      ['init', '-q'],
      ['remote', 'add', 'origin', remote],
      ['fetch', '-q', 'origin'],
      ['checkout', '-q', '-f', 'main'],
    ])
      git(workspace, ...args);
  };
  const logs: string[] = [];
  for (const port of [servers.selfSigned.port, servers.selfSigned.port, servers.good.port]) {
    const ran = await run(t, 'committed-state.yml', { job: 'check', files: {}, inputs: at(port), prepare });
    assert.equal(ran?.outcome, port === servers.good.port ? 'success' : 'failure');
    assert.equal(ran?.steps.at(-1)?.outcome, 'success', ran?.steps.at(-1)?.log);
    logs.push(ran?.steps[1]?.log ?? '');
  }
  assert.match(logs[1] ?? '', /State: since the run of .*: 0 new, [1-9]\d* still there, 0 gone/);
  assert.match(logs[2] ?? '', /State: since the run of .*, [1-9]\d* gone/);
  const [first] = git(remote, 'log', '--format=%s', 'main').split('\n');
  assert.equal(first, 'Remember the mail certificates');
  assert.equal(git(remote, 'ls-tree', '-r', '--name-only', 'main'), 'mail/certificates.state.json\nmail/hosts.txt\n');
});

/** A command of a recipe for the mail server itself, with what is elsewhere here. */
const onServer = (line: string, hosts: string, port: number) =>
  line
    .replace('/usr/bin/node', process.execPath)
    .replace('/opt/smtp-cert-check', root)
    .replace('/etc/smtp-cert-check/hosts.txt', hosts)
    .concat(` --connect-to ::127.0.0.1:${port} --trust-anchors ${servers.anchorsFile} --retries 0`);

test('cron and the timer: silent while all is well, and the report where it is not', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const hosts = join(folder, 'hosts.txt');
  writeFileSync(hosts, `${host}\n`);
  const [cron = ''] = /(?<=^[\d *]+ nobody ).+/m.exec(textOf('cron/smtp-cert-check')) ?? assert.fail();
  const [unit = ''] = /(?<=^ExecStart=).+/m.exec(textOf('systemd/smtp-cert-check.service')) ?? assert.fail();
  assert.equal(unit, cron);
  assert.deepEqual(await bash(onServer(cron, hosts, servers.good.port), folder, {}), { code: 0, log: '' });
  const red = await bash(onServer(cron, hosts, servers.selfSigned.port), folder, {});
  assert.equal(red.code, 1);
  assert.match(red.log, /^mail\.example\.com:587 .*: error certificate-self-signed: /m);
});

test('systemd has nothing against the units', (t) => {
  const found = programs(t, ['systemd-analyze']);
  if (found === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'units-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const units = ['smtp-cert-check.service', 'smtp-cert-check.timer'].map((name) => join(folder, name));
  for (const unit of units)
    writeFileSync(unit, textOf(`systemd/${basename(unit)}`).replace('/usr/bin/node', process.execPath));
  const { status, stdout, stderr } = spawnSync(found['systemd-analyze'], ['verify', ...units], { encoding: 'utf8' });
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
  writeFileSync(units[1] ?? '', textOf('systemd/smtp-cert-check.timer').replace('05:17', '25:17'));
  assert.match(spawnSync(found['systemd-analyze'], ['verify', ...units], { encoding: 'utf8' }).stderr, /25:17/);
});

test('GitLab: the job follows the servers, and the test report is there either way', async (t) => {
  if (programs(t, ['git', 'xmllint']) === undefined) return;
  const { script, artifacts } = parse(textOf('gitlab-ci.yml'))['smtp-certificates'];
  assert.equal(artifacts.when, 'always');
  const folder = mkdtempSync(join(tmpdir(), 'gitlab-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [release, builds, project] = ['release', 'builds', 'project'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [release, builds, project]) execFileSync('mkdir', ['-p', join(each, 'mail')]);
  cpSync(join(root, 'dist'), join(release, 'dist'), { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], { cwd: release, stdio: 'ignore' });
  for (const command of ['init', 'add .', 'commit -m x', 'tag v1']) git(...command.split(' '));
  for (const [port, code, outcome] of [
    [servers.good.port, 0, 'failures="0"'],
    [servers.selfSigned.port, 1, 'failures="1"'],
  ] as const) {
    const options = `trust-anchors=${servers.anchorsFile}`;
    writeFileSync(join(project, 'mail/hosts.txt'), `${host}\n`);
    rmSync(builds, { recursive: true });
    // Only where the release comes from, where the host is found and whom to trust is another than GitLab's.
    const here = (script as string[]).map((line) =>
      line.replace('--untrusted true', `--connect-to ::127.0.0.1:${port} --${options.replace('=', ' ')} --retries 0`),
    );
    const ran = await bash(here.join('\n'), project, {
      CI_BUILDS_DIR: builds,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${release}.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://github.com/smtp-cert-check/smtp-cert-check',
    });
    assert.equal(ran.code, code, ran.log);
    const junit = readFileSync(join(project, artifacts.reports.junit), 'utf8');
    assert.ok(junit.includes(outcome));
    assert.deepEqual(junitDefects([junit]), []);
  }
});
