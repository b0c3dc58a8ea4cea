import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { json, markdown, plain } from '../../src/text/escape.ts';
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
      assert.doesNotMatch(markdown(text).replace(/&#\d+;/g, ''), /[<>&|`*_[\]()#~@!\\$]|:\/\/|www\./i);
    }),
    { numRuns: 2000 },
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
