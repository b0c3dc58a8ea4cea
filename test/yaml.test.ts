import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineCounter } from 'yaml';
import { TooMuchYaml, yamlDocuments } from '../src/yaml.ts';

const loose = { mostPieces: 1000, isStrict: false };
const values = (text: string) => yamlDocuments(text, loose).map((document) => document.toJS());

test('every document of a text is read, and an empty text is one that is empty', () => {
  assert.deepEqual(values('a: 1\n---\n- b\n'), [{ a: 1 }, ['b']]);
  assert.deepEqual(values(''), [null]);
});

test('a byte order mark is no part of a text, which keeps its places', () => {
  for (const [text, value] of [
    ['- a\n- b\n', ['a', 'b']],
    ['a: 1\nb: 2\n', { a: 1, b: 2 }],
    ['---\n- a\n', ['a']],
    ['', null],
  ] as const)
    assert.deepEqual(values(`\uFEFF${text}`), [value], text);
  assert.equal(yamlDocuments('\uFEFF- a\n', loose)[0].contents?.range[0], 1);
});

test('reading stops at a number of pieces', () => {
  const read = (mostPieces: number) => yamlDocuments('[a]', { ...loose, mostPieces });
  // The beginning of a document, "[", "a" with the sign that it is a word, and "]".
  assert.deepEqual(read(5)[0].toJS(), ['a']);
  assert.throws(
    () => read(4),
    (error) => error instanceof TooMuchYaml && error.message === 'it has more than 4 pieces of YAML',
  );
});

test('a list for a key is no warning to whoever runs the program', (t) => {
  const warn = t.mock.method(process, 'emitWarning', () => {});
  assert.deepEqual(values('? [a]\n: b\n'), [{ '[ a ]': 'b' }]);
  assert.equal(warn.mock.callCount(), 0);
});

test('what YAML forbids is a fault where it is asked for, and a key that is there twice is none', () => {
  const faults = (text: string, isStrict: boolean) => yamlDocuments(text, { ...loose, isStrict })[0].errors.length;
  assert.equal(faults('a: 1\na: 2\n', true), 0);
  const forbidden = `[${'a'.repeat(1100)}: 1]\n`;
  assert.equal(faults(forbidden, false), 0);
  assert.ok(faults(forbidden, true) > 0);
});

test('a fault has its place in the text, and lines are counted from its beginning', () => {
  const lines = new LineCounter();
  const [{ errors }] = yamlDocuments('a: 1\nb: "\n', { ...loose, lines });
  const [fault] = errors;
  assert.ok(fault !== undefined);
  // Without the text around it, which may be a secret.
  assert.doesNotMatch(fault.message, /\n|at line/);
  assert.equal(lines.linePos(0).line, 1);
  assert.equal(lines.linePos(5).line, 2);
  assert.equal(lines.linePos(8).col, 4);
});

test('errors that are made afterwards have their traces', () => {
  const before = Error.stackTraceLimit;
  yamlDocuments('a', loose);
  assert.equal(Error.stackTraceLimit, before);
  assert.throws(() => yamlDocuments('[a]', { ...loose, mostPieces: 1 }), TooMuchYaml);
  assert.equal(Error.stackTraceLimit, before);
});

test('the traces of errors are as long afterwards as before, however reading ends', () => {
  const { stackTraceLimit } = Error;
  assert.ok(stackTraceLimit !== 0);
  values('a: 1');
  assert.equal(Error.stackTraceLimit, stackTraceLimit);
  assert.throws(() => yamlDocuments('[a]', { ...loose, mostPieces: 1 }));
  assert.equal(Error.stackTraceLimit, stackTraceLimit);
});
