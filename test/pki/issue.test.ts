import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certificateOf } from '../../src/pki/certificate.ts';
import { issueEndEntity, newKeys, serialNumberOf } from '../../src/pki/issue.ts';
import { daysFromNow } from '../support/facts.ts';

test('a serial number is a positive integer in its shortest form, whatever the random bytes', async () => {
  const keys = await newKeys();
  const endEntity = { host: 'mail.example.com', notBefore: daysFromNow(-1), notAfter: daysFromNow(1) };
  for (const first of ['0000', '0080', '00ff', '8000', 'ffff']) {
    const random = Buffer.from(first + '11'.repeat(13), 'hex');
    const certificate = certificateOf(issueEndEntity(endEntity, keys, undefined, random));
    assert.equal(certificate.x509.serialNumber, serialNumberOf(random).toUpperCase());
  }
});
