import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/model/finding.ts';
import type { Report, TargetReport } from '../../src/model/report.ts';
import type { ServiceTarget } from '../../src/model/target.ts';
import { MAX_RESULTS, renderSarif } from '../../src/report/sarif.ts';
import { aFileTarget, aFinding as anyFinding, aReport, aTarget, now } from '../support/facts.ts';
import { goldenFiles } from '../support/golden.ts';
import { sarifDefects } from '../support/report-tools.ts';
import { toolsFor } from '../support/tools.ts';

const aFinding = (facts: Partial<Finding> = {}) =>
  anyFinding({ locations: [{ file: 'mail/hosts.txt', line: 3 }], ...facts });

/** Each target fails, by the finding, unless the facts say otherwise. */
const reportOf = (...targets: readonly Partial<TargetReport>[]) =>
  aReport(...targets.map((facts): Partial<TargetReport> => ({ verdict: 'fail', findings: [aFinding()], ...facts })));

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
      readonly automationDetails: { readonly id: string };
      readonly invocations: readonly {
        readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
      }[];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: { readonly startLine: number; readonly endLine: number };
          };
        }[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly suppressions?: readonly unknown[];
      }[];
    },
  ];
}

const runOf = (report: Report, file?: string) => (JSON.parse(renderSarif(report, file)) as Log).runs[0];
const uriFor = (facts: Partial<TargetReport>) =>
  runOf(reportOf(facts)).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;

test('a finding is at one line of one file, and a target that is in none has a path by its name', () => {
  const [result] = runOf(reportOf({})).results;
  assert.deepEqual(result?.locations[0]?.physicalLocation, {
    artifactLocation: { uri: 'mail/hosts.txt' },
    region: { startLine: 3, endLine: 3 },
  });
  const target = aTarget({ host: '2001:db8::1', port: 465 });
  assert.equal(uriFor({ target, findings: [aFinding({ locations: [] })] }), 'smtp/2001%3Adb8%3A%3A1/465');
});

test('a path is a URI, relative to the repository where it is in it', () => {
  const at = (file: string) => uriFor({ findings: [aFinding({ locations: [{ file, line: 1 }] })] });
  assert.equal(at('./mail/hosts list #1?.txt'), 'mail/hosts%20list%20%231%3F.txt');
  assert.equal(at('/etc/mail/hosts.txt'), 'file:///etc/mail/hosts.txt');
  assert.equal(at('mail/\ud800.pem'), 'mail/%EF%BF%BD.pem');
});

test('the fingerprint is made of the key alone, so that a moved line or another number is the same alert', () => {
  const fingerprints = (facts: Partial<Finding>) =>
    runOf(reportOf({ findings: [aFinding(facts)] })).results[0]?.partialFingerprints;
  const first = fingerprints({});
  assert.match(first?.['primaryLocationLineHash'] ?? '', /^[0-9a-f]{32}:1$/);
  assert.deepEqual(fingerprints({ message: 'expired 9 days ago', locations: [{ file: 'other.txt', line: 9 }] }), first);
  const other = fingerprints({ key: 'certificate-expired mail.example.com:587 192.0.2.2' });
  assert.notEqual(other?.['primaryLocationLineHash'], first?.['primaryLocationLineHash']);
});

test('the category is the name of the file, the same in every run and another for every environment', () => {
  const category = (file?: string) => runOf(reportOf({}), file).automationDetails.id;
  assert.equal(category(), 'smtp-cert-check/');
  assert.equal(category('/tmp/8172/production.sarif'), 'smtp-cert-check/production/');
  assert.equal(category('/tmp/9913/production.sarif.json'), 'smtp-cert-check/production/');
  assert.equal(category('out/a b/é.sarif'), 'smtp-cert-check/-/');
});

test('what does not block is no error: not tested, accepted, left alone by the change, or a guess', () => {
  const levelOf = (finding: Partial<Finding>, target: Partial<ServiceTarget> = {}) =>
    runOf(reportOf({ target: aTarget(target), findings: [aFinding(finding)] })).results[0]?.level;
  assert.equal(levelOf({}), 'error');
  assert.equal(levelOf({ level: 'note' }), 'note');
  assert.equal(levelOf({ kind: 'inconclusive' }), 'warning');
  assert.equal(levelOf({}, { isUnchanged: true }), 'warning');
  assert.equal(levelOf({}, { discovered: { format: 'compose', certainty: 'likely' } }), 'warning');
  const accepted = { until: now.toISOString(), reason: 'the relay moves' };
  assert.equal(levelOf({ accepted }), 'note');
  assert.deepEqual(runOf(reportOf({ findings: [aFinding({ accepted })] })).results[0]?.suppressions, [
    { kind: 'external', status: 'accepted', justification: 'the relay moves' },
  ]);
});

test('each rule is there once, with help, and each result names its own', () => {
  const findings = [aFinding(), aFinding({ ruleId: 'chain-incomplete', key: 'b' }), aFinding({ key: 'c' })];
  const { tool, results } = runOf(
    reportOf({ findings }, { target: aFileTarget(), findings: [aFinding({ key: 'd' })] }),
  );
  assert.deepEqual(
    tool.driver.rules.map(({ id }) => id),
    ['certificate-expired', 'chain-incomplete'],
  );
  for (const { help, helpUri } of tool.driver.rules) {
    assert.match((help as { markdown: string }).markdown, /\*\*Fix\.\*\*/);
    assert.match(String(helpUri), /docs\/rules\.md#/);
  }
  for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.['id'], ruleId);
});

test('no more results than GitHub keeps, the worst first, and the cut is said', () => {
  const findings = Array.from({ length: MAX_RESULTS + 7 }, (_, index) =>
    aFinding({ key: `${index}`, level: index < 10 ? 'note' : 'error' }),
  );
  const { results, invocations } = runOf(reportOf({ findings }));
  assert.equal(results.length, MAX_RESULTS);
  assert.equal(results.filter(({ level }) => level === 'error').length, MAX_RESULTS - 3);
  assert.match(invocations[0]?.toolExecutionNotifications[0]?.message.text ?? '', /^7 findings are left out, since/);
});

test('a message has no link of a stranger', () => {
  const [result] = runOf(
    reportOf({ findings: [aFinding({ message: 'it says "[a](https://evil.example)"' })] }),
  ).results;
  assert.doesNotMatch(result?.message.text ?? '', /\]\(/);
});

test("Microsoft's validator accepts every log by GitHub's rules, and refuses a broken one", (t) => {
  const tools = toolsFor(t);
  if (tools === undefined) return;
  const logs = [...goldens].filter(([name]) => name.endsWith('.sarif')).map(([, text]) => text);
  assert.ok(logs.length >= 6);
  const odd = reportOf(
    { findings: [aFinding({ locations: [] })] },
    {
      target: aFileTarget({ file: '../a b/[x](y)#é.pem' }),
      findings: [aFinding({ locations: [{ file: '/x', line: 1 }] })],
    },
  );
  assert.deepEqual(sarifDefects(tools, [...logs, renderSarif(odd), renderSarif(odd, 'x y/é.sarif')]), []);
  const broken = renderSarif(odd).replace('"locations"', '"places"').replace('"help"', '"aid"');
  assert.match(sarifDefects(tools, [broken]).join('\n'), /GH1015.*locations[\s\S]*GH2012.*help/);
});

const goldens = await goldenFiles();

test('each note is a notification', () => {
  const { invocations } = runOf({ ...reportOf({}), notes: ['a', 'b\u001b'] });
  assert.deepEqual(invocations[0]?.toolExecutionNotifications, [
    { level: 'note', message: { text: 'a.' } },
    { level: 'note', message: { text: 'b\\u001b.' } },
  ]);
});

test('a category loses the ending of its file alone, and a path what says "here" at its beginning', () => {
  const category = (file: string) => runOf(reportOf({}), file).automationDetails.id;
  assert.equal(category('mail.sarif.old'), 'smtp-cert-check/mail.sarif.old/');
  assert.equal(category('mail.jsonl'), 'smtp-cert-check/mail.jsonl/');
  assert.equal(category('a é b'), 'smtp-cert-check/a-b/');
  const at = (file: string) => uriFor({ findings: [aFinding({ locations: [{ file, line: 1 }] })] });
  assert.equal(at('././a'), 'a');
  assert.equal(at('a./b'), 'a./b');
  const target = aFileTarget({ file: 'mail/a.pem' });
  assert.equal(uriFor({ target, findings: [aFinding({ locations: [] })] }), 'mail/a.pem');
});
