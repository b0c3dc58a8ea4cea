/** What a PKCS#12 file may ask for: the work is bounded where it is done, within what is encrypted as well. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decoded } from '../../src/pki/ber.ts';
import { openPkcs12 } from '../../src/pki/pkcs12.ts';
import { budgetOf, decrypt } from '../../src/pki/pkcs12-cipher.ts';
import { der, oid, sequence } from '../support/der.ts';
import {
  bag,
  CIPHERS,
  type Cipher,
  contentOf,
  count,
  encrypted,
  encryptedPart,
  type Hash,
  octets,
  pbes2,
  pbkdf2,
  pfx,
  plainPart,
  SALT,
  shroudedKeyBag,
} from '../support/pkcs12.ts';

const shroudedKey = (iterations: number, content: Buffer = Buffer.alloc(16)) =>
  shroudedKeyBag(pbes2({ iterations }), content);
/** With one iteration, so that what it holds is found. */
const hidden = (...bags: readonly Buffer[]) => pfx(contentOf(encryptedPart(pbes2(), encrypted(sequence(...bags)))));

const open = (file: Buffer) => openPkcs12(file, '', async () => {});

const refuses = async (file: Buffer) => {
  const started = performance.now();
  await assert.rejects(open(file), { message: 'the key derivation has too many iterations' });
  return performance.now() - started;
};

test('two thousand million iterations inside what is encrypted are not begun', async () => {
  const file = hidden(shroudedKey(2 ** 31 - 1));
  assert.ok(file.length < 400, `${file.length} bytes`);
  assert.ok((await refuses(file)) < 1000);
});

test('many keys that each ask for as much as one may share one budget', async () => {
  const content = encrypted(sequence(), { iterations: 999_999 });
  await refuses(hidden(...Array.from({ length: 50 }, () => shroudedKey(999_999, content))));
});

test('a budget is for one key and for all of them, to the last round', () => {
  const budget = budgetOf(5, 8);
  budget(5);
  budget(3);
  assert.throws(() => budget(1), /too many iterations/);
  assert.throws(() => budgetOf(5, 8)(6), /too many iterations/);
  assert.throws(() => budgetOf(5, 8)(Number.NaN), /too many iterations/);
});

/** PBES2 with a count as it is written. */
const counted = (iterations: Buffer) =>
  sequence(
    oid('1.2.840.113549.1.5.13'),
    sequence(pbkdf2(iterations, null), sequence(oid(CIPHERS['aes-128-cbc'].oid), octets(Buffer.alloc(16, 2)))),
  );
/** PBE of RFC 7292 appendix C. */
const old = (number: number, iterations = 1) =>
  sequence(oid(`1.2.840.113549.1.12.1.${number}`), sequence(octets(SALT), count(iterations)));

test('a count below zero, of many octets or of none is too many', async () => {
  for (const octetsOfCount of ['ff', '80', '01000000000000', '010000000000000000', '']) {
    const iterations = der(2, Buffer.from(octetsOfCount, 'hex'));
    await refuses(hidden(shroudedKeyBag(counted(iterations), Buffer.alloc(16))));
  }
});

/** What is paid for before anything is derived; each key is one of several digests. */
async function paidFor(algorithm: Buffer): Promise<number[]> {
  const paid: number[] = [];
  const budget = (rounds: number) => {
    paid.push(rounds);
    if (rounds > 100) throw new Error('too dear');
  };
  const [utf8, utf16] = [Buffer.alloc(0), Buffer.alloc(2)];
  await decrypt(decoded(algorithm), Buffer.alloc(16), { utf8, utf16, budget, turn: async () => {} }).catch(() => {});
  return paid;
}

test('what a key costs is its iterations, once for each digest that it takes', async () => {
  const costs: readonly (readonly [Cipher, Hash | null, number])[] = [
    ['aes-128-cbc', null, 1],
    ['aes-128-cbc', 'sha512', 1],
    ['des-ede3-cbc', 'sha1', 2],
    ['aes-192-cbc', 'sha224', 1],
    ['aes-256-cbc', 'sha1', 2],
    ['aes-256-cbc', 'sha224', 2],
    ['aes-256-cbc', 'sha256', 1],
    ['aes-256-cbc', 'sha384', 1],
  ];
  for (const [cipher, prf, digests] of costs)
    assert.deepEqual(await paidFor(pbes2({ cipher, prf, iterations: 7 })), [7 * digests], `${cipher} ${prf}`);
  assert.deepEqual(await paidFor(counted(der(2, Buffer.from('7fffffffffff', 'hex')))), [2 ** 47 - 1]);
  // A key, and what the first block is mixed with.
  assert.deepEqual(await paidFor(old(3, 7)), [14, 7]);
  assert.deepEqual(await paidFor(old(6, 7)), [7, 7]);
});

test('a derivation lets others have their turn, and ends where they stop the run', async () => {
  let turns = 0;
  const turn = async () => {
    turns++;
    throw new Error('stopped');
  };
  const secret = { utf8: Buffer.alloc(0), utf16: Buffer.alloc(2), budget: () => {}, turn };
  await assert.rejects(decrypt(decoded(old(6, 20_000)), Buffer.alloc(7), secret), /password is another/);
  assert.equal(turns, 0);
  await assert.rejects(decrypt(decoded(old(6, 20_001)), Buffer.alloc(7), secret), /stopped/);
  await assert.rejects(decrypt(decoded(pbes2()), encrypted(SALT), secret), /stopped/);
  assert.equal(turns, 2);
});

test('bags within bags are followed only so deep', async () => {
  const within = (depth: number) => {
    let bags = bag(6, sequence());
    for (let at = 0; at < depth; at++) bags = bag(6, sequence(bags));
    return pfx(contentOf(plainPart(bags)));
  };
  assert.deepEqual(await open(within(10)), { certificates: [], privateKeys: [] });
  await assert.rejects(open(within(30)), /depth exceeded/);
  await assert.rejects(open(within(500)), /depth exceeded/);
});
