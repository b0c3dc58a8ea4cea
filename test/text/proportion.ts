/**
 * What strangers write costs time in proportion to its length, whatever it is made of. It computes for minutes and wants a quiet
 * machine: `node --test test/text/proportion.ts`, after a change to what reads files or answers.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats } from '../../src/discover/formats.ts';
import { exportedBy } from '../support/exported.ts';
import { outOfProportion } from '../support/proportion.ts';
import { type Call, type Feed, takers } from '../support/text-takers.ts';
import { fewTexts, worstTexts } from '../support/worst-texts.ts';

/** What reads letters is fed everything, and what calls it the texts that differ in how often anything is in them. */
const READERS =
  /^(?:discover\/(?:tree|dns-record|server)|text|schedule\/workflow|yaml\.|targets\/(?:parse|yaml|list\.|file-target|patterns|connect)|pki\/(?:pem|base64|identifiers|public-suffix|trust)|probe|files\/pem)/;
const everything = Object.keys(worstTexts);
const few = [...fewTexts, ...everything.filter((name) => name.startsWith('led on'))];

/** Readers of many languages, and what calls readers, have a part of the texts each, another one for each of them. */
function textsFor(file: string, place: number, variants: number): readonly string[] {
  const texts = READERS.test(file) ? everything : few;
  const parts = texts === few ? 3 : variants > 4 ? 8 : 1;
  return texts.filter((_, index) => index % parts === place % parts);
}

let place = 0;
for (const [file, names] of Object.entries(takers))
  test(`${file} takes time in proportion to a text`, async () => {
    const exported = await exportedBy(file);
    for (const [name, feeds] of Object.entries(names)) {
      const variants = [feeds].flat() as readonly Feed[];
      for (const feed of variants)
        assert.deepEqual(
          await outOfProportion((text) => feed(exported[name] as Call, text), textsFor(file, place++, variants.length)),
          [],
          `${file} ${name}`,
        );
    }
  });

const around = { beside: () => undefined, inside: async () => [] };
for (const { name, accepts, find } of formats)
  test(`the format ${name} takes time in proportion to a text`, async () => {
    // A path is held to its length, and the head of a text is short.
    const isAccepted = (text: string) => [accepts(text.slice(0, 1000), 'a'), accepts('a/b.yml', text)];
    assert.deepEqual(await outOfProportion(isAccepted, fewTexts), []);
    assert.deepEqual(await outOfProportion((text) => find(text, 'a/mail.yml', around), textsFor(name, place++, 1)), []);
  });

test('a call that is out of proportion is found', async () => {
  const quadratic = (text: string) => {
    let count = 0;
    for (let one = 0; one < text.length; one += 5)
      for (let other = 0; other < text.length; other += 5) count += one ^ other;
    return count;
  };
  assert.equal((await outOfProportion(quadratic, ['"a"'])).length, 1);
  const behind = 'something else behind " "';
  assert.equal((await outOfProportion((text) => /\s+$/.test(text.slice(-text.length / 10)), [behind])).length, 1);
  assert.deepEqual(await outOfProportion((text) => text.trimEnd(), [behind]), []);
});
