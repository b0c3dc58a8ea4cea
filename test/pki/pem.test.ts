import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pemContents } from '../../src/files/pem-contents.ts';
import { readPem } from '../../src/pki/pem.ts';
import { issue, privateKeyPem } from '../support/ca.ts';
import { loadedByOpenssl } from '../support/openssl-loader.ts';
import { randomOf } from '../support/random.ts';

const block = (label: string) => `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`;
const pemOf = (text: string) => readPem(Buffer.from(text));
const read = (text: string) => pemOf(text).blocks.map(({ label, line }) => `${label} ${line}`);
const unread = (text: string) => pemOf(text).unread.map(({ line, defect }) => `${line} ${defect}`);
const letters = 'A'.repeat(64);

test('blocks keep their order and their line, whatever is between them', () => {
  assert.deepEqual(read(`Bag Attributes\n${block('A')}\n# text\n${block('B')}`), ['A 2', 'B 7']);
});

test('a line that OpenSSL reads in parts is counted once', () => {
  for (const length of [253, 254, 255, 600]) assert.deepEqual(read(`${'x'.repeat(length)}\n${block('A')}`), ['A 2']);
});

test('what OpenSSL passes over changes nothing', () => {
  for (const text of [
    `\uFEFF${block('A').replaceAll('\n', '\r\n')}`,
    block('A').replaceAll('\n', '\r\r\n'),
    block('A').replaceAll('-----\n', '-----\f\n'),
    `${block('A').trimEnd()}\uFEFF\n`,
  ]) {
    assert.deepEqual([read(text), unread(text)], [['A 1'], []], JSON.stringify(text));
  }
  assert.deepEqual(read(`${block('A')}\uFEFF${block('B')}`), ['A 1', 'B 4']);
});

test('more blocks than any file has are refused, and quickly', () => {
  assert.throws(() => pemOf(block('A').repeat(2000)), /more than 1000 PEM blocks/);
  for (const text of [
    '-----BEGIN A-----\n',
    '-----BEGIN A-----\nx:y\n\n',
    '-----BEGIN A----------BEGIN ',
    'A-----BEGIN ',
  ]) {
    try {
      pemOf(text.repeat(200_000));
    } catch (error) {
      assert.match((error as Error).message, /more than 1000/);
    }
  }
});

test('each defect is named at the line of its block', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['-----BEGIN A-----\nAAAA\n', [], ['1 end-missing']],
    [`-----BEGIN A-----\nAAAA\n${block('B')}`, ['B 3'], ['1 end-of-another']],
    [`-----BEGIN A-----\nAAAA\n${block('A')}`, ['A 1'], ['1 marker-inside']],
    [block('A').trimEnd() + block('A'), [], ['1 end-not-alone']],
    [block('A').replace('AAAA', '{}'), [], ['1 not-base64']],
    [block('A').replace('AAAA', ''), [], ['1 blank-line']],
    [block('A').replace('AAAA\n', ''), [], ['1 empty']],
    [block('A').replace('AAAA', 'AAAA\n\nAAAA\n'), [], ['1 blank-line']],
    [`text${block('A').replace('AAAA', letters)}`, [], ['1 marker-not-alone']],
    [`\n  ${block('A').replace('AAAA', letters)}`, [], ['2 marker-not-alone']],
    [block('A').replace('AAAA', letters.repeat(5)).replaceAll('\n', '\r'), [], ['1 marker-not-alone']],
    [`-----BEGIN A-----${letters}\n-----END A-----\n${block('B')}`, ['B 3'], ['1 marker-not-alone']],
    [block('A').replace('AAAA', letters).replace(/^/gm, '# '), [], []],
    ['the line "-----BEGIN A-----" begins a block\n', [], []],
  ];
  for (const [text, blocks, defects] of cases)
    assert.deepEqual([read(text), unread(text)], [blocks, defects], JSON.stringify(text));
});

test('a private key is seen wherever it is hidden, and a word about keys is none', () => {
  const key = block('PRIVATE KEY').replace('AAAA', letters);
  const hidden = (text: string) => pemOf(text).hiddenKeyLines;
  assert.deepEqual(hidden(key), []);
  assert.deepEqual(hidden(block('CERTIFICATE').trimEnd() + key), [3]);
  assert.deepEqual(hidden(`\n${key.replace(/^/gm, '# ')}`), [2]);
  assert.deepEqual(hidden(key.replaceAll('\n', '\r')), [1]);
  assert.deepEqual(hidden(`{"key":"${key.replaceAll('\n', '\\n')}"}`), [1]);
  assert.deepEqual(hidden('put "-----BEGIN PRIVATE KEY-----" here\n'), []);
});

test('no more than a thousand hidden keys are listed', () => {
  const hidden = block('PRIVATE KEY').replace('AAAA', letters).replace(/^/gm, '# ');
  const found = pemOf(hidden.repeat(1001)).hiddenKeyLines;
  assert.deepEqual([found.length, found[0], found[1]], [1000, 1, 4]);
});

/** Changes of a file that keep it a file that somebody may have. */
const changes: readonly ((text: string, random: ReturnType<typeof randomOf>) => string)[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replace(/\n$/, ''),
];
/** What gets into a text at one place. */
const inserted = [
  '\n',
  '\r',
  '\r\r',
  ' ',
  '\t',
  '\f',
  '\v',
  '\x7f',
  '\u00ef\u00bb\u00bf',
  '\u00a0',
  '\u00ff',
  '-',
  '=',
  ':',
  'A',
  '#',
  '\n\n',
  '\n \n',
  '-----',
  'text\n',
  '\ntext',
  'Key: value\n',
  '\n\u00ef\u00bb\u00bf',
  ' '.repeat(300),
  'A'.repeat(300),
  '\n'.repeat(3),
  '- ',
  '==',
] as const;

/** 80,000 agree; so many take a second. */
const SEEDS = 1000;
const PARTS = 4;

const certificates = await Promise.all(
  [1, 2, 3].map((number) => issue({ subject: `CN=${number}`, dnsNames: [`${number}.example`] })),
);
const [one, two, three] = certificates.map(({ pem }) => pem) as [string, string, string];
const key = `${await privateKeyPem(certificates[0] as (typeof certificates)[0])}\n`;
const der = (pem: string) => pem.replace(/-----.*-----\n/g, '');
const derWith = (pem: string, hex: string) =>
  Buffer.concat([Buffer.from(der(pem), 'base64'), Buffer.from(hex, 'hex')])
    .toString('base64')
    .replace(/.{64}/g, '$&\n');
const labelled = (label: string, body: string) =>
  `-----BEGIN ${label}-----\n${body.trimEnd()}\n-----END ${label}-----\n`;
const pieces = (pem: string) => [
  pem,
  pem,
  pem,
  labelled('X509 CERTIFICATE', der(pem)),
  labelled('TRUSTED CERTIFICATE', der(pem)),
  labelled('TRUSTED CERTIFICATE', derWith(pem, '3000')),
  labelled('CERTIFICATE', derWith(pem, '3000')),
  labelled('CERTIFICATE', derWith(pem, '00')),
  labelled('CERTIFICATE', der(pem).replaceAll('\n', '')),
  labelled('CERTIFICATE', `\n${der(pem)}`),
  labelled('CERTIFICATE', `Key: value\n\n${der(pem)}`),
  labelled('DH PARAMETERS', 'AAAA'),
  labelled('DH PARAMETERS', '{}'),
  key,
  `Bag Attributes\n  name: x\n`,
  pem.replace(/\n.*\n-----END/, '\n-----END'),
  pem.replace(/-----END.*\n/, ''),
  pem.replace(/-----BEGIN.*\n/, ''),
  labelled('CERTIFICATE', key),
];
for (let part = 0; part < PARTS; part++)
  test(`what OpenSSL loads is loaded, in its order, and what it does not load is an error: part ${part}`, async () => {
    const counts = { agreed: 0, loaded: 0 };
    for (let seed = part; seed < SEEDS; seed += PARTS) {
      const random = randomOf(seed);
      let text = [one, two, three]
        .slice(0, 1 + random.integer(3))
        .map((pem) => random.pick(random.chance(0.6) ? [pem] : pieces(pem)))
        .join('');
      for (let change = random.integer(3); change > 0; change--) {
        if (random.chance(0.15)) text = random.pick(changes)(text, random);
        else {
          // Mostly where it matters: at a marker.
          const markers = [...text.matchAll(/-----(BEGIN|END)|-----\r?\n|\n/g)].map(({ index }) => index);
          const at = Math.max(0, random.pick(markers.length > 0 ? markers : [0]) + random.pick([0, 0, 0, 5, 1, -1]));
          const what = random.pick(inserted);
          // Another letter in place of one may be another certificate, whose key is not ours.
          const dropped = what !== 'A' && random.chance(0.1) ? 1 : 0;
          text = text.slice(0, at) + what + text.slice(at + dropped);
        }
      }
      const bytes = Buffer.from(text, 'latin1');
      const theirs = await loadedByOpenssl(bytes, key);
      const ours = (() => {
        try {
          const { chains, unread: left } = pemContents(bytes);
          const mild = ['marker-not-alone', 'trusted-first', 'trusted-elsewhere', 'marker-inside', 'bytes-behind'];
          const isLoaded = chains[0].certificates.length > 0 && left.every(({ defect }) => mild.includes(defect));
          return isLoaded ? chains[0].certificates.map((pem) => Buffer.from(der(pem), 'base64').toString('hex')) : null;
        } catch {
          return null;
        }
      })();
      assert.deepEqual(ours, theirs, `seed ${seed}:\n${JSON.stringify(text)}`);
      counts.agreed++;
      if (theirs !== null) counts.loaded++;
    }
    assert.ok(counts.loaded > counts.agreed / 4 && counts.loaded < counts.agreed, JSON.stringify(counts));
  });
