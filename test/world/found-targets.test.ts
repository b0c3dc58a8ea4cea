import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Find } from '../../src/discover/format.ts';
import { fewOf, found, newTargets, placedBy, sameServer, targetOf } from '../../src/world/found-targets.ts';
import { aFileTarget, aTarget } from '../support/facts.ts';
import { folderWith } from '../support/folder.ts';

const aFind = (facts: Partial<Find> = {}): Find => ({
  host: 'mail.acme.net',
  port: 587,
  mode: 'starttls',
  file: '.env',
  line: 3,
  column: 11,
  format: 'env',
  class: 'own',
  certainty: 'certain',
  why: 'SMTP_HOST',
  ...facts,
});
const listed = aTarget({ host: 'mail.acme.net' });

test('a server of one’s own is a target at its line, a certificate one for any name, and others’ servers are none', () => {
  const discovered = { format: 'env', certainty: 'certain' };
  const writtenAt = { file: '.env', line: 3 };
  assert.deepEqual(targetOf(aFind()), [
    {
      kind: 'service',
      host: 'mail.acme.net',
      port: 587,
      mode: 'starttls',
      referenceIdentifiers: ['mail.acme.net'],
      discovered,
      writtenAt,
    },
  ]);
  assert.deepEqual(targetOf(aFind({ host: '', port: 0 })), [
    { kind: 'file', file: '.env', name: null, referenceIdentifiers: [], isForAnyName: true, discovered, writtenAt },
  ]);
  for (const whose of ['provider', 'placeholder'] as const) assert.deepEqual(targetOf(aFind({ class: whose })), []);
});

test('one server is one host, port and mode, and a file is its path', () => {
  assert.ok(sameServer(listed, aTarget({ host: 'mail.acme.net', profile: 'strict' })));
  assert.ok(!sameServer(listed, aTarget({ host: 'mail.acme.net', mode: 'implicit' })));
  assert.ok(!sameServer(listed, aTarget({ host: 'mail.acme.net', port: 25 })));
  assert.ok(sameServer(aFileTarget({ name: 'a' }), aFileTarget({ name: 'b' })));
  assert.ok(!sameServer(aFileTarget(), listed));
});

test('of what is found each server that is not listed is one target, where that is surest', () => {
  const [likely, certain] = [aFind({ certainty: 'likely', line: 1 }), aFind({ line: 2 })];
  const lines = (finds: readonly Find[], known = [aTarget({ host: 'other.acme.net' })]) =>
    newTargets(finds, known).map(({ writtenAt }) => writtenAt?.line);
  assert.deepEqual(lines([likely, certain]), [2]);
  assert.deepEqual(lines([certain, likely]), [2]);
  assert.deepEqual(lines([likely, aFind({ certainty: 'likely', line: 9 })]), [1]);
  assert.deepEqual(lines([certain, aFind({ line: 9 })]), [2]);
  assert.deepEqual(lines([certain, aFind({ port: 25, line: 9 })]), [2, 9]);
  assert.deepEqual(lines([certain], [listed]), []);
  assert.deepEqual(lines([certain], [aTarget(), listed]), []);
  assert.deepEqual(lines([certain], [aTarget({ host: 'mail.acme.net', mode: 'implicit' })]), [2]);
});

test('a listed target that the change names anew is shown there, and else as it is listed', () => {
  const here = aTarget({ host: 'mail.acme.net', writtenAt: { file: '.env', line: 3 } });
  assert.equal(placedBy(listed, false, [here]), listed);
  assert.deepEqual(placedBy(listed, true, []), { ...listed, isUnchanged: true });
  assert.deepEqual(placedBy(listed, true, [aTarget(), here]), { ...listed, writtenAt: here.writtenAt });
  assert.equal(placedBy(listed, true, [aTarget({ host: 'mail.acme.net' })]), listed);
});

test('where all could be read nothing is said', async (t) => {
  const notes: string[] = [];
  const folder = folderWith(t, { '.env': 'SMTP_HOST=mail.acme.net\n' });
  const onNote = (note: string) => notes.push(note);
  assert.equal(
    (
      await found(
        folder,
        () => true,
        async () => {},
        onNote,
      )
    ).length,
    1,
  );
  assert.deepEqual(notes, []);
});

test('what could not be read is named', async (t) => {
  const notes: string[] = [];
  const dear = `smtp: [${','.repeat(200_001)}`;
  const finds = await found(
    folderWith(t, { 'mail.yml': dear, '.env': 'SMTP_HOST=mail.acme.net\nMAIL_HOST=smtp.gmail.com\n' }),
    () => true,
    async () => {},
    (note) => notes.push(note),
  );
  assert.deepEqual(
    finds.map(({ host }) => host),
    ['mail.acme.net'],
  );
  assert.deepEqual(notes, ['servers may be named in what could not be read: mail.yml']);
});

test('of many names the first five are said, and how many more there are', () => {
  for (const [count, said] of [
    [1, 'a'],
    [2, 'a, b'],
    [5, 'a, b, c, d, e'],
    [6, 'a, b, c, d, e and 1 more'],
    [8, 'a, b, c, d, e and 3 more'],
  ] as const)
    assert.equal(fewOf([...'abcdefgh'].slice(0, count)), said);
});
