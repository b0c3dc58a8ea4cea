import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queueOf } from '../../src/probe/queue.ts';

/** Tasks that end when they are told to, and the names of those that have begun. */
function tasks() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const task = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { begun, task, end };
}

test('as many at a time as allowed, in the order given', async () => {
  const { begun, task, end } = tasks();
  const inTurn = queueOf(2);
  const all = ['a', 'b', 'c'].map((name) => inTurn(name, task(name)));
  assert.deepEqual(begun, ['a', 'b']);
  await end('b');
  assert.deepEqual(begun, ['a', 'b', 'c']);
  await end('a');
  await end('c');
  assert.deepEqual(await Promise.all(all), ['a', 'b', 'c']);
});

test('never two at once under one key, and the others do not wait for it', async () => {
  const { begun, task, end } = tasks();
  const inTurn = queueOf(2);
  for (const name of ['a1', 'a2', 'a3', 'b1']) void inTurn(name.slice(0, 1), task(name));
  assert.deepEqual(begun, ['a1', 'b1']);
  await end('b1');
  assert.deepEqual(begun, ['a1', 'b1']);
  await end('a1');
  await end('a2');
  assert.deepEqual(begun, ['a1', 'b1', 'a2', 'a3']);
});

test('a task that fails makes room as well', async () => {
  const inTurn = queueOf(1);
  await assert.rejects(
    inTurn('a', () => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.equal(await inTurn('a', async () => 'yes'), 'yes');
});

test('a hundred thousand tasks for one key, or for as many, are no more work each than a few', async () => {
  const inTurn = queueOf(8);
  let count = 0;
  const task = async () => {
    count += 1;
  };
  const all = Array.from({ length: 100_000 }, (_, index) => inTurn(index % 2 === 0 ? 'one' : `${index}`, task));
  await Promise.all(all);
  assert.equal(count, 100_000);
});
