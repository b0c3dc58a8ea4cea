import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replacedBy } from '../../src/change/replaced.ts';
import { type Target, targetKeyOf } from '../../src/model/target.ts';
import { aFileTarget, aTarget } from '../support/facts.ts';

function at(file: string, host: string, port = 587): Target {
  return aTarget({ host, port, mode: port === 465 ? 'implicit' : 'starttls', writtenAt: { file, line: 1 } });
}

function pairs(gone: readonly Target[], added: readonly Target[]): string[] {
  const name = (target: Target | null) => (target === null ? 'nothing' : targetKeyOf(target));
  return replacedBy(gone, added).map(({ before, after }) => `${name(before)} -> ${name(after)}`);
}

test('a host with another port takes its own place, before others of that port', () => {
  assert.deepEqual(
    pairs([at('a', 'x.acme.net', 465), at('a', 'y.acme.net')], [at('a', 'z.acme.net', 465), at('a', 'x.acme.net')]),
    ['y.acme.net:587 -> z.acme.net:465', 'x.acme.net:465 -> x.acme.net:587'],
  );
});

test('one of the same port is taken before one of another', () => {
  assert.deepEqual(pairs([at('a', 'x.acme.net'), at('a', 'y.acme.net', 465)], [at('a', 'z.acme.net', 465)]), [
    'y.acme.net:465 -> z.acme.net:465',
    'x.acme.net:587 -> nothing',
  ]);
});

test('nothing takes the place of what was in another file', () => {
  assert.deepEqual(pairs([at('a', 'x.acme.net')], [at('b', 'y.acme.net')]), [
    'nothing -> y.acme.net:587',
    'x.acme.net:587 -> nothing',
  ]);
});

test('of several of a kind each takes the place of one, in the order of their lines', () => {
  const gone = ['a', 'b', 'c'].map((name) => at('a', `${name}.acme.net`));
  const added = ['x', 'y'].map((name) => at('a', `${name}.acme.net`));
  assert.deepEqual(pairs(gone, added), [
    'a.acme.net:587 -> x.acme.net:587',
    'b.acme.net:587 -> y.acme.net:587',
    'c.acme.net:587 -> nothing',
  ]);
});

test('a server is in no place of a certificate file', () => {
  const file = aFileTarget({ file: 'mail.pem', writtenAt: { file: 'a', line: 2 } });
  assert.deepEqual(pairs([file], [at('a', 'x.acme.net')]), ['nothing -> x.acme.net:587', 'file:mail.pem -> nothing']);
});

test('a server that two files have lost is gone once, and not where something has taken its place', () => {
  const [x, y, z] = ['x', 'y', 'z'].map((name) => `${name}.acme.net`) as [string, string, string];
  assert.deepEqual(pairs([at('a', x), at('b', y), at('b', x)], []).sort(), [
    'x.acme.net:587 -> nothing',
    'y.acme.net:587 -> nothing',
  ]);
  assert.deepEqual(pairs([at('a', x), at('b', x)], [at('b', z)]), ['x.acme.net:587 -> z.acme.net:587']);
  // Another port or mode is another server.
  assert.deepEqual(pairs([at('a', x), at('b', x, 465)], [at('b', z)]), [
    'x.acme.net:465 -> z.acme.net:587',
    'x.acme.net:587 -> nothing',
  ]);
});
