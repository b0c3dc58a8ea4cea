import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replacedBy } from '../../src/change/replaced.ts';
import { type Target, targetKeyOf } from '../../src/model/target.ts';
import { aTarget } from '../support/facts.ts';

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
