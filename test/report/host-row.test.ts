/** Which targets are one row of a report, and what the row is called. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TargetReport } from '../../src/model/report.ts';
import { nextSection } from '../../src/report/dates-section.ts';
import { failsAtMostByDate, plainRowName, rowName, rowsOf } from '../../src/report/host-row.ts';
import { aFileTarget, aFinding, aHandshake, aReading, aReport, aTarget, daysFromNow, now } from '../support/facts.ts';

const rows = (...targets: readonly Partial<TargetReport>[]) => rowsOf(aReport(...targets).targets);
const service = (port: number, facts: Partial<TargetReport> = {}) => ({
  target: aTarget({ port, mode: port === 465 ? 'implicit' : 'starttls' }),
  ...facts,
});
const second = { address: '192.0.2.2', port: 587, family: 4 } as const;
const at = (days: number, ruleId: 'certificate-expired' | 'certificate-expires-soon') => ({
  at: daysFromNow(days).toISOString(),
  ruleId,
});
const calendar = {
  warning: at(1, 'certificate-expires-soon'),
  failure: at(5, 'certificate-expires-soon'),
  end: at(9, 'certificate-expired'),
  endedBy: 'x',
};

test('ports of a host that say the same are one row, called by the host and its ports in order', () => {
  const [row, ...others] = rows(service(587), service(25), service(465));
  assert.ok(row !== undefined);
  assert.deepEqual(others, []);
  assert.equal(rowName(row, 'gmail'), '`mail.example.com` 25, 465, 587');
  assert.equal(rowName(row, 'strict'), '`mail.example.com` 25, 465, 587 (gmail)');
  assert.equal(plainRowName(row), 'mail.example.com:587, 25, 465');
  const [one] = rows(service(587));
  assert.ok(one !== undefined);
  assert.equal(rowName(one, 'gmail'), '`mail.example.com:587`');
  assert.equal(rowName(one, 'strict'), '`mail.example.com:587` (gmail)');
  assert.equal(plainRowName(one), 'mail.example.com:587');
});

test('a port whose mode it does not tell says it', () => {
  const odd = { target: aTarget({ port: 2525, mode: 'implicit' }) } as const;
  const [row] = rows(service(25), odd);
  assert.ok(row !== undefined);
  assert.equal(rowName(row, 'gmail'), '`mail.example.com` 25, 2525+implicit');
});

const OTHER: readonly (readonly [what: string, facts: Partial<TargetReport>])[] = [
  ['another host', { target: aTarget({ host: 'b.example' }) }],
  ['a change that leaves it alone', { target: aTarget({ port: 25, isUnchanged: true }) }],
  ['another verdict', service(25, { verdict: 'warn' })],
  ['another profile', service(25, { profile: 'strict' })],
  ['another day of expiry', service(25, { expiresAt: daysFromNow(3).toISOString() })],
  ['another calendar', service(25, { calendar })],
  ['another rule', service(25, { findings: [aFinding({ ruleId: 'chain-incomplete' })] })],
  ['another message', service(25, { findings: [aFinding({ message: 'x' })] })],
  ['another level', service(25, { findings: [aFinding({ level: 'note' })] })],
  ['another kind', service(25, { findings: [aFinding({ kind: 'inconclusive' })] })],
  ['an exception', service(25, { findings: [aFinding({ accepted: { until: now.toISOString(), reason: 'x' } })] })],
  ['no finding', service(25, { findings: [] })],
];
for (const [what, facts] of OTHER)
  test(`there is a row of its own for ${what}`, () => {
    assert.equal(rows(service(587, { findings: [aFinding()] }), { findings: [aFinding()], ...facts }).length, 2);
  });

test('files are never one row, whatever host they are for', () => {
  const [row, ...others] = rows({ target: aFileTarget({ file: 'a.pem' }) }, { target: aFileTarget({ file: 'b.pem' }) });
  assert.equal(others.length, 1);
  assert.ok(row !== undefined);
  assert.equal(rowName(row, 'gmail'), '`file:a.pem`');
  const [twice, ...more] = rows({ target: aFileTarget() }, { target: aFileTarget() });
  assert.equal(more.length, 0);
  assert.ok(twice !== undefined);
  assert.equal(rowName(twice, 'gmail'), '`file:mail/chain.pem`');
});

test('a cause names its addresses where another address of the target has it not', () => {
  const addresses = (facts: Partial<TargetReport>) => rows(facts)[0]?.findings.map((one) => one.addresses);
  const finding = aFinding();
  const other = { ...finding, endpoint: second };
  const bothSeen = [aHandshake(), aHandshake({ endpoint: second })];
  assert.deepEqual(addresses({ findings: [finding], observations: bothSeen }), [['192.0.2.1']]);
  assert.deepEqual(addresses({ findings: [finding, other], observations: bothSeen }), [[]]);
  assert.deepEqual(addresses({ findings: [finding], observations: [aHandshake()] }), [[]]);
  assert.deepEqual(addresses({ findings: [finding, { ...other, message: 'y' }] }), [['192.0.2.1'], ['192.0.2.2']]);
  assert.deepEqual(addresses({ findings: [finding], observations: [aHandshake(), aReading()] }), [[]]);
  assert.deepEqual(addresses({ findings: [finding, { ...finding, message: 'y', endpoint: null }] })?.[0], []);
});

test('what several addresses have is one cause, with all who have it', () => {
  const finding = aFinding();
  const [row] = rows({ findings: [finding, { ...finding, endpoint: second }] });
  assert.deepEqual(
    row?.findings.map(({ alike }) => alike.map(({ endpoint }) => endpoint?.address)),
    [['192.0.2.1', '192.0.2.2']],
  );
});

test('a host fails by its date alone where every error is of the rule that its calendar ends by', () => {
  const soon = aFinding({ ruleId: 'certificate-expires-soon' });
  const fails = (...findings: readonly ReturnType<typeof aFinding>[]) => {
    const [row] = rows({ findings, calendar });
    return row !== undefined && failsAtMostByDate(row);
  };
  assert.equal(fails(), true);
  assert.equal(fails(soon), true);
  assert.equal(fails(soon, aFinding()), false);
  assert.equal(fails(aFinding({ level: 'warning' })), true);
  assert.equal(fails(aFinding({ kind: 'inconclusive' })), true);
  assert.equal(fails(aFinding({ accepted: { until: now.toISOString(), reason: 'x' } })), true);
  const [bare] = rows({ findings: [soon] });
  assert.equal(bare !== undefined && failsAtMostByDate(bare), false);
});

test('of a host that fails by a date that is behind, or only at its end, the end is what comes next', () => {
  const next = (dates: Partial<typeof calendar>) => {
    const facts = { calendar: { ...calendar, ...dates } };
    const report = aReport(facts);
    const link = { text: '', linkTo: (ruleId: string) => ruleId };
    return /\*\*: (?:.*) (fails|expires) \(/.exec(nextSection(rows(facts), report, link))?.[1];
  };
  assert.equal(next({}), 'fails');
  assert.equal(next({ failure: at(-1, 'certificate-expires-soon') }), 'expires');
  assert.equal(next({ failure: at(0, 'certificate-expires-soon') }), 'expires');
  assert.equal(next({ failure: at(9, 'certificate-expires-soon') }), 'expires');
  assert.equal(next({ failure: at(-9, 'certificate-expires-soon'), end: at(0, 'certificate-expired') }), undefined);
});
