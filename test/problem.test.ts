import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problems, problemText, readAll, reasonOf, UsageError } from '../src/problem.ts';

const location = { file: 'hosts.txt', line: 3 };

test('what the file system refuses is said in words, and what has none by its code', () => {
  for (const [code, words] of [
    ['ENOENT', 'there is no such file or folder'],
    ['EISDIR', 'it is a folder'],
    ['EACCES', 'this user may not'],
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the file system is read-only'],
    ['ESTRANGE', 'ESTRANGE'],
  ] as const)
    assert.equal(reasonOf(Object.assign(new Error('x'), { code })), words);
  assert.equal(reasonOf(new Error('x')), 'x');
});

test('an error of the user says each problem in a line of its own, with its place', () => {
  const error = new UsageError([
    { message: 'a', location },
    { message: 'b', location: null },
  ]);
  assert.equal(error.message, 'hosts.txt:3: a\nb');
  assert.equal(error.name, 'UsageError');
  assert.deepEqual(new UsageError('a').problems, [{ message: 'a', location: null }]);
  assert.equal(problemText({ message: 'a', location }), 'hosts.txt:3: a');
});

function refuse(message: string): never {
  throw new UsageError([{ message, location: message === 'placed' ? { file: 'own.txt', line: 1 } : null }]);
}

test('all problems are reported at once, each at its own place or at that of its item', () => {
  const read = (text: string) => (text === 'good' ? text.length : refuse(text));
  assert.deepEqual(
    readAll(['good', 'good'], read, () => location),
    [4, 4],
  );
  assert.throws(() => readAll(['bad', 'good', 'placed'], read, () => location), {
    name: 'UsageError',
    message: 'hosts.txt:3: bad\nown.txt:1: placed',
  });
});

test('what is read is given back, or what stands for it; a fault of the program is no problem of the user', () => {
  const problems = new Problems([{ message: 'first', location: null }]);
  assert.equal(
    problems.read(() => 7, 0),
    7,
  );
  assert.equal(
    problems.read(() => refuse('second'), 0),
    0,
  );
  assert.deepEqual(
    problems.readEach(() => refuse('third')),
    [],
  );
  assert.deepEqual(problems.list, [
    { message: 'first', location: null },
    { message: 'second', location: null },
    { message: 'third', location: null },
  ]);
  assert.throws(
    () =>
      problems.read(() => {
        throw new RangeError('a fault');
      }, 0),
    { name: 'RangeError', message: 'a fault' },
  );
  assert.throws(() => problems.throwAny(), { message: 'first\nsecond\nthird' });
  assert.doesNotThrow(() => new Problems().throwAny());
});
