/**
 * Every function that src exports is either fed texts that are dear to read (proportion.ts), or listed with the
 * reason why none of them reaches it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportedBy, modules } from '../support/exported.ts';
import { handedNone } from '../support/handed-no-text.ts';
import { type Call, type Feed, takers } from '../support/text-takers.ts';

test('every exported function is measured, or is handed no text of a stranger for a reason', async () => {
  const all = new Set<string>();
  for (const file of modules) for (const name of Object.keys(await exportedBy(file))) all.add(`${file} ${name}`);
  const measured = Object.entries(takers).flatMap(([file, names]) =>
    Object.keys(names).map((name) => `${file} ${name}`),
  );
  const excused = handedNone.flatMap(([, names]) => names);
  const known = [...measured, ...excused];
  assert.deepEqual(
    [...all].filter((name) => !known.includes(name)),
    [],
    'new: how does a stranger reach it? See test/support/text-takers.ts and handed-no-text.ts',
  );
  assert.deepEqual(
    known.filter((name) => !all.has(name)),
    [],
    'gone',
  );
  assert.deepEqual(
    known.filter((name, index) => known.indexOf(name) !== index),
    [],
    'listed twice',
  );
});

test('every function takes what it is fed: a call that it does not know measures nothing', async () => {
  for (const [file, names] of Object.entries(takers)) {
    const exported = await exportedBy(file);
    for (const [name, feeds] of Object.entries(names)) {
      for (const feed of [feeds].flat() as readonly Feed[]) {
        try {
          await feed(exported[name] as Call, 'mail.example.com:25\n');
        } catch (error) {
          // To refuse the text is an answer.
          assert.ok(!(error instanceof TypeError || error instanceof ReferenceError), `${file} ${name}: ${error}`);
        }
      }
    }
  }
});
