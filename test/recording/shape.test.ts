/** A description that reads what anybody may have written, and says where it differs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { definitions, observation } from '../../src/recording/observation-shape.ts';
import { parseRecording } from '../../src/recording/read.ts';
import {
  byName,
  exactly,
  list,
  oneNumberOf,
  oneOf,
  optional,
  orNull,
  record,
  type Shape,
  several,
  text,
  truth,
  union,
  whole,
} from '../../src/recording/shape.ts';
import { renderRecording } from '../../src/recording/write.ts';
import { goodChain } from '../support/ca.ts';
import { aHandshake, anInterruption, aReading, aRecordingOf } from '../support/facts.ts';
import { goldenReports } from '../support/golden.ts';

type Animal =
  | { readonly kind: 'cat'; readonly lives: number }
  | { readonly kind: 'dog'; readonly names?: readonly string[] };
const animal = union<Animal, 'kind'>('kind', {
  cat: record<Extract<Animal, { kind: 'cat' }>>({ kind: exactly('cat'), lives: whole(0, 9) }),
  dog: record<Extract<Animal, { kind: 'dog' }>>({ kind: exactly('dog'), names: optional(list(text())) }),
});

const accepted: readonly (readonly [string, Shape<unknown>, unknown])[] = [
  ['a string', text(), ''],
  ['true or false', truth, false],
  ['a whole number at its least', whole(1), 1],
  ['a whole number at its most', whole(1, 5), 5],
  ['a word of a few', oneOf('a', 'b'), 'b'],
  ['a number of a few', oneNumberOf(4, 6), 6],
  ['null where it may be', orNull(text()), null],
  ['an empty list', list(text()), []],
  ['a list of one', several(text()), ['a']],
  ['names of anybody', byName(text()), { __proto__x: 'a' }],
  ['a variant', animal, { kind: 'cat', lives: 9 }],
  ['a variant without its optional field', animal, { kind: 'dog' }],
];
for (const [what, shape, value] of accepted) {
  test(`reads ${what}`, () => assert.deepEqual(shape.read(value, 'x'), value));
}

const refused: readonly (readonly [string, Shape<unknown>, unknown, string])[] = [
  ['another word than the only one', exactly('a'), 'b', 'x: expected "a"'],
  ['a variant in a list', animal, { kind: ['cat'], lives: 9 }, 'x.kind: expected one of cat, dog'],
  ['another type', text(), 1, 'x: expected a string'],
  ['a fraction', whole(0), 1.5, 'x: expected a whole number, 0 or more'],
  ['one less than the least', whole(1, 5), 0, 'x: expected a whole number, from 1 to 5'],
  ['one more than the most', whole(1, 5), 6, 'x: expected a whole number, from 1 to 5'],
  ['a word that objects have by themselves', oneOf('a', 'b'), 'constructor', 'x: expected one of a, b'],
  ['a number that is not of the few', oneNumberOf(4, 6), 5, 'x: expected one of 4, 6'],
  ['an item', list(text()), ['a', 1], 'x[1]: expected a string'],
  ['no item', several(text()), [], 'x: expected a list of one or more'],
  ['a list for an object', byName(text()), [], 'x: expected an object'],
  ['null for an object', animal, null, 'x: expected an object'],
  ['an unknown variant', animal, { kind: 'constructor' }, 'x.kind: expected one of cat, dog'],
  ['a variant without a field', animal, { kind: 'cat' }, 'x.lives: expected a whole number, from 0 to 9'],
  ['an optional field of another type', animal, { kind: 'dog', names: [1] }, 'x.names[0]: expected a string'],
];
for (const [what, shape, value, message] of refused) {
  test(`refuses ${what}`, () => assert.throws(() => shape.read(value, 'x'), { name: 'ShapeError', message }));
}

test('keeps the fields it describes, in their order, and no others', () => {
  const read = animal.read(JSON.parse('{"__proto__":{"a":1},"more":1,"lives":1,"kind":"cat"}'), '');
  assert.equal(JSON.stringify(read), '{"kind":"cat","lives":1}');
  assert.equal(Object.getPrototypeOf(read), Object.prototype);
});

test('the schema takes what the shape reads', async () => {
  const validate = new Ajv2020({ strict: true, formats: { 'date-time': true } }).compile({
    $ref: '#/$defs/observation',
    $defs: definitions,
  });
  const { presented: presentedChain } = await goodChain();
  const afterwards = {
    outcome: 'interruption',
    step: 'handshake',
    cause: { kind: 'tls-alert', alertNumber: 40 },
  } as const;
  for (const one of [
    aHandshake({ presentedChain }),
    aHandshake({ presentedChain, afterwards }),
    anInterruption('connect', { kind: 'timeout', limitMs: 50 }),
    aReading({ presentedChain }),
  ]) {
    assert.deepEqual(observation.read(one, ''), one);
    assert.ok(validate(one), JSON.stringify(validate.errors));
  }
  assert.equal(validate({ ...aHandshake(), tlsVersion: 1 }), false);
});

/** Every value of a JSON text, each as the path to it. */
function pathsIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, Array.isArray(value) ? Number(key) : key])),
  ];
}

test('a recording with any part of it gone or of another type is read or refused, and nothing else', async () => {
  let refusals = 0;
  for (const report of (await goldenReports()).values()) {
    const whole = renderRecording(aRecordingOf(report, { public: ['x'], given: [], private: [] }));
    for (const path of pathsIn(JSON.parse(whole)).filter(({ length }) => length > 0)) {
      for (const other of [undefined, null, 0, 'x', [], {}, { kind: 'constructor' }]) {
        const changed = JSON.parse(whole);
        let at = changed;
        for (const key of path.slice(0, -1)) at = at[key];
        at[path.at(-1) as string] = other;
        try {
          parseRecording(JSON.stringify(changed), 'x.json');
        } catch (error) {
          assert.equal((error as Error).name, 'UsageError', String((error as Error).stack));
          refusals += 1;
        }
      }
    }
  }
  assert.ok(refusals > 1000, String(refusals));
});
