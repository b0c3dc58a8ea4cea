import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authMechanisms, isSubmission } from '../../src/rule/submission.ts';

test('submission is on 587 and 465 (RFC 8314 section 3.3)', () => {
  assert.deepEqual(
    [587, 465, 25, 2525].filter((port) => isSubmission({ port })),
    [587, 465],
  );
});

test('the mechanisms of AUTH (RFC 4954 section 3) are each told once, however they are written', () => {
  for (const [lines, expected] of [
    [[], []],
    [['AUTH'], []],
    [['AUTH '], []],
    [['AUTH PLAIN LOGIN'], ['PLAIN', 'LOGIN']],
    [['auth plain  \tlogin '], ['PLAIN', 'LOGIN']],
    [
      ['AUTH PLAIN', 'AUTH=PLAIN LOGIN'],
      ['PLAIN', 'LOGIN'],
    ],
    [['XAUTH PLAIN', 'AUTHX PLAIN'], []],
    [['SIZE 1', 'AUTH XOAUTH2'], ['XOAUTH2']],
  ] as const)
    assert.deepEqual(authMechanisms(lines), expected, lines.join());
});
