import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostOf } from '../../src/model/target.ts';
import { argumentsOf } from '../../src/settings/from-arguments.ts';
import { inputsOf } from '../../src/settings/from-inputs.ts';

const problemsOf = (argv: readonly string[]) =>
  argumentsOf(argv)
    .problems.map(({ message }) => message)
    .join('\n');

test('options and targets may come in any order, and lists may be repeated', () => {
  const { given, targets } = argumentsOf([
    'a.example',
    '--format',
    'json=x',
    '--retries=2',
    'b.example:25',
    '--format',
    'text',
  ]);
  assert.deepEqual({ ...given }, { format: ['json=x', 'text'], retries: ['2'] });
  assert.deepEqual(targets.map(hostOf), ['a.example', 'b.example']);
});

test('an option that takes one value is given once', () => {
  assert.match(problemsOf(['--retries', '1', '--retries', '2']), /^--retries is given 2 times: expected it once$/);
});

test('says what is wrong with an option', () => {
  const refuses = (argv: string[], message: RegExp) => assert.match(problemsOf(argv), message);
  refuses(['--retries', '-1'], /^--retries has no value: expected --retries=N$/);
  assert.deepEqual(argumentsOf(['--profile']).given, {});
  refuses(['--profile'], /^--profile has no value: expected --profile=gmail\|strict$/);
  refuses(['-v', '-q', 'a.example'], /^--verbose and --quiet are both given: expected one of them$/);
  refuses(['--help=x'], /^--help takes no value: expected it alone$/);
  assert.throws(() => argumentsOf(['--demo', 'a.example']), /--demo checks servers of its own: expected it alone/);
  refuses(['a.example:0', 'b.example', 'c.example:x'], /"a\.example:0".*\n.*"c\.example:x"/);
});

test('an option of the action is none of the command', () => {
  assert.match(problemsOf(['--check-run', 'x']), /^unknown option "--check-run": see --help$/);
});

test('inputs come from the variables of the runner; empty ones are not given', () => {
  const { given, targets } = inputsOf({
    INPUT_HOSTS: 'a.example\n\n# b\nc.example:25\n',
    'INPUT_FAIL-BELOW': '',
    INPUT_FORMAT: 'json=a\n text=b \n',
    'INPUT_WARN-BELOW': ' 30d ',
  });
  assert.deepEqual(
    { ...given, hosts: undefined },
    { 'warn-below': ['30d'], format: ['json=a', 'text=b'], hosts: undefined },
  );
  assert.deepEqual(
    targets.map((one) => 'port' in one && one.port),
    [587, 25],
  );
});

test('no file is listed where the input is not given, so each has its place', () => {
  assert.equal(inputsOf({}).areFilesPlaced, true);
});

test('explain, discover and merge are commands with words of their own', () => {
  const { explained } = argumentsOf(['explain', 'certificate', 'has', 'expired']);
  assert.equal(explained, 'certificate has expired');
  assert.equal(argumentsOf(['explain']).explained, '');
  assert.equal(argumentsOf(['explain', ' x ']).explained, 'x');
  assert.deepEqual(argumentsOf(['explain', 'x']).problems, []);
  assert.deepEqual(argumentsOf(['discover', 'a']).searched, ['a']);
  assert.throws(() => argumentsOf(['explain', 'x', '--quiet']), { name: 'UsageError', message: /without options$/ });
  assert.deepEqual(argumentsOf(['discover', 'a', 'b', '--format', 'json']).searched, ['a', 'b']);
  assert.deepEqual(argumentsOf(['discover', 'a', '--format=text']).searched, ['a']);
  for (const argv of [[], ['a', '--format', 'sarif'], ['a', '--quiet'], ['a', '--format', 'json', '--format', 'json']])
    assert.throws(() => argumentsOf(['discover', ...argv]), { name: 'UsageError', message: /expected "discover PATH/ });
  assert.deepEqual(argumentsOf(['merge', '1.json', '2.json', '--now', '2027-01-01']).given, {
    now: ['2027-01-01'],
    replay: ['1.json', '2.json'],
  });
  for (const argv of [['merge'], ['merge', 'a', '--replay', 'b']])
    assert.throws(() => argumentsOf(argv), { name: 'UsageError', message: /expected "merge FILE/ });
  for (const argv of [['explain:25'], ['a.example', 'discover']]) assert.equal(argumentsOf(argv).explained, null);
  assert.throws(() => argumentsOf(['explain', 'x', '--unknown']), /unknown option/);
});

test('a demo is alone', () => {
  assert.deepEqual(argumentsOf(['--demo']).given, { demo: ['true'] });
  for (const argv of [
    ['--demo', '--quiet'],
    ['--demo', 'a.example'],
  ])
    assert.throws(() => argumentsOf(argv), { name: 'UsageError', message: /expected it alone$/ });
});

test('an option of a target may be an argument of its own, and which argument a target was is known', () => {
  const { targets, lines } = argumentsOf([
    'a.example',
    'server=postfix',
    'profile=strict',
    'b.example',
    'file:a b.pem',
  ]);
  assert.deepEqual(
    targets.map((target) => [hostOf(target), target.server, target.profile, lines.get(target)]),
    [
      ['a.example', 'postfix', 'strict', 'argument 1'],
      ['b.example', undefined, undefined, 'argument 2'],
      [null, undefined, undefined, 'argument 3'],
    ],
  );
  assert.match(problemsOf(['server=postfix']), /cannot read/);
});

test('what stands behind an option that there is none of is its value, and no target', () => {
  const { targets } = argumentsOf([
    '--nonsense',
    'x.example',
    'a.example',
    '--nonsense=y',
    'b.example',
    '--retries',
    '2',
    'c.example',
  ]);
  assert.deepEqual(targets.map(hostOf), ['a.example', 'b.example', 'c.example']);
  assert.match(problemsOf(['--retries', '--quiet']), /^--retries has no value/);
  assert.match(problemsOf(['--retries=']), /^--retries has no value/);
  assert.equal(argumentsOf(['--ehlo-name=-x']).given['ehlo-name']?.[0], '-x');
  assert.equal(argumentsOf(['--targets-file', '-']).given['targets-file']?.[0], '-');
  assert.equal(problemsOf(['-v', '-v', 'a.example']), '');
});
