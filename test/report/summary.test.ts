/** What the summary says, in which order, and that nothing of it is said twice or left out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unjudged } from '../../src/judge/judge.ts';
import type { Report } from '../../src/model/report.ts';
import { profiles } from '../../src/profiles/index.ts';
import { adviceParts, weightOfOne } from '../../src/report/advice-section.ts';
import { renderMarkdown, SUMMARY_LIMIT_BYTES } from '../../src/report/markdown.ts';
import { aFinding, anInterruption, aReport } from '../support/facts.ts';
import { judged } from '../support/judged.ts';
import { everyPort, presenting, summaries, targetOf } from '../support/summaries.ts';

const reportNamed = (name: string): Report => {
  const report = summaries[name];
  assert.ok(report !== undefined, name);
  return report();
};
const thirty = reportNamed('thirty');
const pageOfThirty = () => renderMarkdown(thirty);

/** Without folds and pictures: what is in sight. */
const inSight = (markdown: string) => markdown.replace(/<details>[\s\S]*?<\/details>/g, '');
/** The lines of the section under a heading. */
const section = (markdown: string, heading: string) =>
  new RegExp(`^### ${heading}.*\n([\\s\\S]*?)(?=^#|^<details|(?![\\s\\S]))`, 'm')
    .exec(markdown)?.[1]
    ?.trim()
    .split('\n') ?? [];

test('the verdict, what is broken, what breaks next, what passes: in that order, then what to do', () => {
  const page = pageOfThirty();
  const places = [
    '## ❌ SMTP certificates: fail',
    '**30 targets: 7 fail, 1 inconclusive, 2 warn, 20 pass**',
    '### ❌ Broken',
    '### ❓ Could not be tested',
    '### What breaks next, if nothing is renewed',
    '<summary>✅ 19 targets pass; the first expires on 4 July 2026, in 33 days</summary>',
    '### ⚠️ Warnings',
    '### Accepted for now',
    '### What to do',
    '<summary>Calendar: ',
    '<sub>Judged as of 1 June 2026, 00:00 UTC by the gmail profile; ',
  ].map((words) => page.indexOf(words));
  assert.ok(!places.includes(-1), `${places}`);
  assert.deepEqual(
    places.toSorted((a, b) => a - b),
    places,
  );
});

test('each broken host has its message, the rule, and the first command of its own server', () => {
  const page = pageOfThirty();
  const [first, second, third] = section(page, '❌ Broken');
  assert.match(
    first ?? '',
    /^- `mail\.example\.com` 25, 465, 587: certificate "mail\.example\.com" expired on 29 May 2026, 3 days ago \(\[certificate-expired\]\(#[^)]*\)\)<br>`certbot renew --cert-name mail\.example\.com --deploy-hook 'postfix reload'`$/,
  );
  assert.match(
    second ?? '',
    /^- `smtp\.example\.org:587`: the chain has no certificate of .*<br>`grep -qs '\^MAIN_TLS_ENABLE' /,
  );
  // A customer of a shared host can run no command on it.
  assert.match(
    third ?? '',
    /^- `mail\.customer\.example:587`: the certificate does not name .*<br>Enter one of the names on the certificate as the SMTP server, or [^<]*\.$/,
  );
});

test('no finding is lost: each message is on the page once for each row of its host', () => {
  const page = pageOfThirty();
  const plain = (words: string) =>
    words.replace(/&#\d+;/g, (entity) => String.fromCodePoint(Number(entity.slice(2, -1))));
  for (const { findings, target } of thirty.targets)
    for (const { message } of findings)
      assert.ok(plain(page).includes(message), `${JSON.stringify(target)}: ${message}`);
});

test('ports that agree are one row; a port that differs has its own', () => {
  const report = judged([
    ...everyPort('a.example', { expires: -3 }),
    presenting('a.example', { port: 2525, expires: -4 }),
  ]);
  const rows = section(renderMarkdown(report), '❌ Broken').filter((line) => line.startsWith('- '));
  assert.deepEqual(
    rows.map((line) => line.split(': ')[0]),
    ['- `a.example` 25, 465, 587', '- `a.example:2525`'],
  );
});

test('an address is named where another address of the host is good', () => {
  const { findings, ...rest } = judged([presenting('a.example', { expires: -3 })]).targets[0] ?? assert.fail();
  const other = { address: '192.0.2.2', port: 587, family: 4 } as const;
  const [seen] = rest.observations;
  assert.ok(seen?.outcome === 'handshake');
  const report = { ...thirty, targets: [{ ...rest, findings, observations: [seen, { ...seen, endpoint: other }] }] };
  assert.match(renderMarkdown(report), /3 days ago at `192\.0\.2\.1` \(\[certificate-expired\]/);
  assert.doesNotMatch(renderMarkdown({ ...report, targets: [{ ...rest, findings }] }), / at `192/);
});

test('what breaks next is in the order of its dates, with the end of what is accepted, and nothing that is broken for another cause', () => {
  const page = pageOfThirty();
  assert.deepEqual(
    section(page, 'What breaks next').map((line) => line.replace(/\(#[^)]*\)|\(https[^)]*\)/, '')),
    [
      '- **7 June 2026, in 6 days**: `relay.example.com:587` fails ([certificate-expires-soon])',
      '- **10 June 2026, in 9 days**: `office.example.com:587` expires ([certificate-expired])',
      '- **11 June 2026, in 10 days**: `relay2.example.com:465` fails ([certificate-expires-soon])',
      '- **11 June 2026, in 10 days**: `legacy.example.net:587` is no longer accepted ([certificate-expired])',
      '- **20 June 2026, in 19 days**: `mx1.example.com` 25, 465, 587 fails ([certificate-expires-soon])',
    ],
  );
});

test('the targets that pass are in one fold, in a table by date', () => {
  const page = pageOfThirty();
  const [, table = ''] = /<summary>✅ 19 targets pass[^<]*<\/summary>([\s\S]*?)<\/details>/.exec(page) ?? [];
  const [head, , ...rows] = table.trim().split('\n');
  assert.equal(head, '| Expires | Target | Warns from | Fails from |');
  assert.equal(rows[0], '| 4 July 2026, in 33 days | `mx1.example.com` 25, 465, 587 | 7 June 2026 | 20 June 2026 |');
  const dates = rows.map((row) => Date.parse(`${row.slice(2).split(',')[0]} UTC`));
  assert.deepEqual(
    dates.toSorted((a, b) => a - b),
    dates,
  );
  assert.ok(!inSight(page).includes('mx2.example.org'));
});

test('"Accepted until" is where the finding is, with how long that is', () => {
  const page = pageOfThirty();
  assert.match(
    page,
    /^- `legacy\.example\.net:587`: certificate "legacy\.example\.net" expired on 20 May 2026, 12 days ago \(\[certificate-expired\]\(#[^)]*\)\)<br>Accepted until 11 June 2026, in 10 days: the relay moves on 10 June$/m,
  );
});

test('the advice of three rules is open, that of more is folded, and that of notes always', () => {
  const all = pageOfThirty();
  assert.equal(all.match(/<details open>/g)?.length, 3);
  assert.equal(renderMarkdown(reportNamed('one that is broken')).match(/<details open>/g)?.length, 1);
  const names = [...all.matchAll(/<summary><b>([\w-]+)<\/b>/g)].map(([, name]) => name);
  const noted = judged([presenting('a.example', { expires: -1 })]);
  const [seen] = noted.targets;
  assert.ok(seen !== undefined);
  const note = { ...(seen.findings[0] ?? assert.fail()), ruleId: 'look-incomplete', level: 'note' } as const;
  const page = renderMarkdown({ ...noted, targets: [{ ...seen, findings: [note, ...seen.findings] }] });
  assert.match(page, /<details open><summary><b>certificate-expired<[\s\S]*<details><summary><b>look-incomplete</);
  assert.deepEqual(names, [
    'certificate-expired',
    'chain-incomplete',
    'certificate-host-mismatch',
    'starttls-not-supported',
    'certificate-expires-soon',
    'endpoint-unreachable',
  ]);
});

test('no date is written for machines, but in the picture and in commands', () => {
  for (const report of Object.values(summaries)) {
    const prose = renderMarkdown(report()).replace(/```[\s\S]*?```/g, '');
    assert.doesNotMatch(prose, /\d{4}-\d\d-\d\d|\dT\d\d:/);
  }
});

test('a stopped run begins with how far it came, and blames no server that it did not come to', () => {
  const stopped = renderMarkdown(reportNamed('stopped'));
  assert.match(
    stopped,
    /^## ❌ Stopped after 8 of 200 targets\n\n\*\*The run was stopped by total-timeout-ms after 60000 ms\*\*/,
  );
  assert.match(
    stopped,
    /Looked at: 8 targets: 7 fail, 1 inconclusive\. Not looked at: `host1\.example\.com:587`, .* and 182 more\.\n/,
  );
  assert.deepEqual(section(stopped, '❓ Could not be tested').length, 1);
  assert.doesNotMatch(stopped.slice(stopped.indexOf('###')), /host\d+\.example/);
});

test('a run that a signal stopped before anything was seen has no advice', () => {
  const scene = (host: string) => ({
    target: targetOf(host),
    observation: anInterruption('resolve', { kind: 'aborted' }),
  });
  const stopped = renderMarkdown(judged([scene('a.example'), scene('b.example')]));
  assert.match(stopped, /^## ❓ Stopped after 0 of 2 targets\n\n\*\*The run was stopped by a signal\*\*/);
  assert.match(stopped, /servers that it did not finish with\. Not looked at: `a\.example:587`, `b\.example:587`\.\n/);
  assert.doesNotMatch(stopped, /What to do|endpoint-unreachable|Calendar|Looked at: 0/);
});

test('a run that was stopped while it judged blames no server either', () => {
  const { targets, ...report } = judged([
    presenting('a.example', { expires: -3 }),
    presenting('b.example', { expires: -3 }),
  ]);
  const [first, second] = targets;
  assert.ok(first !== undefined && second !== undefined);
  const left = unjudged(second, profiles.gmail, { kind: 'run-timeout', limitMs: 60_000 });
  const page = renderMarkdown({ ...report, targets: [first, left], unjudgedCount: 1 });
  assert.match(
    page,
    /^## ❌ Stopped after 1 of 2 targets\n\n\*\*The run was stopped by total-timeout-ms after 60000 ms\*\*/,
  );
  assert.match(page, /Not looked at: `b\.example:587`\.\n/);
  assert.doesNotMatch(page.slice(page.indexOf('###')), /b\.example|endpoint-unreachable/);
});

test('ten broken hosts are in sight and the others in a fold', () => {
  const many = renderMarkdown(reportNamed('three hundred'));
  assert.equal(section(many, '❌ Broken').filter((line) => line.startsWith('- ')).length, 10);
  assert.match(many, /<details><summary>25 more<\/summary>\n\n- `old6\.example\.com:587`: /);
  assert.ok(Buffer.byteLength(many) < SUMMARY_LIMIT_BYTES);
});

test('notes of strangers do not push a check run over its limit', () => {
  const notes = Array.from({ length: 30 }, () => '|'.repeat(2000));
  assert.ok(Buffer.byteLength(renderMarkdown({ ...thirty, notes }, 65_000)) <= 65_000);
});

test('what a change does not touch is one line, and what has its own profile is marked', () => {
  const [seen] = judged([presenting('a.example', { expires: -3 })]).targets;
  assert.ok(seen !== undefined);
  const left = { ...seen, profile: 'strict', target: { ...seen.target, isUnchanged: true } } as const;
  const change = {
    base: 'git',
    because: 'with main',
    fileCount: 1,
    filesOfConcern: 1,
    unchangedCount: 1,
    passedOverCount: 0,
    interpolatedCount: 0,
  } as const;
  const page = renderMarkdown({ ...thirty, change, targets: [left, { ...seen, profile: 'strict' }] });
  assert.match(page, /^- `a\.example:587` \(strict\): /m);
  const alone = renderMarkdown({ ...thirty, change, targets: [left] });
  assert.match(
    alone,
    /1 target that this change does not touch: 1 fail &#40;a\.example:587&#41;; the schedule guards those/,
  );
  assert.doesNotMatch(alone, /Broken|What to do|What breaks next/);
});

test('one target that passes is one line', () => {
  const page = renderMarkdown(reportNamed('one that passes'));
  assert.match(page, /<summary>✅ 1 target passes; it expires on 15 August 2026, in 75 days<\/summary>/);
});

test('what has changed since the run before is one line, and its rows are in a fold', () => {
  const one = (target: string) => ({
    key: `certificate-expired ${target}`,
    ruleId: 'certificate-expired',
    target,
    address: null,
    firstSeen: '2026-05-30T00:00:00.000Z',
    lastSeen: '2026-05-31T06:10:00.000Z',
  });
  const since = {
    lastRun: '2026-05-31T06:10:00.000Z',
    added: [one('a.example:587')],
    still: [],
    gone: Array.from({ length: 30 }, (_, index) => one(`${'|'.repeat(900)}${index}:587`)),
    untold: [],
  };
  const page = renderMarkdown({ ...thirty, since });
  assert.match(
    page,
    /^<details><summary>Since the run of 31 May 2026, 06:10 UTC: 1 new, 0 still there, 30 gone<\/summary>\n\n- new: a\.example:587 /m,
  );
  assert.ok(page.indexOf('Since the run') < page.indexOf('### ❌ Broken'));
  assert.ok(Buffer.byteLength(renderMarkdown({ ...thirty, since }, 65_000)) <= 65_000);
});

const withFingerprints = (count: number) => {
  const { targets, ...report } = judged(
    Array.from({ length: count }, (_, index) => presenting(`h${index}.example`, { expires: -3 })),
  );
  const evidence = { certificateSha256: 'ab', keySha256: 'cd' };
  return renderMarkdown({
    ...report,
    targets: targets.map((one) => ({ ...one, findings: one.findings.map((finding) => ({ ...finding, evidence })) })),
  });
};

test('what an exception has to name is said for three targets, and the others are counted', () => {
  assert.match(
    withFingerprints(3),
    /\n\n\*\*Accept\.\*\* An exception names one of these:\n\n- `h0\.example:587`: SHA-256 of the certificate ab, of its key cd\n- `h1.*\n- `h2.*\n\n\[More\]/,
  );
  assert.match(withFingerprints(5), /\n- `h2\.example.*\n- 2 more in the JSON report\n\n\[More\]/);
  assert.doesNotMatch(pageOfThirty(), /\*\*Accept/);
});

test('advice that finds no room is a link to the documentation', () => {
  const page = renderMarkdown(thirty, 12_000);
  assert.match(page, /\nLeft out for length: (?:\[[\w-]+\]\(https:[^)]*\)(?:, |\.\n))+/);
  const [, names = ''] = /Left out for length: (.*)\.\n/.exec(page) ?? [];
  for (const [, name] of names.matchAll(/\[([\w-]+)\]/g)) {
    assert.ok(!page.includes(`<b>${name}</b>`), name);
    assert.ok(!page.includes(`[${name}](#`), name);
  }
  assert.doesNotMatch(pageOfThirty(), /Left out/);
});

test('a picture that would crowd out the findings is left out', () => {
  assert.match(pageOfThirty(), /```mermaid/);
  assert.doesNotMatch(renderMarkdown(thirty, 12_000), /```mermaid/);
});

test('what fails weighs most, then what could not be tested, then a warning, then a note and what is accepted', () => {
  const accepted = { until: '2026-06-11T00:00:00Z', reason: 'x' };
  const some = [{}, { kind: 'inconclusive' }, { level: 'warning' }, { level: 'note' }, { accepted }] as const;
  assert.deepEqual(
    some.map((facts) => weightOfOne(aFinding(facts))),
    [0, 1, 2, 3, 3],
  );
});

test('advice that no command shows has no block for one', () => {
  const advice = { ruleId: 'certificate-expired', title: 't', why: 'w', seenAs: [], fix: 'f', commands: [] } as const;
  assert.deepEqual(adviceParts({ ...advice, showBy: null, helpUri: 'h', sources: [] }).length, 2);
});

test('several causes of a host are a list, which names a first step once', () => {
  const findings = [aFinding({ message: 'first' }), aFinding({ message: 'second' })];
  const page = renderMarkdown(aReport({ verdict: 'fail', findings }));
  assert.match(page, /\n- `mail\.example\.com:587`\n {2}- first \([^\n]*\)<br>[^\n]+\n {2}- second \([^\n<]*\)\n/);
});

test('a note has no first step, and the addresses that have a cause are all named', () => {
  const note = renderMarkdown(aReport({ findings: [aFinding({ level: 'note', message: 'noted' })] }));
  assert.match(note, /For information:\n\n[^\n]*noted \([^\n<]*\)\n/);
  const at = (last: number) => ({ address: `192.0.2.${last}`, port: 587, family: 4 }) as const;
  const findings = [1, 2].map((last) => aFinding({ endpoint: at(last) }));
  const other = aFinding({ endpoint: at(3), message: 'other' });
  const page = renderMarkdown(aReport({ verdict: 'fail', findings: [...findings, other] }));
  assert.match(page, / at `192\.0\.2\.1`, `192\.0\.2\.2` \(/);
});

test('a fingerprint is named with the rule that was broken for it alone', () => {
  const of = (certificateSha256: string) => ({ evidence: { certificateSha256, keySha256: 'cd' } });
  const findings = [aFinding(of('ab')), aFinding({ ruleId: 'chain-incomplete', ...of('ef') })];
  const page = renderMarkdown(aReport({ verdict: 'fail', findings }));
  assert.equal(page.match(/of the certificate ab/g)?.length, 1);
  assert.equal(page.match(/of the certificate ef/g)?.length, 1);
});

test('ten targets that were not looked at are named, and the others are counted', () => {
  const page = (count: number) =>
    renderMarkdown(
      judged(
        Array.from({ length: count }, (_, index) => ({
          target: targetOf(`h${index}.example`),
          observation: anInterruption('resolve', { kind: 'aborted' }),
        })),
      ),
    );
  assert.match(page(10), /`h9\.example:587`\.\n/);
  assert.match(page(11), /`h9\.example:587` and 1 more\.\n/);
});

test('a host that is broken is there once, even where something else of it is accepted', () => {
  const accepted = aFinding({ accepted: { until: '2026-06-11T00:00:00Z', reason: 'x' } });
  const page = renderMarkdown(
    aReport({ verdict: 'fail', findings: [accepted, aFinding({ ruleId: 'chain-incomplete' })] }),
  );
  assert.doesNotMatch(page, /Accepted for now/);
});

test('one host that passes without a date has no date in the sentence, nor in its row', () => {
  const page = renderMarkdown(aReport({}));
  assert.match(page, /<summary>✅ 1 target passes<\/summary>/);
  assert.match(page, /\n\| {2}\| `mail\.example\.com:587` \| {2}\| {2}\|\n/);
});

test('what a change does is a table below the counts', () => {
  const effect = { before: { passedCount: 1, targetCount: 1 }, after: { passedCount: 0, targetCount: 1 }, rows: [] };
  const counts = { fileCount: 1, filesOfConcern: 1, unchangedCount: 0, passedOverCount: 0, interpolatedCount: 0 };
  const page = renderMarkdown({ ...aReport({}), change: { base: 'git', because: 'x', ...counts, effect } });
  assert.match(page, /\n\n\*\*1 of 1 passed; after this change 0 of 1\.\*\*\n\n\| Before \| After \|\n/);
});
