/** What a recording may hold, field by field: it may come from anybody, and is printed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileReading } from '../../src/model/observation.ts';
import { parseRecording } from '../../src/recording/read.ts';
import { renderRecording } from '../../src/recording/write.ts';
import { goodChain, privateKeyPem } from '../support/ca.ts';
import { aFileTarget, aHandshake, aKey, anInterruption, anObserved, aReading, aTarget, now } from '../support/facts.ts';

const { presented, endEntity } = await goodChain();
const key = await privateKeyPem(endEntity);
const digest = 'a1'.repeat(32);
const unread = [{ line: 3, defect: 'not-base64', lengthBytes: 9, sha256: digest }] satisfies FileReading['unread'];
const certificate = {
  sha256: digest,
  keySha256: null,
  keyAlgorithm: 'ec',
  name: 'mail.example.com',
  issuer: 'CN=Test CA',
  names: ['mail.example.com'],
  isSelfIssued: false,
  notBefore: now.toISOString(),
  notAfter: now.toISOString(),
};

const whole = {
  ...anObserved([
    {
      target: aTarget(),
      observations: [
        aHandshake({ presentedChain: presented, namesAtAddress: ['mx.example'], isRenegotiated: true }),
        anInterruption('connect', { kind: 'timeout', limitMs: 50 }),
      ],
    },
    {
      target: aFileTarget(),
      observations: [
        aReading({
          presentedChain: presented,
          unread,
          privateKeys: [aKey()],
          neighbours: [{ file: 'old.pem', certificate: presented[1] }],
        }),
      ],
    },
  ]),
  judgedAt: now.toISOString(),
  judgedBy: { profile: ['gmail'] },
  exceptions: [],
  known: { listed: { file: 'list.json', certificates: [certificate] } },
};

/** The recording with another value at a place, such as "seen.0.target.port"; undefined: without that field. */
function changed(place: string, value: unknown): string {
  const recording = JSON.parse(renderRecording(whole));
  const path = place.split('.');
  const last = path.pop() ?? '';
  let at = recording;
  for (const one of path) at = at[one];
  at[last] = value;
  return JSON.stringify(recording);
}
const read = (text: string) => parseRecording(text, 'x.json');
const service = 'seen.0.target';
const [handshake, cut, file] = ['seen.0.observations.0', 'seen.0.observations.1', 'seen.1.observations.0'];

test('a whole recording is read', () => assert.deepEqual(read(renderRecording(whole)), whole));

for (const [place, value] of [
  [`${service}.host`, '192.0.2.1'],
  [`${service}.host`, '2001:db8::1'],
  [`${service}.host`, 'xn--mller-kva.example'],
  [`${service}.port`, 1],
  [`${service}.port`, 65_535],
  [`${handshake}.endpoint`, null],
  [`${handshake}.endpoint.address`, '2001:db8::1'],
  [`${handshake}.look.serverName`, null],
  [`${handshake}.presentedChain.0`, `${presented[0]}\n`],
  [`${handshake}.isRenegotiated`, undefined],
  [`${handshake}.afterwards`, { outcome: 'interruption', step: 'ehlo', cause: { kind: 'aborted' } }],
  [`${cut}.cause`, { kind: 'smtp-reply', code: 599, text: '' }],
  [`${cut}.cause`, { kind: 'tls-alert', alertNumber: 255 }],
  [`${cut}.family`, 6],
  [`${cut}.inOtherMode`, { mode: 'implicit', works: false, cause: { kind: 'aborted' } }],
  [`${file}.presentedChain`, []],
  [`${file}.privateKeys.0.permissions`, null],
  ['known.listed.certificates.0.name', 'x'.repeat(1000)],
  ['known.listed.certificates.0.sha256', null],
  ['judgedBy', {}],
  ['part', { number: 1000, count: 1000, places: [0] }],
] as const) {
  test(`${place} may be ${JSON.stringify(value)?.slice(0, 60)}`, () => assert.ok(read(changed(place, value))));
}

for (const [place, value, where = place, expected = /./] of [
  [`${service}.host`, 'MAIL.example.com', undefined, /a host name or an IP address in its shortest form/],
  [`${service}.host`, '2001:DB8::1'],
  [`${service}.host`, '2001:db8:0:0::1'],
  [`${service}.host`, 'mail.example.com; touch x'],
  [`${service}.port`, 0, undefined, /a whole number, from 1 to 65535/],
  // Each of them would be looked for.
  ['part', { number: 1, count: 1001, places: [0] }, 'part.count', /from 1 to 1000/],
  ['part', { number: 1001, count: 1000, places: [0] }, 'part.number'],
  [`${service}.port`, 65_536],
  [`${service}.port`, '587'],
  [`${service}.mode`, 'tls'],
  [`${service}.kind`, 'folder'],
  [`${service}.isUnchanged`, false],
  [`${service}.referenceIdentifiers`, 'mail.example.com', undefined, /a list/],
  [`${service}.writtenAt`, { file: 'hosts.txt', line: 0 }, `${service}.writtenAt.line`],
  [`${handshake}.endpoint.address`, 'mail.example.com', undefined, /an IP address/],
  [`${handshake}.endpoint.family`, 5, undefined, /one of 4, 6/],
  [`${handshake}.startedAt`, 'yesterday', undefined, /an ISO 8601 date/],
  [`${handshake}.elapsedMs`, -1],
  [`${handshake}.presentedChain`, [], undefined, /a list of one or more/],
  [`${handshake}.presentedChain.0`, presented.join(''), undefined, /one certificate in PEM form/],
  [`${handshake}.presentedChain.0`, `${presented[0]}${key}`],
  [`${handshake}.presentedChain.0`, key],
  [`${handshake}.presentedChain.0`, 7],
  [`${handshake}.isRenegotiated`, false, undefined, /true/],
  [`${handshake}.isOcspStapled`, 1],
  [`${handshake}.namesAtAddress`, ['a b']],
  [`${handshake}.afterwards.outcome`, 'handshake'],
  [`${handshake}.dialogue.bytesAfterStarttls`, 0],
  [`${cut}.cause.kind`, 'constructor'],
  [`${cut}.cause`, { kind: 'smtp-reply', code: 199, text: '' }, `${cut}.cause.code`],
  [`${cut}.cause`, { kind: 'tls-alert', alertNumber: 256 }, `${cut}.cause.alertNumber`],
  [`${cut}.step`, 'later'],
  [`${file}.format`, 'jks'],
  [`${file}.neighbours.0.certificate`, key],
  [`${file}.unread.0.sha256`, `${digest}0`, undefined, /a SHA-256 digest/],
  [`${file}.unread.0.sha256`, `0${digest}`],
  [`${file}.unread.0.sha256`, digest.toUpperCase()],
  [`${file}.unread.0.defect`, 'toString'],
  [`${file}.unread.0.lengthBytes`, 0],
  ['known.listed.certificates.0.name', 'x'.repeat(1001), undefined, /a string of 1000 characters at most/],
  ['known.listed.certificates.0.sha256', `${digest}0`, undefined, /a SHA-256 in hexadecimal digits/],
  ['known.listed.certificates.0.sha256', `0${digest}`],
  ['judgedBy.profile', 'gmail'],
  ['judgedBy', []],
  ['anchors', null],
  ['seen', undefined],
] as const satisfies readonly (readonly [string, unknown, (string | undefined)?, RegExp?])[]) {
  test(`${place} is not ${JSON.stringify(value)?.slice(0, 40)}`, () => {
    const shown = (where ?? place).replace(/\.(\d+)/g, '[$1]');
    assert.throws(
      () => read(changed(place, value)),
      ({ name, message }: Error) => {
        assert.equal(name, 'UsageError');
        const start = `cannot replay "x.json": expected a whole recording; ${shown}`;
        assert.ok(message.startsWith(start), message);
        assert.match(message, expected);
        return /^(?:\[\d+\])? has another form than /.test(message.slice(start.length));
      },
    );
  });
}

for (const [what, text, expected] of [
  ['nothing', '', 'a recording, as --record writes it'],
  ['a list', '[]', 'a recording, as --record writes it'],
  ['null', 'null', 'a recording, as --record writes it'],
  ['a text', '"recordingVersion"', 'a recording, as --record writes it'],
  ['a report', '{"schemaVersion": 1}', 'a recording, as --record writes it'],
  ['a version in words', changed('recordingVersion', '1'), 'a recording, as --record writes it'],
  [
    'a later recording',
    changed('recordingVersion', 2),
    'recording version 1, which this release reads; the file has version 2',
  ],
] as const) {
  test(`${what} is no recording of this release`, () => {
    const message = `cannot replay "x.json": expected ${expected}`;
    assert.throws(() => read(text), { name: 'UsageError', message });
  });
}

test('a recording with more values than any run writes is not read at all', () => {
  assert.throws(() => parseRecording(','.repeat(16_000_001), 'x.json'), {
    name: 'UsageError',
    message: /^cannot replay "x\.json": expected at most 16000000 values/,
  });
});
