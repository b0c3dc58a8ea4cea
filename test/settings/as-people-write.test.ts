/** What people write, and what they meant by it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type ServiceTarget, type Target, targetKeyOf } from '../../src/model/target.ts';
import type { UsageError } from '../../src/problem.ts';
import { argumentsOf } from '../../src/settings/from-arguments.ts';
import { inputsOf } from '../../src/settings/from-inputs.ts';
import { runSettingsOf } from '../../src/settings/run-settings.ts';
import type { Given } from '../../src/settings/settings.ts';
import { parseList } from '../../src/targets/list.ts';
import { parseTarget } from '../../src/targets/parse.ts';
import { parseYaml } from '../../src/targets/yaml.ts';

const folder = mkdtempSync(join(tmpdir(), 'as-people-write-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const shown = (targets: readonly Target[]) =>
  targets.map((one) => [targetKeyOf(one), one.server, one.profile].filter((part) => part !== undefined).join(' '));
const fromArguments = (...argv: string[]) => shown(argumentsOf(argv).targets);
const fromHosts = (hosts: string) => shown(inputsOf({ INPUT_HOSTS: hosts }).targets);
const fromYaml = (text: string) => parseYaml(text, 'hosts.yml').targets;

test('server= and profile= stand behind a target on the command line, in one argument or in their own', () => {
  const expected = ['mail.example.com:587 exim strict', 'b.example:25'];
  assert.deepEqual(fromArguments('mail.example.com server=exim profile=strict', 'b.example:25'), expected);
  assert.deepEqual(fromArguments('mail.example.com', 'server=exim', 'profile=strict', 'b.example:25'), expected);
  const [file] = argumentsOf(['file:my mail/a.pem', 'name=mail.example.com']).targets;
  assert.equal(file?.kind === 'file' && `${file.file} ${file.name}`, 'my mail/a.pem mail.example.com');
});

test('commas stand between hosts, on the command line, in the input and in a list', () => {
  const expected = ['a.example:587', 'b.example:25', 'c.example:465'];
  assert.deepEqual(fromArguments('a.example,b.example:25', 'c.example:465'), expected);
  assert.deepEqual(fromHosts('a.example, b.example:25,c.example:465,\n'), expected);
  assert.deepEqual(shown(parseList('a.example, b.example:25\nc.example:465,', 'hosts.txt', true)), expected);
  assert.deepEqual(shown(fromYaml('- a.example, b.example:25\n- c.example:465\n')), expected);
  assert.deepEqual(shown(parseList('a.example server=exim, b.example profile=strict', 'hosts.txt', true)), [
    'a.example:587 exim',
    'b.example:587 strict',
  ]);
});

test('the lines that YAML folds into one are as many hosts', () => {
  assert.deepEqual(fromHosts('a.example server=exim b.example:25'), ['a.example:587 exim', 'b.example:25']);
});

test('words are taken in any case, and a near one where it can mean one thing alone', async () => {
  const exitPolicyOf = async (given: Given) =>
    (await runSettingsOf(given, [parseTarget('a.example')])).judge.exitPolicy;
  for (const [written, meant] of [
    ['warn', 'warning'],
    ['Warnings', 'warning'],
    ['errors', 'error'],
    ['fail', 'error'],
    ['NEVER', 'never'],
    ['none', 'never'],
  ] as const)
    assert.equal((await exitPolicyOf({ 'fail-on': [written] })).failOn, meant);
  assert.equal((await exitPolicyOf({ 'on-inconclusive': ['Warning'] })).onInconclusive, 'warn');
  for (const green of ['off', 'false', 'no', 'constructor', '__proto__'])
    await assert.rejects(exitPolicyOf({ 'fail-on': [green] }), /cannot read fail-on/);
  const { look, judge } = await runSettingsOf(
    { looks: ['RSA, tls1.2'], 'fail-below': ['10 days'], untrusted: ['True'] },
    [parseTarget('a.example')],
  );
  assert.deepEqual(look.looks, ['rsa', 'tls1.2']);
  assert.equal(look.isUntrusted, true);
  assert.deepEqual(judge.profiles.gmail.limits.failBelow, { kind: 'duration', durationMs: 10 * 86_400_000 });
});

test('an IPv6 address without quotes in YAML is told to be quoted, wherever it stands', () => {
  const quote = /^hosts\.yml:\d: expected quotes around an IPv6 address, .*: "\[2001:db8::25\]:587"$/;
  for (const text of [
    '- [2001:db8::25]:587\n',
    'targets:\n  - a.example\n  - [2001:db8::25]:587 # ours\n',
    '- [2001:db8::25]\n',
    '- target: [2001:db8::25]:587\n  server: exim\n',
    '- target: [2001:db8::25]\n',
  ])
    assert.throws(() => fromYaml(text), { name: 'UsageError', message: quote }, text);
  assert.deepEqual(shown(fromYaml('- "[2001:db8::25]:587"\n- host: 2001:db8::26\n  port: 25\n')), [
    '[2001:db8::25]:587',
    '[2001:db8::26]:25',
  ]);
});

test('host, port and mode may be keys in YAML, and options may stand behind a target', () => {
  const targets = fromYaml(
    '- host: a.example\n  port: 2465\n  mode: implicit\n- target: b.example\n  port: "25"\n- c.example server=exim\n',
  ) as ServiceTarget[];
  assert.deepEqual(
    targets.map(({ host, port, mode, server }) => [host, port, mode, server]),
    [
      ['a.example', 2465, 'implicit', undefined],
      ['b.example', 25, 'starttls', undefined],
      ['c.example', 587, 'starttls', 'exim'],
    ],
  );
  const refuses = (text: string, message: RegExp) =>
    assert.throws(() => fromYaml(text), { name: 'UsageError', message });
  refuses('- target: a.example:25\n  port: 587\n', /expected HOST\[:PORT\]/);
  refuses('- host: a.example\n  target: b.example\n', /expected a list of targets/);
  refuses('- host: a.example\n  port: 99999\n', /expected a port from 1 to 65535/);
  refuses('- host: a.example\n  mode: tls\n', /expected \+starttls or \+implicit/);
  refuses('- port: 25\n', /expected a list of targets/);
});

test('comments may stand in every input of several lines', () => {
  const { given } = inputsOf({
    INPUT_FILES: '# the chains\nmail/*.pem name=mail.example.com # ours\n\n',
    INPUT_FORMAT: 'json=a#b # keeps it\n',
    'INPUT_CONNECT-TO': '# none\n',
  });
  assert.deepEqual({ ...given }, { files: ['mail/*.pem name=mail.example.com'], format: ['json=a#b'] });
});

test('a list in .github is found by itself, and only where nothing else is listed', async () => {
  const root = mkdtempSync(join(folder, 'own-'));
  mkdirSync(join(root, '.github'));
  const before = process.cwd();
  process.chdir(root);
  try {
    writeFileSync('.github/mail-hosts.txt', 'a.example\n');
    for (const places of [null, [root]]) {
      const settings = await runSettingsOf({}, [], places);
      assert.deepEqual(shown(settings.targets), ['a.example:587']);
      assert.equal(settings.targetsFile, '.github/mail-hosts.txt');
      assert.equal(settings.discover, null);
      assert.match(settings.notes.join(), /no target is given, so those of \.github\/mail-hosts\.txt are checked/);
    }
    assert.deepEqual(shown((await runSettingsOf({}, [parseTarget('b.example')])).targets), ['b.example:587']);
    writeFileSync('.github/mail-hosts.yml', '- c.example\n');
    await assert.rejects(runSettingsOf({}, []), /both \.github\/mail-hosts\.txt and \.github\/mail-hosts\.yml/);
    rmSync('.github/mail-hosts.txt');
    assert.deepEqual(shown((await runSettingsOf({}, [])).targets), ['c.example:587']);
  } finally {
    process.chdir(before);
  }
});

test('a target that is listed twice in an input is a note with both lines', async () => {
  const { targets, ...written } = inputsOf({ INPUT_HOSTS: 'a.example\nb.example\nA.example:587 # again\n' });
  const { notes } = await runSettingsOf({}, targets, [folder], written);
  assert.deepEqual(notes, [
    '"a.example:587" is listed at line 1 of hosts and again at line 3 of hosts, and checked once',
  ]);
  const typed = argumentsOf(['a.example', 'b.example', 'a.example']);
  assert.deepEqual((await runSettingsOf({}, typed.targets, null, typed)).notes, [
    '"a.example:587" is listed at argument 1 and again at argument 3, and checked once',
  ]);
});

async function problemsOf(run: () => Promise<unknown>) {
  return run().then(
    () => [],
    ({ problems }: UsageError) => problems,
  );
}

test('every bad setting and every bad line is reported in one go, and no place that is none', async () => {
  const list = join(folder, 'bad.txt');
  writeFileSync(list, 'a.example\nb.example:0\n');
  const { given, targets, ...written } = inputsOf({
    INPUT_HOSTS: 'a.example\nhttps://b.example\n',
    'INPUT_FAIL-BELOV': '3d',
    INPUT_RETRIES: 'many',
    INPUT_PROFILE: 'lax',
    INPUT_FORMAT: 'xml',
    INPUT_ONLY: 'some',
    'INPUT_TARGETS-FILE': list,
  });
  const problems = await problemsOf(() => runSettingsOf({ ...given, only: ['all'] }, targets, [folder], written));
  assert.deepEqual(
    problems.map(({ message, location }) => [location && `${location.file}:${location.line}`, message.split(':')[0]]),
    [
      [null, 'unknown input "fail-belov"'],
      [null, 'line 2 of hosts'],
      [null, 'cannot read retries "many"'],
      [null, 'cannot read profile "lax"'],
      [null, 'cannot read format "xml"'],
      [`${list}:2`, 'cannot read target "b.example…"'],
    ],
  );
  const parsed = argumentsOf(['a.example:0', '--retrys', '3', '--profile', 'lax', '--now']);
  const all = await problemsOf(() => runSettingsOf(parsed.given, parsed.targets, null, parsed));
  assert.deepEqual(
    all.map(({ message }) => message.split(':')[0]),
    ['unknown option "--retrys"', '--now has no value', 'cannot read target "a.example', 'cannot read profile "lax"'],
  );
});

test('an empty workspace is named as the cause, whatever file was wanted', async () => {
  const empty = mkdtempSync(join(folder, 'empty-'));
  for (const given of [
    { 'targets-file': ['none/hosts.txt'] },
    { files: ['none/*.pem'] },
    { 'ca-file': ['none.pem'] },
  ]) {
    const messages = (await problemsOf(() => runSettingsOf(given as Given, [], [empty]))).map(({ message }) => message);
    assert.match(
      messages.join('\n'),
      /the workspace is empty: expected a step .* uses: actions\/checkout/,
      JSON.stringify(given),
    );
    const others = await problemsOf(() => runSettingsOf(given as Given, [], [folder]));
    assert.doesNotMatch(others.map(({ message }) => message).join(), /checkout/);
  }
});

/** What an engineer types out of habit, and the way out that the message shows. */
const meant: readonly (readonly [argv: readonly string[], expected: RegExp])[] = [
  [['--host', 'a.example'], /unknown option "--host": expected a target without an option/],
  [['-p', '25', 'a.example'], /unknown option "-p": expected the port behind the host/],
  [['--starttls', 'smtp', 'a.example'], /expected the mode behind the port, such as mail\.example\.com:2465\+implicit/],
  [['--json', 'a.example'], /expected --format json/],
  [['-o', 'x', 'a.example'], /expected --format FORMAT=FILE/],
  [['-w', '30', 'a.example'], /expected --warn-below/],
  [['--critical=14', 'a.example'], /unknown option "--critical": expected --fail-below/],
  [['-CAfile', 'x', 'a.example'], /unknown option "-C"/],
  [['--cacert', 'x', 'a.example'], /expected --ca-file/],
  [['--timeout', '5', 'a.example'], /expected --timeout-ms/],
  [['--insecure', 'a.example'], /what is checked is whether others would accept the server/],
  [['--failon', 'x', 'a.example'], /expected --fail-on/],
  [['--connect', 'a.example:25'], /expected a target without an option/],
  [['--check-run', 'x', 'a.example'], /unknown option "--check-run": see --help/],
  [['a.example', '587'], /expected HOST:PORT in one word/],
  [['postmaster@example.com'], /the host of a mail server/],
  [['https://a.example'], /expected one of smtp:\/\//],
  [['imaps://a.example'], /expected one of smtp:\/\//],
  [[''], /cannot read target "": expected HOST\[:PORT\]/],
  [[' '], /cannot read target "": expected HOST\[:PORT\]/],
  [['--HOST', 'x', 'a.example'], /expected a target without an option/],
  [['--CAfile=x', 'a.example'], /unknown option "--CAfile": expected --ca-file/],
  [['--ret=1', 'a.example'], /unknown option "--ret": expected --retries/],
  [['-x', 'a.example'], /unknown option "-x": see --help/],
  [['--re', 'a.example'], /unknown option "--re": see --help/],
  [['a.example', 'a-name=b'], /cannot read/],
];
for (const [argv, expected] of meant) {
  test(`says what is meant by ${argv.join(' ')}`, () => {
    const messages = argumentsOf(argv).problems.map(({ message }) => message);
    assert.match(messages.join('\n'), expected);
  });
}
