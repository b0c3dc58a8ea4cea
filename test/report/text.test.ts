import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { Report } from '../../src/model/report.ts';
import { dialogueLines } from '../../src/report/dialogue.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderLog } from '../../src/report/log.ts';
import { renderText } from '../../src/report/text.ts';
import { columnsOf } from '../../src/text/wrap.ts';
import { goodChain } from '../support/ca.ts';
import { aFinding, aHandshake, anInterruption, aReport, aTarget, daysFromNow, now } from '../support/facts.ts';
import { goldenReports } from '../support/golden.ts';
import { validateReport } from '../support/schema.ts';

const reports = [...(await goldenReports())];
const chain = await goodChain('ecdsa', { notAfter: daysFromNow(60) });

const policy = { failOn: 'error', onInconclusive: 'fail' } as const;

const passed: Report = {
  profile: 'gmail',
  judgedAt: now.toISOString(),
  trustAnchors: 'the Mozilla list',
  verdict: 'pass',
  targets: [
    {
      target: aTarget(),
      verdict: 'pass',
      profile: 'gmail',
      expiresAt: daysFromNow(60).toISOString(),
      calendar: null,
      findings: [],
      observations: [
        aHandshake({
          keyExchange: 'X25519MLKEM768',
          presentedChain: chain.presented as [string, ...string[]],
          dialogue: { greeting: 'mail.example.com ESMTP', ehloKeywords: ['STARTTLS', 'SIZE 100'] },
        }),
      ],
    },
  ],
};

for (const columns of [40, 60, 80, 132]) {
  test(`at ${columns} columns nothing but a command is wider, and what goes on is indented`, () => {
    for (const [name, report] of [...reports, ['passed', passed] as const])
      for (const colour of [false, true]) {
        const lines = renderText(report, { columns, colour, commands: false, isVerbose: true }).split('\n');
        for (const line of lines.filter((one) => !one.startsWith('  More: explain ')))
          assert.ok(columnsOf(line) <= columns, `${name}: ${line}`);
        const whole = renderText(report, { colour, isVerbose: true, commands: false });
        const flat = (text: string) => stripVTControlCharacters(text).replace(/\s+/g, '');
        // The address of the page is the one thing that is said otherwise where it does not fit.
        const withoutMore = (text: string) => text.replace(/ {2}More: .*$/gm, '');
        assert.equal(flat(withoutMore(lines.join('\n'))), flat(withoutMore(whole)), name);
      }
  });
}

test('commands are whole lines, however narrow the terminal', () => {
  const report = reports.find(([name]) => name === 'several-causes')?.[1] as Report;
  const commands = (text: string) =>
    text.split('\n').filter((line) => /^ {2}(?:Try|Run):|^ {8}(?:certbot certonly|postconf)/.test(line));
  const narrow = commands(renderText(report, { columns: 40 }));
  assert.ok(narrow.length > 2);
  assert.deepEqual(narrow, commands(renderText(report)));
});

test('in a runner’s log the verdict and what is broken are outside of groups, and every explanation in one', () => {
  for (const [name, report] of reports) {
    const { text } = renderLog(report, { policy, isDebug: false });
    const groups = [...text.matchAll(/^::group::(.*)\n([\s\S]*?)^::endgroup::$/gm)];
    const outside = text.replace(/^::group::.*\n[\s\S]*?^::endgroup::$/gm, '');
    assert.doesNotMatch(outside, /group::|^ {2}Why:/m, name);
    assert.match(outside, new RegExp(`^${report.verdict}: `, 'm'), name);
    for (const { findings } of report.targets)
      for (const { ruleId } of findings) {
        assert.ok(outside.includes(` ${ruleId}: `), `${name}: ${ruleId}`);
        assert.equal(groups.filter(([, title]) => title === `${ruleId}: what to do`).length, 1, `${name}: ${ruleId}`);
      }
    for (const [, , body] of groups) assert.match(body ?? '', /^ {2}Why:/m, name);
  }
});

test('verbose shows what was presented, of passes too', () => {
  const text = renderText(passed, { isVerbose: true });
  for (const part of [
    /^mail\.example\.com:587 \[192\.0\.2\.1\]: TLSv1\.3, TLS_AES_256_GCM_SHA384, key exchange X25519MLKEM768$/m,
    /^ {4}1\. CN=mail\.example\.com$/m,
    /^ {8}issued by CN=Test Intermediate ecdsa$/m,
    /^ {8}names mail\.example\.com$/m,
    /^ {8}valid from \d+ \w+ 2026, \d\d:\d\d UTC to 31 July 2026, 00:00 UTC$/m,
    /^ {8}key ec prime256v1, SHA-256 [0-9a-f]{64}$/m,
    /^ {4}2\. CN=Test Intermediate ecdsa$/m,
  ])
    assert.match(text, part);
  assert.doesNotMatch(renderText(passed), /issued by/);
});

test('JSON has what was presented decoded beside the PEM, as the schema says', () => {
  const report = JSON.parse(renderJson(passed));
  validateReport(report);
  const [{ keyExchange, certificates }] = report.targets[0].observations;
  assert.equal(keyExchange, 'X25519MLKEM768');
  assert.deepEqual(
    certificates.map(({ subject, issuer, names, notAfter }: Record<string, unknown>) => [
      subject,
      issuer,
      names,
      notAfter,
    ]),
    [
      ['CN=mail.example.com', 'CN=Test Intermediate ecdsa', ['mail.example.com'], daysFromNow(60).toISOString()],
      [certificates[1].subject, 'CN=Test Root ecdsa', [], certificates[1].notAfter],
    ],
  );
  const [target] = passed.targets;
  const undecodable = aHandshake({
    presentedChain: ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
  });
  const broken = { ...passed, targets: [{ ...target, observations: [undecodable] }] } as Report;
  const published = JSON.parse(renderJson(broken));
  validateReport(published);
  assert.deepEqual(published.targets[0].observations[0].certificates, [null]);
});

test('where debugging is on the log shows each connection’s dialogue, and else none', () => {
  assert.deepEqual(renderLog(passed, { policy, isDebug: false }).debug, []);
  const { text, debug } = renderLog(passed, { policy, isDebug: true });
  assert.match(text, /issued by/);
  assert.deepEqual(debug.slice(0, 6), [
    'mail.example.com:587 [192.0.2.1], look first, SNI mail.example.com, 2026-06-01T00:00:00.000Z, 12 ms',
    '  server: 220 mail.example.com ESMTP',
    '  client: EHLO',
    '  server: 250 STARTTLS',
    '  server: 250 SIZE 100',
    '  client: STARTTLS',
  ]);
  const cut = {
    ...passed.targets[0],
    observations: [anInterruption('greeting', { kind: 'smtp-reply', code: 554, text: 'no' })],
  };
  const lines = dialogueLines({ ...passed, targets: [cut as Report['targets'][number]] });
  assert.equal(lines.at(-1), '  ended at greeting: smtp-reply, code 554, text "no"');
});

test('the sentences about the run as a whole are behind the verdict, as text and no more', () => {
  const cut = { observations: [anInterruption('connect', { kind: 'run-timeout', limitMs: 5 })] };
  const change = {
    base: 'git',
    because: 'with \u001bmain',
    fileCount: 1,
    filesOfConcern: 1,
    unchangedCount: 0,
    passedOverCount: 0,
    interpolatedCount: 0,
  } as const;
  const lines = renderText({ ...aReport({}, cut), notes: ['a \u001bnote', 'another'], change }).split('\n');
  const from = lines.findIndex((line) => line.startsWith('fail: '));
  assert.deepEqual(lines.slice(from), [
    'fail: 2 targets: 2 pass',
    'Judged as of 1 June 2026, 00:00 UTC by the gmail profile; trust anchors: the Mozilla list.',
    'Stopped after 1 of 2 targets, by total-timeout-ms after 5 ms.',
    'Change: 1 of 1 changed file concerns mail (with \\u001bmain).',
    'Note: a \\u001bnote.',
    'Note: another.',
    '',
  ]);
});

test('what an exception has to name is below its finding', () => {
  const evidence = { certificateSha256: 'ab', keySha256: 'cd' };
  const report = aReport({ verdict: 'fail', findings: [aFinding({ evidence })] });
  assert.deepEqual(renderText(report).split('\n').slice(0, 2), [
    'mail.example.com:587 [192.0.2.1]: error certificate-expired: certificate "mail.example.com" expired',
    '        SHA-256 of the certificate ab, of its key cd',
  ]);
});

test('a target that passes says until when', () => {
  const expiresAt = daysFromNow(60).toISOString();
  assert.equal(
    renderText(aReport({ expiresAt })).split('\n')[0],
    'mail.example.com:587: pass, expires 31 July 2026, in 60 days',
  );
  assert.equal(renderText(aReport({})).split('\n')[0], 'mail.example.com:587: pass, expires at no date');
  const many = Array.from({ length: 21 }, (_, index) => ({ expiresAt: daysFromNow(60 - index).toISOString() }));
  assert.equal(
    renderText(aReport(...many)).split('\n')[0],
    '21 targets: pass, the first expires 11 July 2026, in 40 days',
  );
});

test('the address of the page is whole, or is how to ask for it', () => {
  const report = aReport({ verdict: 'fail', findings: [aFinding()] });
  const more = (columns: number) => /^ {2}More: +(.*)$/m.exec(renderText(report, { columns }))?.[1];
  const [, page = ''] = /^ {2}More: +(.*)$/m.exec(renderText(report)) ?? [];
  assert.match(page, /^https:.*#certificate-expired$/);
  assert.equal(more(page.length + 8), page);
  assert.equal(more(page.length + 7), 'explain certificate-expired');
});

test('no line has fewer than 24 columns, and prose has a hundred at most', () => {
  const report = aReport({ verdict: 'fail', findings: [aFinding()] });
  assert.equal(
    renderText(report, { columns: 10, commands: false }),
    renderText(report, { columns: 24, commands: false }),
  );
  const why = (columns: number) => /^ {2}Why: [\s\S]*?(?=^ {2}\w)/m.exec(renderText(report, { columns }))?.[0];
  assert.equal(why(300), why(100));
  assert.notEqual(why(100), why(99 - 20));
});

test('a chain of ten certificates is numbered, and what is said of each is below its number', async () => {
  const presentedChain = Array.from({ length: 10 }, () => chain.intermediate.pem) as [string, ...string[]];
  const text = renderText(aReport({ observations: [aHandshake({ presentedChain })] }), { isVerbose: true });
  for (const number of [1, 10])
    assert.match(text, new RegExp(`^ {4}${number}\\. CN=Test Intermediate ecdsa\n {8}issued by `, 'm'));
});

test('in a runner’s log nothing is behind the last line, and elsewhere an empty one is', () => {
  const report = aReport({ verdict: 'fail', findings: [aFinding()] });
  assert.match(renderText(report, { isGrouped: true }), /[^\n]\n::endgroup::\n$/);
  assert.match(renderText(report, { isGrouped: true }), /^\S/);
  assert.match(renderText(report), /\.\n$/);
});

test('in a runner’s log an empty line is before the verdict and before what to do', () => {
  const text = renderText(aReport({ verdict: 'fail', findings: [aFinding()] }), { isGrouped: true });
  assert.match(text, /expired\n\nfail: [^\n]+\n[^\n]+\n\n::group::certificate-expired: what to do\n/);
});

test('another format is in the log as it is in its file', () => {
  const { text } = renderLog(passed, { format: 'json', policy, isDebug: false });
  assert.equal(text, renderJson(passed));
});
