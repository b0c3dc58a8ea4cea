import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { isPublicSuffix, isUnderOneDomain } from '../../src/pki/public-suffix.ts';

test('the list is loaded when it is first asked for', () => {
  const { cache, resolve } = createRequire(import.meta.url);
  const isLoaded = () => resolve('tldts') in cache;
  assert.ok(!isLoaded());
  assert.ok(isPublicSuffix('com'));
  assert.ok(isLoaded());
});

test('a suffix of registries is one, a private one of a hoster is not', () => {
  assert.ok(isPublicSuffix('com'));
  assert.ok(isPublicSuffix('co.uk'));
  assert.ok(!isPublicSuffix('example.com'));
  // In the list's private part: whoever has names below it is named by a wildcard of the hoster's.
  assert.ok(!isPublicSuffix('github.io'));
});

test('two names are under one domain where a registry gave it to one owner', () => {
  assert.ok(isUnderOneDomain('mail.example.com', 'example.com'));
  assert.ok(isUnderOneDomain('a.example.co.uk', 'b.c.example.co.uk'));
  assert.ok(!isUnderOneDomain('a.example.co.uk', 'b.other.co.uk'));
  assert.ok(!isUnderOneDomain('com', 'com'), 'nobody was given that');
  assert.ok(!isUnderOneDomain('192.0.2.1', '192.0.2.1'), 'an address is under none');
});
