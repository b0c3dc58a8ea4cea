import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replacedBy } from '../../src/change/replaced.ts';
import { type ServiceTarget, type Target, targetKeyOf } from '../../src/model/target.ts';
import { aTarget } from '../support/facts.ts';

function at(file: string, host: string, port = 587): ServiceTarget {
  return aTarget({ host, port, mode: port === 465 ? 'implicit' : 'starttls', writtenAt: { file, line: 1 } });
}

function pairs(gone: readonly ServiceTarget[], added: readonly ServiceTarget[]): string[] {
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

test('of those that nothing takes the place of each is named as it is first', () => {
  const gone = [at('a', 'x'), at('a', 'y'), at('b', 'x')];
  const rows = replacedBy(gone, []).map(({ before }) => before);
  assert.deepEqual(new Set(rows), new Set(gone.slice(0, 2)));
  assert.deepEqual(pairs([at('a', 'x'), at('a', 'y')], []), ['x:587 -> nothing', 'y:587 -> nothing']);
});

test('of several of a kind each takes the place of one, in the order of their lines', () => {
  const gone = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => at('a', `${name}.acme.net`));
  const added = ['v', 'w', 'x', 'y', 'z'].map((name) => at('a', `${name}.acme.net`));
  assert.deepEqual(pairs(gone, added), [
    'a.acme.net:587 -> v.acme.net:587',
    'b.acme.net:587 -> w.acme.net:587',
    'c.acme.net:587 -> x.acme.net:587',
    'd.acme.net:587 -> y.acme.net:587',
    'e.acme.net:587 -> z.acme.net:587',
    'f.acme.net:587 -> nothing',
  ]);
});

test('one that is written nowhere takes the place of another that is', () => {
  const [x, y] = ['x', 'y'].map((host) => aTarget({ host })) as [ServiceTarget, ServiceTarget];
  assert.deepEqual(pairs([x], [at('a', 'z'), y]), ['nothing -> z:587', 'x:587 -> y:587']);
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
