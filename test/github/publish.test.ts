import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, type TestContext, test } from 'node:test';
import { publish, publishFailure, publishProblems } from '../../src/github/publish.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report, TargetReport, Verdict } from '../../src/model/report.ts';
import { UsageError } from '../../src/problem.ts';
import { aTarget, now } from '../support/facts.ts';
import { written } from '../support/written.ts';

const folder = mkdtempSync(join(tmpdir(), 'publish-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const [output, summary] = [join(folder, 'output'), join(folder, 'summary')];
beforeEach(() => {
  for (const file of [output, summary]) writeFileSync(file, '');
  process.env['GITHUB_OUTPUT'] = output;
  process.env['GITHUB_STEP_SUMMARY'] = summary;
});

const policy = { failOn: 'error', onInconclusive: 'fail' } as const;

function aFinding(facts: Partial<Finding> = {}): Finding {
  return {
    key: '',
    ruleId: 'certificate-expired',
    level: 'error',
    kind: 'fail',
    message: 'certificate "x" expired',
    evidence: {},
    endpoint: null,
    locations: [{ file: 'hosts.txt', line: 7 }],
    ...facts,
  };
}

function seen(host: string, verdict: Verdict, facts: Partial<TargetReport> = {}): TargetReport {
  return {
    target: aTarget({ host }),
    verdict,
    profile: 'gmail',
    expiresAt: null,
    calendar: null,
    findings: [],
    observations: [],
    ...facts,
  };
}

const reportOf = (...targets: readonly TargetReport[]): Report => ({
  profile: 'gmail',
  judgedAt: now.toISOString(),
  trustAnchors: 'test',
  verdict: 'fail',
  targets,
});

/** The commands that the runner is given. */
function commandsOf(t: TestContext, action: () => void): string[] {
  const written: string[] = [];
  const write = t.mock.method(process.stdout, 'write', (text: string) => written.push(String(text)) > 0);
  try {
    action();
  } finally {
    write.mock.restore();
  }
  return written
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('::'));
}

/** The outputs, by name, as the runner reads its file. */
function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(.+)<<(ghadelimiter_.+)\n(.*)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  );
}

test('the outputs name the targets that failed, and those alone', (t) => {
  const report = reportOf(
    seen('failed.example', 'fail', { expiresAt: '2026-09-01T00:00:00.000Z' }),
    seen('warned.example', 'warn', { expiresAt: '2026-07-01T00:00:00.000Z' }),
    seen('silent.example', 'inconclusive'),
    seen('passed.example', 'pass'),
    seen('left.example', 'fail', { target: aTarget({ host: 'left.example', isUnchanged: true }) }),
  );
  commandsOf(t, () => publish(report, policy, '/tmp/report.json'));
  assert.deepEqual(outputsIn(readFileSync(output, 'utf8')), {
    verdict: 'fail',
    'failed-targets': '["failed.example:587"]',
    'expires-first': '2026-07-01T00:00:00.000Z',
    'report-path': '/tmp/report.json',
  });
  assert.match(readFileSync(summary, 'utf8'), /^## ❌ SMTP certificates: fail/);
});

test('each level is an annotation of its own, at the line of the target', (t) => {
  const findings = (['error', 'warning', 'note'] as const).map((level) => aFinding({ level }));
  const commands = commandsOf(t, () => publish(reportOf(seen('mx.example', 'fail', { findings })), policy, ''));
  assert.deepEqual(
    commands.map((line) => /^::(\w+) .*file=hosts\.txt,line=7::/.exec(line)?.[1]),
    ['error', 'warning', 'notice'],
  );
});

test('no more annotations than the runner shows', (t) => {
  const targets = Array.from({ length: 30 }, (_, index) =>
    seen(`mx${index}.example`, 'fail', { findings: [aFinding()] }),
  );
  assert.equal(commandsOf(t, () => publish(reportOf(...targets), policy, '')).length, 9);
});

test('a summary or outputs that cannot be written make a warning, and cost nothing else', (t) => {
  const blocked = join(folder, 'blocked');
  mkdirSync(blocked, { recursive: true });
  process.env['GITHUB_STEP_SUMMARY'] = blocked;
  const report = reportOf(seen('mx.example', 'fail'));
  const [warned = '', ...more] = commandsOf(t, () => publish(report, policy, ''));
  assert.match(warned, /^::warning::the job summary could not be written: /);
  assert.deepEqual(more, []);
  assert.match(readFileSync(output, 'utf8'), /failed-targets/);

  process.env['GITHUB_STEP_SUMMARY'] = summary;
  process.env['GITHUB_OUTPUT'] = blocked;
  assert.match(
    commandsOf(t, () => publish(report, policy, '')).join(),
    /^::warning::the outputs could not be written: /,
  );
  assert.match(readFileSync(summary, 'utf8'), /SMTP certificates/);
});

test('what is wrong with a request is at its line and in the summary', (t) => {
  const problems = [{ message: 'cannot read target "x:y"', location: { file: 'hosts.txt', line: 3 } }];
  const [command = ''] = commandsOf(t, () => publishProblems(problems));
  assert.match(command, /^::error file=hosts\.txt,line=3::.*cannot read target "x:y"/);
  assert.match(readFileSync(summary, 'utf8'), /nothing was checked.*cannot read target/s);
});

test('of many problems the first are annotations, at the lines that they have, and the last counts the others', (t) => {
  const problems = Array.from({ length: 12 }, (_, index) => ({
    message: `no ${index}`,
    location: index === 1 ? null : { file: 'hosts.txt', line: index + 1 },
  }));
  const commands = commandsOf(t, () => publishProblems(problems));
  assert.equal(commands.length, 9);
  assert.match(commands[0] ?? '', /^::error file=hosts\.txt,line=1::hosts\.txt:1: no 0/);
  assert.equal(commands[1], '::error::no 1');
  assert.equal(commands[8], '::error::4 more like these');
  assert.match(readFileSync(summary, 'utf8'), /no 7\n- 4 more like these/);
});

test('where no certificate was seen, nothing expires first', (t) => {
  commandsOf(t, () => publish(reportOf(seen('silent.example', 'inconclusive')), policy, ''));
  assert.equal(outputsIn(readFileSync(output, 'utf8'))['expires-first'], '');
});

test('a runner without a summary has none', (t) => {
  delete process.env['GITHUB_STEP_SUMMARY'];
  assert.deepEqual(
    commandsOf(t, () => publish(reportOf(seen('mx.example', 'pass')), policy, '')),
    [],
  );
});

test('what ended the run before a verdict has an exit code of its own, an error, and the last line', async (t) => {
  const ended = async (error: unknown) => {
    let code = 0;
    const said = await written(t, () => {
      code = publishFailure(error);
    });
    const lines = said.trim().split('\n');
    process.exitCode = undefined;
    const [, result = ''] = /^smtp-cert-check-result (.*)$/.exec(lines.at(-1) ?? '') ?? [];
    return { code, first: lines[0] ?? '', result: JSON.parse(result) };
  };
  const misspelt = await ended(new UsageError([{ message: 'no such host', location: { file: 'a.txt', line: 2 } }]));
  assert.deepEqual(
    [misspelt.code, misspelt.first, misspelt.result],
    [
      2,
      '::error file=a.txt,line=2::a.txt:2: no such host',
      { verdict: null, exitCode: 2, problems: 1, first: { message: 'a.txt:2: no such host' } },
    ],
  );
  const defect = await ended(new TypeError('x is no function'));
  assert.equal(defect.code, 4);
  assert.match(defect.first, /^::error::internal error: TypeError: x is no function/);
  assert.deepEqual(defect.result, {
    verdict: null,
    exitCode: 4,
    problems: 1,
    first: { message: 'internal error: x is no function' },
  });
});
