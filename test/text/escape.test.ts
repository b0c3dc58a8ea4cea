import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  codeBlock,
  codeSpan,
  inline,
  json,
  labelValue,
  markdown,
  plain,
  wellFormed,
  xml,
} from '../../src/text/escape.ts';
import { commandsIn } from '../support/runner-log.ts';

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '##[',
        '::',
        'error',
        ']',
        '##',
        '[',
        '\r',
        '\n',
        '\u2028',
        '|',
        '`',
        '<',
        '&',
        '@',
        '\u001b[2J',
        '\u202e',
        '\u009b',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
  )
  .map((parts) => parts.join(''));

test('plain text is one line of printable characters that no runner obeys', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const shown = plain(text);
      assert.deepEqual(commandsIn(shown), []);
      assert.doesNotMatch(shown, /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      assert.doesNotThrow(() => encodeURIComponent(shown), 'no half of a surrogate pair');
    }),
    { numRuns: 2000 },
  );
});

test('Markdown text holds no character that GitHub gives a meaning', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const shown = markdown(text).replace(/<!-- -->|&#\d+;/g, '');
      assert.doesNotMatch(shown, /[<>&|`*_[\]()#~@!\\$]|:\/\/|www\./i);
    }),
    { numRuns: 2000 },
  );
});

/**
 * The texts of the page that GitHub makes of it, in which it looks for people and issues to tell: a reference to a character is
 * the character by then, and a comment is between two texts.
 */
function textsOf(shown: string): readonly string[] {
  return shown
    .split('<!-- -->')
    .map((text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))));
}
const TOLD = /@[\p{L}\p{N}_-]|#\d|\bGH-\d/iu;

test('Markdown text tells nobody, and refers to no issue and no commit, once GitHub has made a page of it', () => {
  const told = fc.array(
    fc.constantFrom('@', '#', 'GH-', 'gh-', 'octo', '/team', '1', '&#64;', ' ', '<!-- -->', '-', 'é'),
  );
  fc.assert(
    fc.property(told, (parts) => {
      const text = parts.join('');
      const texts = textsOf(markdown(text));
      for (const one of texts) assert.doesNotMatch(one, TOLD);
      assert.equal(texts.join(''), text);
    }),
    { numRuns: 1000, examples: [[['@', 'octo', '/team']], [['octo', '/team', '#', '1']], [['GH-', '1']]] },
  );
});

test('JSON says the same after it is read again, and is no command in a log', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const written = json({ text });
      assert.deepEqual(commandsIn(written), []);
      assert.deepEqual(JSON.parse(written), { text });
    }),
    { numRuns: 2000 },
  );
});

test('what is escaped can still be read', () => {
  assert.equal(plain('a\r\nb\tc\u001b[31m'), 'a\\r\\nb\\tc\\u001b[31m');
  assert.equal(plain('::error::x'), ': :error::x');
  assert.equal(plain('x ##[error]y'), 'x # #[error]y');
  for (const command of ['vso[task.setvariable variable=a]', 'VSO[task.complete]', 'teamcity[setParameter]']) {
    assert.equal(plain(`x ##${command}y`), `x # #${command}y`);
    assert.equal(json(`##${command}`), JSON.stringify(`##${command}`).replace('##', '#\\u0023'));
  }
  assert.equal(plain('zürich 東京'), 'zürich 東京');
  assert.equal(plain('a'.repeat(2000)).length, 1001);
  assert.equal(markdown('www.evil.example <b>'), 'www&#46;evil.example &#60;b&#62;');
});

const HIDDEN: readonly (readonly [what: string, character: string, shown: string])[] = [
  ['null', '\0', '\\u0000'],
  ['bell', '\u0007', '\\u0007'],
  ['tab', '\t', '\\t'],
  ['line feed', '\n', '\\n'],
  ['carriage return', '\r', '\\r'],
  ['escape', '\u001b', '\\u001b'],
  ['delete', '\u007f', '\\u007f'],
  ['control sequence introducer of eight bits', '\u009b', '\\u009b'],
  ['no-break space', '\u00a0', '\\u00a0'],
  ['soft hyphen', '\u00ad', '\\u00ad'],
  ['combining grapheme joiner', '\u034f', '\\u034f'],
  ['Arabic letter mark', '\u061c', '\\u061c'],
  ['Hangul filler', '\u3164', '\\u3164'],
  ['Mongolian vowel separator', '\u180e', '\\u180e'],
  ['em space', '\u2003', '\\u2003'],
  ['zero width space', '\u200b', '\\u200b'],
  ['right-to-left mark', '\u200f', '\\u200f'],
  ['line separator', '\u2028', '\\u2028'],
  ['paragraph separator', '\u2029', '\\u2029'],
  ['right-to-left override', '\u202e', '\\u202e'],
  ['isolate', '\u2066', '\\u2066'],
  ['blank of Braille', '\u2800', '\\u2800'],
  ['ideographic space', '\u3000', '\\u3000'],
  ['variation selector', '\ufe0f', '\\ufe0f'],
  ['byte order mark', '\ufeff', '\\ufeff'],
  ['tag', '\u{e0041}', '\\udb40\\udc41'],
  ['beam of music', '\u{1d173}', '\\ud834\\udd73'],
];
for (const [what, character, shown] of HIDDEN)
  test(`${what} is written as an escape wherever it may be printed`, () => {
    const text = `a${character}b${character}`;
    const escaped = `a${shown}b${shown}`;
    assert.equal(plain(text), escaped);
    assert.equal(xml(text), escaped);
    assert.equal(labelValue(text), escaped.replaceAll('\\', '\\\\'));
    assert.equal(markdown(text), escaped.replaceAll('\\', '&#92;'));
    for (const write of [json, inline]) {
      assert.equal(write(text), `"${escaped}"`);
      assert.equal(JSON.parse(write(text)), text);
    }
  });

test('what is seen as what it is stays as it is', () => {
  for (const text of ['', 'a b', 'é', 'مرحبا', '日本', '😀', 'a::b::c', '# #[x]', '#[x]', '##x[', '## [x]'])
    assert.equal(plain(text), text);
});

test('of a text a thousand characters are shown, and that there is more', () => {
  assert.equal(plain('x'.repeat(1000)), 'x'.repeat(1000));
  assert.equal(plain('x'.repeat(1001)), `${'x'.repeat(1000)}…`);
  assert.equal(plain(`${'x'.repeat(999)}😀`), `${'x'.repeat(999)}\ufffd…`);
});

test('a line that would begin with a command does not', () => {
  assert.equal(plain('::stop-commands::x'), ': :stop-commands::x');
  assert.equal(plain('   ::error::x'), '   : :error::x');
  assert.equal(plain('::::'), ': :::');
  assert.equal(plain('x ::error::'), 'x ::error::');
  assert.equal(plain('##[a]##[b]##VSO[c]##TeamCity[d]###[e]'), '# #[a]# #[b]# #VSO[c]# #TeamCity[d]## #[e]');
});

test('half a pair of code units is a replacement character, and a whole one is left', () => {
  for (const [text, shown] of [
    ['\ud83d', '\ufffd'],
    ['\ude00', '\ufffd'],
    ['a\ud83db', 'a\ufffdb'],
    ['a\ude00b', 'a\ufffdb'],
    ['\ude00\ud83d', '\ufffd\ufffd'],
    ['\ud83d\ud83d\ude00', '\ufffd😀'],
    ['😀\ude00', '😀\ufffd'],
    ['\ud83d\ude00', '😀'],
  ] as const)
    assert.equal(wellFormed(text), shown);
});

test('in Markdown each sign is a reference, and letters, numbers and quotes are themselves', () => {
  const known = 'Ab9 é日 .,;:"\'%/=+…-';
  assert.equal(markdown(known), known);
  for (const sign of '<>&|`*_[](){}#~!\\$^?')
    assert.equal(markdown(`x${sign}😀`), `x&#${sign.codePointAt(0)};&#128512;`);
  assert.equal(markdown('a@b #1 #a GH-1 GH-a'), 'a&#64;<!-- -->b &#35;<!-- -->1 &#35;a GH-<!-- -->1 GH-a');
});

test('in Markdown no line begins a list, a heading or code', () => {
  for (const [text, shown] of [
    ['- a', '&#45; a'],
    ['+ a', '&#43; a'],
    ['= a', '&#61; a'],
    [' a', '&#32;a'],
    ['1. a', '&#49;. a'],
    ['12. a', '&#49;2. a'],
    ['1.', '&#49;.'],
    ['12 a', '12 a'],
    ['a - b + c = 1. d', 'a - b + c = 1. d'],
  ] as const)
    assert.equal(markdown(text), shown);
});

test('in Markdown no address is a link', () => {
  assert.equal(markdown('a://b://c'), 'a:&#47;/b:&#47;/c');
  assert.equal(markdown('www.a.example WWW.b.example'), 'www&#46;a.example WWW&#46;b.example');
  assert.equal(markdown('xwww.a'), 'xwww.a');
  assert.equal(markdown('a.www.b'), 'a.www&#46;b');
});

test('in XML no text is markup, and none is a character that XML has not', () => {
  assert.equal(xml(`<a b="c" d='e'>&amp;`), '&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;amp;');
  assert.equal(xml('\ufffe\uffff\ufffe'), '\\ufffe\\uffff\\ufffe');
});

test('the value of a label ends where its quotes do', () => {
  assert.equal(labelValue('a"b\\c"'), 'a\\"b\\\\c\\"');
});

test('JSON is written in lines for people, and in one for a log', () => {
  const value = { a: [1, '##[error]##vso[x]'], b: '::error::\u2028' };
  assert.equal(
    json(value),
    ['{', '  "a": [', '    1,', '    "#\\u0023[error]#\\u0023vso[x]"', '  ],', '  "b": "::error::\\u2028"', '}'].join(
      '\n',
    ),
  );
  assert.equal(inline(value), '{"a":[1,"#\\u0023[error]#\\u0023vso[x]"],"b":"::error::\\u2028"}');
});

test('code of ours is fenced by more backticks than it holds', () => {
  assert.equal(codeSpan('a'), '`a`');
  assert.equal(codeSpan('a `b` c'), '`` a `b` c ``');
  assert.equal(codeSpan('a ``b`` `c`'), '``` a ``b`` `c` ```');
  assert.equal(codeBlock('sh', ['a', 'b']), '```sh\na\nb\n```');
  assert.equal(codeBlock('sh', []), '```sh\n```');
});
