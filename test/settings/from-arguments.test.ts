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
