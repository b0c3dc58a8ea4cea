/** What a PKCS#12 file may ask for: the work is bounded where it is done, within what is encrypted as well. */
import assert from 'node:assert/strict';
import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { test } from 'node:test';
import { openPkcs12 } from '../../src/pki/pkcs12.ts';
import { der, oid, sequence } from '../support/der.ts';

const octets = (content: Buffer) => der(4, content);
const tagged = (tag: number, content: Buffer) => der(0xa0 + tag, content);
const integer = (value: number) => {
  const hex = value.toString(16);
  const whole = hex.padStart(hex.length + (hex.length % 2), '0');
  return der(2, Buffer.from(/^[89a-f]/.test(whole) ? `00${whole}` : whole, 'hex'));
};

const SALT = Buffer.alloc(8, 1);
const IV = Buffer.alloc(16, 2);

/** PBES2 with PBKDF2 and AES-128 (RFC 8018), with as many iterations as it says. */
const pbes2 = (iterations: number) =>
  sequence(
    oid('1.2.840.113549.1.5.13'),
    sequence(
      sequence(
        oid('1.2.840.113549.1.5.12'),
        sequence(octets(SALT), integer(iterations), sequence(oid('1.2.840.113549.2.9'))),
      ),
      sequence(oid('2.16.840.1.101.3.4.1.2'), octets(IV)),
    ),
  );

function encrypted(content: Buffer, iterations: number): Buffer {
  const cipher = createCipheriv('aes-128-cbc', pbkdf2Sync('', SALT, iterations, 16, 'sha256'), IV);
  return Buffer.concat([cipher.update(content), cipher.final()]);
}

const shroudedKey = (iterations: number, content: Buffer = Buffer.alloc(16)) =>
  sequence(oid('1.2.840.113549.1.12.10.1.2'), tagged(0, sequence(pbes2(iterations), octets(content))));

/** A part whose content is encrypted, with one iteration, so that what it holds is found. */
const encryptedPart = (...bags: readonly Buffer[]) =>
  sequence(
    oid('1.2.840.113549.1.7.6'),
    tagged(
      0,
      sequence(integer(0), sequence(oid('1.2.840.113549.1.7.1'), pbes2(1), der(0x80, encrypted(sequence(...bags), 1)))),
    ),
  );

const pfx = (...parts: readonly Buffer[]) =>
  sequence(integer(3), sequence(oid('1.2.840.113549.1.7.1'), tagged(0, octets(sequence(...parts)))));

const open = (file: Buffer) => openPkcs12(file, '', async () => {});

const refuses = async (file: Buffer) => {
  const started = performance.now();
  await assert.rejects(open(file), { message: 'the key derivation has too many iterations' });
  return performance.now() - started;
};

test('two thousand million iterations inside what is encrypted are not begun', async () => {
  const file = pfx(encryptedPart(shroudedKey(2 ** 31 - 1)));
  assert.ok(file.length < 400, `${file.length} bytes`);
  assert.ok((await refuses(file)) < 1000);
});

test('many keys that each ask for as much as one may share one budget', async () => {
  const content = encrypted(sequence(), 999_999);
  await refuses(pfx(encryptedPart(...Array.from({ length: 50 }, () => shroudedKey(999_999, content)))));
});

test('a count below zero, or of many octets, is too many', async () => {
  const countOf = (count: Buffer) =>
    sequence(
      oid('1.2.840.113549.1.5.13'),
      sequence(
        sequence(oid('1.2.840.113549.1.5.12'), sequence(octets(SALT), count)),
        sequence(oid('2.16.840.1.101.3.4.1.2'), octets(IV)),
      ),
    );
  for (const count of [Buffer.from([2, 1, 0xff]), Buffer.from([2, 9, 1, 0, 0, 0, 0, 0, 0, 0, 0])]) {
    const key = sequence(
      oid('1.2.840.113549.1.12.10.1.2'),
      tagged(0, sequence(countOf(count), octets(Buffer.alloc(16)))),
    );
    await refuses(pfx(encryptedPart(key)));
  }
});

test('bags within bags are followed only so deep', async () => {
  let bag = shroudedKey(1);
  for (let depth = 0; depth < 100; depth++) bag = sequence(oid('1.2.840.113549.1.12.10.1.6'), tagged(0, sequence(bag)));
  await assert.rejects(open(pfx(sequence(oid('1.2.840.113549.1.7.1'), tagged(0, octets(sequence(bag)))))));
});
