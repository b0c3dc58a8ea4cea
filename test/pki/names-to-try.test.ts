import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_NAMES_TO_TRY, namesToTry } from '../../src/pki/names-to-try.ts';
import { issue } from '../support/ca.ts';

const naming = async (...dnsNames: string[]) => (await issue({ subject: 'CN=x', dnsNames })).pem;

test('where the certificate names every reference identifier, nothing is tried', async () => {
  assert.deepEqual(namesToTry(['mail.example.com'], await naming('mail.example.com', 'www.example.com')), []);
  assert.deepEqual(namesToTry([], await naming('www.example.com')), []);
});

test('otherwise its names are tried, the nearest first, each once', async () => {
  const pem = await naming('www.other.example', 'www.example.com', 'WWW.example.com', 'www.other.example');
  assert.deepEqual(namesToTry(['mail.example.com'], pem), ['www.example.com', 'www.other.example']);
});

test('wildcards, and what is no host name, are not tried', async () => {
  const pem = await naming(
    '*.hoster.example',
    'a_b.example',
    'x..example',
    'localhost',
    '192.0.2.1',
    '-a.example',
    'ok.example',
  );
  assert.deepEqual(namesToTry(['mail.example.com'], pem), ['ok.example']);
});

test('no more than a few are tried, however many there are', async () => {
  const pem = await naming(...Array.from({ length: 50 }, (_, index) => `n${index}.example`));
  assert.equal(namesToTry(['mail.example.com'], pem).length, MAX_NAMES_TO_TRY);
});

test('what cannot be decoded has no names', () => {
  assert.deepEqual(namesToTry(['mail.example.com'], 'x'), []);
});
