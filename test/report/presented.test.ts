/** What was presented, decoded: for whoever wants to see it, passed or not. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import type { Observation } from '../../src/model/observation.ts';
import type { Target } from '../../src/model/target.ts';
import { decoded, presentedBlocks } from '../../src/report/presented.ts';
import { goodChain, issue } from '../support/ca.ts';
import { aFileTarget, aHandshake, anInterruption, aReading, aReport, aTarget, daysFromNow } from '../support/facts.ts';

const chain = await goodChain('ecdsa', { notAfter: daysFromNow(60) });
const [first] = chain.presented;
const blocksOf = (observations: readonly Observation[], target: Target = aTarget()) =>
  aReport({ target, observations }).targets.flatMap(presentedBlocks);
const headsOf = (...observations: readonly Observation[]) => blocksOf(observations).map(({ head }) => head);
const rsa = { name: 'rsa', serverName: 'mail.example.com' } as const;

test('what an address shows again is said once, and what it shows a further look is said with the look', () => {
  const seen = aHandshake({ presentedChain: [first] });
  const elsewhere = { address: '192.0.2.2', port: 587, family: 4 } as const;
  assert.deepEqual(
    headsOf(seen, { ...seen, look: rsa }, aHandshake({ presentedChain: [chain.intermediate.pem], look: rsa }), {
      ...seen,
      endpoint: elsewhere,
    }),
    [
      'mail.example.com:587 [192.0.2.1]: TLSv1.3, TLS_AES_256_GCM_SHA384',
      'mail.example.com:587 [192.0.2.1]: TLSv1.3, TLS_AES_256_GCM_SHA384, looked at by rsa',
      'mail.example.com:587 [192.0.2.2]: TLSv1.3, TLS_AES_256_GCM_SHA384',
    ],
  );
});

test('a connection that ended early shows nothing, nor does a file of keys', () => {
  assert.deepEqual(headsOf(anInterruption('greeting', { kind: 'aborted' }), aReading({ presentedChain: [] })), []);
});

test('a file shows what it holds', () => {
  const [block, ...others] = blocksOf([aReading({ presentedChain: [first] })], aFileTarget({ file: 'mail/a.pem' }));
  assert.deepEqual(others, []);
  assert.equal(block?.head, 'file:mail/a.pem: pem file');
  assert.equal(block.lines[0], '1. CN=mail.example.com');
});

test('each certificate says whose it is, who issued it, and until when', () => {
  const { sha256 } = decoded(first) ?? assert.fail();
  const [block] = blocksOf([aHandshake({ presentedChain: [first, 'no certificate'] })]);
  assert.deepEqual(block?.lines, [
    '1. CN=mail.example.com',
    'issued by CN=Test Intermediate ecdsa',
    'names mail.example.com',
    `valid from ${/valid from (.*) to/.exec(block?.lines.join('\n') ?? '')?.[1]} to 31 July 2026, 00:00 UTC`,
    `key ec prime256v1, SHA-256 ${sha256}`,
    '2. cannot be decoded',
  ]);
  assert.match(sha256, /^[0-9a-f]{64}$/);
});

test('a key without a curve has its bits, and a certificate without names no line for them', async () => {
  const { pem } = await issue({ subject: 'CN=x', keyType: 'rsa' });
  const [block] = blocksOf([aHandshake({ presentedChain: [pem] })]);
  assert.equal(block?.lines.length, 4);
  assert.ok(!block?.lines.some((line) => line.startsWith('names')));
  assert.match(block?.lines.at(-1) ?? '', /^key rsa \d{4} bits, SHA-256 /);
});

test('twenty names are shown and the others counted', async () => {
  const linesFor = async (count: number) => {
    const dnsNames = Array.from({ length: count }, (_, index) => `n${index}.example`);
    const { pem } = await issue({ subject: 'CN=x', dnsNames, issuer: chain.intermediate });
    return blocksOf([aHandshake({ presentedChain: [pem] })])[0]?.lines ?? [];
  };
  assert.match((await linesFor(20))[2] ?? '', /^names n0\.example, .*, n19\.example$/);
  assert.match((await linesFor(23))[2] ?? '', /, n19\.example and 3 more$/);
});

test('what is not known of a handshake is not said, and no name of a stranger is more than text', async () => {
  const seen = aHandshake({
    presentedChain: [first],
    keyExchange: 'X\u001b',
    tlsVersion: 'T\u009b',
    cipherSuite: '\u202e',
  });
  assert.deepEqual(headsOf(seen), ['mail.example.com:587 [192.0.2.1]: T\\u009b, \\u202e, key exchange X\\u001b']);
  const { pem } = await issue({ subject: 'CN=a##[error]\u202e', dnsNames: ['a'], issuer: chain.intermediate });
  assert.equal(blocksOf([aHandshake({ presentedChain: [pem] })])[0]?.lines[0], '1. CN=a# #[error]\\u202e');
});

test('a serial number is in small letters', async () => {
  const { serialNumber } = decoded(first) ?? assert.fail();
  assert.equal(serialNumber, new X509Certificate(first).serialNumber.toLowerCase());
  assert.doesNotMatch(serialNumber, /[A-Z]/);
});
