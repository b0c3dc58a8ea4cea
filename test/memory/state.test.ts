import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from '../../src/memory/remember.ts';
import { sinceOf } from '../../src/memory/since.ts';
import { parseState, renderState } from '../../src/memory/state-file.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { KnownEndpoint, OpenFinding, State } from '../../src/model/known.ts';
import type { Observation, Seen } from '../../src/model/observation.ts';
import type { TargetReport } from '../../src/model/report.ts';
import type { RuleId } from '../../src/model/rule-id.ts';
import { knownEndpointsOf } from '../../src/pki/known-endpoints.ts';
import { type Issued, issue } from '../support/ca.ts';
import { aHandshake, anInterruption, anObserved, aTarget, daysFromNow, now } from '../support/facts.ts';

const ca = await issue({ subject: 'CN=Test CA', isCa: true });
const lasting = (fromDays: number, facts: object = {}) =>
  issue({
    subject: 'CN=mail.example.com',
    dnsNames: ['mail.example.com'],
    issuer: ca,
    notBefore: daysFromNow(fromDays),
    notAfter: daysFromNow(fromDays + 90),
    ...facts,
  });
const [old, renewed, rsa] = [await lasting(-60), await lasting(-1), await lasting(-30, { keyType: 'rsa' })];

const served = ({ pem }: Issued, address = '192.0.2.1'): Observation =>
  aHandshake({ presentedChain: [pem, ca.pem], endpoint: { address, port: 587, family: 4 } });
const at = (days: number) => daysFromNow(days).toISOString();
const finding = (ruleId: RuleId, facts: Partial<Finding> = {}): Finding => ({
  key: `${ruleId} mail.example.com:587`,
  ruleId,
  level: 'error',
  kind: 'fail',
  message: '',
  evidence: {},
  endpoint: null,
  locations: [],
  ...facts,
});
const atAddress = (address: string) => ({ endpoint: { address, port: 587, family: 4 as const } });

function run(
  days: number,
  {
    findings = [],
    observations = [served(old)],
    isWhole = true,
    target = aTarget(),
  }: {
    findings?: Finding[];
    observations?: Observation[];
    isWhole?: boolean;
    target?: Seen['target'];
  },
) {
  const seen: Seen = { target, observations };
  const report = { targets: [{ target, findings, observations } as unknown as TargetReport] };
  return { observed: { ...anObserved([seen]), observedAt: at(days) }, report, isWhole };
}

const roundTrip = (state: State): State => {
  const read = parseState(renderState(state), daysFromNow(30));
  assert.ok('state' in read, JSON.stringify(read));
  return read.state;
};

test('a state reads back as it was written', () => {
  const keyType = { ...served(rsa), look: { name: 'rsa', serverName: 'mail.example.com' } } as Observation;
  const first = remembered(null, run(-3, { observations: [served(renewed), keyType, served(old, '2001:db8::1')] }));
  const second = remembered(
    first,
    run(-2, { observations: [served(old)], findings: [finding('certificate-expired')] }),
  );
  const state = { ...second, issues: [{ id: 'abc', number: 7, isOpen: true }] };
  assert.deepEqual(roundTrip(state), state);
  assert.equal(second.endpoints.length, 3);
});

test('a certificate keeps the date it was seen first; another one begins anew', () => {
  const first = remembered(null, run(-3, {}));
  const same = remembered(first, run(-2, {}));
  const [one] = same.endpoints as [KnownEndpoint];
  assert.deepEqual([one.firstSeen, one.lastSeen], [at(-3), at(-2)]);
  const [other] = remembered(same, run(-1, { observations: [served(renewed)] })).endpoints as [KnownEndpoint];
  assert.deepEqual([other.firstSeen, other.lastSeen, other.newest], [at(-1), at(-1), undefined]);
});

test('the newest certificate is remembered as long as an older one is served in its place', () => {
  const first = remembered(null, run(-1, { observations: [served(renewed)] }));
  const back = remembered(first, run(0, {}));
  const later = roundTrip(remembered(back, run(1, {})));
  const [one] = later.endpoints as [KnownEndpoint];
  assert.equal(one.newest?.notBefore, renewed.certificate.notBefore.toISOString());
  // Past its own end it would be of no use either.
  const [last] = remembered(later, run(89.5, {})).endpoints as [KnownEndpoint];
  assert.equal(last.newest, undefined);
});

test('an address that was not seen for a quarter is forgotten, and a target that is listed no more at once', () => {
  const first = remembered(null, run(-3, { observations: [served(old), served(old, '192.0.2.2')] }));
  assert.equal(remembered(first, run(86, {})).endpoints.length, 2);
  assert.equal(remembered(first, run(88, {})).endpoints.length, 1);
  const other = aTarget({ host: 'mx.example.com' });
  assert.deepEqual(
    remembered(first, run(-2, { target: other })).endpoints.map(({ target }) => target),
    ['mx.example.com:587'],
  );
  assert.equal(remembered(first, run(-2, { target: other, isWhole: false })).endpoints.length, 3);
});

const expired = finding('certificate-expired', { key: 'expired 1', ...atAddress('192.0.2.1') });
const other = finding('certificate-expires-soon', { key: 'soon 2', level: 'warning', ...atAddress('192.0.2.2') });
const before = remembered(null, run(-2, { findings: [expired, other] }));
const keys = (all: readonly OpenFinding[]) => all.map(({ key }) => key);
function fates(findings: Finding[], facts: object = {}) {
  const one = run(-1, { findings, ...facts });
  const { added, still, gone, accepted, untold } = sinceOf(before, one.report, one.observed.observedAt, one.isWhole);
  const kept = remembered(before, one).findings;
  return {
    ...{ added: keys(added), still: keys(still), gone: keys(gone), untold: keys(untold), kept: keys(kept) },
    ...(accepted && { accepted: keys(accepted) }),
  };
}

test('what is found again is still there, with its first date; what is found no more is gone', () => {
  assert.deepEqual(fates([expired]), {
    added: [],
    still: ['expired 1'],
    gone: ['soon 2'],
    untold: [],
    kept: ['expired 1'],
  });
  assert.equal(remembered(before, run(-1, { findings: [expired] })).findings[0]?.firstSeen, at(-2));
});

test('what could not be tested is not gone', () => {
  const dead = (facts: Partial<Finding>) =>
    finding('endpoint-unreachable', { kind: 'inconclusive', key: 'dead', ...facts });
  const untold = ['expired 1', 'soon 2'];
  assert.deepEqual(fates([dead({})]), { added: ['dead'], still: [], gone: [], untold, kept: ['dead', ...untold] });
  assert.deepEqual(fates([dead(atAddress('192.0.2.1'))]).untold, ['expired 1']);
  assert.deepEqual(fates([dead(atAddress('192.0.2.1'))]).gone, ['soon 2']);
});

test('a certificate that nothing was seen of has not become a good one', () => {
  const noTls = finding('starttls-not-supported', { key: 'no tls', ...atAddress('192.0.2.1') });
  assert.deepEqual(fates([noTls]).untold, ['expired 1']);
  assert.deepEqual(fates([{ ...noTls, accepted: { until: at(9), reason: 'x' } }]).untold, ['expired 1']);
});

test('a run over a part leaves the rest as it was; a whole one knows what is listed no more', () => {
  const target = aTarget({ host: 'mx.example.com' });
  assert.deepEqual(fates([], { target, isWhole: false }).untold, ['expired 1', 'soon 2']);
  assert.deepEqual(fates([], { target }).gone, ['expired 1', 'soon 2']);
});

test('notes and accepted findings are not told, and what is accepted is not called gone', () => {
  const note = finding('certificate-expired', { key: 'note', level: 'note' });
  const accepted = { ...expired, accepted: { until: at(9), reason: 'known' } };
  assert.deepEqual(fates([note, accepted, other]), {
    added: [],
    still: ['soon 2'],
    gone: [],
    accepted: ['expired 1'],
    untold: [],
    kept: ['soon 2'],
  });
});

const text = renderState(before);
test('a state is a line an entry, and does not say again what is of the last run', () => {
  assert.ok(text.includes('\n  {"target":"mail.example.com:587","address":"192.0.2.1","chain":["'), text);
  assert.ok(!text.includes('lastSeen'));
  const next = renderState(remembered(before, run(-1, { findings: [expired, other] })));
  const [a, b] = [text, next].map((one) => one.split('\n'));
  assert.deepEqual(
    a?.filter((line, index) => line !== b?.[index]),
    [` "observedAt": "${at(-2)}",`],
  );
});

for (const [what, content, why] of [
  ['an empty file', '', /no state/],
  ['a truncated one', text.slice(0, text.length / 2), /no state/],
  ['another file', '{"hello": "world"}', /no state/],
  ['a list', '[]', /no state/],
  ['null', 'null', /no state/],
  ['a newer one', text.replace('"stateVersion": 1', '"stateVersion": 2'), /another version than 1/],
  ['a version that is no number', text.replace('"stateVersion": 1', '"stateVersion": "1"'), /another version/],
  ['one from the future', renderState({ ...before, observedAt: at(2) }), /future/],
  [
    'one without a date',
    text.replace(/"observedAt": "[^"]+"/, '"observedAt": "yesterday"'),
    /: observedAt is not an ISO/,
  ],
  [
    'one whose certificates are gone',
    text
      .replace(/"certificates": \[[^\]]+\]\}\n \]/, '"certificates": []')
      .replace(/"certificates": \[\n[\s\S]*?\n \]/, '"certificates": []'),
    /chain is not one of the certificates/,
  ],
  ['one with a key without an end', text.replace('expired 1', 'x'.repeat(4000)), /findings\[0\]\.key/],
  [
    'one with an issue number of another kind',
    text.replace('"issues": []', '"issues": [{"id":"a","number":-1,"isOpen":true}]'),
    /issues\[0\]\.number/,
  ],
] as const) {
  test(`${what} is of no use, and says why`, () => {
    const read = parseState(content, now);
    assert.ok('unusable' in read);
    assert.match(read.unusable, why);
  });
}

test('no cut of a state, and no changed byte, is more than unusable', () => {
  for (let end = 0; end < text.length - 2; end += 7) assert.ok('unusable' in parseState(text.slice(0, end), now));
  for (let index = 0; index < text.length; index += 3)
    parseState(`${text.slice(0, index)}\u0000${text.slice(index + 1)}`, now);
});

test('what strangers put into a certificate has an end in the state', async () => {
  const dnsNames = Array.from({ length: 400 }, (_, index) => `${'a'.repeat(60)}.${index}.example.com`);
  const many = await lasting(-1, { dnsNames: [...dnsNames, 'mail.example.com'] });
  const one = await lasting(-1, { dnsNames: [...dnsNames.slice(1), 'mail.example.com'] });
  const [a, b] = [many, one].map((each) =>
    knownEndpointsOf({ target: aTarget(), observations: [served(each)] }, at(0)),
  );
  assert.equal(a?.[0]?.certificate.names.length, 100);
  assert.notDeepEqual(a?.[0]?.certificate.names, b?.[0]?.certificate.names);
});

test('an address is known once for each type of key, by the look that counts', () => {
  const keyType = { ...served(rsa), look: { name: 'rsa', serverName: 'mail.example.com' } } as Observation;
  const repeated = { ...served(old), look: { name: 'first', serverName: 'mail.example.com' } } as Observation;
  const known = knownEndpointsOf({ target: aTarget(), observations: [served(renewed), repeated, keyType] }, at(0));
  assert.deepEqual(
    known.map(({ certificate, tlsVersion }) => [certificate.keyAlgorithm, certificate.notBefore, tlsVersion]),
    [
      ['ec', renewed.certificate.notBefore.toISOString(), 'TLSv1.3'],
      ['rsa', rsa.certificate.notBefore.toISOString(), null],
    ],
  );
  const cut = anInterruption('connect', { kind: 'timeout', limitMs: 1 });
  assert.deepEqual(knownEndpointsOf({ target: aTarget(), observations: [cut] }, at(0)), []);
});
