/** What one run hands on to the next, from facts: in which order, for how long, and with which dates. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fateBy, isFailing, openFindingsOf } from '../../src/memory/open-findings.ts';
import { remembered, withIssues } from '../../src/memory/remember.ts';
import { sinceOf } from '../../src/memory/since.ts';
import { parseState, renderState } from '../../src/memory/state-file.ts';
import type { KnownCertificate, KnownEndpoint, OpenFinding, State } from '../../src/model/known.ts';
import type { RuleId } from '../../src/model/rule-id.ts';
import { goodChain } from '../support/ca.ts';
import { aFinding, aHandshake, anObserved, aTarget, daysFromNow, now } from '../support/facts.ts';

const at = (days: number) => daysFromNow(days).toISOString();
const print = (digit: string) => digit.repeat(64);
const certificate = (digit: string, facts: Partial<KnownCertificate> = {}): KnownCertificate => ({
  sha256: print(digit),
  keySha256: print(digit),
  keyAlgorithm: 'ec',
  name: 'mail.example.com',
  issuer: 'CN=Test CA',
  names: ['mail.example.com'],
  isSelfIssued: false,
  notBefore: at(-20),
  notAfter: at(70),
  ...facts,
});
const endpoint = (digit: string, facts: Partial<KnownEndpoint> = {}): KnownEndpoint => ({
  target: 'mail.example.com:587',
  address: '192.0.2.1',
  chain: [print(digit)],
  certificate: certificate(digit),
  tlsVersion: 'TLSv1.3',
  firstSeen: at(-10),
  lastSeen: at(-10),
  ...facts,
});
const open = (key: string, ruleId: RuleId = 'certificate-expired', facts: Partial<OpenFinding> = {}): OpenFinding => ({
  key,
  ruleId,
  target: 'mail.example.com:587',
  address: '192.0.2.1',
  firstSeen: at(-10),
  lastSeen: at(-10),
  ...facts,
});
const state = (facts: Partial<State> = {}): State => ({
  observedAt: at(-10),
  endpoints: [],
  findings: [],
  issues: [],
  ...facts,
});
const target = aTarget();
const nothingSeen = { observed: anObserved([{ target, observations: [] }]), isWhole: true };
const reportOf = (...findings: Parameters<typeof aFinding>[0][]) =>
  ({ targets: [{ target, observations: [], findings: findings.map((one) => aFinding(one)) }] }) as never;

test('what is remembered is in order, whatever order it came in', () => {
  const addresses = ['192.0.2.3', '192.0.2.1', '192.0.2.2'];
  const before = state({
    endpoints: addresses.map((address) => endpoint('a', { address })),
    findings: ['c', 'a', 'b'].map((key) => open(key, 'certificate-expired', { target: 'other' })),
    issues: [{ id: 'x', number: 1, isOpen: true }],
  });
  const { endpoints, findings, issues, observedAt } = remembered(before, {
    ...nothingSeen,
    report: reportOf(),
    isWhole: false,
  });
  assert.deepEqual(
    endpoints.map(({ address }) => address),
    [...addresses].sort(),
  );
  assert.deepEqual(
    findings.map(({ key }) => key),
    ['a', 'b', 'c'],
  );
  assert.deepEqual([issues, observedAt], [before.issues, now.toISOString()]);
  const later = withIssues(before, [
    { id: 'y', number: 3, isOpen: true },
    { id: 'x', number: 1, isOpen: false },
    { id: 'b', number: 2, isOpen: true },
  ]);
  assert.deepEqual(
    later.issues.map(({ id, isOpen }) => `${id} ${isOpen}`),
    ['b true', 'x false', 'y true'],
  );
});

test('of a run that is the first, nothing is remembered but what it saw', () => {
  const empty = { observedAt: now.toISOString(), endpoints: [], findings: [], issues: [] };
  for (const isWhole of [true, false])
    assert.deepEqual(remembered(null, { ...nothingSeen, report: reportOf(), isWhole }), empty);
});

test('a fault of a target that is listed no more is forgotten by a whole run, and by no other', () => {
  const findings = [open('k', 'certificate-expired', { target: 'other.example:25' })];
  for (const isWhole of [true, false]) {
    const later = remembered(state({ findings }), { ...nothingSeen, report: reportOf(), isWhole });
    assert.deepEqual(later.findings, isWhole ? [] : findings);
    const { gone, untold } = sinceOf(state({ findings }), reportOf(), at(0), isWhole);
    assert.deepEqual([gone, untold], isWhole ? [findings, []] : [[], findings]);
  }
});

test('one finding that leaves it open is enough, whatever others there are', () => {
  const findings = [open('k')];
  const report = reportOf({ key: 'a', ruleId: 'certificate-expires-soon' }, { key: 'b', ruleId: 'look-incomplete' });
  assert.deepEqual(sinceOf(state({ findings }), report, at(0), true).untold, findings);
});

test('what could not be tested in one way is not gone since all was well in another, as by another profile', () => {
  const findings = [open('k')];
  const [untested, well] = [[aFinding({ key: 'dead', kind: 'inconclusive', ruleId: 'endpoint-unreachable' })], []];
  for (const ways of [
    [untested, well],
    [well, untested],
  ]) {
    const report = { targets: ways.map((found) => ({ target, observations: [], findings: found })) } as never;
    assert.deepEqual(sinceOf(state({ findings }), report, at(0), true).untold, findings);
  }
});

test('an address is kept for ninety days after it was seen', () => {
  for (const [days, isKept] of [
    [-90, true],
    [-90.001, false],
  ] as const) {
    const before = state({ endpoints: [endpoint('a', { lastSeen: at(days) })] });
    assert.equal(remembered(before, { ...nothingSeen, report: reportOf() }).endpoints.length, isKept ? 1 : 0);
  }
});

test('of the certificates that were newer than the one that is served, the newest stays known until it ends', async () => {
  const { presented } = await goodChain();
  const seen = [{ target, observations: [aHandshake({ presentedChain: presented })] }];
  const place = { address: '192.0.2.1' };
  const newest = (own: Partial<KnownCertificate>, further?: Partial<KnownCertificate>) => {
    const before = endpoint('a', {
      ...place,
      certificate: certificate('a', own),
      ...(further && { newest: certificate('b', further) }),
    });
    const run = { observed: anObserved(seen), report: reportOf(), isWhole: true };
    return remembered(state({ endpoints: [before] }), run).endpoints[0]?.newest?.sha256;
  };
  // The one that is served was issued ten days ago.
  assert.equal(newest({ notBefore: at(-5) }), print('a'));
  assert.equal(newest({ notBefore: at(-10) }), undefined);
  assert.equal(newest({ notBefore: at(-20) }), undefined);
  assert.equal(newest({ notBefore: at(-5), notAfter: at(0) }), undefined);
  assert.equal(newest({ notBefore: at(-5), notAfter: at(0.001) }), print('a'));
  assert.equal(newest({ notBefore: at(-20) }, { notBefore: at(-5) }), print('b'));
  assert.equal(newest({ notBefore: at(-5) }, { notBefore: at(-4) }), print('b'));
  assert.equal(newest({ notBefore: at(-4) }, { notBefore: at(-5) }), print('a'));
});

for (const [what, before, now_, fate] of [
  ['a fault that is found again', open('k'), { key: 'k' }, 'still'],
  ['a fault that is found no more', open('k'), { key: 'other' }, 'gone'],
  [
    'a fault beside something that could not be told',
    open('k'),
    { key: 'other', kind: 'inconclusive', ruleId: 'chain-incomplete' },
    'untold',
  ],
  [
    'a fault beside something that could not be told at another address',
    open('k', 'certificate-expired', { address: '192.0.2.9' }),
    { key: 'other', kind: 'inconclusive', ruleId: 'chain-incomplete' },
    'gone',
  ],
  [
    'a fault of no address beside something that could not be told',
    open('k', 'certificate-expired', { address: null }),
    { key: 'other', kind: 'inconclusive', ruleId: 'chain-incomplete' },
    'untold',
  ],
  ['a fault behind a look that was not made', open('k'), { key: 'other', ruleId: 'look-incomplete' }, 'untold'],
  [
    'a fault of the connection where the dialogue came further',
    open('k', 'endpoint-unreachable'),
    { key: 'other', ruleId: 'starttls-not-supported' },
    'gone',
  ],
  [
    'a fault of the dialogue where nothing answers',
    open('k', 'starttls-not-supported'),
    { key: 'other', ruleId: 'endpoint-unreachable', kind: 'inconclusive' },
    'untold',
  ],
  [
    'a fault of the connection where the same is not known of any address',
    open('k', 'endpoint-unreachable'),
    { key: 'other', ruleId: 'endpoint-unreachable', kind: 'inconclusive', endpoint: null },
    'untold',
  ],
  [
    'a fault of a rule that is no more, where nothing answers',
    open('k', 'no-such-rule' as RuleId),
    { key: 'other', ruleId: 'endpoint-unreachable', kind: 'inconclusive' },
    'untold',
  ],
] as const satisfies readonly (readonly [string, OpenFinding, Parameters<typeof aFinding>[0], string])[]) {
  test(`${what} is ${fate}`, () => {
    const { still, gone, untold } = sinceOf(state({ findings: [before] }), reportOf(now_), at(0), true);
    const found = { still, gone, untold }[fate];
    assert.deepEqual([found, still.length + gone.length + untold.length], [[before], 1]);
  });
}

test('a further look that is never answered leaves open what it alone would show', async () => {
  const { presented } = await goodChain();
  const main = aHandshake({ presentedChain: presented });
  const finding = aFinding({ key: 'other', ruleId: 'look-incomplete', level: 'note' });
  const report = { targets: [{ target, observations: [main], findings: [finding] }] } as never;
  const key = (...parts: string[]) => ['certificate-expired', 'mail.example.com:587', '192.0.2.1', ...parts].join(' ');
  for (const [before, fate] of [
    [open(key('ecdsa')), 'gone'],
    [open(key('ecdsa', '#2')), 'gone'],
    [open(key('rsa')), 'untold'],
    [open(key('ecdsa'), 'certificate-expired', { address: '192.0.2.2' }), 'gone'],
    [open(key('ecdsa'), 'certificate-expired', { address: null }), 'untold'],
    [open('k', 'auth-before-tls'), 'gone'],
    [open('k', 'obsolete-tls-accepted'), 'untold'],
    [open('k', 'certificates-differ', { address: null }), 'untold'],
    [open('k', 'no-such-rule' as RuleId), 'untold'],
  ] as const)
    assert.equal(fateBy(report, true)(before), fate, before.key);
});

test('a finding is failing where it fails the run, by whatever policy', () => {
  const failing = (finding: Parameters<typeof aFinding>[0], failOn: 'error' | 'warning' | 'never') =>
    isFailing(aFinding(finding), target, { failOn, onInconclusive: 'fail' });
  assert.equal(failing({ level: 'error' }, 'error'), true);
  assert.equal(failing({ level: 'note' }, 'error'), false);
  assert.deepEqual([failing({ level: 'warning' }, 'error'), failing({ level: 'warning' }, 'warning')], [false, true]);
  const told = openFindingsOf(reportOf({ key: 'a', endpoint: null }, { key: 'n', level: 'note' }), at(0));
  assert.deepEqual(
    told.map(({ key, address, target: of }) => [key, address, of]),
    [['a', null, 'mail.example.com:587']],
  );
});

test('a state is written an entry a line, certificates once and in order, and no date twice', () => {
  const [a, b, c] = [certificate('a'), certificate('b'), certificate('c')];
  const one = state({
    endpoints: [
      endpoint('b', { certificate: b, newest: a, tlsVersion: null }),
      endpoint('c', { certificate: c, address: '192.0.2.3' }),
      endpoint('a', { certificate: a, address: '192.0.2.2', lastSeen: at(-11) }),
    ],
    findings: [open('k', 'certificate-expired', { address: null, lastSeen: at(-11) })],
  });
  const lines = renderState(one).split('\n');
  const entries = (name: string) => {
    const rest = lines.slice(lines.indexOf(` "${name}": [`) + 1);
    return rest.slice(
      0,
      rest.findIndex((line) => line.startsWith(' ]')),
    );
  };
  const json = (line: string) => JSON.parse(line.replace(/,$/, ''));
  assert.deepEqual(entries('certificates').map(json), [a, b, c]);
  const shared = { target: 'mail.example.com:587', firstSeen: at(-10) };
  assert.deepEqual(entries('endpoints').map(json), [
    { ...shared, address: '192.0.2.1', chain: [print('b')], newest: print('a') },
    { ...shared, address: '192.0.2.3', chain: [print('c')], tlsVersion: 'TLSv1.3' },
    { ...shared, address: '192.0.2.2', chain: [print('a')], tlsVersion: 'TLSv1.3', lastSeen: at(-11) },
  ]);
  assert.deepEqual(entries('findings').map(json), [
    { ...shared, key: 'k', ruleId: 'certificate-expired', lastSeen: at(-11) },
  ]);
  assert.ok(lines.includes(' "issues": []'));
  assert.deepEqual(parseState(lines.join('\n'), now), { state: one });
});

test('a state may be an hour ahead, as clocks differ, and no more', () => {
  const read = (hours: number) => 'state' in parseState(renderState(state({ observedAt: at(hours / 24) })), now);
  assert.deepEqual([read(1), read(1.001)], [true, false]);
});

for (const [what, change, why] of [
  [
    'an endpoint without a chain',
    (text: string) => text.replace(/"chain":\["\w+"\]/, '"chain":[]'),
    /endpoints\[0\]\.chain is not one of/,
  ],
  [
    'an endpoint with another newest',
    (text: string) => text.replace(/"newest":"b/, '"newest":"c'),
    /endpoints\[0\]\.newest is not one of/,
  ],
  [
    'an endpoint without a chain beside a certificate without a fingerprint',
    (text: string) => text.replace(/"chain":\["\w+"\]/, '"chain":[]').replace(/"sha256":"a+"/, '"sha256":null'),
    /endpoints\[0\]\.chain is not one of/,
  ],
  ['a date with more behind it', (text: string) => text.replace(/("observedAt": "[^"]*)Z"/, '$1 x"'), /observedAt/],
] as const) {
  test(`a state with ${what} is of no use`, () => {
    const whole = renderState(state({ endpoints: [endpoint('a', { newest: certificate('b') })] }));
    const read = parseState(change(whole), now);
    assert.ok('unusable' in read);
    assert.match(read.unusable, why);
  });
}
