import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostAndPort, hostOf, locationsOf, targetKeyOf } from '../../src/model/target.ts';
import { aFileTarget, aTarget } from '../support/facts.ts';

test('a service is told by host and port, an IPv6 address in brackets (RFC 3986 section 3.2.2)', () => {
  assert.equal(hostAndPort('mail.example.com', 25), 'mail.example.com:25');
  assert.equal(hostAndPort('192.0.2.1', 25), '192.0.2.1:25');
  assert.equal(hostAndPort('2001:db8::1', 587), '[2001:db8::1]:587');
  assert.equal(targetKeyOf(aTarget({ host: '2001:db8::1' })), '[2001:db8::1]:587');
});

test('a file is told by its path, and stands for the host it was listed for', () => {
  assert.equal(targetKeyOf(aFileTarget({ file: 'mail/cert.pem' })), 'file:mail/cert.pem');
  assert.deepEqual([aFileTarget(), aFileTarget({ name: null }), aTarget()].map(hostOf), [
    'mail.example.com',
    null,
    'mail.example.com',
  ]);
});

test('a service is fixed where it is written, and a file at its beginning', () => {
  const writtenAt = { file: 'hosts.yml', line: 7 };
  assert.deepEqual(locationsOf(aTarget({ writtenAt })), [writtenAt]);
  assert.deepEqual(locationsOf(aTarget()), []);
  assert.deepEqual(locationsOf(aFileTarget({ file: 'a.pem', writtenAt })), [{ file: 'a.pem', line: 1 }]);
});
