import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicSuffix } from '../../src/pki/public-suffix.ts';

test('a suffix of registries is one, a private one of a hoster is not', () => {
  assert.ok(isPublicSuffix('com'));
  assert.ok(isPublicSuffix('co.uk'));
  assert.ok(!isPublicSuffix('example.com'));
  // In the list's private part: whoever has names below it is named by a wildcard of the hoster's.
  assert.ok(!isPublicSuffix('github.io'));
});
