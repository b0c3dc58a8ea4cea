import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UnreadText } from '../../src/model/observation.ts';
import rule from '../../src/rules/certificate-undecodable.ts';
import { aFileTarget, anInterruption, aPresented, aReading, aTarget, context } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const unread = (...defects: UnreadText['defect'][]) =>
  aPresented({
    target: aFileTarget({ file: 'mail/chain.pem' }),
    observation: aReading({
      unread: defects.map((defect, index) => ({ line: index + 1, defect, lengthBytes: 40, sha256: 'a'.repeat(64) })),
    }),
  });

const words = 'a block is not base64; put the block in once more, whole';
const twelve = Array.from({ length: 12 }, () => 'not-base64' as const);
const nine = Array.from({ length: 9 }, (_, index) => index + 1);

testRule(rule, [
  [
    'shows nine places of many, and how many more there are',
    unread(...twelve),
    {
      kind: 'fail',
      message: `${nine.map((line) => `line ${line}: ${words}`).join('; ')}; and 3 more like these`,
      evidence: {
        lines: nine.map(String),
        lengthsBytes: nine.map(() => '40'),
        sha256: nine.map(() => 'a'.repeat(64)),
      },
      at: nine.map((line) => ({ file: 'mail/chain.pem', line })),
    },
  ],
  [
    'passes a connection that showed no certificate',
    aPresented({ observation: anInterruption('connect', { kind: 'connection-closed' }) }),
    'pass',
  ],
  [
    'fails what could not be read in a file, with its line, its length and its digest',
    unread('end-missing'),
    {
      kind: 'fail',
      message: 'line 1: a block is cut off: it has no END line; put the block in once more, whole',
      evidence: { lines: ['1'], lengthsBytes: ['40'], sha256: ['a'.repeat(64)] },
      at: [{ file: 'mail/chain.pem', line: 1 }],
    },
  ],
  [
    'warns of what servers pass over',
    unread('trusted-first'),
    {
      kind: 'fail',
      level: 'warning',
      message:
        'line 1: a "TRUSTED CERTIFICATE", which OpenSSL alone loads, and only as the first of a file; write it anew with "openssl x509 -in FILE"',
      evidence: { lines: ['1'], lengthsBytes: ['40'], sha256: ['a'.repeat(64)] },
      at: [{ file: 'mail/chain.pem', line: 1 }],
    },
  ],
  ['passes when everything can be decoded', aPresented(), 'pass'],
  [
    'names no place in a file where a recording has a server present what is in one',
    { ...unread('end-missing'), target: aTarget() },
    {
      kind: 'fail',
      message: 'line 1: a block is cut off: it has no END line; put the block in once more, whole',
      evidence: { lines: ['1'], lengthsBytes: ['40'], sha256: ['a'.repeat(64)] },
    },
  ],
  [
    'fails what cannot be decoded',
    aPresented({ undecodable: 'extension 2.5.29.17 is there twice' }),
    {
      kind: 'fail',
      message: 'a certificate cannot be decoded: extension 2.5.29.17 is there twice',
      evidence: {},
    },
  ],
]);

const passedOver = unread('marker-not-alone', 'trusted-elsewhere');
const bare = aReading({ ...passedOver.observation, presentedChain: [] } as object);
const ofPostfix = aFileTarget({ server: 'postfix' });

for (const [behaviour, subject, level] of [
  ['what every server passes over', passedOver, 'warning'],
  ['the same for Postfix', { ...passedOver, target: ofPostfix }, 'warning'],
  ['what Postfix does not pass over', { ...unread('trusted-first'), target: ofPostfix }, undefined],
  ['what is passed over beside what is not', unread('marker-not-alone', 'empty'), undefined],
  ['what is passed over where nothing else is there', { ...passedOver, observation: bare }, undefined],
  ['what is passed over beside a certificate that cannot be decoded', { ...passedOver, undecodable: 'x' }, undefined],
] as const) {
  test(`${rule.id}: ${level === undefined ? 'fails' : 'warns of'} ${behaviour}`, () => {
    const judgement = rule.judge(subject, context);
    assert.deepEqual(judgement.kind === 'fail' && [judgement.level], [level]);
  });
}
