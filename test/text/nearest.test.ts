import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance, nearestOf } from '../../src/text/nearest.ts';

test('counts the letters put in, taken out and changed', () => {
  for (const [one, other, distance] of [
    ['', '', 0],
    ['abc', '', 3],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'bc', 1],
    ['bc', 'abc', 1],
    ['kitten', 'sitting', 3],
    ['a', 'bb', 2],
  ] as const)
    assert.equal(editDistance(one, other), distance, `${one} ${other}`);
});

test('the nearest word is meant, up to two letters away or a quarter of what was written', () => {
  const words = ['timeout-ms', 'retries', 'pkcs12-password-env'];
  assert.equal(nearestOf('RETRYS', words), 'retries');
  assert.equal(nearestOf('retrxxs', words), 'retries');
  assert.equal(nearestOf('xxxxies', words), undefined);
  assert.equal(nearestOf('pkcs12-passwort-env', words), 'pkcs12-password-env');
  assert.equal(nearestOf('pkcs12-paxxxxrd-env', words), 'pkcs12-password-env');
  assert.equal(nearestOf('pkcs12-xxxxxrd-env', words), undefined);
  assert.equal(nearestOf('retries', []), undefined);
});

test('of words that are equally near the first is meant', () => {
  assert.equal(nearestOf('ab', ['ac', 'ad']), 'ac');
  assert.equal(nearestOf('abcd', ['abxy', 'abcx']), 'abcx');
  assert.equal(nearestOf('abc', ['abcdef', 'abcde']), 'abcde');
});
