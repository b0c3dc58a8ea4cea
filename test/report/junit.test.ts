import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExitPolicy } from '../../src/model/exit-policy.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { TargetReport } from '../../src/model/report.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { aFileTarget, aFinding, aHandshake, aReport, aTarget, now } from '../support/facts.ts';
import { goldenFiles } from '../support/golden.ts';
import { junitDefects } from '../support/report-tools.ts';
import { programs } from '../support/requirements.ts';

const strict: ExitPolicy = { failOn: 'error', onInconclusive: 'fail' };

const finding = aFinding();
const warning: Finding = { ...finding, ruleId: 'certificate-expires-soon', level: 'warning' };
const unreachable: Finding = { ...finding, ruleId: 'endpoint-unreachable', kind: 'inconclusive' };

/** passed, or the element in the first test. */
function outcome(target: Partial<TargetReport>, policy: ExitPolicy = strict): string {
  const text = renderJunit(aReport(target), policy);
  return /<(failure|error|skipped) type="([^"]+)"/.exec(text)?.slice(1).join(' ') ?? 'passed';
}

const failed = { verdict: 'fail', findings: [warning, finding] } as const;
const untested = { verdict: 'inconclusive', findings: [unreachable] } as const;

test('a test fails where the run does, by the rule that makes it fail', () => {
  assert.equal(outcome({}), 'passed');
  assert.equal(outcome(failed), 'failure certificate-expired');
  assert.equal(outcome(untested), 'error endpoint-unreachable');
  assert.equal(outcome({ verdict: 'fail', findings: [unreachable, finding] }), 'failure certificate-expired');
  assert.equal(outcome({ verdict: 'warn', findings: [warning] }), 'passed');
  assert.equal(
    outcome({ verdict: 'warn', findings: [warning] }, { ...strict, failOn: 'warning' }),
    'failure certificate-expires-soon',
  );
});

test('what the settings let pass is skipped, and not among the passed', () => {
  assert.match(outcome(failed, { ...strict, failOn: 'never' }), /^skipped /);
  for (const onInconclusive of ['warn', 'ignore'] as const)
    assert.equal(outcome(untested, { ...strict, onInconclusive }), 'skipped endpoint-unreachable');
  assert.match(outcome({ ...failed, target: aTarget({ isUnchanged: true }) }), /^skipped /);
  const accepted = { until: now.toISOString(), reason: 'the relay moves' };
  assert.equal(outcome({ findings: [{ ...finding, accepted }] }), 'passed');
});

test('every cause is in the text, with what fixes it and the place', () => {
  const findings = [{ ...finding, locations: [{ file: 'mail/hosts.txt', line: 3 }] }, warning];
  const text = renderJunit(aReport({ verdict: 'fail', findings }), strict);
  assert.match(text, /error certificate-expired \[192\.0\.2\.1\]: .* \(mail\/hosts\.txt:3\)/);
  assert.match(text, /warning certificate-expires-soon \[192\.0\.2\.1\]/);
  assert.match(text, /Run: certbot renew/);
});

test('two targets never have one name, and the counts are those of the tests', () => {
  const file = (name: string) => ({ target: aFileTarget({ file: name }) });
  const text = renderJunit(
    aReport(file('a|b.pem'), file('a%7Cb.pem'), failed, untested, { observations: [aHandshake()] }),
    { failOn: 'error', onInconclusive: 'warn' },
  );
  assert.deepEqual(
    [...text.matchAll(/<testcase classname="smtp-cert-check" name="([^"]*)"/g)].map(([, name]) => name),
    [
      'file:a%7Cb.pem',
      'file:a%7Cb.pem (2)',
      'mail.example.com:587',
      'mail.example.com:587 (2)',
      'mail.example.com:587 (3)',
    ],
  );
  assert.match(text, /<testsuite name="[^"]*" tests="5" failures="1" errors="0" skipped="1" time="0\.012"/);
});

test('every document is as the schema says, hostile ones too, and a broken one is not', async (t) => {
  if (programs(t, ['xmllint']) === undefined) return;
  const documents = [...(await goldenFiles())].filter(([name]) => name.endsWith('.xml')).map(([, text]) => text);
  const hostile = ['\u0000\u0008\u001f', '\ufffe\uffff', '\ud800', ']]>', '<!DOCTYPE x>', '&amp;&#0;', '\u{1ffff}"\''];
  const attacked = hostile.map((message) =>
    renderJunit(
      {
        ...aReport({ verdict: 'fail', findings: [{ ...finding, message }] }, untested, {}),
        notes: [message],
        trustAnchors: message,
      },
      { failOn: 'error', onInconclusive: 'ignore' },
    ),
  );
  assert.deepEqual(junitDefects([...documents, ...attacked]), []);
  assert.notDeepEqual(junitDefects([documents[0]?.replace('tests=', 'test=') ?? '']), []);
});

test('a test that passes has what was found in its output, and one without findings has none', () => {
  const text = renderJunit(aReport({ verdict: 'warn', findings: [warning] }, {}), strict);
  assert.match(
    text,
    /time="0\.000">\n {6}<system-out>\nwarning certificate-expires-soon \[192\.0\.2\.1\]: .*\n\ncertificate-expires-soon\n {2}Fix: .*\n(?: {2}Run: .*\n)+ {2}More: .*\n {6}<\/system-out>\n {4}<\/testcase>\n {4}<testcase classname="smtp-cert-check" name="[^"]*" time="0\.000"\/>\n {2}<\/testsuite>/,
  );
});

test('a test that is skipped says in a message why, and the rest in its output', () => {
  const text = renderJunit(aReport(untested), { ...strict, onInconclusive: 'ignore' });
  assert.match(
    text,
    /<skipped type="endpoint-unreachable" message="inconclusive: endpoint-unreachable"\/>\n {6}<system-out>\ninconclusive endpoint-unreachable/,
  );
  // What is accepted is no cause.
  const accepted = { until: now.toISOString(), reason: 'x' };
  assert.match(
    renderJunit(aReport({ verdict: 'inconclusive', findings: [{ ...finding, accepted }, unreachable] }), {
      ...strict,
      onInconclusive: 'ignore',
    }),
    /message="inconclusive: endpoint-unreachable"/,
  );
  assert.match(
    renderJunit(aReport({ verdict: 'inconclusive', findings: [{ ...finding, accepted }] }), strict),
    /<skipped type="skipped" message="inconclusive: "\/>/,
  );
});

test('each rule is named once, where it fails a test', () => {
  const text = renderJunit(aReport({ verdict: 'fail', findings: [finding, finding, warning] }), {
    ...strict,
    failOn: 'warning',
  });
  assert.match(
    text,
    /<failure type="certificate-expired" message="fail: certificate-expired, certificate-expires-soon">/,
  );
});

test('where warnings fail the run, what could not be tested is still no failure', () => {
  const soft = { failOn: 'warning', onInconclusive: 'warn' } as const;
  assert.equal(outcome(untested, soft), 'skipped endpoint-unreachable');
});

test('notes are in the output of the suite, and no markup in them', () => {
  assert.match(
    renderJunit({ ...aReport({}), notes: ['a <b>', 'c'] }, strict),
    /\n {4}<system-out>\na &#60;b&#62;\nc\n {4}<\/system-out>\n {2}<\/testsuite>\n/,
  );
  assert.doesNotMatch(renderJunit(aReport({}), strict), /system-out/);
});

test('a note fails no test, even where warnings do', () => {
  const report = aReport({ findings: [aFinding({ level: 'note' })] });
  assert.doesNotMatch(renderJunit(report, { failOn: 'warning', onInconclusive: 'fail' }), /<failure/);
});
