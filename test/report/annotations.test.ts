/** Marks at lines of the repository: one a target and cause. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/model/finding.ts';
import type { TargetReport } from '../../src/model/report.ts';
import { annotationsOf, rolledUp } from '../../src/report/annotations.ts';
import { aFinding, aReport, aTarget, now } from '../support/facts.ts';

const policy = { failOn: 'error', onInconclusive: 'fail' } as const;
const marks = (...targets: readonly Partial<TargetReport>[]) => annotationsOf(aReport(...targets), policy);
const marksOf = (...findings: readonly Finding[]) => marks({ verdict: 'fail', findings });
const firstLine = (finding: Finding) => marksOf(finding)[0]?.message.split('\n')[0];
const second = { address: '192.0.2.2', port: 587, family: 4 } as const;
const HELP = 'More: https://github.com/smtp-cert-check/smtp-cert-check/blob/main/docs/rules.md#';

test('a mark says what is wrong where, the command that fixes it, and where there is more', () => {
  assert.deepEqual(marksOf(aFinding({ locations: [{ file: 'mail/hosts.txt', line: 3 }] })), [
    {
      level: 'error',
      title: 'certificate-expired',
      message: [
        'mail.example.com:587 [192.0.2.1]: certificate "mail.example.com" expired',
        "Run: certbot renew --cert-name mail.example.com --deploy-hook 'systemctl reload NAME'",
        `${HELP}certificate-expired`,
      ].join('\n'),
      location: { file: 'mail/hosts.txt', line: 3 },
    },
  ]);
});

test('where no command fixes it the mark says in words what does', () => {
  const [mark] = marksOf(aFinding({ ruleId: 'look-incomplete', endpoint: null }));
  assert.match(mark?.message ?? '', /^mail\.example\.com:587: certificate .*\nFix: \S.*\nMore: /);
  assert.equal(mark?.location, null);
});

test('what could not be tested and what is accepted says so', () => {
  assert.equal(
    firstLine(aFinding({ kind: 'inconclusive', message: 'no answer' })),
    'mail.example.com:587 [192.0.2.1]: inconclusive: no answer',
  );
  const accepted = { until: now.toISOString(), reason: 'the relay moves' };
  assert.match(firstLine(aFinding({ accepted })) ?? '', /expired; accepted until 1 June 2026: the relay moves$/);
});

test('one cause at several addresses is one mark that counts them; another level, place or rule is another', () => {
  const finding = aFinding();
  assert.deepEqual(
    marksOf(finding, { ...finding, endpoint: second }, { ...finding, endpoint: null }).map(
      ({ message }) => message.split(':587')[1]?.split(': ')[0],
    ),
    [' [192.0.2.1 and 2 more]'],
  );
  const others: readonly Partial<Finding>[] = [
    { ruleId: 'chain-incomplete' },
    { level: 'warning' },
    { kind: 'inconclusive' },
    { accepted: { until: now.toISOString(), reason: 'x' } },
    { locations: [{ file: 'b', line: 1 }] },
  ];
  for (const facts of others) assert.equal(marksOf(finding, { ...finding, ...facts }).length, 2, JSON.stringify(facts));
});

test('the worst targets come first', () => {
  const findings = [aFinding()];
  assert.deepEqual(
    marks(
      { target: aTarget({ host: 'a.example' }), verdict: 'warn', findings },
      { target: aTarget({ host: 'b.example' }), verdict: 'fail', findings },
      { target: aTarget({ host: 'c.example' }), verdict: 'inconclusive', findings },
    ).map(({ message }) => message.split(':')[0]),
    ['b.example', 'c.example', 'a.example'],
  );
});

test('each level has its own limit, and what is left out of it is counted at that level', () => {
  const rolled = rolledUp(
    marks(
      ...(['error', 'warning', 'note'] as const).flatMap((level) =>
        Array.from({ length: level === 'warning' ? 11 : 2 }, () => ({ findings: [aFinding({ level })] })),
      ),
    ),
  );
  assert.deepEqual(
    rolled.map(({ level }) => level),
    [...Array(2).fill('error'), ...Array(9).fill('warning'), ...Array(2).fill('note')],
  );
  assert.deepEqual(rolled[10], {
    level: 'warning',
    title: 'more findings',
    message: '3 more findings are in the job summary and in the report',
    location: null,
  });
});

test('no stranger writes a command into the log, by the name of a file or by what is served', () => {
  const text = '\n::error::\u001b[31m##[error]';
  const [mark] = marksOf(aFinding({ message: text, locations: [{ file: text, line: 1 }] }));
  assert.equal(mark?.location?.file, '\\n::error::\\u001b[31m# #[error]');
  assert.equal(mark.message.split('\n')[0], 'mail.example.com:587 [192.0.2.1]: \\n::error::\\u001b[31m# #[error]');
});
