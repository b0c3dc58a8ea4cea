import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rootCertificates } from 'node:tls';
import { splitPem, trustAnchorsOf } from '../../src/pki/trust-anchors.ts';
import { goodChain } from '../support/ca.ts';

test("finds anchors by name, and knows which are the user's own", async () => {
  const { root } = await goodChain();
  const anchors = trustAnchorsOf({ public: rootCertificates, given: [], private: [root.pem] }, 'test');
  const [found] = anchors.withSubject('cn=test  root ECDSA');
  assert.equal(found?.origin, 'private');
  assert.equal(found?.certificate.name, 'Test Root ecdsa');
  assert.equal(anchors.pem.length, rootCertificates.length + 1);
  assert.deepEqual(anchors.withSubject('CN=nobody'), []);
});

test('splits a PEM file and passes over what stands between its blocks', async () => {
  const { root, intermediate } = await goodChain();
  const pems = splitPem(`# our roots\r\n${root.pem.replaceAll('\n', '\r\n')}\nbag attributes\n${intermediate.pem}`);
  assert.equal(pems.length, 2);
});

test('says which block is no certificate', async () => {
  const { root } = await goodChain();
  const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
  assert.throws(() => splitPem(root.pem + broken), /certificate 2 of 2 cannot be decoded/);
  assert.throws(() => splitPem('-----BEGIN PRIVATE KEY-----'), /holds no "-----BEGIN CERTIFICATE-----" block/);
});
