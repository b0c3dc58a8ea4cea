import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Report, TargetReport } from '../../src/model/report.ts';
import { MAX_RESULT_BYTES, noResultLine, RESULT_WORD, resultLine, writtenOf } from '../../src/report/result-line.ts';
import { aFileTarget, aFinding, aReport, aTarget } from '../support/facts.ts';
import { goldenReports } from '../support/golden.ts';
import { commandsIn } from '../support/runner-log.ts';

const policy = { failOn: 'error', onInconclusive: 'fail' } as const;

/** What a program reads from the line. */
function read(line: string) {
  assert.ok(line.startsWith(`${RESULT_WORD} {`), line);
  assert.equal(line.split(/\r\n|[\r\n\u2028\u2029]/).length, 1);
  assert.ok(Buffer.byteLength(line) < MAX_RESULT_BYTES, `${Buffer.byteLength(line)} bytes`);
  assert.deepEqual(commandsIn(line), []);
  return JSON.parse(line.slice(RESULT_WORD.length));
}

test('the line says verdict, counts, the finding to begin with, and where the reports are', async () => {
  const report = (await goldenReports()).get('several-causes') as Report;
  const result = read(resultLine(report, policy, 1, [{ format: 'sarif', path: 'mail.sarif' }]));
  assert.deepEqual(
    { ...result, first: { ...result.first, fix: null } },
    {
      verdict: 'fail',
      exitCode: 1,
      counts: { targets: 4, fail: 2, inconclusive: 0, warn: 1, pass: 1 },
      findings: 5,
      first: {
        rule: 'chain-incomplete',
        level: 'error',
        target: 'mail.example.com:587',
        message:
          'the chain has no certificate of "CN=Test CA", which issued "mail.example.com", nor is it a trust anchor',
        location: 'mail/hosts.txt:3',
        fix: null,
        command:
          "postconf -e 'smtpd_tls_chain_files = /etc/letsencrypt/live/mail.example.com/privkey.pem, /etc/letsencrypt/live/mail.example.com/fullchain.pem'",
        helpUri: 'https://github.com/smtp-cert-check/smtp-cert-check/blob/main/docs/rules.md#chain-incomplete',
      },
      reports: [{ format: 'sarif', path: 'mail.sarif' }],
    },
  );
  assert.match(result.first.fix, /^Serve the full chain/);
});

const finding = aFinding();

/** Each target fails, by the finding, unless the facts say otherwise. */
const reportOf = (...targets: readonly Partial<TargetReport>[]) =>
  aReport(...targets.map((facts): Partial<TargetReport> => ({ verdict: 'fail', findings: [finding], ...facts })));

test('the finding to begin with is one that fails the run, before what a change leaves alone and before warnings', () => {
  const warning = { ...finding, ruleId: 'certificate-expires-soon', level: 'warning' } as const;
  const left = { target: aTarget({ host: 'left.example.com', isUnchanged: true }) } as const;
  const { first, findings } = read(resultLine(reportOf(left, { findings: [warning, finding] }), policy, 1, []));
  assert.deepEqual([first.target, first.rule, findings], ['mail.example.com:587', 'certificate-expired', 3]);
});

test('without a finding there is none to begin with', () => {
  const { first, reports } = read(
    resultLine({ ...reportOf({ verdict: 'pass', findings: [] }), verdict: 'pass' }, policy, 0, []),
  );
  assert.deepEqual([first, reports], [null, []]);
});

/** That the line is one line of less than 4 KB, whatever is found and wherever the reports go, and has each path whole or not at all. */
function assertShort(text: string, paths: readonly string[]): void {
  const loud = { ...finding, message: text, locations: [{ file: text, line: 3 }] };
  const report = reportOf({ target: aFileTarget({ file: text, name: null }), findings: [loud] });
  const written = paths.map((path) => ({ format: 'prometheus', path }) as const);
  const { reports, moreReports = 0 } = read(resultLine(report, policy, 1, written));
  assert.equal(reports.length + moreReports, paths.length);
  for (const { path } of reports) assert.ok(paths.includes(path));
  read(noResultLine(2, [text]));
}

const LOUD = ['\u202e', '"', '\\', '\u0000', '\ud83d\ude00', '\ud800', '\n::error::x', '##[error]', 'x'];
for (const [at, one] of LOUD.entries())
  test(`the line stays below 4 KB and in one line, whatever strangers and paths say: ${at + 1}`, () => {
    const text = one.repeat(900);
    assertShort(text, [text, one, one.repeat(40), text]);
  });

test('so it does for any other text', () => {
  const long = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3000 }),
    fc.constantFrom(...LOUD).map((one) => one.repeat(900)),
  );
  fc.assert(fc.property(long, fc.array(long, { maxLength: 8 }), assertShort), { numRuns: 300 });
});

test('a command or a path that would not fit is left out, never cut', () => {
  const host = `${'a'.repeat(60)}.`.repeat(4).slice(0, 240);
  const twoPaths = { ...finding, ruleId: 'chain-incomplete' } as const;
  const { first, reports, moreReports } = read(
    resultLine(reportOf({ target: aTarget({ host, server: 'postfix' }), findings: [twoPaths] }), policy, 1, [
      { format: 'json', path: 'x'.repeat(2000) },
      { format: 'sarif', path: 'mail.sarif' },
    ]),
  );
  assert.equal(first.command, null);
  assert.deepEqual(reports, [{ format: 'sarif', path: 'mail.sarif' }]);
  assert.equal(moreReports, 1);
});

test('a run without a verdict says why', () => {
  const { verdict, exitCode, problems, first } = read(noResultLine(2, ['hosts:2: cannot read target "x"', 'b']));
  assert.deepEqual([verdict, exitCode, problems, first.message], [null, 2, 2, 'hosts:2: cannot read target "x"']);
});

test('a report that goes to no file was not written to one', () => {
  const outputs = [
    { format: 'text', file: null },
    { format: 'sarif', file: 'mail.sarif' },
  ] as const;
  assert.deepEqual(writtenOf(outputs), [{ format: 'sarif', path: 'mail.sarif' }]);
});
