/** Text of strangers through every renderer: it adds nothing to what the report is made of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Report } from '../../src/model/report.ts';
import type { RuleId } from '../../src/model/rule-id.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { dialogueLines } from '../../src/report/dialogue.ts';
import { renderers } from '../../src/report/index.ts';
import { renderProblems } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { json, markdown, plain } from '../../src/text/escape.ts';
import { aFileTarget, aHandshake, anInterruption, aTarget, daysFromNow, endpoint, now } from '../support/facts.ts';
import { commandsIn } from '../support/runner-log.ts';

/** Where a stranger's text may be in a report: what he serves, what he calls files, what he writes into lists. */
function reportWith(text: string): Report {
  const at = (days: number, ruleId: RuleId) => ({ at: daysFromNow(days).toISOString(), ruleId });
  const finding = {
    key: `certificate-expired ${text}`,
    locations: [{ file: text, line: 3 }],
    ruleId: 'certificate-expired',
    level: 'error',
    kind: 'fail',
    message: `certificate "${text}" expired`,
    evidence: { file: text, line: 3, subjects: [text] },
    endpoint,
  } as const;
  const accepted = { ...finding, accepted: { until: now.toISOString(), reason: text } };
  const common = {
    verdict: 'fail',
    profile: 'gmail',
    expiresAt: daysFromNow(9).toISOString(),
    calendar: {
      warning: at(1, 'certificate-expires-soon'),
      failure: at(5, 'certificate-expires-soon'),
      end: at(9, 'certificate-expired'),
      endedBy: text,
    },
  } as const;
  const greeting = { greeting: text, ehloKeywords: [text] };
  return {
    profile: 'gmail',
    judgedAt: now.toISOString(),
    trustAnchors: text,
    verdict: 'fail',
    targets: [
      {
        ...common,
        target: aTarget({ writtenAt: { file: text, line: 1 } }),
        findings: [finding, accepted],
        observations: [
          aHandshake({ dialogue: greeting }),
          anInterruption('greeting', { kind: 'malformed-reply', text }),
        ],
      },
      {
        ...common,
        target: aFileTarget({ name: null, file: `mail/${text}` }),
        findings: [{ ...finding, endpoint: null }],
        observations: [],
      },
    ],
  };
}

const policy = { failOn: 'error', onInconclusive: 'fail' } as const;

/** Every renderer, by name. */
function rendered(text: string): ReadonlyMap<string, string> {
  const report = reportWith(text);
  const annotations = annotationsOf(report, policy).flatMap(({ title, message, location }) => [
    title,
    message,
    `${location?.file}:${location?.line}`,
  ]);
  return new Map([
    ['text', renderers.text(report)],
    ['colour', renderText(report, { colour: true })],
    ['grouped', renderText(report, { isGrouped: true, isVerbose: true })],
    ['narrow', renderText(report, { columns: 60, isVerbose: true })],
    ['dialogue', dialogueLines(report).join('\n')],
    ['json', renderers.json(report)],
    ['markdown', renderers.markdown(report)],
    ['sarif', renderers.sarif(report)],
    ['junit', renderers.junit(report)],
    ['prometheus', renderers.prometheus(report)],
    ['annotations', annotations.join('\n')],
    ['problems', renderProblems([text, `${text}:1: ${text}`])],
    ['log', plain(text)],
    ['inline', markdown(text)],
    ['recording', json({ text })],
  ]);
}

const tags = [0xe0001, 0xe0041, 0xe007f].map((code) => String.fromCodePoint(code)).join('');
const attacks: readonly string[] = [
  // Letters of two halves, wherever a text is cut.
  '𠀀'.repeat(600),
  `x${'𠀀'.repeat(600)}`,
  '\r\n::error::x',
  '\n::set-output name=a::b',
  '\u2028::error::x',
  '##[command]x',
  '#\u200b#[group]',
  '<script>alert(1)</script>',
  '<!--',
  '</details>',
  '[a](https://evil.example)',
  '![a](https://evil.example/a.png)',
  'https://evil.example www.evil.example',
  '`code`',
  '```sh\nrm -rf ~\n```',
  '*bold* _it_ ~~gone~~',
  '| cell |',
  '@team #1 GH-1',
  '&lt;b&gt;',
  '%%{init: {"theme": "dark"}}%%',
  '; section evil',
  '\u001b[31m\u009b2J\u0007',
  'pa\u00adss fi\u034fll \u115f\u1160\u3164\uffa0 \u17b4 \u180e \ufe0f \u2800 \u2064',
  `tags${tags} \u{1d173}\u{1bca0}`,
  '\u202eevil\u2066\u061c',
  'non\u00a0breaking\u3000spaces',
  '\ud800 half a pair \udfff',
  '- item',
  '1. item',
  '    code',
  '+ item',
  '= underline',
  '$(touch pwned)',
  'x;touch pwned;.pem',
];
const nasty = fc.oneof(
  fc
    .array(fc.constantFrom(...attacks, ...'`|<>[]()#:;*_~!\\$%{}"\'& \n\r\t'), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}\u2800\u00a0\u3000]|(?!\n)\p{Cc}/u;
/** Our own: the sign of a warning ends in a variation selector, a colour is a terminal sequence. */
const ours = (text: string) => text.replaceAll('⚠️', '').replace(/\u001b\[\d+m/g, '');

const whole = (text: string) => text;
/** Code and pictures have no links and no emphasis. */
const prose = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]+`/g, '');
const picture = (text: string) => /^```mermaid[\s\S]*?^```/m.exec(text)?.[0] ?? '';

/** What each mark is to a reader, and where: how often it is there must not depend on a stranger. */
const MARKS: readonly (readonly [mark: string, pattern: RegExp, part: (text: string) => string])[] = [
  ['a line', /\n/g, whole],
  ['a tag', /</g, whole],
  ['code', /`/g, whole],
  ['a cell', /\|/g, whole],
  ['a link', /\]\(/g, prose],
  ['emphasis', /[*~]/g, prose],
  ['an address', /:\/\/|www\./gi, prose],
  ['a mention', /@/g, prose],
  ['a list', /^(?:[-+=] |\d+\. | {4})/gm, prose],
  ['a directive', /%%/g, picture],
  ['a separator', /[;:]/g, picture],
  // Commands that users copy: not a character of them is a stranger's.
  ['a character of a command', /[\s\S]/g, (text) => (text.match(/^```(?:sh|powershell)[\s\S]*?^```/gm) ?? []).join('')],
];

/** Without the comments that keep GitHub from telling people. */
const marksIn = (shown: string, text = shown.replaceAll('<!-- -->', '')) =>
  MARKS.map(([mark, pattern, part]) => `${mark}: ${part(text).match(pattern)?.length ?? 0}`);

/** That no renderer lets a stranger write a command, markup, or what cannot be seen by this text. */
function assertHarmless(text: string, plainly: ReadonlyMap<string, string>): void {
  for (const [name, shown] of rendered(text)) {
    assert.doesNotMatch(ours(shown), INVISIBLE, name);
    // On a terminal, which obeys no line of it, lines are as long as there is room.
    if (name === 'narrow') continue;
    // Those of a runner's groups are our own.
    assert.deepEqual(commandsIn(shown), commandsIn(plainly.get(name) ?? ''), name);
    assert.doesNotMatch(shown, /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/, name);
    if (['markdown', 'problems', 'inline'].includes(name))
      assert.deepEqual(marksIn(shown), marksIn(plainly.get(name) ?? ''), name);
    // A greeting has as many lines as it has.
    else if (name !== 'dialogue') assert.equal(shown.split('\n').length, plainly.get(name)?.split('\n').length, name);
  }
}

test('what every renderer writes of a harmless text has no command', () => {
  for (const [name, shown] of rendered('x')) assert.ok(name === 'grouped' || commandsIn(shown).length === 0, name);
});

for (const [at, attack] of attacks.entries())
  test(`no renderer lets a stranger write a command, markup, or what cannot be seen: attack ${at + 1}`, () => {
    assertHarmless(attack, rendered('x'));
  });

test('nor by attacks put together, or by any other text', () => {
  const plainly = rendered('x');
  fc.assert(
    fc.property(nasty, (text) => assertHarmless(text, plainly)),
    { numRuns: 600 },
  );
});

/** Comments of ours, series whose labels end where they should, and the end of the file. */
const EXPOSITION = /^(?:# (?:HELP|TYPE) .*|[a-z_]+(?:\{(?:,?[a-z_0-9]+="(?:[^"\\]|\\.)*")+\})? [-+.\de]+|)$/;

test('no stranger ends a label, an attribute or an element, or writes a link into an alert', () => {
  const elements = (text: string) => text.match(/[<>"]/g)?.length;
  const plainly = renderers.junit(reportWith('x'));
  fc.assert(
    fc.property(nasty, (text) => {
      const report = reportWith(text);
      for (const line of renderers.prometheus(report).split('\n')) assert.match(line, EXPOSITION);
      const junit = renderers.junit(report);
      assert.equal(elements(junit), elements(plainly));
      assert.doesNotMatch(junit, /&(?!#\d+;)|[\ufffe\uffff]/);
      const [run] = JSON.parse(renderers.sarif(report)).runs;
      for (const { message } of run.results) assert.doesNotMatch(message.text, /\]\(/);
    }),
    { numRuns: 300, examples: [...attacks, '\ufffe', '"', '\\'].map((text) => [text]) },
  );
});

test('JSON keeps what it makes visible', () => {
  for (const text of attacks) assert.deepEqual(JSON.parse(json({ text })), { text });
});

test('a run that could not begin names eight problems and counts the others, within the limit of a summary', () => {
  const problems = Array.from(
    { length: 60_000 },
    (_, index) => `hosts.txt:${index + 1}: cannot read "${'<'.repeat(2000)}"`,
  );
  const summary = renderProblems(problems);
  assert.equal(summary.match(/^- /gm)?.length, 9);
  assert.match(summary, /^- 59992 more like these$/m);
  assert.ok(Buffer.byteLength(summary) < 65_000, `${Buffer.byteLength(summary)} bytes`);
});
